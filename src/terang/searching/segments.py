"""Search documents → blocks of postings, which are kept between builds and joined to the postings of a shard.

One edited document of 10,000 costs the words of its own block (some 500 documents) and not those of its shard. A block
ends where the document's path says so, so that a document that comes or goes in the middle touches one block as well.
"""

import re
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from ..writers import Searchable, SearchDocument, cache_key
from .language import Root, root, words

TITLE_WEIGHT = 6
SATURATION = 4.0  # weight at which a word counts half of what it can
USUAL_TITLE = 8  # words; a word of a short title says more of what the document is
FOR_STAFF = 0.3  # how much of its weight a page for staff has
IN_FILES = 0.5  # how much an attached document counts against the text of its record
USUAL_LENGTH = 80  # words; fixed, so that one long document does not change the weights of all others
_AMOUNT = re.compile(r"\d{5,}|[\d./-]*[./-][\d./-]*")
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
        lexicon: dict[str, str] = {}
        found: dict[str, list[int]] = {}  # place, weight, place, weight, …
        for place, document in enumerate(documents):
            for known, weight in weights(document, lexicon, root).items():
                row = found.get(known)
                if row is None:
                    found[known] = [place, weight]
                else:
                    row += (place, weight)
        return cls(key, size, lexicon, {known: _posting(row) for known, row in found.items()})


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


def weights(document: SearchDocument, lexicon: dict[str, str], root: Root = root) -> dict[str, int]:
    """Root → weight 0-15: how much the document is about it, by BM25F, in which the title counts more and by its own length.

    0 is a word in passing, on a long page: such a page says very many. Every word met is noted in `lexicon` with its root.
    """
    title, text = Counter(words(document.title)), Counter(words("\n".join((*document.texts, *document.hidden))))
    found: dict[str, float] = {}
    in_files: dict[str, float] = {}
    in_title = TITLE_WEIGHT * 2 * USUAL_TITLE / (USUAL_TITLE + title.total())
    in_text = 2 * USUAL_LENGTH / (USUAL_LENGTH + title.total() + text.total())
    for counter, times in ((title, in_title), (text, in_text)):
        for word, count in counter.items():
            known = lexicon.get(word)  # as `_noted`, without a call for each of millions
            if known is None:
                known = lexicon[word] = root(word)
            if known:
                found[known] = found.get(known, 0) + count * times
    for file in document.files:
        for _, passage in file.passages:  # by the page that says it most, as if that were a text of its own
            page = Counter(file_words(passage))
            times = IN_FILES * 2 * USUAL_LENGTH / (USUAL_LENGTH + page.total())
            for word, count in page.items():
                if known := _noted(word, lexicon, root):
                    in_files[known] = max(in_files.get(known, 0), count * times)
    for known, amount in in_files.items():
        found[known] = found.get(known, 0) + amount
    most = 15 * (FOR_STAFF if document.is_for_staff else 1)
    return {known: int(most * amount / (amount + SATURATION) + _edge(known)) for known, amount in found.items()}


def file_words(text: str) -> Iterator[str]:
    """Amounts and long numbers, of which tables are full, are not looked for by anybody."""
    return (word for word in words(text) if not _AMOUNT.fullmatch(word))


def _noted(word: str, lexicon: dict[str, str], root: Root) -> str:
    known = lexicon.get(word)
    if known is None:
        known = lexicon[word] = root(word)
    return known


def append(entry: bytearray, value: int) -> None:
    """A varint: seven bits a byte, the lowest first."""
    while value > 127:
        entry.append(value & 127 | 128)
        value >>= 7
    entry.append(value)


def _posting(row: list[int]) -> Posting:
    if len(row) == 2:  # as most words
        return Posting(row[0], row[0], 1, row[1], b"")
    rest, last = bytearray(), row[0]
    for at in range(2, len(row), 2):
        place = row[at]
        value = (place - last) * 16 + row[at + 1]
        last = place
        while value > 127:  # as `append` does, without a call for each of millions
            rest.append(value & 127 | 128)
            value >>= 7
        rest.append(value)
    return Posting(row[0], last, len(row) // 2, row[1], bytes(rest))


@cache
def _edge(word: str) -> float:
    """From where between two whole weights a word is rounded up, 0 to 1: each word has an edge of its own.

    Else all words that a document says once would change together whenever it grows past a certain length. Measured on
    600 edits of four new words each, 10,000 records: at most 12 buckets of the index change, without it 63.
    """
    return zlib.crc32(word.encode()) / 2**32
