"""A field table → questions for what a source needs or is expected to say, and the answers in YAML by key."""

from collections.abc import Callable

from ..authoring.skeleton import group_text
from ..authoring.yaml_writer import scalar
from ..problems import Place, problem
from ..records import Need, fields_of
from ..records.fields import Choice, Date, Field, Group, Many, Simple, Text
from ..validation import ValidationContext, likely_moment, refusal_of
from ..values.date_guess import guess_date
from .questions import ask, choose


def ask_table(
    table: type, known: frozenset[str] = frozenset(), *, title: str = "", depth: int = 0, may_be_left_out: bool = False
) -> dict[str, str]:
    """`known` are keys that were asked before; `title` is that of a group, and `depth` how deep it lies.

    What may be left out is so when its first question stays empty.
    """
    answers: dict[str, str] = {}
    for field in fields_of(table):
        if field.need is Need.OPTIONAL or field.key in known:
            continue
        may_end = may_be_left_out and not answers
        if answer := _answer(field, title, depth, needed=field.need is Need.REQUIRED and not may_end):
            answers[field.key] = answer
        elif may_end:
            return {}
    return answers


def _answer(field: Field, title: str, depth: int, *, needed: bool) -> str:
    label = f"{title}: {field.label[0].lower()}{field.label[1:]}" if title else field.label
    question = f"{label} ({field.help.rstrip('.')})" if field.help else label
    match field.type:
        case Group(of=table):
            inner = ask_table(table, title=field.label, depth=depth + 1, may_be_left_out=True)
            return group_text(table, inner, depth + 1) if inner else ""
        case Many(of=Group()):
            return ""  # as many as there are: the skeleton shows one
        case Many(of=Choice(options=options)):
            keys = [one.key for one in options]
            written = ask(f"{label}: {', '.join(keys)}; pisahkan dengan koma", needed=needed, refused=_items_of(field))
            return "".join(f"\n  - {one.strip()}" for one in written.split(",") if one.strip())
        case Choice(options=options):
            return choose(label, [(one.key, one.label) for one in options], needed=needed)
        case Date():
            return _day(ask(question, needed=needed, refused=lambda one: _refused(_day(one), field)))
        case Simple.MOMENT:
            said = f"{label}, misalnya {field.example or '2024-03-31 08.00'}"
            return _moment(ask(said, needed=needed, refused=lambda one: _refused(_moment(one), field)))
    written = ask(question, needed=needed, refused=lambda one: _refused(one, field))
    return scalar(written, "  " * depth, typed=not isinstance(field.type, Text)) if written else ""


def _day(written: str) -> str:
    found = guess_date(written)
    return found.iso() if found else written


def _moment(written: str) -> str:
    return likely_moment(written) or written


def _items_of(field: Field) -> Callable[[str], str]:
    def refused(written: str) -> str:
        return next((said for one in written.split(",") if one.strip() and (said := _refused(one.strip(), field))), "")

    return refused


def _refused(written: str, field: Field) -> str:
    """What the check would say of this answer."""
    said = refusal_of(written, field, ValidationContext())
    if said is None:
        return ""
    code, words = said
    found = problem(code, Place(""), **words)
    return f"{found.message} {found.remedy}"
