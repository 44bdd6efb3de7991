"""XML → all its text, comments, and the attributes that could hold a number; no document type, no entities, bounded depth."""

import re
from collections.abc import Mapping
from xml.parsers import expat

from .opened_file import BoundReached

_DEPTH = 400
# Elements that end a stretch of text; all others, such as runs and spans, are joined without a blank.
_BREAKS = frozenset(
    [
        "p",
        "h",
        "br",
        "tab",
        "cr",
        "row",
        "tr",
        "td",
        "th",
        "li",
        "c",
        "si",
        "comment",
        "text",
        "title",
        "table-row",
        "table-cell",
        "line-break",
        "item",
        "div",
        "cell",
        "definedName",
        "lpwstr",
    ]
)
_DULL = frozenset(
    [
        "rsidR",
        "rsidRPr",
        "rsidRDefault",
        "rsidP",
        "rsidTr",
        "paraId",
        "textId",
        "uid",
        "id",
        "r",
        "embed",
        "d",
        "points",
        "viewBox",
        "transform",
    ]
)
# Could hold a number or an address of a person, however it is written. Whatever does not match is not looked at further.
TELLING = re.compile(
    r"\d(?:[\W_]{0,12}\d){9}|[@\uff20]|[\[({]\s?at?\s?[\])}]| at .{1,64}? dot |paspor|passport", re.IGNORECASE
)


class XmlText:
    """`text` of a document; what is inside elements named in `apart` is in `found`, under the name given there."""

    def __init__(
        self, data: bytes, apart: Mapping[str, str] | None = None, *, every_element_breaks: bool = False
    ) -> None:
        self._out: list[str] = []
        self._attributes: list[str] = []  # apart, so that they do not part the text around them
        self._stack: list[str] = []
        self._aside: list[tuple[int, str]] = []
        self._apart = apart or {}
        self._breaks = every_element_breaks
        self._found: dict[str, list[str]] = {}
        parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.StartElementHandler, parser.EndElementHandler = self._start, self._end
        parser.CharacterDataHandler = lambda text: self._sink().append(text)
        parser.CommentHandler = lambda text: self._out.append(f"\n{text}\n")
        parser.EntityDeclHandler = _refuse
        parser.Parse(data, True)
        self.text = re.sub(r"\n\s*\n+", "\n", "\n".join(["".join(self._out), *self._attributes]))
        self.found = {name: "".join(parts) for name, parts in self._found.items()}

    def _sink(self) -> list[str]:
        return self._found[self._aside[-1][1]] if self._aside else self._out

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        local = name.rpartition(":")[2]
        self._stack.append(local)
        if len(self._stack) > _DEPTH:
            raise BoundReached("kedalaman XML")
        if local in self._apart:
            self._aside.append((len(self._stack), self._apart[local]))
            self._found.setdefault(self._apart[local], [])
        if self._breaks or local in _BREAKS:
            self._sink().append("\n")
        for key, value in attributes.items():
            if (
                len(value) > 9
                and key.rpartition(":")[2] not in _DULL
                and TELLING.search(value)
                and "://schemas." not in value
            ):
                self._attributes.append(value)

    def _end(self, _: str) -> None:
        if self._breaks or self._stack[-1] in _BREAKS:
            self._sink().append("\n")
        if self._aside and self._aside[-1][0] == len(self._stack):
            self._aside.pop()
            self._sink().append(" ")
        self._stack.pop()


def _refuse(*_: object) -> None:
    raise BoundReached("DOCTYPE dengan entitas")
