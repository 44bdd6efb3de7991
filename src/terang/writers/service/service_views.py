"""Figures of the registers → the rows that the tables of statistics show."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeVar

from ...records import Option, RequestOutcome
from ...records.wording import decimal
from ...registers import FigureGroup, Figures, ObjectionFigures, Pace, YearStatistics

_Option = TypeVar("_Option", bound=Option)


@dataclass(frozen=True, slots=True)
class Count:
    """A row of a table of counts. `share` is per cent of all, for the bar."""

    label: str
    count: int
    share: int
    law: str = ""


@dataclass(frozen=True, slots=True)
class FiguresRow:
    """A row of a table of figures."""

    label: str
    figures: Figures
    href: str = ""


@dataclass(frozen=True, slots=True)
class FiguresTable:
    caption: str
    corner: str
    rows: tuple[FiguresRow, ...]


@dataclass(frozen=True, slots=True)
class PaceRow:
    """Times of a group: `median` working days and so on, None without answers; of those answered, `undated` have no day."""

    label: str
    answered: int
    undated: int
    median: Decimal | None
    ninetieth: int | None
    slowest: int | None
    punctual: int | None


def counts(found: Mapping[_Option, int], whole: int) -> tuple[Count, ...]:
    """One for each option that occurs, the most frequent first."""
    shown = sorted(((option, count) for option, count in found.items() if count), key=lambda pair: -pair[1])
    return tuple(Count(option.label, count, _share(count, whole), option.law) for option, count in shown)


def outcome_counts(figures: Figures) -> tuple[Count, ...]:
    """Every outcome, and what is still open; together they are all requests."""
    rows = [
        Count(outcome.label, count, _share(count, figures.received), outcome.law)
        for outcome, count in figures.outcomes.items()
        if count or outcome in (RequestOutcome.GRANTED, RequestOutcome.PARTLY, RequestOutcome.REFUSED)
    ]
    return (*rows, Count("Belum dijawab", figures.open, _share(figures.open, figures.received)))


LEAST_TOLD = 5  # of fewer cases a sentence says no share


def outcome_finding(figures: Figures) -> str:
    """`50 dari 58 permintaan dikabulkan`; the plain title while there is nothing to say."""
    if figures.received < LEAST_TOLD:
        return "Hasil permintaan"
    if figures.granted == figures.received:
        return f"Semua {figures.received} permintaan dikabulkan"
    return f"{figures.granted} dari {figures.received} permintaan dikabulkan, {figures.refused} ditolak"


def pace_finding(figures: Figures) -> str:
    """`Separuhnya dijawab dalam 7 hari kerja; 4 terlambat`."""
    if figures.median is None or len(figures.days) < LEAST_TOLD:
        return "Waktu jawaban"
    late = figures.paces[Pace.LATE] + figures.paces[Pace.OVERDUE]
    told = [f"{late} terlambat"] if late else [] if figures.undated else ["tidak ada yang terlambat"]
    told += [f"{figures.undated} tidak dicatat tanggalnya"] if figures.undated else []
    return f"Separuhnya dijawab dalam {decimal(figures.median)} hari kerja atau kurang; {', '.join(told)}"


def group_table(caption: str, corner: str, groups: Iterable[FigureGroup], hrefs: Mapping[str, str]) -> FiguresTable:
    """`hrefs` gives the groups that have a page of their own, by key."""
    rows = (FiguresRow(group.label, group.figures, hrefs.get(group.key, "")) for group in groups)
    return FiguresTable(caption, corner, tuple(rows))


def half_label(year: YearStatistics, number: int) -> str:
    return f"Semester {number} {year.year}"


def halves_table(years: Iterable[YearStatistics], caption: str) -> FiguresTable:
    """In order of time."""
    rows = [FiguresRow(half_label(year, half.number), half.figures) for year in years for half in year.halves]
    return FiguresTable(caption, "Semester", tuple(rows))


def pace_of(label: str, figures: Figures | ObjectionFigures) -> PaceRow:
    answered = len(figures.days) + figures.undated
    times = (figures.median, figures.ninetieth, figures.slowest, figures.punctual)
    return PaceRow(label, answered, figures.undated, *times)


def told_units(years: Iterable[YearStatistics]) -> list[str]:
    """Units with enough requests in some year, each once."""
    groups = (group for year in years for group in year.units)
    return list(dict.fromkeys(group.key for group in groups if group.key not in ("", "tidak_dicatat")))


def _share(part: int, whole: int) -> int:
    return round(100 * part / whole) if whole else 0
