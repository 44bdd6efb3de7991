"""A catalogue and the law → which duties are fulfilled, by whom, since when not, and what falls due next."""

from . import due_lists
from .coverage import Coverage, cover
from .due_dates import Due, dues
from .freshness import Freshness
from .fulfilments import REGISTER_DUTIES, REPORT_DUTIES
from .states import Cell, Half, State, worst
from .suggesting import suggested_duties
from .summary import Silence, Totals, silence, totals, trend

__all__ = [
    "REGISTER_DUTIES",
    "REPORT_DUTIES",
    "Cell",
    "Coverage",
    "Due",
    "Freshness",
    "Half",
    "Silence",
    "State",
    "Totals",
    "cover",
    "due_lists",
    "dues",
    "silence",
    "suggested_duties",
    "totals",
    "trend",
    "worst",
]
