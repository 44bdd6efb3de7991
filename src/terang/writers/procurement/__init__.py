"""Lists of packages → the procurement of each year by method, state and unit, and the packages of each unit."""

from . import procurement_pages

WRITERS = (procurement_pages.write,)

__all__ = ["WRITERS"]
