"""terang evidence: sheets and pictures of pages become one PDF a question, none larger than e-Monev takes."""

import hashlib
import os
import shutil
from pathlib import Path

import pikepdf
import pytest

from conftest import NAMES
from helpers import make_root, record
from sites import publish
from terang.cli.main import main


@pytest.fixture(scope="module")
def program() -> str:
    path = os.environ.get("TERANG_BROWSER") or next((found for name in NAMES if (found := shutil.which(name))), None)
    return path or pytest.skip("no Chromium: set TERANG_BROWSER, or install it (on Debian: apt-get install chromium)")


def test_each_question_becomes_a_pdf(tmp_path: Path, program: str) -> None:
    files = {
        "disclosures/berkala/2026/neraca.yml": record(
            judul="Neraca", kewajiban="[bk-d-02]", tanggal_terbit="2026-03-01"
        )
    }
    root = make_root(tmp_path / "root", files)
    publish(root, tmp_path / "site", today="2026-03-31")
    words = ["evidence", str(tmp_path / "site"), "--out", str(tmp_path), "--today", "2026-11-24"]
    assert main([*words, "--browser", program]) == 0
    folder = tmp_path / "bukti-2026-11-24"
    sheet = next(path.stem for path in (tmp_path / "site/monev/bukti").iterdir() if "Neraca</a>" in path.read_text())
    sheets = sorted((tmp_path / "site/monev/bukti").glob("*.html"))
    made = sorted(folder.glob("*.pdf"))
    assert sorted(path.stem[3:] for path in made) == sorted(path.stem for path in sheets)
    sums = dict(line.split("  ")[::-1] for line in (folder / "manifes.sha256").read_text().splitlines())
    pages: dict[str, int] = {}
    for path in made:
        assert path.stat().st_size <= 2 * 1024 * 1024
        assert sums[path.name] == hashlib.sha256(path.read_bytes()).hexdigest()
        with pikepdf.open(path) as found:
            pages[path.stem[3:]] = len(found.pages)
    assert pages[sheet] == 2, "the sheet and a picture of what proves it"
