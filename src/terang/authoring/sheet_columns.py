"""The field table of records and a class → the columns of its sheet, and the texts of a record in them.

A group has a column for each of its fields; a list has numbered columns; a list of choices has a column to tick for each.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ..law import DUTIES
from ..records import InformationClass, Record, fields_of
from ..records.fields import Choice, Field, FieldType, Group, Many, Option, Simple
from ..values.slugs import slug
from .yaml_writer import plain_value

MARK = "Lembar isian Terang"  # begins the first cell of every sheet, by which the importer knows it
ID_HEADING = "Id"
YES = "ya"
_OWN = ("kelas",)  # the sheet itself says it
_NOT_EXEMPT = ("berkas", "tautan", "isi", "berkas_dicabut")
_TWICE = ("berkas", "tautan", "topik", "kewajiban", "anggaran", "kemajuan")  # lists that mostly have several entries
_FEW = 3

CellPath = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """`path` leads from a record to the value: keys, positions in lists, and the key of an option that is ticked."""

    path: CellPath
    heading: str
    field: Field
    type: FieldType
    is_tick: bool = False

    @property
    def is_required(self) -> bool:
        """Of every record, not only of those that have the group around it."""
        return len(self.path) == 1 and self.field.need.value == "wajib"


def sheet_title(kind: InformationClass) -> str:
    return f"{MARK}: {kind.label}"


def class_of_sheet(title: str) -> InformationClass | None:
    """The class that the first cell of a sheet names."""
    words = " ".join(title.split()).removeprefix(MARK).lstrip(": ").casefold()
    return next((kind for kind in InformationClass if words.startswith(kind.label.casefold())), None)


def columns_of(kind: InformationClass, records: Sequence[Record] = (), at_least: int = 0) -> tuple[SheetColumn, ...]:
    """Enough numbered columns for the lists of `records`, and `at_least` so many of each list."""
    return tuple(
        column
        for field in fields_of(Record)
        if field.key not in _OWN
        and not (field.only_if and field.only_if.key == "kelas" and field.only_if.value != kind.key)
        and not (kind is InformationClass.EXEMPT and field.key in _NOT_EXEMPT)
        for column in _columns(field, records, at_least, (), "")
    )


def _room(field: Field, holders: Sequence[Any], at_least: int) -> int:
    usual = _FEW if field.key in _TWICE else 1
    return max(usual, at_least, *(len(getattr(one, field.name)) for one in holders), 0)


def _columns(field: Field, holders: Sequence[Any], at_least: int, above: CellPath, words: str) -> Iterator[SheetColumn]:
    """`holders` are the records, or the groups in them, that have the field."""
    path, heading = (*above, field.key), f"{words}{field.label}"
    room = _room(field, holders, at_least) if isinstance(field.type, Many) else 1
    match field.type:
        case Group(of=table):
            groups = [group for one in holders if (group := getattr(one, field.name)) is not None]
            for inner in fields_of(table):
                yield from _columns(inner, groups, at_least, path, f"{heading}: ")
        case Many(of=Choice(options=options)):
            for option in options:
                yield SheetColumn((*path, option.key), f"{heading}: {option.label}", field, field.type, is_tick=True)
        case Many(of=Group(of=table)):
            for at in range(room):
                for inner in fields_of(table):
                    yield from _columns(inner, (), 0, (*path, at), f"{heading} {at + 1}: ")
        case Many(of=kind):
            for at in range(room):
                yield SheetColumn((*path, at), f"{heading} {at + 1}", field, kind)
        case kind:
            yield SheetColumn(path, heading, field, kind)


def option_text(option: Option) -> str:
    """A choice as people read it, with its key where the words do not show it."""
    same = slug(option.label) == slug(option.key)
    return option.label if same else f"{option.label} ({option.key})"


def duty_text(id: str) -> str:
    """The id comes first, so that the importer finds it again."""
    return f"{id} {DUTIES[id].title}"


def cells_of(record: Record, columns: Sequence[SheetColumn], unit_names: Mapping[str, str]) -> list[str]:
    """The texts of a record, one for each column; `unit_names` are the names of units by id."""
    return [_text(_value(record, column), column, unit_names) for column in columns]


def _value(record: Record, column: SheetColumn) -> Any:
    value: Any = record
    for at, step in enumerate(column.path):
        if column.is_tick and at == len(column.path) - 1:
            return any(one.key == step for one in value)
        if isinstance(step, int):
            value = value[step] if value is not None and step < len(value) else None
        elif value is not None:
            table: type = type(value)
            value = getattr(value, next(one.name for one in fields_of(table) if one.key == step))
    return value


def _text(value: Any, column: SheetColumn, unit_names: Mapping[str, str]) -> str:
    if value is None or (value is False and column.is_tick):
        return ""
    if isinstance(value, Option):
        return option_text(value)
    text = plain_value(value)
    if column.type is Simple.UNIT:
        return unit_names.get(text, text)
    return duty_text(text) if column.type is Simple.DUTY else text
