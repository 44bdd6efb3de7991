"""What the search indexes: documents that are made only when their part of the index is."""

from collections.abc import Callable
from dataclasses import dataclass

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
    """A document that is made only when its part of the index is; `key` stands for all that it is made from."""

    path: str
    title: str
    date: str  # ISO, for sorting; may be empty or partial
    key: bytes
    facets: dict[str, str]
    document: Callable[[], SearchDocument]
    has_files: bool = False  # with text of their own
