"""The law → what must happen within how many working days of what, with the article and what to do then."""

from dataclasses import dataclass
from enum import Enum


class DeadlineStart(Enum):
    """The event that starts a term. `key` is used in addresses and data, `label` is how a citizen would say it."""

    label: str

    def __new__(cls, key: str, label: str) -> "DeadlineStart":
        member = object.__new__(cls)
        member._value_ = key
        member.label = label
        return member

    REQUEST = ("permintaan", "Permintaan saya diterima badan publik")
    GROUND = ("jawaban", "Saya menerima jawaban yang tidak memuaskan")
    OBJECTION = ("keberatan", "Keberatan tertulis saya diterima badan publik")
    REPLY = ("tanggapan", "Saya menerima tanggapan atas keberatan")
    DISPUTE = ("sengketa", "Permohonan sengketa saya diterima Komisi Informasi")


@dataclass(frozen=True, slots=True)
class Deadline:
    """One term. `steps` follow each other without a break: 10, then 7 more working days."""

    id: str
    event: DeadlineStart
    title: str
    steps: tuple[int, ...]
    law: str
    advice: str

    @property
    def days(self) -> int:
        return sum(self.steps)


# Receipt starts the terms, as in the statute; Perki 1/2021 counts from completeness or registration, which is later.
# That silence ends a term and so is the ground of an objection follows from Pasal 35 ayat (1) huruf c.
DEADLINES = (
    Deadline(
        "jawaban",
        DeadlineStart.REQUEST,
        "Jawaban tertulis",
        (10,),
        "Pasal 22 ayat (7) UU 14/2008",
        "Badan publik harus sudah menjawab secara tertulis: diterima atau ditolak, beserta alasannya.",
    ),
    Deadline(
        "perpanjangan",
        DeadlineStart.REQUEST,
        "Jawaban tertulis, jika diperpanjang",
        (10, 7),
        "Pasal 22 ayat (8) UU 14/2008; Pasal 36 Perki 1/2021",
        "Hanya jika Anda diberi tahu secara tertulis beserta alasannya, dan hanya satu kali.",
    ),
    Deadline(
        "tanpa-jawaban",
        DeadlineStart.REQUEST,
        "Keberatan, bila tidak ada jawaban",
        (10, 30),
        "Pasal 35 ayat (1) huruf c dan Pasal 36 ayat (1) UU 14/2008",
        "Tidak ditanggapi sampai tenggat adalah alasan untuk mengajukan keberatan kepada Atasan PPID.",
    ),
    Deadline(
        "tanpa-jawaban-diperpanjang",
        DeadlineStart.REQUEST,
        "Keberatan, jika diperpanjang dan tetap tidak ada jawaban",
        (17, 30),
        "Pasal 35 ayat (1) huruf c dan Pasal 36 ayat (1) UU 14/2008",
        "Ajukan keberatan tertulis kepada Atasan PPID.",
    ),
    Deadline(
        "keberatan",
        DeadlineStart.GROUND,
        "Mengajukan keberatan",
        (30,),
        "Pasal 36 ayat (1) UU 14/2008",
        "Ajukan keberatan tertulis kepada Atasan PPID.",
    ),
    Deadline(
        "tanggapan",
        DeadlineStart.OBJECTION,
        "Tanggapan Atasan PPID",
        (30,),
        "Pasal 36 ayat (2) UU 14/2008",
        "Atasan PPID harus sudah memberi tanggapan tertulis.",
    ),
    Deadline(
        "tanpa-tanggapan",
        DeadlineStart.OBJECTION,
        "Ke Komisi Informasi, bila tidak ada tanggapan",
        (30, 14),
        "Pasal 5 huruf b dan Pasal 13 Perki 1/2013",
        "Ajukan permohonan penyelesaian sengketa kepada Komisi Informasi.",
    ),
    Deadline(
        "sengketa",
        DeadlineStart.REPLY,
        "Ke Komisi Informasi",
        (14,),
        "Pasal 37 ayat (2) UU 14/2008",
        "Bila tanggapannya tidak memuaskan, ajukan permohonan penyelesaian sengketa kepada Komisi Informasi.",
    ),
    Deadline(
        "pemeriksaan",
        DeadlineStart.DISPUTE,
        "Komisi Informasi mulai menyelesaikan",
        (14,),
        "Pasal 38 ayat (1) UU 14/2008",
        "Komisi Informasi harus sudah mulai mengupayakan mediasi atau ajudikasi.",
    ),
)
