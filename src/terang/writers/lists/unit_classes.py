"""Records of one class in one unit → their list.

Paged from the oldest; the last page has the address without a number, so that a page once full stays as it is.
"""

from collections.abc import Iterator, Sequence
from functools import partial

from markupsafe import Markup

from ... import addresses
from ...records import InformationClass, Record, Unit
from ...wording import number
from ..entries import crumbs
from ..outputs import Draft, Output, Page, Site, key_of, marks_of
from ..templating import filled, render
from ..views import Choice
from .pages import chunks_of


def write(site: Site) -> Iterator[Output]:
    for unit in site.catalogue.units.values():
        records = site.catalogue.by_unit.get(unit.id, ())
        for kind in InformationClass:
            if mine := [record for record in records if record.information_class is kind]:
                yield from _pages(unit, kind, mine, site)


def _pages(unit: Unit, kind: InformationClass, newest_first: Sequence[Record], site: Site) -> Iterator[Draft]:
    chunks = chunks_of(newest_first[::-1])
    paths = [addresses.unit_class(unit.id, kind, position) for position in range(1, len(chunks))]
    paths.append(addresses.unit_class(unit.id, kind))
    for path, chunk in zip(paths, chunks, strict=True):
        total = len(newest_first) if path == paths[-1] else len(chunk)
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
        shown=len(records),
        rows=Markup("\n".join([_row(record, path) for record in records])),
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


def _row(record: Record, path: str) -> str:
    day = record.published
    texts = {
        "iso": day.iso() if day else "",
        "date": day.words() if day else "tanpa tanggal",
        "href": addresses.href(addresses.record(record.id), path),
        "title": record.title,
    }
    return filled("unit_class_row.html", texts)
