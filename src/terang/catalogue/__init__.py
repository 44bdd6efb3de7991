"""Folders → one immutable Catalogue, sorted and indexed. With publishing, the only package that touches the disk."""

from .catalogue import Catalogue, newest_first
from .core import core_fingerprint
from .file_stamps import is_settled, stamp_of
from .loading import Loaded, UnreadableRoot, body_of, load
from .office_files import OfficeFiles
from .parsing import ParseCache
from .sealing import sealed, unsealed

__all__ = [
    "Catalogue",
    "Loaded",
    "OfficeFiles",
    "ParseCache",
    "UnreadableRoot",
    "body_of",
    "core_fingerprint",
    "is_settled",
    "load",
    "newest_first",
    "sealed",
    "stamp_of",
    "unsealed",
]
