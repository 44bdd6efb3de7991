"""Text in the plain part of YAML that nearly all records keep to → values; or None when it may mean more.

It takes less than half the time of libyaml, a twentieth of PyYAML without it. It reads groups, lists, one-line scalars and
`|` and `>` blocks in two-space steps. At the first line that is anything else it gives up, and PyYAML, which
stays the judge of what is right, reads the file. Tests hold both against each other on all real records.
"""

import re
from typing import Any

# indent, dash, key, value of each line
_LINE = re.compile(r"^( *)(- )?(?:([a-z_][a-z0-9_]*):(?: +|$))?(.*)$", re.MULTILINE)
_ODD = ("\t", "\x85", "\u2028", "\u2029")  # other line breaks than the one we split at
_BLOCK = re.compile(r"[|>]-?")
_BLOCK_SIGNS = frozenset("|>")
_INDICATORS = frozenset("-?:,[]{}#&*!|>'\"%@`~=<")
_DOUBLE = re.compile(r'"([^"\\]*)"')
_SINGLE = re.compile(r"'([^']*)'")
_NOTHING = frozenset({"null", "Null", "NULL"})


class _MeansMore(Exception):
    """Left to PyYAML."""


def read_plain(text: str) -> dict[str, Any] | None:
    """The values of a whole file, exactly as the full reader would give them, or None."""
    if not text.endswith("\n") or any(sign in text for sign in _ODD):
        return None
    try:
        lines = _Lines(text)
        values = lines.group(0)
        return values if values and lines.at == len(lines.rows) else None
    except _MeansMore:
        return None


class _Lines:
    """The rows of a file that say something, and the one that is read next."""

    def __init__(self, text: str) -> None:
        self.text_rows = text.split("\n")
        # Comments and empty lines are dropped here, except that blocks look at `text_rows` themselves.
        self.rows: list[tuple[int, int, str, str, str]] = []
        skip_until = -1
        for number, (indent, dash, key, value) in enumerate(_LINE.findall(text)):
            if number < skip_until or not (value or key or dash):
                continue
            if value[:1] == "#" and not (key or dash):
                continue
            value = value.rstrip(" ")
            if value[:1] in _BLOCK_SIGNS:
                skip_until = self._block_end(number + 1, len(indent) + (2 if dash else 0))
            self.rows.append((number, len(indent), dash, key, value))
        self.at = 0

    def _block_end(self, start: int, indent: int) -> int:
        for number in range(start, len(self.text_rows)):
            row = self.text_rows[number]
            if row.strip(" ") and len(row) - len(row.lstrip(" ")) <= indent:
                return number
        return len(self.text_rows)

    def group(self, indent: int, first: tuple[int, str, str] | None = None) -> dict[str, Any]:
        """Keys at `indent`; `first` is the key that stood behind a dash, already taken."""
        values: dict[str, Any] = {}
        if first:
            values[first[1]] = self._value(first[0], indent, first[2])
        while self.at < len(self.rows):
            number, depth, dash, key, value = self.rows[self.at]
            if depth < indent or (depth == indent and dash and values):
                break
            if depth != indent or dash or not key or key in values:
                raise _MeansMore
            self.at += 1
            values[key] = self._value(number, indent, value)
        return values

    def _value(self, number: int, indent: int, value: str) -> Any:
        if not value:
            return self._below(indent)
        if value[0] in _BLOCK_SIGNS:
            return self._block(number, indent, value)
        scalar = _scalar(value)
        if self.at < len(self.rows) and self.rows[self.at][1] > indent:
            raise _MeansMore  # a value that goes on in the next line
        return scalar

    def _below(self, indent: int) -> Any:
        """What stands under a key without a value: a list, a group, or nothing."""
        if self.at == len(self.rows):
            return None
        _, depth, dash, _, _ = self.rows[self.at]
        if dash and depth in (indent, indent + 2):
            return self._list(depth)
        if depth == indent + 2:
            return self.group(depth)
        if depth <= indent:
            return None
        raise _MeansMore

    def _list(self, indent: int) -> list[Any]:
        items: list[Any] = []
        while self.at < len(self.rows):
            number, depth, dash, key, value = self.rows[self.at]
            if depth < indent or (depth == indent and not dash):
                break
            if depth != indent:
                raise _MeansMore
            self.at += 1
            if key:
                items.append(self.group(indent + 2, (number, key, value)))
            elif value and value[0] not in _BLOCK_SIGNS:
                if self.at < len(self.rows) and self.rows[self.at][1] > indent:
                    raise _MeansMore
                items.append(_scalar(value))
            else:
                raise _MeansMore
        return items

    def _block(self, number: int, indent: int, header: str) -> str:
        """Lines two spaces deeper than their key, kept (`|`) or folded (`>`)."""
        if not _BLOCK.fullmatch(header):
            raise _MeansMore
        end = self._block_end(number + 1, indent)
        rows = self.text_rows[number + 1 : end]
        trailing = []
        while rows and not rows[-1].strip(" "):
            trailing.append(rows.pop()[indent + 2 :])
        margin = " " * (indent + 2)
        if not rows or not rows[0].strip(" "):
            raise _MeansMore
        inner = []
        for row in rows:
            if row.startswith(margin):
                inner.append(row[indent + 2 :])
            elif not row.strip(" "):
                inner.append("")
            else:
                raise _MeansMore
        if any(row[:1] == " " and not row.strip(" ") for row in (*inner, *trailing)):
            raise _MeansMore  # blanks that would count
        if inner[0][:1] == " ":
            raise _MeansMore
        text = "\n".join(inner) if header[0] == "|" else _folded(inner)
        return text if header[-1] == "-" else text + "\n"


def _scalar(value: str) -> str | None:
    if _is_plain(value):
        return None if value in _NOTHING else value
    quoted = _DOUBLE.fullmatch(value) or _SINGLE.fullmatch(value)
    if not quoted:
        raise _MeansMore
    return quoted[1]


def _is_plain(value: str) -> bool:
    """Can it mean nothing but itself? No indicator in front, no blanks but single ones, no ": " or " #", no ":" at the end."""
    return (
        value[0] not in _INDICATORS
        and value[-1] != ":"
        and ": " not in value
        and " #" not in value
        and " ".join(value.split()) == value
    )


def _folded(rows: list[str]) -> str:
    """A single line break becomes a space, an empty line a line break."""
    for row in rows:
        if row[:1] == " ":
            raise _MeansMore
    text = rows[0]
    gaps = 0
    for row in rows[1:]:
        if not row:
            gaps += 1
        else:
            text += ("\n" * gaps if gaps else " ") + row
            gaps = 0
    return text
