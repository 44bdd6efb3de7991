"""Searchable documents → the static files of a search index, which a browser can ask piece by piece."""

from .direct import DirectRules
from .index import FOLDER, Index, IndexFile, Shard
from .language import Root, root, roots_but
from .segments import Segment, segment_key, segments_of
from .synonym_rules import SynonymRules
from .titles import titles_of, years_file

__all__ = [
    "FOLDER",
    "DirectRules",
    "Index",
    "IndexFile",
    "Root",
    "Segment",
    "Shard",
    "SynonymRules",
    "root",
    "roots_but",
    "segment_key",
    "segments_of",
    "titles_of",
    "years_file",
]
