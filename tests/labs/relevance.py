"""Questions with known answers → how many of them the site's own search answers, and which not."""

import argparse
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from _lab import FINE, HOME, Parser, end_progress, progress, stop
from finding.asking import ask
from finding.browsing import NoEngine
from finding.corpora import BEKASI, DEMO, NotBuilt, build
from finding.documents import documents
from finding.figures import SHOWN, Figures
from finding.peers import PEERS, PeerFailed
from finding.questions import Question, read_questions
from finding.speed import measure, queries_for

LIST = HOME.parent / "shared/data/dip-bekasi-raw.json"
OURS = "terang"

# For each engine: what it found for each question, in the order of the questions.
Found = dict[str, list[list[str]]]


def main() -> int:
    arguments = _arguments()
    if arguments.speed:
        print(_speed(arguments.speed))
        return FINE
    wanted = [arguments.corpus] if arguments.corpus else [DEMO, BEKASI]
    if BEKASI in wanted and not arguments.site and not arguments.list.exists():
        print(f"Korpus bekasi dilewati: {arguments.list} tidak ada.", file=sys.stderr)
        wanted.remove(BEKASI)
    questions = [one for one in read_questions(HOME) if one.corpus in wanted and one.held == arguments.held]
    if not questions:
        stop("tidak ada pertanyaan untuk pilihan ini")
    questions.sort(key=lambda one: wanted.index(one.corpus))
    try:
        found = _ask(questions, wanted, arguments)
    except (NotBuilt, NoEngine, PeerFailed) as error:
        end_progress()
        stop(str(error))
    end_progress()
    _tell(questions, wanted, found)
    return FINE


def _arguments() -> argparse.Namespace:
    parser = Parser(
        "Mengukur pencarian situs dengan pertanyaan yang jawabannya sudah diketahui (tests/relevance/queries.yml),\n"
        "atas peragaan di repositori ini dan atas daftar nyata Kota Bekasi bila ada.\n"
        "Sepertiga pertanyaan disisihkan: tidak dilihat selama menyetel, hanya untuk angka akhir (--held).\n"
        "Kode keluar: 0 selesai, 2 tidak dapat dijalankan.",
        "python tests/labs/relevance.py --held --peers pagefind,material",
    )
    parser.add_argument("--corpus", choices=(DEMO, BEKASI), help="hanya korpus ini")
    parser.add_argument("--held", action="store_true", help="ukur pertanyaan yang disisihkan, bukan yang lain")
    parser.add_argument("--list", type=Path, default=LIST, metavar="BERKAS", help="daftar asal korpus bekasi")
    parser.add_argument("--site", type=Path, metavar="FOLDER", help="situs jadi dari --corpus, tidak dibangun lagi")
    parser.add_argument("--speed", type=Path, metavar="FOLDER", help="hanya ukur kecepatan pencarian situs jadi ini")
    parser.add_argument("--peers", default="", metavar="NAMA,…", help=f"pembanding: {', '.join(PEERS)}")
    arguments = parser.parse_args()
    arguments.peers = [name for name in arguments.peers.split(",") if name]
    if unknown := set(arguments.peers) - PEERS.keys():
        parser.error(f"pembanding tidak dikenal: {', '.join(sorted(unknown))}")
    if arguments.site and (not arguments.corpus or arguments.peers):
        parser.error("--site memerlukan --corpus dan tidak dapat bersama --peers")
    return arguments


def _speed(site: Path) -> str:
    """Fifty queries after the first, as somebody types them."""
    try:
        speed = measure(site, queries_for(site, 51))
    except (OSError, IndexError):
        stop(f"{site} bukan situs jadi dengan indeks pencarian")
    except NoEngine as error:
        stop(str(error))
    return (
        f"Dari huruf terakhir sampai hasil: median {speed.median:.0f} ms, terlama {speed.slowest:.0f} ms\n"
        f"Pertanyaan pertama: {speed.first_requests} permintaan, {speed.first_bytes / 1000:.0f} KB"
    )


def _ask(questions: Sequence[Question], corpora: Sequence[str], arguments: argparse.Namespace) -> Found:
    found: Found = {name: [] for name in (OURS, *arguments.peers)}
    for corpus in corpora:
        queries = [question.query for question in questions if question.corpus == corpus]
        with tempfile.TemporaryDirectory(prefix="terang-relevansi-") as name:
            work = Path(name)
            progress(f"menyiapkan korpus {corpus}")
            root, site = (HOME, arguments.site) if arguments.site else build(corpus, arguments.list, work)
            found[OURS] += ask(site, queries, SHOWN)
            for peer in arguments.peers:
                progress(f"bertanya kepada {peer}")
                found[peer] += PEERS[peer](documents(root, site), queries, SHOWN, work / peer)
    return found


def _tell(questions: Sequence[Question], corpora: Sequence[str], found: Found) -> None:
    for question, answers in zip(questions, found[OURS], strict=True):
        if (place := question.rank(answers)) != 1:
            print(f"{question.corpus}  «{question.query}»: {f'jawaban ke-{place}' if place else 'TIDAK KETEMU'}")
            for address in answers[: place - 1] if place else answers:
                print(f"    {address}")
    for name, lists in found.items():
        for corpus in (*corpora, *(["semua"] if len(corpora) > 1 else [])):
            pairs = [pair for pair in zip(questions, lists, strict=True) if corpus in (pair[0].corpus, "semua")]
            figures = Figures.of([question for question, _ in pairs], [answers for _, answers in pairs])
            print(
                f"{name:<9} {corpus:<7} {figures.count:>3} pertanyaan   success@1 {figures.first:.3f}   "
                f"success@5 {figures.five:.3f}   MRR {figures.mrr:.3f}"
            )


if __name__ == "__main__":
    sys.exit(main())
