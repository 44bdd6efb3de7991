"""Files → their first page and first rows, on the page of a record too."""

import io
from pathlib import Path

import pytest
from PIL import Image

from helpers import HOME, make_root, record
from sites import Built
from terang.attachments.previews import FilePreview, preview_of
from terang.validation.attachment_facts import facts_of
from test_publishing import build, write

FILES = HOME / "disclosures/berkas/peragaan"


@pytest.mark.parametrize(
    ("text", "headings", "types", "total"),
    [
        ("nama,jumlah\nSatu,1.200\nDua,3\n", ("nama", "jumlah"), ("teks", "angka"), 2),
        ("nama;tanggal\nSatu;2026-01-05\nDua;05/02/2026\n", ("nama", "tanggal"), ("teks", "tanggal"), 2),
        (
            'Daftar aset\n\nno,nama,nilai\n1,Meja,"1.500.000,50"\n',
            ("no", "nama", "nilai"),
            ("angka", "teks", "angka"),
            1,
        ),
        ("a,b\n" + "1,x\n" * 3_000, ("a", "b"), ("angka", "teks"), 3_000),
    ],
)
def test_first_rows_of_a_csv(text: str, headings: tuple[str, ...], types: tuple[str, ...], total: int) -> None:
    table = preview_of(text.encode(), "txt", "csv").table
    assert table
    assert (table.headings, table.types, table.rows_total) == (headings, types, total)
    assert len(table.rows) == min(total, 10)


def test_what_stands_above_the_headings_is_shown_too() -> None:
    table = preview_of(b"Daftar aset 2026\nno,nama,nilai\n1,Meja,5\n", "txt", "csv").table
    assert table
    assert table.above == "Daftar aset 2026"


@pytest.mark.parametrize(
    ("codec", "named"), [("utf-8", ""), ("utf-8-sig", ""), ("cp1252", "Windows-1252"), ("utf-16", "UTF-16")]
)
def test_an_encoding_that_may_be_misread_is_named(codec: str, named: str) -> None:
    table = preview_of("nama,kota\nCafé,Bekasi\n".encode(codec), "txt", "csv").table
    assert table
    assert table.encoding == named
    assert table.rows == (("Café", "Bekasi"),)


def test_a_cell_that_looks_like_a_number_of_a_person_is_shown_as_it_is() -> None:
    book = FILES / "ringkasan-anggaran-2025.xlsx"
    table = preview_of(book.read_bytes(), "xlsx", "xlsx").table
    assert table
    assert len(table.headings) == table.columns_total
    assert "angka" in table.types


def test_the_first_page_of_a_pdf_is_a_small_picture() -> None:
    facts = facts_of((FILES / "tata-cara-permohonan.pdf").read_bytes(), "tata-cara-permohonan.pdf")
    preview = facts.preview
    assert preview.pages >= 1
    with Image.open(io.BytesIO(preview.picture)) as picture:
        assert (picture.format, picture.size) == ("WEBP", (preview.width, preview.height))
        low, high = picture.convert("L").getextrema()
        assert low < 128 < high  # letters on paper
    assert len(preview.picture) < 15_000


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7\nrusak", b"PK\x03\x04", b"\xff\xd8\xff\xe0"])
@pytest.mark.parametrize("kind", ["pdf", "xlsx", "jpeg", "csv", "zip"])
def test_damaged_files_have_none(data: bytes, kind: str) -> None:
    assert preview_of(data, kind, kind) == FilePreview()


def test_the_demonstration_shows_them(demo: Built) -> None:
    table = (demo.out / "informasi/2025/contoh-berkas-anggaran.html").read_text(encoding="utf-8")
    assert " baris, " in table
    assert "Isi tabel" in table
    procedure = (demo.out / "informasi/2026/tata-cara-permohonan-informasi.html").read_text(encoding="utf-8")
    assert "aset/berkas/peragaan/tata-cara-permohonan.pdf.webp" in procedure
    assert " halaman, " in procedure
    assert (demo.out / "aset/berkas/peragaan/tata-cara-permohonan.pdf.webp").is_file()


def test_another_file_of_the_same_size_is_another_preview(tmp_path: Path) -> None:
    source = "disclosures/berkas/tabel.csv"
    root = make_root(
        tmp_path / "root",
        {
            "disclosures/berkala/2026/a.yml": record(berkas="[{lokasi: tabel.csv, judul: Tabel}]"),
            source: "nama,nilai\nSatu,1\n",
        },
    )
    build(root, tmp_path / "site", tmp_path / "cache")
    write(root, source, "Satu", "Lima")
    build(root, tmp_path / "site", tmp_path / "cache")
    page = (tmp_path / "site/informasi/2026/a.html").read_text(encoding="utf-8")
    assert "<td>Lima</td>" in page
    assert "Satu" not in page
