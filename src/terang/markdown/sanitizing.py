"""Our own HTML → the same, after a second program has looked for what must not be in it. The only module that imports nh3.

The writer passes on nothing that this would take out, but for addresses of hosts that cannot be read: a wall behind the
wall, for a seventh of the time. Its own time is quadratic in nesting, which the writer bounds.
"""

import nh3

from .html_options import HtmlOptions
from .tag_attributes import is_allowed

_TAGS = {
    *("p", "br", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "pre", "code"),
    *("table", "thead", "tbody", "tr", "th", "td", "a", "strong", "em", "del", "sup", "div"),
}
_ATTRIBUTES = {
    "a": {"href", "title", "id"},
    "li": {"id"},
    "ol": {"start"},
    "pre": {"tabindex"},
    "th": {"class"},
    "td": {"class"},
}
_ALIGNMENTS = frozenset({"left", "center", "right"})
_cleaners: dict[tuple[bool, bool, str, frozenset[str]], nh3.Cleaner] = {}


def sanitized(html: str, options: HtmlOptions) -> str:
    """Also without `&nbsp;`, which this program makes of every blank that does not break, and the last line end."""
    key = (options.shows_pictures, options.heading_ids, options.link_rel, options.schemes)
    cleaner = _cleaners.get(key) or _cleaners.setdefault(key, _cleaner(options))
    return cleaner.clean(html.rstrip("\n")).replace("&nbsp;", "\xa0")


def _cleaner(options: HtmlOptions) -> nh3.Cleaner:
    tags, attributes = set(_TAGS), dict(_ATTRIBUTES)
    if options.shows_pictures:
        tags.add("img")
        attributes["img"] = {"src", "alt", "title"}
    if options.heading_ids:
        attributes |= {f"h{level}": {"id"} for level in range(1, 7)}

    def safe(tag: str, attribute: str, value: str) -> str | None:
        if attribute in ("href", "src"):
            return value if is_allowed(value, options.schemes) else None
        return value if attribute != "class" or value in _ALIGNMENTS else None

    return nh3.Cleaner(
        tags=tags,
        attributes=attributes,
        url_schemes=set(options.schemes),
        link_rel=options.link_rel or None,
        attribute_filter=safe,
        strip_comments=not options.keeps_markers,
    )
