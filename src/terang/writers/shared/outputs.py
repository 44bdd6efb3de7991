"""What every writer yields: outputs that are made when their key is new, alone or in groups; and the Site they are made for."""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
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
    preview: LinkPreview | None = None


@dataclass(frozen=True, slots=True)
class LazyOutput:
    """A page, or a file as bytes, that need not be made again while `key`, the hash of all that it is made from, is the same.

    What every page is made from (the core, the layout, badan.yml, the site's address) is left out of `key`. Without a key
    it is made at every build. `size` says how long it takes, in pages.
    """

    path: str
    key: bytes
    make: Callable[[], Page | bytes]
    listed: bool = True  # in the sitemap?
    size: int = 1

    @classmethod
    def of(cls, path: str, content: bytes) -> "LazyOutput":
        """A small file, whose content is its own key."""
        return cls(path, cache_key(content), lambda: content, listed=False)


@dataclass(frozen=True, slots=True)
class OutputGroup:
    """Outputs that one process makes, one after the other, and that are not even named again while `key` is the same.

    `key` stands for all that their own keys stand for. `name` is no other bundle's; `within` begins all their paths;
    `size` says roughly how many they are.
    """

    name: str
    key: bytes
    outputs: Callable[[], Iterable[LazyOutput]]
    size: int
    within: str = ""


Output = LazyOutput | OutputGroup


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


@dataclass(frozen=True, slots=True)
class Picture:
    """A photo of the repository as the site shows it at `path`: smaller and without metadata. `digest` is that of its bytes."""

    path: str
    source: str
    digest: str
    size: tuple[int, int]
    format: ImageFormat
    cropped: bool = False  # else `size` has the proportions of the photo


class SiteFiles:
    """The files of the repository by their path in it. Here there are none: only publishing reads the disk."""

    def key(self, source: str) -> bytes:
        """Changes with the file; empty when it is too young to tell."""
        return b""

    def read(self, source: str) -> bytes:
        raise FileNotFoundError(source)

    def picture(self, picture: Picture) -> bytes:
        raise FileNotFoundError(picture.source)


@dataclass(frozen=True, slots=True, eq=False)
class Site:
    """What writers are given. Two sites are the same only if they are one, so that what is made of one can be kept.

    `address` ends with `/` or is empty; `pages` are the engine's.
    """

    name: str
    address: str
    catalogue: Catalogue
    pages: frozenset[str] = frozenset()
    files: SiteFiles = field(default_factory=SiteFiles)

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


def single_outputs(outputs: Iterable[Output]) -> Iterator[LazyOutput]:
    """Those of bundles, too, one after the other."""
    for output in outputs:
        if isinstance(output, OutputGroup):
            yield from output.outputs()
        else:
            yield output
