"""Eleventy: Markdown files with YAML front matter, Nunjucks layouts, collections for lists, feeds, CSV and JSON."""

from pathlib import Path

from ..chrome import Chrome
from ..corpus import Parameters, write
from ..measure import Command
from .peer import PLAIN_RELEASES, Peer, Tool, lay_out, on_path, without, words_json, write_content

_HEAD = '{% include "head.html" %}'


def _prepare(project: Path, parameters: Parameters, chrome: Chrome) -> None:
    shell = Chrome(without(chrome.html, ("{{", "{%", "{#"))).filled(
        title="{% block title %}{% endblock %}",
        description="{% block description %}{% endblock %}",
        canonical='<link rel="canonical" href="{{ kata.asal }}{{ page.url }}">',
        head="{% block head %}{% endblock %}",
        body="{% block body %}{% endblock %}",
    )
    slots = {
        "title-record": "{{ judul }}",
        "title-release": "{{ judul }}",
        "title-list": "{{ list.title }}",
        "description-record": "{{ ringkasan | cut(155) }}",
        "description-release": "{{ teras | cut(155) }}",
        "description-list": "{{ list.title }}",
        "head-record": _HEAD,
        "head-release": _HEAD,
        "head-list": "",
    }
    lay_out("eleventy", project, slots)
    values = {"r": "", "content": "content", "permalink": "(kata.asal + page.url)"}
    lay_out("shared", project / "_includes", values, ("*.html", "*.xml"))
    write(project / "_includes/shell.html", shell)
    write(project / "_data/kata.json", words_json(parameters))
    write_content(project / "content", parameters)


def _command(tool: Tool, project: Path, out: Path) -> Command:
    return Command((*tool.words, "--quiet", "--config=eleventy.config.cjs", f"--output={out}"), project)


PEER = Peer(
    "eleventy",
    "Eleventy",
    "npm install @11ty/eleventy   (lalu taruh node_modules/.bin di PATH)",
    (
        "Markdown lewat markdown-it; HTML mentah tidak disaring.",
        "Tidak punya cache halaman antarbangun.",
        PLAIN_RELEASES,
    ),
    lambda: on_path("eleventy", "--version"),
    _prepare,
    _command,
)
