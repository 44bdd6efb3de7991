"""Rows of a table, cells parted by tabs → numbers of persons that only the heading of their column tells to be so.

Typed lists have numbers with a wrong birthday, and tax and account numbers without dots: alone they look like any number.
"""

import re

from .personal import ACCOUNT, NIK, NPWP, PASSPORT, Stretch
from .personal_numbers import is_npwp_of_person

_HEADINGS = (
    (
        re.compile(r"(?:no(?:mor)?\.? ?)?(?:nik|e?-?ktp|kk|kartu keluarga|induk kependudukan)\b.{0,20}", re.IGNORECASE),
        NIK,
    ),
    (re.compile(r"(?:no(?:mor)?\.? ?)?n\.?p\.?w\.?p\b.{0,20}", re.IGNORECASE), NPWP),
    (
        re.compile(r"no(?:mor)?\.? ?rek(?:ening)?\b(?! ?(?:belanja|anggaran|listrik|air)).{0,20}", re.IGNORECASE),
        ACCOUNT,
    ),
    (re.compile(r"(?:no(?:mor)?\.? ?)?(?:paspor|passport)\b.{0,20}", re.IGNORECASE), PASSPORT),
)
_BETWEEN = re.compile(r"[ .'_-]")
_PASSPORT = re.compile(r"[A-Z]{1,2}\d{6,7}")
_ROWS = 20  # in which headings are looked for, of each sheet


class TableColumns:
    """Remembers the headings of each sheet: its rows come in blocks."""

    def __init__(self) -> None:
        self._kinds: dict[str, dict[int, str]] = {}
        self._rows: dict[str, int] = {}

    def stretches(self, place: str, text: str) -> list[Stretch]:
        """Of the next block of the sheet `place`."""
        kinds = self._kinds.setdefault(place, {})
        row = self._rows.get(place, 0)
        if not kinds and row >= _ROWS:
            return []
        found: list[Stretch] = []
        at = 0
        for line in text.split("\n"):
            start = at
            for column, cell in enumerate(line.split("\t")) if kinds or row < _ROWS else ():
                if row < _ROWS and (heading := _heading(cell.strip())):
                    kinds[column] = heading
                elif column in kinds and _is_number(cell.strip(), kinds[column]):
                    found.append((start, start + len(cell), kinds[column]))
                start += len(cell) + 1
            at += len(line) + 1
            row += 1
        self._rows[place] = row
        return found


def _heading(cell: str) -> str | None:
    if not 2 <= len(cell) <= 40 or re.search(r"\d{5}", cell):
        return None
    return next((kind for pattern, kind in _HEADINGS if pattern.fullmatch(cell)), None)


def _is_number(cell: str, kind: str) -> bool:
    if not 7 <= len(cell) <= 30:
        return False
    plain = _BETWEEN.sub("", cell)
    if kind == PASSPORT:
        return bool(_PASSPORT.fullmatch(plain))
    if not (plain.isascii() and plain.isdigit()):
        return False
    if kind == NIK:
        return len(plain) == 16
    if kind == NPWP:
        return is_npwp_of_person(plain.removeprefix("0") if len(plain) == 16 else plain)
    return "." not in cell and 10 <= len(plain) <= 16
