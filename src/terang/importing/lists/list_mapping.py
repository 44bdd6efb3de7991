"""A mapping file (YAML) → the user's wishes about columns, classes, units and fixed values."""

from collections.abc import Mapping as Names
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Any

from ...reading import read_yaml
from ...records import InformationClass
from ..shared.tidying import normalize_name
from ..sources.source_table import UnusableSource
from .class_words import class_of
from .headings import Role

_KEYS = ("kolom", "kelas", "unit", "tetap")
_FIXABLE = (Role.CLASS, Role.UNIT, Role.RESPONSIBLE, Role.MADE_AT, Role.RETENTION, Role.FORM, Role.BODY, Role.SOURCE)


@dataclass(frozen=True, slots=True)
class ListMapping:
    """Names are compared without regard to case, spacing and punctuation."""

    columns: Names[str, Role] = field(default_factory=dict)
    classes: Names[str, InformationClass] = field(default_factory=dict)
    units: Names[str, str] = field(default_factory=dict)
    fixed: Names[Role, str] = field(default_factory=dict)

    def role(self, column: str) -> Role | None:
        return self.columns.get(normalize_name(column))

    def class_of(self, written: str) -> InformationClass | None:
        return self.classes.get(normalize_name(written)) or class_of(written)

    def unit_of(self, written: str) -> str:
        return self.units.get(normalize_name(written), written)


def read_mapping(name: str, data: bytes) -> ListMapping:
    """Unusable with the place and the remedy when a wish cannot be understood."""
    document = read_yaml(name, data)
    if document.values is None:
        first = document.problems[-1]
        raise UnusableSource(f"{name}:{first.place.line}: {first.message} {first.remedy}")
    for key in document.values:
        if key not in _KEYS:
            raise UnusableSource(f"{name}: kunci «{key}» tidak dikenal{_near(key, _KEYS)}. Kunci: {', '.join(_KEYS)}.")
    groups = {key: _group(name, key, document.values.get(key)) for key in _KEYS}
    return ListMapping(
        {normalize_name(column): _role(name, column, word) for column, word in groups["kolom"].items()},
        {normalize_name(value): _class(name, value, word) for value, word in groups["kelas"].items()},
        {normalize_name(value): word for value, word in groups["unit"].items()},
        {_fixable(name, word): value for word, value in groups["tetap"].items()},
    )


def _group(name: str, key: str, values: Any) -> dict[str, str]:
    if values is None:
        return {}
    if not isinstance(values, dict):
        raise UnusableSource(f"{name}: isi `{key}` harus berupa susunan `nilai sumber: nilai Terang`, satu tiap baris.")
    for left, right in values.items():
        if not isinstance(right, str):
            raise UnusableSource(f"{name}: `{key}: {left}:` belum diisi dengan satu nilai.")
    return values


def _role(name: str, column: str, word: str) -> Role:
    words = [role.value for role in Role]
    if word not in words:
        raise UnusableSource(
            f"{name}: «{word}» untuk kolom «{column}» tidak dikenal{_near(word, words)}. Pilihan: {', '.join(words)}."
        )
    return Role(word)


def _class(name: str, value: str, word: str) -> InformationClass:
    keys = {kind.key: kind for kind in InformationClass}
    found = keys.get(word) or class_of(word)
    if found is None:
        raise UnusableSource(
            f"{name}: «{word}» untuk kelas «{value}» bukan kelas informasi. Pilihan: {', '.join(keys)}."
        )
    return found


def _fixable(name: str, word: str) -> Role:
    words = [role.value for role in _FIXABLE]
    if word not in words:
        raise UnusableSource(
            f"{name}: «{word}» dalam `tetap` tidak dapat diisi sama untuk semua baris. Pilihan: {', '.join(words)}."
        )
    return Role(word)


def _near(word: str, known: Any) -> str:
    found = get_close_matches(word, known, n=1)
    return f"; mungkin maksudnya «{found[0]}»" if found else ""
