"""Folders → one immutable Catalogue, sorted and indexed. With publishing, the only package that touches the disk."""

from .catalogue import Catalogue, newest_first
from .core import core_fingerprint
from .ledgers import Ledgers
from .loading import Loaded, UnreadableRoot, load
from .parsing import SHORTLY, Known
from .sources import DISCLOSURES, PAGES, RELEASES

__all__ = [
    "DISCLOSURES",
    "PAGES",
    "RELEASES",
    "SHORTLY",
    "Catalogue",
    "Known",
    "Ledgers",
    "Loaded",
    "UnreadableRoot",
    "core_fingerprint",
    "load",
    "newest_first",
]
