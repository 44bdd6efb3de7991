"""Catalogue → the API's small collections: the body, units, duties, coverage, withdrawals, and changes by month."""

from collections.abc import Iterable, Iterator

import msgspec

from ... import urls
from ...law import DUTIES
from ...records import Record, Release, duties_shown
from ..coverage.coverage_files import coverage_rows
from ..shared.outputs import LazyOutput, Output, Site, SiteFacts
from ..shared.site_changes import Change, kind_of, months
from .api_shards import ApiItem, api_item, json_lines
from .json_values import JsonContext, JsonObject, json_object
from .openapi import openapi

# Of badan.yml only what the public site shows as the body's profile, and by which contacts and reviewed numbers a portal knows what
# the body may publish; units have a collection of their own.
_NOT_OF_BODY = frozenset({"units", "release_numbers", "edit_address", "web_form", "notice", "colour", "emblem"})


def write(site: Site) -> Iterator[Output]:
    catalogue = site.catalogue
    yield LazyOutput.of(urls.OPENAPI, _one(openapi(site)))
    yield LazyOutput.of(urls.API_BODY, _one(json_object(catalogue.body, JsonContext.of(site), _NOT_OF_BODY)))
    yield _file(
        urls.API_UNITS,
        (
            {**json_object(unit, JsonContext.of(site)), "halaman": site.address + urls.unit(unit.id)}
            for unit in catalogue.body.units
        ),
    )
    yield _file(urls.API_DUTIES, (_duty(duty.id, site) for duty in duties_shown(site.catalogue.body.kind)))
    yield _file(urls.API_COVERAGE, coverage_rows(site))
    withdrawn: tuple[Record | Release, ...] = (*catalogue.withdrawn_records, *catalogue.withdrawn_releases)
    yield _file(
        urls.API_WITHDRAWALS, ({"jenis": kind_of(item), **api_item(ApiItem.of(item, site), site)} for item in withdrawn)
    )
    yield from _months(site)


def _file(path: str, rows: Iterable[JsonObject]) -> LazyOutput:
    return LazyOutput.of(path, json_lines(iter(rows)))


def _one(values: JsonObject) -> bytes:
    return msgspec.json.encode(values) + b"\n"


def _duty(id: str, site: Site) -> JsonObject:
    duty = DUTIES[id]
    values = {
        "id": id,
        "induk": duty.parent,
        "kelas": duty.category,
        "judul": duty.title,
        "dasar": duty.citation,
        "pembaruan": duty.rule.words,
        "dasar_pembaruan": duty.rule_citation,
        "halaman": site.address + urls.duty(id),
    }
    return {key: value for key, value in values.items() if value}


# --- changes


def _months(site: Site) -> Iterator[LazyOutput]:
    for month in months(site):
        path = urls.api_shard("perubahan", month.name)
        yield LazyOutput.made_of(path, _changes, month.changes, site, listed=False)


def _changes(_: str, rows: tuple[Change, ...], __: SiteFacts) -> bytes:
    return json_lines(map(_change, rows))


def _change(change: Change) -> JsonObject:
    values = {
        "tanggal": change.iso,
        "jenis": change.kind,
        "id": change.id,
        "perubahan": change.what,
        "judul": change.title,
    }
    return {**values, "catatan": change.note} if change.note else values
