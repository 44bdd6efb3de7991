"""What was published elsewhere before → old addresses that two items claim, or that are already taken."""

from collections.abc import Iterator

from ... import urls
from ...problems import Problem, problem
from ...records import Record, Release, WrittenPage
from ...values.old_paths import file_of
from ..checked_sources import CheckedSources


def check(sources: CheckedSources) -> Iterator[Problem]:
    """Old addresses that something else has. Addresses that cannot be used at all are reported with the field."""
    items: tuple[Record | Release | WrittenPage, ...] = (*sources.records, *sources.releases, *sources.pages)
    if not any(item.old_addresses for item in items):
        return
    taken = set(sources.by_address()) | {f"{page.id}.html" for page in sources.pages}
    claimed: dict[str, Record | Release | WrittenPage] = {}
    for item in items:
        for index, old in enumerate(item.old_addresses):
            place = sources.documents(item.path).place(("alamat_lama", index))
            file = file_of(old)
            key = file or old
            if (other := claimed.setdefault(key, item)) is not item:
                yield problem("alamat-lama-ganda", place, value=old, other=other.path)
            elif file and (file in taken or (urls.is_reserved(file) and not urls.is_of_item(file))):
                yield problem("alamat-lama-bentrok", place, value=old, taken=file)
            elif above := next((part for part in _above(key) if part in taken or part in claimed), None):
                yield problem("alamat-lama-bentrok", place, value=old, taken=above)


def _above(path: str) -> Iterator[str]:
    """The folders of a path, none of which may be a file."""
    parts = path.split("/")[:-1]
    return ("/".join(parts[:count]) for count in range(1, len(parts) + 1))
