"""Bytes → plain values that remember where they stood. The only package that imports yaml."""

from .csv_reader import read_csv
from .decoding import fingerprint
from .document import Document, KeyPath
from .front_matter import read_front_matter
from .navigation import navigation_targets
from .yaml_reader import read_yaml

__all__ = ["Document", "KeyPath", "fingerprint", "navigation_targets", "read_csv", "read_front_matter", "read_yaml"]
