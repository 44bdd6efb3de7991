"""The field table of a press release, and the frozen Release."""

from dataclasses import dataclass
from datetime import datetime

from ..repository import PHOTOS
from ..values.dates import PartialDate
from .fields import Choice, Condition, Date, Group, Location, Many, Need, Simple, Text, TextRole, declared
from .shared import Attachment, ChangeNote, Contact, Link, Status, Withdrawal

TITLE_LENGTH = 100  # characters that a headline should keep to
LEAD_WORDS = 40  # that a lead should keep to


PICTURES = (".jpg", ".jpeg", ".png", ".webp")


@dataclass(frozen=True, slots=True, kw_only=True)
class Photo:
    """A picture below `content/siaran-pers/foto/`."""

    file: str = declared(
        "berkas",
        "Berkas foto",
        Location(PHOTOS, web=False, endings=PICTURES),
        Need.REQUIRED,
        help="JPEG, PNG, atau WebP, paling besar 100 megapiksel.",
        example="2024/rapat.jpg",
    )
    caption: str = declared("keterangan", "Keterangan foto", Text(500), Need.REQUIRED)
    credit: str = declared("kredit", "Kredit", Text(150), Need.REQUIRED)
    alt: str = declared(
        "alt",
        "Teks pengganti",
        Text(300, role=TextRole.ALT),
        Need.REQUIRED,
        help="Apa yang terlihat, bagi pembaca yang tidak melihat foto.",
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """What somebody said in public office."""

    name: str | None = declared("nama", "Nama", Text(150))
    office: str = declared("jabatan", "Jabatan", Text(200, role=TextRole.OFFICE), Need.REQUIRED)
    text: str = declared("teks", "Kutipan", Text(1500, lines=True), Need.REQUIRED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Video:
    """A film elsewhere: shown as a still and a link, so that no page of ours asks another host."""

    title: str = declared("judul", "Judul video", Text(200), Need.REQUIRED)
    address: str = declared("alamat", "Alamat video", Simple.ADDRESS, Need.REQUIRED)
    still: Photo | None = declared("gambar", "Gambar diam", Group(Photo), Need.EXPECTED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """The right of reply: what somebody whom the release concerns says to it, as they wrote it."""

    date: PartialDate = declared("tanggal", "Tanggal", Date(partial=False), Need.REQUIRED)
    party: str = declared("pihak", "Pihak yang menjawab", Text(200), Need.REQUIRED)
    text: str = declared("teks", "Jawaban", Text(3000, lines=True), Need.REQUIRED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """One press release. `id` is `<year folder>/<file stem>`, `path` its source, `fingerprint` of path and bytes, `body` Markdown.

    `targets` are the files of the repository to which the body links, relative to the root.
    """

    id: str
    path: str
    fingerprint: bytes = b""
    body: str
    targets: tuple[str, ...] = ()
    title: str = declared(
        "judul",
        "Judul",
        Text(200, role=TextRole.TITLE),
        Need.REQUIRED,
        help=f"Sebaiknya paling panjang {TITLE_LENGTH} huruf.",
    )
    number: str | None = declared(
        "nomor",
        "Nomor",
        Text(80, role=TextRole.NUMBER),
        Need.EXPECTED,
        help="Unik dalam setahun, menurut pola `nomor_siaran` di badan.yml bila ada.",
    )
    status: Status = declared(
        "status", "Status", Choice(Status), help="Kosong berarti terbit.", default=Status.PUBLISHED
    )
    date: PartialDate = declared("tanggal", "Tanggal", Date(partial=False), Need.REQUIRED)
    time: str | None = declared("waktu", "Waktu", Simple.CLOCK, example="10.00")
    place: str = declared("tempat", "Tempat", Text(100), Need.REQUIRED, example="Kota Contoh")
    lead: str = declared(
        "teras",
        "Teras",
        Text(600),
        Need.REQUIRED,
        help=f"Siapa, apa, kapan, di mana: satu kalimat, sebaiknya paling banyak {LEAD_WORDS} kata.",
    )
    language: str = declared(
        "bahasa", "Bahasa", Simple.LANGUAGE, help="Kode dua huruf; kosong berarti id.", default="id", rare=True
    )
    variants: tuple[str, ...] = declared(
        "versi_bahasa",
        "Versi bahasa lain",
        Many(Simple.RECORD),
        help="Id siaran pers yang sama dalam bahasa lain; cukup ditulis pada salah satunya.",
        rare=True,
    )
    contact: Contact | None = declared("narahubung", "Narahubung", Group(Contact), Need.EXPECTED)
    unit: str | None = declared("unit", "Unit", Simple.UNIT, Need.EXPECTED)
    author: str | None = declared("penulis", "Unit penulis", Simple.UNIT, help="Bila berbeda dari unit.", rare=True)
    approver: str | None = declared(
        "pengesah", "Disahkan oleh", Text(200, role=TextRole.OFFICE), help="Jabatan, bukan nama orang."
    )
    subjects: tuple[str, ...] = declared("topik", "Topik", Many(Text(60)))
    photos: tuple[Photo, ...] = declared("foto", "Foto", Many(Group(Photo)))
    quotes: tuple[Quote, ...] = declared("kutipan", "Kutipan", Many(Group(Quote)))
    videos: tuple[Video, ...] = declared("video", "Video", Many(Group(Video)))
    files: tuple[Attachment, ...] = declared("berkas", "Lampiran", Many(Group(Attachment)))
    embargo: datetime | None = declared(
        "embargo",
        "Embargo sampai",
        Simple.MOMENT,
        help="Sebelum itu tidak tampil di situs. Di repositori terbuka embargo bukan rahasia.",
        example="2024-03-31T08:00+07:00",
        rare=True,
    )
    corrections: tuple[ChangeNote, ...] = declared("ralat", "Ralat", Many(Group(ChangeNote)), rare=True)
    small_fix: PartialDate | None = declared(
        "perbaikan_kecil",
        "Perbaikan kecil terakhir",
        Date(partial=False),
        help="Tanggal perbaikan ejaan atau tautan yang tidak mengubah isi, sehingga tidak perlu ralat.",
        rare=True,
    )
    replies: tuple[Reply, ...] = declared("hak_jawab", "Hak jawab", Many(Group(Reply)), rare=True)
    related: tuple[str, ...] = declared("terkait", "Informasi terkait", Many(Simple.RECORD))
    related_releases: tuple[str, ...] = declared(
        "siaran_terkait", "Siaran pers terkait", Many(Simple.RECORD), rare=True
    )
    links: tuple[Link, ...] = declared("tautan", "Tautan", Many(Group(Link)))
    old_addresses: tuple[str, ...] = declared(
        "alamat_lama",
        "Alamat lama",
        Many(Simple.OLD_PATH),
        help="Alamat siaran ini di situs lama, mulai dari garis miring; pengunjungnya diantar ke sini.",
        rare=True,
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
    source: str = declared(
        "sumber", "Sumber fakta", Text(500), Need.REQUIRED, help="Dari mana faktanya: alamat atau dokumen."
    )

    @property
    def pictures(self) -> tuple[Photo, ...]:
        """Photos, then the stills of videos."""
        return (*self.photos, *(video.still for video in self.videos if video.still))

    @property
    def last_change(self) -> PartialDate:
        """The day of the newest correction or reply, else its own."""
        if not self.corrections and not self.replies:
            return self.date
        days = [self.date, *(note.date for note in self.corrections), *(reply.date for reply in self.replies)]
        return max(days)

    @property
    def year(self) -> str:
        return self.id.partition("/")[0]
