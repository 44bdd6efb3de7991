"""Rows of values → a CSV file that spreadsheets read right, without cells that they would run."""

import csv
import io
from collections.abc import Iterable, Sequence
from typing import Any

_LIST_SIGN = "; "


def csv_bytes(head: Sequence[str], rows: Iterable[Sequence[Any]]) -> bytes:
    """UTF-8 with a mark, so that spreadsheets read it right; cells that look like formulas are disarmed."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(head)
    writer.writerows([cell(value) for value in row] for row in rows)
    return b"\xef\xbb\xbf" + out.getvalue().encode()


def cell(value: Any) -> str:
    """A list becomes one text; what a spreadsheet would run gets an apostrophe in front."""
    text = _LIST_SIGN.join(value) if isinstance(value, list) else "" if value is None else str(value)
    return "'" + text if text[:1] in ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r") else text
