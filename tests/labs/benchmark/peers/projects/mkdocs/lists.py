"""What MkDocs lacks: lists, feeds and exports, made from the front matter of all pages."""

import json
from pathlib import Path
from typing import Any

import jinja2
import yaml
from listing import FILTERS, Row, exports, feeds, lists, newest_first  # type: ignore[import-not-found]
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page

_HERE = Path(__file__).parent
_WORDS: dict[str, Any] = json.loads((_HERE / "kata.json").read_text(encoding="utf-8"))
_pages: dict[str, dict[str, Any]] = {}
_rows: list[Row] = []


def on_files(files: Files, config: MkDocsConfig) -> Files:
    for file in files.documentation_pages():
        if file.src_uri.startswith(("informasi/", "siaran-pers/")):
            head = file.content_string.split("---\n", 2)[1]
            values = yaml.load(head, yaml.CSafeLoader)
            _rows.append({"r": values, "url": "/" + file.url})
    for page in lists(newest_first(_rows), _WORDS):
        source = page["path"].removesuffix(".html") + ".md"
        _pages[source] = page
        text = f"---\ntitle: {page['title']}\n---\n"
        files.append(File.generated(config, source, content=text, inclusion=InclusionLevel.NOT_IN_NAV))
    return files


def on_env(env: jinja2.Environment, config: MkDocsConfig, files: Files) -> jinja2.Environment:
    env.filters.update(FILTERS)
    env.globals.update(kata=_WORDS, lists=_pages)
    return env


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    if "judul" in page.meta:
        page.meta["template"] = "record.html" if "kelas" in page.meta else "release.html"
        page.meta["title"] = page.title = page.meta["judul"]
    elif page.file.src_uri in _pages:
        page.meta["template"] = "list.html"
    return markdown


def on_post_build(config: MkDocsConfig) -> None:
    out = Path(config.site_dir)
    environment = jinja2.Environment(loader=jinja2.FileSystemLoader(_HERE), autoescape=True)
    environment.filters.update(FILTERS)
    template = environment.get_template("feed.xml")
    for feed in feeds(_rows):
        _write(out / feed["path"], template.render(kata=_WORDS, feed=feed))
    table, listing = exports(newest_first(_rows), _WORDS)
    _write(out / "unduh/daftar-informasi-publik.csv", table)
    _write(out / "unduh/daftar-informasi-publik.json", listing)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
