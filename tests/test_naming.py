"""Free text of registers: what looks like a person is found, what only bears a name is not."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers import HOME
from terang.catalogue import load
from terang.validation.person_names import find_named

TELLING = [
    # text, kind
    ("Berkas izin atas nama Contoh Semata", "nama orang"),
    ("Surat a.n. Contoh", "nama orang"),
    ("Data Sdr. Contoh", "nama orang"),
    ("Keluhan Bapak Contoh tentang jalan", "nama orang"),
    ("Permintaan Ibu Contoh", "nama orang"),
    ("Ijazah Contoh, S.H.", "nama orang"),
    ("Praktik dr. Contoh", "nama orang"),
    ("Prof. Contoh", "nama orang"),
    # two words of a name, in any case and after anything
    ("Permohonan Budi Santoso tentang ijazah", "nama orang"),
    ("permohonan siti aminah", "nama orang"),
    ("PERMINTAAN DATA TANAH RAHMAT HIDAYAT", "nama orang"),
    ("Rekam medis Sri Wahyuni", "nama orang"),
    ("Alasan mutasi guru Dewi Lestari", "nama orang"),
    ("Sertifikat tanah milik Ahmad Yani", "nama orang"),
    # one of them, of somebody who owns or writes something
    ("Ijazah Bambang", "nama orang"),
    ("Permohonan M. Yusuf", "nama orang"),
    ("Riwayat kepegawaian Agus", "nama orang"),
    # a sender, whatever the name
    ("Permohonan Contoh Semata tentang tanah", "nama orang"),
    ("Keluhan Karta Semata mengenai jalan", "nama orang"),
    ("Pe\u200brmohonan Bu\u00addi Santoso", "nama orang"),
    ("Permohonan **Budi** San&#116;oso", "nama orang"),
    ("Rumah di RT 01 RW 02", "alamat rumah"),
    ("rt.3/rw.4", "alamat rumah"),
    ("Hubungi (021) 5550 1234", "nomor telepon"),
    ("telp: 02155501234", "nomor telepon"),
]

HARMLESS = [
    "Jalan Ahmad Yani rusak",
    "Kerusakan jalan ahmad yani",
    "Rencana pelebaran Jl. Jenderal Sudirman",
    "Data Rawat Jalan RSUD dr. Contoh Peragaan",
    "Anggaran Masjid Agung dan Gedung Siti Aminah",
    "Kontrak PT Budi Santoso Utama",
    "Permohonan Informasi Publik tentang anggaran",
    "Pengaduan Pencemaran Lingkungan terkait limbah",
    "Permohonan Perubahan Data mengenai kependudukan",
    "Permohonan LSM Contoh Semata tentang hibah",
    "Permohonan Dinas Contoh Semata tentang hibah",
    "Peta Kelurahan Kayuringin Jaya",
    "Permintaan Pak RT dan Ibu RW",
    "Laporan realisasi anggaran tahun 2025",
    "Anggaran RSUD dr. Contoh Peragaan",
    "Lalu lintas di Jalan Prof. Contoh",
    "Jl. Ir. H. Contoh dan Jln. Dr. Peragaan",
    "Layanan kesehatan Ibu Hamil dan Ibu dan Anak",
    "Rencana Ibu Kota Negara",
    "Sambutan Bapak Wali Kota",
    "Jadwal Ibu Camat",
    "Nomor 800.1.11.1/2635/SETDA.Hum",
    "Jumlah RT dan RW per kelurahan",
    "Pasal 17 huruf a UU 14/2008",
    "Atas nama kota kita",
    "Biaya Rp5.000.000 tahun 2024-2026",
]


@pytest.mark.parametrize(("text", "kind"), TELLING)
def test_what_tells_of_a_person_is_found(text: str, kind: str) -> None:
    assert kind in find_named(text)


@pytest.mark.parametrize("text", HARMLESS)
def test_what_only_bears_a_name_is_not(text: str) -> None:
    assert find_named(text) == []


def test_no_unit_and_no_subject_of_the_demonstration_is_taken_for_a_person() -> None:
    catalogue = load(HOME, date(2026, 11, 24)).catalogue
    assert catalogue
    subjects = [row.subject for register in catalogue.office_files.requests for row in register.rows]
    assert subjects
    for text in (*(unit.name for unit in catalogue.body.units), *subjects):
        assert find_named(f"Anggaran {text} tahun 2025") == [], text


@given(st.text(st.sampled_from("ABab .,-0123456789RTWdrSHIbuPak/()"), max_size=200))
def test_no_text_takes_long_or_breaks(text: str) -> None:
    assert isinstance(find_named(text), list)
