"""Old addresses of releases → redirect pages to their new ones, and the same for servers that can redirect."""

from collections.abc import Iterable, Iterator
from functools import partial
from urllib.parse import quote, urlsplit

from markupsafe import Markup

from ... import urls
from ...records import Release
from ...values.old_paths import file_of
from ..shared.outputs import File, LazyOutput, Output, Site, cache_key

_PAGE = Markup(
    '<!doctype html>\n<html lang="id"><head><meta charset="utf-8"><title>{title}</title>\n'
    '<meta name="viewport" content="width=device-width"><meta name="robots" content="noindex">\n'
    '<meta http-equiv="refresh" content="0; url={href}"><link rel="canonical" href="{canonical}"></head>\n'
    '<body><p>Halaman ini pindah: <a href="{href}">{title}</a></p></body></html>\n'
)


def write(site: Site) -> Iterator[Output]:
    moved = [release for release in _all(site) if release.old_addresses]
    for release in moved:
        for file in dict.fromkeys(file for old in release.old_addresses if (file := file_of(old))):
            key = cache_key(release.id, release.title)
            yield LazyOutput(file, key, partial(_page, file, release, site), listed=False)
    if moved:
        yield File(urls.REDIRECTS, _rules(moved, site).encode())


def _all(site: Site) -> Iterable[Release]:
    """Withdrawn ones too: their page says why."""
    return (*site.catalogue.releases, *site.catalogue.withdrawn_releases)


def _page(file: str, release: Release, site: Site) -> File:
    target = urls.release(release.id)
    href = urls.href(target, file)
    return File(file, _PAGE.format(title=release.title, href=href, canonical=site.absolute(target) or href).encode())


def _rules(moved: Iterable[Release], site: Site) -> str:
    """`from to status`, one rule a line; from the root of the host."""
    root = urlsplit(site.address).path.rstrip("/")
    rules = {
        old: f"{quote(old, safe='/%~!$&()*+,;=:@')} {root}/{quote(urls.release(release.id))} 301\n"
        for release in moved
        for old in release.old_addresses
    }
    return "".join(rules[old] for old in sorted(rules))
