"""A title → a commented, valid skeleton of a record or a release in the right folder."""

import sys
from pathlib import Path

from terang.authoring.skeleton import record_skeleton, release_skeleton
from terang.authoring.yaml_writer import scalar
from terang.cli.console import COULD_NOT_RUN, FINE, Parser, stop
from terang.law import DUTIES
from terang.records import InformationClass
from terang.values.slugs import slug


def main() -> int:
    parser = Parser(
        "Membuat kerangka catatan (record) atau siaran pers (release) yang tinggal diisi. Tidak pernah menimpa berkas.",
        'python scripts/new.py record --judul "LKPJ Tahun 2024" --kelas berkala --unit bappeda',
    )
    parser.with_root().with_today()
    parser.add_argument("kind", nargs="?", choices=["record", "release"], metavar="record|release", help="yang dibuat")
    parser.add_argument("--judul", help="judul; nama berkas dibuat darinya")
    parser.add_argument(
        "--kelas", choices=[kind.key for kind in InformationClass], default="berkala", help="kelas informasi"
    )
    parser.add_argument("--unit", help="id, nama, atau alias unit di badan.yml")
    parser.add_argument("--nama", help="nama berkas tanpa akhiran, bila tidak dari judul")
    parser.add_argument("--kewajiban", action="store_true", help="tampilkan daftar id butir kewajiban, lalu selesai")
    arguments = parser.parse_args()
    if arguments.kewajiban:
        for duty in DUTIES.values():
            print(f"{duty.id:12} {duty.category:13} {duty.title}")
        return FINE
    if not arguments.kind or not (arguments.judul or "").strip():
        parser.error("sebutkan record atau release, dan --judul")
    stem = slug(arguments.nama or arguments.judul)
    if not stem:
        parser.error("judul tidak memuat huruf yang dapat menjadi nama berkas; pakai --nama")
    if not (arguments.root / "disclosures").is_dir():
        stop(f"folder «disclosures» tidak ada di {arguments.root}")
    year, day = arguments.today.year, arguments.today.isoformat()
    title, unit = scalar(arguments.judul.strip()), {"unit": scalar(arguments.unit)} if arguments.unit else {}
    if arguments.kind == "record":
        folder = arguments.kelas.replace("_", "-")
        path = arguments.root / "disclosures" / folder / str(year) / f"{stem}.yml"
        text = record_skeleton({"judul": title, "kelas": arguments.kelas, "tanggal_terbit": day, **unit})
    else:
        path = arguments.root / "content" / "siaran-pers" / str(year) / f"{stem}.md"
        text = release_skeleton(
            {"judul": title, "status": "draf", "tanggal": day, "tempat": "…", "teras": "…", "sumber": "…", **unit},
            "Tulis isi siaran pers di sini.",
        )
    return _create(path, text)


def _create(path: Path, text: str) -> int:
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError:
        print(f"Berkas {path} sudah ada dan tidak ditimpa. Pakai --nama untuk nama lain.", file=sys.stderr)
        return COULD_NOT_RUN
    print(f"Dibuat: {path}\nLangkah berikutnya: isi berkas itu, lalu jalankan python scripts/validate.py")
    return FINE


if __name__ == "__main__":
    sys.exit(main())
