"""What must not be published is in no output whatever: pages, lists, feeds, exports, alerts, search, sitemap, files.

Each gate gets a root in which a secret word stands wherever its item can hold one, and every byte is searched.
"""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from urllib.parse import quote

import pytest
from PIL import Image

from helpers import (
    RECORD,
    RELEASE,
    TODAY,
    catalogue_of,
    codes,
    everything,
    make_root,
    picture,
    places_of,
    record,
    release,
    run,
)
from terang.catalogue import load
from terang.records import Body, InformationClass, Record, Release, fields_of
from terang.records.fields import Group, Location, Many, Markdown, Text
from terang.values.dates import WIB

SECRET = "TAKBOLEHTERBIT"
QUIET = SECRET.lower()  # in addresses
TOMORROW = TODAY + timedelta(days=1)


def _exif() -> Image.Exif:
    """What a telephone writes into a photo: who took it, with what, and where."""
    exif = Image.Exif()
    exif[0x013B] = exif[0x010F] = exif[0x9286] = SECRET
    exif.get_ifd(0x8825)[29] = SECRET
    return exif


# A record and a release that say the secret in every way.
RECORD_FIELDS = {
    "judul": SECRET,
    "ringkasan": f"Ringkasan {SECRET}.",
    "unit": "dinkes",
    "penanggung_jawab": SECRET,
    "tempat_pembuatan": SECRET,
    "retensi": SECRET,
    "tanggal_terbit": "2024-05-05",
    "berkas": f"\n  - lokasi: {QUIET}.txt\n    judul: {SECRET}\n  - lokasi: https://contoh.go.id/{QUIET}.pdf",
    "tautan": f"\n  - judul: {SECRET}\n    alamat: https://contoh.go.id/{QUIET}",
    "topik": f"[{SECRET}, anggaran]",
    "kewajiban": "[bk-d]",
    "catatan_perubahan": f"\n  - tanggal: 2024-06-01\n    catatan: {SECRET}",
    "sumber": SECRET,
    "isi": f"Uraian {SECRET} dan [{SECRET}](https://contoh.go.id/{QUIET}).",
}
RELEASE_FIELDS = {
    "judul": SECRET,
    "nomor": SECRET,
    "tempat": SECRET,
    "teras": SECRET,
    "unit": "dinkes",
    "narahubung": f"\n  jabatan: {SECRET}",
    "topik": f"[{SECRET}, anggaran]",
    "foto": f"\n  - berkas: {QUIET}.jpg\n    keterangan: {SECRET}\n    kredit: {SECRET}\n    alt: {SECRET}",
    "kutipan": f"\n  - nama: {SECRET}\n    jabatan: {SECRET}\n    teks: {SECRET}",
    "tautan": f"\n  - judul: {SECRET}\n    alamat: https://contoh.go.id/{QUIET}",
    "video": f"\n  - judul: {SECRET}\n    alamat: https://contoh.go.id/{QUIET}.mp4",
    "berkas": f"\n  - lokasi: {QUIET}.txt\n    judul: {SECRET}",
    "pengesah": SECRET,
    "ralat": f"\n  - tanggal: 2025-02-04\n    catatan: {SECRET}",
    "hak_jawab": f"\n  - tanggal: 2025-02-04\n    pihak: {SECRET}\n    teks: {SECRET}",
    "terkait": "[2024/laporan-kinerja]",
    "siaran_terkait": "[2025/layanan-malam]",
    "versi_bahasa": "[2025/layanan-malam]",
    "sumber": SECRET,
}
SECRET_RECORD = f"disclosures/berkala/2024/{QUIET}.yml"
SECRET_RELEASE = f"content/siaran-pers/2025/{QUIET}.md"
FILES = {
    f"disclosures/berkas/{QUIET}.txt": f"Isi lampiran {SECRET}.\n",
    f"content/siaran-pers/foto/{QUIET}.jpg": picture(size=(1300, 700), comment=SECRET, exif=_exif()),
}


def secret_record(**fields: str) -> dict[str, str]:
    return {SECRET_RECORD: record(**RECORD_FIELDS | fields)}


def secret_release(**fields: str) -> dict[str, str]:
    """What follows a release's own day is moved to it."""
    day = fields.get("tanggal", "2025-02-04")
    dated = {key: RELEASE_FIELDS[key].replace("2025-02-04", day) for key in ("ralat", "hak_jawab")}
    return {SECRET_RELEASE: release(f"Isi {SECRET}.\n", **RELEASE_FIELDS | dated | fields)}


ALERT = f"""
  jenis: bencana_alam
  bahaya: {SECRET}
  wilayah: {SECRET}
  arahan: {SECRET}
  narahubung:
    jabatan: {SECRET}
  mulai: 2026-03-30T04:00+07:00"""


def secret_alert(**fields: str) -> dict[str, str]:
    fields = RECORD_FIELDS | {"kelas": "serta_merta", "darurat": ALERT, "kewajiban": "[]"} | fields
    return {f"disclosures/serta-merta/2026/{QUIET}.yml": record(**fields)}


# A published release that refers to the secret record.
POINTER = {"content/siaran-pers/2025/penunjuk.md": release(terkait=f"[2024/{QUIET}]")}


def found_in(root: Path, today: object = TODAY) -> list[str]:
    outputs = everything(root, catalogue_of(root, today))  # type: ignore[arg-type]
    assert places_of("Laporan Kinerja Dinas Kesehatan", outputs), "the search itself must work"
    named = {path for path in outputs if QUIET in path}
    return sorted({*places_of(SECRET, outputs), *places_of(QUIET, outputs), *named})


OPEN = {
    "record": secret_record() | FILES | POINTER,
    "release": secret_release() | FILES,
    "alert": secret_alert() | FILES,
}


WHERE = [
    (
        "record",
        "informasi/index.html informasi/berkala.html informasi/berkala/2024.html informasi/tahun/2024.html"
        " informasi/tahun/2024-judul.html unit/dinkes.html unit/dinkes/2024.html umpan/informasi.xml index.html"
        f" unduh/daftar-informasi-publik.csv unduh/daftar-informasi-publik.json berkas/{QUIET}.txt (search)"
        f" sitemap.xml informasi/2024/{QUIET}.html topik/index.html siaran-pers/2025/penunjuk.html",
    ),
    (
        "release",
        "siaran-pers/index.html siaran-pers/tahun/2025.html siaran-pers/tahun/2025-judul.html (search) sitemap.xml"
        f" umpan/siaran-pers.xml umpan/siaran-pers.json umpan/ralat.xml umpan/ralat.json index.html"
        f" siaran-pers/2025/{QUIET}.html siaran-pers/2025/{QUIET}.txt siaran-pers/2025/{QUIET}-foto.zip"
        f" siaran-pers/foto/{QUIET}.jpg siaran-pers/foto/lebar-480/{QUIET}.jpg.webp"
        f" siaran-pers/foto/lebar-1200/{QUIET}.jpg.webp siaran-pers/foto/pratinjau/{QUIET}.jpg.jpg"
        " topik/anggaran.html siaran-pers/topik/anggaran.html siaran-pers/topik/anggaran/2025.html"
        f" siaran-pers/topik/{QUIET}.html umpan/siaran-pers/topik/{QUIET}.xml umpan/siaran-pers/topik/anggaran.json"
        " siaran-pers/unit/dinkes.html siaran-pers/unit/dinkes/2025.html umpan/siaran-pers/unit/dinkes.xml"
        f" siaran-pers/bulan/2025-02.html siaran-pers/ralat.html siaran-pers/langganan.html berkas/{QUIET}.txt"
        " siaran-pers/2025/layanan-malam.html informasi/2024/laporan-kinerja.html",
    ),
    ("alert", "darurat.json index.html informasi/serta-merta.html"),
]


@pytest.mark.parametrize(("kind", "where"), WHERE)
def test_what_is_open_is_everywhere(kind: str, where: str, tmp_path: Path) -> None:
    """Or else the gates below would prove nothing."""
    assert set(where.split()) - set(found_in(make_root(tmp_path, OPEN[kind]))) == set()


@pytest.mark.parametrize(
    "files",
    [
        pytest.param(secret_record(status="draf") | FILES | POINTER, id="draft record"),
        pytest.param(secret_release(status="draf") | FILES, id="draft release"),
        pytest.param(secret_alert(status="draf") | FILES, id="draft alert"),
        pytest.param(secret_record(tanggal_terbit=TOMORROW.isoformat()) | FILES | POINTER, id="record of tomorrow"),
        pytest.param(secret_record(tanggal_terbit="2026-04") | FILES | POINTER, id="record of next month"),
        pytest.param(secret_record(tanggal_terbit="2027") | FILES | POINTER, id="record of next year"),
        pytest.param(secret_alert(tanggal_terbit=TOMORROW.isoformat()) | FILES, id="alert of tomorrow"),
        pytest.param(secret_record(terbit_mulai=TOMORROW.isoformat()) | FILES | POINTER, id="record from tomorrow"),
        pytest.param(secret_record(terbit_mulai="2026-03-31T20:00+07:00") | FILES | POINTER, id="record from evening"),
        pytest.param(secret_alert(terbit_mulai="2026-03-31T23:00-05:00") | FILES, id="alert in a later zone"),
        pytest.param(
            secret_release(tanggal=TOMORROW.isoformat(), embargo="2026-03-31T08:00+07:00") | FILES,
            id="release of tomorrow",
        ),
        pytest.param(secret_release(embargo="2026-04-01T00:00+07:00") | FILES, id="embargo until tomorrow"),
        pytest.param(secret_release(embargo="2026-03-31T23:00-05:00") | FILES, id="embargo in a later zone"),
        pytest.param(
            secret_release(
                embargo="2026-04-01T00:00+07:00", status="dicabut", pencabutan="\n  tanggal: 2026-03-31\n  alasan: A"
            )
            | FILES,
            id="withdrawn before its embargo ended",
        ),
        pytest.param(
            secret_release(embargo="2026-03-31T20:00+07:00") | FILES,
            id="embargo until this evening",
        ),
    ],
)
def test_what_is_not_due_is_nowhere(files: dict[str, str], tmp_path: Path) -> None:
    assert found_in(make_root(tmp_path, files)) == []


@pytest.mark.parametrize(
    "files",
    [
        pytest.param(secret_record(tanggal_terbit=TOMORROW.isoformat()) | FILES, id="record"),
        pytest.param(secret_record(terbit_mulai=TOMORROW.isoformat()) | FILES, id="start of a record"),
        pytest.param(secret_record(terbit_sampai=TOMORROW.isoformat()) | FILES, id="last day of a record"),
        pytest.param(
            secret_release(tanggal=TOMORROW.isoformat(), embargo="2026-04-01T00:00+07:00") | FILES, id="release"
        ),
        pytest.param(secret_release(embargo="2026-03-31T23:59+07:00") | FILES, id="embargo"),
    ],
)
def test_it_is_there_the_next_day(files: dict[str, str], tmp_path: Path) -> None:
    assert found_in(make_root(tmp_path, files), TOMORROW)


def test_an_embargo_that_ends_opens_every_output(tmp_path: Path) -> None:
    """A release of today: it comes into the news sitemap as well."""
    fields = {"tanggal": "2026-03-31", "embargo": "2026-04-01T00:00+07:00"}
    root = make_root(tmp_path, secret_release(**fields) | FILES)
    assert found_in(root) == []
    found = set(found_in(root, TOMORROW))
    where = next(mark for mark in WHERE if mark[0] == "release")[1].replace("2025-02.html", "2026-03.html")
    assert {*where.split(), "sitemap-berita.xml"} <= found


def outputs_of(root: Path) -> dict[str, bytes]:
    return everything(root, catalogue_of(root))


# Whoever keeps a copy of the data must learn of a withdrawal.
TOLD_BY_API = ["api/v1/pencabutan.ndjson", "api/v1/perubahan/2025-06.ndjson"]
LISTED = [
    *("informasi/pencabutan.html", "informasi/perubahan.html", "informasi/perubahan/2025-06.html"),
    *("umpan/pencabutan.json", "umpan/pencabutan.xml"),
]
WITHDRAWN = {"status": "dicabut", "pencabutan": "\n  tanggal: 2025-06-01\n  alasan: Angkanya keliru."}


def test_of_a_withdrawn_record_only_the_tombstone_is_left(tmp_path: Path) -> None:
    fields = {"judul": "Judul Lama"} | {key: RECORD_FIELDS[key] for key in ("berkas", "tautan", "isi")} | WITHDRAWN
    pointer = {"content/siaran-pers/2025/penunjuk.md": release(terkait="[2024/catatan]")}
    outputs = outputs_of(make_root(tmp_path, {RECORD: record(**fields)} | FILES | pointer))
    assert places_of("Judul Lama", outputs) == [*TOLD_BY_API, "informasi/2024/catatan.html", *LISTED]
    assert places_of(SECRET, outputs) == []
    assert places_of(QUIET, outputs) == []
    page, listed = (outputs[path].decode() for path in ("informasi/2024/catatan.html", LISTED[0]))
    assert "Angkanya keliru." in page
    assert "Dicabut 1 Juni 2025" in page.partition('id="kutipan"')[2].partition("</p>")[0]
    assert "1 Juni 2025" in listed
    assert 'href="../informasi/2024/catatan.html"' in listed


@pytest.mark.parametrize("until", ["2026-03-30", "2026-03-30T20:00+07:00", "2026-03-31T00:00+07:00"])
def test_of_a_record_whose_time_is_over_only_the_tombstone_is_left(until: str, tmp_path: Path) -> None:
    fields = RECORD_FIELDS | {"judul": "Judul Lama", "terbit_sampai": until}
    outputs = outputs_of(make_root(tmp_path, {RECORD: record(**fields)} | FILES))
    assert places_of(SECRET, outputs) == []
    assert places_of(QUIET, outputs) == []
    page = "informasi/2024/catatan.html"
    told = [path.replace("2025-06", "2026-03") for path in (*TOLD_BY_API, page, *LISTED)]
    assert places_of("Judul Lama", outputs) == told
    assert "Masa terbit informasi ini berakhir pada" in outputs[page].decode()


@pytest.mark.parametrize("until", ["2026-03-31", "2026-03-31T08:00+07:00"])
def test_an_end_of_publication_is_the_last_that_counts(until: str, tmp_path: Path) -> None:
    """A bare day counts in full; a build without a clock is of the first moment of its day."""
    root = make_root(tmp_path, secret_record(terbit_sampai=until) | FILES)
    assert f"informasi/2024/{QUIET}.html" in found_in(root)
    assert found_in(root, datetime(2026, 3, 31, 7, 59, tzinfo=WIB))
    over = datetime(2026, 4, 1, tzinfo=WIB) if until == "2026-03-31" else datetime(2026, 3, 31, 8, tzinfo=WIB)
    assert catalogue_of(root, over).withdrawn_records


LATER = "2026-04-02"


def test_what_is_said_of_a_later_day_waits(tmp_path: Path) -> None:
    """A correction, a reply, a note of change and the day of an update: told on their day, and not before."""
    notes = f"\n  - tanggal: {LATER}\n    catatan: {SECRET}"
    replies = f"\n  - tanggal: {LATER}\n    pihak: Warga\n    teks: {SECRET}"
    files = {
        RECORD: record(tanggal_mutakhir=LATER, catatan_perubahan=notes),
        RELEASE: release(ralat=notes, hak_jawab=replies),
    }
    root = make_root(tmp_path, files)
    before, after = (everything(root, catalogue_of(root, day)) for day in (TODAY, date.fromisoformat(LATER)))
    assert places_of(SECRET, before) == []
    assert {"informasi/2024/catatan.html", "siaran-pers/ralat.html"} <= set(places_of(SECRET, after))
    assert "2 April 2026" not in before["informasi/2024/catatan.html"].decode()
    assert "2 April 2026" in after["informasi/2024/catatan.html"].decode()


def test_files_of_what_is_not_shown_are_not_linked(tmp_path: Path) -> None:
    """A published text that names the file of a draft alone must not tell its name."""
    draft = {f"disclosures/berkala/2024/{QUIET}.yml": record(status="draf", berkas=f"\n  - lokasi: {QUIET}.txt")}
    text = record(isi=f'"Lihat [lampiran](../../berkas/{QUIET}.txt)."')
    outputs = outputs_of(make_root(tmp_path, {RECORD: text} | draft | {f"disclosures/berkas/{QUIET}.txt": "x"}))
    assert [path for path in outputs if f'berkas/{QUIET}.txt"' in outputs[path].decode("utf-8", "replace")] == []


def test_a_withdrawn_file_has_a_tombstone_on_the_page_of_its_record(tmp_path: Path) -> None:
    gone = "\n  - lokasi: 2024/lama.txt\n    tanggal: 2025-06-01\n    sebab: data_pribadi"
    outputs = outputs_of(
        make_root(tmp_path, {RECORD: record(berkas_dicabut=gone), "disclosures/berkas/2024/lama.txt": SECRET})
    )
    page, listed = (outputs[path].decode() for path in ("informasi/2024/catatan.html", LISTED[0]))
    assert "lama.txt: dicabut 1 Juni 2025. Memuat data pribadi." in page
    assert "lama.txt (Laporan Tahun 2024)" in listed
    assert places_of(SECRET, outputs) == []


def test_a_tombstone_of_a_record_tells_no_facts(tmp_path: Path) -> None:
    fields = RECORD_FIELDS | WITHDRAWN | {"judul": "Judul Lama"}
    outputs = outputs_of(make_root(tmp_path, {RECORD: record(**fields)} | FILES))
    assert places_of(SECRET, outputs) == []


def test_a_tombstone_of_an_exempt_record_tells_no_consequences(tmp_path: Path) -> None:
    consequences = f"  konsekuensi_dibuka: {SECRET}\n  konsekuensi_ditutup: {SECRET}\n  undang_undang: {SECRET}"
    fields = WITHDRAWN | {"pengecualian": f"\n  dasar: a\n{consequences}"}
    path = "disclosures/dikecualikan/2024/penyidikan.yml"
    outputs = outputs_of(make_root(tmp_path, {path: record(judul="Judul Lama", kelas="dikecualikan", **fields)}))
    assert places_of("Judul Lama", outputs) == [*TOLD_BY_API, "informasi/2024/penyidikan.html", *LISTED]
    assert places_of(SECRET, outputs) == []


def test_of_a_withdrawn_release_only_the_tombstone_is_left(tmp_path: Path) -> None:
    """Its lead and source are told by the page; its text, quotes and photos are not."""
    fields = {"judul": "Judul Lama"} | {key: RELEASE_FIELDS[key] for key in ("foto", "kutipan", "topik")} | WITHDRAWN
    outputs = outputs_of(make_root(tmp_path, {RELEASE: release(f"Isi {SECRET}.\n", **fields)} | FILES))
    # Whoever has it must learn that it is withdrawn, so the news of that names it.
    told = [*TOLD_BY_API, "siaran-pers/2025/siaran.html", "siaran-pers/2025/siaran.txt", "siaran-pers/index.html"]
    told += ["siaran-pers/ralat.html", *(f"umpan/{name}" for name in ("ralat.json", "ralat.xml"))]
    told += [f"umpan/siaran-pers.{ending}" for ending in ("json", "xml")]
    assert places_of("Judul Lama", outputs) == sorted([*told, *LISTED])
    assert places_of(SECRET, outputs) == []
    assert places_of(QUIET, outputs) == []
    assert [path for path in outputs if QUIET in path] == []
    assert "Angkanya keliru." in outputs["siaran-pers/2025/siaran.html"].decode()


def test_a_tombstone_of_a_release_has_no_links(tmp_path: Path) -> None:
    fields = {"judul": "Judul Lama", "tautan": RELEASE_FIELDS["tautan"]} | WITHDRAWN
    outputs = outputs_of(make_root(tmp_path, {RELEASE: release(**fields)}))
    assert places_of(SECRET, outputs) == []


def test_tombstones_are_not_in_the_sitemap_and_not_indexed(tmp_path: Path) -> None:
    files = {RECORD: record(**WITHDRAWN), RELEASE: release(**WITHDRAWN)}
    outputs = outputs_of(make_root(tmp_path, files))
    for path in ("informasi/2024/catatan.html", "siaran-pers/2025/siaran.html"):
        assert b'<meta name="robots" content="noindex">' in outputs[path]
        assert path.encode() not in outputs["sitemap.xml"]


EXEMPT = "disclosures/dikecualikan/2024/penyidikan.yml"


def exempt(**fields: str) -> str:
    return record(judul="Berkas Penyidikan", kelas="dikecualikan", pengecualian="\n  dasar: a", **fields)


@pytest.mark.parametrize(
    "field",
    [
        {"isi": SECRET},
        {"berkas": f"\n  - lokasi: {QUIET}.txt"},
        {"berkas": RECORD_FIELDS["berkas"]},
        {"tautan": RECORD_FIELDS["tautan"]},
    ],
    ids=lambda field: next(iter(field)),
)
def test_nothing_is_published_while_something_exempt_has_content(field: dict[str, str], tmp_path: Path) -> None:
    loaded = load(make_root(tmp_path, {EXEMPT: exempt(**field)} | FILES), TODAY)
    assert loaded.catalogue is None
    assert "dikecualikan-berisi" in codes(loaded.problems)


def test_what_is_exempt_is_announced_but_not_in_the_list_of_what_is_open(tmp_path: Path) -> None:
    outputs = outputs_of(make_root(tmp_path, {EXEMPT: exempt()}))
    assert "informasi/2024/penyidikan.html" in outputs
    assert "informasi/dikecualikan.html" in places_of("Berkas Penyidikan", outputs)
    for path in ("unduh/daftar-informasi-publik.csv", "unduh/daftar-informasi-publik.json", "index.html"):
        assert b"Berkas Penyidikan" not in outputs[path]
    assert not any(
        InformationClass.EXEMPT.key.encode() in outputs[path] for path in outputs if path.startswith("unduh/daftar-")
    )


# Personal data: refused in every field in which an editor can write text.

NIK = "3201064612508282"
PRIVATE = [NIK, "0812-3456-7890", "budi@gmail.com"]


def text_fields(table: type, keys: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """The way to every field of text below `table`; `*` stands for a list."""
    for field in fields_of(table):
        kind, way = field.type, (*keys, field.key)
        if isinstance(kind, Many):
            kind, way = kind.of, (*way, "*")
        if isinstance(kind, Group):
            yield from text_fields(kind.of, way)
        elif isinstance(kind, Text | Markdown | Location):
            yield way


def written(way: tuple[str, ...], value: str, indent: int = 0) -> str:
    """YAML in which only the field at `way` is filled."""
    head, *rest = way
    pad = "  " * indent
    if head == "*":
        inner = written(tuple(rest), value, indent + 1).lstrip() if rest else f'"{value}"\n'
        return f"{pad}- {inner}"
    if not rest:
        return f'{pad}{head}: "{value}"\n'
    return f"{pad}{head}:\n{written(tuple(rest), value, indent + 1)}"


WAYS = [
    pytest.param(path, way, id=f"{table.__name__} {'.'.join(way)}")
    for table, path in ((Record, RECORD), (Release, RELEASE), (Body, "disclosures/badan.yml"))
    for way in text_fields(table)
]


@pytest.mark.parametrize(("path", "way"), [way for way in WAYS if "kontak_resmi" not in str(way.id)])
def test_personal_data_in_any_field_stops_the_build(path: str, way: tuple[str, ...], tmp_path: Path) -> None:
    for number, value in enumerate(PRIVATE):
        text = written(way, f"a {value} b")
        root = make_root(tmp_path / str(number), {path: f"---\n{text}---\n\nIsi.\n" if path.endswith(".md") else text})
        loaded = load(root, TODAY)
        assert loaded.catalogue is None
        # A location refuses some of these as a name; it is refused either way.
        assert {"data-pribadi", "lokasi-salah"} & set(codes(loaded.problems)), value


@pytest.mark.parametrize("value", PRIVATE)
@pytest.mark.parametrize(
    "where", ["Isi {}.", "> {}", "| {} |\n| --- |", "`{}`", "[{}](https://contoh.go.id)", "    {}"]
)
def test_personal_data_in_the_text_of_a_release_stops_the_build(value: str, where: str, tmp_path: Path) -> None:
    loaded = load(make_root(tmp_path, {RELEASE: release("Baris.\n\n" + where.format(value))}), TODAY)
    assert loaded.catalogue is None
    assert codes(loaded.problems) == ["data-pribadi"]


@pytest.mark.parametrize("value", PRIVATE)
def test_personal_data_in_a_written_page_stops_the_build(value: str, tmp_path: Path) -> None:
    loaded = load(make_root(tmp_path, {"content/tentang.md": f"# Tentang\n\nHubungi {value}.\n"}), TODAY)
    assert loaded.catalogue is None


@pytest.mark.parametrize("mark", ["-", "\u2010", "\u2011", "\u2013", "\u00a0"])
def test_a_number_is_found_whatever_hyphen_divides_it(mark: str, tmp_path: Path) -> None:
    loaded = load(make_root(tmp_path, {RECORD: record(ringkasan=f"Hubungi 0812{mark}3456{mark}7890")}), TODAY)
    assert codes(loaded.problems) == ["data-pribadi"]


def test_only_contacts_that_are_registered_as_official_may_stand(tmp_path: Path) -> None:
    body = 'nama: Kota Contoh\nkontak_resmi:\n  - "0812-3456-7890"\n  - budi.santoso@gmail.com\n'
    text = "Hubungi 0812-3456-7890, 081234567890, atau Budi.Santoso@gmail.com."
    files = {"disclosures/badan.yml": body, RECORD: record(ringkasan=text), RELEASE: release(text, teras=text)}
    root = make_root(tmp_path, files)
    for path in ("disclosures/berkala/2024/laporan-kinerja.yml", "content/siaran-pers/2025/layanan-malam.md"):
        (root / path).unlink()  # they name units
    assert codes(load(root, TODAY).problems) == []
    (root / RELEASE).write_text(release("Hubungi 0812-3456-7891."))
    assert codes(load(root, TODAY).problems) == ["data-pribadi"]


def test_an_error_anywhere_publishes_nothing_at_all(tmp_path: Path) -> None:
    loaded = load(make_root(tmp_path, {RECORD: record(unit="dinas-hantu")}), TODAY)
    assert loaded.catalogue is None


# --- skeletons ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["record", "release"])
def test_what_new_writes_cannot_be_published_half_filled(kind: str, tmp_path: Path) -> None:
    """The draft is valid; without its status each text that nobody replaced is refused, uncommented examples too."""
    root = make_root(tmp_path)
    done = run("new.py", kind, "--root", root, "--judul", "Judul Baru", "--today", "2026-03-31")
    assert done.returncode == 0, done.stderr
    [path] = root.rglob("judul-baru.*")
    assert codes(load(root, TODAY).problems) == []
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("status: draf\n", ""), encoding="utf-8")
    expected = {"record": 0, "release": 4}[kind]  # place, lead, source, text
    assert codes(load(root, TODAY).problems) == ["isi-contoh"] * expected
    example = {
        "record": "#ringkasan: |\n#  Tulis di sini.",
        "release": "#kutipan:\n#  - nama: …\n#    jabatan: …\n#    teks: |\n#      Tulis di sini.",
    }[kind]
    assert example in text
    filled = text.replace("status: draf\n", "").replace(example, example.replace("#", ""))
    path.write_text(filled, encoding="utf-8")
    assert codes(load(root, TODAY).problems) == ["isi-contoh"] * (expected + {"record": 1, "release": 3}[kind])


@pytest.mark.parametrize("name", ["Laporan (1).pdf", "A & B.pdf", "rencana kerja.pdf"])
def test_an_attachment_that_a_text_links_to_is_published(name: str, tmp_path: Path) -> None:
    """Whatever its name: the page leads to it, and it is no orphan."""
    body = f"[Berkas](<../../../disclosures/berkas/2024/{name}>)\n"
    root = make_root(tmp_path, {RELEASE: release(body), f"disclosures/berkas/2024/{name}": "Isi"})
    loaded = load(root, TODAY)
    assert "berkas-yatim" not in codes(loaded.problems, errors_only=False)
    assert loaded.catalogue
    outputs = everything(root, loaded.catalogue)
    assert f"berkas/2024/{name}" in outputs
    assert f'href="../../berkas/2024/{quote(name)}"' in outputs["siaran-pers/2025/siaran.html"].decode()


@pytest.mark.parametrize(
    "fields",
    [
        {"status": "draf"},
        {"tanggal_terbit": "2030-01-01"},
        {"berkas_dicabut": "\n  - {lokasi: 2024/takbolehterbit.txt, tanggal: 2025-01-02, sebab: diganti}"},
    ],
)
def test_a_text_does_not_publish_what_a_gate_holds_back(fields: dict[str, str], tmp_path: Path) -> None:
    link = "'[x](../../berkas/2024/takbolehterbit.txt)'"
    files = {RECORD: record(**{"isi": link, "tanggal_terbit": "2024-05-05"} | fields)}
    root = make_root(tmp_path, {**files, "disclosures/berkas/2024/takbolehterbit.txt": SECRET})
    outputs = everything(root, catalogue_of(root))
    assert "berkas/2024/takbolehterbit.txt" not in outputs
    assert [path for path, content in outputs.items() if SECRET.encode() in content] == []


LED = "disclosures/berkas/2024/biaya.txt"
PLAN = "disclosures/berkas/2024/denah.png"
# A page that alone leads to a document and to a picture of the documents.
LEADING = "# Layanan\n\n[Biaya](../disclosures/berkas/2024/biaya.txt) ![Denah](../disclosures/berkas/2024/denah.png)\n"


PAGED = "site_name: PPID Kota Contoh\nsite_url: https://ppid.contoh.go.id/\n"  # without a menu every page is seen


def files_of_page(head: str = "", settings: str = "") -> dict[str, str | bytes]:
    page = f"---\n{head}---\n\n{LEADING}" if head else LEADING
    return {"content/layanan.md": page, LED: "Gratis.\n", PLAN: picture("PNG"), "mkdocs.yml": f"{PAGED}{settings}"}


@pytest.mark.parametrize("engine", ["", "extra:\n  mesin: zensical\n"], ids=["MkDocs", "Zensical"])
def test_an_attachment_that_only_a_page_links_to_is_published(engine: str, tmp_path: Path) -> None:
    """Cold, and warm from a site where it was missing; with the link, and with the picture, that lead to it."""
    root, out = make_root(tmp_path / "root"), tmp_path / "site"
    (root / "mkdocs.yml").write_text(f"{PAGED}{engine}", encoding="utf-8")
    words = ("--root", root, "--out", out, "--cache", tmp_path / "cache", "--today", "2026-03-31")
    assert run("publish.py", *words).returncode == 0
    make_root(root, files_of_page(settings=engine))
    assert codes(load(root, TODAY).problems, errors_only=False).count("berkas-yatim") == 0
    for out_of_cache in (words, ("--root", root, "--out", tmp_path / "cold", "--no-cache", *words[-2:])):
        done = run("publish.py", *out_of_cache)
        assert done.returncode == 0, done.stderr
        folder = Path(out_of_cache[3])
        page = (folder / "layanan.html").read_text(encoding="utf-8")
        assert 'href="berkas/2024/biaya.txt"' in page
        assert 'src="berkas/2024/denah.png"' in page
        assert (folder / "berkas/2024/biaya.txt").read_text() == "Gratis.\n"
        assert (folder / "berkas/2024/denah.png").is_file()


_DRAFT_RECORD = {RECORD: record(status="draf", berkas="\n  - lokasi: 2024/biaya.txt\n  - lokasi: 2024/denah.png")}
_GONE = "\n  - {{lokasi: 2024/{}, tanggal: 2025-01-02, sebab: diganti}}"


@pytest.mark.parametrize(
    ("files", "is_said"),
    [
        (files_of_page("status: draf\n"), False),
        (files_of_page("status: dicabut\npencabutan: {tanggal: 2026-03-01, sebab: keliru, alasan: Keliru.}\n"), False),
        (files_of_page(settings="nav:\n  - A: index.md\n"), False),
        (files_of_page() | _DRAFT_RECORD, True),
        (
            files_of_page() | {RECORD: record(berkas_dicabut=_GONE.format("biaya.txt") + _GONE.format("denah.png"))},
            True,
        ),
    ],
    ids=["draft", "withdrawn", "not reached", "of a draft record", "withdrawn by its record"],
)
def test_a_page_does_not_publish_what_a_gate_holds_back(
    files: dict[str, str | bytes], is_said: bool, tmp_path: Path
) -> None:
    """Built where the page was there before, so that nothing of it is remembered; a link that is lost is named."""
    root, out = make_root(tmp_path / "root", files_of_page()), tmp_path / "site"
    words = ("--root", root, "--out", out, "--cache", tmp_path / "cache", "--today", "2026-03-31")
    assert run("publish.py", *words).returncode == 0
    make_root(root, files)
    lost = ("layanan.html", "berkas/2024/biaya.txt", "berkas/2024/denah.png")
    done = run("publish.py", *words, *(f"--let-go={path}" for path in lost))
    assert done.returncode == 0, done.stderr
    assert not (out / lost[1]).exists()
    assert not (out / lost[2]).exists()
    assert ("tautan-tak-terbit" in codes(load(root, TODAY).problems, errors_only=False)) == is_said
    texts = {path.name: path.read_text(encoding="utf-8") for path in out.rglob("*.html")}
    assert [name for name, text in texts.items() if "biaya.txt" in text and "dicabut" not in text] == []
    assert [name for name, text in texts.items() if "terang:disclosures" in text] == []
    if is_said:
        assert "Denah" in texts["layanan.html"]
        assert "<img" not in texts["layanan.html"].partition("<main")[2].partition("</main>")[0]


_REPORT = "---\ntanggal_terbit: 2025-03-20\n---\n\n## Kebijakan\n\nLihat {}.\n"
_UP = "../../../"
# Where the text stands, its source around the links, and its page.
DOORS = {
    "record": (
        "disclosures/berkala/2024/taut.yml",
        lambda links: record(isi=f"'Lihat {links}.'"),
        "informasi/2024/taut.html",
    ),
    "release": (
        "content/siaran-pers/2025/taut.md",
        lambda links: release(f"Lihat {links}.\n"),
        "siaran-pers/2025/taut.html",
    ),
    "report": ("disclosures/layanan/laporan/2024.md", _REPORT.format, "layanan/laporan/2024.html"),
}


@pytest.mark.parametrize("door", DOORS)
def test_a_link_of_a_text_leads_to_what_the_repository_has(door: str, tmp_path: Path) -> None:
    """To a document, a page, a folder of pages and a file of them, which nothing else leads to; cold, and warm from a site
    where the text was another.
    """
    path, written, page = DOORS[door]
    root, out = make_root(tmp_path / "root", {path: written("kosong")}), tmp_path / "site"
    words = ("--root", root, "--out", out, "--cache", tmp_path / "cache", "--today", "2026-03-31")
    assert run("publish.py", *words).returncode == 0
    links = (
        f"[a]({_UP}disclosures/berkas/2024/biaya.txt), [b]({_UP}content/profil/), [c]({_UP}content/unduhan/daftar.txt), "
        f"[d]({_UP}disclosures/berkala/2024/laporan-kinerja.yml#isi)"
    )
    files = {path: written(links), LED: "Gratis.\n", "content/profil/index.md": "# Profil\n"}
    make_root(root, {**files, "content/unduhan/daftar.txt": "Satu.\n"})
    assert codes(load(root, TODAY).problems) == []
    for out_of_cache in (words, ("--root", root, "--out", tmp_path / "cold", "--no-cache", *words[-2:])):
        done = run("publish.py", *out_of_cache)
        assert done.returncode == 0, done.stderr
        folder = Path(out_of_cache[3])
        html = (folder / page).read_text(encoding="utf-8")
        for target in (
            "berkas/2024/biaya.txt",
            "profil/index.html",
            "unduhan/daftar.txt",
            "informasi/2024/laporan-kinerja.html#isi",
        ):
            assert f'href="../../{target}"' in html, target
            assert (folder / target.partition("#")[0]).is_file(), target
