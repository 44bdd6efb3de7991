"""Every kind of page by keyboard alone, in forced colours, and for axe with best practices."""

import pytest
from playwright.sync_api import Browser
from test_browser_pages import KINDS, visit
from visiting import DESKTOP, PHONE, OpenPage, Served, Watch

# Everything that the Tab key may reach, with what its focus looks like. A focus set by a script counts as one of the keyboard.
STOPS = """() => {
    const look = element => { const style = getComputedStyle(element);
        return [style.outlineStyle, style.outlineWidth, style.outlineColor, style.boxShadow, style.backgroundColor].join(" "); };
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
