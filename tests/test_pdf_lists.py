"""Lists as PDF: ruled tables with a text layer are read like a sheet; anything less sure is refused by name."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from terang.importing import UnusableSource
from test_ugly_lists import imported, rec, records_in

WIDTHS = (30, 180, 120, 120, 60)
HIGH = 20


def cell(text: str, x: float, y: float, style: str = "") -> str:
    shown = text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    return f"BT /F1 9 Tf {style} {x + 3} {y + 6} Td ({shown}) Tj 0 Tr 0 g ET\n"


def table(rows: Sequence[Sequence[str]], *, ruled: bool = True, style: str = "", below: Sequence[str] = ()) -> str:
    """The drawing of a page. A row of one text goes over the whole width."""
    drawn, y = "", 780.0
    for row in rows:
        y -= HIGH
        x = 40.0
        widths = WIDTHS if len(row) > 1 else (sum(WIDTHS),)
        for text, width in zip(row, widths, strict=True):
            drawn += f"{x} {y} {width} {HIGH} re S\n" if ruled else ""
            drawn += cell(text, x, y, style) if text else ""
            x += width
    for at, text in enumerate(below, 2):
        drawn += cell(text, 300, y - at * HIGH)
    return drawn


def pdf_of(*pages: str) -> bytes:
    count = len(pages)
    kids = " ".join(f"{3 + at} 0 R" for at in range(count))
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", f"<< /Type /Pages /Kids [{kids}] /Count {count} >>"]
    font = 3 + 2 * count
    objects += [
        f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 {font} 0 R >> >> "
        f"/Contents {3 + count + at} 0 R >>"
        for at in range(count)
    ]
    objects += [f"<< /Length {len(page)} >>\nstream\n{page}\nendstream" for page in pages]
    objects.append("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")
    whole, starts = "%PDF-1.4\n", []
    for number, one in enumerate(objects, 1):
        starts.append(len(whole))
        whole += f"{number} 0 obj\n{one}\nendobj\n"
    rows = "".join(f"{start:010} 00000 n \n" for start in starts)
    size = len(objects) + 1
    end = f"xref\n0 {size}\n0000000000 65535 f \n{rows}trailer\n<< /Size {size} /Root 1 0 R >>\nstartxref\n{len(whole)}\n%%EOF\n"
    return (whole + end).encode("latin-1")


HEAD = ("No", "Judul Informasi", "Ringkasan", "Unit", "Tahun")
FIRST = [
    HEAD,
    ("(1)", "(2)", "(3)", "(4)", "(5)"),
    ("A. INFORMASI BERKALA",),
    ("1", "Renja Dinas", "Isi", "Dinas A", "2025"),
]
SECOND = [
    HEAD,
    ("2", "Renstra Dinas", "Isi", "Dinas A", "2025"),
    ("B. INFORMASI SETIAP SAAT",),
    ("3", "Aset", "Isi", "Dinas B", "2024"),
]
SIGNED = ("Ditetapkan di Kota Contoh", "NAMA PEJABAT CONTOH", "NIP. 19700101 199001 1 001")


def test_a_list_over_two_pages_is_read_like_a_sheet(tmp_path: Path) -> None:
    data = pdf_of(table(FIRST), table(SECOND, below=SIGNED))
    report, root = imported(tmp_path, "daftar.pdf", data)
    expected = [
        rec("Renja Dinas", unit="dinas-a", periode="2025"),
        rec("Renstra Dinas", unit="dinas-a", periode="2025"),
        rec("Aset", "setiap_saat", unit="dinas-b", periode="2024"),
    ]
    found = records_in(report, root)
    assert [{key: one.get(key) for key in wanted} for one, wanted in zip(found, expected, strict=True)] == expected
    assert report.refused == ()
    assert "19700101" not in report.as_json()


def test_words_above_the_table_give_the_class(tmp_path: Path) -> None:
    title = cell("DAFTAR INFORMASI SERTA MERTA", 40, 800)
    report, root = imported(
        tmp_path, "daftar.pdf", pdf_of(title + table([HEAD, ("1", "Banjir", "Isi", "BPBD", "2025")]))
    )
    assert [one["kelas"] for one in records_in(report, root)] == ["serta_merta"]


REFUSED = {
    "no text": (table([("", "", "", "", "")] * 3), "hasil pindaian"),
    "an invisible layer of text over a scan": (table(FIRST, style="3 Tr"), "hasil pindaian"),
    "columns set by blanks": (table(FIRST, ruled=False), "tidak memuat tabel bergaris"),
    "no headings": (table([("a", "b", "c", "d", "e")] * 3), "Judul kolom tidak dikenal"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_is_not_sure_is_refused_by_name(tmp_path: Path, case: str) -> None:
    page, words = REFUSED[case]
    with pytest.raises(UnusableSource, match=words):
        imported(tmp_path, "daftar.pdf", pdf_of(page))
    assert not list((tmp_path / "situs").rglob("*.yml"))


def test_damaged_files_are_named(tmp_path: Path) -> None:
    with pytest.raises(UnusableSource, match=r"daftar\.pdf"):
        imported(tmp_path, "daftar.pdf", b"%PDF-1.7\n" + b"\x00" * 300)


def test_white_words_that_nobody_sees_stay_out(tmp_path: Path) -> None:
    """On a coloured heading white words are read."""
    head = f"0.1 0.2 0.5 rg 40 760 {sum(WIDTHS)} {HIGH} re f 0 g\n" + table([HEAD], style="1 g")
    page = head + "".join(
        cell(text, x, 740, style)
        for text, x, style in (
            ("1", 40, ""),
            ("Renja", 70, ""),
            ("RAHASIA", 250, "1 g"),
            ("Dinas A", 370, ""),
            ("2025", 490, ""),
        )
    )
    x = 40
    for width in WIDTHS:
        page += f"{x} 740 {width} {HIGH} re S\n"
        x += width
    page += cell("DAFTAR INFORMASI BERKALA", 40, 800)
    report, root = imported(tmp_path, "daftar.pdf", pdf_of(page))
    assert [(one["judul"], one.get("ringkasan")) for one in records_in(report, root)] == [("Renja", None)]
    assert "RAHASIA" not in report.as_json()
    assert "tulisan-tak-tampak" in {note.code for note in report.notes}


def test_words_that_lie_upon_each_other_are_no_title(tmp_path: Path) -> None:
    """As where a program cuts a cell that is too small: the rest of its words is still in the file."""
    rows = [*FIRST, ("2", "Renstra", "Isi", "Dinas A", "2025")]
    spilled = cell("yang terpotong", 70, 780 - HIGH * len(rows) + 2)
    report, root = imported(tmp_path, "daftar.pdf", pdf_of(table(rows) + spilled))
    assert [one["judul"] for one in records_in(report, root)] == ["Renja Dinas"]
    assert ["tulisannya bertumpuk" in item.reason for item in report.refused] == [True]


@pytest.mark.parametrize("crowded", [2, 0], ids=["a section", "the headings"])
def test_a_section_that_cannot_be_read_decides_over_too_much(tmp_path: Path, crowded: int) -> None:
    rows = [
        HEAD,
        ("1", "Renja", "Isi", "Dinas A", "2025"),
        ("B. INFORMASI SETIAP SAAT",),
        ("3", "Aset", "Isi", "Dinas B", "2024"),
    ]
    title = cell("DAFTAR INFORMASI BERKALA", 40, 800)
    spilled = cell("yang terpotong", 75, 780 - HIGH * (crowded + 1) + 3)
    with pytest.raises(UnusableSource, match=f"halaman 1: tulisan pada baris tabel ke-{crowded + 2}"):
        imported(tmp_path, "daftar.pdf", pdf_of(title + table(rows) + spilled))
