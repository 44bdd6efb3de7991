"""The arguments of a build and the state of all that it reads and wrote ↔ what the last build said, if it still holds."""

import argparse
import hashlib
import os
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from ..caching import Cache, FolderState, clock, folder_state, installed_state
from ..repository import DISCLOSURES, PAGES, SETTINGS
from .arguments import cache_of

_NAME = "bangunan"


@dataclass(frozen=True, slots=True)
class BuildWords:
    """What is said of a site, around the count of files that changed and the time that it took."""

    before: str
    between: str
    behind: str

    def text(self, changed: str, seconds: float) -> str:
        return f"{self.before}{changed}{self.between}{seconds:.1f}{self.behind}"


@dataclass(frozen=True, slots=True)
class _Remembered:
    """`sources` and `site` are digests of folders. It holds from `since` on, and until `until`."""

    sources: bytes
    site: bytes
    since: datetime | None
    until: datetime
    words: BuildWords


@dataclass(frozen=True, slots=True)
class Surroundings:
    """All that a build depends on, as it stood at `moment` by the clock of the file system, before anything was read."""

    store: Cache
    out: Path
    now: date
    sources: FolderState
    moment: int

    @classmethod
    def of(cls, arguments: argparse.Namespace) -> "Surroundings | None":
        """None for a build that says more than usual, may not remember, or of which something cannot be known."""
        cache = cache_of(arguments)
        if cache is None or arguments.verbose or arguments.prune or arguments.previous or arguments.let_go:
            return None
        root = arguments.root
        moment = clock(cache) if (root / DISCLOSURES).is_dir() else 0
        installed = installed_state()
        sources = folder_state(*(os.path.join(root, name) for name in (DISCLOSURES, PAGES, SETTINGS)))
        if not (moment and installed and sources):
            return None
        now, out = arguments.today, out_of(arguments).resolve()
        day = f"{now.utcoffset()}" if isinstance(now, datetime) else now.isoformat()
        key = repr((str(root.resolve()), str(out), arguments.no_search, day)).encode() + installed
        place = hashlib.sha256(str(out).encode()).hexdigest()[:12]
        return cls(Cache(cache, f"situs-{place}", key), out, now, sources, moment)

    def still_said(self) -> BuildWords | None:
        """Of the last build, if one now would read the same, and every file of its site stands as it was."""
        last = self.store.get(_NAME, _Remembered)
        if last is None or last.sources != self.sources.digest or not self._is_within(last):
            return None
        site = folder_state(str(self.out))
        return last.words if site and site.digest == last.site else None

    def remember(self, words: BuildWords, until: datetime) -> None:
        """What was changed shortly before could have been changed again without a trace: then nothing is remembered."""
        site = folder_state(str(self.out))
        if site and self.sources.is_settled(self.moment):
            since = self.now if isinstance(self.now, datetime) else None
            self.store.put(_NAME, _Remembered(self.sources.digest, site.digest, since, until, words))

    def _is_within(self, last: _Remembered) -> bool:
        """A bare day is a part of the key."""
        return not isinstance(self.now, datetime) or (last.since is not None and last.since <= self.now < last.until)


def out_of(arguments: argparse.Namespace) -> Path:
    """The folder of the site."""
    folder: Path = arguments.out or arguments.root / "site"
    return folder
