"""The newest releases → a news sitemap, by the protocol that news search engines share."""

from collections.abc import Iterator
from datetime import timedelta
from urllib.parse import quote
from xml.sax.saxutils import escape

from ... import urls
from ...records import Release
from ..shared.moments import release_stamp
from ..shared.outputs import LazyOutput, Output, Site

_DAYS = 2  # older articles do not belong there
_LIMIT = 1000  # addresses, by the protocol
_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
    ' xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">\n'
)


def write(site: Site) -> Iterator[Output]:
    """Nothing when the site does not know its address. A file without any address would not be valid, so the newest stays."""
    releases = site.catalogue.releases
    if not site.address or not releases:
        return
    oldest = site.catalogue.today - timedelta(days=_DAYS)
    fresh = [release for release in releases[:_LIMIT] if release.date.first_day >= oldest]
    rows = [_url(release, site, news=True) for release in fresh] or [_url(releases[0], site, news=False)]
    yield LazyOutput.of(urls.NEWS_SITEMAP, f"{_HEAD}{''.join(rows)}</urlset>\n".encode())


def _url(release: Release, site: Site, *, news: bool) -> str:
    place = escape(site.address + quote(urls.release(release.id)))
    about = (
        f"<news:news><news:publication><news:name>{escape(site.catalogue.body.name)}</news:name>"
        f"<news:language>{release.language}</news:language></news:publication>"
        f"<news:publication_date>{release_stamp(release)}</news:publication_date>"
        f"<news:title>{escape(release.title)}</news:title></news:news>"
    )
    return f"<url><loc>{place}</loc>{about if news else ''}</url>\n"
