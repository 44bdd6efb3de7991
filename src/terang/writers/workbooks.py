"""Rows of text → an XLSX workbook, the same bytes for the same rows. Sole importer of xlsxwriter."""

import datetime
import io
from collections.abc import Iterable, Sequence

import xlsxwriter

_CREATED = datetime.datetime(2000, 1, 1)  # any fixed time: the same rows give the same bytes
_OPTIONS = {
    "constant_memory": True,  # a row is forgotten as soon as the next one comes
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
_A4 = 9


def workbook(
    sheet_name: str, heading: Sequence[str], columns: Sequence[tuple[str, int]], rows: Iterable[Sequence[str]]
) -> bytes:
    """One sheet: lines of heading, the columns with their numbers, then numbered rows. `columns`: title and width.

    Text is only text, whatever it begins with. On paper: A4 across, the columns' titles on every page.
    """
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, _OPTIONS)
    book.set_properties({"title": heading[0], "created": _CREATED})
    sheet = book.add_worksheet(sheet_name)
    bold = book.add_format({"bold": True})
    title = book.add_format({"bold": True, "text_wrap": True, "valign": "vcenter", "border": 1})
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.fit_to_pages(1, 0)
    sheet.set_column(0, 0, 6)
    for place, (_, width) in enumerate(columns, 1):
        sheet.set_column(place, place, width)
    for line, text in enumerate(heading):
        sheet.write_string(line, 0, text, bold)
    top = len(heading) + 1
    for place, (text, _) in enumerate((("No.", 0), *columns)):
        sheet.write_string(top, place, text, title)
        sheet.write_number(top + 1, place, place + 1, title)
    sheet.repeat_rows(top, top + 1)
    sheet.freeze_panes(top + 2, 0)
    for number, row in enumerate(rows, 1):
        sheet.write_number(top + 1 + number, 0, number, wrapped)
        for place, text in enumerate(row, 1):
            sheet.write_string(top + 1 + number, place, text, wrapped)
    book.close()
    return out.getvalue()
