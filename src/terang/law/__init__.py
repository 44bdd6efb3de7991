"""The statute as tables → duties, the rules of their renewal, terms of exemptions, words that suggest a duty, indicators."""

from .checks import DUTY_INDICATOR, PAGE, REGISTER, STAFF, Check, all_checks, checks_of
from .commissions import COMMISSIONS, Commission, commission_of
from .duties import CATEGORIES, DETAILS, DUTIES, GROUPS, Duty
from .exclusions import TERM_LAW, TERMS, ExemptionTerm
from .hints import HINTS, Hint
from .indicators import BANDS, Band, Indicator, band_of, indicators_of
from .instruments import INSTRUMENTS, Instrument
from .law_tables import FaultyTable
from .rules import RULES, Rule
from .terms import Audience, Confidence, DutyKind, Evidence, Publicity, Responsible, UpdatePeriod

__all__ = [
    "BANDS",
    "CATEGORIES",
    "COMMISSIONS",
    "DETAILS",
    "DUTIES",
    "DUTY_INDICATOR",
    "GROUPS",
    "HINTS",
    "INSTRUMENTS",
    "PAGE",
    "REGISTER",
    "RULES",
    "STAFF",
    "TERMS",
    "TERM_LAW",
    "Audience",
    "Band",
    "Check",
    "Commission",
    "Confidence",
    "Duty",
    "DutyKind",
    "Evidence",
    "ExemptionTerm",
    "FaultyTable",
    "Hint",
    "Indicator",
    "Instrument",
    "Publicity",
    "Responsible",
    "Rule",
    "UpdatePeriod",
    "all_checks",
    "band_of",
    "checks_of",
    "commission_of",
    "indicators_of",
]
