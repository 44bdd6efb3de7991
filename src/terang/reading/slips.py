"""YAML text → the first slip of the pen that a parser reads as something else, or names at another line.

Blanks that nobody sees, bullets of a word processor, items that flow into the line above. Inside
`|` and `>` blocks everything is text.
"""

import re
from collections.abc import Iterator

from .yaml_faults import Fault

# No-break and other odd blanks, and characters without any width.
INVISIBLE = re.compile(r"[\u00a0\u00ad\u1680\u180e\u2000-\u200f\u202f\u205f\u2060-\u2064\u3000\ufe0f\ufeff]")
_ODD = INVISIBLE.pattern
_BULLETS = "•●▪◦‣·∙■□➢➤✓✔–—*"

_BLOCK = re.compile(r"( *)(?:- )?(?:[\w-]+: +)?[|>][+-]?[0-9]?\s*(?:#.*)?")
_UNSEEN = re.compile(rf" *({_ODD})|[^:'\"]*?({_ODD})[^:'\"]*:(?: |$)|(?: *- *)?[\w-]+:({_ODD})|(?: *)-({_ODD})")
_BULLET = re.compile(rf" *([{re.escape(_BULLETS)}])\s*[^\s*]")
_NO_BLANK = re.compile(r" *(-)[^\s-]")
_OPENS_LIST = re.compile(r" *(?:- )?[\w-]+: *")
_ITEM = re.compile(r"( *)- +(?P<value>[^\s#].*)")
_VALUE = re.compile(r"( *)(?:- +)?[\w-]+: +(?P<value>[^\s#|>&].*)")
_KEY = re.compile(r"[\w-]+:(?: |$)")
_EATEN = re.compile(r" *(?:- +(?:[\w-]+: +)?|[\w-]+: +)(#[^\s#!].*)")  # the whole value is a comment
_QUOTED = re.compile(r" *(?:- +)?(?:[\w-]+: +)?(?P<value>(?P<quote>[\"']).*)")


def find_slip(text: str, first_line: int) -> Fault | None:
    """The first slip, or None."""
    before = ""
    listed = False  # did the line before hold a bullet's place?
    for number, line in _structural_lines(text):
        if not line.strip() or line.lstrip(" ").startswith("#"):
            continue
        at = number + first_line
        if match := _UNSEEN.match(line):
            column = next(start for start in map(match.start, range(1, 5)) if start >= 0)
            return Fault("spasi-tak-terlihat", at, column + 1, character=f"U+{ord(line[column]):04X}")
        if listed and (match := _BULLET.match(line) or _NO_BLANK.match(line)):
            return Fault("tanda-butir", at, match.start(1) + 1, sign=match[1], item=_item_of(line, match.end(1)))
        if fault := _merged(before, line, at):
            return fault
        if match := _EATEN.match(line):
            return Fault("komentar-memotong", at, match.start(1) + 1, cut=match[1].strip())
        listed = bool(_OPENS_LIST.fullmatch(line) or _ITEM.match(line))
        before = line
    return None


def _structural_lines(text: str) -> Iterator[tuple[int, str]]:
    """Number (from 0) and text of each line outside blocks and quoted texts."""
    block = -1  # the indent of the key whose block this is
    quote = ""  # the mark of a text that goes on in the next line
    for number, line in enumerate(text.split("\n")):
        indent = len(line) - len(line.lstrip(" "))
        if block >= 0 and (not line.strip() or indent > block):
            continue
        if quote:
            quote = "" if line.count(quote) % 2 else quote
            continue
        if (quoted := _QUOTED.match(line)) and quoted["value"].count(quoted["quote"]) % 2:
            quote = quoted["quote"]
        match = _BLOCK.fullmatch(line)
        block = len(match[1]) if match else -1
        yield number, line


def _merged(before: str, line: str, at: int) -> Fault | None:
    """`- a` with a deeper `- b` below, or `key: a` with `- b` below: both are one text to a parser."""
    item = _ITEM.match(line)
    above = _ITEM.match(before) or _VALUE.match(before)
    if not item or not above or len(item[1]) <= len(above[1]) or _KEY.match(above["value"]):
        return None
    if _ITEM.match(before):
        remedy = f"Samakan spasi di depan tanda «-» dengan butir di atasnya: {len(above[1])} spasi"
    else:
        key = before.strip().removeprefix("- ").partition(":")[0]
        remedy = (
            f"Sisakan `{key}:` pada barisnya, dan tulis «{above['value'].strip()}» pada baris baru sebagai butir «- »"
        )
    return Fault("butir-menyatu", at, len(item[1]) + 1, value=item["value"].strip(), remedy=remedy)


def _item_of(line: str, end: int) -> str:
    return "- " + line[end:].strip().strip("*").strip()
