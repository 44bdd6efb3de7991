"""Safe HTML → plain text that can be pasted anywhere."""

import re
from html import unescape

from markupsafe import Markup

_TAG = re.compile(r"<(/?)([a-z0-9]+)((?:[^<>\"]|\"[^\"]*\")*)>")
_HREF = re.compile(r'href="(https?://[^"]*)"')
_BLANKS = re.compile(r"[ \t]*\n[ \t]*")
_BLOCKS = frozenset({"p", "h2", "h3", "h4", "h5", "h6", "pre", "blockquote", "hr", "div", "table"})


def to_text(safe: Markup) -> str:
    """Paragraphs by empty lines, lists with their signs, cells by ` | `, the address of a link after its words.

    Struck-out text is marked as such: without the mark it would read as if it held.
    """
    html = str(safe)  # each slice of Markup would be made a Markup again
    pieces: list[str] = []
    counters: list[int] = []  # of the lists around: the next number, or 0 for a list without
    addresses: list[str] = []
    end = 0
    for match in _TAG.finditer(html):
        words = _words(html[end : match.start()])
        pieces.append(words.lstrip() if pieces and pieces[-1].endswith("\n") else words)
        end = match.end()
        closing, name, attributes = match[1] == "/", match[2], match[3]
        if name == "li" and not closing:
            sign = f"{counters[-1]}. " if counters and counters[-1] else "- "
            counters[-1:] = [counters[-1] + 1] if counters and counters[-1] else counters[-1:]
            pieces.append("\n" + "  " * (len(counters) - 1) + sign)
        elif name in ("ul", "ol"):
            counters = counters[:-1] if closing else [*counters, 1 if name == "ol" else 0]
            pieces.append("\n\n" if not counters else "")
        elif name == "a":
            found = _HREF.search(attributes)
            if not closing:
                addresses.append(unescape(found[1]) if found else "")
            elif (address := addresses.pop() if addresses else "") and pieces[-1] != address:
                pieces.append(f" ({address})")
        elif name in ("td", "th") and closing:
            pieces.append(" | ")
        elif name == "br" or (name == "tr" and not closing):
            pieces.append("\n")
        elif name == "del":
            pieces.append("]" if closing else "[dicoret: ")
        elif name in _BLOCKS and not counters:
            pieces.append("\n\n")
    text = "".join((*pieces, _words(html[end:])))
    lines = [line.rstrip().removesuffix(" |") for line in text.split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip() + "\n"


def _words(html: str) -> str:
    """The text between two tags on one line, with usual blanks."""
    return _BLANKS.sub(" ", unescape(html)).replace("\xa0", " ").replace("↩", "") if html.strip() else ""
