"""Two engines for an office: one that writes bare pages within a moment, and MkDocs with a theme of its own."""

import html
import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from terang.catalogue import Catalogue
from terang.rendering.layout import SLOTS, sentinel
from terang.rendering.shells import SHELLS
from terang.values.source_links import LINK_SCHEME, marked

from .office import Office

HOME = Path(__file__).resolve().parents[3]
_LINK = re.compile(r"\[([^\]]*)\]\(([^)\s]+)\)")


@dataclass(frozen=True)
class Rendered:
    """Name and address of the site, and what fills a folder with the engine's pages."""

    name: str
    address: str
    render: Callable[[Path], None]


def bare(office: Office, root: Path, catalogue: Catalogue, cache: Path | None) -> Rendered:
    """Shells and pages that show all that an engine would show: settings, body, theme, texts."""
    body = catalogue.body
    about = f"<!-- {html.escape(office.theme)} {html.escape(office.name)} {html.escape(body.name)} {body.colour} -->"
    shell = f"<html>{about}" + "".join(f"<{slot}>{sentinel(slot)}</{slot}>" for slot in SLOTS) + "</html>"

    def render(folder: Path) -> None:
        for one in SHELLS:
            _write(folder / f"{one.path}.html", shell.encode())
        _write(folder / "404.html", f"<main>{about}</main>".encode())
        for path in office.pages:
            if path not in catalogue.content:
                continue
            source = office.sources[path]
            text = html.escape(source.text, quote=False).replace("&lt;!--", "<!--").replace("--&gt;", "-->")
            heading, _, rest = _LINK.sub(partial(_link, path), text).partition("\n")
            title = source.values.get("title", heading.lstrip("# "))
            page = f"<html>{about}<main><h1>{title}</h1>{rest}</main></html>"
            _write(folder / path.removeprefix("content/").replace(".md", ".html"), page.encode())
        for path in office.below("content"):
            if not path.endswith(".md") and path in catalogue.content:
                _write(folder / path.removeprefix("content/"), (root / path).read_bytes())

    return Rendered(office.name, office.address, render)


def _link(source: str, match: re.Match[str]) -> str:
    """A link to what the core knows, as an engine leaves it; any other stays text."""
    address = marked(match[2], source)
    return f'<a href="{address}">{match[1]}</a>' if address.startswith(LINK_SCHEME) else match[0]


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def mkdocs(office: Office, root: Path, catalogue: Catalogue, cache: Path | None) -> Rendered:
    """As the commands do, the engine's own cache included; see `own_theme`."""
    from terang.engines.engine_cache import rendering
    from terang.engines.theme_context import THEME, theme_values

    style = THEME / "aset" / "tema-coba.css"
    if office.theme:
        style.write_text(f"/* {office.theme} */\n")
    else:
        style.unlink(missing_ok=True)
    found = rendering(root, theme_values(catalogue.body), catalogue.content, cache)
    return Rendered(found.name, found.address, found.render)


@contextmanager
def own_theme(folder: Path) -> Iterator[None]:
    """A copy of the theme, which may be changed, in place of the program's."""
    from terang.engines import engine_cache, mkdocs_events, theme_context

    modules = (theme_context, engine_cache, mkdocs_events)
    own = theme_context.THEME
    shutil.copytree(own, folder / "theme")
    try:
        for module in modules:
            setattr(module, "THEME", folder / "theme")  # noqa: B010
        yield
    finally:
        for module in modules:
            setattr(module, "THEME", own)  # noqa: B010
