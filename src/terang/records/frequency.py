"""How often information is renewed: a closed list, and words by which lists and catalogues say it."""

import re

from .fields import Option


class Frequency(Option):
    """How often the same information comes out anew."""

    CONTINUOUS = ("terus_menerus", "Terus-menerus")
    DAILY = ("harian", "Setiap hari")
    WEEKLY = ("mingguan", "Setiap minggu")
    MONTHLY = ("bulanan", "Setiap bulan")
    QUARTERLY = ("triwulanan", "Setiap triwulan")
    HALF_YEARLY = ("semesteran", "Setiap semester")
    YEARLY = ("tahunan", "Setiap tahun")
    FIVE_YEARLY = ("lima_tahunan", "Setiap lima tahun")
    AS_NEEDED = ("bila_perlu", "Bila perlu")
    ONCE = ("sekali", "Sekali saja")


_NUMBERS = {"satu": "1", "tiga": "3", "empat": "4", "lima": "5", "enam": "6", "se": "1"}
_SAID = {
    Frequency.CONTINUOUS: "terus menerus|setiap saat|real time|realtime|continual",
    Frequency.DAILY: "hari|harian|daily",
    Frequency.WEEKLY: "minggu|mingguan|weekly",
    Frequency.MONTHLY: "bulan|bulanan|monthly",
    Frequency.QUARTERLY: "triwulan|triwulanan|3 bulan|3 bulanan|quarterly",
    Frequency.HALF_YEARLY: "semester|semesteran|6 bulan|6 bulanan|biannually",
    Frequency.YEARLY: "tahun|tahunan|annually|annual|yearly",
    Frequency.FIVE_YEARLY: "5 tahun|5 tahunan",
    Frequency.AS_NEEDED: "bila perlu|jika perlu|sesuai kebutuhan|insidental|insidentil|sewaktu waktu|asneeded",
    Frequency.ONCE: "sekali|sekali saja|1 kali|tidak pernah|notplanned",
}
_KNOWN = {words: frequency for frequency, said in _SAID.items() for words in said.split("|")}
_AROUND = re.compile(r"^(?:setiap|tiap|per|1)\s+|\s+sekali$")


def frequency_of(text: str) -> Frequency | None:
    """`setiap 3 bulan`, `1 tahun sekali`, `Tahunan` and the like; None when it says something else."""
    said = " ".join(re.sub(r"[^a-z0-9]+", " ", text.lower()).split())
    said = " ".join(
        _NUMBERS.get(word, word) for word in said.replace("setahun", "1 tahun").replace("sebulan", "1 bulan").split()
    )
    while said not in _KNOWN and (less := _AROUND.sub("", said)) != said:
        said = less
    return _KNOWN.get(said)
