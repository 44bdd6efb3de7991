"""The field table of an office file's rows → a CSV with its headings alone, and an example of a row."""

import io

from ..records import Budget, BudgetLine, ProcurementList, ProcurementPackage
from ..records.fields import Choice, Need, Simple, fields_of
from ..repository import DISCLOSURES
from .skeleton import example_of

# What spreadsheets in Indonesian expect: a mark of UTF-8, and semicolons.
_MARK, _SEPARATOR, _END = "\ufeff", ";", "\r\n"
TABLES: dict[str, tuple[type, type]] = {
    "anggaran": (Budget, BudgetLine),
    "pengadaan": (ProcurementList, ProcurementPackage),
}


def table_path(kind: str, year: int) -> str:
    """`disclosures/anggaran/2026.csv`"""
    return f"{DISCLOSURES}/{kind}/{year}.csv"


def empty_table(kind: str) -> bytes:
    """The headings: a row for each line or package is written below them."""
    _, rows = TABLES[kind]
    return f"{_MARK}{_SEPARATOR.join(field.key for field in fields_of(rows))}{_END}".encode()


def example_row(kind: str) -> str:
    """A row with what is required, and what has an example; no unit, since each body has its own."""
    out = io.StringIO()
    _, rows = TABLES[kind]
    for at, field in enumerate(fields_of(rows)):
        is_shown = field.need is Need.REQUIRED or (field.example and field.type is not Simple.UNIT)
        out.write(f"{_SEPARATOR if at else ''}{example_of(field, field.type) if is_shown else ''}")
    return out.getvalue()


def choices_of(kind: str) -> list[tuple[str, tuple[str, ...]]]:
    """Columns with a closed list, and what may stand in them."""
    _, rows = TABLES[kind]
    return [
        (field.key, tuple(option.key for option in field.type.options))
        for field in fields_of(rows)
        if isinstance(field.type, Choice)
    ]
