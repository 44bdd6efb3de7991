"""Digits → whether they are built like a number of a person: NIK, KK, mobile telephone, NPWP."""

import re
from datetime import date

_PROVINCES = frozenset(  # two digits each
    re.findall("..", "111213141516171819213132333435365152536162636465717273747576818291929394959697")
)
_MOBILE_DIGITS = range(10, 14)  # with the leading 0
_MOBILE_START = re.compile(r"(?:0|62|620)8[1-9]")
# The first two digits of the NPWP of a treasurer's office or a company; all others are people's.
_NPWP_OF_BODIES = frozenset({"00", "01", "02", "03"})


def is_nik(digits: str) -> bool:
    """Sixteen digits built like a NIK (a woman's day of birth is raised by 40) or like the number of a KK."""
    if (
        len(digits) != 16
        or digits[:2] not in _PROVINCES
        or digits[2:4] == "00"
        or digits[4:6] == "00"
        or digits[12:] == "0000"
    ):
        return False
    day, month, year = int(digits[6:8]), int(digits[8:10]), int(digits[10:12])
    try:
        date(1900 + year if year else 2000, month, day - 40 if day > 40 else day)
    except ValueError:
        return False
    return True


def is_mobile(digits: str) -> bool:
    """08…, 628… or 6208…; ten to thirteen digits counted with a leading 0."""
    if not _MOBILE_START.match(digits):
        return False
    national = re.sub(r"^(?:62)?0?", "", digits)
    return len(national) + 1 in _MOBILE_DIGITS


def is_npwp_of_person(digits: str) -> bool:
    """Fifteen digits whose first nine pass the check by Luhn, and that are no company's or office's."""
    return len(digits) == 15 and digits[:2] not in _NPWP_OF_BODIES and _luhn(digits[:9])


def _luhn(digits: str) -> bool:
    doubled = (int(digit) * (2 - position % 2) for position, digit in enumerate(reversed(digits), 1))
    return sum(value - 9 if value > 9 else value for value in doubled) % 10 == 0
