"""A Record → its facts: the columns of the public-information list, and the fields beside them."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, partial

from markupsafe import Markup

from ... import urls
from ...records import Record, fields_of
from ...records.fields import Field, Need
from ...records.wording import words
from ...rendering.templating import CompiledFragment, linked
from ...values.capitals import with_capital
from ..shared.views import UnitView

# Shown in sections of their own, so not repeated among the facts.
_APART = {
    "title",
    "information_class",
    "status",
    "files",
    "links",
    "body",
    "alert",
    "programme",
    "exemption",
    "withdrawal",
    "changes",
    "duties",
    "is_nil",
    "published",
    "updated",
    "visible_from",
    "visible_until",
    "small_fix",
    "old_addresses",
    "withdrawn_files",
}
# One column of Lampiran I, two fields.
PARTNERS = {"made_on": "made_at"}
_LABELS = {"made_on": "Waktu dan tempat pembuatan"}
_SUMMARY = 2  # its column


@dataclass(frozen=True, slots=True)
class RecordFacts:
    """Rows of two description lists. `law` is the article that asks for the columns."""

    columns: Markup
    law: str
    others: Markup
    filled: str  # `5 dari 7 terisi`: the columns


def facts_of(record: Record, unit: UnitView | None, page: str, *, told_above: bool) -> RecordFacts:
    """Rows of facts. What the law expects is shown even when empty.

    `told_above`: the summary is already at the head of the page, and is too long to be shown twice.
    """
    columns, others = _table()
    return RecordFacts(
        _rows(columns, record, unit, page, told_above),
        columns[0].field.law,
        _rows(others, record, unit, page, told_above),
        f"{filled_columns(record)} dari {len(columns)} terisi",
    )


def filled_columns(record: Record) -> int:
    """How many columns of the public-information list the record fills."""
    return sum(words_of(record, row.field) is not None for row in _table()[0])


@dataclass(frozen=True, slots=True)
class _Row:
    """One field, and its row for each way it can appear on a page."""

    field: Field
    value: CompiledFragment
    link: CompiledFragment
    empty: str
    above: str

    @classmethod
    def of(cls, field: Field) -> "_Row":
        law = "" if field.dip_column else field.law
        fragment = partial(CompiledFragment.compile, "record/fact.html", label=label_of(field), law=law)
        return cls(
            field,
            fragment(("value",), kind="nilai"),
            fragment(("href", "value"), kind="tautan"),
            fragment((), kind="kosong").fill({}) if field.need is Need.EXPECTED else "",
            fragment((), kind="di-awal").fill({}),
        )


@cache
def _table() -> tuple[tuple[_Row, ...], tuple[_Row, ...]]:
    """Columns of Lampiran I in its order, and the other fields in the table's."""
    shown = [f for f in fields_of(Record) if f.name not in _APART and f.name not in PARTNERS.values()]
    columns = sorted((field for field in shown if field.dip_column), key=lambda field: field.dip_column)
    return tuple(map(_Row.of, columns)), tuple(_Row.of(field) for field in shown if not field.dip_column)


def _rows(rows: Iterable[_Row], record: Record, unit: UnitView | None, page: str, told_above: bool) -> Markup:
    shown = [_shown(row, record, unit, page, told_above) for row in rows]
    return Markup("\n".join([row for row in shown if row]))


def _shown(row: _Row, record: Record, unit: UnitView | None, page: str, told_above: bool) -> str:
    field = row.field
    if field.name == "unit" and unit:
        return row.link.fill({"href": unit.href, "value": unit.name})
    if field.dip_column == _SUMMARY and told_above:
        return row.above
    value = words_of(record, field)
    if value is None:
        return row.empty
    if field.name == "subjects":
        return row.value.fill({"value": _subject_links(record, page)})
    return row.value.fill({"value": linked(value) if "://" in value else value})


def _subject_links(record: Record, page: str) -> Markup:
    link = Markup('<a href="%s">%s</a>')
    return Markup(", ").join(
        link % (urls.href(urls.subject(name), page), with_capital(name)) for name in record.subjects
    )


def label_of(field: Field) -> str:
    return _LABELS.get(field.name, field.label)


def words_of(record: Record, field: Field) -> str | None:
    value = getattr(record, field.name)
    if field.name in PARTNERS:
        value = tuple(part for part in (value, getattr(record, PARTNERS[field.name])) if part)
    return value if type(value) is str else words(value) if value else None
