"""Sheets of lines, as in a spreadsheet → rows under their headings, read as a person reads them.

Real lists have titles above the headings, headings of several lines, lines that number the columns, headings again on
every printed page, sections and sub-sections between the rows, totals, and signatures below. All of it is accounted for.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from ..shared.masking import mask
from ..shared.report import ImportNote, OtherItem, RejectedRow, row_list
from ..shared.tidying import one_line
from ..shared.title_months import month_below, month_in
from ..shared.unit_words import unit_in_titles, unit_of
from ..shared.unusable import UnusableSource
from .heading_block import HeadingBlock, block_at, find_headings, is_heading_line
from .label_tables import turned
from .line_kinds import LineKind, class_above, group_of, is_plainly_numbered, is_recap, kind_of, section_of, shape_of
from .links_below import with_links_below
from .side_by_side import apart
from .source_sheet import Line, SourceSheet, Vocabulary
from .source_table import SourceRow, SourceTable

_DITTO = re.compile(
    r"(?:s\s*\.?\s*d\s*\.?\s*a\s*\.?|idem|(?:sama )?(?:dengan|seperti) (?:yang )?di ?atas|s\s*[./]?\s*d\.? di ?atas|sda|[-–]?\s*[\"″〃”]+\s*[-–]?)",
    re.IGNORECASE,
)
_UPRIGHT = re.compile(r"\S(?:\n{1,2}\S){4,}")
_REASONS = {
    LineKind.UNCLEAR: "hanya berjudul, tanpa nomor dan isi lain: judul bagian, lanjutan baris di atas, atau informasi? "
    "Beri nomor bila ini informasi, atau hapus barisnya",
}


@dataclass(slots=True)
class _Reading:
    """What has been read so far."""

    name: str
    vocabulary: Vocabulary
    is_strict: bool
    columns: dict[str, None] = field(default_factory=dict)
    hidden: dict[str, None] = field(default_factory=dict)
    rows: list[SourceRow] = field(default_factory=list)
    refused: list[RejectedRow] = field(default_factory=list)
    notes: list[ImportNote] = field(default_factory=list)
    others: list[OtherItem] = field(default_factory=list)

    @property
    def next_number(self) -> int:
        return len(self.rows) + len(self.refused) + 1


@dataclass(frozen=True, slots=True)
class _Heads:
    """What the titles above a table say of all its rows."""

    unit: str
    month: str


def read_grid(name: str, sheets: Sequence[SourceSheet], vocabulary: Vocabulary, *, strict: bool = False) -> SourceTable:
    """Rows of all sheets in which headings were found; `strict` refuses rows of another length than the headings."""
    found = _Reading(name, vocabulary, strict)
    has_headings, foreign = False, ""
    parts = [part for sheet in sheets for part in apart(turned(_mended(sheet, vocabulary), vocabulary), vocabulary)]
    for sheet in parts:
        block = find_headings(sheet.lines, vocabulary)
        if reason := next(filter(None, map(vocabulary.is_foreign, _titles(sheet, block))), ""):
            foreign = reason
            found.notes.append(ImportNote(None, "lembar-dilewati", f"Lembar «{sheet.title}» dilewati: {reason}."))
        elif block is not None and len(parts) > 1 and is_recap(sheet.lines[block.end :], block, vocabulary):
            text = f"Lembar «{sheet.title}» dilewati: hanya jumlah, bukan daftar."
            found.notes.append(ImportNote(None, "lembar-dilewati", text))
        elif block is not None:
            has_headings = True
            _read_sheet(sheet, block, found)
        elif any(line.filled for line in sheet.lines):
            text = f"Lembar «{sheet.title}» dilewati: judul kolomnya tidak dikenal."
            found.notes.append(ImportNote(None, "lembar-dilewati", text))
    if not has_headings and foreign:
        raise UnusableSource(f"{name}: {foreign}.")
    if not has_headings:
        raise UnusableSource(
            f"Judul kolom tidak dikenal dalam {name}. Sumber perlu kolom judul dan kolom lain, misalnya judul,kategori,ringkasan; "
            "nama kolom lain dapat dipetakan dengan --mapping."
        )
    _resolve_dittos(found)
    hidden = tuple(one for one in found.hidden if one not in found.columns)
    return SourceTable(
        tuple(found.columns), tuple(found.rows), tuple(found.refused), tuple(found.notes), tuple(found.others), hidden
    )


def _titles(sheet: SourceSheet, block: HeadingBlock | None) -> list[str]:
    """The name of the sheet, and what stands above its headings."""
    return [sheet.title, *(cell for line in sheet.lines[: block.start if block else 0] for cell in line.cells)]


def _mended(sheet: SourceSheet, vocabulary: Vocabulary) -> SourceSheet:
    """Headings that a narrow column has broken within a word are whole again: `JU-⏎DUL`."""
    lines = [
        replace(line, cells=tuple(_whole(cell, vocabulary) for cell in line.cells)) if _is_broken(line) else line
        for line in sheet.lines
    ]
    return replace(sheet, lines=lines)


def _is_broken(line: Line) -> bool:
    return any("\n" in cell for cell in line.cells)


def _whole(cell: str, vocabulary: Vocabulary) -> str:
    if _UPRIGHT.fullmatch(cell.strip()):  # a letter a line, as on the side of a printed table
        return " ".join(word.replace("\n", "") for word in re.split(r"\n\s*\n", cell.strip()))
    if "\n" not in cell or vocabulary.is_known(one_line(cell)):
        return cell
    joined = (re.sub(r"-\s*\n\s*", "", cell), re.sub(r"-?\s*\n\s*", "", cell))
    return next((one for one in map(one_line, joined) if vocabulary.is_known(one)), cell)


def _read_sheet(sheet: SourceSheet, block: HeadingBlock, found: _Reading) -> None:
    above = sheet.lines[: block.start]
    section = class_above(above) or sheet.title
    titles = [cell for line in above for cell in line.cells]
    heads = _Heads(unit_in_titles(titles) or unit_of(sheet.title), month_in((*titles, sheet.title)))
    if texts := [one_line(cell) for line in above for cell in line.cells if cell.strip()]:
        text = f"Teks di atas judul kolom tidak diimpor: {'; '.join(texts)[:300]}."
        found.notes.append(ImportNote(None, "di-atas-judul", text))
    while True:
        end = next(
            (
                at
                for at in range(block.end, len(sheet.lines))
                if is_heading_line(sheet.lines[at], found.vocabulary) and not block.repeats(sheet.lines[at])
            ),
            len(sheet.lines),
        )
        _read_table(sheet, block, end, section, heads, found)
        if end == len(sheet.lines):
            return
        section = class_above(sheet.lines[max(block.end, end - 3) : end]) or section
        block = block_at(sheet.lines, end, found.vocabulary)


def _read_table(
    sheet: SourceSheet, block: HeadingBlock, end: int, section: str, heads: _Heads, found: _Reading
) -> None:
    """The section and the unit hold until a line between the rows names others."""
    unit, month = heads.unit, heads.month
    place = f"lembar «{sheet.title}», " if sheet.title else ""
    visible = [name for at, name in enumerate(block.names) if at not in sheet.hidden]
    found.columns |= dict.fromkeys(visible)
    found.hidden |= dict.fromkeys(
        name for at, name in enumerate(block.names) if at in sheet.hidden and not name.startswith("(kolom ")
    )
    lines = [_without(line, sheet.hidden) for line in sheet.lines[block.end : end]]
    shape = shape_of(lines, block, found.vocabulary)
    first, below = len(found.rows), list[str]()
    group, sections, empty, previous, is_numbered_group = "", [], [], None, False
    is_grouped = False  # by sub-sections without a number, which need not start the numbers again
    for at, line in enumerate(lines):
        kind = kind_of(lines, at, block, shape, previous, is_grouped=is_grouped)
        where = f"{place}baris berkas {line.number}"
        if kind is LineKind.EMPTY:
            empty.append(line.number)
        elif kind is LineKind.SECTION:
            section, group = section_of(line, shape), ""
            sections.append(section)
            previous = None
        elif kind is LineKind.GROUP and unit_of(group_of(line)):
            unit, group, previous = unit_of(group_of(line)), "", None
        elif kind is LineKind.TIME:
            group, previous, is_numbered_group = one_line(line.cells[line.filled[0]]), None, False
            month = month_below(group, month)
            found.others.append(_other(where, kind, line, found))
        elif kind is LineKind.GROUP:
            group, previous, is_numbered_group = group_of(line), None, is_plainly_numbered(line, shape)
            is_grouped = not line.text(shape.number) and shape.number is not None
            found.others.append(_other(where, kind, line, found))
        elif kind is LineKind.CONTINUED:
            _extend(line, block, found)
            previous = line if line.text(shape.title) else previous
        elif kind is LineKind.UNCLEAR:
            group, previous = "", None  # it may be the next sub-section
            quoted = f" «{_quoted(line)}»" if found.vocabulary.quotes else ""
            found.refused.append(RejectedRow(found.next_number, f"{_REASONS[kind]}{quoted} ({where})"))
        elif kind is not LineKind.ROW:
            below += [line.cells[at] for at in line.filled] if kind is LineKind.BELOW else ()
            found.others.append(_other(where, kind, line, found))
        elif (reason := _misfit(line, block.names, found.is_strict)) is not None:
            found.refused.append(RejectedRow(found.next_number, f"{reason} ({where})"))
        else:
            cells = {
                key: line.cells[at]
                for at, key in enumerate(block.names)
                if at < len(line.cells) and at not in sheet.hidden
            }
            if is_numbered_group and is_plainly_numbered(line, shape):
                group, is_numbered_group = "", False
            found.rows.append(SourceRow(found.next_number, cells, section, where, group, unit=unit, month=month))
            previous = line
    found.rows[first:] = with_links_below(found.rows[first:], below, found.vocabulary.is_number)
    found.notes += _passed_over(place, sections, empty)


def _without(line: Line, hidden: frozenset[int]) -> Line:
    if not hidden:
        return line
    return replace(line, cells=tuple("" if at in hidden else cell for at, cell in enumerate(line.cells)))


def _extend(line: Line, block: HeadingBlock, found: _Reading) -> None:
    """The cells of a cut row go on in the row above."""
    row = found.rows[-1]
    cells = dict(row.cells)
    for at in line.own:
        if at < len(block.names) and (key := block.names[at]) in cells:
            cells[key] = f"{cells[key]} {line.cells[at].strip()}".strip() if cells[key].strip() else line.cells[at]
    found.rows[-1] = replace(row, cells=cells)
    text = f"Baris {row.number}: baris berkas {line.number} dibaca sebagai lanjutannya."
    found.notes.append(ImportNote(row.number, "baris-bersambung", text))


def _resolve_dittos(found: _Reading) -> None:
    """`s.d.a` becomes what the row above has; without one it is nothing."""
    above: dict[str, str] = {}
    for at, row in enumerate(found.rows):
        changed = {}
        for key, text in row.cells.items():
            if text.strip() and _DITTO.fullmatch(text.strip()):
                changed[key] = above.get(key, "")
                if not changed[key]:
                    note = f"Baris {row.number}: `{key}` menunjuk ke atas, tetapi di atasnya kosong."
                    found.notes.append(ImportNote(row.number, "sda-tanpa-isi", note))
        if changed:
            row = replace(row, cells={**row.cells, **changed})
            found.rows[at] = row
        above |= {key: text for key, text in row.cells.items() if text.strip()}


def _other(where: str, kind: LineKind, line: Line, found: _Reading) -> OtherItem:
    return OtherItem(where, kind.value, _quoted(line) if found.vocabulary.quotes else "")


def _quoted(line: Line) -> str:
    """The words of a line without what tells of a person: numbers of officials, too."""
    words = "; ".join(dict.fromkeys(one_line(line.cells[at]) for at in line.filled))
    return re.sub(r"\d[\d .]{8,}\d", "…", mask(words, lambda _: False)[0])[:120]


def _misfit(line: Line, names: Sequence[str], strict: bool) -> str | None:
    """Why the cells cannot be assigned to the headings, or None."""
    beyond = [at for at in line.filled if at >= len(names)]
    needed = max((at for at, name in enumerate(names, 1) if not name.startswith("(kolom ")), default=0)
    if beyond or (strict and len(line.cells) < needed):
        return f"jumlah kolom {len(line.cells)}, seharusnya {len(names)}; periksa tanda kutip dan pemisah"
    return None


def _passed_over(place: str, sections: Sequence[str], empty: Sequence[int]) -> list[ImportNote]:
    found = []
    if sections:
        text = f"Dibaca sebagai judul bagian, bukan baris: {place}{'; '.join(sections)}."
        found.append(ImportNote(None, "judul-bagian", text))
    if empty:
        text = f"Baris kosong tidak dihitung: {place}baris berkas {row_list(empty)}."
        found.append(ImportNote(None, "baris-kosong", text))
    return found
