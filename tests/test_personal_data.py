"""personal data: a table of spellings, of texts that only look like it, and of the places where it is looked for."""

from pathlib import Path

import pytest

from helpers import HOME, RECORD, TODAY, codes, make_root, record, release
from terang.catalogue import load
from terang.validation.personal import ACCOUNT, EMAIL, MOBILE, NIK, NPWP, PASSPORT, find_personal, masked

NUMBER = "3275014107900001"

# How a person's number or address may be written, and what of it is found.
SPELLINGS: list[tuple[str, str]] = [
    # NIK, KK
    (NUMBER, NIK),
    ("3275.0141.0790.0001", NIK),
    ("3275 0141 0790 0001", NIK),
    ("3275 - 0141 - 0790 - 0001", NIK),
    ("3275_0141_0790_0001", NIK),
    ("327501/410790/0001", NIK),
    ("3 2 7 5 0 1 4 1 0 7 9 0 0 0 0 1", NIK),
    ("**32750141**07900001", NIK),
    ("`3275014107900001`", NIK),
    ("32750141\\07900001", NIK),
    ("<b>3275</b>014107900001", NIK),
    ("3275<wbr>014107900001", NIK),
    ("&#51;275014107900001", NIK),
    ("３２７５０１４１０７９００００１", NIK),
    ("٣٢٧٥٠١٤١٠٧٩٠٠٠٠١", NIK),
    ("3275\u200b0141\u00ad0790\u20600001", NIK),
    ("3275\u00a00141\u202f0790\u20090001", NIK),
    ("3275\u20110141\u20130790\u22120001", NIK),
    ("3275014107\n900001", NIK),
    ("3275 0141\n0790 0001", NIK),
    ("> 32750141\n> 07900001", NIK),
    ("NIK: 1234567890123456", NIK),  # no such birthday, but the word says it
    ("No. KK 9999 9999 9999 9999", NIK),
    ("NIK 32750141079000012", NIK),  # a digit too many
    ("https://contoh.id/daftar?nik=3275014107900001", NIK),
    ("https://contoh.id/scan/KTP_3275014107900001.pdf", NIK),
    ("https://contoh.id/?no_ktp=3275%2E0141%2E0790%2E0001", NIK),
    # mobile telephones
    ("081234567890", MOBILE),
    ("0812345678901", MOBILE),
    ("+6281234567890", MOBILE),
    ("(+62) 812 3456 7890", MOBILE),
    ("+62 (0)812 3456 7890", MOBILE),
    ("62-812-3456-7890", MOBILE),
    ("0812/3456/7890", MOBILE),
    ("0812.3456.7890", MOBILE),
    ("08 12 34 56 78 90", MOBILE),
    ("0813 345 67 891", MOBILE),
    ("0 8 1 2 3 4 5 6 7 8 9 0", MOBILE),
    ("0812**3456**7890", MOBILE),
    ("&#48;812&#51;4567890", MOBILE),
    ("０８１２３４５６７８９０", MOBILE),
    ("0812-3456-\n7890", MOBILE),
    ("https://wa.me/6281234567890", MOBILE),
    ("https://api.whatsapp.com/send?phone=6281234567890", MOBILE),
    ("https://contoh.id/?hp=081234567890", MOBILE),
    ("tel:+6281234567890", MOBILE),
    # addresses
    ("budi.s@gmail.com", EMAIL),
    ("budi @ gmail.com", EMAIL),
    ("budi [at] yahoo.co.id", EMAIL),
    ("budi(at)gmail.com", EMAIL),
    ("budi (at) gmail (dot) com", EMAIL),
    ("budi at gmail dot com", EMAIL),
    ("budi&#64;gmail.com", EMAIL),
    ("budi [@] gmail.com", EMAIL),
    ("budi (a) gmail.com", EMAIL),
    ("budi@gmail[.]com", EMAIL),
    ("budi@gmail. com", EMAIL),
    ("budi＠gmail.com", EMAIL),
    ("budi@**gmail**.com", EMAIL),
    ("mailto:budi@gmail.com", EMAIL),
    ("https://contoh.id/?email=budi@gmail.com", EMAIL),
    # others
    ("09.254.294.3-407.000", NPWP),
    ("NPWP 09 254 294 3 407 000", NPWP),
    ("N.P.W.P. 092542943407000", NPWP),
    ("NPWP_092542943407000", NPWP),
    ("NPWP 0092542943407000", NPWP),
    ("09.254.294.3 - 407.000", NPWP),
    ("https://contoh.id/?npwp=092542943407000", NPWP),
    ("https://contoh.id/npwp/092542943407000.pdf", NPWP),
    ("nomor paspor A1234567", PASSPORT),
    ("paspor: X 123456", PASSPORT),
    ("Rekening BRI 0123-01-000123-50-1 a.n. pemohon", ACCOUNT),
    ("no. rek 1234567890 Bank Contoh", ACCOUNT),
]

# Looks like it, and is something else.
HARMLESS = [
    "kode 30012514956117270",
    "9971011708450001",
    "(021) 8896 1767, 021-88961767, 1500-444",
    "5.1.02.01.01.0024",
    "1.20.0812.3456.7890",
    "https://cdn.go.id/a/081234567890/3171011708450001.pdf",
    "2019 2020 2021 2022",
    "19850101 201001 1 001",  # a NIP, which offices print
    "08.12.2024 10.30",
    "12/05/2024 13/06/2025",
    "320311.1209800001",  # a coordinate
    "106.9896,-6.2383",
    "Kode rekening 5.1.02.01.01.0024 Belanja Alat Tulis, Bank Jabar Banten",
    "Ikuti Instagram @humas.kotabekasi",
    "ppid@bekasikota.go.id",
    "01.312.166.0-091.000",  # the NPWP of a company
    "Nomor: 005/3275/2024/0812",
    "Rp1.234.567.890.123.456",
    "ISBN 978-602-8519-93-9",
    "RUP 1234567890123456",
    "2024-01-01 2024-12-31",
    "rapat at 10 dot 30",
    "huruf (a) bekasikota.id",
    "https://contoh.id/?kode=092542943407000",
]


@pytest.mark.parametrize(("text", "kind"), SPELLINGS)
def test_every_spelling_is_found(text: str, kind: str) -> None:
    for around in ("{}", "Hubungi {} segera.", "| {} |", "({})", "«{}»", "\n{}\n"):
        assert [found for *_, found in find_personal(around.format(text))] == [kind], around


@pytest.mark.parametrize("text", HARMLESS)
def test_what_only_looks_like_it_is_let_through(text: str) -> None:
    assert find_personal(text) == []


@pytest.mark.parametrize(("text", "kind"), SPELLINGS)
def test_a_stretch_is_where_it_is_written(text: str, kind: str) -> None:
    """What is left when it is cut out holds nothing of it."""
    whole = f"Awal {text} akhir"
    [(start, end, _)] = find_personal(whole)
    rest = whole[:start] + whole[end:]
    assert find_personal(rest) == []
    assert rest.startswith("Awal ")
    assert rest.endswith(" akhir")


PLACES = {
    "summary of a record": lambda text: {RECORD: record(ringkasan=_quoted(text))},
    "body of a record": lambda text: {RECORD: record(isi="|\n  " + text.replace("\n", "\n  "))},
    "title of a link": lambda text: {
        RECORD: record(tautan=f"\n  - judul: {_quoted(text)}\n    alamat: https://contoh.go.id/")
    },
    "body of a release": lambda text: {"content/siaran-pers/2025/a.md": release(f"{text}\n")},
    "written page": lambda text: {"content/index.md": f"# Beranda\n\n{text}\n"},
    "name of a unit": lambda text: {"disclosures/badan.yml": _body(f"  - id: satu\n    nama: {_quoted(text)}\n")},
}


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize(("text", "kind"), SPELLINGS)
def test_every_spelling_is_refused_in_every_place(text: str, kind: str, place: str, tmp_path: Path) -> None:
    if "\n" in text and place not in ("body of a record", "body of a release", "written page"):
        pytest.skip("a field of one line")
    loaded = load(make_root(tmp_path, PLACES[place](text)), TODAY)
    assert loaded.catalogue is None
    assert "data-pribadi" in codes(loaded.problems)
    digits = "".join(filter(str.isdigit, text))
    assert not any(len(digits) > 5 and digits in problem.message for problem in loaded.problems)


ADDRESSES = ["https://contoh.id/?nik=3275014107900001", "https://wa.me/6281234567890"]


@pytest.mark.parametrize("address", ADDRESSES)
def test_addresses_are_looked_at_too(address: str, tmp_path: Path) -> None:
    link = f"\n  - judul: Daftar\n    alamat: {address}"
    files = {RECORD: record(tautan=link, berkas=f"\n  - lokasi: {address}")}
    loaded = load(make_root(tmp_path, files), TODAY)
    assert codes(loaded.problems).count("data-pribadi") == 2


NAMES = [
    "disclosures/berkala/2024/ktp-3275014107900001.yml",
    "disclosures/berkas/2024/KTP_3275014107900001.pdf",
    "content/siaran-pers/2025/hubungi-081234567890.md",
    "content/siaran-pers/foto/2025/0812-3456-7890.jpg",
    "content/profil/3275014107900001.md",
]


@pytest.mark.parametrize("path", NAMES)
def test_names_of_files_are_looked_at_too(path: str, tmp_path: Path) -> None:
    content = {"yml": record(), "md": release() if "siaran" in path else "# Profil\n"}.get(path.rpartition(".")[2], "x")
    loaded = load(make_root(tmp_path, {path: content}), TODAY)
    assert loaded.catalogue is None
    assert "data-pribadi-nama" in codes(loaded.problems)


@pytest.mark.parametrize("line", ["site_name: PPID {}", "site_description: Hubungi {}", "nav:\n  - {}: index.md"])
def test_settings_of_the_engine_are_looked_at_too(line: str, tmp_path: Path) -> None:
    settings = {"site_name": "PPID", "site_url": "https://contoh.go.id/"}
    kept = (f"{key}: {value}\n" for key, value in settings.items() if not line.startswith(key))
    text = "".join((*kept, line.format("0812-3456-7890"), "\n"))
    assert "data-pribadi" in codes(load(make_root(tmp_path, {"mkdocs.yml": text}), TODAY).problems)


@pytest.mark.parametrize("secret", [NUMBER, "09.254.294.3-407.000", "Rekening BRI 1234567890"])
def test_an_official_contact_allows_no_number_of_a_person(secret: str, tmp_path: Path) -> None:
    body = _body("").replace("kontak_resmi:\n", f"kontak_resmi:\n  - {_quoted(secret)}\n")
    loaded = load(
        make_root(tmp_path, {"disclosures/badan.yml": body, RECORD: record(ringkasan=_quoted(secret))}), TODAY
    )
    assert codes(loaded.problems).count("data-pribadi") >= 1


def test_a_review_allows_one_number_in_one_file(tmp_path: Path) -> None:
    review = f"{{jenis: nik, berkas: {RECORD}, samaran: '{masked(NUMBER, NIK)}', alasan: a, jabatan: b, tanggal: 2025-01-01}}"
    body = _body(f"data_pribadi_ditinjau:\n  - {review}\n")
    files = {"disclosures/badan.yml": body, RECORD: record(ringkasan=_quoted(NUMBER))}
    assert load(make_root(tmp_path / "a", files), TODAY).catalogue
    other = RECORD.replace(".yml", "-lain.yml")
    loaded = load(make_root(tmp_path / "b", {**files, other: record(ringkasan=_quoted(NUMBER))}), TODAY)
    assert loaded.catalogue is None
    loaded = load(make_root(tmp_path / "c", {**files, RECORD: record(ringkasan="'3275014107900002'")}), TODAY)
    assert loaded.catalogue is None


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _body(more: str) -> str:
    """`more` goes on with the list of units, which is the last but for the format."""
    base = (HOME / "tests/examples/base/disclosures/badan.yml").read_text(encoding="utf-8")
    units, mark, rest = base.partition("format: ")
    return units + more + mark + rest


OFFICE_FILES = {
    "subject in a register": (
        "disclosures/layanan/permohonan/2025.yml",
        "daftar:\n  - {{nomor: '1', tanggal_masuk: 2025-02-03, pokok_informasi: 'Data {}'}}\n",
    ),
    "table of a register": (
        "disclosures/layanan/permohonan/2025.csv",
        "nomor,tanggal_masuk,pokok_informasi\n1,2025-02-03,Data {}\n",
    ),
    "note of a register": ("disclosures/layanan/keberatan/2025.yml", "keterangan: 'Hubungi {}'\ndaftar: []\n"),
    "name of a budget line": (
        "disclosures/anggaran/2025.yml",
        "daftar:\n  - {{jenis: belanja, uraian: 'Hibah {}', anggaran: 100, realisasi: 90}}\n",
    ),
    "table of a budget": (
        "disclosures/anggaran/2025.csv",
        "jenis,uraian,anggaran,realisasi\nbelanja,Hibah {},100,90\n",
    ),
    "note of the scores": ("disclosures/monev/2025.yml", "keterangan: 'Hubungi {}'\nkategori: []\n"),
    "service report": (
        "disclosures/layanan/laporan/2025.md",
        "---\nketerangan: Laporan\n---\n\n## Kebijakan\n\nHubungi {}.\n",
    ),
    "note of a service report": ("disclosures/layanan/laporan/2025.md", "---\nketerangan: 'Hubungi {}'\n---\n"),
    "words that mean the same": ("disclosures/sinonim.yml", "sinonim:\n  - {{istilah: ktp, sama: ['a {}']}}\n"),
    "name of a holiday": (
        "disclosures/hari-libur/2030.yml",
        "keputusan: 'SKB {}'\ndaftar:\n  - {{tanggal: 2030-01-01, nama: 'Libur', jenis: libur_nasional}}\n",
    ),
}


@pytest.mark.parametrize("secret", [NUMBER, "0812-3456-7890", "budi.s@gmail.com", "09.254.294.3-407.000"])
@pytest.mark.parametrize("place", OFFICE_FILES)
def test_office_files_are_looked_at_too(place: str, secret: str, tmp_path: Path) -> None:
    path, text = OFFICE_FILES[place]
    loaded = load(make_root(tmp_path, {path: text.format(secret)}), TODAY)
    assert loaded.catalogue is None
    assert "data-pribadi" in codes(one for one in loaded.problems if one.place.path == path)
