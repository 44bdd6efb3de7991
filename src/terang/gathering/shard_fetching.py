"""A shard that a body's index names → its content, figures and part of the search index, from the store where it has them."""

import hashlib
from collections.abc import Iterable, Iterator

from ..caching import core_fingerprint
from .api_index import IndexedShard, UntrustedApi
from .api_lines import BodyLine, ItemLine, record_lines, release_lines, stored_lines
from .body_state import BodyState, ItemFigures, StoredShard
from .personal_gate import PersonalGate
from .shard_digest import digest_of
from .storage import Storage, StorageFault
from .stored_bodies import BodyStore

API = "api/v1/"


def program_mark() -> str:
    """Digests of another program may count otherwise."""
    return core_fingerprint().hex()


class ShardFetching:
    """The shards of one body; `fetched` counts those that its site was asked for."""

    def __init__(self, source: Storage, store: BodyStore, before: BodyState | None) -> None:
        self.fetched = 0
        self._source, self._store, self._before = source, store, before
        self._known = set(before.hashes) if before else set[str]()

    def content(self, shard: IndexedShard) -> bytes:
        if shard.sha256 in self._known:
            kept = self._store.shard(shard.sha256)
            if kept is not None:
                return kept
        try:
            content = self._source.read(API + shard.path, shard.size)
        except StorageFault as error:
            raise UntrustedApi(shard.path, str(error)) from error
        self.fetched += 1
        if len(content) != shard.size:
            raise UntrustedApi(shard.path, f"berukuran {len(content)} bita, padahal indeks menyebut {shard.size}")
        if hashlib.sha256(content).hexdigest() != shard.sha256:
            raise UntrustedApi(shard.path, "nilai hash-nya bukan yang disebut indeks")
        self._store.put_shard(shard.sha256, content)
        return content

    def digested(self, shard: IndexedShard, base: str, site: str, body: BodyLine) -> tuple[StoredShard, ItemFigures]:
        """The shard with its figures; its content and its part of the index are in the store."""
        gate = PersonalGate.of(body)
        mark = repr((shard.sha256, shard.path, base, site, body.name, gate.mark, program_mark()))
        name = hashlib.blake2b(mark.encode(), digest_size=16).hexdigest()
        known = self._store.counted(name)
        if known is None:
            content = self.content(shard)
            read = record_lines if shard.collection == "informasi" else release_lines
            items = list(_once(read(content, shard, base), shard))
            cleaned = gate.cleaned(content)
            is_cleaned = cleaned.content is not content
            if is_cleaned:
                items = list(stored_lines(cleaned.content, shard.collection))
            digest = digest_of(items, shard.year, body.name, site, self._roots(shard))
            known = self._store.put_digest(name, digest, cleaned, is_cleaned=is_cleaned)
        if (count := sum(known.figures.classes.values()) + len(known.held)) != shard.count:
            raise UntrustedApi(shard.path, f"berisi {count} baris, padahal indeks menyebut {shard.count}")
        stored = StoredShard(
            *(shard.path, shard.sha256, shard.size, name, known.packs, known.facets),
            *(known.held, known.masks, known.is_cleaned),
        )
        return stored, known.figures

    def _roots(self, shard: IndexedShard) -> dict[str, str]:
        """Of words that the shard had before, unless another program found them."""
        if self._before is None or self._before.digests != program_mark():
            return {}
        last = next((one.digest for one in self._before.shards if one.path == shard.path), "")
        part = self._store.part(last) if last else None
        return part.segment.lexicon if part else {}


def _once(items: Iterable[ItemLine], shard: IndexedShard) -> Iterator[ItemLine]:
    seen: set[str] = set()
    for item in items:
        if item.id in seen:
            raise UntrustedApi(shard.path, f"memuat id «{item.id}» dua kali")
        seen.add(item.id)
        yield item
