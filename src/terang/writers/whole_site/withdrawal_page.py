"""Everything that was withdrawn → the page that lists it."""

from collections.abc import Iterator
from dataclasses import dataclass

from ... import urls
from ...rendering.templating import render
from ...values.dates import PartialDate
from ..shared.entries import crumbs
from ..shared.outputs import LazyOutput, Output, Page, Site, SiteFacts
from ..shared.views import LinkView
from ..shared.withdrawals import WithdrawnItem, withdrawn_items

TITLE = "Informasi yang dicabut"
INTRO = "Semua yang pernah terbit di situs ini dan tidak ditawarkan lagi, dengan tanggal, sebab, dan penggantinya."


@dataclass(frozen=True, slots=True)
class WithdrawnView:
    """A row of the list."""

    kind: str
    title: str
    href: str
    date: PartialDate
    cause: str
    reason: str
    replacement: LinkView | None


def write(site: Site) -> Iterator[Output]:
    yield LazyOutput.made_of(urls.WITHDRAWALS, _page, withdrawn_items(site), site)


def _page(page: str, items: tuple[WithdrawnItem, ...], facts: SiteFacts) -> Page:
    body = render(
        "withdrawals.html",
        facts.body,
        page,
        heading=TITLE,
        intro=INTRO,
        rows=tuple(_row(item, page) for item in items),
        changes_href=urls.href(urls.CHANGES, page),
        feed_href=urls.href(urls.WITHDRAWAL_FEED, page),
        trail=crumbs(page, ("Informasi Publik", urls.RECORDS), (TITLE, None)),
    )
    return Page(page, "informasi", TITLE, INTRO, body)


def _row(item: WithdrawnItem, page: str) -> WithdrawnView:
    new = LinkView(item.replacement_title, urls.href(item.replacement, page)) if item.replacement else None
    cause = item.cause.label if item.cause else ""
    return WithdrawnView(item.kind, item.title, urls.href(item.path, page), item.date, cause, item.reason, new)
