"""A Site → the page on its open data, for people: what there is, where, and three ways to use it."""

from collections.abc import Iterator

from ... import urls
from ...rendering.templating import render
from ..shared.entries import crumbs, link_views
from ..shared.outputs import LazyOutput, Output, Page, Site, SiteFacts

_TITLE = "Data terbuka"
_ABOUT = "Seluruh isi situs ini sebagai data: tabel, API, katalog, dan contoh memakainya. Tanpa kunci, tanpa mendaftar."


def write(site: Site) -> Iterator[Output]:
    newest = max((record.year for record in site.catalogue.records), default="")
    yield LazyOutput.made_of(urls.DATA, _page, newest, site)


def _page(page: str, year: str, facts: SiteFacts) -> Page:
    """`year` is the newest with records; empty when there are none."""
    tables = [
        ("Daftar Informasi Publik", (("CSV", urls.DIP_CSV), ("XLSX", urls.DIP_XLSX), ("JSON", urls.DIP_JSON))),
        ("Daftar Informasi yang Dikecualikan", (("CSV", urls.DIK_CSV), ("XLSX", urls.DIK_XLSX), ("JSON", urls.DIK_JSON))),
        ("Kepatuhan atas kewajiban mengumumkan", (("CSV", urls.COVERAGE_CSV), ("JSON", urls.COVERAGE_JSON))),
        ("Statistik layanan informasi", (("CSV", urls.STATISTICS_CSV), ("JSON", urls.STATISTICS_JSON))),
    ]  # fmt: skip
    catalogues = [("Paket data (datapackage.json)", urls.DATAPACKAGE), ("Kamus data (CSV)", urls.DICTIONARY)]
    if facts.address:
        catalogues += [("DCAT-AP 3 (JSON-LD)", urls.DCAT), ("data.json", urls.DATA_JSON)]
    shard = urls.api_shard("informasi", year) if year else urls.API_DUTIES
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
