"""A value with a field table → JSON values by the keys that editors write. Empty fields are left out.

Dates are ISO 8601 as far as they are known, closed lists their keys, flags true or false, units their ids.
A file of this site has its address in `alamat`, as a link has; `lokasi` is what the editor wrote. Ids of items that
are not published are left out.
"""

from collections.abc import Callable, Container, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache, lru_cache
from typing import Any
from urllib.parse import quote

from ... import repository, urls
from ...records import Attachment, Photo, Record, Release, fields_of
from ...records.fields import Choice, Date, Field, FieldType, Group, Many, Simple
from ..shared.outputs import Site

JsonObject = dict[str, Any]


@dataclass(frozen=True, slots=True)
class JsonContext:
    """What values need of the site: its address, bytes of its files by path, and ids of items that are published."""

    address: str
    sizes: Mapping[str, int]
    ids: Container[str]

    @classmethod
    def of(cls, site: Site) -> "JsonContext":
        return cls(site.address, site.catalogue.sizes, _ids(site))


def json_object(item: Any, context: JsonContext, leave_out: frozenset[str] = frozenset()) -> JsonObject:
    """`leave_out` holds names of attributes."""
    found: JsonObject = {}
    for name, key, convert in _readers(item.__class__):
        value = getattr(item, name)
        if value is None or value == () or name in leave_out:
            continue
        plain = convert(value, context) if convert else value
        if plain is not None and plain != []:
            found[key] = plain
    return found


def known_ids(item: Record | Release, site: Site) -> list[str]:
    """Ids that the item names and that the site has: an id of a draft is not given away."""
    if isinstance(item, Release):
        named: tuple[str | None, ...] = (*item.related, *item.related_releases, *item.variants)
    else:
        named = (
            item.exemption.copy if item.exemption else None,
            item.withdrawal.replacement if item.withdrawal else None,
            *(item.programme.documents if item.programme else ()),
        )
    known = _ids(site)
    return [id for id in named if id in known]


@lru_cache(maxsize=1)
def _ids(site: Site) -> frozenset[str]:
    catalogue = site.catalogue
    items: tuple[Record | Release, ...] = (
        *catalogue.records, *catalogue.withdrawn_records, *catalogue.releases, *catalogue.withdrawn_releases,
    )  # fmt: skip
    return frozenset(item.id for item in items)


_Convert = Callable[[Any, JsonContext], Any]


@cache
def _readers(table: type) -> tuple[tuple[str, str, _Convert | None], ...]:
    return tuple((field.name, field.key, _convert(field.type)) for field in fields_of(table))


def _convert(kind: FieldType) -> _Convert | None:
    match kind:
        case Many(of=Simple.RECORD):
            return lambda ids, context: [id for id in ids if id in context.ids]
        case Simple.RECORD:
            return lambda id, context: id if id in context.ids else None
        case Many():
            each = _convert(kind.of)
            return (
                (lambda values, context: [each(one, context) for one in values])
                if each
                else lambda values, _: [*values]
            )
        case Group():
            return _group(kind.of)
        case Choice():
            return lambda option, _: option.key
        case Date():
            return lambda day, _: day.iso()
        case Simple.MOMENT:
            return lambda moment, _: moment.isoformat()
        case Simple.DAY_OR_MOMENT:
            return lambda when, _: when.isoformat() if isinstance(when, datetime) else when.iso()
        case Simple.NUMBER:
            return lambda number, _: int(number) if number == int(number) else float(number)
        case Simple.PERIOD:
            return lambda period, _: period.written
    return None


def _group(table: type) -> _Convert:
    return _GROUPS.get(table, json_object)


def _attachment(file: Attachment, context: JsonContext) -> JsonObject:
    values = json_object(file, context)
    values["alamat"] = file.location if file.is_remote else context.address + quote(urls.attachment(file.location))
    if not file.is_remote and (octets := context.sizes.get(repository.attachment(file.location))):
        values["ukuran"] = octets
    return values


def _photo(photo: Photo, context: JsonContext) -> JsonObject:
    return {**json_object(photo, context), "alamat": context.address + quote(urls.photo(photo.file))}


_GROUPS: Mapping[type, _Convert] = {Attachment: _attachment, Photo: _photo}


# --- the same as JSON Schema


def json_schema(table: type, leave_out: frozenset[str] = frozenset()) -> JsonObject:
    """JSON Schema (draft 2020-12) of what `json_object` gives."""
    fields = [field for field in fields_of(table) if field.name not in leave_out]
    properties = {field.key: _property(field) for field in fields}
    if table in _GROUPS:
        properties["alamat"] = {"type": "string", "description": "Alamat untuk mengunduh."}
    return {"type": "object", "properties": properties}


def _property(field: Field) -> JsonObject:
    about = ". ".join(part.rstrip(".") for part in (field.label, field.help) if part)
    return {**_type(field.type), "description": about}


def _type(kind: FieldType) -> JsonObject:
    match kind:
        case Many():
            return {"type": "array", "items": _type(kind.of)}
        case Group():
            return json_schema(kind.of)
        case Choice():
            return {"type": "string", "enum": [option.key for option in kind.options]}
        case Simple.WHOLE | Simple.RUPIAH:
            return {"type": "integer", "minimum": 0}
        case Simple.YEAR:
            return {"type": "integer"}
        case Simple.NUMBER:
            return {"type": "number", "minimum": 0}
        case Simple.FLAG:
            return {"type": "boolean"}
        case Simple.MOMENT:
            return {"type": "string", "format": "date-time"}
        case Date(partial=True):
            return {"type": "string", "pattern": r"^\d{4}(-\d{2}(-\d{2})?)?$"}
        case Date():
            return {"type": "string", "format": "date"}
    return {"type": "string"}
