"""A git reference → the press releases that were changed or removed since, as they were then."""

import subprocess
from pathlib import Path

from ..errors import CannotRun
from ..repository import RELEASES


class NoHistory(CannotRun):
    """Git could not answer; the text says why, in Indonesian."""


def releases_before(root: Path, reference: str) -> dict[str, bytes]:
    """Releases at `reference`, by path relative to `root`. NoHistory when git cannot say.

    Files added since then are left out. Uncommitted changes in the folder count as changes.
    """
    base = _git(root, "merge-base", "--end-of-options", reference, "HEAD").decode().strip()
    words = ("--relative", "--name-only", "--no-renames", "--diff-filter=MD", "-z")
    names = _git(root, "diff", *words, base, "--", RELEASES)
    paths = [name.decode("utf-8", "replace") for name in names.split(b"\0") if name.endswith(b".md")]
    return {path: _git(root, "show", f"{base}:./{path}") for path in paths}


def _git(root: Path, *words: str) -> bytes:
    try:
        done = subprocess.run(["git", "-C", str(root), *words], capture_output=True, check=False)
    except OSError as error:
        raise NoHistory(f"git tidak dapat dijalankan ({error.strerror})") from error
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().partition("\n")[0]
        raise NoHistory(f"git menolak: {said}")
    return done.stdout
