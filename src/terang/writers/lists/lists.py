"""The catalogue → which lists there are: by class, unit and subject, and of all records and all releases."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from ... import urls
from ...catalogue import newest_first
from ...records import DecreeKind, InformationClass, Record, Release, Unit
from ...values.capitals import with_capital
from ..shared.outputs import Site
from ..shared.programme_views import PROGRAMMES_TITLE, programme_records
from ..shared.views import CLASS_DESCRIPTIONS

_Item = Record | Release
_Facets = tuple[tuple[str, tuple[tuple[str, str, int], ...]], ...]  # title → (label, target, count)


@dataclass(frozen=True, slots=True, eq=False)
class RecordList:
    """One list, the same only as itself. `front` is its first page, `prefix` begins its year pages; `years` from the latest, newest item first."""

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
    tables: tuple[tuple[str, str], ...] = ()  # formats and addresses of the same list as a table
    name: str = ""  # the subject or unit alone, where the heading says more
    noun: str = "informasi"
    show_class: bool = True
    by_title: bool = True  # is there a second order?
    own_front: bool = True  # else another writer makes the first page


def address_of(prefix: str, year: str, order: str, position: int) -> str:
    """Page `position` (from 1) of a year of a list, in the order `` or `-judul`."""
    return f"{prefix}{year}{order}{f'-{position}' if position > 1 else ''}.html"


@lru_cache(maxsize=1)
def all_lists(site: Site) -> tuple[RecordList, ...]:
    """In the order in which people meet them."""
    return tuple(_all_lists(site))


def _all_lists(site: Site) -> Iterator[RecordList]:
    catalogue = site.catalogue
    yield _list(
        urls.RECORDS,
        urls.RECORD_YEARS,
        "informasi",
        "Informasi Publik",
        catalogue.records,
        intro="Semua informasi, dari yang terbaru. Dari yang dikecualikan hanya judul dan alasannya.",
        facets=_record_facets(site),
        feed=urls.RECORD_FEED,
    )
    for kind in InformationClass:
        yield _list(
            urls.information_class(kind),
            urls.pages_of(urls.information_class(kind)),
            "informasi",
            kind.label,
            catalogue.by_class.get(kind, ()),
            intro=CLASS_DESCRIPTIONS[kind],
            law=kind.law,
            facets=_units_of(kind, site),
            feed=urls.feed_of(urls.information_class(kind)),
            tables=() if kind is InformationClass.EXEMPT else _tables("kelas", kind.slug),
            show_class=False,
            parent=("Informasi Publik", urls.RECORDS),
        )
    for unit in catalogue.units.values():
        yield _list(
            urls.unit(unit.id),
            urls.pages_of(urls.unit(unit.id)),
            "unit",
            unit.name,
            catalogue.by_unit.get(unit.id, ()),
            facets=_classes_of(unit, site),
            feed=urls.feed_of(urls.unit(unit.id)),
            tables=tuple(
                (ending.upper(), urls.annex_file(DecreeKind.DIP, unit.id, ending)) for ending in ("csv", "xlsx")
            ),
            unit=unit,
            parent=("Unit", urls.UNITS),
        )
    yield from _subject_lists(site)
    yield _list(
        urls.RELEASES,
        urls.RELEASE_YEARS,
        "siaran-pers",
        "Siaran Pers",
        catalogue.releases,
        intro="Keterangan resmi untuk media dan masyarakat, dari yang terbaru.",
        feed=urls.RELEASE_FEED,
        noun="siaran pers",
        show_class=False,
        own_front=False,
    )
    yield from release_lists(site)


@lru_cache(maxsize=1)
def release_lists(site: Site) -> tuple[RecordList, ...]:
    """Releases by topic and by unit: each list has a feed of its own."""
    return tuple(_release_lists(site))


def _release_lists(site: Site) -> Iterator[RecordList]:
    catalogue = site.catalogue
    for front, subject, items in by_address(catalogue.releases_by_subject, urls.release_subject):
        yield _release_list(front, f"Siaran pers: {subject}", subject, items)
    for id, releases in catalogue.releases_by_unit.items():
        name = catalogue.units[id].name
        yield _release_list(urls.release_unit(id), f"Siaran pers {name}", name, releases)


def _release_list(front: str, heading: str, name: str, items: Sequence[_Item]) -> RecordList:
    return _list(
        front,
        urls.pages_of(front),
        "siaran-pers",
        heading,
        items,
        parent=("Siaran Pers", urls.RELEASES),
        feed=urls.feed_of(front),
        name=name,
        noun="siaran pers",
        show_class=False,
        by_title=False,
    )


def by_address(
    subjects: Mapping[str, Sequence[_Item]], address: Callable[[str], str]
) -> Iterator[tuple[str, str, Sequence[_Item]]]:
    """Subjects whose names differ only in spelling share one list: its address, its name, its items."""
    spellings: dict[str, list[str]] = {}
    for subject in subjects:
        spellings.setdefault(address(subject), []).append(subject)
    for front, names in spellings.items():
        items = subjects[names[0]]
        if len(names) > 1:
            once = {id(item): item for name in names for item in subjects[name]}
            items = sorted(once.values(), key=newest_first)
        yield front, with_capital(names[0]), items


def _tables(kind: str, name: str) -> tuple[tuple[str, str], ...]:
    return tuple((ending.upper(), urls.list_export(kind, name, ending)) for ending in ("csv", "xlsx"))


def is_open(item: _Item) -> bool:
    """Is it a record that is not exempt?"""
    return isinstance(item, Record) and item.information_class is not InformationClass.EXEMPT


def _list(front: str, prefix: str, section: str, heading: str, items: Sequence[_Item], **more: Any) -> RecordList:
    return RecordList(front, prefix, section, heading, items, _by_year(items), **more)


def _subject_lists(site: Site) -> Iterator[RecordList]:
    for front, subject, items in by_address(site.catalogue.by_subject, urls.subject):
        yield _list(
            front,
            urls.pages_of(front),
            "topik",
            subject,
            items,
            parent=("Topik", urls.SUBJECTS),
            noun="informasi dan siaran pers",
            feed=urls.feed_of(front),
            tables=_tables("topik", urls.slug_of(front)) if any(map(is_open, items)) else (),
        )


def _units_of(kind: InformationClass, site: Site) -> _Facets:
    units = site.catalogue.units
    counts = Counter(record.unit for record in site.catalogue.by_class.get(kind, ()) if record.unit)
    rows = sorted((-count, units[id].name, id) for id, count in counts.items())
    return (("Unit", tuple((name, urls.unit_class(id, kind), -count) for count, name, id in rows)),)


def _classes_of(unit: Unit, site: Site) -> _Facets:
    counts = Counter(record.information_class for record in site.catalogue.by_unit.get(unit.id, ()))
    rows = ((kind.label, urls.unit_class(unit.id, kind), counts[kind]) for kind in InformationClass if counts[kind])
    return (("Kelas", tuple(rows)),)


def _record_facets(site: Site) -> _Facets:
    catalogue = site.catalogue
    classes = tuple(
        (kind.label, urls.information_class(kind), len(catalogue.by_class.get(kind, ()))) for kind in InformationClass
    )
    units = sorted(
        ((catalogue.units[id].name, urls.unit(id), len(items)) for id, items in catalogue.by_unit.items()),
        key=lambda row: (-row[2], row[0]),
    )
    subjects = sorted(
        ((with_capital(name), urls.subject(name), len(items)) for name, items in catalogue.by_subject.items()),
        key=lambda row: (-row[2], row[0]),
    )
    programmes = len(programme_records(site))
    special = (((PROGRAMMES_TITLE, urls.PROGRAMMES, programmes),)) if programmes else ()
    return (("Kelas", classes + special), ("Unit", tuple(units)), ("Topik", tuple(subjects)))


def _by_year(items: Sequence[_Item]) -> dict[str, list[_Item]]:
    """Years from the latest, `tanpa-tahun` last."""
    years: dict[str, list[_Item]] = {}
    for item in items:
        years.setdefault(item.id.partition("/")[0], []).append(item)  # as `year`, which takes twice as long
    return dict(sorted(years.items(), key=lambda pair: (pair[0].isdigit(), pair[0]), reverse=True))
