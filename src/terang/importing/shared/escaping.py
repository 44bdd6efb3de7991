"""Plain text → Markdown that shows exactly that text."""

import re

from ...validation.personal import find_personal

_ADDRESS = re.compile(r"https?://[^\s<>\"'`{}|\\^\[\]]+", re.IGNORECASE)
_TAIL = re.compile(r"[.,;:!?)*_]+$")
_ALWAYS = re.compile(r"([\\`*\[\]{}|])")
_UNDERSCORE = re.compile(r"(?<![^\W_])_|_(?![^\W_])")
_LINE_START = re.compile(r"^( {0,3})(?:(#|>|[-+](?=[ \n]|$|-)|(?<=\d)\.)|(\d{1,9})([.)])(?= |$))", re.MULTILINE)
_UNDERLINE = re.compile(r"^( {0,3})(=|:(?=-))", re.MULTILINE)  # of a heading, or of a table's first row
_STRUCK_END = re.compile(r"(?<!\s)~")  # without an end nothing is struck out; also the second of a fence
_ENTITY = re.compile(r"&(?=#?\w+;)")
_TAG_START = re.compile(r"<(?=[A-Za-z/!?])")


def escape_text(text: str, *, linked: bool = False) -> str:
    """`linked`: the text is already that of a link, so addresses in it stay words."""
    parts: list[str] = []
    end = 0
    for match in _ADDRESS.finditer(text):
        address = _TAIL.sub("", match[0])
        parts += [
            _escape(text[end : match.start()]),
            _escape(address) if linked or find_personal(address) else f"<{address}>",
        ]
        end = match.start() + len(address)
    return "".join([*parts, _escape(text[end:])])


def _escape(text: str) -> str:
    text = _ENTITY.sub("&amp;", _ALWAYS.sub(r"\\\1", text)).replace("](", r"]\(")
    text = _STRUCK_END.sub(r"\\~", _UNDERSCORE.sub(r"\\_", text))
    text = text.replace("<", "&lt;") if "@" in text else _TAG_START.sub("&lt;", text)
    text = _LINE_START.sub(
        lambda match: f"{match[1]}\\{match[2]}" if match[2] else f"{match[1]}{match[3]}\\{match[4]}", text
    )
    return _UNDERLINE.sub(lambda match: f"{match[1]}&#{ord(match[2])};", text)
