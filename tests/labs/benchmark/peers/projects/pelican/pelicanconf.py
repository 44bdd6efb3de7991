"""Settings, and a reader for YAML front matter, which Pelican lacks."""

import json
from datetime import datetime
from pathlib import Path
from typing import Any

import yaml
from listing import FILTERS, exports, feeds, lists, newest_first  # type: ignore[import-not-found]
from pelican import signals  # type: ignore[import-not-found]
from pelican.readers import MarkdownReader  # type: ignore[import-not-found]

_HERE = Path(__file__).parent
WORDS = json.loads((_HERE / "kata.json").read_text(encoding="utf-8"))

SITENAME = "PPID Kota Contoh"
AUTHOR = "PPID"
SITEURL = WORDS["asal"]
TIMEZONE = "Asia/Jakarta"
DEFAULT_LANG = "id"
DEFAULT_CATEGORY = "informasi"
PATH = str(_HERE / "content")
THEME = str(_HERE / "theme")
THEME_STATIC_PATHS: list[str] = []
STATIC_PATHS: list[str] = []
PAGE_PATHS: list[str] = []
USE_FOLDER_AS_CATEGORY = False
PATH_METADATA = r"(?P<section>informasi|siaran-pers)/(?P<slug>.*)\.md"
ARTICLE_URL = ARTICLE_SAVE_AS = "{section}/{slug}.html"
SUMMARY_MAX_LENGTH = 0
DIRECT_TEMPLATES = ["index"]
AUTHOR_SAVE_AS = CATEGORY_SAVE_AS = TAG_SAVE_AS = ""
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
JINJA_ENVIRONMENT = {"autoescape": True}
JINJA_FILTERS = FILTERS
JINJA_GLOBALS = {"kata": WORDS}
MARKDOWN = {
    "extension_configs": {
        f"markdown.extensions.{name}": {} for name in ("tables", "footnotes", "fenced_code", "sane_lists")
    },
    "output_format": "html5",
}


class YamlReader(MarkdownReader):  # type: ignore[misc]
    """Markdown whose head is YAML."""

    def read(self, path: str) -> tuple[str, dict[str, Any]]:
        from markdown import Markdown

        _, head, text = Path(path).read_text(encoding="utf-8").split("---\n", 2)
        values = yaml.load(head, yaml.CSafeLoader)
        day = values.get("tanggal_terbit") or values["tanggal"]
        self._md = Markdown(**self.settings["MARKDOWN"])
        metadata = {"r": values, "title": values["judul"], "date": datetime(day.year, day.month, day.day)}
        return self._md.convert(text), {
            k: self.process_metadata(k, v) if k == "title" else v for k, v in metadata.items()
        }


class Lists:
    """Pages of lists, feeds and exports, written through Pelican's own writer."""

    def __init__(self, context: dict[str, Any], settings: dict[str, Any], *_: object, **__: object) -> None:
        self.context, self.settings = context, settings

    def generate_output(self, writer: Any) -> None:
        import jinja2

        loader = jinja2.FileSystemLoader(_HERE / "theme/templates")
        environment = jinja2.Environment(loader=loader, autoescape=True)
        environment.filters.update(FILTERS)
        environment.globals.update(JINJA_GLOBALS)
        rows = newest_first([{"r": article.r, "url": "/" + article.url} for article in self.context["articles"]])
        out = Path(writer.output_path)
        template = environment.get_template("list.html")
        for page in lists(rows, WORDS):
            _write(out / page["path"], template.render(list=page, address=page["path"]))
        feed = environment.get_template("feed.xml")
        for one in feeds(rows):
            _write(out / one["path"], feed.render(feed=one))
        table, listing = exports(rows, WORDS)
        _write(out / "unduh/daftar-informasi-publik.csv", table)
        _write(out / "unduh/daftar-informasi-publik.json", listing)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


class _Plugin:
    @staticmethod
    def register() -> None:
        signals.readers_init.connect(_add_reader)
        signals.get_generators.connect(_add_lists)


def _add_reader(readers: Any) -> None:
    readers.reader_classes["md"] = YamlReader


def _add_lists(_: Any) -> type[Lists]:
    return Lists


PLUGINS = [_Plugin]
