"""Records and releases → the API: a shard of JSON lines for each year, and each item at an address of its own.

An exempt record shows what the DIK shows of it; a withdrawn item shows its tombstone.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache, partial
from itertools import groupby

import msgspec

from ... import urls
from ...records import InformationClass, Record, Release
from ..shared.body_html import link_marks, portable_html
from ..shared.items import file_marks
from ..shared.outputs import LazyOutput, Output, OutputGroup, Site, cache_key, fingerprints
from .json_values import JsonObject, json_object, known_ids

_Item = Record | Release

# Of an exempt record; its content and files are not public.
_OF_EXEMPT = frozenset({"title", "information_class", "status", "summary", "unit", "exemption"})
_TOMBSTONE = frozenset({"title", "information_class", "status", "unit", "withdrawal", "date"})


def write(site: Site) -> Iterator[Output]:
    catalogue = site.catalogue
    for name, items in (("informasi", catalogue.records), ("siaran-pers", catalogue.releases)):
        for year, of_year in years(items):
            key = _key(of_year, site)
            yield OutputGroup(f"api/{name}/{year}", key, partial(_year, name, year, of_year, site), len(of_year))


def years(items: Sequence[_Item]) -> list[tuple[str, list[_Item]]]:
    """Items by the year of their id, oldest year first, sorted by id."""
    return [(year, list(group)) for year, group in groupby(sorted(items, key=_by_id), key=lambda item: item.year)]


def _by_id(item: _Item) -> tuple[str, str]:
    return item.year, item.id


def _year(name: str, year: str, items: Sequence[_Item], site: Site) -> Iterator[LazyOutput]:
    """An item's file is its line of the shard, so each is encoded once."""
    line: Callable[[int], bytes] = cache(lambda place: json_lines([api_item(items[place], site)]))
    for place, item in enumerate(items):
        path = urls.api_item(name, item.id)
        yield LazyOutput(path, _key([item], site), partial(line, place), listed=False)
    shard = urls.api_shard(name, year)
    yield LazyOutput(shard, _key(items, site), lambda: b"".join(map(line, range(len(items)))), listed=False)


def _key(items: Sequence[_Item], site: Site) -> bytes:
    marks = [(file_marks(item, site), link_marks(item, site), known_ids(item, site)) for item in items]
    return cache_key(fingerprints(items), marks)


def json_lines(rows: Iterable[JsonObject]) -> bytes:
    """One object a line (NDJSON)."""
    return b"".join([msgspec.json.encode(row) + b"\n" for row in rows])


def api_item(item: _Item, site: Site) -> JsonObject:
    """The item as the API gives it."""
    page = urls.record(item.id) if isinstance(item, Record) else urls.release(item.id)
    left_out = _left_out(item)
    values = json_object(item, site, left_out | {"body"})
    values.setdefault("status", item.status.key)
    if item.body and "body" not in left_out:
        values["isi"] = str(portable_html(item, site))
    return {"id": item.id, "halaman": site.address + page, **values}


def _left_out(item: _Item) -> frozenset[str]:
    if item.withdrawal:
        return _all_but(type(item), _TOMBSTONE)
    if isinstance(item, Record) and item.information_class is InformationClass.EXEMPT:
        return _all_but(Record, _OF_EXEMPT)
    return frozenset()


def _all_but(table: type, shown: frozenset[str]) -> frozenset[str]:
    return frozenset(table.__slots__) - shown  # type: ignore[attr-defined]
