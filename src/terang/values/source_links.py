"""A link as written in a source → the file of the repository that it means."""

import posixpath
from urllib.parse import unquote

from ..repository import ATTACHMENTS, PHOTOS

# In front of a path in a page that the engine renders: the core knows where it leads.
LINK_SCHEME = "terang:"
_FOLDERS = (f"{ATTACHMENTS}/", f"{PHOTOS}/")


def resolved(written: str, source: str) -> str | None:
    """The path from the root of a relative link in `source`; None when it is no link to a file of the repository."""
    path = unquote(written.partition("#")[0].partition("?")[0])
    if not path or ":" in path or path.startswith("/"):
        return None
    whole = posixpath.normpath(posixpath.join(posixpath.dirname(source), path))
    return whole if whole.endswith((".md", ".yml")) or whole.startswith(_FOLDERS) else None
