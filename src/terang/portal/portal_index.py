"""Parts of the search index in a store → the files of one index over all bodies; only a shard with a new part is joined anew."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..caching import Cache
from ..gathering import Storage, read_search_parts
from ..gathering.body_state import StoredShard
from ..searching import FOLDER, PACK_SIZE, IndexFile, MergedShard, common_files, facet_numbers
from ..writers import cache_key
from .portal_figures import Portal


@dataclass(frozen=True, slots=True)
class _Placed:
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
class JoinedShard:
    """What the last build knew of a shard: the key of all it was joined from, its words, and its files with their keys."""

    key: bytes
    lexicon: dict[str, str]
    files: dict[str, bytes]


class PortalIndex:
    """The files of the index, in the order in which they are made."""

    def __init__(self, portal: Portal, storage: Storage, cache: Cache) -> None:
        self._storage, self._cache = storage, cache
        placed = [
            _Placed(member.id, shard) for member in portal.members for shard in member.state.shards if shard.packs
        ]
        self._placed = sorted(placed, key=lambda one: (one.year, one.id, one.stored.path))
        self._values = facet_numbers((name, found) for one in placed for name, found in one.stored.facets.items())
        self._shards = MergedShard.plan(self._placed)

    def files(self) -> Iterator[IndexFile]:
        lexicon: dict[str, str] = {}
        for shard in self._shards:
            key = self._key(shard)
            kept = self._cache.get(f"gabungan-{shard.name}", JoinedShard)
            if kept is None or kept.key != key:
                files: dict[str, bytes] = {}
                words: dict[str, str] = {}
                for file in self._joined(shard, words):
                    files[file.path] = file.key
                    yield file
                kept = JoinedShard(key, words, files)
                self._cache.put(f"gabungan-{shard.name}", kept)
            else:
                for path, known in kept.files.items():
                    yield IndexFile(path, known, lambda path=path, shard=shard: self._again(shard, path))  # type: ignore[misc]
            lexicon |= kept.lexicon
        yield from common_files([(one.name, one.size) for one in self._shards], self._values, lexicon, hari=True)

    def _key(self, shard: MergedShard) -> bytes:
        return cache_key([(one.id, one.stored.digest) for one in self._of(shard)], self._values)

    def _of(self, shard: MergedShard) -> Sequence[_Placed]:
        return [self._placed[place] for place in shard.parts]

    def _joined(self, shard: MergedShard, words: dict[str, str]) -> Iterator[IndexFile]:
        """`words` is filled. Parts are read twice, so that no more than one is in memory."""
        placed = self._of(shard)
        named = [(one.id, one.stored.digest) for one in placed]
        number = 0
        for part, one in zip(read_search_parts(self._storage, named), placed, strict=True):
            words |= part.segment.lexicon
            for place, pack in enumerate(part.packs):
                key = cache_key(one.stored.digest, place)
                yield IndexFile(f"{FOLDER}/{shard.name}/d{number}.bin", key, lambda pack=pack: pack)  # type: ignore[misc]
                number += 1
        yield from shard.word_files(part.segment for part in read_search_parts(self._storage, named))
        yield shard.column_file(read_search_parts(self._storage, named), self._values)

    def _again(self, shard: MergedShard, path: str) -> bytes:
        """A file that somebody removed from the finished portal."""
        for file in self._joined(shard, {}):
            if file.path == path:
                return file.make()
        raise FileNotFoundError(path)

    @property
    def documents(self) -> int:
        return sum(one.packs * PACK_SIZE for one in self._placed)
