"""The importer of public-information lists: formats, headings, values, addresses that stay, and nothing invented."""

import io
import json
import re
import subprocess
import sys
import zipfile
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from helpers import HOME, shared_data
from properties import examples
from terang.authoring.yaml_writer import scalar
from terang.catalogue import load
from terang.importing import ImportReport, Outcome, UnusableSource, import_list
from terang.importing.lists.description import describe
from terang.importing.shared.body_text import with_units
from terang.importing.shared.cell_values import date_of, forms_of, period_of, place_and_date, size_of
from terang.importing.shared.class_words import class_of
from terang.importing.shared.escaping import escape_text
from terang.importing.shared.markup import Markup
from terang.importing.shared.masking import mask
from terang.importing.shared.report import row_list
from terang.importing.shared.short_names import stem_of
from terang.importing.shared.tidying import tidy
from terang.importing.shared.web_addresses import web_address
from terang.markdown import to_html
from terang.reading import read_yaml
from terang.reading.decoding import FORBIDDEN
from terang.records import Unit
from terang.validation.personal import MOBILE, find_personal
from terang.values.dates import PartialDate

TODAY = date(2026, 11, 24)


# --- helpers ---------------------------------------------------------------------------------------------------------


def run(root: Path, source: Any, name: str = "dip.json", mapping: str | None = None) -> ImportReport:
    """Import `source` (rows, text or bytes) into `root`, and check what must hold for every import."""
    root.mkdir(exist_ok=True)
    data = (
        source
        if isinstance(source, bytes)
        else source.encode()
        if isinstance(source, str)
        else json.dumps(source).encode()
    )
    path = root.parent / name
    path.write_bytes(data)
    wishes = None
    if mapping is not None:
        wishes = root.parent / "pemetaan.yml"
        wishes.write_text(mapping, encoding="utf-8")
    report = import_list(path, root, wishes)
    assert len(report.items) == report.imported + report.count(Outcome.REPEATED) + len(report.refused)
    before = files_of(root)
    again = import_list(path, root, wishes)
    assert again.count(Outcome.NEW) == 0
    assert [(one.row, one.path, one.reason) for one in again.items] == [
        (one.row, one.path, one.reason) for one in report.items
    ]
    assert (again.notes, again.columns, again.gone) == (report.notes, report.columns, report.gone)
    assert files_of(root) == before, "a second run changes nothing"
    assert errors_in(root) == []
    return report


def files_of(root: Path) -> dict[str, bytes]:
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in sorted(root.rglob("*")) if path.is_file()}


def records_of(root: Path) -> dict[str, dict[str, Any]]:
    """Id with class folder → values."""
    return {
        path.removeprefix("disclosures/").removesuffix(".yml"): read_yaml(path, data).values or {}
        for path, data in files_of(root).items()
        if re.fullmatch(r"disclosures/[\w-]+/[\w-]+/[\w-]+\.yml", path)
    }


def only_record(root: Path) -> dict[str, Any]:
    (values,) = records_of(root).values()
    return values


def errors_in(root: Path) -> list[str]:
    """What the project's own validator refuses, but that the folder has no mkdocs.yml: an import writes none."""
    found = (item for item in load(root, TODAY).problems if item.is_error and item.place.path != "mkdocs.yml")
    return [f"{item.place.path}: {item.message}" for item in found]


def row(**cells: Any) -> dict[str, Any]:
    return {
        "judul": "Rencana Strategis 2020",
        "kategori": "Berkala",
        "ringkasan": "Isi rencana.",
        "opd": "Dinas Sosial",
        **cells,
    }


def messages(report: ImportReport, code: str) -> list[str]:
    return [note.message for note in report.warnings if note.code == code]


def workbook(*sheets: tuple[str, list[list[Any]]]) -> Workbook:
    book = Workbook()
    book.remove(book.worksheets[0])
    for title, rows in sheets:
        sheet = book.create_sheet(title)
        for cells in rows:
            sheet.append(cells)
    return book


def saved(book: Workbook) -> bytes:
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return tmp_path / "situs"


# --- formats ---------------------------------------------------------------------------------------------------------

HEADINGS = ["Judul", "Kategori", "Deskripsi", "Tanggal"]
CELLS = [
    ["Laporan Keuangan «Kécil»", "Berkala", "Baris satu\nbaris dua", "2020-05-06"],
    ["Daftar Aset", "Setiap Saat", 'Dengan "kutip"; titik koma, koma', "2021-01-02"],
]
OBJECTS = [dict(zip(HEADINGS, cells, strict=True)) for cells in CELLS]


def as_csv(separator: str) -> str:
    def quoted(text: str) -> str:
        return '"' + text.replace('"', '""') + '"'

    return "\r\n".join(separator.join(map(quoted, cells)) for cells in [HEADINGS, *CELLS]) + "\r\n"


FORMATS: dict[str, bytes] = {
    "dip.json": json.dumps(OBJECTS).encode(),
    "bersarang.json": json.dumps({"status": "ok", "data": {"total": 2, "rows": OBJECTS}}).encode(),
    "dip.jsonl": "\n".join(json.dumps(one, ensure_ascii=False) for one in OBJECTS).encode(),
    "baris.json": "\n".join(json.dumps(one) for one in OBJECTS).encode(),
    "koma.csv": as_csv(",").encode(),
    "titikkoma.csv": as_csv(";").encode("utf-8-sig"),
    "tab.txt": as_csv("\t").encode("utf-16"),
    "windows.csv": as_csv(";").encode("cp1252"),
    "dip.xlsx": saved(workbook(("Lembar1", [HEADINGS, *CELLS]))),
}


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_gives_the_same_records(root: Path, name: str) -> None:
    report = run(root, FORMATS[name], name)
    assert (len(report.items), report.imported) == (2, 2)
    records = records_of(root)
    assert list(records) == ["berkala/2020/laporan-keuangan-kecil", "setiap-saat/2021/daftar-aset"]
    first = records["berkala/2020/laporan-keuangan-kecil"]
    assert (first["judul"], first["ringkasan"]) == ("Laporan Keuangan «Kécil»", "Baris satu\nbaris dua")
    assert first["tanggal_terbit"] == "2020-05-06"
    assert bool(messages(report, "pengodean")) == (name == "windows.csv")


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("kosong.csv", b"  \n", "kosong"),
        ("rusak.json", b'[{"judul": "a", ', "bukan JSON yang utuh"),
        ("angka.json", b"42", "daftar"),
        ("lama.xls", b"\xd0\xcf\x11\xe0rest", "Excel lama"),
        ("rusak.xlsx", b"PK\x03\x04 bukan zip", "XLSX"),
        ("asing.csv", b"foo,bar\n1,2\n", "Judul kolom tidak dikenal"),
    ],
)
def test_unreadable_sources_are_named(root: Path, name: str, data: bytes, words: str) -> None:
    with pytest.raises(UnusableSource, match=words):
        run(root, data, name)
    assert files_of(root) == {}


def far_cell() -> bytes:
    book = workbook(("Berkala", [["Judul", "Kelas"], ["Laporan", "berkala"]]))
    book.worksheets[0]["XFD1048576"] = "x"
    return saved(book)


def with_sheet(change: Callable[[bytes], bytes]) -> bytes:
    """A workbook whose first sheet is changed as XML."""
    out = io.BytesIO()
    plain = zipfile.ZipFile(io.BytesIO(saved(workbook(("Berkala", [["Judul", "Kelas"], ["Laporan", "berkala"]])))))
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name in plain.namelist():
            data = plain.read(name)
            package.writestr(name, change(data) if name.endswith("sheet1.xml") else data)
    return out.getvalue()


def merged(data: bytes) -> bytes:
    return data.replace(b"</sheetData>", b'</sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>')


def office_sheet(rows: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        package.writestr(
            "content.xml",
            '<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet>'
            f'<table:table table:name="a">{rows}</table:table></office:spreadsheet></office:body></office:document-content>',
        )
    return out.getvalue()


REPEATED = (
    '<table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384">'
    "<text:p>x</text:p></table:table-cell></table:table-row>"
)


@pytest.mark.parametrize(
    ("name", "make", "words"),
    [
        ("sudut.xlsx", far_cell, r"sel XFD1048576, 1\.048\.576 baris dan 16\.384 kolom"),
        ("gabung.xlsx", lambda: with_sheet(merged), "sel XFD1048576"),
        ("bom.xlsx", lambda: with_sheet(lambda data: data + b" " * 70_000_000), "terlalu besar bila dibuka"),
        ("ulang.ods", lambda: office_sheet(REPEATED), "terlalu besar"),
        ("lebar.csv", lambda: b"judul,kelas\n" + b"," * 5_000 + b"\n", r"lebar\.csv terlalu besar: 2 baris dan 5\.001 kolom"),
        ("panjang.csv", lambda: b"judul,kelas\n" + b"a,berkala\n" * 100_001, "100.001 baris"),
        ("berat.csv", lambda: b"judul,kelas\n" + b"a" * 50_000_000, "lebih dari 50 MB"),
        (
            "dalam.html",
            lambda: b"<table><tr><td>judul<td>kelas<tr><td>" + b"<div>" * 20_000 + b"x</table>",
            "bersusun lebih dari 5.000 tingkat",
        ),
        ("dalam.json", lambda: b"[" * 20_000 + b"]" * 20_000, "bukan JSON yang utuh"),
    ],
)  # fmt: skip
def test_what_would_take_hours_and_all_memory_is_refused(
    root: Path, name: str, make: Callable[[], bytes], words: str
) -> None:
    """Before it is laid out: each of them took minutes or gigabytes."""
    with pytest.raises(UnusableSource, match=words):
        run(root, make(), name)
    assert files_of(root) == {}


def test_broken_lines_are_refused_by_number(root: Path) -> None:
    lines = [json.dumps(row()), "{rusak", "", "[1, 2]", json.dumps(row(judul="Lain"))]
    report = run(root, "\n".join(lines), "dip.jsonl")
    assert (len(report.items), report.imported) == (4, 2)
    assert [refusal.row for refusal in report.refused] == [2, 3]


def test_csv_rows_of_another_length_are_refused(root: Path) -> None:
    report = run(
        root,
        "judul,kategori,ringkasan\nA,Berkala,x\nB,Berkala\nC,Berkala,x,y\nD,Berkala,x,,\n,,\nE,Berkala,z\n",
        "dip.csv",
    )
    assert (len(report.items), report.imported) == (5, 3)
    assert [refusal.row for refusal in report.refused] == [2, 3]
    assert "baris berkas 3" in report.refused[0].reason
    assert messages(report, "baris-kosong") == ["Baris kosong tidak dihitung: baris berkas 6."]


def test_numbers_of_json_keep_their_digits(root: Path) -> None:
    run(root, '[{"judul": "A", "kategori": "Berkala", "kode": 30012514956117270123456, "tahun": 2020}]')
    record = only_record(root)
    assert record["sumber"] == "dip.json; kode 30012514956117270123456"
    assert record["periode"] == "2020"


def test_lists_of_json_named_by_class_are_sections(root: Path) -> None:
    run(root, {"berkala": [{"judul": "A"}], "setiap_saat": [{"judul": "B"}]})
    assert list(records_of(root)) == ["berkala/tanpa-tahun/a", "setiap-saat/tanpa-tahun/b"]


# --- spreadsheets as bodies make them --------------------------------------------------------------------------------


def official_form() -> Workbook:
    """Lampiran I of Perki 1/2021, with a title, headings of two lines, numbered columns, sections, merged units."""
    book = workbook(
        (
            "DIP 2024",
            [
                ["DAFTAR INFORMASI PUBLIK"],
                ["TAHUN 2024"],
                [],
                [
                    "No", "Ringkasan Isi Informasi", "Pejabat/Unit/Satker yang Menguasai Informasi",
                    "Penanggung Jawab Pembuatan atau Penerbitan Informasi", "Waktu dan Tempat Pembuatan Informasi",
                    "Bentuk Informasi yang Tersedia", None, "Jangka Waktu Penyimpanan",
                ],
                [None, None, None, None, None, "Cetak", "Rekaman/Softcopy", None],
                [1, 2, 3, 4, 5, 6, 7, 8],
                ["A.", "INFORMASI YANG WAJIB DISEDIAKAN DAN DIUMUMKAN SECARA BERKALA"],
                [1, "Profil Dinas", "Sekretariat Dinas", "Sekretaris", "Bekasi, 12 Januari 2024", "v", "v", "5 tahun"],
                [2, "Renstra 2024", None, "Kasubag Perencanaan", "Februari 2024", "v", None, "Selama berlaku"],
                ["B.", "INFORMASI SETIAP SAAT"],
                [3, "Daftar Aset", "Bidang Aset", "Kabid", "2023", None, "✓", None],
                [None, None, None],
            ],
        )
    )  # fmt: skip
    sheet = book.worksheets[0]
    sheet.merge_cells("A1:H1")
    sheet.merge_cells("F4:G4")
    sheet.merge_cells("A4:A5")
    sheet.merge_cells("C8:C9")
    return book


def test_the_official_form(root: Path) -> None:
    report = run(root, saved(official_form()), "dip.xlsx")
    assert (len(report.items), report.imported, report.refused) == (3, 3, ())
    records = records_of(root)
    profile, plan, assets = (
        records["berkala/2024/profil-dinas"],
        records["berkala/2024/renstra-2024"],
        records["setiap-saat/2023/daftar-aset"],
    )
    assert (profile["waktu_pembuatan"], profile["tempat_pembuatan"]) == ("2024-01-12", "Bekasi")
    assert (profile["bentuk"], profile["retensi"], profile["penanggung_jawab"]) == (
        ["cetak", "elektronik"],
        "5 tahun",
        "Sekretaris",
    )
    assert plan["unit"] == profile["unit"] == "sekretariat-dinas"  # merged over both rows
    assert (plan["bentuk"], plan["waktu_pembuatan"]) == (["cetak"], "2024-02")
    assert (assets["bentuk"], assets["unit"], "retensi" in assets) == (["elektronik"], "bidang-aset", False)
    assert "DAFTAR INFORMASI PUBLIK" in messages(report, "di-atas-judul")[0]


def test_sheets_named_by_class_and_hidden_ones(root: Path) -> None:
    headings = ["Nama Informasi", "Unit Kerja"]
    book = workbook(
        ("Berkala", [headings, ["A", "Setda"]]), ("Serta Merta", [headings, ["B", "Setda"], ["C", "Setda"]]), ("Setiap Saat", [headings, ["D", "Setda"]])
    )  # fmt: skip
    book["Serta Merta"].row_dimensions[3].hidden = True
    book["Setiap Saat"].sheet_state = "hidden"
    report = run(root, saved(book), "dip.xlsx")
    assert list(records_of(root)) == ["berkala/tanpa-tahun/a", "serta-merta/tanpa-tahun/b"]
    assert "baris berkas 3" in messages(report, "baris-tersembunyi")[0]
    assert "Setiap Saat" in messages(report, "lembar-tersembunyi")[0]


def test_addresses_under_the_words_of_cells(root: Path) -> None:
    book = workbook(
        (
            "S",
            [
                ["Judul", "Kategori", "Unduh"],
                ["A", "Berkala", "klik"],
                ["B", "Berkala", "klik"],
                ["C", "Berkala", None],
            ],
        )
    )
    sheet = book.worksheets[0]
    sheet["C2"].hyperlink = "https://contoh.go.id/a.pdf"
    sheet["C3"] = '=HYPERLINK("https://contoh.go.id/b","klik")'
    run(root, saved(book), "dip.xlsx")
    records = records_of(root)
    assert records["berkala/tanpa-tahun/a"]["berkas"] == [
        {"lokasi": "https://contoh.go.id/a.pdf", "jenis": "application/pdf"}
    ]
    assert records["berkala/tanpa-tahun/b"]["tautan"][0]["alamat"] == "https://contoh.go.id/b"
    assert "berkas" not in records["berkala/tanpa-tahun/c"]


def test_dates_and_numbers_of_cells(root: Path) -> None:
    from datetime import datetime

    book = workbook(("S", [["Judul", "Kategori", "Tanggal", "Tahun"], ["A", "Berkala", datetime(2022, 3, 4), 2021.0]]))
    run(root, saved(book), "dip.xlsx")
    record = only_record(root)
    assert (record["tanggal_terbit"], record["periode"]) == ("2022-03-04", "2021")


# --- headings --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("heading", "key", "value", "expected"),
    [
        ("NAMA_INFORMASI", "judul", "Judul x", "Judul x"),
        ("namaDokumen", "judul", "Judul x", "Judul x"),
        ("title", "judul", "Judul x", "Judul x"),
        ("Ringkasan Isi Informasi", "ringkasan", "teks", "teks"),
        ("Keterangan", "ringkasan", "teks", "teks"),
        ("perangkat_daerah", "unit", "Dinas A", "dinas-a"),
        ("Pejabat/Unit/Satker yang menguasai informasi", "unit", "Dinas A", "dinas-a"),
        ("Penanggung Jawab Pembuatan", "penanggung_jawab", "Kabid", "Kabid"),
        ("Tempat", "tempat_pembuatan", "Bekasi", "Bekasi"),
        ("Bentuk Informasi yang Tersedia", "bentuk", "Hardcopy dan Softcopy", ["cetak", "elektronik"]),
        ("format", "bentuk", "PDF", ["elektronik"]),
        ("Jangka Waktu Penyimpanan/Retensi Arsip", "retensi", "5 tahun", "5 tahun"),
        ("retention", "retensi", "Permanen", "Permanen"),
        ("date_upload_unix", "tanggal_terbit", "1592787194", "2020-06-22"),
        ("tgl_upload", "tanggal_terbit", "31/12/2020", "2020-12-31"),
        ("created_at", "tanggal_terbit", "2026-08-20T18:14:57.459Z", "2026-08-21"),  # 01.14 WIB
        ("date", "tanggal_terbit", "2026", "2026"),
        ("updated_at", "tanggal_mutakhir", "2020-01-02 10:00:00", "2020-01-02"),
        ("Tahun Anggaran", "periode", "2019/2020", "2019/2020"),
        ("kind", "topik", "Regulasi", ["Regulasi"]),
        ("tags", "topik", "a; b; A", ["a", "b"]),
    ],
)
def test_known_headings(root: Path, heading: str, key: str, value: str, expected: object) -> None:
    cells = {"kategori": "Berkala"} | ({} if key == "judul" else {"judul": "J"}) | {heading: value}
    report = run(root, [cells])
    assert only_record(root)[key] == expected
    assert not messages(report, "kolom-tidak-dipakai")


def test_values_decide_which_column_is_the_class(root: Path) -> None:
    run(
        root,
        [
            {"judul": "A", "jenis": "Berkala", "kategori": "Laporan"},
            {"judul": "B", "jenis": "Serta Merta", "kategori": "Regulasi"},
        ],
    )
    records = records_of(root)
    assert list(records) == ["berkala/tanpa-tahun/a", "serta-merta/tanpa-tahun/b"]
    assert records["berkala/tanpa-tahun/a"]["topik"] == ["Laporan"]


def test_unused_columns_are_named(root: Path) -> None:
    report = run(root, [row(jumlah_unduh=3, reg_opd="1128", kosong="")])
    assert messages(report, "kolom-tidak-dipakai") == ["Kolom tidak dipakai: jumlah_unduh, reg_opd."]


def test_a_list_without_titles_takes_the_summary(root: Path) -> None:
    report = run(root, [{"Ringkasan Isi Informasi": "Profil", "Klasifikasi": "Berkala", "Satker": "Setda"}])
    assert only_record(root)["judul"] == "Profil"
    assert messages(report, "judul-dari-ringkasan")


def test_columns_that_tick_the_class(root: Path) -> None:
    cells = [
        {"judul": "A", "Berkala": "v", "Setiap Saat": ""},
        {"judul": "B", "Berkala": "", "Setiap Saat": "√"},
        {"judul": "C", "Berkala": "v", "Setiap Saat": "v"},
    ]
    report = run(root, cells)
    assert list(records_of(root)) == ["berkala/tanpa-tahun/a", "setiap-saat/tanpa-tahun/b"]
    assert [refusal.row for refusal in report.refused] == [3]


def test_groups_states_and_ticks_of_an_application(root: Path) -> None:
    common = {"kategori": {"id": 3, "nama": "Keuangan"}, "unit": {"id": 4, "nama": "Bapenda"}}
    rows = [
        {"id": 7, "nama": "A", "status": "publish", "bentuk_cetak": True, "bentuk_informasi_digital": False, **common},
        {
            "id": 8,
            "nama": "B",
            "status": "draft",
            "files": [{"url": "https://x.go.id/b.pdf", "name": "b.pdf"}],
            **common,
        },
    ]
    report = run(root, {"status": True, "result": {"records": rows}}, "Berkala.json")
    a, b = records_of(root).values()
    assert (a["unit"], a["topik"], a["bentuk"], a["sumber"]) == (
        "bapenda",
        ["Keuangan"],
        ["cetak"],
        "Berkala.json; kode 7",
    )
    assert (b["status"], b["berkas"][0]["lokasi"]) == ("draf", "https://x.go.id/b.pdf")
    assert messages(report, "kelas-dari-nama")
    assert messages(report, "kolom-tidak-dipakai") == ["Kolom tidak dipakai: kategori.id, unit.id."]


def test_words_beside_the_class_become_topics(root: Path) -> None:
    run(root, [{"judul": "A", "categories": "Informasi Setiap Saat; Regulasi"}])
    assert only_record(root)["topik"] == ["Regulasi"]


# --- a mapping -------------------------------------------------------------------------------------------------------


def test_a_mapping_decides_before_headings(root: Path) -> None:
    (root / "disclosures").mkdir(parents=True)
    (root / "disclosures/badan.yml").write_text(
        "nama: Kota X\nunit:\n  - id: kominfo\n    nama: Dinas Kominfo\n", encoding="utf-8"
    )
    report = run(
        root,
        [{"Uraian Publik": "A", "Gol": "R", "Pemilik": "KMF", "Catatan": "rahasia dapur"}],
        mapping='kolom:\n  uraian publik: judul\n  Gol: kelas\n  Pemilik: unit\n  Catatan: abaikan\nkelas:\n  R: berkala\nunit:\n  kmf: Dinas Kominfo\n',
    )  # fmt: skip
    assert only_record(root) | {"sumber": ""} == {"judul": "A", "kelas": "berkala", "unit": "kominfo", "sumber": ""}
    assert not messages(report, "kolom-tidak-dipakai")


def test_fixed_values_fill_only_what_is_empty(root: Path) -> None:
    run(
        root,
        [{"judul": "A", "unit": ""}, {"judul": "B", "unit": "Setda"}],
        mapping="tetap:\n  kelas: berkala\n  unit: Dinas Sosial\n",
    )
    assert [record["unit"] for record in records_of(root).values()] == ["dinas-sosial", "setda"]


def test_all_mistakes_in_a_mapping_are_named_at_once(root: Path) -> None:
    mapping = (
        "kolum: {a: judul}\nkolom:\n  Judul: jdul\n  Tak Ada: unit\nkelas:\n  x: rutin\n  y:\ntetap:\n  judul: x\n"
    )
    with pytest.raises(UnusableSource) as raised:
        run(root, [row()], mapping=mapping)
    said = str(raised.value).splitlines()
    assert [line.split(" ")[0] for line in said] == [f"pemetaan.yml:{line}:" for line in (1, 3, 6, 7, 9)]


@pytest.mark.parametrize(
    ("mapping", "words"),
    [
        ("kolum: {a: judul}", "kolom"),
        ("kolom:\n  judul: jdul\n", "mungkin maksudnya «judul»"),
        ("kolom:\n  tidak ada: judul\n", "tidak ada di sumber"),
        ("kelas:\n  x: rutin\n", "untuk kelas «x» tidak dikenal"),
        ("kolom:\n  judul:\n", "belum diisi"),
        ("tetap:\n  judul: x\n", "tidak dapat diisi sama"),
        ("kolom: [", "pemetaan.yml:1"),
    ],
)
def test_mistakes_in_a_mapping_are_explained(root: Path, mapping: str, words: str) -> None:
    with pytest.raises(UnusableSource, match=re.escape(words)):
        run(root, [row()], mapping=mapping)
    assert files_of(root) == {}


# --- classes and refusals --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("Berkala", "berkala"), ("serta-merta", "serta_merta"), ("SETIAP SAAT", "setiap_saat"), ("setiap_saat", "setiap_saat"),
        ("Informasi Berkala", "berkala"), ("Informasi yang wajib tersedia setiap saat", "setiap_saat"),
        ("Di Kecualikan", "dikecualikan"), ("Informasi Publik yang Dikecualikan", "dikecualikan"), ("SertaMerta", "serta_merta"),
        ("Tidak dikecualikan", None), ("Berkala dan Setiap Saat", None), ("Regulasi", None), ("", None),
    ],
)  # fmt: skip
def test_words_for_classes(written: str, key: str | None) -> None:
    found = class_of(written)
    assert (found.key if found else None) == key


def test_rows_that_cannot_become_records_are_refused(root: Path) -> None:
    report = run(
        root,
        [
            row(judul=" - "),
            row(kategori="Rutin"),
            row(kategori=""),
            row(kategori="Berkala/Serta Merta"),
            row(),
            7,
            "x",
            None,
        ],
    )
    assert (len(report.items), report.imported) == (8, 1)
    reasons = {refusal.row: refusal.reason for refusal in report.refused}
    assert "judul kosong" in reasons[1]
    assert "«Rutin» tidak dikenal" in reasons[2]
    assert "kelas informasi kosong" in reasons[3]
    assert "lebih dari satu" in reasons[4]
    assert "objek JSON" in reasons[6]
    assert "kolom «judul»" in reasons[1]
    assert all("kolom «kategori»" in reasons[one] for one in (2, 3, 4))


# --- repeats and addresses that stay ---------------------------------------------------------------------------------


def test_exact_repeats_are_counted_and_differences_are_not(root: Path) -> None:
    rows = [
        row(kode="1"),
        row(kode="1"),
        row(kode="1", ringkasan="Isi  rencana.\r\n"),
        row(kode="2"),
        row(kode="1", ringkasan="Lain."),
    ]
    report = run(root, rows)
    assert (len(report.items), report.imported, report.count(Outcome.REPEATED)) == (5, 3, 2)


def test_repeats_that_differ_in_unused_columns_are_pointed_out(root: Path) -> None:
    report = run(root, [row(hits="1"), row(hits="2")])
    assert report.count(Outcome.REPEATED) == 1
    assert "hits" in messages(report, "berulang-sebagian")[0]


def test_the_repeat_of_a_refused_row_is_refused(root: Path) -> None:
    report = run(root, [row(judul=""), row(judul="")])
    assert len(report.refused) == 2


SAME_TITLE = [
    row(kode="30650000211", tanggal="2020-01-02"),
    row(kode="30650000227", tanggal="2020-01-02"),
    row(kode="", tanggal="2020-03-04"),
    row(kode="", tanggal="2020"),
    row(kode="", tanggal="2020", ringkasan="Lain."),
    row(kode="30650000211", tanggal="2020-01-02", kategori="Setiap Saat"),
]


def test_rows_of_one_title_and_year_never_share_an_address(root: Path) -> None:
    report = run(root, SAME_TITLE)
    assert report.imported == 6
    ids = [path.split("/", 1)[1] for path in records_of(root)]
    assert len(set(ids)) == 6, "unique over all classes"
    assert {"2020/rencana-strategis-2020-30650000227", "2020/rencana-strategis-2020-2020-03-04"} <= set(ids)


def test_the_order_of_rows_does_not_matter(tmp_path: Path) -> None:
    run(tmp_path / "maju", SAME_TITLE)
    run(tmp_path / "mundur", SAME_TITLE[::-1])
    assert records_of(tmp_path / "maju") == records_of(tmp_path / "mundur")


def test_a_longer_list_under_another_name_renames_nothing(root: Path) -> None:
    run(root, [SAME_TITLE[0], row(judul="Lain", nomor="1"), row(judul="Kelima", nomor="2")])
    before = files_of(root)
    report = run(
        root,
        [row(judul="Baru", nomor="1"), *SAME_TITLE[::-1], row(judul="Kelima", nomor="3"), row(judul="Lain", nomor="2")],
        "dip-2027.json",
    )
    after = files_of(root)
    assert report.imported == 9
    assert len(records_of(root)) == 9
    assert {path: after[path] for path in before} == before


def test_rows_added_by_the_same_run_do_not_take_an_address_in_use(root: Path) -> None:
    other = root / "disclosures/setiap-saat/2020/rencana-strategis-2020.yml"
    other.parent.mkdir(parents=True)
    other.write_text("judul: Tulisan staf\nkelas: setiap_saat\n", encoding="utf-8")
    run(root, [row(kode="77", tanggal="2020-01-02")])
    assert other.read_text(encoding="utf-8").startswith("judul: Tulisan staf")
    assert "berkala/2020/rencana-strategis-2020-77" in records_of(root)


def test_what_staff_edited_is_left_alone(root: Path) -> None:
    rows = [row(kode="1", link="https://contoh.go.id/d/1"), row(judul="Profil Dinas", nomor="4")]
    run(root, rows)
    paths = {values["judul"]: root / f"disclosures/{path}.yml" for path, values in records_of(root).items()}
    edited = paths["Rencana Strategis 2020"]
    edited.write_text(
        edited.read_text(encoding="utf-8").replace("judul: Rencana", "judul: Dokumen Rencana"), encoding="utf-8"
    )
    other = paths["Profil Dinas"]
    other.write_text(other.read_text(encoding="utf-8").replace("Profil Dinas", "Profil Dinas Sosial"), encoding="utf-8")
    before = files_of(root)
    report = run(root, rows)
    assert report.imported == 2
    assert files_of(root) == before
    assert len(messages(report, "tidak-ditimpa")) == 2


def test_a_record_moved_to_another_class_stays_there(root: Path) -> None:
    run(root, [row(kode="1")])
    old = root / "disclosures/berkala/tanpa-tahun/rencana-strategis-2020.yml"
    new = root / "disclosures/setiap-saat/tanpa-tahun/rencana-strategis-2020.yml"
    new.parent.mkdir(parents=True)
    new.write_text(old.read_text(encoding="utf-8").replace("berkala", "setiap_saat"), encoding="utf-8")
    old.unlink()
    report = run(root, [row(kode="1")])
    assert list(records_of(root)) == ["setiap-saat/tanpa-tahun/rencana-strategis-2020"]
    assert len(messages(report, "tidak-ditimpa")) == 1


def test_a_broken_record_is_not_imported_beside_itself(root: Path) -> None:
    rows = [row(kode="1")]
    run(root, rows)
    path = root / "disclosures/berkala/tanpa-tahun/rencana-strategis-2020.yml"
    path.write_text("judul: [rusak\n", encoding="utf-8")
    report = import_list(root.parent / "dip.json", root)
    assert len(list(root.glob("disclosures/berkala/*/*.yml"))) == 1
    assert "tidak terbaca" in messages(report, "tidak-ditimpa")[0]


def test_nothing_is_written_when_the_run_cannot_go_on(root: Path) -> None:
    (root / "disclosures").mkdir(parents=True)
    (root / "disclosures/badan.yml").write_text("nama: [rusak\n", encoding="utf-8")
    before = files_of(root)
    with pytest.raises(UnusableSource, match=r"badan\.yml:1"):
        import_list(_written(root, [row()]), root)
    assert files_of(root) == before


def _written(root: Path, rows: Any) -> Path:
    path = root.parent / "dip.json"
    path.write_text(json.dumps(rows), encoding="utf-8")
    return path


# --- units -----------------------------------------------------------------------------------------------------------

BODY = """\
# Data badan publik
nama: Pemerintah Kota Bekasi   # jangan diubah
unit:
  # urutan menurut perda
  - id: dinsos
    nama: Dinas Sosial
    singkatan: Dinsos
    alias: [Dinas Sosial dan Tenaga Kerja]
    alamat: |
      Jalan A

  # akhir
alamat: Jalan B
"""


@pytest.mark.parametrize(
    "written",
    [
        "dinsos",
        "DINAS SOSIAL",
        " Dinas  Sosial ",
        "Dinas Sosial Kota Bekasi",
        "DinasSosial",
        "Dinsos",
        "dinas sosial & tenaga kerja",
        "Dinas-Sosial.",
    ],
)
def test_units_are_matched_however_they_are_spelled(root: Path, written: str) -> None:
    (root / "disclosures").mkdir(parents=True)
    (root / "disclosures/badan.yml").write_text(BODY, encoding="utf-8")
    report = run(root, [row(opd=written)])
    assert only_record(root)["unit"] == "dinsos"
    assert (root / "disclosures/badan.yml").read_text(encoding="utf-8") == BODY
    assert not messages(report, "unit-baru")


def test_new_units_go_to_the_end_of_the_list_and_nothing_else_changes(root: Path) -> None:
    (root / "disclosures").mkdir(parents=True)
    (root / "disclosures/badan.yml").write_text(BODY, encoding="utf-8")
    report = run(
        root,
        [
            row(opd="Dinas Sosial"),
            row(judul="B", opd="Inspektorat"),
            row(judul="C", opd="INSPEKTORAT"),
            row(judul="D", opd="Inspektorat"),
        ],
    )
    text = (root / "disclosures/badan.yml").read_text(encoding="utf-8")
    added = "  - id: inspektorat\n    nama: Inspektorat\n    jenis: inspektorat\n"
    assert text == BODY.replace("  # akhir\n", "  # akhir\n" + added)
    assert "Inspektorat" in messages(report, "unit-baru")[0]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("nama: A\n", "nama: A\nunit:\n  - id: x\n    nama: X\n"),
        ("nama: A\nunit: []\nalamat: B\n", "nama: A\nunit:\n  - id: x\n    nama: X\nalamat: B\n"),
        (
            "nama: A\nunit:\n- id: y\n  nama: Y\nalamat: B",
            "nama: A\nunit:\n- id: y\n  nama: Y\n- id: x\n  nama: X\nalamat: B",
        ),
        (
            "nama: A\r\nunit:\r\n  - id: y\r\n    nama: Y\r\n",
            "nama: A\r\nunit:\r\n  - id: y\r\n    nama: Y\r\n  - id: x\r\n    nama: X\r\n",
        ),
        ("nama: A\nunit: [{id: y, nama: Y}]\n", None),
        ("nama: A\nunit: {id: y}\n", None),
    ],
)
def test_lengthening_the_list_of_units(before: str, after: str | None) -> None:
    assert with_units(before, [Unit(id="x", name="X")]) == after


def test_rows_whose_unit_cannot_be_added_are_refused_with_the_remedy(root: Path) -> None:
    (root / "disclosures").mkdir(parents=True)
    (root / "disclosures/badan.yml").write_text("nama: A\nunit: [{id: y, nama: Y}]\n", encoding="utf-8")
    report = run(root, [row(opd="Y"), row(judul="B", opd="Baru"), row(judul="B", opd="Baru")])
    assert (report.imported, len(report.refused), report.count(Outcome.REPEATED)) == (1, 2, 0)
    assert "daftarkan unitnya" in report.refused[0].reason


def test_a_first_body_file_takes_its_name_from_the_source(root: Path) -> None:
    report = run(root, [row(body="Kabupaten X"), row(judul="B", body="Kabupaten X")])
    assert (read_yaml("", files_of(root)["disclosures/badan.yml"]).values or {})["nama"] == "Kabupaten X"
    assert messages(report, "badan-baru")


def test_the_name_of_the_site_comes_second(root: Path) -> None:
    root.mkdir()
    (root / "mkdocs.yml").write_text('site_name: "PPID Kota X"\nplugins: !!python/name:x\n', encoding="utf-8")
    run(root, [row(body="A"), row(body="B")])
    assert (read_yaml("", files_of(root)["disclosures/badan.yml"]).values or {})["nama"] == "PPID Kota X"


def test_a_unit_of_another_body_is_not_taken_for_ones_own(root: Path) -> None:
    (root / "disclosures").mkdir(parents=True)
    (root / "disclosures/badan.yml").write_text(
        "nama: Kota Bekasi\nunit:\n  - id: ins\n    nama: Inspektorat Kota Bekasi\n", encoding="utf-8"
    )
    run(root, [row(opd="Inspektorat", body="Kota Bekasi"), row(opd="Inspektorat", body="Kabupaten Wonogiri")])
    assert {record["unit"] for record in records_of(root).values()} == {"ins", "inspektorat"}


# --- descriptions ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("written", "summary", "body"),
    [
        ("<p>Renja Bappeda 2017</p>\r\n", "Renja Bappeda 2017", ""),
        ("A &amp; B&nbsp;<br>c", "A & B\nc", ""),
        ("<p>&nbsp; &nbsp;</p>", "", ""),
        ("-", "", ""),
        ("kadar <5 dan > 3, a*b_c", "kadar <5 dan > 3, a*b_c", ""),
        ("&lt;p&gt;Satu &amp;amp; dua&lt;/p&gt;", "Satu & dua", ""),
        ("<script>alert(1)</script><p>Aman</p>", "Aman", ""),
        ("<p>Satu.</p><p>Dua.</p>", "", "Satu.\n\nDua."),
        ("<p>Kalimat pertama yang cukup panjang.</p><ul><li>a<ul><li>b</li></ul></li></ul>", "Kalimat pertama yang cukup panjang.", "Kalimat pertama yang cukup panjang.\n\n-   a\n    -   b"),
        ('<a href=" http://x.go.id/a b ">Klik *di sini*</a>', "", r"[Klik \*di sini\*](http://x.go.id/a%20b)"),
        ('<a href="javascript:alert(1)">x</a> <img src="http://x.go.id/g.png" alt="Bagan">', "", "x\n\n- [Bagan](http://x.go.id/g.png)"),
        ('<a href="mailto:ppid@x.go.id">ppid@x.go.id</a>', "ppid@x.go.id", ""),
        ("<h1>Judul</h1><p>1. satu # dua</p>", "", "## Judul\n\n1\\. satu # dua"),
    ],
)  # fmt: skip
def test_descriptions(written: str, summary: str, body: str) -> None:
    found = describe(written)
    assert (found.summary, found.body) == (summary, body)


def test_tables_stay_tables() -> None:
    table = "<table><tr><td rowspan='2'>x</td><td>b|c</td></tr><tr><td><ul><li>d</li><li>e</li></ul></td></tr><tr><td colspan=2>f</td></tr></table>"
    lines = Markup(table).markdown().split("\n")
    assert lines == ["| x | b\\|c |", "| --- | --- |", "| x | • d • e |", "| f |  |"]
    assert str(to_html("\n".join(lines))).count("<td>") == 4


def test_long_text_is_moved_not_cut(root: Path) -> None:
    run(root, [row(ringkasan="kata * " * 400, judul="Judul " * 60, retensi="r" * 250)])
    record = only_record(root)
    assert record["judul"].endswith("…")
    assert len(record["judul"]) <= 300
    first, retention, description = record["isi"].split("\n\n")
    assert (first, retention) == (("Judul " * 60).strip(), "Jangka waktu penyimpanan: " + "r" * 250)
    assert description.count("kata \\*") == 400
    assert "ringkasan" not in record


# --- values ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("2018-05-11 14:51:33", "2018-05-11"), ("2026-08-20T12:14:57.459Z", "2026-08-20"), ("2026-08-20T17:00:00Z", "2026-08-21"),
        ("2026-08-20T17:00:00+07:00", "2026-08-20"), ("1592787194", "2020-06-22"), ("1592787194000", "2020-06-22"), ("2026", "2026"),
        ("2020-7", "2020-07"), ("20200131", "2020-01-31"), ("31/12/2020", "2020-12-31"), ("1-2-2020", "2020-02-01"),
        ("31 Desember 2020", "2020-12-31"), ("Senin, 8 Juli 2019", "2019-07-08"), ("Mei 2021", "2021-05"), ("Tahun 2020", "2020"),
        ("2 Nop 2011", "2011-11-02"), ("12/31/2020", None), ("31/02/2020", None), ("1/2/20", None), ("setiap tahun", None),
        ("0201-03-04", None), ("2020013112", None), ("12", None),
    ],
)  # fmt: skip
def test_dates(written: str, expected: str | None) -> None:
    found = date_of(written)
    assert (found.iso() if found else None) == expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("2016-2021", "2016/2021"), ("2018 s/d 2023", "2018/2023"), ("Triwulan III 2021", "2021-TW3"), ("TW 1 2020", "2020-TW1"),
        ("Semester 2 Tahun 2020", "2020-S2"), ("2020", "2020"), ("Januari 2020", "2020-01"), ("2021-2016", None), ("rutin", None),
    ],
)  # fmt: skip
def test_periods(written: str, expected: str | None) -> None:
    found = period_of(written)
    assert (found.written if found else None) == expected


def test_other_values() -> None:
    assert place_and_date("Bekasi, 12 Januari 2024") == ("Bekasi", PartialDate(2024, 1, 12))
    assert place_and_date("Setiap hari, kantor") == ("", None)
    assert [form.key for form in forms_of("Hard copy / PDF")[0]] == ["cetak", "elektronik"]
    assert forms_of("Lisan") == ((), "lisan")
    assert (size_of("111624"), size_of("1,2 MB"), size_of("0")) == (111624, None, None)
    assert row_list([1, 2, 3, 7]) == "1-3, 7"


def test_what_cannot_be_read_stays_as_words_or_is_left_empty_and_is_shown(root: Path) -> None:
    report = run(root, [row(tanggal="kapan-kapan", tahun="rutin", bentuk="Lisan", ukuran="1,2 MB")])
    record = only_record(root)
    assert not {"tanggal_terbit", "periode", "bentuk"} & record.keys()
    assert sum("tidak terbaca" in message for message in messages(report, "tidak-terbaca")) == 1
    assert len(messages(report, "disimpan-sebagai-teks")) == 3
    for words in ("kapan-kapan", "rutin", "Lisan"):
        assert words in record["isi"]


def test_missing_columns_are_warned_of_and_nothing_is_invented(root: Path) -> None:
    report = run(
        root,
        [
            {"judul": "A", "kategori": "Berkala", "deskripsi": "-"},
            {"judul": "B", "kategori": "Berkala", "deskripsi": "ada"},
        ],
    )
    records = records_of(root)
    assert set(records["berkala/tanpa-tahun/a"]) == {"judul", "kelas", "sumber"}
    warned = {message.split("`")[1]: message for message in messages(report, "belum-diisi")}
    assert set(warned) == {
        "ringkasan",
        "unit",
        "penanggung_jawab",
        "waktu_pembuatan",
        "tempat_pembuatan",
        "bentuk",
        "retensi",
        "tanggal_terbit",
    }
    assert "1 catatan, baris 1" in warned["ringkasan"]


# --- links -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("https://x.go.id/Dokumen Pekerjaan 3.pdf", "https://x.go.id/Dokumen%20Pekerjaan%203.pdf"),
        ("HTTP://X.go.id/a%20b(1)?q=é", "http://x.go.id/a%20b(1)?q=%C3%A9"),
        ("www.x.go.id/a", "http://www.x.go.id/a"),
        ("https://x.go.id/100%", "https://x.go.id/100%25"),
        ("ftp://x.go.id/a", None), ("javascript:alert(1)", None), ("/front/detail/1", None), ("https://u@x.go.id/", None),
        ("https://", None), ("https://wa.me/6281234567890", None), ("https://[x", None),
    ],
)  # fmt: skip
def test_addresses(written: str, expected: str | None) -> None:
    assert web_address(written) == expected


def test_files_pages_and_names(root: Path) -> None:
    rows = [
        row(judul="A", link="https://x.go.id/a b.xlsx", ukuran="512"),
        row(judul="B", link="https://x.go.id/detail/7"),
        row(judul="C", link="LAPORAN 2020.pdf", ukuran="99"),
        row(judul="D", link="ftp://x/y; javascript:alert(1)"),
        row(judul="E", link="https://x.go.id/1.pdf\nhttps://x.go.id/2"),
    ]
    report = run(root, rows)
    a, b, c, d, e = (records_of(root)[f"berkala/tanpa-tahun/{name}"] for name in "abcde")
    assert a["berkas"] == [
        {"lokasi": "https://x.go.id/a%20b.xlsx", "jenis": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "ukuran": "512"}
    ]  # fmt: skip
    assert b["tautan"] == [{"judul": "Dokumen di situs asal", "alamat": "https://x.go.id/detail/7"}]
    assert c["sumber"] == "dip.json; berkas LAPORAN 2020.pdf"
    assert "99 bita" in messages(report, "berkas-tanpa-alamat")[0]
    assert "javascript" in messages(report, "tautan-dibuang")[0]
    assert "tautan" not in d
    assert (len(e["berkas"]), len(e["tautan"])) == (1, 1)


def test_exempt_information_brings_no_link_and_no_long_text(root: Path) -> None:
    report = run(
        root,
        [row(kategori="Dikecualikan", link="https://x.go.id/rahasia.pdf", ringkasan="<ul><li>a</li><li>b</li></ul>")],
    )
    record = only_record(root)
    assert not {"berkas", "tautan", "isi"} & record.keys()
    assert "rahasia" not in json.dumps(record)
    assert "https://x.go.id/rahasia.pdf" in messages(report, "tautan-dikecualikan")[0]


def test_rows_that_their_own_application_hides_become_drafts(root: Path) -> None:
    report = run(
        root, [row(judul="A", is_public=True, is_activate=True), row(judul="B", is_public=True, is_activate=False)]
    )
    records = records_of(root)
    assert "status" not in records["berkala/tanpa-tahun/a"]
    assert records["berkala/tanpa-tahun/b"]["status"] == "draf"
    assert len(messages(report, "belum-publik")) == 1


# --- personal data ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "stretches"),
    [
        ("NIK 3171011708450001.", ["3171011708450001"]),
        ("3275.0141.0790.0001", ["3275.0141.0790.0001"]),
        ("3171011708450001 3171011708450001", ["3171011708450001"] * 2),
        ("HP 0812-3456-7890 / 0813 3456 7890", ["0812-3456-7890", "0813 3456 7890"]),
        ("+62 857 1012 3456", ["+62 857 1012 3456"]),
        ("0812-3456-78901", ["0812-3456-78901"]),  # the longest: 13 digits with the leading 0
        ("081234567890123", []),
        ("+62 812-3456-78901", ["+62 812-3456-78901"]),
        ("https://wa.me/6281234567890", ["6281234567890"]),
        ("budi.s@gmail.com dan ppid@bekasikota.go.id", ["budi.s@gmail.com"]),
        ("08123456789a@b.com", ["08123456789a@b.com"]),  # a number within an address
        ("(08123456789a@b.com", ["(08123456789a@b.com"]),
        ("kode 30012514956117270", []),
        ("9971011708450001", []),
        ("(021) 8896 1767, 021-88961767, 1500-444", []),
        ("5.1.02.01.01.0024", []),
        ("1.20.0812.3456.7890", []),
        ("https://cdn.go.id/a/081234567890/3171011708450001.pdf", []),
        ("2019 2020 2021 2022", []),
        ("19850101 201001 1 001", []),
    ],
)
def test_personal_data(text: str, stretches: list[str]) -> None:
    assert [text[start:end] for start, end, _ in find_personal(text)] == stretches


@pytest.mark.parametrize("prefix", ["0", "62", "+62", "+62 ", "620"])
@pytest.mark.parametrize("more", range(6, 15))
def test_mobile_numbers_have_ten_to_thirteen_digits(more: int, prefix: str) -> None:
    """Counted with the leading 0, whatever is written in its place."""
    number = prefix + "81" + "2345678901234567"[:more]
    assert [kind for *_, kind in find_personal(f"Hubungi {number}.")] == [MOBILE] * (10 <= more + 3 <= 13)


def test_personal_data_is_masked_and_never_repeated(root: Path) -> None:
    (root / "disclosures").mkdir(parents=True)
    (root / "disclosures/badan.yml").write_text('nama: X\nkontak_resmi:\n  - "0811-1111-2222"\n', encoding="utf-8")
    secret = "NIK 3171011708450001, HP 0812-3456-7890, budi@gmail.com"
    report = run(
        root,
        [
            row(
                ringkasan=f"{secret}; loket 0811 1111 2222, (021) 88961767",
                judul=f"Data {secret}",
                link=secret,
                tanggal=secret,
            ),
            row(ringkasan=f"<p>a</p><p>{secret}</p>"),
        ],
    )
    text = report.as_json() + b"".join(files_of(root).values()).decode()
    assert not any(part in text for part in ("3171011708450001", "0812-3456-7890", "budi@gmail.com"))
    summary = next(record["ringkasan"] for record in records_of(root).values() if "ringkasan" in record)
    masked = "NIK [NIK disamarkan], HP [nomor telepon disamarkan], [surel disamarkan]"
    assert summary == f"{masked}; loket 0811 1111 2222, (021) 88961767"
    assert len(messages(report, "data-pribadi")) == 4


@pytest.mark.parametrize(
    "text", ["a@b.com08123456789", "08123456789a@b.com", "3171011708450001a@b.com, b@c.id08123456789"]
)
def test_nothing_of_personal_data_that_touches_is_left(text: str) -> None:
    masked, kinds = mask(text, lambda _: False)
    assert find_personal(masked) == []
    assert "@" not in masked
    assert not any(letter.isdigit() for letter in masked)
    assert len(kinds) >= 1


@examples(3)
@given(
    st.lists(
        st.sampled_from(
            ["08123456789", "a@b.com", "3171011708450001", "+62", "(", ")", " ", ".", "-", "x", "go.id", "@", "0"]
        ),
        max_size=10,
    ).map("".join)
)
def test_masked_text_holds_no_personal_data(text: str) -> None:
    assert find_personal(mask(text, lambda _: False)[0]) == []


# --- properties ------------------------------------------------------------------------------------------------------

ANY_TEXT = st.one_of(
    st.text(),
    st.text(alphabet="ab:#-?*&!|>%@`'\"{}[], \n\t\\=~.0189é—\u00a0\u2028\x85\ufeff\x07_"),
    st.text(alphabet="abc ", min_size=110),
)


@examples(4)
@given(ANY_TEXT, st.booleans(), st.booleans())
def test_any_text_is_written_so_that_it_reads_back(text: str, typed: bool, lines: bool) -> None:
    document = "k:\n  - x: " + scalar(text, "    ", typed=typed, lines=lines) + "\n    y: z\nq: r\n"
    expected = {"k": [{"x": text, "y": "z"}], "q": "r"}
    assert yaml.load(document, yaml.BaseLoader) == expected
    if not FORBIDDEN.search(text):
        read = read_yaml("x.yml", document.encode())
        assert (read.values, read.problems) == (expected, ())
    if not typed:
        assert yaml.safe_load(document) == expected, "no reader takes it for a number, a date or nothing"


@examples(2)
@given(ANY_TEXT)
def test_tidy_text_holds_nothing_that_the_reader_refuses(text: str) -> None:
    assert not FORBIDDEN.search(tidy(text))
    assert tidy(tidy(text)) == tidy(text)


@examples(2)
@given(st.text())
def test_any_title_becomes_the_name_of_a_file(title: str) -> None:
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", stem_of(title))
    assert len(stem_of(title)) <= 75


def test_names_that_are_taken_elsewhere() -> None:
    assert (stem_of("Con"), stem_of("INDEX"), stem_of("???")) == ("informasi-con", "informasi-index", "informasi")


@examples(3)
@given(st.text(alphabet="ab1.-+*#>_`~=|:[](){}!<&;\\/ \n\"'^$%@0"))
def test_plain_text_is_shown_as_it_is(text: str) -> None:
    plain = "\n".join(" ".join(line.split()) for line in tidy(text).split("\n"))
    html = str(to_html(escape_text(plain)))
    shown = re.sub(r"<[^>]*>", "", html.replace("</p>", " "))
    for entity, letter in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&amp;", "&")):
        shown = shown.replace(entity, letter)
    assert _typed(shown) == _typed(plain)


def _typed(text: str) -> str:
    """As on a typewriter: what `markdown` sets as print has it is the same text."""
    for set_, typed in (("“", '"'), ("”", '"'), ("‘", "'"), ("’", "'"), ("…", "...")):
        text = text.replace(set_, typed)
    return re.sub(r"(?<=\s)---?(?=\s)", "–", " ".join(text.split()))


CELL = st.one_of(
    st.none(),
    st.text(max_size=30),
    st.sampled_from(["Berkala", "Setiap Saat", "2020-01-02", "https://x.go.id/a.pdf", "<p>a</p><p>b</p>", "-"]),
)
ROW = st.fixed_dictionaries(
    {},
    optional=dict.fromkeys(
        ("judul", "kategori", "deskripsi", "unit", "tanggal", "link", "kode", "bentuk", "tag", "lain"), CELL
    ),
)


@examples(0.6)
@given(rows=st.lists(ROW, max_size=8))
def test_any_list_is_accounted_for(tmp_path_factory: pytest.TempPathFactory, rows: list[Mapping[str, Any]]) -> None:
    root = tmp_path_factory.mktemp("impor") / "situs"
    report = run(root, list(rows) or [row()])
    assert len(records_of(root)) == report.imported


def test_a_trial_reports_and_writes_nothing(root: Path) -> None:
    root.mkdir()
    source = _written(root, [row(), row(), row(judul="")])
    trial = import_list(source, root, is_trial=True)
    assert files_of(root) == {}
    assert [item.outcome for item in trial.items] == [Outcome.NEW, Outcome.REPEATED, Outcome.REFUSED]
    assert trial.summary().endswith("ini percobaan (--dry-run).\n")
    done = import_list(source, root)
    assert done.items == trial.items


def test_what_left_the_source_is_named_and_stays(root: Path) -> None:
    root.mkdir()
    import_list(_written(root, [row(), row(judul="Rencana Kerja")]), root)
    before = files_of(root)
    report = import_list(_written(root, [row()]), root)
    assert [Path(path).stem for path in report.gone] == ["rencana-kerja"]
    assert files_of(root) == before
    assert "tidak lagi di sumber" in report.summary()


# --- the command -----------------------------------------------------------------------------------------------------


def command(*arguments: object) -> "subprocess.CompletedProcess[str]":
    line = [sys.executable, HOME / "scripts" / "import_dip.py", *arguments]
    return subprocess.run(list(map(str, line)), capture_output=True, encoding="utf-8", check=False)


def test_the_command(tmp_path: Path) -> None:
    help = command("--help")
    assert help.returncode == 0
    assert "contoh:" in help.stdout
    assert "--report" in help.stdout
    root, report = tmp_path / "situs", tmp_path / "laporan.json"
    root.mkdir()
    source = _written(root, [row(), row()])
    done = command(source, "--root", root, "--report", report)
    assert done.returncode == 0, done.stderr
    assert "Berulang               : 1" in done.stdout
    assert json.loads(report.read_text(encoding="utf-8"))["imported"] == 1
    assert command(_written(root, [row(judul="")]), "--root", root).returncode == 1


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["--salah"],
        ["tidak-ada.json"],
        ["{source}", "--root", "{root}/tidak-ada"],
        ["{source}", "--mapping", "x.yml"],
    ],
)
def test_the_command_that_cannot_run(tmp_path: Path, arguments: list[str]) -> None:
    source = _written(tmp_path / "situs", [row()])
    done = command(*(word.format(source=source, root=tmp_path) for word in arguments))
    assert done.returncode == 2
    assert "Tidak dapat dijalankan" in done.stderr


# --- real lists ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "rows", "imported"),
    [
        ("dip-bekasi-raw.json", 530, 267),
        ("dip-dev.jsonl", 299, 299),
        ("wonogiri_2020.csv", 15, 15),
        ("food_station_2026.csv", 17, 17),
    ],
)
def test_real_lists(root: Path, name: str, rows: int, imported: int) -> None:
    report = run(root, shared_data(name).read_bytes(), name)
    assert (len(report.items), report.imported, report.count(Outcome.REPEATED), report.refused) == (
        rows,
        imported,
        rows - imported,
        (),
    )
    assert len(records_of(root)) == imported


def test_one_list_in_two_shapes_gives_one_set_of_records(root: Path) -> None:
    run(root, shared_data("dip-bekasi-raw.json").read_bytes(), "dip-bekasi-raw.json")
    before = files_of(root)
    lines = shared_data("dip-dev.jsonl").read_text(encoding="utf-8").splitlines()
    run(root, "\n".join(line for line in lines if "Pemerintah Kota Bekasi" in line), "dip-dev.jsonl")
    assert files_of(root) == before


def test_a_bare_year_does_not_become_a_day(root: Path) -> None:
    run(root, shared_data("dip-dev.jsonl").read_bytes(), "dip-dev.jsonl")
    years = [record["tanggal_terbit"] for record in records_of(root).values() if "Food Station" in record["sumber"]]
    assert years == ["2026"] * 17
