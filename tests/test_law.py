"""law: the tables say what the sources say, agree with each other, and name the line where they do not."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from helpers import HOME
from terang.law import (
    DETAILS,
    DUTIES,
    INSTRUMENTS,
    RULES,
    TERMS,
    Audience,
    Confidence,
    DutyKind,
    FaultyTable,
    Publicity,
    Responsible,
    duties,
    rules,
)
from terang.law.law_tables import LawRow


def drafted(name: str = "mandates.yaml") -> list[dict[str, Any]]:
    """The table that was drawn from the sources; it lies beside the repository."""
    path = HOME.parent / "shared" / "law" / name
    if not path.exists():
        pytest.skip(f"the drafted table is not kept in the repository: {path} is absent")
    return yaml.safe_load(path.read_text(encoding="utf-8"))["mandates"]  # type: ignore[no-any-return]


def test_the_tables_are_the_drafted_ones() -> None:
    drafts = drafted()
    general = [id for id, duty in DUTIES.items() if duty.applies_to not in (Audience.VILLAGE, Audience.ASSOCIATION)]
    assert [draft["id"] for draft in drafts] == general
    for draft in drafts:
        duty = DUTIES[draft["id"]]
        assert (duty.category, duty.title, duty.basis) == (
            draft["category"], draft["title"], draft["legal_basis"],
        )  # fmt: skip
        assert duty.parent == draft.get("parent", "")
        assert duty.rule.update.value == draft["update_period"], duty.id
        assert duty.yearly_content == (draft.get("content_cycle") == "yearly")
        assert duty.applies_to.value == draft["applies_to"]
        assert duty.publicity.value == draft["publish"]
        if term := draft.get("max_exclusion"):
            assert (TERMS[duty.id[3]].years == 30) == (term == "P30Y")
        assert duty.confidence.value == draft["confidence"]
        assert (duty.source, duty.evidence.value) == (draft["source"], draft["evidence"])


def test_the_duties_of_villages_are_those_drafted_that_were_read() -> None:
    """What is known from hearsay binds nobody; what is exempt is so for every body already."""
    drafts = drafted("desa.yaml")
    read = [one for one in drafts if one["confidence"] == "sourced" and one["category"] != "dikecualikan"]
    assert [one["id"] for one in read] == [m.id for m in DUTIES.values() if m.applies_to is Audience.VILLAGE]
    for draft in read:
        duty = DUTIES[draft["id"]]
        assert (duty.category, duty.title, duty.basis) == (draft["category"], draft["title"], draft["legal_basis"])
        assert (duty.parent, duty.publicity.value) == (draft.get("parent", ""), draft["publish"])
        assert (duty.source, duty.evidence.value) == (draft["source"], draft["evidence"])
        # «Dimutakhirkan berkala» is all that was read of the village's list of information.
        assert duty.rule.update.value == draft["update_period"] or duty.id == "ds-ss-7e"


def test_an_association_has_the_letters_of_its_article() -> None:
    found = [m for m in DUTIES.values() if m.applies_to is Audience.ASSOCIATION]
    assert [m.basis for m in found] == [f"UU 14/2008 Pasal 16 huruf {letter}" for letter in "abcdefg"]


def test_a_due_date_is_used_only_where_it_was_read() -> None:
    """The draft also holds a date from memory: nobody may be called late by it."""
    dated = {draft["id"]: draft for draft in drafted() if draft.get("due")}
    assert {id for id, draft in dated.items() if draft.get("due_confidence") == "memory"} == {"pemda-rlppd"}
    assert {m.id for m in DUTIES.values() if m.rule.kind is DutyKind.REPORT} == {"sl-llip"}
    assert DUTIES["sl-llip"].rule.day == (3, 31)


@pytest.mark.parametrize(
    ("prefix", "count"),
    [("bk-", 85), ("uu12-", 4), ("sm-", 17), ("ss-", 35), ("uu11-", 8), ("tpad-", 12), ("ipkd-", 29), ("dk-", 38)],
)
def test_nothing_is_missing(prefix: str, count: int) -> None:
    assert sum(id.startswith(prefix) for id in DUTIES) == count


def test_the_letters_of_the_articles_are_all_there() -> None:
    letters = {prefix: "".join(id[-1] for id in DUTIES if id.count("-") == 1 and id.startswith(prefix)) for prefix in (
        "bk-", "ss-", "sm-", "dk-", "bumd-", "parpol-")}  # fmt: skip
    assert letters == {
        "bk-": "abcdefghijk", "ss-": "abcdefghijklmnopqr", "sm-": "abcdef", "dk-": "abcdefghij",
        "bumd-": "abcdefghijklmn", "parpol-": "abcdefg",
    }  # fmt: skip


def test_procurement_has_its_39_documents() -> None:
    assert len(DETAILS["bk-i"]) == 39
    assert {DUTIES[id].group for id in DETAILS["bk-i"]} == {
        "pengadaan-rencana", "pengadaan-pemilihan", "pengadaan-pelaksanaan",
    }  # fmt: skip


def test_only_what_was_read_is_cited() -> None:
    for duty in DUTIES.values():
        assert bool(duty.citation) == (duty.confidence is Confidence.SOURCED)
        if duty.confidence is not Confidence.SOURCED:
            assert duty.rule_citation == ""
    assert RULES["berkala-6-bulan"].citation == "Pasal 9 ayat (3) UU 14/2008; Pasal 18 Perki 1/2021"
    assert all(rule.basis for rule in RULES.values() if rule.kind in (DutyKind.INTERVAL, DutyKind.REPORT))


def test_every_table_row_is_used() -> None:
    assert {m.rule_id for m in DUTIES.values()} == set(RULES)
    assert {m.instrument_id for m in DUTIES.values()} == set(INSTRUMENTS)


def test_what_is_exempt_is_told_ground_by_ground() -> None:
    exempt = [m for m in DUTIES.values() if m.publicity is Publicity.FORBIDDEN]
    assert {m.id[3] for m in exempt} == set(TERMS)
    assert all(m.responsible is Responsible.BODY for m in exempt)


# --- faults of the tables themselves ---------------------------------------------------------------------------------


def given(monkeypatch: pytest.MonkeyPatch, module: Any, **changed: str) -> None:
    """The first row of the module's table, with cells changed."""

    def rows(table: str, columns: tuple[str, ...]) -> Iterator[LawRow]:
        for row in original(table, columns):
            yield LawRow(row.table, row.line, {**row.cells, **changed})
            return

    original = module.rows_of
    monkeypatch.setattr(module, "rows_of", rows)


@pytest.mark.parametrize(
    ("column", "value", "said"),
    [
        ("category", "harian", "category «harian» is unknown"),
        ("rule", "tiap-jam", "rule «tiap-jam» is not in rules.csv"),
        ("instrument", "uu-1", "instrument «uu-1» is not in instruments.csv"),
        ("parent", "bk-z", "parent «bk-z» does not stand above"),
        ("group", "x", "group «x» is unknown"),
        ("content_cycle", "daily", "content_cycle «daily»"),
        ("basis", "UU 1/1945", "does not name Perki 1/2021"),
        ("title", " Profil", "title is empty or has blanks around it"),
        ("publish", "maybe", "publish «maybe» is none of announce"),
        ("publish", "forbidden", "what is exempt"),
        ("bearer", "", "bearer «» is none of body, unit"),
    ],
)
def test_a_faulty_duty_is_named(column: str, value: str, said: str, monkeypatch: pytest.MonkeyPatch) -> None:
    given(monkeypatch, duties, **{column: value})
    with pytest.raises(FaultyTable, match=r"^duties\.csv:2 ") as fault:
        duties._load()
    assert said in str(fault.value)


@pytest.mark.parametrize(
    ("column", "value", "said"),
    [
        ("months", "", "an interval, and nothing else, has months"),
        ("months", "six", "is no number"),
        ("months", "²", "is no number"),
        ("day", "03-31", "a report, and nothing else, has a day"),
        ("basis", "", "a due date needs its article"),
        ("confidence", "memory", "must not bind anybody"),
        ("instrument", "uu-1", "is not in instruments.csv"),
        ("kind", "weekly", "is none of interval"),
    ],
)
def test_a_faulty_rule_is_named(column: str, value: str, said: str, monkeypatch: pytest.MonkeyPatch) -> None:
    given(monkeypatch, rules, **{column: value})
    with pytest.raises(FaultyTable, match=r"^rules\.csv:2 \(berkala-6-bulan\)") as fault:
        rules._load()
    assert said in str(fault.value)


def test_a_table_of_another_shape_is_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    from terang.law import law_tables

    monkeypatch.setattr(law_tables.resources, "files", lambda _: tmp_path)
    for text, said in [
        ("id,b\n", "columns are"),
        ("id,a\n1,x\n1,y\n", "stands above already"),
        ("id,a\n1\n", "another number of cells"),
        ("id,a\n1,x,y\n", "another number of cells"),
    ]:
        (tmp_path / "t.csv").write_text(text, encoding="utf-8")
        with pytest.raises(FaultyTable, match=said):
            list(law_tables.rows_of("t.csv", ("id", "a")))
