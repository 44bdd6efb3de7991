"""Registers of requests → deadlines, statistics and the yearly report of the service."""

from . import (
    deadline_page,
    disclosure_log,
    letter_page,
    reports,
    request_status,
    statistics_files,
    statistics_pages,
)

WRITERS = (
    deadline_page.write,
    letter_page.write,
    disclosure_log.write,
    request_status.write,
    statistics_pages.write,
    statistics_files.write,
    reports.write,
)

__all__ = ["WRITERS"]
