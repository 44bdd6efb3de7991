"""The settings of an engine → the pages and files that its navigation names."""

from collections.abc import Iterator
from typing import Any

import yaml


class _AnyTag(yaml.SafeLoader):
    """Tags that only the engine understands stand for nothing here."""


_AnyTag.add_multi_constructor("", lambda loader, suffix, node: None)


def navigation_targets(data: bytes) -> tuple[str, ...] | None:
    """As written; None where there is no navigation, or no settings that can be read: an engine then shows all pages."""
    try:
        values = yaml.load(data, Loader=_AnyTag)
    except (yaml.YAMLError, ValueError):
        return None
    nav = values.get("nav") if isinstance(values, dict) else None
    return tuple(_targets(nav)) if nav else None


def _targets(nav: Any) -> Iterator[str]:
    if isinstance(nav, list | dict):
        for entry in nav.values() if isinstance(nav, dict) else nav:
            yield from _targets(entry)
    elif nav is not None:
        yield str(nav)
