"""The disk: what the importer reads, and how it writes. No other module of the importer touches it."""

import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from ...atomic_writing import write_atomically
from ...reading import read_front_matter, read_yaml
from ...records import InformationClass
from ...repository import BODY, DISCLOSURES, RELEASES
from ..lists.identity import ExistingRecord
from ..sources.source_table import UnusableSource


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


def write_all(root: Path, records: Mapping[str, str], body: str | None) -> None:
    """Units first, so that no record ever names a unit that is not there. Each file appears whole or not at all."""
    try:
        if body is not None:
            write_atomically(root / BODY, body.encode())
        for path, text in sorted(records.items()):
            if (root / path).exists():
                raise UnusableSource(f"{path} muncul selagi impor berjalan. Jalankan ulang perintah ini.")
            write_atomically(root / path, text.encode())
    except OSError as error:
        raise UnusableSource(
            f"Tidak dapat menulis: {_reason(error)}. Perbaiki lalu jalankan ulang; berkas yang sudah jadi tidak berubah."
        ) from None


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


def write_new(root: Path, texts: Mapping[str, str], copies: Mapping[str, Path]) -> None:
    """New files only, all of them or none: made aside first, then moved; what was moved is taken back when one fails."""
    moved: list[Path] = []
    try:
        with tempfile.TemporaryDirectory(dir=root, prefix=".impor-") as aside:
            for path, text in texts.items():
                _prepare(Path(aside, path)).write_text(text, encoding="utf-8", newline="")
            for path, source in copies.items():
                shutil.copyfile(source, _prepare(Path(aside, path)))
            for path in sorted((*texts, *copies)):
                target = _prepare(root / path)
                if target.exists():
                    raise UnusableSource(f"{path} muncul selagi impor berjalan. Jalankan ulang perintah ini.")
                os.replace(Path(aside, path), target)
                moved.append(target)
    except BaseException as error:
        for target in moved:
            target.unlink(missing_ok=True)
        if isinstance(error, OSError):
            raise UnusableSource(f"Tidak dapat menulis: {_reason(error)}. Tidak ada yang ditambahkan.") from None
        raise


def _prepare(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    return path


def replace_all(root: Path, texts: Mapping[str, str]) -> None:
    """Each file appears whole or stays as it was."""
    try:
        for path, text in sorted(texts.items()):
            write_atomically(root / path, text.encode())
    except OSError as error:
        raise UnusableSource(f"Tidak dapat menulis: {_reason(error)}. Perbaiki lalu jalankan ulang.") from None


def write_report(path: Path, text: str) -> None:
    try:
        write_atomically(path, text.encode())
    except OSError as error:
        raise UnusableSource(f"Laporan {path} tidak dapat ditulis: {_reason(error)}.") from None


def _reason(error: Exception) -> str:
    return error.strerror or str(error) if isinstance(error, OSError) else "bukan teks UTF-8"
