"""A site and what it is assembled from → keys: what stands for all that is made from it."""

from ..catalogue import core_fingerprint
from ..records import Record, Release
from ..writers import Site, key_of, marks_of
from .rendering_outputs import Assembly, Plates


def common_key(site: Site, plates: Plates) -> bytes:
    """Stands for what every page is made from: the core, the body, the shells, the site's name and address."""
    return key_of(
        core_fingerprint(), site.catalogue.body.fingerprint, site.name, site.address, sorted(site.pages), plates
    )


def whole_key(assembly: Assembly, search: bool) -> bytes:
    """Stands, with the common key, for all that any file of the site is made from; nothing when that cannot be told."""
    shop, site = assembly.shop, assembly.shop.site
    catalogue = site.catalogue
    records: tuple[Record, ...] = (*catalogue.records, *catalogue.withdrawn_records)
    releases: tuple[Release, ...] = (*catalogue.releases, *catalogue.withdrawn_releases)
    copied = [assembly.stamp(path) for path in sorted(catalogue.sizes)]
    if not all(copied):
        return b""
    written = [(shop.engine_tree / path).read_bytes() for path in sorted(site.pages)]
    rest = sorted(catalogue.pictures.items()), catalogue.today
    return key_of(
        search, marks_of(records), marks_of(releases), marks_of(catalogue.ledgers.every()), copied, *rest, *written
    )
