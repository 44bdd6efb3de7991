"""A command → the time, processor time and memory that it and all its children took; a folder → what is in it."""

import os
import subprocess
import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

_INTERVAL = 0.03  # seconds between two looks at the memory
_SHARE = 0.03  # of the time at most that looking may take: it costs the measured program, too
# Proportional set size counts once what processes share; where a system has none, the resident set counts it often.
MEMORY = "PSS" if os.path.exists("/proc/self/smaps_rollup") else "RSS"
_FILE, _MARK = ("smaps_rollup", b"Pss:") if MEMORY == "PSS" else ("status", b"VmRSS:")
# Python keeps what it compiled, as on any machine where this is not switched off: else each run would compile 600 modules.
_AS_USUAL = {"PYTHONDONTWRITEBYTECODE": ""}
_PARENT = 1  # place of the parent in what follows the name in /proc/<pid>/stat


class Failed(Exception):
    """The measured command ended badly; the text is what it said last."""


@dataclass(frozen=True, slots=True)
class Usage:
    """What one run took."""

    wall: float  # seconds
    cpu: float  # seconds, all processes
    memory: int  # bytes: the largest sum over all processes at one moment, see MEMORY


@dataclass(frozen=True, slots=True)
class Command:
    """What to run; `environment` is added to this process's own."""

    words: tuple[str, ...]
    folder: Path
    environment: Mapping[str, str] | None = None


def run(command: Command, log: Path) -> Usage:
    """Run to the end. Failed when its exit code is not 0."""
    with log.open("wb") as heard:
        began = time.perf_counter()
        process = subprocess.Popen(
            command.words,
            cwd=command.folder,
            env={**os.environ, **_AS_USUAL, **(command.environment or {})},
            stdin=subprocess.DEVNULL,
            stdout=heard,
            stderr=subprocess.STDOUT,
        )
        watch = _Watch(process.pid)
        watch.start()
        try:
            _, status, used = os.wait4(process.pid, 0)
        except BaseException:  # Ctrl-C, mostly: nothing must go on unwatched
            process.kill()
            raise
        finally:
            wall = time.perf_counter() - began
            watch.stop()
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise Failed(f"{command.words[0]}: kode {process.returncode}\n{_tail(log)}")
    return Usage(wall, used.ru_utime + used.ru_stime, watch.peak)


class _Watch(threading.Thread):
    """Looks at the memory of a process and its descendants until it is stopped."""

    def __init__(self, root: int) -> None:
        super().__init__(daemon=True)
        self.peak = 0
        self._family = {root}
        self._known: set[int] = set()
        self._ended = threading.Event()

    def run(self) -> None:
        while True:
            began = time.thread_time()
            self._look()
            spent = time.thread_time() - began
            if self._ended.wait(max(_INTERVAL, spent / _SHARE)):
                return

    def stop(self) -> None:
        self._ended.set()
        self.join()

    def _look(self) -> None:
        present = {int(name) for name in os.listdir("/proc") if name.isdigit()}
        for pid in sorted(present - self._known):  # a parent is older than its child
            if _parent(pid) in self._family:
                self._family.add(pid)
        self._known = present
        self.peak = max(self.peak, sum(_memory(pid) for pid in self._family & present))


def _parent(pid: int) -> int:
    try:
        with open(f"/proc/{pid}/stat", "rb") as stat:
            return int(stat.read().rpartition(b")")[2].split()[_PARENT])
    except OSError:
        return 0


def _memory(pid: int) -> int:
    try:
        with open(f"/proc/{pid}/{_FILE}", "rb") as lines:
            for line in lines:
                if line.startswith(_MARK):
                    return int(line.split()[1]) * 1024
    except OSError:
        pass
    return 0


def _tail(log: Path) -> str:
    return "\n".join(log.read_text("utf-8", "replace").splitlines()[-15:])


@dataclass(frozen=True, slots=True)
class Entry:
    """A file as it stands; a file that was written again differs, even if its bytes are the same."""

    size: int
    written: int
    node: int


Listing = dict[str, Entry]


def listing(folder: Path) -> Listing:
    """Every file below `folder`, by its path relative to it."""
    found: Listing = {}
    waiting = [str(folder)] if folder.is_dir() else []
    skipped = len(str(folder)) + 1
    while waiting:
        with os.scandir(waiting.pop()) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(entry.path)
                else:
                    stat = entry.stat(follow_symlinks=False)
                    found[entry.path[skipped:]] = Entry(stat.st_size, stat.st_mtime_ns, stat.st_ino)
    return found


def size(listed: Listing) -> int:
    return sum(entry.size for entry in listed.values())


def touched(before: Listing, after: Listing) -> int:
    """Files written, replaced or removed: what an upload would have to look at."""
    return sum(after.get(path) != before.get(path) for path in before.keys() | after.keys())
