"""A line below headings, with its neighbours → what it is: a row, a section, a total, a signature, or part of another row."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from ..shared.class_words import announces_class, class_of
from ..shared.report import SUBJECT_LINE, TIME_LINE
from ..shared.tidying import normalize_name, one_line
from ..shared.title_months import is_time
from ..shared.unit_words import unit_of
from .heading_block import HeadingBlock, numbers_columns
from .source_sheet import Line, Vocabulary


class LineKind(Enum):
    ROW = "baris"
    SECTION = "judul bagian"
    GROUP = SUBJECT_LINE
    TIME = TIME_LINE
    CONTINUED = "lanjutan baris di atas"
    HEADING = "judul kolom berulang"
    TOTAL = "jumlah"
    BELOW = "di bawah tabel"
    PAGE_FOOT = "kaki halaman"
    NOTHING = "nihil"
    UNCLEAR = "hanya berjudul"
    EMPTY = "kosong"


_NUMBER = re.compile(
    r"\(?(?:\d{1,4}(?:[.,]\d{1,3})*[a-z]?|[IVXLivxl]{1,6}|[A-Za-z]|[\w.-]{0,20}\d[\w.-]{0,20}(?:/[\w.-]{1,30})+)\)?[.)]?"
)
_DIGITS = re.compile(r"\(?\d{1,4}(?:[.,]\d{1,3})*\)?[.)]?")
_NOTHING = re.compile(
    r"nihil|tidak ada(?: (?:informasi|data|permohonan|permintaan))?|belum ada(?: (?:informasi|data|permohonan))?"
)
_TOTAL = re.compile(r"^(?:sub ?)?(?:jumlah|total|grand total|jumlah seluruhnya)\b")
_SIGNED = re.compile(
    r"^(?:di ?tetapkan|ditetapkan di|pada tanggal|mengetahui|menyetujui|mengesahkan|disahkan|petugas|ttd|tertanda"
    r"|tanda tangan|nip|nik|nrp|a ?n\b|atas nama|kepala (?:dinas|badan|bagian|bidang|kantor|satuan)|sekretaris daerah"
    r"|ppid(?: utama| pelaksana)?|atasan ppid|pejabat pengelola informasi|wali ?kota|bupati|gubernur|camat|lurah|cap)\b"
)
_REMARK = re.compile(
    r"^(?:\*+|catatan|keterangan|ket|sumber|nb|note|dasar hukum|petunjuk)\s*(?:\*|:|=|\))", re.IGNORECASE
)
_PAGE_FOOT = re.compile(r"^(?:halaman|hal|page|lembar ke)\b\.? *\d{1,4}(?: *(?:dari|of|/) *\d{1,4})?$", re.IGNORECASE)
_TOPIC = re.compile(
    r"^(?:informasi|dokumen|data)(?: publik)? (?:tentang|mengenai|terkait|yang berkaitan|yang berhubungan)\b"
)
_OPEN_END = re.compile(r"(?:[,(/\-–]|\b(?:dan|serta|atau|yang|tentang|di|ke|dari|pada|untuk|dengan|oleh|dalam|atas))$")
PARTS_FOLLOW = re.compile(
    r"(?:[,;]?\s*(?:yang )?(?:terdiri (?:dari|atas)|meliputi|antara lain|yaitu|berupa))?\s*:\s*$", re.IGNORECASE
)
_NUMBERED_SHARE = 0.6  # of the rows, for a table to count as numbered


@dataclass(frozen=True, slots=True)
class TableShape:
    """What the lines of a table have in common."""

    title: int | None
    number: int | None
    is_numbered: bool
    typical: int  # how many cells a line fills
    last: int  # index of the last line that is surely a row
    class_columns: frozenset[int]
    width: int


def shape_of(lines: Sequence[Line], block: HeadingBlock, vocabulary: Vocabulary) -> TableShape:
    names = block.names
    titles = sorted((rank, at) for at, name in enumerate(names) if (rank := vocabulary.is_title(name)))
    title = titles[0][1] if titles else None
    number = next((at for at, name in enumerate(names) if vocabulary.is_number(name)), None)
    counted = [line for line in lines if len(line.filled) > 2 and line.text(title)]
    numbered = [line for line in counted if _is_number(line.text(number))]
    is_numbered = bool(counted) and len(numbered) >= _NUMBERED_SHARE * len(counted)
    rows = [at for at, line in enumerate(lines) if _is_sure(line, number, title, is_numbered)]
    return TableShape(
        title,
        number,
        is_numbered,
        _typical([len(line.filled) for line in lines if line.filled]),
        rows[-1] if rows else len(lines),
        frozenset(at for at, name in enumerate(names) if vocabulary.is_class(name) and at != title),
        sum(not name.startswith("(kolom ") for name in names),
    )


def _typical(counts: list[int]) -> int:
    """The count that three quarters do not exceed: sections and signatures fill little, and shall not decide."""
    return sorted(counts)[len(counts) * 3 // 4] if counts else 0


def kind_of(
    lines: Sequence[Line],
    at: int,
    block: HeadingBlock,
    shape: TableShape,
    previous: Line | None,
    *,
    is_grouped: bool = False,
) -> LineKind:
    """`previous` is the row above, if it belongs to the same section; `is_grouped`: a sub-section without a number stands above."""
    line = lines[at]
    if not line.filled:
        return LineKind.EMPTY
    if numbers_columns(line) or block.repeats(line):
        return LineKind.HEADING
    words = _words(line)
    if _says_nothing(line, shape):
        return LineKind.NOTHING
    if section_of(line, shape):
        return LineKind.SECTION
    if len(words) == 1 and shape.width >= 3 and len(line.own) == 1 and is_time(words[0]):
        return LineKind.TIME
    if len(words) == 1 and _PAGE_FOOT.match(words[0]):
        return LineKind.PAGE_FOOT
    if _is_total(line, shape):
        return LineKind.TOTAL
    if at > shape.last and _is_below(lines, at, shape):
        return LineKind.BELOW
    if _REMARK.match(words[0]) and len(words) == 1 and shape.typical >= 3:
        return LineKind.BELOW
    if previous is not None and _is_continued(line, shape, previous):
        return LineKind.CONTINUED
    if shape.typical >= 3 and _is_lean(line, shape):
        return _lean_kind(lines, at, shape, is_grouped)
    return LineKind.ROW


def _says_nothing(line: Line, shape: TableShape) -> bool:
    """`NIHIL` in the place of a title, or as the only word of the line: there is no information here."""
    is_counted = shape.number is not None and _is_number(line.text(shape.number))
    passed = {shape.number, *shape.class_columns} if is_counted else shape.class_columns
    told = [line.cells[at] for at in line.filled if at not in passed]
    is_nothing = [bool(_NOTHING.fullmatch(normalize_name(text))) for text in told]
    title = line.text(shape.title)
    return any(is_nothing) and (all(is_nothing) or (bool(title) and bool(_NOTHING.fullmatch(normalize_name(title)))))


def section_of(line: Line, shape: TableShape) -> str:
    """The words of a line that only announces a class of information, at most with a letter or number before it."""
    if line.filled[-1] in shape.class_columns:
        return ""  # a row, of which little else is filled
    words = _words(line)
    if shape.width < 3 or len(words) > 2 or not all(_is_number(word) for word in words[:-1]):
        return ""
    is_item = len(words) == 2 and bool(_DIGITS.fullmatch(words[0])) and normalize_name(words[1]).startswith("daftar ")
    if announces_class(words[-1]) and not is_item:
        return words[-1]
    if len(line.filled) == 1 and line.filled[0] != shape.title and class_of(words[-1]) is not None:
        return words[-1]  # `Tabel 2: informasi yang tersedia setiap saat` beside the titles
    unbroken = one_line(line.cells[line.filled[-1]].replace("\n", ""))  # a narrow cell on paper breaks words anywhere
    return unbroken if unbroken != words[-1] and announces_class(unbroken) and not is_item else ""


def group_of(line: Line) -> str:
    """The words of a sub-section, without its letter or number."""
    words = re.sub(r"^(?:[IVXLivxl]+|[A-Za-z]|\d+(?:\.\d+)*)[.)]\s+", "", _words(line)[-1]) if line.filled else ""
    return PARTS_FOLLOW.sub("", words) or words


def is_plainly_numbered(line: Line, shape: TableShape) -> bool:
    """`3`, and neither `3.1` nor `c`: a group that was numbered so ends where the next such number stands."""
    return bool(re.fullmatch(r"\(?\d{1,4}[.)]*", line.text(shape.number)))


def _words(line: Line) -> list[str]:
    return list(dict.fromkeys(one_line(line.cells[at]) for at in line.filled))


def _is_number(text: str) -> bool:
    return bool(_NUMBER.fullmatch(text.strip()))


def _is_sure(line: Line, number: int | None, title: int | None, is_numbered: bool) -> bool:
    if not line.text(title):
        return False
    if is_numbered:
        return number in line.own and _is_number(line.text(number)) and number != title
    return len(line.own) > 2


def _is_total(line: Line, shape: TableShape) -> bool:
    words = _words(line)
    return (
        bool(_TOTAL.match(normalize_name(words[0])))
        and len(words[0].split()) <= 6
        and all(re.fullmatch(r"[\d.,\s%-]*(?:dokumen|informasi|item|buah|berkas)?", word) for word in words[1:])
        and (not shape.is_numbered or not _is_number(line.text(shape.number)))
    )


def _is_below(lines: Sequence[Line], at: int, shape: TableShape) -> bool:
    """Below the last row: signatures, dates, notes. Once one of them is met, all below it without a number belongs to them."""
    line = lines[at]
    if shape.is_numbered and not line.text(shape.title):
        is_full = len(line.own) > 2 or bool(shape.class_columns & set(line.own))
        return not (_is_number(line.text(shape.number)) and is_full)
    if len(line.own) > 2:
        return False
    rest = lines[shape.last + 1 : at + 1]
    return any(_is_signed(one) for one in rest) or bool(_REMARK.match(_words(line)[0]))


def _is_signed(line: Line) -> bool:
    return 0 < len(line.own) <= 3 and any(_SIGNED.match(normalize_name(word)) for word in _words(line))


def _is_continued(line: Line, shape: TableShape, previous: Line) -> bool:
    """A row that a page or a merged cell has cut: its number and title stand above, or its words go on."""
    if not shape.is_numbered or shape.number in line.own or shape.number is None:
        return False
    if shape.title in line.covered and (shape.number in line.covered or not line.text(shape.number)):
        return True
    words = line.text(shape.title)
    if not words:
        return not line.wide
    if words[0] in "-•*" and len(line.own) > 1:
        return False  # a part of what stands above, with cells of its own
    return words[0].islower() or words[0] in "(-•*" or bool(_OPEN_END.search(previous.text(shape.title).casefold()))


def _is_lean(line: Line, shape: TableShape) -> bool:
    """Only a title, perhaps with a number."""
    text = [at for at in line.filled if not (at == shape.number and _is_number(line.cells[at]))]
    return len(text) == 1 and text[0] in (shape.title, shape.number, 0)


def _lean_kind(lines: Sequence[Line], at: int, shape: TableShape, is_grouped: bool) -> LineKind:
    line = lines[at]
    number = line.text(shape.number) if shape.number in line.own else ""
    is_number = _is_number(number)
    following = next((one for one in lines[at + 1 :] if one.filled), None)
    if line.wide and len(line.filled) <= 2 and not (is_number and _DIGITS.fullmatch(number)):
        return LineKind.GROUP if at <= shape.last else LineKind.BELOW
    if unit_of(group_of(line)) and at <= shape.last and not (is_number and _DIGITS.fullmatch(number)):
        return LineKind.GROUP
    if not shape.is_numbered:
        return LineKind.ROW
    if is_number:
        below = following.text(shape.number) if following else ""
        is_letter = not _DIGITS.fullmatch(number)
        has_parts = below.startswith(f"{number.rstrip('.')}.") or below.strip("(). ") in ("a", "A")
        return LineKind.GROUP if is_letter or has_parts else LineKind.ROW
    restarts = following is not None and (
        following.text(shape.number).strip("(). ") in ("1", "a", "A") or bool(section_of(following, shape))
    )
    is_topic = is_grouped or bool(_TOPIC.match(normalize_name(_words(line)[-1])))
    goes_on = following is not None and len(following.own) > 2 and is_topic
    if at <= shape.last and (restarts or goes_on):
        return LineKind.GROUP
    return LineKind.UNCLEAR


def class_above(lines: Sequence[Line]) -> str:
    """What the lines above the headings say of the class: the last that announces one, else the only one that is named."""
    texts = [one_line(cell) for line in lines for cell in line.cells if cell.strip()]
    announced = [text for text in texts if announces_class(text)]
    named = [text for text in texts if class_of(text)]
    if announced:
        return announced[-1]
    return named[0] if len({class_of(text) for text in named}) == 1 else ""


def is_recap(lines: Sequence[Line], block: HeadingBlock, vocabulary: Vocabulary) -> bool:
    """Is this no list but a count of it: no titles, and in each line below the headings numbers, with one name at most?"""
    counts = [[_is_count(line.cells[at]) for at in line.filled] for line in lines if line.filled]
    return (
        not any(map(vocabulary.is_title, block.names))
        and bool(counts)
        and all(any(line) and line.count(False) <= 1 for line in counts)
    )


def _is_count(text: str) -> bool:
    return bool(re.fullmatch(r"[\d.,%\s-]+", text.strip()))
