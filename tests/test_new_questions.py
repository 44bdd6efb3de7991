"""terang new: questions in a terminal, names in Indonesian, a skeleton whose comments can be taken away one # at a time."""

import re
from pathlib import Path

import pytest

from helpers import RELEASE, TODAY, make_root, pdf, picture, release
from terang.authoring.new_source import SourceAnswers, source_text
from terang.catalogue import load
from terang.cli.main import main
from terang.reading import read_front_matter, read_yaml
from terang.records import InformationClass, Record, Release, fields_of
from terang.records.fields import Group

DAY = ("--today", "2026-03-31")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return make_root(tmp_path / "root")


def answer(monkeypatch: pytest.MonkeyPatch, *said: str) -> list[str]:
    """Questions that were asked, while `said` are the answers."""
    asked: list[str] = []
    answers = iter(said)

    def reply(question: str) -> str:
        asked.append(question)
        assert len(asked) < 50, "asked for ever"
        return next(answers, "")  # Enter

    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("builtins.input", reply)
    return asked


def test_a_record_by_questions(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    document = tmp_path / "Laporan Kinerja (Final).PDF"
    document.write_bytes(pdf("Laporan"))
    asked = answer(
        monkeypatch, "1", "Laporan Kinerja Tahun 2025", "kesehatan", "31/03/2025", "berkala", "", "", str(tmp_path / "tidak-ada.pdf"), f"'{document}'",
    )  # fmt: skip
    assert main(["new", "--root", str(root), *DAY]) == 0
    record = root / "disclosures/berkala/2025/laporan-kinerja-tahun-2025.yml"
    text = record.read_text(encoding="utf-8")
    assert "\nunit: dinkes\n" in text
    assert "\ntanggal_terbit: 2025-03-31\n" in text
    assert "\nberkas:\n  - lokasi: 2025/laporan-kinerja-final.pdf\n" in text
    assert (root / "disclosures/berkas/2025/laporan-kinerja-final.pdf").read_bytes() == document.read_bytes()
    assert not any(problem.is_error for problem in load(root, TODAY).problems)
    said = capsys.readouterr().out
    assert "tidak ditemukan" in said
    assert "terang check --root" in said.splitlines()[-1]
    assert "[2026-03-31]" in next(question for question in asked if question.startswith("Tanggal"))


@pytest.mark.parametrize(
    ("chosen", "more", "line"),
    [
        ("serta_merta", ["banjir", "alam", "", "", "", "", "31 Maret 2026 pukul 04.00 WIB"], "  jenis: bencana_alam"),
        ("dikecualikan", ["rahasia pribadi"], "  dasar: h"),
    ],
)
def test_nested_choices_are_chosen_by_their_meaning(
    chosen: str, more: list[str], line: str, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(monkeypatch, "Contoh Hal", "", "", chosen, *more)
    assert main(["new", "catatan", "--root", str(root), *DAY]) == 0
    text = (root / f"disclosures/{chosen.replace('_', '-')}/2026/contoh-hal.yml").read_text(encoding="utf-8")
    assert f"\n{line}\n" in text
    assert not any(problem.is_error for problem in load(root, TODAY).problems)


def test_expected_fields_are_asked_and_checked(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """So that nobody has to open the file for them. Each may stay empty."""
    answer(
        monkeypatch, "Contoh Hal", "", "", "berkala", "", "", "Satu kalimat: isinya.", "", "Januari 2026", "", "PDF", "cetak, elektronik",
    )  # fmt: skip
    assert main(["new", "catatan", "--root", str(root), *DAY]) == 0
    text = (root / "disclosures/berkala/2026/contoh-hal.yml").read_text(encoding="utf-8")
    values = read_yaml("a.yml", text.encode()).values
    assert values is not None
    assert values["ringkasan"] == "Satu kalimat: isinya."
    assert values["waktu_pembuatan"] == "2026-01"
    assert values["bentuk"] == ["cetak", "elektronik"]
    assert "retensi" not in values
    assert "Mungkin maksudnya «elektronik»" in capsys.readouterr().out
    assert not any(problem.is_error for problem in load(root, TODAY).problems)


def test_a_release_by_questions(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = answer(
        monkeypatch, "siaran", "日本", "Loket Baru Dibuka", "diskominfo", "", "001/2026", "Kota Contoh", "Loket: dibuka.", "Bagian Humas", "Dinas",
    )  # fmt: skip
    assert main(["new", "--root", str(root), *DAY]) == 0
    text = (root / "content/siaran-pers/2026/loket-baru-dibuka.md").read_text(encoding="utf-8")
    assert "\ntempat: Kota Contoh\n" in text
    assert "\nnarahubung:\n  jabatan: Bagian Humas\n" in text
    assert not any(problem.is_error for problem in load(root, TODAY).problems)
    assert not [one for one in asked if "tahun berapa" in one or "menguasai" in one or "Tanggal terbit" in one]


@pytest.mark.parametrize("caption", ["Loket baru pada hari pertama", ""])
def test_a_photo_by_questions(caption: str, root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is said of a photo is asked with it; without an answer it stays to be written."""
    (tmp_path / "IMG 1.JPG").write_bytes(picture("JPEG", (8, 8)))
    words = [caption, "Humas", "Dua petugas di loket"] if caption else []
    answer(monkeypatch, "Loket Baru Dibuka", "diskominfo", "", "", "Kota Contoh", "Loket dibuka.", "", "Dinas", str(tmp_path / "IMG 1.JPG"), *words)  # fmt: skip
    assert main(["new", "siaran", "--root", str(root), *DAY]) == 0
    text = (root / "content/siaran-pers/2026/loket-baru-dibuka.md").read_text(encoding="utf-8")
    assert (
        f"  - berkas: 2026/img-1.jpg\n    keterangan: {caption or '…'}\n    kredit: {'Humas' if caption else '…'}\n"
        in text
    )
    assert not any(problem.is_error for problem in load(root, TODAY).problems)


@pytest.mark.parametrize(
    ("kind", "said", "group", "lines"),
    [
        (
            "catatan",
            ["", "", "serta_merta", "1", "Air: satu meter", "Kelurahan Sungai", "", "Posko", "31/03/2026 04.00 WIB"],
            "darurat",
            ['  bahaya: "Air: satu meter"', "#  arahan: |", "  narahubung:", "    jabatan: Posko", "  mulai: 2026-03-31T04:00+07:00"],
        ),
        (
            "catatan",
            ["", "", "dikecualikan", "1", "Penyidikan terganggu", "", "30 tahun"],
            "pengecualian",
            ["  dasar: a", "  konsekuensi_dibuka: Penyidikan terganggu", "#  konsekuensi_ditutup: |", "  jangka_waktu: 30 tahun"],
        ),
        (
            "program",
            ["", "", "berjalan", "Kering dalam dua jam", "Saluran", "40", "km", "2027"],
            "program",
            ["  tahap: berjalan", "  target:", "    nilai: 40", "  tujuan: Kering dalam dua jam", "#  anggaran:"],
        ),
    ],
)  # fmt: skip
def test_what_only_one_kind_has_is_asked_and_shown_whole(
    kind: str, said: list[str], group: str, lines: list[str], root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every key of the group is in the file: answered, or as a comment that is right without its #."""
    answer(monkeypatch, "Contoh Hal", *said)
    assert main(["new", kind, "--root", str(root), *DAY]) == 0
    (path,) = (root / "disclosures").rglob("contoh-hal.yml")
    written = path.read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if line not in written] == []
    (field,) = [one for one in fields_of(Record) if one.key == group]
    assert isinstance(field.type, Group)
    at = written.index(f"{group}:")
    keys = {match[1] for line in written[at:] if (match := re.match(r"#?  (\w+):", line))}
    assert {one.key for one in fields_of(field.type.of)} <= keys
    problems = load(root, TODAY).problems
    assert not any(problem.is_error for problem in problems)


@pytest.mark.parametrize(("name", "folder"), [("catatan", "disclosures/berkala"), ("siaran", "content/siaran-pers")])
def test_indonesian_names(name: str, folder: str, root: Path) -> None:
    assert main(["new", name, "--judul", "Contoh", "--root", str(root), *DAY]) == 0
    assert len(list((root / folder / "2026").iterdir())) == 1


def test_answers_are_checked_as_a_file_is(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What is doubtful is taken when it is said twice; a period is asked for where there are some."""
    asked = answer(
        monkeypatch, "laporan kinerja 2025", "Laporan Kinerja 2025", "", "", "berkala", "", "", "", "", "Ibu Fulanah", "Ibu Fulanah",
        "", "", "", "5", "5 tahun", "tahun lalu", "2025",
    )  # fmt: skip
    assert main(["new", "catatan", "--root", str(root), *DAY]) == 0
    said = capsys.readouterr().out
    values = read_yaml("a.yml", next((root / "disclosures").rglob("laporan-kinerja-2025.yml")).read_bytes()).values
    assert values
    assert values["penanggung_jawab"] == "Ibu Fulanah"
    assert values["retensi"] == "5 tahun"
    assert values["periode"] == "2025"
    for words in (
        "huruf kecil semua",
        "tampak seperti nama orang",
        "«5 tahun» atau «5 bulan»",
        "bukan periode yang dikenal",
    ):
        assert words in said
    assert any(one.startswith("Periode") for one in asked)


def test_a_number_is_asked_for_as_the_body_writes_it(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    body = root / "disclosures/badan.yml"
    body.write_text(
        body.read_text(encoding="utf-8") + "nomor_siaran:\n  - pola: '{urut}/HUMAS/{tahun}'\n", encoding="utf-8"
    )
    (root / RELEASE).parent.mkdir(parents=True, exist_ok=True)
    (root / RELEASE.replace("2025", "2026")).parent.mkdir(parents=True, exist_ok=True)
    (root / RELEASE.replace("2025", "2026")).write_text(release(nomor="012/HUMAS/2026", tanggal="2026-03-01"))
    answer(
        monkeypatch,
        "Loket Baru Dibuka",
        "",
        "",
        "12",
        "012/HUMAS/2026",
        "013/HUMAS/2026",
        "Kota Contoh",
        "Loket dibuka.",
        "",
        "Dinas",
    )
    assert main(["new", "siaran", "--root", str(root), *DAY]) == 0
    said = capsys.readouterr().out
    assert "sudah dipakai tahun itu" in said
    written = read_front_matter("a.md", (root / "content/siaran-pers/2026/loket-baru-dibuka.md").read_bytes()).values
    assert written
    assert written["nomor"] == "013/HUMAS/2026"


def test_an_unknown_unit_is_refused(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["new", "catatan", "--judul", "Contoh", "--unit", "Dinas Kesehatn", "--root", str(root), *DAY])
    assert "Mungkin maksudnya «Dinas Kesehatan»" in capsys.readouterr().err


def test_a_duty_that_does_not_exist_is_refused(root: Path) -> None:
    with pytest.raises(SystemExit):
        main(["new", "catatan", "--judul", "Contoh", "--butir", "bk-zz", "--root", str(root), *DAY])


RECORD_TEXT = source_text(SourceAnswers(title="Contoh", day=TODAY, information_class=InformationClass.PERIODIC))
RELEASE_TEXT = source_text(SourceAnswers(title="Contoh", day=TODAY))


@pytest.mark.parametrize("field", [field.key for field in fields_of(Record)])
def test_every_key_of_a_record_reads_when_its_signs_are_taken_away(field: str) -> None:
    """Only the sign #, as the head of the file says: what is left begins where it should."""
    document = read_yaml("a.yml", uncommented(RECORD_TEXT, field).encode())
    assert document.problems == ()
    assert document.values
    assert field in document.values


@pytest.mark.parametrize("field", [field.key for field in fields_of(Release)])
def test_every_key_of_a_release_reads_when_its_signs_are_taken_away(field: str) -> None:
    document = read_front_matter("a.md", uncommented(RELEASE_TEXT, field).encode())
    assert document.problems == ()
    assert document.values
    assert field in document.values


def uncommented(text: str, key: str) -> str:
    """Without the # before `key` and the lines below it."""
    block = re.search(rf"^#{key}:.*(?:\n#  .*)*", text, re.MULTILINE)
    return text if not block else text.replace(block[0], re.sub(r"^#", "", block[0], flags=re.MULTILINE))
