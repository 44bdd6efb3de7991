"""The site as a whole → alerts for every page, colours, the card, sitemap and robots."""

import json
from collections.abc import Iterable, Iterator, Sequence
from colorsys import hls_to_rgb, rgb_to_hls
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
    """The colour itself, or the nearest shade of its hue that reaches the contrast `least` (WCAG 2.2: 4.5).

    On light paper black is mixed in; on dark paper it is made lighter, since white mixed in would leave a grey.
    """
    lighter = luminance(paper) < 0.5
    for step in range(21):
        shade = _lighter(colour, step / 20) if lighter else _darker(colour, step / 20)
        if contrast(shade, paper) >= least:
            return shade
    return text_on(paper)


_VIVID = 0.5  # saturation of a shade on dark paper, at most: more of it glows


def _lighter(colour: str, by: float) -> str:
    if not by:
        return colour
    hue, lightness, saturation = rgb_to_hls(*(channel / 255 for channel in _channels(colour)))
    return _hex(hls_to_rgb(hue, lightness + (1 - lightness) * by, min(saturation, _VIVID)))


def _darker(colour: str, by: float) -> str:
    return _hex([channel / 255 * (1 - by) for channel in _channels(colour)])


def _hex(parts: Iterable[float]) -> str:
    return "#" + "".join(f"{round(255 * part):02x}" for part in parts)


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
    """With the day of the last change, where the sources give it."""
    days = _last_changes(site)
    yield from sitemap_files(site.address, [(path, days.get(path)) for path in paths])


def sitemap_files(address: str, rows: Sequence[tuple[str, str | None]]) -> Iterator[LazyOutput]:
    """One file, or an index of several; nothing when the site does not know its address, since they must be full.

    `rows` are paths, each with the day of its last change.
    """
    if not address:
        return
    parts = [
        [(address + quote(path), day) for path, day in rows[start : start + SITEMAP_LIMIT]]
        for start in range(0, len(rows), SITEMAP_LIMIT)
    ]
    if len(parts) == 1:
        yield LazyOutput.of("sitemap.xml", _urls("urlset", "url", parts[0]))
        return
    names = [f"sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
    for name, part in zip(names, parts, strict=True):
        yield LazyOutput.of(name, _urls("urlset", "url", part))
    yield LazyOutput.of("sitemap.xml", _urls("sitemapindex", "sitemap", [(address + name, None) for name in names]))


_Row = tuple[str, str | None]  # address, day of the last change


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
