"""Catalogue → Outputs: pages to be pressed, files, copies. Every writer has the same shape."""

from . import annexes, coverage, feeds, lists, monev, press, records, service
from .monev.evidence_files import evidence
from .shared.outputs import (
    Archive,
    Bundle,
    Copy,
    Draft,
    File,
    Output,
    Page,
    Picture,
    Preview,
    Rows,
    Single,
    Site,
    Writer,
    key_of,
    marks_of,
    single,
)
from .site import copied_files, redirects, small_files
from .site.fragments import UnknownMarker, fill
from .site.search_documents import Document, Searchable, searchables
from .site.small_files import CARD_SIZE, sitemap

# What every page needs, and what is quickest to name, comes first: a preview stops at the file that it looks for.
WRITERS: tuple[Writer, ...] = (
    small_files.write,
    *records.WRITERS,
    *press.WRITERS,
    copied_files.write,
    redirects.write,
    *lists.WRITERS,
    *coverage.WRITERS,
    *feeds.WRITERS,
    *annexes.WRITERS,
    *monev.WRITERS,
    *service.WRITERS,
)

__all__ = [
    "CARD_SIZE",
    "WRITERS",
    "Archive",
    "Bundle",
    "Copy",
    "Document",
    "Draft",
    "File",
    "Output",
    "Page",
    "Picture",
    "Preview",
    "Rows",
    "Searchable",
    "Single",
    "Site",
    "UnknownMarker",
    "evidence",
    "fill",
    "key_of",
    "marks_of",
    "searchables",
    "single",
    "sitemap",
]
