"""Bytes of a source with slips of the pen → the same bytes without those whose remedy is beyond doubt."""

from .mender import mended
from .proposed_names import proposed_path

__all__ = ["mended", "proposed_path"]
