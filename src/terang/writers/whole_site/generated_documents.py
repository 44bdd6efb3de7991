"""Generated pages and units → search documents, since people look for them as for records."""

from collections.abc import Iterator

from ... import urls
from ...records import Unit
from ..lists.list_pages import chunks_of, newest_page
from ..lists.lists import all_lists
from ..press.months import by_month, month_name
from ..shared.outputs import Site, SiteFacts
from ..shared.procurement_figures import NO_UNIT_LABEL, packages_by_unit
from .findable_pages import findable_pages
from .findable_table import FindablePage
from .searchable import Searchable, SearchDocument


def generated_documents(site: Site) -> Iterator[Searchable]:
    """The pages that are found by what they are for, and the pages of each unit."""
    for page in findable_pages(site):
        if page.about:  # others are found by a text of their own
            yield written(page.path, _document(page), site)
    for found in site.catalogue.office_files.procurements:
        for id, rows in packages_by_unit(found).items():
            name = site.catalogue.units[id].name if id in site.catalogue.units else NO_UNIT_LABEL
            texts = tuple(". ".join((row.name, row.provider or "")).rstrip(". ") for row in rows)
            document = SearchDocument(f"Pengadaan {found.id}: {name}", texts, hidden=("tender paket penyedia kontrak",))
            yield written(urls.procurement_unit(found.id, id), document, site, {"tahun": found.id, "unit": name})
    yield from _periods(site)
    for unit in site.catalogue.units.values():
        yield written(urls.unit(unit.id), _unit(unit), site, {"unit": unit.name})


def _periods(site: Site) -> Iterator[Searchable]:
    """The newest page of each year of records and releases, and of each month of releases."""
    for one in all_lists(site):
        for year in one.years if one.front in _PERIODS else ():
            title = f"{one.heading} {year}"
            if year.isdigit():
                yield written(
                    newest_page(one, year),
                    SearchDocument(title, (), hidden=(_PERIODS[one.front],)),
                    site,
                    {"tahun": year},
                )
    for month, releases in by_month(site.catalogue.releases).items():
        path = urls.release_month(month, len(chunks_of(releases)))
        document = SearchDocument(f"Siaran Pers {month_name(month)}", (), hidden=(_PERIODS[urls.RELEASES],))
        yield written(path, document, site, {"tahun": month[:4]})


# By the list: what people say for its items.
_PERIODS = {
    urls.RECORDS: "dokumen tahun terbit semua daftar",
    urls.RELEASES: "berita kabar rilis tahun bulan terbit semua daftar",
}


def written(path: str, document: SearchDocument, site: SiteFacts, facets: dict[str, str] | None = None) -> Searchable:
    """A page whose document is made already."""
    every = {"jenis": "Halaman"} | (facets or {})
    return Searchable.made_of(path, document.title, "", _same, document, site, every)


def _document(page: FindablePage) -> SearchDocument:
    words = page.words.replace(",", " ").replace("|", " ")
    return SearchDocument(page.title, (page.about,), hidden=(" ".join(dict.fromkeys(words.split())),))


def _unit(unit: Unit) -> SearchDocument:
    """Its other names, where it is and how it is reached, as its page says."""
    names = tuple(dict.fromkeys(name for name in (unit.short, *unit.aliases) if name and name != unit.name))
    reached = tuple(f"{channel.label}: {channel.value}" for channel in unit.channels)
    return SearchDocument(unit.name, (", ".join(names), unit.address or "", *reached), hidden=("unit kerja",))


def _same(document: SearchDocument, _: SiteFacts) -> SearchDocument:
    return document
