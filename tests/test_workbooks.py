"""workbooks: a table as XLSX, read back by another library; text is only text, and the same rows give the same bytes."""

import io
import zipfile
from collections.abc import Sequence
from xml.etree import ElementTree as ET

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.utils.escape import unescape

from terang.formats import workbooks
from terang.formats.workbooks import Sheet

SHEET = Sheet("DIP", ["Daftar", "Kota Contoh"], [("Judul", 40), ("Unit", 20)])
FIRST = SHEET.top + 2


def workbook(sheet: Sheet, rows: Sequence[Sequence[str]]) -> bytes:
    """Any rows stand for records here."""
    return workbooks.workbook(sheet, rows, workbooks.WrittenRow.of)


def cells(content: bytes) -> list[Sequence[object]]:
    book = openpyxl.load_workbook(io.BytesIO(content))
    return list(book.worksheets[0].iter_rows(min_row=FIRST, values_only=True))


@pytest.mark.parametrize(
    "text",
    [
        "=cmd|' /C calc'!A0",
        "=1+1",
        "+62 811",
        "-1",
        "@SUM(A1)",
        '=HYPERLINK("https://jahat.id")',
        "{=A1}",
        "12",
        "TRUE",
        "#N/A",
    ],
)
def test_what_looks_like_a_formula_is_text(text: str) -> None:
    content = workbook(SHEET, [[text, "x"]])
    cell = openpyxl.load_workbook(io.BytesIO(content)).worksheets[0].cell(FIRST, 2)
    assert (cell.value, cell.data_type) == (text, "s" if cell.data_type == "s" else "inlineStr")
    sheet = zipfile.ZipFile(io.BytesIO(content)).read("xl/worksheets/sheet1.xml")
    assert b"<f" not in sheet


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("a & b < c > \"d\" 'e'", "a & b < c > \"d\" 'e'"),
        (" dua  spasi ", " dua  spasi "),
        ("baris\nkedua", "baris\nkedua"),
        ("_x0041_", "_x0041_"),
        ("a\x0bb\ufffec", "abc"),  # XML cannot hold them
        ("é 日本 😀", "é 日本 😀"),
    ],
)
def test_text_comes_back_as_it_was(text: str, read: str) -> None:
    assert unescape(str(cells(workbook(SHEET, [[text, "x"]]))[0][1])) == read


@given(st.lists(st.tuples(st.text(max_size=30), st.text(max_size=30)), max_size=5))
def test_any_rows_make_a_workbook_that_can_be_read(rows: list[tuple[str, str]]) -> None:
    content = workbook(SHEET, rows)
    ET.fromstring(zipfile.ZipFile(io.BytesIO(content)).read("xl/worksheets/sheet1.xml"))
    assert [row[0] for row in cells(content) if row[0] is not None] == list(range(1, len(rows) + 1))


def test_the_same_rows_give_the_same_bytes_at_any_time() -> None:
    content = workbook(SHEET, [["a", "b"]])
    assert content == workbook(SHEET, [["a", "b"]])
    entries = zipfile.ZipFile(io.BytesIO(content)).infolist()
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
    assert {entry.create_system for entry in entries} == {0}
    assert b"dcterms" not in zipfile.ZipFile(io.BytesIO(content)).read("docProps/core.xml")


def test_titles_repeat_on_paper_and_stay_on_the_screen() -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(workbook(SHEET, [["a", "b"]]))).worksheets[0]
    assert sheet.print_title_rows == f"${SHEET.top}:${SHEET.top + 1}"
    assert sheet.freeze_panes == f"A{FIRST}"
    assert (sheet.page_setup.orientation, str(sheet.page_setup.paperSize)) == ("landscape", "9")
    assert [cell.value for cell in sheet[SHEET.top]] == ["No.", "Judul", "Unit"]
    assert [cell.value for cell in sheet[SHEET.top + 1]] == [1, 2, 3]


def test_rows_are_taken_one_by_one() -> None:
    """A hundred thousand of them need not be in memory together: the text of 50,000 rows would be 60 MB."""
    import tracemalloc

    tracemalloc.start()
    content = workbooks.workbook(
        SHEET, range(20_000), lambda number: workbooks.WrittenRow.of(["x" * 1000, str(number)])
    )
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 8_000_000
    assert len(content) < 1_000_000
