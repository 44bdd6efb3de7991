"""Parsed entries ↔ files of the build's cache, one for each folder of sources, which may be deleted at any time."""

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from operator import is_not
from pathlib import Path

import msgspec

from .parsing import ParseCache, ParsedSource
from .sealing import sealed, unsealed

_FOLDER = "isi"


@dataclass(frozen=True, slots=True)
class _Stored:
    key: bytes
    entries: list[ParsedSource]


_DECODER = msgspec.json.Decoder(_Stored)  # not MessagePack: it would turn every moment into UTC


def read_known(cache: Path | None, key: bytes) -> ParseCache:
    """Entries stored under `key`; none where there is no cache, or it is of another core or body, or broken."""
    known = ParseCache(key)
    for file in sorted((cache / _FOLDER).glob("*.json")) if cache else ():
        try:
            moment = file.stat().st_mtime_ns
            stored = _DECODER.decode(unsealed(file.read_bytes()) or b"")
        except (OSError, msgspec.MsgspecError, ValueError):
            continue
        if stored.key == key:
            known.entries.update(ParseCache.at(key, stored.entries, moment).entries)
    return known


def write_known(cache: Path | None, entries: Sequence[ParsedSource], known: ParseCache) -> None:
    """Those folders that are not `known` already. A cache that cannot be written only costs time."""
    if cache is None:
        return
    folders = _by_folder(entries)
    before = _by_folder(known.entries.values())
    try:
        (cache / _FOLDER).mkdir(parents=True, exist_ok=True)
        for file in (cache / _FOLDER).glob("*.json"):
            if file.name not in folders:
                file.unlink(missing_ok=True)
        for name, inside in folders.items():
            old = before.get(name, [])
            if len(old) != len(inside) or any(map(is_not, inside, old)):
                fresh = cache / _FOLDER / f"{name}.{os.getpid()}"
                fresh.write_bytes(sealed(msgspec.json.encode(_Stored(known.key, inside))))
                os.replace(fresh, cache / _FOLDER / name)
    except OSError:
        return


def _by_folder(entries: Iterable[ParsedSource]) -> dict[str, list[ParsedSource]]:
    folders: dict[str, list[ParsedSource]] = {}
    for entry in entries:
        folders.setdefault(entry.path.rpartition("/")[0].replace("/", "-") + ".json", []).append(entry)
    return folders
