"""Tasks that do not need each other → their results in order, from several processes."""

import multiprocessing
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import partial
from itertools import chain
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Any, TypeVar

_Item = TypeVar("_Item")
_Result = TypeVar("_Result")


def run_all(tasks: Sequence[Callable[[], _Result]], *, fork: bool) -> list[_Result]:
    """What each task returns. With `fork` each but the last gets a process of its own, which sees everything
    without copying it; where a system cannot fork, all is done here. What a process raises is raised here,
    when all others have stopped.
    """
    if not fork or not can_fork():
        return [task() for task in tasks]
    running: list[tuple[BaseProcess, Connection]] = []
    try:
        running.extend(map(_started, tasks[:-1]))
        last = tasks[-1]()
        return [*(_result(receiver) for _, receiver in running), last]
    except BaseException:
        for other, _ in running:
            other.terminate()  # nobody waits for its work any more, and it must not go on writing
        raise
    finally:
        for other, ending in running:
            other.join()
            ending.close()


@contextmanager
def background(task: Callable[[], _Result], *, fork: bool) -> Iterator[Callable[[], _Result]]:
    """Start a task, with `fork` in its own process. The returned function waits, and gives the result or its error."""
    if not fork or not can_fork():
        yield task
        return
    process, receiver = _started(task)
    try:
        yield lambda: _result(receiver)
    except BaseException:
        process.terminate()
        raise
    finally:
        process.join()
        receiver.close()


def parallel_map(work: Callable[[_Item], _Result], items: Sequence[_Item], jobs: int) -> list[_Result]:
    """`work` done on each item, in order. With several `jobs` each process takes the next item when it is done with
    one, so give the longest first. What a process raises is raised here.
    """
    if jobs == 1 or not can_fork():
        return list(map(work, items))
    try:
        taken = multiprocessing.get_context("fork").Value("L", 0)
    except (ImportError, OSError):  # a system without semaphores, or without room for them
        return list(map(work, items))

    def part() -> list[tuple[int, _Result]]:
        done: list[tuple[int, _Result]] = []
        while True:
            with taken.get_lock():
                place = taken.value
                taken.value += 1
            if place >= len(items):
                return done
            done.append((place, work(items[place])))

    found = dict(chain.from_iterable(run_all([part] * jobs, fork=True)))
    return [found[place] for place in range(len(items))]


def isolated_map(
    work: Callable[[_Item], _Result], items: Sequence[_Item], jobs: int, seconds: float, memory: int
) -> list[_Result | None]:
    """`work` done on each item in processes that may hang, crash or exhaust memory: None where one did.

    A process that says nothing for `seconds` is ended; none may use more than `memory` bytes. Where a system cannot
    fork, all is done here, without these bounds.
    """
    if not items or not can_fork():
        return [work(item) for item in items]
    results: list[_Result | None] = [None] * len(items)
    pending = list(range(len(items)))[::-1]
    running: dict[Connection, tuple[BaseProcess, int]] = {}
    try:
        while pending or running:
            while pending and len(running) < max(1, jobs):
                place = pending.pop()
                process, connection = _started(partial(_bounded, work, items[place], memory))
                running[connection] = process, place
            ready = wait(list(running), seconds)
            for connection in list(running) if not ready else [one for one in running if one in ready]:
                process, place = running.pop(connection)
                results[place] = _outcome(connection) if ready else None
                process.kill()
                process.join()
                connection.close()
    finally:
        for process, _ in running.values():
            process.kill()
    return results


def _bounded(work: Callable[[_Item], _Result], item: _Item, memory: int) -> _Result:
    with suppress(ImportError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    return work(item)


def _outcome(connection: Connection) -> Any:
    try:
        result = connection.recv()
    except (EOFError, OSError):
        return None
    return None if isinstance(result, BaseException) else result


def can_fork() -> bool:
    return "fork" in multiprocessing.get_all_start_methods()


def _started(task: Callable[[], object]) -> tuple[BaseProcess, Connection]:
    context = multiprocessing.get_context("fork")
    receiver, sender = context.Pipe(duplex=False)
    process = context.Process(target=_report, args=(task, sender), daemon=True)
    process.start()
    sender.close()
    return process, receiver


def _result(receiver: Connection) -> Any:
    """Raises what the process raised."""
    try:
        result = receiver.recv()
    except EOFError:
        raise ChildProcessError("sebuah proses berhenti mendadak") from None
    if isinstance(result, BaseException):
        raise result
    return result


def _report(task: Callable[[], object], sender: Connection) -> None:
    try:
        sender.send(task())
    except Exception as error:  # sent to the parent, which raises it
        sender.send(error)
    finally:
        sender.close()
