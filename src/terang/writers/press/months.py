"""Releases → a page for each month, paged from its oldest release."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from ... import urls
from ...records import Release
from ...records.wording import number
from ...rendering.templating import render
from ...values.dates import MONTHS
from ..lists.list_pages import chunks_of
from ..shared.entries import crumbs
from ..shared.list_rows import RowStore
from ..shared.outputs import LazyOutput, Output, Page, Site, cache_key, fingerprints
from ..shared.views import FilterChoice, Group


def write(site: Site) -> Iterator[Output]:
    months = by_month(site.catalogue.releases)
    for month in sorted(months):
        yield from _month(month, months, site)


def by_month(releases: Sequence[Release]) -> Mapping[str, list[Release]]:
    """`2024-03` → its releases, the newest first."""
    months: dict[str, list[Release]] = {}
    for release in releases:
        months.setdefault(f"{release.date.year:04d}-{release.date.month:02d}", []).append(release)
    return months


def month_groups(months: Mapping[str, list[Release]], page: str) -> Iterator[Group]:
    """Years from the latest, each with its months."""
    for year in sorted({month[:4] for month in months}, reverse=True):
        yield Group(year, tuple(_month_choices(year, months, page, counted=True)))


def _month_choices(
    year: str, months: Mapping[str, list[Release]], page: str, *, counted: bool, current: str = ""
) -> Iterator[FilterChoice]:
    """Each month leads to its newest page."""
    for month in sorted(month for month in months if month[:4] == year):
        pages = len(chunks_of(months[month]))
        target = urls.release_month(month, pages)
        count = len(months[month]) if counted else None
        yield FilterChoice(MONTHS[int(month[5:]) - 1], urls.href(target, page), count, month == current)


def _month(month: str, months: Mapping[str, list[Release]], site: Site) -> Iterator[LazyOutput]:
    name = f"{MONTHS[int(month[5:]) - 1]} {month[:4]}"
    chunks = chunks_of(list(reversed(months[month])))
    siblings = sorted((other, len(chunks_of(found))) for other, found in months.items() if other[:4] == month[:4])
    for position, chunk in enumerate(chunks, 1):
        path = urls.release_month(month, position)
        title = f"Siaran Pers {name}" + (f", halaman {position}" if len(chunks) > 1 else "")
        newest = list(reversed(chunk))
        key = cache_key(fingerprints(newest), title, siblings)
        yield LazyOutput(path, key, partial(_month_page, path, title, name, newest, len(chunks), month, months, site))


def _month_page(
    page: str,
    title: str,
    name: str,
    releases: Sequence[Release],
    last: int,
    month: str,
    months: Mapping[str, list[Release]],
    site: Site,
) -> Page:
    positions = range(1, last + 1) if last > 1 else range(0)
    targets = [urls.release_month(month, position) for position in positions]
    body = render(
        "month.html",
        site.catalogue.body,
        page,
        heading=f"Siaran Pers {name}",
        total=len(releases),
        rows=RowStore(site).of(releases, page, show_class=False, show_unit=True),
        months=tuple(_month_choices(month[:4], months, page, counted=False, current=month)),
        pages=tuple(FilterChoice(str(n), urls.href(to, page), current=to == page) for n, to in enumerate(targets, 1)),
        trail=crumbs(page, ("Siaran Pers", urls.RELEASES), (name, None)),
    )
    return Page(page, "siaran-pers", title, f"{title}: {number(len(releases))} siaran pers di halaman ini.", body)
