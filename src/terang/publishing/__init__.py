"""The build in order: a catalogue and an engine → a complete site in a folder, or nothing at all."""

from .build import Engine, Summary, complete, publish
from .tree import DoubleAddress, HalfMoved, OutputTaken

__all__ = ["DoubleAddress", "Engine", "HalfMoved", "OutputTaken", "Summary", "complete", "publish"]
