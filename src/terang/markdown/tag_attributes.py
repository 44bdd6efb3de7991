"""Attributes of the parser's tags → the tags of our HTML, with only what an author may give them."""

import re
from html import escape, unescape

from .html_options import HtmlOptions

_ATTRIBUTE = re.compile(r' ([a-z-]+)="([^"]*)"')
_START = re.compile(r' start="(\d+)"')
_ID = re.compile(r' id="([^"]*)"')
_ALIGN = re.compile(r' align="(left|center|right)"')
_WITHIN_SITE = re.compile(r"[^:]*(?:[/?#].*)?", re.DOTALL)


def attributes_of(rest: str) -> dict[str, str]:
    """Values as in the HTML, escaped."""
    return dict(_ATTRIBUTE.findall(rest))


def is_allowed(address: str, schemes: frozenset[str]) -> bool:
    """Within the site, or with one of the schemes: what looks like a scheme must be one, however it is spaced."""
    return bool(_WITHIN_SITE.fullmatch(address)) or address.partition(":")[0].lower() in schemes


def link_tag(values: dict[str, str], written: str, options: HtmlOptions) -> str:
    """Without `href` when the address is not allowed: then the words stay."""
    href = values.get("href", "")
    if options.address:
        href = escape(options.address(written))
    title = f' title="{values["title"]}"' if values.get("title") else ""
    address = f' href="{href}"' if href and is_allowed(unescape(href), options.schemes) else ""
    return f"<a{address}{title}{_rel(options)}>"


def note_link_tag(values: dict[str, str], options: HtmlOptions) -> str:
    """From the text to a footnote, or back."""
    prefix = options.note_prefix
    own = f' id="{prefix}{values["id"]}"' if "id" in values else ""
    back = "" if own else ' title="Kembali ke teks"'
    return f'<a href="#{prefix}{values.get("href", "#")[1:]}"{own}{back}{_rel(options)}>'


def picture_html(values: dict[str, str], options: HtmlOptions, *, linked: bool) -> str:
    """The picture, or a link to it; only its alternative text inside a link, or where its address is not allowed."""
    source, alt = values.get("src", ""), values.get("alt", "")
    if options.address:
        source = escape(options.address(unescape(source)))
    allowed = is_allowed(unescape(source), options.schemes)
    if options.shows_pictures and allowed:
        title = f' title="{values["title"]}"' if values.get("title") else ""
        return f'<img src="{source}" alt="{alt}"{title}>'
    words = f"Gambar: {alt}" if alt else "Gambar"
    return f'<a href="{source}"{_rel(options)}>{words}</a>' if allowed and not linked else words


def list_tag(name: str, rest: str, options: HtmlOptions) -> str:
    """Of a numbered list, with the number that it starts with."""
    found = _START.search(rest)
    return f'<ol start="{found[1]}">' if found else "<ol>"


def item_tag(name: str, rest: str, options: HtmlOptions) -> str:
    """Of a list's entry; that of a footnote has an id."""
    found = _ID.search(rest)
    return f'<li id="{options.note_prefix}{found[1]}">' if found else "<li>"


def cell_tag(name: str, rest: str, options: HtmlOptions) -> str:
    """The attribute `align` is of an older HTML, and a style would be refused by the page's own policy."""
    found = _ALIGN.search(rest)
    return f'<{name} class="{found[1]}">' if found else f"<{name}>"


def _rel(options: HtmlOptions) -> str:
    return f' rel="{options.link_rel}"' if options.link_rel else ""
