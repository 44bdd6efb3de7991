"""Registers of all years, the calendar, the units and a day → the statistics of each year."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from ..records import (
    Applicant,
    DisputeResult,
    Judgement,
    Objection,
    ObjectionGround,
    ObjectionRegister,
    ObjectionReply,
    Option,
    RefusalGround,
    RequestChannel,
    RequestRegister,
    Unit,
)
from ..working_days import Calendar
from .answers import Answers, days_of, paces_of
from .figures import FigureGroup, Figures, Timed, figures, grouped
from .timing import objection_timing, request_timing

_UNSAID = "Tidak dicatat"
_REST = "Lainnya, digabung"
_Option = TypeVar("_Option", bound=Option)


@dataclass(frozen=True, slots=True)
class StatisticsHalf:
    """One half of the year, as far as it has begun."""

    number: int
    figures: Figures


@dataclass(frozen=True, slots=True, kw_only=True)
class ObjectionFigures(Answers):
    """The objections of a year, and what followed them."""

    received: int
    grounds: Mapping[ObjectionGround, int]
    replies: Mapping[ObjectionReply, int]
    carried_out: int
    disputes: int
    results: Mapping[DisputeResult, int]
    cases: int
    judgements: Mapping[Judgement, int]

    @property
    def open(self) -> int:
        return self.received - sum(self.replies.values())

    @property
    def owing(self) -> int:
        """Replies that give the applicant something, and so have to be carried out."""
        return self.replies[ObjectionReply.UPHELD] + self.replies[ObjectionReply.PARTLY]


@dataclass(frozen=True, slots=True)
class YearStatistics:
    """Everything that is told of a year. What the law itself wants counted is whole; groups of applicants are never small.

    `register` is None when only objections are recorded. `terms` tells ordinary and extended terms apart.
    `estimated`: some term leads through a year whose holidays have no decree yet.
    """

    year: int
    register: RequestRegister | None
    objection_register: ObjectionRegister | None
    rows: tuple[Timed, ...]
    total: Figures
    halves: tuple[StatisticsHalf, ...]
    grounds: Mapping[RefusalGround, int]
    terms: tuple[FigureGroup, ...]
    applicants: tuple[FigureGroup, ...]
    channels: tuple[FigureGroup, ...]
    units: tuple[FigureGroup, ...]
    objections: ObjectionFigures
    is_running: bool
    estimated: bool

    @property
    def note(self) -> str | None:
        return self.register.note if self.register else None


def year_statistics(
    requests: Sequence[RequestRegister],
    objections: Sequence[ObjectionRegister],
    calendar: Calendar,
    units: Mapping[str, Unit],
    today: date,
) -> tuple[YearStatistics, ...]:
    """From the first year to the last. UnknownYear when a term cannot be counted."""
    asked = {int(register.id): register for register in requests}
    objected = {int(register.id): register for register in objections}
    return tuple(
        _year(year, asked.get(year), objected.get(year), calendar, units, today)
        for year in sorted(asked.keys() | objected.keys())
    )


def _year(
    year: int,
    register: RequestRegister | None,
    objections: ObjectionRegister | None,
    calendar: Calendar,
    units: Mapping[str, Unit],
    today: date,
) -> YearStatistics:
    rows = tuple(
        Timed(request, request_timing(request, calendar, today)) for request in (register.rows if register else ())
    )
    return YearStatistics(
        year,
        register,
        objections,
        rows,
        figures(rows),
        _halves(year, rows, today),
        _counts(RefusalGround, (row.request.ground for row in rows)),
        grouped((_term(row) for row in rows), "Lainnya") if any(row.request.has_longer_term for row in rows) else (),
        grouped((_labelled(row, row.request.applicant) for row in rows), _REST),
        grouped((_labelled(row, row.request.channel) for row in rows), _REST),
        grouped((_of_unit(row, units) for row in rows), _REST),
        _objections(objections.rows if objections else (), calendar, today),
        year >= today.year,
        any(row.timing.estimated for row in rows),
    )


def _halves(year: int, rows: Sequence[Timed], today: date) -> tuple[StatisticsHalf, ...]:
    begun = (1, 2) if (year, 6) < (today.year, today.month) else (1,)
    return tuple(
        StatisticsHalf(number, figures(row for row in rows if (row.request.received.month > 6) == (number == 2)))
        for number in begun
    )


def _term(row: Timed) -> tuple[str, str, Timed]:
    label = "Diperpanjang (17 hari kerja)" if row.request.has_longer_term else "Biasa (10 hari kerja)"
    return "diperpanjang" if row.request.has_longer_term else "biasa", label, row


def _labelled(row: Timed, option: Applicant | RequestChannel | None) -> tuple[str, str, Timed]:
    return (option.key, option.label, row) if option else ("tidak_dicatat", _UNSAID, row)


def _of_unit(row: Timed, units: Mapping[str, Unit]) -> tuple[str, str, Timed]:
    unit = units.get(row.request.unit or "")
    return (unit.id, unit.name, row) if unit else ("tidak_dicatat", _UNSAID, row)


def _objections(rows: Sequence[Objection], calendar: Calendar, today: date) -> ObjectionFigures:
    timings = [objection_timing(row, calendar, today) for row in rows]
    return ObjectionFigures(
        received=len(rows),
        grounds=_counts(ObjectionGround, (row.ground for row in rows)),
        replies=_counts(ObjectionReply, (row.reply for row in rows)),
        paces=paces_of(timings),
        days=days_of(timings),
        carried_out=sum(row.carried_out is True for row in rows),
        disputes=sum(bool(row.dispute_filed or row.dispute) for row in rows),
        results=_counts(DisputeResult, (row.dispute for row in rows)),
        cases=sum(bool(row.court_filed or row.court) for row in rows),
        judgements=_counts(Judgement, (row.court for row in rows)),
    )


def _counts(options: type[_Option], found: Iterable[_Option | None]) -> dict[_Option, int]:
    counted = Counter(found)
    return {option: counted[option] for option in options}
