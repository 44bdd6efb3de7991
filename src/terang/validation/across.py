"""All records and releases together → problems that no single file can show."""

from collections.abc import Callable, Iterable

from ..problems import Problem, problem
from ..reading import Document, KeyPath
from ..records import Record, Release
from .context import nearest

# Answers whether a file exists, given its path relative to the root.
Exists = Callable[[str], bool]
# Gives the document of a path, so that a problem can name its line.
Documents = Callable[[str], Document]

RECORD_FILES = "disclosures/berkas"
PHOTOS = "content/siaran-pers/foto"


def check_across(
    records: Iterable[Record], releases: Iterable[Release], documents: Documents, exists: Exists
) -> list[Problem]:
    """Double ids and numbers, relations to nothing, files that are not there."""
    records, releases = tuple(records), tuple(releases)
    return [
        *_double_ids(records, documents),
        *_double_numbers(releases, documents),
        *_unknown_relations(records, releases, documents),
        *_missing_files(records, releases, documents, exists),
    ]


def used_files(records: Iterable[Record], releases: Iterable[Release]) -> set[str]:
    """Paths, relative to the root, of the files that records and releases name."""
    own = {f"{RECORD_FILES}/{file.location}" for record in records for file in record.files if not file.is_remote}
    return own | {f"{PHOTOS}/{photo.file}" for release in releases for photo in release.photos}


def _double_ids(records: tuple[Record, ...], documents: Documents) -> Iterable[Problem]:
    first: dict[str, str] = {}
    for record in records:
        other = first.setdefault(record.id, record.path)
        if other != record.path:
            yield problem("id-ganda", documents(record.path).place(), id=record.id, other=other)


def _double_numbers(releases: tuple[Release, ...], documents: Documents) -> Iterable[Problem]:
    first: dict[str, str] = {}
    for release in releases:
        if release.number and (other := first.setdefault(release.number.casefold(), release.path)) != release.path:
            yield problem("nomor-ganda", documents(release.path).place(("nomor",)), value=release.number, other=other)


def _unknown_relations(
    records: tuple[Record, ...], releases: tuple[Release, ...], documents: Documents
) -> Iterable[Problem]:
    ids = {record.id for record in records}
    items: tuple[Record | Release, ...] = (*records, *releases)
    wanted: list[tuple[str, KeyPath, str]] = [
        (release.path, ("terkait", index), id) for release in releases for index, id in enumerate(release.related)
    ]
    wanted += [
        (item.path, ("pencabutan", "pengganti"), item.withdrawal.replacement)
        for item in items
        if item.withdrawal and item.withdrawal.replacement
    ]
    release_ids = {release.id for release in releases}
    for path, keys, id in wanted:
        if id not in ids and not (keys[0] == "pencabutan" and id in release_ids):
            near = nearest(id, ids)
            suggestion = f"Mungkin maksudnya «{near}». " if near else ""
            yield problem("terkait-tak-dikenal", documents(path).place(keys), value=id, suggestion=suggestion)


def _missing_files(
    records: tuple[Record, ...], releases: tuple[Release, ...], documents: Documents, exists: Exists
) -> Iterable[Problem]:
    for record in records:
        for index, file in enumerate(record.files):
            if not file.is_remote and not exists(f"{RECORD_FILES}/{file.location}"):
                place = documents(record.path).place(("berkas", index, "lokasi"))
                yield problem("berkas-tidak-ada", place, value=file.location, folder=RECORD_FILES)
    for release in releases:
        for index, photo in enumerate(release.photos):
            if not exists(f"{PHOTOS}/{photo.file}"):
                place = documents(release.path).place(("foto", index, "berkas"))
                yield problem("berkas-tidak-ada", place, value=photo.file, folder=PHOTOS)
