"""A field of the table → its values as data: ISO dates, keys of closed lists, addresses of files and links."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from ... import urls
from ...records import Attachment, Link
from ...records.fields import Choice, Date, Field, FieldType, Group, Many, Simple
from ..shared.outputs import SiteFacts

_Plain = Callable[[Any, SiteFacts], Any]


@dataclass(frozen=True, slots=True)
class Value:
    """`export` is its header, `name` its attribute. `plain` turns a value that is not text into data; None for text."""

    export: str
    name: str
    plain: _Plain | None

    @classmethod
    def of(cls, field: Field) -> "Value":
        return cls(field.export, field.name, _plain(field.type))


def values_of(item: object, values: Iterable[Value], facts: SiteFacts) -> dict[str, Any]:
    """By header, in order; None where nothing is known."""
    row = {}
    for value in values:
        found = getattr(item, value.name)
        row[value.export] = found if found is None or value.plain is None else value.plain(found, facts)
    return row


def _plain(kind: FieldType) -> _Plain | None:
    if isinstance(kind, Many):
        plain = _plain(kind.of)
        return (lambda found, facts: [plain(each, facts) for each in found]) if plain else lambda found, _: [*found]
    if isinstance(kind, Group):
        return _OF_GROUP.get(kind.of)
    return _OF_SIMPLE.get(kind) if isinstance(kind, Simple) else _OF_TYPE.get(type(kind))


def _file_address(file: Attachment, facts: SiteFacts) -> str:
    return file.location if file.is_remote else facts.address + quote(urls.attachment(file.location))


def _unit_name(id: str, facts: SiteFacts) -> str | None:
    unit = facts.units.get(id)
    return unit.name if unit else None


_OF_GROUP: dict[type, _Plain] = {Attachment: _file_address, Link: lambda link, _: link.address}
_OF_TYPE: dict[type, _Plain] = {Date: lambda day, _: day.iso(), Choice: lambda option, _: option.key}
_OF_SIMPLE: dict[Simple, _Plain] = {
    Simple.PERIOD: lambda period, _: period.written,
    Simple.FLAG: lambda flag, _: "ya" if flag else "tidak",
    Simple.UNIT: _unit_name,
}
