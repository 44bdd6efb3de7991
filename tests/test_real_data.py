"""Real and hostile files of other people: every one is read or explained, none crashes. Skipped where it is absent."""

import csv
import json
import re
from pathlib import Path

import pytest
import yaml

from helpers import TODAY, make_root, shared_data
from terang.authoring.yaml_writer import scalar
from terang.catalogue import load
from terang.problems import CODES
from terang.reading import Document, read_front_matter, read_yaml, yaml_reader
from terang.validation import ValidationContext, read_body, read_record, read_release
from terang.validation.attachment_facts import facts_of
from terang.validation.personal import EMAIL

CONTEXT = ValidationContext()


def explained(document: Document) -> None:
    """Values or problems, and problems that point into the file."""
    assert (document.values is None) == any(problem.is_error for problem in document.problems)
    for problem in document.problems:
        assert problem.code in CODES
        assert problem.place.line >= 1
        assert problem.place.column >= 1


def read_in_every_way(path: str, data: bytes) -> None:
    for document in (
        read_yaml(path, data),
        read_front_matter(path, data),
        read_front_matter(path, data, required=False),
    ):
        explained(document)
        rows = data.count(b"\n") + data.count(b"\r") + 1
        assert all(problem.place.line <= rows + 1 for problem in document.problems)
        if document.values is not None:
            validate(document)


def validate(document: Document) -> None:
    for _, problems in (
        read_record(document, "2024/a", "berkala", CONTEXT),
        read_release(document, "2024/a", CONTEXT),
        read_body(document),
    ):
        assert all(problem.message.isprintable() for problem in problems)


def suite() -> list[dict[str, object]]:
    cases = json.loads((shared_data("yaml-test-suite") / "cases.json").read_text(encoding="utf-8"))
    assert len(cases) > 300
    return cases  # type: ignore[no-any-return]


def test_yaml_test_suite() -> None:
    for number, case in enumerate(suite()):
        for key in ("yaml", "json", "dump", "tree"):
            read_in_every_way(f"{number}.yml", str(case.get(key, "")).encode("utf-8", "surrogatepass"))


@pytest.mark.skipif(not yaml.__with_libyaml__, reason="this PyYAML was built without libyaml")
def test_yaml_test_suite_is_read_alike_with_and_without_libyaml() -> None:
    """Where both accept a text: the same values at the same places."""
    for case in suite():
        for text in (str(case.get(key, "")) for key in ("yaml", "dump")):
            answers = []
            for parser in (None, yaml.CSafeLoader):
                with pytest.MonkeyPatch.context() as patch:
                    patch.setattr(yaml_reader, "_Parser", parser)
                    document = read_yaml("a.yml", text.encode("utf-8", "surrogatepass"))
                places = {keys: place for keys, place in document.places.items() if "" not in keys}
                answers.append((document.values, places))  # but for keys that are not written at all
            if answers[0][0] is not None and answers[1][0] is not None:
                assert answers[0] == answers[1]


def test_files_that_pyyaml_refuses() -> None:
    files = sorted(shared_data("yaml-test-suite", "pyyaml-loader-errors").iterdir())
    assert len(files) > 100
    for file in files:
        read_in_every_way(file.name, file.read_bytes())


@pytest.mark.parametrize(
    "parser",
    [
        None,
        yaml_reader._Parser,
    ],
    ids=["pure", "libyaml"],
)
def test_registry_entries_of_a_city(parser: object, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(yaml_reader, "_Parser", parser)
    refused = {}
    files = sorted(shared_data("jkan-datasets").rglob("*.md"))
    assert len(files) > 400
    for file in files:
        document = read_front_matter(file.name, file.read_bytes(), required=False)
        explained(document)
        if document.values is None:
            refused[file.name] = [
                (problem.code, problem.place.line) for problem in document.problems if problem.is_error
            ]
        else:
            _, problems = read_record(document, "2024/a", "berkala", CONTEXT)
            assert all(problem.message.isprintable() for problem in problems)
    assert refused == {
        "large-building-energy-benchmarking-data.md": [("karakter-tab", 139)],
        "leaf-dropoff-sites.md": [("karakter-tab", 22)],
        "parks-and-recreation-ppr-trails.md": [("karakter-tab", 8)],
        "ppr-program-districts.md": [("karakter-tab", 8)],
        "real-estate-tax-balances.md": [("karakter-tab", 9), ("karakter-tab", 48)],
        "sdp-school-lists.md": [("karakter-tab", 63)],
        "septa-ridership-statistics.md": [("kunci-ganda", 70)],
        "zoning-descriptions.md": [("karakter-tab", line) for line in (20, 24, 28, 36)],
    }


def test_the_tab_of_the_fifth_file_is_called_a_tab(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(yaml_reader, "_Parser", None)
    file = shared_data("jkan-datasets", "sdp-school-lists.md")
    document = read_front_matter(file.name, file.read_bytes())
    assert [problem.code for problem in document.problems] == ["karakter-tab"]


@pytest.mark.parametrize("folder", ["releases-gsa", "releases-kejari-palu"])
def test_press_releases_of_others(folder: str) -> None:
    files = sorted(path for path in shared_data(folder).rglob("*.md"))
    assert files
    for file in files:
        document = read_front_matter(file.name, file.read_bytes())
        explained(document)
        if document.values is not None:
            _, problems = read_release(document, "2024/a", CONTEXT)
            assert all(problem.message.isprintable() for problem in problems)


def test_press_releases_of_others_in_a_root(tmp_path: Path) -> None:
    """Not one of them is a valid release; all are told, and nothing crashes on the way."""
    files = sorted(path for path in shared_data("releases-gsa").rglob("*.md"))
    root = make_root(tmp_path, {f"content/siaran-pers/2012/s{n}.md": file.read_bytes() for n, file in enumerate(files)})
    loaded = load(root, TODAY)
    assert loaded.catalogue is None
    told = {problem.place.path for problem in loaded.problems if problem.is_error}
    assert told == {f"content/siaran-pers/2012/s{n}.md" for n in range(len(files))}


def test_naughty_strings_as_values(tmp_path: Path) -> None:
    """Written quoted into every text of a record, they are a value or a problem."""
    strings = json.loads((shared_data("attack") / "blns.json").read_text(encoding="utf-8"))
    fields = ("judul", "ringkasan", "unit", "tanggal_terbit", "periode", "retensi", "isi")
    files = {}
    for number, text in enumerate(strings):
        rows = [f"{field}: {json.dumps(text)}\n" for field in fields]
        files[f"disclosures/berkala/2024/n{number}.yml"] = "".join(
            [*rows, f"topik: [{json.dumps(text)}]\n", "kelas: berkala\n"]
        )
    loaded = load(make_root(tmp_path, files), TODAY)
    assert loaded.catalogue is None
    for problem in loaded.problems:
        assert problem.message.isprintable()
        assert problem.remedy.isprintable()


def test_naughty_strings_that_are_written_are_read_back() -> None:
    for text in json.loads((shared_data("attack") / "blns.json").read_text(encoding="utf-8")):
        if not text.strip():
            continue
        document = read_yaml("a.yml", f"judul: {scalar(text)}\nkelas: berkala\n".encode("utf-8", "surrogatepass"))
        if document.values is not None:
            assert document.values["judul"] == text


def test_no_invented_nik_gets_through(tmp_path: Path) -> None:
    text = (shared_data("attack") / "nik-sample.csv").read_text(encoding="utf-8")
    rows = list(csv.DictReader(text.splitlines()))
    positive = [row["text"] for row in rows if row["expected"] == "positive"]
    assert positive
    files = {
        f"disclosures/berkala/2024/n{number}.yml": f"judul: {scalar(f'Nomor {text} itu')}\nkelas: berkala\n"
        for number, text in enumerate(positive)
    }
    loaded = load(make_root(tmp_path, files), TODAY)
    told = {problem.place.path for problem in loaded.problems if problem.code == "data-pribadi"}
    assert set(files) - told == set()


def test_in_real_files_nothing_but_addresses_is_taken_for_personal_data() -> None:
    """Catalogues, releases, lists and schemas hold many long numbers of documents, and no number of a person."""
    files = sorted(path for path in shared_data().rglob("*") if path.is_file() and path.name != "nik-sample.csv")
    found = [(path.name, find) for path in files for find in facts_of(path.read_bytes(), path.name).finds]
    assert len(files) > 900
    assert [one for one in found if one[1].kind != EMAIL] == []
    assert [one for one in found if not re.search(r"@|\(at\)", one[1].contact)] == []
