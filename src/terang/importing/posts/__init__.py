"""Posts of an old site (WordPress, Hugo, Jekyll) → press releases, and an account of every post."""

from .old_sites import DIALECTS, import_markdown, import_wordpress
from .post_import import Choices

__all__ = ["DIALECTS", "Choices", "import_markdown", "import_wordpress"]
