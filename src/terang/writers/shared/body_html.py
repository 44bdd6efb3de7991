"""The long text of a record or release → HTML for its page, or for a feed that is read elsewhere."""

from collections.abc import Mapping
from urllib.parse import quote, urljoin

from markupsafe import Markup

from ... import urls
from ...markdown import relink, to_html
from ...records import Record, Release, ServiceReport
from ...repository import is_written_page
from ...values.source_links import joined, resolved
from .outputs import Site, SiteFacts

Targets = Mapping[str, str | None]  # by source, the address of its page; None where it is not published


def body_html(item: Record | Release, targets: Targets, page: str) -> Markup:
    """For the page at `page`."""
    return relinked(to_html(item.body or ""), item.path, targets, page)


def relinked(html: Markup, source: str, targets: Targets, page: str) -> Markup:
    """The text of `source` for the page at `page`. A link to something that is not published keeps its words only."""

    def address(written: str) -> str | None:
        path = _path(written, source, targets)
        target = targets.get(path) if path else None
        return _with_fragment(urls.href(target, page), written) if target else None if path else written

    return relink(html, address)


def _path(written: str, source: str, targets: Targets) -> str | None:
    """What a link names: one of the `targets`, or else what can be nothing but a file of the repository."""
    path = joined(written, source)
    return path if path in targets else resolved(written, source)


def portable_html(item: Record | Release, targets: Targets, facts: SiteFacts) -> Markup:
    """With full addresses, as far as the site knows its own. A link to something that is not published keeps its words only."""
    page = urls.release(item.id) if isinstance(item, Release) else urls.record(item.id)

    def address(written: str) -> str | None:
        path = _path(written, item.path, targets)
        if path is None:
            return urljoin(facts.address + page, written)
        target = targets.get(path)
        return _with_fragment(facts.address + quote(target), written) if target else None

    return relink(to_html(item.body or ""), address)


def target_of(path: str, site: Site) -> str | None:
    """Address of the source at `path`, or of the front page of that folder, if it is published."""
    return next((target for one in (path, f"{path}/index.md") if (target := _published(one, site))), None)


def _published(path: str, site: Site) -> str | None:
    target = urls.of_source(path)
    if not target:
        return None
    if is_written_page(path):
        return target if site.has(target) or path in site.catalogue.content else None
    return target if path in site.catalogue.paths else None


def targets_of(item: Record | Release | ServiceReport, site: Site) -> dict[str, str | None]:
    """Where the links of the text to other sources lead."""
    return {path: target_of(path, site) for path in item.targets}


def _with_fragment(href: str, written: str) -> str:
    _, sign, fragment = written.partition("#")
    return href + sign + fragment
