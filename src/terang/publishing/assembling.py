"""An engine's tree and a Site → every file of the finished site but the sitemap and the search index."""

from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import quote

from markupsafe import Markup

from .. import addresses
from ..press import Plate
from ..shells import SHELLS, is_shell
from ..writers import CARD_SIZE, WRITERS, Archive, Copy, Draft, File, Page, Picture, Preview, Share, Site, fill
from .memory import Made
from .pictures import Studio
from .tree import Tree

Plates = dict[tuple[str, int], Plate]
# The file as the last build left it, if it was made from the same key.
Remembered = Callable[[str, bytes], Made | None]


def cut_plates(engine_tree: Path) -> Plates:
    """One plate for each section and depth."""
    return {
        (shell.section, shell.depth): Plate.cut((engine_tree / f"{shell.path}.html").read_text(encoding="utf-8"))
        for shell in SHELLS
    }


def assemble(
    site: Site,
    plates: Plates,
    engine_tree: Path,
    root: Path,
    share: Share,
    tree: Tree,
    remembered: Remembered,
    studio: Studio,
) -> Iterator[Made]:
    """Each file in this share, made or found as it was."""
    for path in share.of(sorted(site.pages)):
        content = (engine_tree / path).read_bytes()
        if path.endswith(".html"):
            content = fill(content.decode(), path, site).encode()
        yield tree.make(path, content, listed=path.endswith(".html") and path != "404.html")
    for writer in WRITERS:
        for output in writer(site, share):
            key = output.key if isinstance(output, Draft) else b""
            if isinstance(output, Draft):
                if known := remembered(output.path, key):
                    yield known
                    continue
                output = output.make()
            match output:
                case File():
                    yield tree.make(output.path, output.content, key=key)
                case Copy():
                    yield tree.make(output.path, (root / output.source).read_bytes())
                case Picture():
                    yield tree.make(output.path, studio.develop(output), key=key)
                case Archive():
                    yield tree.make(output.path, studio.pack(output), key=key)
                case Page():
                    plate = plates[output.section, output.path.count("/")]
                    yield tree.make(output.path, _pressed(output, plate, site), output.listed, key)


def engine_paths(engine_tree: Path) -> list[str]:
    """What the engine made for the site, shells apart, in order."""
    found = (path.relative_to(engine_tree).as_posix() for path in engine_tree.rglob("*") if path.is_file())
    return sorted(path for path in found if not is_shell(path))


def _pressed(page: Page, plate: Plate, site: Site) -> bytes:
    address = site.absolute(page.path)
    canonical = Markup('<link rel="canonical" href="%s">') % address if address else Markup()
    head = page.head + _preview(page, address, site)
    return plate.press(title=page.title, description=page.description, canonical=canonical, head=head, body=page.body)


def _preview(page: Page, address: str | None, site: Site) -> Markup:
    """Open Graph: what a chat shows when somebody sends the link."""
    kind = "article" if page.path.count("/") == 2 and page.section in ("informasi", "siaran-pers") else "website"
    rows = [("og:type", kind), ("og:title", page.title), ("og:description", page.description), ("og:locale", "id_ID")]
    if address:
        picture = page.preview or Preview(addresses.CARD, *CARD_SIZE, site.catalogue.body.name)
        rows += [("og:url", address), ("og:image", site.address + quote(picture.path)), ("og:image:alt", picture.alt)]
        rows += [("og:image:width", str(picture.width)), ("og:image:height", str(picture.height))]
    return Markup("").join(Markup('<meta property="%s" content="%s">') % row for row in rows)
