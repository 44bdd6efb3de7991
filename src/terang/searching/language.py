"""Indonesian text → words, and each word → its root. The only module that imports Sastrawi."""

import re
import unicodedata
from functools import cache
from typing import Any

from Sastrawi.Stemmer.StemmerFactory import StemmerFactory

# Letters and digits; dots, slashes and hyphens only inside, as in 188.45/12/KPTS/2025 or buku-buku.
# The browser splits queries by the same pattern (theme/aset/cari-bahasa.js).
_WORD = re.compile(r"[a-z0-9]+(?:[./-][a-z0-9]+)*")
_PART = re.compile(r"[a-z0-9]+")
_LONGEST = 40

# Words that bind others, and those by which people begin a question.
STOP_WORDS = frozenset(
    re.findall(
        r"\w+",
        "ada adalah agar akan aku anda antara apa apakah atas atau bagaimana bagi bahwa berapa beserta bila bisa boleh dalam dan "
        "dapat dari dengan di dimana gimana guna hingga ingin ini itu juga kalau kami kapan karena ke kenapa kepada maka mana mau "
        "melalui mengapa menjadi oleh pada para saat sampai saya sebagai secara seperti serta sesuai siapa suatu tentang terhadap "
        "tersebut tidak tolong untuk yaitu yakni yang ",
    )
)


def words(text: str) -> list[str]:
    """Words in order, lower case and without accents; a compound also gives its parts."""
    found = []
    for word in _WORD.findall(fold(text)):
        if len(word) > _LONGEST:
            continue
        found.append(word)
        if not word.isalnum():
            found += _PART.findall(word)
    return found


def parts(text: str) -> list[str]:
    """Words in order, every compound taken apart."""
    return _PART.findall(fold(text))


def phrase(text: str) -> tuple[str, ...]:
    """The roots of a few words that belong together, stop words left out; a compound stays whole."""
    return tuple(found for word in _WORD.findall(fold(text)) if len(word) <= _LONGEST and (found := root(word)))


def fold(text: str) -> str:
    """Lower case, accents dropped."""
    text = text.lower()
    if text.isascii():
        return text
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))


@cache
def root(word: str) -> str:
    """`melaporkan` → `lapor`, `buku-buku` → `buku`, `06` → `6`. Other compounds are their own; a stop word has none (``)."""
    if word in STOP_WORDS:
        return ""
    if word.isdigit():
        return word.lstrip("0") or "0"
    first, hyphen, second = word.partition("-")
    if hyphen and first == second:
        return root(first)
    if not word.isalpha() or len(word) < 4:
        return word
    return str(_stemmer().stem(word)) or word


@cache
def _stemmer() -> Any:
    return StemmerFactory().create_stemmer()
