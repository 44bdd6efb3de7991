"""More lists as offices keep them, of other kinds: each sheet with the answer that a careful person gives."""

from pathlib import Path

import pytest

from test_ugly_lists import HEAD, UglyList, V, check_answer, rec

LISTS = [
    UglyList(
        "a unit and a class merged over their rows",
        [["No", "Unit", "Kategori", "Judul Informasi", "Tahun"], [1, "Dinas A", "Berkala", "Renja", 2024], [2, None, None, "Renstra", 2024],
         [3, "Dinas B", None, "LKjIP", 2025], [4, None, "Setiap Saat", "Aset", 2025]],
        [rec("Renja", unit="dinas-a"), rec("Renstra", unit="dinas-a"), rec("LKjIP", unit="dinas-b"),
         rec("Aset", "setiap_saat", unit="dinas-b")],
        merged=["B2:B3", "B4:B5", "C2:C4"],
    ),
    UglyList(
        "the class is ticked",
        [["No", "Nama Informasi", "Berkala", "Serta Merta", "Setiap Saat", "Dikecualikan", "Unit"], [1, "Renja", V, None, None, None, "A1"],
         [2, "Banjir", None, "v", "-", None, "A1"], [3, "Aset", None, None, "X", None, "A1"], [4, "Dua", V, V, None, None, "A1"]],
        [rec("Renja"), rec("Banjir", "serta_merta"), rec("Aset", "setiap_saat")],
        refused=1,
        words=["lebih dari satu kelas"],
    ),
    UglyList(
        "rows are lettered, sections have Roman numbers",
        [HEAD, ["I", "INFORMASI BERKALA"], ["a.", "Profil", "Isi", "Dinas A", 2025], ["b.", "Renja", "Isi", "Dinas A", 2025],
         ["II", "INFORMASI SETIAP SAAT"], ["a.", "Aset", "Isi", "Dinas A", 2025]],
        [rec("Profil"), rec("Renja"), rec("Aset", "setiap_saat")],
    ),
    UglyList(
        "the number stands in the cell of the title",
        [["Judul Informasi", "Kategori", "Unit"], ["1. Renja", "Berkala", "A1"], ["2. Renstra", "Berkala", "A1"],
         ["3) Perda 5 Tahun 2024", "Setiap Saat", "A1"], ["17 Agustus: acara", "Berkala", "A1"]],
        [rec("Renja"), rec("Renstra"), rec("Perda 5 Tahun 2024", "setiap_saat"), rec("17 Agustus: acara")],
    ),
    UglyList(
        "an empty line after every row, and the foot of a printed page",
        [HEAD, ["A", "INFORMASI BERKALA"], [], [1, "Renja", "Isi", "Dinas A", 2025], [], ["Halaman 1 dari 2"], [], HEAD, [],
         [2, "Renstra", "Isi", "Dinas A", 2025], [], ["Halaman 2 dari 2"]],
        [rec("Renja"), rec("Renstra")],
        others={"kaki halaman": 2, "judul kolom berulang": 1},
    ),
    UglyList(
        "sub-totals in every section",
        [HEAD, ["A", "INFORMASI BERKALA"], [1, "Renja", "Isi", "Dinas A", 2025], [None, "Sub Jumlah", None, None, 1],
         ["B", "INFORMASI SETIAP SAAT"], [2, "Aset", "Isi", "Dinas A", 2025], ["Jumlah B", None, None, None, 1],
         ["JUMLAH SELURUHNYA", None, None, None, 2]],
        [rec("Renja"), rec("Aset", "setiap_saat")],
        others={"jumlah": 3},
    ),
    UglyList(
        "marks that mean the cell above",
        [["No", "Judul Informasi", "Kategori", "Unit", "Retensi"], [1, "Renja", "Berkala", "Dinas A", "5 tahun"],
         [2, "Renstra", '"', "idem", "s/d di atas"], [3, "LKjIP", "-\"-", "sda", "〃"]],
        [rec("Renja", retensi="5 tahun"), rec("Renstra", unit="dinas-a", retensi="5 tahun"), rec("LKjIP", unit="dinas-a", retensi="5 tahun")],
    ),
    UglyList(
        "released before it was uploaded",
        [["Judul Informasi", "Kategori", "Tanggal Unggah", "Tanggal Rilis"], ["Renja", "Berkala", "2026-02-01", "2025-12-30"],
         ["Renstra", "Berkala", "2026-02-01", None]],
        [rec("Renja", tanggal_terbit="2025-12-30"), rec("Renstra", tanggal_terbit="2026-02-01")],
        words=["tidak dipakai pada 1 baris"],
    ),
    UglyList(
        "rows that repeat, and rows of which only the number differs",
        [
            ["No", "Judul Informasi", "Kategori", "Unit", "Catatan internal"],
            [1, "Renja", "Berkala", "Dinas A", "cek"],
            [1, "Renja", "Berkala", "Dinas A", None],
            [2, "Renja", "Berkala", "Dinas A", None],
            [3, "Renja", "Berkala", "Dinas B", None],
        ],
        [rec("Renja", unit="dinas-a"), rec("Renja", unit="dinas-a"), rec("Renja", unit="dinas-b")],
        repeated=1,
        words=["berulang-sebagian"],
    ),
    UglyList(
        "personal data in every column",
        [["Judul Informasi", "Kategori", "Ringkasan", "Penanggung Jawab", "Kontak"],
         ["Daftar penerima, NIK 3275012304850001", "Berkala", "Hubungi 0812-3456-7890", "Kabid (surel nama.orang@gmail.com)", "0812-3456-7891"]],
        [rec(r"Daftar penerima, NIK [NIK disamarkan]", ringkasan="Hubungi [nomor telepon disamarkan]")],
        words=["data-pribadi"],
        absent=["3275012304850001", "3456-7890", "3456-7891", "nama.orang@gmail.com"],
    ),
    UglyList(
        "words that lead somewhere, and words that do not",
        [["Judul Informasi", "Kategori", "Link"], ["A", "Berkala", "https://contoh.go.id/a.pdf\nhttps://contoh.go.id/b"],
         ["B", "Berkala", "www.contoh.go.id/c.xlsx"], ["C", "Berkala", "Ada di ruang PPID"], ["D", "Berkala", "rencana kerja.docx"],
         ["E", "Berkala", "-"]],
        [rec("A", berkas=[{"lokasi": "https://contoh.go.id/a.pdf", "jenis": "application/pdf"}],
             tautan=[{"judul": "Dokumen di situs asal", "alamat": "https://contoh.go.id/b"}]),
         rec("B", berkas=[{"lokasi": "http://www.contoh.go.id/c.xlsx",
                           "jenis": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"}]),
         rec("C", berkas=None, tautan=None), rec("D", berkas=None), rec("E", berkas=None, tautan=None)],
        words=["tautan-dibuang", "berkas-tanpa-alamat"],
    ),
    UglyList(
        "what is not for the public is a draft",
        [["Judul Informasi", "Kategori", "Status Publikasi"], ["A", "Berkala", "Terbit"], ["B", "Berkala", "Draf"], ["C", "Berkala", "Arsip"]],
        [rec("A", status=None), rec("B", status="draf"), rec("C", status="draf")],
        words=["belum-publik"],
    ),
    UglyList(
        "years of all kinds",
        [["Judul Informasi", "Kategori", "Tahun"], ["A", "Berkala", 2024.0], ["B", "Berkala", "Th. 2024"], ["C", "Berkala", "2020 s/d 2024"],
         ["D", "Berkala", "TA 2025"], ["E", "Berkala", "Semester II 2025"], ["F", "Berkala", "setiap tahun"]],
        [rec("A", periode="2024"), rec("B", periode="2024"), rec("C", periode="2020/2024"), rec("D", periode="2025"),
         rec("E", periode="2025-S2"), rec("F", periode=None, isi="Periode isi: setiap tahun")],
    ),
    UglyList(
        "exempt information among the open",
        [["No", "Judul Informasi", "Kategori", "Dasar Hukum", "Jangka Waktu Penyimpanan"],
         [1, "Renja", "Berkala", "UU 25 Tahun 2004", "5 tahun"], [2, "Rekam medis", "Dikecualikan", "Pasal 17 huruf h", "selamanya"]],
        [rec("Renja", retensi="5 tahun", pengecualian=None, isi="Dasar Hukum: UU 25 Tahun 2004"),
         rec("Rekam medis", "dikecualikan", retensi="selamanya", pengecualian={"dasar": "h"})],
    ),
    UglyList(
        "a list of points within one cell",
        [["No", "Judul Informasi", "Kategori", "Ringkasan"], [1, "Profil\nBadan Publik", "Berkala", "Memuat:\n- alamat\n- visi\n- misi"]],
        [rec("Profil Badan Publik", ringkasan="Memuat:\n- alamat\n- visi\n- misi")],
    ),
    UglyList(
        "columns on both sides that nobody headed",
        [[None, "Judul Informasi", "Kategori", None, "Unit", None], ["x", "Renja", "Berkala", None, "Dinas A", "ingat rapat"],
         ["x", "Renstra", "Berkala", None, "Dinas A", None]],
        [rec("Renja", unit="dinas-a"), rec("Renstra", unit="dinas-a")],
        words=["artinya tidak dikenal"],
        absent=["ingat rapat"],
    ),
]  # fmt: skip


@pytest.mark.parametrize("ugly", LISTS, ids=lambda ugly: ugly.name)
def test_a_sheet_gives_its_right_answer(tmp_path: Path, ugly: UglyList) -> None:
    check_answer(tmp_path, ugly)
