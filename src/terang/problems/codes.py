"""The catalogue of everything that can be wrong: code → severity, sentence, remedy (Indonesian)."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum


class Severity(Enum):
    """How much a problem weighs; the value is the word in machine-readable reports."""

    ERROR = "error"  # the page would be wrong or unlawful: nothing is published
    WARNING = "warning"  # published as what it is


@dataclass(frozen=True, slots=True)
class Code:
    """One kind of problem. `message` and `remedy` are templates whose words the finder supplies."""

    slug: str
    severity: Severity
    message: str
    remedy: str


def _error(slug: str, message: str, remedy: str) -> Code:
    return Code(slug, Severity.ERROR, message, remedy)


def _warning(slug: str, message: str, remedy: str) -> Code:
    return Code(slug, Severity.WARNING, message, remedy)


_READING = (
    _error(
        "berkas-tak-terbaca",
        "Berkas ini tidak dapat dibaca ({reason}).",
        "Periksa izin berkas, atau unggah ulang berkasnya.",
    ),
    _error(
        "berkas-kosong",
        "Berkas ini kosong.",
        "Isi berkas ini (mulai dari `terang new`), atau hapus bila tidak dipakai.",
    ),
    _error(
        "berkas-terlalu-besar",
        "Berkas ini berukuran {size}, lebih dari batas {limit}.",
        "Pindahkan isi yang panjang ke dokumen lampiran, lalu cantumkan dokumen itu pada `berkas`.",
    ),
    _error(
        "bukan-utf8",
        "Ada huruf di sini yang tersimpan dengan cara lama, sehingga tidak dapat dibaca (kode {byte}).",
        "Di penyunting teks pilih Simpan Sebagai, lalu pilih pengodean «UTF-8».",
    ),
    _warning(
        "tanda-bom",
        "Berkas diawali tanda yang tidak terlihat, buatan program penyunting.",
        "Simpan ulang dengan pilihan «UTF-8» biasa, bukan «UTF-8 dengan BOM». Isinya tetap terbaca.",
    ),
    _warning(
        "akhir-baris-crlf",
        "Baris berkas ini diakhiri dengan cara Windows.",
        "Tidak perlu tindakan: isinya tetap terbaca. Untuk merapikan, jalankan `terang fix`.",
    ),
    _error(
        "karakter-tab",
        "Ada tab di sini. Tab tampak seperti spasi, tetapi tidak dapat dibaca.",
        "{suggestion}Ganti setiap tab dengan dua spasi.",
    ),
    _error(
        "karakter-terlarang",
        "Ada karakter yang tidak terlihat di sini ({character}).",
        "Hapus karakter itu; biasanya ikut tersalin dari dokumen lain.",
    ),
    _error(
        "konflik-git",
        "Tanda konflik penggabungan masih tertinggal di berkas ini.",
        "Pilih isi yang benar, lalu hapus baris yang diawali «<<<<<<<», «=======», dan «>>>>>>>».",
    ),
    _error(
        "yaml-rusak",
        "Susunan baris ini tidak dapat dibaca.",
        "Bandingkan dengan catatan lain: satu `kunci: nilai` tiap baris; isi kelompok dijorokkan dua spasi.",
    ),
    _error(
        "bukan-teks",
        "Isi berkas ini {program}, bukan teks, walaupun namanya berakhiran lain.",
        "{suggestion}Pindahkan dokumennya ke folder disclosures/berkas dengan akhiran yang benar, lalu buat catatannya dengan `terang new`.",
    ),
    _error(
        "spasi-tak-terlihat",
        "Ada spasi yang tidak terlihat di sini ({character}), biasanya ikut tersalin dari Word atau WhatsApp.",
        "Jalankan `terang fix`; atau hapus baris ini, lalu ketik ulang dengan papan ketik.",
    ),
    _error(
        "tanda-butir",
        "Butir diawali «{sign}», sehingga tidak terbaca sebagai butir.",
        "Tulis «{item}»: tanda hubung, satu spasi, lalu isinya.",
    ),
    _error(
        "tanda-sesudah-kunci",
        "Tanda «-» berada pada baris `{key}`.",
        "Hapus tanda itu bila isinya hanya satu. Bila beberapa, pindahkan masing-masing ke baris baru di bawahnya, diawali dua spasi dan «- ».",
    ),
    _error(
        "butir-menyatu",
        "Butir «{value}» menyatu dengan baris di atasnya, seolah-olah sambungannya.",
        "{remedy}.",
    ),
    _error(
        "kutip-miring",
        "Tanda kutip “ ” dari Word tidak terbaca sebagai pengapit nilai.",
        "Ganti dengan tanda kutip tegak, misalnya «{mended}».",
    ),
    _error(
        "tanda-sesudah-kutip",
        "Sesudah tanda kutip penutup masih ada «{sign}».",
        "Hapus «{sign}» itu.",
    ),
    _error(
        "tulisan-sesudah-kutip",
        "Tanda kutip sudah ditutup, tetapi tulisannya masih berlanjut.",
        "Apit seluruh nilai dengan tanda kutip lain, misalnya «{mended}».",
    ),
    _error(
        "kutip-tidak-ditutup",
        "Tanda kutip dibuka di sini tetapi tidak pernah ditutup.",
        "Tambahkan tanda kutip yang sama di akhir nilai ini.",
    ),
    _error(
        "garis-miring-terbalik",
        "Ada garis miring terbalik (\\) di dalam kutip ganda; sesudahnya terbaca sebagai kode.",
        "Dalam lokasi berkas, ganti dengan garis miring biasa (/). Dalam tulisan lain, pakai kutip tunggal.",
    ),
    _error(
        "kurung-tidak-ditutup",
        "Kurung [ atau {{ dibuka tetapi tidak ditutup dengan benar.",
        "Bila kurung bagian dari tulisan, apit seluruh nilai dengan tanda kutip. Bila daftar, tutup kurungnya.",
    ),
    _error(
        "komentar-memotong",
        "Nilai terpotong pada tanda #: «{cut}» dibaca sebagai komentar dan hilang.",
        "Apit seluruh nilai dengan tanda kutip ganda. Bila memang komentar, tulis satu spasi sesudah #.",
    ),
    _error(
        "titik-dua-dalam-nilai",
        "Ada titik dua di dalam nilai sehingga terbaca sebagai kunci baru.",
        "Apit seluruh nilai dengan tanda kutip: «{mended}».",
    ),
    _error(
        "titik-dua-tanpa-spasi",
        "Sesudah titik dua belum ada spasi, sehingga kunci dan nilai terbaca sebagai satu kata.",
        "Beri satu spasi sesudah titik dua, misalnya `judul: Laporan`.",
    ),
    _error(
        "titik-dua-hilang",
        "Baris ini bukan `kunci: nilai`, dan bukan sambungan nilai di atasnya.",
        "{suggestion}Tulis titik dua dan satu spasi sesudah kuncinya. Bila baris ini menyambung nilai di atasnya, awali dengan dua spasi.",
    ),
    _error(
        "teks-tak-menjorok",
        "Tulisan ini bagian dari `{key}` di atasnya, tetapi tidak didahului spasi, sehingga terbaca sebagai kunci.",
        "Tambahkan dua spasi di depan baris ini, dan di depan setiap baris tulisan itu.",
    ),
    _error(
        "tanda-depan-kunci",
        "Di depan kunci `{key}` ada tanda «{sign}» yang bukan bagiannya.",
        "Tulis `{mended}`.",
    ),
    _error(
        "tanda-tebal",
        "Nilai diapit tanda «{sign}»; huruf tebal tidak ada di sini.",
        "Hapus tanda itu: tulis «{mended}».",
    ),
    _error(
        "pagar-di-berkas",
        "Baris «{fence}» adalah batas contoh di halaman web, bukan bagian dari berkas.",
        "Hapus baris ini, juga yang serupa di akhir contoh.",
    ),
    _error(
        "strip-sebagai-isi",
        "Tanda «{value}» pada `{key}` tidak dapat dibaca sebagai isi.",
        "Tulis isinya. Bila belum ada, hapus tanda itu; halaman menyebut bahwa isinya belum ada.",
    ),
    _error(
        "galat-lembar-kerja",
        "«{value}» adalah rumus atau galat dari lembar kerja, bukan isinya.",
        "Tulis hasil yang seharusnya tampil di lembar kerja itu.",
    ),
    _error(
        "inden-salah",
        "Banyaknya spasi di awal baris ini tidak sejajar dengan baris di sekitarnya.",
        "Samakan jumlah spasi dengan kunci lain pada tingkat yang sama; pakai dua spasi tiap tingkat.",
    ),
    _error(
        "karakter-awal-nilai",
        "Nilai diawali tanda «{character}», yang di sini punya arti khusus.",
        "Apit seluruh nilai dengan tanda kutip.",
    ),
    _error(
        "kunci-ganda",
        "Kunci «{key}» ditulis dua kali; pertama pada baris {first}.",
        "{suggestion}Gabungkan isinya, lalu hapus salah satunya.",
    ),
    _error(
        "kunci-rumit",
        "Kunci harus berupa satu kata, bukan daftar atau kelompok.",
        "Tulis kunci sebagai teks biasa, misalnya `judul:`.",
    ),
    _error(
        "alias-yaml",
        "Penanda & atau * dipakai untuk menyalin nilai; ini tidak didukung.",
        "Tulis nilainya lengkap. Bila & atau * bagian dari teks, apit nilainya dengan tanda kutip.",
    ),
    _error(
        "tag-yaml",
        "Tanda seru «{tag}» di awal nilai terbaca sebagai perintah.",
        "Hapus tanda itu, atau apit nilainya dengan tanda kutip.",
    ),
    _error(
        "terlalu-dalam",
        "Isi bertingkat lebih dari {limit} tingkat.",
        "Sederhanakan susunannya; catatan Terang paling dalam tiga tingkat.",
    ),
    _error(
        "dokumen-ganda",
        "Ada pemisah «---» kedua, sehingga berkas ini memuat lebih dari satu dokumen.",
        "Hapus baris itu. Bila yang di bawahnya catatan lain, pindahkan ke berkas lain.",
    ),
    _error(
        "bukan-kelompok",
        "Isi berkas bukan susunan `kunci: nilai`.",
        "Mulai dengan kerangka dari `terang new`.",
    ),
    _error(
        "kepala-tidak-ada",
        "Siaran pers harus diawali kepala: keterangan di antara dua baris «---».",
        "{suggestion}Tambahkan baris «---», lalu kuncinya (judul, tanggal, …), lalu «---» sebelum isi.",
    ),
    _error(
        "kepala-tidak-ditutup",
        "Kepala dibuka dengan «---» tetapi tidak ditutup.",
        "{suggestion}Tambahkan satu baris «---» sesudah kunci terakhir, sebelum isi.",
    ),
    _error(
        "isi-kosong",
        "Siaran pers ini tidak mempunyai isi.",
        "Tulis isi siaran pers sesudah baris «---» kedua.",
    ),
)

_NAMES = (
    _error(
        "badan-hilang",
        "Berkas `disclosures/badan.yml` tidak ada.",
        "Buat berkas itu: nama badan publik, alamat, PPID, dan daftar unit.",
    ),
    _warning(
        "riwayat-git-tidak-ada",
        "Riwayat git diminta, tetapi {reason}; situs hanya menyebut tanggal yang tertulis dalam berkas.",
        "{remedy}",
    ),
    _error(
        "nama-berkas",
        "Nama berkas «{name}» tidak dapat menjadi alamat halaman.",
        "Pakai huruf kecil a-z, angka, dan tanda hubung saja, misalnya «{suggestion}».",
    ),
    _error(
        "nama-tidak-terbawa",
        "Nama «{name}» tidak terbawa ke semua komputer: {reason}.",
        "Ganti namanya, misalnya menjadi «{suggestion}», juga di tempat yang menyebutnya.",
    ),
    _error(
        "huruf-mirip",
        "Nama «{name}» memuat huruf «{value}» ({point}) dari aksara lain, yang hanya tampak seperti huruf Latin.",
        "Ketik ulang nama itu dengan papan ketik biasa.",
    ),
    _error(
        "nama-kembar",
        "Nama «{name}» hanya berbeda huruf besar-kecil atau aksen dari «{other}» di folder ini; di Windows dan macOS salah satunya hilang.",
        "Ganti nama salah satunya, juga di tempat yang menyebutnya.",
    ),
    _error(
        "akhiran-berkas",
        "Berkas berakhiran «{suffix}» tidak dibaca di folder ini.",
        "Ganti namanya menjadi «{name}», atau pindahkan berkas ini ke tempat lain.",
    ),
    _error(
        "berkas-dokumen",
        "Dokumen «{suffix}» berada di tempat tulisan.",
        "Pindahkan ke {folder}, lalu sebut pada `{key}` dalam sebuah {what}.",
    ),
    _error(
        "register-lembar-kerja",
        "Register ini masih berupa lembar kerja («{suffix}»).",
        "Di program lembar kerja pilih Simpan Sebagai, lalu CSV, dengan nama seperti {known}. Hapus dahulu kolom data pribadi; "
        "`terang import register` melakukannya.",
    ),
    _error(
        "folder-tahun",
        "Berkas ini tidak berada dalam folder tahun.",
        "Pindahkan ke folder «{example}» (tahunnya empat angka, atau «tanpa-tahun»).",
    ),
    _error(
        "folder-kelas",
        "Kelas pada isi («{written}») tidak sama dengan foldernya («{folder}»).",
        "Pindahkan berkas ke folder «{expected}», atau tulis kelas yang sesuai dengan foldernya.",
    ),
    _error(
        "folder-asing",
        "Folder «{folder}» tidak dikenal di dalam `disclosures`.",
        "{suggestion}Pakai salah satu: {known}.",
    ),
    _warning(
        "berkas-asing",
        "Berkas ini tidak dibaca oleh Terang.",
        "Pindahkan ke folder kelasnya (misalnya disclosures/berkala/2024/), atau hapus.",
    ),
    _error(
        "buku-asing",
        "Berkas ini bukan buku yang dikenal di folder ini, sehingga tidak dibaca.",
        "Pakai nama seperti {known} (<tahun> empat angka), atau hapus.",
    ),
    _error(
        "buku-ganda",
        "Isi untuk tahun ini sudah ada pada {other}.",
        "Gabungkan keduanya, lalu hapus salah satu berkas.",
    ),
    _error(
        "tautan-simbolik",
        "Berkas ini adalah tautan simbolik; isinya bisa berasal dari luar repositori.",
        "Ganti dengan berkas yang sebenarnya.",
    ),
    _error(
        "bukan-berkas",
        "Ini bukan berkas biasa, melainkan pipa, soket, atau perangkat; tidak ada isi yang dapat dibaca.",
        "Hapus, lalu salin ulang berkas yang sebenarnya.",
    ),
    _error(
        "id-ganda",
        "Alamat «{id}» sudah dipakai oleh {other}.",
        "Ganti nama salah satu berkas; alamat halaman berasal dari tahun dan nama berkas.",
    ),
)

_SHAPE = (
    _error("kunci-tak-dikenal", "Kunci «{key}» tidak dikenal di {where}.", "{suggestion}"),
    _error("wajib-diisi", "«{label}» (`{key}`) wajib diisi{law}.", "Tambahkan `{key}:` dengan isi. {help}"),
    _error(
        "koma-dalam-kurung",
        "«{value}» pada `{key}` terbaca sebagai dua isi, sebab koma di dalam kurung kurawal memisahkan isi.",
        "Tulis `{key}: {mended}`.",
    ),
    _warning(
        "belum-diisi",
        "«{label}» (`{key}`) belum diisi{law}.",
        "Lengkapi bila datanya ada; di halaman akan tertulis «belum diisi». {help}",
    ),
    _error(
        "harus-teks",
        "`{key}` harus berupa teks.",
        "Tulis satu nilai saja sesudah `{key}:`. Bila tulisannya memuat kurung atau titik dua, apit dengan tanda kutip.",
    ),
    _error(
        "harus-daftar",
        "`{key}` harus berupa daftar.",
        "{suggestion}Tulis tiap isinya pada baris sendiri dengan tanda «- ».",
    ),
    _error(
        "harus-kelompok",
        "`{key}` harus berupa kelompok kunci dan nilai.",
        "{suggestion}{where}: {allowed}.",
    ),
    _error(
        "butir-terbelah",
        "Butir ini hanya memuat `{key}`, yang tampaknya bagian dari butir di atasnya.",
        "Ganti tanda «-» di depan `{key}` dengan satu spasi, sehingga sejajar dengan `{above}`.",
    ),
    _error("terlalu-panjang", "`{key}` sepanjang {length} huruf; batasnya {limit}.", "Ringkaskan isinya."),
    _error("satu-baris", "`{key}` harus satu baris.", "Gabungkan menjadi satu baris."),
    _error("isi-ganda", "«{value}» ditulis dua kali dalam `{key}`.", "Hapus salah satunya."),
    _error(
        "pilihan-salah",
        "«{value}» bukan pilihan untuk `{key}`.",
        "{suggestion}Pilihan: {options}.",
    ),
    _error(
        "tanggal-salah",
        "«{value}» bukan tanggal yang dikenal untuk `{key}`.",
        "{suggestion}Susunannya tahun-bulan-hari, misalnya 2024-03-31{partial}.",
    ),
    _error(
        "tanda-berlebih",
        "«{value}» pada `{key}` memuat tanda yang bukan bagian nilainya.",
        "Tulis `{key}: {mended}`.",
    ),
    _warning(
        "tanda-ikut-tampil",
        "`{key}` {what}, dan tanda itu ikut tampil di halaman.",
        "Hapus tanda itu bila bukan bagian dari tulisan.",
    ),
    _warning(
        "isi-tanpa-arti",
        "`{key}` hanya berisi «{value}».",
        "Tulis isinya. Bila belum ada, hapus baris ini; halaman menyebut bahwa isinya belum ada.",
    ),
    _warning(
        "catatan-kerja",
        "`{key}` memuat catatan kerja «{value}», yang ikut tampil di halaman.",
        "Lengkapi isinya, atau hapus catatan itu. Catatan bagi sesama penyunting ditulis sesudah tanda # dan satu spasi.",
    ),
    _warning(
        "judul-nama-berkas",
        "Judul «{value}» tampak seperti nama berkas.",
        "Tulis apa dan tahun berapa, misalnya «Laporan Keuangan Tahun 2024».",
    ),
    _warning(
        "huruf-kapital",
        "`{key}` ditulis dengan huruf kapital semua.",
        "{suggestion}Huruf kapital semua hanya untuk singkatan.",
    ),
    _warning(
        "judul-huruf-kecil",
        "`{key}` ditulis dengan huruf kecil semua.",
        "Tulis «{mended}».",
    ),
    _warning(
        "singkatan-kantor",
        "«{value}» singkatan yang tidak dikenal pembaca di luar kantor.",
        "Tulis «{mended}».",
    ),
    _warning(
        "kata-berulang",
        "«{value}» memuat satu kata dua kali.",
        "Tulis «{mended}» bila terketik dua kali, atau «{joined}» bila memang kata ulang.",
    ),
    _warning(
        "nip-dalam-teks",
        "Ada nomor induk pegawai di sini: «{masked}»; nomor itu memuat tanggal lahir orangnya.",
        "Hapus nomor itu; jabatan sudah menyebut siapa. Biarkan bila suatu peraturan mewajibkannya terbit.",
    ),
    _warning(
        "alamat-rumah",
        "Ada alamat rumah bersama nama orang di sini: «{value}».",
        "Tulis kelurahan atau kecamatannya saja, atau hapus namanya. Biarkan bila itu alamat kantor.",
    ),
    _warning(
        "sisa-tempelan",
        "Baris «{value}» tampak seperti {what} yang ikut tersalin.",
        "Hapus baris ini bila bukan bagian dari tulisan.",
    ),
    _warning(
        "tabel-tanpa-garis",
        "«{value}» tampak seperti tabel, tetapi tampil dengan tanda |-nya, sebab garis di bawah judul kolomnya tidak ada.",
        "Sisipkan satu baris di bawah baris ini: «{rule}».",
    ),
    _warning(
        "isi-kanal-salah",
        "«{value}» bukan {what}, padahal jenis kanal ini `{kind}`.",
        "{suggestion}Betulkan isinya, atau ganti `jenis`.",
    ),
    _warning(
        "catatan-tanpa-isi",
        "Catatan perubahan ini hanya berisi «{value}», sehingga pembaca tidak tahu apa yang berubah.",
        "Tulis apa yang berubah, misalnya «Angka belanja dibetulkan; semula tertulis 12 juta».",
    ),
    _warning(
        "jam-mustahil",
        "Jam «{value}» tidak ada.",
        "Tulis jam antara 00.00 dan 24.00, misalnya 08.00-16.00.",
    ),
    _warning(
        "dibuat-sesudah-terbit",
        "`waktu_pembuatan` ({made}) lebih akhir daripada `tanggal_terbit` ({published}).",
        "Periksa kedua tanggal. Bila isinya diperbarui sesudah terbit, tulis hari itu pada `tanggal_mutakhir`.",
    ),
    _warning(
        "konsekuensi-sama",
        "`konsekuensi_dibuka` dan `konsekuensi_ditutup` berisi tulisan yang sama.",
        "Tulis apa akibatnya bila informasi dibuka, dan apa yang terlindungi bila ditutup.",
    ),
    _warning(
        "jangka-tak-sesuai",
        "`berlaku_sampai` ({until}) tidak sama dengan `jangka_waktu` ({term}) sejak penetapan, yang berakhir {end}.",
        "Betulkan salah satunya: `berlaku_sampai: {end_written}`, atau `jangka_waktu`.",
    ),
    _warning(
        "jangka-tanpa-satuan",
        "«{value}» pada `{key}` tidak menyebut satuannya.",
        "Tulis dengan satuannya, misalnya «{value} tahun» atau «{value} bulan».",
    ),
    _warning(
        "tahun-janggal",
        "`{key}` menyebut tahun «{value}», yang tidak berisi empat angka.",
        "Betulkan angka tahunnya, misalnya 2024.",
    ),
    _warning(
        "judul-beda-periode",
        "Judul menyebut tahun {year}, tetapi periodenya {period}.",
        "Betulkan tahun pada judul, atau tulis `periode: {year}`.",
    ),
    _warning(
        "isi-mengulang",
        "Isi siaran diawali «{value}», padahal {what} sudah dicetak di atasnya.",
        "Hapus bagian itu dari awal isi.",
    ),
    _warning(
        "nomor-berawalan",
        "`{key}` diawali «{value}», padahal kata itu sudah dicetak di depannya.",
        "Tulis `{key}: {mended}`.",
    ),
    _warning(
        "nomor-tak-lengkap",
        "«{value}» pada `{key}` hanya angka urut, sehingga suratnya tidak dapat dikenali.",
        "Tulis nomor selengkapnya seperti di suratnya, misalnya «{value}/KEP/2026».",
    ),
    _warning(
        "tempat-bertanggal",
        "`tempat` berisi «{value}»; tanggal dan tanda hubungnya dicetak sendiri di depan teras.",
        "Tulis `tempat: {mended}`.",
    ),
    _warning(
        "teras-bertempat",
        "Teras diawali «{value}», padahal tempat dan tanggal sudah dicetak di depannya.",
        "Hapus tulisan itu dari awal teras.",
    ),
    _warning(
        "kode-html",
        "`{key}` memuat kode «{value}», yang tampil apa adanya di halaman.",
        "Ketik hurufnya sendiri, misalnya & dan bukan &amp;.",
    ),
    _warning(
        "hari-tak-sesuai",
        "{date} jatuh pada hari {right}, tetapi tertulis {written}.",
        "Betulkan nama harinya atau tanggalnya.",
    ),
    _warning(
        "nama-bukan-jabatan",
        "«{value}» pada `{key}` tampak seperti nama orang.",
        "Tulis jabatan atau kantornya, misalnya «Kepala Dinas Kesehatan».",
    ),
    _warning(
        "alt-tak-menerangkan",
        "Teks pengganti «{value}» tidak menerangkan gambarnya.",
        "Tulis apa yang terlihat, misalnya «Warga antre di loket puskesmas».",
    ),
    _warning(
        "alt-mengulang",
        "Teks pengganti mengulang keterangan foto, sehingga pembaca layar mendengarnya dua kali.",
        "Tulis apa yang terlihat pada foto, misalnya «Warga antre di loket puskesmas».",
    ),
    _warning(
        "judul-bagian-utama",
        "Judul bagian «{value}» memakai satu tanda #, yaitu judul halaman, yang sudah tercetak di atasnya.",
        "Awali judul itu dengan `##` dan satu spasi.",
    ),
    _warning(
        "judul-bagian-terlompat",
        "Judul bagian «{value}» bertingkat {level}, padahal judul di atasnya bertingkat {above}; pembaca layar kehilangan urutannya.",
        "Awali judul itu dengan `{right}` dan satu spasi.",
    ),
    _warning(
        "judul-bagian-tanpa-spasi",
        "«{value}» tampil dengan tanda #-nya, sebab sesudah tanda itu tidak ada spasi.",
        "Tulis «{mended}».",
    ),
    _warning(
        "judul-bagian-tebal",
        "Baris tebal «{value}» tampak seperti judul bagian; pembaca layar tidak mengenalinya sebagai judul.",
        "Tulis «{mended}».",
    ),
    _warning(
        "baris-menjorok",
        "Baris «{value}» didahului empat spasi atau tab, sehingga tampil sebagai kode dalam kotak.",
        "Hapus spasi atau tab di depan baris itu.",
    ),
    _warning(
        "tabel-tempelan",
        "Baris ini tampak seperti tabel yang ditempel; kolomnya menyatu menjadi satu kalimat.",
        "Tulis «{head}», di bawahnya «{rule}», lalu baris lainnya dengan tanda | yang sama.",
    ),
    _warning(
        "butir-menyambung",
        "Baris «{value}» dan baris di bawahnya tampil sebagai satu kalimat, bukan daftar.",
        "Tulis «{mended}», dan awali baris lainnya dengan tanda yang sama.",
    ),
    _error(
        "tautan-komputer",
        "Tautan «{value}» menunjuk berkas di komputer Anda, yang tidak dapat dibuka orang lain.",
        "Salin berkasnya ke folder disclosures/berkas, lalu tulis letaknya dari berkas ini, misalnya ../../../disclosures/berkas/2024/laporan.pdf.",
    ),
    _error(
        "tautan-kontak",
        "Tautan «{value}» tidak membuka surel atau telepon.",
        "Tulis «{mended}» di dalam kurungnya.",
    ),
    _warning(
        "alamat-dalam-kantor",
        "Alamat «{value}» hanya dapat dibuka dari dalam kantor atau komputer sendiri.",
        "Ganti dengan alamat yang dapat dibuka siapa saja, atau lampirkan dokumennya.",
    ),
    _warning(
        "teks-tautan-umum",
        "Teks tautan «{value}» tidak menyebut tujuannya; pembaca layar membacakan tautan tanpa kalimat di sekitarnya.",
        "Tulis tujuannya, misalnya [laporan kinerja 2024](…) di dalam teks, atau `judul: Laporan kinerja 2024`.",
    ),
    _error(
        "tanggal-mustahil",
        "Tanggal «{value}» pada `{key}` tidak ada dalam kalender.",
        "Periksa kembali bulan dan harinya.",
    ),
    _error(
        "waktu-salah",
        "«{value}» bukan waktu yang dikenal untuk `{key}`.",
        "Tulis {example}.",
    ),
    _error(
        "zona-waktu-hilang",
        "`{key}` belum menyebut zona waktu.",
        "Tambahkan zona di akhir, misalnya 2024-03-31T08:00+07:00 untuk WIB.",
    ),
    _error(
        "periode-salah",
        "«{value}» bukan periode yang dikenal untuk `{key}`.",
        "{suggestion}Tulis misalnya 2024, 2024-S1, 2024-TW3, 2024-05, atau 2018/2023.",
    ),
    _error(
        "angka-salah",
        "«{value}» bukan bilangan bulat untuk `{key}`.",
        "{suggestion}Tulis angka saja, tanpa titik atau satuan.",
    ),
    _error(
        "tahun-salah",
        "«{value}» bukan tahun untuk `{key}`.",
        "Tulis tahunnya saja dengan empat angka, misalnya 2026.",
    ),
    _error(
        "alamat-salah",
        "«{value}» bukan alamat web yang boleh dipakai pada `{key}`.",
        "{suggestion}Pakai alamat lengkap yang diawali https:// atau http://, tanpa spasi.",
    ),
    _error(
        "lokasi-salah",
        "Lokasi berkas «{value}» pada `{key}` tidak dapat dipakai.",
        "{suggestion}Tulis lokasi di dalam folder {folder}, misalnya «{example}».",
    ),
    _error("surel-salah", "«{value}» bukan alamat surel.", "{suggestion}Tulis seperti ppid@contoh.go.id."),
    _error(
        "telepon-salah",
        "«{value}» bukan nomor telepon.",
        "{suggestion}Tulis satu nomor telepon kantor dengan kode wilayah, misalnya (021) 1234567, tanpa kata lain.",
    ),
    _error(
        "warna-salah",
        "«{value}» bukan warna.",
        'Tulis # dan enam angka atau huruf a-f dalam kutip, misalnya "#0b5d4b".',
    ),
    _error(
        "media-salah",
        "«{value}» bukan jenis media.",
        "{suggestion}Hapus baris ini: jenisnya dibaca dari akhiran nama berkas. Atau tulis seperti application/pdf.",
    ),
    _error(
        "bahasa-salah", "«{value}» bukan kode bahasa.", "{suggestion}Tulis kode dua huruf, misalnya id, en, atau su."
    ),
    _error(
        "slug-salah", "«{value}» tidak dapat menjadi bagian alamat.", "Pakai huruf kecil, angka, dan tanda hubung saja."
    ),
    _error(
        "unit-tak-dikenal",
        "Unit «{value}» tidak ada dalam `disclosures/badan.yml`.",
        "{suggestion}Pakai id, nama, atau alias unit yang terdaftar, atau daftarkan unit itu.",
    ),
    _error(
        "kewajiban-tak-dikenal",
        "Butir kewajiban «{value}» tidak dikenal.",
        "{suggestion}Daftar butir ada di halaman Semua kewajiban pada situs, dan tampil dengan `terang new --kewajiban`.",
    ),
)

_ACROSS = (
    _error(
        "terkait-tak-dikenal",
        "Catatan terkait «{value}» tidak ada.",
        "{suggestion}Tulis `<tahun>/<nama berkas>` tanpa akhiran .yml, atau hapus baris ini.",
    ),
    _error(
        "berkas-tidak-ada",
        "Berkas «{value}» tidak ditemukan di {folder}.",
        "{suggestion}Unggah berkasnya ke folder itu, atau betulkan tulisannya (huruf besar dan kecil dibedakan).",
    ),
    _warning(
        "berkas-yatim",
        "Berkas ini tidak disebut atau ditautkan oleh isi mana pun, sehingga tidak diterbitkan.",
        "Cantumkan pada `berkas` sebuah catatan, atau hapus.",
    ),
    _warning(
        "foto-yatim",
        "Foto ini tidak disebut oleh siaran pers mana pun, sehingga tidak diterbitkan.",
        "Cantumkan pada `foto` sebuah siaran pers, atau hapus.",
    ),
    _warning(
        "judul-ganda",
        "Judul ini sama dengan judul {other}, dari unit dan periode yang sama.",
        "Bila keduanya sama, hapus salah satu berkas. Bila berbeda, beri judul yang membedakannya, misalnya tahunnya.",
    ),
    _warning(
        "folder-beda-tahun",
        "Berkas ini berada di folder tahun {folder}, sedangkan tanggal di dalamnya {years}.",
        "Pindahkan ke folder tahun yang sesuai sebelum terbit, atau betulkan tanggalnya.",
    ),
    _warning(
        "berkas-sampah",
        "Berkas ini cadangan atau berkas kunci dari program lain, sehingga tidak dibaca dan tidak diterbitkan.",
        "Hapus berkas ini. Bila isinya masih diperlukan, simpan dengan nama dan akhiran biasa.",
    ),
    _warning(
        "berkas-tak-ditautkan",
        "Berkas ini tidak ditautkan dari halaman mana pun yang terbit, sehingga tidak diterbitkan.",
        "Tulis tautan kepadanya pada sebuah halaman yang terbit, atau hapus berkas ini.",
    ),
    _warning(
        "halaman-tak-terjangkau",
        "Halaman ini tidak ada dalam `nav` mkdocs.yml dan tidak ditautkan dari halaman mana pun yang terbit, "
        "sehingga tidak diterbitkan.",
        "Tambahkan `{target}` pada `nav` di mkdocs.yml, atau tautkan dari halaman lain. Bila belum siap, tulis `status: draf`.",
    ),
    _error(
        "tautan-ke-draf",
        "Halaman ini menautkan «{target}», yang masih draf; tautannya akan mati.",
        "Hapus tautannya sampai halaman itu siap, atau hapus `status: draf` di sana.",
    ),
    _warning(
        "tautan-tak-terbit",
        "Tautan «{value}» menunjuk {target}, yang {reason}; yang tampil hanya kata-katanya.",
        "Hapus tautannya{remedy}.",
    ),
    _error(
        "tanggal-terbalik",
        "`{later}` ({later_value}) lebih awal daripada `{earlier}` ({earlier_value}).",
        "Periksa kedua tanggal; mungkin tertukar.",
    ),
    _error(
        "siaran-tak-dikenal",
        "Siaran pers «{value}» pada `{key}` tidak ada.",
        "{suggestion}Tulis `<tahun>/<nama berkas>` tanpa akhiran .md, atau hapus baris ini.",
    ),
    _error(
        "tautan-putus",
        "Tautan «{value}» menunjuk berkas yang tidak ada.",
        "{suggestion}Jalur dihitung dari folder berkas ini, misalnya ../2024/nama-berkas.md. "
        "Bila berkasnya memang tidak ada, hapus tautannya dan sisakan kata-katanya.",
    ),
    _error(
        "tanggal-masa-depan",
        "Siaran pers bertanggal {value}, padahal hari itu belum tiba.",
        "Betulkan tanggalnya. Bila memang dijadwalkan, isi `embargo` dengan waktu terbitnya.",
    ),
    _error(
        "berubah-tanpa-catatan",
        "{kind} yang sudah terbit berubah ({what}) tanpa catatan.",
        "Tambahkan catatan bertanggal pada `{note}`: baris `{note}:` bila belum ada, di bawahnya `  - tanggal: {today}` dengan "
        "tanggal hari ini, lalu `    catatan: …` dengan apa yang berubah. Bila hanya ejaan atau tautan, isi tanggalnya pada `perbaikan_kecil`.",
    ),
    _error(
        "terbit-dihapus",
        "{kind} yang sudah terbit ini dihapus atau dipindahkan; alamatnya, «{address}», akan mati.",
        "Kembalikan berkasnya. Bila dipindahkan, tulis «/{address}» pada `alamat_lama` berkas yang baru. "
        "Bila tidak berlaku lagi, tulis `status: dicabut` beserta `pencabutan`.",
    ),
    _error(
        "terbit-disembunyikan",
        "{kind} yang sudah terbit ini kini tidak ditampilkan; alamatnya, «{address}», akan mati.",
        "Kembalikan seperti semula. Bila tidak berlaku lagi, tulis `status: dicabut` beserta `pencabutan`.",
    ),
    _error(
        "berkas-berubah-tanpa-catatan",
        "Isi berkas «{value}» yang sudah terbit diganti tanpa catatan.",
        "Tambahkan catatan bertanggal pada `{note}`: baris `{note}:` bila belum ada, di bawahnya `  - tanggal: {today}` dengan "
        "tanggal hari ini, lalu `    catatan: …` dengan apa yang berubah. Bila isinya tidak berubah, isi tanggalnya pada `perbaikan_kecil`.",
    ),
    _error(
        "berkas-terbit-hilang",
        "Berkas «{value}» yang sudah terbit tidak ditawarkan lagi; alamatnya, «{address}», akan mati.",
        "Cantumkan lagi pada `{key}`, atau {otherwise}.",
    ),
    _error(
        "berkas-halaman-hilang",
        "Berkas «{value}», yang sudah terbit bersama halaman ini, tidak ditautkan lagi; alamatnya akan mati.",
        "Kembalikan berkas dan tautannya. Bila memang ditarik, tambahkan catatan bertanggal pada `{note}`: baris `{note}:` bila belum ada, di bawahnya `  - tanggal: {today}` dengan "
        "tanggal hari ini, lalu `    catatan: …` dengan apa yang berubah.",
    ),
    _error(
        "buku-terbit-dihapus",
        "Buku yang sudah terbit ini dihapus atau berganti nama; halamannya akan hilang.",
        "Kembalikan berkasnya dengan nama semula.",
    ),
    _error(
        "buku-berubah-tanpa-catatan",
        "Isi yang sudah terbit berubah atau hilang (pada `{what}`) tanpa catatan.",
        "Kembalikan seperti semula. Bila memang diperbaiki, sebut apa dan kapan {where}.",
    ),
    _error(
        "unit-terbit-dihapus",
        "Unit «{name}» (`{id}`) dihapus; halaman, daftar, dan umpannya akan mati.",
        "Kembalikan unit itu. Bila sudah bubar atau bergabung, isi `selesai` dan `pengganti`; bila berganti nama, ubah `nama` saja.",
    ),
    _error(
        "keputusan-terbit-berubah",
        "Keputusan {number}, yang sudah terbit, {what} tanpa keterangan.",
        "Kembalikan seperti semula. Bila memang diperbaiki, sebut apa, nomor lamanya, dan tanggal perbaikannya pada `keterangan`. "
        "Keputusan yang baru ditulis sebagai butir tersendiri, dengan `menggantikan`.",
    ),
    _warning(
        "pejabat-berubah",
        "Baris {role} yang sudah terbit, {holder}, hilang atau berubah.",
        "Bila pejabatnya berganti, kembalikan baris lamanya dan isi `selesai`, lalu tulis yang baru sebagai baris tersendiri dengan `mulai`. "
        "Bila hanya salah tulis yang dibetulkan, biarkan.",
    ),
    _warning(
        "kontak-berubah",
        "Kontak yang sudah terbit berubah: {label} dari «{old}» menjadi «{new}».",
        "Tanyakan kepada pemilik kanalnya apakah yang baru benar, karena warga akan memakainya. Bila tidak benar, kembalikan.",
    ),
    _warning(
        "belum-waktunya",
        "Tanggal terbit {value} belum tiba, sehingga belum ditampilkan.",
        "Tidak perlu tindakan bila memang dijadwalkan; bila keliru, betulkan tanggalnya.",
    ),
    _warning(
        "masa-terbit-lewat",
        "Masa terbitnya berakhir {value}; halamannya kini hanya menyebut hal itu.",
        "Tidak perlu tindakan bila memang demikian. Bila masih berlaku, hapus `terbit_sampai` atau isi tanggal yang baru.",
    ),
    _warning(
        "keterangan-mendatang",
        "`{key}` bertanggal {value}, padahal hari itu belum tiba; sampai saat itu keterangan ini tidak ditampilkan.",
        "Tidak perlu tindakan bila memang dijadwalkan; bila keliru, betulkan tanggalnya.",
    ),
    _error(
        "pencabutan-mendatang",
        "Tanggal pencabutan {value} belum tiba.",
        "Betulkan tanggalnya. Bila baru akan dicabut kemudian, hapus `pencabutan` dan `status: dicabut` untuk sementara.",
    ),
    _warning(
        "nihil-belum-selesai",
        "Periode {value} belum berakhir, sehingga belum dapat dinyatakan nihil dan belum memenuhi kewajiban.",
        "Tulis periode yang sudah berakhir, atau tunggu sampai periodenya berakhir.",
    ),
    _error(
        "isi-contoh",
        "Isi contoh dari kerangka, «{value}», belum diganti.",
        "Ganti dengan isi yang sebenarnya, atau hapus bagian itu.{wait}",
    ),
    _warning(
        "masih-draf",
        "Masih berstatus draf, sehingga belum diterbitkan.",
        "Hapus `status: draf` bila sudah siap.",
    ),
    _error(
        "bidang-salah-kelas",
        "`{key}` hanya untuk kelas {expected}, sedangkan kelas di sini {written}.",
        "Hapus `{key}`, atau tulis `kelas: {expected}` dan pindahkan berkas ini ke folder «{folder}».",
    ),
    _error(
        "dikecualikan-berisi",
        "Informasi yang dikecualikan memuat `{key}`; isinya dilarang terbit (Pasal 17 UU 14/2008).",
        "Hapus `{key}`. Bila hanya sebagian yang dikecualikan, buat catatan lain untuk salinan yang sudah dihitamkan.",
    ),
    _warning(
        "pengecualian-kosong",
        "Dasar dan jangka waktu pengecualian (`pengecualian`) belum diisi.",
        "Lengkapi dari lembar uji konsekuensi (Pasal 49 Perki 1/2021).",
    ),
    _error(
        "pengecualian-lewat",
        "Masa pengecualian berakhir {value}; sejak itu informasinya terbuka (Pasal 52 Perki 1/2021, Pasal 11 PP 61/2010).",
        "Ubah kelasnya menjadi terbuka, atau catat penetapan baru.",
    ),
    _warning(
        "akhir-pengecualian-tak-diketahui",
        "Dari jangka waktu «{value}» tidak dapat dihitung kapan pengecualian ini berakhir.",
        "Isi `berlaku_sampai` di dalam `pengecualian`, misalnya `berlaku_sampai: 2030-12-31`, atau tulis `jangka_waktu` "
        "seperti «5 tahun».",
    ),
    _error(
        "pengecualian-terlalu-lama",
        "Masa pengecualian sampai {value} melebihi {years} tahun sejak {start}; lebih lama dari itu tidak boleh "
        "untuk Pasal 17 huruf {letter} ({law}).",
        "Betulkan `berlaku_sampai`, `tanggal_penetapan`, atau `dasar`.",
    ),
    _error(
        "salinan-kosong",
        "Hanya sebagian yang dikecualikan, tetapi salinan yang sudah dihitamkan belum disebut; "
        "bagian lainnya tetap terbuka (Pasal 50 ayat (2) dan (3) Perki 1/2021).",
        "Buat catatan terbuka untuk salinan itu, lalu tulis idnya pada `salinan` di dalam `pengecualian`.",
    ),
    _error(
        "salinan-tanpa-sebagian",
        "`salinan` diisi, tetapi cakupannya «seluruhnya».",
        "Tulis `cakupan: sebagian`, atau hapus `salinan`.",
    ),
    _error(
        "salinan-belum-terbit",
        "Catatan «{value}» yang disebut sebagai salinan {reason}.",
        "Terbitkan catatan itu beserta berkasnya, atau sebut catatan lain.",
    ),
    _error(
        "terkait-dikecualikan",
        "Catatan «{value}» dikecualikan; tidak boleh dirujuk seperti informasi yang terbuka.",
        "Rujuk catatan yang terbuka, misalnya keputusan atau salinan yang sudah dihitamkan.",
    ),
    _warning(
        "persetujuan-kosong",
        "Persetujuan Atasan PPID atas keputusan ini belum dicatat ({law}).",
        "Isi `persetujuan` dengan `jabatan`, `nomor`, dan `tanggal`; di halaman akan tertulis «belum dicatat».",
    ),
    _error(
        "keputusan-ganda",
        "Dua keputusan tentang {kind} bertanggal {date}: «{first}» dan «{second}».",
        "Sisakan satu, atau betulkan tanggalnya: yang berlaku adalah yang terakhir.",
    ),
    _error(
        "undang-undang-kosong",
        "Pasal 17 huruf j perlu undang-undang lain beserta pasalnya.",
        "Isi `undang_undang` di dalam `pengecualian`.",
    ),
    _warning(
        "darurat-kosong",
        "Rincian keadaan (`darurat`) belum diisi untuk informasi serta merta.",
        "Isi jenis, bahaya, wilayah, arahan, narahubung, dan waktu mulai (Pasal 19 dan 20 Perki 1/2021).",
    ),
    _error(
        "pencabutan-kosong",
        "Status «dicabut» perlu tanggal dan alasan.",
        "Isi kelompok `pencabutan` dengan `tanggal` dan `alasan`.",
    ),
    _error(
        "pencabutan-tanpa-status",
        "Kelompok `pencabutan` diisi, tetapi statusnya bukan «dicabut».",
        "Tulis `status: dicabut`, atau hapus kelompok itu.",
    ),
    _warning(
        "kewajiban-beda-kelas",
        "Butir «{value}» termasuk kelas {expected}, sedangkan catatan ini {written}.",
        "Periksa butir atau kelasnya. Satu catatan boleh memenuhi beberapa butir.",
    ),
    _error(
        "nihil-kurang",
        "Catatan nihil belum menyebut `{key}`.",
        "Isi `kewajiban` (butir yang nihil) dan `periode` (masa yang dinyatakan nihil).",
    ),
    _error(
        "nihil-berisi",
        "Catatan nihil memuat `{key}`, padahal nihil berarti tidak ada yang diterbitkan.",
        "Hapus `nihil: ya` bila isinya ada, atau hapus `{key}`.",
    ),
    _error(
        "program-anggaran-ganda",
        "Anggaran tahun {year} dari sumber dana yang sama tertulis dua kali, sehingga terhitung dua kali.",
        "Gabungkan kedua isian, atau bedakan `sumber_dana`-nya.",
    ),
    _error(
        "program-kemajuan-ganda",
        "Kemajuan per {value} tertulis dua kali.",
        "Hapus salah satunya, atau betulkan tanggalnya.",
    ),
    _error(
        "program-kemajuan-mendatang",
        "Kemajuan bertanggal {value}, padahal hari itu belum tiba.",
        "Betulkan tanggalnya; yang masih rencana tulis pada `target`.",
    ),
    _warning(
        "program-kemajuan-turun",
        "Capaian {value} lebih kecil daripada {before} yang dilaporkan sebelumnya.",
        "Tulis angka sejak awal program, bukan tambahan sejak laporan terakhir; bila memang turun, jelaskan pada `catatan`.",
    ),
    _warning(
        "program-tanpa-target",
        "Capaian ini tidak ditampilkan, karena program ini belum mempunyai `target`.",
        "Isi `target` dengan ukuran, nilai, satuan, dan sampai kapan.",
    ),
    _error(
        "tidak-berlaku-ganda",
        "Butir «{value}» sudah dinyatakan tidak berlaku di atas untuk unit yang sama.",
        "Hapus salah satunya; butir induk sudah mencakup rinciannya.",
    ),
    _warning(
        "tidak-berlaku-terpenuhi",
        "Butir «{value}» dinyatakan tidak berlaku, tetapi dipenuhi oleh {other}.",
        "Hapus pernyataan itu, atau betulkan `kewajiban` pada catatannya.",
    ),
    _error(
        "format-terlalu-baru",
        "Repositori ini berformat {value}, sedangkan Terang yang terpasang mengenal format sampai {current}.",
        "Naikkan versi Terang pada requirements.txt, lalu pasang kembali.",
    ),
    _warning(
        "format-lama",
        "Repositori ini berformat {value}; format Terang yang terpasang {current}.",
        "Jalankan `terang migrate` untuk melihat perubahannya, lalu `terang migrate --write`.",
    ),
    _warning(
        "format-kosong",
        "Repositori ini belum menyebut format isinya, sehingga Terang tidak dapat mengatakan apakah ia perlu disesuaikan.",
        "Jalankan `terang migrate` untuk melihat perubahannya, lalu `terang migrate --write`.",
    ),
    _warning(
        "libur-tahun-depan",
        "Hari libur tahun {year} belum punya nomor keputusan, padahal tenggat permintaan bulan ini jatuh pada tahun itu.",
        "Setelah keputusan bersama terbit, tulis di disclosures/hari-libur/{year}.yml: `keputusan: nomornya`, lalu `daftar:` dan di bawahnya "
        "`  - {{tanggal: {year}-01-01, nama: Tahun Baru, jenis: libur_nasional}}`, satu baris untuk setiap hari libur dan cuti bersama.",
    ),
    _error(
        "pengaturan-hilang",
        "Berkas mkdocs.yml, yang memuat nama, alamat, dan menu situs, tidak ada.",
        "Buat berkas itu dengan baris `site_name: PPID …`; contohnya dibuat oleh `terang init`.",
    ),
    _error(
        "pengaturan-bukan-kunci",
        "Isi berkas ini bukan susunan `kunci: nilai`.",
        "Tulis paling sedikit `site_name: PPID …`.",
    ),
    _error("pengaturan-tak-dikenal", "Kunci `{key}` tidak dikenal.", "{remedy}"),
    _error(
        "mesin-tak-dikenal",
        "Mesin «{value}» tidak dikenal.",
        "Tulis salah satu dari {known} pada `mesin`, atau hapus baris itu: tanpa `mesin`, situs dibuat dengan mkdocs.",
    ),
    _warning(
        "sumber-terbuka",
        "`docs_dir` menunjuk folder yang berisi sumber («{value}»): mesin lain yang dijalankan langsung dapat menerbitkan draf dan embargo.",
        "Hapus baris `docs_dir` itu; Terang tahu sendiri letak halaman.",
    ),
    _error("nama-situs-kosong", "Nama situs (`site_name`) belum diisi.", "Tulis `site_name: PPID …`."),
    _warning(
        "alamat-situs-kosong",
        "Alamat situs (`site_url`) belum diisi, sehingga peta situs dan tautan dalam langganan tidak lengkap.",
        "Tulis `site_url: https://…` begitu alamatnya diketahui.",
    ),
    _error(
        "alamat-situs-salah",
        "Alamat situs «{value}» bukan alamat web.",
        "Tulis alamat lengkap, misalnya https://ppid.contoh.go.id/.",
    ),
    _error(
        "menu-salah",
        "Menu (`nav`) bukan daftar halaman.",
        "Tulis setiap halaman pada baris sendiri: `- Kontak: kontak.md`, atau `- Profil:` diikuti daftar yang menjorok.",
    ),
    _warning(
        "menu-tanpa-halaman",
        "Menu menyebut halaman «{value}» yang tidak ada; butir itu dilewati.",
        "{remedy}, atau hapus baris menu itu.",
    ),
    _error(
        "kewajiban-lain-badan",
        "Butir «{value}» ({title}) tidak berlaku untuk {kind}.",
        "Hapus butir itu, atau pilih butir lain dari halaman Semua kewajiban pada situs atau dari `terang new --kewajiban`. Bila jenis badan keliru, betulkan `jenis` di disclosures/badan.yml.",
    ),
    _error(
        "rencana-tanpa-aturan",
        "Tanggal rencana untuk butir «{value}» tidak punya dasar: aturannya «{rule}», tanpa jatuh tempo.",
        "Hapus rencana ini, atau pilih butir yang wajib diperbarui berkala.",
    ),
    _warning(
        "periode-bertindih",
        "Periode {period} bertindih dengan {other_period} pada {other}, untuk butir «{value}» dari unit yang sama.",
        "Samakan atau pisahkan `periode` kedua catatan, atau betulkan `kewajiban`.",
    ),
    _error(
        "nomor-ganda",
        "Nomor siaran pers «{value}» sudah dipakai tahun itu oleh {other}.",
        "Beri nomor yang belum dipakai. Versi dalam bahasa lain boleh bernomor sama bila disebut pada `versi_bahasa`.",
    ),
    _error(
        "nomor-tak-sesuai",
        "Nomor «{value}» tidak menurut pola nomor siaran pers atau tanggalnya ({reason}).",
        "Tulis «{example}», yang belum dipakai siaran lain, atau sesuaikan `nomor_siaran` di badan.yml.",
    ),
    _warning(
        "nomor-terlompat",
        "Nomor urut {missing} tahun {year} tidak dipakai siaran pers mana pun.",
        "Periksa apakah ada siaran yang belum dimasukkan; bila memang dilompati, biarkan.",
    ),
    _error(
        "formulir-tanpa-repositori",
        "Formulir web memerlukan `alamat_sunting` yang menyebut repositori dan cabangnya.",
        "Tulis alamat halaman sunting tanpa nama berkas, misalnya https://github.com/kantor/isi-situs/edit/main/, atau hapus `formulir_web`.",
    ),
    _error(
        "pola-nomor-salah",
        "Pola nomor «{value}» tidak dapat dipakai.",
        "Pakai satu kali [urut] dalam kurung kurawal; selain itu hanya tahun, bulan, dan bulan_romawi.",
    ),
    _warning(
        "judul-panjang",
        "Judul sepanjang {length} huruf; redaksi biasanya memotong di atas {limit}.",
        "Ringkaskan judul, dan pindahkan rinciannya ke `teras`.",
    ),
    _warning(
        "teras-panjang",
        "Teras sepanjang {length} kata; sebaiknya paling banyak {limit}.",
        "Sisakan siapa, apa, kapan, dan di mana; pindahkan selebihnya ke isi.",
    ),
    _error(
        "foto-bukan-gambar",
        "Berkas «{value}» bukan gambar JPEG, PNG, atau WebP yang utuh.",
        "Buka fotonya dengan penyunting gambar, simpan ulang sebagai JPEG, lalu unggah lagi.",
    ),
    _error(
        "foto-jenis-lain",
        "Isi berkas «{value}» berjenis {kind}; foto siaran harus JPEG, PNG, atau WebP.",
        "{how}; unggah hasilnya, lalu ganti nama berkasnya di sini.",
    ),
    _warning(
        "foto-bergerak",
        "Foto «{value}» bergerak; yang terbit hanya gambar pertamanya.",
        "Bila gerakannya penting, unggah sebagai film dan cantumkan pada `video`; bila tidak, simpan gambar pertamanya saja.",
    ),
    _error(
        "foto-akhiran",
        "Berkas «{value}» sebenarnya berformat {format}.",
        "Ganti akhiran namanya menjadi {expected}, juga di sini.",
    ),
    _error(
        "foto-terlalu-besar",
        "Foto «{value}» berukuran {width} x {height} piksel, lebih dari {limit} megapiksel.",
        "Perkecil, misalnya menjadi 4.000 piksel pada sisi panjangnya.",
    ),
    _error(
        "unit-ganda",
        "Nama unit «{value}» dipakai oleh dua unit: {first} dan {second}.",
        "Ubah id, nama, atau alias salah satunya.",
    ),
    _error(
        "data-pribadi",
        "Ada {kind} dalam `{key}`: «{masked}»; data pribadi dilarang terbit (UU 27/2022).",
        "Hapus atau samarkan. Telepon dan surel kantor yang resmi didaftarkan pada `kontak_resmi` di badan.yml; data lain yang "
        "menurut undang-undang memang harus terbit didaftarkan pada `data_pribadi_ditinjau` beserta alasannya.",
    ),
    _error(
        "data-pribadi-nama",
        "Nama berkas ini memuat {kind}: «{masked}»; nama berkas ikut terbit sebagai alamat.",
        "Ganti nama berkasnya, misalnya dengan judul dan tahunnya, lalu sesuaikan `lokasi` atau tautan yang menunjuk ke sana.",
    ),
    _error(
        "lampiran-data-pribadi",
        "Berkas ini memuat {kind} di {where}: «{masked}»; data pribadi dilarang terbit (UU 27/2022).",
        "Hapus data itu dari berkas aslinya, simpan sebagai berkas baru, lalu ganti berkas ini. Telepon dan surel kantor didaftarkan "
        "pada `kontak_resmi` di badan.yml; yang menurut undang-undang harus terbit pada `data_pribadi_ditinjau`.",
    ),
    _error(
        "lampiran-data-pribadi-lain",
        "Berkas ini memuat {count} data pribadi lagi selain yang disebut satu per satu.",
        "Hapus semuanya dari berkas aslinya, lalu ganti berkas ini.",
    ),
    _error(
        "lampiran-kosong",
        "Berkas ini kosong{where}.",
        "Unggah ulang berkas yang utuh, atau hapus dari `berkas`.",
    ),
    _error(
        "lampiran-rusak",
        "Berkas ini rusak atau terpotong{where}.",
        "Buka berkas aslinya, simpan atau ekspor ulang, lalu ganti berkas ini.",
    ),
    _error(
        "lampiran-jenis-lain",
        "Nama berkas ini berakhiran .{ending}, tetapi isinya {kind}.",
        "Bila isinya memang yang dimaksud, ganti akhiran namanya; bila tidak, unggah ulang berkas aslinya.",
    ),
    _error(
        "lampiran-jenis-terlarang",
        "Jenis berkas .{ending} tidak dapat diterbitkan.",
        "Simpan sebagai salah satu jenis ini: {known}.",
    ),
    _error(
        "lampiran-berbahaya",
        "Berkas ini memuat {what}, yang dapat merugikan orang yang membukanya.",
        "Simpan sebagai berkas tanpa itu, misalnya PDF, XLSX, atau PNG, lalu ganti berkas ini.",
    ),
    _warning(
        "lampiran-tak-terperiksa",
        "Isi berkas ini tidak dapat diperiksa seluruhnya: {why}.",
        "Pastikan sendiri tidak ada data pribadi di dalamnya. Pindaian juga tidak terbaca oleh pembaca layar dan pencarian: terbitkan "
        "dokumen aslinya, atau beri teks dengan OCR.",
    ),
    _warning(
        "lampiran-bagian-tersembunyi",
        "Berkas ini mempunyai bagian yang tidak terlihat saat dibuka: {parts}.",
        "Periksa bagian itu, lalu hapus bila tidak dimaksudkan untuk umum.",
    ),
    _error(
        "lampiran-terlalu-besar",
        "Berkas ini berukuran {size} MB; batas yang ditetapkan pada `batas_lampiran` di badan.yml ialah {limit} MB.",
        "Kecilkan gambar di dalamnya, bagi menjadi beberapa berkas, atau naikkan batas itu.",
    ),
    _warning(
        "lampiran-besar",
        "Berkas ini berukuran {size} MB; berat bagi orang yang membukanya dengan ponsel.",
        "Kecilkan gambar di dalamnya, atau bagi menjadi beberapa berkas.",
    ),
    _error(
        "gambar-tempelan",
        "Gambar ini ditempel sebagai kode di dalam teks, bukan sebagai berkas.",
        "Simpan gambarnya sebagai berkas JPEG atau PNG, unggah ke folder foto atau lampiran, sebutkan pada `foto` atau `berkas`, lalu hapus kode ini.",
    ),
    _error(
        "tautan-berbahaya",
        "Tautan «{value}» di dalam teks tidak diizinkan.",
        "Pakai tautan https://, http://, mailto:, tel:, atau tautan ke halaman lain di situs ini.",
    ),
    _error(
        "gambar-tanpa-alt",
        "Gambar «{value}» di dalam teks tidak mempunyai teks pengganti.",
        "Tulis apa yang terlihat di antara kurung siku: ![apa yang terlihat](alamat).",
    ),
    _warning(
        "tautan-tanpa-https",
        "Tautan «{value}» terbaca sebagai halaman di situs ini, bukan situs lain.",
        "Tulis lengkap: «https://{value}».",
    ),
    _warning(
        "tautan-terpisah",
        "Ada spasi di antara teks dan alamat tautan «{value}», sehingga tampil sebagai tulisan biasa.",
        "Hapus spasi di antara «]» dan «(».",
    ),
    _warning(
        "tautan-garis-miring",
        "Tautan «{value}» diawali garis miring, sehingga mati bila situs tidak berada di alamat utama.",
        "Tulis jalur berkas dari berkas ini, misalnya ../2024/nama-berkas.md, atau alamat lengkap https://.",
    ),
    _error(
        "alamat-lama-salah",
        "Alamat lama «{value}» tidak dapat dipakai.",
        "Tulis bagian sesudah nama situs lama, misalnya /2019/08/judul-lama/, tanpa tanda tanya, spasi, atau «..».",
    ),
    _error(
        "alamat-lama-ganda",
        "Alamat lama «{value}» juga ditulis pada {other}.",
        "Satu alamat hanya dapat mengantar ke satu siaran; hapus dari salah satunya.",
    ),
    _error(
        "alamat-lama-bentrok",
        "Alamat lama «{value}» sudah dipakai halaman lain di situs ini ({taken}).",
        "Hapus alamat itu; pengunjungnya sampai di halaman yang memakainya.",
    ),
    _error(
        "pagar-kode",
        "Blok kode dibuka di sini dengan {fence} tetapi tidak ditutup, sehingga seluruh sisa teks menjadi kode.",
        "Tambahkan satu baris {fence} sesudah kode berakhir, atau hapus tanda pembukanya.",
    ),
    _warning(
        "tautan-gagal",
        "«{value}» tidak terbaca sebagai tautan, dan tampil sebagai tulisan biasa.",
        "Apit alamat yang memuat spasi: {mended}. Bila memang tulisan, beri garis miring terbalik: \\[teks](…).",
    ),
    _error(
        "teks-terlalu-besar",
        "Teks ini berukuran {size}, lebih dari batas {limit}.",
        "Pindahkan isi yang panjang ke dokumen lampiran, atau bagi menjadi beberapa halaman.",
    ),
    _error(
        "teks-terlalu-bertingkat",
        "Teks ini bertingkat lebih dari {limit} tingkat daftar, kutipan, atau penekanan.",
        "Sederhanakan susunannya; mungkin tanda *, _, atau > terulang tanpa sengaja.",
    ),
    _warning(
        "html-mentah",
        "Teks memuat kode HTML ({value}); kode tampil sebagai tulisan biasa, komentar tidak tampil.",
        "Tulis dengan Markdown, misalnya **tebal** atau [teks](alamat).",
    ),
)

_LEDGERS = (
    _error(
        "nilai-salah",
        "«{value}» bukan angka untuk `{key}`.",
        "Tulis angka saja, dengan koma untuk pecahan, misalnya 87,5.",
    ),
    _error(
        "bobot-tidak-seratus",
        "Jumlah bobot indikator pada kategori «{name}» adalah {sum}, bukan 100.",
        "Betulkan bobotnya sampai berjumlah tepat 100.",
    ),
    _error(
        "nilai-di-luar-rentang",
        "Nilai {value} di luar rentang 0 sampai {maximum}.",
        "Betulkan nilainya, atau `nilai_maksimum` kategori itu.",
    ),
    _error(
        "dinilai-dua-kali",
        "«{value}» ditulis dua kali sebagai {what}.",
        "Sisakan satu.",
    ),
    _error(
        "indikator-tak-dikenal",
        "Indikator «{value}» tidak ada pada kategori ini.",
        "Pakai salah satu: {known}.",
    ),
    _error(
        "total-bersama-indikator",
        "`total` ditulis padahal kategori ini mempunyai indikator; nilai akhir dihitung dari bobotnya.",
        "Hapus `total`, atau hapus `indikator` bila hanya nilai akhir yang diketahui.",
    ),
    _warning(
        "nilai-belum-lengkap",
        "Nilai unit «{unit}» belum ada untuk indikator: {missing}. Unit ini tidak diberi peringkat.",
        "Lengkapi nilainya.",
    ),
    _error(
        "butir-tak-dikenal",
        "Butir «{value}» tidak ada dalam penilaian mandiri tahun ini, atau dijawab sendiri oleh situs.",
        "{suggestion}Yang dijawab petugas: {known}.",
    ),
    _error(
        "sinonim-ganda",
        "«{value}» sudah disebut pada istilah «{first}».",
        "Satu kata cukup satu kali: hapus salah satunya, atau gabungkan kedua istilah.",
    ),
    _error(
        "sinonim-berputar",
        "«{value}» menuntun kembali ke istilah «{first}», yang sudah menuntun ke sini.",
        "Hapus salah satu arahnya, atau gabungkan kedua istilah dengan `sama`.",
    ),
    _error(
        "sinonim-pendek",
        "«{value}» terlalu pendek untuk dicari.",
        "Pakai kata yang sedikitnya dua huruf atau angka.",
    ),
    _error(
        "sinonim-sendiri",
        "Istilah «{value}» belum mempunyai sebutan lain.",
        "Isi `sama` atau `sehari_hari`, atau hapus istilah ini.",
    ),
    _error(
        "libur-ganda",
        "Tanggal {value} sudah ada dalam daftar hari libur, sebagai «{first}».",
        "Satu tanggal satu baris: hapus salah satunya, atau gabungkan kedua namanya.",
    ),
    _error(
        "libur-beda-tahun",
        "Tanggal {value} tidak termasuk tahun {year}, tahun pada nama berkas ini.",
        "Betulkan tanggalnya, atau pindahkan ke berkas tahunnya.",
    ),
    _error(
        "cuti-bersama-akhir-pekan",
        "Cuti bersama {value} jatuh pada Sabtu atau Minggu, yang memang bukan hari kerja.",
        "Bandingkan dengan naskah keputusan bersama; mungkin tanggalnya keliru, atau jenisnya libur_nasional.",
    ),
    _error(
        "libur-daerah-tanpa-keputusan",
        "«{name}» ditulis sebagai libur daerah tanpa nomor keputusannya.",
        "Isi `keputusan` pada hari itu, misalnya nomor keputusan gubernur. Bila tidak ada keputusan yang menutup kantor, hapus hari itu: "
        "tenggat permintaan informasi tetap berjalan.",
    ),
    _error(
        "libur-tambahan-tanpa-daftar",
        "Terang tidak membawa hari libur tahun {year}, sehingga `tambahan` tidak punya daftar yang ditambahi.",
        "Tulis seluruh hari libur tahun {year} pada `daftar`; `tambahan` boleh tetap di bawahnya.",
    ),
    _warning(
        "libur-tanpa-keputusan",
        "Nomor keputusan bersama untuk hari libur tahun {year} belum diisi (`keputusan`).",
        "Isi sesudah keputusan bersama tiga menteri terbit; sampai saat itu semua tenggat tahun ini ditandai perkiraan.",
    ),
    _warning(
        "libur-tidak-lengkap",
        "Daftar ini tidak memuat libur nasional tetap: {missing}.",
        "`daftar` menggantikan seluruh hari libur tahun {year}: tulis semuanya. Bila hanya menambah hari, ganti `daftar` menjadi `tambahan`.",
    ),
)

_REGISTERS = (
    _error(
        "pemisah-dalam-sel",
        "Baris ini berisi sel lebih banyak daripada judul kolomnya, sebab «{value}» memuat pemisah kolom.",
        'Apit isi sel itu dengan tanda kutip ganda: "{value}".',
    ),
    _error(
        "jumlah-sel",
        "Baris ini berisi {count} sel, padahal judul kolomnya {expected}.",
        "Periksa pemisah dan tanda kutip pada baris ini; nilai yang memuat pemisah diapit tanda kutip ganda.",
    ),
    _error(
        "register-baris-judul",
        "Baris «{value}» adalah judul tabel, padahal yang dibaca di sini judul kolomnya.",
        "Beri tanda # di depannya, sehingga baris itu menjadi keterangan tabel.",
    ),
    _error(
        "sel-tanpa-judul",
        "Sel ini terisi, tetapi kolomnya tidak berjudul.",
        "Beri judul kolomnya pada baris pertama, atau kosongkan selnya. Nilai yang memuat pemisah diapit tanda kutip ganda.",
    ),
    _error(
        "kolom-dilarang",
        "Kolom «{key}» tidak boleh ada dalam register yang terbit: hanya kolom tanpa data pribadi yang dibuka "
        "(Pasal 17 huruf h UU 14/2008; Pasal 5 ayat (3) Perki 1/2021).",
        "{suggestion}Hapus kolom ini. Register lengkap disimpan di luar repositori, sebab riwayat git menyimpan yang sudah "
        "dihapus; `terang import register` mengambil kolom yang boleh saja.",
    ),
    _error(
        "kolom-dihitung",
        "Kolom «{key}» tidak ditulis: isinya dihitung dari tanggal dan hari libur.",
        "Hapus kolom ini; yang ditulis hanya tanggal dan `hasil`.",
    ),
    _error(
        "nama-dalam-register",
        "Ada yang tampak seperti {kind} dalam `{key}`; register yang terbit tidak memuat keterangan tentang orang "
        "(Pasal 17 huruf h UU 14/2008; Pasal 5 ayat (3) Perki 1/2021).",
        "Tulis ulang tanpa nama, alamat, atau nomor, misalnya «Riwayat izin mendirikan bangunan di satu kecamatan».",
    ),
    _error(
        "register-beda-tahun",
        "Tanggal masuk {value} tidak termasuk tahun {year}, tahun pada nama berkas ini.",
        "Betulkan tanggalnya, atau pindahkan barisnya ke register tahunnya.",
    ),
    _error(
        "register-mendatang",
        "`{key}` {value} belum tiba.",
        "Betulkan tanggalnya; di sini hanya yang sudah terjadi.",
    ),
    _error(
        "kode-paket-salah",
        "`{key}` bukan nomor paket pengadaan.",
        "{suggestion}Tulis nomor dari SIRUP atau SPSE, 6 sampai 12 angka tanpa spasi. Nomor orang (NIK, NPWP, telepon) tidak boleh di sini.",
    ),
    _error(
        "paket-ganda",
        "Paket «{value}» sudah ada di baris lain, sehingga terhitung dua kali.",
        "Hapus salah satu barisnya. Bila memang dua paket, bedakan `kode_rup`, `kode_pemilihan`, atau namanya.",
    ),
    _warning(
        "melebihi-pagu",
        "`{key}` {value} lebih besar daripada pagu {ceiling}.",
        "Periksa angkanya. Bila pagunya sudah diubah, tulis pagu yang baru dan sebutkan perubahannya pada `keterangan`.",
    ),
    _warning(
        "kontrak-belum-lengkap",
        "Paket ini berkontrak, tetapi {missing} belum diisi.",
        "Lengkapi kolom itu; bila belum berkontrak, kosongkan `nilai_kontrak`, `tanggal_kontrak`, dan `selesai`.",
    ),
    _error(
        "anggaran-ganda",
        "Uraian «{value}» dengan jenis {kind} sudah ada di baris lain, sehingga terhitung dua kali.",
        "Gabungkan kedua baris, atau bedakan uraian atau unitnya.",
    ),
    _error(
        "rupiah-salah",
        "«{value}» bukan jumlah rupiah untuk `{key}`.",
        "{suggestion}Isi dengan rupiah penuh, misalnya 1500000000 atau 1.500.000.000.",
    ),
    _error(
        "baris-jumlah",
        "Baris «{value}» adalah hasil hitungan dari baris lain, sehingga uangnya terhitung dua kali.",
        "Hapus baris ini; jumlahnya dihitung sendiri di halamannya.",
    ),
    _warning(
        "mungkin-jumlah",
        "Anggaran dan realisasi «{value}» sama dengan jumlah {count} baris di dekatnya, sehingga mungkin terhitung dua kali.",
        "Hapus baris ini bila memang jumlahnya; bila bukan, biarkan.",
    ),
    _warning(
        "tabel-kosong",
        "Tabel ini belum berisi baris, sehingga belum terbit.",
        "Isi satu baris untuk tiap uraian atau paket di bawah judul kolomnya, atau hapus berkas ini.",
    ),
    _error(
        "ribuan-rupiah",
        "Di sini disebut «{value}», padahal angka di berkas ini dibaca sebagai rupiah penuh.",
        "Tulis semua angka dalam rupiah penuh, lalu hapus sebutan itu.",
    ),
    _warning(
        "anggaran-tahun-lain",
        "Di sini disebut anggaran tahun {value}, padahal berkas ini memuat tahun {year}.",
        "Betulkan tahunnya di sini, atau ganti nama berkasnya menurut tahun anggarannya.",
    ),
    _error(
        "realisasi-mendatang",
        "Realisasi terisi, padahal tahun {year} pada nama berkas ini belum tiba.",
        "Ganti nama berkasnya menurut tahun anggarannya, atau kosongkan kolom `realisasi`.",
    ),
    _warning(
        "realisasi-melebihi",
        "Realisasi {value} lebih besar daripada anggarannya, {planned}.",
        "Periksa kedua angkanya. Bila anggarannya sudah diubah, tulis anggaran yang baru.",
    ),
    _warning(
        "rincian-melebihi",
        "{kind} menurut unit berjumlah {value}, lebih besar daripada jumlah seluruhnya, {planned}.",
        "Periksa angkanya: baris dengan `unit` merinci uang yang sama, sehingga jumlahnya tidak boleh lebih besar.",
    ),
    _warning(
        "paket-beda-tahun",
        "`{key}` {value} jauh dari tahun {year}, tahun pada nama berkas ini.",
        "Betulkan tanggalnya, atau pindahkan barisnya ke berkas tahunnya.",
    ),
    _error(
        "nomor-register-ganda",
        "Nomor «{value}» sudah dipakai oleh baris lain, di {other}.",
        "Beri nomor yang belum dipakai, atau hapus baris yang berulang.",
    ),
    _warning(
        "jawaban-tanpa-tanggal",
        "Hasil «{value}» ditulis, tetapi `{key}` kosong{law}.",
        "Isi `{key}`, atau kosongkan hasilnya bila belum selesai. "
        "Bila tanggalnya memang tidak dicatat, biarkan: hasilnya tetap dihitung, tetapi tidak dalam waktu jawaban.",
    ),
    _error(
        "tanggal-tanpa-hasil",
        "`{key}` diisi, tetapi `hasil` kosong.",
        "Isi `hasil`, atau kosongkan tanggalnya bila belum dijawab.",
    ),
    _warning(
        "alasan-tolak-kosong",
        "Hasil «{value}» perlu alasan (Pasal 22 ayat (7) UU 14/2008).",
        "Isi `alasan_tolak`: 17a sampai 17j, belum_dikuasai, atau pasal_6.",
    ),
    _error(
        "alasan-tanpa-tolak",
        "Alasan penolakan «{value}» ditulis, tetapi hasilnya bukan «ditolak» atau «sebagian».",
        "Betulkan `hasil`, atau kosongkan `alasan_tolak`.",
    ),
    _warning(
        "keputusan-tolak-kosong",
        "Permohonan «{number}» ditolak karena dikecualikan, tetapi nomor keputusan penolakannya belum diisi.",
        "Isi `nomor_keputusan` dengan nomor keputusan PPID (Lampiran IX Perki 1/2021).",
    ),
    _warning(
        "perpanjangan-tanpa-alasan",
        "Perpanjangan tujuh hari kerja perlu alasan tertulis (Pasal 22 ayat (8) UU 14/2008; Pasal 36 Perki 1/2021).",
        "Isi `alasan_perpanjangan`, atau tulis `diperpanjang: tidak`. Selama alasannya kosong, tenggatnya tetap 10 hari kerja.",
    ),
    _error(
        "alasan-tanpa-perpanjangan",
        "`alasan_perpanjangan` diisi, tetapi `diperpanjang` bukan «ya».",
        "Tulis `diperpanjang: ya`, atau kosongkan alasannya.",
    ),
    _warning(
        "jawaban-terlambat",
        "Nomor «{number}» {what} pada hari kerja ke-{days}, sedangkan batasnya {allowed} hari kerja ({due}).",
        "Periksa tanggalnya. Bila memang terlambat, biarkan: statistik menghitungnya sebagai terlambat.",
    ),
    _warning(
        "lewat-tenggat",
        "Nomor «{number}» belum {what}, padahal batasnya {allowed} hari kerja sudah lewat ({due}).",
        "Jawab sekarang, atau lengkapi registernya bila sudah dijawab; statistik menyebutnya lewat tenggat.",
    ),
    _error(
        "keberatan-tanpa-permohonan",
        "Keberatan dengan alasan huruf {value} perlu nomor permohonannya; hanya huruf b yang tidak (Lampiran XI Perki 1/2021).",
        "Isi `permohonan` dengan nomor pendaftaran permohonan itu.",
    ),
    _error(
        "permohonan-tak-dikenal",
        "Permohonan «{value}» tidak ada dalam register permohonan tahun mana pun.",
        "{suggestion}Betulkan nomornya, atau lengkapi register tahunnya.",
    ),
    _error(
        "register-tanpa-hari-libur",
        "Hari libur tahun {year} tidak diketahui, sehingga hari kerja untuk nomor «{number}» tidak dapat dihitung.",
        "Tulis hari libur tahun itu di disclosures/hari-libur/{year}.yml.",
    ),
    _error(
        "bagian-tak-dikenal",
        "Bagian «{value}» bukan bagian laporan layanan yang ditulis kantor.",
        "{suggestion}Pakai judul ini: {known}.",
    ),
    _error(
        "bagian-ganda",
        "Bagian «{value}» ditulis dua kali.",
        "Gabungkan isinya, lalu hapus salah satunya.",
    ),
    _error(
        "laporan-sebelum-akhir",
        "Tanggal {value} lebih dahulu daripada akhir tahun {year} yang dilaporkan.",
        "Betulkan tanggalnya; laporan satu tahun terbit sesudah tahun itu berakhir (Pasal 56 Perki 1/2021).",
    ),
)

_PORTAL = (
    _error(
        "sumber-ganda",
        "`{key}` «{value}» sudah dipakai oleh badan publik «{first}».",
        "Beri tiap badan publik id dan alamatnya sendiri, atau hapus salah satunya.",
    ),
    _error(
        "sumber-tanpa-https",
        "Alamat «{value}» tidak memakai https, sehingga isinya dapat diubah di jalan.",
        "Tulis alamat yang diawali https://.",
    ),
    _warning(
        "badan-tak-terkumpul",
        "Data «{name}» tidak dapat dikumpulkan sejak {since}: {path}: {reason}.",
        "{remedy}",
    ),
    _warning(
        "data-pribadi-ditahan",
        "{count} informasi «{name}» memuat data pribadi dan ditahan, tidak tampil di portal: {items}.",
        "Beri tahu badan itu agar data pribadinya dihapus dari situsnya; setelah situsnya dibangun lagi, informasinya tampil dengan "
        "sendirinya. Data yang menurut undang-undang memang harus terbit dicatat badan itu pada `data_pribadi_ditinjau` di badan.yml-nya.",
    ),
    _warning(
        "kontak-disamarkan",
        "{count} nomor telepon genggam atau surel dalam data «{name}» disamarkan di portal, sebab bukan kontak resmi badan itu.",
        "Bila kontak itu milik kantor, minta badan itu menambahkannya pada `kontak_resmi` di badan.yml-nya lalu membangun situsnya lagi. "
        "Bila milik orang, beri tahu badan itu agar menghapusnya.",
    ),
)


def _by_slug(codes: Iterable[Code]) -> dict[str, Code]:
    """The table. ValueError when two codes have one slug: the second would silently take the place of the first."""
    table: dict[str, Code] = {}
    for code in codes:
        if code.slug in table:
            raise ValueError(f"problem code declared twice: {code.slug}")
        table[code.slug] = code
    return table


CODES = _by_slug((*_READING, *_NAMES, *_SHAPE, *_ACROSS, *_LEDGERS, *_REGISTERS, *_PORTAL))
