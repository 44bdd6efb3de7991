"""Catalogue → the API's small collections: the body, units, duties, coverage, withdrawals, and changes by month."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache, partial
from itertools import groupby

import msgspec

from ... import urls
from ...law import DUTIES
from ...records import Record, Release, duties_shown
from ...values.dates import PartialDate
from ..coverage.coverage_files import coverage_rows
from ..shared.outputs import LazyOutput, Output, Site, cache_key
from .api_shards import api_item, json_lines
from .json_values import JsonObject, json_object
from .openapi import openapi

# Of badan.yml only what the public site shows as the body's profile; units have a collection of their own.
_NOT_OF_BODY = frozenset(
    {"official_contacts", "units", "release_numbers", "edit_address", "notice", "colour", "emblem"}
)


def write(site: Site) -> Iterator[Output]:
    catalogue = site.catalogue
    yield LazyOutput.of(urls.OPENAPI, _one(openapi(site)))
    yield LazyOutput.of(urls.API_BODY, _one(json_object(catalogue.body, site, _NOT_OF_BODY)))
    yield _file(
        urls.API_UNITS,
        ({**json_object(unit, site), "halaman": site.address + urls.unit(unit.id)} for unit in catalogue.body.units),
    )
    yield _file(urls.API_DUTIES, (_duty(duty.id, site) for duty in duties_shown(site.catalogue.body.kind)))
    yield _file(urls.API_COVERAGE, coverage_rows(site))
    withdrawn: tuple[Record | Release, ...] = (*catalogue.withdrawn_records, *catalogue.withdrawn_releases)
    yield _file(urls.API_WITHDRAWALS, ({"jenis": kind_of(item), **api_item(item, site)} for item in withdrawn))
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


def kind_of(item: Record | Release) -> str:
    """`informasi` or `siaran-pers`, as in addresses."""
    return "informasi" if isinstance(item, Record) else "siaran-pers"


# --- changes

Change = tuple[PartialDate, str, str, str, str, str]  # day, collection, id, what, title, note


def _months(site: Site) -> Iterator[LazyOutput]:
    for month, group in groupby(changes(site), key=lambda change: change[0].iso()[:7]):
        rows, path = tuple(group), urls.api_shard("perubahan", month)
        yield LazyOutput(path, cache_key(rows), partial(_changes, rows), listed=False)


def _changes(rows: Iterable[Change]) -> bytes:
    return json_lines(map(_change, rows))


def _change(change: Change) -> JsonObject:
    day, kind, id, what, title, note = change
    values = {"tanggal": day.iso(), "jenis": kind, "id": id, "perubahan": what, "judul": title}
    return {**values, "catatan": note} if note else values


@lru_cache(maxsize=1)
def changes(site: Site) -> list[Change]:
    """All that the sources say of publications and changes until today, oldest first. A day known only to the month or year is left out of months."""
    catalogue = site.catalogue
    items: Sequence[Record | Release] = (
        *catalogue.records, *catalogue.releases, *catalogue.withdrawn_records, *catalogue.withdrawn_releases,
    )  # fmt: skip
    found = [
        (day, kind_of(item), item.id, what, item.title, note)
        for item in items
        for day, what, note in (_of_record(item) if isinstance(item, Record) else _of_release(item))
        if day and day.month and day.first_day <= catalogue.today
    ]
    return sorted(found, key=lambda change: (change[0].iso(), *change[1:]))


_Event = tuple[PartialDate | None, str, str]


def _of_record(record: Record) -> Iterator[_Event]:
    if record.withdrawal:
        yield record.withdrawal.date, "dicabut", record.withdrawal.reason
        return
    yield record.published, "terbit", ""
    if record.updated and record.updated != record.published:
        yield record.updated, "dimutakhirkan", ""
    for change in record.changes:
        yield change.date, "diubah", change.note


def _of_release(release: Release) -> Iterator[_Event]:
    if release.withdrawal:
        yield release.withdrawal.date, "dicabut", release.withdrawal.reason
        return
    yield release.date, "terbit", ""
    for note in release.corrections:
        yield note.date, "ralat", note.note
    for reply in release.replies:
        yield reply.date, "hak jawab", f"{reply.party}: {reply.text}"
