"""Files that records and releases name → those that are not there."""

from collections.abc import Iterator

from ...problems import Problem, problem
from ...records import PHOTOS, Record, Release
from ..checked_sources import CheckedSources
from ..used_files import RECORD_FILES, placed_pictures


def check(sources: CheckedSources) -> Iterator[Problem]:
    """Attachments, photos and stills, each at the line that names it."""
    documents = sources.documents
    items: tuple[Record | Release, ...] = (*sources.records, *sources.releases)
    for item in items:
        for index, file in enumerate(item.files):
            if not file.is_remote and f"{RECORD_FILES}/{file.location}" not in sources.present:
                place = documents(item.path).place(("berkas", index, "lokasi"))
                yield problem("berkas-tidak-ada", place, value=file.location, folder=RECORD_FILES)
    for release in sources.releases:
        for keys, photo in placed_pictures(release):
            if f"{PHOTOS}/{photo.file}" not in sources.present:
                yield problem("berkas-tidak-ada", documents(release.path).place(keys), value=photo.file, folder=PHOTOS)
