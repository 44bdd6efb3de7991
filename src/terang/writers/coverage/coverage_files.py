"""Coverage → CSV and JSON: one row for each duty and responsible party, with its state in every half-year."""

import json
from collections.abc import Iterator
from typing import Any

from ... import urls
from ...coverage import CoverageCell, DutyState, totals, trend
from ...formats.csv_rows import csv_bytes
from ...law import DETAILS, DUTIES
from ..shared.outputs import LazyOutput, Output, Site

# Headers; the keys of half-years (`2026-S2`) follow.
COLUMNS = (
    *("kewajiban", "judul", "kelas", "dasar", "pembaruan", "dasar_pembaruan", "ditanggung", "unit", "nama_unit"),
    *("keadaan", "sejak", "jatuh_tempo", "jumlah_catatan", "catatan_terbaru", "alasan"),
)


def write(site: Site) -> Iterator[Output]:
    """Headings are left out: they are only the sum of their details."""
    halves = [half.key for half in site.coverage.halves]
    rows = list(coverage_rows(site))
    yield LazyOutput.of(urls.COVERAGE_CSV, csv_bytes((*COLUMNS, *halves), [list(row.values()) for row in rows]))
    yield LazyOutput.of(urls.COVERAGE_JSON, _json(rows, site))


def coverage_rows(site: Site) -> Iterator[dict[str, Any]]:
    """One row for each duty and responsible party; headings are left out."""
    coverage = site.coverage
    responsibles: list[tuple[str | None, Any]] = [(None, coverage.body), *coverage.units.items()]
    for unit, cells in responsibles:
        for id, cell in cells.items():
            if id not in DETAILS:
                yield _row(id, unit, cell, site)


def _row(id: str, unit: str | None, cell: CoverageCell, site: Site) -> dict[str, Any]:
    duty = DUTIES[id]
    return {
        "kewajiban": id,
        "judul": duty.title,
        "kelas": duty.category,
        "dasar": duty.citation or None,
        "pembaruan": duty.rule.words,
        "dasar_pembaruan": duty.rule_citation or None,
        "ditanggung": "unit" if unit else "badan",
        "unit": unit,
        "nama_unit": site.catalogue.units[unit].name if unit else site.catalogue.body.name,
        "keadaan": cell.state.key,
        "sejak": cell.since.isoformat() if cell.since else None,
        "jatuh_tempo": cell.due.isoformat() if cell.due else None,
        "jumlah_catatan": cell.count,
        "catatan_terbaru": cell.newest.id if cell.newest else None,
        "alasan": cell.reason or None,
        **{half.key: state.key for half, state in zip(site.coverage.halves, cell.history, strict=True)},
    }


def _json(rows: list[dict[str, Any]], site: Site) -> bytes:
    """One row a line. `ringkasan` and `semester` count duties of the body, `unit` tells of each unit."""
    coverage = site.coverage
    halves = zip(coverage.halves, trend(coverage.body, coverage), strict=True)
    head = {
        "badan_publik": site.catalogue.body.name,
        "ringkasan": _counts(totals(coverage.body).by_state),
        "semester": {half.key: _counts(one.by_state) for half, one in halves},
        "unit": [
            {
                "unit": unit.id,
                "nama_unit": unit.name,
                "catatan_terakhir": day.iso() if (day := coverage.newest[unit.id]) else None,
                "keadaan": _counts(totals(coverage.units[unit.id]).by_state) if unit.id in coverage.units else None,
            }
            for unit in site.catalogue.body.units
        ],
    }
    lines = ",\n".join(json.dumps(row, ensure_ascii=False) for row in rows)
    return f'{json.dumps(head, ensure_ascii=False)[:-1]}, "baris": [\n{lines}\n]}}\n'.encode()


def _counts(by_state: Any) -> dict[str, int]:
    return {state.key: by_state[state] for state in DutyState}
