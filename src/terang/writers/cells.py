"""Rows of values → a CSV file that spreadsheets read right, without cells that they would run."""

import csv
import io
from collections.abc import Iterable, Sequence
from typing import Any

MARK = b"\xef\xbb\xbf"  # begins a file of UTF-8, for spreadsheets
_LIST_SIGN = "; "


def csv_bytes(head: Sequence[str], rows: Iterable[Sequence[Any]]) -> bytes:
    """UTF-8 with a mark, so that spreadsheets read it right."""
    return MARK + b"".join(csv_row(row) for row in (head, *rows))


def csv_row(values: Iterable[Any]) -> bytes:
    """Cells that look like formulas are disarmed."""
    out = io.StringIO()
    csv.writer(out, lineterminator="\r\n").writerow([cell(value) for value in values])
    return out.getvalue().encode()


def cell(value: Any) -> str:
    """A list becomes one text; what a spreadsheet would run gets an apostrophe in front."""
    text = _LIST_SIGN.join(value) if isinstance(value, list) else "" if value is None else str(value)
    return "'" + text if text[:1] in ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r") else text
