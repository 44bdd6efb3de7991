"""Groups of bodies and the address of Dask's scheduler → their outcomes, made by its workers."""

from collections.abc import Sequence
from typing import Any, cast

from ..errors import CannotRun
from .gather_body import BodyTask, GatherOutcome, fail_body, gather_group

_RETRIES = 2  # of a group whose worker was lost or whose task raised
_CONNECTING = 20  # seconds


def run_on_cluster(groups: Sequence[Sequence[BodyTask]], scheduler: str) -> list[list[GatherOutcome]]:
    """In order. The scheduler gives the task of a lost worker to another; a group that ends several workers is a fault of its
    bodies and of no other.
    """
    try:
        import distributed
    except ModuleNotFoundError as error:
        raise CannotRun("--scheduler memerlukan paket tambahan; jalankan pip install 'terang[cluster]'") from error
    try:
        client = cast(Any, distributed).Client(scheduler, timeout=_CONNECTING, set_as_default=False)
    except (OSError, ValueError) as error:
        raise CannotRun(f"penjadwal «{scheduler}» tidak dapat dihubungi ({type(error).__name__})") from error
    with client:
        futures = client.map(gather_group, groups, pure=False, retries=_RETRIES)
        return [_outcomes(future, group) for future, group in zip(futures, groups, strict=True)]


def _outcomes(future: Any, group: Sequence[BodyTask]) -> list[GatherOutcome]:
    error: BaseException | None = future.exception()
    if error is None:
        found: list[GatherOutcome] = future.result()
        return found
    return [fail_body(task, f"pekerjanya berhenti ({type(error).__name__})") for task in group]
