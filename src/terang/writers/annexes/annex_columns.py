"""A record → its cells in the columns of the DIP (Lampiran I Perki 1/2021) or of the DIK."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, partial

from ...records import DecreeKind, Exemption, Extent, Record, fields_of
from ...records.fields import Field
from ...records.wording import words
from ..records.facts import PARTNERS, label_of, words_of
from ..shared.entries import summary_of
from ..shared.outputs import SiteFacts

Cell = str | None  # None: an honest gap


@dataclass(frozen=True, slots=True)
class Column:
    """`short` is the heading on a card. `width` in letters, where a format needs one; the number of a row is no column."""

    heading: str
    short: str
    width: int
    cell: Callable[[Record, SiteFacts], Cell]


def columns_of(kind: DecreeKind) -> tuple[Column, ...]:
    """In order; the first says what the information is."""
    return _dip_columns() if kind is DecreeKind.DIP else _DIK_COLUMNS


def about(record: Record, _: SiteFacts) -> str:
    """Title, and the summary where it says more."""
    lines = [record.title]
    if summary := summary_of(record):
        lines.append(summary)
    if record.exemption and record.exemption.extent is Extent.PART:
        lines.append("Dikecualikan sebagian; bagian lainnya terbuka.")
    return "\n".join(lines)


@cache
def _dip_columns() -> tuple[Column, ...]:
    """From the field table, which names the column of Lampiran I for each field."""
    fields = [field for field in fields_of(Record) if field.dip_column and field.name not in PARTNERS.values()]
    return tuple(
        Column(label_of(field), _DIP_SHORT.get(field.name, ""), _DIP_WIDTHS.get(field.name, 22), _dip_cell(field))
        for field in sorted(fields, key=lambda field: field.dip_column)
    )


_DIP_SHORT = {
    "unit": "Dikuasai",
    "responsible": "Penanggung jawab",
    "made_on": "Dibuat",
    "forms": "Bentuk",
    "retention": "Disimpan",
}
_DIP_WIDTHS = {"summary": 60, "unit": 30, "responsible": 28, "forms": 14, "retention": 16}


def _dip_cell(field: Field) -> Callable[[Record, SiteFacts], Cell]:
    if field.name == "summary":
        return about
    return _unit if field.name == "unit" else partial(_field_words, field)


def _field_words(field: Field, record: Record, _: SiteFacts) -> Cell:
    return words_of(record, field)


def _unit(record: Record, facts: SiteFacts) -> Cell:
    unit = facts.units.get(record.unit or "")
    return unit.name if unit else None


def _of(cell: Callable[[Exemption], Cell]) -> Callable[[Record, SiteFacts], Cell]:
    return lambda record, _: cell(record.exemption) if record.exemption else None


def _term(exemption: Exemption) -> Cell:
    until = f"sampai {exemption.until.words()}" if exemption.until else None
    return ", ".join(part for part in (exemption.term, until) if part) or None


def _dated(*parts: object) -> Cell:
    """Number and date, as far as they are known."""
    return ", ".join(words(part) for part in parts if part) or None


_DIK_COLUMNS = (
    Column("Uraian informasi", "", 44, about),
    Column("Dasar hukum pengecualian", "Dasar", 26, _of(lambda e: f"{e.citation}: {e.ground.label}")),
    Column("Konsekuensi bila dibuka", "Akibat jika dibuka", 34, _of(lambda e: e.if_opened)),
    Column("Konsekuensi bila ditutup", "Akibat jika ditutup", 34, _of(lambda e: e.if_closed)),
    Column("Jangka waktu", "Jangka waktu", 22, _of(_term)),
    Column("Penetapan (nomor, tanggal)", "Penetapan", 22, _of(lambda e: _dated(e.decree, e.decree_date))),
    Column("Uji konsekuensi (nomor, tanggal)", "Uji konsekuensi", 22, _of(lambda e: _dated(e.test, e.test_date))),
    Column("Unit yang menguasai", "Dikuasai", 26, _unit),
)
