"""Markdown text → the parser's HTML, each tag with its place in the source. The only module that imports the parser.

Of the parser (comrak, GitHub-flavoured Markdown) only HTML and XML output is used: it writes both without recursion,
while its tree ends the whole process at about 50,000 levels.
"""

import re
from html import unescape

import comrak

from ..errors import ValueRefused

SIZE_LIMIT = 200_000  # bytes; what is longer belongs in an attachment, and would take seconds when made to be slow

_EXTENSIONS = comrak.ExtensionOptions(table=True, strikethrough=True, autolink=True, tasklist=True, footnotes=True)
_PARSING = comrak.ParseOptions()
# `unsafe_` leaves addresses as they were written, so that a check can name them: what is allowed is decided here.
# With `escape` no tag of the author is a tag: every `<` of the HTML is the parser's own.
_WITH_PLACES = comrak.RenderOptions(escape=True, unsafe_=True, sourcepos=True)

_PARSING_ESCAPES = comrak.ParseOptions(escaped_char_spans=True)
_WITH_ESCAPES = comrak.RenderOptions(escape=True, unsafe_=True, sourcepos=True, escaped_char_spans=True)
_RAW_NODE = re.compile(r'<html_(?:block|inline) sourcepos="(\d+):\d+-[^"]*" xml:space="preserve">([^<]*)')

_PLAIN = comrak.RenderOptions(escape=True)

# Texts of other sites: the raw HTML in them is wanted, and what their programs know besides.
_FOREIGN = comrak.ExtensionOptions(
    table=True, strikethrough=True, footnotes=True, tasklist=True, description_lists=True
)
_AS_WRITTEN = comrak.RenderOptions(unsafe_=True)


def _ended(text: str) -> str:
    """The parser does not see the address of a link, `[a]: <b>`, in a last line that has no end."""
    return text if text.endswith("\n") else text + "\n"


class UnreadableMarkdown(ValueRefused):
    """A text that is refused before it costs anything; `code` is that of a problem, `line` counts from 1."""

    def __init__(self, code: str, line: int, **words: object) -> None:
        super().__init__(f"{code}, line {line}")
        self.code, self.line, self.words = code, line, words


def check_size(text: str) -> None:
    """UnreadableMarkdown when the text is longer than the limit; its line is the first beyond it."""
    if len(text) * 4 <= SIZE_LIMIT:
        return
    data = text.encode("utf-8", "replace")
    if len(data) > SIZE_LIMIT:
        line = data.count(b"\n", 0, SIZE_LIMIT) + 1
        words = {"size": f"{len(data) // 1000} KB", "limit": f"{SIZE_LIMIT // 1000} KB"}
        raise UnreadableMarkdown("teks-terlalu-besar", line, **words)


def html_with_places(text: str) -> str:
    """Tags have `data-sourcepos="line:column-line:column"` before all other attributes; columns count bytes."""
    html: str = comrak.markdown_to_html(_ended(text), _EXTENSIONS, _PARSING, _WITH_PLACES)
    return html


def html_without_places(text: str) -> str:
    """For who wants only the words: half as long."""
    html: str = comrak.markdown_to_html(_ended(text), _EXTENSIONS, _PARSING, _PLAIN)
    return html


def html_with_escapes(text: str) -> str:
    """The same with a `<span>` around each character that was written with a backslash."""
    html: str = comrak.markdown_to_html(_ended(text), _EXTENSIONS, _PARSING_ESCAPES, _WITH_ESCAPES)
    return html


def raw_html(text: str) -> list[tuple[int, str]]:
    """Line and source of each piece of raw HTML: in the HTML itself it looks like any other text."""
    xml = comrak.markdown_to_xml(_ended(text), _EXTENSIONS, _PARSING, _WITH_PLACES)
    return [(int(found[1]), unescape(found[2]).strip()) for found in _RAW_NODE.finditer(xml)]


def foreign_html(text: str) -> str:
    """What the site that a text comes from would have shown, raw HTML and all. Never for a page."""
    html: str = comrak.markdown_to_html(_ended(text), _FOREIGN, _PARSING, _AS_WRITTEN)
    return html
