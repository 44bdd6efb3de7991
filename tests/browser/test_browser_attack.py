"""A site made of attack strings, in a real browser: nothing runs, nothing leaves."""

import re

import pytest
from playwright.sync_api import Page
from visiting import OpenPage, Served

from sites import Built
from terang import urls

# Runs before anything of the page: whatever an attack would call is recorded.
TRAP = """
window.__caught = [];
for (const name of ["alert", "confirm", "prompt", "print", "open"]) window[name] = (...words) => __caught.push(name + words);
"""
SAMPLE = 60
PORTIONS = 2  # so that two workers share the visits
DUTIES = "kepatuhan/kewajiban/"  # nearly three hundred pages
HOSTILE = re.compile(r"[^<>\"]*(?:&lt;|&#34;|&#39;|javascript:)[^<>\"]*")  # a text or a value of an attribute


def _visited(web: Served) -> list[str]:
    """All lists and indexes, and an even sample of records and releases."""
    site = web.site
    records = [urls.record(record.id) for record in site.catalogue.records]
    releases = [urls.release(release.id) for release in site.catalogue.releases]
    single = {*records, *releases}
    # Lists by title show the same entries again, and so does the only year of a unit or of a subject.
    again = re.compile(r"-judul|^(siaran-pers/)?(unit|topik)/.*/|^404")
    lists = [path for path in site.pages if path not in single and not again.search(path)]
    duties = [path for path in lists if path.startswith(DUTIES)]
    others = [path for path in lists if not path.startswith(DUTIES)]
    samples = [*records[:: max(1, len(records) // SAMPLE)], *releases[:: max(1, len(releases) // 20)]]
    return [*others, *_saying_more(duties, site), *samples]


def _saying_more(paths: list[str], site: Built) -> list[str]:
    """Those that show something hostile which none before them shows; the law, in which they differ, attacks nobody."""
    said: set[str] = set()
    found = []
    for path in paths:
        hostile = set(HOSTILE.findall(site.read(path).partition("</title>")[2])) - said
        if hostile or not found:
            found.append(path)
            said |= hostile
    return found


@pytest.mark.parametrize("portion", range(PORTIONS))
def test_nothing_runs(portion: int, open_page: OpenPage, attacked_web: Served) -> None:
    page = open_page(phone=portion % 2 == 0)
    page.add_init_script(TRAP)
    paths = _visited(attacked_web)[portion::PORTIONS]
    for path in paths:
        page.goto(attacked_web / path)
        effects = page.evaluate("[window.__xss ?? null, window.__caught, location.href]")
        assert effects == [None, [], attacked_web / path]
        # As the browser understands addresses, which is not always as a pattern does.
        schemes = page.evaluate("[...document.querySelectorAll('a[href], area[href]')].map(link => link.protocol)")
        assert set(schemes) <= {"http:", "https:", "mailto:", "tel:"}, path
    print(f"{len(paths)} pages visited")


@pytest.mark.parametrize("phone", [True, False], ids=["phone", "desktop"])
def test_long_words_do_not_widen_a_page(phone: bool, open_page: OpenPage, attacked_web: Served) -> None:
    """As an address without spaces, used as a title, would."""
    page = open_page(phone=phone)
    releases = attacked_web.site.catalogue.releases
    paths = ["index.html", "informasi/index.html", "siaran-pers/index.html", "topik/index.html", "unit/index.html"]
    paths += [f"unit/unit-{number}.html" for number in (3, 9)]
    paths += [urls.release(release.id) for release in releases[:: len(releases) // 12]]
    wide = []
    for path in paths:
        page.goto(attacked_web / path)
        if not page.evaluate("document.documentElement.scrollWidth <= innerWidth"):
            wide.append(path)
    assert wide == []


def test_nothing_runs_when_touched(open_page: OpenPage, attacked_web: Served) -> None:
    """Handlers that wait for a mouse, a focus or a copied citation."""
    page = open_page()
    page.add_init_script(TRAP)
    records = attacked_web.site.catalogue.records
    for record in records[:: len(records) // 8]:
        page.goto(attacked_web / urls.record(record.id))
        _touch_everything(page)
        assert page.evaluate("[window.__xss ?? null, window.__caught]") == [None, []], record.id


def _touch_everything(page: Page) -> None:
    page.evaluate(
        """() => document.querySelectorAll("*").forEach(element => {
            for (const name of ["mouseover", "mouseenter", "focus", "blur", "copy", "toggle", "error", "load",
                                "animationend", "transitionend", "pointerover", "beforeinput"])
                element.dispatchEvent(new Event(name, {bubbles: false}));
        })"""
    )
    for button in page.get_by_role("button", name="Salin kutipan").all():
        button.click()
