"""Portal → its figures as tables and JSON, each row with the body's site, license and moment of fetching."""

from collections.abc import Iterator
from typing import Any

import msgspec

from .. import urls
from ..formats.csv_rows import csv_bytes, csv_row
from ..law import DUTIES
from ..writers import LazyOutput
from .portal_figures import GatheredMember, Portal

DOWNLOADS = (
    (urls.BODIES_CSV, "Badan publik, jumlah, dan kewajiban (CSV)"),
    (urls.RANKING_CSV, "Status setiap kewajiban di setiap badan publik (CSV)"),
    (urls.YEARS_CSV, "Jumlah menurut badan, tahun, dan kelas (CSV)"),
    (urls.PORTAL_JSON, "Badan publik dan sumbernya (JSON)"),
)
_SOURCE = ("situs", "lisensi", "alamat_lisensi", "diambil")


def portal_files(portal: Portal) -> Iterator[LazyOutput]:
    yield LazyOutput.of(urls.BODIES_CSV, _bodies_csv(portal))
    yield LazyOutput.of(urls.RANKING_CSV, _coverage_csv(portal))
    yield LazyOutput.of(urls.YEARS_CSV, _years_csv(portal))
    yield LazyOutput.of(urls.PORTAL_JSON, _json(portal))


def _source(member: GatheredMember) -> tuple[str, str, str, str]:
    license = member.state.license or ("", "")
    return member.state.site, license[0], license[1], member.state.fetched


def _bodies_csv(portal: Portal) -> bytes:
    head = ("id", "badan_publik", "jenis", "kode_wilayah", "informasi", "siaran_pers", "peringkat", "wajib", "terpenuhi", "terlambat", "belum")  # fmt: skip
    rows = []
    for kind, ranked in portal.rankings:
        for one in ranked:
            member, totals = one.member, one.member.totals
            rows.append(
                (
                    *(member.id, member.state.name, kind.key, member.state.region, member.state.records),
                    *(member.state.releases, one.place if totals.required else ""),
                    *(totals.required, totals.met, totals.late, totals.missing, *_source(member)),
                )
            )
    return csv_bytes((*head, *_SOURCE), rows)


def _coverage_csv(portal: Portal) -> bytes:
    """Cells that stand in many rows are written once."""
    head = ("id", "badan_publik", "kewajiban", "judul", "keadaan", "jatuh_tempo", "jumlah_catatan", "catatan_terbaru")
    ends = {one.id: (_cells(one.id, one.state.name), b"," + csv_row(_source(one))) for one in portal.members}
    rows = [csv_bytes((*head, *_SOURCE), ())]
    for id, found in portal.duties.items():
        duty = b"," + _cells(id, DUTIES[id].title) + b","
        for member, one in found:
            page = f"{member.state.site}{urls.record(one.newest)}" if one.newest else ""
            first, last = ends[member.id]
            rows += (first, duty, _cells(one.state, one.due or "", one.count, page), last)
    return b"".join(rows)


def _cells(*values: object) -> bytes:
    return csv_row(values).removesuffix(b"\r\n")


def _years_csv(portal: Portal) -> bytes:
    rows = (
        (member.id, member.state.name, year, kind, count, *_source(member))
        for member in portal.members
        for year, counts in sorted(member.state.years.items())
        for kind, count in sorted(counts.items())
    )
    return csv_bytes(("id", "badan_publik", "tahun", "kelas", "jumlah", *_SOURCE), rows)


def _json(portal: Portal) -> bytes:
    bodies: list[dict[str, Any]] = []
    for body in portal.bodies:
        fault = (
            {"gangguan": {"sejak": body.fault.since, "berkas": body.fault.path, "sebab": body.fault.reason}}
            if body.fault
            else {}
        )
        if state := body.state:
            license = {"lisensi": {"nama": state.license[0], "alamat": state.license[1]}} if state.license else {}
            shown = {"nama": state.name, "jenis": state.kind, "situs": state.site, **license, "diambil": state.fetched}
            bodies.append({"id": body.id, **shown, "informasi": state.records, "siaran_pers": state.releases, **fault})
        else:
            bodies.append({"id": body.id, **fault})
    whole = {"judul": portal.list.title, "penyelenggara": portal.list.publisher, "badan_publik": bodies}
    return msgspec.json.format(msgspec.json.encode(whole), indent=1) + b"\n"
