"""Records, releases and written pages → the files of the repository that they name."""

from collections.abc import Iterable, Iterator

from .. import repository
from ..reading import KeyPath
from ..records import Photo, Record, Release, ServiceReport, WrittenPage
from .partly_read import where_read


def used_files(
    records: Iterable[Record],
    releases: Iterable[Release],
    texts: Iterable[WrittenPage | ServiceReport],
    hidden: Iterable[Record | Release] = (),
) -> set[str]:
    """Paths, relative to the root, of the files that records and releases name, and of attachments to which their texts or
    `texts` link.

    What an exempt record's text links to, what was withdrawn, and what only belongs to `hidden` items is left out.
    """
    records, releases = tuple(records), tuple(releases)
    items: tuple[Record | Release, ...] = (*records, *releases)
    own = _own(items)
    withdrawn = {repository.attachment(file.location) for item in records for file in item.withdrawn_files}
    linked = {path for item in (*items, *texts) for path in item.targets if repository.is_attachment(path)}
    closed = {path for record in records if record.exemption for path in record.targets}
    return own | (linked - withdrawn - closed - _own(hidden)) | used_pictures(releases)


def _own(items: Iterable[Record | Release]) -> set[str]:
    return {repository.attachment(file.location) for item in items for file in item.files if not file.is_remote}


def used_pictures(releases: Iterable[Release]) -> set[str]:
    """The same for photos and stills alone, also of releases that were partly read."""
    found = set()
    for release in releases:
        for _, photo in placed_pictures(release):
            with where_read():
                found.add(repository.photo(photo.file))
    return found


def placed_pictures(release: Release) -> Iterator[tuple[KeyPath, Photo]]:
    """Every photo and still of a release, with the way to its file name."""
    with where_read():
        for index, photo in enumerate(release.photos):
            yield ("foto", index, "berkas"), photo
    with where_read():
        for index, video in enumerate(release.videos):
            with where_read():
                if video.still:
                    yield ("video", index, "gambar", "berkas"), video.still
