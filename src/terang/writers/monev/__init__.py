"""Evaluations → the pages of monev, and the evidence that an office hands in."""

from . import monev_pages

WRITERS = (monev_pages.write,)

__all__ = ["WRITERS"]
