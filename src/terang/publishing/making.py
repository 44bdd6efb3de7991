"""The outputs of a site → their files: as they stand where nothing changed, the rest made by several processes."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from itertools import chain

import msgspec

from ..parallel import beside, run_each
from ..writers import Bundle, Output, Rows
from .build_cache import Bundled, Made, Memory
from .indexing import Indexing
from .rendering_outputs import Assembly

_WORTH_FORKING = 300  # outputs; below that a process costs more than it saves
_SHORT = msgspec.msgpack.Decoder(list[Made | str])


@dataclass(frozen=True, slots=True)
class Assembled:
    """Every file by the bundle that it belongs to, and those that belong to none."""

    bundles: dict[str, Bundled] = field(default_factory=dict)
    loose: list[Made] = field(default_factory=list)

    def files(self) -> Iterator[Made]:
        return chain(self.loose, *(bundle.files for bundle in self.bundles.values()))


def make_all(assembly: Assembly, indexing: Indexing | None, jobs: int) -> Assembled:
    """All but what tells of the other files. `indexing` is None when there shall be no search."""
    memory = assembly.memory
    indexed = indexing.standing() if indexing else []
    if indexing is None or indexed is not None:
        done = _make_pages(assembly, jobs)
        done.loose.extend(indexed or ())
        return done
    # The index takes longest, and needs nothing that the pages need first.
    with beside(partial(_short, memory, indexing.make), fork=jobs > 1) as index:
        done = _make_pages(assembly, jobs)
        done.loose.extend(_full(memory, index()))
    return done


def _make_pages(assembly: Assembly, jobs: int) -> Assembled:
    done, memory = Assembled(), assembly.memory
    pending: list[Output] = []
    for output in assembly.outputs():
        known = assembly.standing(output)
        if known is None:
            pending.append(output)
        elif isinstance(output, Bundle):
            done.bundles[output.name] = memory.bundles[output.name]
        else:
            done.loose.extend(known)
    pending.sort(key=_weight, reverse=True)
    fork = sum(map(_weight, pending)) >= _WORTH_FORKING
    results = run_each(lambda output: _short(memory, partial(assembly.make, output)), pending, jobs if fork else 1)
    for output, result in zip(pending, results, strict=True):
        files = _full(memory, result)
        if isinstance(output, Bundle):
            done.bundles[output.name] = Bundled(output.key, files)
        else:
            done.loose.extend(files)
    return done


def _short(memory: Memory, task: Callable[[], list[Made]]) -> bytes:
    """What it made, for another process."""
    return msgspec.msgpack.encode([memory.short(made) for made in task()])


def _full(memory: Memory, told: bytes) -> list[Made]:
    return [memory.full(made) for made in _SHORT.decode(told)]


def _weight(output: Output) -> int:
    match output:
        case Bundle():
            return output.size
        case Rows():
            return len(output.items)
    return 1
