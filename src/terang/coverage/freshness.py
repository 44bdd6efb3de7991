"""Cells of duties → for each record that is the newest of its duty whether renewal is due."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from ..law import DUTIES, Duty
from ..records import Record
from .states import CoverageCell


@dataclass(frozen=True, slots=True)
class Freshness:
    """`due` is the last day that the record suffices for, by the article `basis`; it `lapsed` when that day is over."""

    lapsed: bool
    due: date
    duty: Duty
    basis: str

    @property
    def since(self) -> date:
        """The first day on which the renewal was missing."""
        return self.due + timedelta(days=1)


def freshness_of(cells: Iterable[tuple[Duty, str | None, CoverageCell]], today: date) -> dict[str, Freshness]:
    """By record id. Older records of the same duty have done their work and are not in it; of several duties the earliest counts.

    A record that names a heading is told of the heading, not of one of its details.
    """
    found: dict[str, Freshness] = {}
    for duty, _, cell in cells:
        if cell.newest is None or cell.due is None:
            continue
        before = found.get(cell.newest.id)
        if before is None or cell.due < before.due:
            found[cell.newest.id] = Freshness(cell.due < today, cell.due, _named(cell.newest, duty), duty.rule_citation)
    return found


def _named(record: Record, detail: Duty) -> Duty:
    """The duty as the record names it."""
    is_of_heading = detail.parent in record.duties and detail.id not in record.duties
    return DUTIES[detail.parent] if is_of_heading else detail
