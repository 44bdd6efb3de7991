"""The body whose site the corpus is: its units, topics, badan.yml, mkdocs.yml and written pages."""

from dataclasses import dataclass

from .vocabulary import places

NAME = "Pemerintah Kota Contoh"
ADDRESS = "https://ppid.contoh.go.id/"

TOPICS = (
    "anggaran", "pajak daerah", "retribusi", "aset daerah", "pengadaan", "perencanaan", "kinerja", "keuangan",
    "kepegawaian", "regulasi", "layanan informasi", "kependudukan", "kesehatan", "pendidikan", "sosial", "perumahan",
    "tata ruang", "pertanahan", "jalan dan jembatan", "air bersih", "sanitasi", "persampahan", "lingkungan hidup",
    "perubahan iklim", "kebencanaan", "banjir", "kebakaran", "ketertiban umum", "perhubungan", "parkir",
    "angkutan umum", "perdagangan", "pasar rakyat", "perindustrian", "koperasi", "usaha mikro", "ketenagakerjaan",
    "penanaman modal", "perizinan", "pariwisata", "kebudayaan", "olahraga", "kepemudaan", "perempuan dan anak",
    "keluarga berencana", "pangan", "pertanian", "perikanan", "peternakan", "energi", "statistik", "persandian",
    "komunikasi dan informatika", "perpustakaan", "kearsipan", "penelitian", "kerja sama daerah", "pemilihan umum",
    "pengaduan masyarakat", "reformasi birokrasi",
)  # fmt: skip

_AGENCIES = (
    "Pendidikan", "Kesehatan", "Pekerjaan Umum dan Penataan Ruang", "Perumahan dan Kawasan Permukiman", "Sosial",
    "Tenaga Kerja", "Pemberdayaan Perempuan dan Perlindungan Anak", "Ketahanan Pangan", "Pertanahan",
    "Lingkungan Hidup", "Kependudukan dan Pencatatan Sipil", "Pemberdayaan Masyarakat", "Perhubungan",
    "Komunikasi dan Informatika", "Koperasi, Usaha Kecil dan Menengah", "Penanaman Modal", "Kepemudaan dan Olahraga",
    "Kebudayaan", "Perpustakaan dan Kearsipan", "Perikanan", "Pariwisata", "Pertanian", "Perdagangan", "Perindustrian",
    "Pemadam Kebakaran",
)  # fmt: skip
_BOARDS = (
    "Perencanaan Pembangunan Daerah", "Pengelolaan Keuangan dan Aset Daerah", "Pendapatan Daerah",
    "Kepegawaian dan Pengembangan Sumber Daya Manusia", "Penelitian dan Pengembangan", "Kesatuan Bangsa dan Politik",
    "Penanggulangan Bencana Daerah",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Office:
    """A unit of the body."""

    id: str
    name: str
    kind: str


def offices(count: int) -> tuple[Office, ...]:
    """The first `count` of agencies, boards, then districts and villages without end."""
    found = [
        Office("setda", "Sekretariat Daerah Kota Contoh", "sekretariat"),
        Office("inspektorat", "Inspektorat Kota Contoh", "inspektorat"),
        *(Office(f"dinas-{n:02d}", f"Dinas {name} Kota Contoh", "dinas") for n, name in enumerate(_AGENCIES, 1)),
        *(Office(f"badan-{n:02d}", f"Badan {name} Kota Contoh", "badan") for n, name in enumerate(_BOARDS, 1)),
        Office("rsud", "RSUD Kota Contoh", "rumah_sakit"),
    ]
    names = iter(places())
    while len(found) < count:
        n = len(found)
        kind = "kecamatan" if n % 5 == 0 else "kelurahan"
        found.append(Office(f"{kind}-{n:03d}", f"{kind.capitalize()} {next(names)}", kind))
    return tuple(found[:count])


def files(units: tuple[Office, ...]) -> dict[str, str]:
    """Path → text of everything but records and releases."""
    return {
        "mkdocs.yml": _MKDOCS,
        "disclosures/badan.yml": _BODY + "".join(_unit(unit) for unit in units),
        **{f"content/{path}": text for path, text in _PAGES.items()},
    }


def _unit(unit: Office) -> str:
    return (
        f"  - id: {unit.id}\n    nama: {unit.name}\n    jenis: {unit.kind}\n"
        f"    alias:\n      - Kantor {unit.name}\n"
        f"    pejabat_ppid: Sekretaris {unit.name}\n    alamat: Jalan Merdeka Nomor {len(unit.name)}, Kota Contoh\n"
    )


_MKDOCS = f"""\
site_name: PPID Kota Contoh
site_description: Informasi publik {NAME}. Isinya karangan untuk pengukuran.
site_url: {ADDRESS}
nav:
  - Beranda: index.md
  - Layanan:
      - layanan/index.md
      - Cara meminta informasi: layanan/permohonan.md
      - Keberatan: layanan/keberatan.md
  - Profil: profil.md
  - Kontak: kontak.md
"""

_BODY = f"""\
# Dibuat oleh tests/labs/bench.py: badan karangan untuk pengukuran.
format: 2
nama: {NAME}
singkatan: Pemkot Contoh
kode_wilayah: "32.99"
alamat: Jalan Merdeka Nomor 1, Kota Contoh
jam_layanan: Senin sampai Jumat, 08.00-16.00
pemberitahuan: Situs ini karangan untuk pengukuran, bukan situs resmi.
warna: "#0b5d4b"
saluran:
  - jenis: surel
    label: Surel PPID
    isi: ppid@contoh.go.id
  - jenis: telepon
    label: Meja layanan
    isi: (021) 5550123
  - jenis: pengaduan
    label: SP4N-LAPOR!
    isi: https://www.lapor.go.id
pejabat:
  - peran: PPID Utama
    jabatan: Kepala Dinas Komunikasi dan Informatika Kota Contoh
    mulai: 2021
dasar_hukum:
  - nama: Undang-Undang Nomor 14 Tahun 2008
    tentang: Keterbukaan Informasi Publik
    mulai: 2008
unit:
"""

_PAGES = {
    "index.md": """\
---
title: Beranda
description: Informasi publik, siaran pers, dan cara meminta informasi dalam satu situs.
template: beranda.html
---

Selamat datang. Di sini Anda dapat mencari informasi publik dan membaca siaran pers.
""",
    "layanan/index.md": """\
---
title: Layanan
---

# Layanan

- [Cara meminta informasi](permohonan.md)
- [Keberatan](keberatan.md)
""",
    "layanan/permohonan.md": """\
---
title: Cara meminta informasi
---

# Cara meminta informasi

Setiap warga negara Indonesia berhak meminta informasi publik, tertulis atau lisan.

1. **Sampaikan permintaan** lewat loket, surat, atau surel.
2. **Terima nomor pendaftaran** dan simpan.
3. **Tunggu jawaban tertulis** paling lambat 10 hari kerja.

| Pemohon | Bukti identitas |
| --- | --- |
| Perorangan | KTP |
| Badan hukum | Akta pendirian |
""",
    "layanan/keberatan.md": """\
---
title: Keberatan
---

# Keberatan

Keberatan diajukan kepada atasan PPID dalam 30 hari kerja.
""",
    "profil.md": """\
---
title: Profil
---

# Profil

## Tugas

PPID mengelola dan melayani informasi publik.

## Struktur

PPID Utama dibantu PPID Pelaksana pada tiap unit.
""",
    "kontak.md": """\
---
title: Kontak
---

# Kontak

Loket layanan informasi buka pada hari kerja.
""",
}
