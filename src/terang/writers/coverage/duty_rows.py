"""Cells of duties → the rows that the pages about compliance show, worst first."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import groupby

from ... import urls
from ...coverage import Coverage, CoverageCell, DutyState, HalfYear
from ...law import DETAILS, DUTIES, Duty, Responsible
from ...records.wording import number
from ...values.dates import PartialDate
from ..shared.outputs import Site
from ..shared.views import LinkView


@dataclass(frozen=True, slots=True)
class Stripe:
    """How a duty stood in each half-year: marks for the eye, words for the ear."""

    marks: tuple[str, ...]
    words: str


@dataclass(frozen=True, slots=True)
class DutyRow:
    """One duty of one responsible party. Texts are empty where there is nothing to say."""

    duty: LinkView
    citation: str
    state: DutyState
    since: str
    due: str
    reason: str
    newest: LinkView | None
    newest_date: str
    count: int
    parts: str  # `2 dari 4 rincian`
    units: str  # `3 dari 41 unit`
    responsible: str
    stripe: Stripe
    details: tuple["DutyRow", ...] = ()


def body_row(id: str, site: Site, page: str, *, details: bool = False) -> DutyRow:
    """A duty of the body as a whole, with how many units fulfil it where it is counted for each."""
    coverage = site.coverage
    inner = tuple(body_row(detail, site, page) for detail in DETAILS.get(id, ())) if details else ()
    return _row(DUTIES[id], coverage.body[id], site, page, _of_units(id, coverage), inner)


def unit_rows(unit: str, site: Site, page: str) -> tuple[DutyRow, ...]:
    """Everything that a unit is counted for, worst first."""
    return worst_first(unit_row(id, cell, site, page) for id, cell in site.coverage.units[unit].items())


def unit_row(id: str, cell: CoverageCell, site: Site, page: str) -> DutyRow:
    return _row(DUTIES[id], cell, site, page, "", ())


def worst_first(rows: Iterable[DutyRow]) -> tuple[DutyRow, ...]:
    return tuple(sorted(rows, key=lambda row: _ORDER[row.state]))


_ORDER = {state: index for index, state in enumerate(DutyState)}


@cache
def stripe(history: tuple[DutyState, ...], halves: tuple[HalfYear, ...]) -> Stripe:
    """Equal neighbours become one range: `Semester 2 2021 sampai Semester 1 2023: terlambat; Semester 2 2023: terbit`."""
    told = []
    for state, run in groupby(zip(halves, history, strict=True), key=lambda pair: pair[1]):
        labels = [half.label for half, _ in run]
        told.append(f"{labels[0]}{f' sampai {labels[-1]}' if len(labels) > 1 else ''}: {state.label.lower()}")
    return Stripe(tuple(state.key for state in history), "; ".join(told))


def _row(duty: Duty, cell: CoverageCell, site: Site, page: str, units: str, details: tuple[DutyRow, ...]) -> DutyRow:
    record = cell.newest
    told = (record.updated or record.published) if record else None
    return DutyRow(
        duty=LinkView(duty.title, urls.href(urls.duty(duty.id), page)),
        citation=duty.citation,
        state=cell.state,
        since=PartialDate.of(cell.since).words() if cell.since else "",
        due=PartialDate.of(cell.due).words() if cell.due else "",
        reason=cell.reason,
        newest=LinkView(record.title, urls.href(urls.record(record.id), page)) if record else None,
        newest_date=told.words() if told else "",
        count=cell.count,
        parts=f"{cell.met} dari {cell.required} rincian" if cell.required > 1 else "",
        units=units,
        responsible="Tiap unit" if duty.responsible is Responsible.UNIT else "PPID Utama",
        stripe=stripe(cell.history, site.coverage.halves),
        details=details,
    )


def _of_units(id: str, coverage: Coverage) -> str:
    """Of the units that are counted for the duty, or for all its details, how many fulfil it."""
    wanted = [one for one in DETAILS.get(id, (id,)) if DUTIES[one].responsible is Responsible.UNIT]
    if not wanted:
        return ""
    owing = [cells for cells in coverage.units.values() if _is_required(cells, wanted)]
    met = sum(all(cells[one].state.is_met or not cells[one].required for one in wanted) for cells in owing)
    return f"{number(met)} dari {number(len(owing))} unit" if owing else ""


def _is_required(cells: Mapping[str, CoverageCell], wanted: list[str]) -> bool:
    return all(one in cells for one in wanted) and any(cells[one].required for one in wanted)
