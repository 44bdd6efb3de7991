"""The finished files of a site → the evidence pack: for each question its proofs, address, date and hash, and a sheet to print.

The last thing that is written: it says what the other files became.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from ... import urls
from ...assessing import Proof, proofs
from ...formats.csv_rows import csv_bytes
from ...formats.zip_files import package_of
from ...rendering.templating import render
from ..shared.entries import crumbs, link_views
from ..shared.outputs import LazyOutput, Page, Site, cache_key
from .monev_pages import MONEV_TRAIL, assessed_of

_COLUMNS = ("indikator", "butir", "judul", "alamat", "tanggal", "sha256", "lembar")


@dataclass(frozen=True, slots=True)
class _Row:
    """A proof and the hash of its published file."""

    proof: Proof
    href: str
    digest: str


def evidence(site: Site, digest: Callable[[str], str | None], content: Callable[[str], bytes]) -> Iterator[LazyOutput]:
    """One page, one CSV, one ZIP, and a sheet for each question. `digest` gives the SHA-256 of a file by its path, if it is there, `content` its bytes."""
    path = urls.EVIDENCE
    rows = [
        _Row(proof, urls.href(proof.path, path), found)
        for proof in proofs(assessed_of(site))
        if (found := digest(proof.path))
    ]
    key = cache_key(rows)  # with the hash of each file
    yield LazyOutput(urls.EVIDENCE_CSV, key, lambda: _csv(rows, site), listed=False)
    yield LazyOutput(urls.EVIDENCE_ZIP, key, lambda: _zip(rows, site, content), listed=False)
    yield LazyOutput(path, key, lambda: _page(rows, path, site))
    for _, group in groupby(rows, key=lambda row: row.proof.check.id):
        yield _sheet(tuple(group), site)


def _sheet(rows: Sequence[_Row], site: Site) -> LazyOutput:
    """One question on paper, as e-Monev wants its evidence: everything that proves it, with full addresses."""
    proof = rows[0].proof
    path = urls.evidence_sheet(proof.check.id)
    return LazyOutput(path, cache_key(rows), lambda: _sheet_page(rows, path, site))


def _sheet_page(rows: Sequence[_Row], path: str, site: Site) -> Page:
    proof = rows[0].proof
    title = f"Lembar bukti: {proof.check.question}"
    body = render(
        "evidence_sheet.html",
        site.catalogue.body,
        path,
        proof=proof,
        rows=[(row, urls.href(row.proof.path, path), site.absolute(row.proof.path)) for row in rows],
        trail=crumbs(path, MONEV_TRAIL, ("Paket bukti", urls.EVIDENCE), ("Lembar bukti", None)),
    )
    return Page(path, "informasi", title, f"{title}: alamat, tanggal, dan nilai hash setiap buktinya.", body)


def _csv(rows: list[_Row], site: Site) -> bytes:
    cells = (
        (
            row.proof.indicator,
            row.proof.check.question,
            row.proof.title,
            site.absolute(row.proof.path) or row.proof.path,
            row.proof.day,
            row.digest,
            urls.evidence_sheet(row.proof.check.id),
        )
        for row in rows
    )
    return csv_bytes(_COLUMNS, cells)


def _zip(rows: list[_Row], site: Site, content: Callable[[str], bytes]) -> bytes:
    """The table, the hashes as `sha256sum --check` reads them, and each file once."""
    found = {row.proof.path: row.digest for row in rows}
    sums = "".join(f"{digest}  {path}\n" for path, digest in sorted(found.items())).encode()
    files = ((path, content(path)) for path in sorted(found))
    parts = (("bukti-monev.csv", _csv(rows, site)), (urls.MANIFEST, sums), *files)
    return package_of(parts)


def _page(rows: list[_Row], path: str, site: Site) -> Page:
    title = "Paket bukti"
    about = "Bukti tiap indikator penilaian mandiri: alamat tetap, tanggal, dan nilai hash SHA-256 berkas yang terbit."
    body = render(
        "evidence.html",
        site.catalogue.body,
        path,
        heading=title,
        about=about,
        groups=[(name, _with_sheets(some, path)) for name, some in groupby(rows, key=lambda row: row.proof.indicator)],
        downloads=link_views((("CSV", urls.EVIDENCE_CSV), ("ZIP beserta berkasnya", urls.EVIDENCE_ZIP)), path),
        own_href=urls.href(urls.SELF_ASSESSMENT, path),
        trail=crumbs(path, MONEV_TRAIL, (title, None)),
    )
    return Page(path, "informasi", title, about, body)


def _with_sheets(rows: Iterable[_Row], path: str) -> list[tuple[_Row, str]]:
    return [(row, urls.href(urls.evidence_sheet(row.proof.check.id), path)) for row in rows]
