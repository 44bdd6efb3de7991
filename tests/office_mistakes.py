"""More mistakes, as people make them who write in Word, in Excel, on a phone or in a chat: rows as in `mistakes`."""

from mistakes import Row, on_record, on_release

_UNIT = "unit: Dinas Kesehatan\n"
_DATE = "tanggal_terbit: 2025-02-03\n"
_CLASS = "kelas: berkala\n"
_TITLE = "judul: Laporan Keuangan Tahun 2024\n"
_FORMS = "bentuk:\n  - cetak\n  - elektronik\n"
_FILES = "berkas:\n  - lokasi: 2024/laporan-uji.pdf\n    judul: Laporan lengkap\n"
_FILE = "lokasi: 2024/laporan-uji.pdf\n"
_ADDRESS = "alamat: https://dinkes.contoh.go.id/laporan\n"
_LINK = "[laman kota](https://contoh.go.id/loket)"
_LEAD = "teras: Mulai Selasa, 4 Februari 2025, loket baru melayani warga.\n"
_SUMMARY = "ringkasan: Ringkasan laporan keuangan selama satu tahun anggaran.\n"
_BODY = "Loket baru melayani warga setiap hari kerja.\n"
_PERIOD = "periode: 2024\n"
_SOURCE = "sumber: Dokumen dinas\n"
_PLACE = "tempat: Kota Contoh\n"
_OFFICE = "  jabatan: Bagian Humas\n"
_FILE_TITLE = "    judul: Laporan lengkap\n"
_KEPT = "retensi: 5 tahun\n"

OFFICE_MISTAKES: dict[str, tuple[Row, ...]] = {
    'teks tidak menjorok': (
        on_record(_SUMMARY, 'ringkasan: |\nRingkasan laporan keuangan setahun.\n', 'teks-tak-menjorok', 'ringkasan: |\n  Ringkasan laporan keuangan setahun.\n', 1),
        on_record(_SUMMARY, 'ringkasan: |\nRingkasan: laporan keuangan setahun.\n', 'teks-tak-menjorok', 'ringkasan: |\n  Ringkasan: laporan keuangan setahun.\n', 1),
        on_record(_SUMMARY, 'ringkasan: |\n  Ringkasan laporan.\nBaris kedua ringkasan.\n', 'teks-tak-menjorok', 'ringkasan: |\n  Ringkasan laporan.\n  Baris kedua ringkasan.\n', 2),
        on_record('  Uraian singkat dengan', 'Uraian singkat dengan', 'teks-tak-menjorok'),
        on_record(_SUMMARY, 'ringkasan: >\nRingkasan laporan keuangan setahun.\n', 'teks-tak-menjorok', 'ringkasan: >\n  Ringkasan laporan keuangan setahun.\n', 1),
        on_record(_SUMMARY, 'ringkasan:\nRingkasan laporan keuangan setahun.\n', 'teks-tak-menjorok', 'ringkasan:\n  Ringkasan laporan keuangan setahun.\n', 1),
    ),
    'tanggal tanda hubung Word': (
        on_record(_DATE, 'tanggal_terbit: 2025‑02‑03\n', 'tanggal-salah'),
        on_record(_DATE, 'tanggal_terbit: 2025–02–03\n', 'tanggal-salah'),
        on_record(_DATE, 'tanggal_terbit: 2025—02—03\n', 'tanggal-salah'),
        on_release('tanggal: 2025-02-04', 'tanggal: 2025−02−04', 'tanggal-salah'),
    ),
    'daftar bernomor': (
        on_record(_FORMS, 'bentuk:\n  1. cetak\n  2. elektronik\n', 'harus-daftar'),
        on_record(_FORMS, 'bentuk:\n  a. cetak\n  b. elektronik\n', 'harus-daftar'),
        on_record(_FORMS, 'bentuk:\n  1) cetak\n  2) elektronik\n', 'harus-daftar'),
        on_record(_FORMS, 'bentuk:\n  cetak\n  elektronik\n', 'harus-daftar'),
        on_record(_FORMS, 'bentuk:\n  + cetak\n  + elektronik\n', 'harus-daftar'),
    ),
    'titik dua lain': (
        on_record(_UNIT, 'unit： Dinas Kesehatan\n', 'titik-dua-hilang'),
        on_record(_UNIT, 'unit; Dinas Kesehatan\n', 'titik-dua-hilang'),
        on_record(_UNIT, 'unit∶ Dinas Kesehatan\n', 'titik-dua-hilang'),
    ),
    'tanda daftar di depan kunci': (
        on_record(_UNIT, '- unit: Dinas Kesehatan\n', 'tanda-depan-kunci'),
        on_record(_UNIT, '• unit: Dinas Kesehatan\n', 'tanda-depan-kunci'),
    ),
    'tebal WhatsApp': (
        on_record(_UNIT, '*unit*: Dinas Kesehatan\n', 'tanda-depan-kunci'),
        on_record(_UNIT, '**unit:** Dinas Kesehatan\n', 'tanda-depan-kunci'),
        on_record(_UNIT, 'unit: **Dinas Kesehatan**\n', 'tanda-tebal'),
        on_record(_TITLE, 'judul: **Laporan Keuangan Tahun 2024**\n', 'tanda-tebal'),
    ),
    'kutipan surel': (
        on_record(_UNIT, '> unit: Dinas Kesehatan\n', 'tanda-depan-kunci'),
    ),
    'penanda bentrok': (
        on_record(_UNIT, '<<<<<<< HEAD\nunit: Dinas Kesehatan\n=======\nunit: Diskominfo\n>>>>>>> cabang\n', 'konflik-git'),
        on_release(_BODY, '<<<<<<< HEAD\nLoket baru melayani warga.\n=======\nLoket melayani warga.\n>>>>>>> cabang\n', 'konflik-git'),
    ),
    'pagar kode': (
        on_record(_TITLE, '```yaml\njudul: Laporan Keuangan Tahun 2024\n', 'pagar-di-berkas'),
    ),
    'kepala siaran': (
        on_release('---\njudul: Loket', '\n---\njudul: Loket', 'kepala-tidak-ada'),
        on_release('---\njudul: Loket', '----\njudul: Loket', 'kepala-tidak-ada'),
        on_release('---\njudul: Loket', '—\njudul: Loket', 'kepala-tidak-ada'),
        on_release('sumber: Keterangan dinas\n---\n', 'sumber: Keterangan dinas\n—\n', 'kepala-tidak-ditutup', None, 1),
        on_release('sumber: Keterangan dinas\n---\n', 'sumber: Keterangan dinas\n----\n', 'kepala-tidak-ditutup', None, 1),
    ),
    'judul bagian': (
        on_release(_BODY, '##Jadwal\n\nLoket baru melayani warga.\n', 'judul-bagian-tanpa-spasi', '## Jadwal\n\nLoket baru melayani warga.\n'),
        on_release(_BODY, '**Jadwal layanan**\n\nLoket baru melayani warga.\n', 'judul-bagian-tebal', '## Jadwal layanan\n\nLoket baru melayani warga.\n'),
    ),
    'baris menjorok': (
        on_release(_BODY, '    Loket baru melayani warga setiap hari kerja.\n', 'baris-menjorok'),
        on_release(_BODY, '\tLoket baru melayani warga setiap hari kerja.\n', 'baris-menjorok'),
    ),
    'tabel tempelan': (
        on_release(_BODY, 'Hari\tJam\nSenin\t08.00\nSelasa\t09.00\n', 'tabel-tempelan', '| Hari | Jam |\n| --- | --- |\n| Senin | 08.00 |\n| Selasa | 09.00 |\n'),
    ),
    'butir Word di isi': (
        on_release(_BODY, '• Senin\n• Selasa\n', 'butir-menyambung', '- Senin\n- Selasa\n'),
        on_release(_BODY, '1.Senin\n2.Selasa\n', 'butir-menyambung', '1. Senin\n2. Selasa\n'),
        on_release(_BODY, '-Senin\n-Selasa\n', 'butir-menyambung', '- Senin\n- Selasa\n'),
    ),
    'tautan komputer': (
        on_release(_LINK, '[laporan](C:\\Data\\laporan.pdf)', 'tautan-komputer', '[laporan](../../../disclosures/berkas/2024/laporan-uji.pdf)'),
        on_release(_LINK, '[laporan](file:///C:/Data/laporan.pdf)', 'tautan-komputer'),
        on_release(_LINK, '![Loket ramai oleh warga](C:\\foto\\loket.jpg)', 'tautan-komputer'),
    ),
    'tautan surel': (
        on_release(_LINK, '[surel kantor](ppid@contoh.go.id)', 'tautan-kontak'),
        on_release(_LINK, '[telepon kantor](0215550123)', 'tautan-kontak', '[telepon kantor](tel:0215550123)'),
    ),
    'alamat dalam kantor': (
        on_record(_ADDRESS, 'alamat: http://localhost:8000/laporan\n', 'alamat-dalam-kantor'),
        on_record(_ADDRESS, 'alamat: http://192.168.1.5/laporan.pdf\n', 'alamat-dalam-kantor'),
        on_record(_ADDRESS, 'alamat: file:///C:/laporan.pdf\n', 'alamat-salah'),
        on_record(_FILE, 'lokasi: \\\\server\\bersama\\laporan.pdf\n', 'lokasi-salah'),
        on_record(_FILE, 'lokasi: D:\\Laporan\\laporan 2024.pdf\n', 'lokasi-salah'),
        on_record(_FILE, 'lokasi: /home/humas/laporan.pdf\n', 'lokasi-salah'),
        on_release(_LINK, '[laman kota](http://localhost:8000/loket)', 'alamat-dalam-kantor'),
    ),
    'alamat salah tulis': (
        on_record(_ADDRESS, 'alamat: htpps://dinkes.contoh.go.id/laporan\n', 'alamat-salah'),
        on_record(_ADDRESS, 'alamat: https://https://dinkes.contoh.go.id/laporan\n', 'alamat-salah'),
        on_record(_ADDRESS, 'alamat: <https://dinkes.contoh.go.id/laporan>\n', 'alamat-salah'),
        on_record(_ADDRESS, 'alamat: https://dinkes.contoh.go.id/laporan.\n', 'tanda-berlebih'),
        on_record(_ADDRESS, 'alamat: "[laman](https://dinkes.contoh.go.id/laporan)"\n', 'alamat-salah'),
        on_record(_ADDRESS, 'alamat: https://dinkes.contoh.go.id/laporan dan https://contoh.go.id\n', 'alamat-salah'),
    ),
    'tanggal dari Excel': (
        on_record(_DATE, 'tanggal_terbit: 45691\n', 'tanggal-salah'),
        on_record(_DATE, 'tanggal_terbit: 2025-02-03 00:00:00\n', 'tanggal-salah'),
        on_record(_DATE, 'tanggal_terbit: 03-Feb-25\n', 'tanggal-salah'),
        on_record(_DATE, 'tanggal_terbit: 03/02/25\n', 'tanggal-salah'),
        on_record(_DATE, 'tanggal_terbit: 20250203\n', 'tanggal-salah'),
        on_record(_DATE, 'tanggal_terbit: 2025.02.03\n', 'tanggal-salah'),
        on_record(_DATE, 'tanggal_terbit: ########\n', 'belum-diisi'),
    ),
    'periode kata': (
        on_record(_PERIOD, 'periode: TA 2024\n', 'periode-salah'),
        on_record(_PERIOD, 'periode: Tahun Anggaran 2024\n', 'periode-salah'),
        on_record(_PERIOD, 'periode: Triwulan III 2024\n', 'periode-salah', 'periode: 2024-TW3\n'),
        on_record(_PERIOD, 'periode: Semester I Tahun 2024\n', 'periode-salah', 'periode: 2024-S1\n'),
        on_record(_PERIOD, 'periode: TW3 2024\n', 'periode-salah', 'periode: 2024-TW3\n'),
        on_record(_PERIOD, 'periode: 2024.0\n', 'periode-salah'),
        on_record(_PERIOD, 'periode: 2.024\n', 'periode-salah'),
        on_record(_PERIOD, 'periode: Januari - Maret 2024\n', 'periode-salah', 'periode: 2024-01/2024-03\n'),
        on_record(_PERIOD, 'periode: Maret 2024\n', 'periode-salah', 'periode: 2024-03\n'),
        on_record(_PERIOD, 'periode: 2023 s.d. 2024\n', 'periode-salah', 'periode: 2023/2024\n'),
    ),
    'galat rumus': (
        on_record(_TITLE, 'judul: #N/A\n', 'galat-lembar-kerja'),
        on_record(_SOURCE, 'sumber: "#REF!"\n', 'galat-lembar-kerja'),
        on_record(_SOURCE, 'sumber: =B4\n', 'galat-lembar-kerja'),
        on_record(_KEPT, 'retensi: "#VALUE!"\n', 'galat-lembar-kerja'),
    ),
    'kutip Excel': (
        on_release('nomor: 002/2025\n', "nomor: '002/2025\n", 'kutip-tidak-ditutup'),
    ),
    'strip sebagai kosong': (
        on_record(_SOURCE, 'sumber: -\n', 'strip-sebagai-isi'),
        on_record(_KEPT, 'retensi: -\n', 'strip-sebagai-isi'),
        on_record(_KEPT, 'retensi: "-"\n', 'isi-tanpa-arti'),
        on_record(_SOURCE, 'sumber: N/A\n', 'isi-tanpa-arti'),
        on_record(_SOURCE, 'sumber: xxx\n', 'isi-tanpa-arti'),
        on_record(_SOURCE, 'sumber: ?\n', 'strip-sebagai-isi'),
        on_record(_SUMMARY, 'ringkasan: .\n', 'isi-tanpa-arti'),
    ),
    'catatan kerja': (
        on_record(_SUMMARY, 'ringkasan: (isi nanti)\n', 'catatan-kerja'),
        on_record(_SUMMARY, 'ringkasan: TODO ringkasan laporan\n', 'catatan-kerja'),
        on_record(_SUMMARY, 'ringkasan: Lorem ipsum dolor sit amet.\n', 'catatan-kerja'),
        on_record(_KEPT, 'retensi: 5 tahun // cek lagi\n', 'catatan-kerja'),
        on_record(_CLASS, 'kelas: berkala // cek lagi\n', 'pilihan-salah'),
        on_record(_CLASS, 'kelas: berkala (?)\n', 'pilihan-salah'),
    ),
    'judul berupa nama berkas': (
        on_record(_TITLE, 'judul: laporan-keuangan-2024.pdf\n', 'judul-nama-berkas'),
        on_record(_TITLE, 'judul: Scan_0012\n', 'judul-nama-berkas'),
        on_record(_TITLE, 'judul: Document1\n', 'judul-nama-berkas'),
    ),
    'judul berseru': (
        on_record(_TITLE, 'judul: PENTING!!! Laporan Keuangan Tahun 2024\n', 'tanda-ikut-tampil'),
    ),
    'tempat bertanggal': (
        on_release(_PLACE, 'tempat: Kota Contoh, 4 Februari 2025\n', 'tempat-bertanggal'),
        on_release(_PLACE, 'tempat: Kota Contoh –\n', 'tempat-bertanggal'),
    ),
    'teras bertempat': (
        on_release(_LEAD, 'teras: KOTA CONTOH, 4 Februari 2025 – Mulai Selasa loket baru melayani warga.\n', 'teras-bertempat'),
        on_release(_LEAD, 'teras: Kota Contoh (4/2/2025) – Mulai Selasa loket baru melayani warga.\n', 'teras-bertempat'),
    ),
    'kelompok tanpa strip': (
        on_record(_FILES, 'berkas:\n  lokasi: 2024/laporan-uji.pdf\n  judul: Laporan lengkap\n', 'harus-daftar'),
        on_release('narahubung:\n  jabatan: Bagian Humas\n', 'narahubung:\n  - jabatan: Bagian Humas\n', 'harus-kelompok'),
        on_record(_FILES, 'berkas:\n  - lokasi: 2024/laporan-uji.pdf\n  - judul: Laporan lengkap\n', 'butir-terbelah', None, 2),
        on_release('    keterangan: Loket baru pada hari pertama\n', '  - keterangan: Loket baru pada hari pertama\n', 'butir-terbelah'),
        on_record(_FILE_TITLE, 'judul: Laporan lengkap\n', 'kunci-ganda'),
    ),
    'dua dalam satu': (
        on_record(_FILE, 'lokasi: 2024/laporan-uji.pdf, 2024/lampiran.pdf\n', 'berkas-tidak-ada'),
    ),
    'lokasi aneh': (
        on_record(_FILE, 'lokasi: 2024/\n', 'lokasi-salah'),
        on_record(_FILE, 'lokasi: 2024/laporan%20uji.pdf\n', 'lokasi-salah'),
        on_record(_FILE, 'lokasi: 2024/laporan-uji.pdf.pdf\n', 'berkas-tidak-ada'),
        on_record(_FILE, 'lokasi: laporan uji terlampir\n', 'berkas-tidak-ada'),
    ),
    'telepon': (
        on_release(_OFFICE, '  jabatan: Bagian Humas\n  telepon: 021-5550123 ext. 12\n', 'telepon-salah', '  jabatan: Bagian Humas\n  telepon: 021-5550123\n', 1),
        on_release(_OFFICE, '  jabatan: Bagian Humas\n  telepon: (021)5550123/5550124\n', 'telepon-salah', '  jabatan: Bagian Humas\n  telepon: (021) 5550123\n', 1),
        on_release(_OFFICE, '  jabatan: Bagian Humas\n  telepon: Telp. (021) 5550123\n', 'telepon-salah', '  jabatan: Bagian Humas\n  telepon: (021) 5550123\n', 1),
        on_release(_OFFICE, '  jabatan: Bagian Humas\n  telepon: -\n', 'strip-sebagai-isi', None, 1),
    ),
    'surel': (
        on_release(_OFFICE, '  jabatan: Bagian Humas\n  surel: humas [at] contoh.go.id\n', 'surel-salah', None, 1),
        on_release(_OFFICE, '  jabatan: Bagian Humas\n  surel: humas@contoh,go.id\n', 'surel-salah', None, 1),
        on_release(_OFFICE, '  jabatan: Bagian Humas\n  surel: mailto:humas@contoh.go.id\n', 'surel-salah', None, 1),
        on_release(_OFFICE, '  jabatan: Bagian Humas\n  surel: humas @contoh.go.id\n', 'surel-salah', None, 1),
    ),
    'jam': (
        on_release(_PLACE, 'tempat: Kota Contoh\nwaktu: 08:00 WIB\n', 'waktu-salah', 'tempat: Kota Contoh\nwaktu: 08.00\n', 1),
        on_release(_PLACE, 'tempat: Kota Contoh\nwaktu: pukul 08.00\n', 'waktu-salah', 'tempat: Kota Contoh\nwaktu: 08.00\n', 1),
        on_release(_PLACE, 'tempat: Kota Contoh\nwaktu: 8 pagi\n', 'waktu-salah', None, 1),
        on_release(_PLACE, 'tempat: Kota Contoh\nwaktu: 24.00\n', 'waktu-salah', None, 1),
    ),
    'embargo': (
        on_release(_PLACE, 'tempat: Kota Contoh\nembargo: 4 Februari 2025 pukul 08.00 WIB\n', 'waktu-salah', 'tempat: Kota Contoh\nembargo: 2025-02-04T08:00+07:00\n', 1),
        on_release(_PLACE, 'tempat: Kota Contoh\nembargo: 2025-02-04 08.00 WIB\n', 'waktu-salah', 'tempat: Kota Contoh\nembargo: 2025-02-04T08:00+07:00\n', 1),
        on_release(_PLACE, 'tempat: Kota Contoh\nembargo: 2025-02-04T08:00 WIB\n', 'waktu-salah', None, 1),
        on_release(_PLACE, 'tempat: Kota Contoh\nembargo: 2025-02-04\n', 'waktu-salah', None, 1),
    ),
    'unit': (
        on_record(_UNIT, 'unit: Dinas Kesehatan Kota Contoh\n', 'unit-tak-dikenal'),
        on_record(_UNIT, 'unit: Dinkes dan Diskominfo\n', 'unit-tak-dikenal', 'unit: Dinkes\n'),
        on_record(_UNIT, 'unit: Kantor Dinas Kesehatan\n', 'unit-tak-dikenal'),
    ),
    'kelas': (
        on_record(_CLASS, 'kelas: Informasi Berkala\n', 'pilihan-salah'),
        on_record(_CLASS, 'kelas: Berkala / Setiap Saat\n', 'pilihan-salah'),
        on_record(_CLASS, 'kelas: 1\n', 'pilihan-salah'),
        on_record(_CLASS, 'kelas: wajib berkala\n', 'pilihan-salah'),
    ),
    'bentuk': (
        on_record('  - elektronik\n', '  - PDF\n', 'pilihan-salah'),
        on_record('  - elektronik\n', '  - softcopy\n', 'pilihan-salah'),
        on_record('  - elektronik\n', '  - digital\n', 'pilihan-salah'),
        on_record('  - cetak\n', '  - kertas\n', 'pilihan-salah'),
    ),
    'status': (
        on_record(_CLASS, 'kelas: berkala\nstatus: final\n', 'pilihan-salah', None, 1),
        on_record(_CLASS, 'kelas: berkala\nstatus: published\n', 'pilihan-salah', None, 1),
        on_record(_CLASS, 'kelas: berkala\nstatus: konsep\n', 'pilihan-salah', None, 1),
    ),
    'kewajiban': (
        on_record(_DATE, 'kewajiban:\n  - BK-D-01\ntanggal_terbit: 2025-02-03\n', 'kewajiban-tak-dikenal', None, 1),
        on_record(_DATE, 'kewajiban:\n  - bk-d-1\ntanggal_terbit: 2025-02-03\n', 'kewajiban-tak-dikenal', None, 1),
        on_record(_DATE, 'kewajiban:\n  - bk d 01\ntanggal_terbit: 2025-02-03\n', 'kewajiban-tak-dikenal', None, 1),
        on_record(_DATE, 'kewajiban:\n  - Pasal 14\ntanggal_terbit: 2025-02-03\n', 'kewajiban-tak-dikenal', None, 1),
    ),
    'bahasa dan jenis': (
        on_record(_FILE_TITLE, '    judul: Laporan lengkap\n    bahasa: ID\n', 'bahasa-salah', '    judul: Laporan lengkap\n    bahasa: id\n', 1),
        on_record(_FILE_TITLE, '    judul: Laporan lengkap\n    bahasa: Inggris\n', 'bahasa-salah', '    judul: Laporan lengkap\n    bahasa: en\n', 1),
        on_record(_FILE_TITLE, '    judul: Laporan lengkap\n    jenis: pdf\n', 'media-salah', None, 1),
        on_record(_FILE_TITLE, '    judul: Laporan lengkap\n    ukuran: 120.000\n', 'angka-salah', '    judul: Laporan lengkap\n    ukuran: 120000\n', 1),
    ),
    'topik tagar': (
        on_record('topik:\n  - keuangan\n  - kesehatan\n', 'topik: #keuangan #kesehatan\n', 'komentar-memotong'),
        on_record('  - keuangan\n', '  - keuangan; daerah\n', 'tanda-ikut-tampil'),
    ),
    'judul dua baris': (
        on_record(_TITLE, 'judul: Laporan Keuangan\nTahun 2024\n', 'titik-dua-hilang', 'judul: Laporan Keuangan\n  Tahun 2024\n', 1),
        on_record(_TITLE, 'Laporan Keuangan Tahun 2024\njudul: Laporan Keuangan Tahun 2024\n', 'titik-dua-hilang'),
    ),
    'pembatas': (
        on_record(_DATE, '---\ntanggal_terbit: 2025-02-03\n', 'dokumen-ganda'),
        on_record(_DATE, '===\ntanggal_terbit: 2025-02-03\n', 'titik-dua-hilang'),
        on_record(_DATE, '...\ntanggal_terbit: 2025-02-03\n', 'titik-dua-hilang'),
    ),
    'alt ulangan': (
        on_release('alt: Dua petugas melayani warga di loket\n', 'alt: Loket baru pada hari pertama\n', 'alt-mengulang'),
    ),
    'kredit': (
        on_release('kredit: Humas\n', 'kredit: -\n', 'strip-sebagai-isi'),
    ),
    'rahasia kantor': (
        on_record(_SOURCE, 'sumber: Dokumen dinas\nemail: humas@contoh.go.id\n', 'kunci-tak-dikenal', None, 1),
    ),
}  # fmt: skip
