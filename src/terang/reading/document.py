"""The result of reading one file: plain values, and the place of each."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from ..problems import Place, Problem

# The way from the top of a document to a value: keys of groups and positions in lists.
KeyPath = tuple[str | int, ...]
Places = Mapping[KeyPath, tuple[int, int]]


class _Unread:
    """See UNREAD."""

    __slots__ = ()


# Below a key in `Places`: the first line of its text, where that stands in a `|` block.
BLOCK = "|"

# In `Salvage.values`: what stands there could not be read, and why is among the problems.
UNREAD = _Unread()


class Part(dict[str, Any]):
    """What could be read of a group with faults, in its order. `is_complete`: a key that is not here is not written at all."""

    def __init__(self, values: Mapping[str, Any], *, is_complete: bool) -> None:
        super().__init__(values)
        self.is_complete = is_complete


@dataclass(frozen=True, slots=True)
class Salvage:
    """What could be read of a file with faults."""

    values: Part
    find_places: Callable[[], Places] = dict


@dataclass(frozen=True, slots=True)
class Document:
    """`values` holds only dict, list, str and None (empty); `text` is what follows a front matter.

    `values` is None when the file could not be read as a whole; then `problems` says why, and `salvage` is what could be read.
    """

    path: str
    values: dict[str, Any] | None
    problems: tuple[Problem, ...] = ()
    text: str = ""
    text_line: int = 1
    find_places: Callable[[], Places] = dict
    fingerprint: bytes = b""  # of the file's path and bytes
    salvage: Salvage | None = None

    @property
    def readable(self) -> dict[str, Any] | None:
        """All values, or those that could be read."""
        return self.salvage.values if self.values is None and self.salvage else self.values

    @property
    def places(self) -> Places:
        """Line and column of every key and list item."""
        return self.salvage.find_places() if self.values is None and self.salvage else self.find_places()

    def place(self, keys: KeyPath = ()) -> Place:
        """Place of the key `keys`, or of the nearest thing around it."""
        readable = self.readable
        if not keys or (readable is not None and keys[0] not in readable):
            return Place(self.path)
        places = self.places
        while keys and keys not in places:
            keys = keys[:-1]
        line, column = places.get(keys, (1, 1))
        return Place(self.path, line, column)

    def place_in_text(self, keys: KeyPath, line: int) -> Place:
        """Place of a line (from 1) of the text of `keys`; of the key where its lines are no lines of the file."""
        start = self.places.get((*keys, BLOCK))
        return Place(self.path, start[0] + line - 1, start[1]) if start else self.place(keys)
