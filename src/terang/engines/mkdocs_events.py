"""MkDocs events → shells for the core, and the core's part of the site when MkDocs drives the build."""

from datetime import datetime
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page

from ..catalogue import Catalogue, load
from ..errors import TerangError
from ..markdown.engine_extension import PageReader
from ..publishing import complete
from ..rendering.shells import SHELLS
from ..repository import PAGES
from ..values.dates import WIB
from ..values.source_links import marked
from .page_heads import told_by_head
from .site_settings import HOME_PAGE
from .theme_context import THEME, theme_values

_log = get_plugin_logger("terang")
_reader = PageReader(marked)  # pages are read one after the other
_catalogues: dict[str, Catalogue] = {}  # by site folder; only when MkDocs drives the build


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """First of all, since nothing may be written when the content has errors."""
    config.markdown_extensions.append(_reader)  # type: ignore[arg-type]  # the last, so that it reads alone
    config.theme.static_templates.discard("sitemap.xml")  # the core knows all addresses, MkDocs only its own
    config.theme.dirs[:] = [str(THEME)]  # nothing of Material's is used, and MkDocs would look through 14,000 icons
    if "terang" not in config.extra:
        config.docs_dir = str(_root(config) / PAGES)  # mkdocs.yml names a folder without sources: see note 25
        catalogue = _checked(_root(config), config)
        _catalogues[config.site_dir] = catalogue
        config.extra["terang"] = theme_values(catalogue.body, catalogue)
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Take out of `content/` what may not be published, and releases; add a home page if there is none."""
    catalogue = _catalogues.get(config.site_dir)
    for file in list(files):
        is_content = file.src_dir == config.docs_dir
        if catalogue and is_content and f"{PAGES}/{file.src_uri}" not in catalogue.content:
            files.remove(file)
    if files.get_file_from_path("index.md") is None:
        files.append(File.generated(config, "index.md", content=HOME_PAGE))
    for shell in SHELLS:
        files.append(
            File.generated(config, f"{shell.path}.md", content=shell.source, inclusion=InclusionLevel.NOT_IN_NAV)
        )
    return files


def on_page_markdown(markdown: str, page: Page, **_: Any) -> str:
    """Remember which page is rendered next: its links are relative to its source. Of a withdrawn one only its tombstone."""
    _reader.source = f"{PAGES}/{page.file.src_uri}"
    return told_by_head(markdown, page.meta)


def on_post_build(config: MkDocsConfig) -> None:
    """Everything of MkDocs is on disk: now the core's part."""
    catalogue = _catalogues.pop(config.site_dir, None)
    if catalogue is None:
        return
    try:
        complete(_root(config), Path(config.site_dir), catalogue, config.site_name, config.site_url or "")
    except TerangError as error:
        raise PluginError(str(error)) from error


def _checked(root: Path, config: MkDocsConfig) -> Catalogue:
    """The catalogue, or a stop after every problem has been logged."""
    try:
        loaded = load(root, datetime.now(WIB))
    except TerangError as error:
        raise PluginError(str(error)) from error
    for problem in loaded.problems:
        text = f"{problem.place.path}:{problem.place.line}: [{problem.code}] {problem.message} {problem.remedy}"
        if problem.is_error:
            _log.error(text)
        else:
            _log.info(text)  # gaps in real lists are published as gaps: they must not stop a strict build
    if loaded.catalogue is None:
        raise PluginError("Isi belum benar; tidak ada yang ditulis.")
    return loaded.catalogue


def _root(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path).parent
