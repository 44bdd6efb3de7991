"""Settings of the engine and the pages that are there → what is wrong in mkdocs.yml, before an engine says it in English."""

import posixpath
from collections.abc import Iterator, Set
from difflib import get_close_matches
from typing import Any

from ..problems import Place, Problem, problem
from ..reading import EngineSettings
from ..repository import DISCLOSURES, PAGES
from .context import ValidationContext
from .mended_values import is_within_an_office
from .personal import find_personal, masked

# All keys of MkDocs; a test compares them with its own table.
KEYS = (
    *("INHERIT", "copyright", "dev_addr", "docs_dir", "draft_docs", "edit_uri", "edit_uri_template", "exclude_docs"),
    *(
        "extra",
        "extra_css",
        "extra_javascript",
        "extra_templates",
        "hooks",
        "markdown_extensions",
        "mdx_configs",
        "nav",
    ),
    *("not_in_nav", "plugins", "remote_branch", "remote_name", "repo_name", "repo_url", "site_author"),
    *("site_description", "site_dir", "site_name", "site_url", "strict", "theme", "use_directory_urls", "validation"),
    "watch",
)
# All engines that `extra: mesin:` may name; a test compares them with those that can render.
ENGINES = ("mkdocs", "properdocs", "zensical")
_HOME = "index.md"  # the engine makes one where there is none


def check_engine_settings(
    settings: EngineSettings, content: Set[str], context: ValidationContext
) -> tuple[Problem, ...]:
    """`content` are the paths below `content/`."""
    if not settings.readable:
        return settings.problems
    found = (*_keys(settings), *_engine(settings), *_name_and_address(settings), *_menu(settings, content))
    return (*settings.problems, *found, *_personal_data(settings, context))


def _personal_data(settings: EngineSettings, context: ValidationContext) -> Iterator[Problem]:
    """Name, description and menu are on every page."""
    for key, value in settings.readable.items():
        for text in _texts(value):
            for start, end, kind in find_personal(text):
                stretch = text[start:end]
                if not context.may_publish(stretch, kind, settings.path):
                    shown = masked(stretch, kind)
                    yield problem("data-pribadi", _place(settings, key), kind=kind, key=key, masked=shown)


def _texts(value: Any) -> Iterator[str]:
    """Every text within lists and groups, keys included: in a menu these are shown."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from (*_texts(key), *_texts(inner))
    elif isinstance(value, list):
        for inner in value:
            yield from _texts(inner)


def _keys(settings: EngineSettings) -> Iterator[Problem]:
    for key, place in settings.places.items():
        if key not in KEYS:
            near = get_close_matches(key, KEYS, 1)
            remedy = f"Tulis `{near[0]}`." if near else "Hapus baris itu."
            yield problem("pengaturan-tak-dikenal", place, key=key, remedy=remedy)


def _engine(settings: EngineSettings) -> Iterator[Problem]:
    """Which engine renders, and whether another one, run by hand, would find sources."""
    values = settings.readable
    extra = values.get("extra")
    engine = extra.get("mesin") if isinstance(extra, dict) else None
    if engine is not None and engine not in ENGINES:
        yield problem("mesin-tak-dikenal", _place(settings, "extra"), value=engine, known=", ".join(ENGINES))
    folder = values.get("docs_dir")
    if isinstance(folder, str) and _holds_sources(folder):
        yield problem("sumber-terbuka", _place(settings, "docs_dir"), value=folder)


def _holds_sources(folder: str) -> bool:
    """A folder of sources, or one around it; what leads out of the repository is not told from one around it."""
    path = posixpath.normpath(folder)
    return path in (".", "/") or path.startswith(("..", "/")) or path.partition("/")[0] in (PAGES, DISCLOSURES)


def _name_and_address(settings: EngineSettings) -> Iterator[Problem]:
    values = settings.readable
    name, address = values.get("site_name"), values.get("site_url")
    top = _place(settings, "site_name")
    is_whole = settings.values is not None  # else what is missing may be what could not be read
    if (is_whole or "site_name" in values) and (not isinstance(name, str) or not name.strip()):
        yield problem("nama-situs-kosong", top)
    if not address and not is_whole and "site_url" not in values:
        return
    if not address:
        yield problem("alamat-situs-kosong", _place(settings, "site_url"))
    elif not isinstance(address, str) or not _is_web(address):
        yield problem("alamat-situs-salah", _place(settings, "site_url"), value=address)
    elif is_within_an_office(address):
        yield problem("alamat-dalam-kantor", _place(settings, "site_url"), value=address)


def _menu(settings: EngineSettings, content: Set[str]) -> Iterator[Problem]:
    menu = settings.readable.get("nav")
    if menu is not None and not isinstance(menu, list):
        yield problem("menu-salah", _place(settings, "nav"))
        return
    pages = [path.removeprefix(f"{PAGES}/") for path in sorted(content) if path.endswith(".md")]
    for entry in settings.navigation or ():
        if entry.target is None:
            yield problem("menu-salah", entry.place)
        elif entry.target.endswith(".md") and entry.target not in (_HOME, *pages):
            near = get_close_matches(entry.target, pages, 1)
            label, colon, target = entry.target.partition(":")
            if colon and target in (_HOME, *pages):
                near = [f"{label}: {target}, dengan spasi sesudah titik dua"]
            remedy = f"Tulis {near[0]}" if near else f"Buat berkas {PAGES}/{entry.target}"
            yield problem("menu-tanpa-halaman", entry.place, value=entry.target, remedy=remedy)


def _place(settings: EngineSettings, key: str) -> Place:
    """Of the key, or of the file where the key is missing."""
    return settings.places.get(key, Place(settings.path))


def _is_web(address: str) -> bool:
    host = address.removeprefix("https://").removeprefix("http://")
    return host != address and bool(host.strip("/")) and not any(sign.isspace() for sign in address)
