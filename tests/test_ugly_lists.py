"""Lists as offices keep them: each sheet with the right answer."""

import io
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from helpers import shared_case
from terang.catalogue import load
from terang.importing import ImportReport, Outcome, import_list
from terang.reading import read_yaml

TODAY = date(2026, 11, 24)
V, S = "√", "s.d.a"
HEAD = ("No", "Judul Informasi", "Ringkasan", "Unit", "Tahun")


@dataclass(frozen=True, slots=True)
class UglyList:
    """Rows of one sheet, what is merged or hidden in it, and for each record some fields in order of the source.

    `refused` and `others` count; `words` are in the summary.
    """

    name: str
    rows: Sequence[Sequence[Any]]
    records: Sequence[dict[str, Any]]
    merged: Sequence[str] = ()
    hidden_rows: Sequence[int] = ()
    hidden_columns: Sequence[str] = ()
    refused: int = 0
    repeated: int = 0
    others: dict[str, int] = field(default_factory=dict)
    words: Sequence[str] = ()
    absent: Sequence[str] = ()


def rec(title: str, kind: str = "berkala", **fields: Any) -> dict[str, Any]:
    return {"judul": title, "kelas": kind, **fields}


LISTS = [
    UglyList(
        "annex of a decree",
        [
            ["LAMPIRAN KEPUTUSAN CONTOH"],
            [],
            ["NO", "JENIS INFORMASI", "RINGKASAN ISI INFORMASI", "PEJABAT/UNIT/SATKER YANG MENGUASAI INFORMASI",
             "WAKTU DAN TEMPAT PEMBUATAN INFORMASI", "BENTUK INFORMASI YANG TERSEDIA", None, "RETENSI ARSIP"],
            [None, None, None, None, None, "CETAK", "SOFT COPY", None],
            ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)"],
            ["A. INFORMASI YANG WAJIB DIUMUMKAN SECARA BERKALA"],
            ["I", "Profil Lembaga"],
            [1, "Alamat kantor", "Alamat lengkap", "Sekretariat", "Januari 2026, Kota Contoh", V, V, "5 tahun"],
            [2, "Struktur", S, None, S, V, "-", "Selama berlaku"],
            ["B. INFORMASI YANG WAJIB TERSEDIA SETIAP SAAT"],
            [1, "Daftar perda", "Perda", "Bagian Hukum", "2024 - 2025", None, V, "Permanen"],
            [],
            [None, None, None, None, "Ditetapkan di Kota Contoh"],
            [None, None, None, None, "PPID UTAMA,"],
            [None, None, None, None, "NAMA PEJABAT CONTOH"],
            [None, None, None, None, "NIP. 19700101 199001 1 001"],
        ],
        [
            rec("Alamat kantor", topik=["Profil Lembaga"], bentuk=["cetak", "elektronik"], tempat_pembuatan="Kota Contoh",
                waktu_pembuatan="2026-01"),
            rec("Struktur", ringkasan="Alamat lengkap", unit="sekretariat", tempat_pembuatan="Kota Contoh", bentuk=["cetak"]),
            rec("Daftar perda", "setiap_saat", periode="2024/2025", bentuk=["elektronik"]),
        ],
        merged=["A1:H1", "A3:A4", "B3:B4", "C3:C4", "D3:D4", "E3:E4", "F3:G3", "H3:H4", "A6:H6", "B7:H7", "A10:H10", "D8:D9"],
        others={"di bawah tabel": 4, "judul subbagian": 1, "judul kolom berulang": 1},
        absent=["19700101", "s.d.a"],
    ),
    UglyList(
        "headings on every page",
        [HEAD, ["A", "INFORMASI BERKALA"], [1, "Renja", "Isi", "Dinas A", 2025], HEAD, ["(1)", "(2)", "(3)", "(4)", "(5)"],
         [2, "Renstra", "Isi", "Dinas A", 2025]],
        [rec("Renja", unit="dinas-a"), rec("Renstra", unit="dinas-a")],
        others={"judul kolom berulang": 2},
    ),
    UglyList(
        "numbered sections and a total",
        [["No", "Informasi", "Penanggung Jawab", "Waktu", "Format"], ["1", "Informasi Berkala"],
         ["1.1", "Profil", "Sekretaris", "31-Des-25", "PDF, Cetak"], ["2", "Informasi Serta Merta"],
         ["2.1", "Banjir", "Kabid", "12/2025", "Soft & Hard Copy"], ["TOTAL", 2]],
        [rec("Profil", waktu_pembuatan="2025-12-31", bentuk=["cetak", "elektronik"]),
         rec("Banjir", "serta_merta", waktu_pembuatan="2025-12", bentuk=["cetak", "elektronik"])],
        others={"jumlah": 1},
    ),
    UglyList(
        "the class above the headings",
        [["DAFTAR INFORMASI SERTA MERTA"], [], HEAD, [1, "Peringatan", "Isi", "BPBD", 2025]],
        [rec("Peringatan", "serta_merta")],
    ),
    UglyList(
        "titles over several rows",
        [HEAD, ["A", "INFORMASI BERKALA"], [1, "Laporan harta kekayaan yang", "Isi", "Dinas A", 2025],
         [None, "telah diverifikasi", None, None, None], [2, "Renja", "Isi", "Dinas A", 2025]],
        [rec("Laporan harta kekayaan yang telah diverifikasi"), rec("Renja")],
    ),
    UglyList(
        "sub-sections without a number",
        [HEAD, ["A", "INFORMASI BERKALA"], [None, "Keuangan Daerah"], [1, "APBD", "Isi", "BPKAD", 2025],
         [None, "Pengadaan"], [1, "RUP", "Isi", "Setda", 2025]],
        [rec("APBD", topik=["Keuangan Daerah"]), rec("RUP", topik=["Pengadaan"])],
        others={"judul subbagian": 2},
    ),
    UglyList(
        "only a title in the middle",
        [HEAD, ["A", "INFORMASI BERKALA"], [1, "APBD", "Isi", "BPKAD", 2025], [None, "Tidak jelas apa ini"],
         [2, "RUP", "Isi", "Setda", 2025]],
        [rec("APBD"), rec("RUP")],
        refused=1,
        words=["hanya berjudul"],
    ),
    UglyList(
        "two signatures side by side, without numbers",
        [HEAD[1:4], ["INFORMASI BERKALA"], ["APBD", "Isi", "BPKAD"], ["RUP", "Isi", "Setda"], [],
         ["Mengetahui,", None, "Petugas,"], ["Kepala Dinas", None, None], ["NAMA SATU", None, "NAMA DUA"]],
        [rec("APBD"), rec("RUP")],
        others={"di bawah tabel": 3},
    ),
    UglyList(
        "remarks below",
        [HEAD, ["A", "INFORMASI BERKALA"], [1, "APBD", "Isi", "BPKAD", 2025], ["Keterangan: data sementara"], ["*) belum diaudit"]],
        [rec("APBD")],
        others={"di bawah tabel": 2},
    ),
    UglyList(
        "hidden columns and rows",
        [["Judul Informasi", "Klasifikasi", "Unit", "Catatan"], ["Satu", "Berkala", "Dinas A", "RAHASIA DAPUR"],
         ["DUA TERSEMBUNYI", "Berkala", "Dinas A", None]],
        [rec("Satu", unit="dinas-a")],
        hidden_columns=["D"],
        hidden_rows=[3],
        words=["tersembunyi di sumber", "Baris tersembunyi"],
        absent=["RAHASIA DAPUR", "DUA TERSEMBUNYI"],
    ),
    UglyList(
        "ticks of all kinds",
        [["No", "Nama Informasi", "Unit", "Klasifikasi", "Hardcopy", "Softcopy"], [1, "A", "B", "Berkala", V, "PDF"],
         [2, "C", "B", "Berkala", "ada", "tidak ada"], [3, "D", "B", "Berkala", "-", "menyusul"]],
        [rec("A", bentuk=["cetak", "elektronik"]), rec("C", bentuk=["cetak"]), rec("D", bentuk=None)],
        words=["tanda-tidak-terbaca"],
    ),
    UglyList(
        "forms in all spellings",
        [["Judul Informasi", "Klasifikasi", "Bentuk Informasi"], ["A", "Berkala", "Hard & Soft File"],
         ["B", "Berkala", "Hardfile/Softfile"], ["C", "Berkala", "Fisik dan Digital"], ["D", "Berkala", "Cetak dan prasasti"],
         ["E", "Berkala", "Prasasti"]],
        [*(rec(title, bentuk=["cetak", "elektronik"]) for title in "ABC"), rec("D", bentuk=["cetak"], isi=None),
         rec("E", bentuk=None, isi="Bentuk informasi yang tersedia: Prasasti")],
        words=["sebagian-terbaca", "disimpan-sebagai-teks"],
    ),
    UglyList(
        "dates of all kinds",
        [["Judul Informasi", "Klasifikasi", "Waktu Pembuatan"], ["A", "Berkala", datetime(2025, 3, 4)], ["B", "Berkala", 45658],
         ["C", "Berkala", "Triwulan I 2025"], ["D", "Berkala", "Sewaktu-waktu"], ["E", "Berkala", "Kota Contoh, 5 Maret 2025"]],
        [rec("A", waktu_pembuatan="2025-03-04"), rec("B", waktu_pembuatan="2025-01-01"), rec("C", periode="2025-TW1"),
         rec("D", waktu_pembuatan=None, isi="Waktu pembuatan: Sewaktu-waktu"),
         rec("E", waktu_pembuatan="2025-03-05", tempat_pembuatan="Kota Contoh")],
    ),
    UglyList(
        "exempt information",
        [["DAFTAR INFORMASI YANG DIKECUALIKAN"], ["No", "Informasi", "Dasar Hukum", "Konsekuensi Bila Dibuka", "Konsekuensi Bila Ditutup",
          "Jangka Waktu", "Nomor SK"],
         [1, "Rekam medis", "Pasal 17 huruf h UU 14/2008", "Rahasia terbuka", "Terlindungi", "5 tahun", "SK-1/2026"],
         [2, "Data simpanan", "UU 10 Tahun 1998 tentang Perbankan", "Kepercayaan turun", None, "10 tahun", None]],
        [rec("Rekam medis", "dikecualikan", pengecualian={"dasar": "h", "konsekuensi_dibuka": "Rahasia terbuka",
             "konsekuensi_ditutup": "Terlindungi", "jangka_waktu": "5 tahun", "nomor_penetapan": "SK-1/2026"}, retensi=None),
         rec("Data simpanan", "dikecualikan", pengecualian={"dasar": "j", "undang_undang": "UU 10 Tahun 1998 tentang Perbankan",
             "konsekuensi_dibuka": "Kepercayaan turun", "jangka_waktu": "10 tahun"})],
        words=["dasar-dari-undang-undang"],
    ),
    UglyList(
        "two tables in one sheet",
        [["INFORMASI BERKALA"], ["No", "Judul Informasi", "Unit", "Tahun"], [1, "Renja", "Dinas A", 2025], [],
         ["INFORMASI SETIAP SAAT"], ["No", "Nama Informasi", "Penanggung Jawab", "Retensi"], [1, "Aset", "Kabid", "5 tahun"]],
        [rec("Renja", unit="dinas-a"), rec("Aset", "setiap_saat", penanggung_jawab="Kabid", retensi="5 tahun")],
    ),
    UglyList(
        "a title that names a class is no section",
        [HEAD, ["A", "INFORMASI SETIAP SAAT"], [1, "Daftar Informasi yang Dikecualikan", "Isi", "PPID", 2025],
         [2, "Laporan berkala keuangan", None, None, None]],
        [rec("Daftar Informasi yang Dikecualikan", "setiap_saat"), rec("Laporan berkala keuangan", "setiap_saat")],
    ),
    UglyList(
        "headings of three lines",
        [["No", "Informasi Publik", None, None, "Keterangan"], [None, "Judul", "Waktu", None, None], [None, None, "Tahun", "Tempat", None],
         ["A", "INFORMASI BERKALA"], [1, "Renja", 2025, "Kota Contoh", "Isi singkat"]],
        [rec("Renja", tempat_pembuatan="Kota Contoh", ringkasan="Isi singkat", periode="2025")],
        merged=["A1:A3", "B1:D1", "B2:B3", "C2:D2", "E1:E3"],
    ),
]  # fmt: skip


def written(ugly: UglyList) -> bytes:
    book = Workbook()
    sheet = book.worksheets[0]
    for cells in ugly.rows:
        sheet.append(list(cells))
    for span in ugly.merged:
        sheet.merge_cells(span)
    for number in ugly.hidden_rows:
        sheet.row_dimensions[number].hidden = True
    for letter in ugly.hidden_columns:
        sheet.column_dimensions[letter].hidden = True
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def book_of(sheets: dict[str, list[list[Any]]]) -> bytes:
    book = Workbook()
    book.remove(book.worksheets[0])
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def imported(tmp_path: Path, name: str, data: bytes) -> tuple[ImportReport, Path]:
    root = tmp_path / "situs"
    root.mkdir()
    (tmp_path / name).write_bytes(data)
    report = import_list(tmp_path / name, root)
    errors = [one for one in load(root, TODAY).problems if one.is_error and one.place.path != "mkdocs.yml"]
    assert [f"{one.place.path}: {one.message}" for one in errors] == []
    again = import_list(tmp_path / name, root)
    assert (again.count(Outcome.NEW), again.count(Outcome.DIFFERENT)) == (0, 0)
    return report, root


def records_in(report: ImportReport, root: Path) -> list[dict[str, Any]]:
    """In the order of the source."""
    paths = [item.path for item in report.items if item.outcome is Outcome.NEW]
    return [read_yaml(path, (root / path).read_bytes()).values or {} for path in paths]


@pytest.mark.parametrize("ugly", LISTS, ids=lambda ugly: ugly.name)
def test_a_sheet_gives_its_right_answer(tmp_path: Path, ugly: UglyList) -> None:
    check_answer(tmp_path, ugly)


def check_answer(tmp_path: Path, ugly: UglyList) -> None:
    report, root = imported(tmp_path, "daftar.xlsx", written(ugly))
    found = records_in(report, root)
    assert [record["judul"] for record in found] == [record["judul"] for record in ugly.records]
    for record, expected in zip(found, ugly.records, strict=True):
        assert {key: record.get(key) for key in expected} == expected
    assert (len(report.refused), report.count(Outcome.REPEATED)) == (ugly.refused, ugly.repeated)
    kinds = [one.kind for one in report.others]
    assert {kind: kinds.count(kind) for kind in kinds} == ugly.others or not ugly.others
    for word in ugly.words:
        assert word in report.summary()
    everything = report.as_json() + "".join(path.read_text(encoding="utf-8") for path in root.rglob("*.yml"))
    for word in ugly.absent:
        assert word not in everything, word


SAMPLES: list[tuple[str, list[dict[str, Any]]]] = [
    ("A_lampiran_sk.xlsx", [rec("Kedudukan dan alamat"), rec("Struktur organisasi", ringkasan="Alamat lengkap kantor"), rec("LHKPN Pejabat"),
      rec("Peringatan dini banjir", "serta_merta"), rec("Daftar peraturan daerah", "setiap_saat"),
      rec("Perjanjian kerja sama", "setiap_saat")]),
    ("C2_kolom_tersembunyi.xlsx", [rec("Dokumen 1")]),
    ("W_judul_berulang.xlsx", [rec("Renja"), rec("Renstra"), rec("LAKIP")]),
    ("I_bagian_bernomor.xlsx", [rec("Profil Dinas"), rec("Renstra"), rec("Info bencana", "serta_merta"),
      rec("SOP a. SOP pelayanan b. SOP pengaduan", "setiap_saat")]),
    ("R_softcopy.xlsx", [rec("Renstra", bentuk=["cetak", "elektronik"]), rec("Renja", bentuk=["cetak"])]),
    ("S_dik.xlsx", [rec("Rekam medis pasien", "dikecualikan", retensi=None, pengecualian={
      "dasar": "h", "konsekuensi_dibuka": "Mengungkap rahasia pribadi", "jangka_waktu": "5 tahun"})]),
    ("bentuk.csv", [rec(title, bentuk=["cetak", "elektronik"]) for title in "ABCDE"]),
    ("a_kelas_di_atas_judul.xlsx", [rec("Renja"), rec("Aset", "setiap_saat")]),
]  # fmt: skip


@pytest.mark.parametrize(("name", "records"), SAMPLES, ids=[name for name, _ in SAMPLES])
def test_a_sample_gives_its_right_answer(tmp_path: Path, name: str, records: list[dict[str, Any]]) -> None:
    report, root = imported(tmp_path, name, shared_case(f"daftar-informasi/{name}").read_bytes())
    found = records_in(report, root)
    assert [
        {key: record.get(key) for key in expected} for record, expected in zip(found, records, strict=True)
    ] == records
    assert "belum boleh keluar" not in report.as_json()
    assert report.refused == ()
