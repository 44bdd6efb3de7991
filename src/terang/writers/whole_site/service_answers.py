"""A catalogue → questions about asking and being answered, with the answers that the law or the office gives."""

from collections.abc import Iterator

from ... import urls
from ...records import Channel, ChannelKind, Office, Status
from ...records.wording import words
from ...working_days import DEADLINES
from ..shared.outputs import Site
from .findable_table import FindablePage

_INFORMATION = "informasi data dokumen arsip berkas salinan"
_ASKING = "minta meminta permintaan mohon memohon permohonan request memperoleh mendapatkan akses mengakses"
_SERVICE = "informasi publik data dokumen ppid cara tata prosedur langkah alur syarat harus mau ajukan mengajukan online kirim ke warga orang masyarakat dinas kantor instansi pemda urus bikin lewat lisan tulis daftar"
_NOT = "tidak belum"
_OFFICERS, _CONTACT, _LAW = (f"<!-- terang:{name} -->" for name in ("pejabat", "kontak", "dasar-hukum"))


def service_pages(site: Site) -> Iterator[FindablePage]:
    """Questions about asking and being answered; a page that the office does not have is left out."""
    yield from _who_and_where(site)
    days = {one.id: one for one in DEADLINES}
    answer, extended, reply = days["jawaban"], days["perpanjangan"], days["tanggapan"]
    objection, dispute = days["keberatan"], days["sengketa"]
    within = (
        f"Paling lambat {answer.steps[0]} hari kerja sejak permintaan diterima, dapat diperpanjang satu kali "
        f"{extended.steps[-1]} hari kerja ({answer.law})."
    )
    pages = (
        FindablePage(
            urls.OBJECTION, "Mengajukan keberatan", f"Paling lambat {objection.days} hari kerja sejak alasannya ditemukan ({objection.law}).",
            "kapan lama hari batas tenggat waktu maksimal deadline, keberatan banding protes komplain objection",
            f"{_SERVICE} batas akhir paling lambat tenggat kerja hari waktu #",
        ),
        FindablePage(
            urls.OBJECTION, "Tanggapan atas keberatan", f"Atasan PPID menanggapi paling lambat {reply.days} hari kerja ({reply.law}).",
            "lama hari kapan batas, keberatan, dijawab ditanggapi tanggapan jawaban", f"{_SERVICE} hari kerja atasan batas waktu",
        ),
        FindablePage(
            urls.DEADLINES, "Hitung tenggat", within,
            "hitung menghitung kalkulator kalkulasi penghitung calculator, tenggat hari waktu jatuh permohonan tanggal jawaban"
            " | tenggat deadline, permohonan permintaan jawaban informasi | tenggat",
            f"{_SERVICE} kerja tempo hitung jawaban keberatan permohonan permintaan batas",
        ),
        FindablePage(
            urls.REQUEST, "Kapan permintaan dijawab", within,
            f"lama hari kapan cepat batas lambat maksimal waktu, dijawab jawab jawaban diproses proses selesai {_ASKING} balasan dibalas ditanggapi direspons keluar",
            f"{_SERVICE} {_ASKING} dijawab jawaban diproses waktu jangka paling hari kerja batas berapa layanan lama pemohon rata #",
        ),
        FindablePage(
            urls.COST, "Biaya", "", "biaya bayar membayar ongkos harga tarif gratis dipungut cost pay, "
            f"{_INFORMATION} {_ASKING} ppid salin fotokopi menyalin layanan | biaya ongkos bayar gratis, ppid | biaya | gratis",
            f"{_SERVICE} {_ASKING} salin fotokopi menyalin salinan kirim layanan berapa besar besarnya tarif uang",
        ),
        FindablePage(
            urls.OBJECTION, "Mengajukan keberatan", "",
            "keberatan banding protes objection"
            f" | ditolak tolak penolakan diabaikan, {_ASKING} informasi ppid data"
            f" | {_NOT}, dijawab dibalas ditanggapi puas memuaskan direspons dipenuhi kasih dikirim digubris merespons membalas"
            f" | {_NOT}, ada, jawaban balasan tanggapan jawab balas | diabaikan dicuekin didiamkan dianggurin digantung dipingpong"
            " | refused rejected denied appeal ignored",
            f"{_SERVICE} {_ASKING} {_INFORMATION} jawaban puas alasan tujuh dijawab dibalas ditanggapi ditolak surat atasan lapor mengadu minggu bulan hari kerja sekali lama lewat #",
        ),
        FindablePage(
            urls.DISPUTE, "Menyelesaikan sengketa",
            f"Ke Komisi Informasi paling lambat {dispute.days} hari kerja sejak tanggapan diterima ({dispute.law}).",
            "sengketa gugat gugatan menggugat mediasi ajudikasi dispute | komisi, informasi | sidang, informasi sengketa keberatan"
            f" | keberatan banding tanggapan, ditolak kalah lanjut gagal diabaikan | keberatan tanggapan, {_NOT}, puas dijawab ditanggapi dibalas",
            f"{_SERVICE} # paling lambat tenggat sidang hari keberatan atasan ditolak tetap masih lanjut lagi mana komisi lapor melapor mengadu adu provinsi penyelesaian selesai menyelesaikan gugatan batas waktu kapan",
        ),
        FindablePage(
            urls.REQUEST, "Cara meminta informasi", "", f"{_ASKING} ajukan mengajukan, {_INFORMATION} | {_ASKING}, ppid",
            f"{_SERVICE} {_ASKING} {_INFORMATION} kota pemerintah warga",
        ),
    )  # fmt: skip
    described = _descriptions(site)
    for page in pages:
        if site.has(page.path):
            about = page.about or described.get(page.path, "")
            yield FindablePage(page.path, page.title, about, page.words, page.also)


def _who_and_where(site: Site) -> Iterator[FindablePage]:
    """Answers out of badan.yml, each at the page of the office that shows it."""
    body = site.catalogue.body
    officers, contact, law = (_page_with(marker, site) for marker in (_OFFICERS, _CONTACT, _LAW))
    if law:
        yield FindablePage(
            law, "Dasar hukum", "Peraturan tentang layanan informasi publik.",
            "dasar landasan, hukum | aturan peraturan hukum uu undang perki kip, ppid informasi keterbukaan kip | uu undang, kip",
            "ppid informasi publik layanan keterbukaan dasar hukum aturan peraturan regulasi undang uu tentang",
        )  # fmt: skip
    for one in _in_office(site) if officers else ():
        since = f", sejak {words(one.start)}" if one.start else ""
        yield FindablePage(
            officers, f"{one.role} sekarang", f"{one.holder}{since}.", f"siapa pejabat kantor pemegang jabatan who, {', '.join(one.role.split())}"
            " | siapa pejabat who, ppid", "utama sekarang kini menjabat kepala pejabat pengelola informasi dokumentasi dijabat jadi",
        )  # fmt: skip
    if officers:
        yield FindablePage(
            officers, "Pejabat PPID", "Siapa yang mengelola layanan informasi publik.",
            "siapa pejabat ketua kepala pimpinan pengelola dipegang who head, ppid",
            "utama sekarang kini pengelola informasi dokumentasi nama kota pemerintah dinas apa mana",
        )  # fmt: skip
    if not contact:
        return
    places = "alamat lokasi kantor loket address office"
    calls = "kontak telepon telp hp wa whatsapp nomor email surel hubungi menghubungi contact call"
    also = f"{places} {calls} ppid center pusat panggilan resmi layanan informasi pemerintah petugas"
    if body.address:
        yield FindablePage(contact, "Alamat kantor", body.address, places, also)
    hours = "jam buka tutup jadwal operasional hours"
    yield FindablePage(
        contact,
        "Jam layanan",
        body.hours or "",
        f"{hours}, layanan pelayanan kantor ppid kerja loket office | jam",
        f"{hours} {also} kerja hari",
    )
    reached = tuple(one for one in body.channels if one.kind in (ChannelKind.PHONE, ChannelKind.EMAIL))
    yield FindablePage(contact, "Kontak", _told(reached), calls, also)
    complaints = tuple(one for one in body.channels if one.kind is ChannelKind.COMPLAINT)
    if complaints:
        yield FindablePage(
            contact, "Pengaduan layanan", _told(complaints),
            "lapor melapor pengaduan aduan mengadu ngadu adu complaint komplain keluhan sp4n | lapor melapor mengadu ngadu report, kemana mana dimana gimana bagaimana where how",
            "pengaduan masyarakat layanan warga saluran kemana mau cara lapor online masalah soal fasilitas umum jalan rusak kerusakan jelek buruk lambat lama kasar petugas pegawai pelayanan pemerintah dinas ppid publik tempat nomor telepon telp kontak dihubungi berapa",
        )  # fmt: skip


def _in_office(site: Site) -> Iterator[Office]:
    today = site.catalogue.today
    for one in site.catalogue.body.offices:
        if not (one.start and one.start.first_day > today) and not (one.end and one.end.last_day < today):
            yield one


def _told(channels: tuple[Channel, ...]) -> str:
    return " · ".join(f"{one.label}: {one.value}" for one in channels)


def _page_with(marker: str, site: Site) -> str:
    """Address of the written page with the marker; empty when there is none."""
    found = (urls.of_source(page.path) for page in site.catalogue.pages if marker in page.body)
    return next((path for path in found if path and site.has(path)), "")


def _descriptions(site: Site) -> dict[str, str]:
    published = (page for page in site.catalogue.pages if page.status is not Status.WITHDRAWN)
    return {urls.of_source(page.path) or "": page.description or "" for page in published}
