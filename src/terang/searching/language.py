"""Indonesian text → words, and each word → its root. The only module that imports Sastrawi."""

import re
import unicodedata
from collections.abc import Callable, Iterable
from functools import cache
from itertools import pairwise
from typing import Any

from Sastrawi.Stemmer.StemmerFactory import StemmerFactory

from .institutions import SHORT_NAMES
from .spellings import SPELLINGS
from .spoken import written

# Letters and digits; dots, slashes and hyphens only inside, as in 188.45/12/KPTS/2025 or buku-buku.
# The browser splits queries by the same pattern (theme/aset/cari-bahasa.js).
_WORD = re.compile(r"[a-z0-9]+(?:[./-][a-z0-9]+)*")
_PART = re.compile(r"[a-z0-9]+")
LONGEST = 40

Root = Callable[[str], str]

# Words that bind others, and those by which people begin a question.
STOP_WORDS = frozenset(
    re.findall(
        r"\w+",
        "ada adalah agar akan aku anda antara apa apakah atas atau bagaimana bagi bahwa berapa beserta bila bisa boleh dalam dan "
        "dapat dari dengan di dimana gimana guna hingga ingin ini itu juga kalau kami kapan karena ke kenapa kepada maka mana mau "
        "melalui mengapa menjadi oleh pada para saat sampai saya sebagai secara seperti serta sesuai siapa suatu tentang terhadap "
        "tersebut tidak tolong untuk yaitu yakni yang "
        # as people write in a chat
        "abis aja ama apaan bang banget begini begitu bgmn bgt biar blm bro brp bs bu buat cuma cuman deh dgn dimn dlm dmn doang dong "
        "dr duh emang gak gan ga gmn gmana gitu gini gua gue gw jd jg kak kalo kan kayak kemana klo klu kmn knp kok krn kyk lah lg loh min "
        "msh ngapain nggak ngga nih nya nyari oke org pak pake pd permisi plis pny pun punya sblm sbg sbnrnya sdh sdng seh sih "
        "smpe smua spt tau tdk tlg tp trs tuh udah udh utk ya yaa yah yg "
        "apkh atuh bapak berapakah bgs bkn bpk brapa bwt dah dimna dlu dong donk dri dulu emg enggak euy gaa gini gk gmna gt gtu halo hai "
        "iya kaga kagak kapankah kaya kl klw kmrn knapa kpd krna lagi lgi lho mah makasih masi masih mbak mksh msi mas nda ndak "
        "aq dia kamu kita km lo lu mereka mrk sy sya terus trs trus "
        "ntar pengen pengin pingin please sm siapakah sis stlh teh thanks tolongin trims tuk untk wah",
    )
)

# Names that look like a word with affixes, and words whose root is another word's: they are never cut.
WHOLE = frozenset(
    re.findall(
        r"\w+",
        # places
        "asahan balangan bali bangkalan bekasi bengkalis berau kediri kepulauan merangin pekalongan pemalang "
        "penajam penukal pesawaran selayar tabanan tarakan temanggung "
        # whose root by the stemmer is another thing
        "pengemasan penghargaan pengadaan pengadilan peradilan penyelidikan pertanahan kecamatan kelurahan "
        "perusahaan penduduk kependudukan ",
    )
)
_BEFORE_PLACES = frozenset(
    ("kota", "kabupaten", "provinsi", "kecamatan", "kec", "kelurahan", "kel", "desa", "kampung", "nagari", "distrik")
)
# Roots that the stemmer misses.
_ROOTS = {"mengunjungi": "kunjung", "dikunjungi": "kunjung", "penyelidik": "selidik", "menyelidiki": "selidik"}


def words(text: str) -> list[str]:
    """Words in order, lower case and without accents; a compound also gives its parts."""
    folded = fold(text)
    found = _WORD.findall(folded)
    if len(folded) > LONGEST and max(map(len, found), default=0) > LONGEST:
        found = [word for word in found if len(word) <= LONGEST]
    if "".join(found).isalnum():  # no compound among them
        return found
    return [part for word in found for part in ((word,) if word.isalnum() else (word, *_PART.findall(word)))]


def parts(text: str) -> list[str]:
    """Words in order, every compound taken apart."""
    return _PART.findall(fold(text))


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
    word = SPELLINGS.get(word, word)
    if word in WHOLE or word in SHORT_NAMES:
        return word
    if word.isdigit():
        return word.lstrip("0") or "0"
    first, hyphen, second = word.partition("-")
    if hyphen and first == second:
        return root(first)
    if hyphen and len(first) > 2 and first.isalpha() and second.isdigit():
        return first + second  # covid-19 is covid19
    if word in _ROOTS:
        return _ROOTS[word]
    if not word.isalpha() or len(word) < 4:
        return word
    stemmed = str(_stemmer().stem(word)) or word
    if stemmed == word and (meant := written(word, _dictionary())):
        return str(_stemmer().stem(meant)) or meant
    return stemmed


def phrase(text: str, root: Root = root) -> tuple[str, ...]:
    """The roots of a few words that belong together, stop words left out; a compound stays whole."""
    return tuple(found for word in _WORD.findall(fold(text)) if len(word) <= LONGEST and (found := root(word)))


def roots_but(names: Iterable[str]) -> Root:
    """The same, but for names of the body and its units: those of one word, and places, are never cut."""
    own = frozenset(word for name in names for word in _proper(name)) - STOP_WORDS

    def root_of(word: str) -> str:
        return word if word in own else root(word)

    return root_of


def _proper(name: str) -> list[str]:
    said = parts(name)
    places = [after for before, after in pairwise(said) if before in _BEFORE_PLACES]
    return [*places, *(said if len(said) == 1 else ())]


@cache
def _stemmer() -> Any:
    return StemmerFactory().create_stemmer()


@cache
def _dictionary() -> frozenset[str]:
    return frozenset(StemmerFactory().get_words())
