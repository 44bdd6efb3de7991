"""The attributes of a table that could be read → an instance that has only them, so that rules about them can be checked.

A rule that looks at another attribute, or at an item of a list that could not be read, ends there with `Unread`: it
neither guesses nor reports what follows from a mistake that was named already.
"""

import dataclasses
from collections.abc import Collection, Iterator, Mapping
from contextlib import suppress
from functools import cache
from typing import Any, NoReturn, TypeVar

from ..errors import OurFault, TerangError

_Item = TypeVar("_Item")


class Unread(TerangError):
    """`what` could not be read: an attribute as `Kind.name`, or an item of that list."""

    exit_code = OurFault.exit_code  # where nothing caught it

    def __init__(self, what: str) -> None:
        super().__init__(what)
        self.what = what


def where_read() -> suppress:
    """A block that ends where a value could not be read; what comes after the block goes on."""
    return suppress(Unread)


class UnreadItem:
    """Has the place of an item that could not be read, so that the others keep theirs."""

    __slots__ = ("_what",)

    def __init__(self, what: str) -> None:
        self._what = what

    def __reduce__(self) -> tuple[type, tuple[str]]:
        return UnreadItem, (self._what,)

    def _refuse(self, *_: object) -> NoReturn:
        raise Unread(self._what)

    def __getattr__(self, name: str) -> NoReturn:
        if name.startswith("__"):
            raise AttributeError(name)
        raise Unread(self._what)

    __eq__ = __hash__ = __str__ = __format__ = __bool__ = __iter__ = __len__ = __lt__ = __contains__ = _refuse


def partly(kind: type[_Item], attributes: Mapping[str, object], unread: Collection[str]) -> _Item:
    """An instance of the dataclass `kind` without the attributes `unread`."""
    item: _Item = object.__new__(_part_of(kind))  # type: ignore[arg-type]
    for one in dataclasses.fields(kind):  # type: ignore[arg-type]
        if one.name in unread:
            continue
        if one.name in attributes:
            object.__setattr__(item, one.name, attributes[one.name])
        elif one.default is not dataclasses.MISSING:
            object.__setattr__(item, one.name, one.default)
        elif one.default_factory is not dataclasses.MISSING:
            object.__setattr__(item, one.name, one.default_factory())
    return item


def with_value(item: _Item, name: str, value: object) -> _Item:
    """The same with another value of one attribute, however much of it was read."""
    if not is_partly_read(item):
        return dataclasses.replace(item, **{name: value})  # type: ignore[type-var]
    kind = type(item).__mro__[1]
    return partly(kind, {**_read_of(item), name: value}, unread_names(item) - {name})


def is_partly_read(item: object) -> bool:
    return isinstance(item, _PartlyRead)


def is_whole(item: object) -> bool:
    return not is_partly_read(item)


def whole(item: _Item | None) -> _Item | None:
    """The item, unless something of it could not be read: what is published and what is compared must be whole."""
    return None if is_partly_read(item) else item


def unread_names(item: object) -> frozenset[str]:
    """The attributes of the item itself that could not be read."""
    return frozenset(one.name for one in dataclasses.fields(item)) - _read_of(item).keys()  # type: ignore[arg-type]


def unread_within(value: object) -> Iterator[str]:
    """All that could not be read in it, at any depth, as `Unread` names it."""
    if isinstance(value, UnreadItem):
        yield object.__getattribute__(value, "_what")
    elif isinstance(value, tuple):
        for item in value:
            yield from unread_within(item)
    elif is_partly_read(value):
        yield from (_what(value, name) for name in unread_names(value))
        for inner in _read_of(value).values():
            yield from unread_within(inner)


class _PartlyRead:
    """What the classes of instances with unread attributes have in common."""

    __slots__ = ()

    def __getattr__(self, name: str) -> NoReturn:
        if name not in type(self).__dataclass_fields__:  # type: ignore[attr-defined]
            raise AttributeError(name)
        raise Unread(_what(self, name))

    def __reduce__(self) -> tuple[Any, ...]:
        return partly, (type(self).__mro__[1], _read_of(self), unread_names(self))


@cache
def _part_of(kind: type) -> type:
    return type(kind.__name__, (kind, _PartlyRead), {"__slots__": ()})


def _what(item: object, name: str) -> str:
    return f"{type(item).__name__}.{name}"


def _read_of(item: object) -> dict[str, object]:
    """Attributes and values that are there."""
    slots = {one.name for one in dataclasses.fields(item)}  # type: ignore[arg-type]
    found: dict[str, object] = {}
    for name in slots:
        with suppress(AttributeError):
            found[name] = object.__getattribute__(item, name)
    return found
