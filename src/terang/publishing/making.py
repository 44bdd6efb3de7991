"""The outputs of a site → their files: as they stand where nothing changed, the rest made by several processes."""

from collections.abc import Callable, Iterable
from functools import partial

import msgspec

from ..parallel import background, parallel_map
from ..rendering.templating import load_templates
from ..writers import Output, OutputGroup
from .build_cache import BuiltFile, BuiltGroup, BuiltSite
from .indexing import Indexing
from .rendering_outputs import BuildContext

_WORTH_FORKING = 300  # outputs; below that a process costs more than it saves
_DECODER = msgspec.msgpack.Decoder(list[BuiltFile])
_OF_TASK = msgspec.msgpack.Decoder(list[list[BuiltFile]])


def build_all(context: BuildContext, whole: bytes, indexing: Indexing | None, jobs: int) -> BuiltSite:
    """All but what tells of the other files. `indexing` is None when there shall be no search."""
    done = BuiltSite(whole)
    indexed = indexing.standing() if indexing else []
    if indexing is None or indexed is not None:
        done.loose.extend(indexed or ())
        _make_pages(context, done, jobs)
        return done
    # The index takes longest, and needs nothing that the pages need first.
    with background(partial(_encoded, indexing.make), fork=jobs > 1) as index:
        _make_pages(context, done, jobs)
        done.loose.extend(_DECODER.decode(index()))
    return done


def _make_pages(context: BuildContext, done: BuiltSite, jobs: int) -> None:
    pending: list[Output] = []
    for output in context.outputs():
        known = context.standing(output)
        if known is None:
            pending.append(output)
        elif isinstance(output, OutputGroup):
            done.groups[output.name] = context.build_cache.last.groups[output.name]
        else:
            done.loose.extend(known)
    tasks = _tasks(pending)
    fork = sum(output.size for output in pending) >= _WORTH_FORKING
    if fork:
        load_templates()  # else each process would compile them
    results = parallel_map(lambda task: _encoded(partial(context.make_in_step, task)), tasks, jobs if fork else 1)
    for task, result in zip(tasks, results, strict=True):
        for output, files in zip(task, _OF_TASK.decode(result), strict=True):
            if isinstance(output, OutputGroup):
                done.groups[output.name] = BuiltGroup(output.key, files)
            else:
                done.loose.extend(files)


def _tasks(pending: Iterable[Output]) -> list[list[Output]]:
    """What one process makes together, the longest first."""
    tasks: dict[str, list[Output]] = {}
    for output in pending:
        items = output.items if isinstance(output, OutputGroup) and output.items else ""
        tasks.setdefault(items or f"{len(tasks)}", []).append(output)
    return sorted(tasks.values(), key=lambda task: sum(output.size for output in task), reverse=True)


def _encoded(task: Callable[[], object]) -> bytes:
    """What it made, for another process."""
    return msgspec.msgpack.encode(task())
