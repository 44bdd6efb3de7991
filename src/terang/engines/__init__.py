"""`content/` → written pages and layouts, rendered by an engine such as MkDocs."""

from .engine_cache import EngineFailed, EngineRendering, rendering
from .engine_choice import EngineMissing
from .theme_context import THEME, theme_values

__all__ = ["THEME", "EngineFailed", "EngineMissing", "EngineRendering", "rendering", "theme_values"]
