"""Monev of the units and the body's own assessment → results, each with its proof."""

from .evidence import Proof, proofs
from .national import Answered, Assessed, Result, Verdict, assess
from .ranking import CategoryResult, Placing, place_units

__all__ = [
    "Answered",
    "Assessed",
    "CategoryResult",
    "Placing",
    "Proof",
    "Result",
    "Verdict",
    "assess",
    "place_units",
    "proofs",
]
