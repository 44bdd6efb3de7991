"""The field table of a decree that sets the DIP or the DIK."""

from dataclasses import dataclass

from ..values.dates import PartialDate
from .fields import Choice, Date, Group, Need, Option, Simple, Text, TextRole, declared


class DecreeKind(Option):
    """The two lists that a decree of the PPID sets."""

    DIP = ("dip", "Daftar Informasi Publik", "Pasal 45 Perki 1/2021")
    DIK = ("dik", "Daftar Informasi yang Dikecualikan", "Pasal 49 Perki 1/2021")


@dataclass(frozen=True, slots=True, kw_only=True)
class Approval:
    """That the superior of the PPID agreed: an office, never a person."""

    office: str = declared(
        "jabatan", "Jabatan yang menyetujui", Text(200), Need.REQUIRED, example="Sekretaris Daerah selaku Atasan PPID"
    )
    number: str | None = declared("nomor", "Nomor persetujuan", Text(150, role=TextRole.DECREE))
    date: PartialDate | None = declared("tanggal", "Tanggal persetujuan", Date(), Need.EXPECTED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Decree:
    """A decree that sets the DIP or the DIK: Pasal 45 and 49 Perki 1/2021."""

    kind: DecreeKind = declared("jenis", "Daftar yang ditetapkan", Choice(DecreeKind), Need.REQUIRED)
    number: str = declared("nomor", "Nomor keputusan", Text(150, role=TextRole.DECREE), Need.REQUIRED)
    date: PartialDate = declared("tanggal", "Tanggal keputusan", Date(partial=False), Need.REQUIRED)
    about: str | None = declared("tentang", "Tentang", Text(300), Need.EXPECTED)
    office: str | None = declared("jabatan", "Jabatan yang menetapkan", Text(200), Need.EXPECTED)
    place: str | None = declared("tempat", "Ditetapkan di", Text(100))
    approval: Approval | None = declared("persetujuan", "Persetujuan Atasan PPID", Group(Approval))
    replaces: str | None = declared("menggantikan", "Nomor keputusan yang digantikan", Text(150, role=TextRole.DECREE))
    record: str | None = declared("catatan", "Catatan yang memuat naskahnya", Simple.RECORD)
    note: str | None = declared("keterangan", "Keterangan", Text(300))
