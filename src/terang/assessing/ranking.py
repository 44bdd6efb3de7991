"""A category of a year's monev, and the same one a year before → its units in order, with band and change."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from ..law import Band, band_of
from ..records import Monev, MonevCategory, MonevUnit

_WHOLE = Decimal(100)


@dataclass(frozen=True, slots=True)
class Placing:
    """One unit. `rank` and `total` are None where the scores do not tell; equal totals share a rank."""

    unit: MonevUnit
    total: Decimal | None
    rank: int | None
    band: Band | None
    change: Decimal | None  # against the year before


@dataclass(frozen=True, slots=True)
class CategoryResult:
    """All units of a category, the best first; those without a total last, as they were written."""

    category: MonevCategory
    placings: tuple[Placing, ...]


def place_units(monev: Monev, all_monevs: Iterable[Monev]) -> tuple[CategoryResult, ...]:
    before = next((one for one in all_monevs if int(one.id) == int(monev.id) - 1), None)
    earlier = {category.id: category for category in before.categories} if before else {}
    return tuple(CategoryResult(one, _placings(one, earlier.get(one.id))) for one in monev.categories)


def total_of(unit: MonevUnit, category: MonevCategory) -> Decimal | None:
    """By the weights; None while a score is missing. Without indicators, as it was announced."""
    if not category.indicators:
        return unit.total
    values = {score.indicator: score.value for score in unit.scores}
    if any(indicator.id not in values for indicator in category.indicators):
        return None
    weighted = (indicator.weight * values[indicator.id] for indicator in category.indicators)
    return sum(weighted, Decimal(0)) / _WHOLE


def scale_of(category: MonevCategory) -> Decimal | None:
    """The highest total that can be reached, if it is known."""
    return _WHOLE if category.indicators else category.maximum


def _placings(category: MonevCategory, earlier: MonevCategory | None) -> tuple[Placing, ...]:
    totals = [(unit, total_of(unit, category)) for unit in category.units]
    order = sorted((total for _, total in totals if total is not None), reverse=True)
    before = {unit.unit: total_of(unit, earlier) for unit in earlier.units} if earlier else {}
    comparable = earlier is not None and scale_of(earlier) == scale_of(category)
    placings = [
        Placing(
            unit,
            total,
            order.index(total) + 1 if total is not None else None,
            _band(total, scale_of(category)),
            _change(total, before.get(unit.unit) if comparable else None),
        )
        for unit, total in totals
    ]
    return tuple(sorted(placings, key=lambda placing: (placing.rank is None, placing.rank or 0)))


def _band(total: Decimal | None, scale: Decimal | None) -> Band | None:
    return band_of(total / scale * _WHOLE) if total is not None and scale else None


def _change(total: Decimal | None, before: Decimal | None) -> Decimal | None:
    return total - before if total is not None and before is not None else None
