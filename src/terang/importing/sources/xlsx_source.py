"""An XLSX workbook → a Table: every visible sheet, cells as people see them, links under their words."""

import io
import re
import zipfile
from datetime import date, datetime, time
from typing import Any
from xml.etree.ElementTree import ParseError

from openpyxl import load_workbook
from openpyxl.utils import column_index_from_string
from openpyxl.utils.exceptions import InvalidFileException

from ..shared.unusable import UnusableSource
from .number_formats import is_invisible, shown_number
from .packages import member, member_names
from .raw_sheet import RawSheet, Span, listed, read_sheets
from .source_bounds import check_sheet_xml
from .source_sheet import Vocabulary
from .source_table import SourceTable

_LITERAL = r'(?:"(?:[^"]|"")*"|\d+(?:\.\d+)?)'
_LITERALS = rf"{_LITERAL}(?:\s*&\s*{_LITERAL})*"
_FORMULA_LINK = re.compile(rf"=\s*HYPERLINK\(\s*({_LITERALS})\s*(?:[,;]\s*({_LITERALS})\s*)?\)", re.IGNORECASE)
_FORMULA_TEXT = re.compile(rf"=\s*({_LITERALS})\s*")
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
    return read_sheets(name, xlsx_sheets(name, data), vocabulary)


def xlsx_sheets(name: str, data: bytes) -> list[RawSheet]:
    for path in member_names(name, data):
        if path.startswith("xl/worksheets/") and path.endswith(".xml"):
            check_sheet_xml(name, member(name, data, path))
    try:
        shown = load_workbook(io.BytesIO(data), data_only=True)
        formulas = load_workbook(io.BytesIO(data))
    except _BROKEN as error:
        raise UnusableSource(
            f"{name} tidak dapat dibuka sebagai XLSX ({type(error).__name__}). Simpan ulang dari Excel."
        ) from None
    return [_sheet(sheet, formulas[sheet.title]) for sheet in shown.worksheets]


def _sheet(sheet: Any, formulas: Any) -> RawSheet:
    if sheet.sheet_state != "visible":
        return RawSheet(sheet.title, dict.fromkeys(range(1, sheet.max_row + 1), ()), is_hidden=True)
    rows = list(sheet.iter_rows())
    addresses = {
        (cell.row, cell.column - 1): _address(cell, formulas[cell.coordinate].value) for row in rows for cell in row
    }
    return RawSheet(
        sheet.title,
        {row[0].row: [_text(cell, formulas[cell.coordinate].value) for cell in row] for row in rows},
        [Span(one.min_row, one.max_row, one.min_col - 1, one.max_col - 1) for one in sheet.merged_cells.ranges],
        {place: address for place, address in addresses.items() if address},
        {number for number, row in sheet.row_dimensions.items() if row.hidden or _is_tiny(row.height)},
        _hidden_columns(sheet),
        uncomputed=_uncomputed(sheet, formulas),
        struck_lines={row[0].row for row in rows if _is_struck(row)},
        invisible=listed(
            cell.coordinate for row in rows for cell in row if cell.value and is_invisible(cell.number_format)
        ),
    )


def _text(cell: Any, formula: Any) -> str:
    value = _literal_value(formula) if cell.value is None else cell.value
    if is_invisible(cell.number_format):
        return ""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return shown_number(value, cell.number_format) or written_value(value)
    return written_value(value)


def _is_tiny(size: float | None) -> bool:
    """Too low or too narrow for anybody to see what stands in it."""
    return size is not None and size < 0.5


def _is_struck(row: Any) -> bool:
    """All that stands in the line is struck out."""
    filled = [cell for cell in row if cell.value not in (None, "")]
    return bool(filled) and all(cell.font is not None and cell.font.strike for cell in filled)


def _hidden_columns(sheet: Any) -> frozenset[int]:
    """Counted from 0; a stretch of columns is hidden as one."""
    found: set[int] = set()
    for letter, column in sheet.column_dimensions.items():
        if column.hidden or _is_tiny(column.width):
            first = column.min or column_index_from_string(letter)
            found.update(range(first - 1, min(column.max or first, sheet.max_column)))
    return frozenset(found)


def _address(cell: Any, formula: Any) -> str | None:
    """Where the words of the cell lead, if they do."""
    link = getattr(cell, "hyperlink", None)
    if link is not None and link.target:
        return str(link.target)
    match = _FORMULA_LINK.match(formula) if isinstance(formula, str) else None
    return _joined(match[1]) if match else None


def _literal_value(formula: Any) -> str | None:
    """What a formula without a saved result shows, where it is made of words and numbers alone."""
    if not isinstance(formula, str):
        return None
    if match := _FORMULA_LINK.fullmatch(formula):
        return _joined(match[2] or match[1])
    match = _FORMULA_TEXT.fullmatch(formula)
    return _joined(match[1]) if match else None


def _joined(literals: str) -> str:
    parts = re.findall(_LITERAL, literals)
    return "".join(part[1:-1].replace('""', '"') if part[0] == '"' else part for part in parts)


def _uncomputed(sheet: Any, formulas: Any) -> str:
    return listed(
        cell.coordinate
        for row in formulas.iter_rows()
        for cell in row
        if cell.data_type == "f" and sheet[cell.coordinate].value is None and _literal_value(cell.value) is None
    )


def written_value(value: Any) -> str:
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
