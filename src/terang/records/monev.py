"""The field table of a year's internal monev of the PPID Pembantu, and the frozen Monev."""

from dataclasses import dataclass
from decimal import Decimal

from .fields import Choice, Group, Many, Need, Option, Simple, Text, declared
from .office_file import OfficeFile
from .shared import Link


class Predicate(Option):
    """Names of the five bands; their limits stand in the law tables."""

    HIGHEST = ("informatif", "Informatif")
    HIGH = ("menuju_informatif", "Menuju Informatif")
    FAIR = ("cukup_informatif", "Cukup Informatif")
    LOW = ("kurang_informatif", "Kurang Informatif")
    LOWEST = ("tidak_informatif", "Tidak Informatif")


class Answer(Option):
    """What the office itself says to a question that no record can answer."""

    YES = ("ya", "Ya")
    NO = ("tidak", "Tidak")


@dataclass(frozen=True, slots=True, kw_only=True)
class MonevIndicator:
    """One thing that was scored; the weights of a category add up to 100."""

    id: str = declared("id", "Id", Simple.SLUG, Need.REQUIRED)
    name: str = declared("nama", "Nama indikator", Text(200), Need.REQUIRED)
    weight: Decimal = declared("bobot", "Bobot", Simple.NUMBER, Need.REQUIRED)


@dataclass(frozen=True, slots=True, kw_only=True)
class MonevScore:
    """The score of a unit for one indicator, 0 to 100, and the records that prove it."""

    indicator: str = declared("indikator", "Id indikator", Simple.SLUG, Need.REQUIRED)
    value: Decimal = declared("nilai", "Nilai (0 sampai 100)", Simple.NUMBER, Need.REQUIRED)
    evidence: tuple[str, ...] = declared("bukti", "Catatan yang menjadi bukti", Many(Simple.RECORD))


@dataclass(frozen=True, slots=True, kw_only=True)
class MonevUnit:
    """One unit in a category: scores by indicator, or the total as it was announced, or neither."""

    unit: str = declared("unit", "Unit yang dinilai", Simple.UNIT, Need.REQUIRED)
    scores: tuple[MonevScore, ...] = declared("nilai", "Nilai tiap indikator", Many(Group(MonevScore)))
    total: Decimal | None = declared("total", "Nilai akhir yang diumumkan", Simple.NUMBER)
    note: str | None = declared("keterangan", "Keterangan", Text(300))


@dataclass(frozen=True, slots=True, kw_only=True)
class Spread:
    """How many units came into a band, as announced."""

    predicate: Predicate = declared("predikat", "Predikat", Choice(Predicate), Need.REQUIRED)
    count: int = declared("jumlah", "Jumlah unit", Simple.WHOLE, Need.REQUIRED)


@dataclass(frozen=True, slots=True, kw_only=True)
class MonevCategory:
    """Units that are ranked together. Without indicators, the totals are on a scale up to `maximum`, if that is known."""

    id: str = declared("id", "Id", Simple.SLUG, Need.REQUIRED, help="Sama tiap tahun agar dapat dibandingkan.")
    name: str = declared("nama", "Nama kategori", Text(200), Need.REQUIRED, example="PPID Pembantu")
    maximum: Decimal | None = declared("nilai_maksimum", "Nilai tertinggi yang mungkin", Simple.NUMBER)
    indicators: tuple[MonevIndicator, ...] = declared("indikator", "Indikator", Many(Group(MonevIndicator)))
    units: tuple[MonevUnit, ...] = declared("penilaian", "Penilaian", Many(Group(MonevUnit)))
    spread: tuple[Spread, ...] = declared("sebaran", "Sebaran predikat yang diumumkan", Many(Group(Spread)))
    note: str | None = declared("keterangan", "Keterangan", Text(500))


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnAnswer:
    """The office's own answer to a question of the self-assessment."""

    check: str = declared("butir", "Id butir", Simple.SLUG, Need.REQUIRED)
    answer: Answer = declared("jawaban", "Jawaban", Choice(Answer), Need.REQUIRED)
    evidence: str | None = declared("bukti", "Catatan yang menjadi bukti", Simple.RECORD)
    note: str | None = declared("keterangan", "Keterangan", Text(300))


@dataclass(frozen=True, slots=True, kw_only=True)
class Monev(OfficeFile):
    """The monev of the year `id`."""

    organiser: str | None = declared("penyelenggara", "Penyelenggara", Text(200), Need.EXPECTED)
    note: str | None = declared("keterangan", "Keterangan", Text(1000, lines=True))
    source: str | None = declared("sumber", "Sumber", Text(500), Need.EXPECTED)
    links: tuple[Link, ...] = declared("tautan", "Tautan", Many(Group(Link)))
    categories: tuple[MonevCategory, ...] = declared("kategori", "Kategori", Many(Group(MonevCategory)))
    answers: tuple[OwnAnswer, ...] = declared("mandiri", "Jawaban penilaian mandiri", Many(Group(OwnAnswer)))

    @property
    def units(self) -> tuple[MonevUnit, ...]:
        """All entries of all categories."""
        return tuple(unit for category in self.categories for unit in category.units)
