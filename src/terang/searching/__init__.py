"""Searchable documents → the static files of a search index, which a browser can ask piece by piece."""

from .index import FOLDER, Index, Piece, Shard
from .language import root
from .segments import Block, block_key, blocks_of
from .synonym_rules import Rules
from .titles import titles_of, years_file

__all__ = [
    "FOLDER",
    "Block",
    "Index",
    "Piece",
    "Rules",
    "Shard",
    "block_key",
    "blocks_of",
    "root",
    "titles_of",
    "years_file",
]
