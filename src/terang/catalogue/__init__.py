"""Folders → one immutable Catalogue, sorted and indexed. With publishing, the only package that touches the disk."""

from .catalogue import Catalogue, newest_first
from .core import core_fingerprint
from .ledgers import Ledgers
from .loading import Loaded, UnreadableRoot, load
from .parsing import Known
from .sources import DISCLOSURES, PAGES, RELEASES
from .stamps import is_settled, stamp_of

__all__ = [
    "DISCLOSURES",
    "PAGES",
    "RELEASES",
    "Catalogue",
    "Known",
    "Ledgers",
    "Loaded",
    "UnreadableRoot",
    "core_fingerprint",
    "is_settled",
    "load",
    "newest_first",
    "stamp_of",
]
