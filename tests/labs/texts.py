"""Folders of Markdown and records → how long their texts are and which features they have: what the corpus is drawn by."""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from _lab import FINE, Parser, stop
from benchmark import corpus
from benchmark.features import Features, Spread, measure
from terang.reading import read_front_matter, read_yaml


def main() -> int:
    arguments = _arguments()
    groups = {str(folder): list(_texts(folder)) for folder in arguments.folder}
    if len(groups) > 1:
        together = sorted((text for texts in groups.values() for text in texts), key=len)
        groups |= {"semua": together, "sepertiga terpendek": together[: len(together) // 3]}
    if arguments.corpus:
        parameters = corpus.Parameters(records=arguments.corpus, releases=arguments.corpus)
        groups["korpus: catatan"] = [item.body for item in corpus.records(parameters) if item.body]
        groups["korpus: siaran pers"] = [item.body for item in corpus.releases(parameters)]
    for name, texts in groups.items():
        if not texts:
            stop(f"tidak ada teks di {name}")
        print(f"{name}\n{_report(measure(texts))}\n")
    return FINE


def _arguments() -> argparse.Namespace:
    parser = Parser(
        "Mengukur teks nyata: panjangnya, dan berapa banyak yang memuat judul, daftar, tabel, tautan, dan seterusnya.\n"
        "Angkanya ditulis di tests/labs/benchmark/vocabulary.py; korpus pengukuran digambar menurut angka itu.",
        "python tests/labs/texts.py /data/siaran content/siaran-pers --corpus 500",
    )
    parser.add_argument(
        "folder", type=Path, nargs="*", metavar="FOLDER", help="folder berisi .md, atau .yml dengan `isi`"
    )
    parser.add_argument("--corpus", type=int, metavar="N", help="ukur juga N catatan dan N siaran pers dari korpus")
    return parser.parse_args()


def _texts(folder: Path) -> Iterator[str]:
    """The text of every Markdown file below its head, and the `isi` of every record."""
    for path in sorted(folder.rglob("*")):
        if path.suffix == ".md":
            text = read_front_matter(path.name, path.read_bytes(), required=False).text
        elif path.suffix == ".yml":
            values = read_yaml(path.name, path.read_bytes()).values or {}
            text = values["isi"] if isinstance(values.get("isi"), str) else ""
        else:
            continue
        if text.strip():
            yield text.strip("\n") + "\n"


def _report(found: Features) -> str:
    rows = [f"{found.texts} teks", *(_row(name, spread) for name, spread in found.lengths.items())]
    rows += [f"{_row(name, found.counts[name])}   pada {share:.0f} %" for name, share in found.shares.items() if share]
    return "\n".join(f"  {row}" for row in rows)


def _row(name: str, spread: Spread) -> str:
    return f"{name:<28} rata-rata {spread.mean:7.1f}   " + " ".join(f"{cut:6.0f}" for cut in spread.cuts)


if __name__ == "__main__":
    sys.exit(main())
