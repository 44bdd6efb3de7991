"""Words for a class of information, as lists write them → the class."""

import re

from ...records import InformationClass
from .tidying import normalize_name

_WORDS = (
    (re.compile(r"\b(?:berkala|periodic(?:al(?:ly)?)?)\b"), InformationClass.PERIODIC),
    (re.compile(r"\b(?:serta ?merta|immediate(?:ly)?)\b"), InformationClass.IMMEDIATE),
    (
        re.compile(r"\b(?:setiap ?saat|(?:at all times?|any ?time|at any time)(?: available)?)\b"),
        InformationClass.ALWAYS,
    ),
    (re.compile(r"\b(?:(?:di ?)?kecualikan|exempt(?:ed)?)\b"), InformationClass.EXEMPT),
)
_DENIED = re.compile(r"\b(?:tidak|bukan|non|not|selain)\b")


def class_of(written: str) -> InformationClass | None:
    """The only class that is named; None when none is, when several are, or when one is denied."""
    words = normalize_name(written)
    named = [kind for pattern, kind in _WORDS if pattern.search(words)]
    return named[0] if len(named) == 1 and not _DENIED.search(words) else None


_CODES = {
    "B": "Berkala", "IB": "Berkala", "SM": "Serta Merta", "ISM": "Serta Merta", "SS": "Setiap Saat", "ISS": "Setiap Saat",
    "DK": "Dikecualikan", "IK": "Dikecualikan", "IYD": "Dikecualikan",
}  # fmt: skip


def class_code(written: str) -> str:
    """The class that `SM` or `IB` stands for in a column of classes; empty for other words."""
    return _CODES.get(written.strip(" .").upper(), "")


def classes_named(written: str) -> int:
    """How many classes the words name."""
    words = normalize_name(written)
    return sum(bool(pattern.search(words)) for pattern, _ in _WORDS)


_FILLERS = re.compile(
    r"\b(?:informasi|publik|yang|wajib|harus|dapat|di ?sediakan|di ?umumkan|tersedia|secara|jenis|daftar|kategori|kelas|klasifikasi"
    r"|kelompok|bagian|dan|atau|untuk|oleh|ppid|badan|adalah|bersifat|berkala|serta ?merta|setiap ?saat|(?:di ?)?kecualikan|dip|dik)\b"
)
_MARK = re.compile(
    r"^(?:(?:tabel|lampiran|bagian|bab|form(?:ulir)?|model|huruf|angka)\s+)?\(?(?:[ivxl]+|[a-z]|\d{1,2}|(?:ke)?(?:satu|dua|tiga|empat)"
    r"|pertama)(?:[.:)\s–-]\s*)+",
    re.IGNORECASE,
)
_OPENING = re.compile(r"^(?:daftar )?(?:informasi|kategori|kelas|klasifikasi|kelompok|jenis)\b")


def announces_class(written: str) -> bool:
    """Is this a heading of a class, `A. Informasi yang Wajib Diumumkan Secara Berkala`, and no title that has such a word?"""
    if class_of(written) is None or len(written) > 200:
        return False
    words = normalize_name(_MARK.sub("", written.strip()))
    return not _FILLERS.sub("", words).strip() or bool(_OPENING.match(words))
