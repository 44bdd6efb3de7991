"""Questions with known answers → how many of them the site's own search answers, and which not."""

import sys
import tempfile
from pathlib import Path

from _command import FINE, HOME, Parser, end_progress, progress, stop
from finding.asking import NoEngine, ask
from finding.corpora import BEKASI, DEMO, NotBuilt, build
from finding.figures import SHOWN, Figures
from finding.questions import Question, read_questions

LIST = HOME.parent / "shared/data/dip-bekasi-raw.json"


def main() -> int:
    parser = Parser(
        "Mengukur pencarian situs dengan pertanyaan yang jawabannya sudah diketahui (tests/relevance/queries.yml),\n"
        "atas peragaan di repositori ini dan atas daftar nyata Kota Bekasi bila ada.\n"
        "Sepertiga pertanyaan disisihkan: tidak dilihat selama menyetel, hanya untuk angka akhir (--held).\n"
        "Kode keluar: 0 selesai, 2 tidak dapat dijalankan.",
        "python scripts/relevance.py --corpus demo",
    )
    parser.add_argument("--corpus", choices=(DEMO, BEKASI), help="hanya korpus ini")
    parser.add_argument("--held", action="store_true", help="ukur pertanyaan yang disisihkan, bukan yang lain")
    parser.add_argument("--list", type=Path, default=LIST, metavar="BERKAS", help="daftar asal korpus bekasi")
    parser.add_argument("--site", type=Path, metavar="FOLDER", help="situs jadi dari --corpus, tidak dibangun lagi")
    arguments = parser.parse_args()
    if arguments.site and not arguments.corpus:
        parser.error("--site memerlukan --corpus")
    wanted = [arguments.corpus] if arguments.corpus else [DEMO, BEKASI]
    if BEKASI in wanted and not arguments.site and not arguments.list.exists():
        print(f"Korpus bekasi dilewati: {arguments.list} tidak ada.", file=sys.stderr)
        wanted.remove(BEKASI)
    questions = [one for one in read_questions(HOME) if one.corpus in wanted and one.held == arguments.held]
    if not questions:
        stop("tidak ada pertanyaan untuk pilihan ini")
    try:
        with tempfile.TemporaryDirectory(prefix="terang-relevansi-") as work:
            _measure(questions, wanted, arguments.list, arguments.site, Path(work))
    except (NotBuilt, NoEngine) as error:
        end_progress()
        stop(str(error))
    return FINE


def _measure(questions: list[Question], corpora: list[str], list_file: Path, site: Path | None, work: Path) -> None:
    asked: list[Question] = []
    found: list[list[str]] = []
    for corpus in corpora:
        progress(f"menyiapkan korpus {corpus}")
        folder = site or build(corpus, list_file, work)
        part = [question for question in questions if question.corpus == corpus]
        asked += part
        found += ask(folder, [question.query for question in part], SHOWN)
    end_progress()
    for question, answers in zip(asked, found, strict=True):
        if (place := question.rank(answers)) != 1:
            print(f"{question.corpus}  «{question.query}»: {f'jawaban ke-{place}' if place else 'TIDAK KETEMU'}")
            for address in answers if not place else answers[: place - 1]:
                print(f"    {address}")
    for corpus in (*corpora, *(["semua"] if len(corpora) > 1 else [])):
        pairs = [pair for pair in zip(asked, found, strict=True) if corpus in (pair[0].corpus, "semua")]
        print(_line(corpus, Figures.of([pair[0] for pair in pairs], [pair[1] for pair in pairs])))


def _line(corpus: str, figures: Figures) -> str:
    return (
        f"{corpus:<7} {figures.count:>3} pertanyaan   success@1 {figures.first:.3f}   "
        f"success@5 {figures.five:.3f}   MRR {figures.mrr:.3f}"
    )


if __name__ == "__main__":
    sys.exit(main())
