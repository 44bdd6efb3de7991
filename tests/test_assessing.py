"""assessing: rankings with their bands, and the self-assessment, which never counts what it cannot know."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers import EXAMPLES, HOME, TODAY, catalogue_of, everything, lay_over, make_root, record
from terang.assessing import Answered, Assessed, Verdict, assess, place_units, proofs
from terang.catalogue import Catalogue
from terang.coverage import DutyState, cover
from terang.law import BANDS, REGISTER, STAFF, band_of, checks_of, indicators_of
from terang.law.indicators import _load
from terang.records import Monev, Predicate

# --- bands and weights as data ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("score", "band"),
    [
        ("100", "informatif"),
        ("90", "informatif"),
        ("89.95", "informatif"),  # the bands are told to one decimal: 89,95 is 90,0
        ("89.94", "menuju_informatif"),
        ("89.9", "menuju_informatif"),
        ("80", "menuju_informatif"),
        ("79.95", "menuju_informatif"),
        ("79.9", "cukup_informatif"),
        ("60", "cukup_informatif"),
        ("59.94", "kurang_informatif"),
        ("40", "kurang_informatif"),
        ("39.95", "kurang_informatif"),
        ("39.9", "tidak_informatif"),
        ("0", "tidak_informatif"),
    ],
)
def test_bands(score: str, band: str) -> None:
    assert band_of(Decimal(score)).key == band


@given(st.decimals(0, 100, places=4), st.decimals(0, 100, places=4))
def test_a_higher_score_never_has_a_lower_band(one: Decimal, other: Decimal) -> None:
    low, high = sorted((one, other))
    assert band_of(low).least <= band_of(high).least


def test_bands_and_the_words_of_editors_are_the_same() -> None:
    assert [(band.key, band.label) for band in BANDS] == [(one.key, one.label) for one in Predicate]


@pytest.mark.parametrize("year", sorted(_load()))
def test_the_weights_of_each_year_add_up_to_100(year: int) -> None:
    used, indicators = indicators_of(year)
    assert used == year
    assert sum(one.weight for one in indicators) == 100


def test_weights_of_2025() -> None:
    _, indicators = indicators_of(2026)
    assert {one.id: one.weight for one in indicators} == {
        "kualitas-informasi": 10,
        "jenis-informasi": 40,
        "pelayanan-informasi": 10,
        "komitmen-organisasi": 10,
        "sarana-prasarana": 10,
        "digitalisasi": 20,
    }


def test_every_indicator_has_questions_and_no_question_comes_twice() -> None:
    _, indicators = indicators_of(2025)
    ids = [check.id for one in indicators for check in checks_of(one.id)]
    assert len(ids) == len(set(ids))
    assert all(any(check.how != STAFF for check in checks_of(one.id)) for one in indicators)
    assert {check.how for one in indicators for check in checks_of(one.id)} == {
        "duty",
        "page",
        "file",
        "decree",
        "fresh",
        "register",
        "staff",
    }


# --- ranking ------------------------------------------------------------------------------------------------------

HEAD = "penyelenggara: Diskominfo\nsumber: Keputusan\nkategori:\n  - id: ppid\n    nama: PPID\n"


def monevs_of(tmp_path: Path, **years: str) -> tuple[Monev, ...]:
    files = {f"disclosures/monev/{year[1:]}.yml": HEAD + text for year, text in years.items()}
    return catalogue_of(make_root(tmp_path, files)).office_files.monevs


def totals(*pairs: tuple[str, str], maximum: str = "") -> str:
    head = f"    nilai_maksimum: {maximum}\n" if maximum else ""
    rows = "".join(
        f"      - unit: {unit}\n" + (f'        total: "{total}"\n' if total else "") for unit, total in pairs
    )
    return f"{head}    penilaian:\n{rows}"


def placings(monevs: tuple[Monev, ...], year: str) -> list[tuple[str, int | None, str | None, str | None]]:
    monev = next(one for one in monevs if one.id == year)
    (result,) = place_units(monev, monevs)
    return [
        (
            one.unit.unit,
            one.rank,
            one.band.key if one.band else None,
            f"{one.change.normalize():f}" if one.change is not None else None,
        )
        for one in result.placings
    ]


def test_totals_are_weighted(tmp_path: Path) -> None:
    monevs = catalogue_of(lay_over(tmp_path, EXAMPLES / "valid/monev")).office_files.monevs
    assert placings(monevs, "2025") == [
        ("dinkes", 1, "menuju_informatif", "5.94"),  # 0,6 × 89,9 + 0,4 × 90; the year before 0,6 × 80 + 0,4 × 90
        ("diskominfo", 2, "tidak_informatif", "0"),
    ]


def test_the_weighted_total_of_89_94_is_below_90(tmp_path: Path) -> None:
    monevs = catalogue_of(lay_over(tmp_path, EXAMPLES / "valid/monev")).office_files.monevs
    (result,) = place_units(monevs[-1], monevs)
    assert [one.total for one in result.placings] == [Decimal("89.94"), Decimal("39.94")]
    assert [one.band.key for one in result.placings if one.band] == ["menuju_informatif", "tidak_informatif"]


def test_without_a_known_scale_there_is_a_rank_but_no_band(tmp_path: Path) -> None:
    monevs = monevs_of(tmp_path, y2024=totals(("dinkes", "240"), ("diskominfo", "245")))
    assert placings(monevs, "2024") == [("diskominfo", 1, None, None), ("dinkes", 2, None, None)]


def test_a_known_scale_gives_a_band(tmp_path: Path) -> None:
    monevs = monevs_of(tmp_path, y2024=totals(("dinkes", "225"), ("diskominfo", "100"), maximum="250"))
    assert placings(monevs, "2024") == [
        ("dinkes", 1, "informatif", None),
        ("diskominfo", 2, "kurang_informatif", None),
    ]


def test_equal_totals_share_a_rank_and_the_unscored_come_last(tmp_path: Path) -> None:
    units = "unit:\n" + "".join(f"  - id: u{n}\n    nama: Unit {n}\n    jenis: dinas\n" for n in range(4))
    body = "nama: Kota Contoh\nalamat: A\njam_layanan: B\nsaluran: [{jenis: surel, label: S, isi: p@contoh.go.id}]\n"
    rows = totals(("u0", ""), ("u1", "80"), ("u2", "90"), ("u3", "80"))
    root = make_root(tmp_path, {"disclosures/badan.yml": body + units, "disclosures/monev/2024.yml": HEAD + rows})
    for path in ("disclosures/berkala/2024/laporan-kinerja.yml", "content/siaran-pers/2025/layanan-malam.md"):
        (root / path).unlink()
    monevs = catalogue_of(root).office_files.monevs
    assert [(unit, rank) for unit, rank, _, _ in placings(monevs, "2024")] == [
        ("u2", 1),
        ("u1", 2),
        ("u3", 2),
        ("u0", None),
    ]


def test_change_is_told_only_against_the_year_before_on_the_same_scale(tmp_path: Path) -> None:
    monevs = monevs_of(
        tmp_path,
        y2022=totals(("dinkes", "50"), maximum="100"),
        y2024=totals(("dinkes", "80"), maximum="100"),
        y2025=totals(("dinkes", "85"), maximum="100"),
        y2026=totals(("dinkes", "190"), maximum="200"),
    )
    assert [placings(monevs, year)[0][3] for year in ("2022", "2024", "2025", "2026")] == [None, None, "5", None]


# --- self-assessment ----------------------------------------------------------------------------------------------

PAGES = frozenset({"layanan/permohonan.html"})


def assessed_of(catalogue: Catalogue) -> Assessed:
    return assess(catalogue, cover(catalogue), PAGES)


def verdict_of(assessed: Assessed, check: str) -> Verdict:
    return next(one.verdict for result in assessed.results for one in result.answers if one.check.id == check)


def answer_of(assessed: Assessed, check: str) -> Answered:
    return next(one for result in assessed.results for one in result.answers if one.check.id == check)


@pytest.mark.parametrize(
    ("duty", "day", "verdict", "met"),
    [
        ("bk-d", "2026-03-01", Verdict.YES, 4),
        ("bk-d", "2025-10-01", Verdict.YES, 4),
        ("bk-d", "2025-09-29", Verdict.NO, 0),  # six months are over
        ("bk-d-02", "2026-03-01", Verdict.PARTLY, 1),
        ("bk-d-02", "2025-09-29", Verdict.NO, 0),
    ],
)
def test_a_duty_counts_by_the_details_that_coverage_calls_met(
    duty: str, day: str, verdict: Verdict, met: int, tmp_path: Path
) -> None:
    files = {"disclosures/berkala/2024/c.yml": record(kewajiban=f"[{duty}]", tanggal_terbit=day)}
    answer = answer_of(assessed_of(catalogue_of(make_root(tmp_path, files))), "bk-d")
    assert (answer.verdict, answer.met, answer.required) == (verdict, met, 4)
    assert answer.share == Decimal(met) / 4
    assert [page.path for page in answer.evidence] == (["informasi/2024/c.html"] if met else [])
    assert (answer.note == "1 dari 4 rincian") == (verdict is Verdict.PARTLY)


def test_parts_count_as_fractions_in_the_score(tmp_path: Path) -> None:
    files = {"disclosures/berkala/2024/c.yml": record(kewajiban="[bk-d-02]", tanggal_terbit="2026-03-01")}
    kinds = next(one for one in assessed_of(catalogue_of(make_root(tmp_path, files))).results if one.counted > 20)
    assert kinds.score == 100 * Decimal("0.25") / kinds.counted


def test_assessment_and_coverage_never_contradict_each_other() -> None:
    demo_catalogue = catalogue_of(HOME, date(2026, 11, 24))
    coverage = cover(demo_catalogue)
    answers = [
        one for result in assessed_of(demo_catalogue).results for one in result.answers if one.check.how == "duty"
    ]
    assert {answer.verdict for answer in answers} >= {Verdict.YES, Verdict.PARTLY, Verdict.NO}
    for answer in answers:
        state = coverage.body[answer.check.what].state
        assert (answer.verdict is Verdict.YES) == state.is_met, answer.check.what
        assert answer.evidence if answer.met else not answer.evidence
        assert answer.verdict is not Verdict.PARTLY or not state.is_met


def test_a_duty_that_does_not_hold_is_not_counted(tmp_path: Path) -> None:
    plain = assessed_of(catalogue_of(make_root(tmp_path / "plain")))
    body = (EXAMPLES / "base/disclosures/badan.yml").read_text(encoding="utf-8")
    assert "tidak_berlaku" not in body
    excluded = body + "tidak_berlaku:\n  - kewajiban: bk-c\n    alasan: Tidak melaksanakan kegiatan seperti itu.\n"
    catalogue = catalogue_of(make_root(tmp_path / "excluded", {"disclosures/badan.yml": excluded}))
    assert cover(catalogue).body["bk-c"].state is DutyState.NOT_OWED
    assessed = assessed_of(catalogue)
    assert verdict_of(assessed, "bk-c") is Verdict.NOT_OWED
    counted = [next(one.counted for one in some.results if one.counted > 20) for some in (plain, assessed)]
    assert counted[1] == counted[0] - 1


def test_what_only_the_office_knows_stays_open_and_is_not_a_no(tmp_path: Path) -> None:
    assessed = assessed_of(catalogue_of(make_root(tmp_path)))
    for result in assessed.results:
        staff = [one for one in result.answers if one.check.how in (STAFF, REGISTER)]
        assert all(one.verdict is Verdict.OPEN for one in staff)
        assert result.counted == len(result.answers) - len(staff)
    service = next(one for one in assessed.results if one.indicator.id == "pelayanan-informasi")
    assert service.score == 100 * Decimal(1) / 5  # one page of four, no report; two questions left open


def test_the_office_may_answer_itself(tmp_path: Path) -> None:
    text = (EXAMPLES / "valid/monev/disclosures/monev/2025.yml").read_text(encoding="utf-8")
    assessed = assessed_of(catalogue_of(make_root(tmp_path, {"disclosures/monev/2026.yml": text})))
    assert verdict_of(assessed, "survei-kepuasan") is Verdict.YES
    assert verdict_of(assessed, "pelatihan") is Verdict.NO
    assert verdict_of(assessed, "anggaran-ppid") is Verdict.OPEN
    assert "informasi/2024/laporan-kinerja.html" in {proof.path for proof in proofs(assessed)}


def test_answers_of_another_year_do_not_count(tmp_path: Path) -> None:
    text = (EXAMPLES / "valid/monev/disclosures/monev/2025.yml").read_text(encoding="utf-8")
    assessed = assessed_of(catalogue_of(make_root(tmp_path, {"disclosures/monev/2025.yml": text})))
    assert verdict_of(assessed, "survei-kepuasan") is Verdict.OPEN


DECREE = "keputusan:\n  - jenis: dip\n    nomor: 1/2026\n    tanggal: 2026-01-05\n"


@pytest.mark.parametrize(("today", "verdict"), [("2026-07-05", Verdict.YES), ("2026-07-06", Verdict.NO)])
def test_a_decree_on_the_dip_counts_for_six_months(today: str, verdict: Verdict, tmp_path: Path) -> None:
    body = (EXAMPLES / "base/disclosures/badan.yml").read_text(encoding="utf-8")
    root = make_root(tmp_path, {"disclosures/badan.yml": body + DECREE})
    assert verdict_of(assessed_of(catalogue_of(root, date.fromisoformat(today))), "keputusan-dip") is verdict


def test_an_exempt_item_proves_nothing(tmp_path: Path) -> None:
    exempt = {"disclosures/dikecualikan/2026/c.yml": record(kelas="dikecualikan", kewajiban="[bk-d]")}
    assert verdict_of(assessed_of(catalogue_of(make_root(tmp_path, exempt))), "bk-d") is Verdict.NO


def test_the_page_says_that_it_is_not_a_result_of_the_commission(tmp_path: Path) -> None:
    root = make_root(tmp_path)
    page = everything(root, catalogue_of(root, TODAY))["monev/mandiri.html"].decode()
    assert "bukan hasil penilaian Komisi Informasi" in page
    assert "Diisi oleh petugas" in page
    assert not any(f">{band.label}<" in page for band in BANDS), "a band is given by the commission alone"
