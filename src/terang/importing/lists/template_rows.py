"""The sheets of a filled-in template → its rows, each with values as the reader of YAML gives them and the cell of each."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ...authoring.sheet_columns import ID_HEADING, SheetColumn, class_of_sheet, columns_of, option_text
from ...authoring.template_workbook import HELP_START
from ...reading import KeyPath
from ...records import InformationClass
from ...records.fields import Choice, Date, Simple
from ..shared.cell_values import date_of, period_of, tick_of
from ..shared.report import ColumnUse, ImportNote
from ..shared.tidying import normalize_name
from ..sources.raw_sheet import RawSheet, cell_name
from ..sources.template_source import first_cell

_MOST = 200  # numbered columns of a list


@dataclass(frozen=True, slots=True)
class TemplateRow:
    """`cells` names the cell of each value; `faults` are ticks that say neither yes nor no."""

    number: int
    kind: InformationClass
    sheet: str
    line: int
    id: str
    values: Mapping[str, Any]
    cells: Mapping[KeyPath, tuple[int, int]]
    faults: tuple[str, ...] = ()

    @property
    def where(self) -> str:
        return f"lembar «{self.sheet}», baris {self.line}"


@dataclass(frozen=True, slots=True)
class TemplateRows:
    rows: tuple[TemplateRow, ...]
    columns: tuple[ColumnUse, ...]
    notes: tuple[ImportNote, ...]


def template_rows(sheets: Sequence[RawSheet]) -> TemplateRows:
    """Sheets of help and of choices have no rows."""
    rows: list[TemplateRow] = []
    uses: dict[str, ColumnUse] = {}
    notes: list[ImportNote] = []
    for sheet in sheets:
        kind = class_of_sheet(first_cell(sheet))
        if kind is None:
            continue
        if sheet.is_hidden:
            notes.append(ImportNote(None, "lembar-tersembunyi", f"Lembar tersembunyi «{sheet.title}» tidak diimpor."))
            continue
        head = next((at for at, cells in sheet.lines.items() if _is_head(cells)), None)
        if head is None:
            text = (
                f"Lembar «{sheet.title}» dilewati: baris judul kolomnya tidak ada. Ambil lagi dengan terang template."
            )
            notes.append(ImportNote(None, "lembar-dilewati", text))
            continue
        known = _known(sheet.lines[head], kind)
        uses |= {use.heading: use for use in _uses(sheet, head, known)}
        lines = [at for at in sheet.lines if at > head and any(map(str.strip, sheet.lines[at]))]
        lines = [at for at in lines if not _is_help(sheet.lines[at])]
        if sheet.uncomputed:
            text = f"Sel rumus tanpa hasil tersimpan dibaca kosong: lembar «{sheet.title}», {sheet.uncomputed}. Simpan ulang dari Excel."
            notes.append(ImportNote(None, "rumus-tanpa-hasil", text))
        if hidden := [at for at in lines if at in sheet.hidden_lines]:
            text = f"Baris tersembunyi tidak diimpor: lembar «{sheet.title}», baris {', '.join(map(str, hidden))}."
            notes.append(ImportNote(None, "baris-tersembunyi", text))
        for at in lines:
            if at not in sheet.hidden_lines:
                rows.append(_row(len(rows) + 1, kind, sheet, at, known))
    return TemplateRows(tuple(rows), tuple(uses.values()), tuple(notes))


def _is_head(cells: Sequence[str]) -> bool:
    names = {normalize_name(cell) for cell in cells}
    return normalize_name("Judul") in names and len(names) > 1


def _is_help(cells: Sequence[str]) -> bool:
    filled = [cell for cell in cells if cell.strip()]
    return 2 * sum(cell.strip().startswith(HELP_START.strip()) for cell in filled) >= len(filled)


def _known(heads: Sequence[str], kind: InformationClass) -> dict[int, SheetColumn | None]:
    """By place; None for the column of ids. Of two columns with one heading the first counts."""
    numbers = [int(found) for cell in heads for found in re.findall(r" (\d{1,3})(?::|$)", cell.strip())]
    columns = {
        normalize_name(one.heading): one for one in columns_of(kind, at_least=min(max(numbers, default=0), _MOST))
    }
    result: dict[int, SheetColumn | None] = {}
    for at, cell in enumerate(heads):
        name = normalize_name(cell)
        if name == normalize_name(ID_HEADING):
            result.setdefault(at, None)
        elif column := columns.pop(name, None):
            result[at] = column
    return result


def _uses(sheet: RawSheet, head: int, known: Mapping[int, SheetColumn | None]) -> Iterator[ColumnUse]:
    """Of the columns in which anything is filled in. One that is left out is named with its sheet."""
    width = max(len(cells) for cells in sheet.lines.values())
    for at in range(width):
        below = (cells for line, cells in sheet.lines.items() if line > head and not _is_help(cells))
        if not any(at < len(cells) and cells[at].strip() for cells in below):
            continue
        heading = sheet.lines[head][at].strip() if at < len(sheet.lines[head]) else ""
        column = known.get(at)
        if at in known and at not in sheet.hidden_columns:
            use = ".".join(step for step in column.path if isinstance(step, str)) if column else "id"
            yield ColumnUse(heading, use)
        else:
            reason = "tersembunyi di sumber" if at in sheet.hidden_columns else "bukan kolom lembar isian ini"
            yield ColumnUse(f"{heading or f'(kolom {at + 1})'} (lembar «{sheet.title}»)", reason=reason)


def _row(
    number: int, kind: InformationClass, sheet: RawSheet, line: int, known: Mapping[int, SheetColumn | None]
) -> TemplateRow:
    values: dict[str, Any] = {"kelas": kind.key}
    cells: dict[KeyPath, tuple[int, int]] = {}
    faults = []
    id = ""
    taken: dict[KeyPath, dict[int, int]] = {}
    for at, column in sorted(known.items(), key=_numbers):
        text = sheet.lines[line][at].strip() if at < len(sheet.lines[line]) and at not in sheet.hidden_columns else ""
        if not text:
            continue
        if column is None:
            id = text
        elif column.is_tick:
            ticked = tick_of(text, column.heading)
            if ticked is None:
                faults.append(f"sel {cell_name(line, at)}: «{text[:60]}» bukan ya. Pilih ya, atau kosongkan.")
            elif ticked:
                values.setdefault(str(column.path[0]), []).append(column.path[1])
                cells.setdefault(column.path[:1], (line, at + 1))
        else:
            _put(values, cells, taken, column, _value(text, column), (line, at + 1))
    return TemplateRow(number, kind, sheet.title, line, id, values, cells, tuple(faults))


def _numbers(entry: tuple[int, SheetColumn | None]) -> list[int]:
    """`Topik 2` comes after `Topik 1`, wherever the columns are."""
    return [step for step in entry[1].path if isinstance(step, int)] if entry[1] else []


def _put(
    values: dict[str, Any],
    cells: dict[KeyPath, tuple[int, int]],
    taken: dict[KeyPath, dict[int, int]],
    column: SheetColumn,
    text: str,
    cell: tuple[int, int],
) -> None:
    """Numbered columns that are left empty leave no gap in the list."""
    inside: Any = values
    path: KeyPath = ()
    for at, step in enumerate(column.path):
        if isinstance(step, int):
            places = taken.setdefault(path, {})
            step = places.setdefault(step, len(places))
            while len(inside) <= step:
                inside.append(None)
        path = (*path, step)
        cells.setdefault(path, cell)
        if at == len(column.path) - 1:
            inside[step] = text
            cells[path] = cell
        else:
            below: Any = [] if isinstance(column.path[at + 1], int) else {}
            if isinstance(step, int):
                inside[step] = below if inside[step] is None else inside[step]
            else:
                inside.setdefault(step, below)
            inside = inside[step]


def _value(text: str, column: SheetColumn) -> str:
    """What the cell means, written as in YAML; what cannot be understood stays, and the validator names it."""
    match column.type:
        case Choice(options=options):
            wanted = normalize_name(text)
            words = ((one, (one.key, one.label, option_text(one))) for one in options)
            return next((one.key for one, names in words if wanted in map(normalize_name, names)), text)
        case Date():
            day = date_of(text)
            return day.iso() if day else text
        case Simple.PERIOD:
            period = period_of(text)
            return text if "/" in text or period is None else period.written
        case Simple.DUTY:
            return text.split()[0]
        case Simple.FLAG:
            return {"true": "ya", "false": "tidak"}.get(text.casefold(), text)
    return text
