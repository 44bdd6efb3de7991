"""The outputs of a site → their files: as they stand where nothing changed, the rest made by several processes."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from itertools import chain

import msgspec

from ..parallel import run_each
from ..writers import Bundle, Output, Rows
from .assembling import Assembly
from .indexing import Indexing
from .memory import Bundled, Made

_WORTH_FORKING = 300  # outputs; below that a process costs more than it saves
Task = Callable[[], list[Made]]

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
    indexed = indexing.standing() if indexing else []
    # The index first, since it takes longest.
    tasks: list[Task] = [indexing.make] if indexing and indexed is None else []
    tasks += [partial(assembly.make, output) for output in pending]

    def work(task: Task) -> bytes:
        return msgspec.msgpack.encode([memory.short(made) for made in task()])

    fork = len(tasks) > len(pending) or sum(map(_weight, pending)) >= _WORTH_FORKING
    found = run_each(work, tasks, jobs if fork else 1)
    results = [[memory.full(made) for made in _SHORT.decode(result)] for result in found]
    if indexed is None:
        indexed = results.pop(0)
    for output, files in zip(pending, results, strict=True):
        if isinstance(output, Bundle):
            done.bundles[output.name] = Bundled(output.key, files)
        else:
            done.loose.extend(files)
    done.loose.extend(indexed)
    return done


def _weight(output: Output) -> int:
    match output:
        case Bundle():
            return output.size
        case Rows():
            return len(output.items)
    return 1
