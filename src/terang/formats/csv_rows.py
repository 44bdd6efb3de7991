"""Rows of values → a CSV file that spreadsheets read right, without cells that they would run."""

from collections.abc import Iterable, Sequence
from typing import Any

MARK = b"\xef\xbb\xbf"  # begins a file of UTF-8, for spreadsheets
_LIST_SIGN = "; "


def csv_bytes(head: Sequence[str], rows: Iterable[Sequence[Any]]) -> bytes:
    """UTF-8 with a mark, so that spreadsheets read it right."""
    return MARK + b"".join(csv_row(row) for row in (head, *rows))


def csv_row(values: Iterable[Any]) -> bytes:
    """RFC 4180, for two values or more; cells that look like formulas are disarmed."""
    return (",".join([_quoted(cell(value)) for value in values]) + "\r\n").encode()


def _quoted(text: str) -> str:
    """As the csv module writes it, which looks at each letter and so takes three times as long."""
    if '"' in text:
        return '"' + text.replace('"', '""') + '"'
    return f'"{text}"' if "," in text or "\n" in text or "\r" in text else text


def cell(value: Any) -> str:
    """A list becomes one text; what a spreadsheet would run gets an apostrophe in front."""
    if value is None:
        return ""
    text = value if isinstance(value, str) else _LIST_SIGN.join(value) if isinstance(value, list) else str(value)
    return "'" + text if text[:1] in _RUN else text


_RUN = frozenset(("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r"))
