"""All records and releases together → problems that no single file can show."""

from collections.abc import Iterable

from ..problems import Place, Problem, problem
from ..records import PHOTOS, Body, Monev, Record, Release
from .context import Documents, Exists
from .markdown_text import targets, without_code
from .photos_of_releases import placed_pictures
from .relations import check_relations
from .release_numbers import check_numbers

RECORD_FILES = "disclosures/berkas"


def check_across(
    records: Iterable[Record],
    releases: Iterable[Release],
    body: Body | None,
    monevs: Iterable[Monev],
    documents: Documents,
    exists: Exists,
) -> list[Problem]:
    """Double ids and numbers, relations to nothing or to what is exempt, links to nothing, files that are not there."""
    records, releases = tuple(records), tuple(releases)
    return [
        *_double_ids(records, documents),
        *check_numbers(releases, body.release_numbers if body else (), documents),
        *check_relations(records, releases, body, monevs, documents),
        *_broken_links(records, releases, documents, exists),
        *_missing_files(records, releases, documents, exists),
    ]


def used_files(records: Iterable[Record], releases: Iterable[Release]) -> set[str]:
    """Paths, relative to the root, of the files that records and releases name."""
    records, releases = tuple(records), tuple(releases)
    items: tuple[Record | Release, ...] = (*records, *releases)
    own = {f"{RECORD_FILES}/{file.location}" for item in items for file in item.files if not file.is_remote}
    return own | used_pictures(releases)


def used_pictures(releases: Iterable[Release]) -> set[str]:
    """The same for photos and stills alone."""
    return {f"{PHOTOS}/{photo.file}" for release in releases for photo in release.pictures}


def _double_ids(records: tuple[Record, ...], documents: Documents) -> Iterable[Problem]:
    first: dict[str, str] = {}
    for record in records:
        other = first.setdefault(record.id, record.path)
        if other != record.path:
            yield problem("id-ganda", documents(record.path).place(), id=record.id, other=other)


def _broken_links(
    records: tuple[Record, ...], releases: tuple[Release, ...], documents: Documents, exists: Exists
) -> Iterable[Problem]:
    """Links in long texts to files of the repository that are not there; in a release each at its own line."""
    for record in records:
        for path in record.targets:
            if not exists(path):
                yield problem("tautan-putus", documents(record.path).place(("isi",)), value=path)
    for release in releases:
        missing = {path for path in release.targets if not exists(path)}
        if missing:
            document = documents(release.path)
            for target in targets(without_code(document.text)[0], release.path):
                if target.path in missing:
                    place = Place(release.path, document.text_line + target.line)
                    yield problem("tautan-putus", place, value=target.written)


def _missing_files(
    records: tuple[Record, ...], releases: tuple[Release, ...], documents: Documents, exists: Exists
) -> Iterable[Problem]:
    items: tuple[Record | Release, ...] = (*records, *releases)
    for item in items:
        for index, file in enumerate(item.files):
            if not file.is_remote and not exists(f"{RECORD_FILES}/{file.location}"):
                place = documents(item.path).place(("berkas", index, "lokasi"))
                yield problem("berkas-tidak-ada", place, value=file.location, folder=RECORD_FILES)
    for release in releases:
        for keys, photo in placed_pictures(release):
            if not exists(f"{PHOTOS}/{photo.file}"):
                yield problem("berkas-tidak-ada", documents(release.path).place(keys), value=photo.file, folder=PHOTOS)
