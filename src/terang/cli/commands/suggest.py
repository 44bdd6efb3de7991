"""A root → for records that name no duty, the duties that their titles suggest; with --write they are put into the files."""

import argparse
from pathlib import Path

from ...atomic_writing import write_atomically
from ...authoring.yaml_editor import NotEditable, with_list
from ...coverage import suggested_duties
from ...errors import reason_of
from ...law import DUTIES
from ...records import InformationClass, Record
from ..arguments import Parser
from ..checked_content import catalogue_of
from ..console import FINE, stop

DESCRIPTION = (
    "Mengusulkan butir kewajiban (`kewajiban`) bagi catatan yang belum menyebutnya, menurut kata-kata pada judulnya.\n"
    "Hanya usul: periksa satu per satu. Catatan yang sudah menyebut kewajiban tidak disentuh.\n"
    "Kode keluar: 0 berhasil, 1 isi bermasalah, 2 tidak dapat dijalankan."
)
EXAMPLE = "{command} --write"


def configure(parser: Parser, root: Path | None) -> None:
    parser.add_root(root)
    parser.add_today()
    parser.add_argument("--write", action="store_true", help="tulis usul ke berkas catatan; baris lain tidak berubah")


def run(arguments: argparse.Namespace) -> int:
    catalogue = catalogue_of(arguments.root, arguments.today)
    silent = [
        record
        for record in catalogue.records
        if not record.duties and record.information_class is not InformationClass.EXEMPT
    ]
    suggested = {
        record.path: (record, ids) for record in silent if (ids := suggested_duties(record, catalogue.body.kind))
    }
    written = 0
    for _, (record, ids) in sorted(suggested.items()):
        print(f"{record.path}\n  {record.title}")
        for id in ids:
            print(f"    {id:12} {DUTIES[id].title}")
        if arguments.write:
            written += _write(arguments.root, record, ids)
    print(
        f"{len(silent)} catatan belum menyebut kewajiban; {len(suggested)} di antaranya mendapat usul"
        + (f", {written} ditulis. Periksa perubahannya sebelum dikirim." if arguments.write else ".")
    )
    return FINE


def _write(root: Path, record: Record, ids: tuple[str, ...]) -> bool:
    """The file appears whole or stays as it was."""
    path = root / record.path
    try:
        text = with_list(record.path, path.read_bytes(), "kewajiban", ids)
        write_atomically(path, text)
    except NotEditable as error:
        print(f"    tidak ditulis: {error}")
        return False
    except OSError as error:
        stop(f"{record.path} tidak dapat ditulis: {reason_of(error)}. Berkas sebelumnya sudah jadi; jalankan ulang.")
    return True
