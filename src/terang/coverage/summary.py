"""Cells → counts by state, and the year after which most units were silent."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ..law import DETAILS
from .coverage import Coverage
from .states import CoverageCell, DutyState


@dataclass(frozen=True, slots=True)
class Totals:
    """Number of duties in each state. Headings are not counted in addition to their details."""

    by_state: Mapping[DutyState, int]

    @property
    def met(self) -> int:
        return sum(count for state, count in self.by_state.items() if state.is_met)

    @property
    def late(self) -> int:
        return self.by_state[DutyState.LATE]

    @property
    def nil(self) -> int:
        return self.by_state[DutyState.NOTHING]

    @property
    def not_owed(self) -> int:
        return self.by_state[DutyState.NOT_OWED]

    @property
    def missing(self) -> int:
        return self.by_state[DutyState.MISSING]

    @property
    def required(self) -> int:
        return sum(count for state, count in self.by_state.items() if state is not DutyState.NOT_OWED)

    @property
    def percent(self) -> int:
        """Rounded down, so that 100 means all."""
        return 100 * self.met // self.required if self.required else 100


def totals(cells: Mapping[str, CoverageCell]) -> Totals:
    """The states of today."""
    return _count(cell.state for id, cell in cells.items() if id not in DETAILS)


def trend(cells: Mapping[str, CoverageCell], coverage: Coverage) -> tuple[Totals, ...]:
    """One for each half-year."""
    counted = [cell for id, cell in cells.items() if id not in DETAILS]
    return tuple(_count(cell.history[n] for cell in counted) for n in range(len(coverage.halves)))


@dataclass(frozen=True, slots=True)
class Silence:
    """`count` of `units` published no new record after `year`."""

    year: int
    count: int
    units: int


def silence(coverage: Coverage) -> Silence | None:
    """The year after which three of four units published nothing new; None when that year still runs."""
    years = sorted(day.year if day else 0 for day in coverage.newest.values())
    year = years[len(years) * 3 // 4] if years else 0
    if not years or year >= coverage.halves[-1].year:
        return None
    return Silence(year, sum(one <= year for one in years), len(years))


def _count(states: Iterable[DutyState]) -> Totals:
    found = Counter(states)
    return Totals({state: found[state] for state in DutyState})
