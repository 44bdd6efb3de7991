"""Local files that records and releases name → their places in the site, each once."""

from collections.abc import Iterator
from functools import partial

from ... import repository, urls
from ...records import Record, Release
from ..press.photos import picture_drafts
from ..shared.outputs import LazyOutput, Output, Site


def write(site: Site) -> Iterator[Output]:
    catalogue = site.catalogue
    items: tuple[Record | Release, ...] = (*catalogue.records, *catalogue.releases)
    local = sorted({file.location for item in items for file in item.files if not file.is_remote})
    for location in local:
        source = repository.attachment(location)
        make = partial(site.files.read, source)
        yield LazyOutput(urls.attachment(location), site.files.key(source), make, listed=False)
    yield from picture_drafts(catalogue.releases, site)
