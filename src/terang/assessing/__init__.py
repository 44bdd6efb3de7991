"""Monev of the units and the body's own assessment → results, each with its proof."""

from .evidence import Proof, proofs
from .national import assess
from .ranking import CategoryResult, Placing, place_units
from .self_assessment import Answered, Assessed, ProvingPage, Result, Verdict

__all__ = [
    "Answered",
    "Assessed",
    "CategoryResult",
    "Placing",
    "Proof",
    "ProvingPage",
    "Result",
    "Verdict",
    "assess",
    "place_units",
    "proofs",
]
