"""A web address as somebody wrote it → the address that can be published, its parts, or None.

The one place of the importers that reads addresses.
"""

import re
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from ...validation.personal import find_personal

_SAFE = "%/:?#@!$&'()*+,;=~-._"

# Own table, since that of the system differs between machines.
_OFFICE = "application/vnd.openxmlformats-officedocument."
_MEDIA_TYPES = {
    "pdf": "application/pdf", "doc": "application/msword", "docx": _OFFICE + "wordprocessingml.document",
    "xls": "application/vnd.ms-excel", "xlsx": _OFFICE + "spreadsheetml.sheet", "ppt": "application/vnd.ms-powerpoint",
    "pptx": _OFFICE + "presentationml.presentation", "odt": "application/vnd.oasis.opendocument.text",
    "ods": "application/vnd.oasis.opendocument.spreadsheet", "odp": "application/vnd.oasis.opendocument.presentation",
    "csv": "text/csv", "tsv": "text/tab-separated-values", "txt": "text/plain", "rtf": "application/rtf", "json": "application/json",
    "geojson": "application/geo+json", "xml": "application/xml", "kml": "application/vnd.google-earth.kml+xml",
    "zip": "application/zip", "rar": "application/vnd.rar", "jpg": "image/jpeg", "jpeg": "image/jpeg", "png": "image/png",
    "gif": "image/gif", "webp": "image/webp", "mp3": "audio/mpeg", "wav": "audio/wav", "mp4": "video/mp4", "webm": "video/webm",
}  # fmt: skip


def web_address(written: str) -> str | None:
    """The http(s) address with unsafe characters percent-encoded; None when it is none."""
    text = written.strip()
    if re.match(r"www\.[\w-]+\.", text, re.IGNORECASE):
        text = "http://" + text
    try:
        parts = urlsplit(text)
        host = (parts.hostname or "").encode("idna").decode("ascii") if parts.hostname else ""
        port = f":{parts.port}" if parts.port else ""
    except (ValueError, UnicodeError):
        return None
    if (
        parts.scheme.lower() not in ("http", "https")
        or not re.fullmatch(r"[a-z0-9]([a-z0-9.-]*[a-z0-9])?", host)
        or "@" in parts.netloc
    ):
        return None
    if find_personal(text):
        return None  # a chat link is somebody's telephone number
    rest = text[text.index("//") + 2 :][len(parts.netloc) :]
    encoded = quote(re.sub(r"[\n\t]+", "", rest), safe=_SAFE)
    return f"{parts.scheme.lower()}://{host}{port}" + re.sub(r"%(?![0-9A-Fa-f]{2})", "%25", encoded)


def looks_linked(text: str) -> bool:
    """Does the cell hold an address, a path, or the name of a file?"""
    return bool(
        re.search(
            r"https?:|www\.|\w/\w+\.|\.(?:go|co|or|ac|com|id|net)\b|\.[A-Za-z]{2,4}$", text.strip(), re.IGNORECASE
        )
    )


def media_type(address: str) -> str | None:
    """By the suffix of a document; None for a page."""
    name = urlsplit(address).path.rpartition("/")[2]
    return _MEDIA_TYPES.get(name.rpartition(".")[2].lower()) if "." in name else None


def parts_of(address: str) -> SplitResult:
    """Empty parts for what is no address at all, such as `http://[`."""
    try:
        return urlsplit(address)
    except ValueError:
        return urlsplit("")


def host_of(address: str) -> str:
    """Without `www.`, in lower case."""
    return (parts_of(address).hostname or "").removeprefix("www.")


def joined_to(base: str, written: str) -> str:
    """`written` as a link on the page at `base`; as it is where the two cannot be joined."""
    try:
        return urljoin(base, written)
    except ValueError:
        return written
