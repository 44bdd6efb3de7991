"""Roots and affixes → Indonesian words with Zipf frequencies, and sentences of them."""

import random
from collections.abc import Sequence
from functools import cache
from itertools import accumulate


def _split(*lines: str) -> tuple[str, ...]:
    return tuple(" ".join(lines).split())


_FUNCTION_WORDS = _split(
    "dan yang di untuk dengan pada dari dalam oleh tentang serta atau sebagai bagi kepada akan telah dapat para",
    "antara melalui terhadap sesuai secara bahwa tersebut adalah ini itu juga agar setiap seluruh tidak lebih",
)

_ROOTS = _split(
    "abad adat adil ajar aju aksi akses akta akta akun alam alat alir alih alokasi aman ambil amanat anak analisis",
    "ancam anggar angkat angkut antar antri anut apel arah arsip asal asas aset asuh asuransi atap atur audit awal",
    "awas ayom bagi bahan bahas bahaya baik bakti baku balas banding bangkit bangun banjir bantu barang baru batas",
    "bawa bayar bebas beban beda beku bekal bela beli bendung bentuk berkas beras berita bersih biaya biak bibit",
    "bicara bidang bimbing bina bincang bisnis boleh bongkar buat buka bukti buku buru cabang cabut cacat cagar",
    "cakap cakup calon campur cantum capai cari catat cegah cepat cetak cipta contoh cukup curah dagang daftar",
    "dampak damping dana dapat darat darurat dasar data datang daulat daya debat desa dewan didik diskusi disposisi",
    "dokter dokumen dorong duduk dukung duga edukasi efektif elektronik evaluasi fasilitas fokus formulir fungsi",
    "gabung gagas gali ganggu ganti garis gedung gelar gerak giat gizi golong guna gugat guru hadap hadir halaman",
    "hambat hapus harap harga hasil hemat henti hibah hidup hijau hilang himpun hitung hubung hukum hutan ibu",
    "identitas ikat ikut ilmu imbau imunisasi indah indeks induk informasi ingat inisiatif inovasi inspeksi",
    "instansi integritas investasi irigasi isi izin jabat jadwal jaga jalan jalur jamin janji jaring jasa jawab",
    "jelas jembatan jenis jual jumlah juru kabar kabul kader kaji kali kampung kantor karya kasih kawasan kaya",
    "kebun kelas kelola keluarga keluh kembali kembang kemas kemudi kenal kendala kendali kendara kepala keras",
    "kerja kesan kirim koleksi kolaborasi kompetensi komunikasi kondisi konsumsi konsultasi koordinasi koperasi",
    "korban kota kredit kritik kuasa kualitas kuat kukuh kunjung kurang kursus ladang lahan lahir lajur lakon laku",
    "lancar landas langgar langkah lanjut lapor larang latih laut lawan layak layan lebar lelang lembaga lengkap",
    "lestari lihat lindung lingkung lintas lokasi luas lulus lunas maju makan makna maklum malam manfaat masalah",
    "masuk masyarakat materi mandiri menang menteri milik minat minta mitra modal moda mohon muat mudah mukim mulai",
    "musyawarah mutakhir mutu nama nasihat nilai nikah niaga nyata obat objek olah olahraga operasi organisasi",
    "padat pagu pajak pakai pameran pandu pangan panen pantau papar partisipasi pasang pasar pasien pasok patuh",
    "pedoman pegawai peduli pelihara penting perang perbaik percaya perempuan periksa perintah perlu petik petugas",
    "piala pilih pimpin pindah pinjam pokok politik potensi praktik presentasi prestasi prioritas produk profil",
    "program promosi proses publik puji pulang pulih pungut pusat putus rakyat ramah rancang rapat rasa ratifikasi",
    "rawan rawat realisasi regulasi rehabilitasi rekam rekomendasi remaja rencana respons restribusi resmi riset",
    "risiko rujuk rumah rumus rusak sabar sah saji saksi salah salur sambut sampah sampai sandar sanggah sanggup",
    "sanitasi sapa sarana saring satu sebar sedia segar segera sehat sejahtera sekolah selamat selaras selenggara",
    "selesai selidik seminar sengketa seni sensus serah serap sertifikat siaga siap siar sidang sikap simak simpan",
    "simpul singkat sistem sita sosial standar statistik struktur subsidi sukses sumber sungai survei surat susun",
    "swadaya syarat tabung tadah tagih tahan tahap tahu taman tambah tampil tampung tanam tanah tanda tanding",
    "tangan tanggap tanggung tani tanya target tari tarif tata tawar tayang tebang teguh tekan teknis teladan teliti",
    "tempat temu tenaga tentu terap terbit teri terima terjemah tertib tetap tiba timbang timbun tindak tinggal",
    "tinggi tingkat tinjau titip tolak tolong topang transaksi transparan tuju tugas tular tulis tumbuh tunda",
    "tuntas tuntut tunjang tunjuk turun tutup uang ubah uji ukur ulang umum umur undang unggah unggul upacara upaya",
    "urai urus usaha usul utama utang vaksin verifikasi wabah wacana wajib wakil waktu wanita warga warta warung",
    "wawancara wewenang wilayah wisata wujud yakin zakat zona",
)

_SYLLABLES = _split(
    "ba ban beka bo ca ci cika da gede har ja jati ka kali karang ke kerta ku la lem ma mang mar me medan mulya",
    "mus na nga padu pa pan pe pejuang per pondok ra raha ran rawa re sa sari se sepan su suka ta tam tela teluk",
    "ter ti tung wa wana war wi",
)
_PLACE_ENDS = _split(
    "asih baru bening indah jaya kulon lor makmur melati mukti murni raya rejo sakti sari timur wetan",
)

# What a prefix's nasal makes of the first letter of a root.
_CLUSTERS = ("pr", "tr", "kr", "st", "sp", "sy")
_LOST = {"p": "m", "t": "n", "s": "ny", "k": "ng"}
_KEPT = dict.fromkeys("bfv", "m") | dict.fromkeys("cdjz", "n") | dict.fromkeys("ghaiueo", "ng")


def active(root: str) -> str:
    """me-: `tulis` → `menulis`, `bangun` → `membangun`, `uji` → `menguji`."""
    return "me" + _nasal(root)


def agent(root: str) -> str:
    """pe-: `tulis` → `penulis`, `bangun` → `pembangun`."""
    return "pe" + _nasal(root)


def _nasal(root: str) -> str:
    first = root[0]
    if root[:2] in _CLUSTERS:
        return {"p": "m", "k": "ng"}.get(first, "n") + root
    if first in _LOST:
        return _LOST[first] + root[1:]
    return _KEPT.get(first, "") + root


def forms(root: str) -> tuple[str, ...]:
    """What speakers make of a root, from the barest form on."""
    suffixed_i = () if root.endswith("i") else (active(root) + "i", f"di{root}i")
    return (
        root,
        active(root),
        f"{root}an",
        f"{agent(root)}an",
        active(root) + "kan",
        f"di{root}kan",
        f"di{root}",
        agent(root),
        f"ber{root}",
        f"ter{root}",
        f"ke{root}an",
        f"{root}nya",
        f"per{root}an",
        *suffixed_i,
        f"ber{root}an",
        f"{agent(root)}annya",
        f"memper{root}",
        f"ke{root}annya",
    )


@cache
def words() -> tuple[tuple[str, ...], tuple[float, ...]]:
    """Every word from the most frequent on, and the cumulated weights 1/rank of Zipf."""
    rng = random.Random("kosakata")
    roots = list(dict.fromkeys(_ROOTS))
    rng.shuffle(roots)
    # A form's place: its root's rank, pushed back for each further affix, with some scatter.
    ranked = sorted(
        ((index + 60 * depth) * rng.uniform(0.7, 1.3), form)
        for index, root in enumerate(roots)
        for depth, form in enumerate(forms(root))
    )
    every = tuple(dict.fromkeys([*_FUNCTION_WORDS, *(form for _, form in ranked)]))
    return every, tuple(accumulate(1 / (rank + 2.7) for rank in range(1, len(every) + 1)))


def some_words(rng: random.Random, count: int) -> list[str]:
    every, weights = words()
    return rng.choices(every, cum_weights=weights, k=count)


def content_words(rng: random.Random, count: int) -> list[str]:
    """Words that can stand in a title: none of `dan`, `yang`, …"""
    every, _ = words()
    most = len(every) - 1
    low = len(_FUNCTION_WORDS)
    return [every[low + int((most - low) * rng.random() ** 3)] for _ in range(count)]


def sentence(rng: random.Random, shortest: int = 8, longest: int = 18) -> str:
    chosen = some_words(rng, rng.randint(shortest, longest))
    if len(chosen) > 12:
        chosen[5] += ","
    text = " ".join(chosen)
    return text[0].upper() + text[1:] + "."


def paragraph(rng: random.Random, sentences: int) -> str:
    return " ".join(sentence(rng) for _ in range(sentences))


@cache
def places() -> Sequence[str]:
    """Some 3,000 names of villages, streets and quarters."""
    rng = random.Random("tempat")
    names: dict[str, None] = {}
    while len(names) < 3000:
        name = "".join(rng.choices(_SYLLABLES, k=rng.choice((2, 2, 3)))).capitalize()
        names[f"{name} {rng.choice(_PLACE_ENDS).capitalize()}" if rng.random() < 0.4 else name] = None
    return tuple(names)
