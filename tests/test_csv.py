"""CSV as spreadsheets save it: every cell under its heading and at its place, and no cell lost without a word."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from terang.reading import Document, read_csv

HEAD = "nomor;isi\n"


def read(data: str | bytes) -> Document:
    return read_csv("r.csv", data.encode() if isinstance(data, str) else data, "daftar", "keterangan")


def rows_of(data: str | bytes) -> object:
    document = read(data)
    assert document.values is not None, document.problems
    return document.values["daftar"]


WRITTEN = [
    # text, rows
    ("nomor;isi\n1;a\n", [{"nomor": "1", "isi": "a"}]),
    ("nomor,isi\n1,a\n", [{"nomor": "1", "isi": "a"}]),
    ("nomor\tisi\n1\ta\n", [{"nomor": "1", "isi": "a"}]),
    ("\ufeffnomor;isi\r\n1;a\r\n", [{"nomor": "1", "isi": "a"}]),  # as spreadsheets save UTF-8
    ("sep=,\nnomor,isi\n1,a\n", [{"nomor": "1", "isi": "a"}]),
    ("SEP=;\nnomor;isi\n1;a\n", [{"nomor": "1", "isi": "a"}]),
    ("nomor;isi;;\n1;a;;\n;;;\n2;b;;\n", [{"nomor": "1", "isi": "a"}, {"nomor": "2", "isi": "b"}]),
    ('nomor;isi\n1;"a;b ""c""\nd"\n', [{"nomor": "1", "isi": 'a;b "c"\nd'}]),
    ('nomor;isi\n1;a "b"\n', [{"nomor": "1", "isi": 'a "b"'}]),  # a mark within a cell is only a mark
    ('"nomor";"isi"\n"1";"a"', [{"nomor": "1", "isi": "a"}]),  # without a last line end
    ("nomor;isi\n1;\n", [{"nomor": "1", "isi": ""}]),
    ("\n\nnomor;isi\n1;a\n", [{"nomor": "1", "isi": "a"}]),
    ("nomor;isi, lengkap\n1;a\n", [{"nomor": "1", "isi, lengkap": "a"}]),
    ("nomor;isi\n", []),
    ("nomor\n1\n", [{"nomor": "1"}]),
]


@pytest.mark.parametrize(("text", "rows"), WRITTEN)
def test_rows_are_read(text: str, rows: object) -> None:
    assert rows_of(text) == rows
    assert read(text).problems == ()


NOTES = [
    ("# Peragaan\n" + HEAD, "Peragaan"),
    ("# Peragaan; bukan register;;\n" + HEAD, "Peragaan; bukan register"),
    ('"# Satu, dua"\nnomor,isi\n', "Satu, dua"),
    ("# Satu, dua\n# tiga\nnomor,isi\n", "Satu, dua tiga"),
]


@pytest.mark.parametrize(("text", "note"), NOTES)
def test_a_note_may_stand_above(text: str, note: str) -> None:
    document = read(text)
    assert document.values == {"keterangan": note, "daftar": []}


FAULTS = [
    # text, `line:column code`
    ("", "1:1 berkas-kosong"),
    (";;\n;;\n", "1:1 berkas-kosong"),
    ("# catatan\n", "1:1 berkas-kosong"),
    ('nomor;isi\n1;"a\n2;b\n', "2:3 kutip-tidak-ditutup"),
    ("nomor;nomor\n1;2\n", "1:7 kunci-ganda"),
    ("nomor;isi\n1\n", "2:1 jumlah-sel"),
    ("nomor;isi\n1;a;b\n", "2:5 sel-tanpa-judul"),
    ("nomor;;isi\n1;x;a\n", "2:3 sel-tanpa-judul"),
    ('nomor;isi\n1;"a\nb"\n2;c;d\n', "4:5 sel-tanpa-judul"),  # lines within a cell are counted
    (b"nomor;isi\n1;\xe9\n", "2:3 bukan-utf8"),
    ("nomor;isi\n1;a\x00\n", "2:4 karakter-terlarang"),
]


@pytest.mark.parametrize(("text", "expected"), FAULTS)
def test_faults_name_line_and_column(text: str | bytes, expected: str) -> None:
    document = read(text)
    assert document.values is None
    assert [f"{p.place.line}:{p.place.column} {p.code}" for p in document.problems] == [expected]


def test_places_are_those_of_the_file() -> None:
    document = read('sep=;\n# Catatan\nnomor;isi\n1;"a\nb"\n\n2;c\n')
    assert document.places["daftar", 0, "isi"] == (4, 3)
    assert document.places["daftar", 1, "isi"] == (7, 3)
    assert document.place(("daftar", 1, "isi")).line == 7
    assert document.place(("daftar", 1, "lain")).line == 7  # a column that is not there: its row
    after_lines = read('nomor;isi;akhir\n1;"a\nbc";d\n')
    assert after_lines.places["daftar", 0, "akhir"] == (3, 5)


CELLS = st.text(
    st.characters(min_codepoint=32, max_codepoint=0x2FF, exclude_characters="\x7f#") | st.just("\n"), max_size=8
).filter(lambda text: not any(0x7F <= ord(sign) <= 0x9F for sign in text))


@given(st.lists(st.tuples(CELLS, CELLS, CELLS), max_size=8), st.sampled_from(";,\t"), st.booleans())
def test_whatever_a_writer_writes_is_read_back(
    rows: list[tuple[str, str, str]], separator: str, everything_quoted: bool
) -> None:
    out = io.StringIO()
    quoting = csv.QUOTE_ALL if everything_quoted else csv.QUOTE_MINIMAL
    writer = csv.writer(out, delimiter=separator, quoting=quoting, lineterminator="\r\n")
    writer.writerows([("satu", "dua", "tiga"), *rows])
    expected = [dict(zip(("satu", "dua", "tiga"), row, strict=True)) for row in rows if "".join(row).strip()]
    assert rows_of(out.getvalue()) == expected


@given(st.text(st.sampled_from('ab;,\t"\n\r #='), max_size=40))
def test_no_text_breaks_the_reader(text: str) -> None:
    document = read(text)
    assert document.values is not None or document.problems
    for keys, (line, column) in document.places.items():
        assert line >= 1, keys
        assert column >= 1, keys
