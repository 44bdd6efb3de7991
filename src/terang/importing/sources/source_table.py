"""The nouns of a source: rows of named cells, whatever file they came from."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from ..shared.report import ImportNote, OtherItem, RejectedRow

LINK_MARK = " (tautan)"  # ends the heading of addresses that hide under the words of a column


@dataclass(frozen=True, slots=True)
class SourceDownload:
    """A file or page that the source names with more than its address."""

    address: str
    title: str = ""
    media_type: str = ""
    size: int | None = None
    language: str = ""
    is_page: bool = False  # surely; else the address tells whether it is a file


@dataclass(frozen=True, slots=True)
class SourceRow:
    """`number` counts data rows from 1; `section` is the heading, sheet or list under which the row stood."""

    number: int
    cells: Mapping[str, str]
    section: str = ""
    where: str = ""  # in words, where counting alone does not find it
    group: str = ""  # the sub-section within the section
    unit: str = ""  # that a heading above the row names
    month: str = ""  # `2026-01` or `2026`, as the titles above the table or the sheet name it
    files: tuple[SourceDownload, ...] = ()


@dataclass(frozen=True, slots=True)
class SourceTable:
    """A source that could be read.

    `refused` are rows that could not, `others` lines that are no rows (totals, signatures), `hidden` headings of columns
    that the source hides.
    """

    columns: tuple[str, ...]
    rows: tuple[SourceRow, ...]
    refused: tuple[RejectedRow, ...] = ()
    warnings: tuple[ImportNote, ...] = field(default=())
    others: tuple[OtherItem, ...] = ()
    hidden: tuple[str, ...] = ()

    @property
    def row_count(self) -> int:
        return len(self.rows) + len(self.refused)
