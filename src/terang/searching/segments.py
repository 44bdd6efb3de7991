"""Search documents → blocks of postings, which are kept between builds and joined to the postings of a shard.

One edited document of 10,000 costs the words of its own block (some 500 documents) and not those of its shard. A block
ends where the document's path says so, so that a document that comes or goes in the middle touches one block as well.
"""

import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import NamedTuple

from ..writers import Searchable, SearchDocument, cache_key
from .known_roots import known_roots_of
from .language import Root, root
from .weighing import Weighing

_ENDING = 512  # one path in so many ends a block


class Posting(NamedTuple):
    """Documents of one block that say a root; `first` and `last` are their places in it. A tuple, since there are many."""

    first: int
    last: int
    documents: int
    weight: int  # of the first
    rest: bytes  # as in a file of postings, after the first


@dataclass(frozen=True, slots=True)
class Segment:
    """`lexicon`: every word met, with its root. `size` counts documents; `key` stands for them."""

    key: bytes
    size: int
    lexicon: dict[str, str]
    postings: dict[str, Posting]

    @classmethod
    def of(cls, documents: Sequence[Searchable], root: Root = root) -> "Segment":
        return cls.indexed(segment_key(documents), len(documents), (one.document() for one in documents), root)

    @classmethod
    def indexed(cls, key: bytes, size: int, documents: Iterable[SearchDocument], root: Root = root) -> "Segment":
        """`size` may be larger than the number of documents: the places that are left over stay empty."""
        weighing = Weighing(known_roots_of(root))
        for document in documents:
            weighing.add(document)
        return cls(key, size, weighing.lexicon(), {known: _posting(row) for known, (_, _, row) in weighing.items()})


def segments_of(documents: Sequence[Searchable]) -> Iterator[Sequence[Searchable]]:
    """The documents of a shard in the parts of which blocks are made."""
    start = 0
    for number, document in enumerate(documents, 1):
        if zlib.crc32(document.path.encode()) % _ENDING == 0 or number == len(documents):
            yield documents[start:number]
            start = number


def segment_key(documents: Sequence[Searchable]) -> bytes:
    """Stands for all that a block is made from."""
    return cache_key(b"".join(document.key for document in documents))


class Joining:
    """Segments of a shard, added one by one in order → its postings, or one segment of them all."""

    def __init__(self) -> None:
        self.size = 0
        self._postings: dict[str, tuple[int, int, int, int, bytearray]] = {}  # as in Posting

    def add(self, segment: Segment) -> None:
        start, postings = self.size, self._postings
        for known, (first, last, documents, weight, rest) in segment.postings.items():
            if (old := postings.get(known)) is None:
                postings[known] = (start + first, start + last, documents, weight, bytearray(rest))
                continue
            place, latest, count, heaviness, written = old
            value = (start + first - latest) * 16 + weight
            while value > 127:  # as `append` does, without a call for each of millions
                written.append(value & 127 | 128)
                value >>= 7
            written.append(value)
            written += rest
            postings[known] = (place, start + last, count + documents, heaviness, written)
        self.size = start + segment.size

    def postings(self) -> dict[str, tuple[int, bytearray]]:
        """Root → how many documents of the shard say it, and their postings."""
        found: dict[str, tuple[int, bytearray]] = {}
        for known, (first, _, count, weight, rest) in self._postings.items():
            written = bytearray()
            append(written, first * 16 + weight)
            found[known] = (count, written + rest)
        return found

    def segment(self, lexicon: dict[str, str]) -> Segment:
        """To be added where all its parts would have been."""
        found = {known: Posting(*row[:4], bytes(row[4])) for known, row in self._postings.items()}
        return Segment(b"", self.size, lexicon, found)


def joined(blocks: Iterable[Segment]) -> dict[str, tuple[int, bytearray]]:
    """The postings of a shard."""
    joining = Joining()
    for block in blocks:
        joining.add(block)
    return joining.postings()


def append(entry: bytearray, value: int) -> None:
    """A varint: seven bits a byte, the lowest first."""
    while value > 127:
        entry.append(value & 127 | 128)
        value >>= 7
    entry.append(value)


def _posting(row: list[int]) -> Posting:
    first = row[0] >> 4
    if len(row) == 1:  # as most words
        return Posting(first, first, 1, row[0] & 15, b"")
    rest, last = bytearray(), first << 4
    for one in islice(row, 1, None):
        value = one - last
        last = one & -16
        while value > 127:  # as `append` does, without a call for each of millions
            rest.append(value & 127 | 128)
            value >>= 7
        rest.append(value)
    return Posting(first, last >> 4, len(row), row[0] & 15, bytes(rest))
