"""A portal's list, its store and an output folder → the finished portal; what is made from the same is not made again."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from ..caching import core_fingerprint, trim
from ..gathering import Storage, read_body
from ..parallel import parallel_map
from ..publishing.build_cache import BuildCache, BuiltFile, BuiltSite
from ..publishing.tree import Tree
from ..records import GatheringList
from ..searching import IndexFile, MergedShard
from ..writers import LazyOutput, cache_key
from .portal_doors import days_of_pages, portal_doors, portal_sitemap
from .portal_figures import Portal, subjects_of
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


def portal_of(list: GatheringList, storage: Storage) -> Portal:
    """The bodies of the list as they are in the store."""
    return Portal.of(list, [read_body(storage, body.id) for body in list.bodies])


def build_portal(portal: Portal, storage: Storage, out: Path, cache: Path | None, jobs: int = 1) -> PortalSummary:
    """Whatever fails, `out` stays as it was."""
    assets = theme_files()
    version = hashlib.sha256(b"".join(content for _, content in assets)).hexdigest()[:8]
    frame = PortalFrame.of(portal.list, version)
    common = cache_key(core_fingerprint(), frame)
    with Tree(out) as tree:
        build_cache = BuildCache.read(cache, out, common)
        made = [*_outputs(portal, frame, assets, tree, build_cache)]
        made += _index(PortalIndex.of(portal, storage), tree, build_cache, jobs)
        tree.add(made)
        changed = tree.finish()
        build_cache.write(BuiltSite(loose=made))
        trim(cache, tree.began)
        records = sum(member.state.records for member in portal.members)
        releases = sum(member.state.releases for member in portal.members)
        return PortalSummary(len(portal.members), records, releases, len(tree.made), changed)


def _outputs(
    portal: Portal, frame: PortalFrame, assets: "list[tuple[str, bytes]]", tree: Tree, build_cache: BuildCache
) -> Iterator[BuiltFile]:
    subjects = subjects_of(portal.members)
    pages = list(portal_pages(portal, subjects, frame))
    sitemap = portal_sitemap([page.path for page in pages], days_of_pages(portal, subjects), frame)
    for output in (*pages, *portal_files(portal, frame), *portal_doors(portal, frame), *sitemap):
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


@dataclass(frozen=True, slots=True)
class JoinedShard:
    """A shard of the index as a build made it: the key of its parts, its words, and its files with their keys."""

    key: bytes
    lexicon: dict[str, str]
    files: dict[str, bytes]


def _index(index: PortalIndex, tree: Tree, build_cache: BuildCache, jobs: int) -> Iterator[BuiltFile]:
    """Shards are joined in several processes; one with the same parts as last time is not read at all."""
    lexicon: dict[str, str] = {}
    waiting = []
    for shard in index.shards:
        kept = build_cache.store.get(f"gabungan-{shard.name}", JoinedShard)
        known = [tree.reuse(build_cache, path, key) for path, key in kept.files.items()] if kept else []
        if kept and kept.key == index.key(shard) and all(known):
            yield from (file for file in known if file)
            lexicon |= kept.lexicon
        else:
            waiting.append(shard)
    waiting.sort(key=lambda shard: -shard.size)
    work = partial(_joined, index, tree, build_cache)
    for shard, (files, words) in zip(waiting, parallel_map(work, waiting, min(jobs, len(waiting)) or 1), strict=True):
        yield from files
        lexicon |= words
        joined = JoinedShard(index.key(shard), words, {file.path: file.key for file in files})
        build_cache.store.put(f"gabungan-{shard.name}", joined)
    for file in index.common_files(lexicon):
        yield _index_file(file, tree, build_cache)


def _joined(
    index: PortalIndex, tree: Tree, build_cache: BuildCache, shard: MergedShard
) -> tuple[list[BuiltFile], dict[str, str]]:
    words: dict[str, str] = {}
    return [_index_file(file, tree, build_cache) for file in index.shard_files(shard, words, build_cache.store)], words


def _index_file(file: IndexFile, tree: Tree, build_cache: BuildCache) -> BuiltFile:
    return tree.reuse(build_cache, file.path, file.key) or tree.make(file.path, file.make(), key=file.key)
