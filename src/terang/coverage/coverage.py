"""Catalogue → Coverage: the state of every duty for the body and for each unit, in every half-year."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from ..catalogue import Catalogue
from ..law import DETAILS, DUTIES, INSTRUMENTS, Duty, Responsible
from ..records import InformationClass, Record, Unit
from ..values.dates import PartialDate
from .duty_status import DutyStatus, Tallies, tally
from .freshness import Freshness, freshness_of
from .fulfilments import fulfilments
from .responsible import Reasons, duties_of_body, duties_of_unit
from .states import CoverageCell, DutyState, HalfYear, halves_until, worst

HISTORY = 12  # half-years shown at most


@dataclass(frozen=True, slots=True)
class Coverage:
    """`body` has a cell for every duty of the body, headings included; `units` has, for each unit that owes
    anything, a cell for each of its duties. `newest` gives every unit the date of its newest record.
    `records_of` lists the records that name a duty, `unnamed` counts those that name none, by unit and (under None) in
    all: they are not counted for anything. `fresh` tells of records, by id, whether renewal is due.
    """

    halves: tuple[HalfYear, ...]
    body: Mapping[str, CoverageCell]
    units: Mapping[str, Mapping[str, CoverageCell]]
    newest: Mapping[str, PartialDate | None]
    records_of: Mapping[str, tuple[Record, ...]]
    unnamed: Mapping[str | None, int]
    fresh: Mapping[str, Freshness]


def cover(catalogue: Catalogue) -> Coverage:
    """Pure: the same catalogue gives the same answer. The only clock is the day of the catalogue."""
    since = max(one.start for one in INSTRUMENTS.values() if one.start)
    halves = halves_until(catalogue.today, since, HISTORY)
    # An exempt record is announced, but does not give the information.
    given = [record for record in catalogue.records if record.information_class is not InformationClass.EXEMPT]
    decrees = [one for one in catalogue.body.decrees if one.date.first_day <= catalogue.today]
    tallies = tally(given, tuple(half.told_on for half in halves), decrees, fulfilments(catalogue))
    maker = _Cells(tallies, Reasons.of(catalogue.body), len(halves))
    owing = [unit for unit in catalogue.body.units if unit.has_own_duties and not _has_ended(unit, catalogue.today)]
    body = {m.id: maker.cell(m, None) for m in duties_of_body(catalogue.body) if m.id not in DETAILS}
    units = {unit.id: {m.id: maker.cell(m, unit) for m in duties_of_unit(unit, catalogue.body)} for unit in owing}
    return Coverage(
        halves,
        _with_headings(body, tallies, catalogue),
        units,
        {unit.id: _newest(catalogue.by_unit.get(unit.id, ())) for unit in catalogue.body.units},
        _records_of(given),
        _unnamed(given),
        freshness_of(responsible_for(body, units), catalogue.today),
    )


class _Cells:
    def __init__(self, tallies: Tallies, reasons: Reasons, halves: int) -> None:
        self._tallies = tallies
        self._reasons = reasons
        self._bits = tuple(1 << n for n in range(halves))
        self._empty: dict[tuple[str, date | None], CoverageCell] = {}

    def cell(self, duty: Duty, unit: Unit | None) -> CoverageCell:
        id = unit.id if unit else None
        found = self._tallies.get((duty.id, id))
        if reason := self._reasons.find(duty, id, is_told=found is not None):
            return CoverageCell((DutyState.NOT_OWED,) * len(self._bits), reason=reason)
        if found is not None:
            due = found.until if duty.rule.has_due_date else None
            return self._filled(found, due, _begins(duty, unit))
        begins = _begins(duty, unit)
        key = (duty.id, begins)
        if key not in self._empty:  # most cells of a large body are empty: one for all
            self._empty[key] = CoverageCell((DutyState.MISSING,) * len(self._bits), begins=begins, required=1)
        return self._empty[key]

    def _filled(self, found: DutyStatus, due: date | None, begins: date | None) -> CoverageCell:
        history = tuple(
            DutyState.PUBLISHED if found.current & bit
            else DutyState.NOTHING if found.nil & bit
            else DutyState.LATE if found.there & bit
            else DutyState.MISSING
            for bit in self._bits
        )  # fmt: skip
        return CoverageCell(history, due, found.count, found.newest, begins, "", int(history[-1].is_met), 1)


def _begins(duty: Duty, unit: Unit | None) -> date | None:
    """A unit owes nothing before it exists."""
    days = [duty.start, unit.start.first_day if unit and unit.start else None]
    return max((day for day in days if day), default=None)


def _with_headings(cells: dict[str, CoverageCell], tallies: Tallies, catalogue: Catalogue) -> dict[str, CoverageCell]:
    """In the order of the table. A heading has the worst state of its details."""
    headings = {
        id: heading([cells[detail] for detail in details], tallies.get((id, None)))
        for id, details in DETAILS.items()
        if all(detail in cells for detail in details)
    }
    return {m.id: cells.get(m.id) or headings[m.id] for m in duties_of_body(catalogue.body)}


def heading(details: list[CoverageCell], own: DutyStatus | None = None) -> CoverageCell:
    """What must be contained (Pasal 15 ayat (1) to (10), 21 ayat (2) to (4) Perki 1/2021: «paling sedikit») → one cell."""
    history = tuple(worst(states) for states in zip(*(cell.history for cell in details), strict=True))
    named = [cell.newest for cell in details if cell.newest] + ([own.newest] if own and own.newest else [])
    owing = [cell for cell in details if cell.state is history[-1]]
    return CoverageCell(
        history,
        min((cell.due for cell in owing if cell.due), default=None),
        max(own.count if own else 0, *(cell.count for cell in details)),
        max(named, key=_told, default=None),
        min((cell.begins for cell in owing if cell.begins), default=None),
        details[0].reason if history[-1] is DutyState.NOT_OWED else "",
        sum(cell.met for cell in details),
        sum(cell.required for cell in details),
    )


def _told(record: Record) -> tuple[date, str]:
    return max((day.last_day for day in (record.published, record.updated) if day), default=date.min), record.id


def responsible_for(
    body: Mapping[str, CoverageCell], units: Mapping[str, Mapping[str, CoverageCell]]
) -> Iterator[tuple[Duty, str | None, CoverageCell]]:
    """The cells that count for whoever has the duty: one for the body, or one for each unit; no headings."""
    for id, cell in body.items():
        if DUTIES[id].responsible is Responsible.BODY and id not in DETAILS:
            yield DUTIES[id], None, cell
    for unit, cells in units.items():
        for id, cell in cells.items():
            yield DUTIES[id], unit, cell


def _newest(records: Iterable[Record]) -> PartialDate | None:
    return max((r.published for r in records if r.published), key=lambda day: (day.last_day, day), default=None)


def _records_of(records: Iterable[Record]) -> dict[str, tuple[Record, ...]]:
    found: dict[str, list[Record]] = {}
    for record in records:
        for id in record.duties:
            found.setdefault(id, []).append(record)
    return {id: tuple(named) for id, named in found.items()}


def _unnamed(records: Iterable[Record]) -> Counter[str | None]:
    found: Counter[str | None] = Counter()
    for record in records:
        if not record.duties:
            found.update({record.unit, None})
    return found


def _has_ended(unit: Unit, today: date) -> bool:
    return unit.end is not None and unit.end.last_day < today
