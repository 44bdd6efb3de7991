"""Roots and affixes → Indonesian words with Zipf frequencies, and sentences of them; what real texts are like, in numbers."""

import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate

# Where a tenth, a quarter, a half, three quarters and nine tenths of some numbers end.
Cuts = tuple[float, float, float, float, float]


@dataclass(frozen=True, slots=True)
class Measured:
    """`features`: in how many of a hundred texts a feature stands, and how often in those."""

    letters: Cuts
    words: Cuts  # of a paragraph
    items: Cuts  # of a text with a list
    item_words: Cuts
    rows: Cuts  # of a text with a table, with its head
    features: Mapping[str, tuple[float, Cuts]]


# Measured on 27 November 2026 with tests/labs/texts.py on 322 real texts: 289 posts of digital.gov (2010-2013), 5 of the
# Kejaksaan Negeri Palu, and what the demonstration's 20 releases and 8 records with `isi` say. HTML counted as the Markdown
# that it stands for; shortcodes left out. What less than one text in a hundred has (code, pictures, forced breaks) is not drawn.
RELEASE_TEXTS = Measured(
    letters=(1067, 1428, 2334, 3936, 6196),
    words=(5, 16, 33, 53, 76),
    items=(3, 3, 5, 11, 26),
    item_words=(1, 3, 9, 18, 31),
    rows=(3, 5, 6, 8, 11),
    features={
        "heading": (37, (2, 3, 5, 6, 10)),
        "list": (50, (1, 1, 1, 3, 6)),
        "numbered": (10, (1, 1, 1, 1, 1)),
        "nested": (2, (3, 6, 10, 18, 34)),
        "table": (5, (1, 1, 1, 1, 2)),
        "quote": (9, (1, 1, 1, 1, 2)),
        "link": (83, (1, 2, 4, 8, 14)),
        "titled link": (15, (1, 1, 1, 2, 3)),
        "bare address": (3, (1, 1, 1, 1, 1)),
        "bold": (37, (1, 1, 3, 7, 13)),
        "italic": (30, (1, 1, 1, 2, 4)),
        "ampersand": (25, (1, 1, 1, 3, 8)),
    },
)
# A record says less: the features of the shorter third of those texts (107), and the length of the 8 texts of records.
RECORD_TEXTS = Measured(
    letters=(275, 338, 392, 684, 754),
    words=(6, 16, 27, 39, 54),
    items=(3, 3, 4, 5, 7),
    item_words=(3, 4, 8, 16, 25),
    rows=(5, 5, 6, 8, 9),
    features={
        "heading": (12, (2, 2, 2, 3, 4)),
        "list": (35, (1, 1, 1, 1, 2)),
        "numbered": (9, (1, 1, 1, 1, 1)),
        "table": (9, (1, 1, 1, 1, 1)),
        "quote": (5, (1, 1, 1, 1, 2)),
        "link": (67, (1, 1, 3, 5, 5)),
        "titled link": (14, (1, 1, 1, 2, 3)),
        "bare address": (1, (1, 1, 1, 1, 1)),
        "bold": (12, (1, 1, 2, 3, 5)),
        "italic": (19, (1, 1, 1, 2, 2)),
        "ampersand": (16, (1, 1, 1, 3, 4)),
    },
)


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
    """Never one twice in a row, which is a slip."""
    every, weights = words()
    drawn = rng.choices(every, cum_weights=weights, k=count)
    return _without_repeats(drawn, lambda: rng.choice(every))


def content_words(rng: random.Random, count: int) -> list[str]:
    """Words that can stand in a title: none of `dan`, `yang`, …"""
    every, _ = words()
    most = len(every) - 1
    low = len(_FUNCTION_WORDS)

    def draw() -> str:
        return every[low + int((most - low) * rng.random() ** 3)]

    return _without_repeats([draw() for _ in range(count)], draw)


def _without_repeats(drawn: list[str], draw: Callable[[], str]) -> list[str]:
    for place in range(1, len(drawn)):
        while drawn[place] == drawn[place - 1]:
            drawn[place] = draw()
    return drawn


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
