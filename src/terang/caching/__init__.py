"""Values that cost time to make ↔ files of the cache, each believed only for its key; and when a file need not be read again."""

from .cache import Cache, clock, trim
from .core import core_fingerprint, installed_state
from .file_stamps import Stamp, is_settled, last_change, stamp_of
from .folder_state import FolderState, folder_state

__all__ = [
    "Cache",
    "FolderState",
    "Stamp",
    "clock",
    "core_fingerprint",
    "folder_state",
    "installed_state",
    "is_settled",
    "last_change",
    "stamp_of",
    "trim",
]
