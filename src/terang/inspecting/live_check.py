"""A manifest and what a host answers → what was changed, is missing, was added, or is sent without protection."""

import hashlib
import posixpath
import re
from collections.abc import Callable, Iterator, Mapping
from urllib.parse import unquote, urlsplit

from .finding import Finding
from .manifests import MANIFEST
from .page_facts import facts_of_page
from .plain_words import text_of
from .spam import spam_in

# Status, content and headers of a path of the site; names of headers in small letters.
Fetch = Callable[[str], tuple[int, bytes, Mapping[str, str]]]

# Settings that a host reads and does not send.
_NOT_SENT = frozenset({".htaccess", "_headers", "_redirects"})
_LOCATION = re.compile(r"<loc>([^<]+)</loc>|href=\"([^\"]+)\"")
# Documents of others, and those among them that a browser would run on the site's own address.
_DOCUMENTS = "berkas/"
_RUN = re.compile(r"berkas/.*\.(html?|xhtml|svg|xml)", re.IGNORECASE)
_NOSNIFF = "x-content-type-options"
_HEADERS = {
    _NOSNIFF: "berkas dapat dibaca sebagai jenis lain",
    "content-security-policy": "skrip dari luar tidak dicegah oleh server",
    "referrer-policy": "situs lain dapat mengetahui halaman yang dibaca",
}


def check_live(manifest: Mapping[str, str], fetch: Fetch, address: str, most: int) -> Iterator[Finding]:
    """At most `most` files are asked for, the pages first: what a take-over changes is what people see."""
    sent = manifest.keys() - _NOT_SENT
    wanted = sorted(sent, key=lambda path: (not path.endswith(".html"), path))[:most]
    asked = set(wanted) | {MANIFEST}
    strange: dict[str, str] = {}
    unguarded: list[str] = []
    for path in wanted:
        status, content, headers = fetch(path)
        if status != 200:
            yield Finding(path, f"tidak ada (jawaban {status})" if status else "tidak ada jawaban")
            continue
        if _RUN.fullmatch(path) and not headers.get("content-disposition", "").startswith("attachment"):
            yield Finding(
                path, "dikirim tanpa kepala content-disposition: attachment: peramban menjalankannya sebagai halaman"
            )
        if path.startswith(_DOCUMENTS) and headers.get(_NOSNIFF, "").casefold() != "nosniff":
            unguarded.append(path)
        if hashlib.sha256(content).hexdigest() != manifest[path]:
            yield Finding(path, "isinya bukan yang dibangun")
        text = content.decode("utf-8", "replace")
        if words := spam_in(text_of(path, content)):
            yield Finding(path, f"memuat kata-kata judi: {', '.join(words[:5])}")
        if path.endswith((".html", ".xml")):
            for target in _within(path, text, address):
                if target not in manifest and target not in asked:
                    strange.setdefault(target, path)
    if unguarded:
        others = f" (dan {len(unguarded) - 1} lampiran lain)" if unguarded[1:] else ""
        yield Finding(
            unguarded[0], f"dikirim tanpa kepala x-content-type-options: nosniff{others}: {_HEADERS[_NOSNIFF]}"
        )
    for target, path in sorted(strange.items())[:most]:
        status, content, _ = fetch(target)
        if status == 200:
            words = spam_in(text_of(target, content))
            yield Finding(
                target,
                f"bukan hasil Terang, ditautkan dari {path}" + (f"; judi: {', '.join(words[:5])}" if words else ""),
            )


def redirect_faults(rules: str, follow: Callable[[str], tuple[int, str, bytes]], most: int) -> Iterator[Finding]:
    """Of old addresses that do not lead on. `rules` is a line for each: old address, new one, status. `follow` gives the
    status, the path that answered, and its content: a page that leads on by itself counts.
    """
    rows = [line.split() for line in rules.splitlines() if line.startswith("/")]
    for old, new in [(row[0], row[1]) for row in rows if len(row) >= 2][:most]:
        status, path, content = follow(old)
        if status != 200:
            yield Finding(old, f"alamat lama ini tidak mengantar ke {new} (jawaban {status or 'tidak ada'})")
        elif unquote(path) != unquote(new) and posixpath.basename(new).encode() not in content:
            yield Finding(old, f"alamat lama ini mengantar ke {path}, bukan ke {new}")


def header_faults(headers: Mapping[str, str]) -> Iterator[Finding]:
    """Of the front page; names of headers in small letters."""
    for name, why in _HEADERS.items():
        if name not in headers:
            yield Finding("index.html", f"dikirim tanpa kepala {name}: {why}")
    policy = headers.get("content-security-policy", "")
    if "x-frame-options" not in headers and "frame-ancestors" not in policy:
        yield Finding("index.html", "dikirim tanpa kepala x-frame-options: situs lain dapat membungkus halaman ini")
    if "script-src" in policy and "'unsafe-inline'" in policy.partition("script-src")[2].partition(";")[0]:
        yield Finding("index.html", "content-security-policy membolehkan skrip di dalam halaman")


def _within(page: str, text: str, address: str) -> Iterator[str]:
    """Paths in the site to which a page, a feed or a map of the site leads."""
    links = facts_of_page(text).links if page.endswith(".html") else [a or b for a, b in _LOCATION.findall(text)]
    for link in dict.fromkeys(links):
        if address and link.startswith(address):
            link = "/" + link.removeprefix(address)
        parts = urlsplit(link)
        if parts.scheme or parts.netloc or not parts.path:
            continue
        base = "" if parts.path.startswith("/") else posixpath.dirname(page)
        path = posixpath.normpath(posixpath.join(base, unquote(parts.path).lstrip("/")))
        if not path.startswith(".."):
            yield path + "/index.html" if parts.path.endswith("/") else path
