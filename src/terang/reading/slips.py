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
_KEY_AND_GAP = re.compile(r"\s*(?:-\s*)?(?:[\w-]+:)?\s*")
_FENCE = re.compile(r"(```|~~~)\s*\w*\s*")
_SHEET_ERROR = re.compile(r" *(?:- +)?(?:[\w-]+: +)?(#(?:N/A|REF!|VALUE!|NAME\?|DIV/0!|NUM!|NULL!))")
_DASH_ONLY = re.compile(r" *(?:- +)?(?P<key>[\w-]+): +(?P<dash>[-?])\s*(?:#.*)?")
_ITEM_AS_VALUE = re.compile(r" *(?:- +)?(?P<key>[\w-]+): +(?P<dash>-) +\S.*")
_BOLD = re.compile(r" *(?:- +)?(?:[\w-]+: +)?(?P<mark>\*{1,2})(?P<text>[^\s*][^*]*?)(?P=mark)\s*(?:#.*)?")
_SIGNED_KEY = re.compile(r"(?P<sign>[-•*>–—+]+) *\*{0,2}(?P<key>[a-z_]+)\*{0,2} *:\*{0,2} +(?P<value>\S.*)")
_TOP_VALUE = re.compile(r"[\w-]+: +[^\s|>].*")
_FIELD = re.compile(r" *(?:- +)?[a-z][a-z0-9_-]*\s*:(?:\s|$)")
_ANY_KEY = re.compile(_FIELD.pattern, re.IGNORECASE)
_SLIPPED_COLON = re.compile(r" *(?:- +)?[a-z_]+(?::[^\s/]| ?[;：∶=]\s*[^\s=])")  # `kelas:berkala`, `kelas = berkala`
_EMPTY_KEY = re.compile(r"(?P<indent> *)(?:- +)?(?P<key>[\w-]+): *(?:[|>][+-]?[0-9]?)?\s*(?:#.*)?")
_QUOTED = re.compile(r" *(?:- +)?(?:[\w-]+: +)?(?P<value>(?P<quote>[\"']).*)")
_CLOSED = re.compile(r""" "(?:[^"\\]|\\.)*" | '(?:[^']|'')*' """, re.VERBOSE)


def find_slip(text: str, first_line: int) -> Fault | None:
    """The first slip, or None."""
    before, last = "", -1
    listed = False  # did the line before hold a bullet's place?
    lines = text.split("\n")
    for number, line in _structural_lines(text):
        if not line.strip() or line.lstrip(" ").startswith("#"):
            continue
        at = number + first_line
        if match := _UNSEEN.match(line):
            column = next(start for start in map(match.start, range(1, 5)) if start >= 0)
            return Fault("spasi-tak-terlihat", at, column + 1, character=f"U+{ord(line[column]):04X}")
        if fault := _foreign(line, before, at) or _left_out(line, before, at, is_next=number == last + 1):
            return fault
        if (quoted := _QUOTED.match(line)) and _swallows(quoted, lines[number + 1 :]):
            return Fault("kutip-tidak-ditutup", at, quoted.start("quote") + 1)
        last = number
        if listed and (match := _BULLET.match(line) or _NO_BLANK.match(line)):
            return Fault("tanda-butir", at, match.start(1) + 1, sign=match[1], item=_item_of(line, match.end(1)))
        if fault := _merged(before, line, at):
            return fault
        if match := _EATEN.match(line):
            return Fault("komentar-memotong", at, match.start(1) + 1, cut=match[1].strip())
        listed = bool(_OPENS_LIST.fullmatch(line) or _ITEM.match(line))
        before = line
    return None


def find_tab(text: str) -> tuple[int, int] | None:
    """Line (from 0) and column (from 1) of the first tab that is not part of a `|` text: nobody sees that it is no blank."""
    block, inner, keeps = -1, -1, False  # the indent of the block's key, that of its text, and is it `|`?
    for number, line in enumerate(text.split("\n")):
        indent = len(line) - len(line.lstrip(" "))
        is_inside = block >= 0 and (not line.strip() or indent > block)
        if is_inside and inner < 0 and line.strip():
            inner = indent
            keeps = keeps and line[indent] != "\t"
        tab = line.find("\t")
        if tab >= 0 and not (is_inside and keeps and inner >= 0 and tab >= inner):
            return number, tab + 1
        if is_inside:
            continue
        match = _BLOCK.fullmatch(line)
        block, inner = len(match[1]) if match else -1, -1
        keeps = bool(match) and line.split(" #")[0].rstrip().endswith(("|", "|-", "|+"))
    return None


def tab_suggestion(text: str, number: int) -> str:
    """For columns of a pasted sheet, which blanks instead of tabs would join to one sentence."""
    rows = text.split("\n")[number : number + 2]
    is_table = len(rows) > 1 and all(re.search(r"\S\t+\S", _KEY_AND_GAP.sub("", row)) for row in rows)
    return (
        "Bila ini tabel yang ditempel, tulis di bawah `isi: |`: «| Hari | Jam |», lalu «| --- | --- |», lalu satu baris seperti itu "
        "untuk tiap baris tabel. "
        if is_table
        else ""
    )


def _foreign(line: str, before: str, at: int) -> Fault | None:
    """Signs of other programs: of a word processor, a chat, a mail, a spreadsheet, a page with examples."""
    if _FENCE.fullmatch(line):
        return Fault("pagar-di-berkas", at, 1, fence=line.strip())
    if match := _SHEET_ERROR.match(line):
        return Fault("galat-lembar-kerja", at, match.start(1) + 1, value=match[1])
    if match := _DASH_ONLY.fullmatch(line):
        return Fault("strip-sebagai-isi", at, match.start("dash") + 1, key=match["key"], value=match["dash"])
    if match := _ITEM_AS_VALUE.fullmatch(line):
        return Fault("tanda-sesudah-kunci", at, match.start("dash") + 1, key=match["key"])
    if match := _BOLD.fullmatch(line):
        return Fault("tanda-tebal", at, match.start("mark") + 1, sign=match["mark"], mended=match["text"])
    match = _SIGNED_KEY.fullmatch(line)
    if match and (match["sign"] != "-" or _TOP_VALUE.fullmatch(before)):
        mended = f"{match['key']}: {match['value']}"
        return Fault("tanda-depan-kunci", at, 1, sign=match["sign"], key=match["key"], mended=mended)
    return None


def _left_out(line: str, before: str, at: int, *, is_next: bool) -> Fault | None:
    """A text below its key that is not indented: a parser reads it as a key of its own, or not at all."""
    opened = _EMPTY_KEY.fullmatch(before)
    if not opened or line.lstrip(" ").startswith(("-", "#", "?", "•", "–")):
        return None
    is_block = before.rstrip().rpartition(":")[2].strip() != ""
    # Below a text's sign `Catatan: …` is its text, below an empty key a key in capitals.
    if (_FIELD if is_block else _ANY_KEY).match(line) or _SLIPPED_COLON.match(line):
        return None
    indent = len(line) - len(line.lstrip(" "))
    if indent > len(opened["indent"]) or not (is_block or is_next):
        return None
    return Fault("teks-tak-menjorok", at, indent + 1, key=opened["key"])


def _swallows(quoted: re.Match[str], below: list[str]) -> bool:
    """Is a mark still open at the next key? A parser takes all keys for its text, until some other mark closes it."""
    if _CLOSED.match(quoted["value"]):
        return False
    line = next((line for line in below if line.strip()), "")
    margin = len(quoted[0]) - len(quoted[0].lstrip(" -"))
    return bool(_FIELD.match(line)) and len(line) - len(line.lstrip(" -")) <= margin


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
