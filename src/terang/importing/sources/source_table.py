"""The nouns of a source: rows of named cells, whatever file they came from."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from ...errors import CannotRun
from ..shared.report import RejectedRow, RowWarning

LINK_MARK = " (tautan)"  # ends the heading of addresses that hide under the words of a column


class UnusableSource(CannotRun):
    """The run cannot go on; the message says what to do."""


@dataclass(frozen=True, slots=True)
class SourceRow:
    """`number` counts data rows from 1; `section` is the heading, sheet or list under which the row stood."""

    number: int
    cells: Mapping[str, str]
    section: str = ""
    where: str = ""  # in words, where counting alone does not find it


@dataclass(frozen=True, slots=True)
class SourceTable:
    """A source that could be read, with the rows that could not."""

    columns: tuple[str, ...]
    rows: tuple[SourceRow, ...]
    refused: tuple[RejectedRow, ...] = ()
    warnings: tuple[RowWarning, ...] = field(default=())

    @property
    def row_count(self) -> int:
        return len(self.rows) + len(self.refused)
