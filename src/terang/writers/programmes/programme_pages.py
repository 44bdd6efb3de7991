"""Records with a programme → one page with bars and a table."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ... import urls
from ...records.wording import number, rupiah
from ...rendering.templating import render
from ..shared.entries import crumbs, link_views
from ..shared.money_pages import MoneyPages
from ..shared.outputs import LazyOutput, Output, Page, Site, SiteFacts
from ..shared.programme_views import PROGRAMMES_TITLE, ProgrammeView, programme_records, programme_views

_DOWNLOADS = (
    ("Program, anggaran, dan kemajuannya (CSV)", urls.PROGRAMMES_CSV),
    ("Program, anggaran, dan kemajuannya (XLSX)", urls.PROGRAMMES_XLSX),
)


@dataclass(frozen=True, slots=True)
class ProgrammesView:
    """All programmes as the page compares them, with the other pages on money."""

    programmes: tuple[ProgrammeView, ...]
    money: MoneyPages


def write(site: Site) -> Iterator[Output]:
    """Nothing for a body without programmes."""
    records = programme_records(site)
    if records:
        views = programme_views(records, urls.PROGRAMMES, site)
        view = ProgrammesView(views, MoneyPages.of(site.catalogue))
        yield LazyOutput.made_of(urls.PROGRAMMES, _page, view, site)


def _page(page: str, view: ProgrammesView, facts: SiteFacts) -> Page:
    views = view.programmes
    about = f"Program unggulan {facts.body.name}: target, anggaran, dan sejauh mana tercapai."
    content = render(
        "programmes.html",
        facts.body,
        page,
        heading=PROGRAMMES_TITLE,
        about=about,
        finding=programmes_finding(views),
        money=money_finding(views),
        views=views,
        most=max(max(one.planned, one.spent or 0) for one in views),
        others=view.money.others(urls.PROGRAMMES, page),
        downloads=link_views(_DOWNLOADS, page),
        trail=crumbs(page, ("Informasi Publik", urls.RECORDS), (PROGRAMMES_TITLE, None)),
    )
    return Page(page, "informasi", PROGRAMMES_TITLE, about, content)


def programmes_finding(views: Sequence[ProgrammeView]) -> str:
    """`2 dari 5 program mencapai targetnya`; while nothing is measured, how many there are."""
    measured = [one for one in views if one.percent is not None]
    if not measured:
        return f"{number(len(views))} program"
    there = sum(one.percent is not None and one.percent >= 100 for one in measured)
    if there:
        return f"{number(there)} dari {number(len(measured))} program mencapai targetnya"
    half = sum(one.percent is not None and one.percent >= 50 for one in measured)
    return f"{number(half) if half else 'Belum ada'} dari {number(len(measured))} program mencapai setengah targetnya"


def money_finding(views: Sequence[ProgrammeView]) -> str:
    """`Rp1,2 triliun untuk 5 program`; the share that was spent only where every programme says it."""
    planned = sum(one.planned for one in views)
    said = f"Anggaran {rupiah(planned)} untuk {number(len(views))} program"
    if not planned or any(one.spent is None for one in views if one.planned):
        return said
    return f"{said}, terealisasi {100 * sum(one.spent or 0 for one in views) // planned}%"
