"""The files of a site → which links within it lead nowhere, and which addresses are of another host."""

import posixpath
from collections.abc import Iterable, Iterator, Mapping, Set
from urllib.parse import unquote, urlsplit

from .page_facts import PageFacts


class PageLinks:
    """`address` is the full one of the site; without it every host is foreign."""

    def __init__(self, paths: Set[str], pages: Mapping[str, PageFacts], address: str) -> None:
        self._paths, self._pages = paths, pages
        self._address = address
        self._root = urlsplit(address).path.rstrip("/")

    def faults(self, page: str) -> Iterator[str]:
        """What is wrong with the links of a page and with what it loads."""
        facts = self._pages[page]
        for link in dict.fromkeys(facts.links):
            yield from self._broken(page, link)
        yield from self.loaded(page, facts.loaded)

    def loaded(self, page: str, addresses: Iterable[str]) -> Iterator[str]:
        """Nothing may be asked of another host."""
        for address in dict.fromkeys(addresses):
            if address.startswith("data:"):
                continue
            if urlsplit(address).netloc and not self._is_own(address):
                yield f"meminta dari host lain: {address}"
            else:
                yield from self._broken(page, address)

    def leads_somewhere(self, page: str, link: str) -> bool:
        return not list(self._broken(page, link))

    def _broken(self, page: str, link: str) -> Iterator[str]:
        target = self._target(page, link)
        if target is None:
            return
        path, fragment = target
        if path not in self._paths:
            yield f"menautkan yang tidak ada: {link}"
        elif fragment and path in self._pages and fragment not in self._pages[path].ids and fragment != "top":
            yield f"menautkan bagian yang tidak ada: {link}"

    def _target(self, page: str, link: str) -> tuple[str, str] | None:
        """Path in the site and fragment; None when it leads elsewhere."""
        own = self._root + "/"
        if self._is_own(link):
            link = own + link.removeprefix(self._address)
        try:
            parts = urlsplit(link)
        except ValueError:
            return None
        if parts.scheme or parts.netloc:
            return None
        if not parts.path:
            return page, unquote(parts.fragment).partition("?")[0]
        fragment = unquote(parts.fragment).partition("?")[0]  # what follows fills in a form
        if parts.path.startswith("/") and not (parts.path + "/").startswith(own):
            return None  # another part of the host
        inner = parts.path.removeprefix(own) if parts.path.startswith("/") else parts.path
        base = "" if parts.path.startswith("/") else posixpath.dirname(page)
        path = posixpath.normpath(posixpath.join(base, unquote(inner)))
        if parts.path.endswith("/") or path == ".":
            path = posixpath.normpath(posixpath.join(path, "index.html"))
        return path, fragment

    def _is_own(self, address: str) -> bool:
        return bool(self._address) and (address + "/").startswith(self._address)
