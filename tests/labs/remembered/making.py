"""Whole sources, drawn so that they are valid together with the office as it is."""

from datetime import date, timedelta
from typing import Any

from terang.law import REGISTER, STAFF, checks_of, indicators_of
from terang.records import (
    Alert,
    Budget,
    BudgetLine,
    Exemption,
    ExtensionReason,
    GivenForm,
    Monev,
    ObjectionGround,
    ObjectionReply,
    ProcurementList,
    ProcurementPackage,
    Programme,
    ProgrammeProgress,
    Record,
    RefusalGround,
    Release,
    ReportSection,
    RequestChannel,
    RequestOutcome,
    ServiceReport,
    Synonym,
)
from terang.writers.whole_site.fragments import NAMES

from .drawing import Drawer
from .office import CLASSES, Source, id_of

# What belongs to a life or a class, and is given by an edit of its own.
APART = ("kelas", "status", "pencabutan", "embargo", "darurat", "pengecualian", "nihil", "program")
CLOSED = ("berkas", "tautan", "isi")  # an exempt record has none
_FIXED = ("01-01", "05-01", "06-01", "08-17", "12-25")  # holidays of every year


def record(draw: Drawer, path: str, share: float = 0.35) -> Source:
    folder = path.split("/")[1]
    values = {"judul": "", "kelas": CLASSES[folder]} | draw.table(Record, share, APART, path)
    if folder == "serta-merta":
        values["darurat"] = draw.table(Alert, 0.5, ("selesai",))
    if folder == "berkala" and draw.chance(0.3):
        values["program"] = programme(draw, path)
    if folder == "dikecualikan":
        values = {key: value for key, value in values.items() if key not in CLOSED}
        values["pengecualian"] = draw.table(Exemption, 0.5, ("cakupan", "salinan", "berlaku_sampai")) | {
            "dasar": "j",
            "undang_undang": draw.text(100),
        }
    if values.get("tanggal_mutakhir", "9") < values.get("tanggal_terbit", ""):
        values["tanggal_mutakhir"], values["tanggal_terbit"] = values["tanggal_terbit"], values["tanggal_mutakhir"]
    return Source(values)


def programme(draw: Drawer, path: str) -> dict[str, Any]:
    """Nothing is counted twice, and what was reached lies in the past."""
    values = draw.table(Programme, 0.6, ("mulai", "selesai", "kemajuan"), path)
    rows = [{"tanggal": draw.day(last=0)} | draw.table(ProgrammeProgress, 0.8, ("tanggal",)) for _ in range(3)]
    values["kemajuan"] = list({row["tanggal"]: row for row in rows}.values())
    values["anggaran"] = list({row["tahun"]: row for row in values.get("anggaran", ())}.values())
    return {key: value for key, value in values.items() if value}


def release(draw: Drawer, path: str, share: float = 0.35) -> Source:
    values = draw.table(Release, share, APART, path)
    values["tanggal"] = draw.day(last=20)
    mend_release(values)
    return Source(values, draw.markdown(path))


def mend_release(values: dict[str, Any]) -> None:
    """Nothing is corrected or answered before it was said."""
    for row in (*values.get("ralat", ()), *values.get("hak_jawab", ())):
        row["tanggal"] = max(row["tanggal"], values["tanggal"])
    if "perbaikan_kecil" in values:
        values["perbaikan_kecil"] = max(values["perbaikan_kecil"], values["tanggal"])


def page(draw: Drawer, path: str) -> Source:
    """A written page, with a list that Terang makes in every second one."""
    marker = f"\n<!-- terang:{draw.rng.choice(list(NAMES))} -->\n" if draw.chance(0.5) else ""
    head = {"title": draw.text(60)} if draw.chance(0.5) else {}
    head |= {"status": "draf"} if draw.chance(0.1) else {}
    return Source(head, f"# {draw.text(60)}\n\n{draw.markdown(path)}{marker}")


def request(draw: Drawer, number: str, year: int) -> dict[str, str]:
    """One row of the register of requests."""
    rng = draw.rng
    received = _day_of(draw, year)
    row = {"nomor": number, "tanggal_masuk": f"{received}", "pokok_informasi": draw.text(120)}
    row |= {"unit": rng.choice(draw.office.units)} if draw.office.units and draw.chance(0.6) else {}
    row |= {"kanal": rng.choice(list(RequestChannel)).key} if draw.chance(0.6) else {}
    if draw.office.open_records and draw.chance(0.3):
        row |= {"diumumkan_di": id_of(rng.choice(draw.office.open_records))}
    outcome = rng.choice((None, *RequestOutcome))
    if draw.chance(0.2):
        row |= {"diperpanjang": "ya", "alasan_perpanjangan": rng.choice(list(ExtensionReason)).key}
    if outcome is None:
        return row
    answered = min(draw.office.today, received + timedelta(rng.randint(0, 30)))
    row |= {"hasil": outcome.key, "tanggal_pemberitahuan": f"{max(answered, received)}"}
    if outcome.withholds:
        row |= {"alasan_tolak": rng.choice(list(RefusalGround)).key, "nomor_keputusan": draw.text(60)}
    elif draw.chance(0.5):
        row |= {"bentuk": rng.choice(list(GivenForm)).key, "biaya": f"{rng.randint(0, 90)}000"}
    return row


def requests(draw: Drawer, year: int) -> Source:
    rows = [request(draw, f"P-{number:03d}/{year}", year) for number in range(1, draw.rng.randint(2, 8))]
    return Source({"keterangan": draw.text(200), "daftar": rows})


def objection(draw: Drawer, number: str, year: int) -> dict[str, str]:
    """One row of the register of objections, to a request of the same year where there is one."""
    rng = draw.rng
    paths = draw.office.below("disclosures/layanan/permohonan")
    numbers = [row["nomor"] for path in paths for row in draw.office.sources[path].values.get("daftar", [])]
    received = _day_of(draw, year)
    ground = rng.choice(list(ObjectionGround)) if numbers else ObjectionGround.NOT_ANNOUNCED
    row = {"nomor": number, "tanggal_masuk": f"{received}", "alasan": ground.key}
    row |= {"permohonan": rng.choice(numbers)} if numbers else {}
    if draw.chance(0.6):
        replied = max(received, min(draw.office.today, received + timedelta(rng.randint(0, 40))))
        row |= {"tanggal_tanggapan": f"{replied}", "hasil": rng.choice(list(ObjectionReply)).key}
    return row


def objections(draw: Drawer, year: int) -> Source:
    rows = [objection(draw, f"K-{number:03d}/{year}", year) for number in range(1, draw.rng.randint(2, 5))]
    return Source({"keterangan": draw.text(200), "daftar": rows})


def report(draw: Drawer, year: int) -> Source:
    """What the office itself writes of the year."""
    keys = [section.key for section in ReportSection]
    values = draw.table(ServiceReport, 0.6, (*keys, "tanggal_terbit", "tanggal_disampaikan"))
    return Source(values | {"tanggal_terbit": f"{year + 1}-01-{draw.rng.randint(10, 31)}"}, report_text(draw))


def report_text(draw: Drawer) -> str:
    shown = [section for section in ReportSection if draw.chance(0.6)]
    return "\n".join(f"## {one.label}\n\n{draw.markdown().replace('## ', '### ')}" for one in shown)


def monev(draw: Drawer, year: int) -> Source:
    """One or two categories, scored by indicators or by totals, and some answers of the office."""
    units = draw.rng.sample(draw.office.units, min(len(draw.office.units), 3))
    values = draw.table(Monev, 0.5, ("kategori", "mandiri"))
    values["kategori"] = [_category(draw, id, units) for id in ("a", "b")[: draw.rng.randint(1, 2)]]
    _, indicators = indicators_of(year)
    known = [check.id for one in indicators for check in checks_of(one.id) if check.how in (STAFF, REGISTER)]
    if known and draw.chance(0.5):
        row = {
            "butir": draw.rng.choice(known),
            "jawaban": draw.rng.choice(("ya", "tidak")),
            "keterangan": draw.text(200),
        }
        values["mandiri"] = [row]
    return Source(values)


def budget(draw: Drawer, _: int) -> Source:
    rows = [draw.table(BudgetLine, 0.5) for _ in range(draw.rng.randint(1, 5))]
    return Source(draw.table(Budget, 0.5, ("daftar",)) | {"daftar": rows})


def procurement(draw: Drawer, _: int) -> Source:
    """Packages from plan to contract; what has happened lies in order and in the past."""
    rows = []
    for _ in range(draw.rng.randint(1, 6)):
        row = draw.table(ProcurementPackage, 0.5, ("diumumkan", "tanggal_kontrak", "selesai"))
        days = sorted(draw.day(last=0) for _ in range(3))
        keys = ("diumumkan", "tanggal_kontrak", "selesai")[: draw.rng.randint(0, 3)]
        rows.append(row | dict(zip(keys, days, strict=False)))
    return Source(draw.table(ProcurementList, 0.5, ("daftar",)) | {"daftar": rows})


def _category(draw: Drawer, id: str, units: list[str]) -> dict[str, Any]:
    found: dict[str, Any] = {"id": id, "nama": draw.text(80), "keterangan": draw.text(200)}
    scored = draw.chance(0.5)
    if scored:
        found["indikator"] = [
            {"id": f"i{n}", "nama": draw.text(80), "bobot": weight} for n, weight in enumerate(("40", "60"))
        ]
    rows = []
    for unit in units:
        scores = [{"indikator": f"i{n}", "nilai": f"{draw.rng.randint(0, 100)}"} for n in range(2)]
        rows.append({"unit": unit} | ({"nilai": scores} if scored else {"total": f"{draw.rng.randint(0, 100)}"}))
    return found | {"penilaian": rows}


def holidays(draw: Drawer, year: int) -> Source:
    """A whole year in place of the one that Terang brings along."""
    days = {f"{year}-{day}" for day in _FIXED}
    more = {f"{date(year, 1, 1) + timedelta(draw.rng.randrange(365))}" for _ in range(draw.rng.randint(0, 3))} - days
    rows = [{"tanggal": day, "nama": draw.text(60), "jenis": "libur_nasional"} for day in sorted(days | more)]
    return Source({"keputusan": draw.text(60), "daftar": rows})


def synonyms(draw: Drawer) -> Source:
    entries = (draw.table(Synonym, 0.6) for _ in range(draw.rng.randint(1, 4)))
    return Source({"sinonim": [entry if len(entry) > 1 else entry | {"sama": [draw.text(60)]} for entry in entries]})


def _day_of(draw: Drawer, year: int) -> date:
    """Of the year, and not to come."""
    last = min(date(year, 12, 31), draw.office.today)
    return max(date(year, 1, 1), last - timedelta(draw.rng.randrange(330)))
