"""Parameters → a root with that many records and releases, always the same for the same parameters."""

import hashlib
import json
import os
import random
import shutil
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path

from PIL import Image

from . import institution, registers
from .institution import TOPICS, Office, offices
from .texts import text
from .vocabulary import RECORD_TEXTS, RELEASE_TEXTS, content_words, paragraph, places, sentence

TODAY = date(2026, 11, 1)  # the day for which everything is built; nothing in the corpus is later

_YEARS = tuple(range(2016, 2027))
_YEAR_WEIGHTS = tuple(accumulate((2, 3, 4, 5, 6, 8, 9, 11, 13, 16, 12)))
_CLASSES = ("berkala", "setiap_saat", "serta_merta", "dikecualikan")
_CLASS_WEIGHTS = tuple(accumulate((47, 45, 4, 4)))
_MANDATES = {
    "berkala": ("bk-a", "bk-b", "bk-c", "bk-d", "bk-e", "bk-f", "bk-g", "bk-i", "bk-d-01", "bk-d-02", "bk-b-03"),
    "setiap_saat": ("ss-a", "ss-b", "ss-c", "ss-d", "ss-e", "ss-f", "ss-g", "uu11-b", "uu11-c", "uu11-e", "uu11-g"),
    "serta_merta": ("sm-a", "sm-b", "sm-c", "sm-d", "sm-e", "sm-f"),
    "dikecualikan": ("dk-a", "dk-b", "dk-h", "dk-i"),
}
_KINDS = (
    "Laporan Kinerja", "Laporan Realisasi Anggaran", "Rencana Kerja", "Rencana Strategis", "Daftar Aset",
    "Neraca", "Standar Pelayanan", "Prosedur Operasional", "Perjanjian Kerja Sama", "Keputusan Kepala Unit",
    "Dokumen Pelaksanaan Anggaran", "Rencana Umum Pengadaan", "Data Statistik", "Profil", "Agenda Kegiatan",
    "Berita Acara", "Kajian", "Naskah Akademik", "Rekapitulasi Layanan", "Laporan Pengaduan",
)  # fmt: skip
_ALERTS = ("bencana_alam", "bencana_nonalam", "bencana_sosial", "penyakit", "racun_pangan", "gangguan_utilitas")
_GROUNDS = ("a", "b", "e", "h", "i")
_FORMS = (("elektronik",), ("cetak", "elektronik"), ("cetak",), ("elektronik", "visual"))
_RETENTIONS = ("2 tahun", "5 tahun", "10 tahun", "5 tahun aktif dan 5 tahun inaktif", "Permanen")
_ENDINGS = ("pdf", "pdf", "pdf", "xlsx", "docx", "csv")
_HOST = "https://ppid.contoh.go.id"


@dataclass(frozen=True, slots=True)
class Parameters:
    """What decides every byte of a corpus. `prose` is how many records in a hundred have a long text.

    So many of the first records and releases have a file of the repository, the releases a photo, as `attachments` says;
    the register has so many `requests`, and to every sixth an objection.
    """

    records: int = 10_000
    releases: int = 0
    units: int = 45
    prose: int = 100
    attachments: int = 0
    requests: int = 0
    seed: int = 7

    @property
    def name(self) -> str:
        return (
            f"{self.records}-{self.releases}-{self.units}-{self.prose}-{self.attachments}-{self.requests}-{self.seed}"
        )


@dataclass(frozen=True, slots=True)
class Item:
    """One record or release: its YAML head, and its long text in Markdown."""

    path: str  # below the root
    id: str
    head: str
    body: str

    @property
    def year(self) -> str:
        return self.id[:4]

    @property
    def source(self) -> str:
        """As Terang reads it."""
        if self.path.endswith(".md"):
            return f"---\n{self.head}---\n\n{self.body}"
        return self.head + ("isi: |\n" + _indented(self.body) if self.body else "")


def record(parameters: Parameters, index: int) -> Item:
    """The record number `index`, with every field of its class filled."""
    rng, kind, year, unit, id = _outline(parameters, index)
    published = _day(rng, year)
    topic = rng.choice(TOPICS)
    title = f"{_KINDS[index % len(_KINDS)]} {' '.join(content_words(rng, 3)).title()} {unit.name} Tahun {year}"
    if rng.random() < 0.15:
        title = f"{title} (Nomor {_number(rng, year)})"
    exempt = kind == "dikecualikan"
    head = (
        f"judul: {title}\nkelas: {kind}\nringkasan: >-\n{_folded(_summary(rng, unit, year))}unit: {unit.id}\n"
        f"penanggung_jawab: Kepala {unit.name}\nwaktu_pembuatan: {published - timedelta(rng.randint(1, 40))}\n"
        f"tempat_pembuatan: {rng.choice(places())}, Kota Contoh\nbentuk:\n"
        + "".join(f"  - {form}\n" for form in rng.choice(_FORMS))
        + f"retensi: {rng.choice(_RETENTIONS)}\nkewajiban:\n  - {rng.choice(_MANDATES[kind])}\n"
        f"tanggal_terbit: {published}\ntanggal_mutakhir: {min(TODAY, published + timedelta(rng.randint(0, 300)))}\n"
        f"periode: {_period(rng, year)}\n"
        + ("" if exempt else _files(rng, id, index < parameters.attachments) + _links(rng, id))
        + _topics(rng, topic)
        + f"catatan_perubahan:\n  - tanggal: {published}\n    catatan: {sentence(rng, 5, 10)}\n"
        + (_alert(rng, published) if kind == "serta_merta" else "")
        + (_exemption(rng, published) if exempt else "")
        + f"sumber: Daftar Informasi Publik Kota Contoh, kode {rng.randint(3_000_000, 3_999_999)}\n"
    )
    body = "" if exempt or index % 100 >= parameters.prose else text(rng, RECORD_TEXTS, _HOST)
    return Item(f"disclosures/{kind.replace('_', '-')}/{id}.yml", id, head, body)


def release(parameters: Parameters, index: int) -> Item:
    """The release number `index`: a head, and Markdown as long as that of real ones."""
    rng = random.Random(f"{parameters.seed} siaran {index}")
    day = _day(rng, _year(rng))
    unit = rng.choice(offices(parameters.units))
    id = f"{day.year}/{'-'.join(content_words(rng, 3))}-{index:06d}"
    related = _open_to(parameters, rng)
    head = (
        f"judul: {' '.join(content_words(rng, 6)).capitalize()} di {rng.choice(places())}\n"
        f"nomor: {index:06d}/HUMAS/{day.year}\ntanggal: {day}\nwaktu: {rng.randint(8, 16):02d}.{rng.randint(10, 59)}\n"
        f"tempat: Kota Contoh\nteras: >-\n{_folded(sentence(rng, 18, 30))}"
        "narahubung:\n  jabatan: Kepala Bagian Humas Kota Contoh\n  telepon: (021) 5550123\n"
        f"unit: {unit.id}\n{_topics(rng, rng.choice(TOPICS))}{_photo(rng, id) if index < parameters.attachments else ''}"
        f"kutipan:\n  - jabatan: Kepala {unit.name}\n    teks: >-\n{_folded(paragraph(rng, 2), 6)}"
        + (f"terkait:\n  - {related}\n" if related else "")
        + f"tautan:\n  - judul: Halaman kegiatan\n    alamat: {_HOST}/kegiatan/{index}\n"
        f"sumber: {_HOST}/berita/{index}\n"
    )
    return Item(f"content/siaran-pers/{id}.md", id, head, text(rng, RELEASE_TEXTS, _HOST))


def records(parameters: Parameters) -> Iterator[Item]:
    return (record(parameters, index) for index in range(parameters.records))


def releases(parameters: Parameters) -> Iterator[Item]:
    return (release(parameters, index) for index in range(parameters.releases))


def make(parameters: Parameters, work: Path) -> Path:
    """The root of this corpus below `work`; one that is there already is used again."""
    folder = work / f"korpus-{parameters.name}"
    root, stamp = folder / "root", folder / "stempel.json"
    wanted = json.dumps({**asdict(parameters), "pembuat": generator_digest()}, sort_keys=True)
    if stamp.is_file() and stamp.read_text() == wanted:
        return root
    shutil.rmtree(folder, ignore_errors=True)
    root.mkdir(parents=True)
    for path, content in institution.files(offices(parameters.units)).items():
        write(root / path, content)
    for items in (records(parameters), releases(parameters)):
        for index, item in enumerate(items):
            write(root / item.path, item.source)
            if index < parameters.attachments:
                write_attachment(root, item, index)
    for path, content in registers.files(parameters.requests, offices(parameters.units), TODAY).items():
        write(root / path, content)
    stamp.write_text(wanted)
    return root


def write_attachment(root: Path, item: Item, index: int) -> None:
    """The file that the item names: a text for a record that is open, a picture for a release."""
    if item.path.endswith(".md"):
        path = root / f"content/siaran-pers/foto/{item.id}.png"
        path.parent.mkdir(parents=True, exist_ok=True)
        Image.new("RGB", (640, 480), (index * 7 % 256, index * 13 % 256, 90)).save(path)
    elif "/dikecualikan/" not in item.path:
        write(root / f"disclosures/berkas/{item.id}.txt", f"Lampiran {item.id}.\n" * 40)


def generator_digest() -> str:
    """Changes whenever the generator does."""
    digest = hashlib.sha256()
    for name in ("corpus.py", "institution.py", "registers.py", "texts.py", "vocabulary.py"):
        digest.update(Path(__file__).with_name(name).read_bytes())
    return digest.hexdigest()[:16]


def write(path: Path, text: str) -> None:
    data = text.encode()
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644)
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644)
    try:
        os.write(descriptor, data)
    finally:
        os.close(descriptor)


def _outline(parameters: Parameters, index: int) -> tuple[random.Random, str, int, Office, str]:
    """What other items must know of a record: class, year, unit and id."""
    rng = random.Random(f"{parameters.seed} catatan {index}")
    kind = rng.choices(_CLASSES, cum_weights=_CLASS_WEIGHTS)[0]
    year = _year(rng)
    units = offices(parameters.units)
    unit = units[int(len(units) * rng.random() ** 1.6)]
    stem = _KINDS[index % len(_KINDS)].lower().replace(" ", "-")
    return rng, kind, year, unit, f"{year}/{stem}-{unit.id}-{index:06d}"


def _open_to(parameters: Parameters, rng: random.Random) -> str:
    """The id of a record that a release may name: an exempt one may not. Empty where there is none."""
    start = rng.randrange(parameters.records) if parameters.records else 0
    outlines = (_outline(parameters, (start + step) % parameters.records) for step in range(parameters.records))
    return next((id for _, kind, _, _, id in outlines if kind != "dikecualikan"), "")


def _year(rng: random.Random) -> int:
    return rng.choices(_YEARS, cum_weights=_YEAR_WEIGHTS)[0]


def _day(rng: random.Random, year: int) -> date:
    return date(year, 1, 1) + timedelta(rng.randrange(300 if year == TODAY.year else 365))


def _number(rng: random.Random, year: int) -> str:
    return f"{rng.choice(('188.45', '188.4', '027', '900', '050'))}/{rng.randint(1, 899)}/{rng.choice(('KPTS', 'KEP', 'SK'))}/{year}"


def _period(rng: random.Random, year: int) -> str:
    return f'"{year}{rng.choice(("", "", "-S1", "-S2", "-TW1", "-TW3"))}"'


def _summary(rng: random.Random, unit: Office, year: int) -> str:
    amount = f"Rp{rng.randint(1, 999)}.{rng.randint(0, 999):03d}.000"
    return f"{sentence(rng, 10, 20)} Disusun {unit.name} untuk tahun {year} dengan pagu {amount}. {sentence(rng)}"


def _topics(rng: random.Random, first: str) -> str:
    chosen = dict.fromkeys([first, *rng.sample(TOPICS, rng.randint(0, 2))])
    return "topik:\n" + "".join(f"  - {topic}\n" for topic in chosen)


def _files(rng: random.Random, id: str, own: bool) -> str:
    rows = (
        f"  - lokasi: {_HOST}/unduh/{id}-{number}.{rng.choice(_ENDINGS)}\n"
        f"    judul: {' '.join(content_words(rng, 4)).capitalize()}\n    ukuran: {rng.randint(20_000, 9_000_000)}\n"
        for number in range(1, rng.choice((1, 1, 1, 2, 3)) + 1)
    )
    return "berkas:\n" + "".join(rows) + (f"  - lokasi: {id}.txt\n" if own else "")


def _photo(rng: random.Random, id: str) -> str:
    return (
        f"foto:\n  - berkas: {id}.png\n    keterangan: {sentence(rng, 5, 9)}\n    kredit: Humas Kota Contoh\n"
        f"    alt: {sentence(rng, 4, 8)}\n"
    )


def _links(rng: random.Random, id: str) -> str:
    return f"tautan:\n  - judul: Halaman dokumen {' '.join(content_words(rng, 2))}\n    alamat: {_HOST}/dokumen/{id}\n"


def _alert(rng: random.Random, day: date) -> str:
    return (
        f"darurat:\n  jenis: {rng.choice(_ALERTS)}\n  bahaya: {sentence(rng)}\n  wilayah: {rng.choice(places())}\n"
        f"  arahan: {sentence(rng)}\n  narahubung:\n    jabatan: Pusat Pengendalian Operasi\n    telepon: (021) 5550112\n"
        f"  mulai: {day}T04:00+07:00\n  selesai: {day + timedelta(3)}T18:00+07:00\n"
    )


def _exemption(rng: random.Random, day: date) -> str:
    return (
        f"pengecualian:\n  dasar: {rng.choice(_GROUNDS)}\n  konsekuensi_dibuka: {sentence(rng)}\n"
        f"  konsekuensi_ditutup: {sentence(rng)}\n  jangka_waktu: 20 tahun\n  berlaku_sampai: {day.year + 20}\n"
        f"  nomor_penetapan: {_number(rng, day.year)}\n  tanggal_penetapan: {day}\n  nomor_uji: {_number(rng, day.year)}\n"
        f"  tanggal_uji: {day}\n"
    )


def _folded(text: str, indent: int = 2) -> str:
    """Lines of eleven words, as an editor would break them."""
    words = text.split(" ")
    return "".join(" " * indent + " ".join(words[start : start + 11]) + "\n" for start in range(0, len(words), 11))


def _indented(text: str) -> str:
    return "".join(f"  {line}\n" if line else "\n" for line in text.removesuffix("\n").split("\n"))
