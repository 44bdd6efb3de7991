"""The rules of the architecture, read from the sources themselves.

Knowledge flows one way. Each part of `terang` names here all that it may know of the others; a new part has to be
added, and so thought about.
"""

import ast
import importlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from helpers import HOME

SOURCE = HOME / "src" / "terang"
MODULES = sorted(SOURCE.rglob("*.py"))
SCRIPTS = sorted(path for path in (HOME / "scripts").glob("*.py"))
HOOKS = sorted((HOME / "hooks").glob("*.py"))

FOUNDATION = {"slugs", "dates", "calendar", "law", "links", "old_paths", "problems"}
NOUNS = FOUNDATION | {"records"}
MAY_KNOW: dict[str, set[str]] = {
    # the ground: knows nothing of Terang
    "slugs": set(),
    "dates": set(),
    "calendar": set(),
    "law": set(),
    "links": set(),
    "old_paths": set(),
    "problems": set(),
    # the nouns, and what is made of them alone
    "records": FOUNDATION,
    "wording": {"dates", "records"},
    "addresses": {"records", "slugs"},
    "writing": {"dates", "records"},
    "skeleton": NOUNS | {"wording", "writing"},
    "editing": {"records", "reading", "writing"},
    "reporting": {"problems"},
    "parallel": set(),
    "imaging": set(),
    # from bytes to a catalogue
    "reading": {"problems"},
    "registers": NOUNS,
    "validation": NOUNS | {"reading", "registers", "addresses", "imaging"},
    "catalogue": NOUNS | {"reading", "registers", "validation", "parallel", "imaging"},
    "icalendar": set(),
    "coverage": NOUNS | {"catalogue", "icalendar", "registers"},
    # beside the catalogue: lists of other programs → sources
    "importing": NOUNS | {"reading", "validation", "catalogue", "writing", "wording", "addresses", "imaging"},
    # from a catalogue to a site
    "assessing": NOUNS | {"addresses", "catalogue", "registers"},
    "prose": {"dates"},
    "writers": NOUNS | {"wording", "addresses", "catalogue", "coverage", "prose", "assessing", "imaging", "registers"},
    "searching": NOUNS | {"wording", "writers", "addresses"},
    "press": set(),
    "shells": {"press"},
    "publishing": NOUNS
    | {"wording", "addresses", "catalogue", "coverage", "prose", "writers", "searching"}
    | {"press", "shells", "parallel", "imaging"},
}

SOLE_IMPORTERS = {
    "yaml": {"reading"},
    "markdown": {"prose"},
    "nh3": {"prose"},
    "markdown_it": {"importing/posts/md_content.py"},
    "xml.parsers": {"importing/posts/wxr.py"},
    "PIL": {"imaging.py"},
    "jinja2": {"writers/templating.py"},
    "mkdocs": set(),
    "material": set(),
    "openpyxl": {"importing"},
    "markdownify": {"importing"},
    "subprocess": set(),
    "multiprocessing": {"parallel.py"},
    "importlib": {
        "law/tables.py",
        "law/indicators.py",
        "law/checks.py",
        "calendar/tables.py",
        "reading/yaml_reader.py",
    },
    "tempfile": {"publishing", "importing/files.py"},
    "shutil": {"publishing", "importing/files.py"},
    "socket": set(),
    "urllib.request": set(),
    "http": set(),
    "argparse": set(),
    "logging": set(),
    "random": set(),
    "uuid": set(),
    "pickle": set(),
}

# No clock, environment or terminal anywhere in the core.
FORBIDDEN_CALLS = {"print", "input", "eval", "exec", "breakpoint", "exit"}
FORBIDDEN_NAMES = {
    *("datetime.now", "datetime.utcnow", "datetime.today", "date.today", "time.time", "time.monotonic", "time.sleep"),
    *("os.environ", "os.getenv", "os.system", "sys.argv", "sys.stdout", "sys.stderr", "sys.exit", "locale.setlocale"),
}
DISK = {"catalogue", "publishing", "importing/files.py"}
DISK_CALLS = {
    *("read_bytes", "write_bytes", "read_text", "write_text", "scandir", "iterdir", "rglob", "glob", "mkdir", "unlink"),
    *("rmdir", "rmtree", "stat", "exists", "is_dir", "is_file", "touch", "rename", "symlink_to", "listdir"),
}
# Package data, which is part of the program.
MAY_READ_PACKAGE_DATA = {"law/tables.py", "law/indicators.py", "law/checks.py", "calendar/tables.py"}

LINES = 300
# One table, no logic: cutting it would only hide entries.
PURE_DATA = {"problems/codes.py"}


def name_of(path: Path) -> str:
    return path.relative_to(SOURCE).as_posix() if path.is_relative_to(SOURCE) else path.name


def part_of(path: Path) -> str:
    return name_of(path).partition("/")[0].removesuffix(".py")


def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def imports_of(path: Path) -> Iterator[str]:
    """Full names of all that a module imports, also inside functions."""
    package = ["terang", *name_of(path).split("/")[:-1]] if path.is_relative_to(SOURCE) else []
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = package[: len(package) - node.level + 1] if node.level else []
            module = ".".join([*above, *([node.module] if node.module else [])])
            yield module
            # `from .. import addresses` imports a module
            yield from (f"{module}.{alias.name}" for alias in node.names)


def parts_known(path: Path) -> set[str]:
    names = [name.split(".") for name in imports_of(path) if name.startswith("terang.")]
    return {name[1] for name in names if (SOURCE / name[1]).is_dir() or (SOURCE / f"{name[1]}.py").exists()}


def dotted(node: ast.AST) -> str:
    if isinstance(node, ast.Attribute):
        return f"{dotted(node.value)}.{node.attr}"
    return node.id if isinstance(node, ast.Name) else ""


def stands_in(path: Path, places: set[str]) -> bool:
    return part_of(path) in places or name_of(path) in places


def each(modules: list[Path]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("path", modules, ids=name_of)


def test_the_table_names_every_part_and_only_those() -> None:
    parts = {part_of(path) for path in MODULES if name_of(path) != "__init__.py"}
    assert parts - MAY_KNOW.keys() == set(), "say in MAY_KNOW what this part may know"
    assert {"searching", "skeleton", "writing"} >= MAY_KNOW.keys() - parts


def test_the_table_has_no_circle() -> None:
    left = {part: set(known) for part, known in MAY_KNOW.items()}
    while left:
        ready = {part for part, known in left.items() if not known & left.keys()}
        assert ready, left
        left = {part: known for part, known in left.items() if part not in ready}


@each(MODULES)
def test_no_module_knows_a_part_above_it(path: Path) -> None:
    if name_of(path) == "__init__.py":
        assert parts_known(path) == set()
    else:
        assert parts_known(path) - {part_of(path)} - MAY_KNOW.get(part_of(path), set()) == set()


@each(MODULES)
def test_libraries_have_their_sole_importers(path: Path) -> None:
    for name in imports_of(path):
        for library, places in SOLE_IMPORTERS.items():
            if name == library or name.startswith(f"{library}."):
                assert stands_in(path, places), name


@each([*SCRIPTS, *HOOKS])
def test_edges_leave_reading_and_rendering_to_the_core(path: Path) -> None:
    roots = {name.partition(".")[0] for name in imports_of(path)}
    assert roots & {"yaml", "markdown", "jinja2", "nh3"} == set()
    if "mkdocs" in roots:
        assert path in HOOKS or path.name == "serve.py"


@each(MODULES)
def test_no_clock_environment_or_terminal(path: Path) -> None:
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            assert node.func.id not in FORBIDDEN_CALLS, node.lineno
        if isinstance(node, ast.Attribute):
            name = dotted(node)
            assert not any(name == word or name.endswith(f".{word}") for word in FORBIDDEN_NAMES), (name, node.lineno)


@each(MODULES)
def test_only_catalogue_and_publishing_touch_the_disk(path: Path) -> None:
    if stands_in(path, DISK):
        return
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            if dotted(node.func.value) in {"files", "ast", "package"}:
                continue  # importing/files.py, the part's own way to the disk; a ZIP package in memory
            if node.func.attr in DISK_CALLS | {"open"}:
                assert name_of(path) in MAY_READ_PACKAGE_DATA, (node.func.attr, node.lineno)
        elif isinstance(node, ast.Call):
            assert dotted(node.func) != "open", node.lineno


@each(MODULES)
def test_a_module_says_in_one_line_what_goes_in_and_what_comes_out(path: Path) -> None:
    first = (ast.get_docstring(tree_of(path)) or "").partition("\n")[0]
    assert first.endswith("."), first
    assert len(first) <= 140
    assert "→" in first or ":" in first or len(first.split()) >= 4, first


@each([*MODULES, *SCRIPTS, *HOOKS])
def test_a_module_fits_in_the_head(path: Path) -> None:
    count = len(path.read_text(encoding="utf-8").splitlines())
    assert count <= LINES or name_of(path) in PURE_DATA


@each(MODULES)
def test_what_travels_is_frozen(path: Path) -> None:
    """Classes that a module keeps to itself may be filled step by step."""
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
            for decorator in node.decorator_list:
                if dotted(decorator.func if isinstance(decorator, ast.Call) else decorator).endswith("dataclass"):
                    assert isinstance(decorator, ast.Call), node.name
                    options = {word.arg: getattr(word.value, "value", None) for word in decorator.keywords}
                    assert options.get("frozen"), node.name
                    assert options.get("slots"), node.name


def test_packages_export_what_they_say() -> None:
    """`__all__` is the table of contents: sorted, complete, and true."""
    for path in MODULES:
        if path.name == "__init__.py" and "__all__" in path.read_text(encoding="utf-8"):
            module = importlib.import_module(f"terang.{part_of(path)}")
            assert [name for name in module.__all__ if not hasattr(module, name)] == []
            assert len(set(module.__all__)) == len(module.__all__)
