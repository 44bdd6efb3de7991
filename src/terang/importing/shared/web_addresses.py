"""What stands in a column of links → attachments, links to pages, and what cannot be used."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from ...records import Attachment, Link
from ...validation.personal import find_personal

PAGE_TITLE = "Dokumen di situs asal"
_SAFE = "%/:?#@!$&'()*+,;=~-._"
_HREF = re.compile(r"<a\s[^>]*?href\s*=\s*[\"']?([^\"'>]+)", re.IGNORECASE)
_INNER = re.compile(r"https?://[^\s<>\"',;]+", re.IGNORECASE)
_START = re.compile(r"\s*[;,|]?\s+(?=https?://)|\n+", re.IGNORECASE)

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


@dataclass(frozen=True, slots=True)
class Places:
    """`names` are file names without an address, `unusable` is what leads nowhere."""

    files: tuple[Attachment, ...] = ()
    links: tuple[Link, ...] = ()
    names: tuple[str, ...] = ()
    unusable: tuple[str, ...] = ()

    @property
    def addresses(self) -> tuple[str, ...]:
        return (*(file.location for file in self.files), *(link.address for link in self.links))


def places_of(cells: Iterable[str], size: int | None) -> Places:
    """The size counts only where there is a single file to which it can belong."""
    written = [part for cell in cells for part in _parts(cell)]
    found: dict[str, str | None] = {}
    names, unusable = [], []
    for text in written:
        address = web_address(text)
        if address is not None:
            found.setdefault(address, media_type(address))
        elif inner := _INNER.findall(text):
            found |= {
                address: media_type(address) for part in inner if (address := web_address(part.rstrip(".,;:)]}")))
            }
        elif re.fullmatch(r"[^/\\:<>@\n]+\.[A-Za-z0-9]{1,5}", text) and not text.lower().startswith("www."):
            names.append(text)
        else:
            unusable.append(text)
    files = [(address, kind) for address, kind in found.items() if kind]
    return Places(
        tuple(
            Attachment(location=address, media_type=kind, size=size if len(files) == 1 else None)
            for address, kind in files
        ),
        tuple(Link(title=PAGE_TITLE, address=address) for address, kind in found.items() if not kind),
        tuple(dict.fromkeys(names)),
        tuple(dict.fromkeys(unusable)),
    )


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


def media_type(address: str) -> str | None:
    """By the suffix of a document; None for a page."""
    name = urlsplit(address).path.rpartition("/")[2]
    return _MEDIA_TYPES.get(name.rpartition(".")[2].lower()) if "." in name else None


def _parts(cell: str) -> list[str]:
    linked = _HREF.findall(cell)
    if linked:
        return [href.strip() for href in linked]
    return [part.strip(" ;,") for part in _START.split(cell) if part.strip(" ;,")]
