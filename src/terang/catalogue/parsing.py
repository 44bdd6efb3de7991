"""Source files → parsed entries: from the store where a file is as it was, else read and checked, by several processes."""

import os
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Any

import msgspec

from ..caching import Stamp, is_settled
from ..errors import reason_of
from ..parallel import run_all
from ..problems import Place, Problem, problem
from ..reading import Document, fingerprint, read_csv, read_front_matter, read_yaml
from ..records import NOTE, ROWS, Record, Release
from ..repository import is_written_page
from ..validation import ValidationContext, is_partly_read, read_record, read_release
from .source_files import SourceFile

_WORTH_FORKING = 400  # files to read; below that a process costs more than it saves

Progress = Callable[[str, int, int], None]


@dataclass(frozen=True, slots=True)
class ParsedSource:
    """What came of one file: a record, a release, or neither when it has errors; then `part` is what could be read of it.

    `stamp` is that of its source.
    """

    path: str
    fingerprint: bytes
    problems: tuple[Problem, ...]
    record: Record | None = None
    release: Release | None = None
    part: Any = None  # a Record or Release; no part of it is stored
    stamp: Stamp | None = None


@dataclass(frozen=True, slots=True)
class ParseCache:
    """Parsed sources of an earlier run by path. They are valid while `key` (the core and badan.yml) is the same."""

    key: bytes = b""
    entries: dict[str, ParsedSource] = field(default_factory=dict)

    @classmethod
    def at(cls, key: bytes, entries: Iterable[ParsedSource], moment: int) -> "ParseCache":
        """As they were at `moment` (nanoseconds, by the clock of the file system); without their stamps those that
        changed shortly before: they are read again.
        """
        return cls(key, {entry.path: _trusted(entry, moment) for entry in entries})


_Share = list[ParsedSource | None]  # None where a source is known
_DECODER = msgspec.json.Decoder(_Share)


def _trusted(entry: ParsedSource, moment: int) -> ParsedSource:
    return entry if entry.stamp is None or is_settled(entry.stamp, moment) else replace(entry, stamp=None)


def document(root: Path, path: str) -> Document:
    """Read one file by its ending; one that cannot be read has that as its problem."""
    try:
        data = (root / path).read_bytes()
    except OSError as error:
        return _unreadable(path, error)
    return document_of(path, data)


def document_of(path: str, data: bytes) -> Document:
    """By its ending."""
    if path.endswith(".csv"):
        return read_csv(path, data, ROWS, NOTE)
    if path.endswith(".yml"):
        return read_yaml(path, data)
    return read_front_matter(path, data, required=not is_written_page(path))


def parse_all(
    root: Path,
    sources: Sequence[SourceFile],
    context: ValidationContext,
    known: ParseCache,
    jobs: int,
    progress: Progress,
) -> list[ParsedSource]:
    """One entry for each source, in order."""
    old = [known.entries.get(source.path) for source in sources]
    entries = [
        entry if entry and entry.stamp == source.stamp else None for entry, source in zip(old, sources, strict=True)
    ]
    wanted = [number for number, entry in enumerate(entries) if entry is None or entry.stamp is None]
    # To read a file that is known takes a twentieth of what it takes to parse one.
    effort = sum(20 if old[number] is None else 1 for number in wanted) // 20
    fork = jobs > 1 and effort >= _WORTH_FORKING
    shares = [wanted[start::jobs] for start in range(jobs)] if fork else [wanted]
    tasks = [partial(_parse_share, root, [sources[n] for n in share], context, known, progress) for share in shares]
    # The last one is done in this process; what the others say comes through a pipe, as JSON in a third of the time of pickle.
    work: list[Callable[[], _Share | bytes]] = [*(partial(_encoded, task) for task in tasks[:-1]), tasks[-1]]
    for share, result in zip(shares, run_all(work, fork=fork), strict=True):
        for number, entry in zip(share, _DECODER.decode(result) if isinstance(result, bytes) else result, strict=True):
            entries[number] = replace(entry or known.entries[sources[number].path], stamp=sources[number].stamp)
    return [entry for entry in entries if entry]


def _encoded(task: Callable[[], _Share]) -> _Share | bytes:
    """As it is where there are parts, which have no type."""
    done = task()
    return done if any(one and one.part is not None for one in done) else msgspec.json.encode(done)


def _parse_share(
    root: Path, sources: Sequence[SourceFile], context: ValidationContext, known: ParseCache, progress: Progress
) -> _Share:
    """Parse some sources. None is returned for an entry that is already known, since it need not be sent back."""
    done: _Share = []
    top = os.fspath(root)
    for number, source in enumerate(sources):
        if number % 500 == 0:
            progress("memeriksa isi", number, len(sources))
        try:
            with open(f"{top}/{source.path}", "rb", buffering=0) as file:  # a Path costs as much as the reading
                data = file.read()
        except OSError as error:
            done.append(ParsedSource(source.path, b"", _unreadable(source.path, error).problems))
            continue
        mark = fingerprint(source.path, data)
        old = known.entries.get(source.path)
        done.append(None if old and old.fingerprint == mark else _parse(source, data, mark, context))
    return done


def _parse(source: SourceFile, data: bytes, mark: bytes, context: ValidationContext) -> ParsedSource:
    try:
        if source.path.endswith(".yml"):
            record, problems = read_record(read_yaml(source.path, data), source.id, source.folder, context)
            if is_partly_read(record):
                return ParsedSource(source.path, mark, problems, part=record)
            return ParsedSource(source.path, mark, problems, record=record)
        release, problems = read_release(read_front_matter(source.path, data), source.id, context)
        if is_partly_read(release):
            return ParsedSource(source.path, mark, problems, part=release)
        return ParsedSource(source.path, mark, problems, release=release)
    except Exception as error:
        error.add_note(source.path)  # so that a fault of Terang names the file that brought it out
        raise


def _unreadable(path: str, error: OSError) -> Document:
    return Document(path, None, (problem("berkas-tak-terbaca", Place(path), reason=reason_of(error)),))
