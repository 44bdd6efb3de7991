"""A code, a place and the words that fill its sentence → one Problem."""

from collections.abc import Iterable
from dataclasses import dataclass

from .codes import CODES, Severity


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where in the repository: `path` is relative to the root with `/`; line and column count from 1."""

    path: str
    line: int = 1
    column: int = 1


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One fault, ready to be shown by any reporter."""

    place: Place
    code: str
    message: str
    remedy: str

    @property
    def severity(self) -> Severity:
        return CODES[self.code].severity

    @property
    def is_error(self) -> bool:
        return self.severity is Severity.ERROR


_VALUE = 120  # letters of what somebody wrote
_OUR_WORDS = {
    "suggestion": 600,
    "allowed": 600,
    "otherwise": 600,
    "known": 600,
    "options": 600,
}  # part of a remedy: cut off, it could not be followed


def problem(code: str, place: Place, **words: object) -> Problem:
    """Fill the sentences of `code` with `words`; an unknown code or a missing word is a KeyError (our fault)."""
    entry = CODES[code]
    shown = {name: _shorten(str(word), _OUR_WORDS.get(name, _VALUE)) for name, word in words.items()}
    return Problem(place, code, entry.message.format_map(shown), entry.remedy.format_map(shown).strip())


def sort_problems(found: Iterable[Problem]) -> tuple[Problem, ...]:
    """Sorted by place, each said once."""
    return tuple(sorted(set(found)))


def _shorten(word: str, limit: int) -> str:
    """One line without control characters, so that a hostile value cannot disturb a terminal."""
    line = "".join(c if c.isprintable() else " " for c in word)
    return line if len(line) <= limit else line[: limit - 1] + "…"
