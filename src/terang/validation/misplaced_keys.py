"""Values of a group → keys that a slip put elsewhere: an item that a dash splits, a key below the empty one above it."""

from collections.abc import Iterator
from typing import Any

from ..reading import Part
from ..records.fields import Field, Group, Many, Need, fields_of
from .context import nearest
from .field_steps import keys_of


def torn(kind: type, above: Any, entry: Any) -> dict[str, object]:
    """Is the entry the rest of the one above it, with a sign too many?"""
    if isinstance(above, Part) or isinstance(entry, Part):
        return {}  # not all of them is known
    if not isinstance(above, dict) or not isinstance(entry, dict) or above.keys() & entry.keys() or not entry:
        return {}
    required = {field.key for field in fields_of(kind) if field.need is Need.REQUIRED}
    known = keys_of(kind)
    if required & entry.keys() == required or not (above.keys() & known and entry.keys() & known):
        return {}
    meant = {key: key if key in known else nearest(key, known - entry.keys()) for key in (*above, *entry)}
    if not all(meant.values()) or len(set(meant.values())) < len(meant):
        return {}
    return {"key": next(iter(entry)), "above": next(iter(above))}


def indented(kind: type, values: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """A key that holds no group, with keys of its own level below it, which are missing there."""
    for key, inner in values.items():
        if type(inner) is not dict or not inner or not inner.keys() <= keys_of(kind) - values.keys():
            continue
        if any(field.key == key and not _holds_groups(field) for field in fields_of(kind)):
            yield key, inner


def _holds_groups(field: Field) -> bool:
    return isinstance(field.type, Group) or (isinstance(field.type, Many) and isinstance(field.type.of, Group))
