"""A root folder in a git repository → the commits of its records and releases, oldest first, and the texts they committed."""

import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from ..errors import CannotRun
from ..repository import DISCLOSURES, RELEASES

_BLOBS = 2000  # read at once: bounds the memory
_FORMAT = "%x01%H%x02%ct%x02%(trailers:key=Catatan,valueonly,separator=%x20)"


class GitUnavailable(CannotRun):
    """Git is not installed, or the folder is in no repository that it can read."""


@dataclass(frozen=True, slots=True)
class FileChange:
    """`path` is empty for a file that was removed; `before` is another path only for one that was moved."""

    before: str
    path: str
    blob: str


@dataclass(frozen=True, slots=True)
class Commit:
    """`time` in seconds since 1970; `note` is the trailer «Catatan:» of its message, on one line."""

    id: str
    time: int
    note: str
    changes: tuple[FileChange, ...]


@dataclass(frozen=True, slots=True)
class GitLog:
    """What git knows of one root folder. Every method raises GitUnavailable."""

    root: Path

    def head(self) -> str:
        """The commit that is checked out; empty before the first one."""
        found = self._run("rev-list", "--max-count=1", "HEAD", may_fail=True)
        return found.decode().strip() if found is not None else ""

    def is_complete(self) -> bool:
        """Does the clone hold all commits?"""
        return self._answer("rev-parse", "--is-shallow-repository") == "false"

    def descends(self, ancestor: str) -> bool:
        """Is that commit a part of the history of HEAD?"""
        return self._run("merge-base", "--is-ancestor", ancestor, "HEAD", may_fail=True) is not None

    def commits(self, after: str = "") -> Iterator[Commit]:
        """Those of the main line, oldest first: of a merged pull request the merge. `after` is left out, with all before it."""
        span = f"{after}..HEAD" if after else "HEAD"
        words = ("--first-parent", "--diff-merges=first-parent", "--reverse", "--relative", "--raw", "--no-abbrev")
        told = self._run("log", *words, "-M", "-z", f"--format={_FORMAT}", span, "--", DISCLOSURES, RELEASES)
        return _commits((told or b"").decode("utf-8", "replace").split("\0"))

    def texts(self, blobs: Sequence[str]) -> Iterator[tuple[str, bytes]]:
        """The bytes of each blob."""
        for start in range(0, len(blobs), _BLOBS):
            asked = "".join(f"{blob}\n" for blob in blobs[start : start + _BLOBS]).encode()
            told, at = self._run("cat-file", "--batch", given=asked) or b"", 0
            while at < len(told):
                end = told.index(b"\n", at)
                blob, _, size = told[at:end].decode().split(" ")
                yield blob, told[end + 1 : end + 1 + int(size)]
                at = end + int(size) + 2

    def _answer(self, *words: str) -> str:
        return (self._run(*words) or b"").decode().strip()

    def _run(self, *words: str, given: bytes = b"", may_fail: bool = False) -> bytes | None:
        try:
            done = subprocess.run(["git", "-C", str(self.root), *words], input=given, capture_output=True, check=False)
        except OSError as error:
            raise GitUnavailable from error
        if done.returncode and not may_fail:
            raise GitUnavailable
        return None if done.returncode else done.stdout


def _commits(tokens: Sequence[str]) -> Iterator[Commit]:
    """What `git log --raw -z` printed, cut at its NULs: a commit's line, then for each file its facts and its names."""
    head, changes = "", list[FileChange]()
    rest = iter(tokens)
    for token in rest:
        told = token.lstrip("\n")
        if told.startswith("\x01"):
            if head:
                yield _commit(head, changes)
            head, changes = told[1:], []
        elif told.startswith(":"):
            _, _, _, blob, kind = told.split(" ")
            before = next(rest)
            path = next(rest) if kind[0] in "RC" else before
            changes.append(FileChange(before if kind[0] == "R" else path, "" if kind[0] == "D" else path, blob))
    if head:
        yield _commit(head, changes)


def _commit(head: str, changes: Sequence[FileChange]) -> Commit:
    id, time, note = head.split("\x02")
    return Commit(id, int(time), " ".join(note.split()), tuple(changes))
