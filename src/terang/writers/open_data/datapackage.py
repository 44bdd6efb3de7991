"""A Site and the sizes of its tables → datapackage.json (Frictionless Data Package 2)."""

from collections.abc import Mapping, Sequence
from typing import Any

from ... import urls
from ..shared.outputs import Site
from ..shared.programme_views import PROGRAMMES_TITLE
from ..shared.year_tables import BUDGETS, PROCUREMENTS, year_tables
from .dictionary import (
    DataColumn,
    budget_columns,
    coverage_columns,
    exempt_columns,
    open_columns,
    procurement_columns,
    programme_columns,
)


def datapackage(site: Site, sizes: Mapping[str, int], digests: Mapping[str, str]) -> dict[str, Any]:
    """`sizes` and `digests` by path; tables that the site does not have are left out."""
    body = site.catalogue.body
    halves = tuple(
        DataColumn(half.key, half.key, "Keadaan pada akhir semester itu.", "string") for half in site.coverage.halves
    )
    of_years = {BUDGETS: budget_columns(), PROCUREMENTS: procurement_columns()}
    tables: tuple[tuple[str, str, str, Sequence[DataColumn]], ...] = (
        ("daftar-informasi-publik", "Daftar Informasi Publik", urls.DIP_CSV, open_columns()),
        ("daftar-informasi-dikecualikan", "Daftar Informasi yang Dikecualikan", urls.DIK_CSV, exempt_columns()),
        ("kepatuhan", "Kepatuhan atas kewajiban mengumumkan", urls.COVERAGE_CSV, (*coverage_columns(), *halves)),
        ("program", PROGRAMMES_TITLE, urls.PROGRAMMES_CSV, programme_columns()),
        *((f"{one.kind}-{one.year}", one.title, one.csv, of_years[one.kind]) for one in year_tables(site.catalogue)),
    )
    sources = {one.csv: one.provenance for one in year_tables(site.catalogue)}
    license = body.license
    package = {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "informasi-publik",
        "title": f"Informasi publik {body.name}",
        "homepage": site.address or None,
        "licenses": [{"title": license.name, "path": license.address}] if license else None,
        "contributors": [{"title": body.name, "roles": ["publisher"]}],
        "resources": [
            _resource(name, title, path, columns, sizes[path], digests[path], sources.get(path, ()))
            for name, title, path, columns in tables
            if path in sizes
        ],
    }
    return {key: value for key, value in package.items() if value is not None}


def _resource(
    name: str, title: str, path: str, columns: Sequence[DataColumn], size: int, digest: str, sources: Sequence[str]
) -> dict[str, Any]:
    values = {
        "name": name,
        "title": title,
        "path": path,
        "type": "table",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": size,
        "hash": f"sha256:{digest}",
        "sources": [{"title": source} for source in sources],
        "schema": {"fields": [_field(column) for column in columns], "missingValues": [""]},
    }
    return {key: value for key, value in values.items() if value != []}


def _field(column: DataColumn) -> dict[str, Any]:
    field: dict[str, Any] = {"name": column.name, "title": column.title, "type": column.type}
    if column.about:
        field["description"] = column.about
    return field
