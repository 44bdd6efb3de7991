"""Files for machines → those that cannot be read, or whose links lead nowhere."""

import json
from collections.abc import Iterator
from xml.etree import ElementTree

from .page_links import PageLinks

_HOLD_LINKS = frozenset({"loc", "link", "id"})


def faults_of_format(path: str, content: bytes, links: PageLinks) -> Iterator[str]:
    """XML with its links, JSON and lines of JSON."""
    try:
        if path.endswith(".xml"):
            yield from _of_xml(ElementTree.fromstring(content), path, links)  # ours: no entities are declared in it
        elif path.endswith((".json", ".jsonld")):
            json.loads(content)
        elif path.endswith(".ndjson"):
            for line in content.splitlines():
                json.loads(line)
    except (ElementTree.ParseError, ValueError) as error:
        yield f"tidak dapat dibaca: {error}"


def _of_xml(root: ElementTree.Element, path: str, links: PageLinks) -> Iterator[str]:
    found: dict[str, None] = {}
    for element in root.iter():
        name = element.tag.rpartition("}")[2]
        if name in _HOLD_LINKS:
            found |= dict.fromkeys(filter(None, ((element.text or "").strip(), element.get("href"))))
    for link in found:
        if "//" in link and not links.leads_somewhere(path, link.partition("#")[0]):
            yield f"menautkan yang tidak ada: {link}"
