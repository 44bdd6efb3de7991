"""Records and releases → lists by class, unit, year and subject that work without JavaScript.

Every list has a front with the newest entries and a page for each year. A year is paged from its oldest
entry, so that a new one touches only the last page and every address stays; a second order is by title.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from .. import addresses
from ..records import InformationClass, Record, Release, Unit
from ..wording import number
from .entries import crumbs, entry, link_views, unit_view
from .outputs import Output, Page, Share, Site
from .templating import render
from .views import CLASS_DESCRIPTIONS, Choice, Facet

FRONT_LENGTH = 50
PAGE_LENGTH = 100

_Item = Record | Release


@dataclass(frozen=True, slots=True)
class List:
    """One list: `front` is its first page, `years` the prefix of its year pages; `items` from the newest on."""

    front: str
    years: str
    section: str
    heading: str
    items: Sequence[_Item]
    intro: str | None = None
    law: str = ""
    unit: Unit | None = None
    parent: tuple[str, str] | None = None
    facets: tuple[tuple[str, tuple[tuple[str, str, int], ...]], ...] = ()  # title → (label, target, count)
    feed: str | None = None
    noun: str = "informasi"


def write(site: Site, share: Share) -> Iterator[Output]:
    for one in share.of(tuple(_lists(site))):
        yield _front(one, site)
        for year, items in _by_year(one.items).items():
            yield from _year(one, year, items, site)


def _lists(site: Site) -> Iterator[List]:
    catalogue = site.catalogue
    yield List(
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
        yield List(
            addresses.information_class(kind),
            f"informasi/{kind.slug}/",
            "informasi",
            kind.label,
            catalogue.by_class.get(kind, ()),
            intro=CLASS_DESCRIPTIONS[kind],
            law=kind.law,
            parent=("Informasi Publik", addresses.RECORDS),
        )
    for unit in catalogue.units.values():
        yield List(
            addresses.unit(unit.id),
            f"unit/{unit.id}/",
            "unit",
            unit.name,
            catalogue.by_unit.get(unit.id, ()),
            unit=unit,
            parent=("Unit", addresses.UNITS),
        )
    yield from _subject_lists(site)
    yield List(
        addresses.RELEASES,
        "siaran-pers/tahun/",
        "siaran-pers",
        "Siaran Pers",
        catalogue.releases,
        intro="Keterangan resmi untuk media dan masyarakat, dari yang terbaru.",
        feed=addresses.RELEASE_FEED,
        noun="siaran pers",
    )


def _subject_lists(site: Site) -> Iterator[List]:
    """Subjects whose names differ only in spelling share one list."""
    merged: dict[str, List] = {}
    for subject, items in site.catalogue.by_subject.items():
        front = addresses.subject(subject)
        if front in merged:
            known = merged[front]
            both = {id(item): item for item in (*known.items, *items)}
            merged[front] = replace(known, items=tuple(both.values()))
        else:
            prefix = front.removesuffix(".html") + "/"
            merged[front] = List(
                front, prefix, "topik", subject[:1].upper() + subject[1:], items,
                parent=("Topik", addresses.SUBJECTS), noun="informasi dan siaran pers",
            )  # fmt: skip
    yield from merged.values()


def _record_facets(site: Site) -> tuple[tuple[str, tuple[tuple[str, str, int], ...]], ...]:
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


def _front(one: List, site: Site) -> Page:
    newest = one.items[:FRONT_LENGTH]
    shown = one.noun if len(newest) == len(one.items) else f"{one.noun}, {number(len(newest))} terbaru di halaman ini"
    return _page(one, site, one.front, newest, len(one.items), shown, title=one.heading)


def _year(one: List, year: str, items: Sequence[_Item], site: Site) -> Iterator[Page]:
    """Both orders of one year; within a page the newest stands first."""
    label = "tanpa tahun" if year == "tanpa-tahun" else f"tahun {year}"
    by_date = list(reversed(_chunks(list(reversed(items)))))
    by_title = _chunks(sorted(items, key=lambda item: (item.title.casefold(), item.id)))
    for order, chunks in (("", by_date), ("-judul", by_title)):
        last = len(chunks)
        for index, chunk in enumerate(chunks):
            position = index + 1 if order else last - index
            path = _address(one, year, order, position)
            pages = tuple((str(n), _address(one, year, order, n)) for n in range(1, last + 1))
            orders = (
                ("Terbaru", _address(one, year, "", len(by_date)), not order),
                ("Judul A-Z", _address(one, year, "-judul", 1), bool(order)),
            )
            rows = chunk if order else list(reversed(chunk))
            part = f", halaman {position} dari {last}" if last > 1 else ""
            title = f"{one.heading}, {label}{part}" + (", menurut judul" if order else "")
            yield _page(
                one, site, path, rows, len(items), f"{one.noun} {label}", title=title, year=year, orders=orders,
                pages=pages if last > 1 else (),
            )  # fmt: skip


def _address(one: List, year: str, order: str, position: int) -> str:
    return f"{one.years}{year}{order}{f'-{position}' if position > 1 else ''}.html"


def _page(
    one: List,
    site: Site,
    path: str,
    items: Iterable[_Item],
    total: int,
    shown: str,
    *,
    title: str,
    year: str | None = None,
    orders: tuple[tuple[str, str, bool], ...] = (),
    pages: tuple[tuple[str, str], ...] = (),
) -> Page:
    steps = [step for step in (one.parent, (one.heading, one.front if year else None)) if step]
    if year:
        steps.append(("Tanpa tahun" if year == "tanpa-tahun" else year, None))
    facets = () if year else one.facets
    body = render(
        "listing.html",
        site,
        path,
        heading=one.heading if not year else f"{one.heading} {'tanpa tahun' if year == 'tanpa-tahun' else year}",
        intro=None if year else one.intro,
        law=one.law,
        unit=unit_view(one.unit.id, site, path) if one.unit else None,
        unit_details=one.unit if one.unit and not year else None,
        total=total,
        shown_label=shown,
        entries=tuple(entry(item, site, path) for item in items),
        years=_year_choices(one, year, path),
        orders=tuple(Choice(label, addresses.href(to, path), current=current) for label, to, current in orders),
        pages=tuple(Choice(label, addresses.href(to, path), current=to == path) for label, to in pages),
        facets=tuple(
            Facet(name, tuple(Choice(label, addresses.href(to, path), count) for label, to, count in rows))
            for name, rows in facets
            if rows
        ),
        feed_href=addresses.href(one.feed, path) if one.feed and not year else None,
        downloads=link_views(_DOWNLOADS, path) if one.front == addresses.RECORDS and not year else (),
        empty_text=f"Belum ada {one.noun} di sini.",
        trail=crumbs(path, *steps),
    )
    return Page(path, one.section, title, f"{title}: {number(total)} {one.noun}.", body)


def _year_choices(one: List, current: str | None, page: str) -> tuple[Choice, ...]:
    """Each year leads to its newest page."""
    choices = [Choice("Terbaru", addresses.href(one.front, page), current=current is None)]
    for year, items in _by_year(one.items).items():
        target = _address(one, year, "", -(-len(items) // PAGE_LENGTH))
        label = "Tanpa tahun" if year == "tanpa-tahun" else year
        choices.append(Choice(label, addresses.href(target, page), len(items), year == current))
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
