"""Bytes of a body's `api/v1/index.json` → its shards, or why the index cannot be trusted."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated

import msgspec

from ..errors import ValueRefused

LIMIT = 4_000_000  # bytes of the index
SHARD_LIMIT = 64_000_000  # bytes of a shard: what a worker holds in memory
_SHARDS = 400  # of a body
_TOTAL = 2_000_000_000  # bytes of all its shards

# The shards that a portal reads: of every collection the paths that the API promises, and no other.
_PATHS = {
    "badan": re.compile(r"badan\.json"),
    "informasi": re.compile(r"informasi/(?:[12][0-9]{3}|tanpa-tahun)\.ndjson"),
    "siaran-pers": re.compile(r"siaran-pers/[12][0-9]{3}\.ndjson"),
    "kepatuhan": re.compile(r"kepatuhan\.ndjson"),
}
_SHA256 = re.compile(r"[0-9a-f]{64}")
_Text = Annotated[str, msgspec.Meta(max_length=500)]
_Count = Annotated[int, msgspec.Meta(ge=0)]


class UntrustedApi(ValueRefused):
    """What a body sends is not what its API promises; the text says why, in Indonesian, and `path` where."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(reason)
        self.path = path


class IndexedShard(msgspec.Struct, frozen=True, rename={"path": "alamat", "count": "jumlah", "size": "bita"}):
    """One shard as the index describes it."""

    path: _Text
    count: _Count
    size: _Count
    sha256: _Text

    @property
    def collection(self) -> str:
        return self.path.partition("/")[0].partition(".")[0]

    @property
    def year(self) -> str:
        """Of `informasi/2024.ndjson`; empty for a collection that is one file."""
        return self.path.rpartition("/")[2].partition(".")[0] if "/" in self.path else ""


class IndexedLicense(msgspec.Struct, frozen=True, rename={"name": "nama", "address": "alamat"}):
    """Under what terms the body offers its data."""

    name: _Text
    address: _Text


class _Collection(msgspec.Struct, frozen=True, rename={"count": "jumlah", "shards": "pecahan"}):
    count: _Count
    shards: Annotated[tuple[IndexedShard, ...], msgspec.Meta(max_length=10_000)]


class _Index(
    msgspec.Struct,
    frozen=True,
    rename={
        "version": "versi", "body": "badan_publik", "license": "lisensi", "site": "alamat_situs", "collections": "koleksi",
    },
):  # fmt: skip
    version: int
    body: Annotated[str, msgspec.Meta(min_length=1, max_length=200)]
    collections: Mapping[str, _Collection]
    license: IndexedLicense | None = None
    site: _Text | None = None


@dataclass(frozen=True, slots=True)
class ApiIndex:
    """The shards that a portal reads, sorted by path; `site` ends in `/` or is empty."""

    body: str
    site: str
    license: IndexedLicense | None
    shards: tuple[IndexedShard, ...]


_DECODER = msgspec.json.Decoder(_Index)


def read_index(content: bytes) -> ApiIndex:
    """UntrustedApi when the index is no index, or names what a portal must not ask for."""
    path = "index.json"
    if content[:200].lstrip()[:1] == b"<":
        raise UntrustedApi(path, "isinya halaman HTML, bukan JSON")
    try:
        index = _DECODER.decode(content)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise UntrustedApi(path, f"bukan indeks API versi 1 ({english_reason(error)})") from error
    if index.version != 1:
        raise UntrustedApi(path, f"versi {index.version} belum dikenal; perbarui Terang di portal")
    if not index.body.isprintable():
        raise UntrustedApi(path, "nama badan publik memuat tanda yang tidak terlihat")
    if index.license and not is_web_address(index.license.address):
        raise UntrustedApi(path, "alamat lisensinya bukan alamat web")
    shards = tuple(sorted((one for name in _PATHS for one in _shards_of(name, index)), key=lambda one: one.path))
    if len(shards) > _SHARDS:
        raise UntrustedApi(path, f"menyebut {len(shards)} pecahan, lebih dari {_SHARDS}")
    if sum(shard.size for shard in shards) > _TOTAL:
        raise UntrustedApi(path, f"menyebut lebih dari {_TOTAL} bita")
    return ApiIndex(index.body, index.site or "", index.license, shards)


def _shards_of(name: str, index: _Index) -> tuple[IndexedShard, ...]:
    collection = index.collections.get(name)
    if collection is None:
        raise UntrustedApi("index.json", f"koleksi «{name}» tidak disebut")
    seen: set[str] = set()
    for shard in collection.shards:
        where = shard.path if shard.path.isprintable() else repr(shard.path)
        if not _PATHS[name].fullmatch(shard.path):
            raise UntrustedApi("index.json", f"menyebut pecahan «{where}», yang bukan bagian dari API")
        if shard.path in seen:
            raise UntrustedApi("index.json", f"menyebut «{where}» dua kali")
        if shard.size > SHARD_LIMIT:
            raise UntrustedApi(
                where, f"berukuran {shard.size} bita menurut indeks, lebih dari {SHARD_LIMIT} yang boleh"
            )
        if not _SHA256.fullmatch(shard.sha256):
            raise UntrustedApi(where, "nilai hash dalam indeks bukan SHA-256")
        seen.add(shard.path)
    if name == "badan" and len(collection.shards) != 1:
        raise UntrustedApi("index.json", "koleksi «badan» harus satu berkas")
    return collection.shards


def is_web_address(address: str) -> bool:
    """An address that may be linked as it is."""
    plain = address.isascii() and address.isprintable() and not set(address) & set(" <>\"'`{}|\\^")
    return plain and address.startswith(("https://", "http://"))


def english_reason(error: Exception) -> str:
    """What msgspec says, in short: it names the key, which tells the body's own staff what to look for."""
    text = " ".join(str(error).split())
    return text if len(text) <= 160 else text[:159] + "…"
