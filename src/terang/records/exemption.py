"""The field table of an exemption: why, how much and until when an item is closed."""

from dataclasses import dataclass
from datetime import date

from ..law import TERMS
from ..values.dates import PartialDate, add_months, months_in
from .fields import Choice, Condition, Date, Need, Option, Simple, Text, TextRole, declared


class Ground(Option):
    """Grounds of exemption: Pasal 17 UU 14/2008."""

    A = ("a", "menghambat proses penegakan hukum", "Pasal 17 huruf a UU 14/2008")
    B = ("b", "mengganggu hak atas kekayaan intelektual dan persaingan usaha sehat", "Pasal 17 huruf b UU 14/2008")
    C = ("c", "membahayakan pertahanan dan keamanan negara", "Pasal 17 huruf c UU 14/2008")
    D = ("d", "mengungkapkan kekayaan alam Indonesia", "Pasal 17 huruf d UU 14/2008")
    E = ("e", "merugikan ketahanan ekonomi nasional", "Pasal 17 huruf e UU 14/2008")
    F = ("f", "merugikan kepentingan hubungan luar negeri", "Pasal 17 huruf f UU 14/2008")
    G = ("g", "mengungkap isi akta otentik pribadi dan wasiat", "Pasal 17 huruf g UU 14/2008")
    H = ("h", "mengungkap rahasia pribadi", "Pasal 17 huruf h UU 14/2008")
    I = ("i", "memorandum atau surat antar atau intra Badan Publik yang dirahasiakan", "Pasal 17 huruf i UU 14/2008")  # noqa: E741
    J = ("j", "tidak boleh diungkap berdasarkan undang-undang lain", "Pasal 17 huruf j UU 14/2008")


class Extent(Option):
    """How much of a document is exempt: only the exempt part may be closed."""

    WHOLE = ("seluruhnya", "Seluruhnya")
    PART = ("sebagian", "Sebagian", "Pasal 50 ayat (2) dan (3) Perki 1/2021")


@dataclass(frozen=True, slots=True, kw_only=True)
class Exemption:
    """Why and until when an item is exempt: Pasal 49-51 Perki 1/2021."""

    extent: Extent = declared(
        "cakupan",
        "Cakupan",
        Choice(Extent),
        help="«sebagian» bila bagian lainnya terbuka; sebutkan salinannya pada `salinan`.",
        default=Extent.WHOLE,
    )
    copy: str | None = declared(
        "salinan",
        "Salinan yang sudah dihitamkan",
        Simple.RECORD,
        help="Id catatan terbuka yang memuat salinannya. Wajib untuk cakupan «sebagian».",
        only_if=Condition("cakupan", Extent.PART.key),
        required_if=Condition("cakupan", Extent.PART.key),
    )
    ground: Ground = declared("dasar", "Dasar pengecualian", Choice(Ground), Need.REQUIRED, law="Pasal 17 UU 14/2008")
    other_act: str | None = declared(
        "undang_undang",
        "Undang-undang lain dan pasalnya",
        Text(300),
        help="Wajib untuk huruf j.",
        required_if=Condition("dasar", Ground.J.key),
    )
    if_opened: str | None = declared(
        "konsekuensi_dibuka", "Konsekuensi bila dibuka", Text(1000, lines=True), Need.EXPECTED
    )
    if_closed: str | None = declared(
        "konsekuensi_ditutup", "Konsekuensi bila ditutup", Text(1000, lines=True), Need.EXPECTED
    )
    term: str | None = declared("jangka_waktu", "Jangka waktu", Text(200, role=TextRole.TERM), Need.EXPECTED)
    until: PartialDate | None = declared("berlaku_sampai", "Berlaku sampai", Date())
    decree: str | None = declared("nomor_penetapan", "Nomor penetapan", Text(150, role=TextRole.DECREE), Need.EXPECTED)
    decree_date: PartialDate | None = declared("tanggal_penetapan", "Tanggal penetapan", Date(), Need.EXPECTED)
    test: str | None = declared("nomor_uji", "Nomor uji konsekuensi", Text(150, role=TextRole.DECREE), Need.EXPECTED)
    test_date: PartialDate | None = declared("tanggal_uji", "Tanggal uji konsekuensi", Date(), Need.EXPECTED)

    @property
    def citation(self) -> str:
        """The ground, and for huruf j the other act with it."""
        return f"{self.ground.law}; {self.other_act}" if self.other_act else self.ground.law

    @property
    def last_day(self) -> date | None:
        """The last day of the exemption: as written, else after the term, else the longest that the law allows.

        None where nothing tells.
        """
        if self.until:
            return self.until.last_day
        if self.decree_date and (months := months_in(self.term or "")):
            return add_months(self.decree_date.last_day, months)
        years = TERMS[self.ground.key].years
        return add_months(self.decree_date.last_day, 12 * years) if years and self.decree_date else None
