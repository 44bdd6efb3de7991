"""The field table of the bodies that a portal gathers, and the frozen GatheringList."""

from dataclasses import dataclass

from .fields import Group, Many, Need, Simple, Text, declared
from .office_file import OfficeFile


@dataclass(frozen=True, slots=True, kw_only=True)
class GatheredBody:
    """One body: `address` is its site, below which `api/v1/` lies, as a folder or an address."""

    id: str = declared(
        "id", "Id", Simple.SLUG, Need.REQUIRED, help="Menjadi alamat halamannya di portal; jangan diubah.",
        example="kota-contoh",
    )  # fmt: skip
    address: str = declared(
        "alamat",
        "Alamat situs, atau folder hasil bangunnya",
        Text(500),
        Need.REQUIRED,
        help="Folder dihitung dari letak berkas ini; di bawahnya ada api/v1/index.json.",
        example="https://ppid.contoh.go.id/",
    )
    site: str | None = declared(
        "situs",
        "Alamat situs yang dibaca orang",
        Simple.ADDRESS,
        help="Hanya bila `alamat` sebuah folder yang situsnya tidak menyebut alamatnya sendiri.",
        example="https://ppid.contoh.go.id/",
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class GatheringList(OfficeFile):
    """What the portal is called, who runs it, and the bodies in the order of the file."""

    title: str = declared("judul", "Judul portal", Text(120), Need.REQUIRED, example="Informasi Publik Provinsi Contoh")
    publisher: str = declared("penyelenggara", "Penyelenggara portal", Text(200), Need.REQUIRED)
    address: str | None = declared(
        "alamat_portal", "Alamat portal", Simple.ADDRESS, example="https://data.contoh.go.id/"
    )
    notice: str | None = declared("keterangan", "Keterangan di atas setiap halaman", Text(500))
    bodies: tuple[GatheredBody, ...] = declared(
        "badan_publik", "Badan publik", Many(Group(GatheredBody)), Need.REQUIRED
    )
