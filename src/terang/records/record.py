"""The field table of a disclosure record, and the frozen Record."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from ..values.dates import PartialDate, Period
from .exemption import Exemption
from .fields import (
    Choice,
    Condition,
    Date,
    Field,
    Group,
    Many,
    Markdown,
    Need,
    Option,
    Simple,
    Text,
    TextRole,
    declared,
)
from .frequency import Frequency
from .programme import Programme
from .shared import Attachment, ChangeNote, Contact, Link, Status, Withdrawal, WithdrawnFile


class InformationClass(Option):
    """The classes of information of UU 14/2008; the key is also the folder's word."""

    PERIODIC = ("berkala", "Informasi Berkala", "Pasal 9 UU 14/2008")
    IMMEDIATE = ("serta_merta", "Informasi Serta Merta", "Pasal 10 UU 14/2008")
    ALWAYS = ("setiap_saat", "Informasi Setiap Saat", "Pasal 11 UU 14/2008")
    EXEMPT = ("dikecualikan", "Informasi yang Dikecualikan", "Pasal 17 UU 14/2008")

    @property
    def slug(self) -> str:
        """Folder of the sources and part of a list's address."""
        return self.key.replace("_", "-")


class Form(Option):
    """In what form the information can be had."""

    PRINT = ("cetak", "Cetak")
    ELECTRONIC = ("elektronik", "Elektronik")
    AUDIO = ("audio", "Audio")
    VISUAL = ("visual", "Visual")
    BRAILLE = ("braille", "Braille")


class AlertKind(Option):
    """Kinds of information that must be announced at once: Pasal 19 ayat (2) Perki 1/2021."""

    NATURAL = ("bencana_alam", "Bencana alam", "huruf a")
    NON_NATURAL = ("bencana_nonalam", "Bencana nonalam", "huruf b")
    SOCIAL = ("bencana_sosial", "Bencana sosial", "huruf c")
    DISEASE = ("penyakit", "Jenis, persebaran, dan sumber penyakit menular", "huruf d")
    FOOD = ("racun_pangan", "Racun pada bahan makanan", "huruf e")
    UTILITY = ("gangguan_utilitas", "Rencana gangguan terhadap utilitas publik", "huruf f")


@dataclass(frozen=True, slots=True, kw_only=True)
class Alert:
    """What people must know at once: Pasal 19 and 20 Perki 1/2021."""

    kind: AlertKind = declared(
        "jenis", "Jenis keadaan", Choice(AlertKind), Need.REQUIRED, law="Pasal 19 ayat (2) Perki 1/2021"
    )
    hazard: str | None = declared("bahaya", "Bahaya dan dampak", Text(1000, lines=True), Need.EXPECTED)
    area: str | None = declared("wilayah", "Wilayah terdampak", Text(500), Need.EXPECTED)
    instructions: str | None = declared("arahan", "Yang harus dilakukan", Text(2000, lines=True), Need.EXPECTED)
    contact: Contact | None = declared("narahubung", "Narahubung", Group(Contact), Need.EXPECTED)
    start: datetime = declared("mulai", "Mulai", Simple.MOMENT, Need.REQUIRED, example="2024-03-05T04:00+07:00")
    end: datetime | None = declared("selesai", "Selesai", Simple.MOMENT)


_DIP = "Pasal 21 ayat (2) Perki 1/2021"


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One piece of public information. `id` is `<year folder>/<file stem>`, `path` its source, `fingerprint` of path and bytes.

    `targets` are the files of the repository to which the body links, relative to the root.
    """

    id: str
    path: str
    fingerprint: bytes = b""
    targets: tuple[str, ...] = ()
    title: str = declared(
        "judul",
        "Judul",
        Text(300, role=TextRole.TITLE),
        Need.REQUIRED,
        help="Apa dan tahun berapa.",
        example="LKPJ Wali Kota Tahun 2024",
    )
    information_class: InformationClass = declared(
        "kelas", "Kelas informasi", Choice(InformationClass), Need.REQUIRED, law="Pasal 9, 10, 11, dan 17 UU 14/2008"
    )
    status: Status = declared(
        "status", "Status", Choice(Status), help="Kosong berarti terbit.", default=Status.PUBLISHED
    )
    summary: str | None = declared(
        "ringkasan", "Ringkasan isi informasi", Text(2000, lines=True), Need.EXPECTED, law=_DIP, dip_column=2,
        export="ringkasan_isi", help="Satu sampai tiga kalimat.",
    )  # fmt: skip
    unit: str | None = declared(
        "unit", "Pejabat/unit yang menguasai informasi", Simple.UNIT, Need.EXPECTED, law=_DIP, dip_column=3,
        export="unit_penguasa", help="Id, nama, atau alias unit dari badan.yml.",
    )  # fmt: skip
    responsible: str | None = declared(
        "penanggung_jawab", "Penanggung jawab pembuatan atau penerbitan", Text(200, role=TextRole.OFFICE), Need.EXPECTED, law=_DIP,
        dip_column=4, help="Jabatan, bukan nama orang.",
    )  # fmt: skip
    made_on: PartialDate | None = declared(
        "waktu_pembuatan", "Waktu pembuatan", Date(), Need.EXPECTED, law=_DIP, dip_column=5
    )
    made_at: str | None = declared(
        "tempat_pembuatan", "Tempat pembuatan", Text(150), Need.EXPECTED, law=_DIP, dip_column=5
    )
    forms: tuple[Form, ...] = declared(
        "bentuk", "Bentuk informasi yang tersedia", Many(Choice(Form)), Need.EXPECTED, law=_DIP, dip_column=6
    )
    retention: str | None = declared(
        "retensi",
        "Jangka waktu penyimpanan",
        Text(200, role=TextRole.TERM),
        Need.EXPECTED,
        law=_DIP,
        dip_column=7,
        help="Menurut jadwal retensi arsip.",
    )
    duties: tuple[str, ...] = declared(
        "kewajiban",
        "Kewajiban yang dipenuhi",
        Many(Simple.DUTY),
        help="Id butir dari daftar `terang new --kewajiban`. Butir induk berarti seluruh rinciannya termuat; dokumen pengadaan disebut satu per satu.",
    )
    published: PartialDate | None = declared("tanggal_terbit", "Pertama terbit", Date(), Need.EXPECTED)
    updated: PartialDate | None = declared("tanggal_mutakhir", "Terakhir dimutakhirkan", Date(), rare=True)
    visible_from: PartialDate | datetime | None = declared(
        "terbit_mulai",
        "Terbit mulai",
        Simple.DAY_OR_MOMENT,
        help="Sebelum itu tidak tampil di situs. Di repositori terbuka embargo bukan rahasia.",
        example="2024-03-31T08:00+07:00",
        rare=True,
    )
    visible_until: PartialDate | datetime | None = declared(
        "terbit_sampai",
        "Terbit sampai",
        Simple.DAY_OR_MOMENT,
        help="Sesudah itu halamannya hanya menyebut bahwa masa terbitnya berakhir.",
        rare=True,
    )
    period: Period | None = declared(
        "periode", "Periode isi", Simple.PERIOD, help="2024, 2024-S1, 2024-TW3, atau 2018/2023."
    )
    frequency: Frequency | None = declared(
        "frekuensi",
        "Frekuensi pemutakhiran",
        Choice(Frequency),
        help="Seberapa sering informasi ini terbit lagi; portal data membacanya dari katalog.",
        rare=True,
    )
    is_nil: bool | None = declared(
        "nihil", "Nihil", Simple.FLAG,
        help="Isi «ya» bila pada `periode` itu memang tidak ada yang harus diterbitkan untuk butir pada `kewajiban`.",
        rare=True,
    )  # fmt: skip
    files: tuple[Attachment, ...] = declared("berkas", "Berkas", Many(Group(Attachment)))
    links: tuple[Link, ...] = declared("tautan", "Tautan", Many(Group(Link)))
    subjects: tuple[str, ...] = declared("topik", "Topik", Many(Text(60)), example="anggaran")
    changes: tuple[ChangeNote, ...] = declared(
        "catatan_perubahan", "Catatan perubahan", Many(Group(ChangeNote)), rare=True
    )
    small_fix: PartialDate | None = declared(
        "perbaikan_kecil",
        "Perbaikan kecil terakhir",
        Date(partial=False),
        help="Tanggal perbaikan ejaan atau tautan yang tidak mengubah isi, sehingga tidak perlu catatan.",
        rare=True,
    )
    old_addresses: tuple[str, ...] = declared(
        "alamat_lama",
        "Alamat lama",
        Many(Simple.OLD_PATH),
        help="Alamat informasi ini sebelumnya, mulai dari garis miring; pengunjungnya diantar ke sini.",
        rare=True,
    )
    withdrawn_files: tuple[WithdrawnFile, ...] = declared(
        "berkas_dicabut",
        "Berkas yang dicabut",
        Many(Group(WithdrawnFile)),
        help="Berkas yang pernah terbit pada catatan ini dan tidak ditawarkan lagi.",
        rare=True,
    )
    alert: Alert | None = declared(
        "darurat",
        "Rincian keadaan darurat",
        Group(Alert),
        help="Hanya untuk kelas serta_merta.",
        only_if=Condition("kelas", InformationClass.IMMEDIATE.key),
    )
    programme: Programme | None = declared(
        "program",
        "Program unggulan",
        Group(Programme),
        law="Pasal 14 ayat (2) huruf b Perki 1/2021",
        help="Hanya untuk kelas berkala, bila catatan ini tentang satu program: target, anggaran, dan kemajuannya.",
        only_if=Condition("kelas", InformationClass.PERIODIC.key),
    )
    exemption: Exemption | None = declared(
        "pengecualian",
        "Pengecualian",
        Group(Exemption),
        help="Hanya untuk kelas dikecualikan.",
        only_if=Condition("kelas", InformationClass.EXEMPT.key),
    )
    withdrawal: Withdrawal | None = declared(
        "pencabutan",
        "Pencabutan",
        Group(Withdrawal),
        help="Hanya untuk status dicabut.",
        only_if=Condition("status", Status.WITHDRAWN.key),
        required_if=Condition("status", Status.WITHDRAWN.key),
        rare=True,
    )
    source: str | None = declared("sumber", "Sumber data", Text(500), help="Dari mana keterangan ini diambil.")
    body: str | None = declared("isi", "Uraian", Markdown())

    @property
    def year(self) -> str:
        """The year folder: four digits or `tanpa-tahun`."""
        return self.id.partition("/")[0]


def is_about(field: Field, kind: InformationClass) -> bool:
    """Is the field what records of this class are about? An alert and an exemption are; a programme is one record among many."""
    return kind is not InformationClass.PERIODIC and field.only_if == Condition("kelas", kind.key)


def in_order_of_forms(fields: Iterable[Field]) -> list[Field]:
    """As they are, but what the records of a class are about below the status."""
    own: list[Field] = []
    rest: list[Field] = []
    for field in fields:
        (own if any(is_about(field, kind) for kind in InformationClass) else rest).append(field)
    below = next((at for at, field in enumerate(rest, 1) if field.key == "status"), 0)
    return [*rest[:below], *own, *rest[below:]]
