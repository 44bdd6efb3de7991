"""The headings of registers: a table of what each key is called, and of the columns that are ticked."""

import re
from collections.abc import Mapping

_COMMON = {
    "nomor": "nomor|nomor pendaftaran|no pendaftaran|nomor registrasi|no registrasi|no register|nomor register|kode registrasi",
    "tanggal_masuk": "tanggal masuk|tgl masuk|tanggal|tgl|tanggal diterima|tgl diterima|tanggal pendaftaran|tanggal register|hari tanggal"
    "|timestamp|stempel waktu|cap waktu|waktu|tanggal terima|tgl masuk permohonan|hari dan tanggal",
}
_REQUEST = {
    "nomor": "nomor permohonan|no permohonan|kode permohonan|no reg",
    "tanggal_masuk": "tanggal permohonan|tgl permohonan|tanggal permintaan|waktu permohonan",
    "jenis_pemohon": "jenis pemohon|kategori pemohon|tipe pemohon|status pemohon|klasifikasi pemohon",
    "pokok_informasi": "pokok informasi|informasi yang diminta|rincian informasi|rincian informasi yang dibutuhkan|rincian|informasi"
    "|rincian informasi yang diminta|perihal|informasi yang dimohon|informasi yang dimohonkan|permohonan informasi|informasi yang dibutuhkan|isi permohonan|judul informasi",
    "unit": "unit|unit kerja|opd|skpd|perangkat daerah|unit yang menguasai|opd tujuan|badan publik tujuan|satuan kerja|unit tujuan"
    "|ppid pelaksana|opd yang menguasai",
    "kanal": "kanal|cara|media|media permohonan|cara permohonan|cara mengajukan|jalur|sumber permohonan|cara masuk",
    "diperpanjang": "diperpanjang|perpanjangan|perpanjangan waktu",
    "alasan_perpanjangan": "alasan perpanjangan|alasan diperpanjang",
    "tanggal_pemberitahuan": "tanggal pemberitahuan|tgl pemberitahuan|tanggal pemberitahuan tertulis|hari tanggal pemberitahuan"
    "|hari dan tanggal pemberitahuan tertulis|tanggal jawaban|tgl jawaban|tanggal dijawab|tanggal tanggapan|tanggal jawab|tgl jawab|tgl dijawab|tgl tanggapan|tanggal selesai"
    "|tgl selesai|tanggal penyelesaian|tanggal balasan|tgl balasan|tanggal dibalas|tanggal ditanggapi|tanggal respons|tanggal respon"
    "|tanggal keputusan|tgl keputusan|waktu jawaban|dijawab tanggal|selesai tanggal",
    "tanggal_pemberian": "tanggal pemberian|tgl pemberian|hari tanggal pemberian|tanggal pemberian informasi"
    "|hari dan tanggal pemberian informasi|tanggal penyerahan|tgl penyerahan|tanggal diserahkan|tanggal informasi diberikan",
    "hasil": "hasil|keputusan|putusan|hasil permohonan|status permohonan|status|keputusan permohonan|tindak lanjut",
    "alasan_tolak": "alasan penolakan|alasan tolak|alasan ditolak|dasar penolakan",
    "nomor_keputusan": "nomor keputusan|no keputusan|nomor sk penolakan|nomor keputusan penolakan",
    "bentuk": "bentuk|bentuk informasi|bentuk informasi yang dikuasai|format|format salinan|cara mendapatkan salinan informasi"
    "|cara mendapatkan salinan|cara memperoleh informasi|cara memperoleh salinan|cara mendapatkan informasi|bentuk salinan",
    "diumumkan_di": "diumumkan di|terbit di|catatan jawaban",
    "biaya": "biaya|biaya salinan|biaya rp|total biaya|biaya dan cara pembayaran biaya",
}
_OBJECTION = {
    "nomor": "nomor keberatan|no keberatan|nomor registrasi keberatan|no registrasi keberatan",
    "tanggal_masuk": "tanggal keberatan|tgl keberatan|tanggal pengajuan keberatan",
    "permohonan": "nomor permohonan|no permohonan|nomor pendaftaran permohonan|no pendaftaran permohonan|permohonan",
    "alasan": "alasan|alasan keberatan|alasan pengajuan keberatan",
    "tanggal_tanggapan": "tanggal tanggapan|tgl tanggapan|tanggal jawaban|tgl jawaban|tanggal jawab|tgl jawab|tanggal selesai|tgl selesai"
    "|tanggal ditanggapi|tanggal keputusan|hari tanggal tanggapan|tanggal tanggapan atasan ppid"
    "|hari tanggal pemberian tanggapan atas keberatan",
    "hasil": "hasil|keputusan|putusan|keputusan atasan ppid|tanggapan atasan ppid|tanggapan|status",
    "dilaksanakan": "dilaksanakan|sudah dilaksanakan|pelaksanaan",
    "tanggal_sengketa": "tanggal sengketa|tanggal ke komisi informasi|tanggal permohonan sengketa",
}
# Columns that are ticked: the heading, or its last words, is the value.
_TICKED_REQUEST = {
    "bentuk": {
        "elektronik": "softcopy|soft copy|soft file|elektronik|terekam|digital",
        "cetak": "hardcopy|hard copy|hard file|tercetak|cetak|fotokopi",
        "dilihat": "melihat mengetahui|melihat|mengetahui|dilihat|melihat membaca|membaca",
    },
    "hasil": {
        "diberikan": "diberikan|dikabulkan|diberikan seluruhnya|dikabulkan seluruhnya|dipenuhi|diterima|dipenuhi seluruhnya|terpenuhi"
        "|diberikan penuh|dikabulkan penuh|dipenuhi penuh|penuh|seluruhnya",
        "sebagian": "sebagian|diberikan sebagian|dikabulkan sebagian|dipenuhi sebagian",
        "ditolak": "ditolak|tidak dikabulkan|tidak diberikan|tidak dipenuhi|tidak terpenuhi|tidak diterima",
    },
    "kanal": {
        "langsung": "langsung|datang langsung|tatap muka",
        "surat": "surat|pos",
        "surel": "email|e mail|surel",
        "daring": "website|online|daring|aplikasi",
    },
    "jenis_pemohon": {
        "perorangan": "perorangan|perseorangan|individu|orang|wni|warga negara indonesia",
        "badan_hukum": "badan hukum|lembaga|organisasi|badan publik",
        "kelompok": "kelompok orang|kelompok|kelompok masyarakat",
    },
}
TICKED: Mapping[str, Mapping[str, Mapping[str, str]]] = {
    "permohonan": _TICKED_REQUEST,
    "keberatan": {
        "alasan": {letter: f"{letter}|huruf {letter}" for letter in "abcdefg"},
        "hasil": {
            "dikabulkan": "dikabulkan|diterima|dikabulkan seluruhnya",
            "sebagian": "sebagian|dikabulkan sebagian",
            "ditolak": "ditolak|tidak dikabulkan|tidak diterima",
        },
    },
}
TICKED_GROUPS = {
    "bentuk": re.compile(r"^(?:bentuk|jenis permintaan|cara memperoleh|format)\b"),
    "hasil": re.compile(r"^(?:hasil|keputusan|putusan|status|tanggapan)\b"),
    "alasan": re.compile(r"^alasan\b"),
    "kanal": re.compile(r"^(?:cara|kanal|media|jalur)\b"),
    "jenis_pemohon": re.compile(r"^(?:jenis|kategori|status|klasifikasi) pemohon\b"),
}

KINDS: Mapping[str, Mapping[str, str]] = {
    "permohonan": {key: "|".join(filter(None, (_COMMON.get(key), names))) for key, names in _REQUEST.items()},
    "keberatan": {key: "|".join(filter(None, (_COMMON.get(key), names))) for key, names in _OBJECTION.items()},
}
