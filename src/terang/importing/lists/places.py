"""The cells of a column of links → attachments, links to pages, and what cannot be used."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from ...records import Attachment, Link
from ..shared.tidying import one_line
from ..shared.web_addresses import media_type, web_address
from ..sources.source_table import SourceDownload

_TITLE = 200  # letters
PAGE_TITLE = "Dokumen di situs asal"
_HREF = re.compile(r"<a\s[^>]*?href\s*=\s*[\"']?([^\"'>]+)", re.IGNORECASE)
_INNER = re.compile(r"https?://[^\s<>\"',;]+", re.IGNORECASE)
# Without its scheme, as people copy an address: a short link, or a page of an Indonesian body.
_BARE = re.compile(
    r"(?:[a-z0-9-]+\.)+[a-z]{2,6}/\S+|(?:[a-z0-9-]+\.)+(?:go|ac|or|co|sch|desa|mil)\.id/?", re.IGNORECASE
)
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
        address = web_address(text) or (web_address(f"https://{text}") if _BARE.fullmatch(text) else None)
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


def places_given(files: Iterable[SourceDownload]) -> Places:
    """Of a source that says more of a file than its address. Each address once."""
    found: dict[str, Attachment | Link] = {}
    unusable = []
    for file in files:
        address = web_address(file.address)
        if address is None:
            unusable.append(file.address)
        elif kind := "" if file.is_page else file.media_type or media_type(address):
            found.setdefault(
                address,
                Attachment(
                    location=address,
                    title=_short(file.title) or None,
                    media_type=kind,
                    size=file.size,
                    language=file.language if file.language not in ("", "id") else None,
                ),
            )
        else:
            found.setdefault(address, Link(title=_short(file.title) or PAGE_TITLE, address=address))
    return Places(
        tuple(one for one in found.values() if isinstance(one, Attachment)),
        tuple(one for one in found.values() if isinstance(one, Link)),
        unusable=tuple(dict.fromkeys(unusable)),
    )


def _short(title: str) -> str:
    words = one_line(title)
    return words if len(words) <= _TITLE else words[: _TITLE - 1].rpartition(" ")[0] + "…"


def _parts(cell: str) -> list[str]:
    linked = _HREF.findall(cell)
    if linked:
        return [href.strip() for href in linked]
    return [part.strip(" ;,") for part in _START.split(cell) if part.strip(" ;,")]
