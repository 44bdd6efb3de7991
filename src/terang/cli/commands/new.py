"""A title → a commented, valid skeleton of a record or a release in the right folder."""

import argparse
from pathlib import Path

from ... import repository
from ...authoring.skeleton import record_skeleton, release_skeleton
from ...authoring.yaml_writer import scalar
from ...catalogue import body_of
from ...errors import UsageError
from ...records import BodyKind, InformationClass, duties_shown, placeholders
from ...repository import DISCLOSURES
from ...values.slugs import slug
from ..arguments import Parser
from ..console import FINE, stop

DESCRIPTION = (
    "Membuat kerangka catatan (record) atau siaran pers (release) yang tinggal diisi. Tidak pernah menimpa berkas."
)
EXAMPLE = '{command} record --judul "LKPJ Tahun 2024" --kelas berkala --unit bappeda'


def configure(parser: Parser, root: Path | None) -> None:
    parser.add_root(root)
    parser.add_today()
    parser.add_argument("kind", nargs="?", choices=["record", "release"], metavar="record|release", help="yang dibuat")
    parser.add_argument("--judul", help="judul; nama berkas dibuat darinya")
    parser.add_argument(
        "--kelas", choices=[kind.key for kind in InformationClass], default="berkala", help="kelas informasi"
    )
    parser.add_argument("--unit", help="id, nama, atau alias unit di badan.yml")
    parser.add_argument("--nama", help="nama berkas tanpa akhiran, bila tidak dari judul")
    parser.add_argument("--kewajiban", action="store_true", help="tampilkan daftar id butir kewajiban, lalu selesai")


def run(arguments: argparse.Namespace) -> int:
    if arguments.kewajiban:
        for duty in duties_shown(_kind(arguments.root)):
            print(f"{duty.id:12} {duty.category:13} {duty.title}")
        return FINE
    if not arguments.kind or not (arguments.judul or "").strip():
        raise UsageError("sebutkan record atau release, dan --judul")
    stem = slug(arguments.nama or arguments.judul)
    if not stem:
        raise UsageError("judul tidak memuat huruf yang dapat menjadi nama berkas; pakai --nama")
    if not (arguments.root / DISCLOSURES).is_dir():
        stop(f"folder «disclosures» tidak ada di {arguments.root}")
    year, day = arguments.today.year, f"{arguments.today:%Y-%m-%d}"  # a moment, when nothing was given
    title, unit = scalar(arguments.judul.strip()), {"unit": scalar(arguments.unit)} if arguments.unit else {}
    if arguments.kind == "record":
        folder = arguments.kelas.replace("_", "-")
        path = arguments.root / repository.record(folder, f"{year}/{stem}")
        text = record_skeleton({"judul": title, "kelas": arguments.kelas, "tanggal_terbit": day, **unit})
    else:
        path = arguments.root / repository.release(f"{year}/{stem}")
        text = release_skeleton(
            {
                "judul": title,
                "status": "draf",
                "tanggal": day,
                **dict.fromkeys(("tempat", "teras", "sumber"), placeholders.SHORT),
                **unit,
            },
            placeholders.RELEASE_TEXT,
        )
    return _create(path, text)


def _kind(root: Path) -> BodyKind:
    """The kind of the root's body; that of most bodies where there is no root yet."""
    body = body_of(root)
    return body.kind if body else BodyKind.REGION


def _create(path: Path, text: str) -> int:
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError:
        stop(f"berkas {path} sudah ada dan tidak ditimpa; pakai --nama untuk nama lain")
    print(f"Dibuat: {path}\nLangkah berikutnya: isi berkas itu, lalu jalankan terang check")
    return FINE
