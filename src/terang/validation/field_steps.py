"""A table of fields → how each is read, decided once."""

from dataclasses import dataclass
from functools import cache
from typing import Any

from ..records.fields import Field, Group, Location, Many, Markdown, Need, Simple, Text, fields_of
from .context import ValidationContext
from .simple_values import Read, read_of


@dataclass(frozen=True, slots=True)
class FieldStep:
    """How one field is read, decided once: `read` takes each value, or each entry of a list."""

    field: Field
    key: str
    name: str
    is_optional: bool
    is_list: bool
    group: type | None
    read: Read
    is_text: bool  # may an editor write in it what he likes?
    is_markdown: bool
    is_address: bool
    text: Text | None

    @classmethod
    def of(cls, field: Field) -> "FieldStep":
        kind = field.type.of if isinstance(field.type, Many) else field.type
        return cls(
            field,
            field.key,
            field.name,
            field.need is Need.OPTIONAL,
            isinstance(field.type, Many),
            kind.of if isinstance(kind, Group) else None,
            _read_no_group if isinstance(kind, Group) else read_of(kind, field),
            isinstance(kind, Text | Markdown | Location) or kind in _FREE,
            isinstance(kind, Markdown),
            isinstance(kind, Location) or kind is Simple.ADDRESS,
            kind if isinstance(kind, Text) else None,
        )


# Simple types in which an editor may write nearly anything.
_FREE = frozenset(
    {Simple.PHONE, Simple.EMAIL, Simple.ADDRESS, Simple.SLUG, Simple.RECORD, Simple.OLD_PATH, Simple.MEDIA_TYPE}
)


def _read_no_group(written: str, context: ValidationContext) -> Any:
    raise AssertionError("a group has a table of its own")


@cache
def steps_of(kind: type) -> tuple[FieldStep, ...]:
    return tuple(map(FieldStep.of, fields_of(kind)))


@cache
def keys_of(kind: type) -> frozenset[str]:
    return frozenset(field.key for field in fields_of(kind))
