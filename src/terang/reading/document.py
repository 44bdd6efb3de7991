"""The result of reading one file: plain values, and the place of each."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from ..problems import Place, Problem

# The way from the top of a document to a value: keys of groups and positions in lists.
KeyPath = tuple[str | int, ...]
Places = Mapping[KeyPath, tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Document:
    """`values` holds only dict, list, str and None (empty); `text` is what follows a front matter.

    `values` is None when the file could not be read; then `problems` says why.
    """

    path: str
    values: dict[str, Any] | None
    problems: tuple[Problem, ...] = ()
    text: str = ""
    text_line: int = 1
    find_places: Callable[[], Places] = dict
    fingerprint: bytes = b""  # of the file's path and bytes

    @property
    def places(self) -> Places:
        """Line and column of every key and list item."""
        return self.find_places()

    def place(self, keys: KeyPath = ()) -> Place:
        """Place of the key `keys`, or of the nearest thing around it."""
        if not keys or (self.values is not None and keys[0] not in self.values):
            return Place(self.path)
        places = self.places
        while keys and keys not in places:
            keys = keys[:-1]
        line, column = places.get(keys, (1, 1))
        return Place(self.path, line, column)
