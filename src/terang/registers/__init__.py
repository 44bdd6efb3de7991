"""Registers of requests and objections, the calendar and a day → timings and the statistics of each year."""

from .figures import SMALLEST, Figures, Group, Timed, figures, grouped, newest_entry
from .timing import Pace, Timing, objection_timing, percentile, request_timing
from .year_statistics import Half, Objections, Year, statistics

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
