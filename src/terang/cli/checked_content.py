"""A root and a day → its checked catalogue; problems → an exit code."""

import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from ..catalogue import Catalogue, load
from ..problems import Problem
from ..problems.reporting import as_text
from .console import FINE, PROBLEMS, end_progress, progress, source_lines


def catalogue_of(root: Path, today: date) -> Catalogue:
    """The checked content. When there are errors they are shown, and the command ends."""
    try:
        loaded = load(root, today, progress=progress)
    finally:
        end_progress()
    if loaded.catalogue is None:
        errors = tuple(problem for problem in loaded.problems if problem.is_error)
        sys.stderr.write(as_text(errors, source_lines(root)))
        raise SystemExit(PROBLEMS)
    return loaded.catalogue


def exit_code(problems: Sequence[Problem]) -> int:
    """PROBLEMS when one of them is an error."""
    return PROBLEMS if any(problem.is_error for problem in problems) else FINE
