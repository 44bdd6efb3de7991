"""Bytes of a record, a key it lacks and a list → the bytes with that key; every other line stays as it was written."""

from collections.abc import Sequence
from typing import Any

from ..errors import ValueRefused
from ..reading import Document, read_yaml
from ..records import Record, fields_of
from .yaml_writer import scalar


class NotEditable(ValueRefused):
    """The file is written in a way that a line cannot be added to; the text says why, in Indonesian."""


def with_list(path: str, data: bytes, key: str, values: Sequence[str]) -> bytes:
    """Put where the field table of records has the key. NotEditable, or bytes that are known to read back."""
    before = read_yaml(path, data)
    if before.values is None:
        raise NotEditable("berkasnya tidak terbaca")
    if key in before.values:
        raise NotEditable(f"kunci `{key}` sudah ada")
    lines = data.decode("utf-8").splitlines(keepends=True)
    end = "\r\n" if lines and lines[0].endswith("\r\n") else "\n"
    if lines and not lines[-1].endswith("\n"):
        lines[-1] += end
    at = _line_for(key, before, lines)
    added = [f"{key}:{end}", *(f"  - {scalar(value, '  ', typed=True)}{end}" for value in values)]
    after = "".join((*lines[:at], *added, *lines[at:])).encode()
    if read_yaml(path, after).values != before.values | {key: list(values)}:
        raise NotEditable("bentuk YAML-nya tidak biasa")
    return after


def _line_for(key: str, document: Document, lines: list[str]) -> int:
    """The index of the line before which the key belongs: above the next key of the table, and above its comments."""
    order = [field.key for field in fields_of(Record)]
    values: dict[str, Any] = document.values or {}
    following = (one for one in order[order.index(key) + 1 :] if one in values)
    places = [document.place((one,)).line for one in following]
    at = min(line for line in places if line) - 1 if places else len(lines)
    while at and lines[at - 1].lstrip().startswith("#"):
        at -= 1
    return at
