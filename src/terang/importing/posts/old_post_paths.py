"""The old paths of posts → those that can lead on, each of one post only; and why the others cannot."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ... import urls
from ...values.old_paths import file_of, is_usable
from ..shared.report import ImportNote
from .placing import ExistingRelease, Placed


@dataclass(frozen=True, slots=True)
class OldPaths:
    usable: tuple[str, ...]
    notes: tuple[ImportNote, ...]


def allocate_paths(placed: Sequence[Placed], existing: Iterable[ExistingRelease]) -> dict[str, OldPaths]:
    """By the name of the post. A path that a release of the repository has already stays with that release."""
    owner = {_key(path): release.id for release in existing for path in release.old_paths}
    return {one.post.name: _of_one(one, owner) for one in placed}


def _of_one(one: Placed, owner: dict[str, str]) -> OldPaths:
    usable: list[str] = []
    notes: list[ImportNote] = []
    for path in dict.fromkeys(one.post.old_paths):
        if not is_usable(path) or urls.is_reserved(_key(path)):
            notes.append(ImportNote(None, "alamat-lama-dibuang", f"alamat lama {path} tidak dapat dipakai"))
        elif (first := owner.setdefault(_key(path), one.id)) != one.id:
            notes.append(ImportNote(None, "alamat-lama-ganda", f"alamat lama {path} sudah mengantar ke {first}"))
        else:
            usable.append(path)
    return OldPaths(tuple(usable), tuple(notes))


def _key(path: str) -> str:
    return file_of(path) or path
