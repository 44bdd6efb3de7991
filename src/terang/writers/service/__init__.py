"""Registers of requests → deadlines, statistics and the yearly report of the service."""

from . import deadlines, exports, reports, statistics

WRITERS = (deadlines.write, statistics.write, exports.write, reports.write)

__all__ = ["WRITERS"]
