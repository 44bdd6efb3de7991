"""Parts of the search index in a store → the files of one index over all bodies, one shard of years after the other."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..gathering import Storage, StoredShard, read_search_parts
from ..searching import FOLDER, IndexFile, IndexPart, MergedShard, common_files, facet_numbers, packed
from ..writers import cache_key
from .portal_figures import Portal


@dataclass(frozen=True, slots=True)
class PlacedShard:
    """A shard of a body in the order of the index."""

    id: str
    stored: StoredShard

    @property
    def year(self) -> str:
        return self.stored.year if self.stored.year.isdigit() else "0000"

    @property
    def packs(self) -> int:
        return self.stored.packs


@dataclass(frozen=True, slots=True)
class PortalIndex:
    """The index of a portal, and how it lies in the store."""

    storage: Storage
    placed: Sequence[PlacedShard]
    values: Mapping[str, Mapping[str, int]]
    shards: Sequence[MergedShard]

    @classmethod
    def of(cls, portal: Portal, storage: Storage) -> "PortalIndex":
        found = [
            PlacedShard(member.id, shard) for member in portal.members for shard in member.state.shards if shard.packs
        ]
        placed = sorted(found, key=lambda one: (one.year, one.id, one.stored.path))
        values = facet_numbers((name, kept) for one in placed for name, kept in one.stored.facets.items())
        return cls(storage, placed, values, MergedShard.plan(placed))

    def key(self, shard: MergedShard) -> bytes:
        """Cache key: all parts of the shard in order, and the numbers of the facets' values."""
        return cache_key(
            [(self.placed[place].id, self.placed[place].stored.digest) for place in shard.parts], self.values
        )

    def shard_files(self, shard: MergedShard, words: dict[str, str]) -> Iterator[IndexFile]:
        """`words` is filled with those of all its parts."""
        named = [(self.placed[place].id, self.placed[place].stored.digest) for place in shard.parts]

        def parts() -> Iterator[IndexPart]:
            for part in read_search_parts(self.storage, named):
                words.update(part.segment.lexicon)
                yield part

        return shard.files(parts(), self.values)

    def common_files(self, lexicon: dict[str, str]) -> Iterator[IndexFile]:
        """`lexicon` holds the words of all shards."""
        yield from common_files([(one.name, one.size) for one in self.shards], self.values, lexicon, hari=True)
        for name, empty in _EMPTY.items():
            yield IndexFile.of(f"{FOLDER}/{name}.bin", empty, packed)


# The browser asks for both.
_EMPTY = {"sinonim": b"[]", "langsung": b'{"boleh":[],"isi":[],"unit":[],"tentang":{}}'}
