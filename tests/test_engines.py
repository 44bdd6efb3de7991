"""Three engines make the same site, and none of them, run by hand without Terang's hook, finds what may not be seen."""

import posixpath
import re
import shutil
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest
import yaml

from helpers import HOME, make_root, record, release, run
from sites import Built, copy_root, differing, digests, publish
from terang.cli.main import main
from terang.engines import engine_choice
from terang.problems import CODES
from terang.validation.engine_settings_checks import ENGINES

OTHERS = ("properdocs", "zensical")
SECRET = "rahasiabetul"
HIDDEN = {
    "content/draf.md": f"---\nstatus: draf\n---\n# {SECRET}\n",
    "content/tak-ditautkan.md": f"# {SECRET}\n",
    "content/siaran-pers/2025/draf.md": release(f"{SECRET}\n", status="draf"),
    "content/siaran-pers/2031/embargo.md": release(
        f"{SECRET}\n", tanggal="2031-02-03", embargo="2031-02-03T10:00+07:00"
    ),
    "disclosures/berkala/2024/draf.yml": record(judul=f"Laporan {SECRET}", status="draf"),
}


def needs(engine: str) -> None:
    pytest.importorskip(engine, reason="the packages of the tests are older: run make .venv/.test")


def ask_for(engine: str, root: Path) -> Path:
    with (root / "mkdocs.yml").open("a", encoding="utf-8") as file:
        file.write(f"\nextra:\n  mesin: {engine}\n")
    return root


def by_hand(engine: str, root: Path, *words: str) -> subprocess.CompletedProcess[str]:
    line = [sys.executable, "-m", engine, "build", *words]
    return subprocess.run(line, cwd=root, capture_output=True, text=True, check=False)


# --- the same site ---------------------------------------------------------------------------------------------


def test_the_settings_know_the_engines_that_can_render() -> None:
    assert tuple(one.name for one in engine_choice.ENGINES) == ENGINES


def test_properdocs_makes_the_same_bytes(demo: Built, tmp_path: Path) -> None:
    needs("properdocs")
    root = ask_for("properdocs", copy_root(demo.root, tmp_path / "root"))
    publish(root, tmp_path / "site")
    assert differing(digests(demo.out), digests(tmp_path / "site")) == []


def test_zensical_makes_the_same_pages(demo: Built, tmp_path: Path) -> None:
    """Up to how HTML is written: `&#x2f;` for a slash, `./` before a link. Digests of pages follow from that."""
    needs("zensical")
    root = ask_for("zensical", copy_root(demo.root, tmp_path / "root"))
    out = tmp_path / "site"
    said = publish(root, out)
    assert "Build" not in said  # Zensical speaks to the terminal past Python
    theirs = Built(root, out)
    assert theirs.files == demo.files
    pages = [path for path in demo.files if path.endswith(".html")]
    assert [path for path in pages if meaning(demo.read(path)) != meaning(theirs.read(path))] == []
    rest = {path for path in differing(digests(demo.out), digests(out)) if not path.endswith(".html")}
    assert rest == {"manifes.sha256", "unduh/bukti-monev.csv", "unduh/bukti-monev.zip"}  # they name digests of pages


def meaning(html: str) -> list[object]:
    reader = _Meaning()
    reader.feed(re.sub(r"\b[0-9a-f]{64}\b", "sidik", html))  # digests of pages
    reader.close()
    return reader.found


class _Meaning(HTMLParser):
    """Elements with their attributes and text, without what no browser shows differently."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[object] = []
        self._text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._flush()
        self.found.append((tag, sorted((name, _address(name, value or "")) for name, value in attrs)))

    def handle_endtag(self, tag: str) -> None:
        self._flush()
        if tag not in ("br", "img", "input", "path"):
            self.found.append(f"/{tag}")

    def handle_data(self, data: str) -> None:
        self._text += data

    def close(self) -> None:
        super().close()
        self._flush()

    def _flush(self) -> None:
        if words := " ".join(self._text.split()):
            self.found.append(words)
        self._text = ""


def _address(name: str, value: str) -> str:
    relative = name in ("href", "src", "action") and value and ":" not in value and not value.startswith("#")
    return posixpath.normpath(value) if relative else value


def test_the_comparison_can_fail() -> None:
    one = '<p><a href="a/b.html">x</a></p>'
    assert meaning(one) == meaning('<p>\n<a href="./a/b.html">x</a></p>')
    for other in (one.replace("b.html", "c.html"), one.replace("x", "y"), one.replace("p>", "div>")):
        assert meaning(one) != meaning(other)


@pytest.mark.parametrize("engine", OTHERS)
def test_what_heads_of_pages_say_and_what_is_hidden(engine: str, tmp_path: Path) -> None:
    needs(engine)
    withdrawn = "status: dicabut\npencabutan:\n  tanggal: 2026-01-05\n  sebab: keliru\n  alasan: Angkanya keliru.\n"
    page = f"---\n{withdrawn}---\n# Tarif\n\nIsi lama.\n"
    menu = "site_name: PPID\nsite_url: https://ppid.contoh.go.id/\nnav:\n  - index.md\n  - Tarif: tarif.md\n"
    root = make_root(tmp_path / "root", {**HIDDEN, "content/tarif.md": page, "mkdocs.yml": menu})
    publish(root, tmp_path / "a")
    publish(ask_for(engine, root), tmp_path / "b", "--no-cache")
    first, second = Built(root, tmp_path / "a"), Built(root, tmp_path / "b")
    assert first.files == second.files
    assert meaning(first.read("tarif.html")) == meaning(second.read("tarif.html"))
    assert "dicabut pada 5 Januari 2026" in second.read("tarif.html")
    assert not leaks(tmp_path / "b")


def test_another_engine_is_another_cache(tmp_path: Path) -> None:
    needs("zensical")
    root = make_root(tmp_path / "root", {"content/index.md": "# Beranda\n\n[Lain](https://contoh.go.id/a)\n"})
    publish(root, tmp_path / "site")
    publish(ask_for("zensical", root), tmp_path / "site")
    publish(root, tmp_path / "fresh", "--no-cache")
    assert differing(digests(tmp_path / "site"), digests(tmp_path / "fresh")) == []


@pytest.mark.parametrize(
    ("engine", "told"), [("hugo", "mesin-tak-dikenal"), ("zensical", "pip install 'terang[zensical]'")]
)
def test_an_engine_that_cannot_be_had_is_told(
    engine: str, told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(engine_choice, "find_spec", lambda _: None)
    root = ask_for(engine, make_root(tmp_path / "root"))
    code = main(["build", "--root", str(root), "--out", str(tmp_path / "site"), "--no-cache"])
    assert code == (2 if engine == "zensical" else 1)
    assert told in capsys.readouterr().err
    assert not (tmp_path / "site").exists()


def test_a_page_that_an_engine_refuses_ends_without_a_site(tmp_path: Path) -> None:
    needs("zensical")
    root = ask_for(
        "zensical", make_root(tmp_path / "root", {"content/index.md": "---\ntemplate: tak-ada.html\n---\n# A\n"})
    )
    done = run("publish.py", "--root", root, "--out", tmp_path / "site", "--today", "2026-03-31")
    assert done.returncode == 1
    assert "Situs tidak dibangun" in done.stderr
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "site").exists()


def test_material_need_not_be_installed(demo: Built, tmp_path: Path) -> None:
    """A process that cannot find it builds the same bytes."""
    root = copy_root(demo.root, tmp_path / "root")
    script = f"""
import importlib.metadata, sys
real = importlib.metadata.entry_points
class Without:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in ("material", "materialx"):
            raise ModuleNotFoundError(name)
sys.meta_path.insert(0, Without())
importlib.metadata.entry_points = lambda **words: [e for e in real(**words) if not e.value.startswith("material")]
from terang.cli.main import main
code = main(["build", "--root", {str(root)!r}, "--out", {str(tmp_path / "site")!r}, "--today", "2026-11-24"])
assert "material" not in sys.modules
sys.exit(code)
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert differing(digests(demo.out), digests(tmp_path / "site")) == []


# --- run by hand -----------------------------------------------------------------------------------------------


def leaks(site: Path) -> list[str]:
    files = [path for path in site.rglob("*") if path.is_file()]
    return [path.name for path in files if SECRET.encode() in path.read_bytes() or path.suffix in (".yml", ".md")]


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """This repository with things in it that may not be seen."""
    root = tmp_path / "salinan"
    copy_root(HOME, root)
    shutil.copytree(HOME / "hooks", root / "hooks", ignore=shutil.ignore_patterns("__pycache__"))
    (root / "src").mkdir()
    (root / "src/terang").symlink_to(HOME / "src/terang")
    for path, text in HIDDEN.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
    return root


@pytest.mark.parametrize("engine", ENGINES)
def test_without_the_hook_nothing_is_published(engine: str, clone: Path) -> None:
    needs(engine)
    settings = (clone / "mkdocs.yml").read_text(encoding="utf-8")
    assert "hooks:\n  - hooks/site.py\n" in settings
    (clone / "mkdocs.yml").write_text(settings.replace("hooks:\n  - hooks/site.py\n", ""), encoding="utf-8")
    done = by_hand(engine, clone)
    assert leaks(clone / "site") == []
    names = {path.relative_to(clone / "site").as_posix() for path in (clone / "site").rglob("*.html")}
    assert names <= {"404.html"}, done.stderr  # of the theme; and no page at all
    # As it would be, had the settings named the folder of the pages.
    open_again = (
        (clone / "mkdocs.yml").read_text(encoding="utf-8").replace("docs_dir: hooks/kosong", "docs_dir: content")
    )
    (clone / "mkdocs.yml").write_text(open_again, encoding="utf-8")
    by_hand(engine, clone)
    assert leaks(clone / "site") != []


@pytest.mark.parametrize("engine", ["mkdocs", "properdocs"])
def test_with_the_hook_the_whole_site_is_made(engine: str, clone: Path, tmp_path: Path) -> None:
    needs(engine)
    done = by_hand(engine, clone, "--quiet", "--site-dir", str(tmp_path / "tangan"))
    assert done.returncode == 0, done.stderr
    assert leaks(tmp_path / "tangan") == []
    done = run("publish.py", "--root", clone, "--out", tmp_path / "perintah", "--no-cache")
    assert done.returncode == 0, done.stderr
    assert differing(digests(tmp_path / "perintah"), digests(tmp_path / "tangan")) == []


@pytest.mark.parametrize("engine", ENGINES)
def test_in_the_repository_of_an_office_every_engine_refuses(engine: str, tmp_path: Path) -> None:
    needs(engine)
    root = tmp_path / "desa"
    assert main(["init", str(root), "--nama", "Pemerintah Desa Contoh", "--jenis", "desa"]) == 0
    for path, text in HIDDEN.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
    done = by_hand(engine, root)
    assert done.returncode == 1
    assert not (root / "site").exists()


def test_settings_that_show_sources_are_told() -> None:
    """The example of the code says where; this says that the remedy is enough."""
    settings = yaml.safe_load((HOME / "mkdocs.yml").read_text(encoding="utf-8"))
    assert settings["docs_dir"] == "hooks/kosong"
    assert [path.name for path in (HOME / "hooks/kosong").iterdir()] == [".gitkeep"]
    assert "Hapus baris `docs_dir`" in CODES["sumber-terbuka"].remedy
