"""A field table → questions for what a source needs or is expected to say, and the answers in YAML by key."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from dataclasses import field as attribute

from ..authoring.skeleton import group_text
from ..authoring.yaml_writer import scalar
from ..problems import Problem
from ..records import Need, fields_of
from ..records.fields import Choice, Date, Field, Group, Many, Simple, Text
from ..validation import ValidationContext, likely_moment, problems_of_value
from ..values.capitals import within_a_sentence
from ..values.date_guess import guess_date
from .questions import ask, choose


@dataclass(frozen=True, slots=True)
class FieldQuestions:
    """Asks for fields, and says of each answer what `terang check` would say of it.

    `more` are further questions of an answer by key; `also` are keys that are asked though they may be left out.
    """

    context: ValidationContext
    more: Mapping[str, Callable[[str], Problem | None]] = attribute(default_factory=dict)
    also: frozenset[str] = frozenset()
    _doubted: set[tuple[str, str]] = attribute(default_factory=set)

    def ask_table(
        self,
        table: type,
        known: frozenset[str] = frozenset(),
        *,
        title: str = "",
        depth: int = 0,
        may_be_left_out: bool = False,
    ) -> dict[str, str]:
        """`known` are keys that were asked before; `title` is that of a group, and `depth` how deep it lies.

        What may be left out is so when its first question stays empty.
        """
        answers: dict[str, str] = {}
        for field in fields_of(table):
            is_asked = field.need is not Need.OPTIONAL or (field.key in self.also and not depth)
            if not is_asked or field.key in known:
                continue
            may_end = may_be_left_out and not answers
            if answer := self._answer(field, title, depth, needed=field.need is Need.REQUIRED and not may_end):
                answers[field.key] = answer
            elif may_end:
                return {}
        return answers

    def refused(self, written: str, field: Field) -> str:
        """Why an answer cannot be used. What is only doubtful is, when it is given a second time."""
        found = [*problems_of_value(written, field, self.context), *self._of_more(written, field.key)]
        errors = [one for one in found if one.is_error]
        if errors:
            return _told(errors)
        if not found or (field.key, written) in self._doubted:
            return ""
        self._doubted.add((field.key, written))
        return f"{_told(found)} Bila memang begitu, ketik jawaban yang sama sekali lagi."

    def _of_more(self, written: str, key: str) -> Iterable[Problem]:
        found = self.more[key](written) if key in self.more else None
        return (found,) if found else ()

    def _answer(self, field: Field, title: str, depth: int, *, needed: bool) -> str:
        label = f"{title}: {within_a_sentence(field.label)}" if title else field.label
        question = f"{label} ({field.help.rstrip('.')})" if field.help else label
        match field.type:
            case Group(of=table):
                inner = self.ask_table(table, title=field.label, depth=depth + 1, may_be_left_out=True)
                return group_text(table, inner, depth + 1) if inner else ""
            case Many(of=Group()):
                return ""  # as many as there are: the skeleton shows one
            case Many(of=Choice(options=options)):
                keys = [one.key for one in options]
                said = f"{label}: {', '.join(keys)}; pisahkan dengan koma"
                written = ask(said, needed=needed, refused=lambda one: self._refused_items(one, field))
                return "".join(f"\n  - {one.strip()}" for one in written.split(",") if one.strip())
            case Choice(options=options):
                return choose(label, [(one.key, one.label) for one in options], needed=needed)
            case Date():
                return _day(ask(question, needed=needed, refused=lambda one: self.refused(_day(one), field)))
            case Simple.MOMENT:
                said = f"{label}, misalnya {field.example or '2024-03-31 08.00'}"
                return _moment(ask(said, needed=needed, refused=lambda one: self.refused(_moment(one), field)))
        written = ask(question, needed=needed, refused=lambda one: self.refused(one, field))
        return scalar(written, "  " * depth, typed=not isinstance(field.type, Text)) if written else ""

    def _refused_items(self, written: str, field: Field) -> str:
        items = (one.strip() for one in written.split(","))
        return next((said for one in items if one and (said := self.refused(one, field))), "")


def _told(found: Iterable[Problem]) -> str:
    return " ".join(f"{one.message} {one.remedy}" for one in found)


def _day(written: str) -> str:
    found = guess_date(written)
    return found.iso() if found else written


def _moment(written: str) -> str:
    return likely_moment(written) or written
