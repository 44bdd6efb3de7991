"""The disk: what the importer reads, and how it writes. No other module of the importer touches it."""

import os
import shutil
import tempfile
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ...atomic_writing import write_atomically
from ...errors import reason_of
from ...reading import read_front_matter, read_yaml
from ...records import InformationClass
from ...repository import DISCLOSURES, RELEASES
from .unusable import UnusableSource


@dataclass(frozen=True, slots=True)
class ExistingRecord:
    """A record file of the repository; `values` is None when it cannot be read."""

    path: str
    id: str
    values: Mapping[str, Any] | None


def read_bytes(path: Path, what: str) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise UnusableSource(f"{what} {path} tidak dapat dibaca: {_reason(error)}.") from None


def check_root(root: Path) -> None:
    if not root.is_dir():
        raise UnusableSource(
            f"Folder repositori {root} tidak ada. Sebut folder yang berisi `disclosures` dengan --root."
        )


def read_text(root: Path, path: str) -> str | None:
    """None when the file is not there."""
    try:
        return (root / path).read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        return None
    except (OSError, UnicodeDecodeError) as error:
        raise UnusableSource(f"{path} tidak dapat dibaca: {_reason(error)}.") from None


def bytes_there(root: Path, path: str) -> bytes | None:
    """None when the file is not there."""
    return read_bytes(root / path, "Berkas") if (root / path).is_file() else None


def is_folder(root: Path, path: str) -> bool:
    return (root / path).is_dir()


def existing_records(root: Path) -> tuple[ExistingRecord, ...]:
    """Every record file of every class, sorted by path."""
    return tuple(_existing(root))


def _existing(root: Path) -> Iterator[ExistingRecord]:
    for kind in InformationClass:
        folder = root / DISCLOSURES / kind.slug
        for path in sorted(folder.glob("*/*.yml")):
            name = path.relative_to(root).as_posix()
            document = read_yaml(name, read_bytes(path, "Catatan"))
            yield ExistingRecord(name, f"{path.parent.name}/{path.stem}", document.values)


def existing_releases(root: Path) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Id and head of every release that can be read, by path."""
    for path in sorted((root / RELEASES).glob("*/*.md")):
        document = read_front_matter(path.name, read_bytes(path, "Siaran"))
        yield f"{path.parent.name}/{path.stem}", document.values or {}


def files_below(folder: Path, what: str) -> tuple[str, ...]:
    """Paths relative to `folder`, sorted. Hidden ones are passed over, and links, which could lead outside."""
    if not folder.is_dir():
        raise UnusableSource(f"{what} {folder} tidak ada.")
    found: list[str] = []
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        paths = (Path(place, name) for name in names if not name.startswith("."))
        found += [path.relative_to(folder).as_posix() for path in paths if path.is_file() and not path.is_symlink()]
    return tuple(sorted(found))


def write_files(
    root: Path,
    texts: Mapping[str, str],
    copies: Mapping[str, Path] | None = None,
    replaced: Collection[str] = (),
) -> None:
    """All of them or none: prepared in a folder of its own, then moved; what was moved is taken back when one fails.

    Only the paths in `replaced` may be there already.
    """
    copies = copies or {}
    moved: list[tuple[Path, Path | None]] = []
    try:
        with tempfile.TemporaryDirectory(dir=root, prefix=".impor-") as name:
            new, old = Path(name, "baru"), Path(name, "lama")
            for path, text in texts.items():
                _prepare(new / path).write_text(text, encoding="utf-8", newline="")
            for path, source in copies.items():
                shutil.copyfile(source, _prepare(new / path))
            try:
                for path in sorted((*texts, *copies)):
                    target, before = _prepare(root / path), None
                    if target.exists():
                        if path not in replaced:
                            raise UnusableSource(f"{path} muncul selagi impor berjalan. Jalankan ulang perintah ini.")
                        before = _prepare(old / path)
                        shutil.copyfile(target, before)
                        shutil.copymode(target, new / path)
                    os.replace(new / path, target)
                    moved.append((target, before))
            except BaseException:
                for target, before in moved:
                    os.replace(before, target) if before else target.unlink(missing_ok=True)
                raise
    except OSError as error:
        raise UnusableSource(f"Tidak dapat menulis: {_reason(error)}. Tidak ada yang ditambahkan.") from None


def _prepare(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    return path


def write_report(path: Path, text: str) -> None:
    try:
        write_atomically(path, text.encode())
    except OSError as error:
        raise UnusableSource(f"Laporan {path} tidak dapat ditulis: {_reason(error)}.") from None


def _reason(error: Exception) -> str:
    return reason_of(error) if isinstance(error, OSError) else "bukan teks UTF-8"


def is_there(root: Path, path: str) -> bool:
    """Does the repository hold that file?"""
    return (root / path).is_file()
