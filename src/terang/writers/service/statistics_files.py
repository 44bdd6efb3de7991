"""Statistics of the registers → CSV and JSON of all years, and a CSV with the time of each request of a year."""

import json
from collections.abc import Iterator
from typing import Any

from ... import urls
from ...formats.csv_rows import csv_bytes
from ...records import RequestOutcome
from ...registers import Figures, ObjectionFigures, Pace, YearStatistics
from ..shared.outputs import LazyOutput, Output, Site, SiteFacts
from ..shared.view_keys import Keyed
from .service_views import half_label
from .statistics_pages import keyed_years

# One row for a year as a whole (`keseluruhan`) and for each of its groups.
COLUMNS = (
    *("tahun", "menurut", "kelompok", "diterima", *(outcome.key for outcome in RequestOutcome), "belum_dijawab"),
    *("dijawab_tepat_waktu", "dijawab_terlambat", "lewat_tenggat", "masih_dalam_tenggat"),
    "dijawab_tanpa_tanggal",
    *("median_hari_kerja", "persentil_90_hari_kerja", "terlama_hari_kerja", "persen_tepat_waktu"),
    "keterangan",  # what the register says of itself
)
_Years = tuple[Keyed[YearStatistics], ...]
_PACES = (Pace.ON_TIME, Pace.LATE, Pace.OVERDUE, Pace.RUNNING, Pace.UNDATED)
TIME_COLUMNS = (
    *("nomor", "tanggal_masuk", "tanggal_pemberitahuan", "hari_kerja", "batas_hari_kerja", "jatuh_tempo"),
    *("keadaan", "hasil", "keterangan"),
)


def write(site: Site) -> Iterator[Output]:
    years = keyed_years(site)
    yield LazyOutput.made_of(urls.STATISTICS_CSV, _csv, years, site, listed=False)
    yield LazyOutput.made_of(urls.STATISTICS_JSON, _json, years, site, listed=False)
    for year in years:
        yield LazyOutput.made_of(urls.request_times_csv(year.value.year), _times, year, site, listed=False)


def _csv(_: str, years: _Years, __: SiteFacts) -> bytes:
    rows = [list(row.values()) for year in years for row in _rows(year.value)]
    return csv_bytes(COLUMNS, rows)


def _rows(year: YearStatistics) -> Iterator[dict[str, Any]]:
    yield _row(year, "keseluruhan", "", year.total)
    for half in year.halves:
        yield _row(year, "semester", half_label(year, half.number), half.figures)
    groups = (("jenis_pemohon", year.applicants), ("kanal", year.channels), ("unit", year.units))
    for name, members in groups:
        for group in members:
            yield _row(year, name, group.key or "digabung", group.figures)


def _row(year: YearStatistics, of: str, group: str, figures: Figures) -> dict[str, Any]:
    counts = (figures.outcomes[outcome] for outcome in RequestOutcome)
    median = figures.median
    values = (
        year.year, of, group, figures.received, *counts, figures.open, *(figures.paces[pace] for pace in _PACES),
        float(median) if median is not None else None, figures.ninetieth, figures.slowest, figures.punctual,
        year.note,
    )  # fmt: skip
    return dict(zip(COLUMNS, values, strict=True))


def _json(_: str, years: _Years, facts: SiteFacts) -> bytes:
    """One group a line; `keterangan` is what the register says of itself."""
    every = [year.value for year in years]
    told = [
        {
            "tahun": year.year,
            "berjalan": year.is_running,
            "perkiraan": year.estimated,
            "keterangan": year.note,
            "alasan_tolak": {ground.key: count for ground, count in year.grounds.items() if count},
            "keberatan": _objections(year.objections),
        }
        for year in every
    ]
    head = {"badan_publik": facts.body.name, "tahun": told}
    lines = ",\n".join(json.dumps(row, ensure_ascii=False) for year in every for row in _rows(year))
    text = f'{json.dumps(head, ensure_ascii=False)[:-1]}, "baris": [\n{lines}\n]}}\n'
    return text.encode()


def _objections(objections: ObjectionFigures) -> dict[str, Any]:
    return {
        "diterima": objections.received,
        "belum_ditanggapi": objections.open,
        "alasan": {ground.key: count for ground, count in objections.grounds.items() if count},
        "tanggapan": {reply.key: count for reply, count in objections.replies.items() if count},
        "ditanggapi_tanpa_tanggal": objections.undated,
        "persen_tepat_waktu": objections.punctual,
        "dilaksanakan": objections.carried_out,
        "sengketa": objections.disputes,
        "hasil_sengketa": {result.key: count for result, count in objections.results.items() if count},
        "gugatan": objections.cases,
    }


def _times(_: str, view: Keyed[YearStatistics], __: SiteFacts) -> bytes:
    year = view.value
    rows = (
        (
            row.request.number,
            row.request.received.iso(),
            row.request.notified.iso() if row.request.notified else None,
            row.timing.days,
            row.timing.allowed,
            row.timing.due.isoformat(),
            row.timing.pace.key,
            row.request.outcome.key if row.request.outcome else None,
            year.note,
        )
        for row in year.rows
    )
    return csv_bytes(TIME_COLUMNS, rows)
