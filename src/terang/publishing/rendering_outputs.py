"""An engine's tree and a Site → every file of the finished site but the sitemap and the search index."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache, partial
from pathlib import Path
from urllib.parse import quote

from markupsafe import Markup, escape

from .. import urls
from ..caching import is_settled, stamp_of
from ..rendering.layout import Layout
from ..rendering.shells import SHELLS, is_shell
from ..writers import (
    CARD_SIZE,
    WRITERS,
    CopiedFile,
    File,
    ImageOutput,
    LazyOutput,
    LinkPreview,
    Output,
    OutputGroup,
    Page,
    RowFile,
    SingleOutput,
    Site,
    ZipOutput,
    cache_key,
    fill,
)
from .build_cache import BuildCache, BuiltFile
from .image_processor import ImageProcessor
from .row_splicing import make_rows
from .tree import Tree

Layouts = dict[tuple[str, int], Layout]


def split_layouts(engine_tree: Path) -> Layouts:
    """One plate for each section and depth."""
    return {
        (shell.section, shell.depth): Layout.split((engine_tree / f"{shell.path}.html").read_text(encoding="utf-8"))
        for shell in SHELLS
    }


@dataclass(frozen=True, slots=True)
class Renderer:
    """All that makes the bytes of an output. `root` is where copied files lie, `engine_tree` the written pages."""

    site: Site
    layouts: Layouts
    root: Path
    engine_tree: Path
    images: ImageProcessor

    def content(self, output: SingleOutput) -> bytes:
        """A page pressed into its shell, everything else as it is."""
        match output:
            case LazyOutput():
                return self.content(output.make())
            case RowFile():
                return output.content()
            case Page():
                return _in_layout(output, self.layouts[output.section, output.path.count("/")], self.site)
            case File():
                return output.content
            case CopiedFile():
                return (self.root / output.source).read_bytes()
            case ImageOutput():
                return self.images.render(output)
            case ZipOutput():
                return self.images.pack(output)

    def written(self, path: str) -> bytes:
        """A file of the engine; in a page the lists that its markers ask for."""
        content = (self.engine_tree / path).read_bytes()
        return fill(content.decode(), path, self.site).encode() if path.endswith(".html") else content


@dataclass(frozen=True, slots=True)
class BuildContext:
    """A workshop, and the folder into which its files go."""

    renderer: Renderer
    tree: Tree
    build_cache: BuildCache

    def outputs(self) -> Iterator[Output]:
        """All that the site consists of, but what is made from its other files."""
        for path in sorted(self.renderer.site.pages):
            listed = path.endswith(".html") and path != "404.html"
            yield LazyOutput(path, b"", partial(self._written, path), listed)
        for writer in WRITERS:
            yield from writer(self.renderer.site)

    def standing(self, output: Output) -> list[BuiltFile] | None:
        """The files of the last build, if they are made from the same and stand untouched."""
        match output:
            case OutputGroup():
                kept = self.build_cache.bundles.get(output.name)
                stands = kept and kept.key == output.key and all(map(self.tree.stands, kept.files))
                return kept.files if kept and stands else None
            case LazyOutput() | RowFile():
                known = self.tree.reuse(self.build_cache, output.path, output.key)
                return [known] if known else None
            case CopiedFile() if key := self.stamp(output.source):
                known = self.tree.reuse(self.build_cache, output.path, key)
                return [known] if known else None
        return None

    def make(self, output: Output) -> list[BuiltFile]:
        """Made, or found as it was."""
        return list(map(self._one, output.outputs())) if isinstance(output, OutputGroup) else [self._one(output)]

    def _one(self, output: SingleOutput) -> BuiltFile:
        try:
            return self._built(output)
        except Exception as error:
            error.add_note(output.path)  # so that a fault of Terang names the page that brought it out
            raise

    def _built(self, output: SingleOutput) -> BuiltFile:
        match output:
            case LazyOutput():
                known = self.tree.reuse(self.build_cache, output.path, output.key)
                return known or self._new(output.make(), output.listed, output.key)
            case RowFile():
                return make_rows(output, self.tree, self.build_cache)
            case CopiedFile():
                return self._new(output, False, self.stamp(output.source))
            case _:
                return self._new(output, isinstance(output, Page) and output.listed)

    def _new(self, output: SingleOutput, listed: bool, key: bytes = b"") -> BuiltFile:
        return self.tree.make(output.path, self.renderer.content(output), listed, key)

    def _written(self, path: str) -> File:
        return File(path, self.renderer.written(path))

    def stamp(self, source: str) -> bytes:
        """Stands for a file of the repository as the file system tells it; nothing for one that is too young to tell."""
        stamp = stamp_of(os.stat(self.renderer.root / source))
        return cache_key(stamp) if is_settled(stamp, self.tree.began) else b""


def engine_paths(engine_tree: Path) -> list[str]:
    """What the engine made for the site, shells apart, in order."""
    found = (path.relative_to(engine_tree).as_posix() for path in engine_tree.rglob("*") if path.is_file())
    return sorted(path for path in found if not is_shell(path))


def _in_layout(page: Page, layout: Layout, site: Site) -> bytes:
    address = escape(site.absolute(page.path) or "")
    title, description = escape(page.title), escape(page.description)
    canonical = Markup(f'<link rel="canonical" href="{address}">') if address else Markup()
    about = ("type", _kind(page)), ("title", title), ("description", description), ("locale", "id_ID"), ("url", address)
    head = page.head + _preview(about) + (_card(page.preview, site) if address else Markup())
    return layout.press(title=title, description=description, canonical=canonical, head=head, body=page.body)


def _preview(rows: Iterable[tuple[str, str]]) -> Markup:
    """Open Graph: what a chat shows when somebody sends the link."""
    return Markup("".join([f'<meta property="og:{name}" content="{value}">' for name, value in rows if value]))


@lru_cache(maxsize=1)  # the site's own stands on nearly every page
def _card(picture: LinkPreview | None, site: Site) -> Markup:
    """The picture of a page, or the site's own."""
    picture = picture or LinkPreview(urls.CARD, *CARD_SIZE, site.catalogue.body.name)
    rows = (
        ("image", escape(site.address + quote(picture.path))),
        ("image:alt", escape(picture.alt)),
        ("image:width", escape(picture.width)),
        ("image:height", escape(picture.height)),
    )
    return _preview(rows)


def _kind(page: Page) -> str:
    return "article" if page.path.count("/") == 2 and page.section in ("informasi", "siaran-pers") else "website"
