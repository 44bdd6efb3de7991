"""A finished tree, a copy or a live site → what is wrong with it. Knows sources and files, and nothing of how a site is made."""

from .finding import Finding
from .hidden_sources import HiddenSource, hidden_sources
from .live_check import check_live, header_faults, redirect_faults
from .manifests import Comparison, compare_folder, read_manifest
from .page_facts import PageFacts, facts_of_page
from .site_check import check_site
from .spam import spam_in

__all__ = [
    "Comparison",
    "Finding",
    "HiddenSource",
    "PageFacts",
    "check_live",
    "check_site",
    "compare_folder",
    "facts_of_page",
    "header_faults",
    "hidden_sources",
    "read_manifest",
    "redirect_faults",
    "spam_in",
]
