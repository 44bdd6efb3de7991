"""Lines of a Markdown text → what was copied along with it: page numbers, chats, contents of a book, a table without its rule."""

import re
from collections.abc import Iterator, Sequence, Set

from .lost_meanings import is_in_capitals

Line = tuple[int, str, dict[str, object]]

_DAY = r"[0-9]{1,2}[/.-][0-9]{1,2}[/.-][0-9]{2,4}"
_CLOCK = r"[0-9]{1,2}[.:][0-9]{2}(?:[.:][0-9]{2})?(?: ?[AP]M)?"
_LEFT = (
    (
        re.compile(r"[-–—(]?\s*(?:halaman|hal\.?|page|pg\.?)\s*[0-9]{1,4}(?:\s*(?:dari|of|/)\s*[0-9]{1,4})?\s*[-–—)]?", re.IGNORECASE),
        "nomor halaman",
    ),
    (re.compile(r"[-–—]\s*[0-9]{1,4}\s*[-–—]"), "nomor halaman"),
    (re.compile(r"\S.*?\s?(?:\.{5,}|…{2,}|(?:\. ){5,})\s*(?:[0-9]{1,4}|[ivxlc]{1,7})"), "daftar isi"),
    (re.compile(rf"\[?{_DAY},? {_CLOCK}\]?\s*(?:[-–—]\s*)?[^:]{{1,40}}:\s.*"), "percakapan"),
    (re.compile(r"(?:diteruskan|diteruskan berkali-kali|forwarded(?: many times| message)?)", re.IGNORECASE), "percakapan"),
)  # fmt: skip
_SIGNS = re.compile(
    r"hal|page|pg|diteruskan|forwarded|\.\.\.\.\.|……|\. \. \.|[0-9][.:][0-9]{2}|[-–—] *[0-9]", re.IGNORECASE
)
_ROW = re.compile(r" {0,3}\|.*\|\s*")


def pasted_lines(text: str, code: Set[int]) -> Iterator[Line]:
    """Line (from 1), code and words; `code` are the lines of code and of tables."""
    lines = text.split("\n")
    for number, line in enumerate(lines, 1):
        written = line.strip()
        if number in code or not written:
            continue
        if what := _left(written):
            yield number, "sisa-tempelan", {"value": written, "what": what}
        elif is_in_capitals(written):
            yield number, "huruf-kapital", {"key": "isi", "suggestion": "Tulis seperti kalimat biasa. "}
        elif "|" in written and (rule := _missing_rule(lines, number, code)):
            yield number, "tabel-tanpa-garis", {"value": written, "rule": rule}


def _left(written: str) -> str:
    if len(written) > 300 or not _SIGNS.search(written):
        return ""
    return next((what for pattern, what in _LEFT if pattern.fullmatch(written)), "")


def _missing_rule(lines: Sequence[str], number: int, code: Set[int]) -> str:
    """The rule that makes a table of the first of several rows; "" for any other line."""
    if number + 1 in code or not all(_is_row(lines, at) for at in (number, number + 1)) or _is_row(lines, number - 1):
        return ""
    cells = [line.strip().strip("|").count("|") for line in lines[number - 1 : number + 1]]
    return f"|{' --- |' * (cells[0] + 1)}" if cells[0] == cells[1] and cells[0] else ""


def _is_row(lines: Sequence[str], number: int) -> bool:
    return 1 <= number <= len(lines) and bool(_ROW.fullmatch(lines[number - 1]))
