"""holidays.csv and decrees.csv → the years that Terang brings along, checked when they are read."""

import csv
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from importlib import resources

from .year import Holiday, HolidayYear

_KINDS = {"libur_nasional": False, "cuti_bersama": True}


@cache
def _load() -> dict[int, HolidayYear]:
    """ValueError when a table contradicts itself."""
    days: dict[date, Holiday] = {}
    for row in _rows("holidays.csv"):
        day = date.fromisoformat(row["day"])
        if day in days:
            raise ValueError(f"holidays.csv: {day} twice")
        days[day] = Holiday(day, row["name"], _KINDS[row["kind"]], row["decree"])
        if days[day].joint_leave and day.weekday() >= 5:
            raise ValueError(f"holidays.csv: joint leave on a weekend, {day}")
    years = {
        (year := int(row["year"])): HolidayYear(
            year, row["decree"], row["source"], tuple(days[day] for day in sorted(days) if day.year == year)
        )
        for row in _rows("decrees.csv")
    }
    if {day.year for day in days} != years.keys():
        raise ValueError("holidays.csv and decrees.csv are not of the same years")
    return years


def _rows(name: str) -> Iterator[dict[str, str]]:
    yield from csv.DictReader(resources.files(__package__).joinpath(name).read_text(encoding="utf-8").splitlines())


BUILT_IN: Mapping[int, HolidayYear] = _load()
