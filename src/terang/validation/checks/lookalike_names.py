"""Names of the body and its units → letters of another script that look like ours: two names that only seem the same."""

import unicodedata
from collections.abc import Iterator

from ...problems import Problem, problem
from ...reading import KeyPath
from ...records import Body
from ..checked_sources import CheckedSources
from ..partly_read import where_read

_OTHERS = ("CYRILLIC", "GREEK", "ARMENIAN", "FULLWIDTH", "MATHEMATICAL")


def check(sources: CheckedSources) -> Iterator[Problem]:
    """Each at its key; an id is plain letters anyway."""
    body = sources.body
    if body is None:
        return
    for keys, name in _names(body):
        if letter := foreign_letter(name or ""):
            place = sources.documents(body.path).place(keys)
            yield problem("huruf-mirip", place, value=letter, point=f"U+{ord(letter):04X}", name=name)


def _names(body: Body) -> Iterator[tuple[KeyPath, str | None]]:
    with where_read():
        yield ("nama",), body.name
    with where_read():
        for at, unit in enumerate(body.units):
            with where_read():
                yield ("unit", at, "nama"), unit.name
            with where_read():
                yield ("unit", at, "singkatan"), unit.short
            with where_read():
                yield from ((("unit", at, "alias", n), f"{alias}") for n, alias in enumerate(unit.aliases))


def foreign_letter(name: str) -> str:
    """The first letter of another script within a name in Latin letters."""
    scripts = {letter: unicodedata.name(letter, "").partition(" ")[0] for letter in name if letter.isalpha()}
    if "LATIN" not in scripts.values():
        return ""
    return next((letter for letter, script in scripts.items() if script in _OTHERS), "")
