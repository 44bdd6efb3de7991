"""What the last build of an output folder made ↔ the cache."""

import hashlib
import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from ..caching import Cache

_FILES = "berkas"


@dataclass(frozen=True, slots=True)
class BuiltFile:
    """One file of the new site. `changed`: it waits beside the old one to be moved in; `key` as in `Draft`."""

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
    """The files of a Bundle, and its key."""

    key: bytes
    files: list[BuiltFile]


@dataclass(frozen=True, slots=True)
class _Site:
    whole: bytes
    bundles: dict[str, BuiltGroup]
    files: list[BuiltFile]  # that belong to no bundle
    unkeyed: list[BuiltFile]


@dataclass(frozen=True, slots=True)
class BuildCache:
    """Files of the last build of `out` by path, and its bundles by name.

    `whole` stands for all that the site is made from; `unkeyed` are files that are made again unless all stands.
    """

    store: Cache  # of this output folder alone, by what every page is made from
    out: Path
    files: Mapping[str, BuiltFile] = field(default_factory=dict)
    bundles: Mapping[str, BuiltGroup] = field(default_factory=dict)
    whole: bytes = b""
    unkeyed: Sequence[BuiltFile] = ()

    @classmethod
    def read(cls, cache: Path | None, out: Path, common: bytes) -> "BuildCache":
        """Empty when there is none, when it is broken, or when it is of another core, body or shell."""
        store = Cache(cache, f"situs-{hashlib.sha256(str(out.resolve()).encode()).hexdigest()[:12]}", common)
        stored = store.get(_FILES, _Site) or _Site(b"", {}, [], [])
        lists = (stored.files, *(bundle.files for bundle in stored.bundles.values()))
        files = {made.path: made for found in lists for made in found}
        return cls(store, out, files, stored.bundles, stored.whole, stored.unkeyed)

    def unchanged(self, whole: bytes, stands: Callable[[BuiltFile], bool]) -> list[BuiltFile]:
        """Every file of the last build, if that was from the same and all of them stand; else none."""
        files = [*self.files.values(), *self.unkeyed] if whole and whole == self.whole else []
        return files if all(map(stands, files)) else []

    def write(self, whole: bytes, loose: Iterable[BuiltFile], bundles: Mapping[str, BuiltGroup]) -> None:
        """The files of the new site: those of its bundles, and all others."""
        settled = {
            name: one if self.bundles.get(name) is one else BuiltGroup(one.key, list(map(self._settled, one.files)))
            for name, one in bundles.items()
        }
        others = list(map(self._settled, loose))
        keyed, unkeyed = ([made for made in others if bool(made.key) is has] for has in (True, False))
        self.store.put(_FILES, _Site(whole, settled, keyed, unkeyed))

    def compact(self, made: BuiltFile) -> BuiltFile | str:
        """The path alone of a file that is as it was: it need not travel between processes."""
        return made.path if self.files.get(made.path) is made else made

    def expanded(self, made: BuiltFile | str) -> BuiltFile:
        """What was made `compact`."""
        return self.files[made] if isinstance(made, str) else made

    def _settled(self, made: BuiltFile) -> BuiltFile:
        """As it stands once it is moved in."""
        if not made.changed:
            return made
        try:
            placed = os.stat(f"{self.out}/{made.path}").st_ctime_ns
        except OSError:
            placed = 0
        return replace(made, changed=False, placed=placed)
