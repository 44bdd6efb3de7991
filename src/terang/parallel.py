"""Tasks that do not need each other → their results in order, from several processes."""

import multiprocessing
from collections.abc import Callable, Sequence
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Any, TypeVar

_Result = TypeVar("_Result")


def run_all(tasks: Sequence[Callable[[], _Result]], *, fork: bool) -> list[_Result]:
    """What each task returns. With `fork` each but the last gets a process of its own, which sees everything
    without copying it; where a system cannot fork, all is done here. What a process raises is raised here,
    when all others have stopped.
    """
    if not fork or "fork" not in multiprocessing.get_all_start_methods():
        return [task() for task in tasks]
    context = multiprocessing.get_context("fork")
    running: list[tuple[BaseProcess, Connection]] = []
    try:
        for task in tasks[:-1]:
            receiver, sender = context.Pipe(duplex=False)
            process = context.Process(target=_report, args=(task, sender), daemon=True)
            process.start()
            sender.close()
            running.append((process, receiver))
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
    except Exception as error:  # told to the parent, which raises it
        sender.send(error)
    finally:
        sender.close()
