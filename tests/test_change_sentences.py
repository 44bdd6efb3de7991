"""What a summary says of each kind of source: a new kind without a sentence, or a setting that changes unsaid, fails here."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from helpers import RECORD, catalogue_of, make_root, record
from terang.catalogue import Catalogue, OfficeFiles
from terang.catalogue.office_files import office_file_kinds
from terang.records import (
    Applicant,
    Body,
    BodyKind,
    HolidayEntry,
    HolidayKind,
    HolidayList,
    InformationClass,
    Monev,
    MonevCategory,
    MonevUnit,
    ObjectionGround,
    ObjectionRegister,
    Office,
    Record,
    Release,
    ReviewedPersonalData,
    ServiceReport,
    Status,
    Synonyms,
    Unit,
    WrittenPage,
)
from terang.records.fields import Many, fields_of
from terang.records.registers import Objection, ObjectionReply, Request, RequestOutcome, RequestRegister
from terang.records.synonyms import Synonym
from terang.records.wording import exact_rupiah
from terang.reviewing import as_markdown, compare
from terang.reviewing.changed_office_files import OFFICE_FILE_WORDS
from terang.reviewing.changed_settings import body_changes, engine_changes
from terang.reviewing.changed_sources import changed_sources
from terang.values.dates import PartialDate
from terang.writers.whole_site.redirects import moved_addresses

TODAY = date(2026, 3, 31)
BODY = Body(path="disclosures/badan.yml", name="Kota Contoh")
MONEY = {"budgets", "procurements"}  # items of their own: changed_tables
CLASSES = {kind.key: kind for kind in InformationClass}


def day(text: str) -> PartialDate:
    return PartialDate.parse(text)


def catalogue(
    *items: Record | Release,
    body: Body = BODY,
    files: Mapping[str, Any] | None = None,
    pages: tuple[WrittenPage, ...] = (),
) -> Catalogue:
    records = [one for one in items if isinstance(one, Record)]
    releases = [one for one in items if isinstance(one, Release)]
    return Catalogue.of(TODAY, body, records, releases, {}, {}, OfficeFiles(**(files or {})), pages=pages)


# --- badan.yml and mkdocs.yml -----------------------------------------------------------------------------------


def _with_other(name: str) -> Body:
    """A body in which the value of one key is another: of a list one more row, as little filled as can be."""
    field = next(one for one in fields_of(Body) if one.name == name)
    if not isinstance(field.type, Many):
        return replace(BODY, **{name: "nilai"})
    of = getattr(field.type.of, "of", None)
    row = of(**{one.name: "nilai" for one in fields_of(of) if one.need.name == "REQUIRED"}) if of else "nilai"
    return replace(BODY, **{name: (row,)})


@pytest.mark.parametrize("name", [field.name for field in fields_of(Body)])
def test_every_setting_of_the_body_has_its_sentence(name: str) -> None:
    assert [said for said in body_changes(BODY, _with_other(name)) if said.strip()]
    assert [said for said in body_changes(_with_other(name), BODY) if said.strip()]


UNIT = Unit(id="dinkes", name="Dinas Kesehatan")
PPID = Office(role="PPID Utama", holder="Kepala Diskominfo", start=day("2020-01"))


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ({}, {"units": (UNIT,)}, ["Unit baru: Dinas Kesehatan"]),
        ({"units": (UNIT,)}, {"units": (replace(UNIT, name="Dinas Kesehatan dan KB"),)}, ["Unit berganti nama: Dinas Kesehatan menjadi Dinas Kesehatan dan KB"]),
        (
            {"units": (UNIT,)},
            {"units": (replace(UNIT, end=day("2026-01"), successor="baru"), Unit(id="baru", name="Dinas Baru"))},
            ["Unit baru: Dinas Baru", "Unit berakhir: Dinas Kesehatan, Januari 2026, digantikan Dinas Baru"],
        ),
        ({"units": (UNIT,)}, {"units": (replace(UNIT, ppid_officer="Sekretaris"),)}, ["Dinas Kesehatan: pejabat PPID: “Sekretaris”"]),
        ({"units": (UNIT,)}, {"units": (replace(UNIT, address="Jalan A"),)}, ["Dinas Kesehatan: Alamat berubah"]),
        # the old one is dated, the new one follows
        (
            {"offices": (PPID,)},
            {"offices": (replace(PPID, end=day("2026-03")), replace(PPID, holder="Sekretaris Daerah", start=day("2026-03-02")))},
            ["PPID Utama: pejabat berganti dari Kepala Diskominfo menjadi Sekretaris Daerah sejak 2 Maret 2026"],
        ),
        (
            {"offices": (PPID,)},
            {"offices": (replace(PPID, end=day("2026-03")), replace(PPID, start=day("2026-03-02")))},
            ["PPID Utama (Kepala Diskominfo): pejabat berganti sejak 2 Maret 2026"],
        ),
        ({"offices": (PPID,)}, {"offices": (replace(PPID, basis="SK 1/2026"),)}, ["PPID Utama: masa jabatan atau keterangannya berubah"]),
        ({"hours": "Senin"}, {"hours": "Senin, Selasa"}, ["Jam layanan: “Senin” menjadi “Senin, Selasa”"]),
        ({"kind": BodyKind.REGION}, {"kind": BodyKind.VILLAGE}, ["Jenis badan publik: “Pemerintah daerah” menjadi “Pemerintah desa”"]),
        # numbers and personal data are not repeated
        ({}, {"official_contacts": ("(021) 5550123",)}, ["Nomor dan surel kantor yang boleh terbit: 1 ditambah"]),
        (
            {},
            {"reviewed_personal_data": (ReviewedPersonalData(kind="nik", path="disclosures/a.yml", masked="3275…01", reason="x", office="y", date=day("2026")),)},  # type: ignore[arg-type]
            ["Data pribadi yang sudah ditinjau: ditambah disclosures/a.yml"],
        ),
    ],
)  # fmt: skip
def test_changes_of_the_body_are_said_in_words(old: dict[str, Any], new: dict[str, Any], told: list[str]) -> None:
    assert list(body_changes(replace(BODY, **old), replace(BODY, **new))) == told


def test_changes_of_the_menu_are_said_in_words() -> None:
    old = {"site_name": "PPID", "nav": [{"Beranda": "index.md"}], "theme": {"name": "a"}}
    new = {
        "site_name": "PPID Contoh",
        "nav": [{"Beranda": "index.md"}, {"Layanan": [{"Biaya": "biaya.md"}]}],
        "theme": {},
    }
    assert list(engine_changes(old, new)) == [
        "Nama situs: “PPID” menjadi “PPID Contoh”",
        "Menu: ditambah biaya.md",
        "Pengaturan lain: theme",
    ]


# --- office files -----------------------------------------------------------------------------------------------


def test_every_kind_of_office_file_has_its_sentence() -> None:
    assert {kind.name for kind in office_file_kinds()} == OFFICE_FILE_WORDS.keys() | MONEY


def requests(*outcomes: RequestOutcome | None) -> tuple[RequestRegister, ...]:
    rows = tuple(
        Request(
            number=f"{at}/2026", received=day("2026-01-05"), applicant=Applicant.PERSON, subject="Rahasia", outcome=one
        )
        for at, one in enumerate(outcomes)
    )
    return (RequestRegister(id="2026", path="r.csv", fingerprint=repr(outcomes).encode(), rows=rows),)


def objections(*replies: ObjectionReply | None) -> tuple[ObjectionRegister, ...]:
    rows = tuple(
        Objection(number=f"{at}/2026", received=day("2026-01-05"), ground=ObjectionGround.REFUSED, reply=one)
        for at, one in enumerate(replies)
    )
    return (ObjectionRegister(id="2026", path="k.csv", fingerprint=repr(replies).encode(), rows=rows),)


def holidays(year: int, *days: tuple[str, str], decree: str = "SKB 1") -> tuple[HolidayList, ...]:
    entries = tuple(HolidayEntry(day=day(one), name=name, kind=HolidayKind.NATIONAL) for one, name in days)
    return (HolidayList(id=str(year), path="h.yml", fingerprint=repr(days).encode(), decree=decree, holidays=entries),)


def report(**fields: Any) -> tuple[ServiceReport, ...]:
    return (ServiceReport(id="2025", path="l.md", fingerprint=repr(fields).encode(), **fields),)


def monev(*units: str, **fields: Any) -> tuple[Monev, ...]:
    category = MonevCategory(id="a", name="A", units=tuple(MonevUnit(unit=unit) for unit in units))
    return (
        Monev(id="2025", path="m.yml", fingerprint=repr((units, fields)).encode(), categories=(category,), **fields),
    )


def synonyms(*terms: str) -> Synonyms:
    return Synonyms(
        id="sinonim", path="s.yml", fingerprint=repr(terms).encode(), entries=tuple(Synonym(term=one) for one in terms)
    )


OUT = {"published": day("2026-03-20")}
NEW_YEAR = ("2030-01-01", "Tahun Baru")


@pytest.mark.parametrize(
    ("name", "old", "new", "title", "told"),
    [
        ("requests", (), requests(None, None, None), "Register permintaan 2026", "3 permintaan baru"),
        ("requests", requests(None, None, None), requests(RequestOutcome.GRANTED, None), "Register permintaan 2026", "1 dijawab, 1 dihapus"),
        ("requests", requests(RequestOutcome.GRANTED), requests(RequestOutcome.REFUSED), "Register permintaan 2026", "1 diubah"),
        ("objections", objections(None), objections(ObjectionReply.UPHELD, None), "Register keberatan 2026", "1 keberatan baru, 1 ditanggapi"),
        ("holidays", holidays(2030, NEW_YEAR), holidays(2030, NEW_YEAR, ("2030-12-11", "Pilkada")), "Hari libur 2030", "ditambah 11 Desember 2030 (Pilkada)"),
        ("holidays", (), holidays(2030, NEW_YEAR), "Hari libur 2030", "ditambah 1 Januari 2030 (Tahun Baru); menurut SKB 1"),
        ("holidays", holidays(2030, NEW_YEAR), (), "Hari libur 2030", "dihapus 1 Januari 2030 (Tahun Baru)"),
        ("reports", (), report(obstacles="Rahasia"), "Laporan layanan 2025", "masih disusun, belum terbit"),
        ("reports", report(), report(**OUT), "Laporan layanan 2025", "terbit"),
        ("reports", report(**OUT), report(**OUT, obstacles="Baru", budget=5), "Laporan layanan 2025", "berubah: Anggaran layanan informasi (rupiah), Kendala"),
        ("monevs", (), monev("dinkes"), "Hasil monev 2025", "1 kategori baru, 1 unit dinilai"),
        ("monevs", monev("dinkes"), monev("dinkes", "rsud", note="x"), "Hasil monev 2025", "1 unit dinilai; berubah: Keterangan"),
        ("synonyms", synonyms("LKPJ"), synonyms("LPPD"), "Sinonim pencarian", "ditambah LPPD; dihapus LKPJ"),
    ],
)  # fmt: skip
def test_changes_of_office_files_are_said_in_words(name: str, old: Any, new: Any, title: str, told: str) -> None:
    before, after = (
        catalogue(files={name: found or ()} if name != "synonyms" else {name: found}) for found in (old, new)
    )
    path = (new or old)[0].path if name != "synonyms" else new.path
    change = compare(before, after, [path])
    assert [(one.title, one.told) for one in change.sources] == [(title, told)]
    said = as_markdown(change, ())
    assert "### Berkas lain yang berubah" not in said
    assert "Rahasia" not in said


# --- records, releases and pages --------------------------------------------------------------------------------

LAPORAN = Record(
    id="2026/laporan", path="disclosures/berkala/2026/laporan.yml", fingerprint=b"1", title="Laporan",
    information_class=CLASSES["berkala"], published=day("2026-01-05"),
)  # fmt: skip
ALWAYS = "disclosures/setiap-saat/2026/laporan.yml"


@pytest.mark.parametrize(
    ("new", "kind", "note"),
    [
        (
            replace(LAPORAN, path=ALWAYS, fingerprint=b"2", information_class=CLASSES["setiap_saat"]),
            "dipindah",
            "pindah kelas dari Informasi Berkala menjadi Informasi Setiap Saat; alamat halamannya tetap",
        ),
        (
            replace(LAPORAN, id="2026/kinerja", path="disclosures/berkala/2026/kinerja.yml", fingerprint=b"2",
                    title="Laporan Kinerja", old_addresses=("/informasi/2026/laporan.html",)),
            "dipindah",
            "alamat lamanya, /informasi/2026/laporan.html, mengantar ke halaman ini; berubah: Judul",
        ),
        (replace(LAPORAN, summary="Baru.", fingerprint=b"2"), "diubah", "berubah: Ringkasan isi informasi"),
        (replace(LAPORAN, status=Status.WITHDRAWN, path=ALWAYS, fingerprint=b"2"), "dicabut", ""),
    ],
    ids=["class", "name", "text", "withdrawn"],
)  # fmt: skip
def test_an_item_that_lies_elsewhere_has_moved(new: Record, kind: str, note: str) -> None:
    before, after = catalogue(LAPORAN), catalogue(new)
    change = compare(before, after, {LAPORAN.path, new.path})
    assert [(one.kind.key, one.note, one.path) for one in change.items] == [(kind, note, new.path)]
    assert change.sources == ()
    if new.old_addresses:
        assert moved_addresses(after) == (("/informasi/2026/laporan.html", change.items[0].address),)


def page(id: str, **fields: Any) -> WrittenPage:
    return WrittenPage(id=id, path=f"content/{id}.md", title=f"Judul {id}", **fields)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ((), (page("biaya"),), ["halaman baru"]),
        ((page("biaya"),), (page("biaya", body="Baru."),), ["berubah: Isi"]),
        ((page("biaya"),), (page("biaya", status=Status.WITHDRAWN),), ["dicabut"]),
        ((page("biaya"),), (), ["tidak terbit lagi"]),
        ((page("biaya"),), (page("tarif", old_addresses=("/biaya.html",)),), ["halaman baru", "pindah ke tarif.html; alamat lamanya mengantar ke sana"]),
    ],
)  # fmt: skip
def test_changes_of_pages_are_said_in_words(
    old: tuple[WrittenPage, ...], new: tuple[WrittenPage, ...], told: list[str]
) -> None:
    paths = {one.path for one in (*old, *new)}
    assert [one.told for one in changed_sources(catalogue(pages=old), catalogue(pages=new), paths, None)] == told


@pytest.mark.parametrize(
    ("path", "title"),
    [
        ("disclosures/berkas/2026/laporan.pdf", "Dokumen"),
        ("content/siaran-pers/foto/2026/rapat.jpg", "Foto"),
        ("disclosures/berkala/2026/draf.yml", "Catatan"),
        ("content/siaran-pers/2026/draf.md", "Siaran pers"),
        ("content/belum.md", "Halaman"),
        ("content/gambar/peta.png", "Gambar atau berkas halaman"),
        (".github/workflows/terbit.yml", "Pemeriksaan dan penerbitan otomatis"),
        (".gitlab-ci.yml", "Pemeriksaan dan penerbitan otomatis"),
        ("requirements.txt", "Versi Terang"),
        ("README.md", "Tidak tampil di situs"),
    ],
)
def test_every_other_file_is_called_by_what_it_is(path: str, title: str) -> None:
    assert [one.title for one in changed_sources(catalogue(), catalogue(), [path], None)] == [title]


def test_nothing_hidden_is_in_the_summary(tmp_path: Path) -> None:
    """Drafts, what is embargoed, and pages that are not published: their paths, and nothing of what they say."""
    hidden = {
        "disclosures/berkala/2026/draf.yml": record(judul="Rahasia Satu", status="draf"),
        "disclosures/berkala/2026/nanti.yml": record(judul="Rahasia Dua", terbit_mulai="2030-01-01"),
        "content/lain.md": "---\ntitle: Rahasia Tiga\nstatus: draf\n---\n\nRahasia.\n",
        "disclosures/layanan/laporan/2025.md": "---\nnomor: Rahasia/1\n---\n\n## Kendala\n\nRahasia.\n",
    }
    start = {RECORD: record(unit="dinkes")}
    before, after = (
        catalogue_of(make_root(tmp_path / name, files)) for name, files in (("a", start), ("b", {**start, **hidden}))
    )
    said = as_markdown(compare(before, after, hidden), ())
    assert "Rahasia" not in said
    assert [path for path in hidden if f"`{path}`" not in said] == []


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (6_940_000_000_000, "Rp6.940.000.000.000"),
        (6_900_000_000_000, "Rp6,9\u00a0triliun"),
        (5_000_000_001, "Rp5.000.000.001"),
        (5_000_000_000, "Rp5\u00a0miliar"),
        (999_999, "Rp999.999"),
        (0, "Rp0"),
    ],
)
def test_sums_that_are_compared_are_not_rounded(value: int, said: str) -> None:
    assert exact_rupiah(value) == said
