"""Two values or lists of one field table → which fields and which rows differ, in words."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from ..records.fields import fields_of
from ..records.wording import number

_Row = TypeVar("_Row")
_NAMED = 5  # rows named in one sentence


@dataclass(frozen=True, slots=True)
class RowChanges(Generic[_Row]):
    """Rows of a list by what identifies them; `changed` are pairs of what was and what is."""

    added: tuple[_Row, ...]
    changed: tuple[tuple[_Row, _Row], ...]
    removed: tuple[_Row, ...]


def compare_rows(old: Iterable[_Row], new: Iterable[_Row], key: Callable[[_Row], object]) -> RowChanges[_Row]:
    """The order of rows is no difference. Rows that share a key are compared in their order."""
    then, now = _by_key(old, key), _by_key(new, key)
    return RowChanges(
        tuple(row for at, row in now.items() if at not in then),
        tuple((then[at], row) for at, row in now.items() if at in then and then[at] != row),
        tuple(row for at, row in then.items() if at not in now),
    )


def _by_key(rows: Iterable[_Row], key: Callable[[_Row], object]) -> dict[tuple[object, int], _Row]:
    found: dict[tuple[object, int], _Row] = {}
    seen: dict[object, int] = {}
    for row in rows:
        at = key(row)
        seen[at] = seen.get(at, 0) + 1
        found[at, seen[at]] = row
    return found


def changed_labels(old: object, new: object, *, without: Sequence[str] = ()) -> list[str]:
    """Labels of the fields that differ, in the order of their table; `without` are attributes that do not count."""
    table: type = type(new)
    return [
        field.label
        for field in fields_of(table)
        if field.name not in without and getattr(old, field.name) != getattr(new, field.name)
    ]


def named(names: Iterable[str]) -> str:
    """`A, B, dan 3 lainnya`"""
    found = list(names)
    more = [f"dan {number(len(found) - _NAMED)} lainnya"] if len(found) > _NAMED else []
    return ", ".join([*found[:_NAMED], *more])


def counted(*counts: tuple[int, str]) -> str:
    """`3 permintaan baru, 1 dijawab`: what is not zero."""
    return ", ".join(f"{number(count)} {words}" for count, words in counts if count)


def in_order(*changes: tuple[str, Iterable[str]]) -> str:
    """`ditambah A, B; dihapus C`: what is not empty."""
    return "; ".join(f"{verb} {named(found)}" for verb, names in changes if (found := list(names)))
