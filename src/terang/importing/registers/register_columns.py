"""Headings of an office's own register → the field that a column fills, or why the column is left out."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import Enum

from ..shared.tidying import normalize_name


class LeftColumn(Enum):
    """Why a column does not come along; the value says it to the office."""

    PERSONAL = "data pribadi"
    COMPUTED = "dihitung sendiri"
    RUNNING = "nomor urut"
    UNUSED = "tidak ada dalam register yang terbit"
    UNKNOWN = "tidak dikenal"


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
_COMPUTED = (
    "hari kerja|lama|lama hari|durasi|jatuh tempo|tenggat|tepat waktu|batas waktu|lama proses|jumlah hari|waktu penyelesaian|waktu hari"
    "|lama hari kerja|lama jawab|lama penyelesaian|waktu penyelesaian hari|waktu layanan"
)
# Columns of the official layout that no published register has.
_UNUSED = re.compile(
    r"cara (?:pem)?bayar|\bpenguasaan\b|^status informasi|belum (?:di ?)?dokumentasi|^(?:jenis permintaan )?meminta salinan|^jenis permintaan$"
)
# Columns that are ticked: the heading, or its last words, is the value.
_TICKED = {
    "bentuk": {
        "elektronik": "softcopy|soft copy|soft file|elektronik|terekam|digital",
        "cetak": "hardcopy|hard copy|hard file|tercetak|cetak|fotokopi",
        "dilihat": "melihat mengetahui|melihat|mengetahui|dilihat|melihat membaca|membaca",
    },
    "kanal": {
        "langsung": "langsung|datang langsung|tatap muka",
        "surat": "surat|pos",
        "surel": "email|e mail|surel",
        "daring": "website|online|daring|aplikasi",
    },
    "jenis_pemohon": {
        "perorangan": "perorangan|perseorangan|individu",
        "badan_hukum": "badan hukum",
        "kelompok": "kelompok orang|kelompok",
    },
}
_GROUPS = {
    "bentuk": re.compile(r"^(?:bentuk|jenis permintaan|cara memperoleh|format)\b"),
    "kanal": re.compile(r"^(?:cara|kanal|media|jalur)\b"),
    "jenis_pemohon": re.compile(r"^(?:jenis|kategori|status|klasifikasi) pemohon\b"),
}
_RUNNING = "no|nr|nomor urut|no urut"
# Whatever tells of a person, also of an official; looked for inside the heading.
_PERSONAL = re.compile(
    r"\b(?:nama|nik|ktp|sim|paspor|kk|npwp|nip|identitas|pemohon|alamat|domisili|kelurahan|kecamatan|rt|rw|telepon|telp|tlp|hp|wa"
    r"|whats ?app|ponsel|kontak|email|e mail|surel|pekerjaan|profesi|jabatan|instansi pemohon|lembaga|tujuan|kuasa|tanda tangan|ttd"
    r"|kelamin|gender|usia|umur|lahir|agama|pendidikan|rekening|petugas|penerima|kasus posisi|tanggapan pemohon|foto|lampiran)\b"
)

_PERSONAL_GROUP = re.compile(
    r"^(?:data|identitas|keterangan) (?:diri )?(?:pemohon|pengguna|kuasa)\b.*\b(?!jenis|kategori)\w+$"
)

KINDS: Mapping[str, Mapping[str, str]] = {
    "permohonan": {key: "|".join(filter(None, (_COMMON.get(key), names))) for key, names in _REQUEST.items()},
    "keberatan": {key: "|".join(filter(None, (_COMMON.get(key), names))) for key, names in _OBJECTION.items()},
}

_RANKS = {kind: {key: names.split("|") for key, names in table.items()} for kind, table in KINDS.items()}


@dataclass(frozen=True, slots=True)
class RegisterColumns:
    """`fields`: the heading that fills each key; `left`: why each other one does not come; `personal`: those of a person."""

    fields: Mapping[str, str]
    left: Mapping[str, LeftColumn]
    ticks: Mapping[str, tuple[str, str]] = field(default_factory=dict)  # heading → key and value

    @property
    def personal(self) -> tuple[str, ...]:
        return tuple(name for name, why in self.left.items() if why is LeftColumn.PERSONAL)

    @property
    def running(self) -> str | None:
        """The column that only counts the rows."""
        return next((name for name, why in self.left.items() if why is LeftColumn.RUNNING), None)


def place(headings: Iterable[str], kind: str, wishes: Mapping[str, str]) -> RegisterColumns:
    """The best heading for each field of `kind`; `wishes` (heading → key) come first. What is not placed stays out."""
    ranks = _RANKS[kind]
    wanted = {normalize_name(heading): key for heading, key in wishes.items()}
    fields: dict[str, str] = {}
    best: dict[str, int] = {}
    left: dict[str, LeftColumn] = {}
    ticks: dict[str, tuple[str, str]] = {}
    for heading in headings:
        name = normalize_name(heading)
        if kind == "permohonan" and name not in wanted and not _options(name, ranks) and (ticked := ticked_value(name)):
            ticks[heading] = ticked
            continue
        options = [(-1, wanted[name])] if name in wanted else _options(name, ranks)
        for rank, key in options:
            if key not in best or rank < best[key]:
                if key in fields:
                    left[fields[key]] = _why(normalize_name(fields[key]))
                fields[key], best[key] = heading, rank
                break
        else:
            left[heading] = _why(name)
    return RegisterColumns(fields, left, ticks)


def _options(name: str, ranks: Mapping[str, list[str]]) -> list[tuple[int, str]]:
    """The keys that a heading can fill, the surest first; a spreadsheet of our own has the keys themselves."""
    found = [
        (0 if name == normalize_name(key) else names.index(name) + 1, key)
        for key, names in ranks.items()
        if name == normalize_name(key) or name in names
    ]
    return sorted(found)


def ticked_value(name: str) -> tuple[str, str] | None:
    """The key and the value that a tick in this column gives; by the last words of a heading of several lines."""
    for key, values in _TICKED.items():
        for value, names in values.items():
            for word in names.split("|"):
                is_bare = name == word and key != "kanal"  # `Email` alone is somebody's address
                if is_bare or (name.endswith(f" {word}") and _GROUPS[key].search(name)):
                    return key, value
    return None


def _why(name: str) -> LeftColumn:
    if name in _RUNNING.split("|"):
        return LeftColumn.RUNNING
    if name in _COMPUTED.split("|"):
        return LeftColumn.COMPUTED
    if _UNUSED.search(name):
        return LeftColumn.UNUSED
    return LeftColumn.PERSONAL if _PERSONAL.search(name) else LeftColumn.UNKNOWN


def strength(heading: str, kind: str) -> int:
    """How well a heading is known: 3 where it concerns a person, 2 by the table, 1 by a pattern, 0 not at all."""
    name = normalize_name(heading)
    if not name or len(name) > 80:
        return 0
    if _options(name, _RANKS[kind]) or (kind == "permohonan" and ticked_value(name)):
        return 2
    why = _why(name)
    if why is LeftColumn.PERSONAL:
        return 3 if _PERSONAL_GROUP.search(name) else 1
    return 0 if why is LeftColumn.UNKNOWN else 2


def fills(heading: str, kind: str, key: str) -> bool:
    """Is the heading one of those that fill `key`?"""
    return any(found == key for _, found in _options(normalize_name(heading), _RANKS[kind]))


def is_running(heading: str) -> bool:
    return _why(normalize_name(heading)) is LeftColumn.RUNNING
