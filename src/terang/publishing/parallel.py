"""Tasks that do not need each other → their results, from several processes."""

import multiprocessing
from collections.abc import Callable, Sequence
from multiprocessing.connection import Connection

from .tree import Made

Task = Callable[[], list[Made]]


def run_all(tasks: Sequence[Task], *, fork: bool) -> list[Made]:
    """What all tasks made. With `fork` each but the last gets a process of its own, which sees the catalogue
    without copying it; where a system cannot fork, all is done here. What a process raises is raised here.
    """
    if not fork or "fork" not in multiprocessing.get_all_start_methods():
        return [made for task in tasks for made in task()]
    context = multiprocessing.get_context("fork")
    running = []
    for task in tasks[:-1]:
        receiver, sender = context.Pipe(duplex=False)
        process = context.Process(target=_report, args=(task, sender), daemon=True)
        process.start()
        sender.close()
        running.append((process, receiver))
    made = tasks[-1]()
    for process, receiver in running:
        try:
            result = receiver.recv()
        except EOFError:
            raise ChildProcessError("sebuah proses penulis berhenti mendadak") from None
        process.join()
        if isinstance(result, BaseException):
            raise result
        made += result
    return made


def _report(task: Task, sender: Connection) -> None:
    try:
        sender.send(task())
    except Exception as error:  # told to the parent, which raises it
        sender.send(error)
    finally:
        sender.close()
