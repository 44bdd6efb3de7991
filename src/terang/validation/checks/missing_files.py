"""Files that records, releases and the body name → those that are not there."""

from collections.abc import Iterator

from ... import repository
from ...problems import Place, Problem, problem
from ...records import Record, Release
from ..checked_sources import CheckedSources
from ..mended_values import likely_file
from ..partly_read import where_read
from ..used_files import placed_pictures


def check(sources: CheckedSources) -> Iterator[Problem]:
    """Attachments, photos, stills and the emblem, each at the line that names it."""
    documents = sources.documents
    with where_read():
        if sources.body and (emblem := sources.body.emblem) and f"{repository.PAGES}/{emblem}" not in sources.content:
            yield _missing(documents(sources.body.path).place(("lambang",)), emblem, repository.PAGES, sources)
    items: tuple[Record | Release, ...] = (*sources.records, *sources.releases)
    for item in items:
        for index, file in enumerate(item.files):
            with where_read():
                if not file.is_remote and repository.attachment(file.location) not in sources.present:
                    place = documents(item.path).place(("berkas", index, "lokasi"))
                    yield _missing(place, file.location, repository.ATTACHMENTS, sources)
    for release in sources.releases:
        for keys, photo in placed_pictures(release):
            with where_read():
                if repository.photo(photo.file) not in sources.present:
                    yield _missing(documents(release.path).place(keys), photo.file, repository.PHOTOS, sources)


def _missing(place: Place, value: str, folder: str, sources: CheckedSources) -> Problem:
    near = likely_file(value, folder, sorted(sources.attachments | sources.content))
    suggestion = f"Tulis «{near}». " if near else ""
    return problem("berkas-tidak-ada", place, value=value, folder=folder, suggestion=suggestion)
