"""Evaluations → the pages of monev, and the evidence that an office hands in."""

from . import pages

WRITERS = (pages.write,)

__all__ = ["WRITERS"]
