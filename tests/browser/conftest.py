"""A real Chromium, a real web server, and pages that must stay quiet."""

import os
import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright
from visiting import ARGUMENTS, DESKTOP, PHONE, OpenPage, Served, Watch, serve

from sites import Built

NAMES = ("chromium", "chromium-browser", "google-chrome")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = os.environ.get("TERANG_BROWSER") or next((found for name in NAMES if (found := shutil.which(name))), None)
    if not path:
        pytest.skip("no Chromium: set TERANG_BROWSER, or install it (on Debian: apt-get install chromium)")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(ARGUMENTS))
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def demo_web(browser: Browser, demo: Built) -> Iterator[Served]:
    """In a subfolder, as most offices will have it."""
    yield from serve(demo, "ppid/")


@pytest.fixture(scope="session")
def imported_web(browser: Browser, imported: Built) -> Iterator[Served]:
    """At the top of its host."""
    yield from serve(imported, "")


@pytest.fixture(scope="session")
def attacked_web(browser: Browser, attacked: Built) -> Iterator[Served]:
    yield from serve(attacked, "ppid/")


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
def open_page(browser: Browser, watch: Watch) -> Iterator[OpenPage]:
    """Makes pages: `open_page(phone=True, dark=True, scripts=False)`. The test fails when one of them was not quiet."""
    contexts: list[BrowserContext] = []

    def make(*, phone: bool = False, dark: bool = False, scripts: bool = True) -> Page:
        context = browser.new_context(
            viewport=PHONE if phone else DESKTOP,  # type: ignore[arg-type]
            color_scheme="dark" if dark else "light",
            java_script_enabled=scripts,
            locale="id-ID",
        )
        context.set_default_timeout(10_000)
        watch.follow(context)
        contexts.append(context)
        return context.new_page()

    yield make
    for context in contexts:
        context.close()
    assert watch.faults == []


@pytest.fixture
def page(open_page: OpenPage) -> Page:
    """One page, on a desktop, in the light."""
    return open_page()
