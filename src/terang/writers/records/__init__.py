"""The catalogue → the page of each record, and the files that it names."""

from . import pages

WRITERS = (pages.write,)

__all__ = ["WRITERS"]
