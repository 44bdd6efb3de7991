"""Mistakes of people who are no programmers, as data: what they write → where and as what it must be named.

A kind has a name and rows. A row replaces a piece of a sound file by a mistaken one; the problem must be named in the line
of that piece (or `down` lines below it). `mended` is what the remedy says to write, followed to the letter; where it is
missing, that is the sound piece.
"""

from dataclasses import dataclass

# ruff: noqa: RUF005

RECORD = "disclosures/berkala/2024/laporan-uji.yml"
RELEASE = "content/siaran-pers/2025/siaran-uji.md"

SOUND = {
    RECORD: """\
judul: Laporan Keuangan Tahun 2024
kelas: berkala
ringkasan: Ringkasan laporan keuangan selama satu tahun anggaran.
unit: Dinas Kesehatan
penanggung_jawab: Kepala Dinas Kesehatan
waktu_pembuatan: 2025-01
tempat_pembuatan: Kota Contoh
bentuk:
  - cetak
  - elektronik
retensi: 5 tahun
tanggal_terbit: 2025-02-03
periode: 2024
berkas:
  - lokasi: 2024/laporan-uji.pdf
    judul: Laporan lengkap
tautan:
  - judul: Laman dinas
    alamat: https://dinkes.contoh.go.id/laporan
topik:
  - keuangan
  - kesehatan
sumber: Dokumen dinas
isi: |
  Uraian singkat dengan [situs contoh](https://contoh.go.id/).
""",
    RELEASE: """\
---
judul: Loket Baru Dibuka
nomor: 002/2025
tanggal: 2025-02-04
tempat: Kota Contoh
teras: Mulai Selasa, 4 Februari 2025, loket baru melayani warga.
narahubung:
  jabatan: Bagian Humas
unit: diskominfo
foto:
  - berkas: 2025/loket.jpg
    keterangan: Loket baru pada hari pertama
    kredit: Humas
    alt: Dua petugas melayani warga di loket
kutipan:
  - jabatan: Kepala Dinas Kesehatan
    teks: Loket ini milik semua warga.
sumber: Keterangan dinas
---

Loket baru melayani warga setiap hari kerja.

Keterangan lain ada di [laman kota](https://contoh.go.id/loket).
""",
}


@dataclass(frozen=True, slots=True)
class Row:
    """One mistake in the file `path`."""

    path: str
    sound: str
    mistaken: str
    code: str
    mended: str
    down: int = 0


def on_record(sound: str, mistaken: str, code: str, mended: str | None = None, down: int = 0) -> Row:
    return Row(RECORD, sound, mistaken, code, sound if mended is None else mended, down)


def on_release(sound: str, mistaken: str, code: str, mended: str | None = None, down: int = 0) -> Row:
    return Row(RELEASE, sound, mistaken, code, sound if mended is None else mended, down)


_UNIT, _DATE, _CLASS = "unit: Dinas Kesehatan\n", "tanggal_terbit: 2025-02-03\n", "kelas: berkala\n"
_TITLE = "judul: Laporan Keuangan Tahun 2024\n"
_FORMS = "bentuk:\n  - cetak\n  - elektronik\n"
_FILE = "lokasi: 2024/laporan-uji.pdf\n"
_ADDRESS = "alamat: https://dinkes.contoh.go.id/laporan\n"
_ALT = "alt: Dua petugas melayani warga di loket\n"
_PHOTO = "berkas: 2025/loket.jpg\n"
_LINK = "[laman kota](https://contoh.go.id/loket)"
_LEAD = "teras: Mulai Selasa, 4 Februari 2025, loket baru melayani warga.\n"

_FILES = "berkas:\n  - lokasi: 2024/laporan-uji.pdf\n    judul: Laporan lengkap\n"
_SUMMARY = "ringkasan: Ringkasan laporan keuangan selama satu tahun anggaran.\n"
_BODY = "Loket baru melayani warga setiap hari kerja.\n"
_PERIOD = "periode: 2024\n"
_SOURCE = "sumber: Dokumen dinas\n"
_PLACE = "tempat: Kota Contoh\n"
_OFFICE = "  jabatan: Bagian Humas\n"
_FILE_TITLE = "    judul: Laporan lengkap\n"
_KEPT = "retensi: 5 tahun\n"

_BLANKS = "\u00a0\u2007\u202f\u3000"
_NO_WIDTH = "\u200b\u200c\u2060\u00ad\u200e"

MISTAKES: dict[str, tuple[Row, ...]] = {
    "spasi tak terputus sesudah titik dua": tuple(
        on_record(whole, whole.replace(": ", f":{blank}"), "spasi-tak-terlihat")
        for whole, blank in zip((_UNIT, _DATE, _CLASS, _TITLE), _BLANKS, strict=True)
    )
    + (on_release("tempat: Kota", "tempat:\u00a0Kota", "spasi-tak-terlihat"),),
    "spasi tak terputus sebagai inden": tuple(
        on_record("  - elektronik\n", f"{blank}{blank}- elektronik\n", "spasi-tak-terlihat") for blank in _BLANKS
    )
    + (
        on_record("    judul: Laporan lengkap", "\u00a0\u00a0\u00a0 judul: Laporan lengkap", "spasi-tak-terlihat"),
        on_record("    alamat", "  \u00a0\u00a0alamat", "spasi-tak-terlihat"),
        on_release("  jabatan: Bagian", "\u00a0 jabatan: Bagian", "spasi-tak-terlihat"),
    ),
    "spasi tak terputus sesudah tanda hubung": (
        on_record("  - cetak", "  -\u00a0cetak", "spasi-tak-terlihat"),
        on_record("  - elektronik", "  -\u202felektronik", "spasi-tak-terlihat"),
        on_record("  - kesehatan", "  - \u00a0kesehatan", ""),  # harmless: nothing to say
    ),
    "spasi tak terlihat di depan kunci": tuple(
        on_record(whole, f"{sign}{whole}", "spasi-tak-terlihat")
        for whole, sign in zip((_UNIT, _DATE, _CLASS), "\u00a0\u200b\u2060", strict=True)
    ),
    "karakter tanpa lebar di dalam nilai": tuple(
        on_record(_DATE, _DATE.replace("\n", f"{sign}\n"), "spasi-tak-terlihat") for sign in _NO_WIDTH
    )
    + (
        on_record(_CLASS, "kelas: \u200bberkala\n", "spasi-tak-terlihat"),
        on_record("periode: 2024\n", "periode: 2024\u200b\n", "spasi-tak-terlihat"),
        on_record("  - cetak", "  - cetak\u200b", "spasi-tak-terlihat"),
        on_record("unit: Dinas", "un\u00adit: Dinas", "spasi-tak-terlihat"),
    ),
    "butir menyatu karena jorokan berbeda": (
        on_record("  - elektronik\n", "   - elektronik\n", "butir-menyatu"),
        on_record("  - elektronik\n", "    - elektronik\n", "butir-menyatu"),
        on_record("  - kesehatan\n", "     - kesehatan\n", "butir-menyatu"),
        on_record("bentuk:\n  - cetak\n  - elektronik", "bentuk:\n- cetak\n  - elektronik", "butir-menyatu",
                  "bentuk:\n- cetak\n- elektronik", 2),
    ),
    "butir di bawah nilai": (
        on_record(_FORMS, "bentuk: cetak\n  - elektronik\n", "butir-menyatu", None, 1),
        on_record("topik:\n  - keuangan\n  - kesehatan\n", "topik: keuangan\n  - kesehatan\n", "butir-menyatu", None, 1),
    ),
    "butir dengan tanda Word": tuple(
        on_record("  - elektronik\n", f"  {sign} elektronik\n", "tanda-butir") for sign in "•●▪–—*✓➢"
    )
    + tuple(on_record(_FORMS, f"bentuk:\n  {sign} cetak\n  {sign} elektronik\n", "tanda-butir", None, 1) for sign in "•–*"),
    "butir tanpa spasi": (
        on_record("  - elektronik\n", "  -elektronik\n", "tanda-butir"),
        on_record("  - keuangan\n", "  -keuangan\n", "tanda-butir"),
        on_record("  - keuangan\n", "-keuangan\n", "tanda-butir"),
    ),
    "garis miring terbalik dalam lokasi": (
        on_record(_FILE, "lokasi: 2024\\laporan-uji.pdf\n", "lokasi-salah"),
        on_record(_FILE, "lokasi: disclosures\\berkas\\2024\\laporan-uji.pdf\n", "lokasi-salah"),
        on_record(_FILE, "lokasi: C:\\Data\\disclosures\\berkas\\2024\\laporan-uji.pdf\n", "lokasi-salah"),
        on_record(_FILE, 'lokasi: "2024\\laporan-uji.pdf"\n', "garis-miring-terbalik"),
        on_release(_PHOTO, "berkas: 2025\\loket.jpg\n", "lokasi-salah"),
        on_release(_PHOTO, "berkas: foto\\2025\\loket.jpg\n", "lokasi-salah"),
    ),
    "lokasi dengan awalan folder": (
        on_record(_FILE, "lokasi: disclosures/berkas/2024/laporan-uji.pdf\n", "berkas-tidak-ada"),
        on_record(_FILE, "lokasi: berkas/2024/laporan-uji.pdf\n", "berkas-tidak-ada"),
        on_record(_FILE, "lokasi: ./2024/laporan-uji.pdf\n", "lokasi-salah"),
        on_record(_FILE, "lokasi: /2024/laporan-uji.pdf\n", "lokasi-salah"),
        on_record(_FILE, "lokasi: /disclosures/berkas/2024/laporan-uji.pdf\n", "lokasi-salah"),
        on_record(_FILE, "lokasi: ../../berkas/2024/laporan-uji.pdf\n", "lokasi-salah"),
        on_record(_FILE, "lokasi: 2024//laporan-uji.pdf\n", "lokasi-salah"),
        on_release(_PHOTO, "berkas: content/siaran-pers/foto/2025/loket.jpg\n", "berkas-tidak-ada"),
        on_release(_PHOTO, "berkas: foto/2025/loket.jpg\n", "berkas-tidak-ada"),
        on_release(_PHOTO, "berkas: /2025/loket.jpg\n", "lokasi-salah"),
    ),
    "lokasi yang sedikit berbeda dari berkasnya": (
        on_record(_FILE, "lokasi: 2024/Laporan-Uji.pdf\n", "berkas-tidak-ada"),
        on_record(_FILE, "lokasi: 2024/laporan-uji.PDF\n", "berkas-tidak-ada"),
        on_record(_FILE, "lokasi: 2024/laporan uji.pdf\n", "berkas-tidak-ada"),
        on_record(_FILE, "lokasi: 2024/laporan_uji.pdf\n", "berkas-tidak-ada"),
        on_record(_FILE, "lokasi: laporan-uji.pdf\n", "berkas-tidak-ada"),
        on_record(_FILE, "lokasi: 2023/laporan-uji.pdf\n", "berkas-tidak-ada"),
        on_record(_FILE, "lokasi: 2024/laporan-uji.docx\n", "berkas-tidak-ada"),
        on_record(_FILE, "lokasi: 2024/laporan-uji\n", "berkas-tidak-ada"),
        on_release(_PHOTO, "berkas: 2025/Loket.JPG\n", "berkas-tidak-ada"),
        on_release(_PHOTO, "berkas: loket.jpg\n", "berkas-tidak-ada"),
    ),
    "alamat tanpa https": (
        on_record(_FILE, "lokasi: www.contoh.go.id/laporan.pdf\n", "alamat-salah", "lokasi: https://www.contoh.go.id/laporan.pdf\n"),
        on_record(_FILE, "lokasi: contoh.go.id/laporan.pdf\n", "alamat-salah", "lokasi: https://contoh.go.id/laporan.pdf\n"),
        on_record(_ADDRESS, "alamat: dinkes.contoh.go.id/laporan\n", "alamat-salah"),
        on_record(_ADDRESS, "alamat: www.contoh.go.id\n", "alamat-salah", "alamat: https://www.contoh.go.id\n"),
        on_record(_ADDRESS, "alamat: //dinkes.contoh.go.id/laporan\n", "alamat-salah"),
        on_record(_ADDRESS, "alamat: https:/dinkes.contoh.go.id/laporan\n", "alamat-salah"),
        on_record(_ADDRESS, "alamat: https//dinkes.contoh.go.id/laporan\n", "alamat-salah"),
        on_record(_ADDRESS, "alamat: https;//dinkes.contoh.go.id/laporan\n", "alamat-salah"),
        on_record(_FILE, "lokasi: https:/contoh.go.id/laporan.pdf\n", "alamat-salah", "lokasi: https://contoh.go.id/laporan.pdf\n"),
    ),
    "alamat dengan spasi atau kurang": (
        on_record(_ADDRESS, "alamat: https://contoh.go.id/laporan tahunan\n", "alamat-salah", "alamat: https://contoh.go.id/laporan%20tahunan\n"),
        on_record(_ADDRESS, "alamat: laman dinas\n", "alamat-salah"),
        on_record(_ADDRESS, "alamat: ftp://contoh.go.id/laporan\n", "alamat-salah"),
        on_record(_ADDRESS, "alamat: https://\n", "alamat-salah"),
    ),
    "judul diawali kurung": (
        on_record(_TITLE, "judul: [Penting] Laporan Keuangan Tahun 2024\n", "karakter-awal-nilai", 'judul: "[Penting] Laporan Keuangan Tahun 2024"\n'),
        on_record(_TITLE, "judul: [Laporan] Keuangan\n", "karakter-awal-nilai", 'judul: "[Laporan] Keuangan"\n'),
        on_record(_TITLE, "judul: {Draf} Laporan\n", "karakter-awal-nilai", 'judul: "{Draf} Laporan"\n'),
        on_record(_TITLE, "judul: [Laporan Keuangan]\n", "harus-teks", 'judul: "[Laporan Keuangan]"\n'),
        on_release("judul: Loket Baru Dibuka", "judul: [Foto] Loket Baru Dibuka", "karakter-awal-nilai", 'judul: "[Foto] Loket Baru Dibuka"'),
        on_record("  - keuangan\n", "  - [keuangan] daerah\n", "karakter-awal-nilai", '  - "[keuangan] daerah"\n'),
        on_record(_TITLE, "judul: [Penting Laporan\n", "kurung-tidak-ditutup", 'judul: "[Penting Laporan"\n'),
    ),
    "tanda khusus di awal nilai": (
        on_record(_TITLE, "judul: @Laporan\n", "karakter-awal-nilai", 'judul: "@Laporan"\n'),
        on_record(_TITLE, "judul: %Realisasi Anggaran\n", "karakter-awal-nilai", 'judul: "%Realisasi Anggaran"\n'),
        on_record(_TITLE, "judul: `Laporan`\n", "karakter-awal-nilai", 'judul: "`Laporan`"\n'),
        on_record(_TITLE, "judul: *Penting* Laporan\n", "alias-yaml", 'judul: "*Penting* Laporan"\n'),
        on_record(_TITLE, "judul: & Laporan\n", "alias-yaml", 'judul: "& Laporan"\n'),
        on_record(_TITLE, "judul: !Penting Laporan\n", "tag-yaml", 'judul: "!Penting Laporan"\n'),
    ),
    "koma atau titik sesudah nilai": (
        on_record(_CLASS, "kelas: berkala,\n", "tanda-berlebih"),
        on_record(_CLASS, "kelas: berkala.\n", "tanda-berlebih"),
        on_record(_DATE, "tanggal_terbit: 2025-02-03,\n", "tanda-berlebih"),
        on_record(_DATE, "tanggal_terbit: 2025-02-03;\n", "tanda-berlebih"),
        on_record("periode: 2024\n", "periode: 2024,\n", "tanda-berlebih"),
        on_record("  - cetak\n", "  - cetak,\n", "tanda-berlebih"),
        on_record(_TITLE, "judul: Laporan Keuangan Tahun 2024,\n", "tanda-ikut-tampil"),
        on_record("retensi: 5 tahun\n", "retensi: 5 tahun;\n", "tanda-ikut-tampil"),
        on_release("tanggal: 2025-02-04\n", "tanggal: 2025-02-04,\n", "tanda-berlebih"),
    ),
    "koma sesudah tanda kutip": (
        on_record(_TITLE, 'judul: "Laporan Keuangan Tahun 2024",\n', "tanda-sesudah-kutip"),
        on_record(_TITLE, "judul: 'Laporan Keuangan Tahun 2024';\n", "tanda-sesudah-kutip"),
        on_record(_TITLE, 'judul: "Laporan Keuangan Tahun 2024".\n', "tanda-sesudah-kutip"),
        on_record("  - keuangan\n", '  - "keuangan",\n', "tanda-sesudah-kutip"),
        on_release("tempat: Kota Contoh\n", 'tempat: "Kota Contoh",\n', "tanda-sesudah-kutip"),
    ),
    "tulisan sesudah tanda kutip": (
        on_record(_TITLE, 'judul: "Laporan" Keuangan\n', "tulisan-sesudah-kutip", "judul: '\"Laporan\" Keuangan'\n"),
        on_record(_TITLE, "judul: 'Jum'at Bersih'\n", "tulisan-sesudah-kutip", "judul: \"Jum'at Bersih\"\n"),
        on_record(_TITLE, 'judul: "Laporan "Keuangan" Daerah"\n', "tulisan-sesudah-kutip", "judul: 'Laporan \"Keuangan\" Daerah'\n"),
        on_record("sumber: Dokumen dinas\n", 'sumber: "Dokumen" dinas\n', "tulisan-sesudah-kutip"),
        on_release("judul: Loket Baru Dibuka\n", "judul: 'Jum'at Loket Buka'\n", "tulisan-sesudah-kutip", "judul: \"Jum'at Loket Buka\"\n"),
    ),
    "tanda kutip tidak ditutup": (
        on_record(_TITLE, 'judul: "Laporan Keuangan Tahun 2024\n', "kutip-tidak-ditutup"),
        on_record("sumber: Dokumen dinas\n", "sumber: 'Dokumen dinas\n", "kutip-tidak-ditutup"),
        on_release("tempat: Kota Contoh\n", 'tempat: "Kota Contoh\n', "kutip-tidak-ditutup"),
    ),
    "tanda kutip Word": (
        on_record(_TITLE, "judul: “Laporan: Tahun 2024”\n", "kutip-miring", 'judul: "Laporan: Tahun 2024"\n'),
        on_record(_TITLE, "judul: ‘Laporan: Tahun 2024’\n", "kutip-miring", 'judul: "Laporan: Tahun 2024"\n'),
        on_record(_TITLE, "judul: “Laporan Keuangan Tahun 2024”\n", "tanda-ikut-tampil"),
        on_record(_DATE, "tanggal_terbit: “2025-02-03”\n", "tanda-berlebih"),
        on_record(_CLASS, "kelas: “berkala”\n", "tanda-berlebih"),
        on_record(_CLASS, "kelas: ‘berkala’\n", "tanda-berlebih"),
        on_release("tempat: Kota Contoh\n", "tempat: “Kota Contoh”\n", "tanda-ikut-tampil"),
        on_release("judul: Loket Baru Dibuka\n", "judul: “Loket Baru: Dibuka”\n", "kutip-miring", 'judul: "Loket Baru: Dibuka"\n'),
    ),
    "titik dua di dalam nilai": (
        on_record(_TITLE, "judul: Laporan: Keuangan 2024\n", "titik-dua-dalam-nilai", 'judul: "Laporan: Keuangan 2024"\n'),
        on_record("sumber: Dokumen dinas\n", "sumber: Dokumen: dinas\n", "titik-dua-dalam-nilai", 'sumber: "Dokumen: dinas"\n'),
        on_release("judul: Loket Baru Dibuka\n", "judul: Loket Baru: Dibuka\n", "titik-dua-dalam-nilai", 'judul: "Loket Baru: Dibuka"\n'),
        on_record("retensi: 5 tahun\n", "retensi: masa: 5 tahun\n", "titik-dua-dalam-nilai"),
    ),
    "titik dua tanpa spasi": (
        on_record(_CLASS, "kelas:berkala\n", "titik-dua-tanpa-spasi"),
        on_record(_TITLE, "judul:Laporan Keuangan Tahun 2024\n", "titik-dua-tanpa-spasi"),
        on_record(_DATE, "tanggal_terbit:2025-02-03\n", "titik-dua-tanpa-spasi"),
        on_release("tempat: Kota Contoh\n", "tempat:Kota Contoh\n", "titik-dua-tanpa-spasi"),
    ),
    "titik dua hilang": (
        on_record(_CLASS, "kelas berkala\n", "titik-dua-hilang"),
        on_record(_UNIT, "unit Dinas Kesehatan\n", "titik-dua-hilang"),
        on_record("retensi: 5 tahun\n", "retensi = 5 tahun\n", "titik-dua-hilang"),
        on_release("tempat: Kota Contoh\n", "tempat Kota Contoh\n", "titik-dua-hilang"),
    ),
    "tagar memotong nilai": (
        on_record(_TITLE, "judul: Laporan Keuangan #2024\n", "komentar-memotong", 'judul: "Laporan Keuangan #2024"\n'),
        on_record(_TITLE, "judul: #Laporan Keuangan\n", "komentar-memotong", 'judul: "#Laporan Keuangan"\n'),
        on_record("  - keuangan\n", "  - #keuangan\n", "komentar-memotong", '  - "#keuangan"\n'),
        on_record("sumber: Dokumen dinas\n", "sumber: Dokumen #dinas\n", "komentar-memotong", 'sumber: "Dokumen #dinas"\n'),
        on_release("judul: Loket Baru Dibuka\n", "judul: Loket Baru #ContohMelayani\n", "komentar-memotong", 'judul: "Loket Baru #ContohMelayani"\n'),
    ),
    "spasi tertinggal di depan kunci": (
        on_record(_CLASS, " kelas: berkala\n", "inden-salah"),
        on_record(_UNIT, "  unit: Dinas Kesehatan\n", "inden-salah"),
        on_record("    judul: Laporan lengkap\n", "     judul: Laporan lengkap\n", "inden-salah"),
        on_record("    judul: Laporan lengkap\n", "   judul: Laporan lengkap\n", "inden-salah"),
        on_record("  - elektronik\n", " - elektronik\n", "inden-salah"),
        on_release("tempat: Kota Contoh\n", " tempat: Kota Contoh\n", "inden-salah"),
    ),
    "tab": (
        on_record("  - cetak\n", "\t- cetak\n", "karakter-tab"),
        on_record(_CLASS, "kelas:\tberkala\n", "karakter-tab"),
        on_record("    judul: Laporan lengkap\n", "\tjudul: Laporan lengkap\n", "karakter-tab"),
        on_release("tempat: Kota Contoh\n", "tempat:\tKota Contoh\n", "karakter-tab"),
    ),
    "tanggal dengan hari di depan": tuple(
        on_record(_DATE, f"tanggal_terbit: {written}\n", "tanggal-salah")
        for written in ("03-02-2025", "3/2/2025", "03/02/2025", "3.2.2025", "03 02 2025")
    ),
    "tanggal dengan nama bulan": tuple(
        on_record(_DATE, f"tanggal_terbit: {written}\n", "tanggal-salah")
        for written in ("3 Februari 2025", "Senin, 3 Februari 2025", "3 Feb 2025", "03-Feb-2025", "3 FEBRUARI 2025")
    )
    + (on_release("tanggal: 2025-02-04\n", "tanggal: 4 Februari 2025\n", "tanggal-salah"),),
    "tanggal tanpa nol": (
        on_record(_DATE, "tanggal_terbit: 2025-2-3\n", "tanggal-salah"),
        on_record(_DATE, "tanggal_terbit: 2025/2/3\n", "tanggal-salah"),
        on_record("waktu_pembuatan: 2025-01\n", "waktu_pembuatan: 2025-1\n", "tanggal-salah"),
        on_record("waktu_pembuatan: 2025-01\n", "waktu_pembuatan: Januari 2025\n", "tanggal-salah"),
        on_record("waktu_pembuatan: 2025-01\n", "waktu_pembuatan: tahun lalu\n", "tanggal-salah"),
    ),
    "tanggal yang tidak ada": (
        on_record(_DATE, "tanggal_terbit: 2025-02-30\n", "tanggal-mustahil"),
        on_record(_DATE, "tanggal_terbit: 2025-13-01\n", "tanggal-mustahil"),
        on_release("tanggal: 2025-02-04\n", "tanggal: 2025-02-31\n", "tanggal-mustahil"),
    ),
    "tanggal siaran tidak lengkap": (
        on_release("tanggal: 2025-02-04\n", "tanggal: 2025-02\n", "tanggal-salah"),
        on_release("tanggal: 2025-02-04\n", "tanggal: 2025\n", "tanggal-salah"),
    ),
    "kunci salah eja": (
        on_record("judul: Laporan Keuangan", "Judul: Laporan Keuangan", "kunci-tak-dikenal"),
        on_record("judul: Laporan Keuangan", "judull: Laporan Keuangan", "kunci-tak-dikenal"),
        on_record("judul: Laporan Keuangan", "title: Laporan Keuangan", "kunci-tak-dikenal"),
        on_record("kelas:", "klas:", "kunci-tak-dikenal"),
        on_record("tanggal_terbit", "tanggal terbit", "kunci-tak-dikenal"),
        on_record("tanggal_terbit", "tanggal-terbit", "kunci-tak-dikenal"),
        on_record("penanggung_jawab", "penanggungjawab", "kunci-tak-dikenal"),
        on_record("lokasi: 2024", "lokas: 2024", "kunci-tak-dikenal"),
        on_release("teras:", "Teras:", "kunci-tak-dikenal"),
        on_release("    alt: Dua", "    alts: Dua", "kunci-tak-dikenal"),
    ),
    "kunci yang tidak ada": (
        on_record("sumber: Dokumen dinas\n", "warna: merah\nsumber: Dokumen dinas\n", "kunci-tak-dikenal"),
        on_record("sumber: Dokumen dinas\n", "layout: post\nsumber: Dokumen dinas\n", "kunci-tak-dikenal"),
        on_release("tempat: Kota Contoh\n", "kategori: layanan\ntempat: Kota Contoh\n", "kunci-tak-dikenal"),
    ),
    "kunci dua kali": (
        on_record(_UNIT, _UNIT + _UNIT, "kunci-ganda", None, 1),
        on_record(_CLASS, "kelas: berkala\nkelas: berkala\n", "kunci-ganda", None, 1),
        on_release("tempat: Kota Contoh\n", "tempat: Kota Contoh\ntempat: Kota Lain\n", "kunci-ganda", None, 1),
    ),
    "pilihan salah tulis": (
        on_record(_CLASS, "kelas: Berkala\n", "pilihan-salah"),
        on_record(_CLASS, "kelas: berkalah\n", "pilihan-salah"),
        on_record(_CLASS, "kelas: informasi berkala\n", "pilihan-salah"),
        on_record("  - cetak\n", "  - hardcopy\n", "pilihan-salah"),
        on_record("  - elektronik\n", "  - Elektronik\n", "pilihan-salah"),
        on_record(_CLASS, "kelas: berkala\nstatus: Terbit\n", "pilihan-salah", None, 1),
        on_record(_CLASS, "kelas: berkala\nstatus: draft\n", "pilihan-salah", None, 1),
    ),
    "ya dan tidak": tuple(
        on_record(_CLASS, f"kelas: berkala\nnihil: {written}\n", "pilihan-salah", "kelas: berkala\nnihil: tidak\n", 1)
        for written in ("false", "no", "bukan", "0")
    ),
    "unit salah tulis": (
        on_record(_UNIT, "unit: Dinas Kesehatn\n", "unit-tak-dikenal"),
        on_record(_UNIT, "unit: Dinas Pendidikan\n", "unit-tak-dikenal"),
        on_record(_UNIT, "unit: Kesehatan\n", "unit-tak-dikenal"),
        on_release("unit: diskominfo\n", "unit: kominfo\n", "unit-tak-dikenal"),
    ),
    "kewajiban salah tulis": (
        on_record(_DATE, "kewajiban:\n  - bk-zz\n" + _DATE, "kewajiban-tak-dikenal", None, 1),
        on_record(_DATE, "kewajiban:\n  - laporan keuangan\n" + _DATE, "kewajiban-tak-dikenal", None, 1),
    ),
    "periode salah tulis": tuple(
        on_record("periode: 2024\n", f"periode: {written}\n", "periode-salah")
        for written in ("semester 1 2024", "2024-2025", "triwulan III", "2024-S3", "Tahun 2024")
    ),
    "daftar ditulis sebagai satu nilai": (
        on_record(_FORMS, "bentuk: cetak, elektronik\n", "harus-daftar"),
        on_record(_FORMS, "bentuk: cetak\n", "harus-daftar"),
        on_record("topik:\n  - keuangan\n  - kesehatan\n", "topik: keuangan dan kesehatan\n", "harus-daftar"),
    ),
    "kelompok ditulis sebagai satu nilai": (
        on_record("berkas:\n  - lokasi: 2024/laporan-uji.pdf\n    judul: Laporan lengkap\n", "berkas: 2024/laporan-uji.pdf\n", "harus-daftar"),
        on_record("  - judul: Laman dinas\n    alamat: https://dinkes.contoh.go.id/laporan\n", "  - https://dinkes.contoh.go.id/laporan\n", "harus-kelompok"),
        on_release("narahubung:\n  jabatan: Bagian Humas\n", "narahubung: Bagian Humas\n", "harus-kelompok"),
    ),
    "isi wajib kosong": (
        on_record(_TITLE, "judul:\n", "wajib-diisi"),
        on_record(_FILE, "lokasi:\n", "wajib-diisi"),
        on_release("tempat: Kota Contoh\n", "tempat:\n", "wajib-diisi"),
        on_release("    kredit: Humas\n", "    kredit:\n", "wajib-diisi"),
        on_release("sumber: Keterangan dinas\n", 'sumber: ""\n', "wajib-diisi"),
    ),
    "butir yang sama dua kali": (
        on_record("  - elektronik\n", "  - elektronik\n  - elektronik\n", "isi-ganda", None, 1),
        on_record("  - kesehatan\n", "  - kesehatan\n  - kesehatan\n", "isi-ganda", None, 1),
    ),
    "kode HTML dalam bidang": (
        on_record(_TITLE, "judul: Laporan &amp; Keuangan Tahun 2024\n", "kode-html", "judul: Laporan & Keuangan Tahun 2024\n"),
        on_record("sumber: Dokumen dinas\n", "sumber: Dokumen&nbsp;dinas\n", "kode-html"),
        on_record("sumber: Dokumen dinas\n", "sumber: <b>Dokumen</b> dinas\n", "kode-html"),
        on_record("    judul: Laporan lengkap\n", "    judul: Laporan &quot;lengkap&quot;\n", "kode-html"),
        on_release("    keterangan: Loket baru", "    keterangan: <i>Loket</i> baru", "kode-html"),
        on_release("judul: Loket Baru Dibuka\n", "judul: Loket Baru &#38; Dibuka\n", "kode-html"),
    ),
    "nama orang, bukan jabatan": (
        on_record("penanggung_jawab: Kepala Dinas Kesehatan\n", "penanggung_jawab: Drs. Fulan, M.Si.\n", "nama-bukan-jabatan"),
        on_record("penanggung_jawab: Kepala Dinas Kesehatan\n", "penanggung_jawab: Bapak Fulan\n", "nama-bukan-jabatan"),
        on_record("penanggung_jawab: Kepala Dinas Kesehatan\n", "penanggung_jawab: Ibu Fulanah\n", "nama-bukan-jabatan"),
        on_record("penanggung_jawab: Kepala Dinas Kesehatan\n", "penanggung_jawab: Fulan, S.Kom.\n", "nama-bukan-jabatan"),
        on_record("penanggung_jawab: Kepala Dinas Kesehatan\n", "penanggung_jawab: Fulan bin Muhammad\n", "nama-bukan-jabatan"),
        on_release("  jabatan: Bagian Humas\n", "  jabatan: Ibu Fulanah\n", "nama-bukan-jabatan"),
        on_release("  - jabatan: Kepala Dinas Kesehatan\n", "  - jabatan: dr. Fulan\n", "nama-bukan-jabatan"),
    ),
    "teks pengganti berupa nama berkas": tuple(
        on_release(_ALT, f"alt: {written}\n", "alt-tak-menerangkan")
        for written in ("IMG_2034.jpg", "loket.jpg", "foto", "Foto 1", "DSC00012", "WhatsApp Image 2025-02-04")
    )
    + (
        on_release(_LINK, "![IMG_01.jpg](../foto/2025/loket.jpg)", "alt-tak-menerangkan"),
        on_release(_LINK, "![](../foto/2025/loket.jpg)", "gambar-tanpa-alt"),
    ),
    "hari yang tidak sesuai tanggal": (
        on_release(_LEAD, _LEAD.replace("Selasa", "Rabu"), "hari-tak-sesuai"),
        on_release("Loket baru melayani warga setiap hari kerja.", "Loket dibuka Senin, 4 Februari 2025.", "hari-tak-sesuai"),
        on_release("Loket baru melayani warga setiap hari kerja.", "Loket dibuka Jum'at (4/2/2025).", "hari-tak-sesuai"),
        on_release("Loket baru melayani warga setiap hari kerja.", "Loket dibuka Minggu tanggal 4 Februari 2025.", "hari-tak-sesuai"),
        on_record("ringkasan: Ringkasan laporan", "ringkasan: Rapat Kamis, 3 Februari 2025, tentang laporan", "hari-tak-sesuai"),
    ),
    "tautan tanpa https dalam teks": (
        on_release(_LINK, "[laman kota](www.contoh.go.id/loket)", "tautan-tanpa-https"),
        on_release(_LINK, "[laman](WWW.contoh.go.id)", "tautan-tanpa-https"),
        on_record("[situs contoh](https://contoh.go.id/)", "[situs contoh](www.contoh.go.id)", "tautan-tanpa-https"),
    ),
    "tautan diawali garis miring": (
        on_release(_LINK, "[laman kota](/loket)", "tautan-garis-miring"),
        on_release(_LINK, "[laman kota](/informasi/2024/laporan.html)", "tautan-garis-miring"),
        on_record("[situs contoh](https://contoh.go.id/)", "[situs contoh](/profil)", "tautan-garis-miring"),
    ),
    "tautan yang tidak terbaca": (
        on_release(_LINK, "[laman kota] (https://contoh.go.id/loket)", "tautan-terpisah"),
        on_release(_LINK, "[laman kota](https://contoh.go.id/loket baru)", "tautan-gagal", "[laman kota](<https://contoh.go.id/loket baru>)"),
        on_release(_LINK, "![](https://contoh.go.id/loket baru.jpg)", "tautan-gagal", "![Loket pada pagi hari](<https://contoh.go.id/loket baru.jpg>)"),
        on_release(_LINK, "![Loket pada pagi hari] (https://contoh.go.id/loket.jpg)", "tautan-terpisah", "![Loket pada pagi hari](https://contoh.go.id/loket.jpg)"),
        on_release(_LINK, "[laman kota](javascript:alert)", "tautan-berbahaya"),
        on_release(_LINK, "[siaran lain](../2024/tidak-ada.md)", "tautan-putus"),
        on_release(_LINK, "<b>laman kota</b>", "html-mentah"),
    ),
    "kepala siaran": (
        on_release("---\njudul: Loket Baru Dibuka\n", "judul: Loket Baru Dibuka\n", "kepala-tidak-ada"),
        on_release("sumber: Keterangan dinas\n---\n", "sumber: Keterangan dinas\n", "kepala-tidak-ditutup", down=-17),
    ),
    "data pribadi": (
        on_release("Loket baru melayani warga setiap hari kerja.", "Hubungi 0812-3456-7890.", "data-pribadi"),
        on_release("Loket baru melayani warga setiap hari kerja.", "Surel: loket@contoh.com.", "data-pribadi"),
        on_record("sumber: Dokumen dinas\n", "sumber: Telepon 081234567890\n", "data-pribadi"),
    ),
    "tanggal terbalik atau belum tiba": (
        on_record(_DATE, _DATE + "tanggal_mutakhir: 2024-12-01\n", "tanggal-terbalik", None, 1),
        on_release("tanggal: 2025-02-04\n", "tanggal: 2026-12-04\n", "tanggal-masa-depan"),
    ),
    "bidang kelas lain": (
        on_record(
            "sumber: Dokumen dinas\n",
            "pengecualian:\n  dasar: a\n  konsekuensi_dibuka: A\n  konsekuensi_ditutup: B\n  jangka_waktu: 5 tahun\n  nomor_penetapan: 1/2024\n"
            "  tanggal_penetapan: 2024-01-10\n  nomor_uji: 1/UK/2024\n  tanggal_uji: 2024-01-08\nsumber: Dokumen dinas\n",
            "bidang-salah-kelas",
        ),
        on_record(
            "sumber: Dokumen dinas\n",
            "darurat:\n  jenis: bencana_alam\n  bahaya: Banjir\n  wilayah: Kota\n  arahan: Pindah\n  narahubung:\n    jabatan: Posko\n"
            "  mulai: 2025-01-01T04:00+07:00\nsumber: Dokumen dinas\n",
            "bidang-salah-kelas",
        ),
        on_record(_CLASS, "kelas: setiap_saat\n", "folder-kelas"),
    ),
    "surel, telepon, bahasa": (
        on_release("  jabatan: Bagian Humas\n", "  jabatan: Bagian Humas\n  surel: humas contoh.go.id\n", "surel-salah", None, 1),
        on_release("  jabatan: Bagian Humas\n", "  jabatan: Bagian Humas\n  telepon: lihat laman\n", "telepon-salah", None, 1),
        on_record("    judul: Laporan lengkap\n", "    judul: Laporan lengkap\n    bahasa: Indonesia\n", "bahasa-salah", None, 1),
        on_record("    judul: Laporan lengkap\n", "    judul: Laporan lengkap\n    ukuran: 2 MB\n", "angka-salah", None, 1),
        on_release("tempat: Kota Contoh\n", "waktu: pagi\ntempat: Kota Contoh\n", "waktu-salah"),
        on_release("tempat: Kota Contoh\n", "embargo: 2025-02-04 08:00\ntempat: Kota Contoh\n", "zona-waktu-hilang"),
    ),
    "hal yang bukan kesalahan": (
        on_record(_TITLE, "judul: 'Laporan Keuangan Tahun 2024'\n", "", ""),
        on_record(_TITLE, "judul: Laporan “Keuangan” Tahun 2024\n", ""),
        on_record(_TITLE, "judul: Laporan (Keuangan) & Kinerja Tahun 2024\n", ""),
        on_record(_CLASS, "kelas: berkala # diperiksa PPID\n", ""),
        on_record("sumber: Dokumen dinas\n", "sumber: Peraturan No.#3 tahun 2024\n", ""),
        on_record("sumber: Dokumen dinas\n", 'sumber: "Dokumen #3: dinas"\n', ""),
        on_record("sumber: Dokumen dinas\n", "sumber: Rp5\u00a0miliar – sesuai dokumen\n", ""),
        on_record("  Uraian singkat", "  • Uraian\n  – rinci #satu\n  \u00a0Uraian singkat", ""),
        on_record("ringkasan: Ringkasan laporan", "ringkasan: >-\n  – Ringkasan: laporan", ""),
        on_record("bentuk:\n  - cetak\n  - elektronik\n", "bentuk: [cetak, elektronik]\n", ""),
        on_record(_FORMS, "bentuk:\n- cetak\n- elektronik\n", ""),
        on_record("  - keuangan\n", '  - "keuangan"\n', ""),
        on_record(_FILE, "lokasi: https://contoh.go.id/laporan.pdf\n", ""),
        on_release(_LEAD, _LEAD.replace("Mulai Selasa, 4 Februari 2025,", "Mulai Selasa (4/2/2025)"), ""),
        on_release("  jabatan: Bagian Humas\n", "  jabatan: Sekretaris Dewan\n", ""),
        on_release(_ALT, "alt: Foto bersama warga di depan loket\n", ""),
    ),
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
    'pembatas kepala siaran': (
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
        on_release(_BODY, "Hari   Jam\nSenin   08.00\nSelasa   09.00\n", "tabel-tempelan", "| Hari | Jam |\n| --- | --- |\n| Senin | 08.00 |\n| Selasa | 09.00 |\n"),
        on_release(_BODY, "Hari  Jam  Loket\nSenin  08.00  1\n", "tabel-tempelan", "| Hari | Jam | Loket |\n| --- | --- | --- |\n| Senin | 08.00 | 1 |\n"),
        on_record("  Uraian", "  Hari\tJam\n  Senin\t08.00\n  Selasa\n\n  Uraian", "tabel-tempelan", "  | Hari | Jam |\n  | --- | --- |\n  | Senin | 08.00 |\n\n  Selasa\n\n  Uraian"),
        on_record("  Uraian", "  Jadwal:\n  Hari\tJam\tLoket\n  Senin\t08.00\n  Uraian", "tabel-tempelan", "  Jadwal:\n\n  | Hari | Jam | Loket |\n  | --- | --- | --- |\n  | Senin | 08.00 |  |\n\n  Uraian", 1),
        on_record("  Uraian", "  Nama    Jumlah    Satuan\n  Buku     10       Eksemplar\n\n  Uraian", "tabel-tempelan", "  | Nama | Jumlah | Satuan |\n  | --- | --- | --- |\n  | Buku | 10 | Eksemplar |\n\n  Uraian"),
        on_record(_SUMMARY, "ringkasan: |\n  Hari\tJam\n  Senin\t08.00\n", "karakter-tab", None, 1),
        on_record("isi: |\n  Uraian", "isi: >\n  Hari\tJam\n  Senin\t08.00\n  Uraian", "karakter-tab", "isi: |\n  | Hari | Jam |\n  | --- | --- |\n  | Senin | 08.00 |\n\n  Uraian", 1),
        on_release(_BODY, "Loket  melayani warga.  Setiap hari\nkerja  dibuka pagi.  Sore tutup\ndan  Malam tutup.\n", ""),
        on_record("  Uraian", "  1.\tSenin\n  2.\tSelasa\n\n  Uraian", ""),
    ),
    'butir Word di isi': (
        on_release(_BODY, '• Senin\n• Selasa\n', 'butir-menyambung', '- Senin\n- Selasa\n'),
        on_release(_BODY, '1.Senin\n2.Selasa\n', 'butir-menyambung', '1. Senin\n2. Selasa\n'),
        on_release(_BODY, "a. Senin\nb. Selasa\n", "butir-menyambung", "- a. Senin\n- b. Selasa\n"),
        on_release(_BODY, "o\tSenin\no\tSelasa\n", "butir-menyambung", "- Senin\n- Selasa\n"),
        on_release(_BODY, "Hari   : Senin\nTempat   : Balai Kota\n", "butir-menyambung", "- Hari: Senin\n- Tempat: Balai Kota\n"),
        on_record("  Uraian", "  Hari\t: Senin\n  Tempat\t: Balai Kota\n\n  Uraian", "butir-menyambung", "  - Hari: Senin\n  - Tempat: Balai Kota\n\n  Uraian"),
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
    "huruf kapital semua": (
        on_record(_TITLE, "judul: LAPORAN KEUANGAN TAHUN 2024\n", "huruf-kapital"),
        on_record(_TITLE, "judul: LAPORAN KEUANGAN DISKOMINFO DAN BPKAD TAHUN 2024\n", "huruf-kapital", "judul: Laporan Keuangan DISKOMINFO dan BPKAD Tahun 2024\n"),
        on_record(_TITLE, "judul: LAPORAN KEUANGAN TAHUN ANGGARAN 2024 (Audit)\n", "huruf-kapital", "judul: Laporan Keuangan Tahun Anggaran 2024 (Audit)\n"),
        on_record(_SUMMARY, "ringkasan: LAPORAN KEUANGAN SELAMA SATU TAHUN.\n", "huruf-kapital", "ringkasan: Laporan keuangan selama satu tahun.\n"),
        on_record(_FILE_TITLE, "    judul: LAPORAN KEUANGAN LENGKAP\n", "huruf-kapital", "    judul: Laporan Keuangan Lengkap\n"),
        on_record("penanggung_jawab: Kepala Dinas Kesehatan\n", "penanggung_jawab: KEPALA DINAS KESEHATAN\n", "huruf-kapital"),
        on_release("judul: Loket Baru Dibuka\n", "judul: LOKET BARU DIBUKA\n", "huruf-kapital"),
        on_release(_LEAD, _LEAD.replace("Mulai Selasa", "MULAI SELASA").replace("loket baru melayani warga", "LOKET BARU MELAYANI WARGA").replace("Februari", "FEBRUARI"), "huruf-kapital"),
    ),
    "jangka waktu tanpa satuan": (
        on_record(_KEPT, "retensi: 5\n", "jangka-tanpa-satuan"),
        on_record(_KEPT, "retensi: \"10\"\n", "jangka-tanpa-satuan", "retensi: 10 tahun\n"),
    ),
    "nomor dengan kata Nomor": (
        on_release("nomor: 002/2025\n", "nomor: No. 002/2025\n", "nomor-berawalan"),
        on_release("nomor: 002/2025\n", "nomor: Nomor 002/2025\n", "nomor-berawalan"),
        on_release("nomor: 002/2025\n", "nomor: \"Nomor: 002/2025\"\n", "nomor-berawalan"),
        on_release("nomor: 002/2025\n", "nomor: no 002/2025\n", "nomor-berawalan"),
    ),
    "singkatan unit dari huruf awalnya": (
        on_record(_UNIT, "unit: DKI\n", "unit-tak-dikenal", "unit: Dinas Komunikasi dan Informatika\n"),
    ),
    "jumlah dengan tanda rupiah": tuple(
        on_record("    judul: Laporan lengkap\n", f"    judul: Laporan lengkap\n    ukuran: {written}\n", "angka-salah", "    judul: Laporan lengkap\n    ukuran: 120000\n", 1)
        for written in ("Rp120.000", "Rp 120.000,00", '"120,000"', "120.000,-", "Rp. 120000")
    ),
    "sisa nama berkas atau daftar pada judul": tuple(
        on_record(_TITLE, f"judul: {written}\n", "tanda-ikut-tampil")
        for written in (
            "Laporan Keuangan Tahun 2024 (1)", "Salinan dari Laporan Keuangan Tahun 2024", "Copy of Laporan Keuangan Tahun 2024",
            "1. Laporan Keuangan Tahun 2024", "2) Laporan Keuangan Tahun 2024", "Laporan Keuangan Tahun 2024 - Final", "Laporan Keuangan Tahun 2024 (fix)",
            "Laporan Keuangan Tahun 2024 rev2", "'Judul: Laporan Keuangan Tahun 2024'", "Laporan Keuangan Tahun 2024.", "📢 Laporan Keuangan Tahun 2024",
            "Laporan Keuangan Tahun 2024 ✅", "'Fwd: Laporan Keuangan Tahun 2024'",
        )
    )
    + (
        on_release("judul: Loket Baru Dibuka\n", "judul: Loket Baru Dibuka.\n", "tanda-ikut-tampil"),
        on_release("judul: Loket Baru Dibuka\n", 'judul: "SIARAN PERS: Loket Baru Dibuka"\n', "tanda-ikut-tampil"),
        on_release("judul: Loket Baru Dibuka\n", "judul: Siaran Pers - Loket Baru Dibuka\n", "tanda-ikut-tampil"),
        on_record(_TITLE, "judul: Laporan_Keuangan_Tahun_2024\n", "judul-nama-berkas"),
    ),
    "tahun pada judul": (
        on_record(_TITLE, "judul: Laporan Keuangan Tahun 20224\n", "tahun-janggal"),
        on_record(_TITLE, "judul: Laporan Keuangan Tahun Anggaran 224\n", "tahun-janggal"),
        on_record(_TITLE, "judul: Laporan Keuangan Tahun 2023\n", "judul-beda-periode", None, 12),
        on_record(_PERIOD, "periode: 2042\n", "judul-beda-periode"),
        on_record(_PERIOD, "periode: 2025-S1\n", "judul-beda-periode"),
    ),
    "tautan dan dokumen tanpa nama": (
        on_record(_FILE_TITLE, "    judul: Klik di sini\n", "teks-tautan-umum"),
        on_record(_FILE_TITLE, "    judul: laporan-uji.pdf\n", "judul-nama-berkas"),
        on_record("  - judul: Laman dinas\n", "  - judul: Link\n", "teks-tautan-umum"),
        on_record("  - judul: Laman dinas\n", "  - judul: klik disini\n", "teks-tautan-umum"),
    ),
    "isi siaran mengulang kepalanya": tuple(
        on_release(_BODY, f"{written}\n\nLoket baru melayani warga.\n", "isi-mengulang", "Loket baru melayani warga.\n")
        for written in (
            "Mulai Selasa, 4 Februari 2025, loket baru melayani warga.", "# Loket Baru Dibuka", "SIARAN PERS", "Nomor: 002/2025", "No. 002/2025",
        )
    )
    + (
        on_release(_BODY, "Kota Contoh, 4 Februari 2025 – Loket melayani warga.\n", "isi-mengulang", "Loket melayani warga.\n"),
        on_release(_BODY, "KOTA CONTOH (4/2/2025) – Loket melayani warga.\n", "isi-mengulang", "Loket melayani warga.\n"),
    ),
    "tanda hubung pada baris kuncinya": (
        on_record(_UNIT, "unit: - Dinas Kesehatan\n", "tanda-sesudah-kunci"),
        on_record("topik:\n  - keuangan\n  - kesehatan\n", "topik: - keuangan - kesehatan\n", "tanda-sesudah-kunci"),
        on_release("unit: diskominfo\n", "unit: - diskominfo\n", "tanda-sesudah-kunci"),
    ),
    "tanggal lama dan terbalik": (
        on_record(_DATE, "tanggal_terbit: 3 Pebruari 2025\n", "tanggal-salah"),
        on_record("waktu_pembuatan: 2025-01\n", "waktu_pembuatan: Nopember 2024\n", "tanggal-salah", "waktu_pembuatan: 2024-11\n"),
        on_record(_DATE, "tanggal_terbit: 0025-02-03\n", "tanggal-salah"),
        on_record(_DATE, f"{_DATE}terbit_mulai: 2025-02-03 pukul 08.00\n", "waktu-salah", f"{_DATE}terbit_mulai: 2025-02-03T08:00+07:00\n", 1),
    ),
    "daftar dan kelompok sebaris": (
        on_record(_SOURCE, f"{_SOURCE}alamat_lama: /dokumen/1\n", "harus-daftar", f"{_SOURCE}alamat_lama:\n  - /dokumen/1\n", 1),
        on_release("tempat: Kota Contoh\n", "tempat: Kota Contoh\nterkait: 2024/laporan-kinerja\n", "harus-daftar", "tempat: Kota Contoh\nterkait:\n  - 2024/laporan-kinerja\n", 1),
        on_record(_FORMS, "bentuk:\n  cetak: ya\n  elektronik: ya\n", "harus-daftar"),
        on_record(_SOURCE, f"{_SOURCE}kewajiban:\n  - bk-d-01 Rencana dan laporan\n", "kewajiban-tak-dikenal", f"{_SOURCE}kewajiban:\n  - bk-d-01\n", 2),
        on_record(_SOURCE, f"{_SOURCE}frekuensi: tiap tahun\n", "pilihan-salah", f"{_SOURCE}frekuensi: tahunan\n", 1),
        on_record(_SOURCE, f"{_SOURCE}frekuensi: setahun sekali\n", "pilihan-salah", f"{_SOURCE}frekuensi: tahunan\n", 1),
        on_record(_KEPT, "retensi: lima\n", "jangka-tanpa-satuan"),
        on_record(_KEPT, "retensi: 5-10\n", "jangka-tanpa-satuan", "retensi: 5-10 tahun\n"),
    ),
    "judul dengan huruf kecil": (
        on_record(_TITLE, "judul: laporan keuangan tahun 2024\n", "judul-huruf-kecil"),
        on_release("judul: Loket Baru Dibuka\n", "judul: loket baru dibuka\n", "judul-huruf-kecil"),
    ),
    "singkatan surat-menyurat": (
        on_record("penanggung_jawab: Kepala Dinas Kesehatan\n", "penanggung_jawab: Kepala dinas ybs\n", "singkatan-kantor", "penanggung_jawab: Kepala dinas yang bersangkutan\n"),
        on_record(_SUMMARY, "ringkasan: Laporan yg disusun dinas.\n", "singkatan-kantor", "ringkasan: Laporan yang disusun dinas.\n"),
        on_release(_BODY, "Loket melayani warga dgn ramah.\n", "singkatan-kantor", "Loket melayani warga dengan ramah.\n"),
        on_release(_LEAD, "teras: Loket baru utk semua warga.\n", "singkatan-kantor", "teras: Loket baru untuk semua warga.\n"),
        on_record("  Uraian singkat", "  Uraian tsb singkat", "singkatan-kantor", "  Uraian tersebut singkat"),
        on_record(_SOURCE, "sumber: Arsip YBS\n", ""),
        on_release(_BODY, "Nama berkasnya `data-yg.csv`.\n", ""),
    ),
    "kata terketik dua kali": (
        on_record(_SUMMARY, "ringkasan: Ringkasan laporan laporan keuangan.\n", "kata-berulang", "ringkasan: Ringkasan laporan keuangan.\n"),
        on_record(_TITLE, "judul: Laporan Laporan Keuangan Tahun 2024\n", "kata-berulang"),
        on_release(_BODY, "Loket loket baru melayani warga.\n", "kata-berulang", "Loket-loket baru melayani warga.\n"),
        on_record(_SUMMARY, "ringkasan: Jalan Bone Bone diperbaiki.\n", ""),
        on_record(_SUMMARY, "ringkasan: Laporan-laporan keuangan.\n", ""),
    ),
    "tautan dan nomor yang belum jadi": (
        on_record(_SUMMARY, "ringkasan: Laporan [lengkap](https://contoh.go.id/a).\n", "tanda-ikut-tampil", "ringkasan: Laporan lengkap.\n"),
        on_release(_LEAD, "teras: Loket baru [dibuka](https://contoh.go.id/a).\n", "tanda-ikut-tampil", "teras: Loket baru dibuka.\n"),
        on_record(_TITLE, "judul: 2024\n", "isi-tanpa-arti"),
        on_release("nomor: 002/2025\n", "nomor: ...../2025\n", "isi-tanpa-arti"),
        on_release("nomor: 002/2025\n", "nomor: ___/HUMAS/2025\n", "isi-tanpa-arti"),
    ),
    "judul halaman di dalam isi": (
        on_release(_BODY, "# Jadwal\n\nLoket baru melayani warga.\n", "judul-bagian-utama", "## Jadwal\n\nLoket baru melayani warga.\n"),
        on_record("  Uraian singkat", "  # Jadwal\n\n  Uraian singkat", "judul-bagian-utama", "  ## Jadwal\n\n  Uraian singkat"),
        on_release(_BODY, "#LayananPublik\n\nLoket baru melayani warga.\n", ""),
    ),
    "alamat rumah warga": (
        on_release(_BODY, "Loket melayani Ibu Fulanah, Jl. Melati No. 5 RT 03/RW 05.\n", "alamat-rumah", "Loket melayani warga Kelurahan Melati.\n"),
        on_record(_SUMMARY, "ringkasan: Bantuan diterima Bapak Fulan di RT. 003 RW. 05.\n", "alamat-rumah", "ringkasan: Bantuan diterima warga.\n"),
        on_record("  Uraian", "  Rumah Sdr. Fulan terletak\n  di RT 3/RW 5.\n\n  Uraian", "alamat-rumah", "  Rumah itu diperbaiki.\n\n  Uraian", 1),
        on_release(_BODY, "Kantor Kelurahan Melati di Jl. Merdeka RT 01/RW 02 dibuka.\n", ""),
        on_release(_BODY, "Kerja bakti warga RT 03/RW 05 dihadiri Bapak Camat.\n", ""),
        on_release(_BODY, "Loket dibuka bersama Ibu PKK RT 03/RW 05.\n", ""),
        on_release(_BODY, "Bapak Fulan, ketua RT 03/RW 05, hadir.\n", ""),
    ),
    "nomor induk pegawai": (
        on_record(_SUMMARY, "ringkasan: Disahkan kepala dinas, NIP 19750817 200003 1 002.\n", "nip-dalam-teks", "ringkasan: Disahkan kepala dinas.\n"),
        on_release(_BODY, "Loket dibuka kepala dinas (197508172000031002).\n", "nip-dalam-teks", "Loket dibuka kepala dinas.\n"),
        on_record("  Uraian singkat", "  NIP. 197508172000032002. Uraian singkat", "nip-dalam-teks"),
        on_release(_BODY, "Nomor paket 123456789012345678.\n", ""),
    ),
    "sisa tempelan": (
        on_release(_BODY, "Halaman 1 dari 2\n\nLoket baru melayani warga.\n", "sisa-tempelan", "Loket baru melayani warga.\n"),
        on_release(_BODY, "- 3 -\n\nLoket baru melayani warga.\n", "sisa-tempelan", "Loket baru melayani warga.\n"),
        on_release(_BODY, "Jadwal loket ............ 7\n\nLoket baru melayani warga.\n", "sisa-tempelan", "Loket baru melayani warga.\n"),
        on_release(_BODY, "[04/02/25 09.12.33] Humas: Loket dibuka.\n\nLoket baru melayani warga.\n", "sisa-tempelan", "Loket baru melayani warga.\n"),
        on_release(_BODY, "Diteruskan\n\nLoket baru melayani warga.\n", "sisa-tempelan", "Loket baru melayani warga.\n"),
        on_record("  Uraian singkat", "  Halaman 2\n\n  Uraian singkat", "sisa-tempelan"),
        on_release(_BODY, "Halaman loket dibersihkan.\n", ""),
        on_release(_BODY, "08.00-10.00: loket dibuka.\n", ""),
    ),
    "paragraf huruf kapital": (
        on_release(_BODY, "LOKET BARU DINAS KESEHATAN MELAYANI MASYARAKAT SETIAP HARI KERJA.\n", "huruf-kapital"),
        on_record("  Uraian singkat", "  LAPORAN INI DISUSUN DINAS KESEHATAN BAGI MASYARAKAT.\n\n  Uraian singkat", "huruf-kapital", "  Laporan ini disusun Dinas Kesehatan bagi masyarakat.\n\n  Uraian singkat"),
        on_release(_BODY, "LKPJ, LPPD, DPA, RKA, SOP, dan SK.\n", ""),
    ),
    "tabel tanpa garis": (
        on_release(_BODY, "| Hari | Jam |\n| Senin | 08.00 |\n", "tabel-tanpa-garis", "| Hari | Jam |\n| --- | --- |\n| Senin | 08.00 |\n"),
        on_release(_BODY, "| Hari | Jam |\n| --- | --- |\n| Senin | 08.00 |\n", ""),
    ),
    "gambar yang ditempel": (
        on_release(_BODY, "![Loket](data:image/png;base64,iVBORw0KGgo=)\n\nLoket baru melayani warga.\n", "gambar-tempelan", "Loket baru melayani warga.\n"),
        on_release(_BODY, "![](data:image/png;base64,iVBORw0KGgo=)\n\nLoket baru melayani warga.\n", "gambar-tempelan", "Loket baru melayani warga.\n"),
    ),
    "catatan perubahan tanpa isi": tuple(
        on_record(_SOURCE, f"{_SOURCE}catatan_perubahan:\n  - tanggal: 2025-03-03\n    catatan: {said}\n", "catatan-tanpa-isi", f"{_SOURCE}catatan_perubahan:\n  - tanggal: 2025-03-03\n    catatan: Angka belanja dibetulkan.\n", 3)
        for said in ("Update", "direvisi", "Perbaikan.")
    ),
    "urutan tanggal": (
        on_record("waktu_pembuatan: 2025-01\n", "waktu_pembuatan: 2025-03\n", "dibuat-sesudah-terbit"),
        on_record("waktu_pembuatan: 2025-01\n", "waktu_pembuatan: 2025\n", ""),
        on_record(_DATE, "tanggal_terbit: 2O25-02-03\n", "tanggal-salah"),
    ),
    "daftar ditulis sebagai kalimat": (
        on_record(_SOURCE, f"{_SOURCE}catatan_perubahan: 3 Maret 2025 angka belanja dibetulkan\n", "harus-daftar", f"{_SOURCE}catatan_perubahan:\n  - tanggal: 2025-03-03\n    catatan: angka belanja dibetulkan\n", 1),
    ),
    "tempat di jaringan kantor sebagai tautan": tuple(
        on_record(_ADDRESS, f"alamat: {place}\n", "alamat-salah")
        for place in ("\\\\server\\dinkes\\2025", "file:///Z:/dinkes/laporan.pdf", "Z:\\dinkes\\laporan.pdf", "/home/humas/laporan.pdf")
    ),
    "teks tautan yang hanya menyuruh": (
        on_release(_LINK, "[Unduh](https://contoh.go.id/loket)", "teks-tautan-umum"),
        on_release(_LINK, "[unduh file](https://contoh.go.id/loket)", "teks-tautan-umum"),
        on_release(_LINK, "[Download](https://contoh.go.id/loket)", "teks-tautan-umum"),
        on_record("  - judul: Laman dinas\n", "  - judul: Unduh\n", "teks-tautan-umum"),
        on_record(_FILE_TITLE, "    judul: Unduh dokumen di sini\n", "teks-tautan-umum"),
        on_release(_LINK, "[unduh laporan 2024](https://contoh.go.id/loket)", ""),
    ),
    "ringkasan yang hanya menunjuk": tuple(
        on_record(_SUMMARY, f"ringkasan: {said}\n", "isi-tanpa-arti") for said in ("Terlampir", "s.d.a.", "lihat lampiran", "idem")
    ),
    "tanggal di depan isi": (
        on_release(_BODY, "KOTA CONTOH (4/2) - Loket melayani warga.\n", "isi-mengulang", "Loket melayani warga.\n"),
        on_release(_BODY, "KOTA CONTOH, 4/2/25 - Loket melayani warga.\n", "isi-mengulang", "Loket melayani warga.\n"),
    ),
    "judul dan isi yang benar": (
        on_record(_TITLE, "judul: Laporan Keuangan Tahun 2024 Tahap (II)\n", ""),
        on_record(_TITLE, "judul: Rencana 2024 dan 2025\n", ""),
        on_record(_TITLE, "judul: Laporan Keuangan\n", ""),
        on_record(_TITLE, "judul: Perda Nomor 3/2020 tentang Keuangan\n", ""),
        on_record(_TITLE, "judul: 10 Program Prioritas Tahun 2024\n", ""),
        on_record(_TITLE, "judul: Daftar UKM, Koperasi, dll.\n", ""),
        on_record(_PERIOD, "periode: 2023/2026\n", ""),
        on_release(_BODY, "Loket baru dibuka di Kota Contoh.\n", ""),
    ),
    "kapital yang benar": (
        on_record(_TITLE, "judul: LKPJ 2024\n", ""),
        on_record(_TITLE, "judul: DPA SKPD 2024\n", ""),
        on_record(_TITLE, "judul: LAKIP DISKOMINFO 2024\n", ""),
        on_record(_TITLE, "judul: SOP PPID 2024\n", ""),
        on_record(_TITLE, "judul: Laporan Keuangan BLUD RSUD Tahun 2024\n", ""),
        on_release("tempat: Kota Contoh\n", "tempat: KOTA CONTOH\n", ""),
        on_record(_KEPT, "retensi: 5 (lima) tahun\n", ""),
        on_record(_KEPT, "retensi: permanen\n", ""),
        on_release("nomor: 002/2025\n", "nomor: NO-002/2025\n", ""),
        on_release("nomor: 002/2025\n", "nomor: Nota Dinas 002/2025\n", ""),
    ),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Stray:
    """A file where it does not belong, or a second one; `problem` is `line code`, several with `; ` between them. `content` may name a sound file."""

    path: str
    content: bytes
    problem: str


_PACKAGES, _PACKAGE = "disclosures/pengadaan/2025.csv", "Pengadaan kertas,dinkes,51234567,tender,850000"
_PACKAGE_HEAD = "paket,unit,kode_rup,metode,pagu"
_BUDGET = "disclosures/anggaran/2025.csv"
_CSV = "disclosures/layanan/permohonan/2025.csv"
_HEAD = "nomor;tanggal_masuk;pokok_informasi"
_REQUEST = "001/2025;2025-01-06;Anggaran kesehatan"
_DOCX = b"PK\x03\x04\x14\x00\x06\x00" + bytes(40)

STRAYS: dict[str, tuple[Stray, ...]] = {
    "dokumen di folder catatan": tuple(
        Stray(f"disclosures/berkala/2024/laporan-lain{end}", _DOCX, "1 berkas-dokumen")
        for end in (".docx", ".PDF", ".xlsx", ".jpg", ".doc")
    )
    + (
        Stray("content/siaran-pers/2025/siaran-lain.docx", _DOCX, "1 berkas-dokumen"),
        Stray("content/siaran-pers/2025/loket.jpg", _DOCX, "1 berkas-dokumen"),
    ),
    "dokumen bernama catatan": (
        Stray("disclosures/berkala/2024/laporan-lain.yml", _DOCX, "1 bukan-teks"),
        Stray("disclosures/berkala/2024/laporan-lain.yml", b"%PDF-1.4\n", "1 bukan-teks"),
        Stray("content/siaran-pers/2025/siaran-lain.md", b"{\\rtf1\\ansi}", "1 bukan-teks"),
        Stray(_CSV, _DOCX, "1 bukan-teks"),
    ),
    "berkas kunci dan cadangan": (
        Stray("disclosures/berkala/2024/~$laporan.docx", _DOCX, "1 berkas-sampah"),
        Stray("disclosures/berkala/2024/laporan.yml.bak", b"judul: A\n", "1 berkas-sampah"),
        Stray("content/siaran-pers/2025/siaran.md~", b"---\n", "1 berkas-sampah"),
    ),
    "akhiran dan nama": (
        Stray("disclosures/berkala/2024/laporan-lain.yaml", SOUND[RECORD].encode(), "1 akhiran-berkas"),
        Stray("disclosures/berkala/2024/laporan-lain.txt", b"judul: A\n", "1 akhiran-berkas"),
        Stray("disclosures/berkala/2024/Laporan Lain.yml", SOUND[RECORD].encode(), "1 nama-berkas"),
        Stray("disclosures/berkala/2024/laporan_lain.yml", SOUND[RECORD].encode(), "1 nama-berkas"),
        Stray("disclosures/berkala/laporan-lain.yml", SOUND[RECORD].encode(), "1 folder-tahun"),
        Stray("disclosures/berkala/2024/triwulan/laporan-lain.yml", SOUND[RECORD].encode(), "1 folder-tahun"),
        Stray("disclosures/catatan.yml", b"judul: A\n", "1 berkas-asing"),
        Stray("disclosures/berkala/2024/laporan-lain.yml.txt", SOUND[RECORD].encode(), "1 akhiran-berkas"),
        Stray("disclosures/berkala/2024/laporan-lain.yaml", SOUND[RECORD].replace("Dinas Kesehatan", "Dinas Lain").encode(), "1 akhiran-berkas; 4 unit-tak-dikenal"),
        Stray("disclosures/berkala/2024/Laporan Lain.yml", SOUND[RECORD].replace("kelas:", "klas:").encode(), "1 nama-berkas; 2 kunci-tak-dikenal"),
        Stray("disclosures/berkala/laporan-lain.yml", SOUND[RECORD].replace("kelas: berkala", "kelas: setiap_saat").replace("2025-02-03", "3/2/2025").encode(), "1 folder-tahun; 12 tanggal-salah"),
        Stray("content/siaran-pers/2025/Siaran Lain.md", SOUND[RELEASE].replace("tempat:", "tempt:").encode(), "1 nama-berkas; 5 kunci-tak-dikenal"),
        Stray("content/siaran-pers/siaran-lain.md.txt", SOUND[RELEASE].encode(), "1 akhiran-berkas; 1 folder-tahun"),
    ),
    "register dari lembar kerja": (
        Stray("disclosures/layanan/permohonan/2025.xlsx", _DOCX, "1 register-lembar-kerja"),
        Stray("disclosures/layanan/permohonan/register 2025.xls", _DOCX, "1 register-lembar-kerja"),
        Stray(_CSV, f"Register Permohonan 2025;;\n{_HEAD}\n{_REQUEST}\n".encode(), "1 register-baris-judul"),
        Stray(_CSV, f"{_HEAD.replace('nomor', 'No')}\n{_REQUEST}\n".encode(), "1 kunci-tak-dikenal"),
        Stray(_CSV, f"{_HEAD.replace('tanggal_masuk', 'Tanggal')}\n{_REQUEST}\n".encode(), "1 kunci-tak-dikenal"),
        Stray(_CSV, f"{_HEAD}\n{_REQUEST}; dan belanja\n".encode(), "2 pemisah-dalam-sel"),
        Stray(_CSV, f"{_HEAD};tanggal_pemberitahuan;hasil;nama\n{_REQUEST};2025-01-08;diberikan;Fulan\n".encode(), "1 kolom-dilarang"),
    ),
    "daftar pengadaan dari lembar kerja": tuple(
        Stray(_PACKAGES, f"# Keadaan Juni 2025\n{head}\n{_PACKAGE}\n{_PACKAGE.replace('kertas', 'tinta').replace('51', '52')}\n".encode(), problem)
        for head, problem in (
            ("Paket,unit,kode_rup,metode,pagu", "2 kunci-tak-dikenal"),
            ("paket,OPD,kode_rup,metode,pagu", "2 kunci-tak-dikenal"),
            ("paket,unit,Kode RUP,metode,pagu", "2 kunci-tak-dikenal"),
            ("paket,unit,kode_rup,Metode Pengadaan,pagu", "2 kunci-tak-dikenal"),
            ("paket,unit,kode_rup,metode,Pagu Anggaran", "2 kunci-tak-dikenal"),
            ("paket,unit,kode_rup,metode,", "2 wajib-diisi; 3 sel-tanpa-judul"),
            ("Nama Paket,unit,kode_rup,metode,pagu", "2 kunci-tak-dikenal"),
        )
    ),
    "nilai pengadaan dari lembar kerja": (
        Stray(_PACKAGES, b"paket;unit;kode_rup;metode;pagu\nPengadaan kertas;dinkes;5,12346E+07;tender;850000\n", "2 kode-paket-salah"),
        Stray(_PACKAGES, f"{_PACKAGE_HEAD}\n{_PACKAGE.replace('tender', 'Tender')}\n".encode(), "2 pilihan-salah"),
        Stray(_PACKAGES, f"{_PACKAGE_HEAD}\n{_PACKAGE.replace('dinkes', 'DK')}\n".encode(), "2 unit-tak-dikenal"),
        Stray(_PACKAGES, f"{_PACKAGE_HEAD}\n{_PACKAGE.replace('850000', '850 ribuan')}\n".encode(), "2 rupiah-salah"),
    ),
    "anggaran dari lembar kerja": (
        Stray(_BUDGET, b"Jenis,uraian,anggaran\nbelanja,Belanja pegawai,100\nbelanja,Belanja modal,200\n", "1 kunci-tak-dikenal"),
        Stray(_BUDGET, b"jenis,uraian,anggaran,warna\nbelanja,Belanja pegawai,100,merah\nbelanja,Belanja modal,200,biru\n", "1 kunci-tak-dikenal"),
        Stray(_BUDGET, b"jenis,uraian\nbelanja,Belanja pegawai\nbelanja,Belanja modal\n", "1 wajib-diisi"),
        Stray(_BUDGET, b"jenis,uraian,anggaran\nbelanja,Belanja pegawai,Rp100.000.50\n", "2 rupiah-salah"),
    ),
    "catatan atau siaran yang sama dua kali": (
        Stray("disclosures/berkala/2024/salinan.yml", SOUND[RECORD].replace("lokasi: 2024/laporan-uji.pdf", "lokasi: https://contoh.go.id/a.pdf").encode(), "1 judul-ganda"),
        Stray("disclosures/berkala/2024/salinan.yml", SOUND[RECORD].replace("Laporan Keuangan", "LAPORAN  KEUANGAN").encode(), "1 judul-ganda"),
        Stray("content/siaran-pers/2025/ulang.md", SOUND[RELEASE].replace("002/2025", "003/2025").encode(), "2 judul-ganda"),
    ),
    "folder tahun yang lain": (
        Stray("disclosures/berkala/2019/arsip.yml", SOUND[RECORD].replace("Laporan Keuangan", "Arsip").encode(), "12 folder-beda-tahun"),
        Stray("content/siaran-pers/2023/arsip.md", SOUND[RELEASE].replace("Loket Baru", "Arsip Loket").replace("nomor: 002/2025", "nomor: 009/2025").encode(), "4 folder-beda-tahun"),
    ),
    "lampiran yang tidak disebut": (
        Stray("content/siaran-pers/foto/2025/sisa.jpg", b"\xff\xd8\xff\xe0", "1 foto-yatim"),
        Stray("disclosures/berkas/2024/sisa.txt", b"Sisa.\n", "1 berkas-yatim"),
    ),
}  # fmt: skip
