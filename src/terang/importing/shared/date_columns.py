"""The texts of one column of dates → how each is to be read: the order of day and month, and years of two digits.

One cell alone does not say what `1/2/24` means; the others of its column often do.
"""

import re
from collections.abc import Callable, Iterable

_SLASHED = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})(?: \d{1,2}:\d{2}(?::\d{2})?(?: ?[AP]M)?)?", re.IGNORECASE)
_SHORT = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{2})(?: \d{1,2}[:.]\d{2}(?:[:.]\d{2})?)?")
_SURE_SHARE = 1 / 3  # of the days of a year, 19 of 31 are no months


def date_reader(texts: Iterable[str], *, is_stamp: bool = False) -> tuple[Callable[[str], str], bool]:
    """What makes a text of the column plain, `5/1/2026`, and whether its months come first.

    `is_stamp`: a web form wrote the column, whose habit decides where no date does.
    """
    written = [text.strip() for text in texts]
    month_first = is_month_first(written, is_stamp=is_stamp)
    has_short = _has_short_years(written)

    def plain(text: str) -> str:
        if month_first and (match := _SLASHED.fullmatch(text.strip())):
            return f"{match[2]}/{match[1]}/{match[3]}"
        if has_short and (match := _SHORT.fullmatch(text.strip())):
            return f"{match[1]}/{match[3]}/20{match[4]}"
        return text

    return plain, month_first


def is_month_first(texts: Iterable[str], *, is_stamp: bool = False) -> bool:
    """Only dates that cannot be otherwise decide; else the habit of a web form.

    Forms in English write `1/5/2026 10:20:11`; those in Indonesian `05/01/2026 10.20.11`.
    """
    found = [match for text in texts if (match := _SLASHED.fullmatch(text.strip()))]
    if any(int(match[1]) > 12 for match in found):
        return False
    sure = sum(int(match[2]) > 12 for match in found)
    if not is_stamp:
        return sure > 1 and sure >= _SURE_SHARE * len(found)  # fewer may be slips of a pen
    is_bare = any(len(match[1]) == 1 or len(match[2]) == 1 for match in found)
    return bool(sure) or (is_bare and any(":" in match[0] for match in found))


def _has_short_years(texts: Iterable[str]) -> bool:
    """Do the last two digits stay nearly the same, while the first two, a day, change more than they?"""
    found = [match for text in texts if (match := _SHORT.fullmatch(text))]
    days, months, years = ({int(match[at]) for match in found} for at in (1, 3, 4))
    if not found or max(months) > 12 or min(years) < 10:
        return False
    return max(years) - min(years) <= 2 and len(days) > len(years)
