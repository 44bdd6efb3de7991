"""What the remedy of a problem says, followed to the letter, as data: an example of tests/examples/invalid → its changes.

`quote` are words of the remedy as it is shown; the changes do what they say and nothing else. Mistakes in the text of a
record or release, and of `tests/mistakes.py`, are mended there.
"""

from dataclasses import dataclass
from pathlib import Path

from helpers import EXAMPLES, pdf, picture

R = "disclosures/berkala/2024/salah.yml"
EXEMPT = "disclosures/dikecualikan/2024/salah.yml"
P = "content/siaran-pers/2025/salah.md"
BODY = "disclosures/badan.yml"
REQUESTS = "disclosures/layanan/permohonan/2025.yml"
REQUESTS_CSV = "disclosures/layanan/permohonan/2025.csv"
OBJECTIONS = "disclosures/layanan/keberatan/2025.yml"
REPORT = "disclosures/layanan/laporan/2024.md"
MONEV = "disclosures/monev/2025.yml"
SYNONYMS = "disclosures/sinonim.yml"
HOLIDAYS = "disclosures/hari-libur/2030.yml"
SETTINGS = "mkdocs.yml"
BUDGETS = "disclosures/anggaran/2025.csv"
PACKAGES = "disclosures/pengadaan/2025.csv"
FLOOD = "disclosures/berkala/2025/banjir.yml"
KINERJA = "disclosures/berkala/2024/laporan-kinerja.yml"


@dataclass(frozen=True, slots=True)
class Change:
    """In the file at `path` `new` in place of `old`; the whole file without an `old`, and no file without a `new`."""

    path: str
    old: str | None = None
    new: str | bytes | None = None

    def make(self, root: Path) -> None:
        file = root / self.path
        if self.new is None:
            file.unlink()
            while not any(file.parent.iterdir()):  # git has no empty folders
                file = file.parent
                file.rmdir()
            return
        file.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(self.new, bytes):
            file.write_bytes(self.new)
        elif self.old is None:
            file.write_text(self.new, encoding="utf-8")
        else:
            text = file.read_bytes().decode("utf-8")
            assert text.count(self.old) == 1, f"{self.path} has {self.old!r} {text.count(self.old)} times"
            file.write_bytes(text.replace(self.old, self.new).encode())


@dataclass(frozen=True, slots=True)
class Remedy:
    """One remedy of one example, `<code>/<name>`."""

    example: str
    quote: str
    changes: tuple[Change, ...]


def to(example: str, quote: str, *changes: Change) -> Remedy:
    return Remedy(example, quote, changes)


def sub(path: str, old: str, new: str = "") -> Change:
    return Change(path, old, new)


def put(path: str, content: str | bytes) -> Change:
    return Change(path, None, content)


def drop(path: str) -> Change:
    return Change(path)


def before(example: str, path: str) -> Change:
    """The file as it was published: «Kembalikan»."""
    return put(path, (EXAMPLES / "invalid" / example / "sebelum" / path).read_bytes())


def moved(example: str, old: str, new: str) -> tuple[Change, Change]:
    """The same file under another name."""
    return put(new, (EXAMPLES / "invalid" / example / old).read_bytes()), drop(old)


_REST = "ringkasan: Satu kalimat.\n"
_WITHDRAWN = "status: dicabut\npencabutan:\n  tanggal: 2026-03-01\n  sebab: keliru\n  alasan: Angkanya keliru.\n"
_NOTE = "catatan_perubahan:\n  - tanggal: 2026-03-30\n    catatan: Angka diperbaiki.\n"
_FIX = "perbaikan_kecil: 2026-03-31\n"
_PARTS = "berkas:\n  - lokasi: 2024/a.txt\n"
_MOVED = "alamat_lama:\n  - /informasi/2024/salah.html\n"
_ATTACHMENT = "disclosures/berkas/2024/"
_PHOTO = "content/siaran-pers/foto/"
_PAGE_NOTE = "---\ncatatan_perubahan:\n  - tanggal: 2026-03-30\n    catatan: Biaya diperbarui.\n---\n\n"

REMEDIES = (
    # forms in which a text says less than was meant
    to("nomor-tak-lengkap/contoh", "«002/KEP/2026»", sub(EXEMPT, "nomor_penetapan: 002", "nomor_penetapan: 002/KEP/2026")),
    # files and their letters
    to("berkas-kosong/nol-bita", "hapus bila tidak dipakai", drop(P)),
    to("bukan-utf8/utf-16", "Simpan Sebagai", put(R, "judul: Laporan\nkelas: berkala\n")),
    to("tanda-bom/catatan", "«UTF-8» biasa", put(R, "judul: Laporan Tahun 2024\nkelas: berkala\n")),
    to("akhir-baris-crlf/catatan", "jalankan `terang fix`", put(R, "judul: Laporan Tahun 2024\nkelas: berkala\n")),
    to("karakter-terlarang/lonceng", "Hapus karakter itu", put(R, "judul: Laporan\nkelas: berkala\n")),
    to("konflik-git/isi-catatan", "hapus baris yang diawali", put(R, "judul: Laporan\nkelas: berkala\nisi: |\n  Satu.\n")),
    to("konflik-git/sisa", "hapus baris yang diawali", sub(P, "=======\nDua.\n>>>>>>> cabang\n")),
    to("tautan-putus/berkas-siaran", "«../foto/2025/loket.jpg»", sub(P, "(foto/loket.jpg)", "(../foto/2025/loket.jpg)"),
       sub(P, "(../../index.html)", "(../../index.md)"), sub(P, "[satu](tidak-ada.pdf)", "satu")),
    to("tautan-putus/berkas-siaran", "hapus tautannya dan sisakan kata-katanya", sub(P, "[satu](tidak-ada.pdf)", "satu"),
       sub(P, "[beranda](../../index.html)", "beranda"), sub(P, "![Petugas di meja panjang](foto/loket.jpg)", "Petugas")),
    to("tautan-putus/berkas-catatan", "«../../berkas/2024/denah.csv»", sub(R, "(berkas/denah.csv)", "(../../berkas/2024/denah.csv)"),
       sub(R, "[satu](tidak-ada.pdf), [dua](..\\b.csv)", "satu, dua"), sub(R, "[empat](lampiran)", "empat"),
       sub(R, "![Denah loket](../foto/denah.jpg)", "denah")),
    to("tautan-putus/laporan", "«../../../content/siaran-pers/2025/layanan-malam.md»", sub(REPORT, "(siaran-pers", "(../../../content/siaran-pers"),
       sub(REPORT, "[aturan](aturan.pdf)", "aturan")),
    to("konflik-git/catatan", "hapus baris yang diawali", put(R, "judul: Laporan\nkelas: berkala\n")),
    to("yaml-rusak/kunci-tanpa-nama", "satu `kunci: nilai` tiap baris", sub(R, "? Laporan", "Laporan")),
    to("kunci-rumit/daftar", "Tulis kunci sebagai teks biasa", put(R, "judul: Laporan\nkelas: berkala\n")),
    to("terlalu-dalam/daftar", "Sederhanakan susunannya", sub(R, "[[[[[[[[[[[[]]]]]]]]]]]]", "[taman]")),
    to("dokumen-ganda/catatan", "Bila yang di bawahnya catatan lain, pindahkan ke berkas lain",
       put(R, "judul: Laporan Tahun 2024\nkelas: berkala\n"),
       put("disclosures/berkala/2024/kedua.yml", "judul: Laporan Tahun 2024 Kedua\nkelas: berkala\n")),
    to("isi-kosong/siaran", "Tulis isi siaran pers sesudah baris «---» kedua", sub(P, "kantor\n---", "kantor\n---\n\nIsi siaran.\n")),
    to("riwayat-git-tidak-ada/tanpa-git", "hapus baris `riwayat`", sub(BODY, "riwayat: git")),
    # names
    to("nama-tidak-terbawa/spasi-di-awal", "menjadi «awal.txt»",
       *moved("nama-tidak-terbawa/spasi-di-awal", "disclosures/berkas/2024/ awal.txt", "disclosures/berkas/2024/awal.txt")),
    to("huruf-mirip/unit", "Ketik ulang nama itu", sub(BODY, "Din\u0430s", "Dinas")),
    to("folder-asing/arsip", "Pakai salah satu: berkala",
       *moved("folder-asing/arsip", "disclosures/arsip/2024/laporan.yml", "disclosures/berkala/2024/laporan.yml")),
    to("buku-asing/register", "atau hapus", drop("disclosures/layanan/permohonan/rekap.csv")),
    to("buku-ganda/register-dua-akhiran", "lalu hapus salah satu berkas", drop(REQUESTS_CSV)),
    to("id-ganda/dua-kelas", "Ganti nama salah satu berkas",
       *moved("id-ganda/dua-kelas", "disclosures/setiap-saat/2024/laporan-kinerja.yml", "disclosures/setiap-saat/2024/laporan-lain.yml")),
    to("data-pribadi-nama/catatan", "Ganti nama berkasnya, misalnya dengan judul dan tahunnya",
       *moved("data-pribadi-nama/catatan", "disclosures/berkala/2024/ktp-3275014107900001.yml", "disclosures/berkala/2024/laporan-tahun-2024.yml")),
    # fields
    to("belum-diisi/satu-bidang", "Lengkapi bila datanya ada", sub(R, "ringkasan:\n", _REST)),
    to("satu-baris/judul", "Gabungkan menjadi satu baris", sub(R, "|\n  Laporan\n  Tahun", "Laporan Tahun")),
    to("judul-bagian-terlompat/halaman", "Awali judul itu dengan `###` dan satu spasi", sub("content/tentang.md", "#### ", "### ")),
    to("teks-tautan-umum/halaman", "Tulis tujuannya", sub("content/tentang.md", "Baca selengkapnya", "laporan kinerja 2024")),
    to("warna-salah/nama-warna", 'misalnya "#0b5d4b"', sub(BODY, "warna: hijau", 'warna: "#0b5d4b"')),
    to("media-salah/akhiran", "Hapus baris ini", sub(R, "\n    jenis: pdf")),
    to("media-salah/akhiran", "tulis seperti application/pdf", sub(R, "jenis: pdf", "jenis: application/pdf")),
    to("slug-salah/id-unit", "Pakai huruf kecil, angka, dan tanda hubung saja", sub(BODY, "id: Dinas Sosial", "id: dinas-sosial")),
    to("terkait-tak-dikenal/siaran", "«2024/laporan-kinerja»", sub(P, "laporan-kinerja\n  - 2024/laporan-kinerj\n", "laporan-kinerja\n")),
    to("terkait-tak-dikenal/siaran", "hapus baris ini", sub(P, "  - 2024/laporan-kinerj\n")),
    to("isi-contoh/siaran", "Ganti dengan isi yang sebenarnya",
       sub(P, "tempat: …", "tempat: Kota Contoh"), sub(P, "Tulis isi siaran pers di sini.", "Loket dibuka.")),
    to("isi-contoh/siaran", "tulis `status: draf`", sub(P, "judul: Siaran\n", "judul: Siaran\nstatus: draf\n")),
    to("masih-draf/catatan", "Hapus `status: draf`", sub(R, "status: draf")),
    # the gate of content/
    to("berkas-tak-ditautkan/lepas", "Tulis tautan kepadanya pada sebuah halaman yang terbit",
       put("content/index.md", "# Beranda\n\nLihat [catatan layanan](layanan/catatan.txt).\n")),
    to("berkas-tak-ditautkan/lepas", "atau hapus berkas ini", drop("content/layanan/catatan.txt")),
    to("halaman-tak-terjangkau/tidak-di-nav", "Tambahkan `draf/rencana.md` pada `nav`",
       put(SETTINGS, "site_name: PPID\nsite_url: https://a.go.id/\nnav:\n  - Beranda: index.md\n  - Rencana: draf/rencana.md\n")),
    to("halaman-tak-terjangkau/tidak-di-nav", "tautkan dari halaman lain", put("content/index.md", "# Beranda\n\n[Rencana](draf/rencana.md)\n")),
    to("halaman-tak-terjangkau/tidak-di-nav", "tulis `status: draf`", sub("content/draf/rencana.md", "title: Rencana", "title: Rencana\nstatus: draf")),
    to("tautan-ke-draf/halaman", "Hapus tautannya", sub("content/tentang.md", "[rencana](rencana.md)", "rencana")),
    to("tautan-ke-draf/halaman", "hapus `status: draf` di sana", put("content/rencana.md", "Rahasia.\n")),
    to("tautan-tak-terbit/catatan", "Hapus tautannya", sub("disclosures/berkala/2024/rencana.yml", "[rancangan tahun berikutnya](rancangan.yml)", "rancangan")),
    to("tautan-tak-terbit/catatan", "hapus `status: draf` di disclosures/berkala/2024/rancangan.yml",
       sub("disclosures/berkala/2024/rancangan.yml", "status: draf\n")),
    to("tautan-tak-terbit/siaran", "cantumkan foto itu pada `foto`",
       sub("content/siaran-pers/2025/siaran.md", "---\n\nWarga",
           "foto:\n  - {berkas: taman.png, keterangan: Taman, kredit: Humas, alt: Warga duduk di taman}\n---\n\nWarga")),
    to("siaran-tak-dikenal/versi-bahasa", "Tulis `<tahun>/<nama berkas>`", sub(P, "2024/tidak-ada", "2025/layanan-malam")),
    # what was published
    to("berubah-tanpa-catatan/catatan", "Tambahkan catatan bertanggal pada `catatan_perubahan`", Change(R, "kelas: berkala\n", "kelas: berkala\n" + _NOTE)),
    to("berubah-tanpa-catatan/catatan", "isi tanggalnya pada `perbaikan_kecil`", sub(R, "kelas: berkala\n", "kelas: berkala\n" + _FIX)),
    to("berubah-tanpa-catatan/judul-dan-teras", "Tambahkan catatan bertanggal pada `ralat`",
       sub("content/siaran-pers/2025/layanan-malam.md", "sumber:", "ralat:\n  - tanggal: 2026-03-30\n    catatan: Judul diperbaiki.\nsumber:")),
    to("berubah-tanpa-catatan/halaman", "Tambahkan catatan bertanggal pada `catatan_perubahan`",
       sub("content/tentang.md", "# Tentang", _PAGE_NOTE + "# Tentang")),
    to("berubah-tanpa-catatan/halaman", "isi tanggalnya pada `perbaikan_kecil`", sub("content/tentang.md", "# Tentang", f"---\n{_FIX}---\n\n# Tentang")),
    to("terbit-dihapus/catatan", "Kembalikan berkasnya", before("terbit-dihapus/catatan", R)),
    to("terbit-dihapus/catatan", "tulis «/informasi/2024/salah.html» pada `alamat_lama` berkas yang baru",
       put("disclosures/berkala/2024/baru.yml", f"judul: Laporan Tahun 2024\nkelas: berkala\ntanggal_terbit: 2024-05-05\n{_MOVED}")),
    to("terbit-dihapus/catatan", "tulis `status: dicabut` beserta `pencabutan`",
       put(R, f"judul: Laporan Tahun 2024\nkelas: berkala\ntanggal_terbit: 2024-05-05\n{_WITHDRAWN}")),
    to("terbit-disembunyikan/catatan-embargo", "Kembalikan seperti semula", before("terbit-disembunyikan/catatan-embargo", R)),
    to("terbit-disembunyikan/catatan-embargo", "tulis `status: dicabut` beserta `pencabutan`", sub(R, "terbit_mulai: 2026-05-01\n", _WITHDRAWN)),
    to("berkas-berubah-tanpa-catatan/catatan", "Tambahkan catatan bertanggal pada `catatan_perubahan`", sub(R, "kelas: berkala\n", "kelas: berkala\n" + _NOTE)),
    to("berkas-berubah-tanpa-catatan/teks-catatan", "isi tanggalnya pada `perbaikan_kecil`", sub(R, "kelas: berkala\n", "kelas: berkala\n" + _FIX)),
    to("berkas-berubah-tanpa-catatan/dokumen-halaman", "Tambahkan catatan bertanggal pada `catatan_perubahan`",
       sub("content/index.md", "# Beranda", _PAGE_NOTE + "# Beranda")),
    to("berkas-terbit-hilang/tanpa-catatan", "Cantumkan lagi pada `berkas`",
       sub(R, "catatan_perubahan:", "berkas:\n  - lokasi: a.txt\ncatatan_perubahan:"), put("disclosures/berkas/a.txt", "a\n")),
    to("berkas-terbit-hilang/tanpa-catatan", "sebut pada `berkas_dicabut` beserta tanggal dan sebabnya",
       sub(R, "catatan_perubahan:", "berkas_dicabut:\n  - {lokasi: a.txt, tanggal: 2026-03-01, sebab: keliru}\ncatatan_perubahan:")),
    to("berkas-terbit-hilang/foto-siaran", "bila memang ditarik, sebut pada `ralat`",
       sub("content/siaran-pers/2025/siaran.md", "sumber:", "ralat:\n  - tanggal: 2026-03-31\n    catatan: Foto taman ditarik.\nsumber:")),
    to("berkas-halaman-hilang/tautan-dihapus", "Kembalikan berkas dan tautannya", before("berkas-halaman-hilang/tautan-dihapus", "content/index.md")),
    to("berkas-halaman-hilang/dokumen", "tambahkan catatan bertanggal pada `catatan_perubahan`",
       sub("content/index.md", "# Beranda", _PAGE_NOTE + "# Beranda")),
    to("buku-terbit-dihapus/register", "Kembalikan berkasnya dengan nama semula",
       before("buku-terbit-dihapus/register", "disclosures/layanan/permohonan/2024.yml")),
    to("buku-berubah-tanpa-catatan/anggaran", "Kembalikan seperti semula", before("buku-berubah-tanpa-catatan/anggaran", "disclosures/anggaran/2024.yml")),
    to("buku-berubah-tanpa-catatan/anggaran", "sebut apa dan kapan pada `keterangan`",
       sub("disclosures/anggaran/2024.yml", "daftar:", "keterangan: Realisasi diperbaiki pada 30 Maret 2026.\ndaftar:")),
    to("unit-terbit-dihapus/badan", "Kembalikan unit itu", before("unit-terbit-dihapus/badan", BODY)),
    to("keputusan-terbit-berubah/tanggal", "Kembalikan seperti semula", before("keputusan-terbit-berubah/tanggal", BODY)),
    to("keputusan-terbit-berubah/tanggal", "pada `keterangan`",
       sub(BODY, "tentang: Daftar", "keterangan: Tanggal keputusan 188/12/2024 diperbaiki pada 30 Maret 2026.\n    tentang: Daftar")),
    to("keputusan-terbit-berubah/dihapus", "Keputusan yang baru ditulis sebagai butir tersendiri, dengan `menggantikan`",
       before("keputusan-terbit-berubah/dihapus", BODY)),
    to("pejabat-berubah/diganti", "kembalikan baris lamanya dan isi `selesai`",
       sub(BODY, "    jabatan: Sekretaris Daerah\n    mulai: 2023-01-02\n",
           "    jabatan: Kepala Dinas Komunikasi dan Informatika\n    mulai: 2023-01-02\n    selesai: 2026-03-01\n"
           "  - peran: PPID Utama\n    jabatan: Sekretaris Daerah\n    mulai: 2026-03-02\n")),
    to("kontak-berubah/saluran", "Bila tidak benar, kembalikan", before("kontak-berubah/saluran", BODY)),
    # times
    to("belum-waktunya/catatan", "betulkan tanggalnya", sub(R, "2026-04-01", "2026-03-01")),
    to("masa-terbit-lewat/catatan", "hapus `terbit_sampai`", sub(R, "terbit_sampai: 2026-03-30")),
    to("masa-terbit-lewat/catatan", "isi tanggal yang baru", sub(R, "2026-03-30", "2027-03-30")),
    to("keterangan-mendatang/catatan", "betulkan tanggalnya",
       sub(R, "tanggal_mutakhir: 2026-04-02", "tanggal_mutakhir: 2026-03-02"), sub(R, "- tanggal: 2026-04-02", "- tanggal: 2026-03-02")),
    to("pencabutan-mendatang/catatan", "Betulkan tanggalnya", sub(R, "tanggal: 2026-04-01", "tanggal: 2026-03-01")),
    to("pencabutan-mendatang/catatan", "hapus `pencabutan` dan `status: dicabut` untuk sementara",
       sub(R, "status: dicabut\npencabutan:\n  tanggal: 2026-04-01\n  sebab: keliru\n  alasan: Angkanya keliru.")),
    to("nihil-belum-selesai/catatan", "Tulis periode yang sudah berakhir", sub(R, "2026-S1", "2025-S2")),
    # exemptions and decrees
    to("dikecualikan-berisi/berkas", "Hapus `berkas`", sub(EXEMPT, "berkas:\n  - lokasi: https://contoh.go.id/rahasia.pdf")),
    to("pengecualian-lewat/tahun-lalu", "catat penetapan baru", sub(EXEMPT, "berlaku_sampai: 2025", "berlaku_sampai: 2030")),
    to("akhir-pengecualian-tak-diketahui/tak-terhitung", "misalnya `berlaku_sampai: 2030-12-31`",
       sub(EXEMPT, "tanggal_penetapan:", "berlaku_sampai: 2030-12-31\n  tanggal_penetapan:")),
    to("akhir-pengecualian-tak-diketahui/tak-terhitung", "tulis `jangka_waktu` seperti «5 tahun»",
       sub(EXEMPT, "5 tahun sejak orangnya meninggal", "5 tahun")),
    to("pengecualian-terlalu-lama/tanpa-tanggal-penetapan", "Betulkan `berlaku_sampai`", sub(EXEMPT, "2057", "2054")),
    to("salinan-kosong/sebagian", "tulis idnya pada `salinan` di dalam `pengecualian`",
       sub(EXEMPT, "cakupan: sebagian", "cakupan: sebagian\n  salinan: 2024/hitam"),
       put("disclosures/berkala/2024/hitam.yml", "judul: Salinan yang Dihitamkan\nkelas: berkala\nberkas:\n  - lokasi: https://contoh.go.id/a.pdf\n")),
    to("salinan-tanpa-sebagian/seluruhnya", "hapus `salinan`", sub(EXEMPT, "  salinan: 2024/laporan-kinerja")),
    to("salinan-belum-terbit/tanpa-berkas", "Terbitkan catatan itu beserta berkasnya",
       sub(KINERJA, "tanggal_terbit:", "berkas:\n  - lokasi: https://contoh.go.id/a.pdf\ntanggal_terbit:")),
    to("terkait-dikecualikan/salinan", "Rujuk catatan yang terbuka", sub(EXEMPT, "2024/lain", "2024/laporan-kinerja"),
       sub(KINERJA, "tanggal_terbit:", "berkas:\n  - lokasi: https://contoh.go.id/a.pdf\ntanggal_terbit:")),
    to("persetujuan-kosong/dip", "Isi `persetujuan` dengan `jabatan`, `nomor`, dan `tanggal`",
       sub(BODY, "tentang: Penetapan DIP", "tentang: Penetapan DIP\n    persetujuan:\n      jabatan: Sekretaris Daerah\n"
           "      nomor: 3/2026\n      tanggal: 2026-01-02")),
    to("keputusan-ganda/setanggal", "betulkan tanggalnya", sub(BODY, "nomor: 2/2026\n    tanggal: 2026-01-05", "nomor: 2/2026\n    tanggal: 2026-02-05")),
    to("undang-undang-kosong/huruf-j", "Isi `undang_undang` di dalam `pengecualian`",
       sub(EXEMPT, "dasar: j", "dasar: j\n  undang_undang: Pasal 1 Undang-Undang Contoh")),
    to("pencabutan-kosong/catatan", "Isi kelompok `pencabutan` dengan `tanggal` dan `alasan`",
       sub(R, "status: dicabut", "status: dicabut\npencabutan:\n  tanggal: 2025-01-02\n  alasan: Keliru")),
    to("pencabutan-tanpa-status/catatan", "Tulis `status: dicabut`", sub(R, "pencabutan:", "status: dicabut\npencabutan:")),
    to("pencabutan-tanpa-status/catatan", "hapus kelompok itu", sub(R, "pencabutan:\n  tanggal: 2025-01-02\n  alasan: Keliru")),
    to("kewajiban-beda-kelas/setiap-saat", "Periksa butir atau kelasnya", sub(R, "sl-std-01", "bk-c-01")),
    to("nihil-kurang/tanpa-periode", "`periode` (masa yang dinyatakan nihil)",
       sub("disclosures/berkala/2024/nihil.yml", "nihil: ya", "nihil: ya\nperiode: 2024-S1")),
    to("nihil-berisi/dengan-berkas", "hapus `berkas`",
       sub("disclosures/berkala/2024/nihil.yml", "berkas:\n  - lokasi: https://contoh.go.id/a.pdf")),
    to("tidak-berlaku-ganda/dua-kali", "Hapus salah satunya", sub(BODY, "  - kewajiban: bk-a-02\n    alasan: Alasan lain")),
    to("tidak-berlaku-terpenuhi/ada-catatan", "Hapus pernyataan itu", sub(BODY, "tidak_berlaku:\n  - kewajiban: bk-c\n    alasan: Tidak ada kinerja")),
    # settings
    to("pengaturan-hilang/tidak-ada", "Buat berkas itu dengan baris `site_name: PPID …`", put(SETTINGS, "site_name: PPID Kota Contoh\n")),
    to("pengaturan-bukan-kunci/daftar", "Tulis paling sedikit `site_name: PPID …`", put(SETTINGS, "site_name: PPID Kota Contoh\n")),
    to("pengaturan-tak-dikenal/salah-ketik", "Tulis `site_description`", sub(SETTINGS, "site_descripton", "site_description"), sub(SETTINGS, "warna: hijau")),
    to("mesin-tak-dikenal/satu", "hapus baris itu", sub(SETTINGS, "extra:\n  mesin: hugo")),
    to("sumber-terbuka/satu", "Hapus baris `docs_dir` itu", sub(SETTINGS, "docs_dir: ./content\n")),
    to("nama-situs-kosong/kosong", "Tulis `site_name: PPID …`", sub(SETTINGS, "site_name:", "site_name: PPID Kota Contoh")),
    to("alamat-situs-kosong/tidak-ada", "Tulis `site_url: https://…`", put(SETTINGS, "site_name: PPID\nsite_url: https://ppid.contoh.go.id/\n")),
    to("alamat-situs-salah/tanpa-https", "misalnya https://ppid.contoh.go.id/", sub(SETTINGS, ": ppid.contoh.go.id", ": https://ppid.contoh.go.id/")),
    to("menu-salah/angka", "Tulis setiap halaman pada baris sendiri", sub(SETTINGS, "nav: index.md", "nav:\n  - Beranda: index.md")),
    to("menu-tanpa-halaman/salah-ketik", "Tulis profil/index.md", sub(SETTINGS, "profil/indeks.md", "profil/index.md")),
    to("formulir-tanpa-repositori/tanpa-alamat", "hapus `formulir_web`", sub(BODY, "formulir_web: ya\n")),
    to("formulir-tanpa-repositori/tanpa-alamat", "misalnya https://github.com/kantor/isi-situs/edit/main/",
       sub(BODY, "formulir_web: ya\n", "formulir_web: ya\nalamat_sunting: https://github.com/kantor/isi-situs/edit/main/\n")),
    to("format-lama/satu", "lalu `terang migrate --write`", sub(BODY, "format: 1", "format: 2")),
    to("format-kosong/satu", "lalu `terang migrate --write`", sub(BODY, "nama: Pemerintah Kota Contoh", "format: 2\nnama: Pemerintah Kota Contoh")),
    to("rencana-tanpa-aturan/setiap-saat", "Hapus rencana ini", sub(BODY, "rencana_terbit:\n  - kewajiban: ss-d\n    tanggal: 2026-06-30")),
    to("unit-ganda/id", "Ubah id", sub(BODY, "  - id: dinkes\n    nama: Dinas Lain", "  - id: lain\n    nama: Dinas Lain")),
    to("periode-bertindih/sebagian", "pisahkan `periode` kedua catatan", sub("disclosures/berkala/2024/b.yml", "2023-07/2024-06", "2024-01/2024-06")),
    # releases
    to("nomor-ganda/dua-siaran", "Beri nomor yang belum dipakai", sub(P, "001/2025", "002/2025")),
    to("nomor-tak-sesuai/bentuk", "Tulis «002/HUMAS/II/2025»", sub(P, "2/HMS/II/2025", "002/HUMAS/II/2025")),
    to("pola-nomor-salah/tanpa-urut", "Pakai satu kali [urut] dalam kurung kurawal", sub(BODY, "SP/{tahun}", "{urut}/{tahun}")),
    to("judul-panjang/judul", "Ringkaskan judul", sub(P, "Kata " * 20 + "akhir", "Kata akhir")),
    to("teras-panjang/teras", "pindahkan selebihnya ke isi", sub(P, "kata " * 40 + "akhir.", "Kata akhir.")),
    to("foto-bukan-gambar/teks", "simpan ulang sebagai JPEG", put(_PHOTO + "salah.jpg", picture())),
    to("foto-jenis-lain/heic-dari-iphone", "Simpan sebagai JPEG di komputer", put(_PHOTO + "salah.jpg", picture())),
    to("foto-bergerak/png", "simpan gambar pertamanya saja", put(_PHOTO + "salah.png", picture("PNG"))),
    to("foto-akhiran/png-bernama-jpg", "Ganti akhiran namanya menjadi .png, juga di sini",
       *moved("foto-akhiran/png-bernama-jpg", _PHOTO + "salah.jpg", _PHOTO + "salah.png"), sub(P, "salah.jpg", "salah.png")),
    to("foto-terlalu-besar/png", "4.000 piksel pada sisi panjangnya", put(_PHOTO + "salah.png", picture("PNG", (400, 300)))),
    # attachments
    to("lampiran-data-pribadi/csv", "Hapus data itu dari berkas aslinya", put(_ATTACHMENT + "penerima.csv", "wilayah;penerima\nUtara;12\n")),
    to("lampiran-data-pribadi-lain/csv", "Hapus semuanya dari berkas aslinya", put(_ATTACHMENT + "banyak.csv", "wilayah;penerima\nUtara;12\n")),
    to("lampiran-kosong/csv", "Unggah ulang berkas yang utuh", put(_ATTACHMENT + "a.csv", "a;b\n1;2\n")),
    to("lampiran-kosong/csv", "hapus dari `berkas`", drop(_ATTACHMENT + "a.csv"), sub(R, "berkas:\n  - lokasi: 2024/a.csv")),
    to("lampiran-rusak/pdf", "simpan atau ekspor ulang, lalu ganti berkas ini", put(_ATTACHMENT + "a.pdf", pdf("Laporan"))),
    to("lampiran-jenis-lain/html", "unggah ulang berkas aslinya", put(_ATTACHMENT + "a.pdf", pdf("Laporan"))),
    to("lampiran-jenis-lain/html", "ganti akhiran namanya",
       *moved("lampiran-jenis-lain/html", _ATTACHMENT + "a.pdf", _ATTACHMENT + "a.html"), sub(R, "a.pdf", "a.html")),
    to("lampiran-jenis-terlarang/program", "Simpan sebagai salah satu jenis ini",
       drop(_ATTACHMENT + "a.exe"), put(_ATTACHMENT + "a.pdf", pdf("Laporan")), sub(R, "a.exe", "a.pdf")),
    to("lampiran-berbahaya/svg", "Simpan sebagai berkas tanpa itu",
       put(_ATTACHMENT + "a.svg", '<svg xmlns="http://www.w3.org/2000/svg"><title>Peta</title></svg>\n')),
    to("lampiran-tak-terperiksa/pindaian", "terbitkan dokumen aslinya", put(_ATTACHMENT + "a.pdf", pdf("Laporan"))),
    # old addresses
    to("alamat-lama-salah/kueri", "misalnya /2019/08/judul-lama/", sub(P, '"/?p=12"', "/2019/08/judul-lama/")),
    to("alamat-lama-ganda/dua-siaran", "hapus dari salah satunya", sub(P, "alamat_lama:\n  - /2019/08/judul/\n")),
    to("alamat-lama-bentrok/beranda", "Hapus alamat itu", sub(P, "alamat_lama:\n  - /index.html\n")),
    # texts
    to("pagar-kode/penutup-lebih-pendek", "Tambahkan satu baris ~~~~ sesudah kode berakhir", sub(P, "kode\n~~~\nsisa", "kode\n~~~~\nsisa")),
    to("teks-terlalu-bertingkat/siaran", "mungkin tanda *, _, atau > terulang tanpa sengaja", sub(P, "> " * 101 + "dalam", "> dalam")),
    # scores, words and holidays
    to("nilai-salah/negatif", "Tulis angka saja", sub(MONEV, "nilai: -1", "nilai: 1")),
    to("bobot-tidak-seratus/sembilan-puluh", "berjumlah tepat 100", sub(MONEV, "bobot: 30", "bobot: 40")),
    to("nilai-di-luar-rentang/total-lebih-dari-maksimum", "Betulkan nilainya", sub(MONEV, "245", "145")),
    to("dinilai-dua-kali/unit", "Sisakan satu",
       sub(MONEV, "      - unit: dinkes\n        nilai:\n          - indikator: jenis\n            nilai: 39.9\n          - indikator: layanan\n            nilai: 40\n")),
    to("indikator-tak-dikenal/salah-tulis", "Pakai salah satu: jenis, layanan",
       sub(MONEV, "          - indikator: layanan\n            nilai: 40\n          - indikator: laynan", "          - indikator: layanan")),
    to("total-bersama-indikator/total", "Hapus `total`", sub(MONEV, "        total: 40\n")),
    to("nilai-belum-lengkap/satu-indikator", "Lengkapi nilainya",
       sub(MONEV, "            bukti: [2024/laporan-kinerja]\n", "            bukti: [2024/laporan-kinerja]\n          - indikator: layanan\n            nilai: 90\n")),
    to("butir-tak-dikenal/dijawab-situs", "Yang dijawab petugas: ", sub(MONEV, "butir: maklumat", "butir: pelatihan")),
    to("sinonim-ganda/namanya-sendiri", "hapus salah satunya", sub(SYNONYMS, "sama: [sop]", "sama: [prosedur baku]")),
    to("sinonim-berputar/dua-langkah", "Hapus salah satu arahnya", sub(SYNONYMS, "  - istilah: uang\n    sehari_hari: [APBD]")),
    to("sinonim-pendek/satu-huruf", "sedikitnya dua huruf", sub(SYNONYMS, "[u, UU]", "[UU]")),
    to("sinonim-sendiri/tanpa-sebutan", "Isi `sama`", sub(SYNONYMS, "istilah: LKPJ", "istilah: LKPJ\n    sama: [laporan kepala daerah]")),
    to("libur-ganda/dua-kali", "hapus salah satunya", sub(HOLIDAYS, "  - {tanggal: 2030-12-25, nama: Cuti bersama Natal, jenis: cuti_bersama}")),
    to("libur-ganda/tambahan-sudah-bawaan", "hapus salah satunya", drop("disclosures/hari-libur/2026.yml")),
    to("libur-tambahan-tanpa-daftar/tahun-jauh", "pada `daftar`", sub(HOLIDAYS, "tambahan:", "keputusan: SKB 1/2029\ndaftar:\n" + "".join(
        f"  - {{tanggal: 2030-{day}, nama: Libur {day}, jenis: libur_nasional}}\n" for day in ("01-01", "05-01", "06-01", "08-17", "12-25")) + "tambahan:")),
    to("libur-daerah-tanpa-keputusan/hari-jadi", "Isi `keputusan`", sub(HOLIDAYS, "jenis: libur_daerah", "jenis: libur_daerah, keputusan: Keputusan Wali Kota 2/2030")),
    to("libur-beda-tahun/tahun-baru-berikutnya", "Betulkan tanggalnya", sub(HOLIDAYS, "2031-01-01", "2030-01-02")),
    to("cuti-bersama-akhir-pekan/sabtu", "mungkin tanggalnya keliru", sub(HOLIDAYS, "2030-02-02", "2030-02-04")),
    to("libur-tanpa-keputusan/belum-terbit", "Isi sesudah keputusan bersama", sub(HOLIDAYS, "daftar:", "keputusan: SKB Menteri Contoh 1/2029\ndaftar:")),
    # programmes
    to("program-anggaran-ganda/satu-sumber", "bedakan `sumber_dana`-nya", sub(FLOOD, "jumlah: 5, sumber_dana: apbd", "jumlah: 5, sumber_dana: DAK")),
    to("program-kemajuan-turun/bukan-jumlah", "Tulis angka sejak awal program", sub(FLOOD, '"7,5"', '"15,5"')),
    to("program-kemajuan-turun/bukan-jumlah", "jelaskan pada `catatan`", sub(FLOOD, '"7,5"', '"7,5", catatan: Diukur ulang')),
    to("program-kemajuan-ganda/satu-hari", "betulkan tanggalnya", sub(FLOOD, '2025-06-30, capaian: "9"', '2025-07-30, capaian: "9"')),
    to("program-kemajuan-mendatang/besok", "Betulkan tanggalnya", sub(FLOOD, "2026-04-01", "2026-03-30")),
    to("program-tanpa-target/capaian", "Isi `target` dengan ukuran, nilai, satuan, dan sampai kapan",
       sub(FLOOD, "  mulai: 2025", '  target: {ukuran: Saluran air yang selesai, nilai: "40", satuan: km, sampai: 2027}\n  mulai: 2025')),
    to("tahun-salah/dua-angka", "misalnya 2026", sub(FLOOD, "tahun: 26", "tahun: 2026")),
    # procurement
    to("paket-ganda/dua-baris", "Hapus salah satu barisnya", sub(PACKAGES, "obat,Dinas Kesehatan,51234567,tender,2000,,,,,\n")),
    to("paket-ganda/dua-baris", "bedakan `kode_rup`", sub(PACKAGES, "obat,Dinas Kesehatan,51234567", "obat,Dinas Kesehatan,51234568")),
    to("kontrak-belum-lengkap/penyedia", "Lengkapi kolom itu", sub(PACKAGES, "1000,,,900", "1000,,CV Contoh,900")),
    to("kontrak-belum-lengkap/penyedia", "kosongkan `nilai_kontrak`, `tanggal_kontrak`, dan `selesai`",
       sub(PACKAGES, "1000,,,900,2025-03-01,", "1000,,,,,")),
    to("kode-paket-salah/angka-kurang", "6 sampai 12 angka tanpa spasi", sub(PACKAGES, ",51234,", ",51234567,")),
    to("melebihi-pagu/nilai", "tulis pagu yang baru", sub(PACKAGES, "tender,1000", "tender,1100")),
    # money
    to("rupiah-salah/minus", "kurangkan dari baris asalnya", sub(BUDGETS, "100,-90", "10,")),
    to("rupiah-salah/sen", "Tulis «1234568»", sub(BUDGETS, '"1.234.567,56"', "1234568")),
    to("baris-jumlah/jumlah-belanja", "Hapus baris ini", sub(BUDGETS, "belanja,Jumlah belanja,100,90,\n")),
    to("baris-jumlah/pengadaan", "Hapus baris ini", sub(PACKAGES, "Total,,,100,,\n")),
    to("mungkin-jumlah/kelompok", "Hapus baris ini", sub(BUDGETS, "belanja,Belanja operasi,150,130,\n")),
    to("tabel-kosong/judul-saja", "Isi satu baris", sub(BUDGETS, "unit\n", "unit\nbelanja,Belanja pegawai,100,90,\n")),
    to("tabel-kosong/judul-saja", "hapus berkas ini", Change(BUDGETS)),
    to("ribuan-rupiah/keterangan", "Tulis semua angka dalam rupiah penuh", Change(BUDGETS, None, "# Rupiah penuh\njenis,uraian,anggaran,realisasi,unit\nbelanja,Belanja pegawai,100000,90000,\n")),
    to("anggaran-tahun-lain/keterangan", "Betulkan tahunnya di sini", sub(BUDGETS, "APBD 2024", "APBD 2025")),
    to("realisasi-mendatang/tahun-depan", "kosongkan kolom `realisasi`", sub("disclosures/anggaran/2027.csv", "100,90", "100,")),
    to("realisasi-melebihi/belanja", "tulis anggaran yang baru", sub(BUDGETS, "100,150", "150,150")),
    to("rincian-melebihi/unit", "Periksa angkanya", sub(BUDGETS, "500,90", "50,40")),
    to("paket-beda-tahun/kontrak", "Betulkan tanggalnya", sub(PACKAGES, "2019-03-01", "2025-03-01")),
    # values beside one another
    to("koma-dalam-kurung/contoh", "Tulis `jumlah: 1300000000`", sub("disclosures/berkala/2025/banjir.yml", "jumlah: 1,3 M", "jumlah: 1300000000")),
    to("jam-mustahil/contoh", "Tulis jam antara 00.00 dan 24.00", sub("disclosures/badan.yml", "08.00-26.00", "08.00-16.00")),
    to("isi-kanal-salah/contoh", "Tulis «ppid@contoh.go.id»", sub("disclosures/badan.yml", "ppid@contoh,go,id", "ppid@contoh.go.id")),
    to("konsekuensi-sama/contoh", "apa yang terlindungi bila ditutup",
       sub("disclosures/dikecualikan/2024/penyidikan.yml", "konsekuensi_ditutup: Penyidikan terganggu.", "konsekuensi_ditutup: Penyidikan berjalan.")),
    to("jangka-tak-sesuai/contoh", "`berlaku_sampai: 2054-01-10`",
       sub("disclosures/dikecualikan/2024/penyidikan.yml", "berlaku_sampai: 2034", "berlaku_sampai: 2054-01-10")),
    # registers
    to("jumlah-sel/kutip-hilang", "Periksa pemisah", sub(REQUESTS_CSV, "Anggaran kesehatan", "Anggaran kesehatan;diberikan;2025-01-13")),
    to("sel-tanpa-judul/pemisah-dalam-nilai", "Nilai yang memuat pemisah diapit tanda kutip ganda",
       sub(REQUESTS_CSV, "Anggaran;belanja modal", '"Anggaran;belanja modal"')),
    to("pemisah-dalam-sel/contoh", "Apit isi sel itu dengan tanda kutip ganda",
       sub(REQUESTS_CSV, "Anggaran; belanja modal", '"Anggaran; belanja modal"')),
    to("kolom-dihitung/hari-kerja", "Hapus kolom ini", sub(REQUESTS, "    hari_kerja: 5\n")),
    to("nama-dalam-register/atas-nama", "Tulis ulang tanpa nama", sub(REQUESTS_CSV, "Berkas izin atas nama Contoh Semata", "Riwayat izin mendirikan bangunan di satu kecamatan")),
    to("register-beda-tahun/salah-berkas", "Betulkan tanggalnya", sub(REQUESTS, "2024-12-30", "2025-01-06")),
    to("register-mendatang/belum-tiba", "Betulkan tanggalnya", sub("disclosures/layanan/permohonan/2026.yml", "2026-04-01", "2026-03-30")),
    to("anggaran-ganda/dua-baris", "Gabungkan kedua baris", sub("disclosures/anggaran/2025.csv", "100,90\nbelanja,belanja  pegawai,50,", "150,90")),
    to("nomor-register-ganda/dua-baris", "Beri nomor yang belum dipakai", sub(REQUESTS_CSV, "001/2025;2025-01-07", "002/2025;2025-01-07")),
    to("jawaban-tanpa-tanggal/diberikan", "Isi `tanggal_pemberitahuan`", sub(REQUESTS, "hasil: diberikan", "hasil: diberikan\n    tanggal_pemberitahuan: 2025-01-13")),
    to("tanggal-tanpa-hasil/dijawab", "Isi `hasil`", sub(REQUESTS, "    tanggal_pemb", "    hasil: diberikan\n    tanggal_pemb")),
    to("alasan-tolak-kosong/ditolak", "Isi `alasan_tolak`", sub(REQUESTS, "hasil: ditolak", "hasil: ditolak\n    alasan_tolak: belum_dikuasai")),
    to("alasan-tanpa-tolak/diberikan", "kosongkan `alasan_tolak`", sub(REQUESTS, "    alasan_tolak: 17h\n")),
    to("keputusan-tolak-kosong/dikecualikan", "Isi `nomor_keputusan`", sub(REQUESTS, "alasan_tolak: 17a", "alasan_tolak: 17a\n    nomor_keputusan: 1/2025")),
    to("perpanjangan-tanpa-alasan/diperpanjang", "Isi `alasan_perpanjangan`",
       sub(REQUESTS, "diperpanjang: ya", "diperpanjang: ya\n    alasan_perpanjangan: belum_dikuasai")),
    to("perpanjangan-tanpa-alasan/diperpanjang", "tulis `diperpanjang: tidak`", sub(REQUESTS, "diperpanjang: ya", "diperpanjang: tidak")),
    to("alasan-tanpa-perpanjangan/tidak-diperpanjang", "Tulis `diperpanjang: ya`", sub(REQUESTS, "    alasan_perp", "    diperpanjang: ya\n    alasan_perp")),
    to("alasan-tanpa-perpanjangan/tidak-diperpanjang", "kosongkan alasannya", sub(REQUESTS, "    alasan_perpanjangan: belum_dikuasai\n")),
    to("jawaban-terlambat/hari-kesebelas", "Periksa tanggalnya", sub(REQUESTS, "2025-01-21", "2025-01-20")),
    to("keberatan-tanpa-permohonan/huruf-c", "Isi `permohonan`",
       sub(OBJECTIONS, "alasan: c", "alasan: c\n    permohonan: 001/2025"),
       put(REQUESTS, "daftar:\n  - nomor: 001/2025\n    tanggal_masuk: 2025-01-06\n    pokok_informasi: Anggaran kesehatan\n")),
    to("permohonan-tak-dikenal/nomor-lain", "«001/2025»", sub(OBJECTIONS, "permohonan: 01/2025", "permohonan: 001/2025")),
    to("register-tanpa-hari-libur/tahun-2018", "Tulis hari libur tahun itu di disclosures/hari-libur/2018.yml",
       put("disclosures/hari-libur/2018.yml", "keputusan: SKB 1/2017\ndaftar:\n" + "".join(
           f"  - {{tanggal: 2018-{day}, nama: Libur {day}, jenis: libur_nasional}}\n" for day in ("01-01", "05-01", "06-01", "08-17", "12-25")))),
    to("bagian-tak-dikenal/tanpa-judul", "Pakai judul ini: ", sub(REPORT, "Pengantar.\n\n## Kebijakan\n", "## Kebijakan\n\nPengantar.\n")),
    to("bagian-ganda/dua-kali", "lalu hapus salah satunya", sub(REPORT, "Rekomendasi dan tindak lanjut\n\nTeks.\n\n## Kendala\n\nTeks.", "Rekomendasi dan tindak lanjut\n\nTeks.")),
    to("laporan-sebelum-akhir/terbit-dulu", "Betulkan tanggalnya", sub(REPORT, "2024-12-20", "2025-12-20")),
)  # fmt: skip

# Codes without a row, here and in mistakes.py, and why.
WITHOUT = {
    "berkas-tak-terbaca": "the system's permissions, which a table does not carry",
    "berkas-terlalu-besar": "its example is made while the test runs: another content of the same kind",
    "teks-terlalu-besar": "its example is made while the test runs",
    "tautan-simbolik": "its example is made while the test runs",
    "bukan-berkas": "its example is made while the test runs",
    "lampiran-terlalu-besar": "its example is made while the test runs",
    "lampiran-besar": "its example is made while the test runs",
    "nama-kembar": "only some file systems can hold its example",
    "bukan-kelompok": "the remedy is another command, which has its own tests",
    "badan-hilang": "a whole file is written anew",
    "terlalu-panjang": "how to say it shorter is not in the message",
    "pengecualian-kosong": "what is filled in comes from a form on paper",
    "darurat-kosong": "what is filled in is the event itself",
    "format-terlalu-baru": "the remedy installs another version",
    "libur-tahun-depan": "what is filled in is a decree that is not out yet",
    "libur-tidak-lengkap": "what is filled in is the whole decree",
    "kewajiban-lain-badan": "which duty is meant only the office knows",
    "nomor-terlompat": "which release is missing only the office knows",
    "lewat-tenggat": "the remedy is an answer to a citizen",
    "lampiran-bagian-tersembunyi": "what may stay only the office knows",
    "sumber-ganda": "of a list outside the repository: test_gathering.py",
    "sumber-tanpa-https": "of a list outside the repository: test_gathering.py",
    "badan-tak-terkumpul": "of a host that does not answer",
    "data-pribadi-ditahan": "of another body's site: test_gathered_personal_data.py",
    "kontak-disamarkan": "of another body's site: test_gathered_personal_data.py",
}
