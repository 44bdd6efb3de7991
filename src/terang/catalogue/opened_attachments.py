"""Paths of attachments → what is in them; a file that has not changed, or is a copy of a known one, is not opened again."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from ..attachments.file_kinds import ending_of
from ..caching import Cache, Stamp, core_fingerprint, is_settled, stamp_of
from ..errors import reason_of
from ..parallel import isolated_map
from ..validation.attachment_facts import AttachmentFacts, facts_of

LIMIT = 100 << 20  # bytes of one file
_SECONDS = 25.0
_MEMORY = 3 << 30
_AT_ONCE = 8  # files that one process opens, so that starting it costs little
_ALL = "semua"


@dataclass(frozen=True, slots=True)
class _Opened:
    """A file as it stood when it was opened. In a new clone the stamp is another, the digest is the same."""

    stamp: Stamp
    digest: bytes
    facts: AttachmentFacts


def open_all(
    root: Path, paths: Iterable[str], cache: Path | None, moment: int, jobs: int
) -> Mapping[str, AttachmentFacts]:
    """By path relative to the root; files that are not there are left out. `moment` is not later than this call."""
    store = Cache(cache, "lampiran", core_fingerprint())
    known = store.get(_ALL, dict[str, _Opened]) or {}
    stamps = {path: stamp for path in sorted(paths) if (stamp := _stamp(root / path))}
    new = [path for path, stamp in stamps.items() if path not in known or known[path].stamp != stamp]
    digests = {path: _digest(root / path) for path in new}
    of_content = {(ending_of(path), one.digest): one.facts for path, one in known.items()}
    unknown = [path for path in new if (ending_of(path), digests[path]) not in of_content]
    found = dict(zip(unknown, _open_new(root, unknown, jobs), strict=True))
    opened = {path: known[path] for path in stamps if path not in digests}
    for path in new:
        facts = found[path] if path in found else of_content[ending_of(path), digests[path]]
        opened[path] = _Opened(stamps[path], digests[path], facts)
    if opened != known:
        store.put(_ALL, {path: one for path, one in opened.items() if is_settled(one.stamp, moment)})
    return {path: opened[path].facts for path in stamps}


def _digest(path: Path) -> bytes:
    """Of the bytes; of what cannot be read, or is too large to be opened, its path."""
    try:
        if path.stat().st_size > LIMIT:
            return repr(path).encode()
        with path.open("rb") as file:
            return hashlib.file_digest(file, lambda: hashlib.blake2b(digest_size=20)).digest()
    except OSError:
        return repr(path).encode()


def _stamp(path: Path) -> Stamp | None:
    try:
        return stamp_of(path.stat())
    except OSError:
        return None


def _open_new(root: Path, paths: list[str], jobs: int) -> list[AttachmentFacts]:
    """Several in one process; those of a process that did not survive are opened again, each alone."""
    together = [paths[at : at + _AT_ONCE] for at in range(0, len(paths), _AT_ONCE)]
    work = partial(_facts_of_all, root)
    first = isolated_map(work, together, jobs, _SECONDS, _MEMORY)
    alone = [[path] for group, facts in zip(together, first, strict=True) if facts is None for path in group]
    second = dict(zip((path for [path] in alone), isolated_map(work, alone, jobs, _SECONDS, _MEMORY), strict=True))
    found: list[AttachmentFacts] = []
    for group, facts in zip(together, first, strict=True):
        if facts is not None:
            found += facts
            continue
        for path in group:
            one = second[path]
            found.append(one[0] if one else AttachmentFacts.unread((root / path).stat().st_size, "waktu atau memori"))
    return found


def _facts_of_all(root: Path, paths: list[str]) -> list[AttachmentFacts]:
    return [_facts(root / path, path) for path in paths]


def _facts(file: Path, path: str) -> AttachmentFacts:
    try:
        size = file.stat().st_size
        if size > LIMIT:
            return AttachmentFacts.unread(size, f"lebih dari {LIMIT >> 20} MB")
        return facts_of(file.read_bytes(), path)
    except OSError as error:
        return AttachmentFacts.unread(0, reason_of(error))
