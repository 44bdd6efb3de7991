"""Records → tables of how many there are by class, unit and year, and the list that each number leads to.

Years of a class and of a unit have their lists already (`list_pages`); those of one class in one unit are made here.
They are paged from the oldest, and the last page has the address without a number, so that a page once full stays.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import partial

from .. import addresses
from ..records import InformationClass, Record, Unit
from ..wording import number
from .entries import crumbs
from .list_pages import PAGE_LENGTH, newest_page, year_label
from .lists import List, all_lists
from .outputs import Draft, Output, Page, Share, Site, key_of, marks_of
from .templating import render
from .views import Choice, Table, TableRow

_INTRO = "Banyaknya informasi menurut kelas, unit, dan tahun. Setiap angka membuka daftarnya."


def write(site: Site, share: Share) -> Iterator[Output]:
    if share.is_first:
        counted = [(record.year, record.information_class.key, record.unit) for record in site.catalogue.records]
        yield Draft(addresses.TABLES, key_of(Counter(counted)), partial(_tables, site))
    for unit in share.of(tuple(site.catalogue.units.values())):
        records = site.catalogue.by_unit.get(unit.id, ())
        for kind in InformationClass:
            if mine := [record for record in records if record.information_class is kind]:
                yield from _pages(unit, kind, mine, site)


# --- the tables -------------------------------------------------------------------------------------------------


def _tables(site: Site) -> Page:
    page = addresses.TABLES
    lists = {one.front: one for one in all_lists(site)}
    classes = [lists[addresses.information_class(kind)] for kind in InformationClass]
    units = [lists[addresses.unit(id)] for id in site.catalogue.by_unit]
    units.sort(key=lambda one: one.heading.casefold())
    tables = (
        _by_year("Kelas dan tahun", "Kelas", classes, page),
        _by_class("Unit dan kelas", units, page),
        _by_year("Unit dan tahun", "Unit", units, page),
    )
    trail = crumbs(page, ("Informasi Publik", addresses.RECORDS), ("Tabel", None))
    heading = "Tabel informasi publik"
    body = render("tables.html", site, page, heading=heading, intro=_INTRO, tables=tables, trail=trail)
    return Page(page, "informasi", heading, _INTRO, body)


def _by_year(caption: str, corner: str, lists: Sequence[List], page: str) -> Table:
    years = sorted({year for one in lists for year in one.years}, key=lambda year: (year.isdigit(), year), reverse=True)
    rows = (
        TableRow(
            _heading(one, page),
            tuple(
                Choice(number(len(one.years[year])), addresses.href(newest_page(one, year), page))
                if year in one.years
                else None
                for year in years
            ),
        )
        for one in lists
    )
    return Table(caption, corner, tuple(year_label(year) for year in years), tuple(rows))


def _by_class(caption: str, units: Sequence[List], page: str) -> Table:
    kinds = tuple(InformationClass)
    rows = []
    for one in units:
        counts = Counter(item.information_class for item in one.items if isinstance(item, Record))
        id = one.unit.id if one.unit else ""
        cells = (
            Choice(number(counts[kind]), addresses.href(addresses.unit_class(id, kind), page)) if counts[kind] else None
            for kind in kinds
        )
        rows.append(TableRow(_heading(one, page), tuple(cells)))
    return Table(caption, "Unit", tuple(kind.label for kind in kinds), tuple(rows))


def _heading(one: List, page: str) -> Choice:
    return Choice(one.heading, addresses.href(one.front, page), len(one.items))


# --- one class in one unit ----------------------------------------------------------------------------------------


def _pages(unit: Unit, kind: InformationClass, newest_first: Sequence[Record], site: Site) -> Iterator[Draft]:
    oldest_first = newest_first[::-1]
    chunks = [oldest_first[start : start + PAGE_LENGTH] for start in range(0, len(oldest_first), PAGE_LENGTH)]
    paths = [addresses.unit_class(unit.id, kind, position) for position in range(1, len(chunks))]
    paths.append(addresses.unit_class(unit.id, kind))
    for path, chunk in zip(paths, chunks, strict=True):
        total = len(oldest_first) if path == paths[-1] else len(chunk)
        make = partial(_page, unit, kind, chunk[::-1], tuple(paths), path, total, site)
        yield Draft(path, key_of(marks_of(chunk), total, paths), make)


def _page(
    unit: Unit,
    kind: InformationClass,
    records: Sequence[Record],
    paths: tuple[str, ...],
    path: str,
    total: int,
    site: Site,
) -> Page:
    heading = f"{kind.label}: {unit.name}"
    place = paths.index(path) + 1
    title = heading if place == len(paths) else f"{heading}, halaman {place}"
    body = render(
        "unit_class.html",
        site,
        path,
        heading=heading,
        total=total,
        records=[(record, addresses.href(addresses.record(record.id), path)) for record in records],
        pages=tuple(
            Choice(str(position), addresses.href(to, path), current=to == path) for position, to in enumerate(paths, 1)
        ),
        around=(
            Choice(f"Semua dari {unit.name}", addresses.href(addresses.unit(unit.id), path)),
            Choice(f"{kind.label} dari semua unit", addresses.href(addresses.information_class(kind), path)),
            Choice("Tabel kelas, unit, dan tahun", addresses.href(addresses.TABLES, path)),
        ),
        trail=crumbs(path, ("Unit", addresses.UNITS), (unit.name, addresses.unit(unit.id)), (kind.label, None)),
    )
    return Page(path, "unit", title, f"{title}: {number(total)} informasi.", body)
