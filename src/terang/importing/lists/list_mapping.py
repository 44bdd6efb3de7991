"""A mapping file for lists → which role a column plays, which class and unit a word means, and fixed values."""

from dataclasses import dataclass, field

from ...records import InformationClass
from ..shared.class_words import class_of
from ..shared.import_mapping import ImportMapping, MappingWords, read_mapping, word_fault
from .headings import Role

_FIXABLE = (Role.CLASS, Role.UNIT, Role.RESPONSIBLE, Role.MADE_AT, Role.RETENTION, Role.FORM, Role.BODY, Role.SOURCE)
_WORDS = MappingWords(
    groups=("kolom", "kelas", "unit"),
    fixed=tuple(role.value for role in _FIXABLE),
    columns=tuple(role.value for role in Role),
)
_CLASSES = {kind.key: kind for kind in InformationClass}


@dataclass(frozen=True, slots=True)
class ListMapping:
    """The mapping in the words of lists."""

    words: ImportMapping = field(default_factory=ImportMapping)

    def role(self, column: str) -> Role | None:
        found = self.words.word("kolom", column)
        return Role(found) if found else None

    def class_of(self, written: str) -> InformationClass | None:
        found = self.words.word("kelas", written)
        return _CLASSES.get(found) or class_of(found) if found else class_of(written)

    def unit_of(self, written: str) -> str:
        return self.words.word("unit", written) or written

    def fixed(self, role: Role) -> str:
        return self.words.fixed.get(role.value, "")


def read_list_mapping(name: str, data: bytes) -> ListMapping:
    """Unusable with every place and remedy when something cannot be understood."""
    return ListMapping(read_mapping(name, data, _WORDS, _check))


def _check(group: str, written: str, word: str) -> str:
    if group == "kelas" and class_of(word) is None:
        return word_fault(word, f"untuk kelas «{written}»", _CLASSES)
    return ""
