"""Records of one class in one unit → their list.

Paged from the oldest; the last page has the address without a number, so that a page once full stays as it is.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from ... import urls
from ...records import InformationClass, Record, Unit
from ...records.wording import number
from ...rendering.templating import render, render_fragment
from ..shared.entries import crumbs
from ..shared.outputs import LazyOutput, Output, Page, Site, SiteFacts
from ..shared.views import FilterChoice
from .list_pages import chunks_of


@dataclass(frozen=True, slots=True)
class UnitClassView:
    """A page of the list; `paths` are all its pages, and `total` is what the page says of how many there are."""

    unit: Unit
    kind: InformationClass
    records: Sequence[Record]
    paths: tuple[str, ...]
    total: int


def write(site: Site) -> Iterator[Output]:
    for unit in site.catalogue.units.values():
        records = site.catalogue.by_unit.get(unit.id, ())
        for kind in InformationClass:
            if mine := [record for record in records if record.information_class is kind]:
                yield from _pages(unit, kind, mine, site)


def _pages(unit: Unit, kind: InformationClass, newest_first: Sequence[Record], site: Site) -> Iterator[LazyOutput]:
    chunks = chunks_of(newest_first[::-1])
    paths = [urls.unit_class(unit.id, kind, position) for position in range(1, len(chunks))]
    paths.append(urls.unit_class(unit.id, kind))
    for path, chunk in zip(paths, chunks, strict=True):
        total = len(newest_first) if path == paths[-1] else len(chunk)
        view = UnitClassView(unit, kind, chunk[::-1], tuple(paths), total)
        yield LazyOutput.made_of(path, _page, view, site)


def _page(path: str, view: UnitClassView, facts: SiteFacts) -> Page:
    unit, kind, paths, total = view.unit, view.kind, view.paths, view.total
    heading = f"{kind.label}: {unit.name}"
    place = paths.index(path) + 1
    title = heading if place == len(paths) else f"{heading}, halaman {place}"
    body = render(
        "unit_class.html",
        facts.body,
        path,
        heading=heading,
        total=total,
        shown=len(view.records),
        rows=Markup("\n".join([_row(record, path) for record in view.records])),
        pages=tuple(
            FilterChoice(str(position), urls.href(to, path), current=to == path) for position, to in enumerate(paths, 1)
        ),
        around=(
            FilterChoice(f"Semua dari {unit.name}", urls.href(urls.unit(unit.id), path)),
            FilterChoice(f"{kind.label} dari semua unit", urls.href(urls.information_class(kind), path)),
            FilterChoice("Tabel kelas, unit, dan tahun", urls.href(urls.TABLES, path)),
        ),
        trail=crumbs(path, ("Unit", urls.UNITS), (unit.name, urls.unit(unit.id)), (kind.label, None)),
    )
    return Page(path, "unit", title, f"{title}: {number(total)} informasi.", body)


def _row(record: Record, path: str) -> str:
    day = record.published
    texts = {
        "iso": day.iso() if day else "",
        "date": day.words() if day else "tanpa tanggal",
        "href": urls.href(urls.record(record.id), path),
        "title": record.title,
    }
    return render_fragment("unit_class_row.html", texts)
