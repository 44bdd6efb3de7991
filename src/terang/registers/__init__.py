"""Registers of requests and objections, the calendar and a day → timings and the statistics of each year."""

from .figures import SMALLEST, Figures, Group, Timed, figures, grouped, newest_entry
from .statistics import Half, Objections, Year, statistics
from .timing import Pace, Timing, objection_timing, percentile, request_timing

__all__ = [
    "SMALLEST",
    "Figures",
    "Group",
    "Half",
    "Objections",
    "Pace",
    "Timed",
    "Timing",
    "Year",
    "figures",
    "grouped",
    "newest_entry",
    "objection_timing",
    "percentile",
    "request_timing",
    "statistics",
]
