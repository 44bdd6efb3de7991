"""Search documents → the static files of a search index, which a browser can ask piece by piece."""

from .index import FOLDER, build

__all__ = ["FOLDER", "build"]
