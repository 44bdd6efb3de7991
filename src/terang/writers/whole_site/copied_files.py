"""Local files that records and releases name or link to → their places in the site, each once, and small pictures of them."""

from collections.abc import Iterator
from functools import partial

from ... import repository, urls
from ...records import Record, Release
from ..press.photos import picture_drafts
from ..shared.outputs import LazyOutput, Output, Site, SiteFacts, StampedFile


def write(site: Site) -> Iterator[Output]:
    catalogue = site.catalogue
    items: tuple[Record | Release, ...] = (*catalogue.records, *catalogue.releases)
    named = {file.location for item in items for file in item.files if not file.is_remote}  # only these are shown
    top = f"{repository.ATTACHMENTS}/"
    for source in sorted(path for path in catalogue.sizes if path.startswith(top)):
        location = source.removeprefix(top)
        file, path = site.files.stamped(source), urls.attachment(location)
        if file.stamp:
            yield LazyOutput.made_of(path, _copy, file, site, listed=False)
        else:
            yield LazyOutput.always(path, partial(site.files.read, file))
        if location in named and source in catalogue.previews and (picture := catalogue.previews[source].value.picture):
            yield LazyOutput.of(urls.attachment_picture(location), picture)
    yield from picture_drafts(catalogue.releases, site)


def _copy(_: str, file: StampedFile, facts: SiteFacts) -> bytes:
    return facts.files.read(file)
