"""A mapping file for posts → the units, topics and fixed values that releases get."""

import re
from dataclasses import dataclass, field

from ..shared.import_mapping import IGNORED, ImportMapping, MappingWords, address_pattern_fault, read_mapping

_WORDS = MappingWords(
    groups=("unit", "topik"), fixed=("tempat", "unit", "kredit", "bahasa", "situs", "alamat"), lists=("jenis",)
)
_PARTS = ("tahun", "bulan", "hari", "slug", "berkas", "folder")


@dataclass(frozen=True, slots=True)
class ImportOptions:
    """The mapping in the words of posts. Units go by author or topic."""

    words: ImportMapping = field(default_factory=ImportMapping)

    @property
    def kinds(self) -> tuple[str, ...]:
        """The types of posts that become releases."""
        return self.words.lists.get("jenis") or ("post",)

    @property
    def unit_names(self) -> frozenset[str]:
        """Every unit that the mapping names."""
        return frozenset(filter(None, (*self.words.groups.get("unit", {}).values(), self.fixed("unit"))))

    def unit_of(self, author: str, subjects: tuple[str, ...]) -> str:
        """The author decides, then the first topic that names a unit, then what holds for all."""
        found = (self.words.word("unit", name) for name in (author, *subjects))
        return next((unit for unit in found if unit), "") or self.fixed("unit")

    def subject(self, written: str) -> str | None:
        """None for one that is to be left out."""
        name = self.words.word("topik", written) or written
        return None if name == IGNORED else name

    def fixed(self, key: str) -> str:
        return self.words.fixed.get(key, "")

    @property
    def site(self) -> str:
        """The address of the old site without its last slash, or nothing."""
        return self.fixed("situs").rstrip("/")


def read_options(name: str, data: bytes) -> ImportOptions:
    """Unusable with every place and remedy when something cannot be understood."""
    return ImportOptions(read_mapping(name, data, _WORDS, check_fixed=_fixed_fault))


def _fixed_fault(key: str, written: str) -> str:
    if key == "alamat":
        return address_pattern_fault(written, _PARTS)
    if key == "situs" and not re.match(r"https?://[^/\s]+", written):
        return "`situs` harus berupa alamat situs lama, misalnya https://contoh.go.id."
    return ""
