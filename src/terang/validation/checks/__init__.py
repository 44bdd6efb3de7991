"""The checks over all sources together: every module of this folder is one, by its function `check`.

A new check is a new module here. It is given a `CheckedSources` and yields problems; order does not matter, since
problems are sorted at the end.
"""

from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType

from ...problems import Problem
from ..checked_sources import CheckedSources

CHECKS: tuple[ModuleType, ...] = tuple(import_module(f"{__name__}.{module.name}") for module in iter_modules(__path__))


def run_checks(sources: CheckedSources) -> Iterator[Problem]:
    """Every problem that no single source can show."""
    for module in CHECKS:
        yield from module.check(sources)
