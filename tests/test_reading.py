"""reading: bytes → plain values that remember their line; the same with libyaml and without it."""

import json
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from helpers import lines
from terang.reading import Document, read_front_matter, read_yaml, yaml_reader
from terang.reading.decoding import SIZE_LIMIT, TABLE_LIMIT, decode, line_and_column
from terang.reading.document import BLOCK
from terang.reading.plain_yaml import read_plain
from terang.reading.yaml_reader import parse_fully

PARSERS = {"pure": None} | ({"libyaml": yaml.CSafeLoader} if yaml.__with_libyaml__ else {})


@pytest.fixture(params=sorted(PARSERS))
def parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(yaml_reader, "_Parser", PARSERS[request.param])


def read(text: str) -> Document:
    return read_yaml("a.yml", text.encode())


def said(document: Document) -> list[str]:
    return [line.removeprefix("a.yml:") for line in lines(document.problems)]


@pytest.mark.skipif(not yaml.__with_libyaml__, reason="this PyYAML was built without libyaml")
def test_libyaml_is_used_where_it_is_present() -> None:
    assert yaml_reader._Parser is not None


@pytest.mark.usefixtures("parser")
@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("no", "no"),  # Norway, and "tidak" in English
        ("yes", "yes"),
        ("true", "true"),
        ("012", "012"),  # octal
        ("0x10", "0x10"),
        ("1_000", "1_000"),
        ("20:30", "20:30"),  # base 60
        ("1e3", "1e3"),
        (".inf", ".inf"),
        ("2025-01-32", "2025-01-32"),  # would not even load as a date
        ("2024-03-31", "2024-03-31"),
        ("081234567890", "081234567890"),
        ("=", "="),
        ("<<", "<<"),
        ("~", None),
        ("null", None),
        ("NULL", None),
        ("", None),
        ("nULL", "nULL"),
        ("'~'", "~"),  # quoted: meant as text
        ('"null"', "null"),
        ('""', ""),
        ("'It''s'", "It's"),
        ('"a\\tb\\u00e9"', "a\tbé"),
        ("a # komentar", "a"),
        ("a#b", "a#b"),
        ("|\n  satu\n  dua\n", "satu\ndua\n"),
        ("|-\n  satu\n", "satu"),
        (">\n  satu\n  dua\n\n  tiga\n", "satu dua\ntiga\n"),
        ("satu\n  dua", "satu dua"),
        ("[a, 'b', ~, 012]", ["a", "b", None, "012"]),
        ("{b: 1, c: [no]}", {"b": "1", "c": ["no"]}),
        ("\n- a\n-\n- b: c", ["a", None, {"b": "c"}]),
        ("https://contoh.go.id/a?b=c#d", "https://contoh.go.id/a?b=c#d"),
        ("Rp 1.000,00 (seribu)", "Rp 1.000,00 (seribu)"),
        ("😀 é 日本", "😀 é 日本"),
    ],
)
def test_scalars_stay_text(written: str, value: object) -> None:
    document = read(f"a: {written}\n")
    assert document.problems == ()
    assert document.values == {"a": value}


@pytest.mark.usefixtures("parser")
@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("a: b", ["a"]),
        ("'a': b", ["a"]),
        ("a : b", ["a"]),
        ("1: b\ntrue: c\n~: d", ["1", "true", "~"]),
        ("2024-01-01: b", ["2024-01-01"]),
        ("? a\n: b", ["a"]),
        ("judul: b\nJudul: c", ["judul", "Judul"]),  # case matters
    ],
)
def test_keys_stay_text(text: str, keys: list[str]) -> None:
    values = read(text).values
    assert values is not None
    assert list(values) == keys


@pytest.mark.usefixtures("parser")
def test_places() -> None:
    text = (
        "# komentar\n"
        "judul: Laporan\n"
        "\n"
        "berkas:\n"
        "  - lokasi: a.pdf\n"
        "    ukuran: 5\n"
        "  -   lokasi: b.pdf\n"
        "topik: [satu,  dua]\n"
        "isi: |\n"
        "  baris\n"
        "  baris\n"
        "kelas: berkala\n"
    )
    places = read(text).places
    assert places == {
        ("judul",): (2, 1),
        ("berkas",): (4, 1),
        ("berkas", 0): (5, 5),
        ("berkas", 0, "lokasi"): (5, 5),
        ("berkas", 0, "ukuran"): (6, 5),
        ("berkas", 1): (7, 7),
        ("berkas", 1, "lokasi"): (7, 7),
        ("topik",): (8, 1),
        ("topik", 0): (8, 9),
        ("topik", 1): (8, 16),
        ("isi",): (9, 1),
        ("isi", BLOCK): (10, 3),
        ("kelas",): (12, 1),
    }


@pytest.mark.usefixtures("parser")
def test_place_of_what_is_missing_is_the_nearest_thing_around_it() -> None:
    document = read("judul: a\nberkas:\n  - lokasi: b\n")
    assert document.place(("berkas", 0, "judul")).line == 3
    assert document.place(("berkas", 5)).line == 2
    assert (document.place(("kelas",)).line, document.place(("kelas",)).column) == (1, 1)
    assert document.place().path == "a.yml"


@pytest.mark.usefixtures("parser")
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('a: "x', "1:4 kutip-tidak-ditutup"),
        ("a: 'x' y", "1:8 tulisan-sesudah-kutip"),
        ("a: [1, 2", "1:4 kurung-tidak-ditutup"),
        ("a: {b: 1", "1:4 kurung-tidak-ditutup"),
        ("a: [1, 2\nb: c", "1:4 kurung-tidak-ditutup"),
        ("a: &x b", "1:4 alias-yaml"),
        ("a: *x", "1:4 alias-yaml"),
        ("&x a: b", "1:1 alias-yaml"),
        ("a: b\n*x : c", "2:1 tanda-depan-kunci"),
        ("a: !x b", "1:4 tag-yaml"),
        ("a: !!python/name:os.system x", "1:4 tag-yaml"),
        ("!!map {a: b}", "1:1 tag-yaml"),
        ("!x a: b", "1:1 tag-yaml"),
        ("x: y\na: b: c", "2:5 titik-dua-dalam-nilai"),
        ("a:b\nc: d", "1:2 titik-dua-tanpa-spasi"),
        ("a\nb: c", "1:1 titik-dua-hilang"),
        ("a: @x", "1:4 karakter-awal-nilai"),
        ("a: `x`", "1:4 karakter-awal-nilai"),
        ("a:\n\tb: c", "2:1 karakter-tab"),
        ("\ta: b", "1:1 karakter-tab"),
        ("a: b\n  c: d", "2:3 inden-salah"),
        ("a:\n  - b\n - c", "3:2 inden-salah"),
        ("- a", "1:1 bukan-kelompok"),
        ("teks saja", "1:1 bukan-kelompok"),
        ("# komentar saja", "1:1 bukan-kelompok"),
        ("---\n...\n", "1:1 bukan-kelompok"),
        ("? [a]\n: b", "1:3 kunci-rumit"),
        ("[a]: b", "1:1 kunci-rumit"),
        ("{a: {? {b: c} : d}}", "1:8 kunci-rumit"),
        ("a: 1\nb: 2\na: 3", "3:1 kunci-ganda"),
        ("a: {b: 1, b: 2}", "1:11 kunci-ganda"),
        ("a: 1\n'a': 2", "2:1 kunci-ganda"),
        ("---\na: b\n---\nc: d", "3:1 dokumen-ganda"),
        ("a: " + "[" * 9 + "]" * 9, "1:11 terlalu-dalam"),
        ("a: " + "[" * 5000, "1:11 terlalu-dalam"),
        ("\n".join("  " * n + "k:" for n in range(50)), "9:17 terlalu-dalam"),
    ],
)
def test_what_is_refused(text: str, expected: str) -> None:
    document = read(text)
    assert document.values is None
    assert said(document) == [expected]


SYNTAX = st.text(alphabet="ab:- \n#'\"[]{},&*!|>@%`?~\\\t0é", max_size=40)


def both(text: str) -> list[tuple[Any, Any, Any]]:
    answers = []
    for which in PARSERS.values():
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(yaml_reader, "_Parser", which)
            document = read(text)
        answers.append((document.values, dict(document.places), said(document)))
    return answers


@given(SYNTAX)
def test_anything_gives_values_or_problems(text: str) -> None:
    for values, _, problems in both(text):
        assert (values is None) == bool(problems)


@given(SYNTAX)
def test_libyaml_and_pure_python_read_the_same_values(text: str) -> None:
    read_values = [(values, places) for values, places, _ in both(text) if values is not None]
    assert all(answer == read_values[0] for answer in read_values)


PLAIN = st.recursive(
    st.none() | st.text(st.characters(codec="utf-8", exclude_categories=["C", "Zl", "Zp"]), max_size=20),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text("abcé ~-:#", min_size=1, max_size=6), inner, max_size=4)
    ),
    max_leaves=12,
).filter(lambda value: str(value).count("[") + str(value).count("{") < 8)


@given(st.dictionaries(st.text("abc", min_size=1, max_size=5), PLAIN, min_size=1, max_size=4))
def test_what_json_says_is_read_back(values: dict[str, Any]) -> None:
    """JSON is YAML with quotes; so whatever stands in them is text, and only null is nothing."""
    for answer, _, problems in both(json.dumps(values, ensure_ascii=False)):
        assert problems == []
        assert answer == values


@pytest.mark.skipif(len(PARSERS) < 2, reason="this PyYAML was built without libyaml")
@pytest.mark.parametrize(
    "text",
    [
        "a: - b",
        "a: -\n",
        'a: "C:\\Users"',
        "a: b\n\t\nc: d\n",
        *("a: b\t\nc: d\n", "a: b\t# x\n", "a:\t b\n", "a:\t- b\n", "a: [b,\tc]\n"),
    ],
)
def test_libyaml_and_pure_python_find_the_same_fault(text: str) -> None:
    one, other = both(text)
    assert one == other


@pytest.mark.parametrize("escape", ["\\0", "\\x01", "\\x07", "\\e", "\\u202e", "\\ufeff", "\\L"])
@pytest.mark.usefixtures("parser")
def test_an_escape_cannot_smuggle_what_is_refused_when_written(escape: str) -> None:
    document = read(f'judul: a\nkelas: "x{escape}y"\n')
    assert [problem.code for problem in document.problems] == ["karakter-terlarang"]
    assert document.problems[0].place.line == 2


def test_next_line_does_not_begin_a_line() -> None:
    document = read("a: x\x85b: y\nc: d\n")
    assert said(document) == ["1:5 karakter-terlarang"]


@pytest.mark.usefixtures("parser")
@pytest.mark.parametrize("text", ['a: "D:\\data"', 'a: "50\\%"'])
def test_backslash_in_quotes(text: str) -> None:
    assert [problem.code for problem in read(text).problems] == ["garis-miring-terbalik"]


@pytest.mark.parametrize("text", ["a: b\t\nc: d\n", "a: b\t# komentar\nc: d\n"])
def test_a_tab_behind_a_value(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(yaml_reader, "_Parser", None)
    document = read(text)
    assert document.values == {"a": "b", "c": "d"} or said(document)[0].endswith("karakter-tab")


PLAIN_ROWS = (
    *(
        "a: b",
        "b: 'c d'",
        'c: "d"',
        "d:",
        "  - e",
        "  - f: g",
        "    h: i",
        "- j",
        "k: |",
        "k: >-",
        "  satu",
        "  dua",
        "   tiga",
    ),
    *(
        "",
        " ",
        "# x",
        "l: m # n",
        "  # y",
        "o: p: q",
        "r: s:",
        "t: [u]",
        "v: ~",
        "w: null",
        "x: -1",
        "  y: z",
        "a: https://x/#y",
    ),
    *(
        "aa: 'it''s'",
        'bb: "\\n"',
        "cc: 'x' y",
        "dd: |+",
        "ee: x  ",
        "  - 'f'",
        "  -",
        "    - g",
        "---",
        "...",
        "hh : i",
        "II: j",
    ),
)
PLAIN_YAML = st.lists(st.sampled_from(PLAIN_ROWS), max_size=9)


@given(PLAIN_YAML, st.booleans())
def test_the_quick_reader_says_what_the_full_one_says(rows: list[str], ended: bool) -> None:
    """Or leaves it to that: PyYAML is the judge."""
    text = "\n".join(rows) + ("\n" if ended else "")
    quick = read_plain(text)
    if quick is not None:
        for parser in PARSERS.values():
            with pytest.MonkeyPatch.context() as patch:
                patch.setattr(yaml_reader, "_Parser", parser)
                expanded = parse_fully("a.yml", text)
            assert expanded.problems == ()
            assert expanded.values == quick
            assert list(expanded.values or {}) == list(quick)


@given(
    st.text(alphabet="ab: -\n|>'\"#0,[]{}~!&*?%@`=<\\\té", max_size=30),
    st.sampled_from(["", "k: ", "k:\n  - ", "k: |\n  "]),
)
def test_the_quick_reader_never_differs(text: str, before: str) -> None:
    quick = read_plain(f"{before}{text}\n")
    if quick is not None:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(yaml_reader, "_Parser", None)
            assert parse_fully("a.yml", f"{before}{text}\n").values == quick


# Decoding


@pytest.mark.parametrize(
    ("data", "text", "codes"),
    [
        (b"a: b\n", "a: b\n", []),
        (b"\xef\xbb\xbfa: b\n", "a: b\n", ["tanda-bom"]),
        (b"a: b\r\nc: d\r\n", "a: b\nc: d\n", ["akhir-baris-crlf"]),
        (b"a: b\rc: d\r", "a: b\nc: d\n", ["akhir-baris-crlf"]),  # the old Macintosh
        (b"\xef\xbb\xbfa: b\r\n", "a: b\n", ["tanda-bom", "akhir-baris-crlf"]),
        ("é 😀".encode(), "é 😀", []),
        ("a\u200bb".encode(), "a\u200bb", []),  # no width, but it hides nothing
        (b"", None, ["berkas-kosong"]),
        (b" \n\t\r\n", None, ["berkas-kosong"]),
        (b"\xef\xbb\xbf \n", None, ["tanda-bom", "berkas-kosong"]),
        (b"a: \xe9", None, ["bukan-utf8"]),
        (b"a: \xc3", None, ["bukan-utf8"]),  # cut in the middle of a letter
        (b"a: \xed\xa0\x80", None, ["bukan-utf8"]),  # half a surrogate pair
        (b"a: \xc0\x80", None, ["bukan-utf8"]),  # NUL in too many bytes
        ("a: b".encode("utf-16"), None, ["bukan-utf8"]),
        ("a: b".encode("utf-16-le"), None, ["karakter-terlarang"]),
        (b"a: \x00", None, ["karakter-terlarang"]),
        (b"a: \x1b[31m", None, ["karakter-terlarang"]),  # could colour a terminal
        ("a: \u202e".encode(), None, ["karakter-terlarang"]),
        ("a: \u2066".encode(), None, ["karakter-terlarang"]),
        ("a: \u2028".encode(), None, ["karakter-terlarang"]),
        ("a: b\ufeff".encode(), None, ["karakter-terlarang"]),  # a mark in the middle: two files joined
        (b"<<<<<<< HEAD\na: b\n=======\na: c\n>>>>>>> x\n", None, ["konflik-git"]),
        (b"Judul\n=======\n\nIsi\n", "Judul\n=======\n\nIsi\n", []),  # a heading in Markdown
        (b">>>>>>> a quotation in a quotation\n", ">>>>>>> a quotation in a quotation\n", []),
        (b"a" * (SIZE_LIMIT + 1), None, ["berkas-terlalu-besar"]),
        (b"<<<<<<< HEAD\na\x00\n", None, ["konflik-git", "karakter-terlarang"]),
    ],
)
def test_decode(data: bytes, text: str | None, codes: list[str]) -> None:
    found, problems = decode("a.yml", data)
    assert found == text
    assert [problem.code for problem in problems] == codes


@pytest.mark.parametrize(
    ("data", "place"),
    [
        (b"a\nb\nc\xe9", (3, 2)),
        (b"\xe9", (1, 1)),
        (b"a\r\nb\r\nc\x01", (3, 2)),  # line ends are one, however they are written
        (b"a\n\x01", (2, 1)),
        (b"a: \x01\nb: \x02", (1, 4)),  # the first of several
        (b"\xef\xbb\xbf\x01", (1, 1)),  # the mark is not a letter
    ],
)
def test_decode_places(data: bytes, place: tuple[int, int]) -> None:
    _, problems = decode("a.yml", data)
    assert (problems[-1].place.line, problems[-1].place.column) == place


@given(st.binary(max_size=200))
def test_decode_never_raises_and_says_why_not(data: bytes) -> None:
    text, problems = decode("a.yml", data)
    assert text is not None or any(problem.is_error for problem in problems)
    assert text is None or "\r" not in text


@given(st.text("ab\n", max_size=30), st.data())
def test_line_and_column(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    line, column = line_and_column(text, offset)
    before = text[:offset].split("\n")
    assert (line, column) == (len(before), len(before[-1]) + 1)


# Front matter


@pytest.mark.parametrize(
    ("text", "values", "body", "body_line"),
    [
        ("---\na: b\n---\nIsi\n", {"a": "b"}, "Isi\n", 4),
        ("---\na: b\n...\nIsi\n", {"a": "b"}, "Isi\n", 4),
        ("---  \na: b\n--- \nIsi", {"a": "b"}, "Isi", 4),  # blanks at the end are not seen
        ("---\na: b\n---", {"a": "b"}, "", 4),
        ("---\na: b\n---\n\n---\nIsi\n", {"a": "b"}, "\n---\nIsi\n", 4),  # a rule in the text
        ("---\na: |\n  x\n  ---\n  y\n---\nIsi", {"a": "x\n---\ny\n"}, "Isi", 7),  # deeper than a mark
        ("---\r\na: b\r\n---\r\nIsi\r\n", {"a": "b"}, "Isi\n", 4),
        ("---\n# komentar\na: b\n---\nIsi", {"a": "b"}, "Isi", 5),
    ],
)
def test_front_matter(text: str, values: dict[str, str], body: str, body_line: int) -> None:
    document = read_front_matter("a.md", text.encode())
    assert (document.values, document.text, document.text_line) == (values, body, body_line)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Isi", "1:1 kepala-tidak-ada"),
        ("\n---\na: b\n---\n", "1:1 kepala-tidak-ada"),
        ("----\na: b\n----\n", "1:1 kepala-tidak-ada"),
        ("--- a: b\n---\n", "1:1 kepala-tidak-ada"),
        ("---\na: b\nIsi\n", "1:1 kepala-tidak-ditutup"),
        ("---", "1:1 kepala-tidak-ditutup"),
        ("---\na: b\n ---\n", "3:1 kepala-tidak-ditutup"),  # indented: not a mark
        ("---\na: b: c\n---\n", "2:5 titik-dua-dalam-nilai"),  # lines are those of the file
        ("---\na: 1\nb: 2\na: 3\n---\n", "4:1 kunci-ganda"),
        ('---\na: "x\n---\n', "2:4 kutip-tidak-ditutup"),
        ("---\n---\nIsi", "2:1 bukan-kelompok"),
    ],
)
def test_front_matter_that_is_refused(text: str, expected: str) -> None:
    document = read_front_matter("a.yml", text.encode())
    assert document.values is None
    assert said(document) == [expected]


def test_place_of_a_head_that_is_a_list() -> None:
    assert said(read_front_matter("a.yml", b"---\n- a\n---\nIsi\n")) == ["2:1 bukan-kelompok"]


@pytest.mark.parametrize(
    ("text", "values", "body"),
    [
        ("# Profil\n", {}, "# Profil\n"),
        ("---\n---\n# Profil\n", {}, "# Profil\n"),
        ("---\ntitle: Profil\n---\nIsi", {"title": "Profil"}, "Isi"),
    ],
)
def test_pages_may_do_without_a_head(text: str, values: dict[str, str], body: str) -> None:
    document = read_front_matter("a.md", text.encode(), required=False)
    assert (document.values, document.text, document.problems) == (values, body, ())


@given(st.text(alphabet="-.ab: \n\r'\"[", max_size=40))
def test_front_matter_never_raises(text: str) -> None:
    document = read_front_matter("a.md", text.encode())
    assert (document.values is None) == any(problem.is_error for problem in document.problems)
    if document.values is not None:  # the text and its line are those of the file
        rows = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        assert "\n".join(rows[document.text_line - 1 :]) == document.text


@pytest.mark.parametrize(
    ("path", "size", "found"),
    [
        ("disclosures/pengadaan/2025.csv", SIZE_LIMIT + 1, []),
        ("disclosures/pengadaan/2025.yml", SIZE_LIMIT + 1, ["berkas-terlalu-besar"]),
        ("disclosures/pengadaan/2025.csv", TABLE_LIMIT + 1, ["berkas-terlalu-besar"]),
    ],
)
def test_a_table_may_be_larger_than_a_text(path: str, size: int, found: list[str]) -> None:
    """Ten thousand packages of a year are one file."""
    assert [problem.code for problem in decode(path, b"a" * size)[1]] == found
