"""Folders and files → a hash that changes with any of their files, by what the file system says of each."""

import hashlib
import os
from dataclasses import dataclass

from .file_stamps import Stamp, is_settled, last_change, stamp_of


@dataclass(frozen=True, slots=True)
class FolderState:
    """`newest` is the stamp of the file that changed last. Two that are alike and settled are of the same files."""

    digest: bytes
    newest: Stamp

    def is_settled(self, moment: int) -> bool:
        """Would any change after `moment` give another digest?"""
        return is_settled(self.newest, moment)


def folder_state(*tops: str) -> FolderState | None:
    """Of all below folders, and of files alone. None where one cannot be asked, or is a link: it may lead anywhere."""
    digest, newest = hashlib.blake2b(digest_size=16), (0, 0, 0, 0)
    try:
        waiting = sorted(tops, reverse=True)
        while waiting:
            top = waiting.pop()
            rows, folders, stamp = _rows(top)
            waiting += sorted(folders, reverse=True)
            newest = max(newest, stamp, key=last_change)
            digest.update(f"{top}\0{len(rows)}\0".encode("utf-8", "surrogateescape"))
            digest.update("\0".join(sorted(rows)).encode("utf-8", "surrogateescape"))
    except OSError:
        return None
    return FolderState(digest.digest(), newest)


class _LinkFound(OSError):
    """Nothing is known of what it leads to."""


def _rows(top: str) -> tuple[list[str], list[str], Stamp]:
    """A text for each file of a folder, or for a file alone; the folders in it; the newest stamp."""
    rows: list[str] = []
    folders: list[str] = []
    newest: Stamp = (0, 0, 0, 0)
    if os.path.islink(top):
        raise _LinkFound(top)
    if not os.path.isdir(top):
        stamp = stamp_of(os.stat(top)) if os.path.exists(top) else newest
        return [repr(stamp)], [], stamp
    with os.scandir(top) as entries:
        for entry in entries:
            if entry.is_symlink():
                raise _LinkFound(entry.path)
            if entry.is_dir():
                if entry.name != "__pycache__":  # follows from what lies beside it
                    folders.append(entry.path)
                continue
            stamp = stamp_of(entry.stat())
            rows.append(f"{entry.name}\0{stamp}")
            if last_change(stamp) > last_change(newest):
                newest = stamp
    return rows, folders, newest
