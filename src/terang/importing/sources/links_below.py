"""Lines below a table, `1) https://…`, and the rows that point to them → the rows with the addresses in place of the marks."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from .source_table import SourceRow

_SIGN = r"[\[(]?(?P<mark>\d{1,2}|\*{1,3}|[a-z])"
_NOTE = re.compile(rf"{_SIGN}[\])]*[.:]?\s.*?(?P<address>https?://\S*[^\s.,;)])", re.IGNORECASE)
_POINTER = re.compile(rf"(?:(?:lihat |catatan )+(?:kaki )?)?{_SIGN}(?:[\])]+|(?<=\*))", re.IGNORECASE)
_RAISED = str.maketrans("¹²³⁴⁵⁶⁷⁸⁹⁰⁾", "1234567890)")


def with_links_below(
    rows: Sequence[SourceRow], below: Iterable[str], is_number: Callable[[str], bool]
) -> list[SourceRow]:
    """Only where the mark is all that a cell holds; a bare number is no mark, and a running number neither."""
    addresses: dict[str, str] = {}
    for text in below:
        if match := _NOTE.match(text.strip().translate(_RAISED)):
            addresses.setdefault(match["mark"].lower(), match["address"])
    return [_pointed(row, addresses, is_number) for row in rows] if addresses else list(rows)


def _pointed(row: SourceRow, addresses: dict[str, str], is_number: Callable[[str], bool]) -> SourceRow:
    cells = dict(row.cells)
    for name, text in row.cells.items():
        match = _POINTER.fullmatch(text.strip().translate(_RAISED))
        if match and match["mark"].lower() in addresses and not is_number(name):
            cells[name] = addresses[match["mark"].lower()]
    return replace(row, cells=cells) if cells != row.cells else row
