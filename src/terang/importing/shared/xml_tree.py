"""The text of an XML file → its elements as plain values. Expat, with every document type refused.

Entities are declared in a document type only: so neither a bomb of entities nor a file from elsewhere can come in, and no
library outside the standard one is needed.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any
from xml.parsers.expat import ExpatError, ParserCreate

from .unusable import UnusableSource

_DEPTH = 100  # elements within elements


@dataclass(frozen=True, slots=True)
class Element:
    """An element with its children; `name` has the prefix of the file (`wp:post_id`). `parts` are texts and children in order."""

    name: str
    line: int
    attributes: dict[str, str]
    parts: "list[Element | str]" = field(default_factory=list)

    @property
    def children(self) -> "Iterator[Element]":
        return (part for part in self.parts if isinstance(part, Element))

    @property
    def text(self) -> str:
        """The texts of the element itself, without those of its children."""
        return "".join(part for part in self.parts if isinstance(part, str))

    def all(self, name: str) -> "Iterator[Element]":
        return (child for child in self.children if child.name == name)

    def get(self, name: str) -> str:
        """The text of the first child of that name, or nothing."""
        return next((child.text.strip() for child in self.all(name)), "")

    def walk(self) -> "Iterator[Element]":
        """The element and all below it, in order."""
        yield self
        for child in self.children:
            yield from child.walk()


def read_xml(data: bytes, file: str) -> Element:
    """The outermost element. Unusable, with the line, for XML that is broken, nested too deeply or has a document type."""
    top = Element("", 0, {})
    path = [top]
    parser = ParserCreate()
    parser.buffer_text = True

    def start(name: str, attributes: dict[str, str]) -> None:
        if len(path) > _DEPTH:
            raise UnusableSource(
                f"{file}:{parser.CurrentLineNumber}: unsur XML bersarang terlalu dalam; berkas ditolak."
            )
        element = Element(name, parser.CurrentLineNumber, attributes)
        path[-1].parts.append(element)
        path.append(element)

    def refuse(*_: Any) -> None:
        raise UnusableSource(
            f"{file}:{parser.CurrentLineNumber}: berkas memuat DOCTYPE, yang tidak pernah ada dalam berkas semacam ini dan "
            "dapat menyembunyikan entitas berbahaya; berkas ditolak."
        )

    parser.StartElementHandler = start
    parser.EndElementHandler = lambda _: path.pop()
    parser.CharacterDataHandler = lambda data: path[-1].parts.append(data)
    parser.StartDoctypeDeclHandler = refuse
    try:
        parser.Parse(data, True)
    except ExpatError as error:
        raise UnusableSource(f"{file}:{error.lineno}: XML rusak atau terpotong. Ekspor ulang lalu coba lagi.") from None
    return next(top.children)
