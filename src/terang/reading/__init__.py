"""Bytes → plain values that remember where they stood. The only package that imports yaml."""

from .csv_reader import read_csv
from .decoding import fingerprint
from .document import BLOCK, UNREAD, Document, KeyPath, Part, Places, Salvage
from .engine_settings import EngineSettings, read_engine_settings
from .front_matter import read_front_matter
from .slips import INVISIBLE, tab_suggestion
from .yaml_faults import requoted
from .yaml_reader import read_yaml

__all__ = [
    "BLOCK",
    "INVISIBLE",
    "UNREAD",
    "Document",
    "EngineSettings",
    "KeyPath",
    "Part",
    "Places",
    "Salvage",
    "fingerprint",
    "read_csv",
    "read_engine_settings",
    "read_front_matter",
    "read_yaml",
    "requoted",
    "tab_suggestion",
]
