"""MkDocs events → shells for the core, and the core's part of the site when MkDocs drives the build."""

import hashlib
import re
import sys
from datetime import datetime
from pathlib import Path
from typing import Any

sys.path.insert(
    0, str(Path(__file__).resolve().parents[1] / "src")
)  # only while this file is loaded, so import all now

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page

from terang.catalogue import PAGES, RELEASES, Catalogue, UnreadableRoot, load
from terang.dates import WIB
from terang.publishing import OutputTaken, complete
from terang.records import Body, Channel
from terang.shells import SHELLS
from terang.validation import marked_links

_log = get_plugin_logger("terang")
_THEME = Path(__file__).resolve().parent / "theme"
_catalogues: dict[str, Catalogue] = {}  # by site folder; only when MkDocs drives the build


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """First of all, since nothing may be written when the content has errors."""
    config.theme.static_templates.discard("sitemap.xml")  # the core knows all addresses, MkDocs only its own
    config.theme.dirs[:] = [str(_THEME)]  # nothing of Material's is used, and MkDocs would look through 14,000 icons
    if "terang" not in config.extra:
        catalogue = _checked(_root(config), config)
        _catalogues[config.site_dir] = catalogue
        config.extra["terang"] = theme_values(catalogue.body)
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Releases are the core's; a missing home page is made."""
    releases = RELEASES.partition("/")[2] + "/"
    for file in list(files):
        if file.src_uri.startswith(releases):
            files.remove(file)
    if files.get_file_from_path("index.md") is None:
        files.append(File.generated(config, "index.md", content="---\ntemplate: beranda.html\ntitle: Beranda\n---\n"))
    for shell in SHELLS:
        files.append(
            File.generated(config, f"{shell.path}.md", content=shell.source, inclusion=InclusionLevel.NOT_IN_NAV)
        )
    return files


def on_page_markdown(markdown: str, page: Page, **_: Any) -> str:
    """Links to releases and records: MkDocs knows none of them."""
    return marked_links(markdown, f"{PAGES}/{page.file.src_uri}")


def on_post_build(config: MkDocsConfig) -> None:
    """Everything of MkDocs is on disk: now the core's part."""
    catalogue = _catalogues.pop(config.site_dir, None)
    if catalogue is None:
        return
    try:
        complete(_root(config), Path(config.site_dir), catalogue, config.site_name, config.site_url or "")
    except OutputTaken as error:
        raise PluginError(str(error)) from error


def theme_values(body: Body) -> dict[str, Any]:
    """What the shell shows of the body: nothing that changes from day to day."""
    return {
        "name": body.name,
        "short": body.short or body.name,
        "notice": body.notice or "",
        "colour": body.colour or "",
        "emblem": body.emblem,
        "address": body.address or "",
        "hours": body.hours or "",
        "channels": [_channel(channel) for channel in body.channels],
        "version": _assets_version(body),
    }


def _channel(channel: Channel) -> dict[str, Any]:
    """`web`: is the whole value an address that may be linked?"""
    web = re.fullmatch(r"https?://[^\s<>\"']+", channel.value) is not None
    return {"kind": channel.kind.key, "label": channel.label, "value": channel.value, "web": web}


def _assets_version(body: Body) -> str:
    """Changes when a style, a script or the colour does, so that browsers ask again."""
    digest = hashlib.sha256((body.colour or "").encode())
    for path in sorted((_THEME / "aset").iterdir()):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:8]


def _checked(root: Path, config: MkDocsConfig) -> Catalogue:
    """The catalogue, or a stop after every problem has been logged."""
    try:
        loaded = load(root, datetime.now(WIB))
    except UnreadableRoot as error:
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
