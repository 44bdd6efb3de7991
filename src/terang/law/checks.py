"""checks.csv and the duties → the questions of the self-assessment, by indicator.

The questions are ours, after what the press says of the indicators: the questionnaire itself is not public.
"""

import csv
import re
from dataclasses import dataclass
from functools import cache
from importlib import resources

from .duties import DUTIES

DUTY_INDICATOR = "jenis-informasi"
STAFF = "staff"
PAGE = "page"
REGISTER = "register"  # by the register where there is one, else by the staff
# Lists that the law demands as a whole; the last two of setiap saat are answered by others or by the office.
_WHOLE_DUTY = re.compile("bk-[a-k]|ss-(?![pq])[a-r]")


@dataclass(frozen=True, slots=True)
class Check:
    """One question. `how` it is answered: duty, page, file, decree, fresh, register, or by the staff; `what` is looked for."""

    indicator: str
    id: str
    question: str
    how: str
    what: str
    basis: str = ""


@cache
def all_checks() -> tuple[Check, ...]:
    """Those of the table, of whatever indicator."""
    table = resources.files(__package__).joinpath("checks.csv").read_text(encoding="utf-8")
    return tuple(Check(**row) for row in csv.DictReader(table.splitlines()))


@cache
def checks_of(indicator: str) -> tuple[Check, ...]:
    """In order; for the kinds of information every list that the law demands is a question."""
    duties = [
        Check(DUTY_INDICATOR, duty.id, duty.title, "duty", duty.id, duty.citation)
        for duty in DUTIES.values()
        if indicator == DUTY_INDICATOR and _WHOLE_DUTY.fullmatch(duty.id)
    ]
    return (*duties, *(check for check in all_checks() if check.indicator == indicator))
