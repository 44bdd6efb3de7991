"""Catalogue → what changed in the site, month by month."""

from . import change_pages

WRITERS = (change_pages.write,)

__all__ = ["WRITERS"]
