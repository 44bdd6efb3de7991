"""reporting: problems → reports; no value in them can forge a line, a command or an entry."""

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from terang.problems import CODES, Place, Problem, Severity, problem, sort_problems
from terang.problems.codes import _by_slug
from terang.problems.reporting import as_github, as_gitlab, as_json, as_text, count

BIASED = st.text(st.sampled_from("a:,%\r\n\x1b\u202e\u2028«{}") | st.characters(codec="utf-8"), max_size=30)

ERROR = problem("unit-tak-dikenal", Place("disclosures/a.yml", 3, 7), value="dinkse", suggestion="Mungkin «dinkes». ")
WARNING = problem("masih-draf", Place("disclosures/a.yml", 2, 1))
GAPS = [
    problem("belum-diisi", Place("disclosures/b.yml"), label=label, key=label, law="", help="")
    for label in ("Ringkasan", "Unit")
]


def source(path: str) -> list[str]:
    return ["judul: A", "status: draf", "unit: dinkse"] if path.endswith("a.yml") else []


def test_text() -> None:
    assert as_text((WARNING, ERROR, *GAPS), source) == (
        "disclosures/b.yml\n"
        "  peringatan  belum diisi: «Ringkasan» (`Ringkasan`), «Unit» (`Unit`)  [belum-diisi]\n"
        "\n"
        "disclosures/a.yml\n"
        "  baris 2  peringatan  Masih berstatus draf, sehingga belum diterbitkan.  [masih-draf]\n"
        "     2 | status: draf\n"
        "       | ^\n"
        "         → Hapus `status: draf` bila sudah siap.\n"
        "  baris 3  galat  Unit «dinkse» tidak ada dalam `disclosures/badan.yml`.  [unit-tak-dikenal]\n"
        "     3 | unit: dinkse\n"
        "       |       ^\n"
        "         → Mungkin «dinkes». Pakai id, nama, atau alias unit yang terdaftar, atau daftarkan unit itu.\n"
        "\n"
        "1 galat dan 3 peringatan dalam 2 berkas.\n"
    )


def test_nothing_to_say() -> None:
    assert as_text((), source) == "Tidak ada masalah.\n"
    assert (as_json(()), as_gitlab(()), as_github(())) == ("[]\n", "[]\n", "")
    assert count([ERROR]) == "1 galat dan 0 peringatan dalam 1 berkas."


@pytest.mark.parametrize("line", [0, 4, 10**9])
def test_a_line_that_the_file_does_not_have(line: int) -> None:
    told = problem("masih-draf", Place("disclosures/a.yml", line, 5))
    assert " | " not in as_text((told,), source)


@pytest.mark.parametrize("column", [1, 49, 50, 51, 99, 100, 300, 400])
def test_long_lines_are_cut_around_the_fault(column: int) -> None:
    line = "x" * (column - 1) + "!" + "x" * (400 - column)
    text = as_text((problem("masih-draf", Place("a.yml", 1, column)),), lambda _: [line])
    shown, pointer = text.splitlines()[2:4]
    assert len(shown) <= 9 + 100
    assert pointer.index("^") == shown.index("!")


def test_json() -> None:
    assert json.loads(as_json((ERROR, WARNING))) == [
        {
            "path": "disclosures/a.yml",
            "line": 3,
            "column": 7,
            "code": "unit-tak-dikenal",
            "severity": "error",
            "message": "Unit «dinkse» tidak ada dalam `disclosures/badan.yml`.",
            "remedy": ERROR.remedy,
        },
        {
            "path": "disclosures/a.yml",
            "line": 2,
            "column": 1,
            "code": "masih-draf",
            "severity": "warning",
            "message": WARNING.message,
            "remedy": WARNING.remedy,
        },
    ]


def test_github() -> None:
    first, second = as_github((ERROR, WARNING)).splitlines()
    assert first == (
        f"::error file=disclosures/a.yml,line=3,col=7,title=unit-tak-dikenal::{ERROR.message} {ERROR.remedy}"
    )
    assert second.startswith("::warning file=disclosures/a.yml,line=2,col=1,title=masih-draf::")


def test_gitlab() -> None:
    rows = json.loads(as_gitlab((ERROR, WARNING)))
    assert [row["severity"] for row in rows] == ["major", "minor"]
    assert rows[0]["location"] == {"path": "disclosures/a.yml", "lines": {"begin": 3}}
    assert set(rows[0]) == {"description", "check_name", "fingerprint", "severity", "location"}
    assert rows[0]["fingerprint"] != rows[1]["fingerprint"]
    assert as_gitlab((ERROR,)) == as_gitlab((ERROR,))  # the same fault keeps its fingerprint


HOSTILE = [
    "::error file=x::boo",
    "a\n::error file=x::boo",
    "a\r::warning ::x",
    "%0A::error::x",
    "\x1b[31mmerah\x1b[0m",
    "a\u202eb",
    "a\u2028b\x85c",
    "{message}{0}{law.__class__}",
    "«»`",
    "x" * 5000,
]


def told(value: str) -> Problem:
    return problem("unit-tak-dikenal", Place("disclosures/a.yml", 1, 1), value=value, suggestion="")


@pytest.mark.parametrize("value", HOSTILE)
def test_a_hostile_value_stays_within_its_sentence(value: str) -> None:
    made = told(value)
    assert made.message.isprintable()
    assert len(made.message) < 200
    text = as_text((made,), lambda _: [value.split("\n")[0]])
    assert len(text.splitlines()) == 7
    assert not any(line.startswith("::") for line in text.splitlines())
    github = as_github((made,))
    assert len(github.splitlines()) == 1
    assert github.startswith("::error file=disclosures/a.yml,line=1,col=1,title=unit-tak-dikenal::Unit «")
    for report in (as_json, as_gitlab):
        assert len(json.loads(report((made,)))) == 1


@given(BIASED, BIASED)
def test_any_value_and_any_path_make_one_entry(value: str, name: str) -> None:
    made = problem("unit-tak-dikenal", Place(f"disclosures/{name}", 1, 1), value=value, suggestion=value)
    assert len(as_github((made,)).split("\n")) == 2
    head = as_github((made,)).removeprefix("::error ").partition("::")[0]
    assert head.count(",") == 3
    assert json.loads(as_json((made,)))[0]["path"] == f"disclosures/{name}"


@pytest.mark.parametrize(
    "name", ["a\n::error::palsu.yml", "a\nTidak ada masalah.\n.yml", "\x1b[2Ja.yml", "a\u202elmy.exe"]
)
def test_a_hostile_file_name_stays_in_its_line(name: str) -> None:
    text = as_text((problem("masih-draf", Place(f"disclosures/{name}")),), lambda _: [])
    assert all(line.isprintable() for line in text.split("\n"))
    assert not any(line.startswith(("::", "Tidak ada")) for line in text.split("\n"))


def test_words_missing_from_a_sentence_are_our_fault() -> None:
    with pytest.raises(KeyError):
        problem("unit-tak-dikenal", Place("a"))
    with pytest.raises(KeyError):
        problem("tidak-ada-kode-ini", Place("a"))


def test_problems_are_sorted_by_place_and_said_once() -> None:
    later = problem("masih-draf", Place("a.yml", 10))
    earlier = problem("masih-draf", Place("a.yml", 9))
    assert sort_problems([later, earlier, later]) == (earlier, later)


@pytest.mark.parametrize("code", CODES.values(), ids=lambda code: code.slug)
def test_every_code_has_a_sentence_and_a_remedy(code: Any) -> None:
    assert code.slug in CODES
    assert code.slug == code.slug.lower().replace(" ", "-")
    assert code.message.endswith((".", "{law}."))
    assert code.remedy.endswith((".", "}", "»."))
    assert isinstance(code.severity, Severity)


def test_a_problem_code_is_declared_once() -> None:
    with pytest.raises(ValueError, match="judul-ganda"):
        _by_slug([replace(CODES["kunci-ganda"], slug="judul-ganda")] * 2)
