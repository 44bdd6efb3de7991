"""A root folder and a date → the Catalogue, or every problem in it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from ..problems import Place, Problem, problem, sort_problems
from ..reading import Document, read_front_matter, read_yaml
from ..records import Body, Record, Release
from ..validation import Context, check_across, is_due, read_body, read_record, read_release, used_files
from .catalogue import Catalogue
from .sources import BODY, DISCLOSURES, Sources, find_sources


class UnreadableRoot(Exception):
    """The folder is not a Terang repository at all; the text says why, in Indonesian."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """`catalogue` is None exactly when some problem is an error. `sources` counts the files read."""

    catalogue: Catalogue | None
    problems: tuple[Problem, ...]
    sources: int


def load(root: Path, today: date, progress: Callable[[str, int, int], None] = lambda *_: None) -> Loaded:
    """Read and check the whole root. `progress(what, done, all)` is called now and then."""
    if not (root / DISCLOSURES).is_dir():
        raise UnreadableRoot(f"Folder «{DISCLOSURES}» tidak ada di {root}.")
    sources = find_sources(root)
    found = list(sources.problems)
    body, body_problems = _body(root, today)
    found += body_problems
    # Records are checked even when badan.yml is broken, so that one run names everything.
    context = Context.of(body, today) if body else Context(today)
    records: list[Record] = []
    releases: list[Release] = []
    for done, source in enumerate(sources.records):
        record, problems = read_record(_document(root, read_yaml, source.path), source.id, source.folder, context)
        found += problems
        records += [record] if record else []
        if done % 500 == 0:
            progress("memeriksa catatan", done, len(sources.records))
    for done, source in enumerate(sources.releases):
        release, problems = read_release(_document(root, read_front_matter, source.path), source.id, context)
        found += problems
        releases += [release] if release else []
        if done % 500 == 0:
            progress("memeriksa siaran pers", done, len(sources.releases))
    for source in sources.pages:
        found += _document(root, partial(read_front_matter, required=False), source.path).problems
    found += _across(root, sources, records, releases)
    count = len(sources.records) + len(sources.releases) + len(sources.pages) + 1
    problems = sort_problems(found)
    if body is None or any(item.is_error for item in problems):
        return Loaded(None, problems, count)
    return Loaded(_catalogue(root, today, body, records, releases), problems, count)


def _body(root: Path, today: date) -> tuple[Body | None, tuple[Problem, ...]]:
    if not (root / BODY).is_file():
        return None, (problem("badan-hilang", Place(BODY)),)
    return read_body(_document(root, read_yaml, BODY), today)


def _document(root: Path, read: Callable[[str, bytes], Document], path: str) -> Document:
    try:
        data = (root / path).read_bytes()
    except OSError as error:
        return Document(path, None, (problem("berkas-tak-terbaca", Place(path), reason=error.strerror or "galat"),))
    return read(path, data)


def _across(root: Path, sources: Sources, records: list[Record], releases: list[Release]) -> list[Problem]:
    def document(path: str) -> Document:
        return _document(root, read_yaml if path.endswith(".yml") else read_front_matter, path)

    found = check_across(records, releases, document, sources.attachments.__contains__)
    # Sources that could not be read may be the ones that name a file: then nothing is called an orphan.
    if len(records) == len(sources.records) and len(releases) == len(sources.releases):
        orphans = sources.attachments - used_files(records, releases)
        found += [problem("berkas-yatim", Place(path)) for path in orphans if not path.endswith("README.md")]
    return found


def _catalogue(root: Path, today: date, body: Body, records: list[Record], releases: list[Release]) -> Catalogue:
    due = [record for record in records if not (record.published and record.published.first_day > today)]
    told = [release for release in releases if is_due(release, today)]
    sizes = {path: (root / path).stat().st_size for path in used_files(due, told)}
    return Catalogue.of(today, body, due, told, sizes)
