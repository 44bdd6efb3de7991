"""The same sources and day give the same bytes: in any folder, time zone and language, on any Python that is supported."""

import gzip
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from helpers import HOME
from sites import TODAY, Built, copy_root, differing, digests, publish
from terang.searching.packing import packed


@pytest.mark.parametrize("content", [b"", b"a", b"Daftar Informasi Publik\n" * 5000], ids=len)
def test_packed_files_name_no_time_and_no_system(content: bytes) -> None:
    """Python 3.11 writes 3 (Unix) in the tenth byte, Python 3.13 writes 255."""
    found = packed(content)
    assert found[:10] == bytes([0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255])
    assert gzip.decompress(found) == content


def test_from_a_folder_with_blanks_in_another_zone_and_language(demo: Built, tmp_path: Path) -> None:
    root = copy_root(demo.root, tmp_path / "Data PPID (baru)" / "isi – 2026")
    out = tmp_path / "Situs jadi" / "situs"
    publish(root, out, TZ="Pacific/Kiritimati", LC_ALL="C", LANG="tr_TR.UTF-8", PYTHONHASHSEED="7")
    assert differing(digests(demo.out), digests(out)) == []


def other_python() -> str:
    """A Python of another version in which Terang can be imported, as TERANG_OTHER_PYTHON names it."""
    python = shutil.which(os.environ.get("TERANG_OTHER_PYTHON", ""))
    if not python:
        pytest.skip("no other Python: TERANG_OTHER_PYTHON is to name one with the packages of requirements.lock")
    script = "import sys, terang.publishing; print(*sys.version_info[:2])"
    environment = {**os.environ, "PYTHONPATH": str(HOME / "src")}
    done = subprocess.run([python, "-c", script], capture_output=True, text=True, check=False, env=environment)
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() != [str(number) for number in sys.version_info[:2]], "it is the same version"
    return python


def test_on_another_python(demo: Built, tmp_path: Path) -> None:
    python, out = other_python(), tmp_path / "situs"
    line = [python, str(HOME / "scripts/publish.py"), "--root", str(demo.root), "--out", str(out), "--today", TODAY]
    environment = {**os.environ, "PYTHONPATH": str(HOME / "src")}
    done = subprocess.run([*line, "--no-cache"], capture_output=True, text=True, check=False, env=environment)
    assert done.returncode == 0, done.stderr
    assert differing(digests(demo.out), digests(out)) == []
