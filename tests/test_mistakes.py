"""Every mistake of the table is named in its line, by one problem only, and its remedy leaves none."""

import re
from pathlib import Path

import pytest
from PIL import Image

from helpers import BASE, TODAY, make_root
from mistakes import MISTAKES, RECORD, RELEASE, SOUND, STRAYS, Row, Stray
from terang.catalogue import body_of, load
from terang.mending import mended
from terang.problems import CODES
from terang.problems.codes import Code
from terang.reading import read_front_matter, read_yaml
from terang.validation import ValidationContext, read_record, read_release

BODY = body_of(BASE)
assert BODY
CONTEXT = ValidationContext.of(BODY)
ATTACHMENT = "disclosures/berkas/2024/laporan-uji.pdf"
PHOTO = "content/siaran-pers/foto/2025/loket.jpg"
# Of what a mistake takes away: the file or photo that nothing names any more.
CONSEQUENCES = {"berkas-yatim", "foto-yatim"}
ROWS = [pytest.param(row, id=f"{kind}-{at}") for kind, rows in MISTAKES.items() for at, row in enumerate(rows)]

STRAY_FILES = [pytest.param(one, id=f"{kind}-{at}") for kind, rows in STRAYS.items() for at, one in enumerate(rows)]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = make_root(tmp_path, {**SOUND, ATTACHMENT: "Laporan"})
    (root / PHOTO).parent.mkdir(parents=True)
    Image.new("RGB", (8, 8)).save(root / PHOTO)
    return root


def problems_of(root: Path, path: str, content: bytes) -> list[str]:
    """Problems in that file as `line code`; any other but a consequence is an error of the table."""
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_bytes(content)
    found = load(root, TODAY).problems
    other = [one for one in found if one.place.path != path and one.code not in CONSEQUENCES]
    assert other == []
    return [f"{one.place.line} {one.code}" for one in found if one.place.path == path]


def test_the_sound_files_have_no_problem(root: Path) -> None:
    assert load(root, TODAY).problems == ()


def test_there_are_enough_of_them() -> None:
    assert len(MISTAKES) + len(STRAYS) >= 60
    assert sum(map(len, (*MISTAKES.values(), *STRAYS.values()))) >= 300


@pytest.mark.parametrize("row", ROWS)
def test_mistake(row: Row, root: Path) -> None:
    sound = SOUND[row.path]
    assert sound.count(row.sound) == 1, "the row must say which piece it replaces"
    line = sound[: sound.index(row.sound)].count("\n") + 1 + row.down
    found = problems_of(root, row.path, sound.replace(row.sound, row.mistaken).encode())
    assert found == ([f"{line} {row.code}"] if row.code else [])
    if row.code:
        assert problems_of(root, row.path, sound.replace(row.sound, row.mended).encode()) == []


@pytest.mark.parametrize("stray", STRAY_FILES)
def test_stray_file(stray: Stray, root: Path) -> None:
    assert problems_of(root, stray.path, stray.content) == stray.problem.split("; ")


@pytest.mark.parametrize(
    ("path", "old", "new", "quote"),
    [
        (
            "disclosures/berkala/laporan-lain.yml",
            "kelas: berkala",
            "kelas: setiap_saat",
            "«disclosures/setiap-saat/2025/»",
        ),
        ("disclosures/berkala/2024/uji.yml", "kelas: berkala", "kelas: setiap_saat", "«disclosures/setiap-saat/2024»"),
        ("content/siaran-pers/siaran-lain.md", "002/2025", "003/2025", "«content/siaran-pers/2025/»"),
        (RECORD, "judul: Laporan Keuangan", "judul: Laporan: Keuangan", 'judul: "Laporan: Keuangan Tahun 2024"'),
        (RECORD, "  - keuangan", "  - uang: daerah: kota", '- uang: "daerah: kota"'),
        (
            RELEASE,
            "[laman kota](https://contoh.go.id/loket)",
            "![](foto/loket baru.jpg)",
            "![apa yang terlihat](<foto/loket baru.jpg>)",
        ),
    ],
)
def test_a_remedy_shows_what_is_right(path: str, old: str, new: str, quote: str, root: Path) -> None:
    """The final folder in one message, the line's own key, a picture as a picture."""
    text = SOUND[RECORD if path.endswith(".yml") else RELEASE].replace(old, new)
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_text(text, encoding="utf-8")
    assert [one for one in load(root, TODAY).problems if quote in one.remedy]


# Words of programmers and of parsers; `terang fix` and the names of files and of encodings in menus are not among them.
JARGON = re.compile(
    r"\b(?:YAML|parser?|parsing|token|string|array|mapping|boolean|null|byte|bita|BOM|CRLF|LF|inden|indentasi|escape|regex|syntax|sintaks"
    r"|scalar|skalar|anchor|alias YAML|unicode|heksadesimal|front ?matter|encoding|default|error|warning|invalid|expected|file|missing"
    r"|the|is|not|and|must|value|key|line|column|slug|commit|merge|branch)\b",
    re.IGNORECASE,
)
ALLOWED = {"«UTF-8 dengan BOM»"}  # what the menu of an editor says


@pytest.mark.parametrize("code", CODES.values(), ids=lambda code: code.slug)
def test_no_jargon_and_no_english(code: Code) -> None:
    for text in (code.message, code.remedy):
        for allowed in ALLOWED:
            text = text.replace(allowed, "")
        plain = re.sub(r"`[^`]*`|\{\w+\}|<[^>]*>", " ", text)
        assert JARGON.findall(plain) == []


# What `terang fix` mends by itself: of these codes all rows but those that need somebody's knowledge.
MENDED = frozenset(
    [
        "alias-yaml",
        "bahasa-salah",
        "baris-menjorok",
        "butir-menyambung",
        "butir-menyatu",
        "butir-terbelah",
        "garis-miring-terbalik",
        "harus-daftar",
        "harus-teks",
        "html-mentah",
        "inden-salah",
        "isi-ganda",
        "isi-mengulang",
        "judul-bagian-tanpa-spasi",
        "judul-bagian-tebal",
        "judul-huruf-kecil",
        "karakter-awal-nilai",
        "kode-html",
        "kurung-tidak-ditutup",
        "kutip-miring",
        "kutip-tidak-ditutup",
        "media-salah",
        "nomor-berawalan",
        "pagar-di-berkas",
        "singkatan-kantor",
        "spasi-tak-terlihat",
        "tabel-tanpa-garis",
        "tabel-tempelan",
        "tag-yaml",
        "tanda-berlebih",
        "tanda-butir",
        "tanda-depan-kunci",
        "tanda-sesudah-kunci",
        "tanda-sesudah-kutip",
        "tanda-tebal",
        "tautan-kontak",
        "tautan-tanpa-https",
        "tautan-terpisah",
        "teks-tak-menjorok",
        "tempat-bertanggal",
        "teras-bertempat",
        "titik-dua-dalam-nilai",
        "titik-dua-tanpa-spasi",
        "tulisan-sesudah-kutip",
    ]
)
# Of these some: where the file alone says what is right.
PARTLY_MENDED = frozenset(
    [
        "alamat-salah",
        "angka-salah",
        "harus-kelompok",
        "huruf-kapital",
        "karakter-tab",
        "kepala-tidak-ada",
        "kepala-tidak-ditutup",
        "kewajiban-tak-dikenal",
        "kunci-ganda",
        "kunci-tak-dikenal",
        "lokasi-salah",
        "periode-salah",
        "pilihan-salah",
        "surel-salah",
        "tanda-ikut-tampil",
        "tanggal-salah",
        "tautan-gagal",
        "telepon-salah",
        "titik-dua-hilang",
        "unit-tak-dikenal",
        "waktu-salah",
    ]
)
# Only a person knows; a guess would be published.
UNMENDED = frozenset(
    [
        "alt-mengulang",
        "alt-tak-menerangkan",
        "data-pribadi",
        "hari-tak-sesuai",
        "jangka-tanpa-satuan",
        "judul-beda-periode",
        "judul-nama-berkas",
        "kata-berulang",
        "komentar-memotong",
        "konflik-git",
        "nama-bukan-jabatan",
        "nip-dalam-teks",
        "sisa-tempelan",
        "strip-sebagai-isi",
        "tanggal-mustahil",
        "tanggal-terbalik",
        "teks-tautan-umum",
        "wajib-diisi",
        "zona-waktu-hilang",
    ]
)


@pytest.mark.parametrize("row", ROWS)
def test_mending(row: Row) -> None:
    """A mend leaves what is sound, changes no other line, and finds nothing to do a second time."""
    mistaken = SOUND[row.path].replace(row.sound, row.mistaken)
    mended_text = mended(row.path, mistaken.encode(), CONTEXT).decode()
    assert mended(row.path, mended_text.encode(), CONTEXT).decode() == mended_text
    start, end = SOUND[row.path].split(row.sound)
    assert mended_text.startswith(start)
    assert mended_text.endswith(end)
    if row.code in MENDED:
        assert faults_of(row.path, mended_text) == []
    elif not row.code or row.code in UNMENDED:
        assert mended_text == mistaken


def test_codes_are_mended_in_part() -> None:
    mended_codes = set()
    for row in (row for rows in MISTAKES.values() for row in rows if row.code in PARTLY_MENDED):
        text = SOUND[row.path].replace(row.sound, row.mistaken)
        if row.code not in mended_codes and not faults_of(row.path, mended(row.path, text.encode(), CONTEXT).decode()):
            mended_codes.add(row.code)
    assert mended_codes == PARTLY_MENDED


def test_mending_leaves_sound_files_alone() -> None:
    for path, text in SOUND.items():
        assert mended(path, text.encode(), CONTEXT).decode() == text


def faults_of(path: str, text: str) -> list[str]:
    if path.endswith(".md"):
        return [one.code for one in read_release(read_front_matter(path, text.encode()), "2025/a", CONTEXT)[1]]
    return [one.code for one in read_record(read_yaml(path, text.encode()), "2024/a", "berkala", CONTEXT)[1]]
