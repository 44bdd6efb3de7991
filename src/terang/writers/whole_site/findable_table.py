"""Generated pages that people look for, with the words by which they do."""

from dataclasses import dataclass

from ... import urls
from ...records import InformationClass


@dataclass(frozen=True, slots=True)
class FindablePage:
    """`words` are groups, separated by commas: of each group the asker says one word, and besides only words of `also`.

    Several `|` separate ways of asking. `about` is shown below the title in the search.
    """

    path: str
    title: str
    about: str
    words: str
    also: str = ""


PAGES = (
    FindablePage(
        urls.DIP,
        "Daftar Informasi Publik (DIP)",
        "Daftar semua informasi publik menurut keputusan PPID, juga untuk diunduh sebagai CSV, XLSX, dan JSON.",
        "dip | daftar list, informasi, publik | unduh download excel xlsx csv, daftar list, informasi | information, list",
        "publik unduh download excel xlsx csv json lengkap semua public tabel sk keputusan",
    ),
    FindablePage(
        urls.DIK,
        "Daftar Informasi yang Dikecualikan (DIK)",
        "Informasi yang tidak dibuka untuk umum, dengan alasan, dasar hukum, dan jangka waktunya.",
        "dik | dikecualikan pengecualian, informasi daftar | rahasia tertutup dirahasiakan, informasi data dokumen daftar"
        " | tidak jangan dilarang, boleh bisa, dibuka terbuka diminta diakses dilihat diketahui",
        "daftar informasi publik pemerintah alasan unduh excel csv sk keputusan dokumen data apa saja umum publik warga",
    ),
    FindablePage(
        urls.DATA,
        "Data terbuka",
        "Semua daftar dan statistik sebagai CSV, XLSX, dan JSON, kamus datanya, dan API.",
        "open, data | data, terbuka | api | kamus, data | dataset | unduh download, data semua excel csv json xlsx | data.json",
        "unduh download excel csv json xlsx daftar portal satu open terbuka informasi dataset",
    ),
    FindablePage(
        urls.LETTER,
        "Tulis surat permintaan atau keberatan",
        "Formulir yang menyusun surat permintaan informasi, keberatan, atau permohonan sengketa; Anda sendiri yang mengirimnya.",
        "surat formulir template contoh blangko form, permintaan permohonan keberatan sengketa minta mohon informasi"
        " | tulis menulis susun menyusun, surat keberatan permohonan permintaan",
        "informasi publik data dokumen ppid bikin buat membuat tulis menulis cara unduh isi online surat formulir template",
    ),
    FindablePage(
        urls.STATISTICS,
        "Statistik permintaan",
        "Jumlah permintaan informasi, yang dikabulkan dan ditolak, lamanya dijawab, keberatan, dan sengketa.",
        "statistik jumlah banyak banyaknya statistics berapa, permohonan permintaan keberatan pemohon layanan request ppid"
        " | statistik",
        "informasi publik layanan data ditolak dikabulkan diterima permohonan permintaan masuk ppid warga orang banyak",
    ),
    FindablePage(
        urls.REPORTS,
        "Laporan layanan informasi publik",
        "Laporan tahunan PPID tentang layanan informasi.",
        "laporan report, layanan ppid tahunan pelayanan, informasi ppid layanan",
        "informasi publik tahunan tahun kinerja",
    ),
    FindablePage(
        urls.MONEV,
        "Monitoring dan Evaluasi",
        "Monev: nilai dan peringkat keterbukaan informasi tiap unit.",
        "monev | monitoring, evaluasi | nilai peringkat skor ranking juara terbaik, keterbukaan ppid unit opd dinas",
        "hasil nilai peringkat ppid unit opd keterbukaan informasi publik internal evaluasi pelaksana ranking",
    ),
    FindablePage(
        urls.SELF_ASSESSMENT,
        "Penilaian mandiri",
        "Self-assessment questionnaire (SAQ): bagaimana badan publik memenuhi setiap pertanyaan Komisi Informasi.",
        "penilaian, mandiri | self, assessment | saq | kuesioner, monev mandiri penilaian komisi",
        "questionnaire kuesioner monev komisi informasi badan publik saq assessment self",
    ),
    FindablePage(
        urls.EVIDENCE,
        "Paket bukti",
        "Bukti dukung penilaian mandiri untuk Komisi Informasi, sebagai tabel dan ZIP.",
        "bukti, paket dukung monev penilaian",
        "monev komisi informasi dukung mandiri unduh zip penilaian data",
    ),
    FindablePage(
        urls.COVERAGE,
        "Kepatuhan",
        "Seberapa lengkap informasi yang wajib diumumkan, menurut kelas dan unit.",
        "kepatuhan compliance | kelengkapan, informasi dokumen | belum, diumumkan terbit dipenuhi, kewajiban wajib",
        "informasi publik wajib unit dinas opd pengumuman uu kip",
    ),
    FindablePage(
        urls.DUTIES,
        "Semua kewajiban",
        "Informasi yang wajib diumumkan badan publik, dengan dasar hukum dan keadaannya.",
        "kewajiban, semua daftar badan publik pengumuman informasi | wajib, diumumkan, informasi",
        "badan publik informasi apa saja daftar semua mengumumkan",
    ),
    FindablePage(
        urls.DUE,
        "Kalender jatuh tempo",
        "Kapan setiap informasi harus diperbarui.",
        "jatuh, tempo | kalender, pembaruan tempo terbit kewajiban jatuh",
        "kalender informasi jadwal pembaruan",
    ),
    FindablePage(
        urls.RELEASES,
        "Siaran pers",
        "Ruang pers: berita dan keterangan resmi terbaru.",
        "siaran rilis press release, pers release rilis media berita | berita kabar news, terbaru terkini resmi hari"
        " | berita | ruang, pers | press, room",
        "terbaru terkini resmi pers siaran semua daftar hari",
    ),
    FindablePage(
        urls.SUBSCRIBE,
        "Berlangganan siaran pers",
        "Ikuti kabar terbaru lewat langganan Atom (RSS) atau JSON Feed.",
        "langganan berlangganan subscribe notifikasi notif umpan rss atom feed newsletter",
        "siaran pers berita rss feed umpan atom kabar terbaru rilis langganan notifikasi",
    ),
    FindablePage(
        urls.CORRECTIONS,
        "Ralat, hak jawab, dan pencabutan",
        "Perbaikan atas siaran pers yang sudah terbit.",
        "ralat koreksi | hak, jawab | pencabutan, siaran berita",
        "siaran pers berita rilis hak jawab",
    ),
    FindablePage(
        urls.WITHDRAWALS,
        "Informasi yang dicabut",
        "Informasi yang pernah terbit lalu ditarik, beserta alasannya.",
        "dicabut pencabutan ditarik penarikan, informasi dokumen",
        "informasi publik daftar",
    ),
    FindablePage(
        urls.UNITS,
        "Unit",
        "Daftar dinas, badan, kecamatan, dan unit lain.",
        "daftar semua nama list apa, dinas opd unit kecamatan badan skpd perangkat | opd | skpd | perangkat, daerah | unit, kerja",
        "kerja daerah perangkat organisasi daftar dinas alamat kontak telepon kantor lokasi semua",
    ),
    FindablePage(
        urls.SUBJECTS,
        "Topik",
        "Semua topik informasi dan siaran pers dari A sampai Z.",
        "topik tema, semua daftar indeks informasi | topik | indeks, topik",
        "informasi publik daftar semua",
    ),
    FindablePage(
        urls.TABLES,
        "Tabel informasi publik",
        "Banyaknya informasi menurut kelas, unit, dan tahun.",
        "tabel jumlah banyak, informasi, publik kelas unit tahun",
        "menurut kelas unit tahun publik",
    ),
    FindablePage(
        urls.RECORDS,
        "Informasi publik",
        "Semua informasi publik menurut kelas, unit, tahun, dan topik.",
        "semua, informasi dokumen | informasi, publik",
        "publik daftar dokumen",
    ),
)
SOMETIMES = (
    FindablePage(
        urls.CHANGES,
        "Apa yang berubah",
        "Yang baru terbit, diperbarui, diralat, dan dicabut, bulan demi bulan.",
        "berubah perubahan pembaruan riwayat, informasi apa terbaru daftar catatan | informasi, terbaru baru | what, changed new",
        "informasi publik terbaru daftar baru yang data dokumen",
    ),
    FindablePage(
        urls.REQUEST_STATUS,
        "Status permintaan",
        "Sampai di mana permintaan Anda, menurut nomor registernya.",
        "status cek lacak nomor sampai, permohonan permintaan register pendaftaran | status, request",
        "informasi publik nomor register pendaftaran saya mana permohonan permintaan cek lihat keberatan",
    ),
    FindablePage(
        urls.BUDGET,
        "Dokumen anggaran",
        "Dokumen anggaran yang wajib diumumkan, tahun demi tahun.",
        "dokumen kelengkapan, anggaran apbd",
        "wajib daftar tahun",
    ),
    FindablePage(
        urls.PROCUREMENT,
        "Dokumen pengadaan",
        "Dokumen pengadaan barang dan jasa, lelang, dan tender yang wajib diumumkan.",
        "dokumen kelengkapan, pengadaan lelang tender | pengadaan, barang, jasa",
        "wajib daftar tahun barang jasa",
    ),
)
CLASS_WORDS = {
    InformationClass.PERIODIC: ("berkala, informasi", "Diumumkan rutin, paling sedikit sekali dalam enam bulan."),
    InformationClass.IMMEDIATE: (
        "serta, merta, informasi | darurat peringatan, informasi pengumuman dini bencana",
        "Diumumkan seketika bila menyangkut hajat hidup orang banyak dan ketertiban umum: pengumuman darurat.",
    ),
    InformationClass.ALWAYS: ("setiap, saat, informasi", "Selalu tersedia bila ada yang meminta."),
    InformationClass.EXEMPT: ("", "Informasi yang tidak dibuka untuk umum, dengan alasannya."),
}
