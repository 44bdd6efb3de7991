"""Coverage → what falls due, one entry for each duty and responsible party, and the dates that the body has announced."""

from dataclasses import dataclass, replace
from datetime import date

from ..law import DETAILS, DUTIES, Duty, Responsible
from ..records import Announced, Body, Certainty, Record
from .coverage import Coverage, responsible_for
from .states import CoverageCell


@dataclass(frozen=True, slots=True)
class Due:
    """`day` is the last day for renewing what `record` published; for an announcement it is the day announced.

    `unit` is None for the body as a whole. `basis` is the article that sets the day, empty where none was read.
    `lapsed` is not said of announcements.
    """

    day: date
    duty: Duty
    unit: str | None
    certainty: Certainty
    basis: str
    lapsed: bool = False
    record: Record | None = None
    announced: Announced | None = None

    @property
    def key(self) -> str:
        """What calendars know it by: the same for every renewal of one duty by one responsible party."""
        name = f"{self.duty.id}.{self.unit or 'badan'}"
        return f"rencana.{name}.{self.day}" if self.announced else f"batas.{name}"


def dues(coverage: Coverage, body: Body, today: date) -> tuple[Due, ...]:
    """Sorted by day. Duties that nothing fulfils yet have no day of their own and are not in it."""
    cells = responsible_for(coverage.body, coverage.units)
    found = _collapsed([_due(duty, unit, cell, cell.due, today) for duty, unit, cell in cells if cell.due])
    found += [
        Due(entry.day.last_day, DUTIES[entry.duty], entry.unit, entry.certainty, "", announced=entry)
        for entry in body.announced
        if entry.day.last_day >= today
    ]
    return tuple(sorted(found, key=lambda due: (due.day, due.unit or "", _ORDER[due.duty.id], due.key)))


_ORDER = {id: number for number, id in enumerate(DUTIES)}


def _collapsed(found: list[Due]) -> list[Due]:
    """When one record fulfils all details of a heading for a responsible party, they become one entry of the heading."""
    groups: dict[tuple[str, str | None], list[Due]] = {}
    for due in found:
        groups.setdefault((due.duty.parent or due.duty.id, due.unit), []).append(due)
    kept = []
    for (heading, unit), group in groups.items():
        responsible = Responsible.UNIT if unit else Responsible.BODY
        counted = sum(DUTIES[id].responsible is responsible for id in DETAILS.get(heading, ()))
        one = len({(due.day, due.record.id if due.record else "") for due in group}) == 1
        kept += [replace(group[0], duty=DUTIES[heading])] if counted == len(group) > 1 and one else group
    return kept


def _due(duty: Duty, unit: str | None, cell: CoverageCell, day: date, today: date) -> Due:
    certainty = Certainty.FIRM if duty.rule.is_exact and duty.rule_citation else Certainty.TENTATIVE
    return Due(day, duty, unit, certainty, duty.rule_citation, day < today, cell.newest)
