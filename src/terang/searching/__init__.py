"""Searchable documents → the static files of a search index, which a browser can ask piece by piece."""

from .direct import DirectRules
from .index import FOLDER, PACK_SIZE, Index, IndexFile, Shard, common_files
from .index_parts import FacetColumn, IndexPart, JoinedParts, MergedShard, PartDocument, facet_numbers
from .institutions import INSTITUTIONS
from .language import STOP_WORDS, Root, root, roots_but
from .packing import packed
from .segments import Segment, segment_key, segments_of
from .spellings import SPELLINGS
from .synonym_rules import SynonymRules
from .titles import titles_of, years_file

__all__ = [
    "FOLDER",
    "INSTITUTIONS",
    "PACK_SIZE",
    "SPELLINGS",
    "STOP_WORDS",
    "DirectRules",
    "FacetColumn",
    "Index",
    "IndexFile",
    "IndexPart",
    "JoinedParts",
    "MergedShard",
    "PartDocument",
    "Root",
    "Segment",
    "Shard",
    "SynonymRules",
    "common_files",
    "facet_numbers",
    "packed",
    "root",
    "roots_but",
    "segment_key",
    "segments_of",
    "titles_of",
    "years_file",
]
