"""CSV text → a Table; the separator is found out, quoted line breaks are kept."""

import csv
import io
from collections.abc import Iterator

from ..shared.unusable import UnusableSource
from .grid import read_grid
from .raw_sheet import RawSheet
from .source_bounds import check_extent
from .source_sheet import Line, SourceSheet, Vocabulary
from .source_table import SourceTable

_HEAD = 100_000  # characters of the first lines that show the separator
_SEPARATORS = (",", ";", "\t", "|")
csv.field_size_limit(10_000_000)


def read_csv(name: str, text: str, vocabulary: Vocabulary) -> SourceTable:
    """The separator under which the first lines show most known headings."""
    head = "\n".join(text.split("\n")[:40])
    scores = {separator: _score(name, head, separator, vocabulary) for separator in _SEPARATORS}
    separator = max(_SEPARATORS, key=lambda candidate: scores[candidate])
    try:
        lines = list(_lines(name, text, separator))
    except csv.Error:
        raise UnusableSource(
            f"{name} tidak dapat dibaca sebagai CSV; simpan ulang sebagai CSV UTF-8 atau XLSX."
        ) from None
    return read_grid(name, [SourceSheet("", lines)], vocabulary, strict=True)


def csv_sheets(name: str, text: str) -> list[RawSheet]:
    """The only sheet, with the separator that makes most columns."""
    head = "\n".join(text.split("\n")[:40])
    separator = max(_SEPARATORS, key=lambda candidate: head.count(candidate))
    return [RawSheet("", {line.number: line.cells for line in _lines(name, text, separator)})]


def _score(name: str, head: str, separator: str, vocabulary: Vocabulary) -> tuple[int, int]:
    try:
        lines = [line.cells for line in _lines(name, head[:_HEAD], separator)]
    except csv.Error:
        return 0, 0
    return max((sum(map(vocabulary.is_known, cells)) for cells in lines), default=0), max(map(len, lines), default=0)


def _lines(name: str, text: str, separator: str) -> Iterator[Line]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    before = widest = 0
    for number, cells in enumerate(reader, 1):
        widest = max(widest, len(cells))
        check_extent(name, number, widest)
        yield Line(before + 1, tuple(cells))
        before = reader.line_num
