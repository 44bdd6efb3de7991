"""An entry of a numbered list → its number, and the letter or Roman numeral that a reader sees in its place."""

import re

from bs4 import Tag

_LETTERED = re.compile(r"list-style(?:-type)?\s*:\s*(lower|upper)-(alpha|latin|roman)", re.IGNORECASE)
_ROMAN = ((50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


def number_of(entry: Tag) -> int:
    """Its place, counted from where the list begins."""
    written = str(entry.parent.get("start") or "") if entry.parent is not None else ""
    first = int(written) if written.isdecimal() and len(written) < 7 else 1
    return first + len(entry.find_previous_siblings("li"))


def letter_of(entry: Tag) -> str:
    """`c` or `iii`, where the list is written so: other texts refer to it, and Markdown knows only figures. Else empty."""
    parent, number = entry.parent, number_of(entry)
    kind = str(parent.get("type") or "") if parent is not None else ""
    if parent is not None and (match := _LETTERED.search(str(parent.get("style") or ""))):
        kind = "i" if match[2].lower() == "roman" else "a"
        kind = kind.upper() if match[1].lower() == "upper" else kind
    if kind in ("a", "A") and number <= 26:
        letter = chr(ord("a") + number - 1)
    elif kind in ("i", "I") and number < 90:
        letter = _roman(number)
    else:
        return ""
    return letter.upper() if kind.isupper() else letter


def _roman(number: int) -> str:
    found = ""
    for value, letters in _ROMAN:
        while number >= value:
            found, number = found + letters, number - value
    return found
