"""Records and releases → lists by class, unit, year and subject that work without JavaScript.

Every list has a front with the newest entries and a page for each year. A year is paged from its oldest
entry, so that a new one touches only the last page and every address stays; a second order is by title.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache, partial
from typing import Any, TypeVar

from markupsafe import Markup

from ... import urls
from ...records import DecreeKind, InformationClass, Record, Release
from ...records.wording import number
from ...rendering.templating import render
from ..records.alerts import active_alerts, is_active
from ..shared.entries import crumbs, link_views, unit_view
from ..shared.list_rows import RowStore
from ..shared.outputs import LazyOutput, Output, OutputGroup, Page, Site, cache_key, fingerprints, renewals_of
from ..shared.views import AlertView, Facet, FilterChoice
from .lists import RecordList, all_lists
from .unit_door import UnitDoor, unit_door

FRONT_LENGTH = 50
PAGE_LENGTH = 100
OPEN_LENGTH = 25  # rows of a page that are not folded
UNDATED = "tanpa-tahun"
_EXEMPT = InformationClass.EXEMPT

_Item = Record | Release
_Any = TypeVar("_Any", bound=_Item)


def write(site: Site) -> Iterator[Output]:
    """Year by year, so that the rows of one year are rendered once and then forgotten."""
    lists = tuple(all_lists(site))
    rows = RowStore(site)
    for one in lists:
        if one.own_front:
            yield _front(one, rows, site)
    for year in sorted({year for one in lists for year in one.years}):
        yield _bundle(year, [one for one in lists if year in one.years], site)


def _bundle(year: str, lists: Sequence[RecordList], site: Site) -> OutputGroup:
    """The pages of one year in every list.

    The items of the two lists that hold all are also those of the others.
    """
    items = [item for one in lists if one.front in (urls.RECORDS, urls.RELEASES) for item in one.years[year]]
    frames = [(one.front, one.heading, _lengths(one)) for one in lists]
    key = cache_key(fingerprints(items), renewals_of(items, site), frames)

    def outputs() -> Iterator[LazyOutput]:
        rows = RowStore(site)
        for one in lists:
            yield from _year(one, year, rows, site)

    return OutputGroup(f"daftar/{year}", key, outputs, size=sum(len(one.years[year]) for one in lists) // 20)


def _lengths(one: RecordList) -> list[tuple[str, int]]:
    """Pages of each year, since every page of a list leads to the last page of every year."""
    return [(year, -(-len(items) // PAGE_LENGTH)) for year, items in one.years.items()]


def _front(one: RecordList, rows: RowStore, site: Site) -> LazyOutput:
    listed = one.items
    if one.front == _ALERT_LIST:  # those in force stand apart
        listed = [item for item in one.items if not (isinstance(item, Record) and is_active(item, site))]
    newest = listed[:FRONT_LENGTH]
    shown = one.noun if len(newest) == len(listed) else f"{one.noun}, {number(len(newest))} terbaru di halaman ini"
    return _draft(one, rows, site, one.front, newest, len(listed), shown, title=_title(one))


def _year(one: RecordList, year: str, rows: RowStore, site: Site) -> Iterator[LazyOutput]:
    """Both orders of one year; within a page the newest comes first."""
    items = one.years[year]
    label = "tanpa tahun" if year == UNDATED else f"tahun {year}"
    by_date = chunks_of(items[::-1])
    last = len(by_date)
    by_title = sorted(items, key=lambda item: (item.title.casefold(), item.id)) if one.by_title else []
    for order, chunks in (("", by_date), ("-judul", chunks_of(by_title))):
        for position, chunk in enumerate(chunks, 1):
            part = f", halaman {position}" if last > 1 else ""
            yield _draft(
                one,
                rows,
                site,
                one.address(year, order, position),
                chunk if order else chunk[::-1],
                len(chunk),
                f"{one.noun} {label}" if last == 1 else f"{one.noun} di halaman ini",
                title=f"{_title(one)}, {label}{part}" + (", menurut judul" if order else ""),
                year=year,
                orders=(
                    ("Terbaru", one.address(year, "", last), not order),
                    ("Judul A-Z", one.address(year, "-judul", 1), bool(order)),
                )
                if one.by_title
                else (),
                pages=tuple((str(n), one.address(year, order, n)) for n in range(1, last + 1)) if last > 1 else (),
            )


def _title(one: RecordList) -> str:
    """Of a topic with its kind: a written page may have the same name."""
    return f"Topik {one.heading}" if one.section == "topik" else one.heading


def _draft(
    one: RecordList, rows: RowStore, site: Site, path: str, items: Sequence[_Item], total: int, shown: str, **more: Any
) -> LazyOutput:
    year = more.get("year")
    years = [(name, len(found)) for name, found in one.years.items()] if year is None else _lengths(one)
    door, alerts = _door(one, site) if year is None else None, _alerts(one, site) if year is None else None
    of_front = (one.facets, _downloads(one, site), door, alerts) if year is None else ()
    key = cache_key(fingerprints(items), renewals_of(items, site), total, shown, more, years, of_front)
    return LazyOutput(path, key, partial(_page, one, rows, site, path, items, total, shown, **more))


def _page(
    one: RecordList,
    rows: RowStore,
    site: Site,
    path: str,
    items: Sequence[_Item],
    total: int,
    shown: str,
    *,
    title: str,
    year: str | None = None,
    orders: tuple[tuple[str, str, bool], ...] = (),
    pages: tuple[tuple[str, str], ...] = (),
) -> Page:
    heading = one.heading
    steps: list[tuple[str, str | None]] = [one.parent] if one.parent else []
    if year:
        year_label = "tanpa tahun" if year == UNDATED else year
        heading = f"{one.heading} {year_label}"
        steps += [(one.heading, one.front), (year_label.capitalize(), None)]
    else:
        steps += [(one.heading, None)]
    body = render(
        "listing.html",
        site.catalogue.body,
        path,
        heading=heading,
        intro=None if year else one.intro,
        law=one.law,
        unit=unit_view(one.unit.id, site, path) if one.unit else None,
        unit_details=one.unit if one.unit and not year else None,
        total=total,
        shown_label=shown,
        rows=rows.of(items[:OPEN_LENGTH], path, show_class=one.show_class, show_unit=one.unit is None),
        folded=rows.of(items[OPEN_LENGTH:], path, show_class=one.show_class, show_unit=one.unit is None),
        folded_count=len(items) - OPEN_LENGTH,
        years=_years(one, year, site),
        orders=tuple(FilterChoice(label, urls.href(to, path), current=current) for label, to, current in orders),
        pages=tuple(FilterChoice(label, urls.href(to, path), current=to == path) for label, to in pages),
        facets=() if year else _facets(one, path),
        feed_href=urls.href(one.feed, path) if one.feed and not year else None,
        downloads=() if year else link_views(_downloads(one, site), path),
        table_href=urls.href(urls.TABLES, path) if one.section in ("informasi", "unit") and not year else None,
        empty_text=f"Belum ada {one.noun} di sini.",
        door=None if year else _door(one, site),
        alerts=None if year else _alerts(one, site),
        trail=crumbs(path, *steps),
    )
    return Page(path, one.section, title, f"{title}: {number(total)} {one.noun}.", body)


def _door(one: RecordList, site: Site) -> UnitDoor | None:
    return unit_door(one.unit, site, one.front) if one.unit else None


def _alerts(one: RecordList, site: Site) -> tuple[AlertView, ...] | None:
    """Alerts in force; None where the list is not one of alerts."""
    return active_alerts(one.front, site) if one.front == _ALERT_LIST else None


def _facets(one: RecordList, page: str) -> tuple[Facet, ...]:
    return tuple(
        Facet(name, tuple(FilterChoice(label, urls.href(to, page), count) for label, to, count in rows))
        for name, rows in one.facets
        if rows
    )


@lru_cache(maxsize=1)  # the pages of one list and year come one after the other, and lie in one folder
def _years(one: RecordList, current: str | None, site: Site) -> Markup:
    """Each year leads to its newest page."""
    page = one.address(current, "", 1) if current else one.front
    choices = [FilterChoice("Terbaru", urls.href(one.front, page), current=current is None)]
    for year, items in one.years.items():
        target = newest_page(one, year)
        label = year_label(year)
        # Counts are on the front page alone: elsewhere each new entry would change every page of the list.
        count = None if current else len(items)
        choices.append(FilterChoice(label, urls.href(target, page), count, year == current))
    return render("years.html", site.catalogue.body, page, years=choices) if len(choices) > 1 else Markup()


def newest_page(one: RecordList, year: str) -> str:
    return one.address(year, "", -(-len(one.years[year]) // PAGE_LENGTH))


def year_label(year: str) -> str:
    return "Tanpa tahun" if year == UNDATED else year


def chunks_of(items: Sequence[_Any]) -> list[Sequence[_Any]]:
    """One for each page, from the oldest entry, so that a new one touches only the last."""
    return [items[start : start + PAGE_LENGTH] for start in range(0, len(items), PAGE_LENGTH)]


def _downloads(one: RecordList, site: Site) -> list[tuple[str, str]]:
    """The official list of the same things, which has the files to take away; and how a unit was assessed."""
    if one.unit:
        return _of_unit(one.unit.id, one, site)
    own = _own_tables(one) if one.items else []
    if one.front == urls.RECORDS:
        return own + _WHOLE_LISTS
    return own + ([(DecreeKind.DIK.label, urls.DIK)] if one.front == _EXEMPT_LIST else [])


_ALERT_LIST = urls.information_class(InformationClass.IMMEDIATE)
_EXEMPT_LIST = urls.information_class(_EXEMPT)
_WHOLE_LISTS = [
    (DecreeKind.DIP.label, urls.DIP),
    (f"{DecreeKind.DIP.label} (CSV)", urls.DIP_CSV),
    (f"{DecreeKind.DIP.label} (XLSX)", urls.DIP_XLSX),
    (DecreeKind.DIK.label, urls.DIK),
    ("Apa yang berubah", urls.CHANGES),
    ("Informasi yang dicabut", urls.WITHDRAWALS),
]


def _own_tables(one: RecordList) -> list[tuple[str, str]]:
    return [(f"Daftar ini ({format})", address) for format, address in one.tables]


def _of_unit(id: str, one: RecordList, site: Site) -> list[tuple[str, str]]:
    links = []
    if any(isinstance(item, Record) and item.information_class is not _EXEMPT for item in one.items):
        links.append(("Daftar Informasi Publik unit ini", urls.annex(DecreeKind.DIP, id)))
        links += _own_tables(one)
    if any(unit.unit == id for monev in site.catalogue.office_files.monevs for unit in monev.units):
        links.append(("Hasil monev unit ini", urls.monev_unit(id)))
    return links
