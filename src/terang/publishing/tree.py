"""Files one after the other → the output folder, in two phases: made beside it, then moved in."""

import hashlib
import os
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

from .. import addresses


class OutputTaken(Exception):
    """The output folder cannot be used; the text says why, in Indonesian."""


class DoubleAddress(Exception):
    """Two different things want to stand at one address; the text names it."""


@dataclass(frozen=True, slots=True)
class Made:
    """One file of the new site; `changed` when it waits beside the old one to be moved in."""

    path: str
    digest: str
    changed: bool
    listed: bool = False  # in the sitemap


class Tree:
    """Collects a new site next to `out`; nothing in `out` changes before `finish`.

    Files that already have the same bytes are left as they are, with their time. Files of an earlier
    build that are not made again are removed; anything else in `out` means it is not ours to touch.
    """

    def __init__(self, out: Path) -> None:
        self.out = out
        self._new = out.parent / f".{out.name}.baru"
        self._made: dict[str, Made] = {}
        self._before = _manifest(out)

    def __enter__(self) -> "Tree":
        if self.out.exists() and not self.out.is_dir():
            raise OutputTaken(f"«{self.out}» adalah berkas, bukan folder.")
        if self.out.is_dir() and any(self.out.iterdir()) and not self._before:
            raise OutputTaken(
                f"folder «{self.out}» berisi berkas yang bukan hasil Terang; pilih folder lain atau kosongkan."
            )
        try:
            shutil.rmtree(self._new, ignore_errors=True)
            self._new.mkdir(parents=True)
        except OSError as error:
            raise OutputTaken(f"folder «{self.out.parent}» tidak dapat ditulisi ({error.strerror}).") from error
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        shutil.rmtree(self._new, ignore_errors=True)

    def make(self, path: str, content: bytes, listed: bool = False) -> Made:
        """Write one file beside the old site, unless it is there already. Safe in several processes at once."""
        digest = hashlib.sha256(content).hexdigest()
        changed = not self._stands(path, content, digest)
        if changed:
            _write(self._new / path, content)
        return Made(path, digest, changed, listed)

    def add(self, made: Iterable[Made]) -> None:
        """Take files into the new site. DoubleAddress when a path comes twice."""
        for file in made:
            if file.path in self._made:
                raise DoubleAddress(f"dua halaman memakai alamat yang sama: {file.path}")
            self._made[file.path] = file

    @property
    def paths(self) -> list[str]:
        return sorted(self._made)

    def finish(self) -> int:
        """Move everything in place, drop what is stale; returns how many files changed."""
        digests = {path: self._made[path].digest for path in self.paths}
        changed = [file.path for file in self._made.values() if file.changed]
        final = self.make(addresses.MANIFEST, _listing(digests))
        if changed and self._before:
            # Until all is moved, the manifest owns old files and new ones: who is killed here leaves no orphans.
            self._move(self.make(addresses.MANIFEST, _listing(self._before | digests)).path)
            final = self.make(addresses.MANIFEST, _listing(digests))
        for path in changed:
            self._move(path)
        stale = self._before.keys() - self._made.keys()
        for path in stale:
            self._remove(path)
        if final.changed:
            self._move(addresses.MANIFEST)
        self._made[addresses.MANIFEST] = final
        return len(changed) + len(stale) + final.changed

    def _move(self, path: str) -> None:
        target = self.out / path
        target.parent.mkdir(parents=True, exist_ok=True)
        os.replace(self._new / path, target)

    def _stands(self, path: str, content: bytes, digest: str) -> bool:
        if self._before.get(path, digest) != digest:
            return False
        try:
            return (self.out / path).read_bytes() == content
        except OSError:
            return False

    def _remove(self, path: str) -> None:
        (self.out / path).unlink(missing_ok=True)
        folder = (self.out / path).parent
        while folder != self.out and folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()
            folder = folder.parent


def _write(target: Path, content: bytes) -> None:
    try:
        target.write_bytes(content)
    except FileNotFoundError:
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)


def _listing(digests: dict[str, str]) -> bytes:
    """As `sha256sum --check` reads it."""
    return "".join(f"{digest}  {path}\n" for path, digest in sorted(digests.items())).encode()


def _manifest(out: Path) -> dict[str, str]:
    """Path → hash of the site that stands there now, as its manifest tells."""
    try:
        text = (out / addresses.MANIFEST).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return {}
    pairs = (line.split("  ", 1) for line in text.splitlines() if "  " in line)
    return {path: digest for digest, path in pairs if not path.startswith("/") and ".." not in path.split("/")}
