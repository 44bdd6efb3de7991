"""coverage: how every duty stands, for the body and for each unit, against small cases and an independent count."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers import BASE, RECORD, catalogue_of, everything, make_root, outputs_of, record, shared_data, site_of
from terang.catalogue import Catalogue
from terang.coverage import Coverage, DutyState, cover, silence, totals
from terang.coverage.duty_status import tally
from terang.coverage.states import halves_until, worst
from terang.coverage.validity import spans
from terang.importing import import_list
from terang.law import DETAILS, DUTIES, RULES, DutyKind, Responsible, rules
from terang.records import BodyKind, Record, duties_shown
from terang.values.dates import PartialDate, Period, months_after
from terang.writers import LazyOutput, Page, single_outputs
from terang.writers.coverage import overview
from terang.writers.coverage.coverage_pages import write as coverage_pages
from terang.writers.records.record_pages import write as record_pages

TODAY = date(2026, 3, 31)
UNITS = """nama: Pemerintah Kota Contoh
alamat: Jalan Merdeka 1
jam_layanan: Senin
saluran:
  - jenis: loket
    label: Loket
    isi: Jalan Merdeka 1
unit:
  - id: dinkes
    nama: Dinas Kesehatan
    jenis: dinas
  - id: diskominfo
    nama: Dinas Komunikasi
    jenis: dinas
    mulai: 2025-02-01
  - id: ppid
    nama: PPID Utama
    jenis: ppid
  - id: pemkot
    nama: Pemerintah Kota
    pelaksana: tidak
  - id: dinas-lama
    nama: Dinas Lama
    jenis: dinas
    selesai: 2024-12-31
  - id: bank
    nama: Bank Contoh
    jenis: bumd
"""


def covered(folder: Path, *records: str, body: str = UNITS, today: date = TODAY) -> Coverage:
    """The coverage of a root with these records alone."""
    files = {f"disclosures/berkala/2024/r{number}.yml": text for number, text in enumerate(records)}
    root = make_root(folder, {"disclosures/badan.yml": body, **files})
    (root / "disclosures/berkala/2024/laporan-kinerja.yml").unlink()
    return cover(catalogue_of(root, today))


def duty_record(duty: str, **fields: str) -> str:
    return record(**{"unit": "dinkes", "kewajiban": f"[{duty}]", **fields})


@pytest.mark.parametrize(
    ("duty", "fields", "state", "due"),
    [
        # at least once in six months: Pasal 9 ayat (3) UU 14/2008
        ("bk-c-01", {"tanggal_terbit": "2025-09-30"}, DutyState.LATE, date(2026, 3, 30)),
        ("bk-c-01", {"tanggal_terbit": "2025-10-01"}, DutyState.PUBLISHED, date(2026, 4, 1)),
        ("bk-c-01", {"tanggal_terbit": "2019", "tanggal_mutakhir": "2026-01-05"}, DutyState.PUBLISHED, date(2026, 7, 5)),
        ("bk-c-01", {"tanggal_terbit": "2025-09"}, DutyState.LATE, date(2026, 3, 30)),  # until the end of a month
        ("bk-c-01", {}, DutyState.LATE, None),  # something is there, but nobody knows from when
        # the report of the year before by 31 March: Pasal 56 Perki 1/2021
        ("sl-llip", {"tanggal_terbit": "2025-03-01", "periode": "2024"}, DutyState.PUBLISHED, date(2026, 3, 31)),
        ("sl-llip", {"tanggal_terbit": "2025-03-01"}, DutyState.PUBLISHED, date(2026, 3, 31)),  # it tells of 2024
        ("sl-llip", {"tanggal_terbit": "2026-02-01", "periode": "2023"}, DutyState.LATE, date(2025, 3, 31)),
        ("sl-llip", {"tanggal_terbit": "2015-02-01", "periode": "2014"}, DutyState.LATE, date(2022, 3, 31)),  # not before it bound
        # the list of public information: Pasal 45 ayat (7) Perki 1/2021, in force since 30 June 2021
        ("ss-a", {"tanggal_terbit": "2018-01-01"}, DutyState.LATE, date(2021, 12, 30)),
        # once in a calendar year
        ("uu12-a", {"tanggal_terbit": "2025-01-01"}, DutyState.PUBLISHED, date(2026, 12, 31)),
        ("tpad-05", {"tanggal_terbit": "2024-12-30"}, DutyState.LATE, date(2025, 12, 31)),
        # what is there stays there
        ("ss-d", {"tanggal_terbit": "2012-01-01"}, DutyState.PUBLISHED, None),
        ("ss-d", {}, DutyState.PUBLISHED, None),
        ("yanlik-c", {"tanggal_terbit": "2012-01-01"}, DutyState.PUBLISHED, None),
        ("sm-d", {"tanggal_terbit": "2020-03-01"}, DutyState.PUBLISHED, None),
    ],
)  # fmt: skip
def test_one_record(duty: str, fields: dict[str, str], state: DutyState, due: date | None, tmp_path: Path) -> None:
    cell = covered(tmp_path, duty_record(duty, **fields)).body[duty]
    assert (cell.state, cell.due, cell.count) == (state, due, 1)
    assert cell.since == (due + timedelta(days=1) if state is DutyState.LATE and due else None)


def test_nothing_at_all(tmp_path: Path) -> None:
    coverage = covered(tmp_path)
    assert {cell.state for cell in coverage.body.values()} == {DutyState.MISSING, DutyState.NOT_OWED}
    assert coverage.body["bk-c-01"].since == date(2021, 6, 30)  # Perki 1/2021
    assert coverage.body["uu12-a"].since is None  # the day was not read in its source
    unasked = {id for id, cell in coverage.body.items() if cell.state is DutyState.NOT_OWED}
    assert unasked == {id for id in coverage.body if DUTIES[id].rule.kind is DutyKind.EVENT}


def test_who_owes_what(tmp_path: Path) -> None:
    coverage = covered(tmp_path)
    assert set(coverage.units) == {"dinkes", "diskominfo", "bank"}  # not PPID, not what has none or has ended
    assert {id[:4] for id in coverage.units["bank"]} - {id[:4] for id in coverage.units["dinkes"]} == {"bumd"}
    assert all(DUTIES[id].responsible is Responsible.UNIT and id not in DETAILS for id in coverage.units["dinkes"])
    assert not any(id.startswith(("bumd", "parpol", "dk-")) for id in coverage.body)
    assert coverage.units["diskominfo"]["bk-c-01"].since == date(2025, 2, 1)  # it did not exist before


@pytest.mark.parametrize(("kind", "own"), [("bumd", "bumd-a"), ("parpol", "parpol-a"), ("lainnya", "bk-a")])
def test_other_bodies_owe_other_things(kind: str, own: str, tmp_path: Path) -> None:
    coverage = covered(tmp_path, body=f"jenis: {kind}\n{UNITS}")
    assert own in coverage.body
    assert "tpad-01" not in coverage.body
    assert ("bumd-a" in coverage.body) == (kind == "bumd")


def test_a_record_counts_for_its_unit_and_for_the_body(tmp_path: Path) -> None:
    coverage = covered(tmp_path, duty_record("bk-c-01", tanggal_terbit="2026-01-01"))
    states = {unit: cells["bk-c-01"].state for unit, cells in coverage.units.items()}
    assert states == {"dinkes": DutyState.PUBLISHED, "diskominfo": DutyState.MISSING, "bank": DutyState.MISSING}
    assert coverage.body["bk-c-01"].state is DutyState.PUBLISHED


def test_a_heading_is_the_worst_of_what_it_must_contain(tmp_path: Path) -> None:
    coverage = covered(
        tmp_path,
        duty_record("bk-d-01", tanggal_terbit="2026-01-01"),
        duty_record("bk-d-02", tanggal_terbit="2020-01-01"),
    )
    cell = coverage.body["bk-d"]
    assert (cell.state, cell.met, cell.required) == (DutyState.MISSING, 1, 4)
    whole = covered(tmp_path / "b", duty_record("bk-d", tanggal_terbit="2026-01-01"))
    assert (whole.body["bk-d"].state, whole.body["bk-d"].met) == (DutyState.PUBLISHED, 4)
    assert whole.units["dinkes"]["bk-d-04"].state is DutyState.PUBLISHED


def test_procurement_documents_are_each_named_for_themselves(tmp_path: Path) -> None:
    coverage = covered(tmp_path, duty_record("bk-i", tanggal_terbit="2026-01-01"))
    assert (coverage.body["bk-i"].state, coverage.body["bk-i"].met, coverage.body["bk-i"].count) == (
        DutyState.MISSING,
        0,
        1,
    )


NOTHING = {"nihil": "ya", "periode": "2025-S2"}


def test_nothing_to_publish(tmp_path: Path) -> None:
    """It is told for its own period, and suffices until the next renewal like any other publication."""
    coverage = covered(tmp_path, duty_record("bk-b-08", **NOTHING, tanggal_terbit="2026-01-05"))
    cell = coverage.body["bk-b-08"]
    assert dict(zip((half.key for half in coverage.halves), cell.history, strict=True))["2025-S2"] is DutyState.NOTHING
    assert cell.history[-3:] == (DutyState.MISSING, DutyState.NOTHING, DutyState.NOTHING)
    assert cell.due == date(2026, 7, 5)
    later = covered(
        tmp_path / "b", duty_record("bk-b-08", **NOTHING, tanggal_terbit="2026-01-05"), today=date(2026, 7, 6)
    )
    assert later.body["bk-b-08"].state is DutyState.LATE


def test_nothing_to_publish_holds_only_for_its_period_where_nothing_falls_due(tmp_path: Path) -> None:
    cell = covered(tmp_path, duty_record("ss-m", **NOTHING, tanggal_terbit="2026-01-05")).body["ss-m"]
    assert (cell.history[-2:], cell.due) == ((DutyState.NOTHING, DutyState.LATE), None)


@pytest.mark.parametrize(
    ("period", "told", "state"),
    [
        ("2026-S1", "2026-03-01", DutyState.MISSING),  # the period has not ended
        ("2026", "2026-03-01", DutyState.MISSING),
        ("2025-S2", "2025-12-01", DutyState.NOTHING),  # said a month early, and true since the period ended
        ("2025-S2", "2026-01-05", DutyState.NOTHING),
        ("2025-S1", "2025-12-30", DutyState.NOTHING),  # said before the next renewal was due
        ("2025-S1", "2026-01-05", DutyState.LATE),  # long past
        ("2021-S2", "2026-03-01", DutyState.LATE),
    ],
)
def test_nothing_in_a_period_that_runs_or_is_long_past_fulfils_nothing_today(
    period: str, told: str, state: DutyState, tmp_path: Path
) -> None:
    text = duty_record("bk-b-08", nihil="ya", periode=period, tanggal_terbit=told)
    assert covered(tmp_path, text).body["bk-b-08"].state is state


def test_a_document_outweighs_that_there_is_none(tmp_path: Path) -> None:
    coverage = covered(
        tmp_path,
        duty_record("bk-b-08", **NOTHING, tanggal_terbit="2025-12-05"),
        duty_record("bk-b-08", tanggal_terbit="2025-12-01"),
    )
    assert coverage.body["bk-b-08"].history[-2] is DutyState.PUBLISHED


def test_what_is_not_owed(tmp_path: Path) -> None:
    body = UNITS + (
        "tidak_berlaku:\n  - {kewajiban: bk-a-02, alasan: Bukan badan usaha, dasar: UU 23/2014}\n"
        "  - {kewajiban: bk-k, alasan: Tidak berkantor, unit: dinkes}\n"
    )
    coverage = covered(tmp_path, duty_record("bk-a", tanggal_terbit="2026-01-01"), body=body)
    assert coverage.body["bk-a-02"].reason == "Bukan badan usaha (UU 23/2014)"
    assert (coverage.body["bk-a"].met, coverage.body["bk-a"].required) == (3, 3)
    assert coverage.units["dinkes"]["bk-k-03"].state is DutyState.NOT_OWED
    assert coverage.units["diskominfo"]["bk-k-03"].state is DutyState.MISSING
    assert totals(coverage.units["dinkes"]).required == totals(coverage.units["diskominfo"]).required - 7


DECREE = """keputusan:
  - jenis: dip
    nomor: 1/2025
    tanggal: {day}
    persetujuan:
      jabatan: Atasan PPID
"""


@pytest.mark.parametrize(
    ("day", "state", "due"),
    [
        ("2025-10-01", DutyState.PUBLISHED, date(2026, 4, 1)),  # Pasal 45 ayat (7) Perki 1/2021
        ("2025-09-30", DutyState.LATE, date(2026, 3, 30)),
        ("2026-04-01", DutyState.MISSING, None),  # signed tomorrow
    ],
)
def test_a_decree_sets_the_list_anew(day: str, state: DutyState, due: date | None, tmp_path: Path) -> None:
    coverage = covered(tmp_path, body=UNITS + DECREE.format(day=day))
    assert (coverage.body["ss-a"].state, coverage.body["ss-a-07"].due) == (state, due)
    assert coverage.body["ss-a"].newest is None


def test_the_newer_of_a_decree_and_a_record_counts(tmp_path: Path) -> None:
    old = duty_record("ss-a", tanggal_terbit="2024-01-01")
    coverage = covered(tmp_path, old, body=UNITS + DECREE.format(day="2026-01-01"))
    assert (coverage.body["ss-a-01"].due, coverage.body["ss-a-01"].newest) == (date(2026, 7, 1), None)
    assert coverage.fresh == {}  # the list of 2024 has done its work
    new = duty_record("ss-a", tanggal_terbit="2026-02-01")
    assert covered(tmp_path / "b", new, body=UNITS + DECREE.format(day="2026-01-01")).body["ss-a-01"].newest


@pytest.mark.parametrize("order", ["bk-c-01, tpad-05", "tpad-05, bk-c-01"])
def test_a_record_of_several_duties_is_fresh_until_the_earliest_falls_due(order: str, tmp_path: Path) -> None:
    record = duty_record(order, tanggal_terbit="2025-12-01")
    coverage = covered(tmp_path, record)
    cells = coverage.body | coverage.units["dinkes"]
    assert (cells["bk-c-01"].due, cells["tpad-05"].due) == (date(2026, 6, 1), date(2026, 12, 31))
    [fresh] = coverage.fresh.values()
    assert (fresh.due, fresh.duty.id, fresh.lapsed) == (date(2026, 6, 1), "bk-c-01", False)
    [later] = covered(tmp_path / "later", record, today=date(2026, 6, 2)).fresh.values()
    assert (later.due, later.duty.id, later.lapsed) == (date(2026, 6, 1), "bk-c-01", True)


@pytest.mark.parametrize(("named", "told"), [("bk-d", "bk-d"), ("bk-d-02", "bk-d-02"), ("bk-d, bk-d-01", "bk-d-01")])
def test_a_record_is_told_of_the_duty_that_it_names(named: str, told: str, tmp_path: Path) -> None:
    """Not of the first detail of a heading, of which it says nothing."""
    [fresh] = covered(tmp_path, duty_record(named, tanggal_terbit="2025-12-01")).fresh.values()
    assert (fresh.duty.id, fresh.basis) == (told, DUTIES["bk-d-01"].rule_citation)


def test_what_is_exempt_fulfils_nothing(tmp_path: Path) -> None:
    exempt = duty_record("bk-d-01", kelas="dikecualikan", tanggal_terbit="2026-01-01", pengecualian="\n  dasar: a")
    root = make_root(tmp_path, {"disclosures/dikecualikan/2024/x.yml": exempt})
    assert cover(catalogue_of(root)).body["bk-d-01"].state is DutyState.MISSING


def test_history_is_told_half_year_by_half_year(tmp_path: Path) -> None:
    coverage = covered(
        tmp_path, duty_record("bk-c-01", tanggal_terbit="2022-02-01", tanggal_mutakhir="2023-08-10"),
        duty_record("bk-c-01", tanggal_terbit="2024-01-15"),
    )  # fmt: skip
    told = dict(zip((half.key for half in coverage.halves), coverage.body["bk-c-01"].history, strict=True))
    assert [key for key, state in told.items() if state is DutyState.PUBLISHED] == ["2022-S1", "2023-S2", "2024-S1"]
    assert [key for key, state in told.items() if state is DutyState.MISSING] == ["2021-S2"]


# --- arithmetic ------------------------------------------------------------------------------------------------------

DAYS = st.dates(date(1990, 1, 1), date(2060, 1, 1))


@given(DAYS, st.integers(0, 60))
def test_months_are_calendar_months(day: date, months: int) -> None:
    later = months_after(day, months)
    assert (later.year * 12 + later.month) - (day.year * 12 + day.month) == months
    assert later.day == day.day or (later.day < day.day and (later + timedelta(days=1)).day == 1)


def test_the_end_of_time_is_no_error() -> None:
    for rule in RULES.values():
        for period in (None, Period.parse("9999")):
            assert all(end <= date.max for _, end in spans(rule, PartialDate(9999, 12, 31), None, period))


@given(DAYS)
def test_half_years_are_whole_and_in_order(today: date) -> None:
    halves = halves_until(today, date(2021, 6, 30), 12)
    assert 1 <= len(halves) <= 12
    assert halves[-1].told_on == today
    assert all((b.year * 2 + b.number) - (a.year * 2 + a.number) == 1 for a, b in pairwise(halves))
    assert all((half.told_on.month, half.told_on.day) in ((6, 30), (12, 31)) for half in halves[:-1])


@given(st.lists(st.sampled_from(list(DutyState))))
def test_the_worst_state(states: list[DutyState]) -> None:
    found = worst(states)
    assert found in states or found is DutyState.NOT_OWED
    assert (found.is_met or found is DutyState.NOT_OWED) == (not {DutyState.MISSING, DutyState.LATE} & set(states))


@given(st.lists(st.tuples(DAYS, st.booleans()), max_size=8))
def test_many_records_agree_with_a_plain_count(told: list[tuple[date, bool]]) -> None:
    """Day by day, without bits: six months from each publication."""
    days = tuple(half.told_on for half in halves_until(date(2030, 3, 3), date(2021, 6, 30), 12))
    records = [
        replace(_RECORD, id=f"2024/{n}", published=PartialDate.of(day), is_nil=nothing or None, period=_ended_before(day) if nothing else None)
        for n, (day, nothing) in enumerate(told)
    ]  # fmt: skip
    found = tally(records, days)
    for n, day in enumerate(days):
        # That there is nothing is also true on the day before, of which it is said.
        now = [nothing for start, nothing in told if start - timedelta(days=nothing) <= day <= months_after(start, 6)]
        bits = found[_DUTY, None] if told else None
        assert bool(bits and bits.current >> n & 1) == (False in now)
        assert bool(bits and bits.nil >> n & 1) == (True in now)


_DUTY = "bk-c-01"


def _ended_before(day: date) -> Period:
    """The day before: what is said of it is said in time."""
    end = day - timedelta(days=1)
    return Period(end, end, "", "")


_RECORD = Record(id="x", path="x", title="x", information_class=None, duties=(_DUTY,), unit="u")  # type: ignore[arg-type]


# --- the legal gates: without the rule, something that is late is no longer called so --------------------------------


def loosened(id: str, **changed: object) -> Callable[[pytest.MonkeyPatch], None]:
    def change(patch: pytest.MonkeyPatch) -> None:
        patch.setitem(rules.RULES, id, replace(RULES[id], **changed))  # type: ignore[arg-type]

    return change


@pytest.mark.parametrize(
    ("remove", "duty", "fields"),
    [
        (loosened("berkala-6-bulan", months=7), "bk-c-01", {"tanggal_terbit": "2025-09-29"}),
        (loosened("berkala-6-bulan", kind=DutyKind.STANDING), "bk-c-01", {"tanggal_terbit": "2020-01-01"}),
        (loosened("dip-6-bulan", months=12), "ss-a-01", {"tanggal_terbit": "2025-09-29"}),
        (loosened("llip-31-maret", day=(4, 1)), "sl-llip", {"tanggal_terbit": "2025-03-01", "periode": "2024"}),
        (loosened("layanan-tahunan", kind=DutyKind.STANDING), "uu12-a", {"tanggal_terbit": "2024-03-01"}),
        (loosened("tahunan", kind=DutyKind.STANDING), "tpad-05", {"tanggal_terbit": "2024-03-01"}),
    ],
)
def test_every_rule_bears_weight(
    remove: Callable[[pytest.MonkeyPatch], None], duty: str, fields: dict[str, str], tmp_path: Path
) -> None:
    text, day = duty_record(duty, **fields), date(2026, 4, 1)
    assert covered(tmp_path / "a", text, today=day).body[duty].state is DutyState.LATE
    with pytest.MonkeyPatch.context() as patch:
        remove(patch)
        assert covered(tmp_path / "b", text, today=day).body[duty].state is DutyState.PUBLISHED


# --- badges: they flip on the due date, and only there ---------------------------------------------------------------


def keys(root: Path, day: date) -> dict[str, bytes]:
    site = site_of(catalogue_of(root, day))
    return {draft.path: draft.key for draft in single_outputs(record_pages(site))}


def test_a_page_flips_on_its_day_and_others_stay(tmp_path: Path) -> None:
    due, other = "disclosures/berkala/2025/jatuh.yml", "disclosures/berkala/2025/lain.yml"
    root = make_root(tmp_path, {
        due: duty_record("bk-c-01", tanggal_terbit="2025-10-05"), other: duty_record("bk-a-01", tanggal_terbit="2025-12-20"),
        RECORD: duty_record("bk-c-01", tanggal_terbit="2024-01-01"),
    })  # fmt: skip
    before, last, after = date(2026, 3, 1), date(2026, 4, 5), date(2026, 4, 6)
    page = "informasi/2025/jatuh.html"
    assert keys(root, before) == keys(root, last)
    assert {path for path, key in keys(root, after).items() if key != keys(root, last)[path]} == {page}
    pages = {day: everything(root, catalogue_of(root, day)) for day in (before, last, after)}
    assert "Mutakhir" in pages[last][page].decode()
    assert "paling lambat 5 April 2026" in pages[last][page].decode()
    assert "Perlu diperbarui sejak 6 April 2026" in pages[after][page].decode()
    assert pages[before][page] == pages[last][page]
    same = [path for path in pages[last] if path.startswith("informasi/20") and path != page and "tahun" not in path]
    assert same
    assert all(pages[last][path] == pages[after][path] for path in same)
    assert "Mutakhir</span>" in pages[last]["informasi/berkala.html"].decode()
    assert "Perlu diperbarui sejak 6 April 2026" in pages[after]["informasi/berkala.html"].decode()
    # An older record has done its work.
    assert b"diperbarui" not in pages[after]["informasi/2024/catatan.html"]


def test_days_without_a_due_date_change_nothing(tmp_path: Path) -> None:
    root = make_root(tmp_path, {RECORD: duty_record("bk-c-01", tanggal_terbit="2026-01-01")})
    one, two = (everything(root, catalogue_of(root, date(2026, 3, day))) for day in (3, 30))
    assert [path for path in one if one[path] != two[path]] == []


# --- pages and exports -----------------------------------------------------------------------------------------------


def test_pages_say_what_is_missing_who_owes_it_since_when_and_why(tmp_path: Path) -> None:
    root = make_root(tmp_path, {
        "disclosures/badan.yml": UNITS, RECORD: duty_record("bk-c-01", tanggal_terbit="2024-01-01"),
        "disclosures/berkala/2025/nihil.yml": duty_record("bk-b-08", **NOTHING, tanggal_terbit="2026-01-05"),
    })  # fmt: skip
    outputs = everything(root, catalogue_of(root)).items()
    pages = {path: content.decode() for path, content in outputs if path.endswith(".html")}
    wanted = {
        "kepatuhan/index.html": ('href="../kepatuhan/unit/dinkes.html"', 'href="../kepatuhan/kewajiban/bk-c-01.html"', "Belum ada unit yang memenuhi kewajiban"),
        "kepatuhan/berkala.html": (
            "Ringkasan kinerja", "lewat sejak 2 Juli 2024", "wajib sejak 30 Juni 2021", "terpenuhi di 0 dari 3 unit",
            "surat.html#permintaan?informasi=Neraca", "surat.html#keberatan?alasan=b&amp;informasi=Neraca",
        ),
        "kepatuhan/kewajiban/bk-c.html": ("Perki 1/2021 Pasal 14 ayat (2) huruf c", "tiap unit"),
        "kepatuhan/kewajiban/bk-c-01.html": ("sejak 2 Juli 2024", "Minta ini"),
    }  # fmt: skip
    for path, words in wanted.items():
        assert [word for word in words if word not in pages[path]] == [], path
    assert "Catatan terakhir terbit <strong>5 Januari 2026</strong>" in pages["kepatuhan/unit/dinkes.html"]
    assert "tidak dihitung sendiri" in pages["kepatuhan/unit/pemkot.html"]
    assert 'href="../../kepatuhan/kewajiban/bk-c-01.html"' in pages["informasi/2024/catatan.html"]
    assert 'href="../../informasi/2024/catatan.html"' in pages["kepatuhan/kewajiban/bk-c-01.html"]
    assert "Informasi untuk kewajiban ini (1)" in pages["kepatuhan/kewajiban/bk-c-01.html"]
    assert "Nihil.</strong>" in pages["informasi/2025/nihil.html"]
    assert ">Nihil</span>" in pages["informasi/berkala.html"]
    shown = {duty.id for duty in duties_shown(BodyKind.REGION)}
    for id in DUTIES:
        assert (f'id="{id}"' in pages["kepatuhan/kewajiban.html"]) == (id in shown)


def test_no_page_cites_what_was_not_read(tmp_path: Path) -> None:
    root = make_root(tmp_path)
    pages = everything(root, catalogue_of(root))
    for duty in DUTIES.values():
        if not duty.citation:
            assert duty.basis not in pages[f"kepatuhan/kewajiban/{duty.id}.html"].decode()
            assert duty.basis.encode() not in pages["unduh/kepatuhan.csv"], duty.id


def test_exports_hold_every_duty_and_bearer(tmp_path: Path) -> None:
    root = make_root(tmp_path, {RECORD: duty_record("bk-c-01", tanggal_terbit="2024-01-01")})
    outputs, coverage = everything(root, catalogue_of(root)), cover(catalogue_of(root))
    told = json.loads(outputs["unduh/kepatuhan.json"])
    leaves = [id for id in coverage.body if id not in DETAILS]
    assert len(told["baris"]) == len(leaves) + sum(len(cells) for cells in coverage.units.values())
    assert sum(told["ringkasan"].values()) == len(leaves)
    row = next(row for row in told["baris"] if row["kewajiban"] == "bk-c-01" and row["unit"] == "dinkes")
    assert (row["keadaan"], row["sejak"], row["catatan_terbaru"]) == ("terlambat", "2024-07-02", "2024/catatan")
    assert (row["2024-S1"], row["2024-S2"]) == ("terbit", "terlambat")
    lines = outputs["unduh/kepatuhan.csv"].decode("utf-8-sig").splitlines()
    assert lines[0].endswith(",2026-S1")
    assert len(lines) == len(told["baris"]) + 1


# --- the real list of a city -----------------------------------------------------------------------------------------


def test_the_newest_record_of_each_unit_of_a_real_list(tmp_path: Path) -> None:
    """Against the raw rows, read here without Terang."""
    source = shared_data("dip-bekasi-raw.json")
    import_list(source, tmp_path, None)
    (tmp_path / "mkdocs.yml").write_text("site_name: Contoh\n", encoding="utf-8")
    catalogue = catalogue_of(tmp_path, date(2026, 11, 24))
    newest: dict[str, str] = {}
    for row in json.loads(source.read_text(encoding="utf-8")):
        name = " ".join(((row.get("opdData") or {}).get("name") or row["opd"]).split()).casefold()
        day = (row.get("tanggal_release_dokumen") or row["created_at"])[:10]  # the day of the document wins
        newest[name] = max(newest.get(name, ""), day)
    coverage = cover(catalogue)
    mine = {catalogue.units[id].name.casefold(): day.iso() if day else "" for id, day in coverage.newest.items()}
    assert mine == newest
    silent = sum(day <= "2021-12-31" for day in newest.values())
    told = silence(coverage)
    assert told
    assert (told.year, told.count, told.units) == (2021, silent, len(newest))
    assert silent > len(newest) * 0.9
    index = everything(tmp_path, catalogue)["kepatuhan/index.html"].decode()
    assert f"{silent} dari {len(newest)}</strong> unit tidak menerbitkan catatan baru setelah tahun 2021" in index
    for unit, day in coverage.newest.items():
        page = page_of_unit(unit, catalogue)
        assert day
        assert f"Catatan terakhir terbit <strong>{day.words()}</strong>" in page


def page_of_unit(unit: str, catalogue: Catalogue) -> str:
    outputs = coverage_pages(site_of(catalogue))
    draft = next(one for one in outputs if one.path == f"kepatuhan/unit/{unit}.html")
    assert isinstance(draft, LazyOutput)
    page = draft.make()
    assert isinstance(page, Page)
    return str(page.body)


def test_a_village_owes_what_villages_owe() -> None:
    """Its own standard takes the place of the general one: no budget of a region, no table of procurement."""
    village = {duty.id for duty in duties_shown(BodyKind.VILLAGE)}
    assert {"ds-bk-d-4", "ds-ss-7e", "uu12-a", "dk-h"} <= village
    assert not {"tpad-01", "ipkd-04", "bk-i-b-01", "bk-d", "parpol-a"} & village
    assert "ormas-d" in {duty.id for duty in duties_shown(BodyKind.ASSOCIATION)}


def test_a_village_has_no_page_of_budget_tables(tmp_path: Path) -> None:
    body = (BASE / "disclosures/badan.yml").read_text(encoding="utf-8") + "jenis: desa\n"
    catalogue = catalogue_of(make_root(tmp_path, {"disclosures/badan.yml": body}))
    pages = {path: page.body for path, page in outputs_of(site_of(catalogue)) if isinstance(page, Page)}
    assert "kepatuhan/anggaran.html" not in pages
    assert "kepatuhan/pengadaan.html" not in pages
    assert not [
        path for path, text in pages.items() if "SKPD" in text or "anggaran.html" in text or "pengadaan.html" in text
    ]
    assert "APB Desa" in pages["kepatuhan/berkala.html"]
    assert "kepatuhan/kewajiban/ds-bk-d.html" in pages
    assert "kepatuhan/kewajiban/tpad-01.html" not in pages


@pytest.mark.parametrize(
    ("duty", "heading"),
    [("bk-a", "Profil"), ("bk-d-01", "Uang"), ("bk-k", "Darurat"), ("yanlik-a", "Lainnya"), ("ds-bk-a-1", "Profil"),
     ("ds-bk-apb", "Uang"), ("ds-bk-b-1", "Program"), ("ds-sm-a", "Darurat"), ("ds-ss-7a", "Setiap saat"), ("ds-bk-f", "Lainnya")],
)  # fmt: skip
def test_the_map_of_units_puts_duties_of_villages_under_the_same_headings(duty: str, heading: str) -> None:
    assert overview._CHAPTERS[overview._chapter(duty)][0] == heading
