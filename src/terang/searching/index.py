"""Search documents → index files: shards of years, words in buckets, documents in small packs.

What a query needs is cut small, and what an edit touches is little: a shard holds whole years, documents
stand in order of date, so that a new one comes last, and a word always falls into the same bucket.

    cari/indeks.json          shards with their counts; values of the facets; first letters of the lexicon
    cari/kata/<xx>.bin        lexicon: lines `word root`, by the first two letters
    cari/<shard>/k<n>.bin     bucket of words: a JSON line [[root, documents, bytes], …], then postings
    cari/<shard>/d<n>.bin     pack of documents: JSON [[path, title, text, date, one value for each facet, 1 if words of
                              attachments], …]
    cari/isi/<path>.bin       words of attachments by page, see page_roots
    cari/<shard>/f.bin        facets: for each facet and document two bytes, the number of the value + 1

A posting is a varint (distance to the last document, times 16, plus the weight 0-15). Files ending in .bin
are compressed with gzip, since many hosts do not compress by themselves.
"""

import json
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from hashlib import blake2b

from ..writers import Searchable, SearchDocument, cache_key
from .language import STOP_WORDS, Root, root
from .packing import packed
from .page_roots import pages_of
from .segments import Segment, joined, segment_key
from .spellings import SPELLINGS

FOLDER = "cari"
FACETS = ("jenis", "kelas", "tahun", "unit", "bentuk")
SHARD_SIZE = 12_000  # documents at least, before the next year opens a new shard
PACK_SIZE = 16
# Documents for each bucket of words: in a large shard a bucket is small to load, in a small one an edit touches few of them.
_LARGE, _FEW, _MANY = 4_000, 8, 64
_EXCERPT = 500  # letters, out of which the browser shows the passage that was found


@dataclass(frozen=True, slots=True)
class IndexFile:
    """A file of the index that need not be made again while `key`, which stands for all that it is made from, is the same."""

    path: str
    key: bytes
    make: Callable[[], bytes]

    @classmethod
    def of(cls, path: str, content: bytes, pack: Callable[[bytes], bytes] = bytes) -> "IndexFile":
        """Its key is that of the content, since to pack it takes longer."""
        return cls(path, blake2b(content, digest_size=16).digest(), partial(pack, content))


@dataclass(frozen=True, slots=True)
class Shard:
    """Whole years of documents; named after its first year."""

    name: str
    documents: tuple[Searchable, ...]


@dataclass(frozen=True, slots=True)
class Index:
    """All shards, and the numbers of the facets' values, which they share."""

    shards: tuple[Shard, ...]
    values: dict[str, dict[str, int]]

    @classmethod
    def of(cls, documents: Iterable[Searchable]) -> "Index":
        ordered = sorted(documents, key=lambda document: (document.date, document.path))
        return cls(_shards(ordered), _facet_values(ordered))

    def key(self, shard: Shard) -> bytes:
        """Stands for all that the shard's files are made from."""
        return cache_key(segment_key(shard.documents), self.values)

    def shard_files(self, shard: Shard, blocks: Sequence[Segment], root: Root = root) -> Iterator[IndexFile]:
        """`blocks` are those of the shard's documents, in order."""
        documents = shard.documents
        for number, start in enumerate(range(0, len(documents), PACK_SIZE)):
            pack = documents[start : start + PACK_SIZE]
            key = cache_key(segment_key(pack), [document.facets for document in pack])
            yield IndexFile(f"{FOLDER}/{shard.name}/d{number}.bin", key, partial(_pack, pack))
        for one in documents:
            if one.has_files:
                path = f"{FOLDER}/isi/{one.path.removesuffix('.html')}.bin"
                yield IndexFile(path, cache_key(one.key), partial(pages_of, one, root))
        for number, content in enumerate(bucket_contents(buckets(len(documents)), joined(blocks))):
            yield IndexFile.of(f"{FOLDER}/{shard.name}/k{number}.bin", content, packed)
        yield IndexFile.of(f"{FOLDER}/{shard.name}/f.bin", self._columns(shard), packed)

    def common_files(self, lexicon: dict[str, str], root: Root = root) -> Iterator[IndexFile]:
        """What all shards share; `lexicon` holds the words of all of them."""
        return common_files([(shard.name, len(shard.documents)) for shard in self.shards], self.values, lexicon, root)

    def _columns(self, shard: Shard) -> bytes:
        columns = bytearray()
        for name in FACETS:
            numbers = self.values[name]
            width = 1 if len(numbers) <= 255 else 2
            for document in shard.documents:
                value = document.facets.get(name)
                columns += (numbers[value] + 1 if value is not None else 0).to_bytes(width, "little")
        return bytes(columns)


def common_files(
    shards: Iterable[tuple[str, int]],
    values: Mapping[str, Iterable[str]],
    lexicon: dict[str, str],
    root: Root = root,
    **more: object,
) -> Iterator[IndexFile]:
    """The lexicon and the head; `shards` are names and numbers of documents, `more` stands in the head."""
    roots = set(filter(None, lexicon.values()))
    spelt = {word: found for word in SPELLINGS if (found := root(word)) in roots}
    idle = dict.fromkeys(STOP_WORDS, "")  # a query may say what no document does, and a root as well
    whole = spelt | dict(zip(roots, roots, strict=True)) | lexicon | idle
    prefixes: dict[str, list[str]] = {}
    for word in sorted(whole):
        line = word if whole[word] == word else f"{word} {whole[word]}"
        prefixes.setdefault(_prefix(word), []).append(line)
    for prefix, lines in prefixes.items():
        yield IndexFile.of(f"{FOLDER}/kata/{prefix}.bin", "\n".join(lines).encode(), packed)
    head = {
        "pecahan": [[name, count, buckets(count)] for name, count in shards],
        "isi_paket": PACK_SIZE,
        "saringan": {name: list(numbers) for name, numbers in values.items()},
        "awalan": " ".join(sorted(prefixes)),
        **more,
    }
    yield IndexFile.of(f"{FOLDER}/indeks.json", _json(head) + b"\n")


def buckets(count: int) -> int:
    """How many buckets the words of a shard with `count` documents fall into: a power of two, so many that a rare word costs little."""
    documents_each = _FEW if count >= _LARGE else _MANY
    wanted = 8
    while wanted * documents_each < count and wanted < 2048:
        wanted *= 2
    return wanted


def bucket_of(word: str, count: int) -> int:
    """CRC-32, which the browser computes as well."""
    return zlib.crc32(word.encode()) & (count - 1)


def _shards(documents: list[Searchable]) -> tuple[Shard, ...]:
    """Whole years, from the oldest; what has no date comes first."""
    shards: list[list[Searchable]] = []
    last = ""
    for document in documents:
        year = document.date[:4]
        if not shards or (year != last and len(shards[-1]) >= SHARD_SIZE):
            shards.append([])
        shards[-1].append(document)
        last = year
    return tuple(Shard(shard[0].date[:4] or "0000", tuple(shard)) for shard in shards)


def _facet_values(documents: Iterable[Searchable]) -> dict[str, dict[str, int]]:
    """Each facet's values in order → their numbers."""
    seen: dict[str, set[str]] = {name: set() for name in FACETS}
    for document in documents:
        for name, value in document.facets.items():
            seen[name].add(value)
    return {name: {value: number for number, value in enumerate(sorted(found))} for name, found in seen.items()}


def bucket_contents(count: int, postings: Mapping[str, tuple[int, bytearray]]) -> Iterator[bytes]:
    """The content of each of `count` buckets."""
    fallen: list[list[str]] = [[] for _ in range(count)]
    for word in sorted(postings):
        fallen[bucket_of(word, count)].append(word)
    for inside in fallen:
        head = [[word, postings[word][0], len(postings[word][1])] for word in inside]
        yield _json(head) + b"\n" + b"".join(postings[word][1] for word in inside)


def _pack(documents: Sequence[Searchable]) -> bytes:
    return pack_of((one.path, one.facets, one.document()) for one in documents)


def pack_of(documents: Iterable[tuple[str, Mapping[str, str], SearchDocument]]) -> bytes:
    """Documents with their addresses and facets, as the browser shows them."""
    return packed(_json([_row(*one) for one in documents]))


def _row(path: str, facets: Mapping[str, str], document: SearchDocument) -> list[str | int]:
    text = " ".join(" ".join(part for part in document.texts if part).split())
    if len(text) > _EXCERPT:
        text = text[:_EXCERPT].rpartition(" ")[0] + " …"
    values = (facets.get(name, "") for name in FACETS)
    return [path, document.title, text, document.date_words, *values, *((1,) if document.files else ())]


def _prefix(word: str) -> str:
    """Letters and digits only, so that it can be a file's name."""
    return word[:2] if word[:2].isalnum() else "".join(c for c in word if c.isalnum())[:2]


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
