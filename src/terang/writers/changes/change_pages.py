"""What was published, changed and withdrawn → a page with the latest and a page for each month."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ... import urls
from ...records.wording import number
from ...rendering.templating import render
from ...values.dates import MONTHS
from ..lists.list_views import PAGE_LENGTH
from ..shared.entries import crumbs
from ..shared.outputs import LazyOutput, Output, Page, Site, SiteFacts
from ..shared.site_changes import EDITED, Change, MonthOfChanges, changes, months
from ..shared.views import EventView, FilterChoice, Group

TITLE = "Apa yang berubah"
INTRO = "Yang terbit, dimutakhirkan, diralat, dan dicabut di situs ini, dari yang terbaru."
_LATEST = 30


@dataclass(frozen=True, slots=True)
class ChangesView:
    """`counts` are those of each month, the earliest first. `edits_are_known`: the repository tells of edits."""

    latest: Sequence[Change]
    counts: Sequence[tuple[str, int]]
    edits_are_known: bool


@dataclass(frozen=True, slots=True)
class ChangesOfMonth:
    """A page of one month, which has `last` pages."""

    month: str
    title: str
    changes: Sequence[Change]
    last: int


def write(site: Site) -> Iterator[Output]:
    found = months(site)
    counts = tuple((month.name, len(month.changes)) for month in found)
    every = changes(site)
    view = ChangesView(every[-_LATEST:], counts, any(change.what == EDITED for change in every))
    yield LazyOutput.made_of(urls.CHANGES, _front, view, site)
    for month in found:
        yield from _month(month, site)


def _front(page: str, view: ChangesView, facts: SiteFacts) -> Page:
    body = render(
        "changes.html",
        facts.body,
        page,
        heading=TITLE,
        intro=INTRO,
        events=tuple(_event(change, page) for change in reversed(view.latest)),
        years=tuple(_years(view.counts, page)),
        edits_are_known=view.edits_are_known,
        data_href=urls.href(urls.DATA, page),
        withdrawals_href=urls.href(urls.WITHDRAWALS, page),
        feed_href=urls.href(urls.RECORD_FEED, page),
        trail=crumbs(page, ("Informasi Publik", urls.RECORDS), (TITLE, None)),
    )
    return Page(page, "informasi", TITLE, INTRO, body)


def _years(counts: Sequence[tuple[str, int]], page: str) -> Iterator[Group]:
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
        yield LazyOutput.made_of(path, _month_page, ChangesOfMonth(month.name, title, chunk, len(chunks)), site)


def _month_page(page: str, view: ChangesOfMonth, facts: SiteFacts) -> Page:
    month, title, chunk = view.month, view.title, view.changes
    targets = [urls.changes_of(month, position) for position in range(1, view.last + 1)] if view.last > 1 else []
    body = render(
        "changes_month.html",
        facts.body,
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
