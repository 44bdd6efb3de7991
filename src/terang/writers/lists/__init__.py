"""The catalogue → lists of records and releases: by class, unit, year and subject, with their fronts and tables."""

from . import indexes, pages, tables, unit_classes

WRITERS = (pages.write, indexes.write, tables.write, unit_classes.write)

__all__ = ["WRITERS"]
