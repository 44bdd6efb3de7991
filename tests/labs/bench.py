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
from benchmark.rounds import Outcome, Wanted, measure
from terang.values.dates import WIB


def main() -> int:
    arguments = _arguments()
    found = {name: PEERS[name].find() for name in arguments.peers}
    peers = tuple((PEERS[name], tool) for name, tool in found.items() if tool)
    work = arguments.work or machine.work_folder(arguments.records + arguments.releases, len(peers))
    work = work.resolve()
    work.mkdir(parents=True, exist_ok=True)
    facts = machine.facts(work) | {"Tanggal": f"{datetime.now(WIB):%Y-%m-%d %H.%M} WIB"}
    missing = {name: "tidak terpasang; cara memasang ada di --help" for name, tool in found.items() if tool is None}
    tools = {peer.name: tool.version for peer, tool in peers}
    reports: list[tuple[Report, Outcome]] = []
    for units in arguments.units:
        parameters = Parameters(
            arguments.records,
            arguments.releases,
            units,
            arguments.prose,
            arguments.attachments,
            arguments.requests,
        )
        try:
            outcome = measure(
                Wanted(parameters, arguments.rounds, arguments.search, arguments.jobs, peers), work, progress
            )
        except Failed as error:
            end_progress()
            stop(f"pengukuran gagal:\n{error}")
        report = Report(parameters, facts, tools, missing | outcome.failed, rows(outcome.samples))
        reports.append((report, outcome))
    end_progress()
    if arguments.markdown:
        arguments.markdown.write_text("\n".join(as_markdown(report) for report, _ in reports), encoding="utf-8")
    if arguments.json:
        arguments.json.write_text(as_json([(report, outcome.samples) for report, outcome in reports]), encoding="utf-8")
    print("\n".join(as_text(report) for report, _ in reports), end="")
    return FINE


def _arguments() -> argparse.Namespace:
    parser = Parser(
        "Mengukur bangun situs Terang pada korpus karangan: dari awal, tanpa perubahan, dan sesudah satu suntingan,\n"
        "dibandingkan dengan lantai (hanya baca dan tulis) dan dengan pembuat situs lain yang terpasang.\n"
        "Kode keluar: 0 berhasil, 2 tidak dapat dijalankan.",
        "python tests/labs/bench.py --records 10000 --units 45,500 --peers hugo --markdown hasil.md",
    )
    parser.epilog = f"{parser.epilog}\n\nmemasang pembanding (taruh programnya di PATH):\n" + "\n".join(
        f"  {peer.name:<9} {peer.install}" for peer in PEERS.values()
    )
    parser.add_argument("--records", type=int, default=10_000, metavar="N", help="banyaknya catatan (bawaan 10000)")
    parser.add_argument("--releases", type=int, default=0, metavar="M", help="banyaknya siaran pers (bawaan 0)")
    parser.add_argument(
        "--units", default="45,500", metavar="U,…", help="banyaknya unit, satu tabel tiap angka (bawaan 45,500)"
    )
    parser.add_argument("--prose", type=int, default=100, metavar="P", help="persen catatan beruraian (bawaan 100)")
    parser.add_argument(
        "--attachments", type=int, default=0, metavar="L", help="banyaknya lampiran dan foto (bawaan 0)"
    )
    parser.add_argument("--requests", type=int, default=0, metavar="Q", help="banyaknya permohonan (bawaan 0)")
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
    try:
        arguments.units = [int(number) for number in arguments.units.split(",")]
    except ValueError:
        parser.error(f"--units harus angka, dipisahkan koma: {arguments.units}")
    if min(arguments.records, *arguments.units, arguments.rounds) < 1 or arguments.releases < 0:
        parser.error("--records, --units, dan --rounds harus 1 atau lebih; --releases 0 atau lebih")
    return arguments


if __name__ == "__main__":
    sys.exit(main())
