"""Rows of text → CSV that spreadsheets read right and that holds no formula."""

import csv
import io
from collections.abc import Iterable, Sequence

_FORMULA_SIGNS = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r")


def table(names: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """UTF-8 with a mark, lines as RFC 4180 wants them; cells that look like formulas are disarmed."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(names)
    writer.writerows([disarmed(cell) for cell in row] for row in rows)
    return b"\xef\xbb\xbf" + out.getvalue().encode()


def disarmed(cell: str) -> str:
    return "'" + cell if cell[:1] in _FORMULA_SIGNS else cell
