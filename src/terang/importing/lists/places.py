"""The cells of a column of links → attachments, links to pages, and what cannot be used."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from ...records import Attachment, Link
from ..shared.web_addresses import media_type, web_address

PAGE_TITLE = "Dokumen di situs asal"
_HREF = re.compile(r"<a\s[^>]*?href\s*=\s*[\"']?([^\"'>]+)", re.IGNORECASE)
_INNER = re.compile(r"https?://[^\s<>\"',;]+", re.IGNORECASE)
_START = re.compile(r"\s*[;,|]?\s+(?=https?://)|\n+", re.IGNORECASE)


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


def _parts(cell: str) -> list[str]:
    linked = _HREF.findall(cell)
    if linked:
        return [href.strip() for href in linked]
    return [part.strip(" ;,") for part in _START.split(cell) if part.strip(" ;,")]
