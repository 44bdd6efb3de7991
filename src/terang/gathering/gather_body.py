"""A body of the list and the store → its state there, as new as its site; or why it stays as it was."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..coverage import DutyState
from ..law import DETAILS, DUTIES
from ..validation import find_personal
from .api_index import LIMIT, ApiIndex, IndexedShard, UntrustedApi, is_web_address, read_index
from .api_lines import body_line, coverage_lines
from .body_state import RELEASES, BodyFault, BodyState, DutyFigure, HeldItem
from .personal_gate import is_suspect
from .shard_digest import joined_figures
from .shard_fetching import API, ShardFetching, program_mark
from .storage import StorageFault, open_storage
from .stored_bodies import BodyStore


@dataclass(frozen=True, slots=True)
class BodyTask:
    """All that a worker needs: where the body is, where the store is, and the moment of this run. `site` ends in `/`."""

    id: str
    address: str
    site: str
    store: str
    moment: str


@dataclass(frozen=True, slots=True)
class GatherOutcome:
    """`site` and `name` are those of the state that is now in the store; `read` counts shards that were fetched. `is_new`: for
    the first time. `held` are items that are not shown, `masks` counts contacts that are masked.
    """

    id: str
    name: str = ""
    site: str = ""
    read: int = 0
    changed: bool = False
    is_new: bool = False
    fault: BodyFault | None = None
    held: tuple[tuple[str, HeldItem], ...] = ()
    masks: int = 0


def gather_body(task: BodyTask) -> GatherOutcome:
    """Nothing of the body's state changes before all of its shards were checked."""
    store = BodyStore(open_storage(task.store), task.id)
    before = store.state()
    try:
        outcome = _gathered(task, store, before)
    except (UntrustedApi, StorageFault) as error:
        return fail_body(task, str(error), error.path if isinstance(error, UntrustedApi) else "index.json")
    if store.fault():
        store.put_fault(None)
    return outcome


def gather_group(tasks: Sequence[BodyTask]) -> list[GatherOutcome]:
    return [gather_body(task) for task in tasks]


def fail_body(task: BodyTask, reason: str, path: str = "index.json") -> GatherOutcome:
    """The body stays as it last was; since when it fails is remembered."""
    store = BodyStore(open_storage(task.store), task.id)
    before, known = store.state(), store.fault()
    fault = BodyFault(known.since if known else task.moment, path, reason)
    store.put_fault(fault)
    return GatherOutcome(task.id, before.name if before else "", before.site if before else "", fault=fault)


def refuse_body(task: BodyTask, reason: str) -> GatherOutcome:
    """What was gathered of the body is not shown."""
    BodyStore(open_storage(task.store), task.id).forget()
    return fail_body(task, reason)


def _gathered(task: BodyTask, store: BodyStore, before: BodyState | None) -> GatherOutcome:
    source = open_storage(task.address)
    content = source.read(f"{API}index.json", LIMIT)
    mark = hashlib.sha256(content + task.site.encode()).hexdigest()
    if before and before.index_sha256 == mark and before.digests == program_mark():
        return _outcome(task, before)
    index = read_index(content)
    fetching = ShardFetching(source, store, before)
    state = _state(task, index, mark, fetching, before)
    if before and before.site not in (state.site, task.site):
        raise UntrustedApi(
            "index.json", f"situsnya berganti dari «{before.site}»; tulis `situs` di daftar portal bila benar"
        )
    store.put_state(state)
    return _outcome(task, state, fetching.fetched, changed=True, is_new=before is None)


def _outcome(
    task: BodyTask, state: BodyState, read: int = 0, *, changed: bool = False, is_new: bool = False
) -> GatherOutcome:
    return GatherOutcome(
        task.id, state.name, state.site, read, changed, is_new, held=tuple(state.held), masks=state.masks
    )


def _state(task: BodyTask, index: ApiIndex, mark: str, fetching: ShardFetching, before: BodyState | None) -> BodyState:
    of = {name: [one for one in index.shards if one.collection == name] for name in _COLLECTIONS}
    body = body_line(fetching.content(of["badan"][0]), of["badan"][0])
    if body.name != index.body or not body.name.isprintable():
        raise UntrustedApi(of["badan"][0].path, "nama badan publik bukan yang disebut indeks")
    if find_personal(f"{body.name} | {index.license.name if index.license else ''}"):
        raise UntrustedApi(of["badan"][0].path, "nama badan publik atau lisensinya memuat data pribadi")
    base, site = _site(task, index)
    items = [shard for name in ("informasi", RELEASES) for shard in of[name]]
    digested = [fetching.digested(shard, base, site, body) for shard in items]
    held = {item.id for stored, _ in digested for item in stored.held}
    coverage = dict(_coverage(of["kepatuhan"], fetching, held))
    figures = [found for _, found in digested]
    whole = joined_figures(figures)
    years: dict[str, dict[str, int]] = {}
    for shard, one in zip(items, figures, strict=True):
        years.setdefault(shard.year, {}).update(one.classes)
    shown = (mark, program_mark())
    same = before is not None and (before.index_sha256, before.site) == (mark, site)
    return BodyState(
        *shown,
        before.fetched if before and same else task.moment,
        body.name,
        body.kind,
        body.region,
        site,
        (index.license.name, index.license.address) if index.license else None,
        [shard.sha256 for shard in index.shards],
        [stored for stored, _ in digested],
        years,
        whole.subjects,
        whole.duties,
        whole.newest,
        coverage,
    )


_COLLECTIONS = ("badan", "informasi", RELEASES, "kepatuhan")


def _site(task: BodyTask, index: ApiIndex) -> tuple[str, str]:
    """With what the addresses of the body's pages begin in its API, and on the portal. A body speaks for its own site alone."""
    if not index.site:
        if not task.site:
            raise UntrustedApi("index.json", "situsnya tidak menyebut alamatnya; tulis `situs` di daftar portal")
        return "", task.site
    if task.site and index.site != task.site:
        raise UntrustedApi("index.json", f"menyebut situs «{index.site}», bukan «{task.site}»")
    if not is_web_address(index.site) or not index.site.endswith("/"):
        raise UntrustedApi("index.json", "alamat situsnya bukan alamat web")
    return index.site, index.site


def _coverage(shards: list[IndexedShard], fetching: ShardFetching, held: set[str]) -> Iterator[tuple[str, DutyFigure]]:
    """The states of the body itself, of duties that the law table has."""
    states = {state.key for state in DutyState}
    for shard in shards:
        for line in coverage_lines(fetching.content(shard), shard):
            if line.state not in states:
                raise UntrustedApi(shard.path, f"menyebut keadaan «{line.state[:40]}», yang tidak dikenal")
            if line.bearer == "badan" and line.duty in DUTIES and line.duty not in DETAILS:
                newest = None if line.newest in held or is_suspect(line.newest or "") else line.newest
                yield line.duty, DutyFigure(line.state, line.due, line.count, newest)
