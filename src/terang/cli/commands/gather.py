"""A portal's list of bodies → its store as new as their sites, and the finished portal."""

import argparse
import gc
import sys
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time
from pathlib import Path

from ...errors import CannotRun, reason_of
from ...gathering import BodyTask, GatherOutcome, HeldItem, gather_all, open_storage, read_sources
from ...parallel import can_fork
from ...portal import PortalSummary, build_portal, portal_of, write_documents, write_parquet
from ...problems import Place, Problem, problem
from ...problems.reporting import as_text
from ...reading import Document, read_yaml
from ...records import GatheringList
from ...records.wording import iso_moment, number
from ...values.dates import WIB
from ..arguments import Parser
from ..console import FINE, PROBLEMS, end_progress, progress, source_lines

DESCRIPTION = (
    "Mengumpulkan data terbuka banyak badan publik dari situs yang dibangun Terang, lalu membangun portalnya: halaman tiap badan,\n"
    "kewajiban, tahun, dan topik, perbandingan, unduhan, dan pencarian di semuanya. Hanya pecahan yang berubah yang diambil. Badan yang\n"
    "datanya rusak atau tidak dapat dihubungi disebut, dan tetap tampil menurut keadaan terakhirnya yang utuh.\n"
    "Informasi yang memuat data pribadi ditahan dan disebut.\n"
    "Kode keluar: 0 semua terkumpul, 1 ada yang tidak terkumpul atau ditahan atau daftarnya keliru, 2 tidak dapat dijalankan."
)
EXAMPLE = "{command} sumber.yml --out portal"
_NAMED = 10  # items of a body that are held back


def configure(parser: Parser, root: Path | None) -> None:
    parser.add_argument("sources", type=Path, metavar="DAFTAR", help="berkas YAML berisi badan publik yang dikumpulkan")
    parser.add_argument("--out", type=Path, metavar="FOLDER", help="tempat portal (bawaan: portal/ di sebelah daftar)")
    parser.add_argument(
        "--store",
        metavar="TEMPAT",
        help="simpanan data yang terkumpul: folder, atau alamat yang dikenal fsspec seperti s3://… (bawaan: .terang-kumpulan/ di"
        " sebelah daftar)",
    )
    parser.add_argument(
        "--cache",
        type=Path,
        metavar="FOLDER",
        help="tempat ingatan hasil terdahulu (bawaan: .terang-cache/ di sebelah daftar)",
    )
    parser.add_argument(
        "--scheduler",
        default="",
        metavar="ALAMAT",
        help="penjadwal Dask yang membagi badan kepada mesin-mesin lain, misalnya tcp://10.0.0.1:8786; simpanannya harus terjangkau"
        " semua mesin",
    )
    parser.add_argument(
        "--parquet", type=Path, metavar="FOLDER", help="tulis juga semua catatan sebagai Parquet per tahun"
    )
    parser.add_argument(
        "--documents",
        type=Path,
        metavar="FOLDER",
        help="tulis juga dokumen dan setelan untuk OpenSearch dan Meilisearch",
    )
    parser.add_argument("--jobs", type=int, default=0, metavar="N", help="banyaknya proses (bawaan: sebanyak prosesor)")
    parser.add_today()


def run(arguments: argparse.Namespace) -> int:
    sources: Path = arguments.sources
    folder = sources.parent
    content = _content(sources)
    found, problems = read_sources(sources.name, content)
    if found is None or any(one.is_error for one in problems):
        sys.stderr.write(as_text(problems, source_lines(folder)))
        return PROBLEMS
    store = _store(arguments.store or str(folder / ".terang-kumpulan"))
    progress(f"mengumpulkan data {number(len(found.bodies))} badan publik")
    jobs = arguments.jobs or _jobs()
    gc.disable()  # hardly anything here is cyclic; looking for it would take a fifth of the time
    outcomes = gather_all(
        _tasks(found, folder, store, _moment(arguments.today)), jobs=jobs, scheduler=arguments.scheduler
    )
    progress("membangun portal")
    out, cache = arguments.out or folder / "portal", arguments.cache or folder / ".terang-cache"
    storage = open_storage(store)
    portal = portal_of(found, storage)
    summary = build_portal(portal, storage, out, cache, jobs)
    if arguments.parquet:
        progress("menulis Parquet")
        write_parquet(portal, storage, arguments.parquet)
    if arguments.documents:
        progress("menulis dokumen mesin pencari")
        write_documents(portal, storage, arguments.documents)
    end_progress()
    faults = (*problems, *_faults(found, outcomes, read_yaml(sources.name, content)))
    if faults:
        sys.stderr.write(as_text(faults, source_lines(folder)))
    _say(summary, outcomes, out)
    return PROBLEMS if any(outcome.fault or outcome.held for outcome in outcomes) else FINE


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise CannotRun(f"daftar «{path}» tidak dapat dibaca ({reason_of(error)})") from error


def _store(address: str) -> str:
    """Workers may have another working folder."""
    return address if "://" in address else str(Path(address).resolve())


def _moment(today: date) -> str:
    moment = today if isinstance(today, datetime) else datetime.combine(today, time(), WIB)
    return moment.replace(microsecond=0).isoformat()


def _jobs() -> int:
    import os

    return (os.cpu_count() or 1) if can_fork() else 1


def _tasks(found: GatheringList, folder: Path, store: str, moment: str) -> list[BodyTask]:
    tasks = []
    for body in found.bodies:
        is_web = "://" in body.address
        address = body.address if is_web else str((folder / body.address).resolve())
        site = body.site or (body.address if body.address.startswith("http") else "")
        tasks.append(BodyTask(body.id, address, f"{site.rstrip('/')}/" if site else "", store, moment))
    return tasks


def _faults(found: GatheringList, outcomes: list[GatherOutcome], document: Document) -> Iterator[Problem]:
    """Each with the line of its body in the list."""
    for number_of, (body, outcome) in enumerate(zip(found.bodies, outcomes, strict=True)):
        place: Place = document.place(("badan_publik", number_of, "alamat"))
        if outcome.fault:
            yield problem(
                "badan-tak-terkumpul",
                place,
                name=outcome.name or body.id,
                since=iso_moment(outcome.fault.since),
                path=outcome.fault.path,
                reason=outcome.fault.reason,
                remedy="Keadaan terakhirnya yang utuh tetap tampil. " if outcome.name else "Badan ini belum tampil. ",
            )
        if outcome.held:
            count, items = number(len(outcome.held)), _held(outcome.held)
            yield problem("data-pribadi-ditahan", place, name=outcome.name, count=count, items=items)
        if outcome.masks:
            yield problem("kontak-disamarkan", place, name=outcome.name, count=number(outcome.masks))


def _held(held: Sequence[tuple[str, HeldItem]]) -> str:
    """The first of them; what is personal is masked."""
    named = [f"{item.id or path} ({item.key}: {item.kind} {item.shown})" for path, item in held[:_NAMED]]
    return "; ".join([*named, *([f"dan {number(len(held) - _NAMED)} lainnya"] if len(held) > _NAMED else [])])


def _say(summary: PortalSummary, outcomes: list[GatherOutcome], out: Path) -> None:
    sys.stdout.write(
        f"Badan publik  {number(summary.bodies)} ({number(sum(one.changed for one in outcomes))} berubah, "
        f"{number(sum(one.fault is not None for one in outcomes))} tidak terkumpul)\n"
        f"Pecahan       {number(sum(one.read for one in outcomes))} diambil\n"
        f"Informasi     {number(summary.records)}\n"
        f"Siaran pers   {number(summary.releases)}\n"
        f"Berkas        {number(summary.files)} ({number(summary.changed)} berubah)\n"
        f"Portal        {out}\n"
    )
