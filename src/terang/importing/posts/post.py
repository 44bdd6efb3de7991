"""The shape that every source of posts yields: one post as it was published elsewhere, before anything is made of it."""

from dataclasses import dataclass, field
from enum import Enum

from ...values.dates import PartialDate
from ..shared.report import ImportNote, OtherItem


class PostState(Enum):
    """Whether the public could read the post; the value is the word in the report."""

    PUBLISHED = "terbit"
    DRAFT = "draf"
    PENDING = "menunggu tinjauan"
    PRIVATE = "pribadi"
    LOCKED = "berkata sandi"
    SCHEDULED = "terjadwal"
    TRASHED = "di tempat sampah"


@dataclass(frozen=True, slots=True)
class Post:
    """`name` tells it from all others of its source, `line` is where it stands in `file`.

    `html` is what a browser would have shown. `day` is None when the source has no date that can be read.
    """

    name: str
    file: str
    line: int
    title: str
    html: str
    day: PartialDate | None
    state: PostState = PostState.PUBLISHED
    slug: str = ""
    summary: str = ""
    language: str = ""
    author: str = ""
    subjects: tuple[str, ...] = ()
    address: str = ""  # in full, as far as it is known
    old_paths: tuple[str, ...] = ()
    links: tuple[str, ...] = ()  # how other posts may write a link to it, besides its addresses
    cover: "Image | None" = None
    fault: str = ""  # why it cannot be read, if so
    notes: tuple[ImportNote, ...] = ()

    @property
    def place(self) -> str:
        return f"{self.file}:{self.line}"


@dataclass(frozen=True, slots=True)
class Image:
    """A picture as a post shows it; all but `source` may be empty."""

    source: str
    alt: str = ""
    caption: str = ""


@dataclass(frozen=True, slots=True)
class PostArchive:
    """All that a source holds. `title` and `language` are the site's; `address` begins its addresses."""

    title: str
    address: str
    posts: tuple[Post, ...]
    others: tuple[OtherItem, ...] = ()
    notes: tuple[ImportNote, ...] = ()
    hosts: frozenset[str] = field(default_factory=frozenset)
