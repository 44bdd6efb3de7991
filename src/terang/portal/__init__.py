"""Gathered bodies in a store → the files of a portal: figures, comparisons, exports, and a search over all."""

from .building import PortalSummary, build_portal
from .portal_figures import Portal

__all__ = ["Portal", "PortalSummary", "build_portal"]
