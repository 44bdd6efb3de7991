"""Tasks that do not need each other → their results in order, from several processes."""

import multiprocessing
from collections.abc import Callable, Sequence
from multiprocessing.connection import Connection
from typing import TypeVar

_Result = TypeVar("_Result")


def run_all(tasks: Sequence[Callable[[], _Result]], *, fork: bool) -> list[_Result]:
    """What each task returns. With `fork` each but the last gets a process of its own, which sees everything
    without copying it; where a system cannot fork, all is done here. What a process raises is raised here.
    """
    if not fork or "fork" not in multiprocessing.get_all_start_methods():
        return [task() for task in tasks]
    context = multiprocessing.get_context("fork")
    running = []
    for task in tasks[:-1]:
        receiver, sender = context.Pipe(duplex=False)
        process = context.Process(target=_report, args=(task, sender), daemon=True)
        process.start()
        sender.close()
        running.append((process, receiver))
    last = tasks[-1]()
    results = []
    for process, receiver in running:
        try:
            result = receiver.recv()
        except EOFError:
            raise ChildProcessError("sebuah proses berhenti mendadak") from None
        process.join()
        if isinstance(result, BaseException):
            raise result
        results.append(result)
    return [*results, last]


def _report(task: Callable[[], object], sender: Connection) -> None:
    try:
        sender.send(task())
    except Exception as error:  # told to the parent, which raises it
        sender.send(error)
    finally:
        sender.close()
