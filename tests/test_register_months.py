"""Registers as offices keep them: months in titles, other words for the day of an answer, rows that have not happened yet."""

from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook

from helpers import make_root
from terang.importing import ImportReport, import_register
from terang.importing.shared.title_months import month_in, whole_date

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("titles", "expected"),
    [
        (("BULAN JANUARI 2026",), "2026-01"),
        (("REGISTER PERMOHONAN TAHUN 2026", "Februari"), "2026-02"),
        (("REGISTER TAHUN 2026",), "2026"),
        (("Januari sampai Maret 2026",), "2026"),
        (("Tahun 2025 dan 2026", "Januari"), ""),
        (("Januari",), ""),
    ],
)
def test_a_month_of_titles(titles: tuple[str, ...], expected: str) -> None:
    assert month_in(titles) == expected


@pytest.mark.parametrize(
    ("text", "month", "expected"),
    [
        ("5", "2026-01", "5/01/2026"),
        ("5", "2026", "5"),
        ("5/2", "2026-01", "5/2/2026"),
        ("5 Januari", "2026", "5 Januari 2026"),
        ("5 Januari 2025", "2026", "5 Januari 2025"),
        ("46027", "2026-01", "46027"),
    ],
)
def test_a_date_that_leaves_out_what_the_title_says(text: str, month: str, expected: str) -> None:
    assert whole_date(text, month, may_be_day=True) == expected


def _imported(
    tmp_path: Path, sheets: dict[str, list[list[object]]], kind: str = "permohonan"
) -> tuple[ImportReport, str]:
    book = Workbook()
    del book["Sheet"]
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    source = tmp_path / "register.xlsx"
    book.save(source)
    root = make_root(tmp_path / "root")
    report = import_register(source, root, kind, today=TODAY)
    return report, (root / f"disclosures/layanan/{kind}/2026.csv").read_text(encoding="utf-8")


def test_days_of_monthly_sheets(tmp_path: Path) -> None:
    head: list[object] = ["No", "Tgl", "Informasi yang diminta", "Tgl Jawab", "Hasil"]
    report, text = _imported(
        tmp_path,
        {
            "Januari": [
                ["REGISTER TAHUN 2026"],
                head,
                [1, 5, "APBD", "9 Januari", "Diberikan"],
                [2, 6, "Jalan", None, None],
            ],
            "Februari": [["REGISTER TAHUN 2026"], head, [1, 3, "RKPD", "9/2/2026", "Sebagian"]],
        },
    )
    assert text.splitlines()[1:] == [
        "1/2026,2026-01-05,APBD,2026-01-09,diberikan",
        "2/2026,2026-01-06,Jalan,,",
        "3/2026,2026-02-03,RKPD,2026-02-09,sebagian",
    ]
    assert not report.refused


def test_days_below_months_that_head_the_rows(tmp_path: Path) -> None:
    head: list[object] = ["No", "Tgl", "Pemohon", "Alamat", "Permintaan", "Tindak Lanjut"]
    rows: list[list[object]] = [
        ["REKAP TAHUN 2026"], head, ["JANUARI"], [1, 12, "Contoh Semata", "Kota", "DPA", "Diberikan"], ["FEBRUARI"], ["NIHIL"],
        ["BULAN MARET"], [2, 3, "Contoh Semata", "Kota", "Hibah", None],
    ]  # fmt: skip
    report, text = _imported(tmp_path, {"2026": rows})
    assert text.splitlines()[1:] == ["1/2026,2026-01-12,DPA,diberikan", "2/2026,2026-03-03,Hibah,"]
    assert "judul bulan atau tahun: 3, berlaku bagi baris di bawahnya" in report.summary()


def test_what_has_not_happened_is_refused_by_name(tmp_path: Path) -> None:
    """A web form in English: its first date reads as the first of December."""
    rows: list[list[object]] = [
        ["Timestamp", "Rincian Informasi"],
        ["12/01/2026 09:30:11", "Jalan"],
        ["1/13/2026 10:00:00", "Sekolah"],
    ]
    report, text = _imported(tmp_path, {"Jawaban": rows})
    assert text.splitlines()[1:] == ["2/2026,2026-01-13,Sekolah"]
    assert [(one.row, "belum tiba" in one.reason) for one in report.refused] == [(1, True)]


def test_objections_come_in_and_name_the_requests_that_are_missing(tmp_path: Path) -> None:
    rows: list[list[object]] = [
        ["No", "Tanggal", "Nama", "Nomor Pendaftaran Permohonan", "Alasan Keberatan", "Tanggal Jawaban", "Hasil"],
        [1, "2/3/2026", "Contoh Semata", "001/PPID/2026", "Tidak ditanggapi", "10/3/2026", "Menerima"],
    ]
    report, text = _imported(tmp_path, {"Keberatan": rows}, "keberatan")
    assert text.splitlines()[1:] == ["1/2026,2026-03-02,001/PPID/2026,c,2026-03-10,dikabulkan"]
    assert "Impor juga register permohonannya" in report.as_json()
