"""States of duties → the pages on compliance, their tables, the calendar of due dates, and the same as data."""

from . import coverage_files, coverage_pages, due_pages, duty_pages, matrix_pages

WRITERS = (coverage_pages.write, duty_pages.write, matrix_pages.write, due_pages.write, coverage_files.write)

__all__ = ["WRITERS"]
