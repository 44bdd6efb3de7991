"""The field tables of the registers of requests and objections, and the frozen registers.

Only what may be published has a field: Pasal 32 and 43 Perki 1/2021 want more in the office's own register, but what
names a person stays there. Working days and whether an answer was in time are computed, never written.
"""

from dataclasses import dataclass

from ..values.dates import PartialDate
from .fields import Choice, Date, Group, Many, Need, Option, Simple, Text, TextRole, declared
from .office_file import NOTE, ROWS, OfficeFile

_DAY = Date(partial=False, day_first=True)


class Applicant(Option):
    """Who asks, without saying who."""

    PERSON = ("perorangan", "Perorangan")
    LEGAL_ENTITY = ("badan_hukum", "Badan hukum")
    GROUP = ("kelompok", "Kelompok orang")


class RequestChannel(Option):
    """The way on which a request came in."""

    COUNTER = ("langsung", "Datang langsung")
    LETTER = ("surat", "Surat")
    EMAIL = ("surel", "Surel")
    FORM = ("daring", "Formulir daring")
    SPOKEN = ("lisan", "Lisan, dicatat petugas", "Pasal 22 ayat (1) dan ayat (3) UU 14/2008")
    OTHER = ("lainnya", "Lainnya")


class RequestOutcome(Option):
    """How a request ended; empty while it is open."""

    GRANTED = ("diberikan", "Diberikan seluruhnya")
    PARTLY = ("sebagian", "Diberikan sebagian")
    REFUSED = ("ditolak", "Ditolak")
    ELSEWHERE = ("bukan_kewenangan", "Dikuasai badan publik lain")
    INCOMPLETE = ("tidak_lengkap", "Tidak dilengkapi pemohon", "Pasal 33 ayat (4) Perki 1/2021")
    WITHDRAWN = ("dicabut", "Dicabut pemohon")

    @property
    def is_answer(self) -> bool:
        """Does the body decide it, within the term of Pasal 22 ayat (7) UU 14/2008?"""
        return self not in (RequestOutcome.INCOMPLETE, RequestOutcome.WITHDRAWN)

    @property
    def withholds(self) -> bool:
        """Does it need a ground? Pasal 22 ayat (7) huruf c and e UU 14/2008."""
        return self in (RequestOutcome.PARTLY, RequestOutcome.REFUSED)


class RefusalGround(Option):
    """Why information is withheld: Pasal 17 UU 14/2008, and what Pasal 6 ayat (3) allows beside it."""

    LETTER_A = ("17a", "Penegakan hukum", "Pasal 17 huruf a UU 14/2008")
    LETTER_B = ("17b", "Kekayaan intelektual dan persaingan usaha", "Pasal 17 huruf b UU 14/2008")
    LETTER_C = ("17c", "Pertahanan dan keamanan negara", "Pasal 17 huruf c UU 14/2008")
    LETTER_D = ("17d", "Kekayaan alam", "Pasal 17 huruf d UU 14/2008")
    LETTER_E = ("17e", "Ketahanan ekonomi nasional", "Pasal 17 huruf e UU 14/2008")
    LETTER_F = ("17f", "Hubungan luar negeri", "Pasal 17 huruf f UU 14/2008")
    LETTER_G = ("17g", "Akta otentik pribadi dan wasiat", "Pasal 17 huruf g UU 14/2008")
    LETTER_H = ("17h", "Rahasia pribadi", "Pasal 17 huruf h UU 14/2008")
    LETTER_I = ("17i", "Surat yang menurut sifatnya dirahasiakan", "Pasal 17 huruf i UU 14/2008")
    LETTER_J = ("17j", "Dilarang undang-undang lain", "Pasal 17 huruf j UU 14/2008")
    NOT_HELD = ("belum_dikuasai", "Belum dikuasai atau didokumentasikan", "Pasal 6 ayat (3) UU 14/2008")
    OTHER_6 = ("pasal_6", "Alasan lain yang disebut Pasal 6 ayat (3)", "Pasal 6 ayat (3) UU 14/2008")

    @property
    def needs_decree(self) -> bool:
        """An exemption is refused by a decree of the PPID (Lampiran IX Perki 1/2021)."""
        return self.key.startswith("17")


class ExtensionReason(Option):
    """The only two reasons for seven more working days."""

    NOT_HELD = ("belum_dikuasai", "Belum dikuasai atau didokumentasikan", "Pasal 36 Perki 1/2021")
    UNDECIDED = ("status_belum_diputuskan", "Belum diputuskan terbuka atau dikecualikan", "Pasal 36 Perki 1/2021")


class GivenForm(Option):
    """In what form the information was given."""

    ELECTRONIC = ("elektronik", "Salinan elektronik")
    PRINT = ("cetak", "Salinan cetak")
    SEEN = ("dilihat", "Dilihat di tempat")


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """One request for information, as far as it may be known to all. `fee` is in rupiah."""

    number: str = declared(
        "nomor", "Nomor pendaftaran", Text(60, role=TextRole.NUMBER), Need.REQUIRED, example="001/PPID/2026"
    )
    received: PartialDate = declared("tanggal_masuk", "Tanggal diterima", _DAY, Need.REQUIRED)
    applicant: Applicant | None = declared("jenis_pemohon", "Jenis pemohon", Choice(Applicant))
    subject: str = declared(
        "pokok_informasi",
        "Pokok informasi",
        Text(200),
        Need.REQUIRED,
        help="Ditulis ulang oleh petugas, tanpa nama atau keterangan tentang orang.",
        example="Laporan realisasi anggaran tahun 2025",
    )
    unit: str | None = declared("unit", "Unit yang menguasai", Simple.UNIT)
    channel: RequestChannel | None = declared("kanal", "Cara permintaan masuk", Choice(RequestChannel))
    extended: bool | None = declared("diperpanjang", "Diperpanjang 7 hari kerja", Simple.FLAG)
    extension: ExtensionReason | None = declared(
        "alasan_perpanjangan", "Alasan perpanjangan", Choice(ExtensionReason), law="Pasal 36 Perki 1/2021"
    )
    notified: PartialDate | None = declared(
        "tanggal_pemberitahuan",
        "Tanggal pemberitahuan tertulis",
        _DAY,
        help="Kosong selama belum dijawab. Bila sudah dijawab tetapi tanggalnya tidak dicatat, waktunya tidak dihitung.",
        law="Pasal 22 ayat (7) UU 14/2008",
    )
    given: PartialDate | None = declared("tanggal_pemberian", "Tanggal informasi diberikan", _DAY)
    outcome: RequestOutcome | None = declared(
        "hasil", "Hasil", Choice(RequestOutcome), help="Kosong selama belum dijawab."
    )
    ground: RefusalGround | None = declared("alasan_tolak", "Alasan penolakan", Choice(RefusalGround))
    decree: str | None = declared("nomor_keputusan", "Nomor keputusan penolakan", Text(80, role=TextRole.DECREE))
    form: GivenForm | None = declared("bentuk", "Bentuk yang diberikan", Choice(GivenForm))
    fee: int | None = declared("biaya", "Biaya (rupiah)", Simple.RUPIAH)
    answer: str | None = declared(
        "diumumkan_di",
        "Catatan yang memuat jawabannya",
        Simple.RECORD,
        help="Id catatan terbuka tempat jawabannya diumumkan untuk semua orang.",
        example="2026/lkpj",
    )

    @property
    def has_longer_term(self) -> bool:
        """Seven more working days come only with a written reason: Pasal 22 ayat (8) UU 14/2008."""
        return bool(self.extended and self.extension)


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestRegister(OfficeFile):
    """All requests received in the year `id`."""

    note: str | None = declared(NOTE, "Keterangan", Text(500))
    rows: tuple[Request, ...] = declared(
        ROWS, "Daftar permintaan", Many(Group(Request)), help="Satu baris untuk tiap permintaan."
    )


class ObjectionGround(Option):
    """Pasal 35 ayat (1) UU 14/2008, by its letter."""

    REFUSED = ("a", "Ditolak karena dikecualikan", "Pasal 35 ayat (1) huruf a UU 14/2008")
    NOT_ANNOUNCED = ("b", "Informasi berkala tidak disediakan", "Pasal 35 ayat (1) huruf b UU 14/2008")
    SILENCE = ("c", "Permintaan tidak ditanggapi", "Pasal 35 ayat (1) huruf c UU 14/2008")
    OTHERWISE = ("d", "Jawaban tidak sesuai dengan permintaan", "Pasal 35 ayat (1) huruf d UU 14/2008")
    NOT_FULFILLED = ("e", "Permintaan tidak dipenuhi", "Pasal 35 ayat (1) huruf e UU 14/2008")
    FEE = ("f", "Biaya tidak wajar", "Pasal 35 ayat (1) huruf f UU 14/2008")
    LATE = ("g", "Diberikan melebihi jangka waktu", "Pasal 35 ayat (1) huruf g UU 14/2008")


class ObjectionReply(Option):
    """What the PPID's superior answered; empty while an objection is open."""

    UPHELD = ("dikabulkan", "Dikabulkan")
    PARTLY = ("sebagian", "Dikabulkan sebagian")
    REJECTED = ("ditolak", "Ditolak")
    WITHDRAWN = ("dicabut", "Dicabut pemohon")


class DisputeResult(Option):
    """How a dispute before the Komisi Informasi ended; empty while it is open."""

    AGREED = ("kesepakatan_mediasi", "Kesepakatan mediasi")
    UPHELD = ("dikabulkan", "Putusan: dikabulkan")
    PARTLY = ("sebagian", "Putusan: dikabulkan sebagian")
    REJECTED = ("ditolak", "Putusan: ditolak")
    ENDED = ("tidak_dilanjutkan", "Tidak dilanjutkan")


class Judgement(Option):
    """What the court said of the decision; empty while the case is open."""

    CONFIRMED = ("menguatkan", "Menguatkan putusan Komisi Informasi")
    REVERSED = ("membatalkan", "Membatalkan putusan Komisi Informasi")


@dataclass(frozen=True, slots=True, kw_only=True)
class Objection:
    """One objection to the PPID's superior, and what followed it."""

    number: str = declared(
        "nomor", "Nomor keberatan", Text(60, role=TextRole.NUMBER), Need.REQUIRED, example="K-001/PPID/2026"
    )
    received: PartialDate = declared("tanggal_masuk", "Tanggal diterima", _DAY, Need.REQUIRED)
    request: str | None = declared(
        "permohonan", "Nomor pendaftaran permintaan", Text(60), help="Boleh kosong hanya untuk alasan huruf b."
    )
    ground: ObjectionGround = declared("alasan", "Alasan keberatan", Choice(ObjectionGround), Need.REQUIRED)
    replied: PartialDate | None = declared(
        "tanggal_tanggapan",
        "Tanggal tanggapan",
        _DAY,
        help="Kosong selama belum ditanggapi. Bila tanggalnya tidak dicatat, waktunya tidak dihitung.",
        law="Pasal 36 ayat (2) UU 14/2008",
    )
    reply: ObjectionReply | None = declared("hasil", "Tanggapan Atasan PPID", Choice(ObjectionReply))
    carried_out: bool | None = declared("dilaksanakan", "Sudah dilaksanakan", Simple.FLAG)
    dispute_filed: PartialDate | None = declared("tanggal_sengketa", "Tanggal diajukan ke Komisi Informasi", _DAY)
    dispute: DisputeResult | None = declared("hasil_sengketa", "Hasil sengketa", Choice(DisputeResult))
    court_filed: PartialDate | None = declared("tanggal_gugatan", "Tanggal gugatan ke pengadilan", _DAY)
    court: Judgement | None = declared("hasil_gugatan", "Putusan pengadilan", Choice(Judgement))


@dataclass(frozen=True, slots=True, kw_only=True)
class ObjectionRegister(OfficeFile):
    """All objections received in the year `id`."""

    note: str | None = declared(NOTE, "Keterangan", Text(500))
    rows: tuple[Objection, ...] = declared(
        ROWS, "Daftar keberatan", Many(Group(Objection)), help="Satu baris untuk tiap keberatan."
    )
