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
from ..shared.outputs import LazyOutput, Page, Site, SiteFacts
from ..shared.view_keys import Memo
from .monev_pages import MONEV_TRAIL, assessed_of

_COLUMNS = ("indikator", "butir", "judul", "alamat", "tanggal", "sha256", "lembar")


class FinishedFiles(Memo):
    """The files of the site, which are what their digests in the rows say."""

    def __init__(self, content: Callable[[str], bytes]) -> None:
        self.content = content


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
    yield LazyOutput.made_of(urls.EVIDENCE_CSV, _csv, rows, site, listed=False)
    yield LazyOutput.made_of(urls.EVIDENCE_ZIP, _zip, (rows, FinishedFiles(content)), site, listed=False)
    yield LazyOutput.made_of(path, _page, rows, site)
    for id, group in groupby(rows, key=lambda row: row.proof.check.id):
        yield LazyOutput.made_of(urls.evidence_sheet(id), _sheet, tuple(group), site)


def _sheet(path: str, rows: Sequence[_Row], facts: SiteFacts) -> Page:
    """One question on paper, as e-Monev wants its evidence: everything that proves it, with full addresses."""
    proof = rows[0].proof
    title = f"Lembar bukti: {proof.check.question}"
    body = render(
        "evidence_sheet.html",
        facts.body,
        path,
        proof=proof,
        rows=[(row, urls.href(row.proof.path, path), facts.absolute(row.proof.path)) for row in rows],
        trail=crumbs(path, MONEV_TRAIL, ("Paket bukti", urls.EVIDENCE), ("Lembar bukti", None)),
    )
    return Page(path, "informasi", title, f"{title}: alamat, tanggal, dan nilai hash setiap buktinya.", body)


def _csv(_: str, rows: Sequence[_Row], facts: SiteFacts) -> bytes:
    cells = (
        (
            row.proof.indicator,
            row.proof.check.question,
            row.proof.title,
            facts.absolute(row.proof.path) or row.proof.path,
            row.proof.day,
            row.digest,
            urls.evidence_sheet(row.proof.check.id),
        )
        for row in rows
    )
    return csv_bytes(_COLUMNS, cells)


def _zip(path: str, view: tuple[Sequence[_Row], FinishedFiles], facts: SiteFacts) -> bytes:
    """The table, the hashes as `sha256sum --check` reads them, and each file once."""
    rows, finished = view
    found = {row.proof.path: row.digest for row in rows}
    sums = "".join(f"{digest}  {path}\n" for path, digest in sorted(found.items())).encode()
    files = ((path, finished.content(path)) for path in sorted(found))
    parts = (("bukti-monev.csv", _csv(path, rows, facts)), (urls.MANIFEST, sums), *files)
    return package_of(parts)


def _page(path: str, rows: Sequence[_Row], facts: SiteFacts) -> Page:
    title = "Paket bukti"
    about = "Bukti tiap indikator penilaian mandiri: alamat tetap, tanggal, dan nilai hash SHA-256 berkas yang terbit."
    body = render(
        "evidence.html",
        facts.body,
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
