"""What the peers in Python share: filters for their templates, lists from records, and the exports."""

import csv
import io
import json
from collections.abc import Iterator
from datetime import date
from typing import Any
from urllib.parse import urlsplit

PAGE_LENGTH = 100
FEED_LENGTH = 50
MONTHS = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni",
    "Juli", "Agustus", "September", "Oktober", "November", "Desember",
)  # fmt: skip
COLUMNS = (
    "judul", "kelas", "ringkasan", "unit", "penanggung_jawab", "waktu_pembuatan", "tempat_pembuatan", "bentuk",
    "retensi", "kewajiban", "tanggal_terbit", "tanggal_mutakhir", "periode", "berkas", "tautan", "topik", "sumber",
)  # fmt: skip

Row = dict[str, Any]  # `r` has a page's own values, `url` its address


def day(value: date) -> str:
    return f"{value.day} {MONTHS[value.month - 1]} {value.year}"


def iso(value: date | str) -> str:
    return value.isoformat() if isinstance(value, date) else value


def cut(text: str, limit: int) -> str:
    return text if len(text) <= limit else text[: limit - 1].rpartition(" ")[0] + " …"


def ending(location: str) -> str:
    return location.rpartition(".")[2].upper()


def host(address: str) -> str:
    return urlsplit(address).hostname or ""


def as_json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False).replace("<", "\\u003c")


FILTERS = {"day": day, "iso": iso, "cut": cut, "ending": ending, "host": host, "json": as_json}


def lists(rows: list[Row], words: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Pages of a hundred for each class, unit, year, and for all."""
    records = [row for row in rows if "kelas" in row["r"]]
    told = [row for row in rows if "kelas" not in row["r"]]
    yield from _paged("informasi", "Informasi Publik", records)
    yield from _paged("siaran-pers", "Siaran Pers", told)
    for name in ("kelas", "unit", "tahun"):
        groups: dict[str, list[Row]] = {}
        for row in rows:
            if name in row["r"]:
                groups.setdefault(row["r"][name], []).append(row)
        for key, members in groups.items():
            yield from _paged(f"{name}/{key}", words.get(name, {}).get(key, key), members)


def _paged(address: str, title: str, rows: list[Row]) -> Iterator[dict[str, Any]]:
    last = max(1, -(-len(rows) // PAGE_LENGTH))
    paths = [f"{address}.html", *(f"{address}/{number}.html" for number in range(2, last + 1))]
    for index, path in enumerate(paths):
        yield {
            "title": title,
            "path": path,
            "rows": rows[index * PAGE_LENGTH : (index + 1) * PAGE_LENGTH],
            "total": len(rows),
            "number": index + 1,
            "last": last,
            "previous": "/" + paths[index - 1] if index else "",
            "next": "/" + paths[index + 1] if index + 1 < last else "",
        }


def feeds(rows: list[Row]) -> Iterator[dict[str, Any]]:
    """The newest records and the newest releases."""
    for path, title, key, chosen in (
        ("umpan/informasi.xml", "Informasi publik", "tanggal_mutakhir", [r for r in rows if "kelas" in r["r"]]),
        ("umpan/siaran-pers.xml", "Siaran pers", "tanggal", [r for r in rows if "kelas" not in r["r"]]),
    ):
        newest = sorted(chosen, key=lambda row: row["r"][key], reverse=True)[:FEED_LENGTH]
        yield {
            "path": path,
            "title": title,
            "rows": newest,
            "updated": newest[0]["r"][key] if newest else date(2026, 11, 1),
        }


def newest_first(rows: list[Row]) -> list[Row]:
    return sorted(rows, key=lambda row: row["r"].get("tanggal_terbit") or row["r"]["tanggal"], reverse=True)


def exports(rows: list[Row], words: dict[str, Any]) -> tuple[str, str]:
    """The public records as CSV and as JSON."""
    table = [
        {"nomor": number, **{column: _plain(row["r"].get(column)) for column in COLUMNS}, "alamat_halaman": row["url"]}
        for number, row in enumerate((r for r in rows if r["r"].get("kelas", "dikecualikan") != "dikecualikan"), 1)
    ]
    out = io.StringIO()
    writer = csv.DictWriter(out, ("nomor", *COLUMNS, "alamat_halaman"))
    writer.writeheader()
    writer.writerows({key: "; ".join(v) if isinstance(v, list) else v for key, v in line.items()} for line in table)
    listing = {"badan_publik": words["badan"], "jumlah": len(table), "informasi": table}
    return out.getvalue(), json.dumps(listing, ensure_ascii=False, indent=1)


def _plain(value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, list):
        return [v.get("lokasi") or v.get("alamat") if isinstance(v, dict) else str(v) for v in value]
    return value
