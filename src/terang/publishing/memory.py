"""What the last build of an output folder made ↔ files of the cache, which may be deleted at any time."""

import hashlib
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

import msgspec

_Stored = TypeVar("_Stored")


@dataclass(frozen=True, slots=True)
class Made:
    """One file of the new site. `changed`: it waits beside the old one to be moved in; `key` as in `Draft`."""

    path: str
    digest: str
    changed: bool
    listed: bool = False  # in the sitemap
    key: bytes = b""
    size: int = 0
    time: int = 0  # of the last change, in nanoseconds


@dataclass(frozen=True, slots=True)
class Memory:
    """Files of the last build by path; `common` stands for what every page is made from."""

    common: bytes = b""
    files: Mapping[str, Made] = field(default_factory=dict)

    @classmethod
    def read(cls, cache: Path | None, out: Path, common: bytes) -> "Memory":
        """Empty when there is none, when it is broken, or when it is of another core, body or shell."""
        stored = recall(cache, out, "situs", tuple[bytes, list[Made]])
        if stored is None or stored[0] != common:
            return cls(common)
        return cls(common, {made.path: made for made in stored[1]})

    def write(self, cache: Path | None, out: Path, files: Mapping[str, Made]) -> None:
        keep(cache, out, "situs", (self.common, [made for made in files.values() if made.key]))


def _name(cache: Path | None, out: Path, what: str) -> Path | None:
    """Each output folder has a memory of its own."""
    if cache is None:
        return None
    return cache / f"{what}-{hashlib.sha256(str(out.resolve()).encode()).hexdigest()[:12]}.msgpack"


def recall(cache: Path | None, out: Path, what: str, kind: type[_Stored]) -> _Stored | None:
    """What was kept under the name `what`; None when it is not there or damaged."""
    path = _name(cache, out, what)
    if path is None:
        return None
    try:
        return msgspec.msgpack.decode(path.read_bytes(), type=kind)
    except (OSError, msgspec.MsgspecError, ValueError):
        return None


def keep(cache: Path | None, out: Path, what: str, value: object) -> None:
    """Atomically; a cache that cannot be written only costs time."""
    path = _name(cache, out, what)
    if path is None:
        return
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh = path.with_name(f"{path.name}.{os.getpid()}")
        fresh.write_bytes(msgspec.msgpack.encode(value))
        os.replace(fresh, path)
    except OSError:
        return
