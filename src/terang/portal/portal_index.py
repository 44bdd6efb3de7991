"""Parts of the search index in a store → the files of one index over all bodies, one shard of years after the other."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from ..caching import Cache
from ..gathering import Storage, StoredShard, read_search_parts
from ..searching import FOLDER, IndexFile, IndexPart, JoinedParts, MergedShard, common_files, facet_numbers, packed
from ..writers import cache_key
from .portal_figures import Portal

_GROUP = 24  # parts of a shard that are joined together: when one changes, so many are read


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
class JoinedGroup:
    """Parts of a shard that a build joined: their key, the keys of their packs, and the rest of them."""

    key: bytes
    packs: list[bytes]
    joined: JoinedParts


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

    def shard_files(self, shard: MergedShard, words: dict[str, str], cache: Cache) -> Iterator[IndexFile]:
        """`words` is filled with those of all its parts. Groups of parts that the last build joined are not read again."""
        groups: list[JoinedParts] = []
        number = 0
        for start in range(0, len(shard.parts), _GROUP):
            placed = [self.placed[place] for place in shard.parts[start : start + _GROUP]]
            name, key = f"kelompok-{shard.name}-{start}", cache_key([(one.id, one.stored.digest) for one in placed])
            kept = cache.get(name, JoinedGroup)
            packs: list[bytes] = []
            if kept is None or kept.key != key:
                joined = JoinedParts.of(self._parts(placed, packs))
                kept = JoinedGroup(key, [_pack_key(pack) for pack in packs], joined)
                cache.put(name, kept)
            for place, pack_key in enumerate(kept.packs):
                make = partial(packs.__getitem__, place) if packs else partial(self._pack, placed, place)
                yield IndexFile(shard.pack_path(number), pack_key, make)
                number += 1
            words |= kept.joined.segment.lexicon
            groups.append(kept.joined)
        yield from shard.files(groups, self.values)

    def _parts(self, placed: Sequence[PlacedShard], packs: list[bytes]) -> Iterator[IndexPart]:
        """`packs` is filled with theirs."""
        for part in read_search_parts(self.storage, [(one.id, one.stored.digest) for one in placed]):
            packs += part.packs
            yield part

    def _pack(self, placed: Sequence[PlacedShard], place: int) -> bytes:
        """A pack that stood in another place, or that somebody removed."""
        for one in placed:
            if place < one.packs:
                [part] = read_search_parts(self.storage, [(one.id, one.stored.digest)])
                return part.packs[place]
            place -= one.packs
        raise IndexError(place)

    def common_files(self, lexicon: dict[str, str]) -> Iterator[IndexFile]:
        """`lexicon` holds the words of all shards."""
        yield from common_files([(one.name, one.size) for one in self.shards], self.values, lexicon, hari=True)
        for name, empty in _EMPTY.items():
            yield IndexFile.of(f"{FOLDER}/{name}.bin", empty, packed)


def _pack_key(pack: bytes) -> bytes:
    return IndexFile.of("", pack).key


# The browser asks for both.
_EMPTY = {"sinonim": b"[]", "langsung": b'{"boleh":[],"isi":[],"unit":[],"tentang":{},"kerja":[[],[]]}'}
