"""Releases → the press room: its front, all corrections, and how to subscribe."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ... import urls
from ...records import InformationClass, Release
from ...records.wording import number
from ...rendering.templating import render
from ..lists.list_views import PAGE_LENGTH
from ..lists.lists import RecordList, release_lists
from ..shared.entries import crumbs
from ..shared.list_rows import RowStore
from ..shared.outputs import LazyOutput, Output, Page, Site, SiteFacts
from ..shared.views import EventView, FeedView, FilterChoice, Group
from .corrections import ReleaseChange, events
from .months import by_month, month_groups

_LATEST = 20
_CORRECTIONS = 5  # on the front
_TOPICS = 14
_UNITS = 10
_SECTION = "siaran-pers"
INTRO = "Keterangan resmi untuk media dan masyarakat, dari yang terbaru."


@dataclass(frozen=True, slots=True)
class PressRoomView:
    """The newest releases of `total`, the ways to all others, and what happened last."""

    latest: Sequence[Release]
    total: int
    years: tuple[FilterChoice, ...]
    months: tuple[Group, ...]
    subjects: tuple[FilterChoice, ...]
    units: tuple[FilterChoice, ...]
    events: tuple[EventView, ...]


@dataclass(frozen=True, slots=True)
class Subscriptions:
    """Lists with a feed: name, first page and feed of each."""

    subjects: Sequence[tuple[str, str, str]]
    units: Sequence[tuple[str, str, str]]


def write(site: Site) -> Iterator[Output]:
    lists, happened = release_lists(site), events(site)
    yield LazyOutput.made_of(urls.RELEASES, _front, _view(lists, happened, urls.RELEASES, site), site)
    told = tuple(_event(event, urls.CORRECTIONS) for event in happened)
    yield LazyOutput.made_of(urls.CORRECTIONS, _corrections, told, site)
    yield LazyOutput.made_of(urls.SUBSCRIBE, _subscribe, _subscriptions(lists), site)


def _view(lists: Sequence[RecordList], happened: Sequence[ReleaseChange], page: str, site: Site) -> PressRoomView:
    releases = site.catalogue.releases
    by_size = sorted(lists, key=lambda one: (-len(one.items), one.heading))
    return PressRoomView(
        releases[:_LATEST],
        len(releases),
        _years(releases, page),
        tuple(month_groups(by_month(releases), page)),
        tuple(_choice(one, page) for one in [one for one in by_size if _is_subject(one)][:_TOPICS]),
        tuple(_choice(one, page) for one in [one for one in by_size if not _is_subject(one)][:_UNITS]),
        tuple(_event(event, page) for event in happened[:_CORRECTIONS]),
    )


def _front(page: str, view: PressRoomView, facts: SiteFacts) -> Page:
    body = render(
        "press_room.html",
        facts.body,
        page,
        intro=INTRO,
        total=view.total,
        rows=RowStore().of(view.latest, {}, page, facts, show_class=False, show_unit=True),
        years=view.years,
        months=view.months,
        subjects=view.subjects,
        units=view.units,
        events=view.events,
        corrections_href=urls.href(urls.CORRECTIONS, page),
        subscribe_href=urls.href(urls.SUBSCRIBE, page),
        search_href=urls.href(urls.SEARCH, page),
        feed_href=urls.href(urls.RELEASE_FEED, page),
        trail=crumbs(page, ("Siaran Pers", None)),
    )
    return Page(page, _SECTION, "Siaran Pers", f"{INTRO} {number(view.total)} siaran pers.", body)


def _years(releases: Sequence[Release], page: str) -> tuple[FilterChoice, ...]:
    """Each year leads to its newest page, as in every list."""
    years: dict[str, int] = {}
    for release in releases:
        years[release.year] = years.get(release.year, 0) + 1
    return tuple(
        FilterChoice(year if year.isdigit() else "Tanpa tahun", urls.href(_year_page(year, count), page), count)
        for year, count in sorted(years.items(), reverse=True)
    )


def _year_page(year: str, count: int) -> str:
    return urls.release_year(year, -(-count // PAGE_LENGTH))


def _corrections(page: str, happened: Sequence[EventView], facts: SiteFacts) -> Page:
    title = "Ralat, hak jawab, dan pencabutan"
    intro = "Semua yang dibetulkan, ditanggapi, atau dicabut setelah terbit, dari yang terbaru."
    body = render(
        "corrections.html",
        facts.body,
        page,
        heading=title,
        intro=intro,
        events=happened,
        feed_href=urls.href(urls.CORRECTION_FEED, page),
        trail=crumbs(page, ("Siaran Pers", urls.RELEASES), (title, None)),
    )
    return Page(page, _SECTION, title, intro, body)


def _subscriptions(lists: Sequence[RecordList]) -> Subscriptions:
    ordered = sorted(lists, key=lambda one: one.heading.casefold())
    subjects = [(one.name, one.front, one.feed or "") for one in ordered if _is_subject(one)]
    units = [(one.name, one.front, one.feed or "") for one in ordered if not _is_subject(one)]
    return Subscriptions(subjects, units)


_MAIN = (
    ("Semua siaran pers", urls.RELEASES, urls.RELEASE_FEED),
    ("Ralat, hak jawab, dan pencabutan", urls.CORRECTIONS, urls.CORRECTION_FEED),
    ("Informasi publik", urls.RECORDS, urls.RECORD_FEED),
    ("Informasi yang dicabut", urls.WITHDRAWALS, urls.WITHDRAWAL_FEED),
)
_CLASSES = tuple(
    (kind.label, urls.information_class(kind), urls.feed_of(urls.information_class(kind))) for kind in InformationClass
)


def _subscribe(page: str, view: Subscriptions, facts: SiteFacts) -> Page:
    title = "Berlangganan siaran pers"
    intro = "Salin alamat langganan ke pembaca RSS atau sistem redaksi; siaran baru muncul di sana dengan sendirinya."
    groups = (
        ("Utama", _MAIN), ("Informasi publik menurut kelas", _CLASSES),
        ("Siaran pers menurut topik", view.subjects), ("Siaran pers menurut unit", view.units),
    )  # fmt: skip
    body = render(
        "subscribe.html",
        facts.body,
        page,
        heading=title,
        intro=intro,
        groups=tuple((name, tuple(_feed(row, page, facts) for row in rows)) for name, rows in groups if rows),
        trail=crumbs(page, ("Siaran Pers", urls.RELEASES), (title, None)),
    )
    return Page(page, _SECTION, title, intro, body)


def _feed(row: tuple[str, str, str], page: str, facts: SiteFacts) -> FeedView:
    name, front, feed = row
    json = urls.json_feed(feed)
    return FeedView(
        name,
        urls.href(front, page),
        urls.href(feed, page),
        urls.href(json, page),
        facts.absolute(feed),
    )


def _event(event: ReleaseChange, page: str) -> EventView:
    return EventView(event.kind, event.date, event.text, event.release.title, urls.href(event.path, page))


def _is_subject(one: RecordList) -> bool:
    return urls.is_release_subject(one.front)


def _choice(one: RecordList, page: str) -> FilterChoice:
    return FilterChoice(one.name, urls.href(one.front, page), len(one.items))
