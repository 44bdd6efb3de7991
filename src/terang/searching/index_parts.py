"""Documents of one body and year → a part of an index; parts of many bodies → the files of one index, bucket by bucket.

    cari/<shard>/f.bin    as in `index`, and behind the facets two bytes for each document: its day since 1970

A part is made alone and stored; its packs of documents are files of the index as they are. The last pack of a part may be
short: the places that are left over are no documents, so a part that grows a little moves no other.
"""

import sys
from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from ..writers import SearchDocument
from .index import FACETS, FOLDER, PACK_SIZE, SHARD_SIZE, IndexFile, bucket_contents, buckets, pack_of
from .language import Root, root
from .packing import packed
from .segments import Joining, Segment

_EPOCH = date(1970, 1, 1).toordinal()


@dataclass(frozen=True, slots=True)
class PartDocument:
    """`address` is the whole address of a page; `day` is an ISO date or empty."""

    address: str
    day: str
    facets: Mapping[str, str]
    shown: SearchDocument


@dataclass(frozen=True, slots=True)
class FacetColumn:
    """The values that occur, and for each document the place of its value, counted from 1; 0 is none."""

    values: list[str]
    numbers: list[int]


@dataclass(frozen=True, slots=True)
class IndexPart:
    """`segment` has the size of all packs together."""

    packs: list[bytes]
    facets: dict[str, FacetColumn]
    days: list[int]
    segment: Segment

    @classmethod
    def of(cls, documents: Sequence[PartDocument], root: Root = root) -> "IndexPart":
        ordered = sorted(documents, key=lambda one: (one.day, one.address))
        packs = [
            pack_of((one.address, one.facets, one.shown) for one in ordered[start : start + PACK_SIZE])
            for start in range(0, len(ordered), PACK_SIZE)
        ]
        facets = {name: _column([one.facets.get(name, "") for one in ordered]) for name in FACETS}
        segment = Segment.indexed(b"", len(packs) * PACK_SIZE, (one.shown for one in ordered), root)
        return cls(packs, facets, [_day(one.day) for one in ordered], segment)


@dataclass(frozen=True, slots=True)
class JoinedParts:
    """Parts that follow each other as if they were one, without their packs; `facets` and `days` are filled up to whole packs."""

    facets: dict[str, FacetColumn]
    days: list[int]
    segment: Segment

    @classmethod
    def of(cls, parts: Iterable[IndexPart]) -> "JoinedParts":
        """No more than one part need be in memory."""
        joining, days, lexicon = Joining(), array("H"), dict[str, str]()
        numbers: dict[str, dict[str, int]] = {name: {} for name in FACETS}  # of values in order of their appearance
        columns = {name: array("H") for name in FACETS}
        for part in parts:
            rest = [0] * (len(part.packs) * PACK_SIZE - len(part.days))
            days.extend([*part.days, *rest])
            for name, column in columns.items():
                own = part.facets[name]
                known = [0, *(numbers[name].setdefault(value, len(numbers[name]) + 1) for value in own.values)]
                column.extend([*(known[number] for number in own.numbers), *rest])
            joining.add(part.segment)
            lexicon |= part.segment.lexicon
        facets = {name: FacetColumn([*numbers[name]], columns[name].tolist()) for name in FACETS}
        return cls(facets, days.tolist(), joining.segment(lexicon))


class PlannedPart(Protocol):
    """What is known of a part before it is read."""

    @property
    def year(self) -> str: ...

    @property
    def packs(self) -> int: ...


@dataclass(frozen=True, slots=True)
class MergedShard:
    """Whole years of parts; named after its first year."""

    name: str
    parts: tuple[int, ...]  # their places
    size: int

    @classmethod
    def plan(cls, parts: Sequence[PlannedPart]) -> "tuple[MergedShard, ...]":
        """`parts` in order of their year; a year opens a new shard when the last one is large."""
        shards: list[MergedShard] = []
        last = ""
        for place, part in enumerate(parts):
            if not shards or (part.year != last and shards[-1].size >= SHARD_SIZE):
                shards.append(cls(part.year, (), 0))
            latest = shards[-1]
            shards[-1] = cls(latest.name, (*latest.parts, place), latest.size + part.packs * PACK_SIZE)
            last = part.year
        return tuple(shards)

    def pack_path(self, number: int) -> str:
        return f"{FOLDER}/{self.name}/d{number}.bin"

    def files(self, groups: Iterable[JoinedParts], values: Mapping[str, Mapping[str, int]]) -> Iterator[IndexFile]:
        """All its files but the packs; of `groups` no more than one need be in memory."""
        columns = {name: array("B" if len(values[name]) <= 255 else "H") for name in FACETS}
        days = array("H")
        joining = Joining()
        for group in groups:
            joining.add(group.segment)
            days.extend(group.days)
            for name, column in columns.items():
                own = group.facets[name]
                numbers = [0, *(values[name][value] + 1 for value in own.values)]
                column.extend([numbers[number] for number in own.numbers])
        for number, content in enumerate(bucket_contents(buckets(self.size), joining.postings())):
            yield IndexFile.of(f"{FOLDER}/{self.name}/k{number}.bin", content, packed)
        whole = b"".join(map(_little, (*columns.values(), days)))
        yield IndexFile.of(f"{FOLDER}/{self.name}/f.bin", whole, packed)


def facet_numbers(found: Iterable[tuple[str, Iterable[str]]]) -> dict[str, dict[str, int]]:
    """Facets with values that occur → each value's number, the same for all shards."""
    seen: dict[str, set[str]] = {name: set() for name in FACETS}
    for name, values in found:
        seen[name].update(values)
    return {name: {value: number for number, value in enumerate(sorted(values))} for name, values in seen.items()}


def _column(values: list[str]) -> FacetColumn:
    known = sorted(set(values) - {""})
    numbers = {"": 0, **{value: number for number, value in enumerate(known, 1)}}
    return FacetColumn(known, [numbers[value] for value in values])


def _day(iso: str) -> int:
    """Days since 1970, as far as two bytes hold them; 0 for what has no date."""
    try:
        return min(65535, max(0, date.fromisoformat(iso).toordinal() - _EPOCH)) if iso else 0
    except ValueError:
        return 0


def _little(column: "array[int]") -> bytes:
    if sys.byteorder == "big":
        column.byteswap()
    return column.tobytes()
