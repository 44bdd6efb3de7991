"""The outputs of a site → their files: as they stand where nothing changed, the rest made by several processes."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from itertools import chain

import msgspec

from ..parallel import background, parallel_map
from ..writers import Output, OutputGroup
from .build_cache import BuildCache, BuiltFile, BuiltGroup
from .indexing import Indexing
from .rendering_outputs import BuildContext

_WORTH_FORKING = 300  # outputs; below that a process costs more than it saves
_COMPACT = msgspec.msgpack.Decoder(list[BuiltFile | str])


@dataclass(frozen=True, slots=True)
class BuildResult:
    """Every file by the bundle that it belongs to, and those that belong to none."""

    bundles: dict[str, BuiltGroup] = field(default_factory=dict)
    loose: list[BuiltFile] = field(default_factory=list)

    def files(self) -> Iterator[BuiltFile]:
        return chain(self.loose, *(bundle.files for bundle in self.bundles.values()))


def build_all(context: BuildContext, indexing: Indexing | None, jobs: int) -> BuildResult:
    """All but what tells of the other files. `indexing` is None when there shall be no search."""
    build_cache = context.build_cache
    indexed = indexing.standing() if indexing else []
    if indexing is None or indexed is not None:
        done = _make_pages(context, jobs)
        done.loose.extend(indexed or ())
        return done
    # The index takes longest, and needs nothing that the pages need first.
    with background(partial(_compact, build_cache, indexing.make), fork=jobs > 1) as index:
        done = _make_pages(context, jobs)
        done.loose.extend(_expanded(build_cache, index()))
    return done


def _make_pages(context: BuildContext, jobs: int) -> BuildResult:
    done, build_cache = BuildResult(), context.build_cache
    pending: list[Output] = []
    for output in context.outputs():
        known = context.standing(output)
        if known is None:
            pending.append(output)
        elif isinstance(output, OutputGroup):
            done.bundles[output.name] = build_cache.bundles[output.name]
        else:
            done.loose.extend(known)
    pending.sort(key=lambda output: output.size, reverse=True)
    fork = sum(output.size for output in pending) >= _WORTH_FORKING
    results = parallel_map(
        lambda output: _compact(build_cache, partial(context.make, output)), pending, jobs if fork else 1
    )
    for output, result in zip(pending, results, strict=True):
        files = _expanded(build_cache, result)
        if isinstance(output, OutputGroup):
            done.bundles[output.name] = BuiltGroup(output.key, files)
        else:
            done.loose.extend(files)
    return done


def _compact(build_cache: BuildCache, task: Callable[[], list[BuiltFile]]) -> bytes:
    """What it made, for another process."""
    return msgspec.msgpack.encode([build_cache.compact(made) for made in task()])


def _expanded(build_cache: BuildCache, told: bytes) -> list[BuiltFile]:
    return [build_cache.expanded(made) for made in _COMPACT.decode(told)]
