"""tests/relevance/queries.yml → questions, each with the addresses that answer it."""

from collections.abc import Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path

from terang.reading import read_yaml

FILE = Path("tests/relevance/queries.yml")


@dataclass(frozen=True, slots=True)
class Question:
    """`ids` are addresses without .html, in which `*` stands for any letters."""

    query: str
    corpus: str
    ids: tuple[str, ...]
    held: bool

    def is_answered_by(self, address: str) -> bool:
        return any(fnmatchcase(address, id) for id in self.ids)

    def rank(self, found: Sequence[str]) -> int:
        """The place of the first right answer, from 1; 0 when there is none."""
        return next((place for place, address in enumerate(found, 1) if self.is_answered_by(address)), 0)


def read_questions(home: Path) -> tuple[Question, ...]:
    """All of them, in order."""
    values = read_yaml(str(FILE), (home / FILE).read_bytes()).values
    if values is None:
        raise ValueError(f"{FILE} tidak terbaca")
    return tuple(
        Question(row["query"], row["corpus"], tuple(row["ids"]), row.get("held") == "ya") for row in values["questions"]
    )
