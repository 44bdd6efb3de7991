"""Lists of packages → the procurement of each year by method, state and unit, the packages of each unit, and files."""

from . import procurement_pages, procurement_tables

WRITERS = (procurement_pages.write, procurement_tables.write)

__all__ = ["WRITERS"]
