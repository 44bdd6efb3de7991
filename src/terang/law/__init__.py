"""The statute as tables → mandated items, each with its citation; how long an exemption may last; national indicators."""

from .checks import DUTIES, STAFF, Check, checks_of
from .exclusions import TERM_LAW, TERMS, Term
from .indicators import BANDS, Band, Indicator, band_of, indicators_of
from .mandates import MANDATES, Mandate

__all__ = [
    "BANDS",
    "DUTIES",
    "MANDATES",
    "STAFF",
    "TERMS",
    "TERM_LAW",
    "Band",
    "Check",
    "Indicator",
    "Mandate",
    "Term",
    "band_of",
    "checks_of",
    "indicators_of",
]
