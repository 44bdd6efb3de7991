"""Typed values → the Indonesian words that stand on the page."""

from collections.abc import Callable
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache
from typing import Any

from ..values.dates import PartialDate, Period, day_words, moment_words
from . import Option


def words(value: object) -> str:
    """`31 Maret 2024`, `Semester 1 2024`, `Cetak, Elektronik`, …; any other value as text."""
    known = _WORDS.get(type(value))
    if known:
        return known(value)
    return value.label if isinstance(value, Option) else str(value)


_WORDS: dict[type, Callable[[Any], str]] = {
    PartialDate: PartialDate.words,
    Period: lambda period: period.label,
    bool: lambda flag: "Ya" if flag else "Tidak",
    datetime: moment_words,
    date: day_words,
    tuple: lambda items: ", ".join([words(item) for item in items]),
}


@lru_cache(maxsize=10_000)  # tables of a portal say the same few a hundred thousand times
def iso_day(text: str) -> str:
    """`2024-03-31` or only a part of it, in words; what is no date stays as it is."""
    try:
        return PartialDate.parse(text).words()
    except ValueError:
        return text


@lru_cache(maxsize=10_000)
def iso_moment(text: str) -> str:
    """`2024-03-31T08:00:00+07:00` in words."""
    return moment_words(datetime.fromisoformat(text))


_STEPS = ((10**12, "triliun"), (10**9, "miliar"), (10**6, "juta"))


def number(value: int) -> str:
    """`1.234.567`."""
    return f"{value:,}".replace(",", ".")


def decimal(value: Decimal, *, signed: bool = False) -> str:
    """`1.234,5`: at most two decimals, no zeros at the end; with `signed` also `+2,5`."""
    rounded = value.quantize(Decimal("0.01"), ROUND_HALF_UP)
    whole, _, fraction = f"{rounded:{'+' if signed else ''},.2f}".partition(".")
    fraction = fraction.rstrip("0")
    return whole.replace(",", ".") + (f",{fraction}" if fraction else "")


def exact_rupiah(value: int) -> str:
    """`Rp6,9 triliun` only where that is all of it, else `Rp6.912.345.678.901`: for sums that are compared with each other."""
    tenth = next((step // 10 for step, _ in _STEPS if abs(value) >= step), 1)
    return f"Rp{number(value)}" if value % tenth else rupiah(value)


def rupiah(value: int) -> str:
    """`Rp6,9 triliun`, `Rp845 miliar`, `Rp12.500`: two digits are enough to compare. No line breaks within."""
    for step, name in _STEPS:
        if abs(value) >= step:
            return f"Rp{decimal((Decimal(value) / step).quantize(Decimal('0.1'), ROUND_HALF_UP))}\u00a0{name}"
    return f"Rp{number(value)}"


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
