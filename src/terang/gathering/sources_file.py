"""Bytes of a portal's list of bodies → the list, or its problems."""

from ..problems import Problem
from ..reading import read_yaml
from ..records import GatheringList
from ..validation import read_gathering_list, whole


def read_sources(path: str, content: bytes) -> tuple[GatheringList | None, tuple[Problem, ...]]:
    """`path` is the name that problems say."""
    found, problems = read_gathering_list(read_yaml(path, content))
    return whole(found), problems
