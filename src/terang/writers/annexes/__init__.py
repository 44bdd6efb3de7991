"""The catalogue → the annexes of the law, DIP and DIK: pages, sheets to print, and files to take away."""

from . import exports, pages

WRITERS = (pages.write, exports.write)

__all__ = ["WRITERS"]
