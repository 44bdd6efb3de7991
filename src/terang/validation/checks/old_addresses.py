"""Releases that were published elsewhere before → old addresses that two releases claim, or that are already taken."""

from collections.abc import Iterator

from ... import urls
from ...problems import Problem, problem
from ...records import Release
from ...values.old_paths import file_of
from ..checked_sources import CheckedSources


def check(sources: CheckedSources) -> Iterator[Problem]:
    """Old addresses that something else has. Addresses that cannot be used at all are reported with the field."""
    records, releases, documents = sources.records, sources.releases, sources.documents
    if not any(release.old_addresses for release in releases):
        return
    taken = {urls.record(record.id) for record in records}
    taken |= {urls.release(release.id) for release in releases}
    taken |= {target for page in sources.pages if (target := urls.of_source(page.path))}
    claimed: dict[str, Release] = {}
    for release in releases:
        for index, old in enumerate(release.old_addresses):
            place = documents(release.path).place(("alamat_lama", index))
            file = file_of(old)
            key = file or old
            if (other := claimed.setdefault(key, release)) is not release:
                yield problem("alamat-lama-ganda", place, value=old, other=other.path)
            elif file and (file in taken or urls.is_reserved(file)):
                yield problem("alamat-lama-bentrok", place, value=old, taken=file)
            elif above := next((part for part in _above(key) if part in taken or part in claimed), None):
                yield problem("alamat-lama-bentrok", place, value=old, taken=above)


def _above(path: str) -> Iterator[str]:
    """The folders of a path, none of which may be a file."""
    parts = path.split("/")[:-1]
    return ("/".join(parts[:count]) for count in range(1, len(parts) + 1))
