"""Every kind of page by keyboard alone, in forced colours, and for axe with best practices."""

import pytest
from playwright.sync_api import Browser, Page, expect
from test_browser_pages import KINDS, visit
from visiting import DESKTOP, PHONE, OpenPage, Served, Watch

from terang import urls

# Everything that the Tab key may reach, with what its focus looks like. A focus set by a script counts as one of the keyboard.
STOPS = """() => {
    const look = element => { const style = getComputedStyle(element);
        const ring = style.outlineStyle === "none" || /^rgba.*, 0\\)$/.test(style.outlineColor) ? "" : style.outlineWidth + style.outlineColor;
        return [ring, style.boxShadow, style.backgroundColor].join(" "); };
    const named = element => `${element.tagName}.${element.className} ${(element.textContent || element.name || "").trim().slice(0, 50)}`;
    const all = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]")]
        .filter(one => one.tabIndex >= 0 && !one.disabled && one.checkVisibility({visibilityProperty: true}));
    const faults = all.filter(one => one.tabIndex > 0).map(one => "tabindex: " + named(one));
    for (const one of all) {
        document.activeElement.blur();
        const before = look(one);
        one.focus();
        if (document.activeElement !== one) { faults.push("cannot be focused: " + named(one)); continue; }
        if (look(one) === before) faults.push("looks as at rest: " + named(one));
        const box = one.getClientRects()[0], x = box.left + box.width / 2, y = box.top + box.height / 2;
        if (box.width < 1 || box.height < 1) faults.push("no size: " + named(one));
        else if (x < 0 || x > innerWidth || box.top > innerHeight || box.bottom < 0) faults.push("out of sight: " + named(one));
        else if (!["INPUT", "SELECT"].includes(one.tagName)) {
            const top = document.elementFromPoint(x, y);
            if (top && box.height < innerHeight && !one.contains(top) && !top.contains(one)) faults.push("covered: " + named(one) + " by " + named(top));
        }
    }
    document.activeElement.blur();
    return faults;
}"""

# Real presses of Tab: the order of the page, no trap, and back to the browser at the end.
ORDER = """() => { const one = document.activeElement; window.stops = window.stops || [];
    const last = window.stops[window.stops.length - 1];
    const back = last && !(last.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING);
    window.stops.push(one);
    return one === document.body ? "end" : back ? `${one.tagName}.${one.className} ${one.textContent.slice(0, 50)}` : ""; }"""

# Boxes that would vanish where only their ground sets them apart, marked words without a ground, and shapes in the ground's colour.
FORCED = """() => {
    const named = element => `${element.tagName}.${element.getAttribute("class")} ${element.textContent.trim().slice(0, 50)}`;
    const ground = getComputedStyle(document.body).backgroundColor;
    const seen = query => [...document.querySelectorAll(query)].filter(one => one.checkVisibility());
    const edged = one => { const style = getComputedStyle(one);
        return parseFloat(style.borderBottomWidth) > 0 || style.textDecorationLine !== "none"; };
    const behind = element => { for (let one = element; one; one = one.parentElement) {
        const colour = getComputedStyle(one).backgroundColor; if (!/^rgba.*, 0\\)$/.test(colour)) return colour; } return ground; };
    const faults = [];
    for (const one of seen(".button, .chips a, .pager a, .chip, .sort, .badge, [type=search], [type=text], select, textarea, .task, .box"))
        if (!edged(one) && !getComputedStyle(one).borderLeftWidth.replace("0px", "")) faults.push("no edge: " + named(one));
    for (const one of seen("a, p, h1, h2, h3, td, th, dd, dt, li, mark, button, label, summary"))
        if (getComputedStyle(one).color === behind(one) && one.textContent.trim()) faults.push("text in the ground's colour: " + named(one));
    for (const one of seen("svg rect, svg path, svg circle")) { const style = getComputedStyle(one);
        if (style.fill === ground && (style.stroke === "none" || style.stroke === ground)) faults.push("shape in the ground's colour: " + named(one)); }
    for (const one of seen("[aria-current]")) { const style = getComputedStyle(one);
        if (parseFloat(style.fontWeight) < 600 && style.borderBottomWidth === "0px" && one.matches("a")) faults.push("current only by colour: " + named(one)); }
    return faults;
}"""


@pytest.mark.parametrize("kind", KINDS)
def test_page_by_keyboard_alone(kind: str, open_page: OpenPage, demo_web: Served, watch: Watch) -> None:
    """On a phone, with folds closed, and on a desktop with all of them open."""
    page = open_page(phone=True)
    page.emulate_media(reduced_motion="reduce")  # a page that glides is not yet where the focus is
    visit(page, demo_web, kind, watch)
    assert page.evaluate(STOPS) == []
    page.set_viewport_size(DESKTOP)  # type: ignore[arg-type]
    page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true })")
    assert page.evaluate(STOPS) == []
    page.evaluate("scrollTo(0, 0)")
    for _ in range(30):
        page.keyboard.press("Tab")
        found = page.evaluate(ORDER)
        if found == "end":
            break
        assert found == ""


@pytest.mark.parametrize("kind", KINDS)
def test_page_in_forced_colours(kind: str, browser: Browser, demo_web: Served, watch: Watch) -> None:
    """Black on white and white on black: edges, words, shapes and the focus stay, whatever the colours of the page."""
    for dark in (False, True):
        context = browser.new_context(
            viewport=PHONE,  # type: ignore[arg-type]
            forced_colors="active",
            color_scheme="dark" if dark else "light",
            reduced_motion="reduce",
            locale="id-ID",
        )
        watch.follow(context)
        page = context.new_page()
        visit(page, demo_web, kind, watch)
        assert page.evaluate(FORCED) == [], "dark" if dark else "light"
        assert page.evaluate(STOPS) == [], "dark" if dark else "light"
        context.close()
    assert watch.faults == []


@pytest.mark.parametrize("kind", ["home", "coverage", "statistics", "budget figures", "record"])
def test_page_is_at_most_six_screens_on_a_phone(kind: str, open_page: OpenPage, demo_web: Served, watch: Watch) -> None:
    page = open_page(phone=True)
    visit(page, demo_web, kind, watch)
    assert page.evaluate("document.documentElement.scrollHeight") <= 6 * PHONE["height"]


def _tab_to(page: Page, name: str) -> None:
    """Press Tab until the focus is on what is called so; a hundred presses at most."""
    for _ in range(100):
        page.keyboard.press("Tab")
        told = page.evaluate(
            """() => { const one = document.activeElement;
                return (one.getAttribute("aria-label") || (one.labels && one.labels[0] ? one.labels[0] : one).textContent).trim(); }"""
        )
        if told.startswith(name):
            return
    raise AssertionError(f"never reached: {name}")


def test_a_letter_by_keyboard_alone(page: Page, demo_web: Served) -> None:
    """From the page on asking to a letter that can be printed: Tab, arrows, letters and Enter."""
    page.goto(demo_web / "layanan/permohonan.html")
    _tab_to(page, "Tulis surat permintaan")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1, name="Tulis surat")).to_be_visible()
    page.wait_for_load_state("networkidle")
    for name, text in (
        ("Informasi yang diminta", "LKPJ 2024"),
        ("Tujuan penggunaan informasi", "penelitian"),
        ("Salinan elektronik", ""),
        ("Nama lengkap", "Pemohon Contoh"),
        ("Alamat", "Jl. Contoh 1"),
        ("Telepon", "021 000"),
        ("Tempat", "Bekasi"),
    ):
        _tab_to(page, name)
        page.keyboard.type(text)
        if not text:
            page.keyboard.press("ArrowDown")
    _tab_to(page, "Susun surat")
    page.keyboard.press("Enter")
    letter = page.locator("#surat-isi")
    expect(letter).to_contain_text("1. LKPJ 2024")
    expect(letter).to_contain_text("Cara memperoleh: salinan cetak")
    assert page.evaluate("document.activeElement !== document.body")  # the focus is not lost with the form
    _tab_to(page, "Cetak")


def test_menu_filters_and_folds_by_keyboard_on_a_phone(open_page: OpenPage, demo_web: Served) -> None:
    page = open_page(phone=True)
    page.goto(demo_web / "informasi/berkala.html", wait_until="networkidle")
    _tab_to(page, "Menu")
    page.keyboard.press("Space")
    _tab_to(page, "Kepatuhan")
    page.keyboard.press("Escape")
    expect(page.get_by_role("navigation", name="Menu utama")).to_be_hidden()
    _tab_to(page, "Saring daftar")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.filters') !== null")
    _tab_to(page, "Saring baris")
    page.keyboard.type("kinerja")
    rows = page.get_by_role("region", name="Daftar").get_by_role("listitem")
    expect(rows.filter(has_text="Kinerja").first).to_be_visible()
    page.goto(demo_web / "dip/index.html")
    _tab_to(page, "Nomor 1 sampai")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('details[open]') !== null")


def test_a_wide_table_is_moved_by_arrows(open_page: OpenPage, demo_web: Served) -> None:
    page = open_page(phone=True)
    page.goto(demo_web / urls.BUDGET)
    box = page.locator(".scroll").first
    box.focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_function("box => box.scrollLeft > 0", arg=box.element_handle())
