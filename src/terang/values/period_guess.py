"""A period as people write it → the one that they mean, or None: `Semester 1 2024`, `TW III 2024`, `TA 2024`, `2018-2023`."""

import re

from .date_guess import guess_date
from .dates import MONTHS, Period

_LEADING = re.compile(r"^(?:tahun|thn|th|tanggal|tgl|bulan|per|periode|ta)\b\.?:? *(?:anggaran )?", re.IGNORECASE)
_PART = r"(?:(SEMESTER|SMT|SEM|S)|(TRIWULAN|TRI WULAN|TW|T))[ .-]*(IV|I{1,3}|[1-4])"
_HALF_OR_QUARTER = re.compile(rf"{_PART}[ ,/-]*(?:TAHUN )?(\d{{4}})|(\d{{4}})[ ,/-]*{_PART}", re.ASCII)
_YEARS = re.compile(r"(\d{4}) ?(?:-|/|–|—|S/D|S\.D\.?|SD|SAMPAI|HINGGA) ?(?:TAHUN )?(\d{4})", re.ASCII)
_DAYS = re.compile(r"\d{4}-\d{2}(?:-\d{2})?/\d{4}-\d{2}(?:-\d{2})?", re.ASCII)
_MONTHS = re.compile(r"([A-Z]+) ?(?:-|–|—|S/D|S\.D\.?|SD|SAMPAI|HINGGA) ?([A-Z]+) (\d{4})", re.ASCII)
_ROMAN = {"I": "1", "II": "2", "III": "3", "IV": "4"}
_ORDER = {name.upper(): number for number, name in enumerate(MONTHS, 1)}


def guess_period(text: str) -> Period | None:
    """A year, month, quarter, half, or span of years or months."""
    written = _LEADING.sub("", " ".join(text.split())).upper().strip(" .,;")
    if match := _HALF_OR_QUARTER.fullmatch(written):
        half, number, year = (match[1], match[3], match[4]) if match[4] else (match[6], match[8], match[5])
        return _period(f"{year}-{'S' if half else 'TW'}{_ROMAN.get(number, number)}")
    if match := _YEARS.fullmatch(written):
        return _period(f"{match[1]}/{match[2]}")
    if _DAYS.fullmatch(written):
        return _period(written)
    if (match := _MONTHS.fullmatch(written)) and match[1] in _ORDER and match[2] in _ORDER:
        return _period(f"{match[3]}-{_ORDER[match[1]]:02}/{match[3]}-{_ORDER[match[2]]:02}")
    if re.fullmatch(r"\d{4}(?:[.,]0+)?|\d\.\d{3}", written, re.ASCII):  # as a spreadsheet shows a year
        return _period(re.sub(r"[.,]0+$", "", written) if written[1] != "." else written.replace(".", ""))
    day = guess_date(written)
    return _period(day.iso()) if day else None


def _period(written: str) -> Period | None:
    try:
        return Period.parse(written)
    except ValueError:
        return None
