"""A folded heading that no table names → the keys of the register that it can fill, by the words it has."""

import re
from collections.abc import Sequence

_ASKED = r"(?:di|me\w*|ter|per)?(?:minta|mohon|mohonkan|butuh|butuhkan|perlu|perlukan|maksud|inginkan|cari)\w*"
_DAY = r"^(?=.*\b(?:tanggal|waktu|hari)\b)"
_NO_DAY = r"^(?!.*\b(?:tanggal|waktu|hari|bulan|tahun|batas|lama|jumlah|nomor|kode)\b)"
_NO_SUBJECT = (
    r"(?!.*\b(?:cara|bentuk|format|tujuan|alasan|status|hasil|keputusan|putusan|jawaban|tanggapan|penguasaan|dikuasai|penyerahan"
    r"|pemberian|unit|opd|penggunaan|keperluan|bagaimana|kategori|klasifikasi|media|tempat|biaya|keberatan|untuk|guna|kegunaan|mengapa|kenapa|siapa|surat balasan)\b)"
)

# Of each key in turn; the first pattern that fits is the surest.
_REQUEST: tuple[tuple[str, str], ...] = (
    ("tanggal_pemberitahuan", rf"{_DAY}(?=.*\b(?:pemberitahuan|jawab\w*|dijawab|tanggapan|ditanggapi|balas\w*|dibalas|respons?|direspons?|selesai|penyelesaian|keputusan|putusan|hasil|tindak lanjut|ditindaklanjuti|tuntas)\b)"),
    ("tanggal_pemberian", rf"{_DAY}(?=.*\b(?:pemberian|diberikan|penyerahan|diserahkan|pengambilan|diambil|pengiriman|dikirim)\b)"),
    ("tanggal_masuk", rf"{_DAY}(?=.*\b(?:terima|diterima|penerimaan|masuk)\b)"),
    ("tanggal_masuk", rf"{_DAY}(?=.*\b(?:permohonan|permintaan|pengajuan|diajukan|registrasi|pendaftaran|daftar|laporan|layanan)\b)"),
    ("tanggal_masuk", r"^(?:created|submitted|inserted)\b|\btimestamp\b"),
    ("alasan_tolak", r"^(?:alasan|dasar|keterangan|pasal)\b.*\b(?:tolak|ditolak|penolakan|menolak|pengecualian)\b"),
    ("alasan_perpanjangan", r"^alasan\b.*\bperpanjang\w*"),
    ("diperpanjang", r"\b(?:di)?perpanjang\w*"),
    ("nomor_keputusan", r"^(?:nomor|kode)\b.*\b(?:keputusan|penolakan)\b"),
    ("nomor", r"^(?:nomor|kode)\b.*\b(?:registrasi|pendaftaran|daftar|permohonan|permintaan|tiket|agenda)\b|^(?:kode|nomor tiket)$"),
    ("jenis_pemohon", r"^(?:jenis|kategori|golongan|klasifikasi|tipe|kelompok)\b.*\b(?:pemohon|pengguna)\b|^(?:kategori|jenis|klasifikasi)$"),
    ("pokok_informasi", rf"{_NO_DAY}{_NO_SUBJECT}(?=.*\b(?:informasi|data|dokumen|hal)\b)(?=.*\b{_ASKED}\b)"),
    ("pokok_informasi", rf"{_NO_DAY}{_NO_SUBJECT}(?:pokok|rincian|ringkasan|topik|isi|uraian|perihal|jenis|detail|materi|substansi|judul|kebutuhan|permintaan|permohonan|subjek)\b.*\b(?:permintaan|permohonan|informasi|data|isi|rincian|uraian|perihal|substansi)\b"),
    ("pokok_informasi", rf"{_NO_DAY}{_NO_SUBJECT}(?:(?:perihal|uraian|rincian)\b|isi surat|informasi(?: publik)?$)"),
    ("pokok_informasi", r"^(?:permintaan|permohonan)$"),
    ("kanal", rf"{_NO_DAY}(?:cara|media|sarana|jalur|saluran|via|melalui)\b.*\b(?:permohonan|permintaan|pengajuan|mengajukan|masuk|pendaftaran|layanan)\b|^(?:melalui|via)$"),
    ("bentuk", rf"{_NO_DAY}(?:bagaimana|cara|bentuk|format)\b.*\b(?:salinan|menerima|memperoleh|mendapat\w*|informasi|diberikan|jawaban|penyampaian|pengiriman|penyerahan|pengambilan)\b"),
    ("hasil", rf"{_NO_DAY}(?!.*\b(?:alasan|pemohon|penguasaan|petugas)\b).*\b(?:hasil|status|keputusan|putusan|tindak lanjut|jawaban|tanggapan|penyelesaian)\b"),
    ("biaya", r"^(?:total |jumlah )?biaya\b"),
)  # fmt: skip
_OBJECTION: tuple[tuple[str, str], ...] = (
    ("tanggal_tanggapan", rf"{_DAY}(?=.*\b(?:tanggapan|ditanggapi|jawab\w*|dijawab|keputusan|putusan|selesai|penyelesaian)\b)"),
    ("tanggal_masuk", rf"{_DAY}(?=.*\b(?:keberatan|pengajuan|diajukan|diterima|terima|masuk|registrasi)\b)"),
    ("tanggal_sengketa", r"^(?=.*\b(?:tanggal|tgl)\b)(?=.*\b(?:sengketa|komisi informasi|ki)\b)"),
    ("nomor", r"^(?:nomor|kode)\b(?=.*\b(?:keberatan|registrasi|pendaftaran)\b)(?!.*\b(?:permohonan|permintaan)\b)"),
    ("permohonan", r"^(?:nomor|kode)\b.*\b(?:permohonan|permintaan)\b"),
    ("alasan", rf"{_NO_DAY}(?:dasar |jenis )?alasan\b"),
    ("hasil", rf"{_NO_DAY}(?!.*\b(?:alasan|pemohon|petugas)\b).*\b(?:hasil|status|keputusan|putusan|tanggapan|jawaban)\b"),
)  # fmt: skip
_BY_KIND = {
    kind: tuple((key, re.compile(pattern)) for key, pattern in table)
    for kind, table in (("permohonan", _REQUEST), ("keberatan", _OBJECTION))
}


def likely_keys(name: str, kind: str) -> Sequence[tuple[int, str]]:
    """Keys with their rank: the smaller, the surer."""
    return [(rank, key) for rank, (key, pattern) in enumerate(_BY_KIND[kind]) if pattern.search(name)]
