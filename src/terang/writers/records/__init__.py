"""The catalogue → the page of each record, and the files that it names."""

from . import record_pages

WRITERS = (record_pages.write,)

__all__ = ["WRITERS"]
