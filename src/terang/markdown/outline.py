"""The elements of a parsed text: an entry for each link, picture, heading, table, … with its lines."""

from dataclasses import dataclass
from enum import Enum, auto

from markupsafe import Markup


class OutlineKind(Enum):
    """What `target` and `text` of an entry hold is said here; the other is empty."""

    LINK = auto()  # target: address as written, but percent-encoded; text: its words
    IMAGE = auto()  # target: address; text: what is said in place of the picture
    HEADING = auto()  # target: level as written, "1" to "6"; text: its words
    TABLE = auto()
    FOOTNOTE = auto()  # target: label of the note that is referred to
    TASK = auto()  # target: "x" when done
    CODE = auto()  # target: language; text: first line
    OPEN_FENCE = auto()  # a block of code that runs to the end of the text; text: its fence
    RAW_HTML = auto()  # text: as written
    FAILED_LINK = auto()  # what looks like a link and is shown as text; text: as written


@dataclass(frozen=True, slots=True)
class OutlineEntry:
    """Lines count from 1. A link by reference has the line of its use, not of its address."""

    line: int
    kind: OutlineKind
    target: str = ""
    text: str = ""
    last_line: int = 0
    column: int = 1
    depth: int = 0  # of the blocks around it: 0 for what stands in the text itself


@dataclass(frozen=True, slots=True)
class HeadingAnchor:
    """A heading of a written page, for its list of contents; `html` are its words."""

    level: int
    id: str
    html: str


@dataclass(frozen=True, slots=True)
class MarkdownReading:
    """The result of one parse. Links are as written: see `relink`."""

    html: Markup
    outline: tuple[OutlineEntry, ...]
    headings: tuple[HeadingAnchor, ...] = ()

    def of(self, *kinds: OutlineKind) -> list[OutlineEntry]:
        """Entries of these kinds, by line."""
        return [entry for entry in self.outline if entry.kind in kinds]
