"""A rendered shell → a Plate; a Plate and the fields of a page → the page's bytes."""

import re
from dataclasses import dataclass

from markupsafe import Markup, escape

from ..errors import OurFault

SLOTS = ("title", "description", "canonical", "head", "body")
_SENTINEL = re.compile(r"terang-slot-([a-z]+)-end")


class BrokenLayout(OurFault):
    """The theme's shell lacks a slot or has one twice; the text says which."""


def sentinel(slot: str) -> str:
    """The word that stands for `slot` in the shell: letters and hyphens, so that no engine escapes it."""
    return f"terang-slot-{slot}-end"


@dataclass(frozen=True, slots=True)
class Layout:
    """The shell cut at its slots: `pieces` has one entry more than `slots`."""

    pieces: tuple[bytes, ...]
    slots: tuple[str, ...]

    @classmethod
    def split(cls, shell: str) -> "Layout":
        parts = _SENTINEL.split(shell)
        slots = tuple(parts[1::2])
        wrong = [slot for slot in SLOTS if slots.count(slot) != 1] + [slot for slot in slots if slot not in SLOTS]
        if wrong:
            raise BrokenLayout(f"penanda pada kerangka halaman hilang, ganda, atau asing: {', '.join(wrong)}")
        return cls(tuple(part.encode() for part in parts[0::2]), slots)

    def press(self, *, title: str, description: str, canonical: Markup, head: Markup, body: Markup) -> bytes:
        """Values are joined between the pieces, never searched for, so that none can be taken for a marker.

        A title or description that is not Markup yet is escaped.
        """
        values = {
            "title": escape(title).encode(),
            "description": escape(description).encode(),
            "canonical": canonical.encode(),
            "head": head.encode(),
            "body": body.encode(),
        }
        out = [self.pieces[0]]
        for slot, piece in zip(self.slots, self.pieces[1:], strict=True):
            out += (values[slot], piece)
        return b"".join(out)
