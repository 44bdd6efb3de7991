"""HTML → what in it leads somewhere, runs, or is called by a fragment."""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

_LOADING = {"img": ("src", "srcset"), "script": ("src",), "iframe": ("src",), "source": ("src", "srcset"),
            "video": ("src", "poster"), "audio": ("src",), "embed": ("src",), "object": ("data",), "track": ("src",),
            "input": ("src",)}  # fmt: skip
_LOADING_RELATIONS = frozenset(
    {"stylesheet", "icon", "preload", "modulepreload", "prefetch", "manifest", "apple-touch-icon"}
)
_DATA_TYPES = frozenset({"application/ld+json", "application/json"})
_CSS_ADDRESS = re.compile(r"url\(\s*['\"]?([^'\")]+)|@import\s+['\"]([^'\"]+)")


@dataclass(slots=True)
class _Seen:
    title: str = ""
    is_indexed: bool = True
    links: list[str] = field(default_factory=list)
    loaded: list[str] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)
    scripts: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class PageFacts:
    """`links` can be followed, `loaded` is asked for with the page, `scripts` are those that stand in it."""

    title: str
    is_indexed: bool
    links: tuple[str, ...]
    loaded: tuple[str, ...]
    ids: frozenset[str]
    scripts: tuple[str, ...]


def facts_of_page(text: str) -> PageFacts:
    """Never raises on content."""
    reader = _Reader()
    reader.feed(text)
    reader.close()
    seen = reader.seen
    links, loaded, scripts = tuple(seen.links), tuple(seen.loaded), tuple(seen.scripts)
    return PageFacts(" ".join(seen.title.split()), seen.is_indexed, links, loaded, frozenset(seen.ids), scripts)


def addresses_in_css(text: str) -> list[str]:
    return [first or second for first, second in _CSS_ADDRESS.findall(text)]


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.seen = _Seen()
        self._within = ""
        self._has_title = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        seen = self.seen
        seen.ids |= {values[name] for name in ("id", "name") if values.get(name) and (name == "id" or tag == "a")}
        seen.scripts += [f"{name}=" for name in values if name.startswith("on")]
        seen.scripts += [value[:40] for value in values.values() if value.lstrip().casefold().startswith("javascript:")]
        if tag in ("a", "area") and "href" in values:
            seen.links.append(values["href"])
        for name in _LOADING.get(tag, ()):
            if values.get(name):
                seen.loaded += _candidates(values[name]) if name == "srcset" else [values[name]]
        if tag == "link" and "href" in values:
            is_loaded = _LOADING_RELATIONS & set(values.get("rel", "").casefold().split())
            (seen.loaded if is_loaded else seen.links).append(values["href"])
        if tag == "form" and values.get("action"):
            seen.links.append(values["action"])
        if tag == "meta" and values.get("name") == "robots" and "noindex" in values.get("content", ""):
            seen.is_indexed = False
        if tag == "script" and "src" not in values and values.get("type") not in _DATA_TYPES:
            self._within = "script"
        if tag == "title" and not self._has_title:
            self._within, self._has_title = "title", True
        if tag == "style" or "style" in values:
            seen.loaded += addresses_in_css(values.get("style", ""))

    def handle_endtag(self, tag: str) -> None:
        if tag == self._within:
            self._within = ""

    def handle_data(self, data: str) -> None:
        if self._within == "title":
            self.seen.title += data
        elif self._within == "script" and data.strip():
            self.seen.scripts.append(data.strip()[:40])


def _candidates(srcset: str) -> list[str]:
    return [part.split()[0] for part in srcset.split(",") if part.strip()]
