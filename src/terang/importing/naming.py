"""A title or a name → a part of an address that stays."""

import hashlib
import re
import unicodedata

_LETTERS = str.maketrans({"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ł": "l", "þ": "th", "&": " dan "})
# `index` would be the list of the year; the others cannot be names of files in Windows.
_RESERVED = re.compile(r"index|con|prn|aux|nul|com\d|lpt\d")


def slug(text: str, limit: int = 60) -> str:
    """Lower case a-z, 0-9 and hyphens, cut at a word; empty when nothing of the text can be written so."""
    plain = unicodedata.normalize("NFKD", text.casefold().translate(_LETTERS))
    words = re.findall(r"[a-z0-9]+", "".join(c for c in plain if not unicodedata.combining(c)))
    result = ""
    for word in words:
        longer = f"{result}-{word}" if result else word[:limit]
        if len(longer) > limit:
            break
        result = longer
    return result


def stem_of(title: str) -> str:
    """The name of a record's file, before anything tells it from others of the same title."""
    name = slug(title)
    return f"informasi-{name}" if _RESERVED.fullmatch(name) else name or "informasi"


def short_hash(*parts: str) -> str:
    """Six digits that the same texts always give."""
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:6]
