"""Indonesian text → words, and each word → its root. The only module that imports Sastrawi."""

import re
import unicodedata
from functools import cache
from typing import Any

from Sastrawi.Stemmer.StemmerFactory import StemmerFactory

# Letters and digits; dots, slashes and hyphens only inside, as in 188.45/12/KPTS/2025 or buku-buku.
# The browser splits queries by the same pattern (hooks/theme/aset/mesin-cari.js).
_WORD = re.compile(r"[a-z0-9]+(?:[./-][a-z0-9]+)*")
_PART = re.compile(r"[a-z0-9]+")
_LONGEST = 40

STOP_WORDS = frozenset(
    [
        "ada",
        "adalah",
        "agar",
        "akan",
        "antara",
        "atas",
        "atau",
        "bagi",
        "bahwa",
        "beserta",
        "dalam",
        "dan",
        "dapat",
        "dari",
        "dengan",
        "di",
        "guna",
        "hingga",
        "ini",
        "itu",
        "juga",
        "karena",
        "ke",
        "kepada",
        "maka",
        "menjadi",
        "oleh",
        "pada",
        "para",
        "saat",
        "sampai",
        "sebagai",
        "secara",
        "seperti",
        "serta",
        "sesuai",
        "suatu",
        "tentang",
        "terhadap",
        "tersebut",
        "tidak",
        "untuk",
        "yaitu",
        "yakni",
        "yang",
    ]
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


def fold(text: str) -> str:
    """Lower case, accents dropped."""
    text = text.lower()
    if text.isascii():
        return text
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))


@cache
def root(word: str) -> str:
    """`melaporkan` → `lapor`. Numbers and compounds are their own roots; a stop word has none (``)."""
    if word in STOP_WORDS:
        return ""
    if not word.isalpha() or len(word) < 4:
        return word
    return str(_stemmer().stem(word)) or word


@cache
def _stemmer() -> Any:
    return StemmerFactory().create_stemmer()
