"""Bytes of a portal's list of bodies → the list, or its problems."""

from ..problems import Problem
from ..reading import read_yaml
from ..records import GatheringList
from ..validation import read_gathering_list


def read_sources(path: str, content: bytes) -> tuple[GatheringList | None, tuple[Problem, ...]]:
    """`path` is the name that problems say."""
    return read_gathering_list(read_yaml(path, content))
