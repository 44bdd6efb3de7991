"""Catalogue → data that programs read: the API, catalogues for data portals, the data dictionary, and a page about them."""

from . import api_collections, api_shards, data_page, dictionary, list_exports, year_table_files

WRITERS = (
    api_shards.write,
    api_collections.write,
    list_exports.write,
    year_table_files.write,
    dictionary.write,
    data_page.write,
)

__all__ = ["WRITERS"]
