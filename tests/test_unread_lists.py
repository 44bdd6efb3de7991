"""Lists of kinds that the importer met unread: headings that go on below, years that are ticked, crosses, letters upright."""

from pathlib import Path

import pytest

from test_ugly_lists import UglyList, book_of, check_answer, imported, rec, records_in, written

LISTS = [
    UglyList(
        "headings that go on in the line below without a merged cell",
        [["No.", "Ringkasan", "Pejabat yang", "Penanggung Jawab", "Waktu", "Bentuk", "Jangka"],
         [None, "Isi Informasi", "Menguasai Informasi", "Pembuatan", "Pembuatan", "Informasi", "Waktu Simpan"],
         ["I", "INFORMASI BERKALA"], [1, "Rencana kerja", "Sekretariat", "Kasubag Program", "2024", "Hard copy", "5 th"]],
        [rec("Rencana kerja", unit="sekretariat", penanggung_jawab="Kasubag Program", waktu_pembuatan="2024", bentuk=["cetak"], retensi="5 th")],
    ),
    UglyList(
        "the heading of an annex that asks what is held",
        [["No", "Jenis Informasi yang Dikuasai", "Klasifikasi Informasi", None, "Bentuk Informasi", None, "Unit Pengelola"],
         [None, None, "Berkala", "Setiap Saat", "Hardcopy", "Softcopy", None],
         [1, "Profil pejabat", V := "√", None, V, V, "Sekretariat"], [2, "Data bantuan", None, V, V, None, "Sekretariat"]],
        [rec("Profil pejabat", bentuk=["cetak", "elektronik"], unit="sekretariat"), rec("Data bantuan", "setiap_saat", bentuk=["cetak"])],
        merged=["C1:D1", "E1:F1"],
    ),
    UglyList(
        "headings in two languages",
        [["NO", "INFORMATION TITLE / JUDUL INFORMASI", "CATEGORY / KATEGORI", "Link / Lainnya / Ket"], [1, "Statuta", "Setiap Saat", None]],
        [rec("Statuta", "setiap_saat")],
    ),
    UglyList(
        "exemptions whose content is their title",
        [["DAFTAR INFORMASI YANG DIKECUALIKAN"], ["No", "Konten Informasi", "Dasar Hukum Pengecualian", "Konsekuensi", None, "Jangka Waktu"],
         [None, None, None, "Dibuka", "Ditutup", None],
         [1, "Dokumen penawaran", "Pasal 17 huruf b UU KIP", "Persaingan tidak sehat", "Menjaga persaingan", "Sampai kontrak"]],
        [rec("Dokumen penawaran", "dikecualikan")],
        merged=["D2:E2"],
    ),
    UglyList(
        "letters in titles under numbered headings, without a column of numbers",
        [["INFORMASI BERKALA"], ["Informasi", "Unit"], ["1. Informasi tentang profil"], ["a. Alamat", "Setda"], ["b. Struktur", "Setda"],
         ["2. Anggaran"], ["a. DPA", "BPKAD"], ["3. Maklumat", "Setda"]],
        [rec("Alamat", topik=["Informasi tentang profil"]), rec("Struktur", topik=["Informasi tentang profil"]), rec("DPA", topik=["Anggaran"]),
         rec("Maklumat", topik=None)],
        others={"judul subbagian": 2},
    ),
    UglyList(
        "bullets under numbered rows that have only a title",
        [["No", "Informasi Berkala", "Unit"], [1, "Profil Badan Publik"], [None, "- Alamat", "Setda"], [None, "• Visi misi", "Setda"],
         [2, "Keuangan"], [None, "- LRA", "BPKAD"], [3, "Maklumat", "Setda"]],
        [rec("Alamat", topik=["Profil Badan Publik"]), rec("Visi misi", topik=["Profil Badan Publik"]), rec("LRA", topik=["Keuangan"]),
         rec("Maklumat", topik=None)],
        others={"judul subbagian": 2},
    ),
    UglyList(
        "details that are only years",
        [["NO", "JENIS INFORMASI", "RINCIAN INFORMASI", "KLASIFIKASI"], [1, "Renstra", "Tahun 2020-2024", "Berkala"],
         [None, None, "Tahun 2025-2029", "Berkala"], [2, "RKPD", "2024", "Berkala"], [3, "LKPJ", "Laporan 2024", "Berkala"]],
        [rec("Renstra Tahun 2020-2024"), rec("Renstra Tahun 2025-2029"), rec("RKPD 2024"), rec("Laporan 2024", topik=["LKPJ"])],
        merged=["A2:A3", "B2:B3"],
    ),
    UglyList(
        "a list of exemptions by its title alone",
        [["DAFTAR INFORMASI DIKECUALIKAN"], [], ["No", "Informasi", "Dasar Hukum", "Pertimbangan", "Jangka Waktu"],
         [1, "Data pegawai", "UU 14 Tahun 2008 Pasal 17 huruf h", "Melanggar hak pribadi", "Selama menjabat"]],
        [rec("Data pegawai", "dikecualikan", retensi=None,
             pengecualian={"dasar": "h", "konsekuensi_dibuka": "Melanggar hak pribadi", "jangka_waktu": "Selama menjabat"})],
    ),
    UglyList(
        "names of files that are titles, and how often they are renewed",
        [["No", "Nama File", "Kategori", "Frekuensi Update"], [1, "Renja 2025", "Berkala", "Tahunan"]],
        [rec("Renja 2025", frekuensi="tahunan")],
    ),
    UglyList(
        "abbreviated headings, and brackets behind them",
        [["No", "Judul Informasi (diisi OPD)", "Kat.", "Thn", "Tgl. Terbit", "Ket."], [1, "Renja", "Berkala", 2024, "5-3-2024", "Isi"]],
        [rec("Renja", periode="2024", tanggal_terbit="2024-03-05", ringkasan="Isi")],
    ),
    UglyList(
        "documents that are titles",
        [["No", "Dokumen", "Kategori"], [1, "Renja", "Berkala"], [2, "Perda", "Setiap Saat"]],
        [rec("Renja"), rec("Perda", "setiap_saat")],
    ),
    UglyList(
        "years that are ticked",
        [["No", "Dokumen", "Kategori", "Tahun", None, None], [None, None, None, 2021, 2022, 2023], [1, "LKPD", "Berkala", V, V, None],
         [2, "SOP", "Berkala", "Ada", "Tidak ada", "Ada"], [3, "Perda", "Berkala", None, None, V]],
        [rec("LKPD", periode="2021/2022"), rec("SOP", periode=None, isi="Periode isi: 2021, 2023"), rec("Perda", periode="2023")],
        merged=["D1:F1"],
    ),
    UglyList(
        "links under years, and words where there is none",
        [["No", "Dokumen", "Klasifikasi", "2023", "2024"], [1, "Renja", "Berkala", "https://contoh.go.id/23.pdf", "-"],
         [2, "Lakip", "Berkala", "belum", "https://contoh.go.id/24.pdf"]],
        [rec("Renja", berkas=[{"lokasi": "https://contoh.go.id/23.pdf", "judul": "Renja 2023", "jenis": "application/pdf"}]),
         rec("Lakip", berkas=[{"lokasi": "https://contoh.go.id/24.pdf", "judul": "Lakip 2024", "jenis": "application/pdf"}])],
    ),
    UglyList(
        "counts under years are no period",
        [["No", "Judul Informasi", "Kategori", "2023", "2024"], [1, "Renja", "Berkala", 12, 40]],
        [rec("Renja", periode=None, isi=None)],
        words=["Kolom tidak dipakai: 2023, 2024"],
    ),
    UglyList(
        "an x that crosses out",
        [["No", "Judul Informasi", "Berkala", "Setiap Saat", "Cetak", "Digital"], [1, "Renja", "v", "x", "v", "v"], [2, "Aset", "X", "V", "x", "V"]],
        [rec("Renja", bentuk=["cetak", "elektronik"]), rec("Aset", "setiap_saat", bentuk=["elektronik"])],
    ),
    UglyList(
        "an x that ticks",
        [["No", "Judul Informasi", "Berkala", "Setiap Saat", "Cetak"], [1, "Renja", "x", None, "x"], [2, "Aset", None, "x", None]],
        [rec("Renja", bentuk=["cetak"]), rec("Aset", "setiap_saat", bentuk=None)],
    ),
    UglyList(
        "ticks of a symbol font",
        [["No", "Judul Informasi", "Berkala", "Setiap Saat", "Cetak"], [1, "Renja", "ü", "û", "\uf0fc"], [2, "Aset", "☐", "☑", "\uf0fb"]],
        [rec("Renja", bentuk=["cetak"]), rec("Aset", "setiap_saat", bentuk=None)],
    ),
    UglyList(
        "a class whose letters stand upon each other",
        [["Sifat", "No", "Judul Informasi", "Unit"], ["I\nN\nF\nO\nR\nM\nA\nS\nI\n\nB\nE\nR\nK\nA\nL\nA", 1, "Renja", "Setda"], [None, 2, "IKU", "Setda"]],
        [rec("Renja"), rec("IKU")],
        merged=["A2:A3"],
    ),
    UglyList(
        "sub-sections under numbers that go on",
        [["No", "Informasi", "Penanggung Jawab", "Bentuk"], [None, "INFORMASI BERKALA"], [None, "Informasi tentang Profil"],
         [1, "Visi", "Setda", "Cetak"], [None, "Informasi tentang Keuangan"], [2, "Neraca", "BPKAD", "Cetak"], [None, "Pengadaan"],
         [3, "RUP", "Setda", "Cetak"]],
        [rec("Visi", topik=["Informasi tentang Profil"]), rec("Neraca", topik=["Informasi tentang Keuangan"]), rec("RUP", topik=["Pengadaan"])],
        others={"judul subbagian": 3},
    ),
    UglyList(
        "what is not clear ends the sub-section above",
        [["No", "Judul Informasi", "Ringkasan", "Unit"], [None, "INFORMASI BERKALA"], ["I", "Profil"], [1, "Visi", "Isi", "Setda"],
         [None, "Tidak jelas apa ini"], [2, "Neraca", "Isi", "BPKAD"]],
        [rec("Visi", topik=["Profil"]), rec("Neraca", topik=None)],
        refused=1,
    ),
    UglyList(
        "a unit where the numbers start again",
        [["OPD", "No", "Judul Informasi", "Kategori"], ["Kecamatan A", 1, "Data RT", "Berkala"], [None, 2, "Profil", "Berkala"],
         ["Kecamatan B", 1, "Profil", "Berkala"], [None, 2, "Agenda", "Berkala"]],
        [rec("Data RT", unit="kecamatan-a"), rec("Profil", unit="kecamatan-a"), rec("Profil", unit="kecamatan-b"), rec("Agenda", unit="kecamatan-b")],
        words=["hanya terisi pada nomor 1; isinya dipakai juga pada baris 2, 4"],
    ),
    UglyList(
        "a unit that is missing here and there",
        [["OPD", "No", "Judul Informasi", "Kategori"], ["Kecamatan A", 1, "Data RT", "Berkala"], [None, 2, "Profil", "Berkala"],
         ["Kecamatan B", 3, "Agenda", "Berkala"]],
        [rec("Data RT", unit="kecamatan-a"), rec("Profil", unit=None), rec("Agenda", unit="kecamatan-b")],
    ),
    UglyList(
        "errors of formulas",
        [["No", "Judul Informasi", "Kategori", "Tahun", "Unit"], [1, "Renja", "Berkala", "#REF!", "#N/A"], [2, "#VALUE!", "Berkala", 2024, "Setda"]],
        [rec("Renja", periode=None, isi=None, unit=None)],
        refused=1,
        words=["galat-sel"],
    ),
    UglyList(
        "formulas of words without a result",
        [["No", "Judul Informasi", "Kategori", "Tautan"],
         [1, '="LKPJ Tahun "&2023', "Berkala", '=HYPERLINK("https://contoh.go.id/"&"lkpj.pdf","Unduh")'],
         [2, '=HYPERLINK("https://contoh.go.id/rkpd.pdf","RKPD")', "Berkala", None], [3, "=B2", "Berkala", None]],
        [rec("LKPJ Tahun 2023", berkas=[{"lokasi": "https://contoh.go.id/lkpj.pdf", "jenis": "application/pdf"}]),
         rec("RKPD", berkas=[{"lokasi": "https://contoh.go.id/rkpd.pdf", "jenis": "application/pdf"}])],
        refused=1,
        words=["Sel rumus tanpa hasil tersimpan dibaca kosong: lembar «Sheet», B4"],
    ),
    UglyList(
        "times in the words of budgets, and places behind them",
        [["Judul Informasi", "Kategori", "Waktu dan Tempat Pembuatan"], ["A", "Berkala", "Semester I TA 2023"], ["B", "Berkala", "'2022"],
         ["C", "Berkala", "Tahun 2022 di Bekasi"], ["D", "Berkala", "Triwulan II (Tahun 2023)"]],
        [rec("A", periode="2023-S1"), rec("B", waktu_pembuatan="2022"), rec("C", waktu_pembuatan="2022", tempat_pembuatan="Bekasi"),
         rec("D", periode="2023-TW2")],
    ),
    UglyList(
        "dates with the month first",
        [["Judul Informasi", "Kategori", "Tanggal Upload"], ["A", "Berkala", "12/31/2023"], ["B", "Berkala", "1/15/2024"], ["C", "Berkala", "2/3/2024"]],
        [rec("A", tanggal_terbit="2023-12-31"), rec("B", tanggal_terbit="2024-01-15"), rec("C", tanggal_terbit="2024-02-03")],
        words=["bulan/hari/tahun"],
    ),
    UglyList(
        "forms that the heading lists and the cells name",
        [["No", "Judul Informasi", "Klasifikasi (B/SM/SS)", "Bentuk (HC/SC)"], [1, "Renja", "B", "HC/SC"], [2, "Banjir", "SM", "SC"],
         [3, "SOP", "SS", "HC"]],
        [rec("Renja", bentuk=["cetak", "elektronik"]), rec("Banjir", "serta_merta", bentuk=["elektronik"]), rec("SOP", "setiap_saat", bentuk=["cetak"])],
    ),
    UglyList(
        "forms that are ticked under short names",
        [["No", "Judul Informasi", "Kategori", "Bentuk", None], [None, None, None, "HC", "SC"], [1, "Renja", "Berkala", V, V], [2, "IKU", "Berkala", None, V]],
        [rec("Renja", bentuk=["cetak", "elektronik"]), rec("IKU", bentuk=["elektronik"])],
        merged=["D1:E1"],
    ),
    UglyList(
        "a retention in parts",
        [["No", "Judul Informasi", "Kategori", "Retensi Arsip", None, None], [None, None, None, "Aktif", "Inaktif", "Keterangan"],
         [1, "SPJ", "Berkala", "2 tahun", "8 tahun", "Musnah"]],
        [rec("SPJ", retensi="2 tahun aktif, 8 tahun inaktif, Musnah", ringkasan=None)],
        merged=["D1:F1"],
    ),
    UglyList(
        "addresses in titles",
        [["No", "Judul Informasi", "Kategori"], [1, "Renja 2024\nhttps://contoh.go.id/renja.pdf", "Berkala"], [2, "Aset (https://contoh.go.id/aset)", "Berkala"],
         [3, "https://contoh.go.id/iku.pdf", "Berkala"]],
        [rec("Renja 2024", berkas=[{"lokasi": "https://contoh.go.id/renja.pdf", "jenis": "application/pdf"}]),
         rec("Aset", tautan=[{"judul": "Dokumen di situs asal", "alamat": "https://contoh.go.id/aset"}]), rec("https://contoh.go.id/iku.pdf")],
    ),
    UglyList(
        "a list of reports, and the term of an exemption",
        [["No", "Judul Laporan", "Kategori"], [1, "Lakip", "Berkala"]],
        [rec("Lakip")],
    ),
    UglyList(
        "the term of an exemption under another name",
        [["DAFTAR INFORMASI YANG DIKECUALIKAN"], ["No", "Jenis Informasi", "Alasan Pengecualian", "Konsekuensi", None, "Batas Waktu"],
         [None, None, None, "Dibuka", "Ditutup", None], [1, "Kertas kerja", "Pasal 17 huruf e", "Merugikan", "Menjaga", "30 tahun"]],
        [rec("Kertas kerja", "dikecualikan", pengecualian={"dasar": "e", "konsekuensi_dibuka": "Merugikan", "konsekuensi_ditutup": "Menjaga",
             "jangka_waktu": "30 tahun"})],
        merged=["D2:E2"],
    ),
    UglyList(
        "nothing to tell, where a title would stand",
        [["No", "Judul Informasi", "Kategori", "Unit"], [1, "Renja", "Berkala", "Setda"], [2, "NIHIL", "Serta Merta", "-"],
         [3, "Tidak ada pungutan liar", "Berkala", "Setda"], ["NIHIL"]],
        [rec("Renja"), rec("Tidak ada pungutan liar")],
        others={"nihil": 2},
    ),
    UglyList(
        "years under a heading that is no year",
        [["No", "Laporan", "Jenis Informasi", "Ketersediaan", None], [None, None, None, "2023", "2024"], [1, "Renja", "Berkala", "Ada", "Ada"],
         [2, "LHP", "Berkala", "Tidak ada", "Ada"]],
        [rec("Renja", periode="2023/2024"), rec("LHP", periode="2024")],
        merged=["D1:E1"],
    ),
    UglyList(
        "addresses without a scheme",
        [["No", "Judul Informasi", "Kategori", "Tautan"], [1, "IKU", "Berkala", "bit.ly/iku-2024"], [2, "Perda", "Berkala", "jdih.contoh.go.id"],
         [3, "Renja", "Berkala", "renja.pdf"]],
        [rec("IKU", tautan=[{"judul": "Dokumen di situs asal", "alamat": "https://bit.ly/iku-2024"}]),
         rec("Perda", tautan=[{"judul": "Dokumen di situs asal", "alamat": "https://jdih.contoh.go.id"}]), rec("Renja", tautan=None, berkas=None)],
        words=["berkas-tanpa-alamat"],
    ),
    UglyList(
        "a table for each class, under a caption beside the titles",
        [["Tabel 1. Informasi yang wajib disediakan dan diumumkan secara berkala"], H5 := ["No.", "Nama Informasi", "Pengelola", "Tahun", "Ket."],
         [1, "Renstra", "Setda", 2025, "PDF"], [2, "Renja", "idem", "idem", "idem"], [None, "Jumlah", None, "2 dokumen"], [],
         ["Tabel 2. Informasi yang wajib tersedia setiap saat"], H5, [1, "Daftar Aset", "BPKAD", 2024, "Excel"], [],
         ["Tabel 3: serta merta"], H5, ["-", "NIHIL", "-", "-", "-"]],
        [rec("Renstra", periode="2025", bentuk=["elektronik"], ringkasan=None), rec("Renja", unit="setda"),
         rec("Daftar Aset", "setiap_saat", periode="2024")],
        others={"jumlah": 1, "judul kolom berulang": 2, "nihil": 1},
    ),
    UglyList(
        "years and months that head the rows below them",
        [["No", "Judul Dokumen", "Sifat", "Pengelola"], ["TAHUN 2023"], [1, "LKIP", "Berkala", "Setda"], [2, "Daftar kerja sama", "Setiap saat", "Setda"],
         [2024], [3, "LKIP", "Berkala", "Setda"], [None, "Triwulan I 2025"], [4, "LRA", "Berkala", "Setda"], ["FEBRUARI"], [5, "Agenda", "Berkala", "Setda"]],
        [rec("LKIP", periode="2023", topik=None), rec("Daftar kerja sama", "setiap_saat", periode="2023"), rec("LKIP", periode="2024"),
         rec("LRA", periode="2025-TW1"), rec("Agenda", periode="2025-02")],
        merged=["A2:D2"],
        others={"judul bulan atau tahun": 4},
    ),
    UglyList(
        "addresses in notes below the table",
        [["No", "Judul Informasi", "Kategori", "Tautan"], ["1)", "Renja", "Berkala", "1)"], ["2)", "DPA", "Berkala", "²⁾"], ["3)", "IKU", "Berkala", "-"], [],
         ["1) https://contoh.go.id/renja.pdf"], ["2) Diunggah di https://contoh.go.id/dpa.pdf."]],
        [rec("Renja", berkas=[{"lokasi": "https://contoh.go.id/renja.pdf", "jenis": "application/pdf"}]),
         rec("DPA", berkas=[{"lokasi": "https://contoh.go.id/dpa.pdf", "jenis": "application/pdf"}]), rec("IKU", berkas=None)],
    ),
    UglyList(
        "classes that are letters under a short heading",
        [["No", "Nama Informasi", "Kls", "Thn"], [1, "LKPJ", "IB", 2024], [2, "SOP", "ISS", 2023], [3, "Banjir", "ISM", None]],
        [rec("LKPJ", periode="2024"), rec("SOP", "setiap_saat"), rec("Banjir", "serta_merta")],
    ),
    UglyList(
        "letters in titles under numbered rows that only announce them",
        [["No", "Uraian Informasi", "Penanggung Jawab", "Waktu"], ["I", "INFORMASI BERKALA"], [1, "Profil Badan Publik:"], [None, "a. Alamat", "Setda", 2025],
         [None, "b. Visi misi", "Setda", 2025], [2, "Anggaran, meliputi:"], [None, "a. DPA", "BPKAD", 2025], [3, "Maklumat", "Setda", 2024]],
        [rec("Alamat", topik=["Profil Badan Publik"]), rec("Visi misi", topik=["Profil Badan Publik"]), rec("DPA", topik=["Anggaran"]),
         rec("Maklumat", topik=None)],
        others={"judul subbagian": 2},
    ),
    UglyList(
        "a class that is written where it begins",
        [["No", "Klasifikasi", "Nama Informasi"], [1, "Informasi Berkala", "Profil"], [2, None, "LKIP"], [3, "Informasi Setiap Saat", "Data RT"], [4, None, "SOP"]],
        [rec("Profil"), rec("LKIP"), rec("Data RT", "setiap_saat"), rec("SOP", "setiap_saat")],
        words=["isinya dipakai juga pada baris 2, 4"],
    ),
    UglyList(
        "a class that is missing here and there",
        [["No", "Klasifikasi", "Nama Informasi"], [1, "Berkala", "Profil"], [2, None, "LKIP"], [3, "Setiap Saat", "Data RT"], [4, "Berkala", "SOP"]],
        [rec("Profil"), rec("Data RT", "setiap_saat"), rec("SOP")],
        refused=1,
    ),
    UglyList(
        "a line for each field",
        [["Judul:", "RKPD"], ["Kategori:", "Informasi Berkala"], ["Tahun:", 2025], [], ["Judul:", "Perda"], ["Kategori:", "Setiap Saat"], ["Unit:", "Bagian Hukum"]],
        [rec("RKPD", periode="2025"), rec("Perda", "setiap_saat", unit="bagian-hukum", periode=None)],
    ),
    UglyList(
        "quarters under a heading",
        [["No", "Jenis Laporan", "Klasifikasi", "Jadwal Terbit", None, None, "Unit"], [None, None, None, "TW I", "TW II", "TW III", None],
         [1, "LRA", "Berkala", V, V, V, "BPKAD"]],
        [rec("LRA", unit="bpkad")],
        merged=["D1:F1"],
    ),
    UglyList(
        "a list in English",
        [["Category", "Document Title", "Responsible Unit", "Date Published", "File Format", "Retention Period"],
         ["Periodic", "Annual Report", "Secretary", "March 15, 2024", "PDF", "5 years"], ["At any time", "Charter", "Secretary", "15-Jun-2023", "PDF", "Permanent"]],
        [rec("Annual Report", unit="secretary", tanggal_terbit="2024-03-15", bentuk=["elektronik"], retensi="5 years"),
         rec("Charter", "setiap_saat", tanggal_terbit="2023-06-15")],
    ),
    UglyList(
        "remarks that say only that it is there, and years cut short",
        [["No", "Judul Informasi", "Kategori", "Waktu Pembuatan", "Update Terakhir", "Keterangan"], [1, "Renja", "Berkala", "'24", "31 Des 2025", "Ada"],
         [2, "IKU", "Berkala", "’25", None, "Tidak ada"]],
        [rec("Renja", waktu_pembuatan="2024", tanggal_mutakhir="2025-12-31", ringkasan=None), rec("IKU", waktu_pembuatan="2025", ringkasan=None)],
        words=["Kolom tidak dipakai: Keterangan"],
    ),
]  # fmt: skip


@pytest.mark.parametrize("ugly", LISTS, ids=lambda ugly: ugly.name)
def test_a_sheet_gives_its_right_answer(tmp_path: Path, ugly: UglyList) -> None:
    check_answer(tmp_path, ugly)


def test_sheets_whose_headings_differ(tmp_path: Path) -> None:
    """What a column is depends on its own sheet; a count of the list is no list."""
    sheets = {
        "Rekap": [["Kategori", "Jumlah"], ["Berkala", 1], ["Dikecualikan", 1], ["Total", 2]],
        "Berkala": [["No", "Nama Informasi", "Unit", "Sifat"], [1, "Renja", "Setda", "Berkala"]],
        "Lain": [["No", "Judul Informasi", "Bidang", "Klasifikasi"], [1, "Perda", "Hukum", "Setiap Saat"]],
        "Dikecualikan": [
            ["No", "Informasi yang Dikecualikan", "Dasar Hukum", "Konsekuensi bila dibuka", "Jangka waktu pengecualian"],
            [1, "Data pegawai", "Pasal 17 huruf h", "Melanggar hak pribadi", "5 tahun"],
        ],
    }  # fmt: skip
    report, root = imported(tmp_path, "daftar.xlsx", book_of(sheets))
    found = [(one["judul"], one["kelas"], one.get("unit")) for one in records_in(report, root)]
    assert found == [
        ("Renja", "berkala", "setda"),
        ("Perda", "setiap_saat", "hukum"),
        ("Data pegawai", "dikecualikan", None),
    ]
    assert "Lembar «Rekap» dilewati: hanya jumlah" in report.summary()


def test_all_links_of_a_cell_come_along(tmp_path: Path) -> None:
    page = (
        "<table><tr><th>No<th>Judul Informasi<th>Kategori<th>Berkas<tr><td>1<td>Lakip<td>Berkala<td><a href='#'>v</a><ul>"
        "<li><a href='https://contoh.go.id/1.pdf'>I</a><li><a href='https://contoh.go.id/2.pdf'>II</a></ul></table>"
    )
    report, root = imported(tmp_path, "daftar.html", page.encode())
    (record,) = records_in(report, root)
    assert [one["lokasi"] for one in record["berkas"]] == ["https://contoh.go.id/1.pdf", "https://contoh.go.id/2.pdf"]


def test_a_table_is_of_the_tab_that_shows_it(tmp_path: Path) -> None:
    """The labels of all tabs stand above the first table."""
    table = "<table><tr><th>No<th>Judul<th>Tahun<tr><td>1<td>{}<td>2025</table>"
    page = (
        "<ul><li><a href='#b'>Informasi Berkala</a><li><button data-bs-target='#s'>Informasi Serta Merta</button></ul>"
        f"<div id=b>{table.format('RKPD')}</div><div id=s>{table.format('Banjir')}</div>"
    )
    report, root = imported(tmp_path, "daftar.html", page.encode())
    assert [one["kelas"] for one in records_in(report, root)] == ["berkala", "serta_merta"]


def test_a_first_row_of_data_is_no_heading(tmp_path: Path) -> None:
    """Cells that could go on with the words above them, `Bentuk` over `Cetak`, but say nothing new."""
    rows = [["Judul Informasi", "Kategori", "Bentuk"], ["Data Informasi", "Berkala", "Cetak"]]
    report, root = imported(tmp_path, "daftar.xlsx", written(UglyList("", rows, [])))
    assert [one["judul"] for one in records_in(report, root)] == ["Data Informasi"]


@pytest.mark.parametrize(
    "head",
    ['<base href="https://contoh.go.id/dip/">', '<link rel="canonical" href="https://contoh.go.id/dip/daftar">'],
)
def test_relative_links_of_a_page_that_says_where_it_was(tmp_path: Path, head: str) -> None:
    page = (
        f"<html><head>{head}</head><table><tr><th>No<th>Judul Informasi<th>Kategori<th>Aksi"
        "<tr><td>1<td>Renja<td>Berkala<td><a href='../berkas/renja.pdf'>Unduh</a></table></html>"
    )
    report, root = imported(tmp_path, "daftar.html", page.encode())
    (record,) = records_in(report, root)
    assert [one["lokasi"] for one in record["berkas"]] == ["https://contoh.go.id/berkas/renja.pdf"]


def test_an_address_that_is_none_does_not_stop_a_page_that_says_where_it_was(tmp_path: Path) -> None:
    page = (
        "<base href='https://contoh.go.id/dip/'><table><tr><th>No<th>Judul Informasi<th>Kategori<th>Aksi"
        "<tr><td>1<td>Renja<td>Berkala<td><a href='http://[renja.pdf'>Unduh</a></table>"
    )
    report, root = imported(tmp_path, "daftar.html", page.encode())
    assert [one["judul"] for one in records_in(report, root)] == ["Renja"]


def test_raised_figures_of_a_page_stay_raised(tmp_path: Path) -> None:
    page = "<table><tr><th>No<th>Judul Informasi<th>Kategori<tr><td>1<td>Luas (m<sup>2</sup>) 12<sup>1)</sup><td>Berkala</table>"
    report, root = imported(tmp_path, "daftar.html", page.encode())
    assert [one["judul"] for one in records_in(report, root)] == ["Luas (m²) 12¹⁾"]


WORKBOOK = """<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
<Worksheet ss:Name="DIP"><Table><Column ss:Index="4" ss:Hidden="1"/>
<Row><Cell><Data ss:Type="String">Judul Informasi</Data></Cell><Cell><Data ss:Type="String">Kategori</Data></Cell>
<Cell><Data ss:Type="String">Tanggal Terbit</Data></Cell><Cell><Data ss:Type="String">Catatan</Data></Cell></Row>
<Row><Cell ss:HRef="https://contoh.go.id/renja.pdf"><Data ss:Type="String">Renja</Data><Comment><Data>RAHASIA</Data></Comment></Cell>
<Cell ss:MergeDown="1"><Data ss:Type="String">Berkala</Data></Cell><Cell><Data ss:Type="DateTime">2024-03-05T00:00:00.000</Data></Cell>
<Cell><Data ss:Type="String">RAHASIA</Data></Cell></Row>
<Row><Cell><Data ss:Type="String">IKU</Data></Cell><Cell ss:Index="3"><Data ss:Type="Number">45356</Data></Cell></Row>
<Row ss:Index="9" ss:Hidden="1"><Cell><Data ss:Type="String">RAHASIA</Data></Cell></Row></Table></Worksheet>
<Worksheet ss:Name="Dalam"><Table><Row><Cell><Data ss:Type="String">RAHASIA</Data></Cell></Row></Table>
<WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel"><Visible>SheetHidden</Visible></WorksheetOptions></Worksheet></Workbook>"""


def test_a_workbook_in_the_xml_of_excel_2003(tmp_path: Path) -> None:
    report, root = imported(tmp_path, "daftar.xls", WORKBOOK.encode())
    found = [(one["judul"], one["kelas"], one["tanggal_terbit"]) for one in records_in(report, root)]
    assert found == [("Renja", "berkala", "2024-03-05"), ("IKU", "berkala", "2024-03-05")]
    assert records_in(report, root)[0]["berkas"] == [
        {"lokasi": "https://contoh.go.id/renja.pdf", "jenis": "application/pdf"}
    ]
    assert "RAHASIA" not in report.as_json() + "".join(path.read_text(encoding="utf-8") for path in root.rglob("*.yml"))
    for words in ("Lembar tersembunyi «Dalam»", "Baris tersembunyi", "Kolom tersembunyi"):
        assert words in report.summary()
