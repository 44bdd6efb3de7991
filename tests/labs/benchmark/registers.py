"""A number → the registers of requests and of objections of an office, in the years before a day."""

import random
from datetime import date, timedelta

from .institution import Office
from .vocabulary import content_words

_REQUESTS = "nomor,tanggal_masuk,jenis_pemohon,pokok_informasi,unit,kanal,tanggal_pemberitahuan,hasil,alasan_tolak,nomor_keputusan"
_OBJECTIONS = "nomor,tanggal_masuk,permohonan,alasan,tanggal_tanggapan,hasil"
_ANSWERS = ("diberikan", "diberikan", "diberikan", "sebagian", "ditolak", "bukan_kewenangan")


def files(count: int, units: tuple[Office, ...], today: date) -> dict[str, str]:
    """Path → content, year by year; every sixth request is followed by an objection. Nothing is late."""
    rng = random.Random("register")
    requests: dict[int, list[str]] = {}
    objections: dict[int, list[str]] = {}
    for number in range(count):
        day = today - timedelta(60 + number * 900 // count)
        id = f"P-{number:05d}/{day.year}"
        answer = rng.choice(_ANSWERS)
        refused = answer in ("sebagian", "ditolak")
        row = (
            id, f"{day}", rng.choice(("perorangan", "badan_hukum", "kelompok")), " ".join(content_words(rng, 5)),
            rng.choice(units).id, rng.choice(("langsung", "surel", "daring")), f"{day + timedelta(rng.randint(1, 7))}",
            answer, "17h" if refused else "", f"T-{number}/{day.year}" if refused else "",
        )  # fmt: skip
        requests.setdefault(day.year, []).append(",".join(row))
        if number % 6 == 0:
            later = day + timedelta(20)
            objection = (
                f"K-{number:05d}/{later.year},{later},{id},{'a' if refused else 'd'},{later + timedelta(9)},ditolak"
            )
            objections.setdefault(later.year, []).append(objection)
    tables = (("permohonan", _REQUESTS, requests), ("keberatan", _OBJECTIONS, objections))
    return {
        f"disclosures/layanan/{name}/{year}.csv": "\n".join((head, *rows)) + "\n"
        for name, head, years in tables
        for year, rows in years.items()
    }
