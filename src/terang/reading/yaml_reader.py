"""YAML text → dict, list, str and None with their places; scalars stay text, and surprises are refused."""

import re
from dataclasses import replace
from functools import cache
from importlib import import_module
from typing import Any

import yaml

from ..problems import Place, Problem, problem
from .decoding import FORBIDDEN, decode, fingerprint
from .document import BLOCK, Document, KeyPath
from .plain_yaml import read_plain
from .salvaging import salvaged
from .slips import find_slip, find_tab, tab_suggestion
from .yaml_faults import Fault, explain

DEPTH_LIMIT = 8
_EMPTY = frozenset({"", "~", "null", "Null", "NULL"})  # written plainly, they mean "nothing"

# A comment has a blank after its sign; «#2» and «#0b5d4b» are meant to be read.
_CUT = re.compile(r" +(#(?:[^\s#!]| ?[0-9]).*)")

# libyaml where present; the same events without it, ten times slower.
_Parser: Any = import_module("yaml.cyaml").CParser if yaml.__with_libyaml__ else None


def read_yaml(path: str, data: bytes) -> Document:
    """One record file. Never raises on content."""
    text, found = decode(path, data)
    mark = fingerprint(path, data)
    return Document(path, None, found, fingerprint=mark) if text is None else parse(path, text, found, mark=mark)


def parse(path: str, text: str, found: tuple[Problem, ...] = (), *, first_line: int = 1, mark: bytes = b"") -> Document:
    """Decoded text → Document. `first_line` is the line of the file on which `text` begins, `mark` its fingerprint."""
    values = read_plain(text)
    if values is None:
        return replace(parse_fully(path, text, found, first_line), fingerprint=mark)
    # Places are asked for only where something is wrong; then it is worth reading again, once.
    return Document(
        path,
        values,
        found,
        find_places=cache(lambda: parse_fully(path, text, (), first_line).places),
        fingerprint=mark,
    )


def parse_fully(path: str, text: str, found: tuple[Problem, ...] = (), first_line: int = 1) -> Document:
    """The same by PyYAML alone, for whatever YAML allows. Of a text with a fault, its parts are read one by one."""
    document = _parse_once(path, text, (), first_line)
    if document.values is None:
        document = salvaged(document, text, first_line, _parse_once)
    return replace(document, problems=(*found, *document.problems))


def _parse_once(path: str, text: str, found: tuple[Problem, ...], first_line: int) -> Document:
    if "\t" in text and (tab := find_tab(text)):
        # libyaml takes some tabs for blanks, PyYAML refuses them: we always do, since nobody sees the difference.
        line, column = tab
        place = Place(path, line + first_line, column)
        return Document(path, None, (*found, problem("karakter-tab", place, suggestion=tab_suggestion(text, line))))
    if slip := find_slip(text, first_line):
        return Document(path, None, (*found, slip.at(path)))
    builder = _Builder(path, text, first_line)
    try:
        values = builder.build(text)
    except Fault as fault:
        return Document(path, None, (*found, fault.at(path)))
    except (yaml.YAMLError, ValueError, OverflowError, RecursionError) as error:
        return Document(path, None, (*found, explain(path, text, error, first_line)))
    if not isinstance(values, dict):
        return Document(path, None, (*found, problem("bukan-kelompok", Place(path, first_line))))
    return Document(path, values, (*found, *builder.problems), find_places=lambda: builder.places)


class _Builder:
    """Builds values from the parser's events, noting the place of every key and list item."""

    def __init__(self, path: str, text: str, first_line: int) -> None:
        self.problems: list[Problem] = []  # of values that YAML reads otherwise than an editor
        self._path, self._rows = path, text.split("\n")
        self.places: dict[KeyPath, tuple[int, int]] = {}
        self._shift = first_line
        self._events: Any = None

    def build(self, text: str) -> Any:
        self._events = iter(_events(text))
        values: Any = None
        documents = 0
        for event in self._events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    raise Fault("dokumen-ganda", *self._mark(event))
                values = self._value(next(self._events), ())
        return values

    def _mark(self, event: Any) -> tuple[int, int]:
        return event.start_mark.line + self._shift, event.start_mark.column + 1

    def _value(self, event: Any, keys: KeyPath) -> Any:
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise Fault("alias-yaml", *self._mark(event))
        if event.tag is not None:
            raise Fault("tag-yaml", *self._mark(event), tag=event.tag)
        if isinstance(event, yaml.ScalarEvent):
            if event.style in (None, ""):
                self._misread(event)
            elif event.style == "|" and keys:
                self.places[*keys, BLOCK] = self._first_line(event)
            plain_nothing = event.style in (None, "") and event.value in _EMPTY
            return None if plain_nothing else self._text(event)
        if len(keys) >= DEPTH_LIMIT:
            raise Fault("terlalu-dalam", *self._mark(event), limit=DEPTH_LIMIT)
        return self._list(keys) if isinstance(event, yaml.SequenceStartEvent) else self._group(keys)

    def _first_line(self, event: Any) -> tuple[int, int]:
        at = event.start_mark.line + 1
        row = self._rows[at] if at < len(self._rows) else ""
        return at + self._shift, len(row) - len(row.lstrip(" ")) + 1

    def _misread(self, event: Any) -> None:
        """A plain value that a comment cuts."""
        last = event.end_mark.line
        if last < len(self._rows) and (cut := _CUT.match(self._rows[last], event.end_mark.column)):
            place = Place(self._path, last + self._shift, cut.start(1) + 1)
            self.problems.append(problem("komentar-memotong", place, cut=cut[1].strip()))

    def _list(self, keys: KeyPath) -> list[Any]:
        items: list[Any] = []
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            inner = (*keys, len(items))
            self.places[inner] = self._mark(event)
            items.append(self._value(event, inner))
        return items

    def _group(self, keys: KeyPath) -> dict[str, Any]:
        group: dict[str, Any] = {}
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            key = self._key(event)
            inner = (*keys, key)
            if key in group:
                first = self.places[inner][0]
                raise Fault("kunci-ganda", *self._mark(event), key=key, first=first, suggestion=self._hint(event))
            self.places[inner] = self._mark(event)
            group[key] = self._value(next(self._events), inner)
        return group

    def _hint(self, event: Any) -> str:
        """For a line of the group above that lost its blanks."""
        at, column = event.start_mark.line, event.start_mark.column
        above = next((row for row in reversed(self._rows[:at]) if row.strip() and not row.lstrip().startswith("#")), "")
        is_deeper = len(above) - len(above.lstrip(" ")) > column
        return "Bila baris ini bagian kelompok di atasnya, beri spasi di depannya sampai sejajar. " if is_deeper else ""

    def _key(self, event: Any) -> str:
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise Fault("alias-yaml", *self._mark(event))
        if not isinstance(event, yaml.ScalarEvent):
            raise Fault("kunci-rumit", *self._mark(event))
        if event.tag is not None:
            raise Fault("tag-yaml", *self._mark(event), tag=event.tag)
        return self._text(event)

    def _text(self, event: Any) -> str:
        """A scalar without what its escapes may have smuggled in; an emoji in two halves, as JSON writes it, is joined."""
        text: str = event.value
        if event.style == '"' and not text.isascii():
            text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")
        if found := FORBIDDEN.search(text):
            raise Fault("karakter-terlarang", *self._mark(event), character=f"U+{ord(found[0]):04X}")
        return text


def _events(text: str) -> Any:
    """The parser's events, one after the other."""
    parser = _Parser(text) if _Parser is not None else yaml.SafeLoader(text)
    try:
        while parser.check_event():
            yield parser.get_event()
    finally:
        if hasattr(parser, "dispose"):
            parser.dispose()
