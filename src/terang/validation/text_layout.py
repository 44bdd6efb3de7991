"""Lines of a Markdown text → marks of word processors and sheets that Markdown shows as running text or as code.

Headings without a blank, bullets of a word processor, a pasted table, paragraphs with an indent.
"""

import re
from collections.abc import Iterator, Sequence

from ..markdown import OutlineEntry, OutlineKind
from .office_words import office_words
from .pasted_lines import pasted_lines
from .pasted_tables import labelled, pasted_tables

Layout = tuple[int, str, dict[str, object]]

_HEADING = re.compile(r" {0,3}(?P<signs>#{2,6})(?P<text>[^\s#].*)")  # a single # may begin a hashtag
_BOLD_LINE = re.compile(r" {0,3}(?:\*\*|__)(?P<text>[^*_]{3,80})(?:\*\*|__):?\s*")
_BULLET = re.compile(
    r" {0,3}(?P<sign>[•●▪◦‣∙■□➢➤✓–—]|-(?=[^\W\d_])|[0-9]{1,2}[.)](?=[^\W\d_])|o(?=\t)|[a-z][.)](?=\s))\s*(?P<text>\S.*)"
)
_MARKS = {"1": "1.", "a": "- a."}
_INDENTED = re.compile(r"(?: {4}|\t)\s*(?P<text>\S.*)")


def layout_faults(text: str, entries: Sequence[OutlineEntry]) -> Iterator[Layout]:
    """Line (from 1), code and words; each kind once in lines that follow one another."""
    lines = text.split("\n")
    code: set[int] = set()
    for entry in entries:
        if entry.kind is OutlineKind.CODE or entry.kind is OutlineKind.TABLE:
            code.update(range(entry.line, max(entry.last_line, entry.line) + 1))
        if entry.kind is OutlineKind.CODE and not entry.depth and (match := _INDENTED.match(_line(lines, entry.line))):
            yield entry.line, "baris-menjorok", {"value": match["text"]}
    yield from pasted_lines(text, code)
    for offset, slug, found in office_words(text):
        if (number := text.count("\n", 0, offset) + 1) not in code or lines[number - 1].lstrip().startswith("|"):
            yield number, slug, found
    for table in pasted_tables(lines, code):
        yield table.line, "tabel-tempelan", {"head": table.head, "rule": table.rule}
        code.update(range(table.line, table.line + len(table.rows)))
    for number, line in enumerate(lines, 1):
        if number in code or not line.strip():
            continue
        above, below = _line(lines, number - 1), _line(lines, number + 1)
        if match := _HEADING.fullmatch(line):
            mended = f"{match['signs']} {match['text'].strip()}"
            yield number, "judul-bagian-tanpa-spasi", {"value": line.strip(), "mended": mended}
        elif (
            (match := _BOLD_LINE.fullmatch(line))
            and not above.strip()
            and not below.strip()
            and _is_followed(lines, number)
        ):
            yield number, "judul-bagian-tebal", {"value": match["text"], "mended": f"## {match['text'].strip(' :')}"}
        elif (item := labelled(line)) and labelled(below) and not labelled(above):
            yield number, "butir-menyambung", {"value": " ".join(line.split()), "mended": f"- {item}"}
        elif (sign := listed_sign(line)) and sign == listed_sign(below) and sign != listed_sign(above):
            shown = _BULLET.fullmatch(line)
            words: dict[str, object] = {
                "value": line.strip(),
                "mended": f"{_MARKS.get(sign, '-')} {shown['text'] if shown else ''}",
            }
            yield number, "butir-menyambung", words


def _line(lines: Sequence[str], number: int) -> str:
    return lines[number - 1] if 1 <= number <= len(lines) else ""


def _is_followed(lines: Sequence[str], number: int) -> bool:
    """By a paragraph: a last line in bold is no heading."""
    return any(line.strip() for line in lines[number:])


def listed_sign(line: str) -> str:
    """The bullet of a word processor that begins a line and that Markdown does not know, "1" for a number, "a" for a letter; or ""."""
    match = _BULLET.fullmatch(line)
    if not match:
        return ""
    sign = match["sign"]
    return "1" if sign[0].isdigit() else "a" if len(sign) > 1 else sign
