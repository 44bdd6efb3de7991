"""The checks over all sources together: every module of this folder is one, by its function `check`.

A new check is a new module here. It is given a `CheckedSources` and yields problems; order does not matter, since
problems are sorted at the end. Sources may be partly read: a check that looks at what could not be read begins again
without the sources that lack it.
"""

from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType

from ...problems import Problem
from ..checked_sources import CheckedSources
from ..partly_read import Unread

CHECKS: tuple[ModuleType, ...] = tuple(import_module(f"{__name__}.{module.name}") for module in iter_modules(__path__))


def run_checks(sources: CheckedSources) -> Iterator[Problem]:
    """Every problem that no single source can show."""
    for module in CHECKS:
        yield from _run(module.check, sources)


def _run(check: Callable[[CheckedSources], Iterable[Problem]], sources: CheckedSources) -> Iterable[Problem]:
    """What was found before something could not be read holds all the same."""
    found: dict[Problem, None] = {}
    while True:
        try:
            for problem in check(sources):
                found[problem] = None
        except Unread as unread:
            fewer = sources.without(unread.what)
            if fewer is sources:
                raise
            sources = fewer
        else:
            return found
