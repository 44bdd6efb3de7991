"""A seed → an office and a number of edits, each followed by a look at what was built."""

import random
from collections import Counter
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

from terang.catalogue import load

from . import making
from .builds import Site, Tricks, terang
from .drawing import Drawer
from .edits import KINDS, damage
from .engines import HOME, bare, mkdocs, own_theme
from .office import BODY, CLASSES, FILES, PHOTOS, RELEASES, SETTINGS, SYNONYMS, Office, Source, read_root, write

RUN = 40  # edits of one office, with one set of tricks
_DAMAGED = ("cache", "site")
_SMALL = "desa"  # a village has half of a city's duties, each of which is a page
_EMBLEM = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1z"/></svg>'


@dataclass
class Outcome:
    """What a run did: edits that were built, those that were refused for errors, by kind; and the first faults."""

    done: Counter[str] = field(default_factory=Counter)
    refused: Counter[str] = field(default_factory=Counter)
    steps: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        return "\n".join(
            [
                "edits:",
                *self.steps[-12:],
                "faults:",
                *(fault[:300] for fault in self.faults[:12]),
                f"({len(self.faults)} in all)",
            ]
        )


def run(seed: str, edits: int, folder: Path, *, real_engine: bool = False) -> Outcome:
    """Stops at the first fault."""
    rng = random.Random(seed)
    tricks = Tricks(aged=rng.random() < 0.6, jobs=2 if rng.random() < 0.15 else 1)
    outcome = Outcome()
    with ExitStack() as stack:
        if real_engine:
            stack.enter_context(own_theme(folder / "home"))
        stack.enter_context(terang(tricks))
        office = start(rng, folder / "start")
        site = Site(folder, office, mkdocs if real_engine else bare, tricks, rng)
        assert site.take(office) == ()
        outcome.faults = site.faults(whole_preview=True)
        while not outcome.faults and outcome.done.total() < edits and outcome.refused.total() < 20 * edits:
            _step(site, rng, outcome)
    return outcome


def _step(site: Site, rng: random.Random, outcome: Outcome) -> None:
    kind = rng.choice((*KINDS, *_DAMAGED))
    before = site.office
    if kind in _DAMAGED:
        said = damage(Drawer(rng, before), site.cache if kind == "cache" else site.out)
        office = before
    else:
        office = before.copy()
        said = KINDS[kind](Drawer(rng, office))
    if not said:
        return
    if site.take(office, keep_times=rng.random() < 0.15):
        outcome.refused[kind] += 1
        site.take(before)
        return
    outcome.done[kind] += 1
    outcome.steps.append(f"  {outcome.done.total()}. {kind}: {said}")
    outcome.faults = site.faults(whole_preview=rng.random() < 0.1)


def start(rng: random.Random, folder: Path) -> Office:
    """An office with some of everything, none of which is refused."""
    sources = read_root(HOME / "tests/examples/base")
    sources[SETTINGS].values.pop("nav", None)  # all pages are in it
    if rng.random() < 0.7:
        sources[BODY].values["jenis"] = _SMALL
    sources["content/lambang.svg"] = Source(raw=_EMBLEM)
    office = Office(sources, date(2026, 11, 24) - timedelta(rng.randrange(300)))
    draw = Drawer(rng, office)
    make: list[tuple[str, Callable[[str], Source]]] = [
        *((f"{FILES}/2025/lampiran-{n}.txt", lambda _: Source(raw=draw.attachment())) for n in range(3)),
        (f"{PHOTOS}/2025/satu.png", lambda _: Source(raw=draw.photo("PNG"))),
        (f"{PHOTOS}/2025/dua.jpg", lambda _: Source(raw=draw.photo("JPEG"))),
        *(
            (f"disclosures/{one}/2025/c-{n}.yml", lambda path: making.record(draw, path))
            for one in CLASSES
            for n in range(3)
        ),
        *((f"{RELEASES}/2025/s-{n}.md", lambda path: making.release(draw, path)) for n in range(4)),
        *((f"content/h-{n}.md", lambda path: making.page(draw, path)) for n in range(2)),
        ("disclosures/layanan/permohonan/2025.csv", lambda _: making.requests(draw, 2025)),
        ("disclosures/layanan/permohonan/2026.yml", lambda _: making.requests(draw, 2026)),
        ("disclosures/layanan/keberatan/2026.yml", lambda _: making.objections(draw, 2026)),
        ("disclosures/layanan/laporan/2024.md", lambda _: making.report(draw, 2024)),
        ("disclosures/layanan/laporan/2025.md", lambda _: making.report(draw, 2025)),
        ("disclosures/monev/2025.yml", lambda _: making.monev(draw, 2025)),
        ("disclosures/anggaran/2025.yml", lambda _: making.budget(draw, 2025)),
        ("disclosures/pengadaan/2025.yml", lambda _: making.procurement(draw, 2025)),
        ("disclosures/hari-libur/2026.yml", lambda _: making.holidays(draw, 2026)),
        (SYNONYMS, lambda _: making.synonyms(draw)),
    ]
    on_disk: dict[str, bytes] = {}
    for path, source in make:
        office.sources[path] = source(path)
        on_disk = write(office, folder, on_disk)
        if load(folder, office.now).catalogue is None:
            del office.sources[path]
    return office
