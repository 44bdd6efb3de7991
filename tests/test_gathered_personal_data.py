"""Personal data in what bodies send: no carrier of a portal has it, and who runs the portal learns where it stands. All invented."""

import gzip
import json
from pathlib import Path

import duckdb
import pytest

from gathered_sites import JsonObject, duty, edit_index, lines, put, record, replace_shard, row, tree_bytes, write_site
from terang.cli.main import main
from terang.validation import find_personal

SITE = "https://a.contoh.go.id/"
NIK, MOBILE, EMAIL = "3275014107900001", "081234567890", "warga.contoh@gmail.com"
WIDE = NIK.translate({ord(digit): 0xFF10 + int(digit) for digit in "0123456789"})
NPWP = "09.254.294.3-407.000"
MOMENT = "2026-03-31T08:00+07:00"
GOOD = record(SITE, "2025/baik", "Laporan kinerja", isi="<p>Irigasi</p>", tanggal_terbit="2025-01-01")


def gather(folder: Path, items: list[JsonObject], **body: object) -> int:
    """All doors of a portal over one body with these records."""
    site = folder / "a"
    write_site(
        site, "Kota A", SITE, {"2025": items}, coverage=[duty("bk-a-01", "terbit", catatan_terbaru=items[-1]["id"])]
    )
    content = lines([{"nama": "Kota A", "jenis": "pemda", **body}])
    put(site, "badan.json", content)
    edit_index(site, lambda index: index["koleksi"]["badan"].update(pecahan=[row("badan.json", content, 1)]))
    text = "judul: Portal\npenyelenggara: Provinsi\nalamat_portal: https://data.contoh.go.id/\nbadan_publik:\n  - id: a\n    alamat: a\n"
    (folder / "sumber.yml").write_text(text, encoding="utf-8")
    more = ("--parquet", str(folder / "parquet"), "--documents", str(folder / "dokumen"))
    return main(["gather", str(folder / "sumber.yml"), "--today", MOMENT, "--jobs", "1", *more])


def everything(folder: Path) -> str:
    """All that a portal publishes, unpacked."""
    found = []
    for name in ("portal", "dokumen"):
        for path, content in tree_bytes(folder / name).items():
            found.append(path + "\n" + (gzip.decompress(content) if path.endswith(".bin") else content).decode("utf-8", "replace"))  # fmt: skip
    rows = duckdb.sql(f"SELECT * FROM read_parquet('{folder}/parquet/informasi/*/*.parquet')").fetchall()
    return "\n".join([*found, repr(rows)])


HELD = {
    "in the title": (GOOD | {"id": "2025/x", "judul": f"Data {NIK}"}, NIK),
    "in the summary, parted": (GOOD | {"id": "2025/x", "ringkasan": "NIK 3275 0141 0790 0001"}, "0790 0001"),
    "in the text, with tags between": (GOOD | {"id": "2025/x", "isi": "<p>NIK 327501<b>410790</b>0001</p>"}, "410790"),
    "in a topic": (GOOD | {"id": "2025/x", "topik": [f"nik {NIK}"]}, NIK),
    "in the id": (GOOD | {"id": f"2025/surat-{NIK}"}, NIK),
    "as a number, in a field that only Parquet has": (GOOD | {"id": "2025/x", "periode": int(NIK)}, NIK),
    "in a field within a field": (GOOD | {"id": "2025/x", "unit": {"nama": [f"NIK {NIK}"]}}, NIK),
    "a tax number": (GOOD | {"id": "2025/x", "ringkasan": f"NPWP {NPWP}"}, NPWP),
    "an account": (GOOD | {"id": "2025/x", "isi": "<p>Rekening BRI 1234567890123 atas nama warga</p>"}, "1234567890123"),
    "in digits of another width": (GOOD | {"id": "2025/x", "judul": f"NIK {WIDE}"}, WIDE),
}  # fmt: skip


def with_page(item: JsonObject) -> JsonObject:
    return item | {"halaman": f"{SITE}informasi/{item['id']}.html"}


@pytest.mark.parametrize("name", HELD)
def test_an_item_with_the_number_of_a_person_is_held_back(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    item, secret = HELD[name]
    assert find_personal(f"NIK {NIK}"), "the number is built like one"
    assert gather(tmp_path, [GOOD, with_page(item)]) == 1
    told = " ".join(capsys.readouterr().err.split())
    assert "[data-pribadi-ditahan]" in told
    assert "1 informasi «Kota A» memuat data pribadi" in told
    assert secret not in told
    shown = everything(tmp_path)
    assert secret not in shown
    assert NIK not in shown
    assert f"{SITE}informasi/{item['id']}.html" not in shown, "no link leads to it either"
    assert "Laporan kinerja" in shown, "the rest stands"
    assert "1 informasi ditahan karena memuat data pribadi" in shown
    assert json.loads((tmp_path / "portal/unduh/portal.json").read_bytes())["badan_publik"][0]["ditahan"] == 1


def test_it_is_named_until_it_is_gone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bad = with_page(GOOD | {"id": "2025/x", "judul": f"Data {NIK}"})
    assert gather(tmp_path, [GOOD, bad]) == 1
    capsys.readouterr()
    words = ["gather", str(tmp_path / "sumber.yml"), "--today", MOMENT, "--jobs", "1"]
    assert main(words) == 1, "also when nothing changed"
    assert "2025/x (judul: NIK atau nomor KK 3275…01)" in " ".join(capsys.readouterr().err.split())
    mended = bad | {"judul": "Data warga"}
    replace_shard(tmp_path / "a", "informasi/2025.ndjson", lines([GOOD, mended]), 2)
    assert main(words) == 0
    assert "ditahan" not in capsys.readouterr().err
    assert "Data warga" in (tmp_path / "portal/badan/a.html").read_text("utf-8")
    assert not list((tmp_path / ".terang-kumpulan/badan/a/bersih").iterdir()), "what is not needed any more is removed"


def test_contacts_are_masked_but_for_those_of_the_office(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    texts = f"Hubungi {MOBILE} atau {EMAIL}, kantor 0813-9876-5432, ppid@contoh.go.id, loket@gmail.com"
    items = [GOOD, with_page(GOOD | {"id": "2025/x", "ringkasan": texts})]
    assert gather(tmp_path, items, saluran=[{"jenis": "telepon", "isi": "081398765432"}], kontak_resmi=["loket@gmail.com"]) == 0  # fmt: skip
    told = " ".join(capsys.readouterr().err.split())
    assert "[kontak-disamarkan]" in told
    assert "2 nomor telepon genggam atau surel dalam data «Kota A»" in told
    shown = everything(tmp_path)
    assert MOBILE not in shown
    assert EMAIL not in shown
    for office in ("0813-9876-5432", "ppid@contoh.go.id", "loket@gmail.com"):
        assert office in shown


def test_what_the_body_reviewed_is_shown(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    reviewed = [{"jenis": "nik", "berkas": "disclosures/berkala/2025/x.yml", "samaran": "3275…01"}]
    items = [GOOD, with_page(GOOD | {"id": "2025/x", "judul": f"Data {NIK}"})]
    assert gather(tmp_path, items, data_pribadi_ditinjau=reviewed) == 0
    assert f"Data {NIK}" in everything(tmp_path)
    items += [with_page(GOOD | {"id": "2025/y", "judul": f"Data {NIK}"})]
    assert gather(tmp_path, items, data_pribadi_ditinjau=reviewed) == 1, "it was reviewed for one file"
    assert "2025/y (judul" in " ".join(capsys.readouterr().err.split())


def test_a_body_is_not_named_by_a_number(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_site(tmp_path / "a", f"Kota NIK {NIK}", SITE, {"2025": [GOOD]})
    (tmp_path / "sumber.yml").write_text(
        "judul: P\npenyelenggara: Q\nbadan_publik:\n  - id: a\n    alamat: a\n", "utf-8"
    )
    assert main(["gather", str(tmp_path / "sumber.yml"), "--today", MOMENT, "--jobs", "1"]) == 1
    assert "memuat data pribadi" in " ".join(capsys.readouterr().err.split())
    assert NIK not in "".join(path.read_text("utf-8") for path in (tmp_path / "portal").rglob("*.html"))
