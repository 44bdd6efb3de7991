"""The benchmark's corpus, its report and its way with missing peers; nothing here asserts a time."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

import pytest

from benchmark import corpus, floor, measure, vocabulary
from benchmark.chrome import Chrome
from benchmark.corpus import Item, Parameters
from benchmark.features import FEATURES
from benchmark.features import measure as measured
from benchmark.measure import Command, Entry, Failed, Usage
from benchmark.peers import PEERS, Peer, Tool
from benchmark.report import Report, as_json, as_markdown, as_text, rows
from benchmark.rounds import COLD, FLOOR, RECORD, SAME, TERANG, Sample, edited
from benchmark.vocabulary import RECORD_TEXTS, RELEASE_TEXTS, Measured
from helpers import HOME, run
from terang.catalogue import load
from terang.problems import Problem
from terang.records import InformationClass

SMALL = Parameters(records=50, releases=5)


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return corpus.make(SMALL, tmp_path_factory.mktemp("bench"))


# --- the corpus


def _of_the_corpus(problems: Iterable[Problem]) -> list[str]:
    """Its day is in November, when an office is asked for the holidays of the next year."""
    return [problem.message for problem in problems if problem.code != "libur-tahun-depan"]


def test_corpus_is_valid(root: Path) -> None:
    loaded = load(root, corpus.TODAY)
    assert _of_the_corpus(loaded.problems) == []
    assert loaded.catalogue is not None
    assert len(loaded.catalogue.records) == 50
    assert len(loaded.catalogue.releases) == 5
    assert all(record.summary and record.files and record.body for record in _open(loaded.catalogue.records))


def _open(records):  # type: ignore[no-untyped-def]
    return [record for record in records if record.information_class is not InformationClass.EXEMPT]


def test_corpus_is_the_same_every_time(root: Path, tmp_path: Path) -> None:
    again = corpus.make(SMALL, tmp_path)
    assert _tree(again) == _tree(root)
    assert corpus.record(SMALL, 7) == corpus.record(replace(SMALL, records=1000), 7), "size must not change a record"
    assert corpus.record(SMALL, 7) != corpus.record(replace(SMALL, seed=8), 7)


def _tree(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_corpus_is_used_again_and_made_anew_when_the_stamp_differs(tmp_path: Path) -> None:
    parameters = Parameters(records=2)
    made = corpus.make(parameters, tmp_path)
    (made / "sisa").touch()
    assert (corpus.make(parameters, tmp_path) / "sisa").exists()
    (made.parent / "stempel.json").write_text("{}")
    assert not (corpus.make(parameters, tmp_path) / "sisa").exists()


def test_sizes_are_those_of_real_sources() -> None:
    records = [len(corpus.record(SMALL, index).source.encode()) for index in range(50)]
    releases = [len(corpus.release(SMALL, index).source.encode()) for index in range(20)]
    assert 1000 < sum(records) / len(records) < 2500
    assert 3000 < sum(releases) / len(releases) < 6000


@pytest.mark.parametrize(("make", "real"), [(corpus.record, RECORD_TEXTS), (corpus.release, RELEASE_TEXTS)])
def test_texts_have_the_features_of_real_ones(make: Callable[[Parameters, int], Item], real: Measured) -> None:
    """As many in a hundred, give or take what chance does with so few."""
    found = measured([body for index in range(400) if (body := make(SMALL, index).body)])
    unlike = {name: (share, found.shares[name]) for name, (share, _) in real.features.items()
              if abs(share - found.shares[name]) > 4 + share / 8}  # fmt: skip
    assert unlike == {}
    middle = found.lengths["letters"].cuts[2]
    assert 0.6 * real.letters[2] < middle < 2 * real.letters[2]


def test_features_of_a_text() -> None:
    text = (
        "# A\n\nSatu **dua** *tiga* [x](https://a.id) & 10.\n\n- a\n    - b\n\n| a | b |\n| --- | ---: |\n| 1 | 2 |\n"
    )
    found = measured([text, "<p>Satu <a href='https://a.id'>x</a></p>{{< peta >}}\n<table><tr><td>1</td></tr></table>"])
    halves = ("heading", "list", "nested", "bold", "italic", "ampersand")
    assert found.shares == dict.fromkeys(FEATURES, 0.0) | dict.fromkeys(halves, 50.0) | {"link": 100.0, "table": 100.0}
    assert found.lengths["rows of a text with a table"].mean == 3


def test_releases_do_not_name_what_is_exempt(tmp_path: Path) -> None:
    """Nobody built both kinds together, and a benchmark of both stopped at once."""
    many = Parameters(records=120, releases=60, units=12)
    loaded = load(corpus.make(many, tmp_path), corpus.TODAY)
    assert _of_the_corpus(loaded.problems) == []
    assert loaded.catalogue
    assert any(release.related for release in loaded.catalogue.releases)
    assert len(loaded.catalogue.by_class[InformationClass.EXEMPT]) > 0


def test_a_small_mixed_corpus_is_built(tmp_path: Path) -> None:
    """Records, releases, files beside them and registers: all that an office has, by the real engine of the commands."""
    mixed = Parameters(records=40, releases=12, units=6, attachments=10, requests=30)
    root = corpus.make(mixed, tmp_path)
    loaded = load(root, corpus.TODAY)
    assert _of_the_corpus(loaded.problems) == []
    assert loaded.catalogue
    assert len(loaded.catalogue.sizes) > 10
    assert sum(len(book.rows) for book in loaded.catalogue.office_files.requests) == 30
    assert sum(len(book.rows) for book in loaded.catalogue.office_files.objections) > 0
    done = run(
        "publish.py", "--root", root, "--out", tmp_path / "site", "--no-cache", "--today", corpus.TODAY.isoformat()
    )
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "site/layanan/statistik/2026.html").exists()


def test_prose_is_given_to_a_share_of_the_records() -> None:
    assert not corpus.record(replace(SMALL, prose=0), 3).body
    assert corpus.record(SMALL, 3).body


def test_edits_change_the_source_and_stay_valid(root: Path, tmp_path: Path) -> None:
    for item in (corpus.record(SMALL, 25), corpus.release(SMALL, 2)):
        assert edited(item, 1) != item.source
        assert edited(item, 1) != edited(item, 2)
        corpus.write(root / item.path, edited(item, 1))
        assert _of_the_corpus(load(root, corpus.TODAY).problems) == []
        corpus.write(root / item.path, item.source)


@pytest.mark.parametrize(
    ("root_word", "expected"),
    [
        ("tulis", "menulis"),
        ("pilih", "memilih"),
        ("salur", "menyalur"),
        ("kirim", "mengirim"),
        ("bangun", "membangun"),
        ("cetak", "mencetak"),
        ("uji", "menguji"),
        ("lapor", "melapor"),
        ("program", "memprogram"),  # clusters keep their first letter
    ],
)
def test_prefix_takes_the_sound_of_the_root(root_word: str, expected: str) -> None:
    assert vocabulary.active(root_word) == expected


def test_vocabulary_is_varied() -> None:
    words, weights = vocabulary.words()
    assert len(words) > 5000
    assert weights == tuple(sorted(weights))
    assert len(vocabulary.places()) == 3000


# --- measuring


def test_usage_covers_children_and_output_is_counted(tmp_path: Path) -> None:
    script = "import os, pathlib\nif os.fork() == 0:\n b = b'x' * 40_000_000; pathlib.Path('a').write_bytes(b'12'); os._exit(0)\nos.wait()"
    usage = measure.run(Command((sys.executable, "-c", script), tmp_path), tmp_path.parent / "log")
    assert usage.wall > 0
    assert usage.memory > 0
    assert measure.listing(tmp_path)["a"].size == 2


def test_failed_command_says_what_it_said(tmp_path: Path) -> None:
    script = "import sys; print('sebabnya'); sys.exit(3)"
    with pytest.raises(Failed, match=r"kode 3\nsebabnya"):
        measure.run(Command((sys.executable, "-c", script), tmp_path), tmp_path / "log")


def test_touched_counts_new_rewritten_and_removed() -> None:
    before = {"same": Entry(1, 1, 1), "rewritten": Entry(1, 1, 2), "gone": Entry(1, 1, 3)}
    after = {"same": Entry(1, 1, 1), "rewritten": Entry(1, 2, 2), "new": Entry(1, 1, 4)}
    assert measure.touched(before, after) == 3


def test_floor_writes_what_the_plan_says(root: Path, tmp_path: Path) -> None:
    plan = tmp_path / "plan"
    plan.write_text("3 a.html\n70000 dalam/b c.html\n0 kosong\n")
    subprocess.run([sys.executable, "-I", floor.__file__, root, plan, tmp_path / "out"], check=True)
    sizes = {path: entry.size for path, entry in measure.listing(tmp_path / "out").items()}
    assert sizes == {"a.html": 3, "dalam/b c.html": 70000, "kosong": 0}


# --- the report


def _sample(subject: str, case: str, round: int, wall: float, touched: int = 0) -> Sample:
    return Sample(subject, case, round, Usage(wall, wall * 2, 100 << 20), 1234, 5_600_000, touched)


SAMPLES = (
    _sample(FLOOR, COLD, 1, 0.5),
    _sample(TERANG, COLD, 1, 2.0),
    _sample(TERANG, SAME, 1, 1.0),
    _sample(TERANG, RECORD, 1, 1.5, touched=17),
    _sample("hugo", COLD, 1, 8.0),
    _sample(FLOOR, COLD, 2, 1.0),
    _sample(TERANG, COLD, 2, 3.0),
    _sample(TERANG, SAME, 2, 1.0),
    _sample(TERANG, RECORD, 2, 1.5, touched=17),
)
REPORT = Report(SMALL, {"Prosesor": "contoh, 2 inti"}, {"hugo": "v1"}, {"eleventy": "tidak terpasang"}, rows(SAMPLES))


def test_rows_hold_medians_and_ratios_of_the_same_round() -> None:
    cold = next(row for row in REPORT.rows if (row.subject, row.case) == (TERANG, COLD))
    assert (cold.wall, cold.wall_least, cold.wall_most, cold.cpu) == (2.5, 2.0, 3.0, 5.0)
    assert cold.touched is None
    assert cold.against[FLOOR] == 3.5  # of 2.0 / 0.5 and 3.0 / 1.0
    assert cold.against["hugo"] == 0.3125  # measured once: of 2.0 / 8.0 and 3.0 / 8.0
    assert [row.touched for row in REPORT.rows if row.subject == TERANG] == [None, 0, 17]


def test_text_table_is_aligned_and_names_everything() -> None:
    text = as_text(REPORT)
    table = text.split("\n\n")[1].splitlines()
    assert [line.split("  ")[0] for line in table[2:]] == [
        "Lantai", "Terang, dari awal", "Terang, tanpa perubahan", "Terang, satu catatan diubah", "Hugo, dari awal",
    ]  # fmt: skip
    assert "2,50 [2,00..3,00]" in table[3]
    assert "8,00 [sekali]" in table[6]
    assert "50 catatan, 5 siaran pers" in text
    assert "Tidak diukur: Eleventy (tidak terpasang)." in text
    assert all(f"Hugo: {note}" in text for note in PEERS["hugo"].notes)


def test_markdown_table_has_one_width() -> None:
    lines = [line for line in as_markdown(REPORT).splitlines() if line.startswith("|")]
    assert len(lines) == 2 + len(REPORT.rows)
    assert len({line.count("|") for line in lines}) == 1


def test_json_keeps_every_sample() -> None:
    (values,) = json.loads(as_json([(REPORT, SAMPLES)]))
    assert len(values["samples"]) == len(SAMPLES)
    assert len(values["rows"]) == 5
    assert values["machine"] == {"Prosesor": "contoh, 2 inti"}


# --- the peers


def test_missing_peer_is_found_missing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert [PEERS[name].find() for name in ("hugo", "eleventy", "pelican")] == [None, None, None]


@pytest.mark.parametrize("peer", PEERS.values(), ids=PEERS)
def test_project_of_a_peer_has_every_item_and_no_open_slot(peer: Peer, tmp_path: Path) -> None:
    shell = "".join(f"<i>terang-slot-{slot}-end</i>" for slot in ("title", "description", "canonical", "head", "body"))
    peer.prepare(tmp_path, SMALL, Chrome(shell))
    texts = {path: path.read_text() for path in tmp_path.rglob("*") if path.is_file()}
    assert sum(path.parts[-3] in ("informasi", "siaran-pers") for path in texts) == 55
    assert not [path for path, text in texts.items() if "@@" in text or "terang-slot" in text]
    assert peer.command(Tool((peer.name,), ""), tmp_path, tmp_path / "out").words[0] == peer.name


def test_command_says_which_peers_are_missing(tmp_path: Path) -> None:
    words = [
        sys.executable,
        HOME / "tests/labs/bench.py",
        "--records",
        "2",
        "--units",
        "8,9",
        "--rounds",
        "1",
        "--peers",
        "hugo",
    ]
    files = ["--work", tmp_path / "kerja", "--markdown", tmp_path / "hasil.md", "--json", tmp_path / "hasil.json"]
    bare = {**os.environ, "PATH": "/nonexistent"}
    done = subprocess.run([*words, *files], capture_output=True, text=True, env=bare)
    assert done.returncode == 0, done.stderr
    assert "Tidak diukur: Hugo (tidak terpasang; cara memasang ada di --help)." in done.stdout
    assert "Terang, satu catatan diubah" in (tmp_path / "hasil.md").read_text()
    tables = json.loads((tmp_path / "hasil.json").read_text())
    assert [(table["parameters"]["units"], [*table["missing"]]) for table in tables] == [(8, ["hugo"]), (9, ["hugo"])]


def test_help_tells_how_to_install_every_peer() -> None:
    words = [sys.executable, HOME / "tests/labs/bench.py", "--help"]
    done = subprocess.run(words, capture_output=True, text=True, check=True)
    assert all(peer.install in done.stdout for peer in PEERS.values())


def test_unknown_peer_is_refused() -> None:
    words = [sys.executable, HOME / "tests/labs/bench.py", "--peers", "jekyll"]
    done = subprocess.run(words, capture_output=True, text=True)
    assert done.returncode == 2
    assert "--peers tidak mengenal jekyll" in done.stderr
