"""The finished files of a site → what describes them: the API's index, datapackage.json, and the catalogues DCAT and data.json.

They hold sizes and hashes of other files, so they are written last.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

import msgspec

from ... import urls
from ...records import duties_shown
from ..coverage.coverage_files import coverage_rows
from ..shared.items import by_year
from ..shared.outputs import LazyOutput, Site
from ..shared.site_changes import months
from ..shared.year_tables import BUDGETS, PROCUREMENTS, year_files, year_tables
from .data_json import data_json
from .datapackage import datapackage
from .dcat import dcat_catalogue


@dataclass(frozen=True, slots=True)
class FileFacts:
    """SHA-256 in hexadecimal, and bytes."""

    digest: str
    size: int


FactsOf = Callable[[str], FileFacts | None]


def final_files(site: Site, facts_of: FactsOf) -> Iterator[LazyOutput]:
    """`facts_of` gives hash and size of a finished file by its path; None for one that is not there."""
    made: dict[str, Callable[[Mapping[str, FileFacts]], Mapping[str, Any]]] = {
        urls.API_INDEX: lambda _: _index(site, facts_of),
        urls.DATAPACKAGE: lambda tables: datapackage(
            site,
            {path: found.size for path, found in tables.items()},
            {path: found.digest for path, found in tables.items()},
        ),
    }
    if site.address:  # catalogues of portals hold absolute addresses only
        made[urls.DCAT] = lambda tables: dcat_catalogue(site, tables.keys())
        made[urls.DATA_JSON] = lambda tables: data_json(site, tables.keys())
    paths = (*_TABLES, *(path for one in year_tables(site.catalogue) for path in (one.csv, one.xlsx, one.shard)))
    for path, values in made.items():
        yield LazyOutput.always(path, partial(_file, values, paths, facts_of))


def _file(
    values: Callable[[Mapping[str, FileFacts]], Mapping[str, Any]], paths: Sequence[str], facts_of: FactsOf
) -> bytes:
    return _pretty(values({path: found for path in paths if (found := facts_of(path))}))


_TABLES = (
    *(urls.DIP_CSV, urls.DIP_XLSX, urls.DIP_JSON, urls.DIK_CSV, urls.DIK_XLSX, urls.DIK_JSON),
    *(urls.COVERAGE_CSV, urls.COVERAGE_JSON, urls.STATISTICS_CSV, urls.STATISTICS_JSON),
    *(urls.PROGRAMMES_CSV, urls.PROGRAMMES_XLSX),
)


def _pretty(values: Mapping[str, Any]) -> bytes:
    return msgspec.json.format(msgspec.json.encode(values), indent=1) + b"\n"


def _index(site: Site, facts_of: FactsOf) -> dict[str, Any]:
    body = site.catalogue.body
    license = {"lisensi": {"nama": body.license.name, "alamat": body.license.address}} if body.license else {}
    return {
        "versi": 1,
        "badan_publik": body.name,
        **license,
        "alamat_situs": site.address or None,
        "penjelasan": site.address + urls.DATA,
        "openapi": _within(urls.OPENAPI),
        "koleksi": {
            name: {"jumlah": sum(count for _, count in parts), "pecahan": list(_parts(parts, facts_of))}
            for name, parts in _collections(site).items()
        },
    }


def _parts(parts: list[tuple[str, int]], facts_of: FactsOf) -> Iterator[dict[str, Any]]:
    for path, count in parts:
        if found := facts_of(path):
            yield {"alamat": _within(path), "jumlah": count, "bita": found.size, "sha256": found.digest}


def _within(path: str) -> str:
    """Relative to the index itself."""
    return path.removeprefix(urls.API_INDEX.rpartition("/")[0] + "/")


def _collections(site: Site) -> dict[str, list[tuple[str, int]]]:
    """Shards of each collection, each with the number of its lines."""
    catalogue = site.catalogue
    return {
        "badan": [(urls.API_BODY, 1)],
        "unit": [(urls.API_UNITS, len(catalogue.body.units))],
        "informasi": [(urls.api_shard("informasi", year), len(items)) for year, items in by_year(catalogue.records)],
        "siaran-pers": [
            (urls.api_shard("siaran-pers", year), len(items)) for year, items in by_year(catalogue.releases)
        ],
        "kewajiban": [(urls.API_DUTIES, len(duties_shown(catalogue.body.kind)))],
        "kepatuhan": [(urls.API_COVERAGE, sum(1 for _ in coverage_rows(site)))],
        "pencabutan": [(urls.API_WITHDRAWALS, len(catalogue.withdrawn_records) + len(catalogue.withdrawn_releases))],
        **{
            kind: [(urls.api_shard(kind, one.id), len(one.rows)) for one in year_files(catalogue, kind)]
            for kind in (BUDGETS, PROCUREMENTS)
        },
        "perubahan": [(urls.api_shard("perubahan", month.name), len(month.changes)) for month in months(site)],
    }
