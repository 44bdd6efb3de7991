"""Pelican: articles with a reader for YAML front matter, and a generator for the lists."""

from pathlib import Path

from ..chrome import Chrome
from ..corpus import Parameters, write
from ..measure import Command
from .peer import PLAIN_RELEASES, Peer, Tool, lay_out, on_path, without, words_json, write_content


def _prepare(project: Path, parameters: Parameters, chrome: Chrome) -> None:
    shell = Chrome(without(chrome.html, ("{{", "{%", "{#"))).filled(
        title="{% block title %}{% endblock %}",
        description="{% block description %}{% endblock %}",
        canonical='<link rel="canonical" href="{{ kata.alamat }}{% block address %}{% endblock %}">',
        head="{% block head %}{% endblock %}",
        body="{% block body %}{% endblock %}",
    )
    lay_out("pelican", project, {})
    values = {"r": "r.", "content": "article.content", "permalink": "(kata.alamat + article.url)"}
    lay_out("shared", project / "theme/templates", values, ("*.html", "*.xml"))
    lay_out("shared", project, {}, ("*.py",))
    write(project / "theme/templates/shell.html", shell)
    write(project / "kata.json", words_json(parameters))
    write_content(project / "content", parameters)


def _command(tool: Tool, project: Path, out: Path) -> Command:
    words = (*tool.words, str(project / "content"), "--settings", str(project / "pelicanconf.py"), "--output", str(out))
    return Command((*words, "--quiet"), project, {"PYTHONPATH": str(project)})


PEER = Peer(
    "pelican",
    "Pelican",
    'pip install "pelican[markdown]" pyyaml',
    (
        "Kepala YAML dibaca pembaca kecil dengan PyYAML (libyaml), karena Pelican hanya mengenal `Kunci: nilai`.",
        "Daftar, umpan, CSV, dan JSON dibuat satu generator kecil; halaman catatan dibuat Pelican sendiri.",
        PLAIN_RELEASES,
    ),
    lambda: on_path("pelican", "--version"),
    _prepare,
    _command,
)
