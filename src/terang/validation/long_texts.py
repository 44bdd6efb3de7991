"""Markdown text → what in it would not be published as its author expects."""

import re
from collections.abc import Iterable

_LINK = re.compile(
    r"\]\(\s*<?\s*([^)\s>]*)|^\s*\[[^\]]+\]:\s*<?(\S+)|<([a-z][a-z0-9+.-]*:[^>\s]*)>", re.IGNORECASE | re.MULTILINE
)
_SCHEME = re.compile(r"([a-z][a-z0-9+.\-\s]*?)(?::|&colon;?|&#0*58;?|&#x0*3a;?)", re.IGNORECASE)
_HTML = re.compile(r"</?[a-zA-Z][a-zA-Z0-9-]*(?:\s[^<>]*)?/?>|<!--")
_CODE = re.compile(r"```.*?(?:```|\Z)|`[^`\n]*`", re.DOTALL)
ALLOWED_SCHEMES = frozenset({"http", "https", "mailto", "tel"})


def long_text_faults(text: str) -> list[tuple[str, dict[str, object]]]:
    """Codes and words for dangerous links (each) and raw HTML (once)."""
    outside_code = _CODE.sub(" ", text)
    faults: list[tuple[str, dict[str, object]]] = [
        ("tautan-berbahaya", {"value": target}) for target in _dangerous(outside_code)
    ]
    if html := _HTML.search(outside_code):
        faults.append(("html-mentah", {"value": html[0]}))
    return faults


def _dangerous(text: str) -> Iterable[str]:
    for match in _LINK.finditer(text):
        target = next(part for part in (*match.groups(), "") if part is not None)
        scheme = _SCHEME.match(target)
        if scheme and re.sub(r"\s", "", scheme[1]).casefold() not in ALLOWED_SCHEMES:
            yield target
