"""Text as written → the text as its reader sees it, with the way back to where each letter was written.

Entities are resolved, emphasis, tags and invisible letters taken out, and letters of any width or script that look like
digits, hyphens and blanks become the usual ones: a number is found however it was written.
"""

import html
import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from functools import cache, lru_cache

_TAG = r"</?[A-Za-z][A-Za-z0-9]*(?:\s[^<>]*)?/?>"
_REST = r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});?|[*`~\\]+|[^\x00-\x7f]"
_TAGS = re.compile(_TAG)
_WIDE = re.compile(r"[^\x00-\x7f]")
_TOKEN = {True: re.compile(f"{_TAG}|{_REST}"), False: re.compile(_REST)}  # without tags, or with tags as text
_MARKS = "*`~\\"
_NAME = re.compile(r"[A-Za-z][A-Za-z0-9]*")
# Tags that part no word; all others part it as a cell or a paragraph does.
_INLINE = frozenset(
    [
        "a",
        "abbr",
        "b",
        "bdi",
        "bdo",
        "code",
        "del",
        "em",
        "font",
        "i",
        "ins",
        "kbd",
        "mark",
        "s",
        "small",
        "span",
        "strong",
        "sub",
        "sup",
        "u",
        "wbr",
    ]
)
_DASHES = frozenset("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u00af\u30fc")


@dataclass(frozen=True, slots=True)
class ReaderView:
    """`text` as seen; `seen` and `written` hold where each run of unchanged letters begins, seen and written."""

    text: str
    seen: tuple[int, ...]
    written: tuple[int, ...]
    length: int

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the written text that shows `start` to `end`."""
        return self._place(start), self._place(end - 1) + 1

    def _place(self, position: int) -> int:
        run = bisect_right(self.seen, position) - 1
        return min(self.written[run] + position - self.seen[run], self.length - 1)


def views_of(text: str) -> list[ReaderView]:
    """One, or two where there are tags: without them, and with their attributes as text."""
    return [_view(text, tags) for tags in _views(text)]


def seen_texts(text: str) -> list[str]:
    """The same without the way back, for the many texts in which nothing is found."""
    return [_seen(text, tags) for tags in _views(text)]


def _views(text: str) -> tuple[bool, ...]:
    """Without tags or not."""
    return (True, False) if "<" in text and _TAGS.search(text) else (True,)


def _seen(text: str, without_tags: bool) -> str:
    """Kind by kind, which is quicker; what is left of an entity might become one when a tag in it is gone."""
    if "&" in text:
        return _TOKEN[without_tags].sub(_shown, text)
    shown = _TAGS.sub(_shown, text) if without_tags and "<" in text else text
    for mark in _MARKS:
        if mark in shown:
            shown = shown.replace(mark, "")
    return shown if shown.isascii() else _WIDE.sub(_shown, shown)


def _view(text: str, without_tags: bool) -> ReaderView:
    parts: list[str] = []
    seen, written = [0], [0]
    at = end = 0
    for token in _TOKEN[without_tags].finditer(text):
        shown = _shown(token)
        if shown == token[0]:
            continue
        at += token.start() - end
        parts += [text[end : token.start()], shown]
        for _ in shown:  # each letter of it was written there
            seen.append(at)
            written.append(token.start())
            at += 1
        end = token.end()
        seen.append(at)
        written.append(end)
    parts.append(text[end:])
    return ReaderView("".join(parts), tuple(seen), tuple(written), len(text))


@cache
def _letter(letter: str) -> str:
    kind = unicodedata.category(letter)
    if kind in ("Cf", "Mn", "Me") or letter in "\u115f\u1160\u3164\uffa0":
        return ""
    if kind == "Pd" or letter in _DASHES:
        return "-"
    if kind == "Zs":
        return " "
    if kind in ("Zl", "Zp"):
        return "\n"
    if kind == "Nd":
        return str(unicodedata.digit(letter))
    return unicodedata.normalize("NFKC", letter)


def _shown(match: re.Match[str]) -> str:
    token = match[0]
    if token[0] == "&":
        letters = html.unescape(token)
        return token if letters == token else "".join(one if one.isascii() else _letter(one) for one in letters)
    if token[0] == "<":
        return _shown_tag(token)
    return "" if token[0] in "*`~\\" else _letter(token)


@lru_cache(maxsize=1000)
def _shown_tag(tag: str) -> str:
    found = _NAME.search(tag)
    name = found[0].lower() if found else ""
    return "\n" if name == "br" else "" if name in _INLINE else "\t"
