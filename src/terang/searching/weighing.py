"""Search documents, one by one → how much each is about each root that it says."""

import re
import zlib
from collections import Counter
from collections.abc import Callable, Iterator

from ..writers import SearchDocument
from .known_roots import KnownRoots, known_roots_of
from .language import Root, root, words

TITLE_WEIGHT = 6
SATURATION = 4.0  # weight at which a word counts half of what it can
USUAL_TITLE = 8  # words; a word of a short title says more of what the document is
FOR_STAFF = 0.3  # how much of its weight a page for staff has
IN_FILES = 0.5  # how much an attached document counts against the text of its record
USUAL_LENGTH = 80  # words; fixed, so that one long document does not change the weights of all others
_AMOUNT = re.compile(r"\d{5,}|[\d./-]*[./-][\d./-]*")
# From where between two whole weights a word is rounded up: each has an edge of its own, its CRC-32. Else all words that a
# document says once would change together whenever it grows past a certain length. Measured on 600 edits of four new words each,
# 10,000 records: at most 12 buckets of the index change, without it 63.
_EDGE_BITS = 32
_WHOLE = 1 << _EDGE_BITS


class Weighing(dict[str, tuple[int, Callable[[int], None], list[int]]]):
    """Documents, added one by one → of each root its edge and a row, place * 16 + weight of each document that says it."""

    def __init__(self, known_roots: KnownRoots) -> None:
        super().__init__()
        self._known_roots = known_roots
        self._place = 0
        self._met: dict[str, None] = {}
        self._in_files: dict[str, str] = {}  # words of attachments with their roots

    def __missing__(self, known: str) -> tuple[int, Callable[[int], None], list[int]]:
        row: list[int] = []
        found = self[known] = zlib.crc32(known.encode()), row.append, row
        return found

    def add(self, document: SearchDocument) -> None:
        title = self._known_roots.counts(document.title, self._met)
        text = self._known_roots.counts("\n".join((*document.texts, *document.hidden)), self._met)
        of_title = title.total()
        in_title = TITLE_WEIGHT * 2 * USUAL_TITLE / (USUAL_TITLE + of_title)
        in_text = 2 * USUAL_LENGTH / (USUAL_LENGTH + of_title + text.total())
        for stop_words in (title, text):
            stop_words.pop("", None)
        amounts = {known: count * in_title + text.pop(known, 0) * in_text for known, count in title.items()}
        for known, amount in self._amounts_in_files(document).items():
            if known not in amounts:
                amounts[known] = text.pop(known, 0) * in_text
            amounts[known] += amount
        most, place = 15 * (FOR_STAFF if document.is_for_staff else 1) * _WHOLE, self._place
        for known, amount in amounts.items():
            edge, append, _ = self[known]
            append(place + (int(most * amount / (amount + SATURATION)) + edge >> _EDGE_BITS))
        of_count = {count: int(most * count * in_text / (count * in_text + SATURATION)) for count in {*text.values()}}
        for known, count in text.items():
            edge, append, _ = self[known]
            append(place + (of_count[count] + edge >> _EDGE_BITS))
        self._place += 16

    def lexicon(self) -> dict[str, str]:
        """Every word met with its root."""
        return self._known_roots.lexicon(self._met) | self._in_files

    def _amounts_in_files(self, document: SearchDocument) -> dict[str, float]:
        """By the page that says a root most, as if that were a text of its own."""
        found: dict[str, float] = {}
        for file in document.files:
            for _, passage in file.passages:
                page = Counter(file_words(passage))
                times = IN_FILES * 2 * USUAL_LENGTH / (USUAL_LENGTH + page.total())
                for word, count in page.items():
                    known = self._in_files.get(word)
                    if known is None:
                        known = self._in_files[word] = self._known_roots.root(word)
                    if known:
                        found[known] = max(found.get(known, 0), count * times)
        return found


def weights(document: SearchDocument, root: Root = root) -> dict[str, int]:
    """Root → weight 0-15: how much the document is about it, by BM25F, in which the title counts more and by its own length.

    0 is a word in passing, on a long page: such a page says very many.
    """
    weighing = Weighing(known_roots_of(root))
    weighing.add(document)
    return {known: row[0] for known, (_, _, row) in weighing.items()}


def file_words(text: str) -> Iterator[str]:
    """Amounts and long numbers, of which tables are full, are not looked for by anybody."""
    return (word for word in words(text) if not _AMOUNT.fullmatch(word))
