"""A namespace, a key and a name → a value that an earlier run made, or nothing; the folder may be deleted at any time."""

import hashlib
import os
import zlib
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import msgspec

from ..atomic_writing import write_atomically

_Value = TypeVar("_Value")
_ENDING = ".terang"  # nothing else in the folder is ever removed
_CHECKSUM, _KEY = 4, 16  # bytes at the beginning of an entry
LIMIT = 2 << 30  # bytes


@dataclass(frozen=True, slots=True)
class Cache:
    """The entries of one namespace. `key` stands for all that they are made from; without a `folder` there are none.

    An entry is one file: a checksum, the key, and the value as MessagePack. What was emptied, cut or altered, or is of
    another key or type, is not there.
    """

    folder: Path | None
    namespace: str
    key: bytes

    def get(self, name: str, kind: type[_Value]) -> _Value | None:
        if self.folder is None:
            return None
        path = self._path(self.folder, name)
        try:
            content = path.read_bytes()
            if not content.startswith(_checksum(memoryview(content)[_CHECKSUM:]) + self._mark()):
                return None
            value = msgspec.msgpack.decode(memoryview(content)[_CHECKSUM + _KEY :], type=kind)
            os.utime(path)  # the time of its last use, for `trim`
        except (OSError, ValueError):  # msgspec's own are among the latter
            return None
        return value

    def put(self, name: str, value: object) -> None:
        """In place of what has the same name. A cache that cannot be written only costs time."""
        if self.folder is None:
            return
        # MessagePack has no offsets from UTC: a moment is written as text.
        content = self._mark() + msgspec.msgpack.encode(msgspec.to_builtins(value, builtin_types=(bytes,)))
        with suppress(OSError):
            write_atomically(self._path(self.folder, name), _checksum(content) + content)

    def _path(self, folder: Path, name: str) -> Path:
        """Any text may be a name."""
        return folder / self.namespace / (hashlib.blake2b(name.encode(), digest_size=12).hexdigest() + _ENDING)

    def _mark(self) -> bytes:
        return hashlib.blake2b(self.key, digest_size=_KEY).digest()


def clock(folder: Path | None) -> int:
    """What the file system of the cache's folder says that the time is, in nanoseconds; 0 where it cannot be asked."""
    if folder is None:
        return 0
    try:
        return write_atomically(folder / f"jam{_ENDING}", b"").st_mtime_ns
    except OSError:
        return 0


def trim(folder: Path | None, began: int, limit: int = LIMIT) -> None:
    """Remove what was longest not used until all entries are no larger than `limit` bytes together.

    What was used since `began` stays: a site that is larger than the limit keeps what it needs.
    """
    found = sorted(_entries(os.fspath(folder))) if folder else []
    total = sum(size for _, size, _ in found)
    for used, size, path in found:
        if total <= limit or used >= began:
            return
        with suppress(OSError):
            os.unlink(path)
        total -= size


def _entries(folder: str) -> Iterator[tuple[int, int, str]]:
    """Of each entry the last use, the size and the path."""
    try:
        with os.scandir(folder) as scan:
            for entry in scan:
                if entry.is_dir(follow_symlinks=False):
                    yield from _entries(entry.path)
                elif entry.name.endswith(_ENDING):
                    stat = entry.stat(follow_symlinks=False)
                    yield stat.st_mtime_ns, stat.st_size, entry.path
    except OSError:
        return


def _checksum(content: bytes | memoryview) -> bytes:
    return zlib.crc32(content).to_bytes(_CHECKSUM, "big")
