"""A text of one field → a form in which it says less than its author knew: capitals throughout, a bare number, a title twice."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from ..law import DUTIES
from ..records.fields import Text, TextRole

Lost = tuple[str, dict[str, object]]

_WORD = re.compile(r"[^\W\d_]+")
# Words between others, which a title writes small; and words of press releases that no duty has.
_BETWEEN = "atas atau bagi bersama dalam dan dari dengan di hingga ke kepada oleh pada para sampai secara serta tentang untuk yang"
_IN_RELEASES = (
    "acara anak baru bagian bantuan buka bulan dinas gelar guru hadir hari ibu imbau jalan jadwal kabupaten kantor kecamatan kegiatan kelurahan "
    "kepala kerja kesehatan kota loket lurah masyarakat pelayanan pemerintah pendidikan pengumuman peresmian pers resmi siaran tahun tempat tutup "
    "umum wakil walikota wali warga waktu januari februari maret april juni juli agustus september oktober november desember"
)
_SMALL, _COMMON = frozenset(_BETWEEN.split()), frozenset(_IN_RELEASES.split())
_CAPITALS = re.compile(r"[A-Z]{4}")  # what no text without a word in capitals has
_BARE = re.compile(r"[0-9]{1,3}")
_BARE_TERM = re.compile(
    r"[0-9]{1,3}(?:\s*[-–]\s*[0-9]{1,3})?|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh", re.IGNORECASE
)
_YEAR = re.compile(r"\btahun (?:anggaran )?([0-9]{3}|[0-9]{5,6})\b", re.IGNORECASE)
_PICTOGRAM = re.compile("[\u2600-\u27bf\U0001f300-\U0001faff]")
# What a title brings along from a file, a list or a form: what is said of it, around the sign itself.
_LEFTOVERS = (
    (re.compile(r"(?:[^\W\d]{4,}|[0-9]{4})\s*(\.)$"), "diakhiri"),
    (re.compile(r"(\([0-9]{1,2}\))$"), "diakhiri"),
    (
        re.compile(
            r"(?:[-–_]\s*|\()((?:final|fix(?:ed)?|rev\.? ?[0-9]*|edit(?:ed)?|ok))\)?$|\b(rev[0-9]+|final)$",
            re.IGNORECASE,
        ),
        "diakhiri",
    ),
    (re.compile(r"^((?:salinan dari|copy of|copy|fwd?:|re:))\s", re.IGNORECASE), "diawali"),
    (re.compile(r"^([0-9]{1,2}[.)])\s+\S"), "diawali"),
    (re.compile(r"^(judul\s*:)", re.IGNORECASE), "diawali"),
)
_PREFIX = re.compile(r"no(?:mor)?(?:\s*[.:]\s*|\s+)(?=\w)", re.IGNORECASE)
_SPOKEN = re.compile(
    r"(?=.{6})[^aiueo]{0,2}[aiueo]+(?:[^aiueo]{1,3}[aiueo]+)+[^aiueo]{0,2}"
)  # a word, not the initials of some
_LONG = 200  # characters that a remedy may quote


def lost_meanings(text: str, key: str, kind: Text) -> Iterator[Lost]:
    """Codes and their words; all of them are warnings."""
    if _CAPITALS.search(text) and (mended := _without_capitals(text, is_title=kind.role is TextRole.TITLE)) != text:
        suggestion = f"Tulis «{mended}». " if len(mended) <= _LONG else ""
        yield "huruf-kapital", {"key": key, "suggestion": suggestion}
    if kind.role is TextRole.TITLE and text.islower() and (mended := with_capitals(text)) != text:
        yield "judul-huruf-kecil", {"key": key, "mended": mended}
    if kind.role is TextRole.TITLE and (leftover := _leftover(text)):
        yield "tanda-ikut-tampil", {"key": key, "what": leftover}
    if "ahun" in text.casefold() and (year := _YEAR.search(text)):
        yield "tahun-janggal", {"key": key, "value": year[1]}
    if kind.role is TextRole.TERM and _BARE_TERM.fullmatch(text):
        yield "jangka-tanpa-satuan", {"key": key, "value": text}
    if kind.role in (TextRole.NUMBER, TextRole.DECREE) and (prefix := _PREFIX.match(text)):
        yield "nomor-berawalan", {"key": key, "value": prefix[0].strip(), "mended": text[prefix.end() :]}
    elif kind.role is TextRole.DECREE and _BARE.fullmatch(text):
        yield "nomor-tak-lengkap", {"key": key, "value": text}


def _leftover(title: str) -> str:
    for pattern, how in _LEFTOVERS:
        if match := pattern.search(title):
            return f"{how} «{next(part for part in match.groups() if part)}»"
    sign = _PICTOGRAM.search(title)
    return f"memuat gambar «{sign[0]}»" if sign else ""


@lru_cache(maxsize=4096)
def _without_capitals(text: str, *, is_title: bool) -> str:
    """Words small again, where they are not short for something. The text itself when its capitals are as they should be."""
    ordinary = [word for word in _WORD.findall(text) if len(word) > 3 and word.isupper() and is_ordinary(word)]
    needed = (1 if is_title else 2) if text.isupper() else 3 if is_title else len(text)
    if len(ordinary) < needed:
        return text
    first = _WORD.search(text)

    def mended(word: re.Match[str]) -> str:
        small = word[0].casefold()
        if not word[0].isupper() or not (is_ordinary(word[0]) or small in _SMALL or _SPOKEN.fullmatch(small)):
            return word[0]
        return small if small in _SMALL and first and word.start() != first.start() else word[0].capitalize()

    return _WORD.sub(mended, text)


def with_capitals(title: str) -> str:
    """Each word of a title of several words with a capital, but those between others and those that are no words."""
    if len(_WORD.findall(title)) < 2 or " " not in title:
        return title
    first = re.match(r"[^\W\d_]+", title)

    def mended(word: re.Match[str]) -> str:
        is_first = first is not None and word.start() == 0
        return word[0] if word[0] in _SMALL and not is_first else word[0].capitalize()

    return re.sub(r"(?<![\w./@&#=-])[^\W\d_]+(?![\w./@])", mended, title)


def is_in_capitals(line: str) -> bool:
    """A line of a long text that is no heading and no row of acronyms."""
    if not line.isupper() or len(_WORD.findall(line)) <= 5:
        return False
    return _without_capitals(line, is_title=False) != line


def is_ordinary(word: str) -> bool:
    """A word of offices, which is no name."""
    return word.casefold() in _ordinary_words()


@cache
def _ordinary_words() -> frozenset[str]:
    """Those of the duties' titles, where acronyms are written as such."""
    words = (word for duty in DUTIES.values() for word in _WORD.findall(duty.title))
    return _COMMON | {word.casefold() for word in words if len(word) > 3 and not word.isupper()}
