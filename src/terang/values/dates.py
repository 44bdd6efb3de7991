"""Text as editors write it → dates, periods and moments that know their precision; and back to words."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from functools import lru_cache

from ..errors import ValueRefused

MONTHS = (
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
)
DAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
_ZONES = {7: "WIB", 8: "WITA", 9: "WIT"}

_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)
_MOMENT = re.compile(r"(\d{4}-\d{2}-\d{2})[T ](\d{2})[:.](\d{2})(?:[:.](\d{2}))?\s*(Z|[+-]\d{2}:\d{2})?", re.ASCII)
_CLOCK = re.compile(r"(\d{1,2})[:.](\d{2})", re.ASCII)
_PART = re.compile(r"(\d{4})-(?:S([12])|TW([1-4]))", re.ASCII | re.IGNORECASE)


class ImpossibleDate(ValueRefused, ValueError):
    """Written like a date, but no calendar has it."""


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A date known to the year, the month or the day; unknown parts are 0, so that order stays simple."""

    year: int
    month: int = 0
    day: int = 0

    @classmethod
    def parse(cls, text: str) -> "PartialDate":
        """`2024`, `2024-03` or `2024-03-31`. ValueError: not a date; ImpossibleDate: no such day."""
        return _parsed(text)

    @classmethod
    def of(cls, day: date) -> "PartialDate":
        return cls(day.year, day.month, day.day)

    @property
    def first_day(self) -> date:
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last_day(self) -> date:
        month = self.month or 12
        return date(self.year, month, self.day or monthrange(self.year, month)[1])

    @property
    def is_full(self) -> bool:
        return self.day > 0

    def iso(self) -> str:
        """`2024-03-31`, or only as much of it as is known."""
        if self.day:
            return f"{self.year:04}-{self.month:02}-{self.day:02}"
        return f"{self.year:04}-{self.month:02}" if self.month else f"{self.year:04}"

    def words(self) -> str:
        """`31 Maret 2024`, `Maret 2024` or `2024`."""
        if self.day:
            return f"{self.day} {MONTHS[self.month - 1]} {self.year}"
        return f"{MONTHS[self.month - 1]} {self.year}" if self.month else str(self.year)


@lru_cache(maxsize=10_000)  # the days of thirty years: records share them
def _parsed(text: str) -> PartialDate:
    match = _DATE.fullmatch(text.strip())
    if not match:
        raise ValueError(text)
    year, month, day = (int(part) if part else 0 for part in match.groups())
    try:
        date(year, month if match[2] else 1, day if match[3] else 1)
    except ValueError as error:
        raise ImpossibleDate(text) from error
    return PartialDate(year, month, day)


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """The span of time that a document covers, both ends included."""

    start: date
    end: date
    label: str  # `2024`, `Semester 1 2024`, …
    written: str  # as in the source, normalised

    @classmethod
    def parse(cls, text: str) -> "Period":
        """`2024`, `2024-05`, `2024-S1`, `2024-TW3` or `2018/2023`. ValueError when it is none of them."""
        written = text.strip().upper()
        if match := _PART.fullmatch(written):
            return cls._part(written, int(match[1]), match[2], match[3])
        first, slash, last = written.partition("/")
        start = PartialDate.parse(first)
        end = PartialDate.parse(last) if slash else start
        if end.last_day < start.first_day:
            raise ValueError(text)
        label = f"{start.words()} sampai {end.words()}" if slash else start.words()
        return cls(start.first_day, end.last_day, label, written)

    @classmethod
    def _part(cls, written: str, year: int, half: str | None, quarter: str | None) -> "Period":
        if year < 1:
            raise ValueError(written)
        months = 6 if half else 3
        last = int(half or quarter or 1) * months
        label = f"Semester {half} {year}" if half else f"Triwulan {quarter} {year}"
        return cls(date(year, last - months + 1, 1), date(year, last, monthrange(year, last)[1]), label, written)


def months_after(day: date, months: int) -> date:
    """The same day so many calendar months later, or the last of that month where it has no such day; at most `date.max`."""
    index = day.year * 12 + day.month - 1 + months
    year, month = index // 12, index % 12 + 1
    if year > date.max.year:
        return date.max
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def parse_moment(text: str) -> datetime:
    """`2024-03-31T08:00+07:00` → datetime; without a zone it is naive. ValueError, ImpossibleDate as above."""
    match = _MOMENT.fullmatch(text.strip())
    if not match:
        raise ValueError(text)
    day, hour, minute, second, zone = match.groups()
    try:
        return datetime.fromisoformat(f"{day}T{hour}:{minute}:{second or '00'}{zone or ''}")
    except ValueError as error:
        raise ImpossibleDate(text) from error


def parse_clock(text: str) -> str:
    """`8.30` or `08:30` → `08.30`. ValueError when it is not a time of day."""
    match = _CLOCK.fullmatch(text.strip())
    if not match or int(match[1]) > 23 or int(match[2]) > 59:
        raise ValueError(text)
    return f"{int(match[1]):02d}.{match[2]}"


def add_months(day: date, months: int) -> date:
    """The same day so many months later, or the last day of a shorter month."""
    years, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(years, month + 1, min(day.day, monthrange(years, month + 1)[1]))


# «5 tahun», «lima tahun», «6 (enam) bulan», «selama 2 tahun»: a term and nothing else that would change it.
_TERM = re.compile(
    r"(?:selama |paling lama |maksimal )?(?P<count>[0-9]{1,3}|\w+)(?: \(\w+\))? (?P<unit>tahun|thn\.?|th\.?|bulan|bln\.?)"
    r"(?: (?:sejak|terhitung) (?:sejak )?(?:tanggal )?(?:ditetapkan|penetapan))?\.?",
    re.IGNORECASE,
)
_COUNTS = dict(
    zip(
        ("satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh"),
        range(1, 11),
        strict=True,
    )
)


def months_in(term: str) -> int | None:
    """`5 tahun` → 60. None when the words are no plain term."""
    match = _TERM.fullmatch(" ".join(term.split()))
    if match is None:
        return None
    word = match["count"].casefold()
    count = int(word) if word.isascii() and word.isdigit() else _COUNTS.get(word, 0)
    return count * (12 if match["unit"].casefold().startswith("t") else 1) or None


def day_words(day: date) -> str:
    """`Minggu, 31 Maret 2024`."""
    return f"{DAYS[day.weekday()]}, {day.day} {MONTHS[day.month - 1]} {day.year}"


def moment_words(moment: datetime) -> str:
    """`31 Maret 2024 pukul 08.00 WIB`."""
    offset = moment.utcoffset()
    zone = "" if offset is None else " " + _zone_name(offset)
    return f"{moment.day} {MONTHS[moment.month - 1]} {moment.year} pukul {moment:%H.%M}{zone}"


def _zone_name(offset: timedelta) -> str:
    hours = offset.total_seconds() / 3600
    return _ZONES.get(int(hours), "") if hours in _ZONES else f"UTC{hours:+g}"


WIB = timezone(timedelta(hours=7))
