"""A workbook, or a table of text → its cells by rows with their addresses, and what of it is hidden."""

import csv
import io
import re
from collections.abc import Iterable

from .file_kinds import decoded
from .opened_file import BoundReached, FileFault, OpenedFile

CELLS = 2_000_000
_BLOCK = 200_000  # letters of one stretch of rows
_FIELD = 200_000
_FLOAT_TAIL = re.compile(r"(?<=\d{9})\.0+$")  # a NIK that went through a decimal number
_DECIMALS = re.compile(r"(?<![\d.,])(-?\d{1,15}[.,]\d{4})\d+(?![\d.,])")
_ROUNDED = re.compile(r"\b\d[.,]\d+E\+?1[3-6]\b", re.IGNORECASE)


def read_cells(data: bytes, opened: OpenedFile) -> None:
    """XLSX, XLS, ODS. A workbook whose cells are too far apart must have been refused before."""
    import python_calamine

    book = python_calamine.load_workbook(io.BytesIO(data))
    left = CELLS
    for sheet_facts in book.sheets_metadata:
        if sheet_facts.visible != python_calamine.SheetVisibleEnum.Visible:
            opened.hide(f"lembar tersembunyi «{sheet_facts.name}»")
        if sheet_facts.typ != python_calamine.SheetTypeEnum.WorkSheet:
            continue
        sheet = book.get_sheet_by_name(sheet_facts.name)
        if sheet.total_height * sheet.total_width > 20 * CELLS:
            raise BoundReached(f"lembar {sheet_facts.name}")
        rows = ([cell_text(value) for value in row] for row in sheet.iter_rows())
        first_column = sheet.start[1] if sheet.start else 0  # rows come from the first one, columns from this one
        left = _add_rows(rows, f"lembar {sheet_facts.name}", (0, first_column), left, opened)


def read_csv(data: bytes, opened: OpenedFile) -> None:
    text = decoded(data)
    if text is None:
        opened.fault(FileFault.DAMAGED)
        return
    csv.field_size_limit(_FIELD)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter_of(text))
    try:
        _add_rows(([_csv_cell(cell) for cell in row] for row in rows), "tabel", (0, 0), CELLS, opened)
    except csv.Error:
        opened.add("isi", text)
    if _ROUNDED.search(text):
        opened.fault(FileFault.LOST_DIGITS, "misalnya 3,2E+15")


def delimiter_of(text: str) -> str:
    """The mark that most lines have most of."""
    lines = [line for line in text[:65_536].splitlines() if line.strip()][:20]
    least = {mark: min((line.count(mark) for line in lines), default=0) for mark in "\t;,|"}
    return max("\t;,|", key=lambda mark: (least[mark], sum(line.count(mark) for line in lines)))


def cell_text(value: object) -> str:
    """Whole numbers without `.0`, others with a comma: a point would join their digits to a number of a person."""
    if isinstance(value, float):
        whole = value.is_integer() and abs(value) < 1e18
        return _spreadsheet_number(int(value)) if whole else f"{value:.15g}".replace(".", ",")
    return "" if value is None else str(value)


def _spreadsheet_number(number: int) -> str:
    """A spreadsheet keeps fifteen digits: of a NIK that was typed as a number the last is 0. It is looked at with a 1."""
    text = str(number)
    return text[:15] + "1" if len(text) == 16 and text.endswith("0000") else text


def shorter(text: str) -> str:
    """Measurements lose what is behind the fourth decimal: with sixteen digits they look like numbers of persons."""
    return _DECIMALS.sub(r"\1", text) if len(text) > 12 else text


def _csv_cell(cell: str) -> str:
    if cell[-2:] == ".0" or cell[:1] in "=\"'":
        return _FLOAT_TAIL.sub("", cell.strip("=\"'"))
    return shorter(cell)


def _add_rows(rows: Iterable[list[str]], place: str, start: tuple[int, int], left: int, opened: OpenedFile) -> int:
    """By blocks, cells parted by tabs. Returns how many more cells may be read."""
    block: list[str] = []
    size, first = 0, start[0]
    for number, values in enumerate(rows, start[0]):
        left -= len(values)
        if left < 0:
            raise BoundReached("jumlah sel")
        line = re.sub(r"\s*[\r\n]+\s*", " ", "\t".join(values)).rstrip("\t")
        block.append(line)
        size += len(line)
        if size >= _BLOCK or len(block) >= 5_000:
            opened.add(place, "\n".join(block), (first, start[1]))
            block, size, first = [], 0, number + 1
    opened.add(place, "\n".join(block), (first, start[1]))
    return left
