"""Timings → how long answers took, and how many were in time."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from statistics import median

from .timing import Pace, Timing, percentile


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """`days`: working days until each answer whose day is recorded, in order."""

    paces: Mapping[Pace, int]
    days: tuple[int, ...]

    @property
    def median(self) -> Decimal | None:
        """Working days that half of the answers took at most."""
        return Decimal(str(median(self.days))) if self.days else None

    @property
    def ninetieth(self) -> int | None:
        """Working days that nine of ten answers took at most."""
        return percentile(self.days, 90)

    @property
    def slowest(self) -> int | None:
        return self.days[-1] if self.days else None

    @property
    def due(self) -> int:
        """Whose term is over or that were answered on a recorded day: only of these can be said whether in time."""
        return self.paces[Pace.ON_TIME] + self.paces[Pace.LATE] + self.paces[Pace.OVERDUE]

    @property
    def undated(self) -> int:
        """Answered, with no day recorded: in no time and in no share of those in time."""
        return self.paces[Pace.UNDATED]

    @property
    def punctual(self) -> int | None:
        """Per cent of `due` that were answered in time, rounded down so that 100 means all."""
        return 100 * self.paces[Pace.ON_TIME] // self.due if self.due else None


def paces_of(timings: Iterable[Timing]) -> dict[Pace, int]:
    counted = Counter(timing.pace for timing in timings)
    return {pace: counted[pace] for pace in Pace}


def days_of(timings: Iterable[Timing]) -> tuple[int, ...]:
    return tuple(sorted(timing.days for timing in timings if timing.days is not None))
