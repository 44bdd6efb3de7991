"""The calendar → the calculator of deadlines, the tables that do its work without scripts, and the holidays as data."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from typing import Any

from markupsafe import Markup

from ... import urls
from ...values.dates import DAYS, MONTHS
from ...working_days import DEADLINES, Calendar, DeadlineStart, HolidayYear, UnknownYear
from ..shared.letter_links import LetterKind, letter_href
from ..shared.outputs import LazyOutput, Output, Site, SiteFacts

# Where to read on, by the id of the deadline.
_MORE = {
    "tanpa-jawaban": ("Cara mengajukan keberatan", urls.OBJECTION),
    "tanpa-jawaban-diperpanjang": ("Cara mengajukan keberatan", urls.OBJECTION),
    "keberatan": ("Cara mengajukan keberatan", urls.OBJECTION),
    "tanpa-tanggapan": ("Cara menyelesaikan sengketa", urls.DISPUTE),
    "sengketa": ("Cara menyelesaikan sengketa", urls.DISPUTE),
}
# Terms within which the body or the Komisi Informasi must act; in all others the person may.
_THEIRS = {"jawaban", "perpanjangan", "tanggapan", "pemeriksaan"}
# The letter that a term of the person is for, and the ground that its lapse proves.
_LETTERS = {
    "tanpa-jawaban": (LetterKind.OBJECTION, "c"),
    "tanpa-jawaban-diperpanjang": (LetterKind.OBJECTION, "c"),
    "keberatan": (LetterKind.OBJECTION, ""),
    "tanpa-tanggapan": (LetterKind.DISPUTE, "c"),
    "sengketa": (LetterKind.DISPUTE, ""),
}
_BUTTONS = {LetterKind.OBJECTION: "Tulis keberatan", LetterKind.DISPUTE: "Tulis permohonan ke Komisi Informasi"}
_ANSWER, _EXTENDED = 10, 17  # Pasal 22 ayat (7) and (8) UU 14/2008


@dataclass(frozen=True, slots=True)
class DueDutyRow:
    """Days of receipt with the same ends: `Jumat 9 – Minggu 11`, then the last days of 10 and of 17 working days."""

    received: str
    answer: str
    extended: str


@dataclass(frozen=True, slots=True)
class DueMonth:
    """`Januari 2026`, and the rows of all its days that can be counted from."""

    label: str
    rows: tuple[DueDutyRow, ...]


@dataclass(frozen=True, slots=True)
class DeadlinesView:
    """Everything the fragment shows. `first` and `last` bound the dates that can be entered."""

    first: str
    last: str
    events: tuple[DeadlineStart, ...]
    year: int
    first_day: str
    months: tuple[DueMonth, ...]
    years: tuple[HolidayYear, ...]
    holidays_href: str
    data: Markup


def write(site: Site) -> Iterator[Output]:
    """The holidays of all years, so that others can count as this site does."""
    yield LazyOutput.made_of(urls.HOLIDAYS, _holidays, site.catalogue.calendar, site, listed=False)


def _holidays(_: str, calendar: Calendar, __: SiteFacts) -> bytes:
    return (_json(_calendar_data(calendar)) + "\n").encode()


def deadlines_view(site: Site, page: str) -> DeadlinesView:
    """For the year of `today`; in December also January of the next one, which people then ask about."""
    calendar, today = site.catalogue.calendar, site.catalogue.today
    wanted = [(today.year, month) for month in range(1, 13)] + ([(today.year + 1, 1)] if today.month == 12 else [])
    months = (_month(calendar, year, month, today.year) for year, month in wanted)
    known = list(calendar.years)
    return DeadlinesView(
        date(known[0], 1, 1).isoformat(),
        date(known[-1], 12, 31).isoformat(),
        tuple(DeadlineStart),
        today.year,
        site.catalogue.body.first_day.label,
        tuple(month for month in months if month.rows),
        tuple(year for number, year in calendar.years.items() if number in (today.year, today.year + 1)),
        urls.href(urls.HOLIDAYS, page),
        _embedded(site, page),
    )


def _month(calendar: Calendar, year: int, month: int, shown: int) -> DueMonth:
    first = date(year, month, 1)
    days = [day for number in range(31) if (day := first + timedelta(days=number)).month == month]
    rows = (
        DueDutyRow(_span([day for day, _ in group]), *(_due(term, shown, calendar) for term in terms))
        for terms, group in groupby(_terms(calendar, days), key=lambda pair: pair[1])
    )
    return DueMonth(f"{MONTHS[month - 1]} {year}", tuple(rows))


def _terms(calendar: Calendar, days: list[date]) -> Iterator[tuple[date, tuple[date, date]]]:
    """Each day of receipt with its two ends; a day that leads into an unknown year is left out."""
    for day in days:
        try:
            yield day, (calendar.term(day, _ANSWER).due, calendar.term(day, _EXTENDED).due)
        except UnknownYear:
            return


def _span(days: list[date]) -> str:
    ends = (days[0], days[-1]) if len(days) > 1 else (days[0],)
    return " – ".join(f"{DAYS[day.weekday()]} {day.day}" for day in ends)


def _due(day: date, shown: int, calendar: Calendar) -> str:
    """The year is said where it is not the one of the table, and so is that a year is an estimate."""
    year = f" {day.year}" if day.year != shown else ""
    estimate = " (perkiraan)" if calendar.years[day.year].is_estimate else ""
    return f"{DAYS[day.weekday()]}, {day.day} {MONTHS[day.month - 1][:3]}{year}{estimate}"


def _calendar_data(calendar: Calendar) -> dict[str, Any]:
    return {
        "hari_pertama": "hari_itu" if calendar.same_day else "berikutnya",
        "tahun": {
            str(number): {
                "keputusan": year.decree or None,
                "sumber": year.source or None,
                "perkiraan": year.is_estimate,
                "libur": {holiday.day.isoformat(): [holiday.kind, holiday.name] for holiday in year.holidays},
            }
            for number, year in calendar.years.items()
        },
    }


def _embedded(site: Site, page: str) -> Markup:
    """In the page itself, since a page opened from disk may not ask for another file."""
    deadlines = [
        {
            "id": one.id,
            "kejadian": one.event.value,
            "judul": one.title,
            "hari": one.steps,
            "dasar": one.law,
            "anjuran": one.advice,
            "lanjut": _more(one.id, site, page),
            "wajib": one.id in _THEIRS,
            "surat": _letter(one.id, page),
        }
        for one in DEADLINES
    ]
    anew = ["Tulis permintaan baru", letter_href(LetterKind.REQUEST, page)]
    data = {"kalender": _calendar_data(site.catalogue.calendar), "tenggat": deadlines, "baru": anew}
    return Markup(_json(data).replace("<", "\\u003c"))


def _more(id: str, site: Site, page: str) -> list[str] | None:
    """Label and link of a page that tells how, if this site has it."""
    label, path = _MORE.get(id, ("", ""))
    return [label, urls.href(path, page)] if site.has(path) else None


def _letter(id: str, page: str) -> list[str] | None:
    """Label and link of the letter that the term is for."""
    if id not in _LETTERS:
        return None
    kind, ground = _LETTERS[id]
    return [_BUTTONS[kind], letter_href(kind, page, ground=ground)]


def _json(data: Any) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))
