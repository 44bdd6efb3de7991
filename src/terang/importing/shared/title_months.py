"""Titles above rows and the sheet's name → the month or the year of the rows; and a date that leaves them out, whole."""

import re
from collections.abc import Iterable

from .cell_values import date_of
from .tidying import normalize_name

_YEAR = re.compile(r"\b(20\d\d)\b")
_MONTHS = "januari|februari|pebruari|maret|april|mei|juni|juli|agustus|september|oktober|november|nopember|desember"
_ONLY_TIME = re.compile(
    rf"(?:(?:bulan|periode|edisi) )?(?:{_MONTHS})(?: (?:tahun )?20\d\d)?"
    r"|(?:(?:periode|semester|smt|triwulan|tw)(?: (?:[iv]+|[1-4]|pertama|kedua|ketiga|keempat))? )?(?:(?:tahun(?: anggaran)?|ta|th|thn) )?20\d\d"
)
_DAY = re.compile(r"(\d{1,2})\.?")
_DAY_AND_MONTH = re.compile(r"\d{1,2}(?:[/.-]\d{1,2}|[ -][A-Za-z]{3,9})")


def month_in(titles: Iterable[str]) -> str:
    """`2026-01`, or `2026` where only a year is named; empty where none is, or several are."""
    words = [normalize_name(title) for title in titles]
    years = {year for text in words for year in _YEAR.findall(text)}
    if len(years) != 1:
        return ""
    (year,) = years
    named = (date_of(f"{word} {year}") for text in words for word in text.split() if word.isalpha())
    months = {found.iso() for found in named if found and len(found.iso()) == 7}
    return months.pop() if len(months) == 1 else year


def is_time(written: str) -> bool:
    """Do the words name a month or a year and nothing else: `JANUARI`, `Tahun 2024`, `Triwulan I 2025`?"""
    return bool(_ONLY_TIME.fullmatch(normalize_name(written)))


def month_below(written: str, month: str) -> str:
    """The month of the rows below such words; a month without a year is of the year that `month` has."""
    words = normalize_name(written)
    return month_in((words,)) or month_in((words, month[:4])) or month


def whole_date(text: str, month: str, *, may_be_day: bool) -> str:
    """`5` or `5 Januari` with what the heading says; any other text as it is. A bare day only if it `may_be_day` of that month."""
    written = text.strip()
    if may_be_day and len(month) == 7 and (match := _DAY.fullmatch(written)):
        return f"{match[1]}/{month[5:]}/{month[:4]}"
    if month and _DAY_AND_MONTH.fullmatch(written):
        sign = written.strip("0123456789")[:1]
        return f"{written}{' ' if sign.isspace() or written[-1].isalpha() else sign}{month[:4]}"
    return text
