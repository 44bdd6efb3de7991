"""mkdocs.yml → its keys, values and navigation, each with its place; tags that only an engine understands count as nothing."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from ..problems import Place, Problem, problem
from .decoding import decode
from .salvaging import top_level
from .yaml_faults import explain

_OTHER_SYSTEMS = frozenset({"tanda-bom", "akhir-baris-crlf"})  # an engine reads these as well


class _AnyTag(yaml.SafeLoader):
    """Tags that only the engine understands stand for nothing here."""


_AnyTag.add_multi_constructor("", lambda loader, suffix, node: None)


@dataclass(frozen=True, slots=True)
class NavigationEntry:
    """One entry as written; `target` is None where it is neither text nor a section."""

    target: str | None
    place: Place


@dataclass(frozen=True, slots=True)
class EngineSettings:
    """`values` is None where the file cannot be read; `problems` then say why, and `rest` is what can be read. `places` are those of the keys."""

    path: str
    values: dict[str, Any] | None
    places: dict[str, Place]
    navigation: tuple[NavigationEntry, ...] | None
    problems: tuple[Problem, ...]
    rest: dict[str, Any] = field(default_factory=dict)

    @property
    def readable(self) -> dict[str, Any]:
        """All values, or those that could be read."""
        return self.rest if self.values is None else self.values

    @property
    def targets(self) -> tuple[str, ...] | None:
        """What the navigation names; None where there is none: an engine then shows all pages."""
        return None if self.navigation is None else tuple(one.target for one in self.navigation if one.target)


def read_engine_settings(path: str, data: bytes) -> EngineSettings:
    """Never raises on content."""
    text, found = decode(path, data)
    found = tuple(one for one in found if one.code not in _OTHER_SYSTEMS)
    if text is None:
        return EngineSettings(path, None, {}, None, found)
    try:
        node = yaml.compose(text, _AnyTag)
        values = yaml.load(text, _AnyTag)
    except yaml.YAMLError as error:
        return _in_parts(path, text, (*found, explain(path, text, error)))
    except ValueError:
        return EngineSettings(path, None, {}, None, (*found, problem("yaml-rusak", Place(path))))
    if not isinstance(node, yaml.MappingNode) or not isinstance(values, dict):
        return EngineSettings(path, None, {}, None, (*found, problem("pengaturan-bukan-kunci", Place(path))))
    keys = [(str(key.value), _place(path, key), value) for key, value in node.value]
    first = {name: place for name, place, _ in reversed(keys)}
    doubled = [
        problem("kunci-ganda", place, key=name, first=first[name].line, suggestion="")
        for name, place, _ in keys
        if place != first[name]
    ]
    menus = [value for name, _, value in keys if name == "nav"]
    navigation = tuple(_entries(menus[0], path)) if menus and values.get("nav") else None
    return EngineSettings(
        path, {str(key): value for key, value in values.items()}, first, navigation, (*found, *doubled)
    )


def _in_parts(path: str, text: str, found: tuple[Problem, ...]) -> EngineSettings:
    """What can be read of a file with a fault, key by key, and the faults of the other keys."""
    pieces = top_level(text)
    if len(pieces) < 2:
        return EngineSettings(path, None, {}, None, found)
    own = found[-1].place.line
    settings = []
    for start, lines in pieces:
        padded = "\n" * start + "\n".join(lines) + "\n"
        settings.append((start < own <= start + len(lines), read_engine_settings(path, padded.encode())))
    others = (problem for is_own, one in settings if not is_own for problem in one.problems)
    read = [one for _, one in settings if one.values is not None]
    return EngineSettings(
        path,
        None,
        {key: place for one in read for key, place in one.places.items()},
        next((one.navigation for one in read if one.navigation), None),
        tuple(dict.fromkeys((*found, *others))),
        {key: value for one in read for key, value in (one.values or {}).items()},
    )


def _entries(node: yaml.Node, path: str) -> Iterator[NavigationEntry]:
    """Depth first; a section is a list of entries under one title."""
    if isinstance(node, yaml.SequenceNode):
        for entry in node.value:
            if isinstance(entry, yaml.MappingNode):
                for _, value in entry.value:
                    yield from _entries(value, path)
            else:
                yield _leaf(entry, path)
    else:
        yield _leaf(node, path)


def _leaf(node: yaml.Node, path: str) -> NavigationEntry:
    written = node.value.strip() if isinstance(node, yaml.ScalarNode) else ""
    return NavigationEntry(written or None, _place(path, node))


def _place(path: str, node: yaml.Node) -> Place:
    return Place(path, node.start_mark.line + 1, node.start_mark.column + 1)
