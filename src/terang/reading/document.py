"""The result of reading one file: plain values, and the place of each."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from ..problems import Place, Problem

# The way from the top of a document to a value: keys of groups and positions in lists.
KeyPath = tuple[str | int, ...]


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
    places: Mapping[KeyPath, tuple[int, int]] = field(default_factory=dict)

    def place(self, keys: KeyPath = ()) -> Place:
        """Where the key of `keys` stands, or else the nearest thing around it."""
        while keys and keys not in self.places:
            keys = keys[:-1]
        line, column = self.places.get(keys, (1, 1))
        return Place(self.path, line, column)
