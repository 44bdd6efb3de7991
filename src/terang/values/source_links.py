"""A link as written in a source → the file of the repository that it means."""

import posixpath
from urllib.parse import quote, unquote

from ..repository import ATTACHMENTS, DISCLOSURES, PHOTOS, RELEASES

# In front of a path in a page that the engine renders: the core knows where it leads.
LINK_SCHEME = "terang:"
_OF_THE_CORE = (f"{RELEASES}/", f"{DISCLOSURES}/")
_FOLDERS = (f"{ATTACHMENTS}/", f"{PHOTOS}/")


def resolved(written: str, source: str) -> str | None:
    """The path from the root of a relative link in `source`; None when it is no link to a file of the repository."""
    whole = joined(written, source)
    return whole if whole and (whole.endswith((".md", ".yml")) or whole.startswith(_FOLDERS)) else None


def file_of_link(written: str, source: str) -> str | None:
    """The path from the root of whatever a relative link or picture in `source` names; None when it leads elsewhere."""
    whole = joined(written, source)
    return None if whole is None or whole.startswith("../") else whole


def joined(written: str, source: str) -> str | None:
    """The path from the root of any relative link in `source`; None when it has a scheme, a host or no path. One that leads
    out of the repository stays, so that it is named as broken.
    """
    path = unquote(written.partition("#")[0].partition("?")[0])
    if not path or ":" in path or path.startswith("/"):
        return None
    return posixpath.normpath(posixpath.join(posixpath.dirname(source), path))


def is_of_core(path: str) -> bool:
    """Of releases, records and their files, which the engine of a page does not know?"""
    return path.startswith(_OF_THE_CORE)


def marked(written: str, source: str) -> str:
    """The address of a link in a written page, as `terang:<path>` where the core will say where it leads."""
    path = resolved(written, source)
    _, sign, fragment = written.partition("#")
    return f"{LINK_SCHEME}{quote(path)}{sign}{fragment}" if path and is_of_core(path) else written


def path_of_marked(address: str) -> str:
    """The inverse of `marked`: an address without scheme and fragment → the path."""
    return unquote(address)
