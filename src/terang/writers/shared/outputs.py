"""The shape that every writer yields: a Page to be pressed, or a File as it is; and the Site they are made for."""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import chain, count
from operator import attrgetter

from markupsafe import Markup

from ...attachments.images import ImageFormat
from ...catalogue import Catalogue
from ...coverage import Coverage, cover
from ...records import OfficeFile, Record, Release, WrittenPage


@dataclass(frozen=True, slots=True)
class LinkPreview:
    """The picture that a chat shows beside a link; `path` in the site, width and height in pixels."""

    path: str
    width: int
    height: int
    alt: str


@dataclass(frozen=True, slots=True)
class Page:
    """A page without its shell. `section` names the tab that it belongs to. Without a `preview` the site's card stands for it."""

    path: str
    section: str
    title: str
    description: str
    body: Markup
    head: Markup = field(default_factory=Markup)
    listed: bool = True  # in the sitemap?
    preview: LinkPreview | None = None


@dataclass(frozen=True, slots=True)
class File:
    """Bytes that go into the site as they are."""

    path: str
    content: bytes


@dataclass(frozen=True, slots=True)
class CopiedFile:
    """A file of the repository that goes into the site; `source` is relative to the root."""

    path: str
    source: str


@dataclass(frozen=True, slots=True)
class ImageOutput:
    """A photo of the repository, made smaller and free of metadata. `digest` stands for the bytes of `source`."""

    path: str
    source: str
    digest: str
    size: tuple[int, int]
    format: ImageFormat
    cropped: bool = False  # else `size` has the proportions of the photo


@dataclass(frozen=True, slots=True)
class ZipOutput:
    """A ZIP; each member is a name and a picture or bytes."""

    path: str
    members: tuple[tuple[str, ImageOutput | bytes], ...]


@dataclass(frozen=True, slots=True)
class LazyOutput:
    """A page or file that need not be made again while `key`, which stands for all that it is made from, is the same.

    What every page is made from (the core, the shell, badan.yml, the site's address) is left out of `key`.
    """

    path: str
    key: bytes
    make: Callable[[], "Page | File | ImageOutput | ZipOutput"]
    listed: bool = True


@dataclass(frozen=True, slots=True)
class RowFile:
    """A file with a row for each item, of which only those that changed are made again; `key` as in Draft.

    `row` is given the item's number, from 1, and the item: of all that `key` stands for it may depend on nothing else but
    `above`, the lines that stand above the first row, where rows tell their own line.
    `pack` makes the file of head, rows and tail, and `unpack` gives them back as one.
    """

    path: str
    key: bytes
    head: bytes
    items: Sequence[Record]
    row: Callable[[int, Record], bytes]
    tail: bytes = b""
    pack: Callable[[Iterable[bytes]], bytes] = b"".join
    unpack: Callable[[bytes], bytes] = bytes
    above: int = 0

    def content(self) -> bytes:
        return self.whole(map(self.row, count(1), self.items))

    def whole(self, rows: Iterable[bytes]) -> bytes:
        """The file with these rows."""
        return self.pack(chain((self.head,), rows, (self.tail,)))


SingleOutput = Page | File | CopiedFile | ImageOutput | ZipOutput | LazyOutput | RowFile


@dataclass(frozen=True, slots=True)
class OutputGroup:
    """Outputs that one process makes, one after the other, and that are not even named again while `key` is the same.

    `key` stands for all that their own keys stand for. `name` is no other bundle's; `within` begins all their paths;
    `size` says roughly how many they are.
    """

    name: str
    key: bytes
    outputs: Callable[[], Iterable[SingleOutput]]
    size: int
    within: str = ""


Output = SingleOutput | OutputGroup


def renewals_of(items: Iterable[Record | Release], site: "Site") -> list[tuple[str, bool]]:
    """Stands for what is told of the items beside their sources: whether a renewal is due, which the day decides."""
    fresh = site.coverage.fresh
    return [(item.id, fresh[item.id].lapsed) for item in items if isinstance(item, Record) and item.id in fresh]


def fingerprints(items: Iterable[Record | Release | WrittenPage | OfficeFile]) -> bytes:
    """Stands for the items, their order and their addresses."""
    return b"".join(map(_FINGERPRINT, items))


_FINGERPRINT = attrgetter("fingerprint")


def cache_key(*parts: object) -> bytes:
    """The same for equal parts only, as far as their `repr` tells them apart."""
    digest = hashlib.blake2b(digest_size=16)
    for part in parts:
        told = part if isinstance(part, bytes) else repr(part).encode()
        digest.update(b"%d:" % len(told) + told)
    return digest.digest()


@dataclass(frozen=True, slots=True, eq=False)
class Site:
    """What writers are given. Two sites are the same only if they are one, so that what is made of one can be kept.

    `address` ends with `/` or is empty; `pages` are the engine's.
    """

    name: str
    address: str
    catalogue: Catalogue
    pages: frozenset[str] = frozenset()

    @property
    def coverage(self) -> Coverage:
        """Worked out when it is first asked for."""
        return _coverage(self)

    def absolute(self, path: str) -> str | None:
        """The full address of a page, if the site knows its own."""
        return self.address + path if self.address else None

    def has(self, path: str) -> bool:
        return path in self.pages


@lru_cache(maxsize=1)
def _coverage(site: Site) -> Coverage:
    return cover(site.catalogue)


Writer = Callable[[Site], Iterator[Output]]


def single_outputs(outputs: Iterable[Output]) -> Iterator["SingleOutput"]:
    """Those of bundles, too, one after the other."""
    for output in outputs:
        if isinstance(output, OutputGroup):
            yield from output.outputs()
        else:
            yield output
