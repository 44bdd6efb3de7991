"""exports: the public-information list as CSV and JSON, made from the field table."""

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers import RECORD, catalogue_of, made, make_root, record, site_of
from terang import addresses
from terang.records import InformationClass, Record, fields_of
from terang.writers import File, Share
from terang.writers.exports import _cell, columns, write

FULL = {
    "judul": '"Laporan: Akhir, Tahun 2024"',
    "ringkasan": '"Baris satu.\\n\\"Baris\\" dua."',
    "unit": "Dinkes",
    "penanggung_jawab": "Kepala Dinas",
    "waktu_pembuatan": "2024-01",
    "tempat_pembuatan": "Kota Contoh",
    "bentuk": "[cetak, elektronik]",
    "retensi": "5 tahun",
    "tanggal_terbit": "2024-05-05",
    "periode": "2024-s1",
    "kewajiban": "[bk-d]",
    "berkas": "\n  - lokasi: 2024/a b.pdf\n  - lokasi: https://contoh.go.id/b.pdf",
    "tautan": "\n  - judul: Portal\n    alamat: https://contoh.go.id/",
    "topik": "[anggaran, kinerja]",
}


def exported(
    root: Path, address: str = "https://ppid.contoh.go.id/"
) -> tuple[list[dict[str, str]], dict[str, Any], bytes]:
    outputs = [made(output) for output in write(site_of(catalogue_of(root), address), Share())]
    files = {file.path: file.content for file in outputs if isinstance(file, File)}
    assert set(files) >= {addresses.DIP_CSV, addresses.DIP_JSON}
    raw = files[addresses.DIP_CSV]
    rows = list(csv.DictReader(io.StringIO(raw.decode("utf-8-sig"), newline="")))
    return rows, json.loads(files[addresses.DIP_JSON]), raw


@pytest.fixture
def full(tmp_path: Path) -> Path:
    return make_root(tmp_path, {RECORD: record(**FULL), "disclosures/berkas/2024/a b.pdf": "x"})


def test_a_row_holds_every_field(full: Path) -> None:
    rows, _, _ = exported(full)
    assert [row["nomor"] for row in rows] == ["1", "2"]
    row = next(row for row in rows if row["id"] == "2024/catatan")
    assert {key: row[key] for key in row if key != "nomor"} == {
        "id": "2024/catatan",
        "judul": "Laporan: Akhir, Tahun 2024",
        "kelas": "berkala",
        "ringkasan_isi": 'Baris satu.\n"Baris" dua.',
        "unit_penguasa": "Dinas Kesehatan",
        "penanggung_jawab": "Kepala Dinas",
        "waktu_pembuatan": "2024-01",
        "tempat_pembuatan": "Kota Contoh",
        "bentuk": "cetak; elektronik",
        "retensi": "5 tahun",
        "kewajiban": "bk-d",
        "tanggal_terbit": "2024-05-05",
        "tanggal_mutakhir": "",
        "periode": "2024-S1",
        "berkas": "https://ppid.contoh.go.id/berkas/2024/a%20b.pdf; https://contoh.go.id/b.pdf",
        "tautan": "https://contoh.go.id/",
        "topik": "anggaran; kinerja",
        "sumber": "",
        "alamat_halaman": "https://ppid.contoh.go.id/informasi/2024/catatan.html",
    }


def test_both_exports_say_the_same(full: Path) -> None:
    rows, listing, _ = exported(full)
    assert listing["badan_publik"] == "Pemerintah Kota Contoh"
    assert listing["jumlah"] == len(listing["informasi"]) == len(rows)
    for row, item in zip(rows, listing["informasi"], strict=True):
        assert list(item) == list(row) == list(columns())
        for key, value in item.items():
            assert row[key] == ("; ".join(value) if isinstance(value, list) else "" if value is None else str(value))


def test_columns_come_from_the_field_table() -> None:
    """Every field is a column or left out on purpose: nothing is lost by forgetting it."""
    apart = {"status", "body", "alert", "exemption", "withdrawal", "changes"}
    table = [field.export for field in fields_of(Record) if field.name not in apart]
    assert columns() == ("nomor", "id", *table, "alamat_halaman")
    assert len(set(columns())) == len(columns())


def test_the_columns_of_lampiran_1_are_all_there() -> None:
    in_law = {field.dip_column for field in fields_of(Record) if field.dip_column and field.export in columns()}
    assert in_law == {2, 3, 4, 5, 6, 7}  # column 1 is the running number


def test_csv_is_for_spreadsheets(full: Path) -> None:
    _, _, raw = exported(full)
    assert raw.startswith(b"\xef\xbb\xbfnomor,id,judul,")
    assert raw.endswith(b"\r\n")


def test_without_an_address_the_page_is_given_relative_to_the_site(full: Path) -> None:
    rows, _, _ = exported(full, "")
    assert {row["alamat_halaman"].partition("/")[0] for row in rows} == {"informasi"}


def test_an_exported_file_can_be_fetched(full: Path) -> None:
    _, listing, _ = exported(full)
    files = next(item["berkas"] for item in listing["informasi"] if item["id"] == "2024/catatan")
    assert files[0] == "https://ppid.contoh.go.id/berkas/2024/a%20b.pdf"


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t", "\r"])
def test_formulas_are_disarmed(sign: str) -> None:
    assert _cell(f"{sign}HYPERLINK(1)") == f"'{sign}HYPERLINK(1)"
    assert _cell([f"{sign}1", "b"]) == f"'{sign}1; b"
    assert _cell(f"a{sign}") == f"a{sign}"


@pytest.mark.parametrize("sign", ["＝", "＋", "－", "＠"])
def test_full_width_formulas_are_disarmed(sign: str) -> None:
    assert _cell(f"{sign}1+1") == f"'{sign}1+1"


@pytest.mark.parametrize("title", ['=HYPERLINK("https://jahat.id","Klik")', "+62 jalan", "@SUM(A1)", "-1"])
def test_a_title_that_is_a_formula_is_only_text_in_the_csv(title: str, tmp_path: Path) -> None:
    rows, listing, _ = exported(make_root(tmp_path, {RECORD: record(judul=json.dumps(title))}))
    assert f"'{title}" in [row["judul"] for row in rows]
    assert title in [item["judul"] for item in listing["informasi"]]  # data for programs stays as it is


@given(st.text(max_size=20))
def test_any_cell_is_one_cell(text: str) -> None:
    out = io.StringIO()
    csv.writer(out, lineterminator="\r\n").writerow([_cell(text), "x"])
    assert list(csv.reader(io.StringIO(out.getvalue(), newline=""))) == [[_cell(text), "x"]]
    assert _cell(text)[:1] not in ("=", "+", "-", "@", "\t", "\r")


def test_processes_share_the_work(full: Path) -> None:
    site = site_of(catalogue_of(full))
    whole = [output.path for output in write(site, Share())]
    shared = [output.path for number in (0, 1) for output in write(site, Share(number, 2))]
    assert len(set(whole)) == len(whole)
    assert sorted(shared) == sorted(whole)


def test_each_class_and_each_unit_has_its_own_table(full: Path) -> None:
    catalogue = catalogue_of(full)
    files = {output.path: made(output) for output in write(site_of(catalogue), Share())}
    for path, records in (
        (addresses.class_csv(InformationClass.PERIODIC), catalogue.by_class[InformationClass.PERIODIC]),
        (addresses.unit_csv("dinkes"), catalogue.by_unit["dinkes"]),
    ):
        file = files[path]
        assert isinstance(file, File)
        rows = list(csv.DictReader(io.StringIO(file.content.decode("utf-8-sig"), newline="")))
        assert [row["id"] for row in rows] == [record.id for record in records]
        assert [row["nomor"] for row in rows] == [str(number) for number in range(1, len(rows) + 1)]


def test_what_is_exempt_is_in_no_table(tmp_path: Path) -> None:
    exempt = record(kelas="dikecualikan", unit="Dinkes", pengecualian="\n  dasar: a")
    root = make_root(tmp_path, {"disclosures/dikecualikan/2024/rahasia.yml": exempt})
    outputs = list(write(site_of(catalogue_of(root)), Share()))
    assert addresses.class_csv(InformationClass.EXEMPT) not in [output.path for output in outputs]
    for output in outputs:
        file = made(output)
        assert isinstance(file, File)
        assert b"rahasia" not in file.content, file.path
