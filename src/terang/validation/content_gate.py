"""All that lies in `content/` → what of it is published: what the navigation or something published reaches."""

from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass

from .. import urls
from ..law import PAGE, all_checks
from ..problems import Place, Problem, problem
from ..records import Body, Record, Release, ServiceReport, Status, WrittenPage
from ..repository import GUIDE, PAGES, is_written_page

_HOME = f"{PAGES}/index.md"
_GUIDE_HOME = f"{GUIDE}/index.md"  # the foot of every page leads there
# Pages that generated pages lead to, when they are there.
_FROM_GENERATED = frozenset(
    f"{PAGES}/{address.removesuffix('.html')}.md"
    for address in (
        *(urls.REQUEST, urls.OBJECTION, urls.DISPUTE),
        *(check.what for check in all_checks() if check.how == PAGE),
    )
)


@dataclass(frozen=True, slots=True)
class ContentGate:
    """`published` are paths of pages and files; `problems` name everything else."""

    published: frozenset[str]
    problems: tuple[Problem, ...]


def open_gate(
    present: Set[str],
    pages: Sequence[WrittenPage],
    navigation: Sequence[str] | None,
    body: Body | None,
    items: Iterable[Record | Release | ServiceReport],
) -> ContentGate:
    """`present` are all paths below `content/` but those of releases; without a `navigation` every page is in it.

    `items` are the records, releases and reports that are published: what their texts link to is reached as well.
    """
    known = {page.path: page for page in pages}
    roots = [path for item in items for path in item.targets]
    roots += [_HOME, _GUIDE_HOME, *_FROM_GENERATED]
    roots += [f"{PAGES}/{target.partition('#')[0]}" for target in navigation] if navigation is not None else known
    if body and body.emblem:
        roots.append(f"{PAGES}/{body.emblem}")
    published = frozenset(_reached(roots, known, present))
    return ContentGate(published, tuple(_left_out(present, known, published)))


def _reached(roots: Iterable[str], known: dict[str, WrittenPage], present: Set[str]) -> set[str]:
    """From page to page; a draft leads nowhere."""
    found: set[str] = set()
    waiting = list(roots)
    while waiting:
        path = _meant(waiting.pop(), present)
        page = known.get(path)
        if path in found or path not in present or not is_written_page(path):
            continue
        if path.endswith(".md") and (page is None or page.status is Status.DRAFT):
            continue
        found.add(path)
        waiting += page.targets if page and page.status is Status.PUBLISHED else ()
    return found


def _meant(path: str, present: Set[str]) -> str:
    """The front page of a folder to which somebody links."""
    return path if path in present else f"{path}/index.md"


def _left_out(present: Set[str], known: dict[str, WrittenPage], published: Set[str]) -> Iterable[Problem]:
    for path in sorted(present - published):
        if not path.endswith(".md"):
            yield problem("berkas-tak-ditautkan", Place(path))
        elif path in known and known[path].status is not Status.DRAFT:
            yield problem("halaman-tak-terjangkau", Place(path), target=path.removeprefix(f"{PAGES}/"))
    for path in sorted(published):
        page = known.get(path)
        for target in page.targets if page and page.status is Status.PUBLISHED else ():
            aim = known.get(_meant(target, present))
            if aim and aim.status is Status.DRAFT:
                yield problem("tautan-ke-draf", Place(path), target=aim.path)
