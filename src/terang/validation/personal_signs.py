"""Text as its reader sees it → may it hold personal data? Cheaply, and never no where there is some.

Nearly every text has none, and the patterns that find it cost more than all other checks together.
"""

import re

from .folding import folded, has_any
from .reader_view import seen_texts

_SHORTEST = (
    8  # letters: a passport of seven digits has its word beside it, an address without `@` at least ` at ` and ` dot `
)
_SEPARATOR, _BEFORE_TAGS = "\nx\n", "\n<\nx\n"  # no number or entity goes through the one, nor a tag through the other
_DOT, _PASSPORT = (" dot ",), ("paspor", "passport")

# The shortest number of a person has ten digits. Of ASCII all that is no letter may stand between two of them.
_BETWEEN = bytes(code for code in range(128) if not chr(code).isalnum())
_AS_ZERO = bytes.maketrans(b"123456789", b"000000000")
_TEN = b"0" * 10
_GAP = r"[\W_]{0,12}"
_TEN_DIGITS = re.compile(rf"\d(?:{_GAP}\d){{9}}")
_FIFTEEN_DIGITS = re.compile(rf"\d(?:{_GAP}\d){{14}}")  # NPWP, NIK, KK
_AS_MOBILE = re.compile(rf"(?:0|6{_GAP}2(?:{_GAP}0)?){_GAP}8{_GAP}[1-9](?:{_GAP}\d){{7}}")

_BRACKETED_AT = re.compile(r"[\[({]\s?at?\s?[\])}]", re.IGNORECASE)
_ENCODED = re.compile(r"%[0-9a-f]{2}", re.IGNORECASE)


def may_be_personal(*texts: str) -> bool:
    """Texts as they are written; together they cost less than one by one."""
    text = _SEPARATOR.join(texts)
    if "<" in text and len(texts) > 1:
        text = _BEFORE_TAGS.join(texts)
    if len(text) < _SHORTEST and "@" not in text and text.isascii():
        return False
    return any(map(_may_hold, seen_texts(text)))


def _may_hold(seen: str) -> bool:
    """All of the following at once."""
    return (
        "@" in seen
        or has_any(seen, _DOT + _PASSPORT)
        or _may_hold_bracketed_at(seen)
        or ("%" in seen and _ENCODED.search(seen) is not None)  # in an address anything may be
        or may_hold_number(seen)
    )


def may_hold_number(seen: str) -> bool:
    """Of any kind but a passport's: it begins like a mobile number, is long, or has its word."""
    if _TEN not in seen.encode("ascii", "ignore").translate(_AS_ZERO, _BETWEEN):
        return False
    if _FIFTEEN_DIGITS.search(seen) or _AS_MOBILE.search(seen):
        return True
    return "rek" in folded(seen) and _TEN_DIGITS.search(seen) is not None


def may_hold_email(seen: str) -> bool:
    return "@" in seen or _may_hold_bracketed_at(seen) or has_any(seen, _DOT)


def may_hold_passport(seen: str) -> bool:
    return has_any(seen, _PASSPORT)


def may_hold_address(seen: str) -> bool:
    """Of a page or file."""
    return has_any(seen, ("http", "www."))


def _may_hold_bracketed_at(seen: str) -> bool:
    return ("(" in seen or "[" in seen or "{" in seen) and _BRACKETED_AT.search(seen) is not None
