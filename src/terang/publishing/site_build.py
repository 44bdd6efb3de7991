"""Tells the build in order: catalogue → engine → pages and search index → move in place."""

import shutil
import tempfile
from collections.abc import Callable, Container, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from ..caching import trim
from ..catalogue import Catalogue
from ..writers import FileFacts, LazyOutput, Site, evidence, final_files, sitemap
from .build_cache import BuildCache, BuiltFile
from .cache_keys import common_key, whole_key
from .indexing import Indexing
from .making import build_all
from .rendering_outputs import BuildContext, Renderer, engine_paths, split_layouts
from .repository_files import RepositoryFiles
from .tree import Tree
from .vanishing import gone_lists, keep_addresses

Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Engine:
    """Any program that renders `content/` and the shells. `render` fills the folder it is given."""

    name: str  # of the site
    address: str  # full address of the site, ending in `/`, or empty
    render: Callable[[Path], None]


@dataclass(frozen=True, slots=True)
class BuildSummary:
    """What a build made: all counts are of files in the output folder."""

    records: int
    releases: int
    pages: int
    files: int
    changed: int
    strangers: tuple[str, ...] = ()  # in the output folder, and made by no build
    gone: tuple[str, ...] = ()  # lists and feeds that the site before had


def publish(
    root: Path,
    out: Path,
    catalogue: Catalogue,
    engine: Engine,
    *,
    search: bool = True,
    jobs: int = 1,
    cache: Path | None = None,
    progress: Progress = lambda _: None,
    previous: Iterable[str] = (),
    let_go: Container[str] | None = None,
    prune: bool = False,
) -> BuildSummary:
    """Build the site of `root` into `out` with `jobs` processes. Whatever fails, `out` stays as it was.

    No address of the site that stands there, or of `previous`, may vanish but those of `let_go`; None lets all go.
    `prune` removes what no build made.

    `cache` is a folder in which the build remembers what it made; without it everything is made again.
    """
    with tempfile.TemporaryDirectory(prefix="terang-") as name, Tree(out) as tree:
        engine_tree = Path(name)
        progress("merender halaman tertulis")
        engine.render(engine_tree)
        files = RepositoryFiles(root, cache, tree.began)
        site = Site.of(engine.name, engine.address, catalogue, frozenset(engine_paths(engine_tree)), files)
        layouts = split_layouts(engine_tree)
        build_cache = BuildCache.read(cache, out, common_key(site, layouts))
        context = BuildContext(Renderer(site, layouts, engine_tree), tree, build_cache)
        whole = whole_key(context, search)
        if standing := build_cache.unchanged(whole, tree.stands):
            tree.add(standing)
            return _finish(tree, catalogue, previous, let_go, prune)
        progress("menulis halaman, umpan, unduhan, dan indeks pencarian")
        indexing = Indexing(site, engine_tree, tree, build_cache) if search else None
        made = build_all(context, whole, indexing, jobs)
        tree.add(made.files())
        made.loose.extend(_of_the_others(context))
        progress("memindahkan hasil ke tempatnya")
        summary = _finish(tree, catalogue, previous, let_go, prune)
        build_cache.write(made)
        trim(cache, tree.began)
        return summary


def _finish(
    tree: Tree, catalogue: Catalogue, previous: Iterable[str], let_go: Container[str] | None, prune: bool
) -> BuildSummary:
    if let_go is not None:
        keep_addresses((*tree.before, *previous), tree.made, catalogue, let_go)
    gone = gone_lists((*tree.before, *previous), tree.made)
    changed = tree.finish()
    strangers = tree.strangers()
    if prune:
        tree.remove(strangers)
    html = sum(path.endswith(".html") for path in tree.made)
    return BuildSummary(
        len(catalogue.records), len(catalogue.releases), html, len(tree.made), changed, tuple(strangers), tuple(gone)
    )


def _of_the_others(context: BuildContext) -> Iterator[BuiltFile]:
    """What tells of the other files, added to the tree."""
    site, tree = context.renderer.site, context.tree
    digests = {path: file.digest for path, file in tree.made.items()}

    def facts_of(path: str) -> FileFacts | None:
        file = tree.made.get(path)
        return FileFacts(file.digest, file.size) if file else None

    def made(outputs: Iterable[LazyOutput]) -> Iterator[BuiltFile]:
        for output in outputs:
            files = context.make(output)
            tree.add(files)
            yield from files

    yield from made(final_files(site, facts_of))
    yield from made(evidence(site, digests.get, tree.content))
    listed = sorted(file.path for file in tree.made.values() if file.listed)
    yield from made(sitemap(listed, site))


def complete(
    root: Path, site_folder: Path, catalogue: Catalogue, name: str, address: str, progress: Progress = lambda _: None
) -> None:
    """The same for an engine that drives the build itself: finish the tree that it has just made in `site_folder`."""
    with tempfile.TemporaryDirectory(prefix="terang-") as aside:
        _move_all(site_folder, Path(aside))
        engine = Engine(name, address, lambda folder: _move_all(Path(aside), folder))
        publish(root, site_folder, catalogue, engine, progress=progress)


def _move_all(source: Path, target: Path) -> None:
    for entry in source.iterdir():
        if not entry.name.startswith("."):
            shutil.move(entry, target / entry.name)
