"""The statute as tables → mandated items, the rules of their renewal, terms of exemptions, words that suggest a duty, indicators."""

from .checks import DUTIES, REGISTER, STAFF, Check, checks_of
from .exclusions import TERM_LAW, TERMS, Term
from .hints import HINTS, Hint
from .indicators import BANDS, Band, Indicator, band_of, indicators_of
from .instruments import INSTRUMENTS, Instrument
from .law_tables import FaultyTable
from .mandates import CATEGORIES, DETAILS, GROUPS, MANDATES, Mandate
from .rules import RULES, Rule
from .terms import Audience, Bearer, Confidence, Evidence, Kind, Publicity, Update

__all__ = [
    "BANDS",
    "CATEGORIES",
    "DETAILS",
    "DUTIES",
    "GROUPS",
    "HINTS",
    "INSTRUMENTS",
    "MANDATES",
    "REGISTER",
    "RULES",
    "STAFF",
    "TERMS",
    "TERM_LAW",
    "Audience",
    "Band",
    "Bearer",
    "Check",
    "Confidence",
    "Evidence",
    "FaultyTable",
    "Hint",
    "Indicator",
    "Instrument",
    "Kind",
    "Mandate",
    "Publicity",
    "Rule",
    "Term",
    "Update",
    "band_of",
    "checks_of",
    "indicators_of",
]
