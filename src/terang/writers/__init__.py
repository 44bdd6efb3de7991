"""Catalogue → Outputs: pages to be pressed, files, copies. Every writer has the same shape."""

from . import (
    annex_pages,
    coverage_exports,
    coverage_pages,
    deadlines,
    due_pages,
    duty_pages,
    exports,
    feeds,
    indexes,
    list_pages,
    matrix_pages,
    monev_pages,
    record_pages,
    release_pages,
    small_files,
    tables,
    unit_class_pages,
)
from .evidence import evidence
from .fragments import UnknownMarker, fill
from .outputs import Copy, Draft, File, Output, Page, Rows, Share, Site, Writer, key_of, marks_of
from .search_documents import Document, Searchable, searchables
from .small_files import sitemap

WRITERS: tuple[Writer, ...] = (
    record_pages.write,
    release_pages.write,
    list_pages.write,
    indexes.write,
    tables.write,
    unit_class_pages.write,
    coverage_pages.write,
    duty_pages.write,
    matrix_pages.write,
    due_pages.write,
    coverage_exports.write,
    feeds.write,
    annex_pages.write,
    monev_pages.write,
    exports.write,
    deadlines.write,
    small_files.write,
)

__all__ = [
    "WRITERS",
    "Copy",
    "Document",
    "Draft",
    "File",
    "Output",
    "Page",
    "Rows",
    "Searchable",
    "Share",
    "Site",
    "UnknownMarker",
    "evidence",
    "fill",
    "key_of",
    "marks_of",
    "searchables",
    "sitemap",
]
