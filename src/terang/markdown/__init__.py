"""Markdown → safe HTML with Indonesian typography; that HTML → plain text, or the same with other links."""

from .plain_text import to_text
from .relinking import relink
from .to_html import to_html
from .typography import set_text

__all__ = ["relink", "set_text", "to_html", "to_text"]
