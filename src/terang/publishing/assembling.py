"""An engine's tree and a Site → every file of the finished site but the sitemap and the search index."""

from collections.abc import Iterator
from pathlib import Path

from markupsafe import Markup, escape

from ..press import Plate
from ..shells import SHELLS, is_shell
from ..writers import WRITERS, Copy, Draft, File, Page, Rows, Share, Site, fill
from .memory import Made, Memory
from .rows import make_rows
from .tree import Tree

Plates = dict[tuple[str, int], Plate]


def cut_plates(engine_tree: Path) -> Plates:
    """One plate for each section and depth."""
    return {
        (shell.section, shell.depth): Plate.cut((engine_tree / f"{shell.path}.html").read_text(encoding="utf-8"))
        for shell in SHELLS
    }


def assemble(
    site: Site, plates: Plates, engine_tree: Path, root: Path, share: Share, tree: Tree, memory: Memory
) -> Iterator[Made]:
    """Each file in this share, made or found as it was."""
    for path in share.of(sorted(site.pages)):
        content = (engine_tree / path).read_bytes()
        if path.endswith(".html"):
            content = fill(content.decode(), path, site).encode()
        yield tree.make(path, content, listed=path.endswith(".html") and path != "404.html")
    for writer in WRITERS:
        for output in writer(site, share):
            if isinstance(output, Draft):
                yield make_draft(output, plates, site, tree, memory)
            elif isinstance(output, Rows):
                yield make_rows(output, tree, memory)
            elif isinstance(output, Copy):
                yield tree.make(output.path, (root / output.source).read_bytes())
            else:
                yield make_one(output, plates, site, tree)


def make_draft(draft: Draft, plates: Plates, site: Site, tree: Tree, memory: Memory) -> Made:
    return tree.remembered(memory, draft.path, draft.key) or make_one(draft.make(), plates, site, tree, draft.key)


def make_one(output: Page | File, plates: Plates, site: Site, tree: Tree, key: bytes = b"") -> Made:
    """A file as it is, a page pressed into its shell."""
    if isinstance(output, File):
        return tree.make(output.path, output.content, key=key)
    plate = plates[output.section, output.path.count("/")]
    return tree.make(output.path, _pressed(output, plate, site), output.listed, key)


def engine_paths(engine_tree: Path) -> list[str]:
    """What the engine made for the site, shells apart, in order."""
    found = (path.relative_to(engine_tree).as_posix() for path in engine_tree.rglob("*") if path.is_file())
    return sorted(path for path in found if not is_shell(path))


def _pressed(page: Page, plate: Plate, site: Site) -> bytes:
    address = escape(site.absolute(page.path) or "")
    title, description = escape(page.title), escape(page.description)
    canonical = Markup(f'<link rel="canonical" href="{address}">') if address else Markup()
    head = page.head + _preview(_kind(page), title, description, address)
    return plate.press(title=title, description=description, canonical=canonical, head=head, body=page.body)


def _preview(kind: str, title: Markup, description: Markup, address: Markup) -> Markup:
    """Open Graph: what a chat shows when somebody sends the link."""
    rows = (("type", kind), ("title", title), ("description", description), ("locale", "id_ID"), ("url", address))
    return Markup("".join(f'<meta property="og:{name}" content="{value}">' for name, value in rows if value))


def _kind(page: Page) -> str:
    return "article" if page.path.count("/") == 2 and page.section in ("informasi", "siaran-pers") else "website"
