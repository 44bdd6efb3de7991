"""Records with a programme → the page that compares them, and their figures as a file."""

from . import programme_pages

WRITERS = (programme_pages.write,)

__all__ = ["WRITERS"]
