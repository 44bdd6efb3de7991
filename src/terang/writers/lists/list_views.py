"""What the pages of a list are made of: of the whole list, of its front, of one page, and of a year of all lists."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields

from ...coverage import Freshness
from ...records import Record, Release, Unit
from ..shared.list_rows import RowStore
from ..shared.view_keys import Keyed
from ..shared.views import AlertView
from .lists import RecordList
from .unit_door import UnitDoor

PAGE_LENGTH = 100

_Item = Record | Release


@dataclass(frozen=True, slots=True)
class ListHead:
    """What all pages of a list say of it. `pages` are those of each year: every page leads to the last one of each."""

    front: str
    prefix: str
    section: str
    heading: str
    noun: str
    law: str
    unit: Unit | None
    parent: tuple[str, str] | None
    show_class: bool
    by_title: bool
    pages: tuple[tuple[str, int], ...]

    @classmethod
    def of(cls, one: RecordList) -> "ListHead":
        pages = tuple((year, -(-len(items) // PAGE_LENGTH)) for year, items in one.years.items())
        return cls(
            **{field.name: getattr(one, field.name) for field in fields(cls) if field.name != "pages"}, pages=pages
        )

    @property
    def title(self) -> str:
        """Of a topic with its kind: a written page may have the same name."""
        return f"Topik {self.heading}" if self.section == "topik" else self.heading


@dataclass(frozen=True, slots=True)
class ListFront:
    """What only the first page of a list shows. `years` gives how many items there are of each."""

    intro: str | None
    facets: tuple[tuple[str, tuple[tuple[str, str, int], ...]], ...]
    feed: str | None
    downloads: list[tuple[str, str]]
    door: UnitDoor | None
    alerts: tuple[AlertView, ...] | None
    years: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class ListPage:
    """A page of a list: its front, or a page of a year. `fresh` is said of the items."""

    head: Keyed[ListHead]
    items: Sequence[_Item]
    fresh: Mapping[str, Freshness]
    total: int
    shown: str
    title: str
    rows: RowStore
    front: ListFront | None = None
    year: str = ""
    orders: tuple[tuple[str, str, bool], ...] = ()
    parts: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class YearOfLists:
    """All lists that have something of the year, with the items of it."""

    year: str
    lists: Sequence[tuple[Keyed[ListHead], Sequence[_Item]]]
    fresh: Mapping[str, Freshness]
