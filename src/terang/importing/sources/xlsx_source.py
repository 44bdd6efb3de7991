"""An XLSX workbook → a Table: every visible sheet, cells as people see them, links under their words."""

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time
from typing import Any
from xml.etree.ElementTree import ParseError

from openpyxl import load_workbook
from openpyxl.utils import column_index_from_string, get_column_letter
from openpyxl.utils.exceptions import InvalidFileException

from ..shared.report import ImportNote, row_list
from ..shared.unusable import UnusableSource
from .grid import read_grid
from .source_sheet import Line, SourceSheet, Vocabulary
from .source_table import LINK_MARK, SourceTable

_FORMULA_LINK = re.compile(r'=\s*HYPERLINK\(\s*"([^"]+)"', re.IGNORECASE)
_BROKEN = (
    InvalidFileException,
    zipfile.BadZipFile,
    KeyError,
    ValueError,
    TypeError,
    AttributeError,
    ParseError,
    OSError,
)


def read_xlsx(name: str, data: bytes, vocabulary: Vocabulary) -> SourceTable:
    """Hidden sheets, rows and columns are not imported, and named in a warning."""
    try:
        shown = load_workbook(io.BytesIO(data), data_only=True)
        formulas = load_workbook(io.BytesIO(data))
    except _BROKEN as error:
        raise UnusableSource(
            f"{name} tidak dapat dibuka sebagai XLSX ({type(error).__name__}). Simpan ulang dari Excel."
        ) from None
    sheets: list[SourceSheet] = []
    warnings: list[ImportNote] = []
    for sheet in shown.worksheets:
        if sheet.sheet_state != "visible":
            text = f"Lembar tersembunyi «{sheet.title}» ({sheet.max_row} baris) tidak diimpor."
            warnings.append(ImportNote(None, "lembar-tersembunyi", text))
            continue
        hidden = {number for number, row in sheet.row_dimensions.items() if row.hidden or row.height == 0}
        columns = _hidden_columns(sheet)
        lines = [line for line in _lines(sheet, formulas[sheet.title], vocabulary, columns) if any(line.cells)]
        if passed := [line.number for line in lines if line.number in hidden]:
            text = f"Baris tersembunyi tidak diimpor: lembar «{sheet.title}», baris berkas {row_list(passed)}."
            warnings.append(ImportNote(None, "baris-tersembunyi", text))
        if letters := [get_column_letter(at + 1) for at in sorted(columns) if any(line.text(at) for line in lines)]:
            text = f"Kolom tersembunyi tidak diimpor: lembar «{sheet.title}», kolom {', '.join(letters)}."
            warnings.append(ImportNote(None, "kolom-tersembunyi", text))
        if unknown := _uncomputed(sheet, formulas[sheet.title]):
            text = f"Sel rumus tanpa hasil tersimpan dibaca kosong: lembar «{sheet.title}», {unknown}. Simpan ulang dari Excel."
            warnings.append(ImportNote(None, "rumus-tanpa-hasil", text))
        sheets.append(SourceSheet(sheet.title, [line for line in lines if line.number not in hidden], columns))
    table = read_grid(name, sheets, vocabulary)
    return replace(table, warnings=(*warnings, *table.warnings))


def _hidden_columns(sheet: Any) -> frozenset[int]:
    """Counted from 0; a stretch of columns is hidden as one."""
    found: set[int] = set()
    for letter, column in sheet.column_dimensions.items():
        if column.hidden or column.width == 0:
            first = column.min or column_index_from_string(letter)
            found.update(range(first - 1, min(column.max or first, sheet.max_column)))
    return frozenset(found)


def _lines(sheet: Any, formulas: Any, vocabulary: Vocabulary, hidden: frozenset[int]) -> Iterator[Line]:
    """Cells as text; a cell merged downwards speaks for every row it covers."""
    covered: dict[tuple[int, int], Any] = {}
    wide: dict[int, set[int]] = {}
    for span in sheet.merged_cells.ranges:
        for row in range(span.min_row + 1, span.max_row + 1):
            covered[row, span.min_col] = sheet.cell(span.min_row, span.min_col).value
        if span.max_col > span.min_col:
            wide.setdefault(span.min_row, set()).add(span.min_col - 1)
    linked = {
        cell.column
        for row in sheet.iter_rows()
        for cell in row
        if cell.column - 1 not in hidden and _address(cell, formulas[cell.coordinate].value) is not None
    }
    order = sorted(linked)
    named = False
    for row in sheet.iter_rows():
        number = row[0].row
        texts = [_written(covered.get((number, cell.column), cell.value)) for cell in row]
        addresses = {cell.column: _address(cell, formulas[cell.coordinate].value) or "" for cell in row}
        if order and not named and sum(map(vocabulary.is_known, texts)) >= 2:
            named = True
            extra = [texts[column - 1] + LINK_MARK for column in order]
        else:
            extra = ["" if addresses[column] == texts[column - 1] else addresses[column] for column in order]
        above = frozenset(cell.column - 1 for cell in row if (number, cell.column) in covered)
        yield Line(number, (*texts, *extra), above, frozenset(wide.get(number, ())))


def _address(cell: Any, formula: Any) -> str | None:
    """Where the words of the cell lead, if they do."""
    link = getattr(cell, "hyperlink", None)
    if link is not None and link.target:
        return str(link.target)
    match = _FORMULA_LINK.match(formula) if isinstance(formula, str) else None
    return match[1] if match else None


def _uncomputed(sheet: Any, formulas: Any) -> str:
    cells = [
        cell.coordinate
        for row in formulas.iter_rows()
        for cell in row
        if cell.data_type == "f" and sheet[cell.coordinate].value is None and not _address(cell, cell.value)
    ]
    return ", ".join(cells[:20]) + (" …" if len(cells) > 20 else "")


def _written(value: Any) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case datetime():
            return value.date().isoformat() if value.time() == time() else value.isoformat(" ", "seconds")
        case date() | time():
            return value.isoformat()
        case float() if value.is_integer():
            return str(int(value))
        case _:
            return str(value)
