"""Local files that records and releases name or link to → their places in the site, each once."""

from collections.abc import Iterator
from functools import partial

from ... import repository, urls
from ..press.photos import picture_drafts
from ..shared.outputs import LazyOutput, Output, Site


def write(site: Site) -> Iterator[Output]:
    catalogue = site.catalogue
    top = f"{repository.ATTACHMENTS}/"
    for source in sorted(path for path in catalogue.sizes if path.startswith(top)):
        location = source.removeprefix(top)
        make = partial(site.files.read, source)
        yield LazyOutput(urls.attachment(location), site.files.key(source), make, listed=False)
    yield from picture_drafts(catalogue.releases, site)
