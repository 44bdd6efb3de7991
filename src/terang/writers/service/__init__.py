"""Registers of requests → deadlines, statistics and the yearly report of the service."""

from . import deadline_page, letter_page, reports, statistics_files, statistics_pages

WRITERS = (deadline_page.write, letter_page.write, statistics_pages.write, statistics_files.write, reports.write)

__all__ = ["WRITERS"]
