"""Document of a year's budget → Budget, with each line once."""

from ..problems import Problem
from ..reading import Document
from ..records import ROWS, Budget
from .context import ValidationContext, normalize_name
from .partly_read import where_read
from .sheet_reader import SheetReader
from .table_reader import Reader, read_ledger


def read_budget(document: Document, id: str, context: ValidationContext) -> tuple[Budget | None, tuple[Problem, ...]]:
    """The budget of the year `id`, perhaps partly read, and its problems."""
    return read_ledger(Budget, document, id, context, _check_lines, reading=SheetReader)


def _check_lines(found: Budget, reader: Reader) -> None:
    """A line that stands twice would be counted twice."""
    seen: set[tuple[str, str, str]] = set()
    for index, line in enumerate(found.rows):
        with where_read():
            name = (line.kind.key, normalize_name(line.name), line.unit or "")
            if name in seen:
                reader.report("anggaran-ganda", (ROWS, index, "uraian"), value=line.name, kind=line.kind.label)
            seen.add(name)
