"""Lines of a sheet → where the headings are, over one to three lines, and the name of every column."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ..shared.tidying import normalize_name, one_line
from .source_sheet import Line, Vocabulary

_SEARCHED = 40  # lines in which headings are looked for
_YEAR = re.compile(r"(?:19|20)\d\d")
_TIME = re.compile(
    r"(?:19|20)\d\d|(?:triwulan|tw|semester|smt|sem|bulan|q) ?(?:[1-4]|i{1,3}|iv)|(?:jan|feb|peb|mar|apr|mei|jun|jul|ag|sep|okt|nov|nop|des)[a-z]{0,7}"
)
_REMARKS = frozenset({"keterangan", "ket", "catatan"})
_HEIGHT = 3  # lines that headings may have


@dataclass(frozen=True, slots=True)
class HeadingBlock:
    """The lines from `start` to before `end`; `written` are their cells, normalised, to know them again."""

    start: int
    end: int
    names: tuple[str, ...]
    written: tuple[tuple[str, ...], ...]

    def repeats(self, line: Line) -> bool:
        """Is this one of the heading lines again, as on every printed page?"""
        cells = [(at, normalize_name(line.cells[at])) for at in line.filled]
        for row in self.written:
            same = sum(at < len(row) and row[at] == text for at, text in cells)
            if same >= 2 and same >= 0.8 * len(cells):
                return True
        return False


def find_headings(lines: Sequence[Line], vocabulary: Vocabulary) -> HeadingBlock | None:
    """The first line with two known headings; else the first line of all, if it has one and is no lone title."""
    start = _heading_line(lines, vocabulary)
    return None if start is None else block_at(lines, start, vocabulary)


def is_heading_line(line: Line, vocabulary: Vocabulary) -> bool:
    """Nothing but headings, and three of them: another table begins."""
    return len(line.own) >= 3 and all(vocabulary.strength(line.cells[at]) > 1 for at in line.own)


def block_at(lines: Sequence[Line], start: int, vocabulary: Vocabulary) -> HeadingBlock:
    stack = [lines[start]]
    while len(stack) < _HEIGHT and start + len(stack) < len(lines):
        below = lines[start + len(stack)]
        if not _continues(stack, below, vocabulary):
            break
        stack.append(below)
    written = tuple(tuple(normalize_name(cell) for cell in line.cells) for line in stack)
    return HeadingBlock(start, start + len(stack), tuple(_distinct(_names(stack, vocabulary))), written)


def numbers_columns(line: Line) -> bool:
    """`1 2 3 4 5 6 7` or `(1) (2) (3)`, as official forms have it."""
    words = [normalize_name(line.cells[at]) for at in line.filled]
    return len(words) > 2 and words == [str(number) for number in range(1, len(words) + 1)]


def _heading_line(lines: Sequence[Line], vocabulary: Vocabulary) -> int | None:
    for at, line in enumerate(lines[:_SEARCHED]):
        if len({normalize_name(cell) for cell in line.cells if vocabulary.is_known(cell)}) >= 2:
            return at
    first = next((at for at, line in enumerate(lines) if line.filled), None)
    if first is None or not any(map(vocabulary.is_known, lines[first].cells)):
        return None
    return first if len(lines[first].filled) > 1 or max(len(line.filled) for line in lines) == 1 else None


def _continues(stack: Sequence[Line], line: Line, vocabulary: Vocabulary) -> bool:
    """A lower line of headings stands under wide cells and gaps, and has no other words than headings elsewhere."""
    if not line.filled or numbers_columns(line):
        return False
    if _goes_on(stack, line, vocabulary):
        return True
    groups = _groups(stack)
    below: list[int] = []
    same = 0
    for at in line.filled:
        above = [row.text(at) for row in stack if row.text(at)]
        if any(normalize_name(line.cells[at]) == normalize_name(text) for text in above):
            same += 1
        elif at in groups or not above:
            below.append(at)
        elif not vocabulary.is_known(line.cells[at]):
            return False
    years = [at for at in below if _TIME.fullmatch(normalize_name(line.cells[at]))]
    if len(years) > 1 and years == below:
        return True
    return bool(below) and (same >= 3 or any(_strength([*stack, line], at, vocabulary) for at in below))


def _goes_on(stack: Sequence[Line], line: Line, vocabulary: Vocabulary) -> bool:
    """Do all cells go on with the words above them, as in `Pejabat yang` over `Menguasai Informasi`, without one merged cell?"""
    gains = 0
    for at in line.filled:
        above = one_line(stack[-1].text(at))
        whole = vocabulary.strength(f"{above} {one_line(line.cells[at])}")
        if not above or line.cells[at][:1].isdigit() or at in line.covered or not whole:
            return False
        if vocabulary.strength(above) > whole:
            return False
        gains += whole > vocabulary.strength(above)
    return gains > 0 and len(line.filled) >= 3


def _strength(stack: Sequence[Line], at: int, vocabulary: Vocabulary) -> int:
    texts = _texts(stack, at)
    return max(vocabulary.strength(texts[-1]), vocabulary.strength(" ".join(texts)))


def _groups(stack: Sequence[Line]) -> frozenset[int]:
    """Columns that share the lowest heading above them with a neighbour."""
    width = max(len(line.cells) for line in stack)
    heads = [at for at in range(width) if any(line.text(at) for line in stack)]
    found: set[int] = set()
    for at, after in zip(heads, [*heads[1:], width], strict=True):
        if after - at > 1:
            found.update(range(at, after))
    # A cell that a line above spans is narrow only if nothing stands above it: `Bentuk` over `Cetak` and `Rekaman`.
    return frozenset(found)


def _texts(stack: Sequence[Line], at: int) -> list[str]:
    """The headings of one column from above, those of wide cells included."""
    texts: list[str] = []
    for depth, line in enumerate(stack):
        text = one_line(line.text(at))
        if not text and any(lower.text(at) for lower in stack[depth + 1 :]):
            text = _from_left(stack, depth, at)
        if text and normalize_name(text) not in [normalize_name(one) for one in texts]:
            texts.append(text)
    return texts


def _from_left(stack: Sequence[Line], depth: int, at: int) -> str:
    """The heading that reaches over this column from the left, unless a heading of an upper line begins in between."""
    for left in range(at, -1, -1):
        if text := one_line(stack[depth].text(left)):
            return text
        if any(line.text(left) for line in stack[:depth]):
            return ""
    return ""


def _names(stack: Sequence[Line], vocabulary: Vocabulary) -> list[str]:
    """The best known part of each; the whole where that part names another column already: `Tanggal` under `Tanggapan`."""
    width = max(len(line.cells) for line in stack)
    found: list[str] = []
    for at in range(width):
        texts = _texts(stack, at)
        name = _name(texts, vocabulary)
        whole = " ".join(texts)
        found.append(whole if name in found and vocabulary.is_known(whole) else name)
    return found


def _name(texts: Sequence[str], vocabulary: Vocabulary) -> str:
    """Whichever part of the stacked headings is known best; the whole where none is."""
    if not texts:
        return ""
    whole = " ".join(texts)
    if len(texts) > 1 and normalize_name(texts[-1]) in _REMARKS and vocabulary.is_known(whole):
        return whole  # of its group, and no remark on the whole row
    if _YEAR.fullmatch(texts[-1]) and not vocabulary.is_known(whole):
        return texts[-1]
    options = [whole, texts[-1], " ".join(texts[-2:])]
    best = max(options, key=vocabulary.strength)
    return best if vocabulary.strength(best) else whole


def _distinct(names: Iterable[str]) -> list[str]:
    """A name for every column: what has none is called by its place, what repeats is counted."""
    seen: dict[str, int] = {}
    result = []
    for place, name in enumerate(names, 1):
        seen[name] = seen.get(name, 0) + 1
        result.append(f"(kolom {place})" if not name else f"{name} ({seen[name]})" if seen[name] > 1 else name)
    return result
