"""A root folder and a date → the Catalogue, or every problem in it."""

import hashlib
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import TypeVar

from ..attachments.images import ImageFacts
from ..caching import clock, core_fingerprint
from ..errors import CannotRun
from ..problems import Problem, problem, sort_problems
from ..records import (
    Body,
    HistorySource,
    Monev,
    ObjectionRegister,
    OfficeFile,
    Record,
    Release,
    RequestRegister,
    ServiceReport,
    Status,
    WrittenPage,
    published_reports,
)
from ..repository import BODY, DISCLOSURES, PHOTOS
from ..validation import (
    CheckedSources,
    EarlierSources,
    ValidationContext,
    check_engine_settings,
    is_record_due,
    is_release_due,
    is_whole,
    next_change,
    open_gate,
    record_as_of,
    release_as_of,
    run_checks,
    used_files,
    used_pictures,
    where_read,
    whole,
)
from ..validation.attachment_facts import AttachmentFacts
from .catalogue import Catalogue, FileFinding, calendar_of
from .doubtful_sources import as_shown, doubtful
from .earlier_sources import read_earlier
from .git_log import GitUnavailable
from .image_facts import look_at
from .misplaced_sources import problems_of_misplaced
from .office_files import OfficeFiles
from .opened_attachments import open_all
from .parse_store import read_known, write_known
from .parsing import ParseCache, Progress, document, parse_all
from .revisions import HistoryItem, Revision, revisions_of
from .single_sources import find_body, find_office_files, find_pages, find_settings
from .source_files import find_sources, without_guide

_File = TypeVar("_File", bound=OfficeFile)


class UnreadableRoot(CannotRun):
    """The folder is not a Terang repository at all; the text says why, in Indonesian."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """`catalogue` is None exactly when some problem is an error. `sources` counts the files read.

    `owners` gives the unit of each record and release, by path. `known` is for the next time, if this one was given some.
    Before `until` the same sources give the same.
    """

    catalogue: Catalogue | None
    problems: tuple[Problem, ...]
    sources: int
    known: ParseCache = field(default_factory=ParseCache)
    owners: Mapping[str, str] = field(default_factory=dict)
    until: datetime | None = None


def load(
    root: Path,
    now: date,
    *,
    cache: Path | None = None,
    jobs: int = 1,
    progress: Progress = lambda *_: None,
    known: ParseCache | None = None,
    before: Mapping[str, bytes] | None = None,
) -> Loaded:
    """Read and check the whole root as of `now`, a moment or (its first moment) a day.

    What has not changed since the last time comes from `known`, which is kept in memory, or else from the folder
    `cache`. `before` gives, by path, sources that were changed or removed since, as they were: then what was
    published must not have changed in silence.
    """
    if not (root / DISCLOSURES).is_dir():
        raise UnreadableRoot(f"folder «{DISCLOSURES}» tidak ada di {root}")
    moment = clock(cache)  # before anything is looked at
    sources = find_sources(root)
    read, body_problems = find_body(root)
    body = whole(read)
    with where_read():
        sources = without_guide(sources) if read and read.guide is False else sources
    # Records are checked even when badan.yml is broken, so that one run names everything.
    context = ValidationContext.of(read) if read else ValidationContext.without_body()
    office_files, partial_files, office_problems = find_office_files(root, sources, context)
    key = hashlib.blake2b(core_fingerprint() + (read.fingerprint if read else b""), digest_size=16).digest()
    parse = partial(parse_all, root, (*sources.records, *sources.releases), context, jobs=jobs, progress=progress)
    if known is None:
        stored = read_known(cache, key, (source.path for source in (*sources.records, *sources.releases)))
        entries, known = parse(stored), ParseCache()
        write_known(cache, entries, stored, moment)
    else:
        entries = parse(known if known.key == key else ParseCache())
        known = ParseCache.at(key, entries, moment)
    records = [entry.record for entry in entries if entry.record]
    releases = [entry.release for entry in entries if entry.release]
    found = [*sources.problems, *body_problems, *office_problems]
    found += [item for entry in entries for item in entry.problems]
    found += [item for file in sources.misplaced for item in problems_of_misplaced(root, file, context)]
    present = sources.attachments | {source.path for source in (*sources.records, *sources.releases, *sources.pages)}
    present |= {source.path for source in sources.office_files}
    pages, page_problems = find_pages(root, sources, context, present | sources.content)
    shown = _shown(records, releases, now)
    settings = find_settings(root)
    reports = published_reports(office_files.reports, _day(now))
    doubt = doubtful(
        root,
        (BODY, *sources.read),
        (*([read] if read else ()), *records, *releases, *pages, *office_files.every()),
        (*(entry.part for entry in entries if entry.part), *partial_files),
    )
    texts: tuple[Record | Release | ServiceReport, ...] = (
        *shown[0],
        *shown[1],
        *reports,
        *doubt.records,
        *doubt.releases,
    )
    gate = open_gate(sources.content, as_shown(pages), settings.targets, body, texts)
    found += [*check_engine_settings(settings, sources.content, context), *page_problems]
    found += (one for one in gate.problems if not doubt.may_name(one.place.path) or one.is_error)
    items: list[Record | Release] = [*records, *releases]
    seen = [page for page in pages if page.path in gate.published and is_whole(page) and _is_published(page)]
    used = _used(shown, (*seen, *reports), items, sources.attachments)
    pictures = look_at(root, used_pictures((*releases, *doubt.releases)) & sources.attachments, cache, moment)
    files = {one for one in sources.attachments if not one.startswith(f"{PHOTOS}/") and not one.endswith("README.md")}
    files |= {path for path in gate.published if not path.endswith(".md")}
    opened = open_all(root, files, cache, moment, jobs)
    every_file = (*office_files.every(), *doubt.office_files)
    found += run_checks(
        CheckedSources(
            now=now,
            body=read,
            records=(*records, *doubt.records),
            releases=(*releases, *doubt.releases),
            monevs=_of_kind(Monev, every_file),
            requests=_of_kind(RequestRegister, every_file),
            objections=_of_kind(ObjectionRegister, every_file),
            office_files=every_file,
            calendar=calendar_of(body, office_files),
            pages=pages,
            attachments=sources.attachments,
            present=present,
            content=sources.content,
            images=pictures,
            opened=opened,
            reached=gate.published,
            offered=used | {one.path for one in shown[0]} | {one.path for one in shown[1]},
            earlier=read_earlier(before, pages, sources.content, settings.targets, context)
            if before
            else EarlierSources(),
            are_all_read=all(entry.record or entry.release or entry.part for entry in entries),
            in_doubt=doubt.may_name,
            record_ids=frozenset(source.id for source in sources.records),
            release_ids=frozenset(source.id for source in sources.releases),
            has_all_requests=len(_of_kind(RequestRegister, every_file))
            == sum(source.kind.name == "requests" for source in sources.office_files),
            documents=partial(document, root),
        )
    )
    tables: tuple[HistoryItem, ...] = (*office_files.budgets, *office_files.procurements)
    revisions, history_problems = _revisions(root, body, (*shown[0], *shown[1], *tables), cache)
    problems = sort_problems([*found, *history_problems])
    owners = {item.path: item.unit for item in items if item.unit}
    count = len(entries) + len(sources.pages) + len(sources.office_files) + 1
    if body is None or any(item.is_error for item in problems):
        return Loaded(None, problems, count, known, owners)
    known_pictures = {path: facts for path, facts in pictures.items() if isinstance(facts, ImageFacts)}
    catalogue = _catalogue(
        root, now, body, shown, used, known_pictures, office_files, gate.published, pages, revisions, opened
    )
    return Loaded(catalogue, problems, count, known, owners, next_change(records, releases, now))


def body_of(root: Path) -> Body | None:
    """The body of a root alone; None where badan.yml is missing or has errors."""
    body, _ = find_body(root)
    return whole(body)


def _of_kind(kind: type[_File], files: Iterable[OfficeFile]) -> tuple[_File, ...]:
    return tuple(one for one in files if isinstance(one, kind))


def _revisions(
    root: Path, body: Body | None, items: Iterable[HistoryItem], cache: Path | None
) -> tuple[Mapping[str, tuple[Revision, ...]], list[Problem]]:
    """Only where the body asks for them: then two clones of the same commit give the same, and a folder without git less."""
    if body is None or body.history is not HistorySource.GIT:
        return {}, []
    try:
        found = revisions_of(root, items, cache)
    except GitUnavailable:
        reason = ("folder ini bukan klona git", "Bangun dari klona git, atau hapus baris `riwayat`.")
    else:
        if found is not None:
            return found, []
        reason = ("klona ini tidak lengkap", "Jalankan git fetch --unshallow, lalu bangun lagi.")
    place = document(root, BODY).place(("riwayat",))
    return {}, [problem("riwayat-git-tidak-ada", place, reason=reason[0], remedy=reason[1])]


def _catalogue(
    root: Path,
    now: date,
    body: Body,
    shown: tuple[list[Record], list[Release]],
    used: set[str],
    pictures: Mapping[str, ImageFacts],
    office_files: OfficeFiles,
    content: frozenset[str],
    pages: list[WrittenPage],
    revisions: Mapping[str, tuple[Revision, ...]],
    opened: Mapping[str, AttachmentFacts],
) -> Catalogue:
    today = _day(now)
    due, told = shown
    sizes = {path: (root / path).stat().st_size for path in used}
    pictures = {path: facts for path, facts in pictures.items() if path in used}
    written = sorted((page for page in pages if page.path in content), key=lambda page: page.id)
    previews = {path: FileFinding(facts.digest, facts.preview) for path, facts in opened.items() if path in used}
    words = {
        path: FileFinding(facts.digest, facts.words)
        for path, facts in opened.items()
        if path in used and facts.words.size
    }
    return Catalogue.of(
        today, body, due, told, sizes, pictures, office_files, content, written, revisions, previews, words
    )


def _used(
    shown: tuple[list[Record], list[Release]],
    texts: Iterable[WrittenPage | ServiceReport],
    items: Iterable[Record | Release],
    attachments: Set[str],
) -> set[str]:
    """Files that are published with what is shown and with the `texts`, pages and reports; `items` are all that there are."""
    records, releases = list(filter(_is_published, shown[0])), list(filter(_is_published, shown[1]))
    published = {record.path for record in records} | {release.path for release in releases}
    hidden = [item for item in items if item.path not in published]
    return used_files(records, releases, texts, hidden) & attachments


def _shown(records: list[Record], releases: list[Release], now: date) -> tuple[list[Record], list[Release]]:
    """What is due, as it is told on that day; drafts left out."""
    due = [record_as_of(one, now) for one in records if is_record_due(one, now) and one.status is not Status.DRAFT]
    told = [release_as_of(one, now) for one in releases if is_release_due(one, now) and one.status is not Status.DRAFT]
    return due, told


def _is_published(item: Record | Release | WrittenPage) -> bool:
    """A draft shows none of its files yet, a withdrawn item none any more."""
    return item.status is Status.PUBLISHED


def _day(now: date) -> date:
    return now.date() if isinstance(now, datetime) else now
