"""A portal's list, its store and an output folder → the finished portal; what is made from the same is not made again."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ..caching import core_fingerprint, trim
from ..gathering import Storage, read_body
from ..publishing.build_cache import BuildCache, BuiltFile, BuiltSite
from ..publishing.tree import Tree
from ..records import GatheringList
from ..searching import FOLDER, IndexFile
from ..searching.packing import packed
from ..writers import LazyOutput, cache_key
from .portal_figures import Portal
from .portal_files import portal_files
from .portal_frame import PortalFrame
from .portal_index import PortalIndex
from .portal_pages import portal_pages
from .theme_files import theme_files


@dataclass(frozen=True, slots=True)
class PortalSummary:
    """What a build made: counts of bodies that are shown, their items, and files."""

    bodies: int
    records: int
    releases: int
    files: int
    changed: int


def build_portal(list: GatheringList, storage: Storage, out: Path, cache: Path | None) -> PortalSummary:
    """Whatever fails, `out` stays as it was."""
    portal = Portal.of(list, [read_body(storage, body.id) for body in list.bodies])
    assets = theme_files()
    version = hashlib.sha256(b"".join(content for _, content in assets)).hexdigest()[:8]
    frame = PortalFrame(list, version)
    common = cache_key(core_fingerprint(), list.title, list.publisher, list.address, list.notice, version)
    with Tree(out) as tree:
        build_cache = BuildCache.read(cache, out, common)
        made = [*_outputs(portal, frame, assets, tree, build_cache)]
        made += _index(PortalIndex(portal, storage, build_cache.store), tree, build_cache)
        tree.add(made)
        changed = tree.finish()
        build_cache.write(BuiltSite(loose=made))
        trim(cache, tree.began)
        return PortalSummary(len(portal.members), portal.records, portal.releases, len(tree.made), changed)


def _outputs(
    portal: Portal, frame: PortalFrame, assets: "list[tuple[str, bytes]]", tree: Tree, build_cache: BuildCache
) -> Iterator[BuiltFile]:
    for output in (*portal_pages(portal, frame), *portal_files(portal)):
        yield _made(output, tree, build_cache)
    for path, content in assets:
        yield _made(LazyOutput.of(path, content), tree, build_cache)


def _made(output: LazyOutput, tree: Tree, build_cache: BuildCache) -> BuiltFile:
    known = tree.reuse(build_cache, output.path, output.key)
    if known:
        return known
    content = output.make()
    assert isinstance(content, bytes), output.path
    return tree.make(output.path, content, output.listed, output.key)


def _index(index: PortalIndex, tree: Tree, build_cache: BuildCache) -> Iterator[BuiltFile]:
    for name in ("sinonim", "langsung"):  # the browser asks for both
        empty = b"[]" if name == "sinonim" else b'{"boleh":[],"isi":[],"unit":[],"tentang":{}}'
        file = IndexFile.of(f"{FOLDER}/{name}.bin", empty, packed)
        yield tree.reuse(build_cache, file.path, file.key) or tree.make(file.path, file.make(), key=file.key)
    for file in index.files():
        yield tree.reuse(build_cache, file.path, file.key) or tree.make(file.path, file.make(), key=file.key)
