"""Addresses of an earlier site and the files of a new one → those that would vanish without redirect or tombstone."""

import re
from collections.abc import Container, Iterable, Iterator

from .. import urls
from ..catalogue import Catalogue
from ..errors import ContentError
from ..records import Record, Release
from ..repository import GUIDE, attachment, photo

_FURTHER_PAGE = re.compile(r"-\d+\.html$")


class AddressesVanish(ContentError):
    """The new site would lack what was published; `paths` are all such addresses."""

    def __init__(self, paths: list[str]) -> None:
        super().__init__(", ".join(paths))
        self.paths = paths


def keep_addresses(before: Iterable[str], made: Container[str], catalogue: Catalogue, let_go: Container[str]) -> None:
    """AddressesVanish when there are any. A tombstone and a redirect stand at the old address itself."""
    lost = [path for path in dict.fromkeys(before) if path not in made and urls.is_lasting(path) and path not in let_go]
    if lost:
        excused = set(_withdrawn_with(catalogue))
        lost = sorted(path for path in lost if path not in excused and not _is_hidden_guide(path, catalogue))
    if lost:
        raise AddressesVanish(lost)


def _is_hidden_guide(path: str, catalogue: Catalogue) -> bool:
    """The guide is for editors: a body may stop showing it."""
    return catalogue.body.guide is False and path.startswith(f"{GUIDE.rpartition('/')[2]}/")


def gone_lists(before: Iterable[str], made: Container[str]) -> list[str]:
    """Lists and feeds that are no more since nothing is in them: they may go, but somebody may have noted or subscribed to one."""
    return sorted(
        path
        for path in set(before)
        if path not in made
        and (path.endswith(".html") or path.startswith("umpan/"))
        and not urls.is_lasting(path)
        and not _FURTHER_PAGE.search(path)
    )


def _withdrawn_with(catalogue: Catalogue) -> Iterator[str]:
    """Files whose item, which is still there, says that they are no longer offered."""
    items: tuple[Record | Release, ...] = (*catalogue.withdrawn_records, *catalogue.withdrawn_releases)
    sources = [attachment(file.location) for item in items for file in item.files if not file.is_remote]
    sources += [photo(picture.file) for release in catalogue.withdrawn_releases for picture in release.pictures]
    shown = (*catalogue.records, *catalogue.withdrawn_records)
    sources += [attachment(file.location) for record in shown for file in record.withdrawn_files]
    yield from filter(None, map(urls.of_source, sources))
    for page in catalogue.pages:
        if page.withdrawal:
            yield from (target.partition("/")[2] for target in page.targets)
