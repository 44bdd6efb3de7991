"""Pieces that records, releases and the body have in common, each with its field table."""

from dataclasses import dataclass

from ..repository import ATTACHMENTS
from ..values.dates import PartialDate
from .fields import Choice, Date, Location, Need, Option, Simple, Text, TextRole, declared

DOCUMENTS = (".pdf", ".docx", ".xlsx", ".csv", ".pptx", ".odt", ".ods", ".zip", ".jpg", ".jpeg", ".png", ".txt")


class Status(Option):
    """Life of a record or a release."""

    DRAFT = ("draf", "Draf")
    PUBLISHED = ("terbit", "Terbit")
    WITHDRAWN = ("dicabut", "Dicabut")


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """A document that belongs to a record: a file below `disclosures/berkas/`, or an address."""

    location: str = declared(
        "lokasi",
        "Lokasi",
        Location(ATTACHMENTS, endings=DOCUMENTS),
        Need.REQUIRED,
        help="Nama berkas di dalam folder disclosures/berkas, atau alamat https://.",
        example="2024/lkpj-2024.pdf",
    )
    title: str | None = declared(
        "judul", "Judul berkas", Text(200, role=TextRole.LINK), help="Bila berbeda dari judul catatan."
    )
    language: str | None = declared("bahasa", "Bahasa", Simple.LANGUAGE, help="Kode dua huruf; kosong berarti id.")
    media_type: str | None = declared(
        "jenis", "Jenis media", Simple.MEDIA_TYPE, help="Kosong berarti dibaca dari akhiran nama berkas."
    )
    size: int | None = declared(
        "ukuran", "Ukuran (bita)", Simple.WHOLE, help="Untuk berkas di alamat lain; berkas sendiri dihitung."
    )

    @property
    def is_remote(self) -> bool:
        return "://" in self.location


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A page elsewhere that belongs to the matter."""

    title: str = declared("judul", "Judul tautan", Text(200, role=TextRole.LINK), Need.REQUIRED)
    address: str = declared("alamat", "Alamat", Simple.ADDRESS, Need.REQUIRED)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeNote:
    """What changed, and when (also a correction of a release)."""

    date: PartialDate = declared("tanggal", "Tanggal", Date(partial=False), Need.REQUIRED)
    note: str = declared("catatan", "Catatan", Text(500), Need.REQUIRED)


class WithdrawalCause(Option):
    """The closed list of causes: what the public may count and compare."""

    OUTDATED = ("tidak_berlaku", "Tidak berlaku lagi")
    REPLACED = ("diganti", "Diganti dengan yang baru")
    WRONG = ("keliru", "Memuat kekeliruan")
    DOUBLE = ("ganda", "Terbit dua kali")
    PERSONAL = ("data_pribadi", "Memuat data pribadi")
    EXEMPT = ("dikecualikan", "Ditetapkan sebagai informasi yang dikecualikan")
    RULING = ("putusan", "Putusan Komisi Informasi atau pengadilan")
    ENDED = ("masa_terbit", "Masa terbit berakhir")


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawal:
    """Why something published is no longer offered."""

    date: PartialDate = declared("tanggal", "Tanggal dicabut", Date(partial=False), Need.REQUIRED)
    cause: WithdrawalCause | None = declared(
        "sebab", "Sebab", Choice(WithdrawalCause), Need.EXPECTED, help="Salah satu dari daftar tetap."
    )
    reason: str = declared("alasan", "Alasan", Text(500), Need.REQUIRED)
    replacement: str | None = declared("pengganti", "Pengganti", Simple.RECORD, help="Id catatan penggantinya.")


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawnFile:
    """A file that was published and is no longer offered, while what it belonged to still is."""

    location: str = declared("lokasi", "Lokasi", Location(ATTACHMENTS, web=False), Need.REQUIRED)
    date: PartialDate = declared("tanggal", "Tanggal dicabut", Date(partial=False), Need.REQUIRED)
    cause: WithdrawalCause = declared("sebab", "Sebab", Choice(WithdrawalCause), Need.REQUIRED)
    replacement: str | None = declared(
        "pengganti", "Pengganti", Location(ATTACHMENTS, web=False), help="Berkas yang menggantikannya."
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """Whom to ask: an office, never a private person."""

    office: str = declared("jabatan", "Jabatan atau kantor", Text(150, role=TextRole.OFFICE), Need.REQUIRED)
    phone: str | None = declared("telepon", "Telepon kantor", Simple.PHONE)
    email: str | None = declared("surel", "Surel kantor", Simple.EMAIL)
