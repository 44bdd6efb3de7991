"""Bytes of a TIFF, or of the EXIF of a picture → its texts, in whatever letters, and whether a place is among its values."""

import struct
from collections.abc import Iterator

_SUB_TABLES = frozenset({0x8769, 0x8825, 0xA005, 0x014A})
_PLACE = 0x8825
_COMMENT = 0x9286  # with its encoding in eight bytes before it
_OF_WINDOWS = range(0x9C9B, 0x9CA0)
_BYTES = frozenset({1, 2, 6, 7})  # types of values that are letters or unknown
_TABLES = 200
_ENTRIES = 1_000
_VALUE = 1 << 20  # bytes


def texts_of_exif(data: bytes) -> tuple[list[bytes | str], bool]:
    """Values as text where their encoding is known, else as bytes; and is there a place?"""
    order = "<" if data[:2] == b"II" else ">"
    values: list[bytes | str] = []
    has_place = False
    for tag, kind, count, written in _entries(data, order):
        has_place = has_place or tag == _PLACE
        if kind in _BYTES and 4 < count <= _VALUE:
            (at,) = struct.unpack(f"{order}I", written)
            values.append(_value(tag, data[at : at + count], order))
    return values, has_place


def _value(tag: int, value: bytes, order: str) -> bytes | str:
    wide = "utf-16-le" if order == "<" else "utf-16-be"
    if tag in _OF_WINDOWS:
        return value.decode("utf-16-le", "replace")
    if tag == _COMMENT and value.startswith(b"UNICODE\0"):
        by_zeros = "utf-16-be" if value[8:9] == b"\0" else "utf-16-le" if value[9:10] == b"\0" else wide
        return value[8:].decode(by_zeros, "replace")
    return value[8:] if tag == _COMMENT else value


def _entries(data: bytes, order: str) -> Iterator[tuple[int, int, int, bytes]]:
    """Tag, type, count and the four bytes of the value or of its place, of every table; a broken table ends."""
    seen = set[int]()
    (first,) = struct.unpack_from(f"{order}I", data, 4) if len(data) >= 8 else (0,)
    waiting = [first]
    while waiting and len(seen) < _TABLES:
        at = waiting.pop()
        if at in seen or not 8 <= at <= len(data) - 2:
            continue
        seen.add(at)
        (count,) = struct.unpack_from(f"{order}H", data, at)
        for number in range(min(count, _ENTRIES)):
            place = at + 2 + 12 * number
            if place + 12 > len(data):
                break
            tag, kind, length = struct.unpack_from(f"{order}HHI", data, place)
            written = data[place + 8 : place + 12]
            yield tag, kind, length, written
            if tag in _SUB_TABLES and length >= 1:
                waiting += _tables_at(data, order, length, written)
        end = at + 2 + 12 * count
        if end + 4 <= len(data):
            waiting += struct.unpack_from(f"{order}I", data, end)


def _tables_at(data: bytes, order: str, length: int, written: bytes) -> list[int]:
    (at,) = struct.unpack(f"{order}I", written)
    if length == 1:
        return [at]
    many = data[at : at + 4 * min(length, 50)]
    return list(struct.unpack(f"{order}{len(many) // 4}I", many[: len(many) // 4 * 4]))
