"""A stretch of text between two tags of the parser's HTML → the same without comments, with breaks, and its failed links."""

import re
from collections.abc import Iterator
from html import unescape
from urllib.parse import unquote

_COMMENT = re.compile(r"&lt;!--(?:-?&gt;|(.*?)--&gt;)", re.DOTALL)
_MARKER = re.compile(r" terang:[a-z-]+ ")
_BREAK = re.compile(r"&lt;br ?/?&gt;", re.IGNORECASE)
_SHOWN = 200  # characters on either side of a failed link's middle, at most
_ESCAPED_TAG = re.compile(r"(?:\\<|&(?:lt|#0*60|#x0*3c);)(?:br|!--)", re.IGNORECASE)


def means_its_tags(text: str) -> bool:
    """May `<br>` and comments in the HTML of `text` be taken for what they look like?

    Not where one of them was written so as to be shown: both come out of the parser alike.
    """
    return "<" in text and not _ESCAPED_TAG.search(text)


def without_comments(piece: str, *, keeps_markers: bool) -> str:
    """Comments are not seen, as in a pull request. One without an end is no comment."""

    def shown(match: re.Match[str]) -> str:
        return f"<!--{match[1]}-->" if keeps_markers and match[1] and _MARKER.fullmatch(match[1]) else ""

    # Up to the last end of a comment each beginning finds one, so that this stays linear.
    head, end, tail = piece.rpartition("--&gt;")
    return _COMMENT.sub(shown, head + end) + tail


def with_breaks(piece: str) -> str:
    """`<br>` is the one tag of HTML that is obeyed: a cell of a table has no other way to begin a new line."""
    return _BREAK.sub("<br>", piece)


def is_address(piece: str, target: str) -> bool:
    """Are the words of a link its address, to be left as it is?"""
    words = unquote(unescape(piece))
    return unquote(target) in (words, f"http://{words}", f"mailto:{words}")


def failed_links(piece: str) -> Iterator[tuple[int, str]]:
    """Line (the first is 0) and source of each `[words](address)` that the parser left as text."""
    line = last = 0
    at = piece.find("](")
    while at >= 0:
        line, last = line + piece.count("\n", last, at), at
        start = piece.rfind("[", max(at - _SHOWN, 0), at)
        end = piece.find(")", at, at + _SHOWN)
        yield line, unescape(piece[start if start >= 0 else at : end + 1 if end >= 0 else at + 2])
        at = piece.find("](", at + 2)
