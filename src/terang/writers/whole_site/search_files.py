"""Attachments of a record or release → what the search knows of their text."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from ... import repository, urls
from ...attachments.file_words import CHARACTERS, FileWords
from ...catalogue import FileFinding
from ...records import Attachment, Record, Release
from ..shared.outputs import Site
from .searchable import SearchFile

SITE_CHARACTERS = 32_000_000  # of all files together


def share_of(site: Site) -> int:
    """Characters of each file: halved until all have room, so that one file more seldom changes what is known of the others."""
    if site.catalogue.body.no_file_words:
        return 0
    return _share(tuple(found.value.size for found in site.catalogue.file_words.values()))


@cache
def _share(sizes: tuple[int, ...]) -> int:
    share = CHARACTERS
    while sum(min(size, share) for size in sizes) > SITE_CHARACTERS:
        share //= 2
    return share


@dataclass(frozen=True, slots=True)
class AttachedWords:
    """A file of an item, and as much of its words as `share` says."""

    file: Attachment
    share: int
    found: FileFinding[FileWords]


def words_of_files(item: Record | Release, share: int, site: Site) -> tuple[AttachedWords, ...]:
    """Of the files of this site that have any; nothing where none are to be found."""
    known = site.catalogue.file_words
    local = ((file, known.get(repository.attachment(file.location))) for file in item.files if not file.is_remote)
    return tuple(AttachedWords(file, share, found) for file, found in local if found) if share else ()


def search_files(title: str, texts: Iterable[AttachedWords]) -> tuple[SearchFile, ...]:
    """`title` is that of the item, for files that have none."""
    return tuple(
        SearchFile(
            one.file.title or title, urls.attachment(one.file.location), tuple(_begin(one.found.value, one.share))
        )
        for one in texts
    )


def _begin(words: FileWords, share: int) -> Iterator[tuple[int, str]]:
    for page, text in words.passages:
        if share <= 0:
            return
        yield page, text[:share]
        share -= len(text)
