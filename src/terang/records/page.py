"""The head of a written page as a field table, and the frozen WrittenPage."""

from dataclasses import dataclass

from ..values.dates import PartialDate
from .fields import Choice, Date, Group, Many, Simple, Text, declared
from .shared import ChangeNote, Status, Withdrawal


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenPage:
    """One page that an engine renders. `path` is its source, `fingerprint` of path and bytes, `body` its Markdown.

    `targets` are the files of the repository to which it links, relative to the root.
    """

    id: str
    path: str
    fingerprint: bytes = b""
    body: str = ""
    targets: tuple[str, ...] = ()
    title: str | None = declared("title", "Judul", Text(200))
    description: str | None = declared("description", "Keterangan bagi mesin pencari", Text(500))
    template: str | None = declared("template", "Tata letak", Text(100), help="Misalnya `beranda.html`.")
    language: str = declared(
        "bahasa",
        "Bahasa",
        Simple.LANGUAGE,
        help="Kode dua huruf, agar pembaca layar mengucapkannya dengan benar; kosong berarti id.",
        default="id",
    )
    for_staff: bool | None = declared(
        "bagi_penyunting",
        "Bagi penyunting",
        Simple.FLAG,
        help="Isi «ya» pada panduan kerja bagi petugas: pencarian mendahulukan halaman bagi umum.",
    )
    status: Status = declared(
        "status", "Status", Choice(Status), help="Kosong berarti terbit.", default=Status.PUBLISHED
    )
    small_fix: PartialDate | None = declared(
        "perbaikan_kecil",
        "Perbaikan kecil terakhir",
        Date(partial=False),
        help="Tanggal perbaikan yang tidak mengubah isi.",
    )
    changes: tuple[ChangeNote, ...] = declared("catatan_perubahan", "Catatan perubahan", Many(Group(ChangeNote)))
    old_addresses: tuple[str, ...] = declared(
        "alamat_lama",
        "Alamat lama",
        Many(Simple.OLD_PATH),
        help="Alamat halaman ini sebelumnya, mulai dari garis miring; pengunjungnya diantar ke sini.",
    )
    withdrawal: Withdrawal | None = declared(
        "pencabutan", "Pencabutan", Group(Withdrawal), help="Hanya untuk status dicabut."
    )
