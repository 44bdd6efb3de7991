"""A catalogue and an engine → a complete site in a folder, or nothing at all; or one page of it when asked for."""

from .build import Engine, Summary, complete, publish
from .live import Live
from .tree import DoubleAddress, HalfMoved, OutputTaken

__all__ = ["DoubleAddress", "Engine", "HalfMoved", "Live", "OutputTaken", "Summary", "complete", "publish"]
