"""A searchable document with attachments → on which page of them a word is.

    cari/isi/<path>.bin    JSON [[title, address, [[page or 0, "root root …"], …]], …]

By roots alone: a browser says on which page the words are, and shows no text that the document itself does not show.
"""

import json

from ..writers import Searchable
from .language import Root
from .packing import packed
from .weighing import file_words


def pages_of(searchable: Searchable, root: Root) -> bytes:
    rows = [
        [file.title, file.path, [[page, " ".join(_roots(text, root))] for page, text in file.passages]]
        for file in searchable.document().files
    ]
    return packed(json.dumps(rows, ensure_ascii=False, separators=(",", ":")).encode())


def _roots(text: str, root: Root) -> list[str]:
    return sorted({found for word in file_words(text) if (found := root(word))})
