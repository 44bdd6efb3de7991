"""A problem of a source, its lines and what the validator knows → what every mend needs."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from ..problems import Problem
from ..records import Record, Release
from ..records.fields import Group, Location, Many, Text, fields_of
from ..validation import ValidationContext

Lines = list[str]

KEYED = re.compile(r"(?P<head>\s*(?:- +)?(?P<key>[\w -]+?) *: *)(?P<value>\S.*?)(?P<end> +#\s.*|\s*)$")
ITEM = re.compile(r"(?P<head>\s*- +)(?P<value>\S.*?)(?P<end> +#\s.*|\s*)$")
_SHOWN = re.compile(r"«(.+)»", re.DOTALL)
_SAID = re.compile(r"Tulis (?:lengkap: )?[«`](?P<said>.+?)[»`](?:[.,;]| di | bila |$)")


@dataclass(frozen=True, slots=True)
class Slip:
    """`at` counts from 0; it is a line of `lines`."""

    lines: Lines
    at: int
    problem: Problem
    context: ValidationContext

    @property
    def line(self) -> str:
        return self.lines[self.at]

    @property
    def remedy(self) -> str:
        return self.problem.remedy

    @property
    def margin(self) -> str:
        """The blanks in front of the line."""
        return self.line[: len(self.line) - len(self.line.lstrip(" "))]

    @property
    def shown(self) -> str:
        """What the message quotes of the source; "" where it is cut off or there is none."""
        match = _SHOWN.search(self.problem.message.partition(" pada `")[0])
        shown = match[1].split("»")[0] if match else ""
        return "" if shown.endswith("…") else shown

    @property
    def said(self) -> str:
        """What the remedy says to write; "" where it is cut off or says none."""
        match = _SAID.match(self.remedy)
        return "" if not match or match["said"].endswith("…") else match["said"]

    def put(self, *new: str, count: int = 1) -> Lines:
        """The lines with `new` in place of this one and of those after it, `count` in all."""
        return [*self.lines[: self.at], *new, *self.lines[self.at + count :]]


Mend = Callable[[Slip], Iterator[Lines]]


@cache
def text_keys() -> frozenset[str]:
    """The keys whose value is one text of its author's."""
    return frozenset(key for key, kind in _keys(Record) | _keys(Release) if isinstance(kind, Text))


@cache
def list_keys() -> frozenset[str]:
    return frozenset(key for key, kind in _keys(Record) | _keys(Release) if isinstance(kind, Many))


@cache
def location_keys() -> frozenset[str]:
    return frozenset(key for key, kind in _keys(Record) | _keys(Release) if isinstance(kind, Location))


def _keys(table: type) -> set[tuple[str, object]]:
    found: set[tuple[str, object]] = set()
    for field in fields_of(table):
        kind = field.type
        found.add((field.key, kind))
        inner = kind.of if isinstance(kind, Many) else kind
        if isinstance(inner, Group):
            found |= _keys(inner.of)
    return found
