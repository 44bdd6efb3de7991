"""hints.csv → words in a title by which a document usually shows the duty that it fulfils.

They are ours and bind nobody: an editor decides.
"""

from dataclasses import dataclass

from .duties import DUTIES
from .law_tables import LawRow, rows_of
from .terms import Publicity


@dataclass(frozen=True, slots=True)
class Hint:
    """A title that has one of `phrases`, and none of `unless`, suggests `duty`; all in small letters and blanks."""

    duty: str
    phrases: tuple[str, ...]
    unless: tuple[str, ...]


def _hint(row: LawRow) -> Hint:
    id = row.text("id")
    if id not in DUTIES or DUTIES[id].publicity is Publicity.FORBIDDEN:
        raise row.fault("nothing that must be published has this id")
    hint = Hint(
        id, tuple(row.text("phrases").split("|")), tuple(word for word in row.cells["unless"].split("|") if word)
    )
    for phrase in (*hint.phrases, *hint.unless):
        if not phrase or phrase != " ".join(phrase.casefold().split()):
            raise row.fault(f"«{phrase}» is not in small letters with single blanks")
    return hint


HINTS = tuple(_hint(row) for row in rows_of("hints.csv", ("id", "phrases", "unless")))
