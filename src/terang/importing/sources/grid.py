"""Lines of cells, as in a spreadsheet → rows under their headings.

Real lists have titles above the headings, headings of two lines, a line that numbers the columns, and headings of
sections between the rows ("A. Informasi Berkala").
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from ..lists.headings import may_be_class
from ..shared.class_words import class_of
from ..shared.report import ImportNote, RejectedRow, row_list
from ..shared.tidying import normalize_name, one_line
from ..shared.unusable import UnusableSource
from .source_table import SourceRow, SourceTable

_SEARCHED = 40  # lines in which headings are looked for


@dataclass(frozen=True, slots=True)
class Line:
    """`number` is the line in the file or sheet."""

    number: int
    cells: tuple[str, ...]

    @property
    def filled(self) -> list[int]:
        return [at for at, cell in enumerate(self.cells) if cell.strip()]


def read_grid(
    name: str, sheets: Sequence[tuple[str, Sequence[Line]]], is_known: Callable[[str], bool], *, strict: bool = False
) -> SourceTable:
    """Rows of all sheets in which headings were found; `strict` refuses rows of another length than the headings."""
    columns: dict[str, None] = {}
    rows: list[SourceRow] = []
    refused: list[RejectedRow] = []
    warnings: list[ImportNote] = []
    found = False
    for title, lines in sheets:
        place = f"lembar «{title}», " if title else ""
        start = _heading_line(lines, is_known)
        if start is None:
            if any(line.filled for line in lines):
                warnings.append(
                    ImportNote(None, "lembar-dilewati", f"Lembar «{title}» dilewati: judul kolomnya tidak dikenal.")
                )
            continue
        found = True
        names, body = _headings(lines, start, is_known)
        columns |= dict.fromkeys(names)
        if above := [one_line(cell) for line in lines[:start] for cell in line.cells if cell.strip()]:
            warnings.append(
                ImportNote(None, "di-atas-judul", f"Teks di atas judul kolom tidak diimpor: {'; '.join(above)[:300]}.")
            )
        section, sections, empty = title, [], []
        for line in body:
            if not line.filled:
                empty.append(line.number)
            elif heading := _section(line, names):
                section = heading
                sections.append(heading)
            else:
                number = len(rows) + len(refused) + 1
                if (reason := _misfit(line, names, strict)) is not None:
                    refused.append(RejectedRow(number, f"{reason} ({place}baris berkas {line.number})"))
                else:
                    cells = {key: line.cells[at] for at, key in enumerate(names) if at < len(line.cells)}
                    rows.append(SourceRow(number, cells, section, f"{place}baris berkas {line.number}"))
        warnings += _passed_over(place, sections, empty)
    if not found:
        raise UnusableSource(
            f"Judul kolom tidak dikenal dalam {name}. Sumber perlu kolom judul dan kolom lain, misalnya judul,kategori,ringkasan; "
            "nama kolom lain dapat dipetakan dengan --mapping."
        )
    return SourceTable(tuple(columns), tuple(rows), tuple(refused), tuple(warnings))


def _heading_line(lines: Sequence[Line], is_known: Callable[[str], bool]) -> int | None:
    """The first line with two known headings; else the first line of all, if it has one and is no lone title."""
    for at, line in enumerate(lines[:_SEARCHED]):
        if len({normalize_name(cell) for cell in line.cells if is_known(cell)}) >= 2:
            return at
    first = next((at for at, line in enumerate(lines) if line.filled), None)
    if first is None or not any(map(is_known, lines[first].cells)):
        return None
    return first if len(lines[first].filled) > 1 or max(len(line.filled) for line in lines) == 1 else None


def _headings(lines: Sequence[Line], start: int, is_known: Callable[[str], bool]) -> tuple[list[str], list[Line]]:
    """Names of the columns, and the lines below. A second line of headings stands under a wide or an empty one."""
    names = [one_line(cell) for cell in lines[start].cells]
    rest = list(lines[start + 1 :])
    if rest and _continues(names, rest[0], is_known):
        below = [one_line(cell) for cell in rest.pop(0).cells]
        width = max(len(names), len(below))
        names += [""] * (width - len(names))
        below += [""] * (width - len(below))
        wide = ""
        for at, (upper, lower) in enumerate(zip(tuple(names), below, strict=True)):
            wide = upper or wide
            if lower and normalize_name(lower) != normalize_name(upper):
                names[at] = lower if is_known(lower) else f"{wide} {lower}".strip()
    if rest and _numbers_columns(rest[0]):
        rest.pop(0)
    return _distinct(names), rest


def _continues(names: Sequence[str], line: Line, is_known: Callable[[str], bool]) -> bool:
    """Only where the upper line leaves a gap can a lower line belong to it."""
    filled = line.filled
    gaps = [at for at in filled if at >= len(names) or not names[at] or names.count(names[at]) > 1]
    plain = [at for at in filled if at not in gaps and normalize_name(line.cells[at]) != normalize_name(names[at])]
    return (
        bool(gaps)
        and not [at for at in plain if not is_known(line.cells[at])]
        and any(is_known(line.cells[at]) for at in filled)
    )


def _numbers_columns(line: Line) -> bool:
    """`1 2 3 4 5 6 7` or `(1) (2) (3)`, as official forms have it."""
    words = [normalize_name(cell) for cell in line.cells if cell.strip()]
    return len(words) > 2 and words == [str(number) for number in range(1, len(words) + 1)]


def _distinct(names: Iterable[str]) -> list[str]:
    """A name for every column: what has none is called by its place, what repeats is counted."""
    seen: dict[str, int] = {}
    result = []
    for place, name in enumerate(names, 1):
        seen[name] = seen.get(name, 0) + 1
        result.append(f"(kolom {place})" if not name else f"{name} ({seen[name]})" if seen[name] > 1 else name)
    return result


def _section(line: Line, names: Sequence[str]) -> str:
    """The words of a line that only announces a class of information, at most with a letter or number before it."""
    last = line.filled[-1]
    if last < len(names) and may_be_class(names[last]):
        return ""  # a row, of which little else is filled
    words = list(dict.fromkeys(one_line(line.cells[at]) for at in line.filled))
    if len(names) > 2 and len(words) <= 2 and all(len(word) <= 3 for word in words[:-1]) and class_of(words[-1]):
        return words[-1]
    return ""


def _misfit(line: Line, names: Sequence[str], strict: bool) -> str | None:
    """Why the cells cannot be told apart by the headings, or None."""
    beyond = [at for at in line.filled if at >= len(names)]
    needed = max((at for at, name in enumerate(names, 1) if not name.startswith("(kolom ")), default=0)
    if beyond or (strict and len(line.cells) < needed):
        return f"jumlah kolom {len(line.cells)}, seharusnya {len(names)}; periksa tanda kutip dan pemisah"
    return None


def _passed_over(place: str, sections: Sequence[str], empty: Sequence[int]) -> list[ImportNote]:
    found = []
    if sections:
        found.append(
            ImportNote(None, "judul-bagian", f"Dibaca sebagai judul bagian, bukan baris: {place}{'; '.join(sections)}.")
        )
    if empty:
        found.append(
            ImportNote(None, "baris-kosong", f"Baris kosong tidak dihitung: {place}baris berkas {row_list(empty)}.")
        )
    return found
