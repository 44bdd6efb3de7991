"""Finding what people ask for: the questions of tests/relevance, and the synonyms behind many of the answers."""

import gzip
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from finding.asking import ask, understood
from finding.corpora import BEKASI, DEMO, build
from finding.figures import SHOWN, Figures
from finding.moving import first_queries
from finding.questions import Question, read_questions
from helpers import HOME, catalogue_of, make_root, shared_data
from sites import Built
from terang.searching import SynonymRules, titles_of, years_file
from terang.searching.language import phrase
from terang.writers import Searchable, SearchDocument

QUESTIONS = read_questions(HOME)
# What was reached when this was written, each less one question: success@1 and success@5 of all questions.
REACHED = {DEMO: (0.95, 0.98), BEKASI: (0.93, 0.97)}

needs_node = pytest.mark.skipif(not shutil.which("node"), reason="the engine is asked under Node here")


def test_there_are_enough_questions_and_each_is_asked_once() -> None:
    assert len(QUESTIONS) >= 120
    assert len({(one.query, one.corpus) for one in QUESTIONS}) == len(QUESTIONS)
    assert {one.corpus for one in QUESTIONS} == {DEMO, BEKASI}


def test_every_third_question_is_held() -> None:
    assert [one.held for one in QUESTIONS] == [number % 3 == 0 for number in range(1, len(QUESTIONS) + 1)]


def test_every_answer_of_the_demonstration_exists(demo: Built) -> None:
    pages = [path.removesuffix(".html") for path in demo.pages]
    for one in QUESTIONS:
        if one.corpus == DEMO:
            assert all(any(Question("", "", (id,), False).is_answered_by(page) for page in pages) for id in one.ids), (
                one
            )


def _figures(corpus: str, site: Path) -> Figures:
    questions = [one for one in QUESTIONS if one.corpus == corpus]
    return Figures.of(questions, ask(site, [one.query for one in questions], SHOWN))


@needs_node
def test_the_demonstration_answers_as_well_as_it_did(demo: Built) -> None:
    figures = _figures(DEMO, demo.out)
    assert figures.first >= REACHED[DEMO][0], figures
    assert figures.five >= REACHED[DEMO][1], figures


@needs_node
def test_the_real_list_answers_as_well_as_it_did(tmp_path: Path) -> None:
    figures = _figures(BEKASI, build(BEKASI, shared_data("dip-bekasi-raw.json"), tmp_path)[1])
    assert figures.first >= REACHED[BEKASI][0], figures
    assert figures.five >= REACHED[BEKASI][1], figures


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        ([["a"], ["a"]], Figures(2, 0.5, 0.5, 0.5)),
        ([["x", "a"], ["x", "y", "z", "v", "b", "w"]], Figures(2, 0.0, 1.0, 0.35)),
        ([["x"], ["x", "y", "z", "v", "w", "b"]], Figures(2, 0.0, 0.0, 0.0)),  # the sixth answer does not count
    ],
)
def test_figures(found: list[list[str]], expected: Figures) -> None:
    assert Figures.of([Question("", "", ("a",), False), Question("", "", ("b*",), False)], found) == expected


def test_the_command_says_what_was_found(demo: Built) -> None:
    words = [sys.executable, HOME / "tests/labs/relevance.py", "--corpus", DEMO, "--site", demo.out]
    done = subprocess.run(words, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert "success@1" in done.stdout


@needs_node
def test_a_first_query_leaves_the_facets_of_all_until_somebody_narrows(demo: Built) -> None:
    """And what a row shows comes with it. Bytes, which are the same on any machine."""
    facets = sum(path.stat().st_size for path in demo.out.glob("cari/[0-9]*/f.bin"))
    for one in first_queries(demo.out, ["laporan kinerja", "akta kelahiran", "anggaran 2024"]):
        assert one.found > 3
        assert one.panel == one.bytes + facets
        assert one.bytes < 50_000, one


# --- the engine, on the demonstration -----------------------------------------------------------------------------


@needs_node
@pytest.mark.parametrize(
    ("query", "same"),
    [
        ("LKPJ", "laporan keterangan pertanggungjawaban"),  # a name for the other
        ("kerjasama rsud", "kerja sama rsud"),  # in one word or in two
        ("perwal 06 2014", "perwal 6 2014"),
        ("akta-akta kelahiran", "akta kelahiran"),
        ("pemakamannya", "pemakaman"),
        ("LAPORAN Kinerja", "laporan kinerja"),
        ("laporan kinerja!?", "laporan kinerja"),
        ("apa itu laporan kinerja", "laporan kinerja"),  # words by which a question begins
        ("kepndudukan", "kependudukan"),  # a slip of the fingers
        ("ekpendudukan", "kependudukan"),  # and in the first letters
    ],
)
def test_both_find_the_same_first(query: str, same: str, demo: Built) -> None:
    one, other = ask(demo.out, [query, same], 1)
    assert one
    assert one == other


@needs_node
@pytest.mark.parametrize(
    "query", ["", " ", "?!…", "yang dan di", "\u202e\u200f", "0", "00 000", "a" * 5000, "🙂🙂", "/", "-.-"]
)
def test_strange_queries_are_answered(query: str, demo: Built) -> None:
    assert isinstance(ask(demo.out, [query], 3)[0], list)


@needs_node
@pytest.mark.parametrize(
    ("query", "missing", "meant"),
    [
        ("kepndudukan", [], [["kepndudukan", "kependudukan"]]),
        ("akta kepndudukan", [], [["kepndudukan", "kependudukan"]]),
        ("xqzk", ["xqzk"], []),
        ("kelahrxqn", ["kelahrxqn"], []),  # two slips are another word
        ("zebra kutub", ["zebra", "kutub"], []),
        ("kependu", ["kependu"], []),  # unfinished, and nobody is typing
        ("bapeda", [], [["bapeda", "bappeda"]]),  # a double letter is forgotten oftener than another one
        ("laporan kinreja", [], [["kinreja", "kinerja"]]),
        ("pajak makar", ["makar"], []),  # another letter makes another word of a short one
        ("jumlah jatisampruna", [], [["jatisampruna", "jatisampurna"]]),  # nothing else can be meant
    ],
)
def test_an_unknown_word_is_rewritten_only_when_one_slip_explains_it(
    query: str, missing: list[str], meant: list[list[str]], demo: Built
) -> None:
    (answer,) = understood(demo.out, [query])
    assert (answer["missing"], answer["meant"]) == (missing, meant)


@needs_node
def test_what_is_found_by_the_less_telling_words_is_only_near(demo: Built) -> None:
    unknown, known = understood(demo.out, ["biaya zebrakutub", "biaya pemakaman"])
    assert unknown["near"]
    assert not known["near"]


@needs_node
def test_known_words_that_no_document_says_together_are_only_near(demo: Built) -> None:
    apart, together = understood(demo.out, ["pemakaman rusunawa", "syarat pemakaman"])
    assert apart["near"]
    assert apart["missing"] == []
    assert not together["near"]


@needs_node
def test_a_very_long_page_does_not_answer_before_what_is_about_it(demo: Built) -> None:
    """The page of all messages of the checks says nearly every word of an office once."""
    titles = [record.title for record in demo.catalogue.records][::3]
    first = [found[:1] for found in ask(demo.out, [" ".join(title.split()[:2]) for title in titles], SHOWN)]
    assert ["panduan/pesan"] not in first


@needs_node
def test_a_word_is_not_rewritten_when_it_is_wanted_as_typed(demo: Built) -> None:
    (answer,) = understood(demo.out, ["kepndudukan"], literal=True)
    assert (answer["missing"], answer["meant"]) == (["kepndudukan"], [])


# --- synonyms -------------------------------------------------------------------------------------------------------


def rules_of(root: Path) -> list[list[list[list[str]]]]:
    """[names, everyday phrases] of each line, each a list of roots."""
    catalogue = catalogue_of(root)
    file = SynonymRules.of(catalogue.office_files.synonyms, catalogue.units.values()).file()
    lines = (line.split("|") for line in gzip.decompress(file).decode().splitlines())
    return [[[one.split() for one in names.split("=")], [one.split() for one in rest]] for names, *rest in lines]


def test_synonyms_become_roots(tmp_path: Path) -> None:
    text = "sinonim:\n  - istilah: LKPJ\n    sama: [laporan keterangan pertanggungjawaban, Lkpj-tahunan]\n    sehari_hari: [laporannya wali kota]\n"
    rules = rules_of(make_root(tmp_path, {"disclosures/sinonim.yml": text}))
    names, everyday = next(rule for rule in rules if ["lkpj"] in rule[0])
    assert names == [["lkpj"], ["lapor", "terang", "pertanggungjawaban"], ["lkpj-tahunan"], ["lkpj", "tahun"]]
    assert everyday == [["lapor", "wali", "kota"]]


def test_names_of_units_lead_to_each_other(tmp_path: Path) -> None:
    rules = rules_of(make_root(tmp_path))
    assert any(["dinkes"] in names and list(phrase("Dinas Kesehatan")) in names for names, _ in rules)


def test_every_word_of_a_synonym_can_be_typed(tmp_path: Path) -> None:
    text = "sinonim:\n  - istilah: Covid-19\n    sehari_hari: [virus corona]\n"
    catalogue = catalogue_of(make_root(tmp_path, {"disclosures/sinonim.yml": text}))
    lexicon = SynonymRules.of(catalogue.office_files.synonyms, ()).lexicon
    assert {"covid-19", "covid", "19", "virus", "corona"} <= lexicon.keys()


# --- titles, for a site that was opened from disk --------------------------------------------------------------------


def searchable(path: str, title: str, date: str) -> Searchable:
    return Searchable(path, title, date, title.encode(), {"jenis": "Informasi"}, lambda: SearchDocument(title, ()))


def test_titles_are_scripts_by_year_from_the_latest() -> None:
    titles = titles_of(
        [searchable("a", "A", "2023-01-02"), searchable("b", "B", "2024"), searchable("c", "C</script>\u2028", "")]
    )
    assert [one.path for one in titles] == ["cari/judul-2024.js", "cari/judul-2023.js", "cari/judul-0000.js"]
    assert years_file(titles) == ("cari/judul.js", b'Pencarian.years([["2024",1],["2023",1],["0000",1]]);\n')
    assert titles[0].file() == b'Pencarian.titles([["b","B","2024","Informasi","","","",""]]);\n'
    assert b"\\u2028" in titles[2].file()


def test_a_new_title_changes_one_year() -> None:
    before = [searchable(str(n), f"Judul {n}", f"{2020 + n}-01-01") for n in range(4)]
    after = [*before, searchable("x", "Baru", "2021-05-05")]
    changed = {one.path for one in titles_of(after)} - {one.path for one in titles_of(before)}
    keys = {one.path: one.key for one in titles_of(before)}
    assert not changed
    assert [one.path for one in titles_of(after) if one.key != keys[one.path]] == ["cari/judul-2021.js"]
