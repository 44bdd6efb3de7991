"""One run names every mistake of a file that can be known, and says nothing that none of them alone makes it say.

Two or three mistakes of the tables are drawn for one file. What each of them alone makes the check say must be said of all
of them together, in the line where it stands then; and nothing else.
"""

from functools import cache
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from helpers import BASE, TODAY, make_root
from mixed_mistakes import PAGE, SETTINGS, SOUND_ROOT, Slip, draw, mixed, moved, slips
from properties import examples
from terang.catalogue import body_of, load
from terang.catalogue.office_files import office_file_kinds
from terang.catalogue.parsing import document_of
from terang.problems import Problem
from terang.reading import read_engine_settings
from terang.repository import BODY, DISCLOSURES
from terang.validation import (
    ValidationContext,
    check_engine_settings,
    read_body,
    read_page,
    read_record,
    read_release,
)

BODY_READ = body_of(BASE)
assert BODY_READ
CONTEXT = ValidationContext.of(BODY_READ)
PAGES = {"content/index.md", PAGE}
Said = set[tuple[int, str]]  # lines and codes

# Hides all else of its file: no part of it can be told from another.
OF_THE_WHOLE_FILE = {"konflik-git", "kepala-tidak-ada", "kepala-tidak-ditutup", "bukan-kelompok", "karakter-terlarang"}
# That something is missing: it may stand in lines that could not be read.
OF_WHAT_IS_MISSING = {
    *(
        "wajib-diisi",
        "belum-diisi",
        "format-kosong",
        "undang-undang-kosong",
        "nilai-belum-lengkap",
        "pencabutan-kosong",
    ),
    "kunci-tak-dikenal",  # and below them nobody knows whether a line is a key
}
# Compares a value with another, which the other mistake takes away, or changes.
OF_TWO_VALUES = {
    *("judul-beda-periode", "dibuat-sesudah-terbit", "konsekuensi-sama", "jangka-tak-sesuai"),
    *("anggaran-ganda", "paket-ganda", "sinonim-ganda", "unit-ganda", "tanggal-terbalik", "kewajiban-beda-kelas"),
    *(
        "bidang-salah-kelas",
        "teras-bertempat",
        "alt-mengulang",
        "kunci-ganda",
        "unit-tak-dikenal",
        "nilai-belum-lengkap",
    ),
    *(
        "isi-mengulang",
        "bobot-tidak-seratus",
        "alt-tak-menerangkan",
        "folder-kelas",
        "dikecualikan-berisi",
        "tanda-ikut-tampil",
    ),
}

# Is a mistake in another way where the value that it is compared with is changed: a `#` heading that repeats the title.
INSTEAD = {"isi-mengulang": "judul-bagian-utama"}


def problems_of(path: str, text: str) -> tuple[Problem, ...]:
    """What the reader of such files says."""
    content = text.encode()
    if path == SETTINGS:
        return check_engine_settings(read_engine_settings(path, content), PAGES, CONTEXT)
    document = document_of(path, content)
    if path == BODY:
        return read_body(document)[1]
    for kind in office_file_kinds() if path.startswith(DISCLOSURES) else ():
        if id := kind.id_of(path.removeprefix(f"{DISCLOSURES}/")):
            return kind.read(document, id, CONTEXT)[1]
    if path.endswith(".yml"):
        return read_record(document, "2024/uji", path.split("/")[1], CONTEXT)[1]
    if path == PAGE:
        return read_page(document, CONTEXT, PAGES.__contains__)[1]
    return read_release(document, "2025/uji", CONTEXT)[1]


def said_of(path: str, text: str) -> Said:
    return {(one.place.line, one.code) for one in problems_of(path, text)}


@cache
def said_alone(slip: Slip) -> Said:
    return said_of(slip.path, mixed([slip]))


def told_of(slip: Slip) -> Said:
    """By itself, or beside another mistake."""
    said = said_alone(slip)
    return said | {(line, INSTEAD[code]) for line, code in said if code in INSTEAD}


@cache
def is_unreadable(slip: Slip) -> bool:
    """Does a parser give up at it?"""
    if slip.path == SETTINGS:
        return read_engine_settings(slip.path, mixed([slip]).encode()).values is None
    return document_of(slip.path, mixed([slip]).encode()).values is None


POOL = [slip for slip in slips() if slip.code in {code for _, code in said_alone(slip)}]


def may_hide(other: Slip, hidden: Slip) -> bool:
    """Is it right that the one is not named beside the other?"""
    if other.code in OF_THE_WHOLE_FILE or hidden.code in OF_TWO_VALUES:
        return True
    if other.code == "kunci-ganda":  # of two keys nobody knows which is meant
        return True
    if not is_unreadable(other):
        return False
    return hidden.code in OF_WHAT_IS_MISSING or abs(other.part - hidden.part) <= 1


def test_the_sound_root_has_no_problem(tmp_path: Path) -> None:
    assert load(sound_root(tmp_path), TODAY).problems == ()


def test_nearly_all_rows_can_be_drawn() -> None:
    """Of the others only all files together can tell."""
    assert len(POOL) > 530
    assert len({slip.path for slip in POOL}) == 14


@given(st.integers(0, 2**32))
@examples(25)
def test_of_several_mistakes_each_is_named_and_nothing_else(seed: int) -> None:
    some = draw(Random(seed), POOL)
    said = said_of(some[0].path, mixed(some))
    alone = {slip: {(moved(line, slip, some), code) for line, code in told_of(slip)} for slip in some}
    assert said <= set().union(*alone.values()), "said by none alone"
    for slip in some:
        hidden = [(line, code) for line, code in alone[slip] if code == slip.code] if not alone[slip] & said else []
        others = [other for other in some if other is not slip]
        assert not hidden or any(may_hide(other, slip) for other in others), f"{slip.code} is hidden"


REPORT, NEWS = "disclosures/berkala/2024/laporan-uji.yml", "content/siaran-pers/2025/siaran-uji.md"
TITLE, SUMMARY = (
    "judul: Laporan Keuangan Tahun 2024\n",
    "ringkasan: Ringkasan laporan keuangan selama satu tahun anggaran.\n",
)
# What was drawn once: pieces of a sound file, what stood in their place, and all that is to be said.
DRAWN = {
    "a key in capitals below an empty key": (
        NEWS, "tempat: Kota Contoh\nteras:", "tempat:\nTeras:", {(5, "wajib-diisi"), (6, "kunci-tak-dikenal")}),
    "a key without a blank below an empty key": (
        REPORT, f"{TITLE}kelas: ", "judul:\nkelas:", {(2, "titik-dua-tanpa-spasi")}),
    "a key with another sign below an empty key": (
        REPORT, f"{TITLE}kelas: ", "judul:\nkelas = ", {(2, "titik-dua-hilang")}),
    "a key with another sign below a text": (
        REPORT, f"{SUMMARY}unit: ", "ringkasan: |\n  Laporan.\nunit; ", {(5, "titik-dua-hilang")}),
    "a text left out above a key with a blank that nobody sees": (
        REPORT, f"{SUMMARY}unit: ", "ringkasan: |\nRingkasan: laporan.\nunit:\N{NO-BREAK SPACE}",
        {(4, "teks-tak-menjorok"), (5, "spasi-tak-terlihat")}),
    "a mark that is closed by that of another value": (
        REPORT, f"{TITLE}kelas: berkala\n", 'judul: "Laporan\nkelas: "berkala"\n', {(1, "kutip-tidak-ditutup")}),
    "a comment for a title above a key that is indented": (
        REPORT, f"{TITLE}kelas", "judul: #Laporan\n kelas", {(1, "komentar-memotong")}),
}  # fmt: skip


@pytest.mark.parametrize(("path", "sound", "mistaken", "said"), DRAWN.values(), ids=DRAWN)
def test_what_was_drawn_once(path: str, sound: str, mistaken: str, said: Said) -> None:
    assert SOUND_ROOT[path].count(sound) == 1
    assert said_of(path, SOUND_ROOT[path].replace(sound, mistaken)) == said


def sound_root(folder: Path) -> Path:
    root = make_root(folder, {**SOUND_ROOT, "disclosures/berkas/2024/laporan-uji.pdf": "Laporan"})
    photo = root / "content/siaran-pers/foto/2025/loket.jpg"
    photo.parent.mkdir(parents=True)
    Image.new("RGB", (8, 8)).save(photo)
    return root


@pytest.mark.parametrize("number", range(3))
def test_a_mistake_in_each_file_hides_none_of_another(number: int, tmp_path: Path) -> None:
    """As the whole check sees them: it says of each file what its reader says, and in other files nothing that follows from it."""
    root = sound_root(tmp_path)
    chance = Random(number)
    drawn = {
        path: chance.choice([slip for slip in POOL if slip.path == path]) for path in sorted({s.path for s in POOL})
    }
    for path, slip in drawn.items():
        (root / path).write_text(mixed([slip]), encoding="utf-8")
    found = load(root, TODAY)
    assert found.catalogue is None
    said = {(one.place.path, one.place.line, one.code) for one in found.problems}
    expected = {(path, line, code) for path, slip in drawn.items() for line, code in said_alone(slip)}
    assert expected - said == set()
