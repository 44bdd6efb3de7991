"""A day and a number of working days → the last day of the term, and why each day between was skipped."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from ..errors import ValueRefused
from .holiday_tables import BUILT_IN
from .year import Holiday, HolidayYear

_ONE = timedelta(days=1)


class UnknownYear(ValueRefused, LookupError):
    """The holidays of `year` are not known, so nothing can be counted through it."""

    def __init__(self, year: int) -> None:
        super().__init__(year)
        self.year = year


@dataclass(frozen=True, slots=True)
class Skipped:
    """A day that is not counted, and why."""

    day: date
    reason: str


@dataclass(frozen=True, slots=True)
class WorkingDayTerm:
    """`due` is the last day on which the act is in time. `estimated` are the years counted through without a decree."""

    event: date
    days: int
    due: date
    skipped: tuple[Skipped, ...]
    estimated: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Calendar:
    """Working days: Monday to Friday (Pasal 3 Perpres 21/2023) without national holidays and joint leave.

    Day 1 is the working day after the event, or with `same_day` the day of the event itself if it is a working day.
    The statute does not say which; the next day is the usual reading.
    """

    holidays: Mapping[date, Holiday]
    years: Mapping[int, HolidayYear]
    same_day: bool = False

    @classmethod
    def of(cls, own: Iterable[HolidayYear] = (), *, same_day: bool = False) -> "Calendar":
        """The built-in years, each of `own` in place of the one that it names."""
        years = {**BUILT_IN, **{year.year: year for year in own}}
        holidays = {holiday.day: holiday for year in years.values() for holiday in year.holidays}
        return cls(holidays, dict(sorted(years.items())), same_day)

    def reason(self, day: date) -> str:
        """Why `day` is no working day; empty when it is one. UnknownYear."""
        if day.year not in self.years:
            raise UnknownYear(day.year)
        holiday = self.holidays.get(day)
        if holiday:
            return holiday.reason
        return "Akhir pekan" if day.weekday() >= 5 else ""

    def is_working(self, day: date) -> bool:
        return not self.reason(day)

    def term(self, event: date, days: int) -> WorkingDayTerm:
        """A term of `days` ≥ 1 working days from an event. UnknownYear when it leads through one."""
        if days < 1:
            raise ValueError(days)
        day = first = event if self.same_day else event + _ONE
        left = days
        skipped = []
        while True:
            reason = self.reason(day)
            if reason:
                skipped.append(Skipped(day, reason))
            else:
                left -= 1
                if not left:
                    break
            day += _ONE
        estimated = tuple(year for year in range(first.year, day.year + 1) if self.years[year].is_estimate)
        return WorkingDayTerm(event, days, day, tuple(skipped), estimated)

    def elapsed(self, event: date, day: date) -> int:
        """Which working day of a term from `event` the `day` is: the term of that many days ends on it or before it.

        0 when the term has not begun. UnknownYear.
        """
        first = event if self.same_day else event + _ONE
        return sum(self.is_working(first + timedelta(days=number)) for number in range((day - first).days + 1))
