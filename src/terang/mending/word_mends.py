"""Words and Markdown that would be shown otherwise than meant → lines with the words that the message says; the validator decides."""

import html
import re
from collections.abc import Iterator

from ..validation import labelled, listed_sign, pasted_tables
from .slip import ITEM, KEYED, Lines, Mend, Slip

_BREAK = re.compile(r"\s*<br ?/?>\s*", re.IGNORECASE)
_TAG = re.compile(r"</?(?:b|i|u|p|em|strong|span|font|div)(?: [^<>]*)?>", re.IGNORECASE)
_PAIRS = (("b|strong", "**"), ("i|em", "*"))
_BROKEN_LINK = re.compile(r"\[[^\[\]]+\]\(((?:https?://|\.{0,2}/|[\w-]+/)[^()<>]+)\)")
_ENCLOSED = (("“", "”"), ("„", "”"), ("‘", "’"), ('"', '"'), ("'", "'"), ("*", "*"), ("_", "_"))
_AT_END = frozenset(",;.")
_LABELS = ("judul:", "siaran pers")


def _words(slip: Slip) -> Iterator[Lines]:
    """What the message shows, wherever it is in the line or, of a text over several lines, below."""
    if not (slip.shown and slip.said):
        return
    written = re.compile(rf"(?<![\w`/.-]){re.escape(slip.shown)}(?:\.(?= *[a-z]))?(?![\w`/-])")
    for at in (slip.at, *_deeper(slip)):
        if written.search(slip.lines[at]):
            new = written.sub(lambda _: slip.said, slip.lines[at])
            yield [*slip.lines[:at], new, *slip.lines[at + 1 :]]
            return


def _deeper(slip: Slip) -> Iterator[int]:
    depth = len(slip.margin)
    for at in range(slip.at + 1, len(slip.lines)):
        line = slip.lines[at]
        if line.strip() and len(line) - len(line.lstrip(" ")) <= depth:
            return
        yield at


def _capitals(slip: Slip) -> Iterator[Lines]:
    """Of a title; of other texts only their author knows where a sentence begins and which words are names."""
    match = KEYED.fullmatch(slip.line)
    if match and match["key"] == "judul" and slip.said:
        mark = match["value"][0] if match["value"][0] in "\"'" else ""
        if match["value"].strip(mark or None).casefold() == slip.said.casefold():
            yield slip.put(f"{match['head']}{mark}{slip.said}{mark}{match['end']}")


def _without_codes(slip: Slip) -> Iterator[Lines]:
    match = KEYED.fullmatch(slip.line) or ITEM.fullmatch(slip.line)
    if match and match["value"][0] not in "\"'|>":
        value = html.unescape(_TAG.sub("", _BREAK.sub(" ", match["value"]))).replace("\u00a0", " ").strip()
        yield slip.put(f"{match['head']}{value}{match['end']}")


def _without_signs(slip: Slip) -> Iterator[Lines]:
    """A comma or stop at the end, marks around the whole, a label in front; other signs may be meant."""
    match = KEYED.fullmatch(slip.line) or ITEM.fullmatch(slip.line)
    if not match:
        return
    value, message = match["value"], slip.problem.message
    if f"diakhiri «{value[-1]}»" in message and value[-1] in _AT_END:
        yield slip.put(f"{match['head']}{value[:-1].rstrip()}{match['end']}")
    elif "diapit" in message:
        bare = value.strip("\"'") if value[0] in "\"'" and len(value.strip("\"'")) > 2 else value
        for first, last in _ENCLOSED:
            if bare[0] == first and bare[-1] == last:
                yield slip.put(f"{match['head']}{bare.strip(first + last)}{match['end']}")
    elif "diawali" in message and slip.shown.casefold().startswith(_LABELS):
        rest = value.strip("\"'")[len(slip.shown) :].lstrip()
        yield slip.put(f"{match['head']}{rest}{match['end']}")


def _without_opening(slip: Slip) -> Iterator[Lines]:
    """Place and day in front of the lead, which are printed there anyway."""
    for at in (slip.at, *_deeper(slip)):
        before, opening, after = slip.lines[at].partition(slip.shown)
        after = after.lstrip(" –—-")
        if slip.shown and opening and after:
            yield [*slip.lines[:at], before + after[:1].upper() + after[1:], *slip.lines[at + 1 :]]
            return


def _without_repetition(slip: Slip) -> Iterator[Lines]:
    """The whole line, or its opening."""
    if "tempat dan tanggal" in slip.problem.message:
        yield from _without_opening(slip)
    elif slip.shown:
        is_last = slip.at + 1 >= len(slip.lines)
        yield slip.put(count=1 if is_last or slip.lines[slip.at + 1].strip() else 2)


def _heading(slip: Slip) -> Iterator[Lines]:
    if slip.said:
        yield slip.put(slip.margin + slip.said)


def _level(slip: Slip) -> Iterator[Lines]:
    if match := re.match(r"Awali judul itu dengan `(#+)`", slip.remedy):
        yield slip.put(re.sub(r"^(\s*)#+", rf"\1{match[1]}", slip.line))


def _unindented(slip: Slip) -> Iterator[Lines]:
    """All lines of the block that is shown as code."""
    base = slip.problem.place.column - 1
    end = slip.at
    while end < len(slip.lines) and slip.lines[end][base:].startswith(("    ", "\t")):
        end += 1
    yield slip.put(*(line[:base] + line[base:].lstrip() for line in slip.lines[slip.at : end]), count=end - slip.at)


def _table(slip: Slip) -> Iterator[Lines]:
    base = slip.problem.place.column - 1
    table = next(pasted_tables([line[base:] for line in slip.lines[slip.at :]], frozenset()), None)
    if table and table.line == 1:
        rows = (" " * base + row for row in table.markdown())
        after = slip.lines[slip.at + len(table.rows) :]
        below = [""] if after and after[0].strip() and after[0].startswith(" " * base) else []
        yield slip.put(*_gap_above(slip), *rows, *below, count=len(table.rows))


def _gap_above(slip: Slip) -> Lines:
    """An empty line between a paragraph and what begins here."""
    above = slip.lines[slip.at - 1] if slip.at else ""
    is_first = re.fullmatch(r"\s*(?:- +)?[\w-]+: *[|>][+-]?\s*|---\s*", above)
    return [""] if above.strip() and not is_first else []


def _rule(slip: Slip) -> Iterator[Lines]:
    if match := re.search(r"baris ini: «(\|.+\|)»", slip.remedy):
        yield slip.put(slip.line, slip.margin + match[1])


def _items(slip: Slip) -> Iterator[Lines]:
    """All lines of the list."""
    base = slip.problem.place.column - 1
    sign = listed_sign(slip.line[base:])
    rows: Lines = []
    for line in slip.lines[slip.at :]:
        text = line[base:].strip()
        margin = line[: len(line) - len(line.lstrip())]
        item = _item(text) if sign and listed_sign(text) == sign else "" if sign else labelled(text)
        if not item:
            break
        rows.append(f"{margin}{item if sign == '1' else f'- {item}'}")
    if rows:
        yield slip.put(*_gap_above(slip), *rows, count=len(rows))


def _item(text: str) -> str:
    """Without its bullet; a number or letter stays, with a blank behind it."""
    numbered = re.match(r"([0-9]+[.)]|[a-z][.)](?=\s))\s*", text)
    return f"{numbered[1]} {text[numbered.end() :]}" if numbered else text[1:].lstrip()


def _target(slip: Slip) -> Iterator[Lines]:
    if slip.said and f"]({slip.shown}" in slip.line:
        yield slip.put(slip.line.replace(f"]({slip.shown}", f"]({slip.said}"))


def _joined_link(slip: Slip) -> Iterator[Lines]:
    if slip.shown and slip.shown in slip.line:
        yield slip.put(slip.line.replace(slip.shown, re.sub(r"\] +\(", "](", slip.shown)))


def _bracketed_target(slip: Slip) -> Iterator[Lines]:
    match = _BROKEN_LINK.search(slip.line)
    if match and " " in match[1].strip():
        yield slip.put(slip.line.replace(f"]({match[1]})", f"](<{match[1]}>)"))


def _as_markdown(slip: Slip) -> Iterator[Lines]:
    """Bold and italic, where they begin and end in one line."""
    new = slip.line
    for names, mark in _PAIRS:
        new = re.sub(rf"<({names})>\s*([^<>]*?[^<>\s])\s*</\1>", rf"{mark}\2{mark}", new, flags=re.IGNORECASE)
    yield slip.put(new)


WORD_MENDS: dict[str, Mend] = {
    "baris-menjorok": _unindented,
    "butir-menyambung": _items,
    "html-mentah": _as_markdown,
    "huruf-kapital": _capitals,
    "isi-mengulang": _without_repetition,
    "judul-bagian-tanpa-spasi": _heading,
    "judul-bagian-tebal": _heading,
    "judul-bagian-terlompat": _level,
    "judul-bagian-utama": _level,
    "judul-huruf-kecil": _capitals,
    "kode-html": _without_codes,
    "singkatan-kantor": _words,
    "tabel-tanpa-garis": _rule,
    "tabel-tempelan": _table,
    "tanda-ikut-tampil": _without_signs,
    "tautan-gagal": _bracketed_target,
    "tautan-kontak": _target,
    "tautan-tanpa-https": _target,
    "tautan-terpisah": _joined_link,
    "teras-bertempat": _without_opening,
}
