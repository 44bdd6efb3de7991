"""The nouns of a spreadsheet: sheets, lines of cells, and what an importer knows of headings."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """`number` is the line in the file or sheet.

    `covered` are columns whose text comes from a cell above, merged downwards; `wide` those merged over other columns.
    """

    number: int
    cells: tuple[str, ...]
    covered: frozenset[int] = frozenset()
    wide: frozenset[int] = frozenset()

    @property
    def filled(self) -> list[int]:
        return [at for at, cell in enumerate(self.cells) if cell.strip()]

    @property
    def own(self) -> list[int]:
        """The filled columns whose text stands in this very line."""
        return [at for at in self.filled if at not in self.covered]

    def text(self, at: int | None) -> str:
        return self.cells[at].strip() if at is not None and at < len(self.cells) else ""


@dataclass(frozen=True, slots=True)
class SourceSheet:
    """`hidden` are the columns that the sheet hides."""

    title: str
    lines: Sequence[Line]
    hidden: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What an importer knows of headings.

    `strength` is 0 for no heading, 1 for one that only a pattern recognises, more for one that a table names.
    `quotes` says whether the report may repeat cells: those of a register may be about persons.
    """

    strength: Callable[[str], int]
    is_title: Callable[[str], int]  # the lower, the better; 0 for no
    is_number: Callable[[str], bool]
    is_class: Callable[[str], bool] = lambda _: False
    is_foreign: Callable[[str], str] = lambda _: ""  # why a sheet of this name or title is not meant; empty where it is
    quotes: bool = True

    def is_known(self, heading: str) -> bool:
        return self.strength(heading) > 0
