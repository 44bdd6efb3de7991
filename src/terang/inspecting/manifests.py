"""A manifest and a folder → what was changed, what is missing, and what was added."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

MANIFEST = "manifes.sha256"


@dataclass(frozen=True, slots=True)
class Comparison:
    """Paths in the site, in order; `count` files were compared."""

    count: int
    changed: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    added: tuple[str, ...] = ()

    @property
    def is_same(self) -> bool:
        return not (self.changed or self.missing or self.added)


def read_manifest(text: str) -> dict[str, str]:
    """Path → hash, as `sha256sum` writes it; paths that lead out of a site are left out."""
    rows = (line.split("  ", 1) for line in text.splitlines() if "  " in line)
    return {path: digest for digest, path in rows if not path.startswith("/") and ".." not in path.split("/")}


def compare_folder(manifest: dict[str, str], folder: Path) -> Comparison:
    """A link in place of a file counts as added: it can show anything."""
    there = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file() or path.is_symlink()}
    links = {path for path in there if (folder / path).is_symlink()}
    changed = [path for path in sorted(manifest.keys() & there - links) if _digest(folder / path) != manifest[path]]
    added = sorted((there - manifest.keys() - {MANIFEST}) | links)
    return Comparison(len(manifest), tuple(changed), tuple(sorted(manifest.keys() - there)), tuple(added))


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
