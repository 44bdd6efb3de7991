"""Records → tables of how many there are by class, unit and year, and the list that each number leads to.

Years of a class and of a unit have their lists in `list_pages`, one class of one unit in `unit_class_pages`.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from ... import urls
from ...records import InformationClass, Record
from ...records.wording import number
from ...rendering.templating import render
from ..shared.entries import crumbs
from ..shared.outputs import LazyOutput, Output, Page, Site, SiteFacts
from ..shared.views import CountTable, FilterChoice, TableRow
from .list_pages import newest_page, year_label
from .lists import RecordList, all_lists

_INTRO = "Banyaknya informasi menurut kelas, unit, dan tahun. Setiap angka membuka daftarnya."


def write(site: Site) -> Iterator[Output]:
    yield LazyOutput.made_of(urls.TABLES, _page, _tables(site, urls.TABLES), site)


def _tables(site: Site, page: str) -> tuple[CountTable, ...]:
    lists = {one.front: one for one in all_lists(site)}
    classes = [lists[urls.information_class(kind)] for kind in InformationClass]
    units = [lists[urls.unit(id)] for id in site.catalogue.by_unit]
    units.sort(key=lambda one: one.heading.casefold())
    return (
        _by_year("Kelas dan tahun", "Kelas", classes, page),
        _by_class("Unit dan kelas", units, page),
        _by_year("Unit dan tahun", "Unit", units, page),
    )


def _page(page: str, tables: tuple[CountTable, ...], facts: SiteFacts) -> Page:
    trail = crumbs(page, ("Informasi Publik", urls.RECORDS), ("Tabel", None))
    heading = "Tabel informasi publik"
    body = render("tables.html", facts.body, page, heading=heading, intro=_INTRO, tables=tables, trail=trail)
    return Page(page, "informasi", heading, _INTRO, body)


def _by_year(caption: str, corner: str, lists: Sequence[RecordList], page: str) -> CountTable:
    years = sorted({year for one in lists for year in one.years}, key=lambda year: (year.isdigit(), year), reverse=True)
    rows = (
        TableRow(
            _heading(one, page),
            tuple(
                FilterChoice(number(len(one.years[year])), urls.href(newest_page(one, year), page))
                if year in one.years
                else None
                for year in years
            ),
        )
        for one in lists
    )
    return CountTable(caption, corner, tuple(year_label(year) for year in years), tuple(rows))


def _by_class(caption: str, units: Sequence[RecordList], page: str) -> CountTable:
    kinds = tuple(InformationClass)
    rows = []
    for one in units:
        counts = Counter(item.information_class for item in one.items if isinstance(item, Record))
        id = one.unit.id if one.unit else ""
        cells = (
            FilterChoice(number(counts[kind]), urls.href(urls.unit_class(id, kind), page)) if counts[kind] else None
            for kind in kinds
        )
        rows.append(TableRow(_heading(one, page), tuple(cells)))
    return CountTable(caption, "Unit", tuple(kind.label for kind in kinds), tuple(rows))


def _heading(one: RecordList, page: str) -> FilterChoice:
    return FilterChoice(one.heading, urls.href(one.front, page), len(one.items))
