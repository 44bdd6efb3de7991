"""Registers of requests and objections, the calendar and a day → timings and the statistics of each year."""

from .figures import SMALLEST, FigureGroup, Figures, Timed, figures, grouped, newest_entry
from .timing import Pace, Timing, objection_timing, percentile, request_timing
from .year_statistics import ObjectionFigures, StatisticsHalf, YearStatistics, year_statistics

__all__ = [
    "SMALLEST",
    "FigureGroup",
    "Figures",
    "ObjectionFigures",
    "Pace",
    "StatisticsHalf",
    "Timed",
    "Timing",
    "YearStatistics",
    "figures",
    "grouped",
    "newest_entry",
    "objection_timing",
    "percentile",
    "request_timing",
    "year_statistics",
]
