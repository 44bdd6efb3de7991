"""Text, or the text between the tags of HTML → the same with quotes, dashes, money and dates as Indonesian print has them.

Only what has one reading is changed, and nothing in code: a hyphen between numbers may be a date or a telephone number.
"""

import re

from ..values.dates import MONTHS

_TAG = re.compile(r"(<(?:[^<>\"]|\"[^\"]*\")*>)")
_NAME = re.compile(r"</?([a-z0-9]+)")
_CODE = frozenset({"code", "pre"})
_INLINE = frozenset({"a", "strong", "em", "sup"})

_DATE = re.compile(r"\d [A-Z]")
_RULES = (  # a sign without which there is nothing to do, what is changed, and into what
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
    return _set(text, "")


def set_html(html: str) -> str:
    """HTML as the sanitiser writes it: tags are left alone."""
    if _is_set(html):
        return html
    pieces = _TAG.split(html)
    before, code = "", 0
    for at, piece in enumerate(pieces):
        if at % 2:
            name = match[1] if (match := _NAME.match(piece)) else ""
            code += (name in _CODE) * (-1 if piece.startswith("</") else 1)
            before = before if name in _INLINE else ""
        elif piece:
            pieces[at] = piece if code else _set(piece, before)
            before = piece[-1]
    return "".join(pieces)


def _is_set(text: str) -> bool:
    """Is there nothing in it that any rule might change? To look for single signs is quick."""
    signs = "-" in text or "'" in text or '"' in text or "..." in text or "Rp" in text
    return not (signs or _DATE.search(text))


def _set(text: str, before: str) -> str:
    """`before` is the character that a reader sees in front of `text`; nothing at the start of a block."""
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
