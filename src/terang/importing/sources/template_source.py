"""Bytes of a filled-in sheet of `terang template` → its sheets as they stand, or nothing for any other file."""

from collections.abc import Iterable

from ...authoring.sheet_columns import MARK
from .csv_source import csv_sheets
from .ods_source import ods_sheets
from .packages import member, member_names
from .raw_sheet import RawSheet
from .source_bounds import check_bytes
from .text_decoding import decode
from .xls_source import xls_sheets
from .xlsx_source import xlsx_sheets

_HEAD = 2000  # bytes in which a CSV shows its mark


def template_sheets(name: str, data: bytes) -> tuple[RawSheet, ...]:
    """In any format that a spreadsheet program saves; known by the words in the first cell of its sheets."""
    check_bytes(name, data)
    found: Iterable[RawSheet] = ()
    if data.startswith(b"PK\x03\x04"):
        names = member_names(name, data)
        if "content.xml" in names:
            found = ods_sheets(name, data) if _is_marked(member(name, data, "content.xml")) else ()
        elif any(_is_marked(member(name, data, one)) for one in sorted(names) if _holds_texts(one)):
            found = xlsx_sheets(name, data)
    elif data.startswith(b"\xd0\xcf\x11\xe0"):
        found = xls_sheets(name, data) if _is_marked(data) else ()
    elif _is_marked(data[:_HEAD]):
        found = csv_sheets(name, decode(data)[0])
    return tuple(sheet for sheet in found if first_cell(sheet).startswith(MARK))


def first_cell(sheet: RawSheet) -> str:
    return next((cells[0].strip() for cells in sheet.lines.values() if cells and cells[0].strip()), "")


def _holds_texts(member_name: str) -> bool:
    return member_name == "xl/sharedStrings.xml" or member_name.startswith("xl/worksheets/")


def _is_marked(content: bytes) -> bool:
    return MARK.encode() in content
