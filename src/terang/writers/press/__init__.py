"""Releases → the press room: their pages, photos, plain texts, months, corrections, and what others need to share them."""

from . import months, news, pages, room

WRITERS = (pages.write, room.write, months.write, news.write)

__all__ = ["WRITERS"]
