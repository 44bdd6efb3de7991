"""What is gathered of a body ↔ its folder in the store; what is damaged there is not there.

badan/<id>/keadaan        its BodyState
badan/<id>/gangguan       its BodyFault, while there is one
badan/<id>/pecahan/       shards as they were fetched, by their SHA-256
badan/<id>/bersih/        those from which personal data was taken out, by the name of their digest
badan/<id>/angka/         figures of each shard
badan/<id>/indeks/        the part of the search index of each shard
"""

import hashlib
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

import msgspec

from ..searching import IndexPart
from .api_index import SHARD_LIMIT
from .api_lines import ItemLine, stored_lines
from .body_state import BodyFault, BodyState, HeldItem, ItemFigures, StoredShard
from .personal_gate import CleanedShard
from .shard_digest import ShardDigest
from .storage import Storage, StorageFault

_Value = TypeVar("_Value")
_CHECKSUM = 4
_LIMIT = 1 << 30  # our own files


@dataclass(frozen=True, slots=True)
class CountedShard:
    """Figures of a shard, and the size of its part of the index."""

    figures: ItemFigures
    packs: int
    facets: dict[str, list[str]]
    held: list[HeldItem]
    masks: int
    is_cleaned: bool


@dataclass(frozen=True, slots=True)
class PortalBody:
    """A body as the portal shows it; without a state it was never gathered. `fingerprint` is that of all the rest."""

    id: str
    state: BodyState | None
    fault: BodyFault | None
    fingerprint: bytes


@dataclass(frozen=True, slots=True)
class BodyStore:
    """The folder of the body `id`."""

    storage: Storage
    id: str

    def state(self) -> BodyState | None:
        return self._get("keadaan", BodyState)

    def put_state(self, state: BodyState) -> None:
        """What the state no longer names is removed after it."""
        self._put("keadaan", state)
        digests = [shard.digest for shard in state.shards]
        self.storage.keep_only(self._path("pecahan"), state.hashes)
        self.storage.keep_only(self._path("angka"), digests)
        self.storage.keep_only(self._path("indeks"), digests)
        self.storage.keep_only(self._path("bersih"), [shard.digest for shard in state.shards if shard.is_cleaned])

    def fault(self) -> BodyFault | None:
        return self._get("gangguan", BodyFault)

    def put_fault(self, fault: BodyFault | None) -> None:
        if fault is None:
            self.storage.keep_only(self._path("."), ["keadaan"])
        else:
            self._put("gangguan", fault)

    def forget(self) -> None:
        """As if the body had never been gathered."""
        for folder in (".", "pecahan", "bersih", "angka", "indeks"):
            self.storage.keep_only(self._path(folder), ())

    def shard(self, sha256: str) -> bytes | None:
        try:
            return self.storage.read(self._path(f"pecahan/{sha256}"), SHARD_LIMIT)
        except StorageFault:
            return None

    def put_shard(self, sha256: str, content: bytes) -> None:
        self.storage.write(self._path(f"pecahan/{sha256}"), content)

    def counted(self, digest: str) -> CountedShard | None:
        return self._get(f"angka/{digest}", CountedShard)

    def shown_path(self, shard: StoredShard) -> str:
        """Of the file that holds what may be shown of a shard."""
        return self._path(f"bersih/{shard.digest}" if shard.is_cleaned else f"pecahan/{shard.sha256}")

    def shown_content(self, shard: StoredShard) -> bytes:
        """StorageFault when it is not there."""
        return self.storage.read(self.shown_path(shard), SHARD_LIMIT)

    def put_digest(self, digest: str, found: ShardDigest, cleaned: CleanedShard, *, is_cleaned: bool) -> CountedShard:
        """The figures last: who finds them may rely on all the rest."""
        part = found.part
        facets = {name: one.values for name, one in part.facets.items()}
        counted = CountedShard(found.figures, len(part.packs), facets, cleaned.held, cleaned.masks, is_cleaned)
        if is_cleaned:
            self.storage.write(self._path(f"bersih/{digest}"), cleaned.content)
        self._put(f"indeks/{digest}", part)
        self._put(f"angka/{digest}", counted)
        return counted

    def part(self, digest: str) -> IndexPart | None:
        return self._get(f"indeks/{digest}", IndexPart)

    def _path(self, name: str) -> str:
        return f"badan/{self.id}" if name == "." else f"badan/{self.id}/{name}"

    def shown(self) -> PortalBody:
        """State and fault, with a fingerprint of the bytes that they are read from."""
        found = [self._read("keadaan"), self._read("gangguan")]
        fingerprint = hashlib.blake2b(self.id.encode(), digest_size=16)
        for content in found:
            fingerprint.update(b"\0" if content is None else hashlib.sha256(content).digest())
        return PortalBody(self.id, _decoded(found[0], BodyState), _decoded(found[1], BodyFault), fingerprint.digest())

    def _get(self, name: str, kind: type[_Value]) -> _Value | None:
        return _decoded(self._read(name), kind)

    def _read(self, name: str) -> bytes | None:
        """The content behind its checksum."""
        try:
            content = self.storage.read(self._path(name), _LIMIT)
        except StorageFault:
            return None
        whole = zlib.crc32(memoryview(content)[_CHECKSUM:]).to_bytes(_CHECKSUM, "big") == content[:_CHECKSUM]
        return content[_CHECKSUM:] if whole else None

    def _put(self, name: str, value: object) -> None:
        content = msgspec.msgpack.encode(value)
        self.storage.write(self._path(name), zlib.crc32(content).to_bytes(_CHECKSUM, "big") + content)


def _decoded(content: bytes | None, kind: type[_Value]) -> _Value | None:
    try:
        return None if content is None else msgspec.msgpack.decode(content, type=kind)
    except msgspec.DecodeError:
        return None


def read_body(storage: Storage, id: str) -> PortalBody:
    return BodyStore(storage, id).shown()


def read_items(storage: Storage, id: str, shard: StoredShard) -> Iterator[ItemLine]:
    """The items of a shard, which were checked when they were gathered."""
    try:
        return stored_lines(BodyStore(storage, id).shown_content(shard), shard.collection)
    except StorageFault as error:
        raise StorageFault(f"pecahan {shard.path} milik {id} hilang dari simpanan") from error


def read_search_parts(storage: Storage, named: Iterable[tuple[str, str]]) -> Iterable[IndexPart]:
    """Parts by the id of their body and the name of their digest, one by one."""
    for id, digest in named:
        part = BodyStore(storage, id).part(digest)
        if part is None:
            raise StorageFault(f"bagian indeks {digest} milik {id} hilang dari simpanan")
        yield part
