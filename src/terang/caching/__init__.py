"""Values that cost time to make ↔ files of the cache, each believed only for its key; and when a file need not be read again."""

from .cache import Cache, clock, trim
from .core import core_fingerprint
from .file_stamps import Stamp, is_settled, last_change, stamp_of

__all__ = ["Cache", "Stamp", "clock", "core_fingerprint", "is_settled", "last_change", "stamp_of", "trim"]
