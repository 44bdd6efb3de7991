"""The text of a cell in an office's own register → the word of our register that it means, or None."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from types import MappingProxyType

from ...records.fields import Simple
from ...records.patterns import PATTERNS
from ...values.dates import PartialDate
from ..shared.cell_values import date_of, truth_of
from ..shared.tidying import normalize_name, tidy

# Each word of ours with what offices write for it; the longest that the cell contains decides.
_APPLICANT = {
    "perorangan": "perorangan|perseorangan|individu|pribadi|orang perseorangan|wni|mahasiswa|mahasiswi|pelajar|siswa|wartawan|jurnalis"
    "|peneliti|dosen|warga|masyarakat|masyarakat umum|umum|advokat|pengacara",
    "badan_hukum": "badan hukum|perseroan|pt|cv|yayasan|perusahaan|koperasi|lsm|ormas|organisasi|lembaga"
    "|lembaga swadaya masyarakat|perkumpulan|media|pers|bumn|bumd|instansi|swasta|partai politik|universitas",
    "kelompok": "kelompok|kelompok orang|kelompok masyarakat|komunitas",
}
_CHANNEL = {
    "langsung": "langsung|datang langsung|datang|tatap muka|loket|walk in",
    "surat": "surat|pos|kurir",
    "surel": "surel|email|e mail",
    "daring": "daring|online|website|situs|web|aplikasi|formulir daring|formulir online|form online|e ppid|eppid|portal|google form",
    "lisan": "lisan|telepon|telpon|telp|via telepon",
    "lainnya": "lainnya|lain lain|wa|whatsapp|whats app|media sosial|medsos|instagram|facebook|faks|fax|sms",
}
_OUTCOME = {
    "diberikan": "diberikan|dikabulkan|dipenuhi|terpenuhi|diberikan seluruhnya|dikabulkan seluruhnya|dipenuhi seluruhnya"
    "|mengabulkan|mengabulkan seluruhnya|memberikan|memenuhi|informasi diberikan|diterima|dikabulkan semua|disetujui|telah diberikan"
    "|sudah diberikan|diberi",
    "sebagian": "sebagian|diberikan sebagian|dikabulkan sebagian|dipenuhi sebagian|mengabulkan sebagian|memberikan sebagian",
    "ditolak": "ditolak|tolak|menolak|ditolak seluruhnya|menolak seluruhnya|tidak dikabulkan|tidak dipenuhi|tidak diberikan|penolakan"
    "|tidak dapat diberikan|tidak dapat dipenuhi|tidak dapat dikabulkan|tidak bisa diberikan|tidak disetujui|tidak diterima",
    "bukan_kewenangan": "bukan kewenangan|dialihkan|diteruskan|dilimpahkan|diarahkan|dirujuk|dikuasai badan publik lain|tidak dikuasai",
    "tidak_lengkap": "tidak lengkap|tidak dilengkapi|berkas tidak lengkap|belum lengkap|tidak memenuhi syarat|gugur",
    "dicabut": "dicabut|dibatalkan|mengundurkan diri|ditarik|mencabut|membatalkan|pemohon mencabut|pemohon membatalkan",
    "": "proses|dalam proses|diproses|sedang diproses|belum dijawab|menunggu|pending|on process|on progress|belum|belum ditanggapi"
    "|belum ditindaklanjuti|belum diproses|belum selesai|belum diberikan|belum dipenuhi|belum diputus|belum diputuskan|permohonan baru|open|diajukan|permohonan masuk",
}
_WHOLE_OUTCOME = {
    "diserahkan": "diberikan",
    "sudah diserahkan": "diberikan",
    "telah diserahkan": "diberikan",
}  # not `diserahkan ke`
_EXTENSION = {
    "belum_dikuasai": "belum dikuasai|belum didokumentasikan|belum dikuasai atau didokumentasikan|dokumen belum ada",
    "status_belum_diputuskan": "status belum diputuskan|uji konsekuensi|pengujian konsekuensi|belum diputuskan",
}
_FORM = {
    "elektronik": "elektronik|softcopy|soft copy|soft file|pdf|digital|email|surel",
    "cetak": "cetak|hardcopy|hard copy|salinan cetak|fotokopi",
    "dilihat": "dilihat|melihat|dibaca",
}
_REPLY = {
    "dikabulkan": "dikabulkan|diterima|menerima|mengabulkan|dikabulkan seluruhnya|menerima keberatan|keberatan diterima|mengabulkan seluruhnya|diberikan|memerintahkan ppid|membatalkan keputusan ppid|membatalkan putusan ppid",
    "sebagian": "sebagian|dikabulkan sebagian|diterima sebagian|menerima sebagian|mengabulkan sebagian",
    "ditolak": "ditolak|tolak|menolak|tidak dikabulkan|tidak diterima|menolak keberatan|keberatan ditolak|menguatkan|menguatkan putusan ppid",
    "dicabut": "dicabut|dibatalkan|ditarik|mengundurkan diri",
    "": "proses|dalam proses|diproses|belum ditanggapi|belum|belum dijawab|belum diputus|belum diputuskan|menunggu",
}
_GROUND = {
    "a": "ditolak|penolakan|penolakan atas alasan pengecualian|dikecualikan",
    "b": "tidak disediakannya informasi berkala|informasi berkala tidak disediakan|tidak disediakan informasi berkala",
    "c": "tidak ditanggapi|tidak ditanggapinya permohonan|tidak ditanggapinya permintaan",
    "d": "ditanggapi tidak sebagaimana yang diminta|tidak sesuai|tidak sebagaimana yang diminta|tidak sebagaimana diminta|permintaan ditanggapi tidak sebagaimana yang diminta",
    "e": "tidak dipenuhi|tidak dipenuhinya permintaan|permintaan tidak dipenuhi",
    "f": "biaya tidak wajar|pengenaan biaya yang tidak wajar|biaya yang dikenakan tidak wajar",
    "g": "terlambat|tidak tepat waktu|melebihi waktu|melebihi jangka waktu|penyampaian melebihi waktu|informasi disampaikan melebihi jangka waktu",
}
_LETTER = re.compile(r"(?:pasal )?17(?: ayat \d+)?(?: huruf)? ?([a-j])|huruf ([a-j])")
_OBJECTION_LETTER = re.compile(r"(?:pasal 35 ayat 1 )?(?:huruf )?([a-g])")
_NOT_HELD = re.compile(r"(?:belum|tidak) (?:dikuasai|didokumentasikan|tersedia)")


_DENIED = re.compile(r"\b(?:tidak|tak|belum|bukan|tanpa)\b")


def _words(
    meanings: Mapping[str, str], *, denies: bool = False, whole: Mapping[str, str] = MappingProxyType({})
) -> Callable[[str], str | None]:
    """By the whole cell, else by the longest phrase in it; two of equal length that say different things say nothing.

    `whole` holds what means something only as the whole cell. With `denies`, a phrase says nothing where the cell denies something that the phrase does not.
    """
    phrases = {
        phrase: word
        for word, names in meanings.items()
        for phrase in (normalize_name(word), *names.split("|"))
        if phrase
    }

    def meaning(text: str) -> str | None:
        written = normalize_name(text)
        if written in whole:
            return whole[written]
        if written in phrases:
            return phrases[written]
        inside = [phrase for phrase in phrases if re.search(rf"\b{re.escape(phrase)}\b", written)]
        if partly := [one for one in inside if phrases[one] == "sebagian"]:
            inside = partly  # `informasi diberikan sebagian`, and `sebagian ditolak`
        longest = max(map(len, inside), default=0)
        found = {phrases[phrase] for phrase in inside if len(phrase) == longest}
        if denies and _DENIED.search(written) and not any(_DENIED.search(one) for one in inside if len(one) == longest):
            return _refused_for(text, phrases)  # not `diberikan` within `belum bisa diberikan`
        return found.pop() if len(found) == 1 else None

    return meaning


def _refused_for(text: str, phrases: Mapping[str, str]) -> str | None:
    """`Ditolak, belum dikuasai`: what is denied behind a refusal is its reason."""
    head = normalize_name(re.split(r"[,(;:]|\b(?:karena|krn|sebab)\b", text, maxsplit=1)[0])
    return "ditolak" if phrases.get(head) == "ditolak" else None


def _day(text: str) -> str | None:
    """`2024-01-31`; the day comes before the month, as in Indonesia, and a bare number is a spreadsheet's count of days."""
    found: PartialDate | None = date_of(text)
    return found.iso() if found and found.is_full else None


_NO_DAY = frozenset({"tidak dicatat", "tidak tercatat", "tidak ada", "tidak diketahui", "nihil", "kosong", "n a"})


def _answered(text: str) -> str | None:
    """The day of an answer; empty where the cell says that there is none."""
    return "" if normalize_name(text) in _NO_DAY else _day(text)


_WEEKDAYS = {"senin": 0, "selasa": 1, "rabu": 2, "kamis": 3, "jumat": 4, "sabtu": 5, "minggu": 6, "ahad": 6}


def weekday_differs(text: str, day: str) -> bool:
    """Does the cell name another day of the week than the date has?"""
    named = _WEEKDAYS.get(normalize_name(text.replace("'", "")).partition(" ")[0])
    return named is not None and date.fromisoformat(day).weekday() != named


def _flag(text: str) -> str | None:
    if re.fullmatch(
        r"(?:\+ ?|selama )?7 ?(?:\(tujuh\) )?hari(?: kerja)?|diperpanjang|perpanjangan",
        " ".join(text.casefold().split()),
    ):
        return "ya"
    if _day(text):  # of the notice that said so
        return "ya"
    found = truth_of(text)
    if found is None and (told := re.sub(r"\s*(?:[(,;:–]|\s-\s).*", "", text.strip())) not in ("", text.strip()):
        return _flag(told)  # `Ya (belum dikuasai)`
    return None if found is None else "ya" if found else "tidak"


def _money(text: str) -> str | None:
    if normalize_name(text) in ("gratis", "tidak ada", "nihil"):
        return "0"
    match = re.fullmatch(r"(?:rp\.? ?)?([0-9]{1,3}(?:[.,]?[0-9]{3})*)(?:[.,](?:00|-))?,?-?", text.strip().casefold())
    return re.sub(r"\D", "", match[1]) if match else None


def _refusal(text: str) -> str | None:
    written = normalize_name(text)
    if match := _LETTER.search(written):
        return f"17{match[1] or match[2]}"
    return "belum_dikuasai" if _NOT_HELD.search(written) else "pasal_6" if "pasal 6" in written else None


def _objection_ground(text: str) -> str | None:
    match = _OBJECTION_LETTER.fullmatch(normalize_name(text))
    return match[1] if match else _words(_GROUND)(text)


def _plain(text: str) -> str | None:
    """One line that no spreadsheet runs when the register is opened in it."""
    return " ".join(tidy(text).split()).lstrip("=+-@＝＋－＠ ")[:200] or None


def _record_id(text: str) -> str | None:
    written = text.strip().removesuffix(".html").rpartition("informasi/")[2]
    return written if re.fullmatch(PATTERNS[Simple.RECORD], written) else None


READERS: Mapping[str, Mapping[str, Callable[[str], str | None]]] = {
    "permohonan": {
        "nomor": _plain, "tanggal_masuk": _day, "jenis_pemohon": _words(_APPLICANT), "pokok_informasi": _plain,
        "unit": _plain, "kanal": _words(_CHANNEL), "diperpanjang": _flag, "alasan_perpanjangan": _words(_EXTENSION),
        "tanggal_pemberitahuan": _answered, "tanggal_pemberian": _answered, "hasil": _words(_OUTCOME, denies=True, whole=_WHOLE_OUTCOME), "alasan_tolak": _refusal,
        "nomor_keputusan": _plain, "bentuk": _words(_FORM), "biaya": _money,
        "diumumkan_di": _record_id,
    },
    "keberatan": {
        "nomor": _plain, "tanggal_masuk": _day, "permohonan": _plain, "alasan": _objection_ground,
        "tanggal_tanggapan": _answered, "hasil": _words(_REPLY, denies=True), "dilaksanakan": _flag, "tanggal_sengketa": _day,
    },
}  # fmt: skip
# What a row cannot do without, or what would change the figures if it were dropped; the rest may stay empty.
NEEDED = frozenset({"nomor", "tanggal_masuk", "pokok_informasi", "alasan"})
TELLING = NEEDED | {"tanggal_pemberitahuan", "hasil", "tanggal_tanggapan", "diperpanjang", "permohonan"}
