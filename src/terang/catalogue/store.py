"""Parsed entries ↔ a file of the build's cache, which may be deleted at any time."""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec

from .parsing import Entry, Known

_NAME = "isi.json"  # not MessagePack: it would turn every moment into UTC


@dataclass(frozen=True, slots=True)
class _Stored:
    key: bytes
    entries: list[Entry]


_DECODER = msgspec.json.Decoder(_Stored)


def read_known(cache: Path | None, key: bytes) -> Known:
    """Entries stored under `key`; nothing when there is no cache, or it is of another core or body, or broken."""
    if cache is None:
        return Known()
    try:
        stored = _DECODER.decode((cache / _NAME).read_bytes())
    except (OSError, msgspec.MsgspecError, ValueError):
        return Known()
    return Known(key, {entry.path: entry for entry in stored.entries}) if stored.key == key else Known()


def write_known(cache: Path | None, key: bytes, entries: Sequence[Entry]) -> None:
    """Atomically; a cache that cannot be written only costs time."""
    if cache is None:
        return
    try:
        cache.mkdir(parents=True, exist_ok=True)
        fresh = cache / f"{_NAME}.{os.getpid()}"
        fresh.write_bytes(msgspec.json.encode(_Stored(key, list(entries))))
        os.replace(fresh, cache / _NAME)
    except OSError:
        return
