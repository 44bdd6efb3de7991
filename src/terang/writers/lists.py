"""Records and releases → lists by class, unit, year and subject that work without JavaScript.

Every list has a front with the newest entries and a page for each year. A year is paged from its oldest
entry, so that a new one touches only the last page and every address stays; a second order is by title.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from .. import addresses
from ..catalogue import newest_first
from ..records import InformationClass, Record, Release, Unit
from ..wording import number
from .entries import crumbs, link_views, unit_view
from .outputs import Draft, Output, Page, Share, Site, key_of, marks_of
from .rows import Rows
from .templating import render
from .views import CLASS_DESCRIPTIONS, Choice, Facet

FRONT_LENGTH = 50
PAGE_LENGTH = 100
UNDATED = "tanpa-tahun"

_Item = Record | Release
_Facets = tuple[tuple[str, tuple[tuple[str, str, int], ...]], ...]  # title → (label, target, count)


@dataclass(frozen=True, slots=True)
class List:
    """One list: `front` is its first page, `prefix` begins its year pages; `years` from the latest, newest item first."""

    front: str
    prefix: str
    section: str
    heading: str
    items: Sequence[_Item]
    years: Mapping[str, Sequence[_Item]]
    intro: str | None = None
    law: str = ""
    unit: Unit | None = None
    parent: tuple[str, str] | None = None
    facets: _Facets = ()
    feed: str | None = None
    noun: str = "informasi"
    show_class: bool = True

    def address(self, year: str, order: str, position: int) -> str:
        """Page `position` (from 1) of a year, in the order `` or `-judul`."""
        return f"{self.prefix}{year}{order}{f'-{position}' if position > 1 else ''}.html"


def write(site: Site, share: Share) -> Iterator[Output]:
    """Year by year, so that the rows of one year are rendered once and then forgotten."""
    lists = tuple(_lists(site))
    rows = Rows(site)
    for one in share.of(lists):
        yield _front(one, rows, site)
    for year in share.of(sorted({year for one in lists for year in one.years})):
        rows = Rows(site)
        for one in lists:
            if year in one.years:
                yield from _year(one, year, rows, site)


def _lists(site: Site) -> Iterator[List]:
    catalogue = site.catalogue
    yield _list(
        addresses.RECORDS,
        "informasi/tahun/",
        "informasi",
        "Informasi Publik",
        catalogue.records,
        intro="Semua informasi publik yang diumumkan dan tersedia, dari yang terbaru.",
        facets=_record_facets(site),
        feed=addresses.RECORD_FEED,
    )
    for kind in InformationClass:
        yield _list(
            addresses.information_class(kind),
            f"informasi/{kind.slug}/",
            "informasi",
            kind.label,
            catalogue.by_class.get(kind, ()),
            intro=CLASS_DESCRIPTIONS[kind],
            law=kind.law,
            show_class=False,
            parent=("Informasi Publik", addresses.RECORDS),
        )
    for unit in catalogue.units.values():
        yield _list(
            addresses.unit(unit.id),
            f"unit/{unit.id}/",
            "unit",
            unit.name,
            catalogue.by_unit.get(unit.id, ()),
            unit=unit,
            parent=("Unit", addresses.UNITS),
        )
    yield from _subject_lists(site)
    yield _list(
        addresses.RELEASES,
        "siaran-pers/tahun/",
        "siaran-pers",
        "Siaran Pers",
        catalogue.releases,
        intro="Keterangan resmi untuk media dan masyarakat, dari yang terbaru.",
        feed=addresses.RELEASE_FEED,
        noun="siaran pers",
        show_class=False,
    )


def _list(front: str, prefix: str, section: str, heading: str, items: Sequence[_Item], **more: Any) -> List:
    return List(front, prefix, section, heading, items, _by_year(items), **more)


def _subject_lists(site: Site) -> Iterator[List]:
    """Subjects whose names differ only in spelling share one list."""
    names: dict[str, str] = {}
    items: dict[str, dict[int, _Item]] = {}
    for subject, tagged in site.catalogue.by_subject.items():
        front = addresses.subject(subject)
        names.setdefault(front, subject)
        items.setdefault(front, {}).update((id(item), item) for item in tagged)
    for front, subject in names.items():
        yield _list(
            front,
            front.removesuffix(".html") + "/",
            "topik",
            subject[:1].upper() + subject[1:],
            sorted(items[front].values(), key=newest_first),
            parent=("Topik", addresses.SUBJECTS),
            noun="informasi dan siaran pers",
        )


def _record_facets(site: Site) -> _Facets:
    catalogue = site.catalogue
    classes = tuple(
        (kind.label, addresses.information_class(kind), len(catalogue.by_class.get(kind, ())))
        for kind in InformationClass
    )
    units = sorted(
        ((catalogue.units[id].name, addresses.unit(id), len(items)) for id, items in catalogue.by_unit.items()),
        key=lambda row: (-row[2], row[0]),
    )
    subjects = sorted(
        ((name, addresses.subject(name), len(items)) for name, items in catalogue.by_subject.items()),
        key=lambda row: (-row[2], row[0]),
    )
    return (("Kelas", classes), ("Unit", tuple(units)), ("Topik", tuple(subjects)))


def _front(one: List, rows: Rows, site: Site) -> Draft:
    newest = one.items[:FRONT_LENGTH]
    shown = one.noun if len(newest) == len(one.items) else f"{one.noun}, {number(len(newest))} terbaru di halaman ini"
    return _draft(one, rows, site, one.front, newest, len(one.items), shown, title=one.heading)


def _year(one: List, year: str, rows: Rows, site: Site) -> Iterator[Draft]:
    """Both orders of one year; within a page the newest stands first."""
    items = one.years[year]
    label = "tanpa tahun" if year == UNDATED else f"tahun {year}"
    by_date = _chunks(list(reversed(items)))
    by_title = _chunks(sorted(items, key=lambda item: (item.title.casefold(), item.id)))
    last = len(by_date)
    for order, chunks in (("", by_date), ("-judul", by_title)):
        for position, chunk in enumerate(chunks, 1):
            part = f", halaman {position}" if last > 1 else ""
            yield _draft(
                one,
                rows,
                site,
                one.address(year, order, position),
                chunk if order else list(reversed(chunk)),
                len(chunk),
                f"{one.noun} {label}" if last == 1 else f"{one.noun} di halaman ini",
                title=f"{one.heading}, {label}{part}" + (", menurut judul" if order else ""),
                year=year,
                orders=(
                    ("Terbaru", one.address(year, "", last), not order),
                    ("Judul A-Z", one.address(year, "-judul", 1), bool(order)),
                ),
                pages=tuple((str(n), one.address(year, order, n)) for n in range(1, last + 1)) if last > 1 else (),
            )


def _draft(
    one: List, rows: Rows, site: Site, path: str, items: Sequence[_Item], total: int, shown: str, **more: Any
) -> Draft:
    year = more.get("year")
    years = [(name, len(found) if year is None else -(-len(found) // PAGE_LENGTH)) for name, found in one.years.items()]
    key = key_of(marks_of(items), total, shown, more, years, one.facets if year is None else ())
    return Draft(path, key, partial(_page, one, rows, site, path, items, total, shown, **more))


def _page(
    one: List,
    rows: Rows,
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
        site,
        path,
        heading=heading,
        intro=None if year else one.intro,
        law=one.law,
        unit=unit_view(one.unit.id, site, path) if one.unit else None,
        unit_details=one.unit if one.unit and not year else None,
        total=total,
        shown_label=shown,
        rows=rows.of(items, path, show_class=one.show_class, show_unit=one.unit is None),
        years=_year_choices(one, year, path),
        orders=tuple(Choice(label, addresses.href(to, path), current=current) for label, to, current in orders),
        pages=tuple(Choice(label, addresses.href(to, path), current=to == path) for label, to in pages),
        facets=() if year else _facets(one, path),
        feed_href=addresses.href(one.feed, path) if one.feed and not year else None,
        downloads=link_views(_DOWNLOADS, path) if one.front == addresses.RECORDS and not year else (),
        empty_text=f"Belum ada {one.noun} di sini.",
        trail=crumbs(path, *steps),
    )
    return Page(path, one.section, title, f"{title}: {number(total)} {one.noun}.", body)


def _facets(one: List, page: str) -> tuple[Facet, ...]:
    return tuple(
        Facet(name, tuple(Choice(label, addresses.href(to, page), count) for label, to, count in rows))
        for name, rows in one.facets
        if rows
    )


def _year_choices(one: List, current: str | None, page: str) -> tuple[Choice, ...]:
    """Each year leads to its newest page."""
    choices = [Choice("Terbaru", addresses.href(one.front, page), current=current is None)]
    for year, items in one.years.items():
        target = one.address(year, "", -(-len(items) // PAGE_LENGTH))
        label = "Tanpa tahun" if year == UNDATED else year
        # Counts stand on the front alone: elsewhere they would change every page of the list with each new entry.
        count = None if current else len(items)
        choices.append(Choice(label, addresses.href(target, page), count, year == current))
    return tuple(choices) if len(choices) > 1 else ()


def _by_year(items: Sequence[_Item]) -> dict[str, list[_Item]]:
    """Years from the latest, `tanpa-tahun` last."""
    years: dict[str, list[_Item]] = {}
    for item in items:
        years.setdefault(item.year, []).append(item)
    return dict(sorted(years.items(), key=lambda pair: (pair[0].isdigit(), pair[0]), reverse=True))


def _chunks(items: list[_Item]) -> list[list[_Item]]:
    return [items[start : start + PAGE_LENGTH] for start in range(0, len(items), PAGE_LENGTH)]


_DOWNLOADS = (
    ("Daftar Informasi Publik (CSV)", addresses.DIP_CSV),
    ("Daftar Informasi Publik (JSON)", addresses.DIP_JSON),
)
