"""Numbers of bodies and records → sites of that size, and what it takes to gather them: cold, unchanged, one body changed."""

import argparse
import json
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from _lab import FINE, Parser
from benchmark import corpus
from benchmark.measure import Command, Usage, run
from gathered_sites import JsonObject, duty, lines, record, replace_shard, write_site
from terang.law import DETAILS, DUTIES
from terang.reading import read_yaml

_SITE = "https://ppid-@.contoh.go.id/"
_POOL = 10_000  # different records; bodies take theirs from them
_KINDS = ("pemda", "desa", "kementerian")
_STATES = ("terbit", "belum", "terlambat", "nihil")


def main() -> int:
    arguments = _arguments()
    with tempfile.TemporaryDirectory(prefix="terang-portal-", dir=arguments.work) as work:
        folder = Path(work)
        bodies = _make(arguments, folder)
        more = ("--jobs", str(arguments.jobs), *arguments.more)
        print(f"{arguments.bodies} badan x {arguments.records} catatan, {arguments.prose}% berteks panjang")
        _report("dingin", _gather(folder, *more))
        _report("tidak berubah", _gather(folder, *more))
        _change(bodies[len(bodies) // 2], len(bodies) // 2)
        _report("satu badan berubah", _gather(folder, *more))
    return FINE


def _arguments() -> argparse.Namespace:
    parser = Parser(
        "Mengukur `terang gather` pada badan-badan buatan: waktu, waktu prosesor, dan memori semua proses bersama.",
        "python tests/labs/gather_load.py --bodies 500 --records 2000",
    )
    parser.add_argument("--bodies", type=int, default=50, metavar="N", help="banyaknya badan publik (50)")
    parser.add_argument("--records", type=int, default=2000, metavar="N", help="catatan tiap badan (2000)")
    parser.add_argument(
        "--prose", type=int, default=30, metavar="N", help="dari seratus catatan, yang berteks panjang (30)"
    )
    parser.add_argument("--jobs", type=int, default=2, metavar="N", help="banyaknya proses (2)")
    parser.add_argument("--work", type=Path, metavar="FOLDER", help="tempat berkas sementara")
    parser.add_argument("more", nargs="*", metavar="PILIHAN", help="pilihan lain bagi terang gather, sesudah --")
    return parser.parse_args()


def _make(arguments: argparse.Namespace, folder: Path) -> list[Path]:
    pool = list(_pool(arguments.prose))
    states = [duty(id, _STATES[n % 4]) for n, id in enumerate(id for id in DUTIES if id not in DETAILS)]
    found, rows = [], []
    for number in range(arguments.bodies):
        site = _SITE.replace("@", f"{number:05d}")
        years: dict[str, list[JsonObject]] = {}
        for index in range(arguments.records):
            item = pool[(number * 37 + index) % len(pool)]
            year, stem = item["id"].split("/")
            years.setdefault(year, []).append(record(site, f"{year}/{stem}-{index}", **_but_id(item)))
        name = f"Badan Contoh {number:05d}"
        found.append(write_site(folder / f"b{number:05d}", name, site, years, coverage=states, kind=_KINDS[number % 3]))
        rows.append(f"  - id: b{number:05d}\n    alamat: b{number:05d}\n")
    head = "judul: Portal ukur\npenyelenggara: Laboratorium\nbadan_publik:\n"
    (folder / "sumber.yml").write_text(head + "".join(rows), encoding="utf-8")
    return found


def _pool(prose: int) -> Iterator[JsonObject]:
    """Records of the corpus, as an API shows them."""
    for item in corpus.records(corpus.Parameters(records=_POOL, prose=prose)):
        values = read_yaml("x.yml", item.head.encode()).values or {}
        text = {"isi": "".join(f"<p>{part}</p>" for part in item.body.split("\n\n"))} if item.body else {}
        yield {
            "id": item.id,
            "title": values["judul"],
            "ringkasan": values["ringkasan"].strip(),
            "kelas": values["kelas"],
            "kewajiban": values["kewajiban"],
            "tanggal_terbit": values["tanggal_terbit"],
            "topik": values["topik"],
            "bentuk": values["bentuk"],
            **text,
        }


def _but_id(item: JsonObject) -> JsonObject:
    return {key: value for key, value in item.items() if key != "id"}


def _change(site: Path, number: int) -> None:
    """One record more, the newest, by which a duty is met."""
    path = sorted(site.glob("api/v1/informasi/*.ndjson"))[-1]
    old = [json.loads(line) for line in path.read_bytes().splitlines()]
    id, title = f"{path.stem}/baru", "Irigasi baru di tepi sungai"
    new = record(_SITE.replace("@", f"{number:05d}"), id, title, kelas="berkala", tanggal_terbit=f"{path.stem}-12-31")
    replace_shard(site, f"informasi/{path.name}", lines([*old, new]), len(old) + 1)
    states = [json.loads(line) for line in (site / "api/v1/kepatuhan.ndjson").read_bytes().splitlines()]
    states[1] |= {"keadaan": "terbit", "jumlah_catatan": 1, "catatan_terbaru": id}
    replace_shard(site, "kepatuhan.ndjson", lines(states), len(states))


def _gather(folder: Path, *more: str) -> Usage:
    words = (sys.executable, "-m", "terang", "gather", str(folder / "sumber.yml"), "--today", "2026-03-31", *more)
    return run(Command(words, folder), folder / "gather.log")


def _report(name: str, usage: Usage) -> None:
    print(
        f"{name:<20} {usage.wall:8.1f} detik  prosesor {usage.cpu:8.1f} detik  memori {usage.memory / 1e6:8.0f} MB",
        flush=True,
    )


if __name__ == "__main__":
    sys.exit(main())
