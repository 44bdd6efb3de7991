"""The catalogue → lists of records and releases: by class, unit, year and subject, with their fronts and tables."""

from . import count_tables, indexes, list_pages, unit_classes

WRITERS = (list_pages.write, indexes.write, count_tables.write, unit_classes.write)

__all__ = ["WRITERS"]
