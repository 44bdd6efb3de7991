"""A workbook of Excel 97 to 2003 (.xls) → its table, read like a new one."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from ..shared.unusable import UnusableSource
from .number_formats import is_invisible, shown_number
from .raw_sheet import RawSheet, Span, cell_name, listed, read_sheets
from .source_bounds import check_extent
from .source_sheet import Vocabulary
from .source_table import SourceTable
from .xlsx_source import written_value

_NUMBER, _DATE, _BOOLEAN, _ERROR = 2, 3, 4, 5  # kinds of cells in the file


def read_xls(name: str, data: bytes, vocabulary: Vocabulary) -> SourceTable:
    return read_sheets(name, xls_sheets(name, data), vocabulary)


def xls_sheets(name: str, data: bytes) -> list[RawSheet]:
    """Unusable for what is no workbook, is damaged or has a password."""
    import xlrd  # only here: most imports never see such a file

    try:
        # Only with `formatting_info` does xlrd know what is hidden and merged.
        with xlrd.open_workbook(file_contents=data, formatting_info=True, logfile=_Nowhere()) as book:
            for sheet in book.sheets():
                check_extent(name, sheet.nrows, sheet.ncols)
            sheets = [_sheet(book, sheet, xlrd.xldate_as_datetime) for sheet in book.sheets()]
    except UnusableSource:
        raise
    except Exception as error:  # xlrd raises whatever a damaged file leads it to
        raise UnusableSource(
            f"{name} tidak dapat dibuka sebagai Excel lama (.xls) ({type(error).__name__}). Buka lalu simpan sebagai .xlsx."
        ) from None
    return sheets


class _Nowhere:
    """xlrd writes remarks on damaged files to the terminal unless it is given something else."""

    def write(self, text: str) -> int:
        return len(text)

    def flush(self) -> None:
        pass


def _sheet(book: Any, sheet: Any, moment: Callable[[float, Any], datetime]) -> RawSheet:
    def format_of(cell: Any) -> str:
        return str(book.format_map[book.xf_list[cell.xf_index].format_key].format_str)

    def text(cell: Any) -> str:
        format = format_of(cell)
        if cell.ctype == _ERROR or is_invisible(format):
            return ""
        return (shown_number(cell.value, format) if cell.ctype == _NUMBER else "") or written_value(value(cell))

    def is_struck(cells: list[Any]) -> bool:
        fonts = [book.font_list[book.xf_list[cell.xf_index].font_index] for cell in cells if cell.value != ""]
        return bool(fonts) and all(font.struck_out for font in fonts)

    def value(cell: Any) -> Any:
        if cell.ctype == _DATE:
            return moment(cell.value, book.datemode)
        return bool(cell.value) if cell.ctype == _BOOLEAN else cell.value

    links = {
        (row + 1, at): str(link.url_or_path) for (row, at), link in sheet.hyperlink_map.items() if link.url_or_path
    }
    return RawSheet(
        sheet.name,
        {row + 1: [text(cell) for cell in sheet.row(row)] for row in range(sheet.nrows)},
        [Span(top + 1, bottom, left, right - 1) for top, bottom, left, right in sheet.merged_cells],
        links,
        {number + 1 for number, info in sheet.rowinfo_map.items() if info.hidden or info.height == 0},
        frozenset(at for at, info in sheet.colinfo_map.items() if info.hidden or info.width == 0),
        is_hidden=sheet.visibility != 0,
        invisible=listed(
            cell_name(row + 1, at)
            for row in range(sheet.nrows)
            for at, cell in enumerate(sheet.row(row))
            if cell.value != "" and is_invisible(format_of(cell))
        ),
        struck_lines={row + 1 for row in range(sheet.nrows) if is_struck(sheet.row(row))},
    )
