"""A broken link and what exists → a sentence with the path that was probably meant, as it is to be written."""

import posixpath
from collections.abc import Iterator
from urllib.parse import quote

from ..records import InformationClass
from ..repository import ATTACHMENTS, DISCLOSURES, PAGES, PHOTOS, RELEASES
from .context import Exists

_TOP = ("", PAGES, DISCLOSURES, ATTACHMENTS, RELEASES, PHOTOS)
_CLASSES = tuple(f"{DISCLOSURES}/{kind.slug}" for kind in InformationClass)


def path_meant(target: str, source: str, exists: Exists) -> str:
    """A sentence with the right path, when what was written has the slashes of Windows, the address of a page for its
    file, or a wrong way to a file that is elsewhere; empty otherwise. `target` is the path that the link leads to from
    the folder of `source`.
    """
    found = next((path for path in _likely(target, source) if path != target and exists(path)), None)
    if found:
        return f"Mungkin maksudnya «{_written(posixpath.relpath(found, posixpath.dirname(source)))}». "
    if target.endswith(".html"):
        return "Halaman yang dibuat situs ini ditautkan dengan alamat lengkapnya, https://…. "
    return ""


def _likely(target: str, source: str) -> Iterator[str]:
    """The way as written first, then ever less of its beginning below each folder that holds sources."""
    path = posixpath.normpath(target.replace("\\", "/"))
    names = [path]
    if path.endswith(".html"):
        stem = path.removesuffix(".html")
        names = [f"{stem}.md", f"{stem}.yml"]
    year = posixpath.basename(posixpath.dirname(source))
    folders = (*_TOP, *(f"{top}/{year}" for top in _TOP if top), *_CLASSES, *(f"{one}/{year}" for one in _CLASSES))
    for name in names:
        yield name
        parts = [part for part in name.split("/") if part != ".."]
        for at in range(len(parts)):
            tail = "/".join(parts[at:])
            yield from (f"{folder}/{tail}" if folder else tail for folder in folders)


def _written(path: str) -> str:
    """As Markdown takes it: a blank or a bracket would end the address."""
    return quote(path, safe="/") if any(sign in path for sign in " ()<>%#?\\") else path
