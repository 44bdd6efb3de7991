"""HTML with shortcodes of plugins that nobody here knows → the words and links they showed, without their code.

What stands between an opening and a closing code was read by visitors, and so were titles of boxes and addresses of buttons.
A code alone in its line showed something that only the plugin has: it goes, and the report lists it. Within a sentence it stays, as
code, so that the sentence does not say something else.
"""

import re
from html import escape

from ..shared.report import ImportNote
from .shortcode_words import address_of, box_of, note_code, shown_by

_SHORTCODE = re.compile(r"\[(/?)([a-zA-Z][a-zA-Z0-9_-]*)((?:\s[^\[\]<>]*)?)(/?)\]")
_BUTTON = re.compile(r"\[([a-zA-Z][\w-]*)(\s[^\[\]<>]*)\]([^\[\]]*?)\[/\1\]", re.DOTALL)
_ATTRIBUTE = re.compile(r"([\w-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'\]]+))")
_BLOCK = re.compile(r"<(?:a|p|div|h\d|ul|ol|table|figure|img|iframe)\b", re.IGNORECASE)


def attributes_of(written: str) -> dict[str, str]:
    written = written.replace("&quot;", '"').replace("”", '"').replace("“", '"').replace("″", '"')
    return {match[1].lower(): match[2] or match[3] or match[4] or "" for match in _ATTRIBUTE.finditer(written)}


def without_shortcodes(html: str, notes: list[ImportNote]) -> str:
    """Words in brackets without attribute, partner or sign of a program stay words."""
    pairs = {match[2] for match in _SHORTCODE.finditer(html) if match[1]}
    opened = {match[2] for match in _SHORTCODE.finditer(html) if not match[1]}
    html = _BUTTON.sub(lambda match: _button(match, notes), html)

    def is_code(match: re.Match[str]) -> bool:
        return match[2] in pairs or "=" in match[3] or bool(match[4]) or bool(re.search(r"[_-]", match[2]))

    def shown(match: re.Match[str]) -> str:
        if not is_code(match):
            return match[0]
        attributes = attributes_of(match[3])
        if match[2] in pairs & opened:
            note_code(match[0], "dibuang, isinya tetap", notes)
            return "" if match[1] else box_of(attributes)
        if words := shown_by(attributes):
            note_code(match[0], "dibuang, isinya tetap", notes)
            return words
        if _is_alone(match):
            note_code(match[0], "tidak dibawa", notes)
            return ""
        note_code(match[0], "dibiarkan sebagai teks", notes)
        return f"<code>{escape(match[0], quote=False)}</code>"

    return _SHORTCODE.sub(shown, html)


def _is_alone(match: re.Match[str]) -> bool:
    """Is nothing else in its line but codes and tags?"""
    start = match.string.rfind("\n", 0, match.start()) + 1
    end = match.string.find("\n", match.end())
    line = match.string[start : end if end >= 0 else None]
    return not re.sub(r"<[^<>]*>|&nbsp;|\s", "", _SHORTCODE.sub("", line))


def _button(match: re.Match[str], notes: list[ImportNote]) -> str:
    """`[button url="…"]Unduh[/button]` is a link; so is a heading that is linked."""
    address, words = address_of(attributes_of(match[2])), match[3].strip()
    if not address or not words or _BLOCK.search(words):
        return match[0]
    note_code(match[0], "menjadi tautan", notes)
    return f'<a href="{escape(address)}">{words}</a>'
