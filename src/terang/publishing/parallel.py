"""Work that can be shared out → its results from several processes."""

import multiprocessing
from collections.abc import Callable
from multiprocessing.connection import Connection

from ..writers import Share
from .tree import Made

Work = Callable[[Share], list[Made]]


def shared_out(jobs: int, work: Work) -> list[Made]:
    """`work` for each share. Processes are forked, so that they see the catalogue without copying it;
    where a system cannot fork, or for one job, all is done here. What a process raises is raised here.
    """
    if jobs == 1 or "fork" not in multiprocessing.get_all_start_methods():
        return work(Share())
    context = multiprocessing.get_context("fork")
    running = []
    for index in range(1, jobs):
        receiver, sender = context.Pipe(duplex=False)
        process = context.Process(target=_report, args=(work, Share(index, jobs), sender), daemon=True)
        process.start()
        sender.close()
        running.append((process, receiver))
    made = work(Share(0, jobs))
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


def _report(work: Work, share: Share, sender: Connection) -> None:
    try:
        sender.send(work(share))
    except Exception as error:  # told to the parent, which raises it
        sender.send(error)
    finally:
        sender.close()
