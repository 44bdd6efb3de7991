"""What the last build of an output folder made ↔ the cache."""

import hashlib
import os
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from itertools import chain
from pathlib import Path

from ..caching import Cache

_FILES = "berkas"


@dataclass(frozen=True, slots=True)
class BuiltFile:
    """One file of the new site. `changed`: it waits beside the old one to be moved in; `key` as in `LazyOutput`."""

    path: str
    digest: str
    changed: bool
    listed: bool = False  # in the sitemap
    key: bytes = b""
    size: int = 0
    time: int = 0  # of the last change of the content, in nanoseconds
    placed: int = 0  # when the file came to its place: the last change of anything about it, in nanoseconds


@dataclass(frozen=True, slots=True)
class BuiltGroup:
    """The files of an OutputGroup, and its key."""

    key: bytes
    files: list[BuiltFile]


@dataclass(frozen=True, slots=True)
class BuiltSite:
    """`whole` is the key of all that the site is made from; `loose` are the files that belong to no group."""

    whole: bytes = b""
    groups: dict[str, BuiltGroup] = field(default_factory=dict)
    loose: list[BuiltFile] = field(default_factory=list)

    def files(self) -> Iterable[BuiltFile]:
        return chain(self.loose, *(group.files for group in self.groups.values()))


@dataclass(frozen=True, slots=True)
class BuildCache:
    """The last build of `out`, with its files by path; the key of `store` is that of what every page is made from."""

    store: Cache  # of this output folder alone
    out: Path
    last: BuiltSite
    files: Mapping[str, BuiltFile]

    @classmethod
    def read(cls, cache: Path | None, out: Path, common: bytes) -> "BuildCache":
        """Empty when there is none, when it is damaged, or when it is of another core, body or layout."""
        store = Cache(cache, f"situs-{hashlib.sha256(str(out.resolve()).encode()).hexdigest()[:12]}", common)
        last = store.get(_FILES, BuiltSite) or BuiltSite()
        return cls(store, out, last, {file.path: file for file in last.files()})

    def unchanged(self, whole: bytes, stands: Callable[[BuiltFile], bool]) -> Iterable[BuiltFile]:
        """Every file of the last build, if that was from the same and all of them stand; else none."""
        return (
            self.files.values() if whole and whole == self.last.whole and all(map(stands, self.files.values())) else ()
        )

    def write(self, site: BuiltSite) -> None:
        """The new site, once it is moved in."""
        groups = {
            name: group if self.last.groups.get(name) is group else BuiltGroup(group.key, self._settled(group.files))
            for name, group in site.groups.items()
        }
        self.store.put(_FILES, BuiltSite(site.whole, groups, self._settled(site.loose)))

    def _settled(self, files: list[BuiltFile]) -> list[BuiltFile]:
        """As they stand now."""
        return [replace(file, changed=False, placed=self._placed(file)) if file.changed else file for file in files]

    def _placed(self, file: BuiltFile) -> int:
        try:
            return os.stat(f"{self.out}/{file.path}").st_ctime_ns
        except OSError:
            return 0
