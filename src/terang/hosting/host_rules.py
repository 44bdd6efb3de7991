"""The table from which settings of every host are written: headers of all files, what differs by folder, types."""

import re
from dataclasses import dataclass, field
from urllib.parse import quote, unquote, urlsplit

_CSP = (
    "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; "
    "form-action 'self'; frame-ancestors 'none'"
)
_SANDBOX = "sandbox; default-src 'none'; frame-ancestors 'none'"

# Of every file, and of answers that are no file.
HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "X-Frame-Options": "DENY",
    "Content-Security-Policy": _CSP,
    "Cache-Control": "public, max-age=300",
}


# Endings of files that a browser runs.
RUN = ("html", "htm", "xhtml", "svg", "xml")


def _in_any_case(ending: str) -> str:
    """A regular expression for the ending that needs no option of a server: types are told in any case, too."""
    return "".join(f"[{letter}{letter.upper()}]" for letter in ending)


@dataclass(frozen=True, slots=True)
class HostRule:
    """Of files whose path below the site begins like `path`, a regular expression that servers share.

    `headers` are set besides those of every file, or in their place. `versioned`: only when asked for with `?v=`.
    """

    name: str
    path: str
    headers: dict[str, str] = field(default_factory=dict)
    versioned: bool = False


# The first that fits counts, so no host has to join two of them.
RULES = (
    # A style or script with another content has another address.
    HostRule("versi", r"aset/", {"Cache-Control": "public, max-age=31536000, immutable"}, versioned=True),
    # Files of others that a browser would run: saved, and shut in if somebody opens them all the same.
    HostRule(
        "unduhan",
        rf"berkas/.*\.({'|'.join(map(_in_any_case, RUN))})$",
        {"Content-Disposition": "attachment", "Content-Security-Policy": _SANDBOX},
    ),
    # For programs on other sites.
    HostRule(
        "terbuka",
        r"(api/|unduh/|umpan/|berkas/|darurat\.json$|data\.json$|datapackage\.json$|dcat\.jsonld$)",
        {"Access-Control-Allow-Origin": "*"},
    ),
    # Pieces of one index belong together.
    HostRule("cari", r"cari/", {"Cache-Control": "no-cache"}),
)

# Old paths that mean nothing to any server but themselves.
_PLAIN = re.compile(r"[\w/.~+,@:()!&=; -]+")

# Ending → type, of endings that servers do not know or do not agree on.
TYPES = {
    "bin": "application/octet-stream",
    "csv": "text/csv",
    "geojson": "application/geo+json",
    "ics": "text/calendar",
    "js": "text/javascript",
    "jsonld": "application/ld+json",
    "ndjson": "application/x-ndjson",
    "sha256": "text/plain",
    "webp": "image/webp",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "ods": "application/vnd.oasis.opendocument.spreadsheet",
}
# Those on which servers agree, for the one that knows none.
COMMON_TYPES = {
    "html": "text/html",
    "htm": "text/html",
    "css": "text/css",
    "json": "application/json",
    "txt": "text/plain",
    "xml": "text/xml",
    "svg": "image/svg+xml",
    "png": "image/png",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "gif": "image/gif",
    "pdf": "application/pdf",
    "zip": "application/zip",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "odt": "application/vnd.oasis.opendocument.text",
    "odp": "application/vnd.oasis.opendocument.presentation",
}
# Types worth compressing on the way; all of them are UTF-8.
TEXTS = (
    *("text/html", "text/css", "text/javascript", "text/plain", "text/csv", "text/calendar", "image/svg+xml"),
    *("application/javascript", "application/json", "application/ld+json", "application/geo+json"),
    *("application/x-ndjson", "application/xml", "text/xml", "application/atom+xml"),
)


@dataclass(frozen=True, slots=True)
class HostedSite:
    """`address` ends in `/`, or is empty; `moved` are old paths from the root of the host, and pages of the site."""

    address: str
    moved: tuple[tuple[str, str], ...] = ()

    @property
    def base(self) -> str:
        """Path of the site on its host: begins and ends with `/`."""
        path = quote(unquote(urlsplit(self.address).path.strip("/")))
        return f"/{path}/" if path else "/"

    @property
    def host(self) -> str:
        host = urlsplit(self.address).hostname or ""
        return host if re.fullmatch(r"[a-z0-9.-]+", host) else "ppid.contoh.go.id"

    @property
    def not_found(self) -> str:
        return f"{self.base}404.html"

    def pattern(self, rule: HostRule) -> str:
        """Regular expression for the path that a browser asks for."""
        return f"^{re.escape(self.base)}{rule.path}"

    def redirects(self) -> tuple[tuple[str, str], ...]:
        """Decoded path → encoded path, each once. An old one counts below the site as well, where its page lies too."""
        found: dict[str, str] = {}
        for old, page in self.moved:
            path, target = unquote(old), f"{self.base}{quote(page)}"
            if not _PLAIN.fullmatch(path):
                continue  # its page leads on all the same
            for source in (path, f"{self.base}{path.lstrip('/')}"):
                if source != unquote(target):
                    found.setdefault(source, target)
        return tuple(sorted(found.items()))


def headers_of(rule: HostRule | None) -> dict[str, str]:
    """All headers of a file to which `rule` applies, or none."""
    return HEADERS | (rule.headers if rule else {})


def changing() -> tuple[str, ...]:
    """Names of headers that are not the same for every file."""
    return tuple(dict.fromkeys(name for rule in RULES for name in rule.headers))
