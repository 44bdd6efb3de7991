"""The search index: words and roots, what stands in the files, and that little changes when little changes."""

import gzip
import json
from collections import Counter
from collections.abc import Iterator

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from terang.searching import Index, Segment, SynonymRules, roots_but, segments_of
from terang.searching.everyday_words import EVERYDAY
from terang.searching.index import PACK_SIZE, bucket_of, buckets
from terang.searching.institutions import INSTITUTIONS, also_called
from terang.searching.known_roots import KnownRoots
from terang.searching.language import STOP_WORDS, root, words
from terang.searching.weighing import weights
from terang.writers import Searchable, SearchDocument


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Laporan Keuangan", ["laporan", "keuangan"]),
        ("188.45/12/KPTS/2025", ["188.45/12/kpts/2025", "188", "45", "12", "kpts", "2025"]),  # whole, and its parts
        ("buku-buku", ["buku-buku", "buku", "buku"]),
        ("Perwal (No. 10).", ["perwal", "no", "10"]),  # punctuation around a word is not of it
        ("Café DPRD", ["cafe", "dprd"]),  # accents do not matter
        ("", []),
        ("!?… —", []),
        ("a" * 41, []),  # nobody looks for that
        ("℀ kantor", ["a/c", "a", "c", "kantor"]),  # a sign that is folded into a compound
        (f"{'a' * 41} kantor", ["kantor"]),
    ],
)
def test_words(text: str, expected: list[str]) -> None:
    assert words(text) == expected


@pytest.mark.parametrize(
    "family",
    [
        "lapor laporan melaporkan dilaporkan pelaporan",
        "mohon memohon pemohon permohonan dimohonkan",  # where the common stemmer fails
        "buka terbuka membuka keterbukaan",
        "layan layanan melayani pelayanan dilayani",
        "anggaran menganggarkan penganggaran",
        "izin perizinan mengizinkan",
        "kecuali dikecualikan pengecualian",
    ],
)
def test_a_family_has_one_root(family: str) -> None:
    assert len({root(word) for word in family.split()}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("bekasi", "bekas"),
        ("bali", "bal"),
        ("emas", "pengemasan"),
        ("harga", "penghargaan"),
        ("kemendag", "kemendagri"),
        ("adil", "pengadilan"),
        ("ada", "pengadaan"),
    ],
)
def test_words_that_only_look_alike_have_different_roots(one: str, other: str) -> None:
    assert root(one) != root(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("covid19", "covid-19"),
        ("qurban", "kurban"),
        ("form", "formulir"),
        ("excel", "xlsx"),
        ("mengunjungi", "kunjungan"),
        ("penyelidik", "selidik"),
        ("ijin", "perizinan"),
    ],
)
def test_two_spellings_have_one_root(one: str, other: str) -> None:
    assert root(one) == root(other)


def test_another_spelling_can_be_typed_though_no_document_has_it() -> None:
    whole = Index.of([])
    files = {file.path: file.make() for file in whole.common_files({"kurban": "kurban"})}
    assert b"qurban kurban" in gzip.decompress(files["cari/kata/qu.bin"])
    assert b"excel" not in gzip.decompress(files.get("cari/kata/ex.bin", gzip.compress(b"")))


def test_a_stop_word_stays_one_though_a_root_is_spelt_like_it() -> None:
    files = {file.path: file.make() for file in Index.of([]).common_files({"makanan": "maka"})}
    assert b"maka \n" in gzip.decompress(files["cari/kata/ma.bin"])


def test_stop_words_have_no_root() -> None:
    assert {root(word) for word in STOP_WORDS} == {""}


@given(st.text(max_size=200))
def test_any_text_gives_words_of_letters_digits_and_marks_inside(text: str) -> None:
    for word in words(text):
        assert word[0].isalnum()
        assert word[-1].isalnum()
        assert not set(word) - set("abcdefghijklmnopqrstuvwxyz0123456789./-")


@given(st.text(max_size=200) | st.text("ab1 ./-.\n\u00e9\u00b2", max_size=60))
@example(f"Buku-buku 188.45/12/KPTS/2025. {'a' * 41} caf\u00e9 a./b yang -c- covid-19")
def test_roots_are_counted_as_word_by_word(text: str) -> None:
    met: dict[str, None] = {}
    known_roots = KnownRoots(root)
    for _ in range(2):  # new words, and known ones
        assert known_roots.counts(text, met) == Counter(map(root, words(text)))
    assert known_roots.lexicon(met) == {word: root(word) for word in words(text)}


@given(st.text("abcdefghij", min_size=1, max_size=12), st.sampled_from([8, 16, 64, 512]))
def test_a_bucket_lies_within_their_number(word: str, count: int) -> None:
    assert 0 <= bucket_of(word, count) < count


def test_the_title_counts_more_than_the_text() -> None:
    in_title = weights(SearchDocument("Anggaran", ("isi lain",)))
    in_text = weights(SearchDocument("Judul lain", ("anggaran",)))
    assert in_title[root("anggaran")] > in_text[root("anggaran")]


def test_a_long_page_says_a_word_in_passing_and_its_title_as_any_page_does() -> None:
    long = " ".join(f"istilah{n}" for n in range(6000))
    on_long, on_short = (weights(SearchDocument("Anggaran", (text,))) for text in (long, "istilah1 istilah2"))
    assert on_long[root("anggaran")] >= on_short[root("anggaran")] - 1
    passing = [on_long[f"istilah{n}"] for n in range(6000)]
    assert passing.count(0) > 5000
    assert set(passing) == {0, 1}
    assert on_short["istilah1"] >= 5


def test_a_page_for_staff_comes_after_one_for_everybody() -> None:
    text = ("Tuliskan anggaran dan pendapatan",)
    for_all = weights(SearchDocument("Anggaran", text))
    for_staff = weights(SearchDocument("Anggaran", text, is_for_staff=True))
    assert for_staff.keys() == for_all.keys()
    assert all(2 * for_staff[word] <= for_all[word] for word in for_all)


def test_a_few_words_more_leave_most_weights_as_they_are() -> None:
    """Whatever the length: else one edit would touch the bucket of every word."""
    said = [f"istilah{n}" for n in range(80)]
    for length in range(20, 80):
        before = weights(SearchDocument("Judul", (" ".join(said[:length]),)))
        after = weights(SearchDocument("Judul", (" ".join(said[:length]) + " tambahan dua tiga",)))
        assert sum(before[word] != after[word] for word in before) <= length / 3, length


def searchable(path: str, title: str, date: str = "2024-01-01", text: str = "", **facets: str) -> Searchable:
    document = SearchDocument(title, (text,), date)
    return Searchable(path, title, date, repr(document).encode(), facets, lambda: document)


def files_of(documents: list[Searchable]) -> dict[str, bytes]:
    index, lexicon, pieces = Index.of(documents), {}, []
    for shard in index.shards:
        blocks = [Segment.of(part) for part in segments_of(shard.documents)]
        for block in blocks:
            lexicon |= block.lexicon
        pieces += index.shard_files(shard, blocks)
    return {piece.path: piece.make() for piece in (*pieces, *index.common_files(lexicon))}


def found(files: dict[str, bytes], word: str) -> list[tuple[str, int]]:
    """An independent reader of the format: shard/number of each document with `word`, and its weight."""
    head = json.loads(files["cari/indeks.json"])
    hits = []
    for name, _, count in head["pecahan"]:
        raw = gzip.decompress(files[f"cari/{name}/k{bucket_of(word, count)}.bin"])
        line, _, rest = raw.partition(b"\n")
        for entry, documents, length in json.loads(line):
            postings, rest = rest[:length], rest[length:]
            if entry == word:
                pairs = list(_decoded(postings))
                assert len(pairs) == documents
                hits += [(f"{name}/{number}", weight) for number, weight in pairs]
    return hits


def _decoded(postings: bytes) -> Iterator[tuple[int, int]]:
    number = value = shift = 0
    for byte in postings:
        value |= (byte & 127) << shift
        shift += 7
        if byte < 128:
            number += value >> 4
            yield number, value & 15
            value = shift = 0


def test_every_document_is_found_by_every_root_of_its_title() -> None:
    titles = ["Laporan Keuangan", "Permohonan Informasi", "Laporan Kinerja", "Anggaran 2024", "Keterbukaan Informasi"]
    documents = [searchable(f"informasi/2024/d{n}.html", title, f"2024-01-0{n + 1}") for n, title in enumerate(titles)]
    files = files_of(documents)
    for number, title in enumerate(titles):
        for word in words(title):
            assert f"2024/{number}" in [place for place, _ in found(files, root(word))], (title, word)
    assert found(files, "tidakada") == []


def test_many_documents_keep_their_order_in_packs() -> None:
    documents = [searchable(f"informasi/2024/d{n:03}.html", f"Judul {n}", "2024-01-01") for n in range(100)]
    files = files_of(documents)
    rows = [
        row
        for pack in range(-(-100 // PACK_SIZE))
        for row in json.loads(gzip.decompress(files[f"cari/2024/d{pack}.bin"]))
    ]
    assert [row[0] for row in rows] == [document.path for document in documents]
    assert [place for place, _ in found(files, "judul")] == [f"2024/{n}" for n in range(100)]


def test_a_row_has_the_values_of_its_facets() -> None:
    """So that a result can be shown although the facets of all documents are not loaded."""
    files = files_of([searchable("a.html", "A", unit="Dinas Kesehatan", tahun="2024")])
    assert json.loads(gzip.decompress(files["cari/2024/d0.bin"]))[0][4:] == ["", "", "2024", "Dinas Kesehatan", ""]


def test_another_value_of_a_facet_is_another_pack() -> None:
    one, other = ([searchable("a.html", "A", unit=name)] for name in ("Dinas", "Badan"))
    keys = [
        next(iter(Index.of(documents).shard_files(Index.of(documents).shards[0], []))).key for documents in (one, other)
    ]
    assert keys[0] != keys[1]


def test_the_same_documents_give_the_same_bytes() -> None:
    documents = [searchable(f"a/{n}.html", f"Laporan {n}", unit=f"Dinas {n % 3}") for n in range(50)]
    assert files_of(documents) == files_of(list(reversed(documents)))


def test_one_edit_changes_few_files() -> None:
    documents = [
        searchable(f"a/{n}.html", f"Laporan nomor{n}", text=f"kata{n} lain{n}", unit="Dinas") for n in range(500)
    ]
    before = files_of(documents)
    documents[250] = searchable("a/250.html", "Laporan nomor250", text="kata250 baru", unit="Dinas")
    after = files_of(documents)
    changed = [path for path in before.keys() | after.keys() if before.get(path) != after.get(path)]
    # Two buckets (the word that went and the one that came), one pack, and the lexicon of both words.
    assert len(changed) <= 6, sorted(changed)


@pytest.mark.parametrize(
    ("documents", "expected"), [(1, 8), (512, 8), (513, 16), (3999, 64), (4000, 512), (12_000, 2048), (1_000_000, 2048)]
)
def test_buckets_grow_with_the_shard(documents: int, expected: int) -> None:
    assert buckets(documents) == expected


def test_facets_count_from_one() -> None:
    documents = [
        searchable("a.html", "A", kelas="Berkala"),
        searchable("b.html", "B", kelas="Setiap Saat"),
        searchable("c.html", "C"),
    ]
    files = files_of(documents)
    columns = gzip.decompress(files["cari/2024/f.bin"])
    of_class = list(columns[3:6])  # the second facet
    assert of_class == [1, 2, 0]


# --- names ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "word", ["dispora", "perumda", "perseroda", "kemendag", "kemendagri", "bawaslu", "satpol", "bekasi"]
)
def test_short_names_of_institutions_are_never_cut(word: str) -> None:
    assert root(word) == word


def test_names_of_the_body_are_never_cut_and_its_words_are() -> None:
    own = roots_but(
        ("Pemerintah Kabupaten Perian", "Kecamatan Pengasih", "Dinas Kesehatan Kabupaten Perian", "Dipertan", "Yang")
    )
    assert [own(word) for word in ("perian", "pengasih", "dipertan")] == ["perian", "pengasih", "dipertan"]
    assert own("kesehatan") == "sehat"
    assert own("yang") == ""  # a stop word stays one
    assert root("pengasih") == "asih"  # where it is no name


def test_of_institutions_only_those_are_known_that_a_document_may_name() -> None:
    rules = SynonymRules.of(None, (), {"setkab", "kementerian", "keuangan"})
    found = gzip.decompress(rules.file()).decode().splitlines()
    assert found == ["kemenkeu=menteri uang", "setkab=sekretariat kabinet"]


def test_an_office_has_the_other_names_of_its_kind() -> None:
    assert also_called(("Setwan",)) == ("Setwan", "Sekwan", "Sekretariat DPRD")
    assert also_called(("Dinas Contoh",)) == ("Dinas Contoh",)


def test_common_things_are_known_by_their_short_and_everyday_names() -> None:
    rules = SynonymRules.of(None, (), {"media", "sosial", "pendapatan"})
    lines = gzip.decompress(rules.file()).decode().splitlines()
    found = {
        names.split("=")[0]: (names.split("="), everyday) for names, *everyday in (line.split("|") for line in lines)
    }
    assert "medsos" in found["media sosial"][0]
    names, everyday = found[root("pendapatan")]
    assert names == [root("pendapatan")]
    assert root("pemasukan") in everyday
    assert "difabel" not in str(found)  # no document says what it stands for


def test_no_name_stands_for_two_things() -> None:
    names = [name.lower() for row, _ in EVERYDAY for name in row]
    names += [name.lower() for row in INSTITUTIONS for name in row]
    assert sorted(names) == sorted(set(names))


def test_institutions_are_named_once() -> None:
    names = [name.lower() for one in INSTITUTIONS for name in one]
    assert len(names) == len(set(names))
    assert all(len(one) > 1 for one in INSTITUTIONS)
