"""A YAML text with faults → what its keys and items hold that have none, and the faults of all others.

A text that cannot be read is taken apart at its keys or items, and these again at theirs, until all that can be read is.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

from ..problems import Problem
from .document import UNREAD, Document, KeyPath, Part, Places, Salvage

# Path, text, problems so far and first line → the document of a text.
Parse = Callable[[str, str, tuple[Problem, ...], int], Document]

_HEAD = re.compile(r"(?P<indent> *)(?P<key>[A-Za-z_][\w-]*):(?P<value> .*)?")
# A key with its value in the lines below; «#2» without a blank is meant as a value.
_OPENS = re.compile(r" *(?:[|>][+-]?[0-9]?)? *(?:#(?:[\s#!].*)?)?")
# Faults between parts that are sound one by one.
_BETWEEN = frozenset({"kunci-ganda", "dokumen-ganda"})
_NEXT = "berikutnya: ada"  # so that text without a key is refused as it is above one


@dataclass(frozen=True, slots=True)
class _Piece:
    """Lines of a text from its line `at` on, and the lines that are needed above them: the value is at `inner` then."""

    lines: tuple[str, ...]
    at: int
    above: tuple[str, ...] = ()
    inner: KeyPath = ()

    def holds(self, line: int) -> bool:
        return self.at <= line < self.at + len(self.lines)

    def part(self, start: int, end: int, below: tuple[str, ...], inner: KeyPath) -> "_Piece":
        return _Piece(self.lines[start:end], self.at + start, (*self.above, *below), (*self.inner, *inner))


@dataclass(frozen=True, slots=True)
class _Read:
    """What came of a piece: its value or UNREAD, problems, and places by the way from the value."""

    value: Any
    problems: tuple[Problem, ...]
    places: Places

    @property
    def is_broken(self) -> bool:
        return self.value is UNREAD or _is_part(self.value)


@dataclass(frozen=True, slots=True)
class _Salvager:
    """Reads the pieces of one file."""

    path: str
    parse: Parse

    def entry(self, piece: _Piece) -> _Read:
        """A key and what stands below it."""
        read = self._whole(piece)
        head, *below = piece.lines
        if read.value is not UNREAD or not head.rstrip().endswith(":"):
            return read
        first = next((line for line in below if _says(line)), "")
        indent = len(first) - len(first.lstrip(" "))
        inner = replace(piece, lines=tuple(below), at=piece.at + 1, above=(*piece.above, head))
        if first.lstrip(" ").startswith("- "):
            found = self._list(inner, indent)
        elif _HEAD.fullmatch(first) and indent > len(head) - len(head.lstrip(" ")):
            found = self.group(inner, indent)
        else:
            return read
        return (
            read if found.value is UNREAD else _Read(found.value, found.problems, {**found.places, (): _place(piece)})
        )

    def neighbours(self, pieces: list[_Piece]) -> list[_Read]:
        """Entries of the first column. An empty one may be meant to hold the next, whose line lost its indent."""
        read = [self.entry(piece) for piece in pieces]
        for at, (above, below) in enumerate(pairwise(pieces)):
            match = _HEAD.fullmatch(above.lines[0])
            is_empty = match and _OPENS.fullmatch(match["value"] or "") and not any(map(_says, above.lines[1:]))
            if not is_empty or read[at].is_broken:
                continue
            if not read[at + 1].is_broken:
                both = self._together(above, below)
                if both.values is None:
                    read[at] = _Read(UNREAD, both.problems, {})
                    read[at + 1] = _Read(UNREAD, (), {})
            elif self._is_sound(head := replace(below, lines=below.lines[:1])):  # it is broken further down
                both = self._together(above, head)
                if both.values is None:
                    read[at] = _Read(UNREAD, both.problems, {})
        return read

    def _together(self, above: _Piece, below: _Piece) -> Document:
        return self.parse(self.path, _text((*above.lines, *below.lines)), (), above.at)

    def _is_sound(self, piece: _Piece) -> bool:
        return self.parse(self.path, _text(piece.lines), (), piece.at).values is not None

    def group(self, piece: _Piece, indent: int) -> _Read:
        """Keys at the indent."""
        read = [(key, self.entry(one)) for key, one in _entries(piece, indent)]
        values = {key: one.value for key, one in read}
        if all(value is UNREAD for value in values.values()):
            return _Read(UNREAD, (), {})
        places = {(key, *keys): place for key, one in read for keys, place in one.places.items()}
        return _Read(Part(values, is_complete=False), _all_problems(one for _, one in read), places)

    def _list(self, piece: _Piece, indent: int) -> _Read:
        starts = [at for at, line in enumerate(piece.lines) if line[: indent + 2] == " " * indent + "- "]
        pieces = [piece.part(start, end, (), (0,)) for start, end in pairwise([*starts, len(piece.lines)])]
        read = [self._item(one, indent) for one in pieces]
        if all(one.value is UNREAD for one in read) or not any(one.is_broken for one in read):
            return _Read(UNREAD, (), {})
        places = {(at, *keys): place for at, one in enumerate(read) for keys, place in one.places.items()}
        values = [one.value for one in read]
        for at in range(len(read)):
            near = read[max(at - 1, 0) : at + 2]
            if isinstance(values[at], dict) and any(one.is_broken for one in near):
                values[at] = Part(values[at], is_complete=False)  # a sign too many may have torn the rest off
        return _Read(values, _all_problems(read), places)

    def _item(self, piece: _Piece, indent: int) -> _Read:
        read = self._whole(piece)
        keys = " " * indent + " " + piece.lines[0][indent + 1 :]
        match = _HEAD.fullmatch(keys)
        if read.value is not UNREAD or not match:
            return read
        inner = replace(piece, lines=(keys, *piece.lines[1:]), above=(*piece.above, " " * indent + "-"))
        found = self.group(inner, len(match["indent"]))
        return (
            read if found.value is UNREAD else _Read(found.value, found.problems, {**found.places, (): _place(piece)})
        )

    def _whole(self, piece: _Piece) -> _Read:
        """Without taking it apart."""
        ends = any(line.startswith("...") for line in piece.lines)  # a document, which is no fault at the end alone
        lines = (*piece.above, *piece.lines, *((_NEXT,) if ends else ()))
        document = self.parse(self.path, _text(lines), (), piece.at - len(piece.above))
        value = _dug(document.values, piece.inner)
        if value is UNREAD:
            return _Read(UNREAD, document.problems, {(): _place(piece)})
        length = len(piece.inner)
        places = {keys[length:]: place for keys, place in document.places.items() if keys[:length] == piece.inner}
        return _Read(value, document.problems, places)


def salvaged(document: Document, text: str, first_line: int, parse: Parse) -> Document:
    """The unreadable document with what can be read of it, and with the faults of all parts."""
    (fault,) = document.problems
    salvager = _Salvager(document.path, parse)
    whole = _Piece(tuple(text.rstrip("\n").split("\n")), first_line)
    parts = _entries(whole, 0)
    read = salvager.neighbours([piece for _, piece in parts])
    own = next((at for at, (_, piece) in enumerate(parts) if piece.holds(fault.place.line)), None)
    is_broken = [one.is_broken for one in read]
    problems: list[Problem] = []
    if own is None or is_broken[own] or not any(is_broken) or fault.code in _BETWEEN:
        # As it is seen in the whole text; a part shows it otherwise, if at all.
        problems = [fault]
        if own is not None and not any(fault in one.problems for at, one in enumerate(read) if at != own):
            read[own] = _without(read[own], fault)
        if own is not None and not is_broken[own]:
            for at in range(max(own - 1, 0), own + 1):
                read[at], is_broken[at] = replace(read[at], value=UNREAD), True
    keys = [key for key, _ in parts]
    values = {key: UNREAD if keys.count(key) > 1 else one.value for key, one in zip(keys, read, strict=True) if key}
    hidden = any(_may_hide_keys(piece) for (_, piece), broken in zip(parts, is_broken, strict=True) if broken)
    places = {(key, *inner): at for key, one in zip(keys, read, strict=True) for inner, at in one.places.items()}
    is_complete = len(set(keys)) == len(keys) and not hidden
    salvage = Salvage(Part(values, is_complete=is_complete), lambda: places)
    is_any = any(value is not UNREAD for value in values.values())
    named = tuple(dict.fromkeys((*problems, *_all_problems(read))))
    return replace(document, problems=named, salvage=salvage if is_any else None)


def top_level(text: str) -> list[tuple[int, tuple[str, ...]]]:
    """The keys of a text: above how many lines each begins, and its own."""
    whole = _Piece(tuple(text.rstrip("\n").split("\n")), 0)
    return [(piece.at, piece.lines) for _, piece in _entries(whole, 0)]


def _entries(piece: _Piece, indent: int) -> list[tuple[str, _Piece]]:
    """Keys at the indent with their lines; what says something above the first has the key ""."""
    lines = piece.lines
    heads = {
        at: match
        for at, line in enumerate(lines)
        if (match := _HEAD.fullmatch(line)) and len(match["indent"]) == indent
    }
    found = []
    for start, end in pairwise(sorted({0, *heads, len(lines)})):
        if start in heads:
            key = heads[start]["key"]
            found.append((key, piece.part(start, end, (), (key,))))
        elif any(map(_says, lines[start:end])):
            one = piece.part(start, end, (), ("",))
            found.append(("", replace(one, lines=(*one.lines, " " * indent + _NEXT))))
    return found


def _may_hide_keys(piece: _Piece) -> bool:
    """May a line that was meant as a key of its own be among its lines?"""
    match = _HEAD.fullmatch(piece.lines[0])
    rest = [line for line in piece.lines[1:] if _says(line)]
    if match and _OPENS.fullmatch(match["value"] or ""):
        return any(line[0] not in " -" for line in rest)
    return not match or bool(rest)


def _says(line: str) -> bool:
    """Is it neither empty nor a comment?"""
    return bool(line.strip()) and not line.lstrip(" ").startswith("#")


def _without(read: _Read, fault: Problem) -> _Read:
    """Without what the part says of the same fault: that of the same line, or else its first."""
    others = tuple(one for one in read.problems if one.place.line != fault.place.line)
    return replace(read, problems=others if len(others) < len(read.problems) else others[1:])


def _dug(values: Any, way: KeyPath) -> Any:
    """The value at the way, if nothing else is there."""
    for key in way:
        if not isinstance(values, dict | list) or len(values) != 1:
            return UNREAD
        values = values.get(key, UNREAD) if isinstance(values, dict) else values[0]
    return values


def _is_part(value: Any) -> bool:
    if isinstance(value, list):
        return any(item is UNREAD or _is_part(item) for item in value)
    return isinstance(value, Part)


def _place(piece: _Piece) -> tuple[int, int]:
    return piece.at, len(piece.lines[0]) - len(piece.lines[0].lstrip(" ")) + 1


def _all_problems(read: Iterable[_Read]) -> tuple[Problem, ...]:
    return tuple(problem for one in read for problem in one.problems)


def _text(lines: Sequence[str]) -> str:
    return "\n".join(lines) + "\n"
