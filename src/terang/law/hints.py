"""hints.csv → words in a title by which a document usually shows the duty that it fulfils.

They are ours and bind nobody: an editor decides.
"""

from dataclasses import dataclass

from .law_tables import Row, rows_of
from .mandates import MANDATES
from .terms import Publicity


@dataclass(frozen=True, slots=True)
class Hint:
    """A title that has one of `phrases`, and none of `unless`, suggests `mandate`; all in small letters and blanks."""

    mandate: str
    phrases: tuple[str, ...]
    unless: tuple[str, ...]


def _hint(row: Row) -> Hint:
    id = row.text("id")
    if id not in MANDATES or MANDATES[id].publicity is Publicity.FORBIDDEN:
        raise row.fault("nothing that must be published has this id")
    hint = Hint(
        id, tuple(row.text("phrases").split("|")), tuple(word for word in row.cells["unless"].split("|") if word)
    )
    for phrase in (*hint.phrases, *hint.unless):
        if not phrase or phrase != " ".join(phrase.casefold().split()):
            raise row.fault(f"«{phrase}» is not in small letters with single blanks")
    return hint


HINTS = tuple(_hint(row) for row in rows_of("hints.csv", ("id", "phrases", "unless")))
