"""The demonstration's own attachments: a text PDF, a table as CSV and XLSX, a map as PNG → disclosures/berkas/peragaan/.

    python docs/make_demonstration_files.py

Nothing in them is of a person or of an office. The figures are those of disclosures/anggaran/2025.yml, invented for the demonstration.
"""

import io
import sys
import textwrap
from pathlib import Path

import pikepdf
import yaml
from PIL import Image, ImageDraw, ImageFont

from terang.formats.csv_rows import csv_bytes
from terang.formats.workbooks import Sheet, WrittenRow, workbook

HOME = Path(__file__).resolve().parents[1]
FOLDER = HOME / "disclosures/berkas/peragaan"
NOTICE = "Contoh untuk peragaan Terang, bukan dokumen Pemerintah Kota Bekasi."

STEPS = """Tata Cara Memperoleh Informasi Publik

1. Sampaikan permohonan secara tertulis atau lisan: identitas, informasi yang diminta, tujuan, dan cara memperolehnya.

2. Terima nomor pendaftaran. Permintaan lisan dicatat oleh petugas.

3. Tunggu pemberitahuan tertulis paling lama 10 hari kerja sejak permohonan diterima. Waktu itu dapat diperpanjang satu kali paling \
lama 7 hari kerja dengan alasan tertulis.

4. Bila tidak puas, ajukan keberatan kepada atasan PPID.

Dasar: UU 14/2008 Pasal 22; Peraturan Komisi Informasi 1/2021."""

# Districts as tiles of a grid: column and row.
TILES = {
    "Medan Satria": (0, 0), "Bekasi Utara": (1, 0), "Bekasi Barat": (0, 1), "Bekasi Timur": (2, 1), "Bekasi Selatan": (1, 1),
    "Pondok Gede": (0, 2), "Jatiasih": (1, 2), "Rawalumbu": (2, 2), "Pondok Melati": (0, 3), "Jatisampurna": (1, 3),
    "Mustika Jaya": (3, 2), "Bantar Gebang": (3, 3),
}  # fmt: skip


def text_pdf() -> bytes:
    lines = [line for part in (NOTICE, *STEPS.split("\n")) for line in textwrap.wrap(part, 84) or [""]]
    shown = b" ".join(
        b"(" + line.encode("cp1252").replace(b"(", rb"\(").replace(b")", rb"\)") + b") Tj T*" for line in lines
    )
    with pikepdf.new() as document:
        page = document.add_blank_page(page_size=(595, 842))
        font = pikepdf.Dictionary(
            Type=pikepdf.Name.Font,
            Subtype=pikepdf.Name.Type1,
            BaseFont=pikepdf.Name.Helvetica,
            Encoding=pikepdf.Name.WinAnsiEncoding,
        )
        page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=font))
        page.Contents = document.make_stream(b"BT /F1 11 Tf 16 TL 57 770 Td " + shown + b" ET")
        document.Root.Lang = "id-ID"
        document.docinfo["/Title"] = "Tata Cara Memperoleh Informasi Publik (peragaan)"
        out = io.BytesIO()
        document.save(out, deterministic_id=True, compress_streams=True)
        return out.getvalue()


def budget_rows() -> list[list[str]]:
    rows = yaml.safe_load((HOME / "disclosures/anggaran/2025.yml").read_text(encoding="utf-8"))["daftar"]
    return [
        [row["jenis"].replace("_", " "), row["uraian"], str(row["anggaran"]), str(row["realisasi"])]
        for row in rows
        if "unit" not in row
    ]


def table_csv() -> bytes:
    return csv_bytes(
        ["jenis", "uraian", "anggaran", "realisasi", "catatan"], [[*row, "contoh peragaan"] for row in budget_rows()]
    )


def table_xlsx() -> bytes:
    columns = [("Jenis", 24), ("Uraian", 44), ("Anggaran (Rp)", 20), ("Realisasi (Rp)", 20)]
    return workbook(Sheet("Ringkasan 2025", ["Ringkasan Anggaran 2025", NOTICE], columns), budget_rows(), WrittenRow.of)


def district_map() -> bytes:
    size, gap = 170, 10
    image = Image.new("L", (4 * size + gap, 4 * size + 70), 255)
    draw, font = ImageDraw.Draw(image), ImageFont.load_default(19)
    draw.text((gap, 10), "Kecamatan di Kota Bekasi, tata letak skematis", 0, font)
    draw.text((gap, 36), "Contoh peragaan: tanpa skala, bukan peta resmi", 80, font)
    for name, (column, row) in TILES.items():
        left, top = gap + column * size, 70 + row * size
        draw.rectangle((left, top, left + size - gap, top + size - gap), fill=225, outline=60, width=2)
        draw.multiline_text((left + 14, top + 56), name.replace(" ", "\n"), 0, font)
    out = io.BytesIO()
    image.quantize(8).save(out, "PNG", optimize=True)
    return out.getvalue()


FILES = {
    "tata-cara-permohonan.pdf": text_pdf,
    "ringkasan-anggaran-2025.csv": table_csv,
    "ringkasan-anggaran-2025.xlsx": table_xlsx,
    "peta-skematis-kecamatan.png": district_map,
}


def main() -> int:
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, make in FILES.items():
        (FOLDER / name).write_bytes(make())
    return 0


if __name__ == "__main__":
    sys.exit(main())
