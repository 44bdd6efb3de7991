"""Mistakes in one sound root, as data, and how to write several of them at once.

A `Slip` replaces a piece of a sound file by a mistaken one: rows of `mistakes` for the record and the release, and the
rows below for every other kind of file. `mixed` writes some of them together; `moved` says where a problem that one of
them alone causes stands among the others.
"""

import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from helpers import BASE, holidays
from mistakes import MISTAKES, RECORD, SOUND

PAGE, BODY, SETTINGS = "content/profil.md", "disclosures/badan.yml", "mkdocs.yml"
MONEV, SYNONYMS = "disclosures/monev/2025.yml", "disclosures/sinonim.yml"
REQUESTS, OBJECTIONS = "disclosures/layanan/permohonan/2025.csv", "disclosures/layanan/keberatan/2025.yml"
REPORT, HOLIDAYS = "disclosures/layanan/laporan/2024.md", "disclosures/hari-libur/2027.yml"
BUDGET, PROCUREMENT = "disclosures/anggaran/2025.csv", "disclosures/pengadaan/2025.csv"
CLOSED, PROGRAMME = "disclosures/dikecualikan/2024/penyidikan.yml", "disclosures/berkala/2024/program-uji.yml"
ALERT = "disclosures/serta-merta/2026/banjir.yml"

SOUND_ROOT: dict[str, str] = {
    **SOUND,
    PAGE: """\
---
title: Profil
---

# Profil

Profil [beranda](index.md) dan [laman kota](https://contoh.go.id/).

Layanan buka setiap hari kerja.
""",
    "content/index.md": "# Beranda\n\n[Profil kantor](profil.md)\n",
    BODY: (BASE / BODY).read_text("utf-8").replace("format: 2\n", "")
    + """\
keputusan:
  - jenis: dip
    nomor: 1/2025
    tanggal: 2025-01-06
    tentang: Daftar Informasi Publik
    jabatan: Kepala Dinas Komunikasi dan Informatika
    persetujuan:
      jabatan: Sekretaris Daerah
      tanggal: 2025-01-03
rencana_terbit:
  - kewajiban: bk-d
    unit: dinkes
    tanggal: 2026-06-01
nomor_siaran:
  - pola: "{urut}/{tahun}"
warna: "#0b5d4b"
format: 2
""",
    MONEV: """\
penyelenggara: Diskominfo
sumber: Keputusan PPID
kategori:
  - id: ppid-pembantu
    nama: PPID Pembantu
    indikator:
      - id: jenis
        nama: Jenis informasi
        bobot: 60
      - id: layanan
        nama: Layanan informasi
        bobot: 40
    penilaian:
      - unit: dinkes
        nilai:
          - indikator: jenis
            nilai: "89,9"
            bukti: [2024/laporan-kinerja]
          - indikator: layanan
            nilai: 90
      - unit: diskominfo
        nilai:
          - indikator: jenis
            nilai: 39
          - indikator: layanan
            nilai: 40
mandiri:
  - butir: survei-kepuasan
    jawaban: ya
    bukti: 2024/laporan-kinerja
""",
    SYNONYMS: """\
sinonim:
  - istilah: APBD
    sama:
      - anggaran daerah
    sehari_hari:
      - uang kota
  - istilah: LKPJ
    sama:
      - laporan keterangan pertanggungjawaban
""",
    REQUESTS: """\
nomor;tanggal_masuk;jenis_pemohon;pokok_informasi;unit;kanal;tanggal_pemberitahuan;hasil;alasan_tolak;nomor_keputusan;bentuk;biaya
001/2025;2025-01-06;perorangan;Anggaran kesehatan;dinkes;surel;2025-01-10;diberikan;;;elektronik;0
002/2025;2025-02-03;perorangan;Daftar aset;dinkes;surel;2025-02-07;ditolak;17h;T-1/2025;;0
003/2025;2025-03-03;kelompok;Rencana kerja;diskominfo;langsung;2025-03-07;diberikan;;;cetak;5000
""",
    OBJECTIONS: """\
daftar:
  - nomor: K-1/2025
    tanggal_masuk: 2025-02-10
    permohonan: 002/2025
    alasan: a
    tanggal_tanggapan: 2025-02-20
    hasil: ditolak
  - nomor: K-2/2025
    tanggal_masuk: 2025-04-07
    alasan: b
    tanggal_tanggapan: 2025-04-14
    hasil: dikabulkan
""",
    REPORT: "---\ntanggal_terbit: 2025-03-20\n---\n\n## Kebijakan\n\nTeks kebijakan.\n\n## Petugas\n\nTeks petugas.\n\n## Anggaran\n\nTeks anggaran.\n\n## Sarana dan prasarana\n\nTeks.\n\n## Kendala\n\nTeks.\n\n## Rekomendasi dan tindak lanjut\n\nTeks.\n",
    HOLIDAYS: holidays(2027, decree="SKB 1/2026"),
    BUDGET: """\
jenis,uraian,anggaran,realisasi,unit
pendapatan,Pajak daerah,100,90,
belanja,Belanja pegawai,60,55,
belanja,Belanja modal,40,30,
""",
    PROCUREMENT: """\
paket,unit,kode_rup,metode,pagu,hps,penyedia,nilai_kontrak,tanggal_kontrak,selesai
Obat,dinkes,51234567,tender,1000,900,CV Contoh,800,2025-03-03,2025-06-02
Alat tulis,diskominfo,51234568,e_purchasing,2000,,,,,
Kursi,dinkes,51234569,tender,3000,,,,,
""",
    CLOSED: """\
judul: Berkas Penyidikan Pegawai
kelas: dikecualikan
ringkasan: Berkas pemeriksaan internal.
unit: dinkes
penanggung_jawab: Inspektur
waktu_pembuatan: 2024-02
tempat_pembuatan: Kota Contoh
bentuk:
  - cetak
retensi: 5 tahun
tanggal_terbit: 2024-03-05
pengecualian:
  dasar: a
  konsekuensi_dibuka: Menghambat pemeriksaan.
  konsekuensi_ditutup: Menjaga pemeriksaan.
  jangka_waktu: Sampai pemeriksaan selesai
  nomor_penetapan: P-1/2024
  tanggal_penetapan: 2024-03-04
  nomor_uji: U-1/2024
  tanggal_uji: 2024-02-05
""",
}

SETTINGS_TEXT = (BASE / SETTINGS).read_text("utf-8") + "  - Profil: profil.md\n"
SOUND_ROOT[SETTINGS] = SETTINGS_TEXT


@dataclass(frozen=True, slots=True)
class Slip:
    """One mistake in the file `path`: `code` is what it must be called there."""

    path: str
    sound: str
    mistaken: str
    code: str

    @property
    def span(self) -> tuple[int, int]:
        start = SOUND_ROOT[self.path].index(self.sound)
        return start, start + len(self.sound)

    @property
    def part(self) -> int:
        """Which key of the first column it stands at."""
        return sum(line[:1].isalpha() and ":" in line for line in SOUND_ROOT[self.path][: self.span[0] + 1].split("\n"))


def _rows(path: str, *rows: tuple[str, str, str]) -> list[Slip]:
    return [Slip(path, *row) for row in rows]


_FIRST = "001/2025;2025-01-06;perorangan;Anggaran kesehatan;dinkes;surel;2025-01-10;diberikan;;;elektronik;0\n"
_THIRD = "003/2025;2025-03-03;kelompok;Rencana kerja;diskominfo;langsung;2025-03-07;diberikan;;;cetak;5000\n"

OTHER: list[Slip] = [
    *_rows(
        PAGE,
        ("title: Profil\n", "titel: Profil\n", "kunci-tak-dikenal"),
        ("title: Profil\n", "title: Profil\nstatus: terbitkan\n", "pilihan-salah"),
        ("title: Profil\n", "title: 'Profil\n", "kutip-tidak-ditutup"),
        ("[beranda](index.md)", "[beranda](beranda.md)", "tautan-putus"),
        ("[laman kota]", "[klik di sini]", "teks-tautan-umum"),
        ("Layanan buka setiap hari kerja.", "Hubungi 0812-3456-7890.", "data-pribadi"),
        ("Layanan buka setiap hari kerja.", "**Jadwal layanan**\n\nLayanan buka.", "judul-bagian-tebal"),
    ),
    *_rows(
        BODY,
        ("jam_layanan: Senin", "jam_pelayanan: Senin", "kunci-tak-dikenal"),
        ("isi: ppid@contoh.go.id", "isi:", "wajib-diisi"),
        ("isi: ppid@contoh.go.id", "isi: ppid@contoh,go,id", "isi-kanal-salah"),
        ("08.00-16.00", "08.00-26.00", "jam-mustahil"),
        ("    jenis: dinas\n    alias", "    jenis: dinass\n    alias", "pilihan-salah"),
        ("  - id: diskominfo\n", "  - id: Diskominfo Kota\n", "slug-salah"),
        ("- Dinkes\n", "- Dinas Komunikasi dan Informatika\n", "unit-ganda"),
        ("    tanggal: 2025-01-06\n", "    tanggal: 6 Januari 2025\n", "tanggal-salah"),
        ("      tanggal: 2025-01-03\n", "      tanggal: 2025-02-03\n", "tanggal-terbalik"),
        ("  - kewajiban: bk-d\n", "  - kewajiban: bk-dd\n", "kewajiban-tak-dikenal"),
        ("    unit: dinkes\n    tanggal: 2026", "    unit: bapenda\n    tanggal: 2026", "unit-tak-dikenal"),
        ('"{urut}/{tahun}"', '"{nomor}/{tahun}"', "pola-nomor-salah"),
        ('"#0b5d4b"', "hijau", "warna-salah"),
        ("format: 2\n", "", "format-kosong"),
        ("format: 2\n", "format: 1\n", "format-lama"),
        ("alamat: Jalan Merdeka 1, Kota Contoh\n", 'alamat: "Jalan Merdeka 1\n', "kutip-tidak-ditutup"),
        ("alamat: Jalan Merdeka 1, Kota Contoh\n", "alamat Jalan Merdeka 1\n", "titik-dua-hilang"),
        ("nama: Pemerintah Kota Contoh\n", "", "wajib-diisi"),
    ),
    *_rows(
        MONEV,
        ("sumber: Keputusan PPID\n", "sumberr: Keputusan PPID\n", "kunci-tak-dikenal"),
        ("bobot: 40\n", "bobot: 30\n", "bobot-tidak-seratus"),
        ("bobot: 40\n", "bobot: empat puluh\n", "nilai-salah"),
        ("nilai: 90\n", "nilai: 900\n", "nilai-di-luar-rentang"),
        ("      - unit: diskominfo\n", "      - unit: dinkes\n", "dinilai-dua-kali"),
        ("      - unit: diskominfo\n", "      - unit: dinas\n", "unit-tak-dikenal"),
        ("butir: survei-kepuasan\n", "butir: survei\n", "butir-tak-dikenal"),
        ("    bukti: 2024/laporan-kinerja\n", "    bukti: 2024/tiada\n", "terkait-tak-dikenal"),
        ("          - indikator: layanan\n            nilai: 40\n", "", "nilai-belum-lengkap"),
        ("    jawaban: ya\n", "    jawaban: yes\n", "pilihan-salah"),
        ("penyelenggara: Diskominfo\n", 'penyelenggara: "Diskominfo\n', "kutip-tidak-ditutup"),
    ),
    *_rows(
        SYNONYMS,
        ("      - uang kota\n", "      - u\n", "sinonim-pendek"),
        ("    sama:\n      - anggaran daerah\n", "    sama: anggaran daerah\n", "harus-daftar"),
        ("istilah: LKPJ\n", "istilah: anggaran daerah\n", "sinonim-ganda"),
        ("      - laporan keterangan pertanggungjawaban\n", "      - lkpj\n", "sinonim-ganda"),
        ("  - istilah: LKPJ\n", "  - istila: LKPJ\n", "kunci-tak-dikenal"),
        ("      - anggaran daerah\n", '      - "anggaran daerah\n', "kutip-tidak-ditutup"),
    ),
    *_rows(
        REQUESTS,
        ("001/2025;2025-01-06", "001/2025;6 Januari 2025", "tanggal-salah"),
        ("001/2025;2025-01-06", "001/2025;2024-12-30", "register-beda-tahun"),
        ("2025-02-07;ditolak;17h", "2025-02-01;ditolak;17h", "tanggal-terbalik"),
        ("ditolak;17h;T-1/2025", "ditolak;;", "alasan-tolak-kosong"),
        ("kelompok;", "kelompok warga;", "pilihan-salah"),
        ("003/2025;2025-03-03", "001/2025;2025-03-03", "nomor-register-ganda"),
        ("2025-03-07;diberikan;;;cetak", ";diberikan;;;cetak", "jawaban-tanpa-tanggal"),
        ("cetak;5000\n", "cetak\n", "jumlah-sel"),
        ("Daftar aset", "Daftar; aset", "pemisah-dalam-sel"),
        ("cetak;5000\n", "cetak;5000;dua\n", "sel-tanpa-judul"),
        ("Daftar aset", "Permohonan Budi Santoso tentang ijazah", "nama-dalam-register"),
        ("elektronik;0\n", "elektronik;Rp0\n", "angka-salah"),
        ("kanal;", "canal;", "kolom-dilarang"),
    ),
    *_rows(
        OBJECTIONS,
        ("    tanggal_masuk: 2025-02-10\n", "    tanggal_masuk: 10 Februari\n", "tanggal-salah"),
        ("    permohonan: 002/2025\n", "    permohonan: 020/2025\n", "permohonan-tak-dikenal"),
        ("    alasan: b\n", "    alasan: c\n", "keberatan-tanpa-permohonan"),
        ("    tanggal_tanggapan: 2025-04-14\n", "    tanggal_tanggapan: 2025-04-01\n", "tanggal-terbalik"),
        ("  - nomor: K-2/2025\n", "  - nomor: K-1/2025\n", "nomor-register-ganda"),
        ("    hasil: ditolak\n", "    hasil: ditolak semua\n", "pilihan-salah"),
        ("    tanggal_tanggapan: 2025-02-20\n", "    tanggal tanggapan 2025-02-20\n", "titik-dua-hilang"),
    ),
    *_rows(
        REPORT,
        ("tanggal_terbit: 2025-03-20\n", "tanggal_terbit: 20 Maret 2025\n", "tanggal-salah"),
        ("tanggal_terbit: 2025-03-20\n", "tanggal_terbit: 2024-03-20\n", "laporan-sebelum-akhir"),
        ("## Petugas\n", "## Petuggas\n", "bagian-tak-dikenal"),
        ("## Anggaran\n", "## Kebijakan\n", "bagian-ganda"),
        ("Teks kebijakan.", "Lihat [denah](denah.pdf).", "tautan-putus"),
        ("Teks petugas.", "Hubungi 0812-3456-7890.", "data-pribadi"),
    ),
    *_rows(
        HOLIDAYS,
        ("{tanggal: 2027-05-01", "{tanggal: 1 Mei 2027", "tanggal-salah"),
        ("{tanggal: 2027-05-01", "{tanggal: 2027-01-01", "libur-ganda"),
        ("{tanggal: 2027-06-01", "{tanggal: 2026-06-01", "libur-beda-tahun"),
        ("keputusan: SKB 1/2026\n", "", "libur-tanpa-keputusan"),
        ("nama: Libur 08-17, jenis: libur_nasional", "nama: Libur 08-17, jenis: nasional", "pilihan-salah"),
        (
            "nama: Libur 12-25, jenis: libur_nasional}",
            "nama: Libur 12-25, jenis: libur_nasional",
            "kurung-tidak-ditutup",
        ),
    ),
    *_rows(
        BUDGET,
        ("pendapatan,Pajak", "pendapatn,Pajak", "pilihan-salah"),
        ("pegawai,60", "pegawai,enam", "angka-salah"),
        ("Belanja modal,40", "belanja pegawai,40", "anggaran-ganda"),
        ("40,30,\n", "40\n", "jumlah-sel"),
        ("60,55,\n", "60,55,bapenda\n", "unit-tak-dikenal"),
    ),
    *_rows(
        PROCUREMENT,
        ("Obat,dinkes", "Obat,rsud", "unit-tak-dikenal"),
        ("1000,900", "1000,9000", "melebihi-pagu"),
        ("2025-03-03,2025-06-02", "2025-03-03,2025-02-03", "tanggal-terbalik"),
        ("Alat tulis,diskominfo,51234568", "Kursi,diskominfo,51234569", "paket-ganda"),
        ("e_purchasing", "e-katalog", "pilihan-salah"),
        ("tender,3000", "tender,3 juta", "angka-salah"),
        ("CV Contoh,800", ",800", "kontrak-belum-lengkap"),
        ("3000,,,,,\n", "3000,,\n", "jumlah-sel"),
    ),
    *_rows(
        CLOSED,
        ("  dasar: a\n", "  dasar: z\n", "pilihan-salah"),
        ("  dasar: a\n", "  dasar: j\n", "undang-undang-kosong"),
        ("  tanggal_uji: 2024-02-05\n", "  tanggal_uji: 2025-02-05\n", "tanggal-terbalik"),
        (
            "  jangka_waktu: Sampai pemeriksaan selesai\n",
            "  jangka_waktu: 3 tahun\n  berlaku_sampai: 2030-01-01\n",
            "jangka-tak-sesuai",
        ),
        ("unit: dinkes\n", "unit: dinkes\nisi: Rahasia.\n", "dikecualikan-berisi"),
        ("  nomor_penetapan: P-1/2024\n", "", "belum-diisi"),
        ("  tanggal_uji: 2024-02-05\n", "  tanggal_uji: 5/2\n", "tanggal-salah"),
        (
            "  jangka_waktu: Sampai pemeriksaan selesai\n",
            "  jangka_waktu: 5 tahun\n  berlaku_sampai: 2025-01-01\n",
            "pengecualian-lewat",
        ),
        ("ringkasan: Berkas pemeriksaan internal.\n", "ringkasan: Berkas NIK 3275014107900001.\n", "data-pribadi"),
        ("  jangka_waktu: Sampai pemeriksaan selesai\n", "  jangka_waktu Sampai selesai\n", "titik-dua-hilang"),
    ),
    *_rows(
        SETTINGS,
        ("site_name: PPID Kota Contoh\n", "site_nme: PPID\nsite_name: PPID Kota Contoh\n", "pengaturan-tak-dikenal"),
        ("site_url: https://ppid.contoh.go.id/\n", "site_url: ppid\n", "alamat-situs-salah"),
        ("site_url: https://ppid.contoh.go.id/\n", "site_url: http://localhost:8000/\n", "alamat-dalam-kantor"),
        ("Beranda: index.md\n", "Beranda: beranda.md\n", "menu-tanpa-halaman"),
        ("site_name: PPID Kota Contoh\n", 'site_name: "PPID\n', "kutip-tidak-ditutup"),
    ),
    # In a record and a release, what only the rules between fields and between files can tell.
    *_rows(
        RECORD,
        ("kelas: berkala\n", "kelas: berkala\ndarurat:\n  jenis: banjir\n", "wajib-diisi"),
        ("kelas: berkala\n", "kelas: setiap_saat\n", "folder-kelas"),
        ("waktu_pembuatan: 2025-01\n", "waktu_pembuatan: 2025-01\ntanggal_mutakhir: 2024-01-05\n", "tanggal-terbalik"),
        ("sumber: Dokumen dinas\n", "sumber: Dokumen dinas\nstatus: dicabut\n", "pencabutan-kosong"),
        ("retensi: 5 tahun\n", "retensi: 5 tahun\nkewajiban:\n  - sl-std-01\n", "kewajiban-beda-kelas"),
        ("lokasi: 2024/laporan-uji.pdf\n", "lokasi: 2024/laporan-lain.pdf\n", "berkas-tidak-ada"),
        ("tanggal_terbit: 2025-02-03\n", "tanggal_terbit: 2027-02-03\n", "belum-waktunya"),
        ("[situs contoh](https://contoh.go.id/)", "[denah](denah.pdf)", "tautan-putus"),
        ("sumber: Dokumen dinas\n", "sumber: Dokumen dinas\nalamat_lama:\n  - http://\n", "alamat-lama-salah"),
        ("ringkasan: Ringkasan laporan", "ringkasan: NIK 3275014107900001, ringkasan laporan", "data-pribadi"),
        ("tempat_pembuatan: Kota Contoh\n", "", "belum-diisi"),
        ("unit: Dinas Kesehatan\n", "", "belum-diisi"),
        ("judul: Laporan Keuangan Tahun 2024\n", "", "wajib-diisi"),
    ),
    *_rows(
        "content/siaran-pers/2025/siaran-uji.md",
        (
            "sumber: Keterangan dinas\n",
            "sumber: Keterangan dinas\nralat:\n  - tanggal: 2025-01-02\n    catatan: Jam layanan.\n",
            "tanggal-terbalik",
        ),
        ("unit: diskominfo\n", "unit: diskominfo\nterkait:\n  - 2024/tiada\n", "terkait-tak-dikenal"),
        ("berkas: 2025/loket.jpg\n", "berkas: 2025/lain.jpg\n", "berkas-tidak-ada"),
        ("[laman kota](https://contoh.go.id/loket)", "[denah](denah.pdf)", "tautan-putus"),
        ("Loket baru melayani warga setiap hari kerja.\n", "Hubungi 0812-3456-7890.\n", "data-pribadi"),
        ("judul: Loket Baru Dibuka\n", "", "wajib-diisi"),
    ),
]


def slips() -> list[Slip]:
    rows = (row for rows in MISTAKES.values() for row in rows)
    own = [Slip(row.path, row.sound, row.mistaken, row.code) for row in rows if row.code]
    return [*own, *OTHER]


_KEYS = re.compile(r"^([a-z_]+):", re.MULTILINE)
_BLOCK = re.compile(r": [|>]\n(?: +.*\n)+\Z")
_WORDS = re.compile(r"[a-z_]+ [^:;=\n]*\n")  # a line without its colon


def apart(some: Sequence[Slip]) -> bool:
    """Does none touch the lines of another, or add the same key?"""
    spans = sorted(_lines(one) for one in some)
    removes = any(not one.mistaken for one in some)  # then what stands above is part of what is seen
    added = [key for one in some for key in set(_KEYS.findall(one.mistaken)) - set(_KEYS.findall(one.sound))]
    if any(_is_text_of(below, above) for above in some for below in some):
        return False
    return len(set(added)) == len(added) and all(end + removes < start for (_, end), (start, _) in pairwise(spans))


def _is_text_of(below: Slip, above: Slip) -> bool:
    """`judul:` above `kelas berkala`: to whoever does not know the names of all keys, the line is the title.

    Below `isi: |` with its text, any line that is no key may be text as well.
    """
    is_next = _lines(above)[1] + 1 == _lines(below)[0]
    is_title = above.mistaken.endswith(":\n") and _WORDS.match(below.mistaken)
    is_text = _BLOCK.search(above.mistaken) and not _KEYS.match(below.mistaken)
    return is_next and bool(is_title or is_text)


def _lines(one: Slip) -> tuple[int, int]:
    text, (start, end) = SOUND_ROOT[one.path], one.span
    return text.count("\n", 0, start), text.count("\n", 0, max(start, end - 1))


def mixed(some: Sequence[Slip]) -> str:
    """The sound file with all of them written."""
    text = SOUND_ROOT[some[0].path]
    for one in sorted(some, key=lambda one: -one.span[0]):
        start, end = one.span
        text = text[:start] + one.mistaken + text[end:]
    return text


def moved(line: int, alone: Slip, some: Sequence[Slip]) -> int:
    """The line in `mixed(some)` of what stands at `line` where `alone` is the only mistake."""
    grown = alone.mistaken.count("\n") - alone.sound.count("\n")
    first, _ = _lines(alone)
    # as a line of the sound file, as far as it is of one
    base = line - 1 if line - 1 <= first else max(line - 1 - grown, first)
    return line + sum(
        one.mistaken.count("\n") - one.sound.count("\n") for one in some if one is not alone and _lines(one)[1] < base
    )


def draw(chance: random.Random, pool: Sequence[Slip]) -> tuple[Slip, ...]:
    """Two or three mistakes of one file; files with few rows come as often as others."""
    files: dict[str, list[Slip]] = {}
    for slip in pool:
        files.setdefault(slip.path, []).append(slip)
    while True:
        some = tuple(chance.sample(files[chance.choice(sorted(files))], chance.choice((2, 2, 3))))
        if apart(some):
            return some


def draws(seed: int, count: int, pool: Sequence[Slip]) -> Iterator[tuple[Slip, ...]]:
    """The same, `count` times."""
    chance = random.Random(seed)
    return (draw(chance, pool) for _ in range(count))
