"""addresses: what a thing is → where it stands."""

from urllib.parse import unquote, urljoin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers import RECORD, catalogue_of, everything, make_root, record
from terang import urls
from terang.records import InformationClass

PATHS = st.lists(st.text("abc é%#?&\"'<>", min_size=1, max_size=8), min_size=1, max_size=3).map("/".join)


@pytest.mark.parametrize(
    ("made", "expected"),
    [
        (urls.record("2024/lkpj"), "informasi/2024/lkpj.html"),
        (urls.record("tanpa-tahun/arsip"), "informasi/tanpa-tahun/arsip.html"),
        (urls.release("2024/rapat"), "siaran-pers/2024/rapat.html"),
        (urls.unit("dinkes"), "unit/dinkes.html"),
        (urls.subject("Kesehatan Ibu"), "topik/kesehatan-ibu.html"),
        (urls.subject("健康"), "topik/lainnya.html"),  # nothing is left of it
        (urls.information_class(InformationClass.IMMEDIATE), "informasi/serta-merta.html"),
        (urls.attachment("2024/a b.pdf"), "berkas/2024/a b.pdf"),
        (urls.photo("2024/a.jpg"), "siaran-pers/foto/2024/a.jpg"),
        (urls.up("index.html"), ""),
        (urls.up("informasi/2024/a.html"), "../../"),
        (urls.href("index.html", "informasi/2024/a.html"), "../../index.html"),
        (urls.href("berkas/a b#1.pdf", "index.html"), "berkas/a%20b%231.pdf"),
    ],
)
def test_address(made: str, expected: str) -> None:
    assert made == expected


@given(PATHS, PATHS)
def test_a_link_leads_to_its_target_from_any_page(target: str, page: str) -> None:
    base = "https://contoh.go.id/situs/"
    page_address = base + "/".join("x" for _ in page.split("/"))
    link = urls.href(target, page)
    assert unquote(urljoin(page_address, link)) == base + target
    assert not set(link) & set("\"'<> &")  # safe in any attribute


def test_nothing_can_take_the_address_of_a_list(tmp_path: object) -> None:
    root = make_root(tmp_path / "root", {RECORD: record(topik="[Index]")})  # type: ignore[operator]
    (root / "disclosures/berkala/2024/laporan-kinerja.yml").unlink()
    (root / "content/siaran-pers/2025/layanan-malam.md").unlink()
    everything(root, catalogue_of(root))  # asserts that no path is made twice
