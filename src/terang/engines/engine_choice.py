"""A root's mkdocs.yml → the engine it asks for; an engine → the function that renders with it."""

import importlib
import sys
from collections.abc import Callable
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from ..errors import CannotRun
from ..reading import read_engine_settings
from ..repository import SETTINGS

Render = Callable[[Path, dict[str, Any], frozenset[str]], Callable[[Path], None]]


class EngineMissing(CannotRun):
    """The engine that mkdocs.yml asks for is not known or not installed; the text says what to do."""


@dataclass(frozen=True, slots=True)
class EngineChoice:
    """`packages` make the pages: another version of one of them may make other pages."""

    name: str
    module: str
    packages: tuple[str, ...]


MKDOCS = EngineChoice("mkdocs", "mkdocs_engine", ("mkdocs", "markdown", "jinja2"))
ENGINES = (
    MKDOCS,
    EngineChoice("properdocs", "mkdocs_engine", ("properdocs", "markdown", "jinja2")),
    EngineChoice("zensical", "zensical_engine", ("zensical", "mkdocs", "markdown")),
)
_KEY = "mesin"


def chosen(root: Path) -> EngineChoice:
    """The value of `mesin` below `extra`; MkDocs where nothing is written. EngineMissing when it cannot be had."""
    name = _written(root / SETTINGS)
    engine = next((one for one in ENGINES if one.name == name), None)
    if engine is None:
        known = ", ".join(one.name for one in ENGINES)
        raise EngineMissing(f"{SETTINGS}: `extra: {_KEY}: {name}` tidak dikenal; pilih salah satu dari {known}")
    if find_spec(engine.name) is None:
        raise EngineMissing(
            f"mesin {name} belum terpasang. Jalankan `pip install 'terang[{name}]'`, atau hapus `{_KEY}` dari {SETTINGS}"
        )
    return engine


def loaded(engine: EngineChoice) -> Render:
    """ProperDocs goes by the name of MkDocs in this process from then on, as it does for its own plugins."""
    if engine.name == "properdocs":
        if getattr(sys.modules.get("mkdocs"), "__name__", "properdocs") != "properdocs":
            raise EngineMissing("mesin diganti selagi perintah berjalan; jalankan perintah ini sekali lagi")
        importlib.import_module("properdocs")
        importlib.import_module("properdocs.replacement")
    elif engine is MKDOCS and getattr(sys.modules.get("mkdocs"), "__name__", "mkdocs") != "mkdocs":
        raise EngineMissing("mesin diganti selagi perintah berjalan; jalankan perintah ini sekali lagi")
    render: Render = importlib.import_module(f".{engine.module}", __package__).render
    return render


def _written(path: Path) -> Any:
    """Nothing else is asked of the file here: whoever reads it later says what is wrong with it."""
    data = path.read_bytes() if path.is_file() else b""
    if _KEY.encode() not in data:
        return MKDOCS.name
    extra = (read_engine_settings(path.name, data).values or {}).get("extra")
    return extra.get(_KEY) or MKDOCS.name if isinstance(extra, dict) else MKDOCS.name
