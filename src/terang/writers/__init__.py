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
    report_pages,
    small_files,
    statistic_exports,
    statistic_pages,
    tables,
    unit_class_pages,
)
from .evidence import evidence
from .fragments import UnknownMarker, fill
from .outputs import Copy, Draft, File, Output, Page, Share, Site, Writer, key_of
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
    statistic_pages.write,
    statistic_exports.write,
    report_pages.write,
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
    "Searchable",
    "Share",
    "Site",
    "UnknownMarker",
    "evidence",
    "fill",
    "key_of",
    "searchables",
    "sitemap",
]
