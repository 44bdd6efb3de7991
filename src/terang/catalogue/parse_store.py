"""Parsed entries ↔ the build's cache, those of a folder of sources together."""

from collections.abc import Iterable, Sequence
from operator import is_not
from pathlib import Path

from ..caching import Cache
from .parsing import ParseCache, ParsedSource

_NAMESPACE = "isi"


def read_known(cache: Path | None, key: bytes, paths: Iterable[str]) -> ParseCache:
    """What is stored under `key` of the folders in which these sources lie."""
    store = Cache(cache, _NAMESPACE, key)
    stored = (store.get(folder, list[ParsedSource]) or [] for folder in dict.fromkeys(map(_folder, paths)))
    return ParseCache(key, {entry.path: entry for entries in stored for entry in entries})


def write_known(cache: Path | None, entries: Sequence[ParsedSource], known: ParseCache, moment: int) -> None:
    """Those folders that are not `known` already, as they were at `moment`; see `ParseCache.at`. What was partly read is read again."""
    store = Cache(cache, _NAMESPACE, known.key)
    before = _by_folder(known.entries.values())
    for folder, inside in _by_folder(entry for entry in entries if entry.part is None).items():
        old = before.get(folder, [])
        if len(old) != len(inside) or any(map(is_not, inside, old)):
            store.put(folder, list(ParseCache.at(known.key, inside, moment).entries.values()))


def _by_folder(entries: Iterable[ParsedSource]) -> dict[str, list[ParsedSource]]:
    folders: dict[str, list[ParsedSource]] = {}
    for entry in entries:
        folders.setdefault(_folder(entry.path), []).append(entry)
    return folders


def _folder(path: str) -> str:
    return path.rpartition("/")[0]
