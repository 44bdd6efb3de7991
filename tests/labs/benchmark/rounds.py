"""A corpus → samples of the floor, of Terang and of its peers, taken in turn so that one run compares them."""

import fcntl
import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from . import corpus, floor
from .chrome import HOME, chrome
from .corpus import Parameters
from .measure import Command, Failed, Listing, Usage, listing, run, size, touched
from .peers import Peer, Tool

FLOOR, TERANG, SEARCH = "lantai", "terang", "terang-cari"
COLD, SAME, RECORD, RELEASE = "awal", "tetap", "catatan", "siaran"

_SLOW = 180  # seconds: what took longer is not measured again

Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Sample:
    """One run. `touched` counts files written or removed in an output folder that was there before."""

    subject: str
    case: str
    round: int
    usage: Usage
    files: int
    size: int
    touched: int


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to measure."""

    parameters: Parameters
    rounds: int = 3
    search: bool = False
    jobs: int | None = None
    peers: tuple[tuple[Peer, Tool], ...] = ()


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was measured, and which peers gave up."""

    samples: tuple[Sample, ...]
    failed: dict[str, str]


def measure(wanted: Wanted, work: Path, progress: Progress) -> Outcome:
    """All rounds. Failed when Terang or the floor does not run; a peer that fails is left out and named."""
    with (work / "kunci").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise Failed(f"folder kerja {work} sedang dipakai pengukuran lain") from None
        return _measure(wanted, work, progress)


def _measure(wanted: Wanted, work: Path, progress: Progress) -> Outcome:
    progress("membuat korpus")
    bench = _Bench(wanted, work, corpus.make(wanted.parameters, work))
    bench.restore()
    failed: dict[str, str] = {}
    for peer, _ in wanted.peers:
        progress(f"menyiapkan proyek {peer.label}")
        bench.lay_out(peer)
    progress("bangun pemanasan (tidak diukur)")
    bench.warm_up()
    samples: list[Sample] = []
    for number in range(1, wanted.rounds + 1):
        turn = f"putaran {number} dari {wanted.rounds}"
        progress(f"{turn}: lantai")
        samples.append(bench.floor(number))
        for subject in (TERANG, SEARCH) if wanted.search else (TERANG,):
            progress(f"{turn}: {subject}")
            samples += bench.terang(subject, number)
        for peer, tool in wanted.peers:
            if peer.name in failed or any(s.subject == peer.name and s.usage.wall > _SLOW for s in samples):
                continue
            progress(f"{turn}: {peer.label}")
            try:
                samples.append(bench.peer(peer, tool, number))
            except Failed as error:
                failed[peer.name] = str(error)
    bench.clear()
    return Outcome(tuple(samples), failed)


class _Bench:
    """Where everything lies, and each kind of run."""

    def __init__(self, wanted: Wanted, work: Path, root: Path) -> None:
        self.wanted, self.root = wanted, root
        self.runs = work / "putaran"
        self.plan = work / "rencana-lantai.txt"
        self.log = work / "keluaran.txt"
        self.projects = work / "proyek"
        self.clear()
        shutil.rmtree(self.projects, ignore_errors=True)
        self.runs.mkdir(parents=True)
        self.cache = self.runs / "cache"

    def lay_out(self, peer: Peer) -> None:
        peer.prepare(self.projects / peer.name, self.wanted.parameters, chrome(self.root, "informasi"))

    def warm_up(self) -> None:
        """Compiles, fills the page cache, and tells the floor what it has to write."""
        out = self.runs / "pemanasan"
        run(self._publish(TERANG, out), self.log)
        rows = (f"{entry.size} {path}\n" for path, entry in sorted(listing(out).items()))
        self.plan.write_text("".join(rows), encoding="utf-8")
        self._forget(out)

    def floor(self, number: int) -> Sample:
        out = self.runs / FLOOR
        words = (sys.executable, "-I", floor.__file__, str(self.root), str(self.plan), str(out))
        return self._cold(FLOOR, number, Command(words, self.runs), out)

    def terang(self, subject: str, number: int) -> Iterator[Sample]:
        """Cold, again without a change, and after one edit of each kind; then all is forgotten."""
        out = self.runs / subject
        command = self._publish(subject, out)
        yield self._sample(subject, COLD, number, command, out, {})
        yield self._sample(subject, SAME, number, command, out, listing(out))
        for item in self._edited():
            corpus.write(self.root / item.path, edited(item, number))
            case = RELEASE if item.path.endswith(".md") else RECORD
            yield self._sample(subject, case, number, command, out, listing(out))
        self.restore()
        self._forget(out)

    def peer(self, peer: Peer, tool: Tool, number: int) -> Sample:
        out = self.runs / peer.name
        return self._cold(peer.name, number, peer.command(tool, self.projects / peer.name, out), out)

    def restore(self) -> None:
        """The sources as the generator makes them, also after a run that was cut short."""
        for item in self._edited():
            corpus.write(self.root / item.path, item.source)

    def clear(self) -> None:
        shutil.rmtree(self.runs, ignore_errors=True)

    def _cold(self, subject: str, number: int, command: Command, out: Path) -> Sample:
        sample = self._sample(subject, COLD, number, command, out, {})
        self._forget(out)
        return sample

    def _sample(self, subject: str, case: str, number: int, command: Command, out: Path, before: Listing) -> Sample:
        usage = run(command, self.log)
        after = listing(out)
        return Sample(subject, case, number, usage, len(after), size(after), touched(before, after))

    def _publish(self, subject: str, out: Path) -> Command:
        words = [sys.executable, str(HOME / "scripts/publish.py"), "--root", str(self.root), "--out", str(out)]
        words += ["--today", corpus.TODAY.isoformat(), "--cache", str(self.cache)]
        words += ["--no-search"] if subject == TERANG else []
        words += ["--jobs", str(self.wanted.jobs)] if self.wanted.jobs else []
        return Command(tuple(words), self.runs)

    def _edited(self) -> list[corpus.Item]:
        parameters = self.wanted.parameters
        chosen = [corpus.record(parameters, parameters.records // 2)] if parameters.records else []
        return chosen + ([corpus.release(parameters, parameters.releases // 2)] if parameters.releases else [])

    def _forget(self, out: Path) -> None:
        """The next build starts from nothing: no output, and no cache of Terang's or of a peer's."""
        for folder in (out, self.cache, out.with_name(out.name + "-cache")):
            shutil.rmtree(folder, ignore_errors=True)


def edited(item: corpus.Item, number: int) -> str:
    """The source after an edit: of a record's summary, or of a release's text."""
    if item.path.endswith(".md"):
        return f"{item.source}\nDiubah pada putaran {number}.\n"
    return item.source.replace("ringkasan: >-\n", f"ringkasan: >-\n  Diubah pada putaran {number}.\n", 1)
