"""Releases → the press room: its front, all corrections, and how to subscribe."""

from collections.abc import Iterator, Mapping, Sequence

from ... import urls
from ...records import InformationClass, Release
from ...records.wording import number
from ...rendering.templating import render
from ..lists.list_pages import PAGE_LENGTH
from ..lists.lists import RecordList, release_lists
from ..shared.entries import crumbs
from ..shared.list_rows import RowStore
from ..shared.outputs import LazyOutput, Output, Page, Site, cache_key, fingerprints
from ..shared.views import EventView, FeedView, FilterChoice
from .corrections import ReleaseChange, events
from .months import by_month, month_groups

_LATEST = 20
_CORRECTIONS = 5  # on the front
_TOPICS = 14
_UNITS = 10
_SECTION = "siaran-pers"
INTRO = "Keterangan resmi untuk media dan masyarakat, dari yang terbaru."


def write(site: Site) -> Iterator[Output]:
    months = by_month(site.catalogue.releases)
    lists = release_lists(site)
    happened = events(site)
    yield _front(months, lists, happened, site)
    yield _corrections(happened, site)
    yield _subscribe(lists, site)


def _front(
    months: Mapping[str, list[Release]], lists: Sequence[RecordList], happened: Sequence[ReleaseChange], site: Site
) -> LazyOutput:
    page, releases = urls.RELEASES, site.catalogue.releases
    by_size = sorted(lists, key=lambda one: (-len(one.items), one.heading))
    subjects = [one for one in by_size if _is_subject(one)][:_TOPICS]
    units = [one for one in by_size if not _is_subject(one)][:_UNITS]
    counts = [(month, len(found)) for month, found in months.items()]
    shown = [(one.front, len(one.items)) for one in (*subjects, *units)]
    recent = happened[:_CORRECTIONS]
    happened_marks = [(event.release.fingerprint, event.id) for event in recent]
    key = cache_key(fingerprints(releases[:_LATEST]), len(releases), counts, shown, happened_marks)

    def make() -> Page:
        body = render(
            "press_room.html",
            site.catalogue.body,
            page,
            intro=INTRO,
            total=len(releases),
            rows=RowStore(site).of(releases[:_LATEST], page, show_class=False, show_unit=True),
            years=_years(releases, page),
            months=tuple(month_groups(months, page)),
            subjects=tuple(_choice(one, page) for one in subjects),
            units=tuple(_choice(one, page) for one in units),
            events=tuple(_event(event, page) for event in recent),
            corrections_href=urls.href(urls.CORRECTIONS, page),
            subscribe_href=urls.href(urls.SUBSCRIBE, page),
            search_href=urls.href(urls.SEARCH, page),
            feed_href=urls.href(urls.RELEASE_FEED, page),
            trail=crumbs(page, ("Siaran Pers", None)),
        )
        return Page(page, _SECTION, "Siaran Pers", f"{INTRO} {number(len(releases))} siaran pers.", body)

    return LazyOutput(page, key, make)


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


def _corrections(happened: Sequence[ReleaseChange], site: Site) -> LazyOutput:
    page, title = urls.CORRECTIONS, "Ralat, hak jawab, dan pencabutan"
    intro = "Semua yang dibetulkan, ditanggapi, atau dicabut setelah terbit, dari yang terbaru."

    def make() -> Page:
        body = render(
            "corrections.html",
            site.catalogue.body,
            page,
            heading=title,
            intro=intro,
            events=tuple(_event(event, page) for event in happened),
            feed_href=urls.href(urls.CORRECTION_FEED, page),
            trail=crumbs(page, ("Siaran Pers", urls.RELEASES), (title, None)),
        )
        return Page(page, _SECTION, title, intro, body)

    return LazyOutput(page, cache_key([(event.release.fingerprint, event.id) for event in happened]), make)


def _subscribe(lists: Sequence[RecordList], site: Site) -> LazyOutput:
    page, title = urls.SUBSCRIBE, "Berlangganan siaran pers"
    intro = "Salin alamat langganan ke pembaca RSS atau sistem redaksi; siaran baru muncul di sana dengan sendirinya."
    main = (
        ("Semua siaran pers", urls.RELEASES, urls.RELEASE_FEED),
        ("Ralat, hak jawab, dan pencabutan", urls.CORRECTIONS, urls.CORRECTION_FEED),
        ("Informasi publik", urls.RECORDS, urls.RECORD_FEED),
        ("Informasi yang dicabut", urls.WITHDRAWALS, urls.WITHDRAWAL_FEED),
    )
    ordered = sorted(lists, key=lambda one: one.heading.casefold())
    subjects = [(one.name, one.front, one.feed or "") for one in ordered if _is_subject(one)]
    units = [(one.name, one.front, one.feed or "") for one in ordered if not _is_subject(one)]

    classes = [
        (kind.label, urls.information_class(kind), urls.feed_of(urls.information_class(kind)))
        for kind in InformationClass
    ]

    def make() -> Page:
        groups = (
            ("Utama", main), ("Informasi publik menurut kelas", classes),
            ("Siaran pers menurut topik", subjects), ("Siaran pers menurut unit", units),
        )  # fmt: skip
        body = render(
            "subscribe.html",
            site.catalogue.body,
            page,
            heading=title,
            intro=intro,
            groups=tuple((name, tuple(_feed(row, page, site) for row in rows)) for name, rows in groups if rows),
            trail=crumbs(page, ("Siaran Pers", urls.RELEASES), (title, None)),
        )
        return Page(page, _SECTION, title, intro, body)

    return LazyOutput(page, cache_key(subjects, units), make)


def _feed(row: tuple[str, str, str], page: str, site: Site) -> FeedView:
    name, front, feed = row
    json = urls.json_feed(feed)
    return FeedView(
        name,
        urls.href(front, page),
        urls.href(feed, page),
        urls.href(json, page),
        site.absolute(feed),
    )


def _event(event: ReleaseChange, page: str) -> EventView:
    return EventView(event.kind, event.date, event.text, event.release.title, urls.href(event.path, page))


def _is_subject(one: RecordList) -> bool:
    return urls.is_release_subject(one.front)


def _choice(one: RecordList, page: str) -> FilterChoice:
    return FilterChoice(one.name, urls.href(one.front, page), len(one.items))
