"""The site as a whole → alerts for every page, colours, the card, sitemap and robots."""

import json
from collections.abc import Iterator, Mapping
from urllib.parse import quote
from xml.sax.saxutils import escape

from ... import urls
from ...attachments.images import card
from ..records.alerts import is_active
from ..shared.outputs import LazyOutput, Output, Site, SiteFacts


def write(site: Site) -> Iterator[Output]:
    yield _alerts(site)
    yield _colours(site)
    yield LazyOutput.made_of(urls.CARD, _card, site.body.colour or _COLOUR, site, listed=False)
    yield _robots(site)


def _alerts(site: Site) -> LazyOutput:
    """Fetched by every page, so that an alert changes one file and not thousands."""
    rows = [
        {
            "judul": record.title,
            "alamat": urls.record(record.id),
            "wilayah": record.alert.area,
            "mulai": record.alert.start.isoformat(),
            "selesai": record.alert.end.isoformat() if record.alert.end else None,
        }
        for record in site.catalogue.records
        if record.alert and is_active(record, site)
    ]
    return LazyOutput.of(urls.ALERTS, (json.dumps({"darurat": rows}, ensure_ascii=False) + "\n").encode())


def _colours(site: Site) -> LazyOutput:
    """The body's colour as CSS variables, and its shades that can be read on the least contrasting ground of either scheme (--tint in terang.css)."""
    colour = site.catalogue.body.colour
    if not colour:
        return LazyOutput.of(urls.COLOURS, b"/* warna bawaan */\n")
    shades = {
        "utama": colour,
        "utama-kontras": text_on(colour),
        "utama-tautan": readable_on(colour, "#f4f1e9"),
        "utama-gelap": readable_on(colour, "#1f2725", 7),
    }
    return LazyOutput.of(
        urls.COLOURS, (":root{" + ";".join(f"--{name}:{shade}" for name, shade in shades.items()) + "}\n").encode()
    )


CARD_SIZE = (1200, 630)  # as chats cut it


_COLOUR = "#0b5d4b"


def _card(_: str, colour: str, facts: SiteFacts) -> bytes:
    """The link preview of any page without a photo."""
    return card(facts.body.name, "Informasi publik dan siaran pers", colour, CARD_SIZE)


def text_on(colour: str) -> str:
    """`#ffffff` or `#000000`, whichever contrasts more with a ground `#rrggbb`."""
    return max(("#ffffff", "#000000"), key=lambda text: contrast(text, colour))


def readable_on(colour: str, paper: str, least: float = 4.6) -> str:
    """The colour itself, or the nearest mix with black or white that reaches the contrast `least` (WCAG 2.2: 4.5)."""
    end = 255 if luminance(paper) < 0.5 else 0
    channels = _channels(colour)
    for step in range(21):
        mixed = "#" + "".join(f"{round(channel + (end - channel) * step / 20):02x}" for channel in channels)
        if contrast(mixed, paper) >= least:
            return mixed
    return text_on(paper)


def contrast(one: str, other: str) -> float:
    """1 to 21, by WCAG 2.2."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    """Relative luminance of `#rrggbb`: 0 is black, 1 is white."""
    parts = [channel / 255 for channel in _channels(colour)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _channels(colour: str) -> list[int]:
    return [int(colour[start : start + 2], 16) for start in (1, 3, 5)]


def _robots(site: Site) -> LazyOutput:
    sitemap = site.absolute("sitemap.xml")
    news = site.absolute(urls.NEWS_SITEMAP) if site.catalogue.releases else None
    lines = ["User-agent: *", "Allow: /", *(f"Sitemap: {one}" for one in (sitemap, news) if one)]
    return LazyOutput.of("robots.txt", ("\n".join(lines) + "\n").encode())


SITEMAP_LIMIT = 50_000  # addresses in one file, by the protocol


def sitemap(paths: list[str], site: Site) -> Iterator[LazyOutput]:
    """One file, or an index of several; nothing when the site does not know its address, since they must be full."""
    if not site.address:
        return
    days = _last_changes(site)
    parts = [paths[start : start + SITEMAP_LIMIT] for start in range(0, len(paths), SITEMAP_LIMIT)]
    if len(parts) == 1:
        yield LazyOutput.of("sitemap.xml", _urls("urlset", "url", _rows(parts[0], days, site)))
        return
    names = [f"sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
    for name, part in zip(names, parts, strict=True):
        yield LazyOutput.of(name, _urls("urlset", "url", _rows(part, days, site)))
    yield LazyOutput.of(
        "sitemap.xml", _urls("sitemapindex", "sitemap", [(site.address + name, None) for name in names])
    )


_Row = tuple[str, str | None]  # address, day of the last change


def _rows(paths: list[str], days: Mapping[str, str], site: Site) -> list[_Row]:
    return [(site.address + quote(path), days.get(path)) for path in paths]


def _last_changes(site: Site) -> dict[str, str]:
    """By page, where the sources give the day: a sitemap takes no bare month or year."""
    days = [(urls.release(release.id), release.last_change) for release in site.catalogue.releases]
    for record in site.catalogue.records:
        known = [day for day in (record.published, record.updated, *(note.date for note in record.changes)) if day]
        if known:
            days.append((urls.record(record.id), max(known)))
    return {path: day.iso() for path, day in days if day.day}


def _urls(root: str, item: str, entries: list[_Row]) -> bytes:
    rows = "".join(
        f"<{item}><loc>{escape(address)}</loc>{f'<lastmod>{day}</lastmod>' if day else ''}</{item}>\n"
        for address, day in entries
    )
    head = '<?xml version="1.0" encoding="UTF-8"?>\n'
    return f'{head}<{root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{rows}</{root}>\n'.encode()
