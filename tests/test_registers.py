"""Registers of requests and objections: times, figures, groups too small to show, pages, downloads, and what they fulfil."""

import csv
import io
import json
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers import (
    RECORD,
    TODAY,
    catalogue_of,
    everything,
    holidays,
    make_root,
    office_file,
    places_of,
    record,
    site_of,
)
from terang.assessing import Verdict, assess
from terang.catalogue import Catalogue, load
from terang.coverage import DutyState, cover
from terang.records import (
    Applicant,
    ExtensionReason,
    Objection,
    ObjectionGround,
    ObjectionReply,
    Request,
    RequestOutcome,
)
from terang.registers import SMALLEST, Pace, Timed, figures, grouped, objection_timing, percentile, request_timing
from terang.values.dates import PartialDate
from terang.working_days import Calendar
from terang.writers import WRITERS, single_outputs

CALENDAR = Calendar.of()
LATER = date(2026, 12, 31)


def day(text: str) -> PartialDate:
    return PartialDate.parse(text)


def request(**fields: object) -> Request:
    return Request(**({"number": "1", "received": day("2026-01-05"), "subject": "Anggaran"} | fields))  # type: ignore[arg-type]


def objection(**fields: object) -> Objection:
    given_fields = {"number": "K", "received": day("2026-01-05"), "ground": ObjectionGround.SILENCE}
    return Objection(**(given_fields | fields))  # type: ignore[arg-type]


# --- times ------------------------------------------------------------------------------------------------------

# The vectors of the working days: received, last day of 10, of 17 and of 30.
VECTORS = [
    ("2026-01-05", "2026-01-20", "2026-01-29", "2026-02-19"),
    ("2026-02-09", "2026-02-25", "2026-03-06", "2026-04-01"),
    ("2026-03-09", "2026-03-30", "2026-04-09", "2026-04-28"),
    ("2026-03-16", "2026-04-07", "2026-04-16", "2026-05-06"),
    ("2026-05-08", "2026-05-26", "2026-06-09", "2026-06-29"),
    ("2026-12-21", "2027-01-08", "2027-01-19", "2027-02-08"),
]


@pytest.mark.parametrize(("received", "ten", "seventeen", "thirty"), VECTORS)
def test_an_answer_on_the_last_day_is_in_time_and_one_day_later_is_late(
    received: str, ten: str, seventeen: str, thirty: str
) -> None:
    reason = ExtensionReason.NOT_HELD
    for last, allowed, extended, extension in (
        (ten, 10, None, None),
        (seventeen, 17, True, reason),
        (ten, 10, True, None),
    ):
        for late in (False, True):
            answered = PartialDate.of(day(last).first_day + timedelta(days=late))
            timing = request_timing(
                request(
                    received=day(received),
                    notified=answered,
                    outcome=RequestOutcome.GRANTED,
                    extended=extended,
                    extension=extension,
                ),
                CALENDAR,
                date(2027, 6, 1),
            )
            assert timing.pace is (Pace.LATE if late else Pace.ON_TIME)
            assert timing.due.isoformat() == last
            assert timing.allowed == allowed
            assert timing.days is not None
            assert timing.days >= allowed
    timing = objection_timing(
        objection(received=day(received), replied=day(thirty), reply=ObjectionReply.UPHELD), CALENDAR, date(2027, 6, 1)
    )
    assert (timing.pace, timing.days, timing.due.isoformat()) == (Pace.ON_TIME, 30, thirty)


PACES = [
    # fields, today, pace, working days
    ({}, "2026-01-20", Pace.RUNNING, None),  # the last day is still in time
    ({}, "2026-01-21", Pace.OVERDUE, None),
    ({"extended": True, "extension": ExtensionReason.NOT_HELD}, "2026-01-21", Pace.RUNNING, None),
    ({"extended": True}, "2026-01-21", Pace.OVERDUE, None),  # without a written reason nothing is longer
    ({"notified": day("2026-01-05"), "outcome": RequestOutcome.GRANTED}, "2026-03-01", Pace.ON_TIME, 0),
    ({"notified": day("2026-01-06"), "outcome": RequestOutcome.REFUSED}, "2026-03-01", Pace.ON_TIME, 1),
    ({"notified": day("2026-01-21"), "outcome": RequestOutcome.ELSEWHERE}, "2026-03-01", Pace.LATE, 11),
    ({"outcome": RequestOutcome.GRANTED}, "2026-01-06", Pace.UNDATED, None),  # answered, nobody knows when
    ({"outcome": RequestOutcome.REFUSED}, "2026-03-01", Pace.UNDATED, None),  # and so neither open nor late
    ({"outcome": RequestOutcome.GRANTED, "given": day("2026-01-07")}, "2026-03-01", Pace.UNDATED, None),
    ({"outcome": RequestOutcome.INCOMPLETE}, "2026-03-01", Pace.NOT_OWED, None),
    ({"outcome": RequestOutcome.WITHDRAWN, "notified": day("2026-02-20")}, "2026-03-01", Pace.NOT_OWED, None),
]


@pytest.mark.parametrize(("fields", "today", "pace", "days"), PACES)
def test_the_day_decides_what_is_still_running(
    fields: dict[str, object], today: str, pace: Pace, days: int | None
) -> None:
    timing = request_timing(request(**fields), CALENDAR, date.fromisoformat(today))
    assert (timing.pace, timing.days) == (pace, days)


def test_an_answer_without_a_day_is_answered_and_in_no_time() -> None:
    rows = [
        {"outcome": RequestOutcome.GRANTED, "notified": day("2026-01-06")},
        {"outcome": RequestOutcome.GRANTED},
        {"outcome": RequestOutcome.REFUSED},
        {},
    ]
    found = figures(Timed(one, request_timing(one, CALENDAR, LATER)) for one in (request(**row) for row in rows))
    assert (found.received, found.granted, found.refused, found.open, found.undated) == (4, 2, 1, 1, 2)
    assert (found.days, found.due, found.punctual) == ((1,), 2, 50)


def test_a_reply_without_a_day_is_neither_open_nor_late() -> None:
    assert objection_timing(objection(reply=ObjectionReply.UPHELD), CALENDAR, LATER).pace is Pace.UNDATED


def test_a_term_through_a_year_without_decree_is_an_estimate() -> None:
    assert not request_timing(request(), CALENDAR, LATER).estimated
    assert request_timing(request(received=day("2026-12-28")), CALENDAR, LATER).estimated


@given(st.lists(st.integers(0, 60), min_size=1, max_size=40), st.integers(1, 100))
def test_the_percentile_is_the_smallest_that_covers_its_share(days: list[int], share: int) -> None:
    found = percentile(days, share)
    assert found in days
    assert sum(one <= found for one in days) * 100 >= share * len(days)
    assert all(sum(one <= other for one in days) * 100 < share * len(days) for other in days if other < found)


def test_there_is_no_percentile_of_nothing() -> None:
    assert percentile([], 90) is None


# --- figures ----------------------------------------------------------------------------------------------------


@st.composite
def timed(draw: st.DrawFn) -> Timed:
    outcome = draw(st.sampled_from([None, *RequestOutcome]))
    received = date(2026, 1, 5) + timedelta(days=draw(st.integers(0, 200)))
    answered = outcome and outcome.is_answer
    notified = PartialDate.of(received + timedelta(days=draw(st.integers(0, 40)))) if answered else None
    row = request(
        received=PartialDate.of(received),
        notified=notified,
        outcome=outcome,
        applicant=draw(st.sampled_from([None, *Applicant])),
        extended=draw(st.booleans()),
    )
    return Timed(row, request_timing(row, CALENDAR, LATER))


ROWS = st.lists(timed(), max_size=30)


@given(ROWS)
def test_what_came_in_is_what_came_out(rows: list[Timed]) -> None:
    found = figures(rows)
    assert found.received == found.granted + found.refused + found.other + found.open == len(rows)
    assert sum(found.paces.values()) == len(rows)
    assert len(found.days) == found.paces[Pace.ON_TIME] + found.paces[Pace.LATE]
    assert (found.punctual == 100) == (found.due > 0 and found.due == found.paces[Pace.ON_TIME])
    assert (found.median is None) == (not found.days)
    if found.median is not None and found.ninetieth is not None and found.slowest is not None:
        assert found.median <= found.ninetieth <= found.slowest


@given(ROWS)
def test_no_group_that_is_shown_is_small(rows: list[Timed]) -> None:
    keyed = [(row.request.applicant.key if row.request.applicant else "x", "Label", row) for row in rows]
    groups = grouped(keyed, "Lainnya")
    assert sum(group.figures.received for group in groups) == len(rows)
    assert sum(not group.key for group in groups) <= 1
    for group in groups:
        assert group.figures.received >= SMALLEST or len(groups) == 1  # all of them together are no secret
    sizes = Counter(key for key, _, _ in keyed)
    if rows and min(sizes.values()) >= SMALLEST:
        assert {group.key: group.figures.received for group in groups} == sizes


GROUPS = [
    # sizes of groups, sizes shown, joined
    ({"a": 5, "b": 4}, {"a": 5, "b": 4}, 0),
    ({"a": 5, "b": 4, "c": 1}, {"a": 5}, 5),  # one alone would follow from the total
    ({"a": 5, "b": 1, "c": 1, "d": 1}, {"a": 5}, 3),
    ({"a": 5, "b": 2, "c": 2}, {"a": 5}, 4),
    ({"a": 1}, {}, 1),
    ({}, {}, 0),
]


@pytest.mark.parametrize(("sizes", "shown", "joined"), GROUPS)
def test_small_groups_are_joined(sizes: Mapping[str, int], shown: Mapping[str, int], joined: int) -> None:
    row = Timed(request(), request_timing(request(), CALENDAR, LATER))
    groups = grouped([(key, key.upper(), row) for key, size in sizes.items() for _ in range(size)], "Lainnya")
    assert {group.key: group.figures.received for group in groups if group.key} == shown
    assert sum(group.figures.received for group in groups if not group.key) == joined


# --- a site -----------------------------------------------------------------------------------------------------

REQUESTS_2025 = """nomor,tanggal_masuk,jenis_pemohon,pokok_informasi,unit,kanal,tanggal_pemberitahuan,hasil,alasan_tolak,nomor_keputusan
001/2025,2025-01-06,perorangan,Anggaran kesehatan,dinkes,surel,2025-01-13,diberikan,,
002/2025,2025-02-03,perorangan,Jumlah puskesmas,dinkes,surel,2025-02-10,diberikan,,
003/2025,2025-03-03,perorangan,Rekam pasien,dinkes,surel,2025-03-10,ditolak,17h,T-3/2025
004/2025,2025-08-04,perorangan,Menara telekomunikasi,diskominfo,daring,2025-08-29,sebagian,belum_dikuasai,
005/2025,2025-09-01,badan_hukum,Kontrak internet,diskominfo,surat,2025-09-08,diberikan,,
006/2025,2025-10-06,kelompok,Daftar aplikasi,dinkes,lisan,,dicabut,,
"""
OBJECTIONS_2025 = """daftar:
  - nomor: K-1/2025
    tanggal_masuk: 2025-03-17
    permohonan: 003/2025
    alasan: a
    tanggal_tanggapan: 2025-04-15
    hasil: sebagian
    dilaksanakan: ya
    tanggal_sengketa: 2025-05-05
    hasil_sengketa: kesepakatan_mediasi
  - {nomor: K-2/2025, tanggal_masuk: 2025-09-15, alasan: b}
"""
REPORT = "---\ntanggal_terbit: {}\njumlah_petugas: 4\n---\n\n## Kebijakan\n\nPembuka.\n\nLanjutan.\n"
REQUESTS, OBJECTIONS = "disclosures/layanan/permohonan/2025.csv", "disclosures/layanan/keberatan/2025.yml"
FILES: dict[str, str | bytes] = {
    REQUESTS: REQUESTS_2025,
    OBJECTIONS: OBJECTIONS_2025,
    "disclosures/layanan/permohonan/2026.yml": (
        "keterangan: Contoh.\ndaftar:\n  - {nomor: 001/2026, tanggal_masuk: 2026-03-25, pokok_informasi: Data}\n"
    ),
    "disclosures/layanan/laporan/2025.md": REPORT.format("2026-03-30"),
}


def built(folder: Path, files: Mapping[str, str | bytes] = FILES, today: date = TODAY) -> dict[str, str]:
    root = make_root(folder, files)
    return {
        path: content.decode("utf-8", "replace")
        for path, content in everything(root, catalogue_of(root, today)).items()
    }


def test_a_year_tells_the_four_figures(tmp_path: Path) -> None:
    page = built(tmp_path)["layanan/statistik/2025.html"]
    for words in (
        "<strong>6</strong> permintaan", "<strong>4</strong> dikabulkan", "<strong>1</strong> ditolak",
        "Rahasia pribadi (1); Belum dikuasai", "<strong>5 hari kerja</strong>", "yang terlama 18 hari kerja",
        "Pasal 12 UU 14/2008; Pasal 15 ayat (5) Perki 1/2021", "Dijawab terlambat: 1.", "<strong>2</strong> keberatan",
        "1 keberatan dilanjutkan ke Komisi Informasi", "Kesepakatan mediasi",
    ):  # fmt: skip
        assert words in page, words


def test_no_row_says_who_asked(tmp_path: Path) -> None:
    outputs = built(tmp_path)
    times = outputs["layanan/waktu/2025.html"] + outputs["unduh/waktu-permohonan/2025.csv"]
    assert "001/2025" in times
    for words in (
        "perorangan",
        "Perorangan",
        "badan_hukum",
        "Kelompok orang",
        "surel",
        "Kontrak internet",
        "dinkes",
        "Dinas",
    ):
        assert words not in times, words


def test_small_groups_are_nowhere(tmp_path: Path) -> None:
    """Two requests of a unit, one of a legal entity, one spoken: none of them stands for itself."""
    outputs = built(tmp_path)
    told = json.loads(outputs["unduh/statistik-layanan.json"])["baris"]
    groups = {(row["menurut"], row["kelompok"]): row["diterima"] for row in told if row["tahun"] == 2025}
    assert groups == {
        ("keseluruhan", ""): 6,
        ("semester", "Semester 1 2025"): 3,
        ("semester", "Semester 2 2025"): 3,
        ("jenis_pemohon", "digabung"): 6,
        ("kanal", "surel"): 3,
        ("kanal", "digabung"): 3,
        ("unit", "digabung"): 6,
    }
    assert "Lisan" not in outputs["layanan/statistik/2025.html"]
    assert not places_of("layanan/unit/", {path: text.encode() for path, text in outputs.items()})


def test_a_unit_with_enough_requests_has_its_page(tmp_path: Path) -> None:
    more = "".join(
        f"1{n}/2025,2025-11-0{n},perorangan,Data,diskominfo,surel,2025-11-10,diberikan,,\n" for n in (3, 4, 5)
    )
    outputs = built(tmp_path, FILES | {REQUESTS: REQUESTS_2025 + more})
    page = outputs["layanan/unit/diskominfo.html"]
    assert 'href="../../layanan/statistik/2025.html"' in page
    assert 'href="../../layanan/unit/diskominfo.html"' in outputs["layanan/statistik/2025.html"]
    assert "kurang dari 3" in page  # of the running year


def test_downloads_can_be_counted_again(tmp_path: Path) -> None:
    outputs = built(tmp_path)
    rows = list(csv.DictReader(io.StringIO(outputs["unduh/statistik-layanan.csv"].lstrip("\ufeff"))))
    whole = next(row for row in rows if row["tahun"] == "2025" and row["menurut"] == "keseluruhan")
    ends = ("diberikan", "sebagian", "ditolak", "bukan_kewenangan", "tidak_lengkap", "dicabut", "belum_dijawab")
    assert int(whole["diterima"]) == sum(int(whole[name]) for name in ends) == 6
    times = list(csv.DictReader(io.StringIO(outputs["unduh/waktu-permohonan/2025.csv"].lstrip("\ufeff"))))
    days = sorted(int(row["hari_kerja"]) for row in times if row["hari_kerja"])
    assert [float(whole["median_hari_kerja"]), int(whole["terlama_hari_kerja"])] == [days[len(days) // 2], days[-1]]
    assert {row["keterangan"] for row in rows if row["tahun"] == "2026"} == {"Contoh."}


def test_a_number_that_a_spreadsheet_would_run_is_disarmed(tmp_path: Path) -> None:
    evil = "=1+1"
    rows = f'nomor;tanggal_masuk;pokok_informasi\n"{evil}";2025-01-06;"@SUM(1+1)<script>alert(1)</script>"\n'
    outputs = built(tmp_path, {REQUESTS: rows})
    assert "'=1+1" in outputs["unduh/waktu-permohonan/2025.csv"]
    for path, text in outputs.items():
        if path.endswith(".csv"):
            cells = [cell for row in csv.reader(io.StringIO(text)) for cell in row]
            assert not [cell for cell in cells if cell.lstrip("\ufeff").startswith(("=", "+", "-", "@"))], path
        assert "<script>alert" not in text, path


def test_a_site_without_registers_says_so(tmp_path: Path) -> None:
    outputs = built(tmp_path, {})
    assert "register permintaan belum diumumkan" in outputs["layanan/statistik.html"]
    assert "Belum ada register atau laporan" in outputs["layanan/laporan.html"]
    assert json.loads(outputs["unduh/statistik-layanan.json"])["baris"] == []


def test_the_running_year_is_called_so_and_its_second_half_is_not_told_before_it_begins(tmp_path: Path) -> None:
    front = built(tmp_path)["layanan/statistik.html"]
    assert "2026 (berjalan)" in front
    assert "Semester 1 2026" in front
    assert "Semester 2 2026" not in front
    assert "Contoh." in front  # what a register says of itself stands on every page made from it


# --- the yearly report ------------------------------------------------------------------------------------------


def test_a_report_has_its_six_sections_and_names_what_is_missing(tmp_path: Path) -> None:
    page = built(tmp_path)["layanan/laporan/2025.html"]
    letters = [
        "a. Gambaran umum kebijakan",
        "b. Gambaran",
        "c. Rincian pelayanan",
        "d. Keberatan",
        "e. Kendala",
        "f. Rek",
    ]
    places = [page.index(words) for words in letters]
    assert places == sorted(places)
    gaps = "Belum ditulis: sarana dan prasarana, petugas, anggaran, kendala, rekomendasi dan tindak lanjut."
    assert gaps in page
    assert page.count("belum ditulis") == 5
    assert "4 orang" in page
    assert "Lanjutan." in page
    assert "Penyampaian salinan kepada Komisi Informasi belum dicatat" in page


def test_the_summary_is_short_and_the_sheet_is_whole(tmp_path: Path) -> None:
    outputs = built(tmp_path)
    compact, sheet = outputs["layanan/laporan/2025-ringkasan.html"], outputs["layanan/laporan/2025-cetak.html"]
    assert "Pembuka." in compact
    assert "Lanjutan." not in compact
    assert "Hasil permintaan" not in compact
    assert "<strong>6</strong>" in compact
    assert "Hasil permintaan" in sheet
    assert "Lanjutan." in sheet
    assert "2025-cetak" not in outputs["sitemap.xml"]


STATES = [
    # date of publication, today, what the list says
    ("2026-03-31", "2026-04-01", "Terbit<"),
    ("2026-04-01", "2026-04-02", "Terbit terlambat"),
    ("", "2026-03-31", "Belum terbit<"),
    ("", "2026-04-01", "Belum terbit, batasnya lewat"),
    ("2026-03-30", "2026-03-29", "Belum terbit<"),  # announced for tomorrow: nothing of it is shown yet
]


@pytest.mark.parametrize(("published", "today", "words"), STATES)
def test_a_report_is_due_on_the_last_of_march(tmp_path: Path, published: str, today: str, words: str) -> None:
    files = FILES | {"disclosures/layanan/laporan/2025.md": REPORT.format(published)}
    outputs = built(tmp_path, files, date.fromisoformat(today))
    assert words in outputs["layanan/laporan.html"]
    assert "31 Maret 2026" in outputs["layanan/laporan.html"]
    assert ("layanan/laporan/2025.html" in outputs) == words.startswith("Terbit")
    if not words.startswith("Terbit"):
        assert not [path for path, text in outputs.items() if "Pembuka." in text]


# --- what they fulfil -------------------------------------------------------------------------------------------


def state_of(catalogue: Catalogue, duty: str) -> DutyState:
    return cover(catalogue).body[duty].state


def test_a_report_and_a_register_fulfil_their_duties(tmp_path: Path) -> None:
    none = catalogue_of(make_root(tmp_path / "none"))
    duties = ("sl-llip", "bk-e", "uu12-a")
    assert [state_of(none, duty) for duty in duties] == [DutyState.MISSING] * 3
    both = catalogue_of(make_root(tmp_path / "both", FILES))
    assert [state_of(both, duty) for duty in duties] == [DutyState.PUBLISHED] * 3
    assert cover(both).body["sl-llip"].due == date(2027, 3, 31)
    draft = FILES | {"disclosures/layanan/laporan/2025.md": REPORT.format("")}
    assert state_of(catalogue_of(make_root(tmp_path / "draft", draft)), "sl-llip") is DutyState.MISSING
    old = catalogue_of(make_root(tmp_path / "old", {REQUESTS: REQUESTS_2025}), date(2026, 6, 1))
    assert state_of(old, "bk-e") is DutyState.LATE  # its newest entry is older than six months
    assert "Dipenuhi oleh" in built(tmp_path / "page")["kepatuhan/kewajiban/sl-llip.html"]


def test_the_self_assessment_asks_the_register(tmp_path: Path) -> None:
    def answers(files: Mapping[str, str | bytes]) -> dict[str, tuple[Verdict, str | None]]:
        root = make_root(tmp_path / str(len(list(tmp_path.iterdir()))), files)
        catalogue = catalogue_of(root)
        assessed = assess(catalogue, cover(catalogue), frozenset())
        first = {
            one.check.id: next((page.path for page in one.evidence), None)
            for result in assessed.results
            for one in result.answers
        }
        return {
            one.check.id: (one.verdict, first[one.check.id]) for result in assessed.results for one in result.answers
        }

    found = answers(FILES)
    assert found["permintaan-dijawab"] == (Verdict.NO, None)
    assert found["laporan-layanan"] == (Verdict.YES, "layanan/laporan/2025.html")
    assert found["laporan-akses"] == (Verdict.YES, "layanan/statistik.html")
    in_time = answers(FILES | {REQUESTS: REQUESTS_2025.replace("2025-08-29", "2025-08-12")})
    assert in_time["permintaan-dijawab"] == (Verdict.YES, "layanan/statistik/2025.html")
    assert answers({})["permintaan-dijawab"] == (Verdict.OPEN, None)


# --- what one edit touches --------------------------------------------------------------------------------------


def keys_of(folder: Path, files: Mapping[str, str | bytes], today: date = TODAY) -> dict[str, bytes]:
    site = site_of(catalogue_of(make_root(folder, files), today))
    found = (output for writer in WRITERS for output in single_outputs(writer(site)))
    return {output.path: output.key for output in found}


def differing(first: Mapping[str, bytes], second: Mapping[str, bytes]) -> list[str]:
    return sorted(path for path in first.keys() | second.keys() if first.get(path) != second.get(path))


def of_registers(paths: Sequence[str]) -> list[str]:
    return [path for path in paths if path.startswith("layanan/") or "layanan" in path or "permohonan" in path]


def test_an_edited_record_touches_no_page_of_registers(tmp_path: Path) -> None:
    before = keys_of(tmp_path / "a", FILES | {RECORD: record()})
    after = keys_of(tmp_path / "b", FILES | {RECORD: record(judul="Judul lain", ringkasan="Lain")})
    assert differing(before, after)
    assert of_registers(differing(before, after)) == []


def test_an_edited_row_touches_only_what_tells_of_it(tmp_path: Path) -> None:
    before = keys_of(tmp_path / "a", FILES)
    after = keys_of(tmp_path / "b", FILES | {REQUESTS: REQUESTS_2025.replace("2025-01-13", "2025-01-14")})
    assert differing(before, after) == [
        "layanan/laporan/2025-cetak.html",
        "layanan/laporan/2025-ringkasan.html",
        "layanan/laporan/2025.html",
        "layanan/statistik.html",
        "layanan/statistik/2025.html",
        "layanan/waktu/2025.html",
        "unduh/statistik-layanan.csv",
        "unduh/statistik-layanan.json",
        "unduh/status-permohonan/2025.json",
        "unduh/waktu-permohonan/2025.csv",
    ]


def test_a_new_holiday_touches_all_that_counts_working_days(tmp_path: Path) -> None:
    """Also where it moves only the day by which an answered request had to be answered: no figure tells that."""
    rows = (
        "nomor,tanggal_masuk,pokok_informasi,tanggal_pemberitahuan,hasil\n"
        "1,2030-02-04,A,2030-02-07,diberikan\n2,2030-03-04,B,2030-03-13,diberikan\n3,2030-03-04,C,2030-03-13,diberikan\n"
    )
    day, day_off = date(2030, 12, 2), "  - {tanggal: 2030-02-12, nama: Libur baru, jenis: libur_nasional}\n"
    outputs = []
    for more in ("", day_off):
        files = {"disclosures/layanan/permohonan/2030.csv": rows, **office_file(2030, holidays(2030, more=more))}
        catalogue = catalogue_of(make_root(tmp_path / f"root{len(outputs)}", files), day)
        drafts = [one for writer in WRITERS for one in single_outputs(writer(site_of(catalogue))) if one.key]
        outputs.append({draft.path: draft for draft in drafts})
    before, after = outputs
    assert before.keys() == after.keys()
    changed = [path for path, draft in after.items() if draft.make() != before[path].make()]
    assert "unduh/waktu-permohonan/2030.csv" in changed
    assert [path for path in changed if after[path].key == before[path].key] == []


def test_a_day_that_goes_by_touches_nothing_but_a_term_that_ends_does(tmp_path: Path) -> None:
    first = keys_of(tmp_path / "a", FILES, date(2026, 4, 6))
    second = keys_of(tmp_path / "b", FILES, date(2026, 4, 7))
    late = keys_of(tmp_path / "c", FILES, date(2026, 5, 4))
    assert of_registers(differing(first, second)) == []
    assert "layanan/statistik/2026.html" in differing(first, late)
    assert "layanan/statistik/2025.html" not in differing(first, late)


def test_what_is_wrong_in_a_part_of_the_report_stands_in_its_line(tmp_path: Path) -> None:
    """In a part that is known and in one that is not."""
    text = (
        "---\ntanggal_terbit: 2026-03-30\n---\n\n## {}\n\nPembuka.\n\n<b>Satu</b>\n\n3275010101900001\n\n<i>Dua</i>\n"
    )
    for heading in ("Kebijakan", "Kebijakkan lain"):
        root = make_root(tmp_path, {"disclosures/layanan/laporan/2025.md": text.format(heading)})
        found = [f"{one.place.line} {one.code}" for one in load(root, TODAY).problems if one.place.line > 5]
        assert sorted(found) == ["11 data-pribadi", "13 html-mentah", "9 html-mentah"]
