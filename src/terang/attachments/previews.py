"""Bytes of a file that was opened without a fault → a FilePreview: its pages, a small picture of the first, its first rows."""

import csv
import io
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from .file_kinds import decoded
from .images import ImageFormat, inspect, shrink
from .pdf_preview import first_page
from .sheet_text import delimiter_of

WIDTH, HEIGHT = 240, 320  # pixels: twice what a phone gives it
_LARGEST = 20 << 20  # bytes of a file that is read for its rows
_ROWS, _COLUMNS, _LETTERS = 10, 12, 120
_SAMPLE = 2_000  # rows from which the type of a column is told
_NUMBER = re.compile(r"\(?-?(?:Rp ?)?\d{1,3}(?:[.,]?\d{3})*(?:[.,]\d+)?\)?%?")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}|\d{1,2}[/-]\d{1,2}[/-]\d{4}")


@dataclass(frozen=True, slots=True)
class TablePreview:
    """The first rows under their headings. `above` is what the sheet says before these; `rows_total` leaves headings out."""

    headings: tuple[str, ...]
    types: tuple[str, ...]  # of each column: angka, tanggal, teks
    rows: tuple[tuple[str, ...], ...]
    rows_total: int
    columns_total: int
    above: str = ""
    sheet: str = ""
    sheets: int = 1
    encoding: str = ""  # where it is none that every program reads


@dataclass(frozen=True, slots=True)
class FilePreview:
    """Zeros and None where there is nothing to show. `picture` is a WebP of `width` × `height`."""

    pages: int = 0
    picture: bytes = b""
    width: int = 0
    height: int = 0
    table: TablePreview | None = None


def preview_of(data: bytes, kind: str, ending: str) -> FilePreview:
    """Never raises for what is in the file."""
    make = _MAKERS.get(ending if ending in ("csv", "tsv") and kind == "txt" else kind)
    try:
        return make(data) if make else FilePreview()
    except Exception:  # readers of foreign formats raise whatever these provoke
        return FilePreview()


def _pdf(data: bytes) -> FilePreview:
    pages, picture = first_page(data, WIDTH, HEIGHT)
    return _with_picture(FilePreview(pages), picture)


def _picture(data: bytes) -> FilePreview:
    return _with_picture(FilePreview(), data)


def _with_picture(preview: FilePreview, data: bytes) -> FilePreview:
    facts = inspect(data)
    if facts.is_too_large:
        return preview
    width, height = facts.within(WIDTH, HEIGHT)
    return replace(preview, picture=shrink(data, (width, height), ImageFormat.WEBP), width=width, height=height)


def _csv(data: bytes) -> FilePreview:
    if len(data) > _LARGEST or (text := decoded(data)) is None:
        return FilePreview()
    table = _table(
        [cell.strip() for cell in row]
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter_of(text))
    )
    if table is None or table.columns_total < 2:
        return FilePreview()
    return FilePreview(table=replace(table, encoding=_odd_encoding(data)))


def _odd_encoding(data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\0" in data[:4096]:
        return "UTF-16"
    try:
        data.decode()
    except UnicodeDecodeError:
        return "Windows-1252"
    return ""


def _workbook(data: bytes) -> FilePreview:
    """The first sheet that is shown and holds a table."""
    import python_calamine

    if len(data) > _LARGEST:
        return FilePreview()
    book = python_calamine.load_workbook(io.BytesIO(data))
    shown = [
        one.name
        for one in book.sheets_metadata
        if one.visible == python_calamine.SheetVisibleEnum.Visible
        and one.typ == python_calamine.SheetTypeEnum.WorkSheet
    ]
    for name in shown:
        sheet = book.get_sheet_by_name(name)
        if table := _table([_words(value) for value in row] for row in sheet.iter_rows()):
            return FilePreview(table=replace(table, sheet=name, sheets=len(shown)))
    return FilePreview()


def _words(value: object) -> str:
    if isinstance(value, bool):
        return "ya" if value else "tidak"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else f"{value:.15g}".replace(".", ",")
    return "" if value is None else str(value).strip()


def _table(rows: Iterable[Sequence[str]]) -> TablePreview | None:
    """The headings are the first row that fills at least half of the columns."""
    filled = (row for row in rows if any(row))
    first = list(islice(filled, _SAMPLE))
    width = max((_width(row) for row in first), default=0)
    at = next((place for place, row in enumerate(first) if sum(map(bool, row)) * 2 >= width), None)
    if at is None or at + 1 >= len(first):
        return None
    body = first[at + 1 :]
    above = " · ".join(dict.fromkeys(cell for row in first[:at] for cell in row if cell))
    return TablePreview(
        tuple(_padded(first[at], width))[:_COLUMNS],
        tuple(_type(row[column] for row in body if column < len(row)) for column in range(min(width, _COLUMNS))),
        tuple(tuple(_padded(row, width))[:_COLUMNS] for row in body[:_ROWS]),
        len(body) + sum(1 for _ in filled),
        width,
        above[: 2 * _LETTERS],
    )


def _width(row: Sequence[str]) -> int:
    return max((place for place, cell in enumerate(row, 1) if cell), default=0)


def _padded(row: Sequence[str], width: int) -> Iterator[str]:
    for cell in islice((*row, *("" for _ in range(width - len(row)))), width):
        yield cell if len(cell) <= _LETTERS else cell[:_LETTERS] + "…"


def _type(cells: Iterable[str]) -> str:
    found = [cell for cell in cells if cell]
    if found and all(map(_NUMBER.fullmatch, found)):
        return "angka"
    return "tanggal" if found and all(map(_DATE.match, found)) else "teks"


_MAKERS: dict[str, Callable[[bytes], FilePreview]] = {
    "pdf": _pdf,
    **dict.fromkeys(("jpeg", "png", "webp"), _picture),
    **dict.fromkeys(("csv", "tsv"), _csv),
    **dict.fromkeys(("xlsx", "xls", "ods"), _workbook),
}
