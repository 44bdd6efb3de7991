"""A title → the name of a file that stays."""

import hashlib
import re

from ...values.slugs import slug

# `index` would be the list of the year; the others cannot be names of files in Windows.
_RESERVED = re.compile(r"index|con|prn|aux|nul|com\d|lpt\d")


def stem_of(title: str) -> str:
    """The name of a record's file, before anything tells it from others of the same title."""
    name = slug(title)
    return f"informasi-{name}" if _RESERVED.fullmatch(name) else name or "informasi"


def short_hash(*parts: str) -> str:
    """Six digits that the same texts always give."""
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:6]
