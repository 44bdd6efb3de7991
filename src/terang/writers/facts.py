"""A field of a record → its label and its words, where one column of Lampiran I has two fields."""

from ..records import Record
from ..records.fields import Field
from ..wording import words

PARTNERS = {"made_on": "made_at"}
_TOGETHER = {"made_on": "Waktu dan tempat pembuatan"}


def label_of(field: Field) -> str:
    return _TOGETHER.get(field.name, field.label)


def words_of(record: Record, field: Field) -> str | None:
    value = getattr(record, field.name)
    if field.name not in PARTNERS:
        return value if value is None or type(value) is str else words(value) or None
    parts = [value, getattr(record, PARTNERS[field.name])]
    return ", ".join(words(part) for part in parts if part) or None
