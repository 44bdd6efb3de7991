"""Folders → one immutable Catalogue, sorted and indexed. With publishing, the only package that touches the disk."""

from .catalogue import Catalogue, FileFinding, newest_first
from .loading import Loaded, UnreadableRoot, body_of, load
from .office_files import OfficeFiles
from .parsing import ParseCache
from .revisions import Revision

__all__ = [
    "Catalogue",
    "FileFinding",
    "Loaded",
    "OfficeFiles",
    "ParseCache",
    "Revision",
    "UnreadableRoot",
    "body_of",
    "load",
    "newest_first",
]
