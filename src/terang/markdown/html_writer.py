"""The parser's HTML → safe HTML as we want it, and the outline, in one flat pass over its tags.

Every `<` is the parser's own, and `>` within an attribute is written `&gt;`: to split at tags is exact. Each tag that is
passed on is written anew; one that is not known is dropped.
"""

import re

from .elements import ElementWriter
from .html_options import HtmlOptions
from .outline import OutlineKind
from .text_pieces import failed_links, is_address, with_breaks, without_comments
from .typography import set_piece

_TAGS = re.compile(r"(<[^>]*>)")
_CONTAINERS = frozenset({"ul", "ol", "li", "blockquote", "table", "thead", "tbody", "tr"})


class HtmlWriter(ElementWriter):
    """For one text. `obeys_tags`: see `means_its_tags`."""

    def __init__(self, options: HtmlOptions, *, obeys_tags: bool) -> None:
        super().__init__(options)
        self._obeys_tags = obeys_tags

    def write(self, html: str) -> None:
        for at, token in enumerate(_TAGS.split(html)):
            if at % 2:
                if token[1] == "/":
                    self.end(token[2:-1])
                else:
                    self.start(token)
            elif token == "\n":
                if self.around and self.around[-1] not in _CONTAINERS:
                    self.line += 1
                self.pieces.append(token)
            elif token:
                self._text(token)

    def _text(self, piece: str) -> None:
        line = self.line
        if "\n" in piece:
            self.line += piece.count("\n")
        if self.collects_words:
            self.words.append(piece)
        if self.code:
            self.in_code(piece)
            self.pieces.append(piece)
            self.before = piece[-1]
            return
        if "](" in piece and self.around:
            for below, written in failed_links(piece):
                self.add(OutlineKind.FAILED_LINK, "", written, line + below)
        if "&" in piece:
            piece = piece.replace("&quot;", '"')
            if self._obeys_tags and "--&gt;" in piece:
                piece = without_comments(piece, keeps_markers=self.options.keeps_markers)
        if piece:
            self.pieces.append(self._shown(piece))
            self.before = piece[-1]

    def _shown(self, piece: str) -> str:
        shown = piece
        if self.options.typesets and not (self.link and is_address(piece, self.link[1])):
            shown = set_piece(piece, self.before)
        if self._obeys_tags and "&lt;" in shown:
            shown = with_breaks(shown)
        if self.box and not piece.isspace():
            shown, self.box = f"{self.box} {shown.lstrip()}", ""
        if not self.around or self.around[-1] == "blockquote":
            return _as_block(shown)
        return shown


def _as_block(shown: str) -> str:
    """Raw HTML between blocks, shown as text; markers and blanks are left as they are."""
    is_marker = shown.lstrip().startswith("<!--") and shown.rstrip().endswith("-->")
    return shown if shown.isspace() or is_marker else f"\n<p>{shown.strip()}</p>\n"
