"""A catalogue and an engine → a complete site in a folder, or nothing at all; or one page of it when asked for."""

from .on_demand import Live
from .publish import Engine, Summary, complete, publish
from .tree import DoubleAddress, HalfMoved, OutputTaken

__all__ = ["DoubleAddress", "Engine", "HalfMoved", "Live", "OutputTaken", "Summary", "complete", "publish"]
