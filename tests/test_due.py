"""What falls due: the list, the command in its formats, and the calendar as RFC 5545 wants it."""

import json
import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers import RECORD, catalogue_of, everything, make_root, record, run
from terang.coverage import Due, cover, due_lists, dues
from terang.formats.ics import CalendarEvent, EventStatus, calendar, fold_line
from terang.records import Certainty

TODAY = date(2026, 3, 31)
BODY = """
rencana_terbit:
  - {kewajiban: sl-llip, tanggal: 2026-06, kepastian: tentatif, catatan: Laporan 2025}
  - {kewajiban: bk-c-01, tanggal: 2026-04-10, kepastian: pasti, unit: dinkes}
  - {kewajiban: bk-c-01, tanggal: 2026-03-30, kepastian: pasti, unit: dinkes}
"""


def root_of(folder: Path) -> Path:
    """Two duties of a unit that fall due, one of the body that has lapsed, and three announcements, one of them past."""
    root = make_root(folder, {
        RECORD: record(unit="dinkes", kewajiban="[bk-c-01, bk-d]", tanggal_terbit="2026-01-20"),
        "disclosures/setiap-saat/2024/dip.yml": record(
            judul="Daftar; informasi, publik", kelas="setiap_saat", unit="diskominfo", kewajiban="[ss-a]",
            tanggal_terbit="2025-01-31",
        ),
    })  # fmt: skip
    with (root / "disclosures/badan.yml").open("a", encoding="utf-8") as file:
        file.write(BODY)
    return root


def found_in(folder: Path, today: date = TODAY) -> tuple[Due, ...]:
    catalogue = catalogue_of(root_of(folder), today)
    return dues(cover(catalogue), catalogue.body, today)


def test_what_falls_due(tmp_path: Path) -> None:
    assert [(due.day.isoformat(), due.duty.id, due.unit, due.lapsed, due.certainty.key) for due in found_in(tmp_path)] == [
        ("2025-07-31", "ss-a", None, True, "pasti"),
        ("2026-04-10", "bk-c-01", "dinkes", False, "pasti"),  # announced
        ("2026-06-30", "sl-llip", None, False, "tentatif"),  # announced
        ("2026-07-20", "bk-d", "dinkes", False, "pasti"),  # its four details, fulfilled together
        ("2026-07-20", "bk-c-01", "dinkes", False, "pasti"),
    ]  # fmt: skip


def test_the_article_is_told_and_only_where_it_was_read(tmp_path: Path) -> None:
    by_id = {due.duty.id: due for due in found_in(tmp_path) if not due.announced}
    assert by_id["ss-a"].basis == "Pasal 45 ayat (7) Perki 1/2021"
    root = make_root(tmp_path / "b", {RECORD: record(kewajiban="[sl-biaya, tpad-05]", tanggal_terbit="2026-01-20")})
    catalogue = catalogue_of(root, TODAY)
    tentative = dues(cover(catalogue), catalogue.body, TODAY)
    assert {(due.duty.id, due.basis, due.certainty) for due in tentative} == {
        ("sl-biaya", "", Certainty.TENTATIVE), ("tpad-05", "", Certainty.TENTATIVE),
    }  # fmt: skip


def test_nothing_is_guessed_for_what_has_no_rule(tmp_path: Path) -> None:
    root = make_root(tmp_path, {
        "disclosures/setiap-saat/2024/a.yml": record(kelas="setiap_saat", kewajiban="[ss-d, yanlik-c]", unit="dinkes"),
    })  # fmt: skip
    catalogue = catalogue_of(root, TODAY)
    assert dues(cover(catalogue), catalogue.body, TODAY) == ()


# --- the command -----------------------------------------------------------------------------------------------------


def due(root: Path, *arguments: str) -> str:
    done = run("due.py", "--root", root, "--today", "2026-03-31", *arguments)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_command_as_text(tmp_path: Path) -> None:
    root = root_of(tmp_path)
    text = due(root, "--within", "10")
    assert "31 Juli 2025 (lewat)" in text
    assert "10 April 2026" in text
    assert "20 Juli" not in text
    assert text.endswith("1 sudah lewat, 1 akan jatuh tempo.\n")
    assert "20 Juli 2026" in due(root, "--within", "365")


def test_the_command_as_data(tmp_path: Path) -> None:
    rows = json.loads(due(root_of(tmp_path), "--within", "365", "--format", "json"))
    assert rows[0] == {
        "tanggal": "2025-07-31", "jenis": "batas", "lewat": True, "kepastian": "pasti", "kewajiban": "ss-a",
        "judul": "Daftar Informasi Publik (DIP)", "unit": None, "nama_unit": "Pemerintah Kota Contoh",
        "dasar": "Pasal 45 ayat (7) Perki 1/2021", "catatan": "2024/dip",
    }  # fmt: skip
    assert len(rows) == 5


def test_the_command_as_a_task_list(tmp_path: Path) -> None:
    text = due(root_of(tmp_path), "--within", "365", "--format", "markdown")
    assert re.findall(r"^## .*$", text, re.MULTILINE) == [
        "## Sudah lewat",
        "## April 2026",
        "## Juni 2026",
        "## Juli 2026",
    ]
    assert text.count("- [ ] ") == 5


def test_the_command_as_a_calendar(tmp_path: Path) -> None:
    done = run("due.py", "--root", root_of(tmp_path), "--today", "2026-03-31", "--format", "ics")
    assert done.returncode == 0
    assert done.stdout.startswith("BEGIN:VCALENDAR")


def test_the_command_with_broken_content(tmp_path: Path) -> None:
    root = make_root(tmp_path, {RECORD: "judul: x\n"})
    done = run("due.py", "--root", root)
    assert (done.returncode, done.stdout) == (1, "")
    assert "wajib-diisi" in done.stderr


@pytest.mark.parametrize("arguments", [("--within", "-1"), ("--within", "9999999"), ("--root", "/tidak/ada")])
def test_the_command_that_cannot_run(arguments: tuple[str, str], tmp_path: Path) -> None:
    done = run("due.py", "--root", make_root(tmp_path), *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert "Traceback" not in done.stderr


# --- the calendar ----------------------------------------------------------------------------------------------------


def unfolded(content: bytes) -> list[str]:
    assert b"\n" not in content.replace(b"\r\n", b"")
    assert content.endswith(b"\r\n")
    rows = content.split(b"\r\n")
    assert all(len(row) <= 75 for row in rows)
    assert all(row.decode() is not None for row in rows)  # no letter is cut
    return content.replace(b"\r\n ", b"").decode().splitlines()


def test_the_feed_of_the_site(tmp_path: Path) -> None:
    root = root_of(tmp_path)
    content = everything(root, catalogue_of(root, TODAY))["umpan/jatuh-tempo.ics"]
    lines = unfolded(content)
    assert (lines[0], lines[-1]) == ("BEGIN:VCALENDAR", "END:VCALENDAR")
    assert lines.count("BEGIN:VEVENT") == lines.count("END:VEVENT") == 4  # what has lapsed is on the page
    uids = [line for line in lines if line.startswith("UID:")]
    assert "UID:batas.bk-c-01.dinkes@pemerintah-kota-contoh" in uids
    assert len(set(uids)) == len(uids)
    assert [line for line in lines if line.startswith("STATUS:")].count("STATUS:TENTATIVE") == 1
    assert "URL:https://ppid.contoh.go.id/informasi/2024/catatan.html" in lines
    assert {line for line in lines if line.startswith("DTSTAMP:")} == {"DTSTAMP:20260120T000000Z"}


def test_a_renewal_keeps_the_identity_of_its_event(tmp_path: Path) -> None:
    root = root_of(tmp_path)
    before = unfolded(everything(root, catalogue_of(root, TODAY))["umpan/jatuh-tempo.ics"])
    (root / RECORD).write_text((root / RECORD).read_text() + "tanggal_mutakhir: 2026-03-01\n")
    after = unfolded(everything(root, catalogue_of(root, TODAY))["umpan/jatuh-tempo.ics"])
    assert [line for line in before if line.startswith("UID:")] == [line for line in after if line.startswith("UID:")]
    assert "DTSTART;VALUE=DATE:20260901" in after
    assert "DTSTAMP:20260301T000000Z" in after


def test_the_day_of_the_build_stands_nowhere(tmp_path: Path) -> None:
    root = root_of(tmp_path)
    one, two = (everything(root, catalogue_of(root, date(2026, 3, day)))["umpan/jatuh-tempo.ics"] for day in (30, 31))
    # Only the announcement of the 30th is over.
    assert [line for line in unfolded(one) if line not in unfolded(two)] == [
        "UID:rencana.bk-c-01.dinkes.2026-03-30@pemerintah-kota-contoh",
        "DTSTART;VALUE=DATE:20260330",
        "DTEND;VALUE=DATE:20260331",
        "DESCRIPTION:Dinas Kesehatan. diumumkan untuk 30 Maret 2026. Kepastian: pasti.",
    ]


@given(st.text(max_size=300))
def test_any_text_is_folded_and_can_be_put_together(text: str) -> None:
    line = "".join(letter for letter in text if letter.isprintable())
    rows = fold_line(line).split(b"\r\n")
    assert all(len(row) <= 75 for row in rows)
    assert b"".join([rows[0], *(row[1:] for row in rows[1:])]).decode() == line
    assert all(row.startswith(b" ") for row in rows[1:])


@given(st.text(max_size=80))
def test_any_text_stays_within_its_field(text: str) -> None:
    content = calendar("x", [CalendarEvent("a@b", TODAY, TODAY, text, text, EventStatus.CONFIRMED)])
    lines = content.replace(b"\r\n ", b"").split(b"\r\n")
    assert len(lines) == 20
    assert lines.count(b"BEGIN:VEVENT") == 1


def test_the_last_day_of_all() -> None:
    assert b"DTEND" not in calendar("x", [CalendarEvent("a@b", TODAY, date.max, "", "", EventStatus.CONFIRMED)])


def test_the_page_shows_twelve_months(tmp_path: Path) -> None:
    root = root_of(tmp_path)
    page = everything(root, catalogue_of(root, TODAY))["kepatuhan/kalender.html"].decode()
    months = re.findall(r'<div id="(\d{4}-\d\d)">', page)
    assert months
    assert months == sorted(set(months))
    assert "2026-03" <= months[0] <= months[-1] <= "2027-03"
    assert 'id="lewat"' in page
    assert "Rencana terbit, tentatif" in page
    assert "Juni 2026" in page


def test_words_of_markdown_are_no_marks(tmp_path: Path) -> None:
    root = make_root(tmp_path, {RECORD: record(unit="dinkes", kewajiban="[bk-c-01]", tanggal_terbit="2026-01-20")})
    text = (root / "disclosures/badan.yml").read_text()
    (root / "disclosures/badan.yml").write_text(text.replace("nama: Dinas Kesehatan", 'nama: "Dinas *Sehat* [a](b)"'))
    catalogue = catalogue_of(root, TODAY)
    shown = due_lists.as_markdown(dues(cover(catalogue), catalogue.body, TODAY), catalogue)
    assert r"Dinas \*Sehat\* \[a\](b)" in shown
