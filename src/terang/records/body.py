"""The field table of badan.yml, and the frozen Body with its Units."""

import datetime
from dataclasses import dataclass

from ..repository import PAGES
from ..values.dates import PartialDate
from .body_kinds import BodyKind, UnitKind
from .decrees import Decree, DecreeKind
from .fields import Choice, Date, Group, Location, Many, Need, Option, Simple, Text, TextRole, declared

# The format of repositories that this Terang writes and reads: one more whenever older ones have to be changed.
FORMAT = 2


class Certainty(Option):
    """How firm an announced date is."""

    FIRM = ("pasti", "Pasti")
    TENTATIVE = ("tentatif", "Tentatif")
    POSTPONED = ("ditunda", "Ditunda")
    CANCELLED = ("dibatalkan", "Dibatalkan")


class ChannelKind(Option):
    """Ways to reach the body; the key chooses the kind of link."""

    WEB = ("situs", "Situs web")
    EMAIL = ("surel", "Surel")
    PHONE = ("telepon", "Telepon")
    SOCIAL = ("media_sosial", "Media sosial")
    COMPLAINT = ("pengaduan", "Pengaduan")
    DESK = ("loket", "Loket layanan")


class PersonalKind(Option):
    """Kinds of personal data; the label is the word in problems."""

    NIK = ("nik", "NIK atau nomor KK")
    MOBILE = ("telepon", "nomor telepon genggam")
    EMAIL = ("surel", "surel pribadi")
    NPWP = ("npwp", "NPWP orang pribadi")
    PASSPORT = ("paspor", "nomor paspor")
    ACCOUNT = ("rekening", "nomor rekening")


class HistorySource(Option):
    """From what the site tells when a page was changed."""

    FILES = ("berkas", "Tanggal yang tertulis dalam berkas")
    GIT = ("git", "Riwayat git")


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewedPersonalData:
    """That an office looked at a piece of personal data and found that the law wants it published there."""

    kind: PersonalKind = declared("jenis", "Jenis data", Choice(PersonalKind), Need.REQUIRED)
    path: str = declared(
        "berkas", "Berkas", Text(300), Need.REQUIRED, help="Nama berkas seperti disebut pada pesannya.",
        example="disclosures/berkala/2024/lhkpn.yml",
    )  # fmt: skip
    masked: str = declared(
        "samaran", "Bentuk tersamar", Text(80), Need.REQUIRED,
        help="Seperti disebut pada pesannya; data utuhnya jangan ditulis.", example='"3275…01"',
    )  # fmt: skip
    reason: str = declared("alasan", "Alasan dan dasar hukumnya", Text(300), Need.REQUIRED)
    office: str = declared("jabatan", "Jabatan yang meninjau", Text(200), Need.REQUIRED)
    date: PartialDate = declared("tanggal", "Tanggal ditinjau", Date(partial=False), Need.REQUIRED)


@dataclass(frozen=True, slots=True, kw_only=True)
class License:
    """Under what terms others may use the data of the site."""

    name: str = declared(
        "nama", "Nama lisensi", Text(150), Need.REQUIRED, example="Creative Commons Atribusi 4.0 Internasional"
    )
    address: str = declared(
        "alamat", "Alamat naskah lisensi", Simple.ADDRESS, Need.REQUIRED,
        example="https://creativecommons.org/licenses/by/4.0/",
    )  # fmt: skip


class FirstDay(Option):
    """Which day is day 1 of a term in working days: no law says it, so a body does."""

    NEXT = ("berikutnya", "hari kerja pertama sesudah hari kejadian")
    SAME = ("hari_itu", "hari kejadian itu sendiri bila hari kerja")


@dataclass(frozen=True, slots=True, kw_only=True)
class Channel:
    """One way to reach the body or a unit."""

    kind: ChannelKind = declared("jenis", "Jenis", Choice(ChannelKind), Need.REQUIRED)
    label: str = declared("label", "Nama kanal", Text(100), Need.REQUIRED)
    value: str = declared("isi", "Alamat, nomor, atau tempat", Text(300), Need.REQUIRED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """An office that holds information; PPID Pembantu and PPID Pelaksana are two names for its PPID."""

    id: str = declared("id", "Id", Simple.SLUG, Need.REQUIRED, help="Menjadi alamat halaman unit; jangan diubah.")
    name: str = declared("nama", "Nama", Text(200), Need.REQUIRED)
    kind: UnitKind = declared("jenis", "Jenis", Choice(UnitKind), default=UnitKind.OTHER)
    short: str | None = declared("singkatan", "Singkatan", Text(40))
    aliases: tuple[str, ...] = declared("alias", "Nama lain", Many(Text(200)))
    ppid_officer: str | None = declared("pejabat_ppid", "Pejabat PPID (jabatan)", Text(200, role=TextRole.OFFICE))
    address: str | None = declared("alamat", "Alamat", Text(300))
    channels: tuple[Channel, ...] = declared("saluran", "Saluran", Many(Group(Channel)))
    start: PartialDate | None = declared("mulai", "Mulai", Date())
    end: PartialDate | None = declared("selesai", "Selesai", Date())
    successor: str | None = declared("pengganti", "Unit pengganti", Simple.UNIT)
    provides: bool | None = declared(
        "pelaksana",
        "Mempunyai PPID Pelaksana",
        Simple.FLAG,
        help="Isi «tidak» bila unit ini tidak menanggung kewajiban sendiri. Kosong: ya, kecuali jenis ppid.",
    )

    @property
    def has_own_duties(self) -> bool:
        """Is the unit counted for duties of its own?"""
        return self.kind is not UnitKind.PPID if self.provides is None else self.provides


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """Which office held a role, and since when: dated data, since it changes."""

    role: str = declared("peran", "Peran", Text(100), Need.REQUIRED, example="PPID Utama")
    holder: str = declared("jabatan", "Jabatan pemegang", Text(200, role=TextRole.OFFICE), Need.REQUIRED)
    start: PartialDate | None = declared("mulai", "Mulai", Date())
    end: PartialDate | None = declared("selesai", "Selesai", Date())
    basis: str | None = declared("dasar", "Dasar", Text(300))
    wealth_report: str | None = declared(
        "lhkpn",
        "Alamat LHKPN",
        Simple.ADDRESS,
        help="Laporan harta pejabatnya, pada situs KPK atau situs ini.",
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class LegalBasis:
    """A regulation that the service stands on."""

    name: str = declared("nama", "Nama", Text(200), Need.REQUIRED)
    about: str = declared("tentang", "Tentang", Text(300), Need.REQUIRED)
    start: PartialDate | None = declared("mulai", "Mulai berlaku", Date())
    end: PartialDate | None = declared("selesai", "Selesai berlaku", Date())
    address: str | None = declared("alamat", "Alamat naskah", Simple.ADDRESS)
    note: str | None = declared("catatan", "Catatan", Text(500))


@dataclass(frozen=True, slots=True, kw_only=True)
class Exclusion:
    """Why a duty does not concern the body, or one of its units."""

    duty: str = declared("kewajiban", "Butir kewajiban", Simple.DUTY, Need.REQUIRED)
    reason: str = declared("alasan", "Alasan", Text(500), Need.REQUIRED)
    basis: str | None = declared("dasar", "Dasar", Text(300))
    unit: str | None = declared("unit", "Unit", Simple.UNIT, help="Kosong berarti seluruh badan publik.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Announced:
    """The day on which the body says it will publish something."""

    duty: str = declared("kewajiban", "Butir kewajiban", Simple.DUTY, Need.REQUIRED)
    day: PartialDate = declared("tanggal", "Tanggal rencana", Date(), Need.REQUIRED)
    certainty: Certainty = declared("kepastian", "Kepastian", Choice(Certainty), default=Certainty.TENTATIVE)
    unit: str | None = declared("unit", "Unit", Simple.UNIT)
    note: str | None = declared("catatan", "Catatan", Text(300))


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberPattern:
    """How press releases are numbered, and since when: an office changes its pattern now and then."""

    pattern: str = declared(
        "pola",
        "Pola nomor",
        Text(80),
        Need.REQUIRED,
        help="Memuat {urut}; boleh {tahun}, {bulan} (angka), dan {bulan_romawi}.",
        example='"{urut}/HUMAS/{bulan_romawi}/{tahun}"',
    )
    start: PartialDate | None = declared("mulai", "Mulai dipakai", Date())
    end: PartialDate | None = declared("selesai", "Terakhir dipakai", Date())


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """The public body whose site this is. `path` is the source, `fingerprint` of path and bytes."""

    path: str
    fingerprint: bytes = b""
    format: int | None = declared(
        "format",
        "Format isi",
        Simple.WHOLE,
        help=f"Versi susunan repositori ini; yang sekarang {FORMAT}. Diubah oleh `terang migrate`.",
        example=str(FORMAT),
    )
    name: str = declared("nama", "Nama badan publik", Text(200), Need.REQUIRED)
    short: str | None = declared("singkatan", "Nama singkat", Text(60))
    kind: BodyKind = declared(
        "jenis", "Jenis badan publik", Choice(BodyKind), help="Kosong berarti pemda.", default=BodyKind.REGION
    )
    region_code: str | None = declared("kode_wilayah", "Kode wilayah", Text(20))
    address: str | None = declared("alamat", "Alamat", Text(300), Need.EXPECTED)
    hours: str | None = declared("jam_layanan", "Jam layanan", Text(200), Need.EXPECTED)
    notice: str | None = declared("pemberitahuan", "Pemberitahuan di kaki halaman", Text(400))
    emblem: str | None = declared(
        "lambang", "Lambang", Location(PAGES, web=False, endings=(".svg", ".png")), help="Berkas SVG atau PNG."
    )
    colour: str | None = declared("warna", "Warna utama", Simple.COLOUR, example='"#0b5d4b"')
    edit_address: str | None = declared(
        "alamat_sunting",
        "Alamat repositori untuk menyunting",
        Simple.ADDRESS,
        help="Diakhiri nama berkas saat dipakai.",
        example="https://github.com/kantor/isi-situs/edit/main/",
    )
    web_form: bool | None = declared(
        "formulir_web",
        "Formulir web untuk menyunting",
        Simple.FLAG,
        help="Isi «ya» agar situs menyediakan formulir bagi penyunting di /isi/ dan, bagi GitHub dan GitLab, /admin/; perlu `alamat_sunting`, dan npm saat membangun.",
    )
    guide: bool | None = declared(
        "panduan",
        "Panduan penyunting di situs",
        Simple.FLAG,
        help="Isi «tidak» agar halaman di content/panduan tidak ikut terbit: tanpa halaman, tautan, dan hasil pencarian. Kosong berarti ya.",
        example="tidak",
    )
    history: HistorySource = declared(
        "riwayat",
        "Asal riwayat perubahan",
        Choice(HistorySource),
        help="`git` menampilkan juga suntingan sesudah terbit: tanggal dan bagian yang berubah, tanpa nama penyunting. "
        "Kosong berarti berkas.",
        default=HistorySource.FILES,
    )
    license: License | None = declared(
        "lisensi",
        "Lisensi data",
        Group(License),
        help="Syarat memakai data terbuka situs ini; kosong berarti tidak disebut.",
    )
    first_day: FirstDay = declared(
        "hari_pertama", "Hari ke-1 tenggat", Choice(FirstDay), default=FirstDay.NEXT, help="Kosong berarti berikutnya."
    )
    official_contacts: tuple[str, ...] = declared(
        "kontak_resmi", "Nomor dan surel kantor yang boleh terbit", Many(Text(100))
    )
    attachment_limit: int | None = declared(
        "batas_lampiran",
        "Lampiran terbesar (MB)",
        Simple.WHOLE,
        help="Berkas yang lebih besar ditolak. Kosong berarti tidak dibatasi; di atas 20 MB selalu diperingatkan.",
        example="50",
    )
    no_file_words: bool | None = declared(
        "tanpa_isi_berkas",
        "Pencarian tanpa isi berkas",
        Simple.FLAG,
        help="Isi «ya» agar pencarian hanya memakai judul dan keterangan, bukan isi PDF, DOCX, dan ODT yang dilampirkan.",
    )
    reviewed_personal_data: tuple[ReviewedPersonalData, ...] = declared(
        "data_pribadi_ditinjau",
        "Data pribadi yang sudah ditinjau",
        Many(Group(ReviewedPersonalData)),
        help="Data pribadi yang menurut undang-undang memang harus terbit, satu per satu.",
    )
    release_numbers: tuple[NumberPattern, ...] = declared(
        "nomor_siaran", "Pola nomor siaran pers", Many(Group(NumberPattern))
    )
    channels: tuple[Channel, ...] = declared("saluran", "Saluran layanan", Many(Group(Channel)), Need.EXPECTED)
    offices: tuple[Office, ...] = declared("pejabat", "Pejabat PPID", Many(Group(Office)))
    legal_bases: tuple[LegalBasis, ...] = declared("dasar_hukum", "Dasar hukum", Many(Group(LegalBasis)))
    decrees: tuple[Decree, ...] = declared("keputusan", "Keputusan DIP dan DIK", Many(Group(Decree)))
    exclusions: tuple[Exclusion, ...] = declared(
        "tidak_berlaku", "Kewajiban yang tidak berlaku", Many(Group(Exclusion))
    )
    announced: tuple[Announced, ...] = declared("rencana_terbit", "Rencana terbit", Many(Group(Announced)))
    units: tuple[Unit, ...] = declared("unit", "Unit", Many(Group(Unit)), Need.EXPECTED)

    def decree_of(self, kind: DecreeKind, today: datetime.date) -> Decree | None:
        """The decree in force on `today`: the latest that is not of a later day."""
        dated = [decree for decree in self.decrees if decree.kind is kind and decree.date.first_day <= today]
        return max(dated, key=lambda decree: decree.date, default=None)
