"""An XLSX workbook → a Table: every visible sheet, cells as people see them, links under their words."""

import io
import re
import zipfile
from collections.abc import Callable, Iterator
from datetime import date, datetime, time
from typing import Any
from xml.etree.ElementTree import ParseError

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from ..shared.report import ImportNote, row_list
from ..shared.unusable import UnusableSource
from .grid import Line, read_grid
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


def read_xlsx(name: str, data: bytes, is_known: Callable[[str], bool]) -> SourceTable:
    """Hidden sheets and rows are not imported, and named in a warning."""
    try:
        shown = load_workbook(io.BytesIO(data), data_only=True)
        formulas = load_workbook(io.BytesIO(data))
    except _BROKEN as error:
        raise UnusableSource(
            f"{name} tidak dapat dibuka sebagai XLSX ({type(error).__name__}). Simpan ulang dari Excel."
        ) from None
    sheets: list[tuple[str, list[Line]]] = []
    warnings: list[ImportNote] = []
    for sheet in shown.worksheets:
        if sheet.sheet_state != "visible":
            text = f"Lembar tersembunyi «{sheet.title}» ({sheet.max_row} baris) tidak diimpor."
            warnings.append(ImportNote(None, "lembar-tersembunyi", text))
            continue
        hidden = {number for number, row in sheet.row_dimensions.items() if row.hidden}
        lines = [line for line in _lines(sheet, formulas[sheet.title], is_known) if any(line.cells)]
        if passed := [line.number for line in lines if line.number in hidden]:
            text = f"Baris tersembunyi tidak diimpor: lembar «{sheet.title}», baris berkas {row_list(passed)}."
            warnings.append(ImportNote(None, "baris-tersembunyi", text))
        if unknown := _uncomputed(sheet, formulas[sheet.title]):
            text = f"Sel rumus tanpa hasil tersimpan dibaca kosong: lembar «{sheet.title}», {unknown}. Simpan ulang dari Excel."
            warnings.append(ImportNote(None, "rumus-tanpa-hasil", text))
        sheets.append((sheet.title, [line for line in lines if line.number not in hidden]))
    table = read_grid(name, sheets, is_known)
    return SourceTable(table.columns, table.rows, table.refused, (*warnings, *table.warnings))


def _lines(sheet: Any, formulas: Any, is_known: Callable[[str], bool]) -> Iterator[Line]:
    """Cells as text; a cell merged downwards speaks for every row it covers."""
    covered = {}
    for span in sheet.merged_cells.ranges:
        if span.max_row > span.min_row:
            for row in range(span.min_row + 1, span.max_row + 1):
                covered[row, span.min_col] = sheet.cell(span.min_row, span.min_col).value
    linked = {
        cell.column
        for row in sheet.iter_rows()
        for cell in row
        if _address(cell, formulas[cell.coordinate].value) is not None
    }
    order = sorted(linked)
    named = False
    for row in sheet.iter_rows():
        texts = [_written(covered.get((cell.row, cell.column), cell.value)) for cell in row]
        addresses = {cell.column: _address(cell, formulas[cell.coordinate].value) or "" for cell in row}
        if order and not named and sum(map(is_known, texts)) >= 2:
            named = True
            extra = [texts[column - 1] + LINK_MARK for column in order]
        else:
            extra = ["" if addresses[column] == texts[column - 1] else addresses[column] for column in order]
        yield Line(row[0].row, (*texts, *extra))


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
