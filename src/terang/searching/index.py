"""Search documents → index files: shards of years, words in buckets, documents in small packs.

What a query needs is cut small, and what an edit touches is little: a shard holds whole years, documents
stand in order of date, so that a new one comes last, and a word always falls into the same bucket.

    cari/indeks.json          shards with their counts; values of the facets; first letters of the lexicon
    cari/kata/<xx>.bin        lexicon: lines `word root`, by the first two letters
    cari/<shard>/k<n>.bin     bucket of words: a JSON line [[root, documents, bytes], …], then postings
    cari/<shard>/d<n>.bin     pack of documents: JSON [[path, title, text, date], …]
    cari/<shard>/f.bin        facets: for each facet and document two bytes, the number of the value + 1

A posting is a varint (distance to the last document, times 16, plus the weight 1-15). Files ending in .bin
are compressed with gzip, since many hosts do not compress by themselves.
"""

import json
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..writers import Document, Searchable, key_of
from .language import root, words
from .packing import packed

FOLDER = "cari"
FACETS = ("jenis", "kelas", "tahun", "unit", "bentuk")
SHARD_SIZE = 12_000  # documents at least, before the next year opens a new shard
PACK_SIZE = 16
TITLE_WEIGHT = 6
SATURATION = 4.0  # weight at which a word counts half of what it can
USUAL_TITLE = 8  # words; a word of a short title says more of what the document is
USUAL_LENGTH = 80  # words; fixed, so that one long document does not change the weights of all others
_EXCERPT = 500  # letters, out of which the browser shows the passage that was found


@dataclass(frozen=True, slots=True)
class Shard:
    """Whole years of documents; named after its first year."""

    name: str
    documents: tuple[Searchable, ...]

    @property
    def paths(self) -> tuple[str, ...]:
        """Every file of the shard, known before it is made."""
        count = len(self.documents)
        names = [f"k{number}" for number in range(buckets(count))]
        names += [f"d{number}" for number in range(-(-count // PACK_SIZE))]
        return tuple(f"{FOLDER}/{self.name}/{name}.bin" for name in (*names, "f"))


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
        marks = b"".join(document.path.encode() + document.key for document in shard.documents)
        return key_of(marks, self.values)

    def shard_files(self, shard: Shard, lexicon: dict[str, str]) -> Iterator[tuple[str, bytes]]:
        """Path and bytes of each of `shard.paths`; every word met is noted in `lexicon` with its root."""
        postings: dict[str, bytearray] = {}
        latest: dict[str, int] = {}
        counts: Counter[str] = Counter()
        rows: list[list[str]] = []
        for number, searchable in enumerate(shard.documents):
            document = searchable.document()
            for word, weight in weights(document, lexicon).items():
                entry = postings.get(word)
                if entry is None:
                    entry = postings[word] = bytearray()
                _append(entry, (number - latest.get(word, 0)) * 16 + weight)
                latest[word] = number
                counts[word] += 1
            rows.append(_row(searchable.path, document))
            if len(rows) == PACK_SIZE or number + 1 == len(shard.documents):
                yield f"{FOLDER}/{shard.name}/d{number // PACK_SIZE}.bin", packed(_json(rows))
                rows = []
        yield from _bucket_files(shard, postings, counts)
        yield f"{FOLDER}/{shard.name}/f.bin", packed(self._columns(shard))

    def common_files(self, lexicon: dict[str, str]) -> Iterator[tuple[str, bytes]]:
        """What all shards share; `lexicon` holds the words of all of them."""
        prefixes: dict[str, list[str]] = {}
        for word in sorted(lexicon):
            line = word if lexicon[word] == word else f"{word} {lexicon[word]}"
            prefixes.setdefault(_prefix(word), []).append(line)
        for prefix, lines in prefixes.items():
            yield f"{FOLDER}/kata/{prefix}.bin", packed("\n".join(lines).encode())
        head = {
            "pecahan": [[shard.name, len(shard.documents), buckets(len(shard.documents))] for shard in self.shards],
            "isi_paket": PACK_SIZE,
            "saringan": {name: list(numbers) for name, numbers in self.values.items()},
            "awalan": " ".join(sorted(prefixes)),
        }
        yield f"{FOLDER}/indeks.json", _json(head) + b"\n"

    def _columns(self, shard: Shard) -> bytes:
        columns = bytearray()
        for name in FACETS:
            numbers = self.values[name]
            for document in shard.documents:
                value = document.facets.get(name)
                columns += (numbers[value] + 1 if value is not None else 0).to_bytes(2, "little")
        return bytes(columns)


def buckets(count: int) -> int:
    """How many buckets the words of a shard with `count` documents fall into: a power of two."""
    wanted = 8
    while wanted * 64 < count and wanted < 512:
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


def _bucket_files(shard: Shard, postings: dict[str, bytearray], counts: Counter[str]) -> Iterator[tuple[str, bytes]]:
    count = buckets(len(shard.documents))
    fallen: list[list[str]] = [[] for _ in range(count)]
    for word in sorted(postings):
        fallen[bucket_of(word, count)].append(word)
    for number, inside in enumerate(fallen):
        head = [[word, counts[word], len(postings[word])] for word in inside]
        content = _json(head) + b"\n" + b"".join(bytes(postings[word]) for word in inside)
        yield f"{FOLDER}/{shard.name}/k{number}.bin", packed(content)


def weights(document: Document, lexicon: dict[str, str]) -> dict[str, int]:
    """Root → weight 1-15: how much the document is about it, by BM25 with the title counted more.

    Every word met is noted in `lexicon` with its root.
    """
    title, text = (
        Counter(words(document.title)),
        Counter(word for part in (*document.texts, *document.hidden) for word in words(part)),
    )
    length = sum(text.values()) + sum(title.values())
    norm = SATURATION * (0.5 + 0.5 * length / USUAL_LENGTH)
    found: dict[str, float] = {}
    in_title = TITLE_WEIGHT * 2 * USUAL_TITLE / (USUAL_TITLE + sum(title.values()))
    for counter, times in ((title, in_title), (text, 1.0)):
        for word, count in counter.items():
            known = lexicon.get(word)
            if known is None:
                known = lexicon[word] = root(word)
            if known:
                found[known] = found.get(known, 0) + count * times
    for known in found:
        lexicon.setdefault(known, known)
    return {known: max(1, round(15 * amount / (amount + norm))) for known, amount in found.items()}


def _append(entry: bytearray, value: int) -> None:
    while value > 127:
        entry.append(value & 127 | 128)
        value >>= 7
    entry.append(value)


def _row(path: str, document: Document) -> list[str]:
    text = " ".join(" ".join(part for part in document.texts if part).split())
    if len(text) > _EXCERPT:
        text = text[:_EXCERPT].rpartition(" ")[0] + " …"
    return [path, document.title, text, document.date_words]


def _prefix(word: str) -> str:
    """Letters and digits only, so that it can be a file's name."""
    return "".join(c for c in word if c.isalnum())[:2]


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
