"""Text, or a stretch of it between two tags → the same with quotes, dashes, money and dates as Indonesian print has them.

Only what has one reading is changed: a hyphen between numbers may be a date or a telephone number.
"""

import re

from ..values.dates import MONTHS

_DATE = re.compile(r"\d [A-Z]")
_RULES = (  # a character that must occur, the pattern, and its replacement
    ("--", re.compile(r"(?<=\s)---?(?=\s)"), "–"),
    ("-", re.compile(r"(?<=(?<![\d.])\d\d\.\d\d)-(?=\d\d\.\d\d(?![\d.]))"), "–"),  # 08.00-16.00
    ("...", re.compile(r"(?<!\.)\.\.\.(?!\.)"), "…"),
    ("Rp", re.compile(r"\bRp\.?[ \xa0](?=\d)"), "Rp"),
    (" ", re.compile(rf"\b([0-3]?\d) (?=(?:{'|'.join(MONTHS)})\b)"), "\\1\xa0"),
)
_OPENS = frozenset(" \t\n\xa0([{<–—/“‘")
_QUOTES = re.compile(r"[\"']")


def set_text(text: str) -> str:
    """Plain text."""
    return set_piece(text, "")


def _is_set(text: str) -> bool:
    """Is there nothing in it that any rule might change? To look for single signs is quick."""
    signs = "-" in text or "'" in text or '"' in text or "..." in text or "Rp" in text
    return not (signs or _DATE.search(text))


def set_piece(text: str, before: str) -> str:
    """A stretch of text: `before` is the character that a reader sees in front of `text`; nothing at the start of a block."""
    if _is_set(text):
        return text
    for sign, pattern, replacement in _RULES:
        if sign in text:
            text = pattern.sub(replacement, text)

    def quote(match: re.Match[str]) -> str:
        left = text[match.start() - 1] if match.start() else before
        opens = not left or left in _OPENS
        if match[0] == '"':
            return "“" if opens else "”"
        return "‘" if opens and text[match.end() : match.end() + 1].isalpha() else "’"

    return _QUOTES.sub(quote, text) if '"' in text or "'" in text else text
