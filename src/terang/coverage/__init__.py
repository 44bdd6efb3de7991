"""A catalogue and the law → which duties are fulfilled, by whom, since when not, and what falls due next."""

from . import due_lists
from .coverage import Coverage, cover, responsible_for
from .due_dates import Due, dues
from .freshness import Freshness
from .fulfilments import PROCUREMENT_DUTIES, REGISTER_DUTIES, REPORT_DUTIES
from .states import CoverageCell, DutyState, HalfYear, worst
from .suggesting import suggested_duties
from .summary import Silence, Totals, silence, totals, trend

__all__ = [
    "PROCUREMENT_DUTIES",
    "REGISTER_DUTIES",
    "REPORT_DUTIES",
    "Coverage",
    "CoverageCell",
    "Due",
    "DutyState",
    "Freshness",
    "HalfYear",
    "Silence",
    "Totals",
    "cover",
    "due_lists",
    "dues",
    "responsible_for",
    "silence",
    "suggested_duties",
    "totals",
    "trend",
    "worst",
]
