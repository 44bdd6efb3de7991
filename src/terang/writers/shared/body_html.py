"""The long text of a record or release → HTML for its page, or for a feed that is read elsewhere."""

from collections.abc import Mapping
from urllib.parse import quote, urljoin

from markupsafe import Markup

from ... import urls
from ...markdown import relink, to_html
from ...records import Record, Release
from ...repository import is_written_page
from ...values.source_links import resolved
from .outputs import Site, SiteFacts

Targets = Mapping[str, str | None]  # by source, the address of its page; None where it is not published


def body_html(item: Record | Release, targets: Targets, page: str) -> Markup:
    """For the page at `page`. A link to something that is not published keeps its words only."""

    def address(written: str) -> str | None:
        path = resolved(written, item.path)
        target = targets.get(path) if path else None
        return _with_fragment(urls.href(target, page), written) if target else None if path else written

    return relink(to_html(item.body or ""), address)


def portable_html(item: Record | Release, targets: Targets, facts: SiteFacts) -> Markup:
    """With full addresses, as far as the site knows its own. A link to something that is not published keeps its words only."""
    page = urls.release(item.id) if isinstance(item, Release) else urls.record(item.id)

    def address(written: str) -> str | None:
        path = resolved(written, item.path)
        if path is None:
            return urljoin(facts.address + page, written)
        target = targets.get(path)
        return _with_fragment(facts.address + quote(target), written) if target else None

    return relink(to_html(item.body or ""), address)


def target_of(path: str, site: Site) -> str | None:
    """Address of the page of the source at `path`, if it is published."""
    target = urls.of_source(path)
    there = target and (site.has(target) if is_written_page(path) else path in site.catalogue.paths)
    return target if there else None


def targets_of(item: Record | Release, site: Site) -> dict[str, str | None]:
    """Where the links of the text to other sources lead."""
    return {path: target_of(path, site) for path in item.targets}


def _with_fragment(href: str, written: str) -> str:
    _, sign, fragment = written.partition("#")
    return href + sign + fragment
