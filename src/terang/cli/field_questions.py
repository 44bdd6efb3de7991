"""A field table → questions for what is expected of a source, and the answers in YAML by key; each may be left empty."""

from collections.abc import Callable

from ..authoring.yaml_writer import scalar
from ..problems import Place, problem
from ..records import Need, fields_of
from ..records.fields import Choice, Date, Field, Many
from ..validation import ValidationContext, refusal_of
from ..values.date_guess import guess_date
from .questions import ask


def ask_expected(table: type, known: frozenset[str]) -> dict[str, str]:
    """`known` are keys that were asked before."""
    answers = {}
    for field in fields_of(table):
        if field.need is Need.EXPECTED and field.key not in known and (answer := _answer(field)):
            answers[field.key] = answer
    return answers


def _answer(field: Field) -> str:
    help = f" ({field.help.rstrip('.')})" if field.help else ""
    match field.type:
        case Many(of=Choice(options=options)):
            keys = [one.key for one in options]
            written = ask(
                f"{field.label}: {', '.join(keys)}; pisahkan dengan koma", needed=False, refused=_items_of(field)
            )
            return "".join(f"\n  - {one.strip()}" for one in written.split(",") if one.strip())
        case Date():
            written = ask(f"{field.label}{help}", needed=False, refused=lambda one: _refused(_day(one), field))
            return _day(written)
    written = ask(f"{field.label}{help}", needed=False, refused=lambda one: _refused(one, field))
    return scalar(written) if written else ""


def _day(written: str) -> str:
    found = guess_date(written)
    return found.iso() if found else written


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
