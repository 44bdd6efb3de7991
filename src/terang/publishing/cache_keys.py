"""A site and what it is assembled from → keys: what stands for all that is made from it."""

from ..caching import core_fingerprint
from ..records import Record, Release
from ..writers import Site, cache_key, fingerprints
from .rendering_outputs import BuildContext, Layouts


def common_key(site: Site, layouts: Layouts) -> bytes:
    """Stands for what every page is made from: the core, the body, the shells, the site's name and address."""
    return cache_key(
        core_fingerprint(), site.catalogue.body.fingerprint, site.name, site.address, sorted(site.pages), layouts
    )


def whole_key(context: BuildContext, search: bool) -> bytes:
    """Stands, with the common key, for all that any file of the site is made from; nothing when that cannot be told."""
    renderer, site = context.renderer, context.renderer.site
    catalogue = site.catalogue
    records: tuple[Record, ...] = (*catalogue.records, *catalogue.withdrawn_records)
    releases: tuple[Release, ...] = (*catalogue.releases, *catalogue.withdrawn_releases)
    copied = [site.files.key(path) for path in sorted(catalogue.sizes)]
    if not all(copied):
        return b""
    written = [(renderer.engine_tree / path).read_bytes() for path in sorted(site.pages)]
    rest = sorted(catalogue.pictures.items()), catalogue.today
    return cache_key(
        search,
        fingerprints(records),
        fingerprints(releases),
        fingerprints(catalogue.pages),
        fingerprints(catalogue.office_files.every()),
        copied,
        *rest,
        *written,
    )
