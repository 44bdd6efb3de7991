"""CSV as spreadsheets save it → a Document with one list of rows, each cell under its heading and with its place."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile
from typing import Any

from ..problems import Place, Problem, problem
from .decoding import decode, fingerprint, no_text
from .document import UNREAD, Document, KeyPath, Part, Places, Salvage

_SEPARATORS = (";", ",", "\t", "|")
_MARKS = frozenset({"tanda-bom", "akhir-baris-crlf"})  # what every spreadsheet writes is no fault here
_NOTE = "#"
_HINT = "sep="  # a first line by which some spreadsheets name the separator


_PAGE = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*<(?:!doctype|html|table|\?xml)", re.IGNORECASE
)  # by which some programs export


_THOUSANDS = re.compile(r"(?:Rp\.? ?)?[1-9][0-9]{0,2}|[0-9]{3}")


@dataclass(frozen=True, slots=True)
class _Cell:
    """A value, and line and column where it begins (from 1)."""

    text: str
    line: int
    column: int


_Row = list[_Cell]


def read_csv(path: str, data: bytes, key: str, note_key: str) -> Document:
    """The rows as a list of groups under `key`; lines above the headings that begin with `#` become the text of `note_key`.

    Never raises on content. Empty rows, which spreadsheets leave, count for nothing.
    """
    if _PAGE.match(data[:200]):
        return Document(path, None, (no_text(path, "halaman web (HTML)"),))
    text, found = decode(path, data)
    found = tuple(one for one in found if one.code not in _MARKS)
    if text is None:
        return Document(path, None, found)
    hinted = text[: len(_HINT)].casefold() == _HINT
    hint, _, rest = text.partition("\n") if hinted else ("", "", text)
    separator = hint[len(_HINT) :][:1] or _separator(rest)
    rows, broken = _rows(rest, separator, 2 if hinted else 1)
    if broken:
        return Document(path, None, (*found, problem("kutip-tidak-ditutup", Place(path, broken.line, broken.column))))
    filled = [row for row in rows if any(cell.text.strip() for cell in row)]
    notes = list(takewhile(_is_note, filled))
    if len(notes) == len(filled):
        return Document(path, None, (*found, problem("berkas-kosong", Place(path))))
    head, *body = filled[len(notes) :]
    body = body[1:] if body and _counts_columns(body[0]) else body
    if _is_title(head, body):
        place = Place(path, head[0].line)
        return Document(path, None, (*found, problem("register-baris-judul", place, value=_words_of(head))))
    names = [cell.text.strip() for cell in head]
    doubled = {name for name in names if names.count(name) > 1}
    named = _named(head)
    values: dict[str, Any] = {
        key: [
            {name: UNREAD if name in doubled else cell.text for name, cell in zip(names, row, strict=False) if name}
            if len(row) >= named and not any(cell.text.strip() for cell in row[len(head) :]) and not _parted(head, row)
            else UNREAD  # its cells may stand below other headings than their own
            for row in body
        ]
    }
    if notes:
        lines = (separator.join(cell.text for cell in row).strip(f" {separator}") for row in notes)
        values[note_key] = " ".join(line.lstrip(f" {_NOTE}") for line in lines)
    faults = (*_head_faults(path, head), *_row_faults(path, head, body, separator))

    def find_places() -> Places:
        return _places(key, names, head, body)

    mark = fingerprint(path, data)
    if faults:
        salvage = Salvage(Part(values, is_complete=True), find_places)
        return Document(path, None, (*found, *faults), fingerprint=mark, salvage=salvage)
    return Document(path, values, found, find_places=find_places, fingerprint=mark)


def _separator(text: str) -> str:
    """That of the headings, which hold no punctuation of their own."""
    lines = (line for line in text.split("\n") if line.strip() and not line.lstrip(' "').startswith(_NOTE))
    return max(_SEPARATORS, key=next(lines, "").count)


def _is_title(head: _Row, body: list[_Row]) -> bool:
    """One cell over rows of many: the title of the table, not its headings."""
    return sum(bool(cell.text.strip()) for cell in head) == 1 and any(
        sum(bool(cell.text.strip()) for cell in row) > 2 for row in body
    )


def _counts_columns(row: _Row) -> bool:
    """`1, 2, 3 …`, by which tables on paper number their columns below the headings."""
    texts = [cell.text.strip("() ") for cell in row if cell.text.strip()]
    return len(texts) > 2 and texts == [str(number) for number in range(1, len(texts) + 1)]


def _words_of(row: _Row) -> str:
    return " ".join(cell.text.strip() for cell in row if cell.text.strip())


def _is_note(row: _Row) -> bool:
    return row[0].text.lstrip().startswith(_NOTE)


def _rows(text: str, separator: str, line: int) -> tuple[list[_Row], _Cell | None]:
    """All rows, and the cell whose quotation mark is never closed."""
    rows: list[_Row] = [[]]
    at, column = 0, 1
    while at <= len(text):
        start_line, start_column, start = line, column, at
        quoted = text[at : at + 1] == '"'
        if quoted:
            value, at = _quoted(text, at)
            if at < 0:
                return rows, _Cell("", start_line, start_column)
        else:
            value = ""
        end = _end(text, at, separator)
        value += text[at:end]
        rows[-1].append(_Cell(value, start_line, start_column))
        passed = text[start:end]
        if breaks := passed.count("\n"):
            line, column = line + breaks, len(passed) - passed.rfind("\n") + 1
        else:
            column += len(passed) + 1
        if end < len(text) and text[end] == "\n":
            rows.append([])
            line, column = line + 1, 1
        at = end + 1
    return rows, None


def _quoted(text: str, at: int) -> tuple[str, int]:
    """The value from the mark at `at`, and where it ends; -1 when it never does."""
    pieces = []
    while True:
        close = text.find('"', at + 1)
        if close < 0:
            return "", -1
        pieces.append(text[at + 1 : close])
        if text[close + 1 : close + 2] != '"':
            return '"'.join(pieces), close + 1
        at = close + 1


def _end(text: str, at: int, separator: str) -> int:
    ends = [end for sign in (separator, "\n") if (end := text.find(sign, at)) >= 0]
    return min(ends, default=len(text))


def _head_faults(path: str, head: _Row) -> Iterator[Problem]:
    first: dict[str, int] = {}
    for cell in head:
        name = cell.text.strip()
        if name and first.setdefault(name, cell.column) != cell.column:
            yield problem("kunci-ganda", Place(path, cell.line, cell.column), key=name, first=cell.line, suggestion="")


def _row_faults(path: str, head: _Row, body: list[_Row], separator: str) -> Iterator[Problem]:
    """Cells without a heading would be dropped, and a row that is too short has cells in the wrong columns.

    The heading that is missing is one fault, at the first cell below it.
    """
    told: set[int] = set()
    named = _named(head)
    for row in body:
        if parted := _parted(head, row):
            at, end = parted
            value = separator.join(cell.text for cell in row[at:end]).strip()
            yield problem("pemisah-dalam-sel", Place(path, row[at].line, row[at].column), value=value)
            continue
        if len(row) < named:
            yield problem("jumlah-sel", Place(path, row[0].line), count=len(row), expected=named)
        for at, cell in enumerate(row):
            if at not in told and cell.text.strip() and (at >= len(head) or not head[at].text.strip()):
                told.add(at)
                yield problem("sel-tanpa-judul", Place(path, cell.line, cell.column))


def _parted(head: _Row, row: _Row) -> tuple[int, int] | None:
    """The cells of a row with too many that were one: words go on after a blank, a number after three digits."""
    extra = len(row) - len(head)
    if extra < 1:
        return None
    texts = [cell.text for cell in row]
    joins = [at for at in range(1, len(texts)) if _goes_on(texts[at - 1], texts[at])]
    if len(joins) != extra or joins != list(range(joins[0], joins[0] + extra)):
        return None
    return joins[0] - 1, joins[-1] + 1


def _goes_on(above: str, text: str) -> bool:
    if not above.strip() or not text.strip():
        return False
    return bool(re.match(r" +[^\W\d_]", text)) or bool(_THOUSANDS.fullmatch(above) and re.fullmatch(r"[0-9]{3}", text))


def _named(head: _Row) -> int:
    """How many cells a row must have."""
    return max((at for at, cell in enumerate(head, 1) if cell.text.strip()), default=0)


def _places(key: str, names: list[str], head: _Row, body: list[_Row]) -> dict[KeyPath, tuple[int, int]]:
    places: dict[KeyPath, tuple[int, int]] = {(key,): (head[0].line, head[0].column)}
    places |= {(key, name): (cell.line, cell.column) for name, cell in zip(names, head, strict=True)}
    for at, row in enumerate(body):
        places[key, at] = (row[0].line, row[0].column)
        places |= {(key, at, name): (cell.line, cell.column) for name, cell in zip(names, row, strict=False)}
    return places
