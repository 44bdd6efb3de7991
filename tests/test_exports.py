"""exports: the DIP and the DIK as CSV, JSON and XLSX, whole and by unit, made from the field tables."""

import csv
import io
import json
from collections import Counter
from collections.abc import Iterable
from itertools import chain
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers import RECORD, catalogue_of, made, make_root, record, site_of
from terang import urls
from terang.formats.csv_rows import cell, csv_bytes, csv_row
from terang.records import DecreeKind, Exemption, Record, fields_of
from terang.writers import SiteFacts, single_outputs
from terang.writers.annexes import annex_files
from terang.writers.annexes.annex_files import columns, write
from terang.writers.open_data import api_shards, list_exports

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


def files_of(root: Path, address: str = "https://ppid.contoh.go.id/") -> dict[str, bytes]:
    site = site_of(catalogue_of(root), address)
    outputs = single_outputs(chain(write(site), list_exports.write(site)))
    return {output.path: content for output in outputs if isinstance(content := made(output), bytes)}


def exported(
    root: Path, address: str = "https://ppid.contoh.go.id/", name: str = "daftar-informasi-publik"
) -> tuple[list[dict[str, str]], dict[str, Any], bytes]:
    files = files_of(root, address)
    raw = files[f"unduh/{name}.csv"]
    rows = list(csv.DictReader(io.StringIO(raw.decode("utf-8-sig"), newline="")))
    return rows, json.loads(files[f"unduh/{name}.json"]), raw


@pytest.fixture
def expanded(tmp_path: Path) -> Path:
    return make_root(tmp_path, {RECORD: record(**FULL), "disclosures/berkas/2024/a b.pdf": "x"})


def test_a_row_holds_every_field(expanded: Path) -> None:
    rows, _, _ = exported(expanded)
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
        "frekuensi": "",
        "periode": "2024-S1",
        "nihil": "",
        "berkas": "https://ppid.contoh.go.id/berkas/2024/a%20b.pdf; https://contoh.go.id/b.pdf",
        "tautan": "https://contoh.go.id/",
        "topik": "anggaran; kinerja",
        "sumber": "",
        "alamat_halaman": "https://ppid.contoh.go.id/informasi/2024/catatan.html",
    }


def test_both_exports_say_the_same(expanded: Path) -> None:
    rows, listing, _ = exported(expanded)
    assert listing["badan_publik"] == "Pemerintah Kota Contoh"
    assert listing["jumlah"] == len(listing["informasi"]) == len(rows)
    for row, item in zip(rows, listing["informasi"], strict=True):
        assert list(item) == list(row) == list(columns(DecreeKind.DIP))
        for key, value in item.items():
            assert row[key] == ("; ".join(value) if isinstance(value, list) else "" if value is None else str(value))


def test_columns_come_from_the_field_table() -> None:
    """Every field is a column or left out on purpose: nothing is lost by forgetting it."""
    apart = {
        "status",
        "body",
        "alert",
        "exemption",
        "withdrawal",
        "changes",
        "visible_from",
        "visible_until",
        "small_fix",
        "old_addresses",
        "withdrawn_files",
        "programme",
    }
    table = [field.export for field in fields_of(Record) if field.name not in apart]
    assert columns(DecreeKind.DIP) == ("nomor", "id", *table, "alamat_halaman")
    assert len(set(columns(DecreeKind.DIP))) == len(columns(DecreeKind.DIP))


def test_the_columns_of_lampiran_1_are_all_there() -> None:
    in_law = {
        field.dip_column for field in fields_of(Record) if field.dip_column and field.export in columns(DecreeKind.DIP)
    }
    assert in_law == {2, 3, 4, 5, 6, 7}  # column 1 is the running number


def test_csv_is_for_spreadsheets(expanded: Path) -> None:
    _, _, raw = exported(expanded)
    assert raw.startswith(b"\xef\xbb\xbfnomor,id,judul,")
    assert raw.endswith(b"\r\n")


def test_without_an_address_the_page_is_given_relative_to_the_site(expanded: Path) -> None:
    rows, _, _ = exported(expanded, "")
    assert {row["alamat_halaman"].partition("/")[0] for row in rows} == {"informasi"}


def test_an_exported_file_can_be_fetched(expanded: Path) -> None:
    _, listing, _ = exported(expanded)
    files = next(item["berkas"] for item in listing["informasi"] if item["id"] == "2024/catatan")
    assert files[0] == "https://ppid.contoh.go.id/berkas/2024/a%20b.pdf"


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t", "\r"])
def test_formulas_are_disarmed(sign: str) -> None:
    assert cell(f"{sign}HYPERLINK(1)") == f"'{sign}HYPERLINK(1)"
    assert cell([f"{sign}1", "b"]) == f"'{sign}1; b"
    assert cell(f"a{sign}") == f"a{sign}"


@pytest.mark.parametrize("sign", ["＝", "＋", "－", "＠"])
def test_full_width_formulas_are_disarmed(sign: str) -> None:
    assert cell(f"{sign}1+1") == f"'{sign}1+1"


@pytest.mark.parametrize("title", ["=a", "= jumlah", "+62 jalan", "@SUM(A1)", "-1"])
def test_a_title_that_is_a_formula_is_only_text_in_the_csv(title: str, tmp_path: Path) -> None:
    rows, listing, _ = exported(make_root(tmp_path, {RECORD: record(judul=json.dumps(title))}))
    assert f"'{title}" in [row["judul"] for row in rows]
    assert title in [item["judul"] for item in listing["informasi"]]  # data for programs stays as it is


@given(st.text(max_size=20))
def test_any_cell_is_one_cell(text: str) -> None:
    raw = csv_bytes(("a", "b"), [(text, "x")]).decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(raw, newline="")))
    assert rows == [["a", "b"], [cell(text), "x"]]
    assert cell(text)[:1] not in ("=", "+", "-", "@", "\t", "\r")


@given(st.lists(st.text(st.sampled_from('a ",;\n\r='), max_size=6), min_size=2, max_size=5))
def test_cells_are_quoted_as_the_csv_module_does(texts: list[str]) -> None:
    told = io.StringIO(newline="")
    csv.writer(told, lineterminator="\r\n").writerow(map(cell, texts))
    assert csv_row(texts).decode() == told.getvalue()


EXEMPT = {
    "judul": "Data Pasien",
    "kelas": "dikecualikan",
    "ringkasan": "Catatan kesehatan perorangan.",
    "unit": "dinkes",
    "pengecualian": "\n  dasar: j\n  undang_undang: Pasal 40 UU 10/1998\n  konsekuensi_dibuka: Terbuka."
    "\n  nomor_penetapan: 1/2024\n  tanggal_penetapan: 2024-01-10\n  nomor_uji: 1/UK/2024\n  tanggal_uji: 2024-01-08",
}
EXEMPT_RECORD = "disclosures/dikecualikan/2024/rahasia.yml"


@pytest.fixture
def both(tmp_path: Path) -> Path:
    return make_root(tmp_path, {EXEMPT_RECORD: record(**EXEMPT), RECORD: record(**FULL | {"berkas": "[]"})})


def test_the_exempt_list_says_why_and_nothing_of_the_content(both: Path) -> None:
    rows, listing, _ = exported(both, name="daftar-informasi-dikecualikan")
    assert listing["daftar"] == "Daftar Informasi yang Dikecualikan"
    assert [row["judul"] for row in rows] == ["Data Pasien"]
    assert rows[0]["pasal"] == "Pasal 17 huruf j UU 14/2008; Pasal 40 UU 10/1998"
    assert rows[0]["tanggal_uji"] == "2024-01-08"
    assert list(rows[0]) == list(columns(DecreeKind.DIK))
    assert {field.export for field in fields_of(Exemption)} <= rows[0].keys()
    assert rows[0].keys() & {"berkas", "tautan", "isi", "sumber"} == set()


def test_no_exempt_item_is_in_the_public_list(both: Path) -> None:
    files = files_of(both)
    public = {path: content for path, content in files.items() if "informasi-publik" in path and "xlsx" not in path}
    assert public
    assert not any(b"Data Pasien" in content for content in public.values())
    for path in files:
        if "informasi-publik" in path and path.endswith("xlsx"):
            assert "Data Pasien" not in str(sheet_of(files[path]))


def test_each_unit_has_its_own_list(both: Path) -> None:
    rows, listing, _ = exported(both, name="daftar-informasi-publik/dinkes")
    assert listing["unit"] == "Dinas Kesehatan"
    assert [row["nomor"] for row in rows] == ["1", "2"]
    assert "unduh/daftar-informasi-dikecualikan/dinkes.csv" in files_of(both)
    assert not any("diskominfo" in path for path in files_of(both)), "nothing to list: no list"


def test_numbers_run_from_the_oldest(both: Path) -> None:
    """Or else every new record would change the number of all others."""
    rows, _, _ = exported(both)
    dates = [row["tanggal_terbit"] for row in rows]
    assert dates == sorted(dates)


def sheet_of(content: bytes) -> list[list[Any]]:
    book = openpyxl.load_workbook(io.BytesIO(content))
    return [list(row) for row in book.worksheets[0].iter_rows(values_only=True)]


def test_the_workbook_is_the_annex(both: Path) -> None:
    rows = sheet_of(files_of(both)[urls.DIP_XLSX])
    assert [row[0] for row in rows[:2]] == ["Daftar Informasi Publik", "Pemerintah Kota Contoh"]
    top = next(number for number, row in enumerate(rows) if row[0] == "No.")
    assert rows[top][:7] == [
        "No.",
        "Ringkasan isi informasi",
        "Pejabat/unit yang menguasai informasi",
        "Penanggung jawab pembuatan atau penerbitan",
        "Waktu dan tempat pembuatan",
        "Bentuk informasi yang tersedia",
        "Jangka waktu penyimpanan",
    ]
    assert rows[top + 1][:8] == [1, 2, 3, 4, 5, 6, 7, 8]
    row = next(row for row in rows if str(row[1]).startswith('"Laporan: Akhir') or str(row[1]).startswith("Laporan: A"))
    assert row[1:8] == [
        'Laporan: Akhir, Tahun 2024\nBaris satu.\n"Baris" dua.',
        "Dinas Kesehatan",
        "Kepala Dinas",
        "Januari 2024, Kota Contoh",
        "Cetak, Elektronik",
        "5 tahun",
        "https://ppid.contoh.go.id/informasi/2024/catatan.html",
    ]


def test_each_class_that_is_open_has_its_own_table(both: Path) -> None:
    files = files_of(both)
    rows = list(csv.DictReader(io.StringIO(files["unduh/kelas/berkala.csv"].decode("utf-8-sig"), newline="")))
    assert {row["kelas"] for row in rows} == {"berkala"}
    assert "unduh/kelas/dikecualikan.csv" not in files


def test_a_record_is_worked_out_once_for_all_its_tables(expanded: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whole list, unit, class, year, topics and duty; the tables are those of a site that is too large to hold rows."""
    counted: Counter[str] = Counter()
    real = annex_files.csv_row

    def counting(values: Iterable[Any]) -> bytes:
        row = tuple(values)
        counted[row[0]] += 1
        return real(row)

    monkeypatch.setattr(annex_files, "csv_row", counting)
    held = files_of(expanded)
    assert len([path for path in held if path.endswith(".csv") and b"2024/catatan" in held[path]]) >= 6
    assert counted["2024/catatan"] == 1
    monkeypatch.setattr(annex_files, "_MANY", 0)
    assert files_of(expanded) == held
    assert counted["2024/catatan"] > 1


def test_an_item_of_the_api_is_encoded_once(expanded: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its own file is its line of the shard."""
    seen: Counter[str] = Counter()
    real = api_shards.api_item

    def counting(item: api_shards.ApiItem, site: SiteFacts) -> dict[str, Any]:
        seen[item.item.id] += 1
        return real(item, site)

    monkeypatch.setattr(api_shards, "api_item", counting)
    outputs = single_outputs(api_shards.write(site_of(catalogue_of(expanded))))
    files = {output.path: made(output) for output in outputs}
    assert seen
    assert set(seen.values()) == {1}
    item = files[urls.api_item("informasi", "2024/catatan")]
    assert isinstance(item, bytes)
    shard = files[urls.api_shard("informasi", "2024")]
    assert isinstance(shard, bytes)
    assert item in shard.splitlines(keepends=True)
