"""What every writer yields: outputs that are made when their key is new, alone or in groups; and the Site they are made for."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache, partial
from typing import Any, TypeVar

from markupsafe import Markup

from ...attachments.images import ImageFormat
from ...catalogue import Catalogue
from ...coverage import Coverage, Freshness, cover
from ...records import Body, Record, Release, Unit
from .view_keys import cache_key, name_of

_View = TypeVar("_View")
_Facts = TypeVar("_Facts")


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
    """A page, or a file as bytes, that need not be made again while `key`, the hash of its view, is the same.

    What every page is made from (the core, the layout, badan.yml, the site's address) is left out of `key`. Without a key
    it is made at every build. `size` says how long it takes, in pages.
    """

    path: str
    key: bytes
    make: Callable[[], Page | bytes]
    listed: bool = True  # in the sitemap?
    size: int = 1

    @classmethod
    def made_of(
        cls,
        path: str,
        make: Callable[[str, _View, _Facts], Page | bytes],
        view: _View,
        site: _Facts,
        *,
        listed: bool = True,
        size: int = 1,
    ) -> "LazyOutput":
        """`make`, a function of a module, is given the path, the view and the facts of the site, and nothing else.

        A portal has facts of its own.
        """
        facts: Any = facts_of(site) if isinstance(site, SiteFacts) else site
        own = partial(make, path, view, facts)
        return cls(path, cache_key(name_of(make), view), own, listed, size)

    @classmethod
    def of(cls, path: str, content: bytes) -> "LazyOutput":
        """A small file, whose content is its own key."""
        return cls(path, cache_key(content), lambda: content, listed=False)

    @classmethod
    def always(cls, path: str, make: Callable[[], Page | bytes], *, listed: bool = False) -> "LazyOutput":
        """Made at every build: what it is made from cannot be said beforehand."""
        return cls(path, b"", make, listed)


@dataclass(frozen=True, slots=True)
class OutputGroup:
    """Outputs that one process makes, one after the other, and that are not even named again while `key` is the same.

    `key` is the hash of the view out of which theirs are taken. `name` is no other bundle's; `within` begins all their paths;
    `size` says roughly how many they are. Groups with the same `items` are made in step by one process: what two outputs of
    an item need alike is then worked out once, if they have the items in the same order.
    """

    name: str
    key: bytes
    outputs: Callable[[], Iterable[LazyOutput]]
    size: int
    within: str = ""
    items: str = ""

    @classmethod
    def made_of(
        cls,
        name: str,
        outputs: Callable[[_View, "SiteFacts"], Iterable[LazyOutput]],
        view: _View,
        site: "SiteFacts",
        size: int,
        within: str = "",
        items: str = "",
    ) -> "OutputGroup":
        """`outputs` is given the view and the facts of the site, and nothing else."""
        own = partial(outputs, view, facts_of(site))
        return cls(name, cache_key(name_of(outputs), view), own, size, within, items)


Output = LazyOutput | OutputGroup


def renewals_of(items: Iterable[Record | Release], site: "Site") -> dict[str, Freshness]:
    """What the day says of the items: whether their renewal is due, by id, where one is owed."""
    fresh = site.coverage.fresh
    return {item.id: fresh[item.id] for item in items if item.id in fresh and isinstance(item, Record)}


@dataclass(frozen=True, slots=True)
class Picture:
    """A photo of the repository as the site shows it at `path`: smaller and without metadata. `digest` is that of its bytes."""

    path: str
    source: str
    digest: str
    size: tuple[int, int]
    format: ImageFormat
    cropped: bool = False  # else `size` has the proportions of the photo


@dataclass(frozen=True, slots=True)
class StampedFile:
    """A file of the repository as it stands. `stamp` changes with the file; it is empty when it is too young to tell."""

    source: str
    stamp: bytes


class SiteFiles:
    """The files of the repository, asked for by values that change with them. Here there are none: only publishing reads the disk."""

    def stamped(self, source: str) -> StampedFile:
        return StampedFile(source, b"")

    def read(self, file: StampedFile) -> bytes:
        raise FileNotFoundError(file.source)

    def picture(self, picture: Picture) -> bytes:
        raise FileNotFoundError(picture.source)


@dataclass(frozen=True, slots=True, eq=False)
class SiteFacts:
    """What every output may show without a word of it in its view: the key that all share stands for all of this.

    `address` ends with `/` or is empty; `pages` are the engine's.
    """

    name: str
    address: str
    body: Body
    units: Mapping[str, Unit]
    pages: frozenset[str]
    files: SiteFiles

    def absolute(self, path: str) -> str | None:
        """The full address of a page, if the site knows its own."""
        return self.address + path if self.address else None

    def has(self, path: str) -> bool:
        return path in self.pages


@dataclass(frozen=True, slots=True, eq=False)
class Site(SiteFacts):
    """What writers are given, to name outputs and make their views. Two sites are the same only if they are one, so that
    what is made of one can be kept.
    """

    catalogue: Catalogue
    facts: SiteFacts

    @classmethod
    def of(
        cls,
        name: str,
        address: str,
        catalogue: Catalogue,
        pages: frozenset[str] = frozenset(),
        files: SiteFiles | None = None,
    ) -> "Site":
        facts = SiteFacts(name, address, catalogue.body, catalogue.units, pages, files or SiteFiles())
        return cls(name, address, catalogue.body, catalogue.units, pages, facts.files, catalogue, facts)

    @property
    def coverage(self) -> Coverage:
        """Worked out when it is first asked for."""
        return _coverage(self)


def facts_of(site: SiteFacts) -> SiteFacts:
    """Without the catalogue: all of a site that those who make outputs are given."""
    return site.facts if isinstance(site, Site) else site


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
