"""Tasks of bodies → their outcomes in order, from a few processes of this machine or from the workers of a scheduler."""

from collections.abc import Iterator, Sequence
from itertools import chain
from urllib.parse import urlsplit

from ..errors import CannotRun
from ..parallel import parallel_map
from .cluster import run_on_cluster
from .gather_body import BodyTask, GatherOutcome, gather_group, refuse_body


def gather_all(tasks: Sequence[BodyTask], *, jobs: int, scheduler: str = "") -> list[GatherOutcome]:
    """Bodies of one host are asked one after the other; which worker takes which changes nothing of the result."""
    groups = _by_host(tasks)
    found = run_on_cluster(groups, scheduler) if scheduler else _here(groups, jobs)
    by_id = {outcome.id: outcome for outcome in chain.from_iterable(found)}
    return list(_own_sites([by_id[task.id] for task in tasks], tasks))


def _here(groups: Sequence[Sequence[BodyTask]], jobs: int) -> list[list[GatherOutcome]]:
    try:
        return parallel_map(gather_group, groups, min(jobs, len(groups)) or 1)
    except ChildProcessError as error:
        raise CannotRun(f"{error}; jalankan sekali lagi, yang sudah terkumpul tidak diambil lagi") from error


def _own_sites(outcomes: Sequence[GatherOutcome], tasks: Sequence[BodyTask]) -> Iterator[GatherOutcome]:
    """No body may speak for the site of another: the one that was here first has it."""
    owners: dict[str, str] = {}
    for outcome in sorted(outcomes, key=lambda one: one.is_new):
        if outcome.site:
            owners.setdefault(outcome.site, outcome.id)
    for outcome, task in zip(outcomes, tasks, strict=True):
        owner = owners.get(outcome.site, outcome.id)
        yield (
            outcome
            if owner == outcome.id
            else refuse_body(task, f"situs «{outcome.site}» sudah dipakai badan publik «{owner}»")
        )


def _by_host(tasks: Sequence[BodyTask]) -> list[list[BodyTask]]:
    """Folders are no hosts: each is a group of its own."""
    groups: dict[str, list[BodyTask]] = {}
    for task in tasks:
        host = urlsplit(task.address).netloc if task.address.startswith(("http://", "https://")) else ""
        groups.setdefault(host or f"folder {task.id}", []).append(task)
    return sorted(groups.values(), key=len, reverse=True)
