"""Releases → a page for each month, paged from its oldest release."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ... import urls
from ...records import Release
from ...records.wording import number
from ...rendering.templating import render
from ...values.dates import MONTHS
from ..lists.list_pages import chunks_of
from ..shared.entries import crumbs
from ..shared.list_rows import RowStore
from ..shared.outputs import LazyOutput, Output, Page, Site, SiteFacts
from ..shared.views import FilterChoice, Group


@dataclass(frozen=True, slots=True)
class ReleaseMonth:
    """A page of `2024-03`: its releases from the newest. `siblings` are the months of the year, each with its pages."""

    month: str
    title: str
    releases: Sequence[Release]
    last: int
    siblings: Sequence[tuple[str, int]]


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
        found = sorted((month, releases) for month, releases in months.items() if month[:4] == year)
        yield Group(year, tuple(_choice(month, len(chunks_of(one)), page, len(one)) for month, one in found))


def _choice(month: str, pages: int, page: str, count: int | None = None, *, current: bool = False) -> FilterChoice:
    """Each month leads to its newest page."""
    return FilterChoice(MONTHS[int(month[5:]) - 1], urls.href(urls.release_month(month, pages), page), count, current)


def _month(month: str, months: Mapping[str, list[Release]], site: Site) -> Iterator[LazyOutput]:
    name = month_name(month)
    chunks = chunks_of(list(reversed(months[month])))
    siblings = sorted((other, len(chunks_of(found))) for other, found in months.items() if other[:4] == month[:4])
    for position, chunk in enumerate(chunks, 1):
        path = urls.release_month(month, position)
        title = f"Siaran Pers {name}" + (f", halaman {position}" if len(chunks) > 1 else "")
        view = ReleaseMonth(month, title, list(reversed(chunk)), len(chunks), siblings)
        yield LazyOutput.made_of(path, _month_page, view, site)


def month_name(month: str) -> str:
    return f"{MONTHS[int(month[5:]) - 1]} {month[:4]}"


def _month_page(page: str, view: ReleaseMonth, facts: SiteFacts) -> Page:
    month, releases, name, title = view.month, view.releases, month_name(view.month), view.title
    positions = range(1, view.last + 1) if view.last > 1 else range(0)
    targets = [urls.release_month(month, position) for position in positions]
    body = render(
        "month.html",
        facts.body,
        page,
        heading=f"Siaran Pers {name}",
        total=len(releases),
        rows=RowStore().of(releases, {}, page, facts, show_class=False, show_unit=True),
        months=tuple(_choice(other, pages, page, current=other == month) for other, pages in view.siblings),
        pages=tuple(FilterChoice(str(n), urls.href(to, page), current=to == page) for n, to in enumerate(targets, 1)),
        trail=crumbs(page, ("Siaran Pers", urls.RELEASES), (name, None)),
    )
    return Page(page, "siaran-pers", title, f"{title}: {number(len(releases))} siaran pers di halaman ini.", body)
