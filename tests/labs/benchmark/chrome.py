"""A root → Terang's page chrome as constant text, for peers to print around their own content."""

import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from terang.rendering.shells import Shell

HOME = Path(__file__).resolve().parents[3]


@dataclass(frozen=True, slots=True)
class Chrome:
    """The shell of a section, with `{title}` … where a page's own values stand; links start at the site's root."""

    html: str

    def filled(self, **slots: str) -> str:
        """The same with each slot replaced by the words of a template language."""
        html = self.html
        for slot, words in slots.items():
            html = html.replace(f"terang-slot-{slot}-end", words)
        return html


def chrome(root: Path, section: str) -> Chrome:
    """Rendered as Terang itself does, then freed of everything that depends on a page's depth."""
    sys.path[:0] = [path for path in (str(HOME),) if path not in sys.path]
    from terang.engines.mkdocs_engine import render
    from terang.engines.theme_context import theme_values
    from terang.reading import read_yaml
    from terang.validation import read_body

    body, _ = read_body(read_yaml("disclosures/badan.yml", (root / "disclosures/badan.yml").read_bytes()))
    if body is None:
        raise ValueError("badan.yml korpus tidak terbaca")
    with tempfile.TemporaryDirectory(prefix="terang-bench-") as folder:
        render(root, theme_values(body), frozenset())(Path(folder))
        html = (Path(folder) / f"{Shell(section, 2).path}.html").read_text(encoding="utf-8")
    return Chrome(html.replace('"../../', '"/'))
