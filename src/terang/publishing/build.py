"""Tells the build in order: catalogue → engine → pages and search index → move in place."""

import re
import shutil
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from markupsafe import Markup

from .. import searching
from ..catalogue import Catalogue
from ..parallel import run_all
from ..writers import Document, Share, Site, documents, sitemap
from .assembling import assemble, cut_plates, engine_paths
from .tree import Made, Tree

Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Engine:
    """Any program that renders `content/` and the shells. `render` fills the folder it is given."""

    name: str  # of the site
    address: str  # full address of the site, ending in `/`, or empty
    render: Callable[[Path], None]


@dataclass(frozen=True, slots=True)
class Summary:
    """What a build made: all counts are of files in the output folder."""

    records: int
    releases: int
    pages: int
    files: int
    changed: int


def publish(
    root: Path,
    out: Path,
    catalogue: Catalogue,
    engine: Engine,
    *,
    search: bool = True,
    jobs: int = 1,
    progress: Progress = lambda _: None,
) -> Summary:
    """Build the site of `root` into `out` with `jobs` processes. Whatever fails, `out` stays as it was."""
    with tempfile.TemporaryDirectory(prefix="terang-") as name, Tree(out) as tree:
        engine_tree = Path(name)
        progress("merender halaman tertulis")
        engine.render(engine_tree)
        site = Site(engine.name, engine.address, catalogue, frozenset(engine_paths(engine_tree)))
        plates = cut_plates(engine_tree)

        def pages(share: Share) -> list[Made]:
            return [tree.make(*file) for file in assemble(site, plates, engine_tree, root, share)]

        def index() -> list[Made]:
            return [tree.make(*file) for file in searching.build(_search_documents(site, engine_tree))]

        progress("menulis halaman, umpan, unduhan, dan indeks pencarian")
        tasks = ([index] if search else []) + [partial(pages, Share(number, jobs)) for number in range(jobs)]
        tree.add(made := [file for files in run_all(tasks, fork=jobs > 1) for file in files])
        listed = sorted(file.path for file in made if file.listed)
        tree.add(tree.make(file.path, file.content) for file in sitemap(listed, site))
        progress("memindahkan hasil ke tempatnya")
        changed = tree.finish()
        return _summary(catalogue, tree.paths, changed)


def complete(
    root: Path, site_folder: Path, catalogue: Catalogue, name: str, address: str, progress: Progress = lambda _: None
) -> None:
    """The same for an engine that drives the build itself: finish the tree that it has just made in `site_folder`."""
    with tempfile.TemporaryDirectory(prefix="terang-") as aside:
        _move_all(site_folder, Path(aside))
        engine = Engine(name, address, lambda folder: _move_all(Path(aside), folder))
        publish(root, site_folder, catalogue, engine, progress=progress)


def _search_documents(site: Site, engine_tree: Path) -> Iterator[Document]:
    yield from documents(site)
    for path in sorted(site.pages):
        if path.endswith(".html") and path not in ("404.html", "index.html"):
            yield _written_page(path, (engine_tree / path).read_text(encoding="utf-8"))


def _written_page(path: str, html: str) -> Document:
    """A page of the engine: its first heading, and the words of its main part."""
    main = re.search(r"<main.*?</main>", html, re.DOTALL)
    inner = main[0] if main else ""
    heading = re.search(r"<h1[^>]*>(.*?)</h1>", inner, re.DOTALL)
    title = Markup(heading[1]).striptags() if heading else path
    text = re.sub(r"<nav.*?</nav>|<h1.*?</h1>", " ", inner, flags=re.DOTALL)
    return Document(path, title, (Markup(text).striptags(),), "Halaman", facets={"jenis": "Halaman"})


def _move_all(source: Path, target: Path) -> None:
    for entry in source.iterdir():
        if not entry.name.startswith("."):
            shutil.move(entry, target / entry.name)


def _summary(catalogue: Catalogue, paths: list[str], changed: int) -> Summary:
    html = sum(path.endswith(".html") for path in paths)
    return Summary(len(catalogue.records), len(catalogue.releases), html, len(paths), changed)
