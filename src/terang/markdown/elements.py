"""The parser's tags, one after the other → our tags, and entries of the outline."""

import re
from collections.abc import Callable
from html import unescape

from .comrak_parser import UnreadableMarkdown
from .heading_ids import HeadingIds
from .html_options import HtmlOptions
from .outline import HeadingAnchor, OutlineEntry, OutlineKind
from .tag_attributes import attributes_of, cell_tag, item_tag, link_tag, list_tag, note_link_tag, picture_html

DEPTH_LIMIT = 100  # levels of lists, quotes and emphasis; more is an attack or an accident, and costs later readers

_PARTS = re.compile(r'<([a-z0-9]+)(?: data-sourcepos="(\d+):(\d+)-(\d+):\d+")?([^>]*?)(?: /)?>')
_LEVELS = frozenset({"li", "blockquote", "strong", "em", "del"})
_INLINE = frozenset({"a", "strong", "em", "del", "sup"})


class ElementWriter:
    """`pieces` are the HTML so far. A tag without a handler is dropped."""

    def __init__(self, options: HtmlOptions) -> None:
        self.options = options
        self.pieces: list[str] = []
        self.entries: list[OutlineEntry] = []
        self.anchors: list[HeadingAnchor] = []
        self.around: list[str] = []  # names of the open elements
        self.line = 1
        self.before = ""  # the character that a reader sees before the next text; nothing at the start of a block
        self.code = 0  # elements of code around
        self.box = ""  # of a task, to be put before its words
        self.words: list[str] = []  # of the open heading and link
        self.link: tuple[int, str, int] | None = None  # line, address as written, where its words begin
        self._last_line = self._column = 1
        self._heading: tuple[int, int, int] | None = None  # line, place in the pieces, where its words begin
        self._block: list[str] | None = None  # language and first line of the open block of code
        self._block_place = (1, 1, 1)
        self._ids = HeadingIds()

    @property
    def collects_words(self) -> bool:
        return self.link is not None or self._heading is not None

    def start(self, token: str) -> None:
        match = _PARTS.match(token)
        if match is None:
            return
        name, line, column, last_line, rest = match.groups()
        if line:
            self.line, self._column, self._last_line = int(line), int(column), int(last_line)
        if name not in _INLINE:
            self.before = ""
        if handler := _STARTS.get(name):
            handler(self, name, rest)
        else:
            self.pieces.append(_FIXED_STARTS.get(name, ""))

    def end(self, name: str) -> None:
        if name not in _INLINE:
            self.before = ""
        if handler := _ENDS.get(name):
            handler(self, name)
        else:
            self.pieces.append(_FIXED_ENDS.get(name, ""))

    def add(self, kind: OutlineKind, target: str = "", text: str = "", line: int = 0) -> None:
        depth = len(self.around)
        self.entries.append(OutlineEntry(line or self.line, kind, target, text, self._last_line, self._column, depth))

    def in_code(self, piece: str) -> None:
        """The text of a block of code is noticed."""
        if self._block and not self._block[1]:
            self._block[1] = unescape(piece.partition("\n")[0])

    def _open(self, name: str, tag: str) -> None:
        if len(self.around) >= DEPTH_LIMIT and self._is_too_deep(name):
            raise UnreadableMarkdown("teks-terlalu-bertingkat", self.line, limit=DEPTH_LIMIT)
        self.around.append(name)
        self.pieces.append(tag)

    def _is_too_deep(self, name: str) -> bool:
        return name in _LEVELS and sum(one in _LEVELS for one in self.around) >= DEPTH_LIMIT

    def _start_plain(self, name: str, rest: str) -> None:
        self._open(name, f"<{name}>")

    def _end_plain(self, name: str) -> None:
        if self.around:
            self.around.pop()
        self.pieces.append(f"</{name}>")

    def _start_paragraph(self, name: str, rest: str) -> None:
        self._open(name, f"<p>{self.box} " if self.box else "<p>")
        self.box = ""

    def _start_table(self, name: str, rest: str) -> None:
        self.add(OutlineKind.TABLE)
        self._open(name, "<table>")

    def _start_with_attributes(self, name: str, rest: str) -> None:
        self._open(name, _TAGS[name](name, rest, self.options))

    def _start_task(self, name: str, rest: str) -> None:
        done = " checked" in rest
        self.add(OutlineKind.TASK, "x" if done else "")
        self.box = "☑" if done else "☐"

    def _start_code(self, name: str, rest: str) -> None:
        self.code += 1
        # Long lines scroll, so that the block must be reached by keyboard.
        self._open(name, '<pre tabindex="0">' if name == "pre" else f"<{name}>")
        if name == "pre":
            self._block, self._block_place = ["", ""], (self.line, self._last_line, self._column)
        elif self._block and rest:
            self._block[0] = unescape(attributes_of(rest).get("class", "")).removeprefix("language-")

    def _end_code(self, name: str) -> None:
        self.code -= 1
        self._end_plain(name)
        if name == "pre" and self._block:
            line, last_line, column = self._block_place
            language, first_line = self._block
            kind, depth = OutlineKind.CODE, len(self.around)
            self.entries.append(OutlineEntry(line, kind, language, first_line, last_line, column, depth))
            self._block = None

    def _start_link(self, name: str, rest: str) -> None:
        values = attributes_of(rest)
        written = unescape(values.get("href", ""))
        if " data-footnote-" in rest:
            if "id" in values:
                self.add(OutlineKind.FOOTNOTE, written.removeprefix("#fn-"))
            self.pieces.append(note_link_tag(values, self.options))
        else:
            self.link = self.line, written, len(self.words)
            self.pieces.append(link_tag(values, written, self.options))

    def _end_link(self, name: str) -> None:
        self.pieces.append("</a>")
        if self.link:
            line, target, start = self.link
            self.link = None
            self.add(OutlineKind.LINK, target, unescape("".join(self.words[start:])), line)
            if not self._heading:
                self.words.clear()

    def _start_picture(self, name: str, rest: str) -> None:
        values = attributes_of(rest)
        words = unescape(values.get("alt", ""))
        self.add(OutlineKind.IMAGE, unescape(values.get("src", "")), words)
        self.pieces.append(picture_html(values, self.options, linked=self.link is not None))

    def _start_heading(self, name: str, rest: str) -> None:
        self._heading = self.line, len(self.pieces), len(self.words)
        self._open(name, "")

    def _end_heading(self, name: str) -> None:
        self.around.pop()
        if not self._heading:
            return
        line, at, start = self._heading
        self._heading = None
        words = unescape("".join(self.words[start:]))
        self.words.clear()
        self.add(OutlineKind.HEADING, name[1], words, line)
        level = min(int(name[1]) + self.options.heading_shift, 6)
        own_id = ""
        if self.options.heading_ids:
            made = self._ids.add(words)
            self.anchors.append(HeadingAnchor(level, made, "".join(self.pieces[at + 1 :])))
            own_id = f' id="{made}"'
        self.pieces[at] = f"<h{level}{own_id}>"
        self.pieces.append(f"</h{level}>")


_W = ElementWriter
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_PLAIN = ("ul", "blockquote", "thead", "tbody", "tr", "strong", "em", "del")
_TAGS = {"ol": list_tag, "li": item_tag, "td": cell_tag, "th": cell_tag}
_FIXED_STARTS = {"br": "<br>", "hr": "<hr>", "sup": "<sup>", "section": "<div>\n<hr>"}  # a section of footnotes
_FIXED_ENDS = {"sup": "</sup>", "section": "</div>"}
_STARTS: dict[str, Callable[[ElementWriter, str, str], None]] = {
    **dict.fromkeys(_PLAIN, _W._start_plain),
    **dict.fromkeys(_HEADINGS, _W._start_heading),
    **dict.fromkeys(_TAGS, _W._start_with_attributes),
    **dict.fromkeys(("pre", "code"), _W._start_code),
    "p": _W._start_paragraph,
    "table": _W._start_table,
    "input": _W._start_task,
    "a": _W._start_link,
    "img": _W._start_picture,
}
_ENDS: dict[str, Callable[[ElementWriter, str], None]] = {
    **dict.fromkeys((*_PLAIN, *_TAGS, "p", "table"), _W._end_plain),
    **dict.fromkeys(_HEADINGS, _W._end_heading),
    **dict.fromkeys(("pre", "code"), _W._end_code),
    "a": _W._end_link,
}
