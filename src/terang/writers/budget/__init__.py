"""The budgets of the years → their figures as bars, tables and a file."""

from . import budget_pages

WRITERS = (budget_pages.write,)

__all__ = ["WRITERS"]
