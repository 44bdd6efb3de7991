"""Forge files: their schemas, what they may do, and their steps run one by one in a clean clone."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from helpers import HOME
from terang.cli.main import main
from terang.starting import FORGES
from terang.starting.template_files import templates

FORGE_FILES = {place: templates()[f"forge/{name}"] for files in FORGES.values() for name, place in files.items()}
WORKFLOWS = [place for place in FORGE_FILES if "/workflows/" in place]
# What a test cannot do: install, send, ask a forge.
OUTSIDE = re.compile(r"pip install|check-links|apt-get|\bgh \b|\bcurl\b|git init|rsync")


def workflow(place: str) -> dict[str, Any]:
    return yaml.safe_load(FORGE_FILES[place])  # type: ignore[no-any-return]


def steps(place: str) -> Iterator[dict[str, Any]]:
    for job in workflow(place)["jobs"].values():
        yield from job["steps"]


@pytest.mark.parametrize("place", FORGE_FILES)
def test_this_repository_lives_by_the_same_files(place: str) -> None:
    assert (HOME / place).read_text(encoding="utf-8") == FORGE_FILES[place]


@pytest.mark.parametrize(
    ("schema", "places"),
    [
        (
            "vendor.github-workflows",
            [*(one for one in WORKFLOWS if one[:8] == ".github/"), ".github/workflows/uji.yml"],
        ),
        ("vendor.gitlab-ci", [".gitlab-ci.yml"]),
        ("vendor.github-actions", ["action.yml"]),
    ],
)
def test_they_follow_the_schemas_of_their_forges(schema: str, places: list[str], tmp_path: Path) -> None:
    pytest.importorskip("check_jsonschema", reason="the packages of the tests are older: run make .venv/.test")
    line = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema]
    done = subprocess.run([*line, *places], cwd=HOME, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    broken = tmp_path / "salah.yml"
    broken.write_text(
        (HOME / places[0]).read_text(encoding="utf-8").replace("runs", "rusn").replace("script:", "skrip: 1\n  x:")
    )
    assert subprocess.run([*line, str(broken)], capture_output=True).returncode == 1  # the schema can fail


# Forgejo's own: its runner, and actions by their full address.
ONLY_FORGEJO = (r'label "docker" is unknown', r'specifying action "https://code\.forgejo\.org/')


def linted(*places: Path) -> list[str]:
    """What actionlint says, without the programs that it would ask if they were there."""
    actionlint = Path(sys.executable).parent / "actionlint"
    if not actionlint.exists():
        pytest.skip("the packages of the tests are older: run make .venv/.test")
    ignored = [word for pattern in ONLY_FORGEJO for word in ("-ignore", pattern)]
    line = [actionlint, "-no-color", "-oneline", "-shellcheck=", "-pyflakes=", *ignored, *places]
    return subprocess.run(line, cwd=HOME, capture_output=True, text=True).stdout.splitlines()


def test_workflows_are_linted(tmp_path: Path) -> None:
    """Expressions, contexts, events, schedules, permissions: what their schema cannot see."""
    assert linted(*(HOME / place for place in (*WORKFLOWS, ".github/workflows/uji.yml"))) == []
    text = FORGE_FILES[".github/workflows/terbit.yml"]
    for right, wrong in (
        ("vars.TERBIT_KE ==", "var.TERBIT_KE =="),
        ("5 17 * * *", "65 17 * * *"),
        ("needs: bangun", "needs: bangunn"),
        ("steps.kirim.outputs", "steps.krim.outputs"),
    ):
        assert right in text
        (tmp_path / "salah.yml").write_text(text.replace(right, wrong, 1), encoding="utf-8")
        assert linted(tmp_path / "salah.yml") != [], wrong


@pytest.mark.parametrize("place", [*WORKFLOWS, "action.yml", ".github/workflows/uji.yml"])
def test_actions_are_pinned_and_nothing_from_outside_is_run(place: str) -> None:
    text = (HOME / place).read_text(encoding="utf-8")
    used = re.findall(r"uses: (\S+)", text)
    assert [one for one in used if not re.search(r"@[0-9a-f]{40}$", one)] == []
    assert "pull_request_target" not in text
    data = yaml.safe_load(text)
    jobs = data.get("jobs", {"": data.get("runs")}).values()
    runs = [step["run"] for job in jobs for step in job["steps"] if "run" in step]
    # What people write (branch names, titles) reaches a shell only as a variable.
    assert [run for run in runs if "${{" in run] == []


@pytest.mark.parametrize("place", [one for one in WORKFLOWS if one.startswith(".github/")])
def test_rights_are_given_job_by_job(place: str) -> None:
    data = workflow(place)
    assert data["permissions"] == {}
    for name, job in data["jobs"].items():
        writes = {right for right, level in job.get("permissions", {}).items() if level == "write"}
        # Who may write does not run what a pull request brings along.
        assert not writes or "pull_request" not in data[True] or name == "komentar"
        assert "timeout-minutes" in job


def test_a_fork_gets_no_token_to_write_with() -> None:
    for place in (".github/workflows/periksa.yml", ".forgejo/workflows/periksa.yml"):
        assert "github.event.pull_request.head.repo.full_name == github.repository" in FORGE_FILES[place]
        assert "secrets." not in FORGE_FILES[place]
    assert "$CI_MERGE_REQUEST_SOURCE_PROJECT_ID == $CI_PROJECT_ID" in FORGE_FILES[".gitlab-ci.yml"]


# --- the steps themselves ----------------------------------------------------------------------------------------


def git(root: Path, *words: str) -> None:
    names = ["-c", "user.name=Uji", "-c", "user.email=uji@contoh.go.id"]
    subprocess.run(["git", "-C", str(root), *names, *words], check=True, capture_output=True)


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """A clean clone of a village's repository, on a branch with one record more."""
    origin = tmp_path / "asal"
    assert (
        main(["init", str(origin), "--nama", "Pemerintah Desa Contoh", "--jenis", "desa", "--unit", "Seksi Umum"]) == 0
    )
    git(origin, "init", "-q", "-b", "main")
    git(origin, "add", ".")
    git(origin, "commit", "-qm", "awal")
    root = tmp_path / "salinan"
    subprocess.run(["git", "clone", "-q", str(origin), str(root)], check=True, capture_output=True)
    git(root, "switch", "-qc", "apb")
    assert main(["new", "record", "--root", str(root), "--judul", "APB Desa 2026", "--unit", "seksi-umum"]) == 0
    git(root, "add", ".")
    git(root, "commit", "-qm", "APB Desa")
    return root


def run_step(script: str, root: Path, more: dict[str, str]) -> subprocess.CompletedProcess[str]:
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environment = {**os.environ, **more, "PATH": path}
    return subprocess.run(
        ["bash", "-e", "-o", "pipefail", "-c", script], cwd=root, env=environment, capture_output=True, text=True
    )


# What GitHub makes of a filled form; a sender may write what looks like a command.
FILLED = "### Judul\n\nAPB Desa Perubahan\n\n### Kelas informasi\n\nInformasi Berkala\n\n### Sumber data\n\n$(touch bocor) `id`\n"


def needs_the_command() -> None:
    if not (Path(sys.executable).parent / "terang").exists():
        pytest.skip("the command terang is not installed beside this Python")


# The one left out does nothing but ask other people's servers: tests/test_link_checking.py.
@pytest.mark.parametrize("place", [one for one in WORKFLOWS if not one.endswith("/tautan.yml")])
def test_the_steps_run_one_by_one_in_a_clean_clone(clone: Path, place: str) -> None:
    needs_the_command()
    ran = []
    more = {
        "NOMOR": "7",
        "ISI": FILLED,
        "SEJAK": "origin/main",
        "GITHUB_STEP_SUMMARY": "ringkasan-langkah.md",
        "TZ": "Asia/Jakarta",
    }
    for step in steps(place):
        if "run" not in step or OUTSIDE.search(step["run"]) or step["name"] == "Tandai yang tidak berubah":
            continue
        done = run_step(step["run"], clone, more)
        assert done.returncode == 0, f"{step['name']}\n{done.stdout}\n{done.stderr}"
        ran.append(step["name"])
    assert ran
    if "Tulis catatan" in ran:
        assert (clone / f"disclosures/berkala/{date.today().year}/apb-desa-perubahan.yml").is_file()
        assert "    Dibuat: disclosures/berkala/" in (clone / "jawaban.md").read_text(encoding="utf-8")
        log = run_step("git log -1 --format=%s && git status --porcelain", clone, {}).stdout
        assert not (clone / "bocor").exists()
        assert log.splitlines() == ["Isian nomor 7", "?? jawaban.md"]
    if "Bangun" in ran:
        assert (clone / "site/index.html").is_file()
    if "Ringkas" in ran:
        assert "APB Desa 2026" in (clone / "ringkasan.md").read_text(encoding="utf-8")


def test_the_steps_of_gitlab_run_in_a_clean_clone(clone: Path) -> None:
    needs_the_command()
    data = yaml.safe_load(FORGE_FILES[".gitlab-ci.yml"])
    more = {
        "CI_MERGE_REQUEST_DIFF_BASE_SHA": "origin/main",
        "CI_PROJECT_ROOT_NAMESPACE": "kota",
        "CI_PROJECT_PATH": "kota/humas/ppid",
        "CI_PAGES_DOMAIN": "pages.contoh.go.id",
        "CI_JOB_ID": "7",
    }
    for job in ("periksa", "pages", "bangun", "jatuh-tempo"):
        for line in data[job]["script"]:
            done = run_step(line, clone, more)
            assert done.returncode == 0, f"{line}\n{done.stdout}\n{done.stderr}"
    assert (clone / "public/index.html").is_file()
    assert (clone / "isu.md").read_text(encoding="utf-8")
    preview = (clone / "pratinjau.env").read_text(encoding="utf-8")
    assert preview == "PRATINJAU=https://kota.pages.contoh.go.id/-/humas/ppid/-/jobs/7/artifacts/site/index.html\n"
    assert (clone / "gl-code-quality.json").read_text(encoding="utf-8").startswith("[")


def test_a_pull_request_with_a_mistake_is_stopped_at_its_line(clone: Path) -> None:
    needs_the_command()
    record = next(clone.glob("disclosures/berkala/*/apb-desa-2026.yml"))
    text = record.read_text(encoding="utf-8").replace("kelas: berkala", "kelas: berkalla")
    record.write_text(text, encoding="utf-8")
    line = text.split("\n").index("kelas: berkalla") + 1
    check = next(step["run"] for step in steps(".github/workflows/periksa.yml") if step.get("name") == "Periksa")
    done = run_step(check, clone, {"SEJAK": "origin/main"})
    assert done.returncode == 1
    assert done.stdout.startswith(f"::error file={record.relative_to(clone).as_posix()},line={line},")


def test_only_what_differs_from_the_live_site_is_new(tmp_path: Path) -> None:
    """lftp sends what is newer: unchanged files of a fresh build are made old, by the manifest of the live site."""
    if not shutil.which("curl"):
        pytest.skip("curl is not installed")
    mark = next(
        step["run"] for step in steps(".github/workflows/terbit.yml") if step.get("name") == "Tandai yang tidak berubah"
    )
    (tmp_path / "site").mkdir()
    (tmp_path / "langsung").mkdir()
    for name in ("sama.html", "berubah file.html"):
        (tmp_path / "site" / name).write_text(name)
    manifest = run_step("sha256sum *.html > manifes.sha256", tmp_path / "site", {})
    assert manifest.returncode == 0
    old = (tmp_path / "site/manifes.sha256").read_text().replace("\n", "x\n", 1)  # the first is not what is there
    (tmp_path / "langsung/manifes.sha256").write_text(old)
    done = run_step(mark, tmp_path, {"SITUS": f"file://{tmp_path}/langsung/"})
    assert done.returncode == 0, done.stderr
    years = {path.name: path.stat().st_mtime < 10**9 for path in (tmp_path / "site").glob("*.html")}
    assert years == {"sama.html": True, "berubah file.html": False}
