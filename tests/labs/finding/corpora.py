"""The name of a corpus → its finished site: this repository's demonstration, or the real list of Kota Bekasi."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

HOME = Path(__file__).resolve().parents[3]
DEMO, BEKASI = "demo", "bekasi"
TODAY = "2026-11-24"
_ABOUT = "site_name: PPID Kota Bekasi\nsite_description: Daftar\nsite_url: https://contoh.example/dip/\n"
# What an office brings besides its list.
_OWN = ("badan.yml", "sinonim.yml")
# A decree names its own record, which stands in the demonstration and not in the list.
_OWN_RECORD = re.compile(r"^    catatan: \d{4}/.*\n", re.MULTILINE)


class NotBuilt(Exception):
    """A corpus could not be made; the text says why."""


def build(corpus: str, list_file: Path, work: Path) -> tuple[Path, Path]:
    """The root and the folder of the finished site, below `work`. `list_file` is what BEKASI is imported from."""
    root = HOME if corpus == DEMO else _imported(list_file, work / "root")
    out = work / corpus
    _run("publish.py", "--root", root, "--out", out, "--no-cache", "--today", TODAY)
    return root, out


def _imported(list_file: Path, root: Path) -> Path:
    """The list as an office would bring it in: into a folder with its badan.yml, which knows the names of units."""
    shutil.rmtree(root, ignore_errors=True)
    (root / "content").mkdir(parents=True)
    (root / "disclosures").mkdir()
    (root / "mkdocs.yml").write_text(_ABOUT, encoding="utf-8")
    for name in _OWN:
        text = (HOME / "disclosures" / name).read_text(encoding="utf-8")
        (root / "disclosures" / name).write_text(_OWN_RECORD.sub("", text), encoding="utf-8")
    _run("import_dip.py", list_file, "--root", root)
    return root


def _run(script: str, *arguments: str | Path) -> None:
    command = [sys.executable, str(HOME / "scripts" / script), *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise NotBuilt(f"{script}:\n{done.stdout}{done.stderr}")
