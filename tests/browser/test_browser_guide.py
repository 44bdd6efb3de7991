"""The guide's pictures: each page still shows what was taken of it, and the guide shows every picture."""

import sys
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page
from visiting import Served, serve

from helpers import HOME
from sites import Built, publish

sys.path.append(str(HOME / "docs"))

import guide_pictures as pictures


@pytest.fixture(scope="module")
def form_web(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    folder = tmp_path_factory.mktemp("formulir")
    root = pictures.form_root(folder / "root")
    publish(root, folder / "site")
    yield from serve(Built(root, folder / "site"), "ppid/")


@pytest.mark.parametrize("picture", pictures.PICTURES, ids=lambda picture: picture.name)
def test_what_was_taken_is_still_there(
    picture: pictures.Picture, page: Page, demo_web: Served, request: pytest.FixtureRequest
) -> None:
    """Else take them anew: `python docs/guide_pictures.py && python docs/generate_reference.py`."""
    web = request.getfixturevalue("form_web") if picture.form else demo_web
    box = pictures.shown(page, web.address, picture).bounding_box()
    assert box
    assert box["width"] > 300


def test_the_guide_shows_its_pictures_when_they_are_scrolled_to(page: Page, demo_web: Served) -> None:
    seen = []
    for source in sorted(pictures.GUIDE.glob("*.md")):
        if "](gambar/" not in source.read_text(encoding="utf-8"):
            continue
        page.goto(demo_web / f"panduan/{source.stem}.html")
        for picture in page.locator("main img").all():
            assert picture.get_attribute("loading") == "lazy"
            picture.scroll_into_view_if_needed()
            page.wait_for_function("one => one.complete && one.naturalWidth > 0", arg=picture.element_handle())
            seen.append(picture.get_attribute("src"))
    assert sorted(filter(None, seen)) == [f"gambar/{name}.webp" for name in sorted(p.name for p in pictures.PICTURES)]
