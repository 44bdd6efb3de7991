"""The catalogue → the annexes of the law, DIP and DIK: pages, sheets to print, and files to take away."""

from . import annex_files, annex_pages

WRITERS = (annex_pages.write, annex_files.write)

__all__ = ["WRITERS"]
