"""Lists of packages → the procurement of each year by method, state and unit, the packages of each unit, and files."""

from . import procurement_files, procurement_pages

WRITERS = (procurement_pages.write, procurement_files.write)

__all__ = ["WRITERS"]
