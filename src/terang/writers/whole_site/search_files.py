"""Attachments of a record or release → what the search knows of their text."""

from collections.abc import Iterator
from functools import cache

from ... import repository, urls
from ...attachments.file_words import CHARACTERS, FileWords
from ...records import Attachment, Record, Release
from ..shared.outputs import Site, cache_key
from .searchable import SearchFile

SITE_CHARACTERS = 32_000_000  # of all files together


def share_of(site: Site) -> int:
    """Characters of each file: halved until all have room, so that one file more seldom changes what is known of the others."""
    if site.catalogue.body.no_file_words:
        return 0
    return _share(tuple(words.size for _, words in site.catalogue.file_words.values()))


@cache
def _share(sizes: tuple[int, ...]) -> int:
    share = CHARACTERS
    while sum(min(size, share) for size in sizes) > SITE_CHARACTERS:
        share //= 2
    return share


def words_key(site: Site) -> bytes:
    """All that the search knows of files."""
    digests = sorted((path, digest) for path, (digest, _) in site.catalogue.file_words.items())
    return cache_key(digests, share_of(site))


def files_key(item: Record | Release, share: int, site: Site) -> bytes:
    """What `search_files` gives, besides the source of the item; empty when that is nothing."""
    digests = [digest for _, digest, _ in _local(item, site)] if share else []
    return cache_key(digests, share) if digests else b""


def search_files(item: Record | Release, share: int, site: Site) -> tuple[SearchFile, ...]:
    found = _local(item, site) if share else ()
    return tuple(
        SearchFile(file.title or item.title, urls.attachment(file.location), tuple(_begin(words, share)))
        for file, _, words in found
    )


def _local(item: Record | Release, site: Site) -> Iterator[tuple[Attachment, bytes, FileWords]]:
    known = site.catalogue.file_words
    for file in item.files:
        if not file.is_remote and (found := known.get(repository.attachment(file.location))):
            yield file, *found


def _begin(words: FileWords, share: int) -> Iterator[tuple[int, str]]:
    for page, text in words.passages:
        if share <= 0:
            return
        yield page, text[:share]
        share -= len(text)
