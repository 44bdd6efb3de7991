"""What was asked before and answered for all, and the state of a request by its number."""

import json
from pathlib import Path

import pytest

from helpers import TODAY, catalogue_of, everything, make_root, record, site_of
from terang import urls
from terang.catalogue import load
from terang.importing import Outcome, import_register
from terang.writers import searchables
from terang.writers.service import disclosure_log, request_status

REGISTER = "disclosures/layanan/permohonan/2026.csv"
HEAD = "nomor,tanggal_masuk,pokok_informasi,tanggal_pemberitahuan,hasil,diumumkan_di\n"
ROWS = (
    "001/2026,2026-01-05,Anggaran puskesmas,2026-01-12,diberikan,2024/anggaran\n"
    "002/2026,2026-01-06,Belanja puskesmas,2026-01-13,diberikan,2024/anggaran\n"
    "003/2026,2026-03-25,Data sekolah,,,\n"
)
FILES: dict[str, str | bytes] = {
    "disclosures/setiap-saat/2024/anggaran.yml": record(
        judul="Anggaran Kesehatan 2024",
        kelas="setiap_saat",
        topik="[kesehatan]",
        unit="dinkes",
        tanggal_terbit="2024-02-03",
    ),
    REGISTER: HEAD + ROWS,
}


def outputs(folder: Path, files: dict[str, str | bytes]) -> dict[str, bytes]:
    root = make_root(folder, files)
    return everything(root, catalogue_of(root, TODAY))


def test_answers_are_listed_by_subject_with_all_questions(tmp_path: Path) -> None:
    made = outputs(tmp_path, FILES)
    page = made[urls.ASKED].decode()
    assert "Kesehatan</h2>" in page
    assert page.count("Anggaran Kesehatan 2024") == 1
    assert [word in page for word in ("Anggaran puskesmas", "Belanja puskesmas", "Data sekolah")] == [True, True, False]
    rows = json.loads(made[urls.ASKED_JSON])
    assert {row["pokok"]: row["alamat"] for row in rows} == dict.fromkeys(
        ("Belanja puskesmas", "Anggaran puskesmas"), "informasi/2024/anggaran.html"
    )
    assert urls.ASKED_JSON.rpartition("/")[2] in made[urls.LETTER].decode()


def test_without_an_answer_there_is_no_list(tmp_path: Path) -> None:
    """Nor where the record that answers is not out yet."""
    for number, changed in enumerate((
        {REGISTER: HEAD + ROWS.replace("2024/anggaran", "")},
        {"disclosures/setiap-saat/2024/anggaran.yml": record(kelas="setiap_saat", judul="Rahasia esok", status="draf")},
        {"disclosures/setiap-saat/2024/anggaran.yml": record(kelas="setiap_saat", judul="Rahasia esok", tanggal_terbit="2030-01-01")},
    )):  # fmt: skip
        made = outputs(tmp_path / str(number), FILES | changed)
        assert urls.ASKED not in made
        assert not any(b"Rahasia esok" in content for content in made.values())
        assert b"data-asked" not in made[urls.LETTER]


def test_the_state_of_a_request_is_found_by_its_number(tmp_path: Path) -> None:
    states = json.loads(outputs(tmp_path, FILES)[urls.request_states(2026)])
    assert states["001/2026"] == {
        "diterima": "2026-01-05",
        "batas": "2026-01-20",
        "hari_kerja": 5,
        "dijawab": "2026-01-12",
        "hasil": "Diberikan seluruhnya",
        "diumumkan": {"judul": "Anggaran Kesehatan 2024", "alamat": "informasi/2024/anggaran.html"},
    }
    assert set(states["003/2026"]) - {"perkiraan"} == {"diterima", "batas"}


BAD = {
    "unknown": ("2024/tidak-ada", "terkait-tak-dikenal"),
    "exempt": ("2024/tertutup", "terkait-dikecualikan"),
    "no id": ("anggaran", ""),
    "personal": ("2024/0812-3456-7890", ""),
}


@pytest.mark.parametrize("case", BAD)
def test_an_answer_must_lead_to_open_information(tmp_path: Path, case: str) -> None:
    id, code = BAD[case]
    closed = record(kelas="dikecualikan", judul="Tertutup", pengecualian="{dasar: a, jangka_waktu: 5 tahun}")
    files = FILES | {
        REGISTER: HEAD + ROWS.replace("2024/anggaran", id),
        "disclosures/dikecualikan/2024/tertutup.yml": closed,
    }
    errors = [one for one in load(make_root(tmp_path, files), TODAY).problems if one.is_error]
    assert errors
    assert {one.place.path for one in errors} == {REGISTER}
    assert {one.place.line for one in errors} == {2, 3}
    if code:
        assert {one.code for one in errors} == {code}


def test_keys_change_with_the_questions_and_the_record(tmp_path: Path) -> None:
    """What is remembered of an earlier build is made of the same."""

    def keys(name: str, changed: dict[str, str | bytes]) -> dict[str, bytes]:
        site = site_of(catalogue_of(make_root(tmp_path / name, FILES | changed), TODAY))
        found = {one.path: one.key for writer in (disclosure_log.write, request_status.write) for one in writer(site)}  # type: ignore[union-attr]
        return found | {f"cari {one.path}": one.key for one in searchables(site)}

    before = keys("a", {})
    assert keys("b", {}) == before
    title = record(
        kelas="setiap_saat", judul="Judul lain", topik="[kesehatan]", unit="dinkes", tanggal_terbit="2024-02-03"
    )
    renamed = keys("c", {"disclosures/setiap-saat/2024/anggaran.yml": title})
    assert {path for path in before if renamed[path] != before[path]} >= {
        urls.ASKED,
        urls.ASKED_JSON,
        urls.request_states(2026),
    }
    asked = keys("d", {REGISTER: HEAD + ROWS.replace("Belanja puskesmas", "Belanja klinik")})
    changed = {path for path in before if asked[path] != before[path]}
    assert changed >= {urls.ASKED, urls.request_states(2026), "cari informasi/2024/anggaran.html", f"cari {urls.ASKED}"}


def test_the_record_is_found_in_the_words_of_the_request(tmp_path: Path) -> None:
    site = site_of(catalogue_of(make_root(tmp_path, FILES), TODAY))
    documents = {one.path: one.document() for one in searchables(site)}
    assert any("Belanja puskesmas" in text for text in documents["informasi/2024/anggaran.html"].hidden)


OFFICE = "No. Pendaftaran;Tanggal;Nama Pemohon;Rincian Informasi;Keputusan;Tanggal Pemberitahuan Tertulis\n"


def test_a_new_import_of_the_office_register_leaves_what_was_published(tmp_path: Path) -> None:
    """The office's own register does not know where an answer was published."""
    root = make_root(tmp_path / "root")
    rows = ["001/2026;05/01/2026;Contoh Semata;Anggaran puskesmas;Dikabulkan;12/01/2026"]
    source = tmp_path / "register.csv"
    source.write_text(OFFICE + "\n".join(rows) + "\n", encoding="utf-8")
    import_register(source, root, "permohonan")
    text = (root / REGISTER).read_text(encoding="utf-8")
    head, row = text.splitlines()
    (root / REGISTER).write_text(f"{head},diumumkan_di\n{row},2024/anggaran\n", encoding="utf-8")
    rows.append("002/2026;06/01/2026;Contoh Semata;Data sekolah;;")
    source.write_text(OFFICE + "\n".join(rows) + "\n", encoding="utf-8")
    report = import_register(source, root, "permohonan")
    assert [item.outcome for item in report.items] == [Outcome.SAME, Outcome.NEW]
    after = (root / REGISTER).read_text(encoding="utf-8").splitlines()
    assert after[1].endswith(",2024/anggaran")
