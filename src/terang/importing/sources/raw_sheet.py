"""Cells of a workbook, a page or a document, with what is merged, linked and hidden → the rows of its tables."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from ..shared.report import ImportNote, row_list
from .grid import read_grid
from .source_sheet import Line, SourceSheet, Vocabulary
from .source_table import LINK_MARK, SourceTable


@dataclass(frozen=True, slots=True)
class Span:
    """A merged cell, its last line and column included. Lines count from 1, columns from 0."""

    top: int
    bottom: int
    left: int
    right: int


@dataclass(frozen=True, slots=True)
class RawSheet:
    """`lines` gives by number the texts of all columns; `links` where the words of a cell lead."""

    title: str
    lines: Mapping[int, Sequence[str]]
    spans: Sequence[Span] = ()
    links: Mapping[tuple[int, int], str] = field(default_factory=dict)
    hidden_lines: Collection[int] = ()
    hidden_columns: frozenset[int] = frozenset()
    is_hidden: bool = False
    uncomputed: str = ""
    struck_lines: Collection[int] = ()
    invisible: str = ""  # cells whose format shows nothing


def read_sheets(name: str, sheets: Sequence[RawSheet], vocabulary: Vocabulary) -> SourceTable:
    """Hidden sheets, lines and columns, and lines that are struck out, are not imported, and named in a warning."""
    shown: list[SourceSheet] = []
    notes: list[ImportNote] = []
    for sheet in sheets:
        if sheet.is_hidden:
            text = f"Lembar tersembunyi «{sheet.title}» ({len(sheet.lines)} baris) tidak diimpor."
            notes.append(ImportNote(None, "lembar-tersembunyi", text))
            continue
        lines = [line for line in _lines(sheet, vocabulary) if any(line.cells)]
        notes += _notes(sheet, lines)
        gone = {*sheet.hidden_lines, *sheet.struck_lines}
        visible = [line for line in lines if line.number not in gone]
        shown.append(SourceSheet(sheet.title, visible, sheet.hidden_columns))
    table = read_grid(name, shown, vocabulary)
    return replace(table, warnings=(*notes, *table.warnings))


def _notes(sheet: RawSheet, lines: Sequence[Line]) -> Iterator[ImportNote]:
    if passed := [line.number for line in lines if line.number in sheet.hidden_lines]:
        text = f"Baris tersembunyi tidak diimpor: lembar «{sheet.title}», baris berkas {row_list(passed)}."
        yield ImportNote(None, "baris-tersembunyi", text)
    if struck := [line.number for line in lines if line.number in sheet.struck_lines]:
        text = f"Baris yang dicoret tidak diimpor: lembar «{sheet.title}», baris berkas {row_list(struck)}."
        yield ImportNote(None, "baris-dicoret", text)
    if letters := [_letter(at) for at in sorted(sheet.hidden_columns) if any(line.text(at) for line in lines)]:
        text = f"Kolom tersembunyi tidak diimpor: lembar «{sheet.title}», kolom {', '.join(letters)}."
        yield ImportNote(None, "kolom-tersembunyi", text)
    if sheet.invisible:
        text = f"Sel yang isinya disembunyikan oleh formatnya tidak diimpor: lembar «{sheet.title}», {sheet.invisible}."
        yield ImportNote(None, "sel-tersembunyi", text)
    if sheet.uncomputed:
        text = f"Sel rumus tanpa hasil tersimpan dibaca kosong: lembar «{sheet.title}», {sheet.uncomputed}. Simpan ulang dari Excel."
        yield ImportNote(None, "rumus-tanpa-hasil", text)


def _lines(sheet: RawSheet, vocabulary: Vocabulary) -> Iterator[Line]:
    """A cell merged downwards speaks for every line it covers; addresses get columns of their own at the end."""
    covered: dict[int, dict[int, str]] = {}
    wide: dict[int, set[int]] = {}
    for span in sheet.spans:
        text = _cell(sheet.lines.get(span.top, ()), span.left)
        for number in range(span.top + 1, span.bottom + 1):
            covered.setdefault(number, {})[span.left] = text
        if span.right > span.left:
            wide.setdefault(span.top, set()).add(span.left)
    order = sorted({at for _, at in sheet.links if at not in sheet.hidden_columns})
    width = max((len(cells) for cells in sheet.lines.values()), default=0)
    named = False
    for number in sorted(sheet.lines):
        above = covered.get(number, {})
        texts = [above.get(at) or _cell(sheet.lines[number], at) for at in range(width)]
        if order and not named and sum(map(vocabulary.is_known, texts)) >= 2:
            named = True
            extra = [_cell(texts, at) + LINK_MARK for at in order]
        else:
            links = [sheet.links.get((number, at), "") for at in order]
            extra = ["" if link == _cell(texts, at) else link for at, link in zip(order, links, strict=True)]
        yield Line(number, (*texts, *extra), frozenset(above), frozenset(wide.get(number, ())))


def _cell(cells: Sequence[str], at: int) -> str:
    return cells[at] if at < len(cells) else ""


def cell_name(line: int, at: int) -> str:
    """`F7` for the sixth column, counted from 0, of line 7."""
    return f"{_letter(at)}{line}"


def _letter(at: int) -> str:
    """The name of a column as spreadsheets show it."""
    name = ""
    at += 1
    while at:
        at, rest = divmod(at - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


def listed(names: Iterable[str]) -> str:
    """Names of cells in one line; of many the first."""
    cells = list(names)
    return ", ".join(cells[:20]) + (" …" if len(cells) > 20 else "")
