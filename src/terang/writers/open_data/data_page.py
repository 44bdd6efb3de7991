"""A Site → the page on its open data, for people: what there is, where, and three ways to use it."""

from collections.abc import Iterator
from dataclasses import dataclass

from ... import urls
from ...rendering.templating import render
from ..shared.entries import crumbs, link_views
from ..shared.outputs import LazyOutput, Output, Page, Site, SiteFacts
from ..shared.programme_views import PROGRAMMES_TITLE, programme_records
from ..shared.year_tables import year_tables

_TITLE = "Data terbuka"
_ABOUT = "Seluruh isi situs ini sebagai data: tabel, API, katalog, dan contoh memakainya. Tanpa kunci, tanpa mendaftar."


@dataclass(frozen=True, slots=True)
class DataView:
    """The newest year with records, empty when there are none; tables that not every body has, with their files."""

    year: str
    tables: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]


def write(site: Site) -> Iterator[Output]:
    newest = max((record.year for record in site.catalogue.records), default="")
    programmes = ((PROGRAMMES_TITLE, (("CSV", urls.PROGRAMMES_CSV), ("XLSX", urls.PROGRAMMES_XLSX))),)
    tables = (
        *(programmes if programme_records(site) else ()),
        *(
            (one.title, (("CSV", one.csv), ("XLSX", one.xlsx), ("NDJSON", one.shard)))
            for one in year_tables(site.catalogue)
        ),
    )
    yield LazyOutput.made_of(urls.DATA, _page, DataView(newest, tables), site)


def _page(page: str, view: DataView, facts: SiteFacts) -> Page:
    tables = [
        ("Daftar Informasi Publik", (("CSV", urls.DIP_CSV), ("XLSX", urls.DIP_XLSX), ("JSON", urls.DIP_JSON))),
        ("Daftar Informasi yang Dikecualikan", (("CSV", urls.DIK_CSV), ("XLSX", urls.DIK_XLSX), ("JSON", urls.DIK_JSON))),
        ("Kepatuhan atas kewajiban mengumumkan", (("CSV", urls.COVERAGE_CSV), ("JSON", urls.COVERAGE_JSON))),
        ("Statistik layanan informasi", (("CSV", urls.STATISTICS_CSV), ("JSON", urls.STATISTICS_JSON))),
    ]  # fmt: skip
    tables += view.tables
    catalogues = [("Paket data (datapackage.json)", urls.DATAPACKAGE), ("Kamus data (CSV)", urls.DICTIONARY)]
    if facts.address:
        catalogues += [("DCAT-AP 3 (JSON-LD)", urls.DCAT), ("data.json", urls.DATA_JSON)]
    shard = urls.api_shard("informasi", view.year) if view.year else urls.API_DUTIES
    body = render(
        "open_data.html",
        facts.body,
        page,
        heading=_TITLE,
        about=_ABOUT,
        tables=[(name, link_views(found, page)) for name, found in tables],
        catalogues=link_views(catalogues, page),
        license=facts.body.license,
        index_href=urls.href(urls.API_INDEX, page),
        openapi_href=urls.href(urls.OPENAPI, page),
        subscribe_href=urls.href(urls.SUBSCRIBE, page),
        lists_href=urls.href(urls.RECORDS, page),
        shard=facts.address + shard,
        trail=crumbs(page, (_TITLE, None)),
    )
    return Page(page, "data", _TITLE, _ABOUT, body)
