"""Old addresses of records, releases and pages → redirect pages to their new ones, and the same for servers that can redirect."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from markupsafe import Markup

from ... import urls
from ...catalogue import Catalogue
from ...values.old_paths import file_of
from ..shared.outputs import LazyOutput, Output, Site, SiteFacts

_PAGE = Markup(
    '<!doctype html>\n<html lang="id"><head><meta charset="utf-8"><title>{title}</title>\n'
    '<meta name="viewport" content="width=device-width"><meta name="robots" content="noindex">\n'
    '<meta http-equiv="refresh" content="0; url={href}"><link rel="canonical" href="{canonical}"></head>\n'
    '<body><p>Halaman ini pindah: <a href="{href}">{title}</a></p></body></html>\n'
)


@dataclass(frozen=True, slots=True)
class _Moved:
    """Something that stood elsewhere before."""

    title: str
    target: str
    old: tuple[str, ...]


def moved_addresses(catalogue: Catalogue) -> tuple[tuple[str, str], ...]:
    """Every old path from the root of the host, encoded, with the page that it leads to."""
    return tuple((old, one.target) for one in _all(catalogue) for old in one.old)


def write(site: Site) -> Iterator[Output]:
    moved = [one for one in _all(site.catalogue) if one.old]
    for one in moved:
        for file in dict.fromkeys(file for old in one.old if (file := file_of(old))):
            yield LazyOutput.made_of(file, _page, one, site, listed=False)
    if moved:
        yield LazyOutput.of(urls.REDIRECTS, _rules(moved, site).encode())


def _all(catalogue: Catalogue) -> Iterator[_Moved]:
    """Withdrawn ones too: their page says why."""
    for record in (*catalogue.records, *catalogue.withdrawn_records):
        yield _Moved(record.title, urls.record(record.id), record.old_addresses)
    for release in (*catalogue.releases, *catalogue.withdrawn_releases):
        yield _Moved(release.title, urls.release(release.id), release.old_addresses)
    for page in catalogue.pages:
        yield _Moved(page.title or page.id, f"{page.id}.html", page.old_addresses)


def _page(file: str, moved: _Moved, facts: SiteFacts) -> bytes:
    href = urls.href(moved.target, file)
    canonical = facts.absolute(moved.target) or href
    return _PAGE.format(title=moved.title, href=href, canonical=canonical).encode()


def _rules(moved: Iterable[_Moved], site: Site) -> str:
    """`from to status`, one rule a line; from the root of the host."""
    root = urlsplit(site.address).path.rstrip("/")
    rules = {
        old: f"{quote(old, safe='/%~!$&()*+,;=:@')} {root}/{quote(one.target)} 301\n"
        for one in moved
        for old in one.old
    }
    return "".join(rules[old] for old in sorted(rules))
