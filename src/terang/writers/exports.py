"""All published records → the public-information list as CSV and JSON, with every field of the table."""

import csv
import io
import json
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from functools import cache, partial
from typing import Any
from urllib.parse import quote

from .. import addresses
from ..dates import PartialDate, Period
from ..records import InformationClass, Option, Record, fields_of
from ..records.fields import Field
from .outputs import Draft, File, Output, Share, Site, key_of, marks_of

# Not in a table of what is open: texts of their own, and what the list itself already says.
_LEFT_OUT = {"status", "body", "alert", "exemption", "withdrawal", "changes"}
_LIST_SIGN = "; "


def write(site: Site, share: Share) -> Iterator[Output]:
    """The DIP leaves out what is exempt: Pasal 1 angka 20 Perki 1/2021. The same as CSV for each class and each unit."""
    open_records = [r for r in site.catalogue.records if r.information_class is not InformationClass.EXEMPT]
    if share.is_first:
        yield _draft(addresses.DIP_CSV, open_records, site, _csv)
        yield _draft(addresses.DIP_JSON, open_records, site, partial(_json, site=site))
    for path, records in share.of(_parts(open_records)):
        yield _draft(path, records, site, _csv)


def _parts(open_records: Sequence[Record]) -> list[tuple[str, list[Record]]]:
    parts: dict[str, list[Record]] = {}
    for record in open_records:
        parts.setdefault(addresses.class_csv(record.information_class), []).append(record)
        if record.unit:
            parts.setdefault(addresses.unit_csv(record.unit), []).append(record)
    return list(parts.items())


def _draft(path: str, records: Sequence[Record], site: Site, written: Callable[[list[dict[str, Any]]], bytes]) -> Draft:
    return Draft(path, key_of(marks_of(records)), lambda: File(path, written(_rows(records, site))), listed=False)


def _rows(records: Sequence[Record], site: Site) -> list[dict[str, Any]]:
    return [{"nomor": number, **_row(record, site)} for number, record in enumerate(records, 1)]


@cache
def columns() -> tuple[str, ...]:
    """Headers of the export, in order."""
    return ("nomor", "id", *(field.export for field in _fields()), "alamat_halaman")


@cache
def _fields() -> tuple[Field, ...]:
    return tuple(field for field in fields_of(Record) if field.name not in _LEFT_OUT)


def _row(record: Record, site: Site) -> dict[str, Any]:
    path = addresses.record(record.id)
    row: dict[str, Any] = {"id": record.id}
    for field in _fields():
        value = getattr(record, field.name)
        row[field.export] = _unit(value, site) if field.name == "unit" else _plain(value, site)
    row["alamat_halaman"] = site.address + path
    return row


def _unit(id: str | None, site: Site) -> str | None:
    unit = site.catalogue.units.get(id or "")
    return unit.name if unit else None


def _plain(value: Any, site: Site) -> Any:
    """Values as data: ISO dates, keys of closed lists, addresses of files and links."""
    match value:
        case PartialDate():
            return value.iso()
        case Period():
            return value.written
        case Option():
            return value.key
        case datetime():
            return value.isoformat()
        case tuple():
            return [_plain(item, site) for item in value]
    location = getattr(value, "location", None) or getattr(value, "address", None)
    if location is None:
        return value
    return location if "://" in location else site.address + quote(addresses.attachment(location))


def _csv(rows: list[dict[str, Any]]) -> bytes:
    """UTF-8 with a mark, so that spreadsheets read it right; cells that look like formulas are disarmed."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(columns())
    writer.writerows([_cell(row[column]) for column in columns()] for row in rows)
    return b"\xef\xbb\xbf" + out.getvalue().encode()


def _cell(value: Any) -> str:
    text = _LIST_SIGN.join(value) if isinstance(value, list) else "" if value is None else str(value)
    return "'" + text if text[:1] in ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r") else text


def _json(rows: list[dict[str, Any]], site: Site) -> bytes:
    """One record a line, so that two lists can be compared line by line."""
    body = site.catalogue.body
    head = json.dumps(
        {"badan_publik": body.name, "kode_wilayah": body.region_code, "jumlah": len(rows)}, ensure_ascii=False
    )
    lines = ",\n".join(json.dumps(row, ensure_ascii=False) for row in rows)
    return f'{head[:-1]}, "informasi": [\n{lines}\n]}}\n'.encode()
