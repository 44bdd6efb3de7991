"""A written page → the tree that an engine built on Python-Markdown goes on with; only the reading is replaced.

What the engine does with the tree afterwards (links to other pages, anchors, the title, the list of contents) works as
it does with its own reader. The only module that imports markdown.
"""

import dataclasses
from collections.abc import Callable, Iterable
from html.parser import HTMLParser
from typing import Any
from xml.etree import ElementTree

from markdown import Markdown
from markdown.blockparser import BlockParser
from markdown.extensions import Extension
from markdown.extensions.toc import nest_toc_tokens
from markupsafe import Markup

from .html_options import PAGE
from .markdown_reader import read_markdown
from .outline import HeadingAnchor

_VOID = frozenset({"br", "hr", "img"})
_KEPT = "raw_html"  # looked up by name when the engine reads the title


class PageReader(Extension):
    """To be registered after all other extensions: it takes their places, and those registered later keep theirs.

    `address` gives for the address of a link, and the path of the page's source, the address to be shown. The engine
    says which page it reads by setting `source`.
    """

    def __init__(self, address: Callable[[str, str], str]) -> None:
        super().__init__()
        self.source = ""
        self._address = address

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        for registry in (md.preprocessors, md.treeprocessors, md.postprocessors):
            for name in [item.name for item in registry._priority]:  # type: ignore[union-attr]
                if name != _KEPT:
                    registry.deregister(name)
        md.parser = _WholePage(md, self.tree)

    def tree(self, text: str) -> tuple[ElementTree.Element, tuple[HeadingAnchor, ...]]:
        options = dataclasses.replace(PAGE, address=lambda written: self._address(written, self.source))
        reading = read_markdown(text, options)
        return element_tree(reading.html), reading.headings


class _WholePage(BlockParser):
    def __init__(
        self, md: Markdown, read: Callable[[str], tuple[ElementTree.Element, tuple[HeadingAnchor, ...]]]
    ) -> None:
        super().__init__(md)
        self._read = read

    def parseDocument(self, lines: Iterable[str]) -> Any:  # noqa: N802
        # Here, since Markdown sets its own after all extensions, and its own leaves `&lt;` of a text as it is.
        self.md.serializer = lambda root: ElementTree.tostring(root, encoding="unicode", method="html")
        root, headings = self._read("\n".join(lines))
        root.tag = self.md.doc_tag
        contents = nest_toc_tokens([_contents_entry(one) for one in headings])
        self.md.toc_tokens, self.md.toc = contents, ""  # type: ignore[attr-defined]
        return ElementTree.ElementTree(root)


def _contents_entry(heading: HeadingAnchor) -> Any:
    words = str(Markup(heading.html).striptags())
    return {"level": heading.level, "id": heading.id, "name": words, "html": heading.html, "data-toc-label": ""}


def element_tree(html: str) -> ElementTree.Element:
    """Within a `<div>`; pictures load when they are scrolled to.

    A link without an address is a `<span>`: engines take it for granted that links lead somewhere.
    """
    reader = _TreeReader()
    reader.feed(html)
    reader.close()
    root = reader.builder.close()
    for link in root.iter("a"):
        if "href" not in link.attrib:
            link.tag = "span"
    for picture in root.iter("img"):
        picture.attrib.setdefault("src", "")
        picture.attrib["loading"] = "lazy"
    return root


class _TreeReader(HTMLParser):
    """Of HTML that the sanitiser wrote: every element is closed, and nothing is unknown."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.builder = ElementTree.TreeBuilder(insert_comments=True)
        self.builder.start("div", {})

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.builder.start(tag, {name: value or "" for name, value in attrs})
        if tag in _VOID:
            self.builder.end(tag)

    def handle_endtag(self, tag: str) -> None:
        self.builder.end(tag)

    def handle_data(self, data: str) -> None:
        self.builder.data(data)

    def handle_comment(self, data: str) -> None:
        self.builder.comment(data)

    def close(self) -> None:
        super().close()
        self.builder.end("div")
