"""tests/labs/{new_questions,questions_stranger*}.yml and a finished site → questions of other eyes, each also with one wrong letter."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from terang.reading import read_yaml

from .corpora import BEKASI, DEMO
from .documents import Plain
from .questions import Question

FILE = Path("tests/labs/new_questions.yml")
# Each by somebody who had seen only the public content; the second set came after the first had been read.
STRANGERS = tuple(Path(f"tests/labs/questions_stranger{of}.yml") for of in ("", "_two", "_three", "_four"))
_CORPORA = {DEMO: "demonstration", BEKASI: "list"}
_LONG = 5  # letters of a word in which a slip is made
_ALPHABET = "aeiounrstkml"


@dataclass(frozen=True, slots=True)
class NewQuestions:
    """`answered` have at least one right address; `slipped` are the same with one wrong letter; to `unanswerable` there is none."""

    answered: tuple[Question, ...]
    slipped: tuple[Question, ...]
    unanswerable: tuple[str, ...]

    @classmethod
    def of(
        cls, corpus: str, home: Path, documents: list[Plain], held: bool | None, file: Path = FILE
    ) -> "NewQuestions":
        """Those held back, the others, or (None) all."""
        values = read_yaml(str(file), (home / file).read_bytes()).values
        if values is None:
            raise ValueError(f"{file} tidak terbaca")
        rows = [row for row in values[_CORPORA[corpus]] if held is None or is_held(row["q"]) == held]
        answered = tuple(
            Question(row["q"], corpus, tuple(_answers(row, documents)), bool(held))
            for row in rows
            if "a" in row or "t" in row
        )
        slipped = (replace(one, query=slip) for one in answered if (slip := with_a_slip(one.query)) != one.query)
        return cls(answered, tuple(slipped), tuple(row["q"] for row in rows if "a" not in row and "t" not in row))


def is_held(query: str) -> bool:
    """Every third is held back: the question itself decides."""
    return _number(query) % 3 == 0


def with_a_slip(query: str) -> str:
    """One letter left out, doubled, changed, or two exchanged, in the longest word; the same query when all are short."""
    words = query.split()
    place, word = max(enumerate(words), key=lambda pair: len(pair[1]))
    if len(word) < _LONG or not word.isalpha():
        return query
    number = _number(f"slip {query}")
    at = 1 + number // 4 % (len(word) - 2)
    changed = _ALPHABET[number // 64 % len(_ALPHABET)]
    words[place] = (
        word[:at] + word[at + 1 :],
        word[:at] + word[at] + word[at:],
        word[:at] + word[at + 1] + word[at] + word[at + 2 :],
        word[:at] + changed + word[at + 1 :],
    )[number % 4]
    return " ".join(words)


def _answers(row: dict[str, list[str]], documents: list[Plain]) -> Iterator[str]:
    if "a" in row:
        yield from (address.removesuffix(".html") for address in row["a"])
        return
    for one in documents:
        said = " ".join((one.title, *one.texts)).lower()
        if all(words.lower() in said for words in row["t"]):
            yield one.path.removesuffix(".html")


def _number(text: str) -> int:
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:4])
