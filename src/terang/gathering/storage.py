"""An address → a place from which files are read, and into which they are written where that is possible."""

import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from ..atomic_writing import write_atomically
from ..errors import CannotRun, ValueRefused, reason_of


class StorageFault(ValueRefused):
    """A file cannot be had; the text says why, in Indonesian. `is_absent`: the place says that there is none."""

    def __init__(self, reason: str, *, is_absent: bool = False) -> None:
        super().__init__(reason)
        self.is_absent = is_absent


class Storage(Protocol):
    """Paths are relative, with `/`."""

    def read(self, path: str, limit: int) -> bytes:
        """The whole file; StorageFault when there is none, or when it is larger than `limit` bytes."""

    def write(self, path: str, content: bytes) -> None:
        """The whole file or nothing of it."""

    def keep_only(self, folder: str, names: Iterable[str]) -> None:
        """Remove all other files of a folder; folders in it stay."""


@dataclass(frozen=True, slots=True)
class FolderStorage:
    """A folder of this machine, or of a file system that all machines share."""

    folder: str

    def read(self, path: str, limit: int) -> bytes:
        try:
            with open(f"{self.folder}/{path}", "rb", buffering=0) as file:
                size = os.fstat(file.fileno()).st_size
                if size > limit:
                    raise too_large(limit)
                content = file.read(limit + 1) or b""
        except OSError as error:
            absent = isinstance(error, FileNotFoundError | NotADirectoryError)
            raise StorageFault(reason_of(error), is_absent=absent) from error
        if len(content) > limit:
            raise too_large(limit)
        return content

    def write(self, path: str, content: bytes) -> None:
        try:
            write_atomically(Path(self.folder) / path, content)
        except OSError as error:
            raise CannotRun(f"«{self.folder}/{path}» tidak dapat ditulis ({reason_of(error)})") from error

    def keep_only(self, folder: str, names: Iterable[str]) -> None:
        kept = set(names)
        place = Path(self.folder) / folder
        for name in os.listdir(place) if place.is_dir() else ():
            if name not in kept and (place / name).is_file():
                (place / name).unlink(missing_ok=True)


def too_large(limit: int) -> StorageFault:
    return StorageFault(f"lebih besar daripada {limit} bita yang boleh")


def open_storage(address: str) -> Storage:
    """By the beginning of the address: a folder, a web site, or anything that fsspec speaks, such as `s3://`."""
    if address.startswith(("https://", "http://")):
        from .web_source import WebSource

        return WebSource(address.rstrip("/") + "/")
    if "://" in address:
        from .remote_storage import RemoteStorage

        return RemoteStorage(address.rstrip("/"))
    return FolderStorage(address)
