"""Dates of a record and an update rule → on which days the record fulfils the rule."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from ..law import DutyKind, Rule
from ..records import Record
from ..values.dates import PartialDate, Period, months_after

FOREVER = date.max


@dataclass(frozen=True, slots=True)
class ValidityWindow:
    """Bit n of `current` and `there` is day n: on it the record suffices, or at least exists.

    `until` is the last day on which it suffices; None when it has no date. `latest` is its last publication, which
    decides which record is the newest.
    """

    current: int
    there: int
    until: date | None
    latest: date


def spans(
    rule: Rule, published: PartialDate | None, updated: PartialDate | None, period: Period | None
) -> list[tuple[date, date]]:
    """From which day to which a record suffices, once for each of its publications. Partial dates count in full."""
    told = dict.fromkeys(day for day in (published, updated) if day)
    if not told and not rule.has_due_date:
        return [(date.min, FOREVER)]  # what need not be renewed suffices without a date
    return [(day.first_day, _until(rule, day.last_day, period)) for day in told]


def _nil_spans(rule: Rule, told: list[tuple[date, date]], period: Period) -> list[tuple[date, date]]:
    """That there was nothing can be said of the period; where renewal is due, also until then.

    What is said of a period long past says nothing of today: it has to be said before the next renewal was due.
    """
    own = (period.start, period.end)
    in_time = _until(rule, period.end, period)
    later = [(max(start, period.end), end) for start, end in told if start <= in_time] if rule.has_due_date else []
    return [*later, own]


def _until(rule: Rule, told: date, period: Period | None) -> date:
    """The last day that a publication suffices for. A rule binds nobody before it is in force."""
    match rule.kind:
        case DutyKind.INTERVAL:
            return months_after(max(told, rule.start or told), rule.months)
        case DutyKind.CALENDAR:
            return _in_year(max(told, rule.start or told).year + 1, 12, 31)
        case DutyKind.REPORT:
            # The report of one year suffices until that of the next is due.
            due = _in_year((period.end.year if period else told.year - 1) + 2, *rule.day)
            if rule.start and due < rule.start:
                first = _in_year(rule.start.year, *rule.day)
                return first if first >= rule.start else _in_year(rule.start.year + 1, *rule.day)
            return due
        case _:
            return FOREVER


def _in_year(year: int, month: int, day: int) -> date:
    return date(year, month, day) if year <= date.max.year else FOREVER


class ValidityWindows:
    """Computes windows for many records and days in order; the answer for a date is computed once."""

    def __init__(self, days: Sequence[date]) -> None:
        self._days = days
        self._known: dict[PartialDate, dict[tuple[str, Period | None], ValidityWindow]] = {}

    def of(self, record: Record, rules: Sequence[Rule]) -> list[list[ValidityWindow]]:
        """For each publication of the record one for each of the rules."""
        days = list(dict.fromkeys(day for day in (record.published, record.updated) if day))
        if record.is_nil or not days:
            return [[self._reach(record, rule) for rule in rules]]
        return [self._of_date(day, rules, record.period) for day in days]

    def _of_date(self, day: PartialDate, rules: Sequence[Rule], period: Period | None) -> list[ValidityWindow]:
        known = self._known.setdefault(day, {})
        found = []
        for rule in rules:
            key = rule.id, period if rule.kind is DutyKind.REPORT else None
            if key not in known:
                known[key] = self.of_day(day, rule, period)
            found.append(known[key])
        return found

    def of_day(self, day: PartialDate, rule: Rule, period: Period | None = None) -> ValidityWindow:
        """Of something dated that is no record: a decree, a register, a report on a period."""
        [(start, until)] = spans(rule, day, None, period)
        return ValidityWindow(self._bits(start, until), self._bits(start, FOREVER), until, day.last_day)

    def _reach(self, record: Record, rule: Rule) -> ValidityWindow:
        latest = max((day.last_day for day in (record.published, record.updated) if day), default=date.min)
        told = spans(rule, record.published, record.updated, record.period)
        if record.is_nil and record.period:
            if record.period.end > self._days[-1]:  # nobody knows yet
                return ValidityWindow(0, 0, None, latest)
            told = _nil_spans(rule, told, record.period)
        until: date | None = max((end for _, end in told), default=None)
        starts = min((start for start, _ in told), default=date.min)
        current = 0
        for start, end in told:
            current |= self._bits(start, end)
        return ValidityWindow(current, self._bits(starts, FOREVER), until, latest)

    def _bits(self, start: date, end: date) -> int:
        """One for each of the days, which are in order, from `start` to `end`."""
        first, after = bisect_left(self._days, start), bisect_right(self._days, end)
        return (1 << after) - (1 << first) if after > first else 0
