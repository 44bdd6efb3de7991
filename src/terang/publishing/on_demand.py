"""A catalogue and an engine's tree → the bytes of any address of the site, each made when it is asked for.

A save in a list of 10,000 records then costs the page that is looked at, and not all lists and downloads.
"""

import hashlib
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path

from ..catalogue import Catalogue
from ..searching import FOLDER
from ..writers import WRITERS, FileFacts, LazyOutput, Output, OutputGroup, Site, evidence, final_files
from .build_cache import BuildCache, BuiltSite
from .cache_keys import common_key
from .indexing import Indexing
from .rendering_outputs import Renderer, engine_paths, split_layouts
from .repository_files import RepositoryFiles
from .tree import Tree


class OnDemandSite:
    """The site as its sources stood at one moment. Not for several threads at once.

    Nothing is written but the search index, when it is asked for, and what is kept of photos: both into `aside`.
    """

    def __init__(self, root: Path, catalogue: Catalogue, name: str, engine_tree: Path, aside: Path) -> None:
        site = Site.of(name, "", catalogue, frozenset(engine_paths(engine_tree)), RepositoryFiles(root, aside))
        self._renderer = Renderer(site, split_layouts(engine_tree), engine_tree)
        self._aside = aside
        self._is_indexed = False
        writers = chain.from_iterable(writer(site) for writer in WRITERS)
        self._coming: Iterator[Output] = chain(writers, final_files(site, self._facts))
        self._closed: dict[str, OutputGroup] = {}  # met, and not looked into, by name
        self._met: dict[str, LazyOutput] = {}
        self._are_all_met = False

    def get(self, path: str) -> bytes | None:
        """The file that a build would put at `path`; nothing for sitemap and manifest, which need all files."""
        if path in self._renderer.site.pages:
            return self._renderer.written(path)
        if path.startswith(f"{FOLDER}/"):
            return self._of_index(path)
        output = self._find(path)
        return None if output is None else self._renderer.content(output)

    def _find(self, path: str) -> LazyOutput | None:
        self._open(bundle for bundle in self._closed.values() if path.startswith(bundle.within))
        while path not in self._met and (output := next(self._coming, None)):
            if not isinstance(output, OutputGroup):
                self._met[output.path] = output
            elif path.startswith(output.within):
                self._open([output])
            else:
                self._closed[output.name] = output
        if path not in self._met and not self._are_all_met:
            self._are_all_met = True  # before the evidence, which asks for other files
            self._met |= {one.path: one for one in evidence(self._renderer.site, self._digest, self._content)}
        return self._met.get(path)

    def _open(self, bundles: Iterable[OutputGroup]) -> None:
        for bundle in list(bundles):
            self._met |= {output.path: output for output in bundle.outputs()}
            self._closed.pop(bundle.name, None)

    def _of_index(self, path: str) -> bytes | None:
        out = self._aside / "indeks"
        if not self._is_indexed:
            renderer = self._renderer
            with Tree(out) as tree:
                build_cache = BuildCache.read(self._aside, out, common_key(renderer.site, renderer.layouts))
                indexing = Indexing(renderer.site, renderer.engine_tree, tree, build_cache)
                files = indexing.standing() or indexing.make()
                tree.add(files)
                tree.finish()
                build_cache.write(BuiltSite(loose=files))
            self._is_indexed = True
        try:
            return (out / path).read_bytes()
        except OSError:
            return None

    def _content(self, path: str) -> bytes:
        return self.get(path) or b""

    def _facts(self, path: str) -> FileFacts | None:
        found = self.get(path)
        return None if found is None else FileFacts(hashlib.sha256(found).hexdigest(), len(found))

    def _digest(self, path: str) -> str | None:
        found = self._facts(path)
        return found.digest if found else None
