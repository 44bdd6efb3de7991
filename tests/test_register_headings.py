"""Registers whose headings no table names: what each column is, by its words and its cells; what a cell of a result says."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from helpers import make_root
from terang.importing import ImportReport, UnusableSource, import_register
from terang.importing.registers.asked_words import only_asked
from terang.importing.registers.register_columns import place
from terang.importing.registers.register_values import READERS
from terang.importing.shared.date_columns import date_reader

TODAY = date(2026, 11, 24)

# heading, what it fills (empty: left out)
REQUESTS = [
    ("Informasi yg diminta", "pokok_informasi"),
    ("Permintaan Informasi", "pokok_informasi"),
    ("Informasi Publik yang Diminta", "pokok_informasi"),
    ("Informasi apa yang Anda butuhkan?", "pokok_informasi"),
    ("Pokok Permintaan", "pokok_informasi"),
    ("Kebutuhan Informasi", "pokok_informasi"),
    ("Permintaan", "pokok_informasi"),
    ("Tgl Jwb", "tanggal_pemberitahuan"),
    ("Tanggal Tuntas", "tanggal_pemberitahuan"),
    ("Ket. Penolakan", "alasan_tolak"),
    ("Melalui", "kanal"),
    ("Kategori", "jenis_pemohon"),
    ("Informasi dimaksud", "pokok_informasi"),
    ("Data/Dokumen yang Diperlukan", "pokok_informasi"),
    ("Uraian Permohonan", "pokok_informasi"),
    ("Tgl. Permintaan", "tanggal_masuk"),
    ("Tgl Terima", "tanggal_masuk"),
    ("Waktu Pengajuan", "tanggal_masuk"),
    ("created_at", "tanggal_masuk"),
    ("Tgl Surat Jawaban", "tanggal_pemberitahuan"),
    ("Hari/Tanggal Penyelesaian", "tanggal_pemberitahuan"),
    ("Tanggal Informasi Diserahkan", "tanggal_pemberian"),
    ("No. Tiket", "nomor"),
    ("No Reg Permohonan", "nomor"),
    ("Keputusan PPID", "hasil"),
    ("Hasil Akhir", "hasil"),
    ("Cara Mengajukan Permohonan", "kanal"),
    ("Cara Penyampaian", "bentuk"),
    ("Permohonan Isi", "pokok_informasi"),
    ("Tanggal Lahir Pemohon", ""),
    ("Yang Mengajukan", ""),
    ("Tujuan Penggunaan Informasi", ""),
    ("Untuk keperluan apa informasi diminta?", ""),
    ("Informasi Pemohon", ""),
    ("Disposisi", ""),
    ("Tanda Tangan Penerima Informasi", ""),
]


@pytest.mark.parametrize(("heading", "key"), REQUESTS)
def test_what_a_heading_of_requests_fills(heading: str, key: str) -> None:
    fields = place([heading], "permohonan", {}).fields
    assert list(fields) == ([key] if key else [])


@pytest.mark.parametrize(
    ("heading", "key"),
    [
        ("No. Reg Keberatan", "nomor"), ("Tgl Pengajuan Keberatan", "tanggal_masuk"), ("No. Reg Permohonan Informasi", "permohonan"),
        ("Alasan Pengajuan Keberatan Informasi", "alasan"), ("Keputusan Atasan", "hasil"), ("Tgl Keputusan Atasan PPID", "tanggal_tanggapan"),
        ("Lanjut Sengketa KI (tanggal)", "tanggal_sengketa"),
        ("Nama Pemohon Keberatan", ""),
    ],
)  # fmt: skip
def test_what_a_heading_of_objections_fills(heading: str, key: str) -> None:
    assert list(place([heading], "keberatan", {}).fields) == ([key] if key else [])


def test_a_column_that_only_sounds_like_a_field_is_left_out() -> None:
    texts = {
        "Jawaban PPID": ["Terima kasih, data terlampir", "Silakan datang"],
        "Tindak Lanjut Bidang": ["Diberikan", "Ditolak"],
    }
    columns = place(["Jawaban PPID", "Tindak Lanjut Bidang"], "permohonan", {}, texts)
    assert columns.fields == {"hasil": "Tindak Lanjut Bidang"}
    assert "Jawaban PPID" in columns.left


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Informasi tidak dapat diberikan", "ditolak"),
        ("Informasi diberikan sebagian", "sebagian"),
        ("Diberikan sebagian, sebagian ditolak", "sebagian"),
        ("Belum dapat kami penuhi, akan diberikan", None),
        ("Tidak tahu apakah diberikan", None),
        ("Belum ditindaklanjuti", ""),
        ("Gugur (berkas tidak dilengkapi)", "tidak_lengkap"),
        ("Telah diberikan", "diberikan"),
        ("Ditolak karena belum dikuasai", "ditolak"),
        ("Diberikan, tetapi tidak semua", None),
    ],
)
def test_a_result_is_not_the_opposite_of_what_is_written(written: str, expected: str | None) -> None:
    assert READERS["permohonan"]["hasil"](written) == expected


@pytest.mark.parametrize(
    ("texts", "text", "expected"),
    [
        (["12/31/2023", "1/15/2024", "2/3/2024"], "2/3/2024", "3/2/2024"),
        (["05/01/2026", "1/31/2026"], "05/01/2026", "05/01/2026"),  # one slip of a pen does not turn the column
        (["31/12/2023", "1/15/2024", "1/16/2024"], "2/3/2024", "2/3/2024"),
        (["03/01/24", "12/01/24"], "03/01/24", "03/01/2024"),
        (["24/01/13"], "24/01/13", "24/01/13"),
        (["1/2/20"], "1/2/20", "1/2/20"),
        (["24-01-03", "24-02-05"], "24-01-03", "24-01-03"),
    ],
)
def test_the_other_dates_of_a_column_say_how_one_is_read(texts: list[str], text: str, expected: str) -> None:
    assert date_reader(texts)[0](text) == expected


def _imported(
    tmp_path: Path, sheets: dict[str, list[list[Any]]], kind: str = "permohonan"
) -> tuple[ImportReport, list[str]]:
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
    return report, (root / f"disclosures/layanan/{kind}/2026.csv").read_text(encoding="utf-8").splitlines()[1:]


def test_a_ground_of_an_objection_in_the_words_of_the_statute() -> None:
    assert READERS["keberatan"]["alasan"]("Penyampaian informasi melebihi waktu yang diatur") == "g"


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Menguatkan keputusan PPID", "ditolak"),
        ("Membatalkan keputusan PPID", "dikabulkan"),
        ("Keberatan ditolak", "ditolak"),
        ("Belum diputus", ""),
    ],
)
def test_what_a_superior_decided(written: str, expected: str) -> None:
    assert READERS["keberatan"]["hasil"](written) == expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Data PBB\nTujuan: skripsi", "Data PBB"),
        ("Data PBB (keperluan penelitian: skripsi)", "Data PBB"),
        ("Nama: Contoh Semata; No. HP: 1; Rincian: Data PBB, data IMB. Alamat: Jalan Contoh", "Data PBB, data IMB"),
        ("Data alamat sekolah", "Data alamat sekolah"),
        ("Rincian anggaran: 2024 dan 2025", "Rincian anggaran: 2024 dan 2025"),
    ],
)
def test_only_what_was_asked_is_taken_of_a_form_in_a_cell(written: str, expected: str) -> None:
    assert only_asked(written)[0] == expected


def test_an_extension_without_its_reason_comes_in_and_is_named(tmp_path: Path) -> None:
    report, rows = _imported(
        tmp_path,
        {"2026": [["No", "Tanggal", "Informasi", "Perpanjangan", "Tanggal Jawaban", "Keputusan"],
                  [1, "5/1/2026", "Data A", "Ya", "23/1/2026", "Dikabulkan"]]},
    )  # fmt: skip
    assert rows == ["1/2026,2026-01-05,Data A,ya,2026-01-23,diberikan"]
    assert "perpanjangan-tanpa-alasan" in report.as_json()


def test_reasons_that_stand_with_what_they_are_the_reason_of(tmp_path: Path) -> None:
    report, rows = _imported(
        tmp_path,
        {"Rekap": [["Triwulan", "Jumlah Permohonan", "Dikabulkan", "Ditolak"], ["I", 2, 1, 1]],
         "2026": [["No", "Tgl", "Informasi", "Perpanjangan", "Keputusan", "Tgl Jwb"],
                  [1, "5/1/2026", "Data A", "7 hari (belum dikuasai)", "Ditolak krn dikecualikan (Ps 17 huruf h)", "23/1/2026"],
                  [2, "6/1/2026", "Data B", "Tidak", "Ditolak, belum dikuasai", "12/1/2026"]]},
    )  # fmt: skip
    assert rows == [
        "1/2026,2026-01-05,Data A,ya,belum_dikuasai,2026-01-23,ditolak,17h",
        "2/2026,2026-01-06,Data B,tidak,,2026-01-12,ditolak,belum_dikuasai",
    ]
    assert not report.refused


def test_applicants_that_are_ticked_under_one_heading(tmp_path: Path) -> None:
    _, rows = _imported(
        tmp_path,
        {"2026": [["No", "Tanggal", "Jenis Pemohon", None, None, "Informasi"], [None, None, "WNI", "Lembaga", "Kelompok", None],
                  [1, "5/1/2026", "v", None, None, "Data A"], [2, "6/1/2026", None, "v", None, "Data B"]]},
    )  # fmt: skip
    assert rows == ["1/2026,2026-01-05,perorangan,Data A", "2/2026,2026-01-06,badan_hukum,Data B"]


def test_results_that_are_ticked_under_one_heading(tmp_path: Path) -> None:
    _, rows = _imported(
        tmp_path,
        {"Register": [
            ["No", "Tgl Diterima", "Pokok Permintaan", "Keputusan", None, None, "Tgl Jawaban"],
            [None, None, None, "Diberikan", "Diberikan Sebagian", "Ditolak", None],
            [1, "15/01/2026", "Data A", "√", None, None, "19/01/2026"], [2, "16/01/2026", "Data B", None, "√", None, "20/01/2026"],
        ]},
    )  # fmt: skip
    assert rows == ["1/2026,2026-01-15,Data A,2026-01-19,diberikan", "2/2026,2026-01-16,Data B,2026-01-20,sebagian"]


def test_grounds_of_objections_that_are_ticked_by_letter(tmp_path: Path) -> None:
    _, rows = _imported(
        tmp_path,
        {"Register": [
            ["No", "Tgl Pengajuan Keberatan", "Nomor Pendaftaran Permohonan", "Alasan Pengajuan Keberatan (Pasal 35 ayat (1) UU KIP)", None, None, None, None, None, None],
            [None, None, None, *"abcdefg"], [1, "12-03-2026", "P-1", "√"], [2, "13-03-2026", "P-2", None, None, None, "v"],
        ]},
        "keberatan",
    )  # fmt: skip
    assert rows == ["1/2026,2026-03-12,P-1,a", "2/2026,2026-03-13,P-2,d"]


def test_groups_of_headings_that_repeat_a_name(tmp_path: Path) -> None:
    """`Tanggal` under `Tanggapan` is not the day on which the request came."""
    _, rows = _imported(
        tmp_path,
        {"Register": [
            ["No", "Tanggal", "Informasi", "Tanggapan", None], [None, None, None, "Tanggal", "Isi"],
            [1, "1/7/2026", "Data ASN", "3/7/2026", "Diberikan"],
        ]},
    )  # fmt: skip
    assert rows == ["1/2026,2026-07-01,Data ASN,2026-07-03,diberikan"]


BOTH: dict[str, list[list[Any]]] = {
    "Permohonan": [["No", "Tanggal", "Informasi"], ["P1", "4/11/2026", "Data X"]],
    "Keberatan": [
        ["No", "Tanggal", "No Permohonan", "Alasan"],
        ["K1", "11/11/2026", "P1", "Tidak sesuai yang diminta"],
    ],
}


def test_a_workbook_of_requests_and_objections(tmp_path: Path) -> None:
    report, rows = _imported(tmp_path, BOTH)
    assert rows == ["P1,2026-11-04,Data X"]
    assert any("itu register keberatan; impor dengan --kind keberatan" in note.message for note in report.warnings)


def test_objections_imported_as_requests(tmp_path: Path) -> None:
    with pytest.raises(UnusableSource, match="--kind keberatan"):
        _imported(tmp_path, {"Sheet1": [["REGISTER KEBERATAN"], *BOTH["Keberatan"]]})


def test_a_weekday_before_a_slash_and_the_hours_of_a_form(tmp_path: Path) -> None:
    _, rows = _imported(
        tmp_path,
        {"2026": [["No", "Hari/Tanggal", "Informasi"], [1, "Senin / 5 Januari 2026", "A"], [2, "2026/01/06 9:12:33 AM GMT+7", "B"]]},
    )  # fmt: skip
    assert rows == ["1/2026,2026-01-05,A", "2/2026,2026-01-06,B"]


@pytest.mark.parametrize(
    ("heading", "value"),
    [
        ("Hasil Tidak Dikabulkan", "ditolak"),  # and not what its last word says
        ("Keputusan Tidak Dipenuhi", "ditolak"),
        ("Status Tidak Diberikan", "ditolak"),
        ("Hasil Dikabulkan Penuh", "diberikan"),
        ("Dipenuhi", "diberikan"),
        ("Dipenuhi Sebagian", "sebagian"),
        ("Tidak Dipenuhi", "ditolak"),
        ("Keputusan Diterima", "diberikan"),
    ],
)
def test_a_ticked_result_is_what_its_whole_heading_says(heading: str, value: str) -> None:
    assert place([heading], "permohonan", {}).ticks == {heading: ("hasil", value)}


def test_a_bare_received_is_no_result() -> None:
    assert not place(["Diterima", "Penuh"], "permohonan", {}).ticks


REMARKS = [
    # what the column of remarks says, is it the result
    (["Diberikan", "Ditolak", ""], True),
    (["Diserahkan", "-"], True),
    (["Diberikan", "Diambil hari Senin"], False),
    (["Diserahkan ke bidang lain"], False),
    (["", "-"], False),
]


@pytest.mark.parametrize(("texts", "is_result"), REMARKS)
def test_remarks_are_the_result_only_where_they_say_nothing_else(texts: list[str], is_result: bool) -> None:
    headings = ["No", "Tanggal", "Informasi", "Keterangan"]
    assert ("hasil" in place(headings, "permohonan", {}, {"Keterangan": texts}).fields) is is_result
    with_status = place([*headings, "Hasil"], "permohonan", {}, {"Keterangan": texts, "Hasil": ["Ditolak"]})
    assert with_status.fields["hasil"] == "Hasil"


def test_who_fills_a_column_is_not_what_it_holds() -> None:
    headings = ["Status (diisi petugas)", "Nama petugas"]
    found = place(headings, "permohonan", {}, {headings[0]: ["Ditolak"]})
    assert found.fields == {"hasil": headings[0]}
    assert found.personal == ("Nama petugas",)


def test_a_heading_that_lists_the_results_is_no_tick() -> None:
    heading = "Keputusan PPID (Dikabulkan/Ditolak)"
    assert place([heading], "permohonan", {}, {heading: ["Dikabulkan", "Ditolak"]}).fields == {"hasil": heading}
    assert place([heading], "permohonan", {}, {heading: ["v", ""]}).ticks


@pytest.mark.parametrize("written", ["tidak dicatat", "Tidak ada", "nihil"])
def test_a_day_that_is_said_to_be_missing_is_no_unread_day(written: str) -> None:
    assert READERS["permohonan"]["tanggal_pemberitahuan"](written) == ""
    assert READERS["permohonan"]["tanggal_masuk"](written) is None


def test_the_day_of_a_final_result_is_the_day_of_the_notice() -> None:
    assert place(["Tgl Hasil Akhir"], "permohonan", {}).fields == {"tanggal_pemberitahuan": "Tgl Hasil Akhir"}
