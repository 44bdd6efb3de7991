"""The documentation: what it links to, lists and names is there."""

import re
from pathlib import Path

from helpers import HOME
from terang.reading import read_yaml
from terang.records import Body, HolidayList, Monev, Record, Release, Synonyms, WrittenPage, fields_of

GUIDE = HOME / "content" / "panduan"
DECISIONS = HOME / "docs" / "decisions"
README = HOME / "README.md"
PAGES = sorted([*HOME.glob("*.md"), *HOME.glob("docs/**/*.md"), *GUIDE.glob("*.md")])
SCRIPTS = {path.name for path in (HOME / "scripts").glob("*.py") if not path.name.startswith("_")}
LABS = {"bench.py", "relevance.py"}
COMMANDS = {
    *("check", "fix", "build", "schema", "template", "from-issue", "serve", "new", "due", "suggest"),
    *("import list", "import register", "import wordpress", "import markdown"),
}
# Those an office needs, and the rest.
KNOWN = COMMANDS | {
    "completion",
    "import",
    "init",
    "check-links",
    "check-site",
    "evidence",
    "gather",
    "hosting",
    "migrate",
    "summary",
    "verify",
}
README_LINES = 90
CHECKED_PAGES = [page for page in PAGES if page.name != "CHANGELOG.md"]  # it names commands as they were


def name_of(path: Path) -> str:
    return path.relative_to(HOME).as_posix()


def without_code(text: str) -> str:
    return re.sub(r"^```.*?^```|`[^`\n]*`", "", text, flags=re.MULTILINE | re.DOTALL)


def anchors(page: Path) -> set[str]:
    """As forges make them of headings."""
    headings = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\s-]", "", heading.lower()).replace(" ", "-") for heading in headings}


def broken_links(page: Path) -> list[str]:
    broken = []
    for target in re.findall(r"(?<!\\)\]\(([^)\s]+)\)", without_code(page.read_text(encoding="utf-8"))):
        path, _, anchor = target.partition("#")
        file = page.parent / path if path else page
        if "://" not in target and (not file.exists() or (anchor and anchor not in anchors(file))):
            broken.append(target)
    return broken


def test_links_lead_somewhere() -> None:
    assert {name_of(page): broken for page in PAGES if (broken := broken_links(page))} == {}


def test_the_readme_is_one_page() -> None:
    assert len(README.read_text(encoding="utf-8").splitlines()) <= README_LINES


def test_every_script_is_explained_and_no_other_is_named() -> None:
    named = {page: set(re.findall(r"scripts/(\w+\.py)", page.read_text(encoding="utf-8"))) for page in CHECKED_PAGES}
    assert SCRIPTS - LABS - set().union(*named.values()) == set(), "scripts that the documentation does not explain"
    assert {name_of(page): names - SCRIPTS for page, names in named.items() if names - SCRIPTS} == {}


def test_commands_that_are_named_exist() -> None:
    unknown = {
        f"{name_of(page)}: terang {words}"
        for page in CHECKED_PAGES
        for words in re.findall(
            r"(?:^|`)terang ((?:import )?[a-z][a-z-]*)", page.read_text(encoding="utf-8"), re.MULTILINE
        )
        if words not in KNOWN
    }
    assert unknown == set()
    text = README.read_text(encoding="utf-8")
    assert [command for command in COMMANDS if f"`terang {command}`" not in text] == []


def test_the_list_of_decisions_has_each_with_its_title() -> None:
    notes = sorted(DECISIONS.glob("[0-9]*.md"))
    titles = {note.name: re.match(r"# (\d+)\. (.+)\n", note.read_text(encoding="utf-8")) for note in notes}
    assert [name for name, title in titles.items() if not title or int(title[1]) != int(name[:4])] == []
    listed = re.findall(r"^- \[(\d{4})\]\((.+?)\): (.+)$", (DECISIONS / "README.md").read_text("utf-8"), re.MULTILINE)
    assert listed == [(name[:4], name, title[2]) for name, title in titles.items() if title]


def test_every_decision_says_when_and_its_status() -> None:
    for note in DECISIONS.glob("[0-9]*.md"):
        text = note.read_text(encoding="utf-8")
        assert re.search(r"^- Date: \d{4}-\d{2}-\d{2}", text, re.MULTILINE), note.name
        assert re.search(r"^- Status: \w+", text, re.MULTILINE), note.name


KEYS = {
    field.key
    for table in (Record, Release, WrittenPage, Body, HolidayList, Monev, Synonyms)
    for field in fields_of(table)
}


def test_examples_of_the_guide_are_yaml_with_keys_that_exist() -> None:
    wrong = []
    for page in sorted(GUIDE.glob("*.md")):
        text = page.read_text(encoding="utf-8")
        for block in re.findall(r"^```\{ \.yaml[^\n]*\n(.*?)^```", text, re.MULTILINE | re.DOTALL):
            document = read_yaml("contoh.yml", block.encode())
            if document.problems or not document.values or not set(document.values) <= KEYS:
                wrong.append(f"{page.name}: {block}")
    assert wrong == []


def test_every_page_of_the_guide_is_on_its_front() -> None:
    front = (GUIDE / "index.md").read_text(encoding="utf-8")
    assert [
        page.name for page in GUIDE.glob("*.md") if page.name != "index.md" and f"]({page.name})" not in front
    ] == []
