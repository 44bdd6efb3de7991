"""A Record → its facts: the columns of the public-information list, and the fields beside them."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from markupsafe import Markup

from ...records import Record, fields_of
from ...records.fields import Field, Need
from ...wording import words
from ..templating import Stencil, linked
from ..views import UnitView

# Shown in sections of their own, so not repeated among the facts.
_APART = {
    "title",
    "information_class",
    "status",
    "files",
    "links",
    "body",
    "alert",
    "exemption",
    "withdrawal",
    "changes",
    "mandates",
    "nothing",
}
# One column of Lampiran I, two fields.
PARTNERS = {"made_on": "made_at"}
_LABELS = {"made_on": "Waktu dan tempat pembuatan"}
_SUMMARY = 2  # its column


@dataclass(frozen=True, slots=True)
class Facts:
    """Rows of two description lists. `law` is the article that asks for the columns."""

    columns: Markup
    law: str
    others: Markup


def facts_of(record: Record, unit: UnitView | None, *, told_above: bool) -> Facts:
    """What the law expects is shown even when empty.

    `told_above`: the summary stands at the head of the page already, and is too long to stand there twice.
    """
    columns, others = _table()
    return Facts(
        _rows(columns, record, unit, told_above),
        columns[0].law,
        _rows(others, record, unit, told_above),
    )


@cache
def _table() -> tuple[tuple[Field, ...], tuple[Field, ...]]:
    """Columns of Lampiran I in its order, and the other fields in the table's."""
    shown = [f for f in fields_of(Record) if f.name not in _APART and f.name not in PARTNERS.values()]
    columns = sorted((field for field in shown if field.dip_column), key=lambda field: field.dip_column)
    return tuple(columns), tuple(field for field in shown if not field.dip_column)


def _rows(fields: Iterable[Field], record: Record, unit: UnitView | None, told_above: bool) -> Markup:
    rows = (_row(field, record, unit, told_above) for field in fields)
    return Markup("\n".join(row for row in rows if row))


def _row(field: Field, record: Record, unit: UnitView | None, told_above: bool) -> str:
    if field.name == "unit" and unit:
        return _cut(field, "tautan").fill(href=unit.href, value=unit.name)
    if field.dip_column == _SUMMARY and told_above:
        return _cut(field, "di-awal").fill()
    value = words_of(record, field)
    if value is None:
        return _cut(field, "kosong").fill() if field.need is Need.EXPECTED else ""
    return _cut(field, "nilai").fill(value=linked(value) if "://" in value else value)


@cache
def _cut(field: Field, kind: str) -> Stencil:
    """`kind` as in the template."""
    slots = {"tautan": ("href", "value"), "nilai": ("value",)}.get(kind, ())
    law = "" if field.dip_column else field.law
    return Stencil.cut("fact.html", slots, kind=kind, label=label_of(field), law=law)


def label_of(field: Field) -> str:
    return _LABELS.get(field.name, field.label)


def words_of(record: Record, field: Field) -> str | None:
    value = getattr(record, field.name)
    if field.name not in PARTNERS:
        return value if type(value) is str else words(value) if value else None
    partner = getattr(record, PARTNERS[field.name])
    return ", ".join(words(part) for part in (value, partner) if part) or None
