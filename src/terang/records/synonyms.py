"""The field table of words that mean the same to a search, and the frozen Synonyms."""

from dataclasses import dataclass

from .fields import Group, Many, Need, Text, declared
from .office_file import OfficeFile


@dataclass(frozen=True, slots=True, kw_only=True)
class Synonym:
    """One thing and its names. `equals` lead both ways, `everyday` words only to the thing."""

    term: str = declared("istilah", "Istilah", Text(120), Need.REQUIRED, example="LKPJ")
    equals: tuple[str, ...] = declared(
        "sama",
        "Sebutan lain yang sama artinya",
        Many(Text(120)),
        help="Mencari yang satu menemukan juga yang lain.",
        example="laporan keterangan pertanggungjawaban",
    )
    everyday: tuple[str, ...] = declared(
        "sehari_hari",
        "Kata sehari-hari",
        Many(Text(120)),
        help="Mencari kata ini menemukan juga istilahnya, tetapi tidak sebaliknya.",
        example="laporan wali kota",
    )

    @property
    def names(self) -> tuple[str, ...]:
        return (self.term, *self.equals)


@dataclass(frozen=True, slots=True, kw_only=True)
class Synonyms(OfficeFile):
    """All of them, in the order of the file."""

    entries: tuple[Synonym, ...] = declared("sinonim", "Daftar sinonim", Many(Group(Synonym)), Need.REQUIRED)
