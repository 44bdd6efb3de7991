"""An office on the disk, built with a cache, built from nothing, and previewed: what differs, and what should not be there."""

import os
import random
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from functools import lru_cache
from hashlib import blake2b
from pathlib import Path
from typing import Any

from terang.attachments.images import card, crop, shrink
from terang.caching import core_fingerprint, file_stamps
from terang.catalogue import Catalogue, ParseCache, load, parsing
from terang.problems import Problem
from terang.publishing import Engine, OnDemandSite, making, publish
from terang.records import Record
from terang.rendering.layout import Layout
from terang.urls import MANIFEST
from terang.validation import is_whole, read_record

from .engines import Rendered
from .office import Office, write
from .traces import told, words_in

_WITH_ALL_FILES = {"sitemap.xml", MANIFEST}  # a preview, which makes pages as they are asked for, has none
_HOUR = 3600 * 10**9
_SAMPLE = 60  # files of the preview that are compared after an edit, besides those that changed

MakeEngine = Callable[[Office, Path, Catalogue, Path | None], Rendered]


@dataclass(frozen=True)
class Tricks:
    """How much a run trusts stamps, forks, and takes long lists from old ones although its office is small."""

    aged: bool
    jobs: int


class Site:
    """The office, its site, its caches and its preview in one folder."""

    def __init__(self, folder: Path, office: Office, engine: MakeEngine, tricks: Tricks, rng: random.Random) -> None:
        self.folder, self.office, self.engine, self.tricks, self.rng = folder, office, engine, tricks, rng
        self.root, self.out, self.cache = folder / "root", folder / "site", folder / "cache"
        self._fresh, self._aside = folder / "fresh", folder / "aside"
        self._known = ParseCache()
        self._on_disk: dict[str, bytes] = {}
        self._shown: dict[str, bytes] = {}
        self._tree_of: tuple[object, ...] = ()
        self._trees = 0
        for one in (self.root, self.cache, self._aside):
            one.mkdir(parents=True)
        self._on_disk = write(office, self.root, {})

    def take(self, office: Office, *, keep_times: bool = False) -> tuple[Problem, ...]:
        """The office as it is now; with errors it stays on the disk until the next is taken, as it would with people."""
        times = {path: _times(self.root / path) for path in self._on_disk} if keep_times else {}
        self._on_disk = write(office, self.root, self._on_disk)
        for path, time in times.items():
            if (self.root / path).exists():
                os.utime(self.root / path, ns=time)
        self.office = office
        version.number = office.version
        loaded = load(self.root, office.now, cache=self.cache, jobs=self.tricks.jobs)
        self._catalogue = loaded.catalogue
        preview = load(self.root, office.now, cache=self._aside, known=self._known)
        self._known, self._previewed = preview.known, preview.catalogue
        return tuple(problem for problem in loaded.problems if problem.is_error)

    def faults(self, *, whole_preview: bool = False) -> list[str]:
        """What is not as it should be after the last change."""
        if self._catalogue is None:
            return []
        before = self._shown
        warm = self._build(self.out, self.cache, self._catalogue)
        loaded = load(self.root, self.office.now)
        assert loaded.catalogue, "what a cache lets pass is refused without one"
        shutil.rmtree(self._fresh, ignore_errors=True)
        fresh = self._build(self._fresh, None, loaded.catalogue)
        self._shown = fresh
        found = [f"{path}: with a cache {_differ(warm, fresh, path)}" for path in _unlike(warm, fresh)]
        allowed = told(self.office)
        for path, content in fresh.items() | warm.items():
            if left := words_in(content) - allowed:
                found.append(f"{path}: {b' '.join(sorted(left)).decode()} may not be told")
        if not self.office.address:
            changed = [path for path in fresh if before.get(path) != fresh[path]]
            others = list(fresh) if whole_preview else self.rng.sample(list(fresh), min(_SAMPLE, len(fresh)))
            found += self._preview_faults(fresh, dict.fromkeys((*changed[:_SAMPLE], *others)))
        return found

    def _build(self, out: Path, cache: Path | None, catalogue: Any) -> dict[str, bytes]:
        engine = self.engine(self.office, self.root, catalogue, cache)
        publish(
            self.root,
            out,
            catalogue,
            Engine(engine.name, engine.address, engine.render),
            search=self.office.search,
            jobs=self.tricks.jobs if cache else 1,
            cache=cache,
        )
        return {path.relative_to(out).as_posix(): path.read_bytes() for path in out.rglob("*") if path.is_file()}

    def _preview_faults(self, fresh: dict[str, bytes], paths: dict[str, None]) -> Iterator[str]:
        if self._previewed is None:
            yield "the preview refuses what a build lets pass"
            return
        engine = self.engine(self.office, self.root, self._previewed, self._aside)
        self._trees += 1
        tree = self._aside / f"mesin-{self._trees}"
        tree.mkdir()
        engine.render(tree)
        live = OnDemandSite(self.root, self._previewed, engine.name, tree, self._aside)
        for path in paths:
            if path not in _WITH_ALL_FILES and live.get(path) != fresh[path]:
                yield f"{path}: not so in the preview"
        shutil.rmtree(tree)


def _times(file: Path) -> tuple[int, int]:
    stat = file.stat()
    return stat.st_atime_ns, stat.st_mtime_ns


def _unlike(one: dict[str, bytes], other: dict[str, bytes]) -> list[str]:
    return sorted(path for path in one.keys() | other.keys() if one.get(path) != other.get(path))


def _differ(one: dict[str, bytes], other: dict[str, bytes], path: str) -> str:
    if path not in one or path not in other:
        return "missing" if path not in one else "left over"
    old, new = one[path], other[path]
    at = next((n for n, pair in enumerate(zip(old, new, strict=False)) if pair[0] != pair[1]), min(len(old), len(new)))
    return f"{old[max(0, at - 30) : at + 50]!r} instead of {new[max(0, at - 30) : at + 50]!r}"


# --- Terang itself, changed


class _Version:
    """Another version of Terang has another fingerprint, reads records otherwise and makes other pages."""

    number = 0


version = _Version()


def _fingerprint() -> bytes:
    return blake2b(core_fingerprint() + bytes([version.number % 256]), digest_size=16).digest()


def _read_record(*arguments: Any) -> tuple[Record | None, tuple[Problem, ...]]:
    record, problems = read_record(*arguments)
    if record and is_whole(record) and version.number:
        return replace(record, retention=f"Versi {version.number}"), problems
    return record, problems


def _pressed(press: Callable[..., bytes]) -> Callable[..., bytes]:
    def pressed(*arguments: Any, **words: Any) -> bytes:
        return press(*arguments, **words) + (b"<!-- versi %d -->" % version.number if version.number else b"")

    return pressed


@contextmanager
def terang(tricks: Tricks) -> Iterator[None]:
    """Terang as a run wants it, and afterwards as it was."""
    name = Layout.press.__name__
    with ExitStack() as stack:
        _everywhere(core_fingerprint, _fingerprint, stack)
        _everywhere(read_record, _read_record, stack)
        for drawing in (card, crop, shrink):  # they would take a third of a build, and depend on nothing but arguments
            _everywhere(drawing, lru_cache(256)(drawing), stack)
        _patch(Layout, name, _pressed(getattr(Layout, name)), stack)
        if tricks.aged:  # as if every file had been there for long
            _patch(file_stamps, "_SHORTLY", -_HOUR, stack)
        if tricks.jobs > 1:
            _patch(making, "_WORTH_FORKING", 1, stack)
            _patch(parsing, "_WORTH_FORKING", 1, stack)
        yield


def _everywhere(old: Any, new: Any, stack: ExitStack) -> None:
    """In every module that names it."""
    for module in list(sys.modules.values()):
        if getattr(module, "__name__", "").startswith(("terang", "hooks")):
            for name in [name for name, value in vars(module).items() if value is old]:
                _patch(module, name, new, stack)


def _patch(owner: Any, name: str, value: Any, stack: ExitStack) -> None:
    stack.callback(setattr, owner, name, getattr(owner, name))
    setattr(owner, name, value)
