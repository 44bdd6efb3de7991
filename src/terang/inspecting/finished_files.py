"""A folder → the files of a site with all that is packed in them: compressed ones, archives, workbooks, to a bounded depth."""

import gzip
import io
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

_DEPTH = 3
_LIMIT = 50_000_000  # bytes of one packed file


def finished_files(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Path in the site and bytes, in order; links are not followed."""
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.is_symlink():
            yield path.relative_to(folder).as_posix(), path.read_bytes()


def unpacked(content: bytes, depth: int = 0) -> Iterator[bytes]:
    """The bytes, or all that is packed in them, names of members included. What cannot be opened comes as it is."""
    if depth == _DEPTH:
        yield content
        return
    try:
        if content.startswith(b"\x1f\x8b"):
            yield from unpacked(_inflated(content), depth + 1)
            return
        if content.startswith(b"PK\x03\x04"):
            with zipfile.ZipFile(io.BytesIO(content)) as archive:
                yield "\n".join(archive.namelist()).encode()
                for member in archive.infolist():
                    if member.file_size <= _LIMIT:
                        yield from unpacked(archive.read(member), depth + 1)
            return
    except (OSError, EOFError, zlib.error, zipfile.BadZipFile, NotImplementedError, RuntimeError):
        pass
    yield content


def _inflated(content: bytes) -> bytes:
    with gzip.GzipFile(fileobj=io.BytesIO(content)) as file:
        return file.read(_LIMIT)
