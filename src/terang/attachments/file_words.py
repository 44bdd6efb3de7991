"""Texts that were found in a file → what whoever opens it reads, by page and in bounds: for the search."""

import re
import zlib
from collections.abc import Iterable
from dataclasses import dataclass

import msgspec

from .opened_file import FileFault, FileText, OpenedFile

CHARACTERS = 20_000  # of one file, from its beginning
_PASSAGE = 2_000  # characters, about as many as on a page: of a text that has no pages
_KINDS = frozenset({"pdf", "docx", "odt"})
_PLACES = re.compile(r"halaman (\d+)|isi|content\.xml")
# A page may show less than its text says.
_UNSEEN = frozenset({"teks tersembunyi", "lapisan tersembunyi di dalam PDF"})
_UNSURE = frozenset(FileFault) - {FileFault.SCANNED}

Passages = tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class FileWords:
    """Passages of a file, each with its page or 0, packed: a site has many files, and few are looked into at a time."""

    packed: bytes = b""
    size: int = 0  # characters

    @property
    def passages(self) -> Passages:
        return msgspec.json.decode(zlib.decompress(self.packed), type=Passages) if self.packed else ()


def words_of_file(opened: OpenedFile, texts: Iterable[FileText]) -> FileWords:
    """`texts` are those of the file without personal data. Nothing of a file of another kind, or whose text may not be what is seen."""
    if opened.kind not in _KINDS or _UNSEEN & opened.hidden.keys() or _UNSURE & opened.faults.keys():
        return FileWords()
    passages: list[tuple[int, str]] = []
    left = CHARACTERS
    for one in texts:
        place = _PLACES.fullmatch(one.place)
        if not place or left <= 0:
            continue
        text = " ".join(one.text[:left].split())
        left -= len(text)
        if place[1]:
            passages.append((int(place[1]), text))
        else:
            passages += ((0, text[at : at + _PASSAGE]) for at in range(0, len(text), _PASSAGE))
    if not passages:
        return FileWords()
    return FileWords(zlib.compress(msgspec.json.encode(passages)), sum(len(text) for _, text in passages))
