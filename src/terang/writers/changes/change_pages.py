"""What was published, changed and withdrawn → a page with the latest and a page for each month."""

from collections.abc import Iterator, Sequence
from functools import partial

from ... import urls
from ...records.wording import number
from ...rendering.templating import render
from ...values.dates import MONTHS
from ..lists.list_pages import PAGE_LENGTH
from ..shared.entries import crumbs
from ..shared.outputs import LazyOutput, Output, Page, Site, cache_key
from ..shared.site_changes import EDITED, Change, MonthOfChanges, changes, months
from ..shared.views import EventView, FilterChoice, Group

TITLE = "Apa yang berubah"
INTRO = "Yang terbit, dimutakhirkan, diralat, dan dicabut di situs ini, dari yang terbaru."
_LATEST = 30
_Counts = Sequence[tuple[str, int]]  # of each month the changes, the earliest first


def write(site: Site) -> Iterator[Output]:
    found = months(site)
    counts = tuple((month.name, len(month.changes)) for month in found)
    latest = changes(site)[-_LATEST:]
    yield LazyOutput(
        urls.CHANGES, cache_key(latest, counts, _edits_are_known(site)), partial(_front, latest, counts, site)
    )
    for month in found:
        yield from _month(month, site)


def _front(latest: Sequence[Change], counts: _Counts, site: Site) -> Page:
    page = urls.CHANGES
    body = render(
        "changes.html",
        site.catalogue.body,
        page,
        heading=TITLE,
        intro=INTRO,
        events=tuple(_event(change, page) for change in reversed(latest)),
        years=tuple(_years(counts, page)),
        edits_are_known=_edits_are_known(site),
        data_href=urls.href(urls.DATA, page),
        withdrawals_href=urls.href(urls.WITHDRAWALS, page),
        feed_href=urls.href(urls.RECORD_FEED, page),
        trail=crumbs(page, ("Informasi Publik", urls.RECORDS), (TITLE, None)),
    )
    return Page(page, "informasi", TITLE, INTRO, body)


def _edits_are_known(site: Site) -> bool:
    return any(change.what == EDITED for change in changes(site))


def _years(counts: _Counts, page: str) -> Iterator[Group]:
    """From the latest; each month leads to its newest page."""
    for year in sorted({month[:4] for month, _ in counts}, reverse=True):
        choices = (
            FilterChoice(_name(month).split()[0], urls.href(urls.changes_of(month, _last_page(count)), page), count)
            for month, count in counts
            if month[:4] == year
        )
        yield Group(year, tuple(choices))


def _month(month: MonthOfChanges, site: Site) -> Iterator[LazyOutput]:
    """Paged from its first day, so that a new change touches only the last page."""
    rows = month.changes
    chunks = [rows[start : start + PAGE_LENGTH] for start in range(0, len(rows), PAGE_LENGTH)]
    name = _name(month.name)
    for position, chunk in enumerate(chunks, 1):
        path = urls.changes_of(month.name, position)
        title = f"{TITLE}: {name}" + (f", halaman {position}" if len(chunks) > 1 else "")
        make = partial(_month_page, path, title, month.name, chunk, len(chunks), site)
        yield LazyOutput(path, cache_key(month.key, position), make)


def _month_page(page: str, title: str, month: str, chunk: Sequence[Change], last: int, site: Site) -> Page:
    targets = [urls.changes_of(month, position) for position in range(1, last + 1)] if last > 1 else []
    body = render(
        "changes_month.html",
        site.catalogue.body,
        page,
        heading=f"{TITLE}: {_name(month)}",
        total=len(chunk),
        events=tuple(_event(change, page) for change in reversed(chunk)),
        pages=tuple(FilterChoice(str(n), urls.href(to, page), current=to == page) for n, to in enumerate(targets, 1)),
        trail=crumbs(page, ("Informasi Publik", urls.RECORDS), (TITLE, urls.CHANGES), (_name(month), None)),
    )
    return Page(page, "informasi", title, f"{title}: {number(len(chunk))} perubahan di halaman ini.", body)


def _event(change: Change, page: str) -> EventView:
    return EventView(change.what.capitalize(), change.day, change.note, change.title, urls.href(change.path, page))


def _name(month: str) -> str:
    return f"{MONTHS[int(month[5:]) - 1]} {month[:4]}"


def _last_page(count: int) -> int:
    return -(-count // PAGE_LENGTH)
