"""A CSV of the package → its rows, each with its place, so that a fault in the law's tables is named exactly."""

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum
from importlib import resources
from typing import TypeVar

from ..errors import OurFault

_Word = TypeVar("_Word", bound=Enum)


class FaultyTable(OurFault, ValueError):
    """A table of the law contradicts itself; the text names file, line and fault. Raised at import."""


@dataclass(frozen=True, slots=True)
class LawRow:
    """One line of a table. Every reading method raises FaultyTable when the cell is not of its type."""

    table: str
    line: int
    cells: Mapping[str, str]

    def fault(self, text: str) -> FaultyTable:
        return FaultyTable(f"{self.table}:{self.line} ({self.cells.get('id')}): {text}")

    def text(self, column: str) -> str:
        """A cell that must not be empty."""
        value = self.cells[column]
        if not value or value != value.strip():
            raise self.fault(f"{column} is empty or has blanks around it")
        return value

    def word(self, column: str, words: type[_Word]) -> _Word:
        """A cell that holds the value of one member of `words`."""
        try:
            return words(self.cells[column])
        except ValueError:
            raise self.fault(
                f"{column} «{self.cells[column]}» is none of {', '.join(w.value for w in words)}"
            ) from None

    def whole(self, column: str) -> int:
        """A number, 0 where the cell is empty."""
        value = self.cells[column]
        if value and not (value.isascii() and value.isdigit()):
            raise self.fault(f"{column} «{value}» is no number")
        return int(value or 0)

    def day(self, column: str) -> date | None:
        """A date as `2021-06-30`, None where the cell is empty."""
        value = self.cells[column]
        try:
            return date.fromisoformat(value) if value else None
        except ValueError:
            raise self.fault(f"{column} «{value}» is no date") from None


def rows_of(table: str, columns: tuple[str, ...]) -> Iterator[LawRow]:
    """Every line of `table`, which must have exactly `columns`, and each id once."""
    text = resources.files(__package__).joinpath(table).read_text(encoding="utf-8")
    reader = csv.DictReader(text.splitlines())
    if tuple(reader.fieldnames or ()) != columns:
        raise FaultyTable(f"{table}:1: columns are {reader.fieldnames}, not {columns}")
    seen: set[str] = set()
    for cells in reader:
        row = LawRow(table, reader.line_num, cells)
        if None in cells or None in cells.values():
            raise row.fault("has another number of cells than the head")
        if cells["id"] in seen:
            raise row.fault("has an id that stands above already")
        seen.add(cells["id"])
        yield row
