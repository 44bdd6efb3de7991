"""Parsed JSON of a catalogue, plain or JSON-LD → plain names and texts, whatever prefixes and wrappers it has."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

_DEPTH = 30
_IN_A_ROW = 3
_OF_THEIR_OWN = frozenset({"Catalog", "CatalogRecord", "Dataset", "DatasetSeries", "DataService"})
_TONGUES = ("id", "ms", "en")
_VOCABULARY = re.compile(r"^(?:https?://[^\s]*[/#]|[a-zA-Z][\w-]*:)(?=[A-Za-z])")

Node = Mapping[str, Any]


def plain(content: Any) -> Any:
    """The same with local names as keys. References within a `@graph` are followed, but for those to other datasets."""
    nodes = content.get("@graph") if isinstance(content, dict) else None
    return _Reading(nodes if isinstance(nodes, list) else []).plain(content)


class _Reading:
    """Makes each node once for each distance at which it is referred to, so that a graph of circles costs no more than its size."""

    def __init__(self, nodes: list[Any]) -> None:
        self._made: dict[tuple[str, int], Any] = {}
        self._index = {
            node["@id"]: node
            for node in nodes
            if isinstance(node, dict) and isinstance(node.get("@id"), str) and not kinds_of(node) & _OF_THEIR_OWN
        }

    def plain(self, value: Any, depth: int = 0, followed: int = 0) -> Any:
        if depth > _DEPTH:
            return None
        if isinstance(value, list):
            return [self.plain(one, depth + 1, followed) for one in value]
        if not isinstance(value, dict):
            return value
        if set(value) == {"@id"} and followed < _IN_A_ROW and (node := self._index.get(str(value["@id"]))):
            key = (str(value["@id"]), followed)
            if key not in self._made:
                self._made[key] = self._named(node, 0, followed + 1)
            return self._made[key]
        return self._named(value, depth, followed)

    def _named(self, value: Node, depth: int, followed: int) -> Any:
        return {local_name(key): self.plain(one, depth + 1, followed) for key, one in value.items()}


def local_name(key: str) -> str:
    """`dct:title` and `http://purl.org/dc/terms/title` are `title`."""
    return key if key.startswith("@") else _VOCABULARY.sub("", key)


def kinds_of(node: Any) -> frozenset[str]:
    """The last words of `@type`."""
    written = node.get("@type") if isinstance(node, dict) else None
    return frozenset(
        local_name(one) for one in (written if isinstance(written, list) else [written]) if isinstance(one, str)
    )


def as_list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def texts(value: Any) -> Iterator[str]:
    """Every text of a value; of a node its value, its name or its address."""
    for one in as_list(value):
        if isinstance(one, dict):
            found = (one[key] for key in ("@value", "name", "prefLabel", "title", "accessURL", "@id") if one.get(key))
            yield from texts(next(found, None))
        elif isinstance(one, bool):
            yield "true" if one else "false"
        elif one is not None and str(one).strip():
            yield str(one).strip()


def text(value: Any) -> str:
    """One text; of translations the Indonesian one, else the English, else the first."""
    options = [one for one in as_list(value) if isinstance(one, dict) and "@language" in one]
    for tongue in _TONGUES:
        for one in options:
            if str(one["@language"]).casefold().split("-")[0] == tongue:
                return next(texts(one), "")
    return next(texts(value), "")
