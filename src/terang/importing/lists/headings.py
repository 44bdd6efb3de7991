"""Headings that lists use → what each column means. This is a table; add a heading where a list needs it."""

import re
from enum import Enum

from ..shared.class_words import class_of
from ..shared.heading_words import heading_words, known_part
from ..shared.tidying import normalize_name
from ..sources.source_table import LINK_MARK


class Role(Enum):
    """What a column can mean; the value is the word that a mapping file uses for it."""

    TITLE = "judul"
    SUMMARY = "ringkasan"
    CLASS = "kelas"
    UNIT = "unit"
    RESPONSIBLE = "penanggung_jawab"
    MADE_ON = "waktu_pembuatan"
    MADE_AT = "tempat_pembuatan"
    MADE = "waktu_dan_tempat"  # both in one cell, as in Lampiran I of Perki 1/2021
    FORM = "bentuk"
    RETENTION = "retensi"
    PUBLISHED = "tanggal_terbit"
    UPDATED = "tanggal_mutakhir"
    PERIOD = "periode"
    SUBJECT = "topik"
    FREQUENCY = "frekuensi"  # how often it is renewed
    LINK = "tautan"
    SIZE = "ukuran"
    CODE = "kode"
    NUMBER = "nomor"  # a running number: changes when the list does
    BODY = "badan"
    SOURCE = "sumber"
    SHOWN = "tampil"  # may the row be seen by the public?
    HIDDEN = "rahasia"  # the same, the other way round
    GROUND = "dasar_pengecualian"
    IF_OPENED = "konsekuensi_dibuka"
    IF_CLOSED = "konsekuensi_ditutup"
    TERM = "jangka_waktu_pengecualian"
    DECREE = "nomor_penetapan"
    DECREE_DATE = "tanggal_penetapan"
    TEST = "nomor_uji"
    TEST_DATE = "tanggal_uji"
    IGNORED = "abaikan"


_NAMES: dict[Role, str] = {
    Role.TITLE: "judul|title|judul informasi|nama informasi|judul dokumen|nama dokumen|judul data|nama data|judul dataset|post title"
    "|nama informasi publik|rincian informasi|rincian informasi publik|judul informasi publik|nama dataset|perihal|subject|headline|document name|document title|report title",
    Role.SUMMARY: "ringkasan|ringkasan isi|ringkasan isi informasi|ringkasan informasi|isi ringkas|deskripsi|description|summary"
    "|abstrak|abstract|uraian|uraian informasi|deskripsi informasi|isi informasi|isi|konten|content|post content|notes|penjelasan"
    "|detail|rincian|doc desc|isi ringkasan|body html|konten informasi|substansi informasi",
    Role.UNIT: "opd|unit|skpd|perangkat daerah|unit kerja|pejabat penguasa|satuan kerja|satker|nama opd|nama skpd|nama unit"
    "|unit penguasa|pejabat unit satker|unit satker|unit organisasi|opd pengampu|dinas|instansi|nama instansi|pejabat unit"
    "|ppid pelaksana|ppid pembantu|produsen data|produsen|organization|department|agency|lembaga|penguasa informasi"
    "|responsible unit|responsible department|unit responsible|nama perangkat daerah|pengelola|pemilik informasi|unit pemilik|unit kerja penguasa informasi|pejabat|publisher",
    Role.RESPONSIBLE: "penanggung jawab|penanggungjawab|pj|penanggung jawab informasi|penanggung jawab pembuatan|penerbit"
    "|responsible|pejabat penanggung jawab",
    Role.MADE_ON: "waktu pembuatan|tanggal pembuatan|tgl pembuatan|tanggal dokumen|tgl dokumen|tahun pembuatan|waktu"
    "|tanggal dibuat|waktu pembuatan informasi|tahun dokumen|tahun terbit dokumen",
    Role.MADE_AT: "tempat pembuatan|tempat|tempat pembuatan informasi|tempat penerbitan|lokasi pembuatan",
    Role.MADE: "waktu dan tempat|waktu tempat pembuatan|waktu dan tempat pembuatan|waktu dan tempat pembuatan informasi",
    Role.FORM: "bentuk|bentuk informasi|format|bentuk informasi yang tersedia|bentuk dokumen|bentuk tersedia|jenis media|media"
    "|format informasi|format dokumen|format file|tipe file|bentuk format",
    Role.RETENTION: "retensi|retensi arsip|masa retensi|jangka waktu penyimpanan|jangka waktu|retention|masa simpan|jadwal retensi"
    "|waktu penyimpanan|masa berlaku|lama penyimpanan|jangka simpan",
    # The day on which a document was released counts before the day on which somebody uploaded it.
    Role.PUBLISHED: "tanggal terbit|tgl terbit|tanggal rilis|tgl rilis|release date|tanggal release dokumen|tanggal release"
    "|tanggal publikasi|tgl publikasi|tanggal publish|published at|published|publish date|date published|tanggal penerbitan|issued"
    "|publication date|release date|tanggal tayang|tanggal posting|post date|waktu publikasi|date|tanggal|tgl|tanggal unggah|tgl unggah|tanggal upload|tgl upload"
    "|date upload|upload date|date upload unix|uploaded at|waktu upload|created at|created|metadata created|created date|date created"
    "|tanggal input|tgl input|tanggal entri|tanggal masuk|timestamp",
    Role.UPDATED: "tanggal mutakhir|tanggal pemutakhiran|tgl pemutakhiran|updated at|updated|modified|modified at|last updated"
    "|metadata modified|post modified|tanggal pembaruan|tanggal perubahan|tanggal update|tgl update|last modified|date modified"
    "|terakhir diperbarui|update terakhir|pembaruan terakhir|pemutakhiran terakhir|terakhir diubah|pemutakhiran|tanggal diperbarui",
    Role.PERIOD: "tahun|periode|temporal|year|tahun anggaran|tahun data|tahun informasi|period|tahun periode|ta",
    Role.FREQUENCY: "frekuensi|frekuensi pemutakhiran|accrual periodicity|frekuensi penerbitan|frekuensi pembaruan|frekuensi update"
    "|frekuensi pembaharuan|jadwal pemutakhiran|periode pemutakhiran|periode update",
    Role.LINK: "link|url|tautan|link dokumen|url dokumen|tautan dokumen|link download|download|unduh|link unduh|file|berkas|file url"
    "|url file|link file|nama file|nama berkas|lampiran|attachment|permalink|website|alamat|alamat web|link informasi|href|guid"
    "|link akses|tautan unduhan|alamat tautan|situs|laman|landing page|download url|dokumen|filename|link url|files|attachments|links|urls",
    Role.SIZE: "ukuran|size|size bytes|ukuran file|ukuran berkas|file size|filesize|bytes|ukuran bita|ukuran bytes",
    Role.CODE: "kode|source id|kode informasi|id informasi|kode dokumen|id dokumen|kode dip|uuid|id|code|identifier|no dokumen"
    "|nomor dokumen|no register|nomor registrasi|kode registrasi|record id|doc id",
    Role.NUMBER: "no|nomor|no urut|nomor urut|nr|number|num|urutan",
    Role.BODY: "body|badan publik|nama badan publik|badan|pemerintah daerah|nama pemda|pemda",
    Role.SOURCE: "sumber|sumber data|source|sumber informasi",
    Role.SHOWN: "is public|is publik|publik|is activate|is active|aktif|is published|published status|tampil|tampilkan|public|publish"
    "|dipublikasikan|visible|bisa diakses",
    Role.GROUND: "dasar pengecualian|dasar hukum pengecualian|dasar hukum pengecualian informasi|alasan pengecualian|dasar hukum"
    "|pasal pengecualian|dasar pertimbangan",
    Role.IF_OPENED: "konsekuensi dibuka|konsekuensi akibat jika dibuka|konsekuensi jika dibuka|konsekuensi bila dibuka"
    "|akibat jika dibuka|akibat bila dibuka|akibat jika informasi dibuka|akibat bila informasi dibuka|konsekuensi|konsekuensi bahaya"
    "|pertimbangan bila dibuka|konsekuensi apabila dibuka|akibat dibuka|konsekuensi yang timbul|akibat|pertimbangan",
    Role.IF_CLOSED: "konsekuensi ditutup|manfaat jika ditutup|manfaat bila ditutup|akibat jika ditutup|akibat bila ditutup"
    "|konsekuensi jika ditutup|konsekuensi bila ditutup|manfaat ditutup|akibat bila informasi ditutup|manfaat",
    Role.TERM: "jangka waktu pengecualian|batas waktu|masa pengecualian|batas waktu pengecualian|masa berlaku pengecualian"
    "|jangka waktu dikecualikan|lama pengecualian|jangka waktu pengecualian informasi",
    Role.DECREE: "nomor penetapan|no penetapan|nomor sk penetapan|nomor surat penetapan|sk pengecualian|nomor sk|penetapan"
    "|nomor keputusan ppid",
    Role.DECREE_DATE: "tanggal penetapan|tgl penetapan|tanggal sk|tanggal keputusan",
    Role.TEST: "nomor uji|nomor uji konsekuensi|uji konsekuensi|berita acara uji konsekuensi",
    Role.TEST_DATE: "tanggal uji|tanggal uji konsekuensi|tgl uji konsekuensi",
    Role.HIDDEN: "private|is private|rahasia|hidden|is deleted|deleted|dihapus|draft|is draft",
}

# Headings that say so little that they count only where nothing better is there.
_WEAK: dict[Role, str] = {
    Role.TITLE: "informasi|nama|name|informasi publik|daftar informasi|daftar informasi publik|jenis informasi|jenis informasi publik"
    "|dokumen|data|jenis dokumen|materi|tentang|sub informasi|laporan|jenis laporan|jenis data|produk hukum|peraturan|arsip|uraian arsip|nama file|nama berkas",
    Role.SUMMARY: "keterangan|ket|catatan|remarks|keterangan informasi",
    Role.UNIT: "bidang|bagian|organisasi|penyedia",
}

# Whichever of these holds classes of information is the class; the others are topics.
_CLASS_OR_SUBJECT = (
    "kelas informasi|kelas|klasifikasi informasi|klasifikasi|dokumen kategori|kategori informasi|kategori informasi publik|kategori"
    "|category|jenis informasi|jenis informasi publik|jenis|sifat informasi|sifat|tipe informasi|tipe|class|type|kind|kelompok"
    "|kelompok informasi|kategori dokumen|jenis dokumen|kategori dip|jenis dip|klasifikasi dokumen|categories|category name"
)
_SUBJECT = "topik|topic|topics|tema|theme|themes|tag|tags|subjek|rumpun|sub kategori|subkategori|sub kelompok|group|groups|sektor|urusan|keyword|keywords|kata kunci"
# These say whether a row may be seen only if every one of their values can be understood so.
_STATUS = frozenset(
    {
        "status",
        "status publikasi",
        "status publish",
        "status informasi",
        "status dokumen",
        "post status",
        "state",
        "akses",
    }
)
_NO_SUBJECT = frozenset({"sifat", "sifat informasi"})

# Long headings of official forms, in the order in which they are tried.
_PATTERNS: tuple[tuple[re.Pattern[str], Role], ...] = tuple(
    (re.compile(pattern), role)
    for pattern, role in (
        (r"^(?:id|kode|reg|jumlah|total|count|hits|nip|no|nomor)\b|\b(?:id|kode|code)$", Role.IGNORED),
        (
            r"(?:konsekuensi|akibat|manfaat|pertimbangan).*\btutup|(?:konsekuensi|akibat|manfaat).*ditutup",
            Role.IF_CLOSED,
        ),
        (r"(?:konsekuensi|akibat|bahaya|dampak).*dibuka", Role.IF_OPENED),
        (r"(?:jangka waktu|masa|batas waktu).*(?:pengecualian|dikecualikan)", Role.TERM),
        (r"(?:dasar|alasan|pasal).*(?:pengecualian|dikecualikan)|^dasar hukum\b", Role.GROUND),
        (r"waktu.*tempat|tempat.*waktu", Role.MADE),
        (r"penanggung ?jawab", Role.RESPONSIBLE),
        (r"menguasai|penguasa|pejabat.*(?:unit|satker|satuan kerja)", Role.UNIT),
        (
            r"^(?:unit|instansi|lembaga|bidang|bagian|seksi|perangkat daerah|opd|skpd)(?: kerja| organisasi)? (?:pengelola|penghasil|pembuat"
            r"|penyedia|pemilik|penerbit|pengampu|pelaksana|terkait|asal|pencipta|penyusun|produsen|pengolah|penyimpan)"
            r"(?: (?:informasi|data|dokumen|arsip))?$|^(?:pengelola|penghasil|pemilik|penyedia|produsen|pencipta|pengolah|asal) (?:informasi|data"
            r"|dokumen|arsip)$",
            Role.UNIT,
        ),
        (r"retensi|retention|jangka waktu|masa simpan|penyimpanan", Role.RETENTION),
        (r"^(?:waktu|tanggal|tgl|tahun)\b.*\b(?:pembuatan|dibuat|dokumen)", Role.MADE_ON),
        (r"^tempat\b", Role.MADE_AT),
        (
            r"^(?:tanggal|tgl|waktu|date|last)\b.*(?:mutakhir|perbarui|pembaruan|perubahan|update|modif|revisi)",
            Role.UPDATED,
        ),
        (r"^(?:tanggal|tgl|date)\b.*\b(?:rilis|release|terbit)", Role.PUBLISHED),
        (
            r"^(?:tanggal|tgl|waktu)\b.*\b(?:terbit|publikasi|publish|unggah|upload|rilis|tayang|posting|input|entri)",
            Role.PUBLISHED,
        ),
        (r"\b(?:unix|epoch)\b|^(?:tanggal|tgl|date)\b", Role.PUBLISHED),
        (r"^(?:bentuk|format)\b|\bformat\b", Role.FORM),
        (r"^(?:judul|nama)\b.*\b(?:informasi|dokumen|data|laporan|arsip|peraturan|produk hukum)\b", Role.TITLE),
        (r"ringkasan|\bisi informasi\b|deskripsi|^uraian\b", Role.SUMMARY),
        (r"\b(?:link|url|tautan|unduh|download|href|hyperlink|file)\b|^(?:berkas|lampiran|upload)\b", Role.LINK),
        (r"^(?:tahun|periode)\b", Role.PERIOD),
        (r"\b(?:opd|skpd|satker|satuan kerja|perangkat daerah|unit kerja)\b", Role.UNIT),
        (r"\b(?:ukuran|size|bytes)\b", Role.SIZE),
    )
)

_YEAR = re.compile(r"(?:(?:tahun|th\.?|ta) ?)?((?:19|20)\d\d)", re.IGNORECASE)
_GUESSED_TITLES = re.compile(
    r"^(?:(?:jenis|daftar|uraian|rincian|nama|judul|materi|substansi|butir) )?(?:informasi|dokumen|data)(?: publik)?"
    r"(?: yang)? (?:di \w+|di\w+|tersedia|wajib|dapat|ada)\b(?!.*\b(?:tanggal|waktu|jumlah|tempat)\b)"
)
_CLASS_TITLES = re.compile(r"^(?:(?:jenis|daftar|judul|nama|uraian|rincian) )?informasi\b")
_FORM_WORDS = re.compile(
    r"^(?:bentuk |format |bentuk informasi )?(?:hard ?(?:copy|file)|soft ?(?:copy|file)|hc|sc|cetak|tercetak|terekam|fisik|elektronik|digital|online|daring|rekaman|audio|visual|braille)\b"
)


def _ranks(names: str) -> dict[str, int]:
    found: dict[str, int] = {}
    for rank, name in enumerate(names.split("|")):
        found.setdefault(heading_words(name), rank)
    return found


_STRONG_RANKS = {role: _ranks(names) for role, names in _NAMES.items()}
_WEAK_RANKS = {role: _ranks(names) for role, names in _WEAK.items()}
_CLASS_RANKS = _ranks(_CLASS_OR_SUBJECT)
_SUBJECT_RANKS = _ranks(_SUBJECT)
_PARTS = frozenset({"aktif", "inaktif", "in aktif"})  # of a retention, where they are no state of a row
_OWN_NAMES = frozenset({"nama", "name", "title", "judul", "label"})
_LOW = 1000  # rank of what only a pattern recognised
_GUESSED = 4 * _LOW  # rank of what only sounds like a title
_TABLES = (*_STRONG_RANKS.values(), *_WEAK_RANKS.values(), _CLASS_RANKS, _SUBJECT_RANKS, _STATUS)
_TABLED = frozenset().union(*_TABLES)


def ranked(heading: str) -> list[tuple[Role, int]]:
    """What the heading can mean; smaller ranks are surer. Weak meanings start at twice _LOW."""
    if heading.endswith(LINK_MARK):
        return [(Role.LINK, _LOW)]
    name = _name(heading)
    found = [(role, ranks[name]) for role, ranks in _STRONG_RANKS.items() if name in ranks]
    found += [(role, 2 * _LOW + ranks[name]) for role, ranks in _WEAK_RANKS.items() if name in ranks]
    if not found and _CLASS_TITLES.search(name) and class_of(name) is not None:
        found = [(Role.TITLE, 3 * _LOW)]
    if not found and not may_be_class(heading) and name not in _SUBJECT_RANKS:
        match = next((role for pattern, role in _PATTERNS if pattern.search(name)), Role.IGNORED)
        found = [(match, _LOW)] if match is not Role.IGNORED else []
        if not found and _GUESSED_TITLES.search(name):
            found = [(Role.TITLE, _GUESSED)]
    return found


def is_weak(rank: int) -> bool:
    return rank >= 2 * _LOW


def may_be_class(heading: str) -> bool:
    name = _name(heading)
    return name in _CLASS_RANKS or bool(re.search(r"^(?:klasifikasi|kategori|kelas)\b(?!.*\b(?:id|kode)$)", name))


def class_rank(heading: str) -> int:
    return _CLASS_RANKS.get(_name(heading), _LOW)


def is_subject(heading: str) -> bool:
    name = _name(heading)
    return name in _SUBJECT_RANKS or (may_be_class(heading) and name not in _NO_SUBJECT)


def may_be_status(heading: str) -> bool:
    return _name(heading) in _STATUS


def year_of(heading: str) -> str:
    """`2024` of a heading that is only a year: below it stand documents of that year."""
    match = _YEAR.fullmatch(heading.strip())
    return match[1] if match else ""


def is_tick_column(heading: str) -> bool:
    """A column for one class or one form, in which rows are ticked."""
    name = normalize_name(heading)
    return len(name) <= 60 and (class_of(name) is not None or bool(_FORM_WORDS.search(name)))


def _name(heading: str) -> str:
    """The folded heading; in JSON, the name of a group is that of its name field: `opd.nama` is `opd`.

    What stands in brackets counts only where a table names it: `Tahun (Anggaran)`, `Judul (diisi OPD)`.
    """
    group, dot, own = heading.rpartition(".")
    name = heading_words(group if dot and normalize_name(own) in _OWN_NAMES else heading)
    if "(" in heading and name not in _TABLED:
        bare = heading_words(re.sub(r"\([^)]*\)?", " ", heading))
        return bare if bare in _TABLED else name
    return name if name in _TABLED else known_part(heading, _TABLES) or name


def strength(heading: str) -> int:
    """How well a heading is known: 2 by the table, 1 by a pattern, 0 not at all."""
    words = heading.strip()
    if not words or len(words) > 120 or _name(words) in _PARTS:
        return 0
    ranks = [rank for _, rank in ranked(words)]
    if may_be_class(words) or is_subject(words) or is_tick_column(words) or set(ranks) - {_LOW, _GUESSED}:
        return 2
    return 1 if ranks else 0


def title_rank(heading: str) -> int:
    """How surely the column names the information: the lower the surer, 0 for not at all."""
    ranks = dict(ranked(heading))
    if Role.TITLE in ranks:
        return 1 + ranks[Role.TITLE]
    return 5 * _LOW + ranks[Role.SUMMARY] if Role.SUMMARY in ranks else 0


def is_number(heading: str) -> bool:
    return any(role is Role.NUMBER for role, _ in ranked(heading))
