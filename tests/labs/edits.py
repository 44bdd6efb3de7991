"""A seed and a number → that many random edits of offices, each built with a cache and without, and what differed."""

import secrets
import sys
import tempfile
from collections import Counter
from pathlib import Path

from _lab import FINE, HOME, PROBLEMS, Parser
from remembered.running import RUN, run


def main() -> int:
    parser = Parser(
        "Menyunting kantor karangan secara acak, dan sesudah tiap suntingan membandingkan bangun dengan singgahan,\n"
        "bangun dari nol, dan pratinjau, bita demi bita; juga mencari kata yang tidak boleh lagi tampil.\n"
        "Kode keluar: 0 tanpa perbedaan, 1 ada perbedaan.",
        "python tests/labs/edits.py --edits 5000",
    )
    parser.add_argument("--edits", type=int, default=500, metavar="N", help="banyaknya suntingan (bawaan 500)")
    parser.add_argument("--seed", default=secrets.token_hex(4), metavar="BENIH", help="untuk mengulang (bawaan: acak)")
    parser.add_argument("--engine", choices=("bare", "mkdocs"), default="bare", help="mesin halaman tertulis")
    arguments = parser.parse_args()
    sys.path.insert(0, str(HOME))  # the engine's hooks
    done: Counter[str] = Counter()
    refused: Counter[str] = Counter()
    failed = number = 0
    while done.total() < arguments.edits:
        number += 1
        seed = f"{arguments.seed}-{number}"
        with tempfile.TemporaryDirectory(prefix="terang-edits-") as folder:
            outcome = run(seed, RUN, Path(folder), real_engine=arguments.engine == "mkdocs")
        done += outcome.done
        refused += outcome.refused
        if outcome.faults:
            failed += 1
            print(f"\n{seed}\n{outcome}", flush=True)
        print(f"{seed}: {done.total()} suntingan, {failed} putaran gagal", file=sys.stderr, flush=True)
    print(f"\nbenih {arguments.seed}: {done.total()} suntingan, {refused.total()} ditolak, {failed} putaran gagal")
    for kind, count in sorted(done.items()):
        print(f"  {kind:<24} {count:>5}  ditolak {refused[kind]}")
    return PROBLEMS if failed else FINE


if __name__ == "__main__":
    sys.exit(main())
