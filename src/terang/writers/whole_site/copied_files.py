"""Local files that records and releases name or link to → their places in the site, each once, and small pictures of them."""

from collections.abc import Iterator
from functools import partial

from ... import repository, urls
from ...records import Record, Release
from ..press.photos import picture_drafts
from ..shared.outputs import LazyOutput, Output, Site


def write(site: Site) -> Iterator[Output]:
    catalogue = site.catalogue
    items: tuple[Record | Release, ...] = (*catalogue.records, *catalogue.releases)
    named = {file.location for item in items for file in item.files if not file.is_remote}  # only these are shown
    top = f"{repository.ATTACHMENTS}/"
    for source in sorted(path for path in catalogue.sizes if path.startswith(top)):
        location = source.removeprefix(top)
        make = partial(site.files.read, source)
        yield LazyOutput(urls.attachment(location), site.files.key(source), make, listed=False)
        if location in named and source in catalogue.previews and (picture := catalogue.previews[source][1].picture):
            yield LazyOutput.of(urls.attachment_picture(location), picture)
    yield from picture_drafts(catalogue.releases, site)
