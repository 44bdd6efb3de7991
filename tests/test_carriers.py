"""carriers × spellings: a number or address of a person is found wherever in a file it is and however it is written."""

import re
from collections.abc import Callable
from html import unescape

import pytest

from carriers import CARRIERS, book_of, zip_of
from terang.attachments.markup_text import TELLING
from terang.attachments.opening import open_file
from terang.validation.attachment_facts import facts_of
from terang.validation.personal import ACCOUNT, NIK, NPWP, PASSPORT, find_personal

# Each way of writing is given a number of its own: the last two digits, or the name of the host, tell it again.
_AS = {"full": "０１２３４５６７８９", "arabic": "٠١٢٣٤٥٦٧٨٩"}


def _digits(text: str, script: str) -> str:
    return text.translate({48 + value: letter for value, letter in enumerate(_AS[script])})


def _grouped(digits: str, sizes: tuple[int, ...], mark: str) -> str:
    pieces, at = [], 0
    for size in sizes:
        pieces.append(digits[at : at + size])
        at += size
    return mark.join([*pieces, digits[at:]]).removesuffix(mark)


FOURS, SIX = (4, 4, 4, 4), (6, 6, 4)
MARKS = (
    " ",
    ".",
    "-",
    "_",
    " - ",
    "\u00a0",
    "\u2009",
    "\u2011",
    "\u2013",
    "\u2212",
    "\u200b",
    "\u00ad",
    "\u2060",
    "\ufeff",
)


def _of_sixteen(number: str, word: str) -> list[str]:
    parted = [_grouped(number, FOURS, mark) for mark in MARKS]
    return [
        number,
        *parted,
        _grouped(number, SIX, "/"),
        _grouped(number, SIX, " "),
        " ".join(number),
        "\n".join((number[:8], number[8:])),
        _digits(number, "full"),
        _digits(number, "arabic"),
        f"{word}: {number}",
        f"{word}{number}",
        f"{word}_{number}",
        f"{number[:14]} {number[14:]}",
        f"({number})",
        f"https://contoh.id/?{word.lower()}={number}",
        f"{word} 9999999999{number[10:]}",
    ]


def niks(at: int) -> str:
    return f"32750141079000{at:02}"


def kks(at: int) -> str:
    return f"32750112031500{at:02}"


def mobiles(at: int) -> str:
    return f"0812345678{at:02}"


def _mobile_ways(number: str) -> list[str]:
    plain = number[1:]
    parted = [_grouped(number, (4, 4), mark) for mark in (*MARKS, "/")]
    return [number, *parted, f"+62{plain}", f"62{plain}", f"+62 {_grouped(plain, (3, 4), '-')}", f"(+62) {plain}",
            f"+62 (0){plain}", " ".join(number), _grouped(number, (2, 2, 2, 2, 2), " "), _digits(number, "full"),
            _digits(number, "arabic"), f"https://wa.me/62{plain}", f"WA:{number}", f"HP{number}", f"tel:+62{plain}",
            f"{number[:8]}\n{number[8:]}"]  # fmt: skip


def _npwp_ways(tail: str) -> list[str]:
    dots = f"09.254.294.3-407.{tail}"
    bare = re.sub(r"\D", "", dots)
    return [dots, dots.replace("-", "."), f"NPWP {bare}", f"NPWP: {dots}", f"NPWP. {bare}", f"N.P.W.P. {bare}", f"npwp={bare}",
            f"No. NPWP {_grouped(bare, (2, 3, 3, 1, 3), ' ')}", f"NPWP {_grouped(bare, (2, 3, 3, 1, 3), '-')}",
            _digits(dots, "full"), _digits(dots, "arabic"), dots.replace("-", "\u2013"), dots.replace("-", "\u2011"),
            dots.replace(".", ".\u200b"), dots.replace(".", ".\u2060"), dots.replace("407", "4\u00ad07"), f"({dots})",
            dots.replace("-", " - "), dots.replace(".", " . "), dots.replace(".", ". "), f"NPWP\u00a0{bare}", f"NPWP{bare}",
            f"NPWP pemilik\u00a0: {bare}", f"NPWP_{bare}", f"https://contoh.id/?npwp={bare}"]  # fmt: skip


def _email_ways(host: str) -> list[str]:
    at = f"budi@{host}.com"
    return [at, f"budi @ {host}.com", f"budi [at] {host}.com", f"budi(at){host}.com", f"budi (at) {host} (dot) com",
            f"budi at {host} dot com", f"budi＠{host}.com", f"budi{{at}}{host}.com", f"budi[at]{host}[dot]com",
            f"mailto:budi@{host}.com", f"budi.s@{host}.co.id", f"BUDI@{host.upper()}.COM", f"budi_s+a@{host}.com",
            f"budi\u200b@{host}.com", f"budi@\u2060{host}.com", f"budi@{host[:2]}\u00ad{host[2:]}.com", f"<budi@{host}.com>",
            f"Surel:budi@{host}.com", f"https://contoh.id/?email=budi@{host}.com", f"budi@{host} .com", f"budi@{host}. com",
            f"budi (@) {host}.com", f"budi [@] {host}.com", f"budi@{host}[.]com"]  # fmt: skip


def _all_ways(make: Callable[[int], list[str]]) -> list[str]:
    """The first way with the number 1, the second with 2 …"""
    return [make(at)[at - 1] for at in range(1, len(make(1)) + 1)]


WAYS = {
    "NIK": _all_ways(lambda at: _of_sixteen(niks(at), "NIK")),
    "KK": _all_ways(lambda at: _of_sixteen(kks(at), "KK")),
    "mobile": _all_ways(lambda at: _mobile_ways(mobiles(at))),
    "NPWP": _all_ways(lambda at: _npwp_ways(f"0{at:02}")),
    "e-mail": _all_ways(lambda at: _email_ways(f"toko{at:02}")),
}
_ENDS = re.compile(r"(\d\d)\D*$")
_HOST = re.compile(r"toko(\d\d)", re.IGNORECASE)


def told(stretch: str, kind: str) -> int:
    """Which way of writing was found, by its number; 0 for none that was put in."""
    plain = re.sub(r"[\s\u200b\u00ad\u2060\ufeff]", "", unescape(stretch)).translate(
        {ord(letter): str(value) for script in _AS.values() for value, letter in enumerate(script)}
    )
    found = (_HOST if kind == "e-mail" else _ENDS).search(plain)
    return int(found[1]) if found else 0


def test_the_table_is_as_large_as_it_says() -> None:
    assert len(CARRIERS) >= 60
    assert all(len(ways) >= 20 for ways in WAYS.values()), {kind: len(ways) for kind, ways in WAYS.items()}


@pytest.mark.parametrize("kind", WAYS)
@pytest.mark.parametrize("carrier", CARRIERS)
def test_every_way_of_writing_is_found_in_every_carrier(carrier: str, kind: str) -> None:
    name, make, not_held = CARRIERS[carrier]
    ways = dict(enumerate(WAYS[kind], 1))
    if not_held:
        ways = {at: way for at, way in ways.items() if not re.search(not_held, way)}
    opened = open_file(make(["Judul", *(f"a {way} b" for way in ways.values()), "Akhir"]), name)
    assert opened.faults == {}
    found = {told(text.text[start:end], kind) for text in opened.texts for start, end, _ in find_personal(text.text)}
    assert {at: way for at, way in ways.items() if at not in found} == {}


@pytest.mark.parametrize("carrier", CARRIERS)
def test_one_number_is_named_with_its_place_and_masked(carrier: str) -> None:
    name, make, _ = CARRIERS[carrier]
    facts = facts_of(make(["Judul", f"NIK {niks(1)}"]), name)
    assert {find.masked for find in facts.finds} == {"3275…01"}
    assert all(find.place for find in facts.finds)
    assert niks(1) not in repr(facts)


@pytest.mark.parametrize("carrier", CARRIERS)
def test_nothing_is_found_where_there_is_nothing(carrier: str) -> None:
    name, make, _ = CARRIERS[carrier]
    facts = facts_of(make(["Judul", "Kode 5.1.02.01.01.0024, (021) 8896 1767, ppid@bekasikota.go.id"]), name)
    assert (facts.finds, facts.faults) == ((), {})


# Heading of a column, a cell below it, and what it is then; alone the cell says nothing.
COLUMNS = [
    ("NIK", "9999999999990001", NIK),
    ("No. KTP", "9999 9999 9999 0001", NIK),
    ("Nomor KK", "1234567890123456", NIK),
    ("NPWP", "092542943407000", NPWP),
    ("Nomor Rekening Bank", "123456789012", ACCOUNT),
    ("No. Paspor", "A1234567", PASSPORT),
    ("NPWP", "013121660091000", None),  # of a company
    ("Kode Rekening", "5.1.02.01.01.0024", None),
    ("Nomor Rekening Belanja", "510201010024", None),
    ("No. Paket", "9999999999990001", None),
]


@pytest.mark.parametrize(("heading", "cell", "kind"), COLUMNS)
@pytest.mark.parametrize("carrier", ["CSV", "TSV", "XLSX", "ZIP"])
def test_a_heading_tells_what_the_numbers_below_it_are(carrier: str, heading: str, cell: str, kind: str | None) -> None:
    many = 6_000 if (carrier, kind) == ("CSV", NPWP) else 3  # a sheet is read in blocks of rows
    rows = [["Daftar", "", ""], ["No", heading, "Jumlah"], *(["1", "", "5"] for _ in range(many)), ["2", cell, "7"]]
    mark = "\t" if carrier == "TSV" else ";"
    table = "".join(f"{mark.join(row)}\n" for row in rows).encode()
    data = {"XLSX": book_of(rows), "ZIP": zip_of({"a.csv": table})}.get(carrier, table)
    facts = facts_of(data, f"a.{carrier.lower()}")
    assert [(find.kind, find.place.rpartition(" ")[2]) for find in facts.finds] == (
        [(kind, f"B{many + 3}")] if kind else []
    )


def test_a_reader_leaves_out_nothing_that_could_be_a_number_or_address() -> None:
    """Readers keep only telling stretches of some parts; the rules would find no more."""
    for ways in WAYS.values():
        for way in ways:
            assert TELLING.search(way), way
