"""What the search indexes: documents that are made only when their part of the index is."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

from ..shared.outputs import SiteFacts, facts_of
from ..shared.view_keys import cache_key, name_of

_View = TypeVar("_View")

SEVERAL = "; "  # between the values of a facet of which a document has more than one


@dataclass(frozen=True, slots=True)
class SearchFile:
    """A document of the thing to find: its address in the site, and passages of its text, each with its page or 0."""

    title: str
    path: str
    passages: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class SearchDocument:
    """One thing to find. `texts` count less than the title, and are shown below it; `hidden` ones are not shown."""

    title: str
    texts: tuple[str, ...]
    date_words: str = ""
    hidden: tuple[str, ...] = ()
    files: tuple[SearchFile, ...] = ()
    is_for_staff: bool = False  # found after what is for everybody


@dataclass(frozen=True, slots=True)
class Searchable:
    """A document that is made only when its part of the index is; `key` is the hash of all that it is made from."""

    path: str
    title: str
    date: str  # ISO, for sorting; may be empty or partial
    key: bytes
    facets: dict[str, str]
    document: Callable[[], SearchDocument]
    has_files: bool = False  # with text of their own

    @classmethod
    def made_of(
        cls,
        path: str,
        title: str,
        date: str,
        make: Callable[[_View, SiteFacts], SearchDocument],
        view: _View,
        site: SiteFacts,
        facets: dict[str, str],
        *,
        has_files: bool = False,
    ) -> "Searchable":
        """`make`, a function of a module, is given the view and the facts of the site, and nothing else."""
        key = cache_key(name_of(make), path, title, date, facets, has_files, view)
        return cls(path, title, date, key, facets, partial(make, view, facts_of(site)), has_files)
