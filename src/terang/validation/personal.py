"""Text → the stretches of it that are personal data."""

import re
from collections.abc import Iterator
from datetime import date

NIK = "NIK atau nomor KK"
MOBILE = "nomor telepon genggam"
EMAIL = "surel pribadi"

# Digits inside an address name a document, not a person; but a chat link is nothing else than a telephone number.
_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>\"']+", re.IGNORECASE)
_CHAT = re.compile(r"(?:https?://)?(?:www\.)?(?:wa\.me/|(?:api|web)\.whatsapp\.com/)", re.IGNORECASE)

_EMAIL = re.compile(r"[\w.+-]{1,64}@(?:[\w-]{1,63}\.){1,8}[a-z]{2,24}(?![\w@-])", re.IGNORECASE)
_OFFICIAL_DOMAIN = re.compile(r"@(?:[\w-]+\.)*go\.id$", re.IGNORECASE)

# 08… or +62 8…; part of a longer code if more digits, or a digit and a mark, stand beside it.
_GROUPS = r"(?:[1-9]\d{1,2}\)?[ .-]?\d{3,4}[ .-]?\d{2,5}|[1-9][ .-]\d{3}[ .-]\d{3}[ .-]\d{3,4})"
_MOBILE = re.compile(rf"(?<![\d+])(?<!\d[.,:-])(?:\(?\+?62\)?[ .-]?\(?0?\)?|\(?0)8{_GROUPS}(?!\d)(?![.:-]\d)")
_MOBILE_DIGITS = range(10, 14)  # with the leading 0

# Hyphens, dashes and blanks of other kinds, each for the usual one: the length stays.
_USUAL = str.maketrans(
    {**dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-"), **dict.fromkeys("\xa0\u2007\u2009\u202f", " ")}
)
_LONG_NUMBER = re.compile(r"\d(?:[ ().+-]{0,3}\d){9}")  # the shortest is a mobile number of ten digits

# Sixteen digits, written in one piece or in groups of at least two.
_RUN = re.compile(r"(?<!\d)(?<!\d[.-])\d{2,}(?:[ .-]\d{2,})*(?!\d)(?![.-]\d)")
_GROUP = re.compile(r"\d+")
_PROVINCES = frozenset(  # two digits each
    re.findall("..", "111213141516171819213132333435365152536162636465717273747576818291929394959697")
)


def find_personal(text: str) -> list[tuple[int, int, str]]:
    """Start, end and kind of each stretch, in order and without overlap."""
    if not text.isascii():
        text = text.translate(_USUAL)
    if _is_harmless(text):
        return []  # nearly every text: the patterns below cost more than all other checks together
    shown = _without_addresses(text)
    if _is_harmless(shown):
        return []  # the digits were those of an address
    found: list[tuple[int, int, str]] = []
    for stretch in sorted([*_emails(shown), *_niks(shown), *_mobiles(shown)]):
        if not found or stretch[0] >= found[-1][1]:
            found.append(stretch)
        elif stretch[1] > found[-1][1]:  # a number may begin an address: no end of it is left
            found[-1] = found[-1][0], stretch[1], stretch[2]
    return found


def _is_harmless(text: str) -> bool:
    """Too few digits for any number of a person, and no address of one."""
    return "@" not in text and not _LONG_NUMBER.search(text)


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


def _is_mobile(digits: str) -> bool:
    national = re.sub(r"^(?:62)?0?", "", digits)
    return len(national) + 1 in _MOBILE_DIGITS


def _without_addresses(text: str) -> str:
    """The same text, as long as before, with spaces where web addresses stand."""
    return _ADDRESS.sub(lambda match: match[0] if _CHAT.match(match[0]) else " " * len(match[0]), text)


def _emails(text: str) -> Iterator[tuple[int, int, str]]:
    if "@" not in text:
        return
    for match in _EMAIL.finditer(text):
        if not _OFFICIAL_DOMAIN.search(match[0]):
            yield match.start(), match.end(), EMAIL


def _mobiles(text: str) -> Iterator[tuple[int, int, str]]:
    for match in _MOBILE.finditer(text):
        if _is_mobile(re.sub(r"\D", "", match[0])):
            yield match.start(), match.end(), MOBILE


def _niks(text: str) -> Iterator[tuple[int, int, str]]:
    """Neighbouring groups that make up sixteen digits; several numbers may stand in one run."""
    for run in _RUN.finditer(text):
        if run.end() - run.start() < 16:
            continue
        groups = list(_GROUP.finditer(text, run.start(), run.end()))
        for first, group in enumerate(groups):
            digits = ""
            for last in groups[first : first + 8]:
                digits += last[0]
                if len(digits) >= 16:
                    if is_nik(digits):
                        yield group.start(), last.end(), NIK
                    break
