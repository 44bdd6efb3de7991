"""Questions of other eyes → how many the site's search answers, also with one wrong letter, and peers on the same texts."""

import argparse
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from _lab import FINE, HOME, Parser, end_progress, progress, stop
from finding.asking import ask, understood
from finding.browsing import NoEngine
from finding.corpora import BEKASI, DEMO, NotBuilt, build
from finding.documents import Plain, documents
from finding.figures import SHOWN, Figures
from finding.new_questions import FILE, STRANGERS, NewQuestions
from finding.peers import PEERS, PeerFailed

LIST = HOME.parent / "shared/data/dip-bekasi-raw.json"
OURS = "terang"
_Engine = Callable[[Sequence[str]], list[list[str]]]


@dataclass(frozen=True, slots=True)
class Measured:
    """`confident`: how many questions without an answer were answered as if they had one."""

    engine: str
    corpus: str
    asked: NewQuestions
    found: list[list[str]]
    slipped: list[list[str]]
    confident: list[bool]

    def line(self) -> str:
        right = Figures.of(self.asked.answered, self.found)
        wrong = Figures.of(self.asked.slipped, self.slipped)
        return (
            f"{self.engine:<9} {self.corpus:<7} {right.count:>3} pertanyaan  @1 {right.first:.2f}  @5 {right.five:.2f}  "
            f"salah huruf @1 {wrong.first:.2f}  @5 {wrong.five:.2f}  yakin tanpa jawaban {sum(self.confident)}/{len(self.confident)}"
        )


def main() -> int:
    arguments = _arguments()
    measured: list[Measured] = []
    try:
        for corpus in (DEMO, BEKASI):
            if corpus == BEKASI and not arguments.list.exists():
                print(f"Korpus bekasi dilewati: {arguments.list} tidak ada.", file=sys.stderr)
                continue
            with tempfile.TemporaryDirectory(prefix="terang-relevansi-") as name:
                measured += _measure(corpus, arguments, Path(name))
    except (NotBuilt, NoEngine, PeerFailed) as error:
        end_progress()
        stop(str(error))
    end_progress()
    for one in measured:
        if one.engine == OURS and (arguments.misses or not (arguments.held or arguments.stranger)):
            _tell_misses(one)
    print("\n".join(one.line() for one in measured))
    return FINE


def _arguments() -> argparse.Namespace:
    parser = Parser(
        "Mengukur pencarian dengan tests/labs/new_questions.yml: pertanyaan dari orang yang hanya membaca isinya.\n"
        "Sepertiga disisihkan sampai pengukuran terakhir (--held), dan ada pertanyaan dari orang lain (--stranger); untuk itu\n"
        "hanya angkanya yang ditampilkan, kecuali diminta dengan --misses.\n"
        "Kode keluar: 0 selesai, 2 tidak dapat dijalankan.",
        "python tests/labs/new_relevance.py --held --peers pagefind,material",
    )
    parser.add_argument("--held", action="store_true", help="ukur pertanyaan yang disisihkan, bukan yang lain")
    parser.add_argument(
        "--stranger",
        type=int,
        choices=range(1, 1 + len(STRANGERS)),
        metavar="N",
        help=f"ukur semua pertanyaan orang lain: {', '.join(f'{n} {file.name}' for n, file in enumerate(STRANGERS, 1))}",
    )
    parser.add_argument("--misses", action="store_true", help="sebut satu per satu yang tidak terjawab lebih dahulu")
    parser.add_argument("--list", type=Path, default=LIST, metavar="BERKAS", help="daftar asal korpus bekasi")
    parser.add_argument("--peers", default="", metavar="NAMA,…", help=f"pembanding: {', '.join(PEERS)}")
    arguments = parser.parse_args()
    arguments.peers = [name for name in arguments.peers.split(",") if name]
    if unknown := set(arguments.peers) - PEERS.keys():
        parser.error(f"pembanding tidak dikenal: {', '.join(sorted(unknown))}")
    return arguments


def _measure(corpus: str, arguments: argparse.Namespace, work: Path) -> list[Measured]:
    progress(f"menyiapkan korpus {corpus}")
    root, site = build(corpus, arguments.list, work)
    texts = list(documents(root, site))
    held, file = (None, STRANGERS[arguments.stranger - 1]) if arguments.stranger else (arguments.held, FILE)
    asked = NewQuestions.of(corpus, HOME, texts, held, file)
    engines: dict[str, _Engine] = {OURS: partial(ask, site, count=SHOWN)}
    for name in arguments.peers:
        engines[name] = partial(_peer, name, texts, work / name)
    return [_ask(name, corpus, asked, engine, site) for name, engine in engines.items()]


def _peer(name: str, texts: list[Plain], work: Path, queries: Sequence[str]) -> list[list[str]]:
    return PEERS[name](texts, queries, SHOWN, work)


def _ask(name: str, corpus: str, asked: NewQuestions, engine: _Engine, site: Path) -> Measured:
    progress(f"bertanya kepada {name}")
    queries = [*(one.query for one in asked.answered), *(one.query for one in asked.slipped), *asked.unanswerable]
    found = engine(queries)
    count = len(asked.answered)
    end = count + len(asked.slipped)
    return Measured(name, corpus, asked, found[:count], found[count:end], _confident(name, asked, found[end:], site))


def _confident(name: str, asked: NewQuestions, found: list[list[str]], site: Path) -> list[bool]:
    """Any answer is one, but those that Terang itself says are only near."""
    if name != OURS:
        return [bool(addresses) for addresses in found]
    return [bool(one["direct"] or (one["all"] and not one["near"])) for one in understood(site, asked.unanswerable)]


def _tell_misses(measured: Measured) -> None:
    for kind, questions, found in (
        ("", measured.asked.answered, measured.found),
        ("salah huruf ", measured.asked.slipped, measured.slipped),
    ):
        for question, answers in zip(questions, found, strict=True):
            if (place := question.rank(answers)) != 1:
                print(
                    f"{measured.corpus}  {kind}«{question.query}»: {f'ke-{place}' if place else 'TIDAK'}  {answers[:3]}"
                )
    for query, confident in zip(measured.asked.unanswerable, measured.confident, strict=True):
        if confident:
            print(f"{measured.corpus}  tanpa jawaban «{query}»: dijawab seakan-akan ada")


if __name__ == "__main__":
    sys.exit(main())
