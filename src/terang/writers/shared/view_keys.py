"""A view, which is all that an output is made of → its key: the same only for equal views.

A view consists of plain values, frozen dataclasses and sequences and mappings of them. What has a fingerprint of its
source goes by that. Whatever has no value of its own, such as a function or a Site, is refused.
"""

import hashlib
from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import dataclass, field, fields, is_dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from operator import attrgetter
from types import FunctionType
from typing import Any, Generic, TypeVar

_Value = TypeVar("_Value")
_Put = Callable[[bytes], None]
_Add = Callable[[Any, _Put], None]
_FINGERPRINT_SIZE = 16


def cache_key(*parts: object) -> bytes:
    """TypeError where a part holds something that no view may hold."""
    pieces: list[bytes] = []
    for part in parts:
        _add(part, pieces.append)
    return hashlib.blake2b(b"".join(pieces), digest_size=16).digest()


def name_of(make: Callable[..., object]) -> str:
    """The full name of a maker, which must be a function of a module: a closure could hide a part of the view."""
    if not isinstance(make, FunctionType) or make.__closure__ or make.__defaults__ or make.__kwdefaults__:
        raise TypeError(f"{make!r} is no function of a module without defaults")
    return f"{make.__module__}.{make.__qualname__}"


@dataclass(frozen=True, slots=True)
class Keyed(Generic[_Value]):
    """A large part that several views share: its key is worked out once."""

    value: _Value
    key: bytes = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "key", cache_key(self.value))


class Memo:
    """Results that follow from the arguments alone, so that outputs which show the same work it out once. No part of a key."""


def _add(value: object, put: _Put) -> None:
    kind = type(value)
    if kind not in _ADDERS:
        _ADDERS[kind] = _adder(kind)
    _ADDERS[kind](value, put)


def _adder(kind: type) -> _Add:
    if issubclass(kind, Enum):
        return _enum
    if issubclass(kind, Memo):
        return _nothing
    if is_dataclass(kind):
        names = [one.name for one in fields(kind)]
        if "fingerprint" in names:
            _FINGERPRINTED.add(kind)
        return _of_dataclass(kind, names)
    for base, add in _BASES:
        if issubclass(kind, base):
            return add
    raise TypeError(f"a {kind.__qualname__} cannot be part of a view: it has no value of its own")


def _of_dataclass(kind: type, names: Sequence[str]) -> _Add:
    head = f"<{kind.__module__}.{kind.__qualname__}>".encode()
    has_fingerprint = "fingerprint" in names

    def add(value: Any, put: _Put) -> None:
        put(head)
        if has_fingerprint and value.fingerprint:
            _bytes(value.fingerprint, put)
            return
        for name in names:
            _add(getattr(value, name), put)

    return add


def _nothing(_: Memo, __: _Put) -> None:
    pass


def _keyed(value: Keyed[Any], put: _Put) -> None:
    _bytes(value.key, put)


def _enum(value: Enum, put: _Put) -> None:
    _text(f"{value.__class__.__qualname__}.{value.name}", put)


def _repr(value: object, put: _Put) -> None:
    _text(f"{value.__class__.__name__} {value!r}", put)


def _text(value: str, put: _Put) -> None:
    told = value.encode()
    put(b"s%d:" % len(told))
    put(told)


def _markup(value: str, put: _Put) -> None:
    """Markup is text that is not escaped, so it is not equal to the text."""
    put(value.__class__.__name__.encode())
    _text(value, put)


def _bytes(value: bytes, put: _Put) -> None:
    put(b"b%d:" % len(value))
    put(value)


def _sequence(value: Sequence[object], put: _Put) -> None:
    put(b"(%d" % len(value))
    kinds = set(map(type, value))
    for kind in kinds - _ADDERS.keys():
        _ADDERS[kind] = _adder(kind)
    if value and kinds <= _FINGERPRINTED:
        joined = b"".join(map(_FINGERPRINT, value))
        if len(joined) == _FINGERPRINT_SIZE * len(value):  # else some have none
            put(joined)
            return
    for item in value:
        _add(item, put)


def _mapping(value: Mapping[object, object], put: _Put) -> None:
    """In its order, in which a page may show it."""
    put(b"{%d" % len(value))
    for name, item in value.items():
        _add(name, put)
        _add(item, put)


def _set(value: Set[object], put: _Put) -> None:
    put(b"}%d" % len(value))
    for key in sorted(map(cache_key, value)):
        put(key)


_FINGERPRINT = attrgetter("fingerprint")
_FINGERPRINTED: set[type] = set()  # types that were met
_ADDERS: dict[type, _Add] = {
    str: _text,
    bytes: _bytes,
    Keyed: _keyed,
    tuple: _sequence,
    list: _sequence,
    dict: _mapping,
    **dict.fromkeys((int, bool, float, type(None), Decimal, date, datetime), _repr),
}
_BASES: tuple[tuple[type, _Add], ...] = (
    (str, _markup),
    (tuple, _sequence),
    (Mapping, _mapping),
    (Set, _set),
)
