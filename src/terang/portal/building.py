"""A portal's list, its store and an output folder → the finished portal; what is made from the same is not made again."""

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import msgspec

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

_SHARES = 8  # of the pages, so that processes which take one after the other end together


@dataclass(frozen=True, slots=True)
class PortalSummary:
    """What a build made: counts of bodies that are shown, their items, and files."""

    bodies: int
    records: int
    releases: int
    files: int
    changed: int


@dataclass(frozen=True, slots=True)
class JoinedShard:
    """A shard of the index as a build made it: the key of its parts, its words, and its files with their keys."""

    key: bytes
    lexicon: dict[str, str]
    files: dict[str, bytes]


@dataclass(frozen=True, slots=True)
class PortalPart:
    """Files that one process made or found, and the words of a shard of the index among them."""

    files: list[BuiltFile]
    lexicon: dict[str, str]


_Work = Callable[[], PortalPart]


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
        index = PortalIndex.of(portal, storage)
        changed_shards, same_shards = _shards(index, tree, build_cache)
        outputs = _outputs(portal, frame, assets)
        pages = [partial(_made, outputs[start::_SHARES], tree, build_cache) for start in range(_SHARES)]
        made: list[BuiltFile] = []
        lexicon: dict[str, str] = {}
        for part in _parts([*changed_shards, *pages, *same_shards], jobs):
            made += part.files
            lexicon |= part.lexicon
        made += (_index_file(file, tree, build_cache) for file in index.common_files(lexicon))
        tree.add(made)
        changed = tree.finish()
        build_cache.write(BuiltSite(loose=made))
        trim(cache, tree.began)
        records = sum(member.state.records for member in portal.members)
        releases = sum(member.state.releases for member in portal.members)
        return PortalSummary(len(portal.members), records, releases, len(tree.made), changed)


def _outputs(portal: Portal, frame: PortalFrame, assets: "list[tuple[str, bytes]]") -> Sequence[LazyOutput]:
    subjects = subjects_of(portal.members)
    pages = list(portal_pages(portal, subjects, frame))
    sitemap = portal_sitemap([page.path for page in pages], days_of_pages(portal, subjects), frame)
    copied = (LazyOutput.of(path, content) for path, content in assets)
    return (*pages, *portal_files(portal, frame), *portal_doors(portal, frame), *sitemap, *copied)


def _made(outputs: Sequence[LazyOutput], tree: Tree, build_cache: BuildCache) -> PortalPart:
    return PortalPart([_made_one(output, tree, build_cache) for output in outputs], {})


def _made_one(output: LazyOutput, tree: Tree, build_cache: BuildCache) -> BuiltFile:
    known = tree.reuse(build_cache, output.path, output.key)
    if known:
        return known
    content = output.make()
    assert isinstance(content, bytes), output.path
    return tree.make(output.path, content, output.listed, output.key)


def _parts(work: Sequence[_Work], jobs: int) -> Iterator[PortalPart]:
    """Pages and shards of the index need nothing of each other, so each process takes the next of them."""
    made = parallel_map(_encoded, work, min(jobs, len(work)))
    return (msgspec.msgpack.decode(content, type=PortalPart) for content in made)


def _encoded(work: _Work) -> bytes:
    """A tenth of the time that objects take between processes."""
    return msgspec.msgpack.encode(work())


def _shards(index: PortalIndex, tree: Tree, build_cache: BuildCache) -> tuple[list[_Work], list[_Work]]:
    """Those whose parts changed, the largest first, and those whose parts are the same, which are not read at all."""
    changed: list[_Work] = []
    same: list[_Work] = []
    for shard in sorted(index.shards, key=lambda one: -one.size):
        kept = build_cache.store.get(_shard_name(shard), JoinedShard)
        if kept and kept.key == index.key(shard):
            same.append(partial(_found, index, tree, build_cache, shard, kept))
        else:
            changed.append(partial(_joined, index, tree, build_cache, shard))
    return changed, same


def _found(
    index: PortalIndex, tree: Tree, build_cache: BuildCache, shard: MergedShard, kept: JoinedShard
) -> PortalPart:
    known = [file for path, key in kept.files.items() if (file := tree.reuse(build_cache, path, key))]
    if len(known) < len(kept.files):  # somebody took one away
        return _joined(index, tree, build_cache, shard)
    return PortalPart(known, kept.lexicon)


def _joined(index: PortalIndex, tree: Tree, build_cache: BuildCache, shard: MergedShard) -> PortalPart:
    words: dict[str, str] = {}
    files = [_index_file(file, tree, build_cache) for file in index.shard_files(shard, words, build_cache.store)]
    joined = JoinedShard(index.key(shard), words, {file.path: file.key for file in files})
    build_cache.store.put(_shard_name(shard), joined)
    return PortalPart(files, words)


def _shard_name(shard: MergedShard) -> str:
    return f"gabungan-{shard.name}"


def _index_file(file: IndexFile, tree: Tree, build_cache: BuildCache) -> BuiltFile:
    return tree.reuse(build_cache, file.path, file.key) or tree.make(file.path, file.make(), key=file.key)
