"""Folders → one immutable Catalogue, sorted and indexed. With publishing, the only package that touches the disk."""

from .catalogue import Catalogue, newest_first
from .loading import Loaded, UnreadableRoot, body_of, load
from .office_files import OfficeFiles
from .parsing import ParseCache

__all__ = [
    "Catalogue",
    "Loaded",
    "OfficeFiles",
    "ParseCache",
    "UnreadableRoot",
    "body_of",
    "load",
    "newest_first",
]
