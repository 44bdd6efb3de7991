"""An address that fsspec speaks, such as `s3://bucket/portal` → files there, read and written."""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from ..errors import CannotRun
from .storage import StorageFault, too_large


@dataclass(frozen=True, slots=True)
class RemoteStorage:
    """Keys and endpoints come from where fsspec looks for them: its settings, or variables of the machine."""

    address: str

    def read(self, path: str, limit: int) -> bytes:
        try:
            system, place = self._at(path)
            content = bytes(system.cat_file(place, start=0, end=limit + 1))
        except FileNotFoundError as error:
            raise StorageFault("berkas atau folder tidak ada", is_absent=True) from error
        except CannotRun:
            raise
        except Exception as error:  # each storage has exceptions of its own
            raise StorageFault(f"tidak dapat dibaca ({type(error).__name__})") from error
        if len(content) > limit:
            raise too_large(limit)
        return content

    def write(self, path: str, content: bytes) -> None:
        try:
            system, place = self._at(path)
            with suppress(FileExistsError):
                system.makedirs(place.rpartition("/")[0], exist_ok=True)
            system.pipe_file(place, content)
        except CannotRun:
            raise
        except Exception as error:
            raise CannotRun(f"«{self.address}/{path}» tidak dapat ditulis ({type(error).__name__})") from error

    def keep_only(self, folder: str, names: Iterable[str]) -> None:
        kept = set(names)
        system, place = self._at(folder)
        system.invalidate_cache()
        try:
            found = system.ls(place, detail=True)
        except FileNotFoundError:
            return
        for entry in found:
            if entry["type"] == "file" and entry["name"].rpartition("/")[2] not in kept:
                with suppress(FileNotFoundError):
                    system.rm_file(entry["name"])

    def _at(self, path: str) -> tuple[Any, str]:
        try:
            from fsspec.core import url_to_fs
        except ModuleNotFoundError as error:
            raise CannotRun("simpanan ini memerlukan paket tambahan; jalankan pip install 'terang[cluster]'") from error
        try:
            system, place = url_to_fs(self.address)
        except (ImportError, ValueError) as error:
            raise CannotRun(f"simpanan «{self.address}» tidak dapat dipakai: {error}") from error
        return system, f"{place}/{path}"
