"""A date as people write it → the date that they mean, or None: `31 Maret 2024`, `31/03/24`, `2024–3–1`, `Maret 2024`."""

import re

from .dates import DAYS, MONTHS, PartialDate

_MONTH_OF = {name.casefold(): number for number, name in enumerate(MONTHS, 1)}
_SHORT = {name[:3].casefold(): number for number, name in enumerate(MONTHS, 1)} | {
    "agt": 8,
    "ags": 8,
    "nop": 11,
    "pebruari": 2,
    "peb": 2,
    "nopember": 11,
    "desembar": 12,
    "agustus": 8,
}
_WEEKDAY = re.compile(rf"(?:{'|'.join(DAYS)}|Jum['’]at|Ahad),? +", re.IGNORECASE)
_DAY_FIRST = re.compile(r"([0-9]{1,2})([/. -])([0-9]{1,2})\2([0-9]{4})", re.ASCII)
_YEAR_FIRST = re.compile(r"([0-9]{4})([/. -])([0-9]{1,2})(?:\2([0-9]{1,2}))?", re.ASCII)
_WORDS = re.compile(r"(?:([0-9]{1,2})[ -]+)?([a-z]+)\.?[ -]+([0-9]{4}|[0-9]{2})", re.ASCII | re.IGNORECASE)
_SHORT_YEAR = re.compile(r"([0-9]{1,2})([/.-])([0-9]{1,2})\2([0-9]{2})", re.ASCII)
_PACKED = re.compile(r"((?:19|20)[0-9]{2})([01][0-9])([0-3][0-9])", re.ASCII)
_DASHES = re.compile("[\u2010-\u2015\u2212]")  # what a word processor makes of a hyphen
_MIDNIGHT = re.compile(r"[ T]0?0[:.]00(?:[:.]00)?$")  # what a spreadsheet adds to a day

_LETTERS_FOR_DIGITS = re.compile(r"(?=.*[0-9])[0-9OolI/.-]+")
_DIGITS = str.maketrans("OolI", "0011")


def guess_date(written: str) -> PartialDate | None:
    """The day comes first where the order is in doubt, as everywhere in Indonesia."""
    text = _WEEKDAY.sub("", " ".join(_DASHES.sub("-", written).split()).strip(" .,;"))
    text = _MIDNIGHT.sub("", text)
    if _LETTERS_FOR_DIGITS.fullmatch(text):
        text = text.translate(_DIGITS)
    if match := _DAY_FIRST.fullmatch(text):
        return _date(match[4], match[3], match[1])
    if match := _YEAR_FIRST.fullmatch(text):
        return _date(match[1], match[3], match[4] or "0")
    if match := _SHORT_YEAR.fullmatch(text):
        return _date(f"20{match[4]}", match[3], match[1])
    if match := _PACKED.fullmatch(text):
        return _date(*match.groups())
    if (match := _WORDS.fullmatch(text)) and (match[1] or len(match[3]) == 4):
        word = match[2].casefold()
        month = _MONTH_OF.get(word) or _SHORT.get(word)
        year = match[3] if len(match[3]) == 4 else f"20{match[3]}"
        return _date(year, str(month), match[1] or "0") if month else None
    return None


def _date(year: str, month: str, day: str) -> PartialDate | None:
    iso = f"{year}-{int(month):02}" + (f"-{int(day):02}" if int(day) else "")
    try:
        return PartialDate.parse(iso)
    except ValueError:
        return None
