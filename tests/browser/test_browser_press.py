"""A journalist at work: find a release by topic, copy its text, take the photos, subscribe; on a phone and by keyboard."""

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from test_browser_pages import AXE
from test_browser_pages import _axe as axe
from visiting import DESKTOP, PHONE, OpenPage, Served, serve

from helpers import make_root, picture, release
from sites import Built, publish

TITLE = "Enam puskesmas buka sampai malam"
PAGE = "siaran-pers/2026/enam-puskesmas.html"
PHOTOS = 6
_FOTO = "".join(
    f"\n  - berkas: 2026/foto-{n}.jpg\n    keterangan: Keterangan foto {n}.\n    kredit: Humas\n    alt: Warna {n}."
    for n in range(1, PHOTOS + 1)
)
_FIELDS = {
    "judul": TITLE, "nomor": "12/2026", "tanggal": "2026-11-20", "waktu": "10.00", "unit": "dinkes", "topik": "[kesehatan]",
    "narahubung": "\n  jabatan: Bagian Humas\n  telepon: (021) 5550123", "foto": _FOTO,
    "ralat": "\n  - tanggal: 2026-11-21\n    catatan: Jam tutup diperbaiki.",
    "kutipan": "\n  - jabatan: Kepala Dinas Kesehatan\n    teks: Kami buka sampai malam.",
}  # fmt: skip


@pytest.fixture(scope="module")
def press_web(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A site with one release that has everything, and photos as a telephone takes them."""
    folder = tmp_path_factory.mktemp("ruang-pers")
    photos = {
        f"content/siaran-pers/foto/2026/foto-{n}.jpg": picture("JPEG", (3000, 2000), seed=n, quality=92)
        for n in range(1, PHOTOS + 1)
    }
    text = release("Layanan malam berlaku **setiap hari kerja**.\n\n- satu\n- dua\n", **_FIELDS)
    root = make_root(folder / "root", {"content/siaran-pers/2026/enam-puskesmas.md": text, **photos})
    said = publish(root, folder / "site")
    yield from serve(Built(root, folder / "site", said), "ppid/")


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_the_way_of_a_journalist_on_a_phone(scripts: bool, open_page: OpenPage, press_web: Served) -> None:
    page = open_page(phone=True, scripts=scripts)
    page.goto(press_web / "index.html")
    page.get_by_text("Menu", exact=True).click()
    page.get_by_role("navigation", name="Menu utama").get_by_role("link", name="Siaran pers").click()
    page.get_by_text("Topik, bulan, dan unit").click()
    page.get_by_role("link", name="Kesehatan", exact=True).click()
    page.get_by_role("region", name="Daftar").get_by_role("link", name=TITLE).click()
    expect(page).to_have_url(press_web / PAGE)
    page.get_by_role("link", name="Untuk redaksi").click()
    if scripts:
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        page.get_by_role("button", name="Salin teks").click()
        expect(page.get_by_role("button", name="Tersalin")).to_be_visible()
        _is_the_text(page.evaluate("navigator.clipboard.readText()"))
    else:
        expect(page.get_by_role("button", name="Salin teks")).to_be_hidden()
        answer = page.request.get(press_web / PAGE.replace(".html", ".txt"))
        _is_the_text(answer.text())
    with page.expect_download() as waiting:
        page.get_by_role("link", name="Unduh semua foto").click()
    archive = zipfile.ZipFile(io.BytesIO(Path(waiting.value.path()).read_bytes()))
    assert len(archive.namelist()) == PHOTOS + 1
    page.get_by_role("link", name="Berlangganan siaran pers").click()
    feed = page.get_by_role("link", name="Atom Kesehatan").get_attribute("href") or ""
    assert TITLE in page.request.get(press_web / feed.removeprefix("../")).text()


def _is_the_text(text: str) -> None:
    for words in (
        "Nomor: 12/2026",
        TITLE,
        "RALAT 21 November 2026",
        "setiap hari kerja",
        "- satu",
        "Bagian Humas",
        PAGE,
    ):
        assert words in text


def test_the_same_by_keyboard(page: Page, press_web: Served) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(press_web / "siaran-pers/index.html")
    for name, url in ((r"Kesehatan", "siaran-pers/topik/kesehatan.html"), (TITLE, PAGE)):
        _tab_to(page, name)
        page.keyboard.press("Enter")
        expect(page).to_have_url(press_web / url)
    _tab_to(page, "Salin teks")
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Tersalin")).to_be_visible()
    _is_the_text(page.evaluate("navigator.clipboard.readText()"))
    _tab_to(page, "Unduh semua foto beserta kreditnya (ZIP)")
    with page.expect_download():
        page.keyboard.press("Enter")
    _tab_to(page, "Ringkasan untuk WhatsApp")
    page.keyboard.press("Enter")
    _tab_to(page, "Salin ringkasan")
    page.keyboard.press("Enter")
    expect(page.locator("[data-copy=ringkas]")).to_have_text("Tersalin")
    assert page.evaluate("navigator.clipboard.readText()").startswith(f"*{TITLE}*")


def _tab_to(page: Page, name: str) -> None:
    """Press Tab until what has the focus is called `name`, as somebody without a mouse does."""
    page.wait_for_load_state()  # the address changes before there is a body that could have the focus
    for _ in range(150):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.textContent.trim()") == name:
            outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
            assert outline != "none", name
            return
    raise AssertionError(f"{name} cannot be reached by Tab")


@pytest.mark.parametrize("density", [1, 2, 3])
def test_a_release_with_six_photos_is_light_on_a_phone(density: int, browser: Browser, press_web: Served) -> None:
    """Everything that the page brings when it was read to its end, styles and scripts included."""
    context = browser.new_context(viewport=PHONE, device_scale_factor=density)  # type: ignore[arg-type]
    page = context.new_page()
    sizes: dict[str, int] = {}
    page.on("response", lambda answer: sizes.update({answer.url: len(answer.body())}))
    page.goto(press_web / PAGE)
    for image in page.get_by_role("article").get_by_role("img").all():
        image.scroll_into_view_if_needed()
        expect(image).to_have_js_property("complete", True)
    page.wait_for_load_state("networkidle")
    photos = [url for url in sizes if "/foto/" in url]
    assert len(photos) == PHOTOS
    assert sum(sizes.values()) <= 400_000
    context.close()


def test_photos_keep_their_place_while_they_load(page: Page, press_web: Served) -> None:
    page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    page.goto(press_web / PAGE)
    loaded = [image.bounding_box() for image in page.get_by_role("article").get_by_role("img").all()]
    page.evaluate("document.querySelectorAll('article img').forEach(i => { i.removeAttribute('srcset'); i.src = ''; })")
    waiting = [image.bounding_box() for image in page.get_by_role("article").locator("img").all()]
    assert [box and round(box["height"]) for box in waiting] == [box and round(box["height"]) for box in loaded]


def test_paper_has_a_letterhead(page: Page, press_web: Served) -> None:
    page.goto(press_web / PAGE)
    head = page.locator(".letterhead")
    expect(head).to_be_hidden()
    page.emulate_media(media="print")
    expect(head).to_be_visible()
    expect(head).to_contain_text("Pemerintah Kota Contoh")
    expect(head).to_contain_text("Siaran pers nomor 12/2026")
    for hidden in ("Untuk redaksi", "Bagikan"):
        expect(page.get_by_role("heading", name=hidden, include_hidden=True)).to_be_hidden()
    expect(page.get_by_role("heading", name="Narahubung media")).to_be_visible()


@pytest.mark.parametrize(
    "path", [PAGE, "siaran-pers/index.html", "siaran-pers/langganan.html", "siaran-pers/ralat.html"]
)
def test_pages_fit_every_screen_and_can_be_read_by_everybody(path: str, open_page: OpenPage, press_web: Served) -> None:
    page = open_page(phone=True)
    page.goto(press_web / path)
    for dark in (False, True):
        page.emulate_media(color_scheme="dark" if dark else "light")
        for size in (PHONE, {"width": 320, "height": 640}, DESKTOP):
            page.set_viewport_size(size)  # type: ignore[arg-type]
            assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]
    page.evaluate(AXE)
    assert {**axe(page, False, PHONE), **axe(page, True, DESKTOP)} == {}


def test_copying_says_so_when_it_cannot(page: Page, press_web: Served) -> None:
    page.goto(press_web / PAGE)
    page.evaluate("void (navigator.clipboard.write = () => Promise.reject(new Error('no')))")
    page.get_by_role("button", name="Salin teks").click()
    expect(page.get_by_role("button", name="Tidak dapat menyalin; buka teks polosnya")).to_be_visible()
