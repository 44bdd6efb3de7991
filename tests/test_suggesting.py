"""Duties that a title suggests: words, classes, the demonstration's own duties as the measure, and writing them down."""

import re
import subprocess
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from helpers import HOME, RECORD, catalogue_of, make_root, record, run
from terang.authoring.yaml_editor import NotEditable, with_list
from terang.coverage import suggested_duties
from terang.law import DUTIES, HINTS, FaultyTable, hints
from terang.law.law_tables import LawRow
from terang.law.terms import Audience
from terang.reading import read_yaml
from terang.records import BodyKind, InformationClass, Record

TODAY = date(2026, 11, 24)


def titled(title: str, kind: InformationClass = InformationClass.PERIODIC, **fields: object) -> Record:
    return Record(id="2024/x", path=RECORD, title=title, information_class=kind, **fields)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("title", "kind", "expected"),
    [
        ("LAKIP Dinas Perhubungan Tahun 2016", InformationClass.PERIODIC, ("bk-c-01",)),
        ("LAKIP Dinas Perhubungan Tahun 2016", InformationClass.ALWAYS, ()),  # the duty is of another class
        ("Kode Perilaku Pegawai", InformationClass.PERIODIC, ()),  # «iku» within a word is none
        ("Indikator Kinerja Utama (IKU) 2019", InformationClass.PERIODIC, ("bk-b-03",)),
        ("Peraturan Wali Kota Nomor 9 Tahun 2020", InformationClass.ALWAYS, ("ss-b-06",)),
        ("Rancangan Peraturan Wali Kota", InformationClass.ALWAYS, ("ss-b-04",)),
        ("SOP Penanganan Keberatan", InformationClass.ALWAYS, ("uu11-g", "sl-std-03")),
        ("Identitas Informan", InformationClass.EXEMPT, ()),
        ("Foto bersama", InformationClass.PERIODIC, ()),
    ],
)
def test_titles(title: str, kind: InformationClass, expected: tuple[str, ...]) -> None:
    assert set(suggested_duties(titled(title, kind), BodyKind.REGION)) == set(expected)


@pytest.mark.parametrize(
    ("title", "kind", "expected"),
    [
        ("APBDes Tahun 2026", InformationClass.PERIODIC, ("ds-bk-d-4",)),
        ("Anggaran Pendapatan dan Belanja Desa 2026", InformationClass.PERIODIC, ("ds-bk-d-4",)),
        ("Peraturan Desa Nomor 3 Tahun 2025 tentang APB Desa 2026", InformationClass.PERIODIC, ("ds-bk-e",)),
        ("Rancangan Peraturan Desa tentang APBDes 2027", InformationClass.PERIODIC, ()),
        ("RPJMDes 2024-2029", InformationClass.PERIODIC, ("ds-bk-d-1",)),
        ("RKP Desa 2027", InformationClass.PERIODIC, ("ds-bk-d-2",)),
        ("DU-RKPDes 2027", InformationClass.PERIODIC, ("ds-bk-d-3",)),
        ("Laporan Pelaksanaan APBDes Semester I 2026", InformationClass.PERIODIC, ("ds-bk-sem1",)),
        ("Laporan Pelaksanaan APBDes Semester II 2026", InformationClass.PERIODIC, ()),
        ("Laporan Realisasi APBDes 2025", InformationClass.PERIODIC, ("ds-bk-lpj-a",)),
        ("LPPD Tahun 2025", InformationClass.PERIODIC, ("ds-bk-f-1",)),
        ("LPPD Akhir Masa Jabatan", InformationClass.PERIODIC, ("ds-bk-f-2",)),
        ("Struktur Organisasi Pemerintah Desa", InformationClass.PERIODIC, ("ds-bk-a-4",)),
        ("Peringatan Banjir", InformationClass.IMMEDIATE, ("ds-sm-a",)),
        ("SK Penetapan PPID Desa", InformationClass.ALWAYS, ("ds-ss-ppid",)),
    ],
)
def test_titles_of_a_village(title: str, kind: InformationClass, expected: tuple[str, ...]) -> None:
    assert set(suggested_duties(titled(title, kind), BodyKind.VILLAGE)) == set(expected)


@pytest.mark.parametrize("audience", [one for one in Audience if one is not Audience.LICENSOR])
def test_the_duties_of_every_audience_have_words(audience: Audience) -> None:
    """A village's too. What a licensor must say is the content of a notice, which no title shows."""
    own = {duty.id for duty in DUTIES.values() if duty.applies_to is audience}
    assert own & {hint.duty for hint in HINTS}


def test_what_is_named_is_left_alone() -> None:
    assert suggested_duties(titled("LAKIP 2016", duties=("bk-d",)), BodyKind.REGION) == ()


def test_the_duties_that_people_gave_the_demonstration() -> None:
    """The words were chosen with these records in view: this keeps what was reached, and is no measure of other lists."""
    catalogue = catalogue_of(HOME, TODAY)
    named = [one for one in catalogue.records if one.duties and one.information_class is not InformationClass.EXEMPT]
    told = [(set(suggested_duties(replace(one, duties=()), BodyKind.REGION)), set(one.duties)) for one in named]
    right = sum(len(suggested & given) for suggested, given in told)
    assert right / sum(len(suggested) for suggested, _ in told) >= 0.95
    assert sum(bool(suggested & given) for suggested, given in told) / len(told) >= 0.7


@pytest.mark.parametrize(
    ("cells", "fault"),
    [
        ({"id": "bk-x", "phrases": "a", "unless": ""}, "nothing that must be published"),
        ({"id": "dk-a", "phrases": "a", "unless": ""}, "nothing that must be published"),
        ({"id": "bk-a", "phrases": "a|", "unless": ""}, "small letters"),
        ({"id": "bk-a", "phrases": "a", "unless": "B"}, "small letters"),
        ({"id": "bk-a", "phrases": "", "unless": ""}, "empty"),
    ],
)
def test_a_fault_in_the_table_is_named(cells: dict[str, str], fault: str) -> None:
    with pytest.raises(FaultyTable, match=fault):
        hints._hint(LawRow("hints.csv", 2, cells))


# --- writing them into a file ----------------------------------------------------------------------------------------

ADDED = "kewajiban:\n  - bk-a\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("judul: A\nkelas: berkala\n", "judul: A\nkelas: berkala\n" + ADDED),
        ("judul: A", "judul: A\n" + ADDED),
        ("judul: A\nberkas:\n  - lokasi: a.pdf\n", f"judul: A\n{ADDED}berkas:\n  - lokasi: a.pdf\n"),
        ("judul: A\n# the file\n# below\nberkas: []\n", f"judul: A\n{ADDED}# the file\n# below\nberkas: []\n"),
        ("berkas: []\njudul: A\n", f"{ADDED}berkas: []\njudul: A\n"),
        ("judul: A\r\nunit: b\r\n", "judul: A\r\nunit: b\r\n" + ADDED.replace("\n", "\r\n")),
        ("---\njudul: A\ntopik: [a]\n", f"---\njudul: A\n{ADDED}topik: [a]\n"),
        ("judul: >-\n  A\n  berkas\nperiode: 2024\n", f"judul: >-\n  A\n  berkas\n{ADDED}periode: 2024\n"),
    ],
)
def test_a_line_is_added_and_no_other_changes(before: str, after: str) -> None:
    assert with_list(RECORD, before.encode(), "kewajiban", ["bk-a"]).decode() == after


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("judul: A\nkewajiban: [bk-b]\n", "sudah ada"),
        ("judul: A\nkewajiban:\n", "sudah ada"),
        ("judul: [\n", "tidak terbaca"),
        ("{judul: A, kelas: berkala}\n", "tidak biasa"),
        ("judul: A\n...\n", "tidak biasa"),
    ],
)
def test_what_cannot_be_edited_is_refused(text: str, reason: str) -> None:
    with pytest.raises(NotEditable, match=reason):
        with_list(RECORD, text.encode(), "kewajiban", ["bk-a"])


def test_every_record_of_the_demonstration_can_be_edited() -> None:
    for path in sorted((HOME / "disclosures").glob("*/*/*.yml")):
        if path.parent.parent.name == "berkas":
            continue
        without = re.sub(r"^kewajiban:\n(?:  - .*\n)+", "", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
        after = with_list(path.name, without.encode(), "kewajiban", ["bk-a", "bk-b"]).decode()
        assert after.replace("kewajiban:\n  - bk-a\n  - bk-b\n", "") == without
        values = read_yaml(path.name, after.encode()).values
        assert values
        assert values["kewajiban"] == ["bk-a", "bk-b"]


def suggest(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return run("suggest_duties.py", "--root", root, "--today", TODAY.isoformat(), *arguments)


def test_the_command(tmp_path: Path) -> None:
    odd = "disclosures/berkala/2024/sebaris.yml"
    root = make_root(
        tmp_path, {RECORD: record(judul="LAKIP Tahun 2023"), odd: "{judul: Neraca 2023, kelas: berkala}\n"}
    )
    before = {path: path.read_bytes() for path in root.rglob("*.yml")}
    done = suggest(root)
    assert done.returncode == 0, done.stderr
    assert "LAKIP Tahun 2023\n    bk-c-01" in done.stdout
    assert {path: path.read_bytes() for path in root.rglob("*.yml")} == before
    done = suggest(root, "--write")
    assert "tidak ditulis: bentuk YAML-nya tidak biasa" in done.stdout
    assert ", 2 ditulis." in done.stdout
    changed = {path.name for path in before if path.read_bytes() != before[path]}
    assert changed == {Path(RECORD).name, "laporan-kinerja.yml"}
    assert set(root.rglob("*.yml")) == set(before)
    [found] = [one for one in catalogue_of(root, TODAY).records if one.path == RECORD]
    assert found.duties == ("bk-c-01",)


def test_the_command_stops_at_errors(tmp_path: Path) -> None:
    root = make_root(tmp_path, {RECORD: "judul: A\nkelas: entah\n"})
    done = suggest(root, "--write")
    assert done.returncode == 1
    assert RECORD in done.stderr
