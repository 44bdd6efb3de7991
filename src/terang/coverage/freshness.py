"""Cells of duties → for each record that is the newest of its duty whether renewal is due."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from ..law import Duty
from .states import CoverageCell


@dataclass(frozen=True, slots=True)
class Freshness:
    """`due` is the last day that the record suffices for; it `lapsed` when that day is over."""

    lapsed: bool
    due: date
    duty: Duty

    @property
    def since(self) -> date:
        """The first day on which the renewal was missing."""
        return self.due + timedelta(days=1)


def freshness_of(cells: Iterable[tuple[Duty, str | None, CoverageCell]], today: date) -> dict[str, Freshness]:
    """By record id. Older records of the same duty have done their work and are not in it; of several duties the earliest counts."""
    found: dict[str, Freshness] = {}
    for duty, _, cell in cells:
        if cell.newest is None or cell.due is None:
            continue
        before = found.get(cell.newest.id)
        if before is None or cell.due < before.due:
            found[cell.newest.id] = Freshness(cell.due < today, cell.due, duty)
    return found
