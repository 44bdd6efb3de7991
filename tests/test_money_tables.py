"""Tables of money as offices really save them: each is read to the rupiah, or refused by line with what to do."""

from pathlib import Path

import pytest

from helpers import TODAY, make_root
from terang.authoring.table_skeleton import TABLES
from terang.catalogue import load
from terang.cli.main import main
from terang.validation.rupiah import advice_on, read_rupiah

BUDGET, PACKAGES = "disclosures/anggaran/2025.csv", "disclosures/pengadaan/2025.csv"
HEAD = "jenis,uraian,anggaran,realisasi,unit"
LINE = "belanja,Belanja pegawai,1000000,900000,"
P_HEAD = "paket,unit,metode,pagu,penyedia,nilai_kontrak,tanggal_kontrak"
P_LINE = "Obat,dinkes,tender,1000000,CV Contoh,900000,2025-03-01"


def budget(*lines: str, head: str = HEAD) -> str:
    return "\n".join((head, *lines)) + "\n"


def packages(*lines: str) -> str:
    return "\n".join((P_HEAD, *lines)) + "\n"


# Amounts, as spreadsheets of both languages show them, and what is read.
AMOUNTS = [
    ("0", 0), ("1234567", 1234567), ("1.234.567", 1234567), ("1,234,567", 1234567), ("1 234 567", 1234567),
    ("1\u00a0234\u00a0567", 1234567), ("1.234.567,00", 1234567), ("1,234,567.00", 1234567), ("1234567.00", 1234567),
    ("1234567,0", 1234567), ("Rp1.234.567", 1234567), ("Rp 1.234.567,00", 1234567), ("Rp. 1.234.567,-", 1234567),
    ("rp5000", 5000), ("1.500", 1500), ("1,500", 1500), ("3.621.313.900.000.000", 3621313900000000),
    *((refused, None) for refused in (
        "", "-90", "(90)", "1.234.567,56", "1,234,567.56", "1.5", "1,5", "1.23.456", "1.2345", "1.234,567", "1,234.567",
        "1.234.56", "2.4E+12", "90%", "#REF!", "=A1", "-", "1_000", "1'000", "Rp", "9" * 17, "1.500 juta", "٣", "1.000.00",
    )),
]  # fmt: skip


@pytest.mark.parametrize(("written", "amount"), AMOUNTS)
def test_an_amount_is_read_in_one_way_only(written: str, amount: int | None) -> None:
    assert read_rupiah(written) == amount


@pytest.mark.parametrize(
    ("written", "advice"),
    [
        ("1.5 miliar", "Tulis «1500000000». "),
        ("Rp 2,25 triliun", "Tulis «2250000000000». "),
        ("300 jt", "Tulis «300000000». "),
        ("1.234.567,56", "Tulis «1234568». Itu dibulatkan ke rupiah penuh. "),
        ("1,234,567.49", "Tulis «1234567». Itu dibulatkan ke rupiah penuh. "),
        ("-", "Tulis 0 bila memang nol, atau kosongkan bila belum diketahui. "),
        ("Rp -", "Tulis 0 bila memang nol, atau kosongkan bila belum diketahui. "),
        ("banyak", ""),
    ],
)
def test_what_to_write_instead(written: str, advice: str) -> None:
    assert advice_on(written, may_be_empty=True) == advice
    if "Tulis «" in advice:
        assert read_rupiah(advice.partition("«")[2].partition("»")[0]) is not None


READ_RIGHT: list[str | bytes] = [
    budget(LINE).replace(",", ";"),
    budget(LINE).replace(",", "\t"),
    budget(LINE).replace(",", "|"),
    "sep=;\n" + budget(LINE).replace(",", ";"),
    b"\xef\xbb\xbf" + budget(LINE).encode(),
    budget(LINE).replace("\n", "\r\n"),
    budget("", LINE, ",,,,", ""),
    budget("1,2,3,4,5", LINE),
    budget("(1),(2),(3),(4),(5)", LINE),
    budget('belanja,Belanja pegawai,"Rp 1.000.000,00","900,000.00",'),
    budget("belanja,Belanja pegawai,1 000 000,900 000,"),
    "# Perda Nomor 9 Tahun 2024 tentang APBD 2025\n" + budget(LINE),
    "jenis,uraian,anggaran,realisasi\nbelanja,Belanja pegawai,1000000,900000\n",
]


@pytest.mark.parametrize("content", READ_RIGHT, ids=range(len(READ_RIGHT)))
def test_a_budget_that_is_read_right(content: str | bytes, tmp_path: Path) -> None:
    loaded = load(make_root(tmp_path, {BUDGET: content}), TODAY)
    assert [one.code for one in loaded.problems if one.place.path == BUDGET] == []
    assert loaded.catalogue
    [found] = loaded.catalogue.office_files.budgets
    assert [(line.name, line.planned, line.realised) for line in found.rows] == [("Belanja pegawai", 1000000, 900000)]


# A table that is not right, and what is said of it: line and code of each.
NAMED: list[tuple[str, str | bytes, list[str]]] = [
    (BUDGET, budget(LINE).encode("utf-16"), ["1 bukan-utf8"]),
    (BUDGET, budget("belanja,Belanja \x96,5,,").encode("latin-1"), ["2 bukan-utf8"]),
    (BUDGET, b"PK\x03\x04", ["1 bukan-teks"]),
    (BUDGET, "<html><table><tr><td>jenis</td></tr></table>", ["1 bukan-teks"]),
    (BUDGET, budget(), ["1 tabel-kosong"]),
    (BUDGET, "LAPORAN REALISASI,,,,\n" + budget(LINE), ["1 register-baris-judul"]),
    (BUDGET, "jenis,uraian,Jumlah,,\n,,anggaran,realisasi,\n" + LINE + "\n",
     ["1 wajib-diisi", "1 kunci-tak-dikenal", "2 wajib-diisi", "2 wajib-diisi", "2 sel-tanpa-judul"]),
    (BUDGET, budget(LINE, "belanja,Modal,5,,", head=HEAD.title()), ["1 kunci-tak-dikenal"] * 5),
    (BUDGET, budget("4,PAD,5,4,"), ["2 pilihan-salah"]),
    (BUDGET, budget("belanja,Pegawai,5,-4,", "belanja,Modal,(5),,"), ["2 rupiah-salah", "3 rupiah-salah"]),
    (BUDGET, budget("belanja,Pegawai,2.4E+12,#REF!,"), ["2 rupiah-salah", "2 rupiah-salah"]),
    (BUDGET, budget(LINE, "belanja,Jumlah belanja,1000000,900000,"), ["3 baris-jumlah"]),
    (BUDGET, budget(LINE, "JUMLAH,,1000000,900000,"), ["3 baris-jumlah"]),
    (BUDGET, budget(LINE, "surplus,Surplus/(Defisit),5,4,"), ["3 baris-jumlah"]),
    (BUDGET, budget("belanja,Operasi,15,9,", "belanja,Pegawai,10,5,", "belanja,Barang,5,4,"), ["2 mungkin-jumlah"]),
    (BUDGET, budget("belanja,Pegawai,10,5,", "belanja,Barang,5,4,", "belanja,Operasi,15,9,"), ["4 mungkin-jumlah"]),
    (BUDGET, budget(LINE, LINE), ["3 isi-ganda"]),
    (BUDGET, budget(LINE, "belanja,belanja  Pegawai,5,4,"), ["3 anggaran-ganda"]),
    (BUDGET, "# dalam jutaan rupiah\n" + budget(LINE), ["1 ribuan-rupiah"]),
    (BUDGET, "# (dalam jutaan rupiah),,,,\n" + budget(LINE), ["1 ribuan-rupiah"]),
    (BUDGET, budget(LINE, head=HEAD.replace("anggaran", "anggaran (juta Rp)")), ["1 ribuan-rupiah"]),
    (BUDGET, budget(LINE, head=HEAD.replace("realisasi", "Realisasi Rp Juta")), ["1 ribuan-rupiah"]),
    (PACKAGES, "paket,metode,pagu (Rp. Juta)\nKertas,tender,5\n", ["1 ribuan-rupiah"]),
    (BUDGET, budget(LINE, head=HEAD.replace("anggaran", "anggaran_jutaan")), ["1 ribuan-rupiah"]),
    (BUDGET, budget(LINE, head=HEAD.replace("anggaran", "Anggaran (Dalam Ribuan Rupiah)")), ["1 ribuan-rupiah"]),
    (BUDGET, "# LRA Tahun Anggaran 2024\n" + budget(LINE), ["1 anggaran-tahun-lain"]),
    (BUDGET, budget("belanja,Pegawai,0,5,"), ["2 realisasi-melebihi"]),
    (BUDGET, budget("pendapatan,Pajak,10,101,"), ["2 realisasi-melebihi"]),
    (BUDGET, budget("belanja,Pegawai,5,,", "belanja,Belanja unit,6,,dinkes"), ["3 rincian-melebihi"]),
    (BUDGET, budget("belanja,Pegawai,5,4"), ["2 jumlah-sel"]),
    (BUDGET, budget("belanja,Pegawai,5,4,,9"), ["2 sel-tanpa-judul"]),
    ("disclosures/anggaran/2031.csv", budget(LINE), ["2 realisasi-mendatang"]),
    (PACKAGES, packages(P_LINE.replace("1000000", '"2,5"')), ["2 rupiah-salah"]),
    (PACKAGES, packages(P_LINE, "TOTAL PAGU,,,1000000,,,"), ["3 baris-jumlah"]),
    (PACKAGES, packages(P_LINE.replace("2025-", "2019-")), ["2 paket-beda-tahun"]),
    (PACKAGES, packages(P_LINE.replace("2025-03-01", "03/31/2025")), ["2 tanggal-mustahil"]),
    (PACKAGES, packages(P_LINE.replace("2025-03-01", "45717")), ["2 tanggal-salah"]),
    (PACKAGES, packages(P_LINE.replace("tender", "lelang bebas")), ["2 pilihan-salah"]),
]  # fmt: skip


@pytest.mark.parametrize(("path", "content", "said"), NAMED, ids=range(len(NAMED)))
def test_a_table_that_is_named(path: str, content: str | bytes, said: list[str], tmp_path: Path) -> None:
    loaded = load(make_root(tmp_path, {path: content}), TODAY)
    found = [one for one in loaded.problems if one.place.path == path and one.code != "belum-diisi"]
    assert [f"{one.place.line} {one.code}" for one in found] == said
    assert all(one.remedy for one in found)


NOT_NAMED = [
    (PACKAGES, packages("Total station untuk pengukuran,dinkes,tender,5,,,")),
    (BUDGET, budget("pendapatan,Pajak,100,140,")),
    (BUDGET, budget("belanja,A,60,5,", "belanja,B,30,4,", "belanja,C,30,3,")),
    (BUDGET, budget("penerimaan_pembiayaan,Sisa lebih tahun sebelumnya,5,5,")),
    (PACKAGES, packages(P_LINE.replace("2025-03-01", "2024-12-20"))),
]


@pytest.mark.parametrize(("path", "content"), NOT_NAMED, ids=range(len(NOT_NAMED)))
def test_what_only_looks_like_a_fault(path: str, content: str, tmp_path: Path) -> None:
    loaded = load(make_root(tmp_path, {path: content}), TODAY)
    assert [one.code for one in loaded.problems if one.place.path == path] == []


def test_remedies_for_cells_name_no_key(tmp_path: Path) -> None:
    content = packages("Obat,,tender,5,CV A,4,1 Maret 2025")
    loaded = load(make_root(tmp_path, {PACKAGES: content}), TODAY)
    [said] = [one.remedy for one in loaded.problems if one.code == "tanggal-salah"]
    assert said.startswith("Tulis «2025-03-01».")


def test_a_table_that_holds_only_headings_is_on_no_page(tmp_path: Path) -> None:
    loaded = load(make_root(tmp_path, {BUDGET: budget(), PACKAGES: packages()}), TODAY)
    assert loaded.catalogue
    assert not loaded.catalogue.office_files.budgets
    assert not loaded.catalogue.office_files.procurements


@pytest.mark.parametrize("kind", TABLES)
def test_a_new_table_is_filled_in_with_its_own_example(
    kind: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = make_root(tmp_path)
    command = ["new", kind, "--root", str(root), "--tahun", "2026"]
    assert main(command) == 0
    said = capsys.readouterr().out
    file = root / f"disclosures/{kind}/2026.csv"
    assert main(["check", "--root", str(root), "--today", "2026-03-31"]) == 0
    assert "tabel-kosong" in capsys.readouterr().out
    file.write_bytes(file.read_bytes() + said.partition("Contoh baris: ")[2].partition("\n")[0].encode())
    loaded = load(root, TODAY)
    assert [one.code for one in loaded.problems if one.code != "belum-diisi"] == []
    assert loaded.catalogue
    files = loaded.catalogue.office_files
    assert len((files.budgets or files.procurements)[0].rows) == 1
    assert main(command) == 2
    assert "tidak ditimpa" in capsys.readouterr().err


def test_a_new_table_is_never_put_beside_one_of_yaml(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = make_root(tmp_path, {"disclosures/anggaran/2026.yml": "daftar: []\n"})
    assert main(["new", "anggaran", "--root", str(root), "--today", "2026-03-31"]) == 2
    assert "2026.yml sudah ada" in capsys.readouterr().err
    assert not (root / "disclosures/anggaran/2026.csv").exists()


@pytest.mark.parametrize(
    ("path", "content"),
    [
        (BUDGET, budget("belanja,Belanja pegawai,1000\u200b,,")),
        ("disclosures/anggaran/2025.yml", "daftar:\n  - {jenis: belanja, uraian: Pegawai, anggaran: \u200b5}\n"),
        ("disclosures/anggaran/2025.yml", "daftar:\n\u00a0 - {jenis: belanja, uraian: Pegawai, anggaran: 5}\n"),
    ],
)
def test_no_remedy_names_a_command_that_does_not_mend_tables(path: str, content: str, tmp_path: Path) -> None:
    loaded = load(make_root(tmp_path, {path: content}), TODAY)
    [found] = [one for one in loaded.problems if one.code == "spasi-tak-terlihat"]
    assert found.remedy == "Hapus baris ini, lalu ketik ulang dengan papan ketik."
