"""Paths of pictures → what they are; a file that has not changed is not read again."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from ..attachments.images import ImageFacts, NotAPicture, inspect
from ..caching import Cache, Stamp, core_fingerprint, is_settled, stamp_of

_ALL = "semua"


@dataclass(frozen=True, slots=True)
class _Seen:
    """A file as it stood when it was looked at; `facts` is the name of its kind, or empty, when it is no picture for the web."""

    stamp: Stamp
    facts: ImageFacts | str


def look_at(root: Path, paths: Iterable[str], cache: Path | None, moment: int) -> Mapping[str, ImageFacts | str]:
    """By path relative to the root; files that are not there are left out. `moment` is not later than this call."""
    store = Cache(cache, "gambar", core_fingerprint())
    known = store.get(_ALL, dict[str, _Seen]) or {}
    seen = {path: found for path in sorted(paths) if (found := _look(root / path, known.get(path)))}
    if seen != known:
        store.put(_ALL, {path: one for path, one in seen.items() if is_settled(one.stamp, moment)})
    return {path: found.facts for path, found in seen.items()}


def _look(path: Path, known: _Seen | None) -> _Seen | None:
    try:
        stamp = stamp_of(path.stat())
        if known and known.stamp == stamp:
            return known
        data = path.read_bytes()
    except OSError:
        return None
    try:
        return _Seen(stamp, inspect(data))
    except NotAPicture as refused:
        return _Seen(stamp, refused.kind)
