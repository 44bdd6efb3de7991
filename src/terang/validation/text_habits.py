"""A text of one field → habits of other programs that would be seen on the page: quotation marks, codes, wrong weekdays."""

import html
import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from ..records.fields import Text, TextRole
from ..records.placeholders import placeholder_in
from ..values.dates import DAYS, MONTHS, day_words
from .context import ValidationContext, normalize_name
from .folding import has_any
from .lost_meanings import lost_meanings
from .office_words import office_words
from .person_names import find_named, looks_like_a_person
from .personal import find_personal

Habit = tuple[str, dict[str, object]]

_ENTITY = re.compile(r"&(?:[a-z]{2,8}|#[0-9]{1,6}|#x[0-9a-f]{1,6});", re.IGNORECASE)
_TAG = re.compile(r"</?(?:b|i|u|p|br|em|strong|a|span|div|font|ul|ol|li|h[1-6]|table|tr|td)\b[^<>]*>", re.IGNORECASE)
_QUOTES = {"“": "”", "„": "”", "‘": "’", '"': '"', "'": "'"}
_WEEKDAY = re.compile(
    rf"\b({'|'.join(DAYS)}|Jum['’]at|Ahad)\b,?\s*(?:tanggal\s+)?\(?\s*([0-9]{{1,2}})"
    rf"(?:\s+({'|'.join(MONTHS)})\s+|\s*/\s*([0-9]{{1,2}})\s*/\s*)([0-9]{{4}})\b",
    re.IGNORECASE,
)
_WEEKDAYS = ("senin", "selasa", "rabu", "kamis", "jum", "sabtu", "minggu", "ahad")  # one of them is in every match
_SHEET = re.compile(r"#(?:N/A|REF!|VALUE!|NAME\?|DIV/0!|NUM!|NULL!)|=\s*(?:[A-Z]+\(.*\)|\$?[A-Z]{1,3}\$?[0-9]{1,6})")
_NOTHING = re.compile(
    r"[\W_]*|n/?a|x{2,}|tes|test|tba|tbd|kosong|\(kosong\)|belum diisi|isi|s\.?d\.?a\.?|idem|terlampir|lihat lampiran|sesuai lampiran",
    re.IGNORECASE,
)
# A note of a change that says only that there was one.
_ONLY_CHANGED = re.compile(
    r"(?:di)?(?:update|ubah|revisi|perbaiki|koreksi|ralat|edit)|updated?|perubahan|perbaikan|pembaruan|pemutakhiran",
    re.IGNORECASE,
)
_GAP = re.compile(r"\.{3,}|…|_{3,}")  # of a form, to be filled in by hand
_LINK = re.compile(r"!?\[[^\[\]]+\]\([^()\s]+\)")
_NO_CLOCK = re.compile(r"(?<![0-9.:])(?:2[5-9]|[3-9][0-9])[.:][0-9]{2}\b|(?<![0-9.:])[0-9]{1,2}[.:][6-9][0-9]\b")
_NOTE = re.compile(
    r"\bTODO\b|\blorem ipsum\b|\?{2,}|\(\?\)|(?:^|\s)//\s.*|[(\[]?\b(?:isi|diisi|cek|tolong cek|perlu dicek|lengkapi) (?:nanti|lagi|dulu)\b[)\]]?",
    re.IGNORECASE,
)
_NOTE_WORDS = ("todo", "lorem ipsum", "??", "(?)", " nanti", " lagi", " dulu")  # or two slashes
_FILE_AS_TITLE = re.compile(
    r".*\.(?:pdf|docx?|xlsx?|pptx?|odt|ods|jpe?g|png|zip|csv)"
    r"|\w+(?:_\w+){2,}|(?:scan|img|image|dsc|document|dokumen|untitled|doc|new|salinan|copy)(?:[\s_-]*[\d\s_().-]*)?",
    re.IGNORECASE,
)
_FILE = re.compile(
    r".*\.(?:jpe?g|png|webp|gif|heic)|(?:img|dsc|dscn|dcim|pxl|wa|screenshot|whatsapp image|foto|gambar|photo|image|picture)"
    r"[\s_-]*[\d\s_.-]*",
    re.IGNORECASE,
)


def habits_of(written: str, key: str, kind: Text, context: ValidationContext) -> Iterator[Habit]:
    """Codes and their words; all of them are warnings."""
    text = written.strip()
    if sheet := _SHEET.fullmatch(text):
        yield "galat-lembar-kerja", {"value": sheet[0]}
        return
    if _NOTHING.fullmatch(text) and not placeholder_in(text):
        yield "isi-tanpa-arti", {"key": key, "value": text}
        return
    if kind.role is TextRole.TITLE and text.isdecimal():
        yield "isi-tanpa-arti", {"key": key, "value": text}
    if kind.role in (TextRole.NUMBER, TextRole.DECREE) and (gap := _GAP.search(text)):
        yield "isi-tanpa-arti", {"key": key, "value": gap[0]}
    if "](" in text and (link := _LINK.search(text)):
        yield "tanda-ikut-tampil", {"key": key, "what": f"memuat «{link[0]}», yang di sini bukan tautan"}
    if key == "catatan" and _ONLY_CHANGED.fullmatch(text.rstrip(".")):
        yield "catatan-tanpa-isi", {"value": text}
    if note := note_in(text):
        yield "catatan-kerja", {"key": key, "value": note[0].strip()}
    if kind.role is TextRole.TITLE and "!!" in text:
        yield "tanda-ikut-tampil", {"key": key, "what": "memuat «!!»"}
    if key == "jam_layanan" and (late := _NO_CLOCK.search(text)):
        yield "jam-mustahil", {"value": late[0]}
    if key == "topik" and ";" in text:
        yield "tanda-ikut-tampil", {"key": key, "what": "memuat «;», sehingga terbaca sebagai satu topik"}
        return
    if kind.role in (TextRole.TITLE, TextRole.LINK) and _FILE_AS_TITLE.fullmatch(text) and not find_personal(text):
        yield "judul-nama-berkas", {"value": text}
    if kind.role is TextRole.LINK and leads_anywhere(text):
        yield "teks-tautan-umum", {"value": text}
    yield from lost_meanings(text, key, kind)
    mark = _code_in(text) if "&" in text or "<" in text else ""
    if mark:
        yield "kode-html", {"key": key, "value": mark}
    elif not kind.lines and len(text) > 1:
        if text[0] == text[-1] and text[0] in "*_":
            yield "tanda-ikut-tampil", {"key": key, "what": f"diapit tanda «{text[0]}»"}
        elif _QUOTES.get(text[0]) == text[-1] and not any(mark in text[1:-1] for mark in (text[0], text[-1])):
            yield "tanda-ikut-tampil", {"key": key, "what": "seluruhnya diapit tanda kutip"}
        elif text[-1] in ",;":
            yield "tanda-ikut-tampil", {"key": key, "what": f"diakhiri «{text[-1]}»"}
    for _, code, words in office_words(text):
        yield code, words
    for _, words in weekdays_in(text):
        yield "hari-tak-sesuai", words
    if kind.role is TextRole.OFFICE and _is_person(text, context):
        yield "nama-bukan-jabatan", {"key": key, "value": text}
    if kind.role is TextRole.ALT and says_nothing(text):
        yield "alt-tak-menerangkan", {"value": text}


def note_in(text: str) -> re.Match[str] | None:
    """What a writer left for himself."""
    is_likely = has_any(text, _NOTE_WORDS) or ("//" in text and "//" in text.replace("://", ""))
    return _NOTE.search(text) if is_likely else None


def dated_weekdays(text: str) -> Iterator[re.Match[str]]:
    """Each weekday with the date behind it."""
    return _WEEKDAY.finditer(text) if has_any(text, _WEEKDAYS) else iter(())


def weekdays_in(text: str) -> Iterator[tuple[int, dict[str, object]]]:
    """Offset and words of each weekday that the date behind it does not have."""
    for match in dated_weekdays(text):
        names = [month.casefold() for month in MONTHS]
        month = names.index(match[3].casefold()) + 1 if match[3] else int(match[4])
        try:
            day = date(int(match[5]), month, int(match[2]))
        except ValueError:
            continue
        written = match[1].casefold().replace("'", "").replace("’", "").replace("ahad", "minggu")
        right = DAYS[day.weekday()]
        if written != right.casefold():
            yield (
                match.start(),
                {"date": day_words(day).partition(", ")[2] or day_words(day), "right": right, "written": match[1]},
            )


# Words of a link that could lead anywhere.
_ANYWHERE = re.compile(
    r"(?:silakan\s+)?(?:klik|tekan|lihat|baca|unduh|buka|cek)?\s*(?:di\s*)?(?:sini|tautan|link|tautan ini|link ini|berikut|berikut ini)"
    r"|klik|unduh|download|unduhan|(?:unduh|download|lihat|buka|baca)\s+(?:file|berkas|dokumen|lampiran|pdf|data)(?:\s+(?:di\s*)?sini)?"
    r"|(?:unduh|lihat|buka|baca)\s+di\s+sini|selengkapnya|baca selengkapnya|lihat selengkapnya|click here|here|read more",
    re.IGNORECASE,
)


def leads_anywhere(words: str) -> bool:
    """Do the words of a link say nothing of where it leads?"""
    return bool(_ANYWHERE.fullmatch(" ".join(words.split()).strip(".,:;!()«»")))


def says_nothing(alt: str) -> bool:
    """Is it a file name, or only the word «foto»?"""
    return bool(_FILE.fullmatch(alt.strip()))


def _code_in(text: str) -> str:
    for match in _ENTITY.finditer(text):
        if html.unescape(match[0]) != match[0]:
            return match[0]
    tag = _TAG.search(text)
    return tag[0] if tag else ""


def _is_person(text: str, context: ValidationContext) -> bool:
    if context.units and normalize_name(text) in context.units:
        return False
    return _has_a_name(text)


@lru_cache(maxsize=4096)  # the same offices stand in many records
def _has_a_name(text: str) -> bool:
    return "nama orang" in find_named(text) or looks_like_a_person(text)
