"""The statute as tables → mandated items, each with its citation; how long an exemption may last."""

from .exclusions import TERM_LAW, TERMS, Term
from .mandates import MANDATES, Mandate

__all__ = ["MANDATES", "TERMS", "TERM_LAW", "Mandate", "Term"]
