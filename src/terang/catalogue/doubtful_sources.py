"""Sources that could not be read as a whole → what could be read of them, and whether one of them may name a file."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..records import OfficeFile, Record, Release, Status, WrittenPage
from ..validation import is_whole, with_value
from ..validation.partly_read import unread_names


@dataclass(frozen=True, slots=True)
class DoubtfulSources:
    """`paths` are those of all that is not whole; records, releases and office files are what could be read of some of them."""

    paths: tuple[str, ...]
    text: str  # all that stands in them
    records: tuple[Record, ...] = ()
    releases: tuple[Release, ...] = ()
    office_files: tuple[OfficeFile, ...] = ()

    def may_name(self, path: str) -> bool:
        """Is it one of them, or does its name stand in one?"""
        return path in self.paths or path.rpartition("/")[2] in self.text


def _text_of(path: Path) -> str:
    """Empty for what is no file: a named pipe would never end."""
    try:
        return path.read_bytes().decode("utf-8", "replace") if path.is_file() else ""
    except OSError:
        return ""


def doubtful(
    root: Path,
    paths: Iterable[str],
    read: Iterable[Any],
    parts: Iterable[Record | Release | OfficeFile],
) -> DoubtfulSources:
    """`paths` are those of all sources, `read` all that came of them, and `parts` what could be read of the others."""
    known = {one.path for one in read if is_whole(one)}
    others, parts = tuple(path for path in paths if path not in known), tuple(parts)
    return DoubtfulSources(
        others,
        "\n".join(_text_of(root / path) for path in others),
        tuple(one for one in parts if isinstance(one, Record)),
        tuple(one for one in parts if isinstance(one, Release)),
        tuple(one for one in parts if isinstance(one, OfficeFile)),
    )


def as_shown(pages: Iterable[WrittenPage]) -> list[WrittenPage]:
    """Pages whose status could not be read lead where published ones do."""
    return [with_value(one, "status", Status.PUBLISHED) if "status" in unread_names(one) else one for one in pages]
