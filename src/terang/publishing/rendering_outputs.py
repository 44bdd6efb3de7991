"""An engine's tree and a Site → every file of the finished site but the sitemap and the search index."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from heapq import heappop, heapreplace
from pathlib import Path
from urllib.parse import quote

from markupsafe import Markup, escape

from .. import repository, urls
from ..attachments.picture_metadata import without_metadata
from ..rendering.layout import Layout
from ..rendering.shells import SHELLS, is_shell
from ..writers import CARD_SIZE, WRITERS, LazyOutput, LinkPreview, Output, OutputGroup, Page, Site, fill, single_outputs
from .build_cache import BuildCache, BuiltFile
from .picture_sizes import with_picture_sizes
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
    """All that makes the bytes of an output; `engine_tree` are the written pages."""

    site: Site
    layouts: Layouts
    engine_tree: Path

    def content(self, output: LazyOutput) -> bytes:
        """A page pressed into its layout, everything else as it is."""
        made = output.make()
        if isinstance(made, bytes):
            return made
        return _in_layout(made, self.layouts[made.section, made.path.count("/")], self.site)

    def written(self, path: str) -> bytes:
        """A file of the engine; in a page the lists that its markers ask for, in a picture nothing but what it shows."""
        content = (self.engine_tree / path).read_bytes()
        if is_read(path):
            return with_picture_sizes(fill(content.decode(), path, self.site), path, self._shown).encode()
        return without_metadata(content)

    def _shown(self, path: str) -> bytes | None:
        """A file that a written page shows: of the engine, or an attachment."""
        if path in self.site.pages:
            return (self.engine_tree / path).read_bytes()
        source = repository.attachment(path.removeprefix(urls.attachment("")))
        return self.site.files.read(self.site.files.stamped(source)) if source in self.site.catalogue.sizes else None


@dataclass(frozen=True, slots=True)
class BuildContext:
    """A renderer, and the folder into which its files go."""

    renderer: Renderer
    tree: Tree
    build_cache: BuildCache

    def outputs(self) -> Iterator[Output]:
        """All that the site consists of, but what is made from its other files."""
        for path in sorted(self.renderer.site.pages):
            listed = is_read(path) and path != "404.html"
            yield LazyOutput.always(path, partial(self.renderer.written, path), listed=listed)
        for writer in WRITERS:
            yield from writer(self.renderer.site)

    def standing(self, output: Output) -> list[BuiltFile] | None:
        """The files of the last build, if they are made from the same and stand untouched."""
        if isinstance(output, OutputGroup):
            kept = self.build_cache.last.groups.get(output.name)
            stands = kept and kept.key == output.key and all(map(self.tree.stands, kept.files))
            return kept.files if kept and stands else None
        known = self.tree.reuse(self.build_cache, output.path, output.key)
        return [known] if known else None

    def make(self, output: Output) -> list[BuiltFile]:
        """Made, or found as it was."""
        return self.make_in_step([output])[0]

    def make_in_step(self, outputs: Sequence[Output]) -> list[list[BuiltFile]]:
        """The files of each; of several, always the next file of the one that is least advanced."""
        made: list[list[BuiltFile]] = [[] for _ in outputs]
        waiting = [(0.0, number, single_outputs([output])) for number, output in enumerate(outputs)]
        while waiting:
            _, number, coming = waiting[0]
            if output := next(coming, None):
                made[number].append(self._one(output))
                heapreplace(waiting, (len(made[number]) / max(1, outputs[number].size), number, coming))
            else:
                heappop(waiting)
        return made

    def _one(self, output: LazyOutput) -> BuiltFile:
        try:
            known = self.tree.reuse(self.build_cache, output.path, output.key)
            return known or self.tree.make(output.path, self.renderer.content(output), output.listed, output.key)
        except Exception as error:
            error.add_note(output.path)  # so that a fault of Terang names the page that brought it out
            raise


def is_read(path: str) -> bool:
    """Is it a page for the public, and none of the form editor?"""
    return path.endswith(".html") and not path.startswith(f"{urls.FORM_EDITOR}/")


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
