"""A written page → the same, each of its pictures with its width and height, so that nothing moves when they come."""

import re
from collections.abc import Callable
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urlsplit

from markupsafe import Markup

from ..attachments.images import seen_size

_PICTURE = re.compile(r"<img\b(?![^>]* width=)[^>]*>")
_SOURCE = re.compile(r' src="([^"]+)"')


def with_picture_sizes(html: str, page: str, read: Callable[[str], bytes | None]) -> str:
    """`read` gives the bytes at an address of the site. A picture of another site, or of a kind without pixels, stays as it is."""

    def sized(match: re.Match[str]) -> str:
        tag = match[0]
        source = _SOURCE.search(tag)
        data = read(path) if source and (path := _path(Markup(source[1]).unescape(), page)) else None
        size = seen_size(data) if data else None
        return f'<img width="{size[0]}" height="{size[1]}"{tag[4:]}' if size else tag

    return _PICTURE.sub(sized, html) if "<img" in html else html


def _path(address: str, page: str) -> str:
    """Within the site; empty for an address elsewhere."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    if parts.scheme or parts.netloc or not parts.path or parts.path.startswith("/"):
        return ""
    path = normpath(join(dirname(page), unquote(parts.path)))
    return "" if path.startswith("..") else path
