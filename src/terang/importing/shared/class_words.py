"""Words for a class of information, as lists write them → the class."""

import re

from ...records import InformationClass
from .tidying import normalize_name

_WORDS = (
    (re.compile(r"\bberkala\b"), InformationClass.PERIODIC),
    (re.compile(r"\bserta ?merta\b"), InformationClass.IMMEDIATE),
    (re.compile(r"\bsetiap ?saat\b"), InformationClass.ALWAYS),
    (re.compile(r"\b(?:di ?)?kecualikan\b"), InformationClass.EXEMPT),
)
_DENIED = re.compile(r"\b(?:tidak|bukan|non|selain)\b")


def class_of(written: str) -> InformationClass | None:
    """The only class that is named; None when none is, when several are, or when one is denied."""
    words = normalize_name(written)
    named = [kind for pattern, kind in _WORDS if pattern.search(words)]
    return named[0] if len(named) == 1 and not _DENIED.search(words) else None


def classes_named(written: str) -> int:
    """How many classes the words name."""
    words = normalize_name(written)
    return sum(bool(pattern.search(words)) for pattern, _ in _WORDS)
