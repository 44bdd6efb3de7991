"""What a page on compliance shows → its Draft, which stands for all of that."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from ... import urls
from ...rendering.templating import render
from ..shared.entries import crumbs
from ..shared.outputs import LazyOutput, Page, Site, cache_key


@dataclass(frozen=True, slots=True)
class Deferred:
    """Values that are computed only when the page is rendered; `key` identifies them."""

    key: bytes
    values: Callable[[], dict[str, Any]]


_NOTHING_LATE = Deferred(b"", dict)


def draft(
    path: str,
    site: Site,
    template: str,
    title: str,
    about: str,
    steps: Any,
    late: Deferred = _NOTHING_LATE,
    **values: Any,
) -> LazyOutput:
    """A page that is made again only when what it shows has changed; `heading` among the values is what stands on it."""

    def make() -> Page:
        trail = crumbs(path, *((("Kepatuhan", urls.COVERAGE),) if path != urls.COVERAGE else ()), *steps)
        body = render(
            f"coverage/{template}",
            site.catalogue.body,
            path,
            **{"heading": title, "trail": trail, **values, **late.values()},
        )
        return Page(path, "kepatuhan", title, about, body)

    return LazyOutput(path, cache_key(title, about, steps, values, late.key), make)
