"""Records and releases → those that look like another one, or lie in the folder of a year that they do not speak of."""

import re
from collections.abc import Iterator
from datetime import date

from ...problems import Problem, problem
from ...records import InformationClass, Record, Release, Status
from ...values.dates import PartialDate
from ..checked_sources import CheckedSources
from ..context import normalize_name

_YEAR = re.compile(r"\b(?:19|20)[0-9]{2}\b")


def check(sources: CheckedSources) -> Iterator[Problem]:
    """Each at the line of its title, or of its date."""
    yield from _same_titles(sources)
    for item in _items(sources):
        years = _years(item, sources.today)
        if years and item.year.isdigit() and not min(years) <= int(item.year) <= max(years):
            key = "tanggal" if isinstance(item, Release) else "tanggal_terbit"
            said = " dan ".join(str(year) for year in sorted({min(years), max(years)}))
            yield problem(
                "folder-beda-tahun", sources.documents(item.path).place((key,)), folder=item.year, years=f"tahun {said}"
            )


def _items(sources: CheckedSources) -> tuple[Record | Release, ...]:
    return *sources.records, *sources.releases


def _same_titles(sources: CheckedSources) -> Iterator[Problem]:
    first: dict[tuple[object, ...], str] = {}
    for item in _items(sources):
        if item.status is Status.WITHDRAWN:
            continue
        other = first.setdefault(_identity(item), item.path)
        if other != item.path:
            yield problem("judul-ganda", sources.documents(item.path).place(("judul",)), other=other)


def _identity(item: Record | Release) -> tuple[object, ...]:
    title = normalize_name(item.title)
    if isinstance(item, Release):
        return Release, title, item.date, item.language
    return item.information_class, title, item.unit, item.period or item.published or item.year


def _years(item: Record | Release, today: date) -> set[int]:
    if isinstance(item, Release):
        return {item.date.year} if item.date.first_day <= today else set()  # a date to come is reported as that
    if item.information_class is InformationClass.EXEMPT:
        return set()
    dates = (item.published, item.updated, item.made_on)
    years = {day.year for day in dates if isinstance(day, PartialDate)}
    if item.alert:
        years.add(item.alert.start.year)
    if item.period:
        years |= {item.period.start.year, item.period.end.year}
    return years | {int(year) for year in _YEAR.findall(item.title)} if years else years
