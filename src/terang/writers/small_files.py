"""The site as a whole → alerts for every page, colours, sitemap and robots."""

import json
from collections.abc import Iterator

from .. import addresses
from .outputs import File, Output, Share, Site
from .record_pages import is_active


def write(site: Site, share: Share) -> Iterator[Output]:
    if not share.is_first:
        return
    yield _alerts(site)
    yield _colours(site)
    yield _robots(site)


def _alerts(site: Site) -> File:
    """Asked for by every page, so that an alert changes one file and not thousands."""
    rows = [
        {
            "judul": record.title,
            "alamat": addresses.record(record.id),
            "wilayah": record.alert.area,
            "selesai": record.alert.end.isoformat() if record.alert.end else None,
        }
        for record in site.catalogue.records
        if record.alert and is_active(record, site)
    ]
    return File(addresses.ALERTS, (json.dumps({"darurat": rows}, ensure_ascii=False) + "\n").encode())


def _colours(site: Site) -> File:
    """The body's colour as CSS variables; the text on it is black or white, whichever contrasts more."""
    colour = site.catalogue.body.colour
    rule = f":root{{--utama:{colour};--utama-kontras:{text_on(colour)}}}\n" if colour else "/* warna bawaan */\n"
    return File(addresses.COLOURS, rule.encode())


def text_on(colour: str) -> str:
    """`#ffffff` or `#000000` by the relative luminance of WCAG 2.2 for a colour `#rrggbb`."""
    return "#ffffff" if 1.05 / (luminance(colour) + 0.05) >= (luminance(colour) + 0.05) / 0.05 else "#000000"


def luminance(colour: str) -> float:
    channels = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _robots(site: Site) -> File:
    sitemap = site.absolute("sitemap.xml")
    return File("robots.txt", ("User-agent: *\nAllow: /\n" + (f"Sitemap: {sitemap}\n" if sitemap else "")).encode())


SITEMAP_LIMIT = 50_000  # addresses in one file, by the protocol


def sitemap(paths: list[str], site: Site) -> Iterator[File]:
    """One file, or an index of several; nothing when the site does not know its address, since they must be full."""
    if not site.address:
        return
    parts = [paths[start : start + SITEMAP_LIMIT] for start in range(0, len(paths), SITEMAP_LIMIT)]
    if len(parts) == 1:
        yield File("sitemap.xml", _urls("urlset", "url", [site.address + path for path in parts[0]]))
        return
    names = [f"sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
    for name, part in zip(names, parts, strict=True):
        yield File(name, _urls("urlset", "url", [site.address + path for path in part]))
    yield File("sitemap.xml", _urls("sitemapindex", "sitemap", [site.address + name for name in names]))


def _urls(root: str, item: str, addresses: list[str]) -> bytes:
    from xml.sax.saxutils import escape

    rows = "".join(f"<{item}><loc>{escape(address)}</loc></{item}>\n" for address in addresses)
    head = '<?xml version="1.0" encoding="UTF-8"?>\n'
    return f'{head}<{root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{rows}</{root}>\n'.encode()
