"""A git reference → the sources that were changed or removed since, as they were then."""

import io
import os
import re
import subprocess
import tarfile
from pathlib import Path

from ..errors import CannotRun, reason_of
from ..repository import ATTACHMENTS, DISCLOSURES, PAGES, SETTINGS


class NoHistory(CannotRun):
    """Git could not answer; the text says why, in Indonesian."""


_ENVIRONMENT = {**os.environ, "LC_ALL": "C"}  # what git says is recognized in English
# What git says → what it means here and what helps.
_MEANINGS = (
    (
        r"[Nn]ot a valid (?:object|commit) name (.+)",
        "keadaan git \\1 tidak ada; ambil dengan git fetch, atau periksa ejaannya",
    ),
    (r"ambiguous argument '(.+?)'", "keadaan git \\1 tidak ada; ambil dengan git fetch, atau periksa ejaannya"),
    (
        r"not a git repository",
        "folder ini bukan repositori git; jalankan git init, atau hilangkan --since dan --changed-since",
    ),
    (r"dubious ownership", "folder ini milik pengguna lain; jalankan git config --global --add safe.directory FOLDER"),
)


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
    """Sources; a table below disclosures/ is one, a table in content/ is a file that pages link."""
    endings = (".md", ".yml", ".csv") if path.startswith(f"{DISCLOSURES}/") else (".md", ".yml")
    return path.endswith(endings) and not path.startswith(f"{ATTACHMENTS}/")


def changed_since(root: Path, reference: str) -> frozenset[str]:
    """Paths relative to `root` of files that were added or changed since `reference`, uncommitted ones included."""
    base = _git(root, "merge-base", "--end-of-options", reference, "HEAD").decode().strip()
    changed = _git(root, "diff", "--relative", "--name-only", "--no-renames", "--diff-filter=AM", "-z", base, "--", ".")
    fresh = _git(root, "ls-files", "--others", "--exclude-standard", "-z", "--", ".")
    return frozenset(name.decode("utf-8", "replace") for name in (changed + fresh).split(b"\0") if name)


def removed_since(root: Path, reference: str) -> frozenset[str]:
    """Paths relative to `root` of files that are there no more."""
    base = _git(root, "merge-base", "--end-of-options", reference, "HEAD").decode().strip()
    gone = _git(root, "diff", "--relative", "--name-only", "--no-renames", "--diff-filter=D", "-z", base, "--", ".")
    return frozenset(name.decode("utf-8", "replace") for name in gone.split(b"\0") if name)


def tree_at(root: Path, reference: str, folder: Path) -> None:
    """Write all files below `root` as they were where `reference` and HEAD parted into `folder`."""
    base = _git(root, "merge-base", "--end-of-options", reference, "HEAD").decode().strip()
    prefix = _git(root, "rev-parse", "--show-prefix").decode().strip()
    archive = _git(root, "archive", "--format=tar", f"{base}:{prefix}")
    with tarfile.open(fileobj=io.BytesIO(archive)) as tar:
        tar.extractall(folder, filter="data")


def commit_address(folder: Path) -> str:
    """From where pip installs what is in a clone, at its commit; nothing where other computers cannot reach it."""
    try:
        remote = _git(folder, "remote", "get-url", "origin").decode().strip()
        commit = _git(folder, "rev-parse", "HEAD").decode().strip()
    except NoHistory:
        return ""
    remote = re.sub(r"^https://[^/@]*@", "https://", remote)  # a token in it is nobody's business
    if found := re.fullmatch(r"(\w+@[\w.-]+):([\w./-]+)", remote):
        remote = f"ssh://{found[1]}/{found[2]}"
    return f"git+{remote}@{commit}" if re.match(r"(https|ssh)://", remote) else ""


def _git(root: Path, *words: str) -> bytes:
    try:
        done = subprocess.run(["git", "-C", str(root), *words], capture_output=True, check=False, env=_ENVIRONMENT)
    except OSError as error:
        raise NoHistory(f"git tidak dapat dijalankan ({reason_of(error)})") from error
    if done.returncode:
        raise NoHistory(_reason(done.stderr.decode("utf-8", "replace").strip().partition("\n")[0], words))
    return done.stdout


def _reason(said: str, words: tuple[str, ...]) -> str:
    """In Indonesian. A clone that was cut short has no common commit, and git says nothing at all."""
    for pattern, meaning in _MEANINGS:
        if found := re.search(pattern, said):
            return found.expand(meaning)
    if not said and words[0] == "merge-base":
        return "kedua keadaan git tidak punya asal yang sama; ambil riwayat lengkap dengan git fetch --unshallow"
    return f"git menolak: {said}"
