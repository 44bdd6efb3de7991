"""The importer of registers: nothing of a person comes along, every column and row is accounted for, nothing is lost in silence."""

import io
import json
import re
from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from helpers import TODAY, catalogue_of, make_root, run, shared_case
from terang.catalogue import load
from terang.importing import ImportReport, Outcome, UnusableSource, import_register
from terang.importing.registers.register_columns import LeftColumn, place
from terang.importing.registers.register_headings import KINDS
from terang.importing.registers.register_rows import UNWRITTEN
from terang.importing.registers.register_values import READERS

WRITTEN = "disclosures/layanan/permohonan/2026.csv"
HEAD = (
    "No;No. Pendaftaran;Tanggal;Nama Pemohon;NIK;Alamat;No. HP;Email;Pekerjaan;Jenis Pemohon;Rincian Informasi;Tujuan;OPD;Cara;"
    "Diperpanjang;Alasan Perpanjangan;Keputusan;Alasan Penolakan;No. Keputusan;Tanggal Pemberitahuan Tertulis;Lama Hari;Catatan Internal"
)
ROWS = (
    "1;001/2026;05/01/2026;Contoh Semata;3171011708450001;Jl. Mawar 1;081234567890;orang@contoh.example;Guru;Perorangan;Anggaran tahun 2025;"
    "Skripsi;Dinas Kesehatan;Email;Tidak;;Dikabulkan;;;12/01/2026;5;rahasia sekali",
    "2;002/2026;7 Januari 2026;Warga Peragaan;3171011708450001;Jl. Melati 2;081234567890;;Petani;Badan Hukum;Data puskesmas;Usaha;Dinkes;"
    "Datang langsung;Ya;Uji konsekuensi;Ditolak;Pasal 17 huruf h;T-1/2026;29/01/2026;16;",
)
SECRETS = (
    "Semata", "Peragaan", "3171011708450001", "Mawar", "Melati", "081234567890", "orang@", "Guru", "Petani", "Skripsi",
    "Usaha", "rahasia",
)  # fmt: skip


def source(folder: Path, *rows: str, head: str = HEAD) -> Path:
    path = folder / "register.csv"
    path.write_text("\n".join((head, *rows)) + "\n", encoding="utf-8")
    return path


def imported(folder: Path, *rows: str, head: str = HEAD, kind: str = "permohonan") -> tuple[ImportReport, Path]:
    root = make_root(folder / "root")
    return import_register(source(folder, *rows, head=head), root, kind), root


def test_only_what_may_be_published_comes_along(tmp_path: Path) -> None:
    report, root = imported(tmp_path, *ROWS)
    text = (root / WRITTEN).read_text(encoding="utf-8")
    assert text.splitlines() == [
        "nomor,tanggal_masuk,jenis_pemohon,pokok_informasi,unit,kanal,diperpanjang,alasan_perpanjangan,tanggal_pemberitahuan,"
        "hasil,alasan_tolak,nomor_keputusan",
        "001/2026,2026-01-05,perorangan,Anggaran tahun 2025,dinkes,surel,tidak,,2026-01-12,diberikan,,",
        "002/2026,2026-01-07,badan_hukum,Data puskesmas,dinkes,langsung,ya,status_belum_diputuskan,2026-01-29,ditolak,17h,"
        "T-1/2026",
    ]
    for word in SECRETS:
        assert word not in text, word
        assert word not in report.summary(), word
        assert word not in report.as_json(), word
    catalogue = catalogue_of(root)
    assert [request.number for request in catalogue.office_files.requests[0].rows] == ["001/2026", "002/2026"]


def test_every_column_is_accounted_for(tmp_path: Path) -> None:
    report, _ = imported(tmp_path, *ROWS)
    assert [one.heading for one in report.columns] == HEAD.split(";")
    left = {one.heading: one.reason for one in report.columns if not one.use}
    assert {name: why for name, why in left.items() if why != "data pribadi"} == {
        "No": "nomor urut",
        "Lama Hari": "dihitung sendiri",
        "Catatan Internal": "tidak dikenal",
    }
    for name in ("Nama Pemohon", "NIK", "Alamat", "No. HP", "Email", "Pekerjaan", "Tujuan"):
        assert left[name] == "data pribadi"
        assert f"kolom {name} tidak diambil: data pribadi" in report.summary()


SUBJECTS = [
    # name in the row, what was asked, does it stay?
    ("Contoh Semata", "Anggaran tahun 2025", True),
    ("Contoh Semata", "Riwayat tanah milik Semata", False),  # a word of the name
    ("Contoh Semata", "Berkas atas nama Orang Lain", False),
    ("Contoh Semata", "Izin usaha, hubungi 0812-3456-7890", False),
    ("Contoh Semata", "Data NIK 3171011708450001", False),
    ("Adi", "Tradisi daerah", True),  # a short name within a longer word
    ("", "Izin toko Warga Peragaan di pasar", False),  # the name of another row
]


@pytest.mark.parametrize(("name", "subject", "stays"), SUBJECTS)
def test_a_subject_that_tells_of_a_person_is_replaced(tmp_path: Path, name: str, subject: str, stays: bool) -> None:
    head = "Nomor;Tanggal;Nama;Rincian Informasi"
    report, root = imported(
        tmp_path, f"1;05/01/2026;{name};{subject}", "2;05/01/2026;Warga Peragaan;Data pegawai", head=head
    )
    text = (root / WRITTEN).read_text(encoding="utf-8")
    assert (subject in text) == stays
    assert (UNWRITTEN in text) == (not stays)
    assert [note.row for note in report.warnings if note.code == "ditulis-ulang"] == ([] if stays else [1])


REFUSED = [
    # tanggal, keputusan, alasan, tanggal pemberitahuan, in the reason
    ("32/01/2026", "", "", "", "`tanggal_masuk` «32/01/2026» tidak terbaca"),
    ("1/31/2026", "", "", "", "hari/bulan/tahun"),  # the month first, as American spreadsheets write
    ("", "", "", "", "kosong: `tanggal_masuk`"),
    ("05/01/2026", "Selesai", "", "12/01/2026", "`hasil` «Selesai» tidak terbaca"),
    ("05/01/2026", "Dikabulkan", "", "kemarin", "`tanggal_pemberitahuan` «kemarin» tidak terbaca"),
    ("05/01/2026", "Dikabulkan", "", "02/01/2026", "lebih awal daripada"),
    ("05/01/2026", "", "", "12/01/2026", "`hasil` kosong"),
]


@pytest.mark.parametrize(("received", "outcome", "ground", "notified", "words"), REFUSED)
def test_a_row_that_cannot_be_placed_is_named_and_left_out(
    tmp_path: Path, received: str, outcome: str, ground: str, notified: str, words: str
) -> None:
    head = "Nomor;Tanggal;Rincian;Keputusan;Alasan Penolakan;Tanggal Pemberitahuan"
    rows = ("1;05/01/2026;Data;;;", f"2;{received};Data;{outcome};{ground};{notified}")
    report, root = imported(tmp_path, *rows, head=head)
    assert [refusal.row for refusal in report.refused] == [2]
    assert words in report.refused[0].reason
    assert (root / WRITTEN).read_text(encoding="utf-8").splitlines()[1:] == ["1,2026-01-05,Data"]
    strict = make_root(tmp_path / "ketat")
    report = import_register(source(tmp_path, *rows, head=head), strict, "permohonan", is_strict=True)
    assert not (strict / WRITTEN).exists()
    assert "Tidak ada yang ditulis" in report.summary()


@pytest.mark.parametrize("ground", ["karena begitu", "", "Dikecualikan"])
def test_a_refusal_without_a_ground_comes_in_and_is_asked_about(tmp_path: Path, ground: str) -> None:
    head = "Nomor;Tanggal;Rincian;Keputusan;Alasan Penolakan;Tanggal Pemberitahuan"
    report, root = imported(tmp_path, f"1;05/01/2026;Data;Menolak;{ground};12/01/2026", head=head)
    assert (root / WRITTEN).read_text(encoding="utf-8").splitlines()[1] == "1,2026-01-05,Data,2026-01-12,ditolak"
    codes = [note.code for note in report.warnings]
    assert "alasan-tolak-kosong" in codes
    assert ("tidak-terbaca" in codes) == bool(ground)


def test_a_register_grows_by_what_could_not_be_read_before(tmp_path: Path) -> None:
    head = "Nomor;Tanggal;Rincian"
    _, root = imported(tmp_path, "1;05/01/2026;Data", "2;kapan;Data", head=head)
    again = import_register(source(tmp_path, "1;05/01/2026;Data", "2;06/01/2026;Data", head=head), root, "permohonan")
    assert [one.state for one in again.files] == ["ditambah"]
    assert [item.outcome for item in again.items] == [Outcome.SAME, Outcome.NEW]
    assert (root / WRITTEN).read_text(encoding="utf-8").splitlines()[1:] == ["1,2026-01-05,Data", "2,2026-01-06,Data"]


def test_a_register_is_never_overwritten_unasked(tmp_path: Path) -> None:
    first, root = imported(tmp_path, *ROWS)
    assert [one.state for one in first.files] == ["ditulis"]
    path = source(tmp_path, *ROWS)
    assert [one.state for one in import_register(path, root, "permohonan").files] == ["sama"]
    edited = (root / WRITTEN).read_bytes().replace(b"Data puskesmas", b"Data klinik")
    (root / WRITTEN).write_bytes(edited)
    with pytest.raises(UnusableSource, match=re.escape(f"{WRITTEN} sudah ada dan isinya berbeda")):
        import_register(path, root, "permohonan")
    assert (root / WRITTEN).read_bytes() == edited
    again = import_register(path, root, "permohonan", overwrite=True)
    assert [one.state for one in again.files] == ["diganti"]
    other = make_root(tmp_path / "other", {WRITTEN.replace(".csv", ".yml"): "daftar: []\n"})
    with pytest.raises(UnusableSource, match="Satu tahun satu berkas"):
        import_register(path, other, "permohonan", overwrite=True)


def test_years_go_into_their_own_files(tmp_path: Path) -> None:
    head = "Nomor,Tanggal,Rincian"
    report, root = imported(tmp_path, "1,30/12/2025,Data", "2,05/01/2026,Data", "3,06/01/2026,Data", head=head)
    assert [(one.path[-8:-4], one.rows) for one in report.files] == [("2025", 1), ("2026", 2)]
    assert [problem.code for problem in load(root, TODAY).problems if problem.is_error] == []


def test_a_workbook_is_read_as_well(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.append(["REGISTER PERMOHONAN"])
    sheet.append(["No", "Tanggal", "Nama", "Rincian Informasi", "Keputusan", "Tanggal Pemberitahuan"])
    sheet.append([1, datetime(2026, 1, 5), "Contoh Semata", "Anggaran", "Dikabulkan sebagian", datetime(2026, 1, 12)])
    sheet.append([2, datetime(2026, 1, 6), "Warga Peragaan", "=1+1", None, None])
    sheet["D4"].data_type = "s"
    out = io.BytesIO()
    book.save(out)
    path = tmp_path / "register.xlsx"
    path.write_bytes(out.getvalue())
    report = import_register(path, make_root(tmp_path / "root"), "permohonan")
    assert report.refused == ()
    assert [(note.row, note.code) for note in report.warnings if note.row] == [(1, "alasan-tolak-kosong")]


def test_objections_come_along_too(tmp_path: Path) -> None:
    head = "No. Keberatan;Tanggal Keberatan;Nama;No. Pendaftaran Permohonan;Alasan Keberatan;Kasus Posisi;Tanggal Tanggapan;Keputusan Atasan PPID"
    rows = ("K-1;20/01/2026;Contoh Semata;001/2026;huruf g;panjang;02/02/2026;Dikabulkan", "K-2;21/01/2026;;;b;;;")
    report, root = imported(tmp_path, *rows, head=head, kind="keberatan")
    text = (root / "disclosures/layanan/keberatan/2026.csv").read_text(encoding="utf-8")
    assert text == (
        "nomor,tanggal_masuk,permohonan,alasan,tanggal_tanggapan,hasil\n"
        "K-1,2026-01-20,001/2026,g,2026-02-02,dikabulkan\nK-2,2026-01-21,,b,,\n"
    )
    assert ("Kasus Posisi", "", "data pribadi") in [(one.heading, one.use, one.reason) for one in report.columns]


VALUES = [
    # key, written, read
    ("tanggal_masuk", "05/01/2026", "2026-01-05"),
    ("tanggal_masuk", "2026-01-05 00:00:00", "2026-01-05"),
    ("tanggal_masuk", "Senin, 5 Januari 2026", "2026-01-05"),
    ("tanggal_masuk", "46027", "2026-01-05"),  # the number behind a date in a spreadsheet
    ("tanggal_masuk", "2026", None),
    ("tanggal_masuk", "13/13/2026", None),
    ("hasil", "Dikabulkan Sebagian", "sebagian"),
    ("hasil", "Permohonan ditolak", "ditolak"),
    ("hasil", "tidak dikabulkan", "ditolak"),
    ("hasil", "Tidak Lengkap", "tidak_lengkap"),
    ("hasil", "Dalam proses", ""),
    ("hasil", "bukan kewenangan", "bukan_kewenangan"),
    ("hasil", "selesai", None),
    ("alasan_tolak", "Pasal 17 huruf a UU KIP", "17a"),
    ("alasan_tolak", "17.h", "17h"),
    ("alasan_tolak", "informasi belum dikuasai", "belum_dikuasai"),
    ("alasan_tolak", "lain", None),
    ("kanal", "E-mail", "surel"),
    ("kanal", "Via website PPID", "daring"),
    ("jenis_pemohon", "PT", "badan_hukum"),
    ("biaya", "Rp5.000,00", "5000"),
    ("biaya", "Gratis", "0"),
    ("biaya", "5.000", "5000"),
    ("biaya", "lima ribu", None),
    ("pokok_informasi", "=HYPERLINK(1)", "HYPERLINK(1)"),  # no spreadsheet runs it
    ("pokok_informasi", "+62", "62"),
    ("diperpanjang", "Y", "ya"),
]


@pytest.mark.parametrize(("key", "written", "expected"), VALUES)
def test_words_of_offices_become_ours(key: str, written: str, expected: str | None) -> None:
    assert READERS["permohonan"][key](written) == expected


@given(st.sampled_from(sorted(KINDS)), st.text(max_size=30))
def test_no_cell_breaks_a_reader(kind: str, text: str) -> None:
    for read in READERS[kind].values():
        found = read(text)
        assert found is None or isinstance(found, str)


@given(
    st.lists(
        st.text(st.characters(categories=["L", "N"], max_codepoint=0x17F) | st.just(" "), max_size=20),
        max_size=8,
        unique=True,
    )
)
def test_every_heading_is_placed_or_left_with_a_reason(headings: list[str]) -> None:
    columns = place(headings, "permohonan", {})
    assert set(columns.fields.values()) | columns.left.keys() | columns.ticks.keys() == set(headings)
    assert not set(columns.fields.values()) & columns.left.keys()


def test_headings_of_the_annexes_that_tell_of_a_person_are_left() -> None:
    """Lampiran VIII and XI Perki 1/2021, and what offices add."""
    names = "Nama|NIK/No. SK Badan Hukum|Alamat|Nomor Kontak|Pekerjaan|Surat Kuasa|Tujuan Penggunaan Informasi|Nama dan Posisi Atasan PPID"
    columns = place(names.split("|"), "keberatan", {})
    assert dict(columns.left) == dict.fromkeys(names.split("|"), LeftColumn.PERSONAL)


def test_the_command_says_what_it_did_and_what_it_cannot_do(tmp_path: Path) -> None:
    root = make_root(tmp_path / "root")
    path = source(tmp_path, *ROWS)
    done = run("import_register.py", path, "--root", root, "--report", tmp_path / "laporan.json")
    assert done.returncode == 0, done.stderr
    assert f"{WRITTEN}: 2 baris, ditulis" in done.stdout
    columns = json.loads((tmp_path / "laporan.json").read_text(encoding="utf-8"))["columns"]
    assert {"heading": "NIK", "use": "", "reason": "data pribadi"} in columns
    odd = source(tmp_path, "1;05/01/2026;Data", head="Nomor;Tanggal;Hal Aneh")
    refused = run("import_register.py", odd, "--root", make_root(tmp_path / "b"))
    assert refused.returncode == 2
    assert '--column "JUDUL=pokok_informasi"' in refused.stderr
    placed = run("import_register.py", odd, "--root", tmp_path / "b", "--column", "Hal Aneh=pokok_informasi")
    assert placed.returncode == 0, placed.stderr
    for wish, words in (
        ("Hal Aneh=nama", "tidak ada dalam register"),
        ("X=nomor", "tidak ada di sumber"),
        ("X", "bukan JUDUL=KUNCI"),
    ):
        wrong = run("import_register.py", odd, "--root", tmp_path / "b", "--column", wish)
        assert wrong.returncode == 2
        assert words in wrong.stderr
    bad = source(tmp_path, "1;kapan;Data", head="Nomor;Tanggal;Rincian")
    stopped = run("import_register.py", bad, "--strict", "--root", make_root(tmp_path / "c"))
    assert stopped.returncode == 1
    assert "Tidak ada yang ditulis" in stopped.stdout


OFFICIAL = [
    ["REGISTER PERMOHONAN INFORMASI PUBLIK"],
    [],
    ["No", "Tgl", "Nama", "Nomor Kontak", "Informasi yang Diminta", "Status Informasi", None, "Bentuk Informasi yang Dikuasai", None,
     "Jenis Permintaan", None, "Keputusan", "Hari dan Tanggal", None, "Biaya dan Cara Pembayaran", None],
    [None, None, None, None, None, "Di bawah penguasaan", "Belum didokumentasikan", "Softcopy", "Hardcopy", "Melihat/Mengetahui",
     "Meminta Salinan", None, "Pemberitahuan Tertulis", "Pemberian Informasi", "Biaya", "Cara"],
    list(range(1, 17)),
    ["001/PPID/2026", datetime(2026, 1, 5), "Contoh Semata", "0812-3456-7890", "Data APBD", "√", None, None, "√", None, "√",
     "Mengabulkan", "Senin, 12 Januari 2026", "14-Jan-26", "Gratis", "Tunai"],
    ["002/PPID/2026", datetime(2026, 1, 6), "Warga Peragaan", "0812-3456-7890", "Izin milik Warga Peragaan", "√", None, "√", None, "√",
     None, "Dikabulkan sebagian", "Selasa, 12 Januari 2026", None, "Gratis", None],
    [],
    [None, None, None, None, None, None, None, None, None, None, None, "Petugas,"],
    [None, None, None, None, None, None, None, None, None, None, None, "PETUGAS PERAGAAN"],
]  # fmt: skip


def test_the_official_layout_comes_in_as_it_is(tmp_path: Path) -> None:
    book = Workbook()
    for cells in OFFICIAL:
        book.worksheets[0].append(cells)
    for span in (
        "A1:P1",
        "F3:G3",
        "H3:I3",
        "J3:K3",
        "M3:N3",
        "O3:P3",
        *(f"{letter}3:{letter}4" for letter in "ABCDEL"),
    ):
        book.worksheets[0].merge_cells(span)
    path = tmp_path / "register.xlsx"
    book.save(path)
    root = make_root(tmp_path / "root")
    report = import_register(path, root, "permohonan")
    assert (root / WRITTEN).read_text(encoding="utf-8").splitlines() == [
        "nomor,tanggal_masuk,pokok_informasi,tanggal_pemberitahuan,tanggal_pemberian,hasil,bentuk,biaya",
        "001/PPID/2026,2026-01-05,Data APBD,2026-01-12,2026-01-14,diberikan,cetak,0",
        f"002/PPID/2026,2026-01-06,{UNWRITTEN},2026-01-12,,sebagian,dilihat,0",
    ]
    assert [one.kind for one in report.others] == ["judul kolom berulang", "di bawah tabel", "di bawah tabel"]
    for word in ("Semata", "Peragaan", "PERAGAAN", "3456"):
        assert word not in report.as_json()
    assert "hari-tidak-cocok" in [note.code for note in report.warnings]


def test_answers_of_a_web_form_get_numbers(tmp_path: Path) -> None:
    head = "Timestamp;Nama Lengkap;Nomor WhatsApp;Rincian Informasi yang Dibutuhkan;Cara Mendapatkan Salinan Informasi"
    rows = (
        "1/5/2026 10:20:11;Adi Semata;081234567890;Data milik Adi;Softcopy",
        "1/16/2026 10:20:11;;;Data APBD;Hardcopy",
    )
    report, root = imported(tmp_path, *rows, head=head)
    assert (root / WRITTEN).read_text(encoding="utf-8").splitlines()[1:] == [
        f"1/2026,2026-01-05,{UNWRITTEN},elektronik",
        "2/2026,2026-01-16,Data APBD,cetak",
    ]
    assert {"nomor-diberikan", "bulan-di-depan"} <= {note.code for note in report.warnings}


def test_monthly_sheets_that_count_from_one_are_one_register(tmp_path: Path) -> None:
    book = Workbook()
    book.remove(book.worksheets[0])
    for month in (1, 2):
        sheet = book.create_sheet(f"Bulan {month}")
        sheet.append(["No", "Tanggal", "Rincian Informasi"])
        sheet.append([1, datetime(2026, month, 5), "Data A"])
        sheet.append([2, datetime(2026, month, 6), "Data B"])
    path = tmp_path / "register.xlsx"
    book.save(path)
    root = make_root(tmp_path / "root")
    report = import_register(path, root, "permohonan")
    assert report.refused == ()
    assert [item.title for item in report.items] == ["1/2026", "2/2026", "3/2026", "4/2026"]


SAMPLES = [
    (
        "1_resmi.xlsx",
        "005/PPID/2026,2026-01-09,Belum ditulis ulang oleh petugas,2026-01-16,2026-01-18,ditolak,,elektronik,0",
        5,
    ),
    ("3_gform.csv", "1/2026,2026-01-05,Belum ditulis ulang oleh petugas,elektronik", 5),
    ("reg_num.csv", "001/PPID/2026,2026-01-05,Data APBD 2025,2026-01-12,diberikan", 1),
]


@pytest.mark.parametrize(("name", "line", "count"), SAMPLES)
def test_a_sample_gives_its_right_answer(tmp_path: Path, name: str, line: str, count: int) -> None:
    root = make_root(tmp_path / "root")
    report = import_register(shared_case(f"register/{name}"), root, "permohonan")
    lines = (root / WRITTEN).read_text(encoding="utf-8").splitlines()
    assert (report.imported, report.refused, len(lines)) == (count, (), count + 1)
    assert line in lines
    text = report.as_json() + "\n".join(lines)
    for word in ("Suparmin", "Rina", "Petugasari", "3275", "gmail", "Rizalludin", "0812"):
        assert word not in text
    assert [problem.code for problem in load(root, TODAY).problems if problem.is_error] == []


def test_the_day_of_an_excel_number_is_right() -> None:
    assert READERS["permohonan"]["tanggal_masuk"]("45658") == date(2025, 1, 1).isoformat()


def test_a_result_without_a_day_comes_in_and_is_warned_about(tmp_path: Path) -> None:
    rows = (
        "1/A;05/01/2026;Data pasar;Dikabulkan",
        "2/A;06/01/2026;Data parkir;Dialihkan",
        "3/A;07/01/2026;Data taman;",
    )
    report, root = imported(tmp_path, *rows, head="Nomor;Tanggal;Informasi;Hasil")
    assert (root / WRITTEN).read_text(encoding="utf-8").splitlines() == [
        "nomor,tanggal_masuk,pokok_informasi,hasil",
        "1/A,2026-01-05,Data pasar,diberikan",
        "2/A,2026-01-06,Data parkir,bukan_kewenangan",
        "3/A,2026-01-07,Data taman,",
    ]
    assert [(note.row, note.code) for note in report.warnings] == [
        (1, "jawaban-tanpa-tanggal"),
        (2, "jawaban-tanpa-tanggal"),
    ]
    assert not report.refused


def test_a_number_that_is_used_twice_is_refused_by_name(tmp_path: Path) -> None:
    rows = ("5/A;05/01/2026;Data pasar", "5/a;06/01/2026;Data parkir", "6/A;06/01/2026;Data taman")
    report, root = imported(tmp_path, *rows, head="Nomor;Tanggal;Informasi")
    assert [refusal.row for refusal in report.refused] == [2]
    assert "sudah dipakai baris 1" in report.refused[0].reason
    assert "parkir" not in (root / WRITTEN).read_text(encoding="utf-8")
