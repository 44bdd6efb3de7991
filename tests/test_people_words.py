"""How people write on a phone: spoken forms, chat, slips, and who does what. Each row names what the rule promises."""

import shutil
from collections.abc import Sequence

import pytest

from finding.asking import ask, understood
from sites import Built
from terang import urls
from terang.searching.everyday_words import EVERYDAY
from terang.searching.language import STOP_WORDS, parts, root
from terang.searching.spellings import SPELLINGS
from terang.searching.spoken import written
from terang.writers.whole_site.unit_work import work_of

needs_node = pytest.mark.skipif(not shutil.which("node"), reason="the engine is asked under Node here")


@pytest.mark.parametrize(
    ("spoken", "meant"),
    [
        ("ngurus", "urus"),
        ("ngurusin", "mengurus"),
        ("nunggu", "menunggu"),
        ("nyewa", "sewa"),
        ("nyari", "mencari"),
        ("minjem", "pinjam"),
        ("bayarin", "bayar"),
        ("dibayarin", "dibayar"),
        ("dateng", "datang"),
        ("ilang", "kehilangan"),
        ("benerin", "benar"),
        ("duit", "uang"),
        ("okt", "oktober"),
    ],
)
def test_what_is_said_has_the_root_of_what_is_written(spoken: str, meant: str) -> None:
    assert root(spoken) == root(meant) or spoken in STOP_WORDS


@pytest.mark.parametrize("word", ["internet", "kadin", "nganjuk", "bekasi", "muslimin", "kemendag", "inspektorat"])
def test_other_words_and_names_stay_as_they_are(word: str) -> None:
    assert root(word) == word


def test_a_word_of_the_dictionary_is_never_taken_for_a_spoken_one() -> None:
    assert written("utang", {"utang", "hutang"}) == ""
    assert written("ilang", {"hilang"}) == "hilang"
    assert written("di", {"di", "hidi"}) == ""


def test_an_everyday_phrase_says_more_than_stop_words() -> None:
    """Else every question would lead there."""
    for _, everyday in EVERYDAY:
        for text in everyday:
            assert any(root(word) for word in parts(text)), text


def test_another_spelling_is_no_stop_word_and_leads_to_a_word_that_is_none() -> None:
    assert not [word for word in SPELLINGS if word in STOP_WORDS]
    assert not [said for said in SPELLINGS.values() if said in STOP_WORDS or said in SPELLINGS]


def test_the_work_of_a_unit_is_not_its_name() -> None:
    assert "sampah" in work_of("Dinas Lingkungan Hidup Kota Contoh").split()
    assert "kesehatan" not in work_of("Dinas Kesehatan").split()
    assert work_of("Kecamatan Melati") == ""


def first(found: Sequence[Sequence[str]]) -> str:
    return f"{found[0][0]}.html" if found[0] else ""


@needs_node
@pytest.mark.parametrize(
    ("query", "path"),
    [
        ("dinas yg ngurusin sampah", urls.unit("dlh")),
        ("siapa yang urus parpol sama ormas", urls.unit("kesbangpol")),
        ("dinas damkar", urls.unit("damkar")),
        ("permintaan sy udh smpe mana", urls.REQUEST_STATUS),
        ("dasar hukum ppid", "regulasi.html"),
        ("dinas kesehatan vaksin", ""),  # who names the unit asks for something else of it
        ("sampah", ""),
    ],
)
def test_a_question_in_everyday_words_leads_directly(query: str, path: str, demo: Built) -> None:
    assert "".join(understood(demo.out, [query])[0]["direct"][:1]) == path


@needs_node
@pytest.mark.parametrize(
    ("query", "path"),
    [
        # a period is found by each of its years
        ("pendapatan daerah 2015", "informasi/2018/bapenda-realisasi-pendapatan-2013-2017.html"),
        # the words of a name stand apart, in any order
        ("dicetak ktp nya hilang di luar domisili", "informasi/2021/disdukcapil-cetak-ktp-luar-domisili.html"),
        # without vowels; heard alike
        ("trf parkr", "informasi/2020/bapenda-perwal-90-2018-tarif-parkir.html"),
        ("izin mendirikan kliniq", "informasi/2020/syarat-izin-mendirikan-klinik.html"),
        # what people do with a thing says little of it
        ("cek harta kekayaan pejabat", "informasi/2020/pengumuman-lhkpn-kota-bekasi.html"),
        # the newest
        ("lra disdukcapil terbaru", "informasi/2021/disdukcapil-lra-2020.html"),
    ],
)
def test_what_is_asked_for_stands_first(query: str, path: str, demo: Built) -> None:
    assert first(ask(demo.out, [query], 1)) == path


@needs_node
@pytest.mark.parametrize(
    ("query", "meant", "near"),
    [
        ("biran", "bidan", True),  # another letter of a short word: doubtful
        ("bidn", "bidan", False),  # a vowel left out
        ("parkkirnya", "parkir", False),  # a slip in a word with an end that no document has
    ],
)
def test_slips(query: str, meant: str, near: bool, demo: Built) -> None:
    answer = understood(demo.out, [query])[0]
    assert dict(answer["meant"]).get(query, "") == meant
    assert answer["near"] == near


@needs_node
@pytest.mark.parametrize("query", ["cabe", "krl", "harga cabe", "skck"])
def test_a_short_word_is_not_taken_for_another(query: str, demo: Built) -> None:
    assert understood(demo.out, [query])[0]["meant"] == []
