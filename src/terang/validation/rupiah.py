"""An amount as spreadsheets show it → whole rupiah; of one that is none, what to write instead."""

import re
from decimal import Decimal

from ..records.fields import Simple
from ..records.patterns import PATTERNS
from .places_written import to_write

_ZEROS = re.compile(r"(?:[.,]0{1,2}|,-)$")
_FRACTION = re.compile(
    r"(?:rp\.?\s?)?([0-9]{1,3}(?:([.,\s])[0-9]{3})(?:\2[0-9]{3})*|[0-9]+)[.,]([0-9]{1,2})", re.IGNORECASE
)
_IN_WORDS = re.compile(
    r"(?:rp\.?\s?)?([0-9]{1,4})(?:[.,]([0-9]{1,3}))?\s*(ribu|rb|juta|jt|milyar|miliar|m|triliun|t)", re.IGNORECASE
)
_POWERS = {"ri": 3, "rb": 3, "ju": 6, "jt": 6, "mi": 9, "m": 9, "tr": 12, "t": 12}
_BLANK = frozenset({"-", "–", "—", "nihil", "n/a", "na", "tidak ada", "kosong"})


def read_rupiah(written: str) -> int | None:
    """None for what is no amount of whole rupiah, or has separators that can be read in two ways."""
    if not re.fullmatch(PATTERNS[Simple.RUPIAH], written):
        return None
    return int(re.sub(r"[^0-9]", "", _ZEROS.sub("", written)))


def advice_on(written: str, *, may_be_empty: bool) -> str:
    """What to do with an amount that was refused; empty where nothing can be said."""
    text = " ".join(written.split())
    if text.casefold() in _BLANK or re.fullmatch(r"rp\.?\s?-", text, re.IGNORECASE):
        return f"Tulis 0 bila memang nol{', atau kosongkan bila belum diketahui' if may_be_empty else ''}. "
    if text.startswith(("#", "=")):
        return "Rumus pada sel ini rusak: betulkan di lembar asalnya, lalu simpan lagi. "
    if text.endswith("%"):
        return "Tulis jumlah rupiahnya, bukan persennya. "
    if re.fullmatch(r"[0-9]+(?:[.,][0-9]+)?e\+?[0-9]+", text, re.IGNORECASE):
        return (
            "Lembar kerja memendekkan angka ini: ubah format kolomnya menjadi angka tanpa desimal, lalu simpan lagi. "
        )
    if re.fullmatch(r"\(.*\)|[-−].*", text):
        return "Jumlah minus tidak dapat ditulis di sini: kurangkan dari baris asalnya. "
    if match := _IN_WORDS.fullmatch(text):
        power = _POWERS.get(match[3][:2].casefold()) or _POWERS[match[3][:1].casefold()]
        return to_write(str(int(Decimal(f"{match[1]}.{match[2] or 0}") * 10**power)))
    if (match := _FRACTION.fullmatch(text)) and match[2] != text[match.end(1)]:
        whole = int(re.sub(r"[^0-9]", "", match[1])) + (int(match[3].ljust(2, "0")) >= 50)
        return f"{to_write(str(whole))}Itu dibulatkan ke rupiah penuh. "
    return ""
