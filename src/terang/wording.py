"""Typed values → the Indonesian words that stand on the page."""

from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal
from functools import singledispatch

from .dates import PartialDate, Period, day_words, moment_words
from .records import Option


@singledispatch
def words(value: object) -> str:
    """`31 Maret 2024`, `Semester 1 2024`, `Cetak, Elektronik`, …; any other value as text."""
    return str(value)


@words.register
def _(value: PartialDate) -> str:
    return value.words()


@words.register
def _(value: Period) -> str:
    return value.label


@words.register
def _(value: Option) -> str:
    return value.label


@words.register
def _(value: bool) -> str:
    return "Ya" if value else "Tidak"


@words.register
def _(value: datetime) -> str:
    return moment_words(value)


@words.register
def _(value: date) -> str:
    return day_words(value)


@words.register
def _(value: tuple) -> str:  # type: ignore[type-arg]
    return ", ".join(words(item) for item in value)


def number(value: int) -> str:
    """`1.234.567`."""
    return f"{value:,}".replace(",", ".")


def decimal(value: Decimal, *, signed: bool = False) -> str:
    """`1.234,5`: at most two decimals, no zeros at the end; with `signed` also `+2,5`."""
    rounded = value.quantize(Decimal("0.01"), ROUND_HALF_UP)
    whole, _, fraction = f"{rounded:{'+' if signed else ''},.2f}".partition(".")
    fraction = fraction.rstrip("0")
    return whole.replace(",", ".") + (f",{fraction}" if fraction else "")


def size(octets: int) -> str:
    """`512 B`, `12 KB`, `1,4 MB`: decimal units, as phones count their data."""
    if octets < 1000:
        return f"{octets} B"
    amount, units = octets / 1000, ["GB", "MB", "KB"]
    while amount >= 999.5 and len(units) > 1:
        amount /= 1000
        units.pop()
    text = f"{amount:.0f}" if amount >= 9.95 else f"{amount:.1f}".replace(".", ",").removesuffix(",0")
    return f"{text} {units[-1]}"
