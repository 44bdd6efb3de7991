"""Faults found in content → values that name file, line, reason and remedy."""

from .codes import CODES, Code, Severity
from .problem import Place, Problem, problem, sort_problems

__all__ = ["CODES", "Code", "Place", "Problem", "Severity", "problem", "sort_problems"]
