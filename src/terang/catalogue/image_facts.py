"""Paths of pictures → what they are; a file that has not changed is not read again."""

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import msgspec

from ..attachments.images import ImageFacts, NotAPicture, inspect
from .file_stamps import Stamp, is_settled, stamp_of
from .sealing import sealed, unsealed

_NAME = "foto.msgpack"


@dataclass(frozen=True, slots=True)
class _Seen:
    """A file as it stood when it was looked at; `facts` is None when it is no picture."""

    stamp: Stamp
    facts: ImageFacts | None


def look_at(root: Path, paths: Iterable[str], cache: Path | None, key: bytes) -> Mapping[str, ImageFacts | None]:
    """Facts of each image, by path relative to the root; missing files are left out. `key` identifies the program."""
    known = _read(cache, key)
    seen = {path: found for path in sorted(paths) if (found := _look(root / path, known.get(path)))}
    if seen != known:
        _write(cache, key, seen)
    return {path: found.facts for path, found in seen.items()}


def _look(path: Path, known: _Seen | None) -> _Seen | None:
    try:
        stamp = stamp_of(path.stat())
        if known and known.stamp == stamp:
            return known
        data = path.read_bytes()
    except OSError:
        return None
    try:
        facts = inspect(data)
    except NotAPicture:
        facts = None
    return _Seen(stamp, facts)


def _read(cache: Path | None, key: bytes) -> dict[str, _Seen]:
    if cache is None:
        return {}
    try:
        moment = (cache / _NAME).stat().st_mtime_ns
        content = unsealed((cache / _NAME).read_bytes()) or b""
        key_then, seen = msgspec.msgpack.decode(content, type=tuple[bytes, dict[str, _Seen]])
    except (OSError, msgspec.MsgspecError, ValueError):
        return {}
    return {path: one for path, one in seen.items() if is_settled(one.stamp, moment)} if key_then == key else {}


def _write(cache: Path | None, key: bytes, seen: dict[str, _Seen]) -> None:
    """Atomically; a cache that cannot be written only costs time."""
    if cache is None:
        return
    try:
        cache.mkdir(parents=True, exist_ok=True)
        fresh = cache / f"{_NAME}.{os.getpid()}"
        fresh.write_bytes(sealed(msgspec.msgpack.encode((key, seen))))
        os.replace(fresh, cache / _NAME)
    except OSError:
        return
