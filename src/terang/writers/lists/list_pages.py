"""Records and releases → lists by class, unit, year and subject that work without JavaScript.

Every list has a front with the newest entries and a page for each year. A year is paged from its oldest
entry, so that a new one touches only the last page and every address stays; a second order is by title.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache, partial
from typing import TypeVar

from markupsafe import Markup

from ... import urls
from ...records import DecreeKind, InformationClass, Record, Release
from ...records.wording import number
from ...rendering.templating import render
from ..records.alerts import active_alerts, is_active
from ..shared.entries import crumbs, link_views, unit_view
from ..shared.list_rows import RowStore
from ..shared.outputs import LazyOutput, Output, OutputGroup, Page, Site, SiteFacts, renewals_of
from ..shared.view_keys import Keyed
from ..shared.views import Facet, FilterChoice
from .list_views import PAGE_LENGTH, ListFront, ListHead, ListPage, YearOfLists
from .lists import RecordList, address_of, all_lists
from .unit_door import unit_door

FRONT_LENGTH = 50
OPEN_LENGTH = 25  # rows of a page that are not folded
UNDATED = "tanpa-tahun"
_EXEMPT = InformationClass.EXEMPT

_Item = Record | Release
_Any = TypeVar("_Any", bound=_Item)


def write(site: Site) -> Iterator[Output]:
    """Year by year, so that the rows of one year are rendered once and then forgotten."""
    lists = tuple((Keyed(ListHead.of(one)), one) for one in all_lists(site))
    rows = RowStore()
    for head, one in lists:
        if one.own_front:
            yield _front(head, one, rows, site)
    for year in sorted({year for _, one in lists for year in one.years}):
        of_year = [(head, one.years[year]) for head, one in lists if year in one.years]
        items = (item for head, found in of_year if head.value.front == urls.RECORDS for item in found)
        view = YearOfLists(year, of_year, renewals_of(items, site))
        size = sum(len(found) for _, found in of_year) // 20
        yield OutputGroup.made_of(f"daftar/{year}", _of_year, view, site, size)


def _front(head: Keyed[ListHead], one: RecordList, rows: RowStore, site: Site) -> LazyOutput:
    listed = one.items
    if one.front == _ALERT_LIST:  # those in force stand apart
        listed = [item for item in one.items if not (isinstance(item, Record) and is_active(item, site))]
    newest = listed[:FRONT_LENGTH]
    shown = one.noun if len(newest) == len(listed) else f"{one.noun}, {number(len(newest))} terbaru di halaman ini"
    front = ListFront(
        one.intro,
        one.facets,
        one.feed,
        _downloads(one, site),
        unit_door(one.unit, site, one.front) if one.unit else None,
        active_alerts(one.front, site) if one.front == _ALERT_LIST else None,
        tuple((year, len(items)) for year, items in one.years.items()),
    )
    fresh = renewals_of(newest, site)
    view = ListPage(head, newest, fresh, len(listed), shown, head.value.title, rows, front)
    return LazyOutput.made_of(one.front, _page, view, site)


def _of_year(view: YearOfLists, facts: SiteFacts) -> Iterator[LazyOutput]:
    rows = RowStore()
    for head, items in view.lists:
        yield from _year(head, items, view, rows, facts)


def _year(
    keyed: Keyed[ListHead],
    items: Sequence[_Item],
    view: YearOfLists,
    rows: RowStore,
    facts: SiteFacts,
) -> Iterator[LazyOutput]:
    """Both orders of one year; within a page the newest comes first."""
    year, head = view.year, keyed.value
    label = "tanpa tahun" if year == UNDATED else f"tahun {year}"
    by_date = chunks_of(items[::-1])
    last = len(by_date)
    address = partial(address_of, head.prefix, year)
    by_title = sorted(items, key=lambda item: (item.title.casefold(), item.id)) if head.by_title else []
    orders = (("Terbaru", address("", last)), ("Judul A-Z", address("-judul", 1))) if head.by_title else ()
    for order, chunks in (("", by_date), ("-judul", chunks_of(by_title))):
        for position, chunk in enumerate(chunks, 1):
            part = f", halaman {position}" if last > 1 else ""
            shown = chunk if order else chunk[::-1]
            page = ListPage(
                keyed,
                shown,
                {item.id: view.fresh[item.id] for item in shown if item.id in view.fresh},
                len(chunk),
                f"{head.noun} {label}" if last == 1 else f"{head.noun} di halaman ini",
                f"{head.title}, {label}{part}" + (", menurut judul" if order else ""),
                rows,
                year=year,
                orders=tuple((name, to, (place > 0) == bool(order)) for place, (name, to) in enumerate(orders)),
                parts=tuple((str(n), address(order, n)) for n in range(1, last + 1)) if last > 1 else (),
            )
            yield LazyOutput.made_of(address(order, position), _page, page, facts)


def _page(path: str, view: ListPage, facts: SiteFacts) -> Page:
    head, front, year = view.head.value, view.front, view.year
    heading = head.heading
    steps: list[tuple[str, str | None]] = [head.parent] if head.parent else []
    if year:
        year_label = "tanpa tahun" if year == UNDATED else year
        heading = f"{head.heading} {year_label}"
        steps += [(head.heading, head.front), (year_label.capitalize(), None)]
    else:
        steps += [(head.heading, None)]
    rows = partial(view.rows.of, fresh=view.fresh, page=path, facts=facts, show_class=head.show_class)
    with_unit = head.unit is None
    body = render(
        "listing.html",
        facts.body,
        path,
        heading=heading,
        intro=front and front.intro,
        law=head.law,
        unit=unit_view(head.unit.id, facts, path) if head.unit else None,
        unit_details=head.unit if front else None,
        total=view.total,
        shown_label=view.shown,
        rows=rows(view.items[:OPEN_LENGTH], show_unit=with_unit),
        folded=rows(view.items[OPEN_LENGTH:], show_unit=with_unit),
        folded_count=len(view.items) - OPEN_LENGTH,
        years=_years(head.front, head.prefix, head.pages, front.years if front else (), year, facts),
        orders=tuple(FilterChoice(label, urls.href(to, path), current=current) for label, to, current in view.orders),
        pages=tuple(FilterChoice(label, urls.href(to, path), current=to == path) for label, to in view.parts),
        facets=_facets(front, path) if front else (),
        feed_href=urls.href(front.feed, path) if front and front.feed else None,
        downloads=link_views(front.downloads, path) if front else (),
        table_href=urls.href(urls.TABLES, path) if head.section in ("informasi", "unit") and front else None,
        empty_text=f"Belum ada {head.noun} di sini.",
        ask_href=urls.href(urls.LETTER, path) if not view.items and head.section != "siaran-pers" else None,
        door=front and front.door,
        alerts=front and front.alerts,
        trail=crumbs(path, *steps),
    )
    return Page(path, head.section, view.title, f"{view.title}: {number(view.total)} {head.noun}.", body)


def _facets(front: ListFront, page: str) -> tuple[Facet, ...]:
    return tuple(
        Facet(name, tuple(FilterChoice(label, urls.href(to, page), count) for label, to, count in rows))
        for name, rows in front.facets
        if rows
    )


@lru_cache(maxsize=1)  # the pages of one list and year come one after the other, and lie in one folder
def _years(
    front: str,
    prefix: str,
    pages: tuple[tuple[str, int], ...],
    counts: tuple[tuple[str, int], ...],
    current: str,
    facts: SiteFacts,
) -> Markup:
    """Each year leads to its newest page.

    `counts` are on the front page alone: elsewhere each new entry would change every page of the list.
    """
    page, counted = address_of(prefix, current, "", 1) if current else front, dict(counts)
    choices = [FilterChoice("Terbaru", urls.href(front, page), current=not current)]
    for year, last in pages:
        target = address_of(prefix, year, "", last)
        choices.append(FilterChoice(year_label(year), urls.href(target, page), counted.get(year), year == current))
    return render("years.html", facts.body, page, years=choices) if len(choices) > 1 else Markup()


def newest_page(one: RecordList, year: str) -> str:
    return address_of(one.prefix, year, "", -(-len(one.years[year]) // PAGE_LENGTH))


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
        return own + (_WHOLE_LISTS if one.items else [])
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
