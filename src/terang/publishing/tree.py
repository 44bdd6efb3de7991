"""Files one after the other → the output folder, in two phases: made beside it, then moved in."""

import hashlib
import os
import shutil
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from types import TracebackType

from .. import urls
from ..errors import CannotRun, ContentError, reason_of
from .build_cache import BuildCache, BuiltFile
from .lock import Busy, Lock


class OutputTaken(CannotRun):
    """The output folder cannot be used; the text says why, in Indonesian."""


class DoubleAddress(ContentError):
    """Two different things want to stand at one address; the text names it."""


class HalfMoved(CannotRun):
    """Something failed while files were moved in: old and new ones stand side by side. The text says what failed."""


class Tree:
    """Collects a new site next to `out`; nothing in `out` changes before `finish`.

    Files that already have the same bytes are left as they are, with their time. Files of an earlier
    build that are not made again are removed; anything else in `out` means it is not ours to touch.
    """

    def __init__(self, out: Path) -> None:
        self.out = out
        self._out = f"{out}/"  # joining text: a Path for each of 10,000 files costs as much as the files
        self.made: dict[str, BuiltFile] = {}
        self.began = 0
        self._new = out.parent / f".{out.name}.baru"
        self._beside = f"{self._new}/"
        self._lock = Lock(out.parent / f".{out.name}.kunci")
        self._before = _manifest(out)

    def __enter__(self) -> "Tree":
        if self.out.exists() and not self.out.is_dir():
            raise OutputTaken(f"«{self.out}» adalah berkas, bukan folder")
        if (
            self.out.is_dir()
            and not self._before
            and any(not _is_left_by_an_engine(path) for path in self.out.iterdir())
        ):
            raise OutputTaken(
                f"folder «{self.out}» berisi berkas yang bukan hasil Terang; pilih folder lain atau kosongkan"
            )
        try:
            self.out.parent.mkdir(parents=True, exist_ok=True)
            self._lock.take()
            shutil.rmtree(self._new, ignore_errors=True)
            self._new.mkdir()
            self.began = self._new.stat().st_mtime_ns  # by the clock of the file system
        except Busy:
            raise OutputTaken(
                f"folder «{self.out}» sedang dibangun oleh perintah lain; tunggu sampai selesai"
            ) from None
        except OSError as error:
            raise OutputTaken(f"folder «{self.out.parent}» tidak dapat ditulisi ({reason_of(error)})") from error
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        shutil.rmtree(self._new, ignore_errors=True)
        self._lock.give_back()

    def make(self, path: str, content: bytes, listed: bool = False, key: bytes = b"") -> BuiltFile:
        """Write one file beside the old site, unless it is there already. Safe in several processes at once."""
        digest = hashlib.sha256(content).hexdigest()
        standing = self._standing(path, content, digest)
        stat = standing or _write(self._beside + path, content)
        placed = stat.st_ctime_ns if standing else 0
        return BuiltFile(path, digest, standing is None, listed, key, stat.st_size, stat.st_mtime_ns, placed)

    def reuse(self, build_cache: BuildCache, path: str, key: bytes) -> BuiltFile | None:
        """The file as the last build made it from the same `key`, if it still stands untouched."""
        made = build_cache.files.get(path)
        return made if key and made and made.key == key and self.stands(made) else None

    def stands(self, made: BuiltFile) -> bool:
        """Is a file of the last build still as it was made?

        Size and time of the content can be put back by whoever alters a file (`cp -p`, `rsync --inplace -t`), the time
        of the file itself cannot. It differs in every copy of a site too; there the bytes decide.
        """
        if self._before.get(made.path) != made.digest:
            return False
        try:
            stat = os.stat(self._out + made.path)
        except OSError:
            return False
        if stat.st_size != made.size or stat.st_mtime_ns != made.time:
            return False
        return stat.st_ctime_ns == made.placed or _digest(self._out + made.path) == made.digest

    def content(self, path: str) -> bytes:
        """The bytes of a file that was taken into the new site."""
        return _read((self._beside if self.made[path].changed else self._out) + path)

    def add(self, made: Iterable[BuiltFile]) -> None:
        """Take files into the new site. DoubleAddress when a path comes twice."""
        for file in made:
            if file.path in self.made:
                raise DoubleAddress(f"dua halaman memakai alamat yang sama: {file.path}")
            self.made[file.path] = file

    def finish(self) -> int:
        """Move everything in place, drop what is stale; returns how many files changed."""
        digests = {path: file.digest for path, file in self.made.items()}
        changed = [file.path for file in self.made.values() if file.changed]
        stale = self._before.keys() - digests.keys()
        if changed:
            # Until all is moved, the manifest owns old files and new ones: who is killed here leaves no orphans.
            both = self.make(urls.MANIFEST, _listing({**self._before, **digests}))
            if both.changed:
                self._move(urls.MANIFEST)
        try:
            for path in changed:
                self._move(path)
            for path in stale:
                self._remove(path)
            final = self.make(urls.MANIFEST, _listing(digests))
            if final.changed:
                self._move(urls.MANIFEST)
        except OSError as error:
            raise HalfMoved(f"{reason_of(error)}, {error.filename or self.out}") from error
        self.made[urls.MANIFEST] = final
        return len(changed) + len(stale) + bool(changed or stale)

    @property
    def before(self) -> Iterable[str]:
        """Paths of the site that stood there."""
        return self._before.keys()

    def strangers(self) -> list[str]:
        """What lies in the folder and is no file of the new site; nothing that is hidden in the name of a lock."""
        return sorted(path for path in _all_below(self._out) if path not in self.made)

    def remove(self, paths: Iterable[str]) -> None:
        """And folders that became empty."""
        for path in paths:
            self._remove(path)

    def _standing(self, path: str, content: bytes, digest: str) -> os.stat_result | None:
        if not self._before or self._before.get(path, digest) != digest:
            return None
        try:
            return os.stat(self._out + path) if _read(self._out + path) == content else None
        except OSError:
            return None

    def _move(self, path: str) -> None:
        source, target = self._beside + path, self._out + path
        try:
            os.replace(source, target)
        except FileNotFoundError:
            os.makedirs(os.path.dirname(target), exist_ok=True)
            os.replace(source, target)

    def _remove(self, path: str) -> None:
        (self.out / path).unlink(missing_ok=True)
        folder = (self.out / path).parent
        while folder != self.out and folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()
            folder = folder.parent


def _all_below(folder: str, within: str = "") -> Iterator[str]:
    """Links are named and not followed."""
    with os.scandir(folder + within) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                yield from _all_below(folder, f"{within}{entry.name}/")
            else:
                yield within + entry.name


def manifest_paths(text: str) -> list[str]:
    """Paths that a manifest lists; those that would lead out of a site are left out."""
    return list(_listed(text))


def _read(path: str) -> bytes:
    with open(path, "rb", buffering=0) as file:
        return file.read()


def _digest(path: str) -> str | None:
    try:
        return hashlib.sha256(_read(path)).hexdigest()
    except OSError:
        return None


def _write(path: str, content: bytes) -> os.stat_result:
    try:
        return _written(path, content)
    except FileNotFoundError:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        return _written(path, content)


def _written(path: str, content: bytes) -> os.stat_result:
    with open(path, "wb", buffering=0) as file:  # a buffer costs as much as a small file
        rest = memoryview(content)
        while rest:
            rest = rest[file.write(rest) :]
        return os.fstat(file.fileno())


def _listing(digests: Mapping[str, str]) -> bytes:
    """As `sha256sum --check` reads it."""
    return "".join(f"{digest}  {path}\n" for path, digest in sorted(digests.items())).encode()


def _manifest(out: Path) -> dict[str, str]:
    """Path → hash of the site that stands there now, as its manifest tells."""
    try:
        text = (out / urls.MANIFEST).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return {}
    return _listed(text)


def _listed(text: str) -> dict[str, str]:
    pairs = (line.split("  ", 1) for line in text.splitlines() if "  " in line)
    return {path: digest for digest, path in pairs if not path.startswith("/") and ".." not in path.split("/")}


def _is_left_by_an_engine(path: Path) -> bool:
    """MkDocs empties its output folder before our hook is asked, and passes over hidden files: ours is known by its first words."""
    if path.name != urls.HTACCESS:
        return False
    with path.open("rb") as stream:
        return stream.read(len(urls.HTACCESS_MARK)) == urls.HTACCESS_MARK
