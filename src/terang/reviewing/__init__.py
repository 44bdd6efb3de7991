"""Two states of a repository → what a change does: items, duties and problems, as text for a pull request."""

from .changes import ChangedItem, SiteChange, compare
from .summary_markdown import as_markdown

__all__ = ["ChangedItem", "SiteChange", "as_markdown", "compare"]
