"""Bytes of a file and its name → AttachmentFacts: what it is, what is wrong with it, and personal data in it, masked."""

import hashlib
from dataclasses import dataclass, replace

from ..attachments.file_kinds import ending_of
from ..attachments.file_words import FileWords, words_of_file
from ..attachments.opened_file import FileFault, FileText
from ..attachments.opening import open_file
from ..attachments.previews import FilePreview, preview_of
from .personal import CONTACTS, find_personal, masked
from .personal_columns import TableColumns

# A file with another fault is not rendered.
_SHOWABLE = {FileFault.SCANNED, FileFault.UNREADABLE, FileFault.LOST_DIGITS}
_MOST_FINDS = 20  # named of one file; the rest is counted


@dataclass(frozen=True, slots=True)
class PersonalFind:
    """One stretch: where, of which kind, and as it may be shown. `contact` is as written, for kinds that an office may have."""

    place: str
    kind: str
    masked: str
    contact: str = ""


@dataclass(frozen=True, slots=True)
class AttachmentFacts:
    """`faults` by name of a FileFault, with a detail; `hidden` are parts that whoever opens the file does not see."""

    kind: str
    size: int
    faults: dict[str, str]
    hidden: tuple[str, ...]
    finds: tuple[PersonalFind, ...]
    more: int = 0  # finds that are not named
    digest: bytes = b""  # of the bytes
    preview: FilePreview = FilePreview()
    words: FileWords = FileWords()  # without the finds

    @classmethod
    def unread(cls, size: int, why: str) -> "AttachmentFacts":
        """Of a file that its reader did not survive."""
        return cls("", size, {FileFault.TOO_LARGE.name: why}, (), ())


def facts_of(data: bytes, name: str) -> AttachmentFacts:
    """Never raises for what is in the file."""
    opened = open_file(data, name)
    columns = TableColumns()
    stretches = [(text, _stretches(text, columns)) for text in opened.texts]
    finds = list(dict.fromkeys(_find(text, *one) for text, found in stretches for one in found))
    shows = not finds and not opened.faults.keys() - _SHOWABLE  # not even in the cache
    return AttachmentFacts(
        opened.kind,
        len(data),
        {fault.name: detail for fault, detail in opened.faults.items()},
        tuple(opened.hidden),
        tuple(finds[:_MOST_FINDS]),
        max(0, len(finds) - _MOST_FINDS),
        hashlib.blake2b(data, digest_size=16).digest(),
        preview_of(data, opened.kind, ending_of(name)) if shows else FilePreview(),
        words_of_file(opened, (_without(text, found) for text, found in stretches)),
    )


def _stretches(text: FileText, columns: TableColumns) -> list[tuple[int, int, str]]:
    stretches = find_personal(text.text)
    if text.cell is not None:
        known = [(start, end) for start, end, _ in stretches]
        of_columns = columns.stretches(text.place, text.text)
        stretches += [one for one in of_columns if not any(start < one[1] and one[0] < end for start, end in known)]
    return sorted(stretches)


def _without(text: FileText, stretches: list[tuple[int, int, str]]) -> FileText:
    for start, end, _ in reversed(stretches):
        text = replace(text, text=f"{text.text[:start]} {text.text[end:]}")
    return text


def _find(text: FileText, start: int, end: int, kind: str) -> PersonalFind:
    stretch = text.text[start:end]
    return PersonalFind(text.place_of(start), kind, masked(stretch, kind), stretch if kind in CONTACTS else "")
