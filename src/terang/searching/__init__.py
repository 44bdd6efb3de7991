"""Searchable documents → the static files of a search index, which a browser can ask piece by piece."""

from .index import FOLDER, Index, Shard
from .synonyms import Rules
from .titles import titles_of, years_file

__all__ = ["FOLDER", "Index", "Rules", "Shard", "titles_of", "years_file"]
