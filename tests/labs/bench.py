"""Sizes and peers → a table of what Terang, the floor and other generators take to build the same site."""

import argparse
import sys
from datetime import datetime
from pathlib import Path

from _lab import FINE, Parser, end_progress, progress, stop
from benchmark import machine
from benchmark.corpus import Parameters
from benchmark.measure import Failed
from benchmark.peers import PEERS
from benchmark.report import Report, as_json, as_markdown, as_text, rows
from benchmark.rounds import Wanted, measure
from terang.values.dates import WIB


def main() -> int:
    arguments = _arguments()
    parameters = Parameters(arguments.records, arguments.releases, arguments.units, arguments.prose)
    found = {name: PEERS[name].find() for name in arguments.peers}
    peers = tuple((PEERS[name], tool) for name, tool in found.items() if tool)
    work = arguments.work or machine.work_folder(parameters.records + parameters.releases, len(peers))
    work = work.resolve()
    work.mkdir(parents=True, exist_ok=True)
    facts = machine.facts(work) | {"Tanggal": f"{datetime.now(WIB):%Y-%m-%d %H.%M} WIB"}
    wanted = Wanted(parameters, arguments.rounds, arguments.search, arguments.jobs, peers)
    try:
        outcome = measure(wanted, work, progress)
    except Failed as error:
        end_progress()
        stop(f"pengukuran gagal:\n{error}")
    end_progress()
    missing = {name: "tidak terpasang; cara memasang ada di --help" for name, tool in found.items() if tool is None}
    tools = {peer.name: tool.version for peer, tool in peers}
    report = Report(parameters, facts, tools, missing | outcome.failed, rows(outcome.samples))
    for path, text in ((arguments.markdown, as_markdown(report)), (arguments.json, as_json(report, outcome.samples))):
        if path:
            path.write_text(text, encoding="utf-8")
    print(as_text(report), end="")
    return FINE


def _arguments() -> argparse.Namespace:
    parser = Parser(
        "Mengukur bangun situs Terang pada korpus karangan: dari awal, tanpa perubahan, dan sesudah satu suntingan,\n"
        "dibandingkan dengan lantai (hanya baca dan tulis) dan dengan pembuat situs lain yang terpasang.\n"
        "Kode keluar: 0 berhasil, 2 tidak dapat dijalankan.",
        "python tests/labs/bench.py --records 10000 --peers hugo,eleventy --rounds 5 --markdown hasil.md",
    )
    parser.epilog = f"{parser.epilog}\n\nmemasang pembanding (taruh programnya di PATH):\n" + "\n".join(
        f"  {peer.name:<9} {peer.install}" for peer in PEERS.values()
    )
    parser.add_argument("--records", type=int, default=10_000, metavar="N", help="banyaknya catatan (bawaan 10000)")
    parser.add_argument("--releases", type=int, default=0, metavar="M", help="banyaknya siaran pers (bawaan 0)")
    parser.add_argument("--units", type=int, default=45, metavar="U", help="banyaknya unit (bawaan 45)")
    parser.add_argument("--prose", type=int, default=100, metavar="P", help="persen catatan beruraian (bawaan 100)")
    parser.add_argument("--peers", default="", metavar="NAMA,…", help=f"pembanding: {', '.join(PEERS)}")
    parser.add_argument("--rounds", type=int, default=3, metavar="R", help="banyaknya putaran (bawaan 3)")
    parser.add_argument("--search", action="store_true", help="ukur juga bangun dengan indeks pencarian")
    parser.add_argument("--jobs", type=int, metavar="J", help="banyaknya proses Terang (bawaan: pilihannya sendiri)")
    parser.add_argument("--work", type=Path, metavar="FOLDER", help="folder kerja (bawaan: memori bila muat)")
    parser.add_argument("--markdown", type=Path, metavar="BERKAS", help="tulis juga hasilnya sebagai Markdown")
    parser.add_argument("--json", type=Path, metavar="BERKAS", help="tulis juga hasil dan semua cuplikan sebagai JSON")
    arguments = parser.parse_args()
    arguments.peers = [name for name in arguments.peers.split(",") if name]
    if unknown := [name for name in arguments.peers if name not in PEERS]:
        parser.error(f"--peers tidak mengenal {', '.join(unknown)}")
    if min(arguments.records, arguments.units, arguments.rounds) < 1 or arguments.releases < 0:
        parser.error("--records, --units, dan --rounds harus 1 atau lebih; --releases 0 atau lebih")
    return arguments


if __name__ == "__main__":
    sys.exit(main())
