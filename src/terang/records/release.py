"""The field table of a press release, and the frozen Release."""

from dataclasses import dataclass
from datetime import datetime

from ..dates import PartialDate
from .fields import Choice, Date, Group, Location, Many, Need, Simple, Text, declared
from .shared import ChangeNote, Contact, Link, Status, Withdrawal


@dataclass(frozen=True, slots=True, kw_only=True)
class Photo:
    """A picture below `content/siaran-pers/foto/`."""

    file: str = declared(
        "berkas",
        "Berkas foto",
        Location("content/siaran-pers/foto", web=False),
        Need.REQUIRED,
        example="2024/rapat.jpg",
    )
    caption: str = declared("keterangan", "Keterangan foto", Text(500), Need.REQUIRED)
    credit: str = declared("kredit", "Kredit", Text(150), Need.REQUIRED)
    alt: str = declared(
        "alt",
        "Teks pengganti",
        Text(300),
        Need.REQUIRED,
        help="Apa yang terlihat, bagi pembaca yang tidak melihat foto.",
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """What somebody said in public office."""

    name: str | None = declared("nama", "Nama", Text(150))
    office: str = declared("jabatan", "Jabatan", Text(200), Need.REQUIRED)
    text: str = declared("teks", "Kutipan", Text(1500, lines=True), Need.REQUIRED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """One press release. `id` is `<year folder>/<file stem>`, `path` its source, `fingerprint` of path and bytes, `body` Markdown."""

    id: str
    path: str
    fingerprint: bytes = b""
    body: str
    title: str = declared("judul", "Judul", Text(150), Need.REQUIRED)
    number: str | None = declared("nomor", "Nomor", Text(80), Need.EXPECTED, help="Unik.")
    status: Status = declared(
        "status", "Status", Choice(Status), help="Kosong berarti terbit.", default=Status.PUBLISHED
    )
    date: PartialDate = declared("tanggal", "Tanggal", Date(partial=False), Need.REQUIRED)
    time: str | None = declared("waktu", "Waktu", Simple.CLOCK, example="10.00")
    place: str = declared("tempat", "Tempat", Text(100), Need.REQUIRED, example="Kota Bekasi")
    lead: str = declared("teras", "Teras", Text(500), Need.REQUIRED, help="Siapa, apa, kapan, di mana: satu kalimat.")
    contact: Contact | None = declared("narahubung", "Narahubung", Group(Contact), Need.EXPECTED)
    unit: str | None = declared("unit", "Unit", Simple.UNIT, Need.EXPECTED)
    subjects: tuple[str, ...] = declared("topik", "Topik", Many(Text(60)))
    photos: tuple[Photo, ...] = declared("foto", "Foto", Many(Group(Photo)))
    quotes: tuple[Quote, ...] = declared("kutipan", "Kutipan", Many(Group(Quote)))
    embargo: datetime | None = declared("embargo", "Embargo sampai", Simple.MOMENT, example="2024-03-31T08:00+07:00")
    corrections: tuple[ChangeNote, ...] = declared("ralat", "Ralat", Many(Group(ChangeNote)))
    related: tuple[str, ...] = declared("terkait", "Informasi terkait", Many(Simple.RECORD))
    links: tuple[Link, ...] = declared("tautan", "Tautan", Many(Group(Link)))
    withdrawal: Withdrawal | None = declared(
        "pencabutan", "Pencabutan", Group(Withdrawal), help="Hanya untuk status dicabut."
    )
    source: str = declared(
        "sumber", "Sumber fakta", Text(500), Need.REQUIRED, help="Dari mana faktanya: alamat atau dokumen."
    )

    @property
    def year(self) -> str:
        return self.id.partition("/")[0]
