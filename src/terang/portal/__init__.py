"""Gathered bodies in a store → the files of a portal: figures, comparisons, exports, and a search over all."""

from .building import PortalSummary, build_portal, portal_of
from .engine_documents import write_documents
from .parquet_files import write_parquet
from .portal_figures import Portal

__all__ = ["Portal", "PortalSummary", "build_portal", "portal_of", "write_documents", "write_parquet"]
