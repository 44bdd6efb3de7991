"""Text → the numbers in it that are written in one piece or in groups, and that are a NIK, a KK or a mobile number."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .personal_numbers import is_mobile, is_nik

_GAP = r"(?:\) ?|(?:-|\.| )?\n[ >]{0,4}| ?[./_-] ?(?:\(0\))?| \(?0?\)? ?| )"
_CHAIN = re.compile(rf"\d+(?:{_GAP}\d+)*")
_GROUP = re.compile(r"\d+")
_NIK_WORD = re.compile(r"\b(?:e?-?ktp|nik|no\.? ?kk|kk|kartu keluarga|kependudukan)\b[^\d\n]{0,15}$", re.IGNORECASE)
_DOCUMENT_WORD = re.compile(
    r"\b(?:kode|paket|rup|id|sp2d|spm|kontrak|resi|invoice|faktur|tiket|barcode|isbn|sertifikat)\b[^\n]{0,20}$",
    re.IGNORECASE,
)
_DATE = re.compile(r"^0[1-9]\D(?:0[1-9]|1[0-2])\D(?:19|20)\d\d")
_PART_OF_CODE = re.compile(r"\d[,:]$")
_MOST_GROUPS = 17

Number = tuple[int, int, bool]  # start, end, and whether it is a NIK or KK; else a mobile number


@dataclass(frozen=True, slots=True)
class DigitGroup:
    """Neighbouring digits, and what stands between them and the next group of their chain."""

    start: int
    end: int
    digits: str
    gap: str


def chain_numbers(text: str) -> Iterator[Number]:
    """In no order; they may overlap."""
    for chain in _CHAIN.finditer(text):
        groups = _groups(text, chain)
        if sum(len(group.digits) for group in groups) >= 9:
            yield from _persons(text, groups)
            yield from _mobiles(text, groups)


def _groups(text: str, chain: re.Match[str]) -> list[DigitGroup]:
    found = list(_GROUP.finditer(text, chain.start(), chain.end()))
    ends = [*(group.start() for group in found[1:]), chain.end()]
    return [
        DigitGroup(one.start(), one.end(), one[0], text[one.end() : end]) for one, end in zip(found, ends, strict=True)
    ]


def _persons(text: str, groups: Sequence[DigitGroup]) -> Iterator[Number]:
    for first, group in enumerate(groups):
        if len(group.digits) == 17 and (is_nik(group.digits[1:]) or is_nik(group.digits[:16])):
            if not _DOCUMENT_WORD.search(text[max(0, group.start - 40) : group.start]):
                yield group.start, group.end, True
            continue
        digits = ""
        for last in range(first, min(first + _MOST_GROUPS, len(groups))):
            digits += groups[last].digits
            if len(digits) >= 16:
                window = groups[first : last + 1]
                if len(digits) == 16 and _is_one_number(groups, first, last) and _is_person(text, window, digits):
                    yield group.start, groups[last].end, True
                break


def _is_person(text: str, window: Sequence[DigitGroup], digits: str) -> bool:
    return is_nik(digits) or bool(_NIK_WORD.search(text[max(0, window[0].start - 30) : window[0].start]))


def _is_one_number(groups: Sequence[DigitGroup], first: int, last: int) -> bool:
    """Do people part one number so? Not if it goes on with `.` or `-`, nor as a decimal number or a row of small numbers."""
    window = groups[first : last + 1]
    gaps = [group.gap.strip(" ") or " " for group in window[:-1]]
    sizes = [len(group.digits) for group in window]
    if not gaps:
        return True
    if _goes_on(groups, first - 1) or _goes_on(groups, last):
        return False
    if all(size == 1 for size in sizes):
        return len(set(gaps)) == 1
    if len(gaps) == 1 and gaps[0] == ".":
        return False  # a decimal number
    if sum("\n" in gap for gap in gaps) > 1 or min(sizes) < 2:
        return False
    return min(sizes) >= 4 if {"/", "_"} & set(gaps) else len(sizes) <= 8


def _goes_on(groups: Sequence[DigitGroup], index: int) -> bool:
    return 0 <= index < len(groups) - 1 and groups[index].gap.strip(" ") in (".", "-", "/")


def _mobiles(text: str, groups: Sequence[DigitGroup]) -> Iterator[Number]:
    for first, group in enumerate(groups):
        if group.digits[0] not in "06" or (first and groups[first - 1].gap in (".", "-", ",", ":")):
            continue
        digits = ""
        for last in range(first, min(first + 14, len(groups))):
            digits += groups[last].digits
            if len(digits) > 15:
                break
            if is_mobile(digits) and _is_one_mobile(text, groups, first, last):
                start = group.start
                while start and text[start - 1] in "+(":
                    start -= 1
                yield start, groups[last].end, False
                break


def _is_one_mobile(text: str, groups: Sequence[DigitGroup], first: int, last: int) -> bool:
    """Ends it here, and are its groups those of a telephone number?"""
    window = groups[first : last + 1]
    if _PART_OF_CODE.search(text[max(0, window[0].start - 2) : window[0].start]):
        return False
    if not _ends(groups, last):
        return False
    body = window[1:] if window[0].digits in ("0", "62", "620") else window
    sizes = [len(group.digits) for group in body]
    gaps = {"".join(group.gap.split()) for group in window[:-1]} - {")", "(0)", "(", "()"}
    if _DATE.match(text[window[0].start : window[-1].end]):
        return False
    usual = len(sizes) <= 4 and all(size >= 2 for size in sizes) and (len(sizes) < 2 or sizes[0] >= 3)
    if "_" in gaps and min(sizes) < 3:
        return False
    return (usual and not {"/"} & gaps) or (len(gaps) <= 1 and (min(sizes) >= 2 or max(sizes) == 1))


def _ends(groups: Sequence[DigitGroup], last: int) -> bool:
    """The number does not go on: what follows is another number, or nothing."""
    if last + 1 >= len(groups):
        return True
    gap = groups[last].gap
    if gap.strip() in (".", "-", "/") and gap == gap.strip():
        return False
    following = groups[last + 1].digits
    return len(following) > 5 or following[0] in "06" or "\n" in gap or gap != " "
