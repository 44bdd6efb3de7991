"""The path of a page on an earlier site → whether it can be led on from, and the file that does so."""

import re
from urllib.parse import unquote

_LENGTH = 400  # characters
_SEGMENT = 200  # bytes: file systems allow 255
_FORBIDDEN = re.compile(r"[\\?#<>\"'`{}|^\x00-\x20\x7f-\xa0\u2028\u2029]|%(?![0-9A-Fa-f]{2})")
_UNSAFE = re.compile(r"[/\\\x00-\x1f\x7f]")  # once decoded


def is_usable(old: str) -> bool:
    """Begins with `/`, stays below the root, and can be the name of a file in any file system."""
    if len(old) > _LENGTH or not old.startswith("/") or _FORBIDDEN.search(old):
        return False
    segments = [unquote(segment) for segment in old[1:].removesuffix("/").split("/")]
    return all(
        segment and not segment.startswith(".") and not _UNSAFE.search(segment) and len(segment.encode()) <= _SEGMENT
        for segment in segments
    )


def file_of(old: str) -> str | None:
    """Path of the file that answers `old`; None where only the server can redirect, as from `/berita.php`."""
    path = unquote(old).strip("/")
    name = path.rpartition("/")[2]
    if name.lower().endswith((".html", ".htm")) and not old.endswith("/"):
        return path
    return None if "." in name and not old.endswith("/") else f"{path}/index.html"
