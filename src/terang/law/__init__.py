"""The statute as tables → mandated items, each with its citation."""

from .mandates import MANDATES, Mandate

__all__ = ["MANDATES", "Mandate"]
