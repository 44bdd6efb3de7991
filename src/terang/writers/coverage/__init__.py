"""How duties stand → the pages on compliance, their tables, the calendar of what falls due, and the same as data."""

from . import due_pages, duty_pages, exports, matrix_pages, pages

WRITERS = (pages.write, duty_pages.write, matrix_pages.write, due_pages.write, exports.write)

__all__ = ["WRITERS"]
