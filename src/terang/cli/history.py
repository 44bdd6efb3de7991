"""A git reference → the sources that were changed or removed since, as they were then."""

import subprocess
from pathlib import Path

from ..errors import CannotRun
from ..repository import ATTACHMENTS, DISCLOSURES, PAGES, SETTINGS


class NoHistory(CannotRun):
    """Git could not answer; the text says why, in Indonesian."""


def sources_before(root: Path, reference: str) -> dict[str, bytes]:
    """Sources at `reference`, by path relative to `root`; of attachments and photos no content. NoHistory when git
    cannot say.

    Files added since then are left out. Uncommitted changes in the folder count as changes.
    """
    base = _git(root, "merge-base", "--end-of-options", reference, "HEAD").decode().strip()
    words = ("--relative", "--name-only", "--no-renames", "--diff-filter=MD", "-z")
    names = _git(root, "diff", *words, base, "--", DISCLOSURES, PAGES, SETTINGS)
    paths = [name.decode("utf-8", "replace") for name in names.split(b"\0") if name]
    return {path: _git(root, "show", f"{base}:./{path}") if _is_text(path) else b"" for path in paths}


def _is_text(path: str) -> bool:
    return path.endswith((".md", ".yml")) and not path.startswith(f"{ATTACHMENTS}/")


def _git(root: Path, *words: str) -> bytes:
    try:
        done = subprocess.run(["git", "-C", str(root), *words], capture_output=True, check=False)
    except OSError as error:
        raise NoHistory(f"git tidak dapat dijalankan ({error.strerror})") from error
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().partition("\n")[0]
        raise NoHistory(f"git menolak: {said}")
    return done.stdout
