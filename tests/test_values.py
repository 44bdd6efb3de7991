"""validation: one written value and its declared type → the typed value, or the code that says why not."""

from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from terang.problems import Place, problem
from terang.records import Form, Status, frequency_of
from terang.records.fields import Choice, Date, Field, FieldType, Location, Markdown, Need, Simple, Text
from terang.validation.context import ValidationContext, nearest, normalize_name
from terang.validation.markdown_faults import page_faults, text_faults
from terang.validation.places_written import RejectedValue
from terang.validation.simple_values import read_of
from terang.values.dates import WIB, PartialDate, Period

FIELD = Field("name", "kunci", "Label", "", Text(), Need.OPTIONAL, "", "kunci", 0, "")
CONTEXT = ValidationContext(
    {"dinkes": "dinkes", "dinas kesehatan": "dinkes"}, ("dinkes", "Dinas Kesehatan"), frozenset({"0215550123"})
)


def value(written: str, kind: FieldType) -> Any:
    return read_of(kind, replace(FIELD, type=kind))(written, CONTEXT)


@pytest.mark.parametrize(
    ("kind", "written", "expected"),
    [
        (Text(), "  a  ", "a"),
        (Text(5), "12345", "12345"),
        (Text(lines=True), "a\n\nb\n", "a\n\nb"),
        (Text(), "<b> & 'x'", "<b> & 'x'"),  # escaped where it is shown, not here
        (Markdown(), "\n\n  a\n\nb\n", "  a\n\nb"),  # indentation means something in Markdown
        (Choice(Status), "draf", Status.DRAFT),
        (Choice(Form), " cetak ", Form.PRINT),
        (Date(), "2024-03", PartialDate(2024, 3)),
        (Date(partial=False), "2024-03-31", PartialDate(2024, 3, 31)),
        (Location("f"), "2024/a b.pdf", "2024/a b.pdf"),
        (Location("f"), "2024/Größe-(1)&,;'.pdf", "2024/Größe-(1)&,;'.pdf"),
        (Location("f"), "https://contoh.go.id/a.pdf", "https://contoh.go.id/a.pdf"),
        (Simple.MOMENT, "2024-03-31T08:00+07:00", datetime(2024, 3, 31, 8, tzinfo=WIB)),
        (Simple.CLOCK, "8.30", "08.30"),
        (Simple.PERIOD, "2024-s1", Period.parse("2024-S1")),
        (Simple.WHOLE, "0012", 12),
        (Simple.NUMBER, "87", Decimal(87)),
        (Simple.NUMBER, "87,5", Decimal("87.5")),
        (Simple.NUMBER, "87.25", Decimal("87.25")),
        (Simple.ADDRESS, "https://contoh.go.id", "https://contoh.go.id"),
        (Simple.ADDRESS, "http://localhost:8000/a?b=c#d", "http://localhost:8000/a?b=c#d"),
        (Simple.EMAIL, "ppid.kota@contoh.go.id", "ppid.kota@contoh.go.id"),
        (Simple.PHONE, "(021) 555-0123", "(021) 555-0123"),
        (Simple.PHONE, "+62 21 5550123", "+62 21 5550123"),
        (Simple.PHONE, "119", "119"),
        (Simple.COLOUR, "#0B5d4b", "#0B5d4b"),
        (Simple.MEDIA_TYPE, "application/vnd.ms-excel", "application/vnd.ms-excel"),
        (Simple.LANGUAGE, "id", "id"),
        (Simple.SLUG, "dinas-kesehatan-2", "dinas-kesehatan-2"),
        (Simple.UNIT, "DINAS  kesehatan", "dinkes"),
        (Simple.DUTY, "bk-a", "bk-a"),
        (Simple.RECORD, "tanpa-tahun/arsip", "tanpa-tahun/arsip"),
    ],
)
def test_value(kind: FieldType, written: str, expected: object) -> None:
    assert value(written, kind) == expected


@pytest.mark.parametrize(
    ("kind", "written", "code"),
    [
        (Text(5), "123456", "terlalu-panjang"),
        (Text(), "a\nb", "satu-baris"),
        (Markdown(5), "123456", "terlalu-panjang"),
        (Choice(Status), "Draf", "pilihan-salah"),  # case matters, but is suggested
        (Choice(Status), "DRAFT", "pilihan-salah"),
        (Date(), "31/03/2024", "tanggal-salah"),
        (Date(), "2024-02-30", "tanggal-mustahil"),
        (Date(partial=False), "2024-03", "tanggal-salah"),
        *((Location("f"), written, "lokasi-salah") for written in (
            "/a", "a/", "a//b", "../a", "a/../b", "./a", ".a", "a/.b", "a\\b", "C:a", "a?b", "a#b", "a%2e", "a*", "a|b",
            "a/ b", "a\x00b", "file:a", "~/a/.", "a\nb",
        )),
        (Location("f"), "ftp://contoh.go.id/a", "alamat-salah"),
        (Location("f", web=False), "https://contoh.go.id/a", "lokasi-salah"),
        (Simple.MOMENT, "2024-03-31", "waktu-salah"),
        (Simple.MOMENT, "2024-02-30T08:00+07:00", "tanggal-mustahil"),
        (Simple.MOMENT, "2024-03-31T08:00", "zona-waktu-hilang"),
        (Simple.CLOCK, "24.00", "waktu-salah"),
        (Simple.PERIOD, "2024-S3", "periode-salah"),
        *((Simple.NUMBER, written, "nilai-salah") for written in ("-1", "1.000,5", "1e3", "NaN", "Infinity", "٣", "1,", ",5", "1" * 10)),
        *((Simple.WHOLE, written, "angka-salah") for written in ("-1", "1.000", "1e3", "1_000", "٣", "1" * 16, "0x10")),
        *((Simple.ADDRESS, written, "alamat-salah") for written in (
            "contoh.go.id", "//contoh.go.id", "https://", "https:///a", "javascript:alert(1)", "JAVASCRIPT:alert(1)",
            "data:text/html,x", "vbscript:x", "https://a b", "https://a\"b", "https://a/<b>", "https://a\\b", "https://a/`",
            "https://u:p@a", "https://u@a", "https://[::1", "https://a:b/", "https://a:99999/", "https://a:0/", "ftp://a",
            "https://a/\nb", "file:///etc/passwd", "http:a", "https://?x", "https://#x", "https://:80",
        )),
        *((Simple.EMAIL, written, "surel-salah") for written in ("a", "a@b", "a@b.c d", "a@@b.c", "<a@b.c>", "é@b.c", "a@.c")),
        *((Simple.PHONE, written, "telepon-salah") for written in ("", "-", "ext 2", "0", "1" * 23, "021;alert", "٠٢١٥٥")),
        *((Simple.COLOUR, written, "warna-salah") for written in ("hijau", "#fff", "0b5d4b", "#0b5d4g", "#0b5d4b;}")),
        *((Simple.MEDIA_TYPE, written, "media-salah") for written in ("pdf", "application/", "a/b c", "A/B")),
        *((Simple.LANGUAGE, written, "bahasa-salah") for written in ("Indonesia", "ID", "i", "id-ID")),
        *((Simple.SLUG, written, "slug-salah") for written in ("A", "a b", "a_b", "-a", "a-", "a--b", "é", "a/b")),
        (Simple.UNIT, "Dinas Hantu", "unit-tak-dikenal"),
        (Simple.DUTY, "bk-zz", "kewajiban-tak-dikenal"),
        *((Simple.RECORD, written, "terkait-tak-dikenal") for written in ("a", "2024/A b", "2024/a.yml", "24/a", "2024/")),
    ],
)  # fmt: skip
def test_refused(kind: FieldType, written: str, code: str) -> None:
    with pytest.raises(RejectedValue) as caught:
        value(written, kind)
    assert caught.value.code == code
    problem(code, Place("a.yml"), **caught.value.words)  # its sentence can be filled


@pytest.mark.parametrize(
    ("kind", "written", "suggestion"),
    [
        (Choice(Status), "Draf", "draf"),
        (Choice(Form), "Elektronika", "elektronik"),
        (Simple.UNIT, "Dinas Kesehata", "Dinas Kesehatan"),
        (Simple.DUTY, "bkd", "bk-d"),
    ],
)
def test_suggestion(kind: FieldType, written: str, suggestion: str) -> None:
    with pytest.raises(RejectedValue) as caught:
        value(written, kind)
    assert f"«{suggestion}»" in str(caught.value.words["suggestion"])


def test_a_unit_is_taken_as_written_while_the_body_itself_is_read() -> None:
    assert read_of(Simple.UNIT, FIELD)("Apa Saja", ValidationContext()) == "Apa Saja"


KINDS: list[FieldType] = [
    Text(), Text(lines=True), Markdown(), Choice(Status), Date(), Date(partial=False), Location("f"), *Simple,
]  # fmt: skip


@given(st.sampled_from(KINDS), st.text(max_size=40).filter(str.strip))
def test_anything_is_a_value_or_refused(kind: FieldType, written: str) -> None:
    with suppress(RejectedValue):
        value(written, kind)


@given(st.text(max_size=60))
def test_an_address_that_is_accepted_cannot_leave_an_attribute_or_run(written: str) -> None:
    for text in (written, f"https://{written}", f"http://contoh.go.id/{written}"):
        try:
            address = value(text, Simple.ADDRESS)
        except RejectedValue:
            continue
        assert address.startswith(("http://", "https://")) or address.lower().startswith(("http://", "https://"))
        assert not set(address) & set(' \n\t"<>\\')


@given(st.text(alphabet="ab./\\~ %:é", max_size=30).filter(str.strip))
def test_a_location_that_is_accepted_stays_in_its_folder(written: str) -> None:
    from pathlib import PurePosixPath, PureWindowsPath

    try:
        location = value(written, Location("f"))
    except RejectedValue:
        return
    for path in (PurePosixPath(location), PureWindowsPath(location)):
        assert not path.is_absolute()
        assert ".." not in path.parts


@pytest.mark.parametrize(
    ("one", "other"),
    [("Dinas Kesehatan", "dinas  kesehatan"), ("Badan, X", "Badan X"), ("RSUD dr. C", "rsud DR C"), ("A/B", "a b")],
)
def test_names_that_differ_only_in_looks_are_one(one: str, other: str) -> None:
    assert normalize_name(one) == normalize_name(other)


def test_nearest() -> None:
    assert nearest("ringksan", ["judul", "ringkasan"]) == "ringkasan"
    assert nearest("RINGKSAN", ["Ringkasan"]) == "Ringkasan"
    assert nearest("sama sekali lain", ["judul", "ringkasan"]) == ""
    assert nearest("x", []) == ""


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Biasa saja, 3 < 5 dan 7 > 2.", []),
        ("[a](https://contoh.go.id) [b](http://x.id) [c](mailto:a@b.go.id) [d](tel:119)", []),
        ("[a](../profil.html) [b](#bagian) [c](/akar)", ["tautan-garis-miring"]),
        ("<https://contoh.go.id>", []),
        ("`<b>` dan\n```\n<script>\n[x](javascript:1)\n```", []),  # shown as code
        ("[a](javascript:alert(1))", ["tautan-berbahaya"]),
        ("[a](JaVaScRiPt:alert(1))", ["tautan-berbahaya"]),
        ("[a]( javascript:alert(1))", ["tautan-berbahaya"]),
        ("[a](<javascript:alert(1)>)", ["tautan-berbahaya"]),
        ("[a](java&#x3a;1) [b](javascript&#58;alert(1)) [c](javascript&colon;alert(1))", ["tautan-berbahaya"] * 3),
        ("[a](data:text/html,x)", ["tautan-berbahaya"]),
        ("[a](vbscript:x)", ["tautan-berbahaya"]),
        ("[a](file:///etc/passwd)", ["tautan-komputer"]),
        ("![a](data:image/png;base64,x)", ["gambar-tempelan"]),
        ("[a]: javascript:alert(1)", []),  # leads from nowhere
        ("[a]\n\n[a]: javascript:alert(1)", ["tautan-berbahaya"]),
        ("<javascript:alert(1)>", ["tautan-berbahaya"]),
        ("[a](javascript:1) [b](data:2)", ["tautan-berbahaya", "tautan-berbahaya"]),
        ("<b>tebal</b> <i>miring</i>", ["html-mentah"]),  # said once
        ("<!-- catatan -->", ["html-mentah"]),
        ("a<br/>b", []),  # obeyed
        ("![](a.png)", ["gambar-tanpa-alt"]),
        ("```\na", ["pagar-kode"]),
        ("[a](b c)", ["tautan-gagal"]),
        ("[a](<b c>) [d](e%20(1).pdf) \\[f\\](g h)", []),
        ("> " * 101 + "a", ["teks-terlalu-bertingkat"]),
        ('<img src=x onerror="alert(1)">', ["html-mentah"]),
        ("</div>", ["html-mentah"]),
    ],
)
def test_faults_of_long_texts(text: str, codes: list[str]) -> None:
    assert [fault.code for fault in text_faults(text)] == codes
    assert [fault.code for fault in page_faults(text)] == [*([] if text.startswith("<!--") else codes)]


SPREADSHEET_DATES = [
    # written, read (None: refused), code
    ("31/03/2024", "2024-03-31", ""),
    ("1/3/2024", "2024-03-01", ""),  # the day first, as in Indonesia
    ("01-03-2024", "2024-03-01", ""),
    ("1.3.2024", "2024-03-01", ""),
    (" 2024-03-31 ", "2024-03-31", ""),
    ("3/31/2024", None, "tanggal-mustahil"),  # the month first
    ("31/03/24", None, "tanggal-salah"),
    ("45382", None, "tanggal-salah"),
    ("31 Maret 2024", None, "tanggal-salah"),
    ("2024-03", None, "tanggal-salah"),
]


@pytest.mark.parametrize(("written", "read", "code"), SPREADSHEET_DATES)
def test_dates_as_spreadsheets_save_them(written: str, read: str | None, code: str) -> None:
    kind = Date(partial=False, day_first=True)
    if read:
        assert read_of(kind, FIELD)(written, CONTEXT).iso() == read
    else:
        with pytest.raises(RejectedValue) as refusal:
            read_of(kind, FIELD)(written, CONTEXT)
        assert refusal.value.code == code
    if "/" in written:  # nowhere else
        with pytest.raises(RejectedValue):
            read_of(Date(partial=False), FIELD)(written, CONTEXT)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tahunan", "tahunan"),
        ("setiap tahun", "tahunan"),
        ("1 tahun sekali", "tahunan"),
        ("setahun sekali", "tahunan"),
        ("per triwulan", "triwulanan"),
        ("setiap tiga bulan", "triwulanan"),
        ("6 bulan sekali", "semesteran"),
        ("Setiap lima tahun", "lima_tahunan"),
        ("Sesuai kebutuhan", "bila_perlu"),
        ("sekali", "sekali"),
        ("setiap dua tahun", None),
        ("setiap jam", None),
        ("tahun 2024", None),
        ("", None),
    ],
)
def test_frequency_in_the_words_of_lists(text: str, expected: str | None) -> None:
    found = frequency_of(text)
    assert (found.key if found else None) == expected
