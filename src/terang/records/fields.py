"""One declaration per field → everything that others need to know of it: key, label, type, need, law, export name."""

import dataclasses
from dataclasses import dataclass
from enum import Enum
from functools import cache
from typing import Any, Self


class Need(Enum):
    """What happens when a field is left empty."""

    REQUIRED = "wajib"  # an error
    EXPECTED = "diharapkan"  # a warning, and "belum diisi" on the page
    OPTIONAL = "boleh"  # nothing


class Option(Enum):
    """Base of closed lists: `key` (the value) stands in YAML, `label` on the page, `law` names the source."""

    label: str
    law: str

    def __new__(cls, key: str, label: str, law: str = "") -> Self:
        member = object.__new__(cls)
        member._value_ = key
        member.label = label
        member.law = law
        return member

    @property
    def key(self) -> str:
        return str(self._value_)


class TextRole(Enum):
    """What a text says, where a check depends on it."""

    ANY = "any"
    OFFICE = "office"  # an office or a post, never a person
    ALT = "alt"  # what a picture shows
    TITLE = "title"  # the title of a record or a release
    LINK = "link"  # the words of a link to a file or a page
    TERM = "term"  # how long, with its unit
    NUMBER = "number"  # of a letter or a release, as its register has it
    DECREE = "decree"  # the number of a decree, with office and year


@dataclass(frozen=True, slots=True)
class Text:
    """Plain text, shown as it is."""

    limit: int = 300
    lines: bool = False  # may it hold line breaks?
    role: TextRole = TextRole.ANY


@dataclass(frozen=True, slots=True)
class Markdown:
    """Long text; becomes HTML only through `markdown`."""

    limit: int = 100_000


@dataclass(frozen=True, slots=True)
class Choice:
    """One key of a closed list."""

    options: type[Option]


@dataclass(frozen=True, slots=True)
class Date:
    """A calendar date; `partial` also allows a bare year or month, `day_first` what a spreadsheet makes of it: 31/03/2024."""

    partial: bool = True
    day_first: bool = False


class Simple(Enum):
    """Types without settings."""

    MOMENT = "moment"  # date and time with a zone
    DAY_OR_MOMENT = "day_or_moment"  # a full date, or date and time with a zone
    CLOCK = "clock"  # time of day
    PERIOD = "period"
    WHOLE = "whole"  # number ≥ 0
    NUMBER = "number"  # decimal number ≥ 0
    RUPIAH = "rupiah"  # whole rupiah ≥ 0, as spreadsheets show them: Rp1.234.567,00
    YEAR = "year"  # four digits → a number
    PACKAGE = "package"  # number of a package in a system of procurement
    FLAG = "flag"  # ya or tidak
    ADDRESS = "address"  # http(s) address
    EMAIL = "email"
    PHONE = "phone"
    COLOUR = "colour"
    MEDIA_TYPE = "media_type"
    LANGUAGE = "language"
    SLUG = "slug"
    UNIT = "unit"  # id, name or alias of a unit → its id
    DUTY = "mandate"  # id of a duty
    RECORD = "record"  # id of a record
    OLD_PATH = "old_path"  # path of a page on an earlier site


@dataclass(frozen=True, slots=True)
class Location:
    """A file below `folder` (relative to the root), or, if `web`, an http(s) address. Forms offer files with `endings`."""

    folder: str
    web: bool = True
    endings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """Keys of their own, declared by the dataclass `of`."""

    of: type


@dataclass(frozen=True, slots=True)
class Many:
    """A list; arrives as a tuple."""

    of: "Text | Markdown | Choice | Date | Simple | Location | Group"


FieldType = Text | Markdown | Choice | Date | Simple | Location | Group | Many


@dataclass(frozen=True, slots=True)
class Condition:
    """The field `key` of the same group has the option `value`."""

    key: str
    value: str


@dataclass(frozen=True, slots=True)
class Field:
    """One row of a field table."""

    name: str  # attribute in Python, English
    key: str  # key in YAML, Indonesian
    label: str
    help: str
    type: FieldType
    need: Need
    law: str  # the article that demands it
    export: str  # header in CSV, XLSX and JSON
    dip_column: int  # column in Lampiran I of Perki 1/2021, 0 if none
    example: str  # for the skeleton
    only_if: Condition | None = None  # otherwise the field must be left out
    required_if: Condition | None = None
    rare: bool = False  # forms show it last, or leave it out


_MISSING: Any = object()


def declared(
    key: str,
    label: str,
    type: FieldType,
    need: Need = Need.OPTIONAL,
    *,
    help: str = "",
    law: str = "",
    export: str = "",
    dip_column: int = 0,
    example: str = "",
    only_if: Condition | None = None,
    required_if: Condition | None = None,
    rare: bool = False,
    default: Any = _MISSING,
) -> Any:
    """Declare a field inside a dataclass. A field that may be left empty is None, or () for a list."""
    exported = export or key
    row = Field("", key, label, help, type, need, law, exported, dip_column, example, only_if, required_if, rare)
    if default is _MISSING:
        default = () if isinstance(type, Many) else None
    return dataclasses.field(default=default, metadata={"row": row})


@cache
def fields_of(table: type) -> tuple[Field, ...]:
    """The field table that the dataclass `table` declares, in order."""
    return tuple(
        dataclasses.replace(entry.metadata["row"], name=entry.name)
        for entry in dataclasses.fields(table)
        if "row" in entry.metadata
    )
