"""Posts of an old site (WordPress, Hugo, Jekyll) → press releases, and an account of every post."""

from .account import Account, Entry, Outcome
from .run import Choices
from .sources import DIALECTS, import_markdown, import_wordpress

__all__ = ["DIALECTS", "Account", "Choices", "Entry", "Outcome", "import_markdown", "import_wordpress"]
