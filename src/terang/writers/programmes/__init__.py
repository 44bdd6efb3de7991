"""Records with a programme → the page that compares them, and their figures as a file."""

from . import programme_pages, programme_tables

WRITERS = (programme_pages.write, programme_tables.write)

__all__ = ["WRITERS"]
