"""The text of a WordPress export → its items as plain values. Expat, with every document type refused.

Entities are declared in a document type only, and an export has none: so neither a bomb of entities nor a file from
elsewhere can come in, and no library beside the standard one is needed.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any
from xml.parsers.expat import ExpatError, ParserCreate, errors

from ..shared.unusable import UnusableSource

_DEPTH = 40  # elements within elements; an export has six


@dataclass(frozen=True, slots=True)
class Element:
    """An element with its children; `name` has the prefix that WordPress uses (`wp:post_id`)."""

    name: str
    line: int
    attributes: dict[str, str]
    children: "list[Element]" = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "".join(self.pieces)

    def all(self, name: str) -> "Iterator[Element]":
        return (child for child in self.children if child.name == name)

    def get(self, name: str) -> str:
        """The text of the first child of that name, or nothing."""
        return next((child.text.strip() for child in self.all(name)), "")


def read_channel(text: str, file: str) -> Element:
    """The channel of the export. Unusable for anything that is not one, with its line."""
    root = _parsed(text, file)
    channel = next(root.all("channel"), None) if root.name == "rss" else None
    if channel is None or not next(channel.all("wp:wxr_version"), None):
        raise UnusableSource(f"{file} bukan ekspor WordPress (WXR). Di WordPress pilih Alat, Ekspor, Semua konten.")
    return channel


def _parsed(text: str, file: str) -> Element:
    top = Element("", 0, {})
    path = [top]
    parser = ParserCreate("utf-8")
    parser.buffer_text = True

    def start(name: str, attributes: dict[str, str]) -> None:
        if len(path) > _DEPTH:
            raise UnusableSource(
                f"{file}:{parser.CurrentLineNumber}: unsur XML bersarang terlalu dalam; berkas ditolak."
            )
        element = Element(name, parser.CurrentLineNumber, attributes)
        path[-1].children.append(element)
        path.append(element)

    def refuse(*_: Any) -> None:
        raise UnusableSource(
            f"{file}:{parser.CurrentLineNumber}: berkas memuat DOCTYPE, yang tidak pernah ada dalam ekspor WordPress dan "
            "dapat menyembunyikan entitas berbahaya; berkas ditolak."
        )

    parser.StartElementHandler = start
    parser.EndElementHandler = lambda _: path.pop()
    parser.CharacterDataHandler = lambda data: path[-1].pieces.append(data)
    parser.StartDoctypeDeclHandler = refuse
    try:
        parser.Parse(text.encode("utf-8", "replace"), True)
    except ExpatError as error:
        reason = errors.messages.get(error.code, str(error))
        raise UnusableSource(
            f"{file}:{error.lineno}: XML rusak atau terpotong ({reason}). Ekspor ulang lalu coba lagi."
        ) from None
    return top.children[0]
