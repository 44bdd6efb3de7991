"""The rules of the architecture, read from the sources themselves.

Knowledge flows one way. Each part of `terang` names here all that it may know of the others; a new part has to be
added, and so thought about.
"""

import ast
import builtins
import collections.abc
import datetime
import functools
import importlib
import pathlib
import re
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest

from helpers import HOME

SOURCE = HOME / "src" / "terang"
MODULES = sorted(SOURCE.rglob("*.py"))
SCRIPTS = sorted(path for path in (HOME / "scripts").glob("*.py"))
HOOKS = sorted((HOME / "hooks").glob("*.py"))

# The outermost room is where arguments, clock, terminal and network are; the engines' room knows MkDocs.
# `gathering/web_source.py` is the network of workers, on whatever machine they run.
EDGES = {"cli", "engines", "__main__.py", "gathering/web_source.py"}
FOUNDATION = {"errors", "repository", "values", "working_days", "law", "problems"}
NOUNS = FOUNDATION | {"records"}
MAY_KNOW: dict[str, set[str]] = {
    # the ground: knows nothing of Terang
    "errors": set(),
    "repository": set(),
    "parallel": set(),
    "atomic_writing": set(),
    "caching": {"atomic_writing"},
    "values": {"errors", "repository"},
    "working_days": {"errors"},
    "law": {"errors"},
    "problems": {"errors"},
    "attachments": {"errors"},
    # the nouns, and what is made of them alone
    "records": FOUNDATION,
    "urls": {"records", "repository", "values"},
    # from bytes to a catalogue
    "reading": {"errors", "problems"},
    "authoring": NOUNS | {"reading"},
    "web_forms": NOUNS,
    "starting": NOUNS | {"reading", "authoring"},
    "registers": NOUNS,
    "validation": NOUNS | {"reading", "registers", "urls", "attachments", "markdown"},
    "mending": NOUNS | {"reading", "validation"},
    "catalogue": NOUNS | {"reading", "registers", "validation", "parallel", "attachments", "caching"},
    "formats": {"urls", "values"},
    # from the address of a site to settings of hosts
    "hosting": set(),
    "coverage": NOUNS | {"catalogue", "formats", "registers"},
    # beside the catalogue: lists of other programs → sources
    "importing": NOUNS
    | {"atomic_writing", "reading", "validation", "catalogue", "authoring", "urls", "attachments", "markdown"},
    # from a catalogue to a site
    "assessing": NOUNS | {"urls", "catalogue", "coverage", "registers"},
    "migrating": NOUNS | {"reading"},
    "reviewing": NOUNS | {"urls", "catalogue", "coverage"},
    "markdown": {"errors", "values"},
    "rendering": {"errors", "records", "markdown", "urls", "values", "caching"},
    "writers": NOUNS
    | {"urls", "catalogue", "coverage", "markdown", "rendering", "formats", "assessing", "attachments", "registers"}
    | {"hosting"},
    "searching": NOUNS | {"writers", "urls"},
    "publishing": NOUNS
    | {
        "urls",
        "catalogue",
        "coverage",
        "markdown",
        "writers",
        "searching",
        "rendering",
        "parallel",
        "attachments",
        "caching",
    },
    # from many sites to one: what their APIs hold, and the portal over it; `gathering` reads folders and the network
    "gathering": NOUNS
    | {"urls", "atomic_writing", "caching", "parallel", "reading", "validation", "coverage", "searching", "writers"},
    "portal": NOUNS
    | {
        "urls",
        "caching",
        "coverage",
        "formats",
        "gathering",
        "hosting",
        "parallel",
        "publishing",
        "rendering",
        "searching",
        "writers",
    },
    # the edges
    "engines": NOUNS
    | {"reading", "caching", "catalogue", "markdown", "validation", "rendering", "publishing", "urls", "writers"},
    "cli": NOUNS
    | {
        "reviewing",
        "migrating",
        "starting",
        "atomic_writing",
        "caching",
        "urls",
        "web_forms",
        "mending",
        "inspecting",
        "reading",
        "validation",
        "authoring",
        "catalogue",
        "formats",
        "coverage",
        "engines",
        "importing",
        "publishing",
        "hosting",
        "gathering",
        "parallel",
        "portal",
    },
    # beside all that makes a site: knows sources and finished files alone
    "inspecting": {"errors", "reading", "repository", "values"},
    "__main__": {"cli"},
}

SOLE_IMPORTERS = {
    "yaml": {"reading"},
    "markdown": {"markdown/engine_extension.py"},
    "nh3": {"markdown/sanitizing.py"},
    "comrak": {"markdown/comrak_parser.py"},
    "xml.parsers": {"importing/shared/xml_tree.py", "attachments/markup_text.py"},
    "PIL": {"attachments", "formats/evidence_pdf.py"},
    "pypdfium2": {"attachments/pdf_text.py", "attachments/pdf_preview.py", "attachments/unseen_text.py"},
    "pdfplumber": {"importing/sources/pdf_source.py"},
    "pikepdf": {"attachments/pdf_text.py", "formats/evidence_pdf.py"},
    "jinja2": {"rendering/templating.py", "rendering/compiled_templates.py"},
    "mkdocs": {"engines"},
    "properdocs": set(),  # goes by the name of MkDocs
    "zensical": {"engines/zensical_engine.py", "engines/zensical_reader.py"},
    "material": set(),
    "openpyxl": {"importing", "authoring/template_workbook.py"},
    "xlrd": {"importing"},
    "markdownify": {"importing"},
    "fsspec": {"gathering/remote_storage.py"},
    "distributed": {"gathering/cluster.py"},
    "duckdb": {"portal/parquet_files.py"},
    "subprocess": {"cli/history.py", "catalogue/git_log.py", "cli/headless_browser.py", "cli/npm_client.py"},
    "multiprocessing": {"parallel.py"},
    "importlib": {
        "law/law_tables.py",
        "law/indicators.py",
        "law/checks.py",
        "searching/everyday_words.py",
        "searching/spellings.py",
        "working_days/holiday_tables.py",
        "reading/yaml_reader.py",
        "caching/core.py",
        "starting/template_files.py",
        "web_forms/editor_files.py",
        "cli/main.py",
        "cli/commands/init.py",
        "validation/checks/__init__.py",
        "engines/engine_cache.py",
        "engines/engine_choice.py",
        "portal/theme_files.py",
    },
    "tempfile": {"publishing", "portal/parquet_files.py", "importing/shared/file_access.py", "engines", "cli"},
    "shutil": {
        "publishing",
        "portal/replaced_folder.py",
        "importing/shared/file_access.py",
        "engines",
        "cli/headless_browser.py",
    },
    "socket": set(),
    "urllib.request": {"cli/live_site.py", "cli/link_checker.py", "cli/commands/init.py", "gathering/web_source.py"},
    "http": {"cli/preview_server.py", "cli/link_checker.py", "gathering/web_source.py"},
    "argparse": {"cli"},
    "logging": {"engines", "cli/site_building.py"},
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
# They open files that are in memory.
IN_MEMORY = {
    "formats/evidence_pdf.py",
    "attachments/file_kinds.py",
    "attachments/pdf_preview.py",
    "attachments/pdf_text.py",
    "attachments/zip_members.py",
}
DISK = {
    *IN_MEMORY,
    "atomic_writing",
    "inspecting",
    "caching",
    "catalogue",
    "publishing",
    "importing/shared/file_access.py",
    "gathering/storage.py",
    "portal/parquet_files.py",
    "portal/engine_documents.py",
    "portal/replaced_folder.py",
    *EDGES,
}
DISK_CALLS = {
    *("read_bytes", "write_bytes", "read_text", "write_text", "scandir", "iterdir", "rglob", "glob", "mkdir", "unlink"),
    *("rmdir", "rmtree", "stat", "exists", "is_dir", "is_file", "touch", "rename", "symlink_to", "listdir"),
}
# Package data, which is part of the program.
MAY_READ_PACKAGE_DATA = {
    "portal/theme_files.py",
    "web_forms/editor_files.py",
    "starting/template_files.py",
    "law/law_tables.py",
    "law/indicators.py",
    "law/checks.py",
    "working_days/holiday_tables.py",
    "searching/everyday_words.py",
    "searching/spellings.py",
}

LINES = 300
# One table, no logic: cutting it would only hide entries.
PURE_DATA = {"problems/codes.py"}


def name_of(path: Path) -> str:
    return path.relative_to(SOURCE).as_posix() if path.is_relative_to(SOURCE) else path.name


def part_of(path: Path) -> str:
    return name_of(path).partition("/")[0].removesuffix(".py")


@functools.cache
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
            # `from .. import urls` imports a module
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


def offenders(modules: Iterable[Path], faults_of: Callable[[Path], Iterable[object]]) -> list[str]:
    """Every fault of every module: one rule is one test, and names all that break it."""
    return [f"{name_of(path)}: {fault}" for path in modules for fault in faults_of(path)]


def none_of(faults: Iterable[str]) -> None:
    """Fails with all of them, each on a line."""
    if told := "\n".join(faults):
        pytest.fail(told, pytrace=False)


def test_the_table_names_every_part_and_only_those() -> None:
    parts = {part_of(path) for path in MODULES if name_of(path) != "__init__.py"}
    assert parts - MAY_KNOW.keys() == set(), "say in MAY_KNOW what this part may know"
    assert MAY_KNOW.keys() - parts == set()


def test_the_table_has_no_circle() -> None:
    left = {part: set(known) for part, known in MAY_KNOW.items()}
    while left:
        ready = {part for part, known in left.items() if not known & left.keys()}
        assert ready, left
        left = {part: known for part, known in left.items() if part not in ready}


def test_no_module_knows_a_part_above_it() -> None:
    def known_above(path: Path) -> Iterable[str]:
        may = set() if name_of(path) == "__init__.py" else {part_of(path)} | MAY_KNOW.get(part_of(path), set())
        return sorted(parts_known(path) - may)

    none_of(offenders(MODULES, known_above))


def test_libraries_have_their_sole_importers() -> None:
    def imported_elsewhere(path: Path) -> Iterator[str]:
        for name in imports_of(path):
            for library, places in SOLE_IMPORTERS.items():
                if (name == library or name.startswith(f"{library}.")) and not stands_in(path, places):
                    yield name

    none_of(offenders(MODULES, imported_elsewhere))


def test_edges_leave_reading_and_rendering_to_the_core() -> None:
    def taken_over(path: Path) -> Iterable[str]:
        roots = {name.partition(".")[0] for name in imports_of(path)}
        may_drive_mkdocs = path in HOOKS or path.name == "serve.py"
        return sorted(roots & ({"yaml", "markdown", "jinja2", "nh3"} | ({"mkdocs"} if not may_drive_mkdocs else set())))

    none_of(offenders([*SCRIPTS, *HOOKS], taken_over))


def test_no_clock_environment_or_terminal() -> None:
    def world(path: Path) -> Iterator[str]:
        for node in ast.walk(tree_of(path)):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in FORBIDDEN_CALLS:
                yield f"{node.func.id}() in line {node.lineno}"
            if isinstance(node, ast.Attribute):
                name = dotted(node)
                if any(name == word or name.endswith(f".{word}") for word in FORBIDDEN_NAMES):
                    yield f"{name} in line {node.lineno}"

    none_of(offenders((path for path in MODULES if not stands_in(path, EDGES)), world))


def test_only_catalogue_and_publishing_touch_the_disk() -> None:
    def touched(path: Path) -> Iterator[str]:
        for node in ast.walk(tree_of(path)):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
                if dotted(node.func.value) in {"files", "file_access", "ast", "package"}:
                    continue  # importing/shared/file_access.py, the part's own way to the disk; a ZIP package in memory
                if node.func.attr in DISK_CALLS | {"open"} and name_of(path) not in MAY_READ_PACKAGE_DATA:
                    yield f"{node.func.attr}() in line {node.lineno}"
            elif isinstance(node, ast.Call) and dotted(node.func) == "open":
                yield f"open() in line {node.lineno}"

    none_of(offenders((path for path in MODULES if not stands_in(path, DISK)), touched))


def test_the_system_speaks_indonesian() -> None:
    """`strerror` is English: reason_of has the words."""

    def english(path: Path) -> Iterator[str]:
        for node in ast.walk(tree_of(path)):
            if isinstance(node, ast.Attribute) and node.attr == "strerror":
                yield f".strerror in line {node.lineno}"

    none_of(offenders(MODULES, english))


def test_a_module_says_in_one_line_what_goes_in_and_what_comes_out() -> None:
    def unclear(path: Path) -> Iterator[str]:
        first = (ast.get_docstring(tree_of(path)) or "").partition("\n")[0]
        if not first.endswith("."):
            yield f"does not end in a full stop: {first!r}"
        if len(first) > 140:
            yield f"{len(first)} characters: {first!r}"
        if not ("→" in first or ":" in first or len(first.split()) >= 4):
            yield f"says too little: {first!r}"

    none_of(offenders(MODULES, unclear))


def test_a_module_fits_in_the_head() -> None:
    def too_long(path: Path) -> Iterator[str]:
        count = len(path.read_text(encoding="utf-8").splitlines())
        if count > LINES and name_of(path) not in PURE_DATA:
            yield f"{count} lines, at most {LINES}"

    none_of(offenders([*MODULES, *SCRIPTS, *HOOKS], too_long))


def test_what_travels_is_frozen() -> None:
    """Classes that a module keeps to itself may be filled step by step."""

    def loose(path: Path) -> Iterator[str]:
        for node in public_classes(path):
            for decorator in node.decorator_list:
                if dotted(decorator.func if isinstance(decorator, ast.Call) else decorator).endswith("dataclass"):
                    keywords = decorator.keywords if isinstance(decorator, ast.Call) else []
                    options = {word.arg: getattr(word.value, "value", None) for word in keywords}
                    yield from (f"{node.name} is not {name}" for name in ("frozen", "slots") if not options.get(name))

    none_of(offenders(MODULES, loose))


# --- names ------------------------------------------------------------------------------------------------------


def public_classes(path: Path) -> list[ast.ClassDef]:
    return [node for node in ast.walk(tree_of(path)) if isinstance(node, ast.ClassDef) and node.name[0] != "_"]


def public_modules() -> Iterator[tuple[str, Path]]:
    """By name. That every room has an `__init__`, and the program a `__main__`, is no repetition."""
    return ((path.stem, path) for path in MODULES if not path.stem.startswith("_"))


def doubled(named: Iterable[tuple[str, Path]]) -> list[str]:
    """Names that more than one thing has, with the modules in which these are."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for name, path in named:
        found[name].append(name_of(path))
    return [f"{name}: {', '.join(places)}" for name, places in sorted(found.items()) if len(places) > 1]


def test_no_class_name_appears_twice() -> None:
    none_of(doubled((node.name, path) for path in MODULES for node in public_classes(path)))


def test_no_module_name_appears_twice() -> None:
    none_of(doubled(public_modules()))


def test_no_module_or_room_has_the_name_of_a_module_of_the_standard_library() -> None:
    rooms = ((path.parent.name, path) for path in MODULES if path.name == "__init__.py")
    none_of(name_of(path) for name, path in (*public_modules(), *rooms) if name in sys.stdlib_module_names)


BUILT_IN = {name.lower() for name, value in vars(builtins).items() if isinstance(value, type)}
STANDARD = {
    name for module in (collections, collections.abc, datetime, pathlib) for name in vars(module) if name.istitle()
}


def test_no_class_has_the_name_of_a_standard_one() -> None:
    """Of a built-in one, however it is written, or of one that many modules import."""

    def standard(path: Path) -> list[str]:
        names = [node.name for node in public_classes(path)]
        return [name for name in names if name.lower() in BUILT_IN or name in STANDARD]

    none_of(offenders(MODULES, standard))


# --- tables of contents -----------------------------------------------------------------------------------------


def test_packages_export_what_they_say() -> None:
    """`__all__` is the table of contents: sorted, complete, and true."""
    for path in MODULES:
        if path.name == "__init__.py" and "__all__" in path.read_text(encoding="utf-8"):
            module = importlib.import_module(f"terang.{part_of(path)}")
            assert [name for name in module.__all__ if not hasattr(module, name)] == []
            assert len(set(module.__all__)) == len(module.__all__)


# --- keys of outputs ----------------------------------------------------------------------------------------------

# The mechanism itself; and where keys are made of other keys, of digests and of stamps, but of no source.
MAKES_KEYS = {
    "writers/shared/view_keys.py",
    "writers/shared/outputs.py",
    "writers/whole_site/searchable.py",
    "searching/segments.py",
    "searching/index.py",
    "publishing/cache_keys.py",
    "publishing/indexing.py",
    "publishing/repository_files.py",
    "portal/building.py",
    "portal/portal_index.py",
}
ALWAYS_MADE = {
    "writers/whole_site/copied_files.py",
    "writers/open_data/final_files.py",
    "publishing/rendering_outputs.py",
}
# Results that follow from the arguments alone, or files that are what their digests in the view say.
MEMOS = {"RowPieces", "RowStore", "AnnexRows", "TableRows", "ApiLines", "FinishedFiles"}


def calls_of(path: Path) -> Iterator[tuple[str, ast.Call]]:
    """With the last two names of what is called: `LazyOutput.made_of`."""
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Call):
            yield ".".join(dotted(node.func).split(".")[-2:]), node


def test_no_key_is_written_by_hand() -> None:
    """An output is made of a view, which is hashed for its key: what a writer forgets cannot be shown."""

    def by_hand(path: Path) -> Iterator[str]:
        for name, node in calls_of(path):
            if name in ("cache_key", "LazyOutput", "OutputGroup", "Searchable"):
                yield f"{name}() in line {node.lineno}; made_of takes a maker and its view"
            if name == "LazyOutput.always" and name_of(path) not in ALWAYS_MADE:
                yield f"{name}() in line {node.lineno}"

    none_of(offenders((path for path in MODULES if not stands_in(path, MAKES_KEYS)), by_hand))


def test_makers_are_given_their_view_and_no_site() -> None:
    """A maker is a function of its module, and neither it nor what it calls there takes a Site, a Catalogue or a Portal."""
    makers = {"LazyOutput.made_of": 1, "OutputGroup.made_of": 1, "Searchable.made_of": 3}

    def with_more(path: Path) -> Iterator[str]:
        functions = {node.name: node for node in tree_of(path).body if isinstance(node, ast.FunctionDef)}
        for name, call in calls_of(path):
            if name not in makers:
                continue
            maker = call.args[makers[name]]
            if not isinstance(maker, ast.Name) or maker.id not in functions:
                yield f"line {call.lineno}: {ast.unparse(maker)} is no function of the module"
                continue
            for one in reached(maker.id, functions):
                for argument in functions[one].args.args:
                    told = ast.unparse(argument.annotation) if argument.annotation else ""
                    if {"Site", "Catalogue", "Portal"} & set(re.findall(r"\w+", told)):
                        yield f"{one}, by which {maker.id} makes an output, takes {argument.arg}: {told}"

    none_of(offenders((path for path in MODULES if part_of(path) in ("writers", "portal")), with_more))


def reached(name: str, functions: dict[str, ast.FunctionDef]) -> set[str]:
    """The functions of the module that a function names, and those that these name."""
    found, left = set(), [name]
    while left:
        one = left.pop()
        if one not in found:
            found.add(one)
            names = {node.id for node in ast.walk(functions[one]) if isinstance(node, ast.Name)}
            left += sorted(names & functions.keys())
    return found


def test_what_is_left_out_of_keys_is_listed() -> None:
    """A Memo is no part of a key, so each was looked at."""
    found = {
        node.name
        for path in MODULES
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.ClassDef) and any(dotted(base) == "Memo" for base in node.bases)
    }
    assert found == MEMOS
