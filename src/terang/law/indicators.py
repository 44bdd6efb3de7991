"""indicators.csv → the national indicators of openness by year, with their weights; and the five bands of a score.

The weights and bands are known from the press alone (the text of Perki 1/2022 was not found): no article is cited.
"""

import csv
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from functools import cache
from importlib import resources


@dataclass(frozen=True, slots=True)
class Indicator:
    """One indicator of one year; the weights of a year add up to 100."""

    id: str
    title: str
    weight: int
    source: str


@dataclass(frozen=True, slots=True)
class Band:
    """What a score of at least `least` out of 100 is called."""

    key: str
    label: str
    least: Decimal


BANDS = (
    Band("informatif", "Informatif", Decimal(90)),
    Band("menuju_informatif", "Menuju Informatif", Decimal(80)),
    Band("cukup_informatif", "Cukup Informatif", Decimal(60)),
    Band("kurang_informatif", "Kurang Informatif", Decimal(40)),
    Band("tidak_informatif", "Tidak Informatif", Decimal(0)),
)
_ONE_DECIMAL = Decimal("0.1")


def band_of(score: Decimal) -> Band:
    """The bands are given with one decimal (80 to 89,9; 90 to 100), so a score is rounded to one decimal first."""
    rounded = score.quantize(_ONE_DECIMAL, ROUND_HALF_UP)
    return next(band for band in BANDS if rounded >= band.least)


@cache
def _load() -> dict[int, tuple[Indicator, ...]]:
    table = resources.files(__package__).joinpath("indicators.csv").read_text(encoding="utf-8")
    years: dict[int, list[Indicator]] = {}
    for row in csv.DictReader(table.splitlines()):
        years.setdefault(int(row["year"]), []).append(
            Indicator(row["id"], row["title"], int(row["weight"]), row["source"])
        )
    return {year: tuple(rows) for year, rows in years.items()}


def indicators_of(year: int) -> tuple[int, tuple[Indicator, ...]]:
    """The indicators of `year`, or of the last year before it that is known, with that year. The first known, else."""
    known = sorted(_load())
    used = max((one for one in known if one <= year), default=known[0])
    return used, _load()[used]
