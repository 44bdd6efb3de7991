"""Records and releases → the API: a shard of JSON lines for each year, and each item at an address of its own.

An exempt record shows what the DIK shows of it; a withdrawn item shows its tombstone.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import msgspec

from ... import urls
from ...records import InformationClass, Record, Release
from ..shared.body_html import Targets, portable_html, targets_of
from ..shared.items import by_year, file_sizes
from ..shared.outputs import LazyOutput, Output, OutputGroup, Site, SiteFacts
from ..shared.view_keys import Memo
from .json_values import JsonContext, JsonObject, json_object, known_ids

_Item = Record | Release

# Of an exempt record; its content and files are not public.
_OF_EXEMPT = frozenset({"title", "information_class", "status", "summary", "unit", "exemption"})
_TOMBSTONE = frozenset({"title", "information_class", "status", "unit", "withdrawal", "date"})


@dataclass(frozen=True, slots=True)
class ApiItem:
    """An item with what the site knows of it: bytes of its files, targets of its links, ids that it names and that are published."""

    item: _Item
    sizes: Mapping[str, int]
    targets: Targets
    ids: Sequence[str]

    @classmethod
    def of(cls, item: _Item, site: Site) -> "ApiItem":
        return cls(item, file_sizes(item, site), targets_of(item, site), known_ids(item, site))


class ApiLines(Memo):
    """A store of encoded items: an item's file is its line of the shard."""

    def __init__(self) -> None:
        self._made: dict[str, bytes] = {}

    def of(self, view: ApiItem, facts: SiteFacts) -> bytes:
        made = self._made.get(view.item.path)
        if made is None:
            made = self._made[view.item.path] = json_lines([api_item(view, facts)])
        return made


@dataclass(frozen=True, slots=True)
class ApiYear:
    """A collection's items of one year, by id."""

    name: str
    year: str
    items: Sequence[ApiItem]


def write(site: Site) -> Iterator[Output]:
    catalogue = site.catalogue
    for name, items in (("informasi", catalogue.records), ("siaran-pers", catalogue.releases)):
        for year, of_year in by_year(items):
            view = ApiYear(name, year, [ApiItem.of(item, site) for item in of_year])
            yield OutputGroup.made_of(f"api/{name}/{year}", _year, view, site, len(of_year), items=f"{name}/{year}/")


def _year(view: ApiYear, facts: SiteFacts) -> Iterator[LazyOutput]:
    lines = ApiLines()
    for one in view.items:
        yield LazyOutput.made_of(urls.api_item(view.name, one.item.id), _line, (one, lines), facts, listed=False)
    yield LazyOutput.made_of(urls.api_shard(view.name, view.year), _shard, (view.items, lines), facts, listed=False)


def _line(_: str, view: tuple[ApiItem, ApiLines], facts: SiteFacts) -> bytes:
    one, lines = view
    return lines.of(one, facts)


def _shard(_: str, view: tuple[Sequence[ApiItem], ApiLines], facts: SiteFacts) -> bytes:
    items, lines = view
    return b"".join([lines.of(one, facts) for one in items])


def json_lines(rows: Iterable[JsonObject]) -> bytes:
    """One object a line (NDJSON)."""
    return b"".join([msgspec.json.encode(row) + b"\n" for row in rows])


def api_item(view: ApiItem, facts: SiteFacts) -> JsonObject:
    """The item as the API gives it."""
    item = view.item
    page = urls.record(item.id) if isinstance(item, Record) else urls.release(item.id)
    left_out = _left_out(item)
    values = json_object(item, JsonContext(facts.address, view.sizes, view.ids), left_out | {"body"})
    values.setdefault("status", item.status.key)
    if item.body and "body" not in left_out:
        values["isi"] = str(portable_html(item, view.targets, facts))
    return {"id": item.id, "halaman": facts.address + page, **values}


def _left_out(item: _Item) -> frozenset[str]:
    if item.withdrawal:
        return _all_but(type(item), _TOMBSTONE)
    if isinstance(item, Record) and item.information_class is InformationClass.EXEMPT:
        return _all_but(Record, _OF_EXEMPT)
    return frozenset()


def _all_but(table: type, shown: frozenset[str]) -> frozenset[str]:
    return frozenset(table.__slots__) - shown  # type: ignore[attr-defined]
