"""A site and what it is assembled from → keys: hashes of all that is made from it."""

from dataclasses import fields

from ..caching import core_fingerprint
from ..writers import Site, SiteFacts, cache_key
from .rendering_outputs import BuildContext, Layouts


def common_key(site: Site, layouts: Layouts) -> bytes:
    """Of what every page is made from: the core, the shells, and whatever makers of outputs are given besides their view."""
    facts = [getattr(site, field.name) for field in fields(SiteFacts) if field.name != "files"]
    return cache_key(core_fingerprint(), layouts, facts)


def whole_key(context: BuildContext, search: bool) -> bytes:
    """With the common key, of all that any file of the site is made from; empty while a file is too young to tell."""
    renderer, site = context.renderer, context.renderer.site
    copied = [site.files.stamped(path) for path in sorted(site.catalogue.sizes)]
    written = [(renderer.engine_tree / path).read_bytes() for path in sorted(site.pages)]
    return cache_key(search, site.catalogue, copied, written) if all(file.stamp for file in copied) else b""
