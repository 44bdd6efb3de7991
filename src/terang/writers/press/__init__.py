"""Releases → the press room: their pages, photos, plain texts, months, corrections, and what others need to share them."""

from . import months, news, release_pages, room

WRITERS = (release_pages.write, room.write, months.write, news.write)

__all__ = ["WRITERS"]
