"""What a look at the pages found, measured: boxes that touch, separators that lead a line, first lines that are pushed in."""

import pytest
from playwright.sync_api import Page
from test_browser_pages import KINDS
from visiting import OpenPage, Served

BOXES = ".box, .note, .empty, .file, .take, .door, .buttons, .chips, .numbers, .chart > svg, .bars"
SHAPED = ["home", "record with tables", "exempt", "alert", "unit", "class", "public list", "coverage", "coverage of a class",
          "duty", "budget figures", "procurement figures", "statistics of a year", "releases", "release", "letters",
          "record of a programme", "self-assessment", "guide with code"]  # fmt: skip

# Each box, and what ends closest above it in the same column, if they are nearer than 4 px.
TOUCHING = """(selector) => {
  const main = document.querySelector("main"), found = [];
  const shown = one => one.checkVisibility({ visibilityProperty: true }) && !one.closest(".hidden, .skip");
  const solid = Array.from(main.querySelectorAll("*")).filter(one => shown(one) && !one.closest("svg *") &&
    (one.matches("img, svg, input, select, textarea, .button, " + selector) ||
     Array.from(one.childNodes).some(node => node.nodeType === 3 && node.data.trim())));
  for (const box of main.querySelectorAll(selector)) {
    if (!shown(box) || !box.getBoundingClientRect().height) continue;
    const b = box.getBoundingClientRect();
    let near = null;
    for (const one of solid) {
      if (one.contains(box) || box.contains(one)) continue;
      const r = one.getBoundingClientRect();
      if (r.bottom > b.top + 1 || r.right <= b.left || r.left >= b.right || !r.height) continue;
      if (!near || r.bottom > near.getBoundingClientRect().bottom) near = one;
    }
    if (near && b.top - near.getBoundingClientRect().bottom < 4)
      found.push(`${box.className || box.tagName} < ${near.className || near.tagName} ${near.textContent.trim().slice(0, 40)}`);
  }
  return found;
}"""


@pytest.mark.parametrize("kind", SHAPED)
def test_boxes_do_not_touch_what_is_above_them(kind: str, open_page: OpenPage, demo_web: Served) -> None:
    page = open_page(phone=True)
    page.goto(demo_web / KINDS[kind](demo_web.site), wait_until="load")
    for width in (390, 768, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate(TOUCHING, BOXES) == [], width


@pytest.mark.parametrize("kind", ["duty", "record with tables", "evidence", "packages of a unit", "monev of a unit"])
@pytest.mark.parametrize("width", [320, 390, 768])
def test_no_line_of_the_way_here_begins_with_its_separator(kind: str, width: int, page: Page, demo_web: Served) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(demo_web / KINDS[kind](demo_web.site))
    before = page.evaluate(
        "Array.from(document.querySelectorAll('.crumbs li'), one => getComputedStyle(one, '::before').content)"
    )
    last = page.evaluate(
        "getComputedStyle(Array.from(document.querySelectorAll('.crumbs li')).filter(one => one.offsetWidth).at(-1), '::after').content"
    )
    assert set(before) == {"none"}
    assert last == "none"


ARROWS = """() => Array.from(document.querySelectorAll("main .go"), link => {
  const range = document.createRange(), style = getComputedStyle(link), text = link.firstChild;
  range.selectNodeContents(text);
  const rects = Array.from(range.getClientRects()).filter(one => one.width), lines = new Set(rects.map(one => Math.round(one.top))).size;
  const high = link.clientHeight - parseFloat(style.paddingTop) - parseFloat(style.paddingBottom);
  return [text.textContent, lines, Math.round(high / parseFloat(style.lineHeight))];
})"""


@pytest.mark.parametrize("kind", ["programmes", "procurement figures"])
def test_no_arrow_stands_alone_on_a_line_below_its_link(kind: str, open_page: OpenPage, demo_web: Served) -> None:
    page = open_page(phone=True)
    page.goto(demo_web / KINDS[kind](demo_web.site))
    for width in range(320, 421, 4):
        page.set_viewport_size({"width": width, "height": 844})
        links = page.evaluate(ARROWS)
        assert links
        assert [words for words, lines, high in links if lines != high] == [], width


def test_code_begins_in_its_first_column(page: Page, demo_web: Served) -> None:
    page.goto(demo_web / KINDS["guide with code"](demo_web.site))
    indents = page.evaluate(
        """Array.from(document.querySelectorAll("pre code"), code => {
          const range = document.createRange(), text = code.firstChild;
          range.setStart(text, 0); range.setEnd(text, 1);
          const pre = code.parentElement, style = getComputedStyle(pre);
          return range.getBoundingClientRect().left - pre.getBoundingClientRect().left - parseFloat(style.paddingLeft);
        })"""
    )
    assert indents
    assert max(map(abs, indents)) < 1


def test_the_list_is_a_table_on_a_desktop_and_on_paper_and_cards_on_a_tablet(page: Page, demo_web: Served) -> None:
    page.goto(demo_web / "dip/index.html")
    head = page.locator("details[open] .annex thead").first
    for width, media, shown in ((1280, "screen", True), (768, "screen", False), (700, "print", True)):
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(media=media)
        assert head.is_visible() is shown, (width, media)


def test_the_first_view_of_a_guide_does_not_move_when_its_pictures_come(page: Page, demo_web: Served) -> None:
    page.add_init_script(
        "window.moved = 0; new PerformanceObserver(list => list.getEntries().forEach(one => window.moved += one.value))"
        ".observe({type: 'layout-shift', buffered: true})"
    )
    page.goto(demo_web / "panduan/catatan.html")
    for _ in range(12):
        page.mouse.wheel(0, 600)
        page.wait_for_timeout(60)
    assert page.evaluate("window.moved") < 0.01
