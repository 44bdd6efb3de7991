"""A text → words that only colleagues understand or that slipped in: office shorthand, a word twice, a number of an employee."""

import re
from collections.abc import Iterator
from datetime import date
from itertools import islice
from operator import eq

from .lost_meanings import is_ordinary
from .person_names import homes_of_persons

Word = tuple[int, str, dict[str, object]]

_SHORT = {
    "ybs": "yang bersangkutan",
    "tsb": "tersebut",
    "yg": "yang",
    "dgn": "dengan",
    "utk": "untuk",
    "dlm": "dalam",
    "thd": "terhadap",
    "sbg": "sebagai",
    "krn": "karena",
    "kpd": "kepada",
    "tdk": "tidak",
    "blm": "belum",
    "sdh": "sudah",
    "bhw": "bahwa",
    "ttg": "tentang",
    "tgl": "tanggal",
    "jml": "jumlah",
}
# In capitals they are names: YBS, TGL. Not within an address, a file name or a number of a letter.
_SHORTHAND = re.compile(rf"(?<![\w./@&#=-])(?:{'|'.join(_SHORT)})\b(?!\.[a-z]|[/@&=_-])\.?", re.IGNORECASE)
_TWICE = re.compile(r"(?<![\w-])([^\W\d_]{3,}) \1(?![\w-])", re.IGNORECASE)
_TOKEN, _DIGITS = re.compile(r"\w+"), re.compile(r"[0-9]{8}")
_EMPLOYEE = re.compile(r"(?<![\d/=&?_-])(\d{8})[ .]?(\d{6})[ .]?([12])[ .]?(\d{3})(?!\d)")


def office_words(text: str) -> Iterator[Word]:
    """Offset, code and words of each; all of them are warnings."""
    tokens = _TOKEN.findall(text.casefold())
    if not _SHORT.keys().isdisjoint(tokens):
        for match in _SHORTHAND.finditer(text):
            word = match[0].rstrip(".")
            if not word.isupper():
                yield match.start(), "singkatan-kantor", {"value": word, "mended": _SHORT[word.casefold()]}
    for match in _TWICE.finditer(text) if any(map(eq, tokens, islice(tokens, 1, None))) else ():
        if match[0].islower() or is_ordinary(match[1]):  # capitals may be those of a name: Bone Bone
            yield (
                match.start(),
                "kata-berulang",
                {"value": match[0], "mended": match[1], "joined": match[0].replace(" ", "-")},
            )
    for match in _EMPLOYEE.finditer(text) if _DIGITS.search(text) else ():
        if _is_day(match[1]) and _is_day(f"{match[2]}01"):
            yield match.start(), "nip-dalam-teks", {"masked": f"{match[1][:4]}…{match[4][-2:]}"}
    for offset, home in homes_of_persons(text):
        yield offset, "alamat-rumah", {"value": home}


def _is_day(digits: str) -> bool:
    try:
        day = date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    except ValueError:
        return False
    return 1940 <= day.year <= 2040
