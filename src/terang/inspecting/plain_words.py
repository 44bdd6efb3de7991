"""Bytes of any file of a site → the words that somebody could read in it."""

import html
import json
import re

_TAG = re.compile(r"<(?:script|style)\b.*?</(?:script|style)>|<!--.*?-->|<[^<>]*>", re.DOTALL | re.IGNORECASE)
_WORD = re.compile(r"\w+")
_RUN = 5  # so many words in the same order are no chance
_ESCAPE = re.compile(r"\\u[0-9a-fA-F]{4}")


def text_of(path: str, content: bytes) -> str:
    """Of markup without its tags, of JSON without its escapes. Attributes and scripts are read too: nothing hides there."""
    text = content.decode("utf-8", "replace")
    if path.endswith((".html", ".xml", ".svg", ".ics")) or text.lstrip()[:1] == "<":
        values = " ".join(re.findall(r"=\"([^\"]*)\"", text))
        return html.unescape(html.unescape(f"{_TAG.sub(' ', text)} {values}"))
    return _ESCAPE.sub(lambda match: json.loads(f'"{match[0]}"'), text) if "\\u" in text else text


def words_of(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def runs_of(words: list[str]) -> set[str]:
    """Every run of words; of a shorter text the whole."""
    size = _RUN
    if len(words) <= size:
        return {" ".join(words)} if len(words) > 2 else set()
    return {" ".join(words[start : start + size]) for start in range(len(words) - size + 1)}
