"""Portal → its figures as tables and JSON, each row with the body's site, license and moment of fetching."""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

import msgspec

from .. import urls
from ..formats.csv_rows import csv_bytes, csv_row
from ..gathering import PortalBody
from ..law import DUTIES
from ..writers import Keyed, LazyOutput
from .portal_figures import GatheredMember, Portal, Ranking, duties_of, rankings_of
from .portal_frame import PortalFrame

DOWNLOADS = (
    (urls.BODIES_CSV, "Badan publik, jumlah, dan kewajiban (CSV)"),
    (urls.RANKING_CSV, "Status setiap kewajiban di setiap badan publik (CSV)"),
    (urls.YEARS_CSV, "Jumlah menurut badan, tahun, dan kelas (CSV)"),
    (urls.PORTAL_JSON, "Badan publik dan sumbernya (JSON)"),
)
_SOURCE = ("situs", "lisensi", "alamat_lisensi", "diambil")
_Members = Keyed[tuple[GatheredMember, ...]]


def portal_files(portal: Portal, frame: PortalFrame) -> Iterator[LazyOutput]:
    members = Keyed(portal.members)
    yield LazyOutput.made_of(urls.BODIES_CSV, _bodies_csv, rankings_of(portal.members), frame, listed=False)
    yield LazyOutput.made_of(urls.RANKING_CSV, _coverage_csv, members, frame, listed=False)
    yield LazyOutput.made_of(urls.YEARS_CSV, _years_csv, members, frame, listed=False)
    yield LazyOutput.made_of(urls.PORTAL_JSON, _json, portal.bodies, frame, listed=False)


def _source(member: GatheredMember) -> tuple[str, str, str, str]:
    license = member.state.license or ("", "")
    return member.state.site, license[0], license[1], member.state.fetched


def _bodies_csv(_: str, rankings: Ranking, __: PortalFrame) -> bytes:
    head = ("id", "badan_publik", "jenis", "kode_wilayah", "informasi", "siaran_pers", "peringkat", "wajib", "terpenuhi", "terlambat", "belum")  # fmt: skip
    rows = []
    for kind, ranked in rankings:
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


def _coverage_csv(_: str, members: _Members, __: PortalFrame) -> bytes:
    """Cells that stand in many rows are written once."""
    head = ("id", "badan_publik", "kewajiban", "judul", "keadaan", "jatuh_tempo", "jumlah_catatan", "catatan_terbaru")
    order = duties_of(members.value)
    duties = {id: _cells(id, DUTIES[id].title) for id in order}
    parts = [csv_bytes((*head, *_SOURCE), ())]
    for member in members.value:
        parts += _coverage_rows(member, duties)
    return b"".join(parts)


def _coverage_rows(member: GatheredMember, duties: dict[str, bytes]) -> Iterator[bytes]:
    first, last = _cells(member.id, member.state.name), csv_row(_source(member))
    figures = member.state.coverage
    for id, duty in duties.items():
        if one := figures.get(id):
            newest = _cells(f"{member.state.site}{urls.record(one.newest)}") if one.newest else b""
            yield b",".join((first, duty, _figures(one.state, one.due or "", one.count), newest, last))


@cache
def _figures(state: str, due: str, count: int) -> bytes:
    return _cells(state, due, count)


def _cells(*values: object) -> bytes:
    return csv_row(values).removesuffix(b"\r\n")


def _years_csv(_: str, members: _Members, __: PortalFrame) -> bytes:
    parts = [csv_bytes(("id", "badan_publik", "tahun", "kelas", "jumlah", *_SOURCE), ())]
    for member in members.value:
        first, last = _cells(member.id, member.state.name), csv_row(_source(member))
        for year, counts in sorted(member.state.years.items()):
            parts += (b",".join((first, _cells(year, kind, count), last)) for kind, count in sorted(counts.items()))
    return b"".join(parts)


def _json(_: str, bodies: Sequence[PortalBody], frame: PortalFrame) -> bytes:
    whole = {"judul": frame.title, "penyelenggara": frame.publisher, "badan_publik": [_shown(body) for body in bodies]}
    return msgspec.json.format(msgspec.json.encode(whole), indent=1) + b"\n"


def _shown(body: PortalBody) -> dict[str, Any]:
    found: dict[str, Any] = {"id": body.id}
    if state := body.state:
        license = {"lisensi": {"nama": state.license[0], "alamat": state.license[1]}} if state.license else {}
        found |= {"nama": state.name, "jenis": state.kind, "situs": state.site, **license, "diambil": state.fetched}
        found |= {"informasi": state.records, "siaran_pers": state.releases}
        if state.held:
            found["ditahan"] = len(state.held)
    if fault := body.fault:
        found["gangguan"] = {"sejak": fault.since, "berkas": fault.path, "sebab": fault.reason}
    return found
