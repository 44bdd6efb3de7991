"""Files as they were, by path → the records, releases and pages in them, and which pages were published then."""

from collections.abc import Iterator, Mapping, Sequence, Set

from ..reading import read_engine_settings, read_front_matter, read_yaml
from ..records import OfficeFile, Record, Release, WrittenPage
from ..repository import ATTACHMENTS, BODY, DISCLOSURES, PAGES, PHOTOS, RELEASES, SETTINGS
from ..validation import (
    EarlierSources,
    ValidationContext,
    is_whole,
    open_gate,
    read_body,
    read_page,
    read_record,
    read_release,
    whole,
)
from .office_files import office_file_kinds
from .parsing import document_of


def read_earlier(
    before: Mapping[str, bytes],
    pages: Sequence[WrittenPage],
    content: Set[str],
    navigation: Sequence[str] | None,
    context: ValidationContext,
) -> EarlierSources:
    """What could be read then: with errors nothing was published. `pages`, `content` and `navigation` are those of now."""
    items = tuple(_items(before, context))
    tops = (f"{ATTACHMENTS}/", f"{PHOTOS}/", f"{PAGES}/")
    files = frozenset(path for path in before if path.startswith(tops) and not path.endswith(".md"))
    if SETTINGS in before:
        navigation = read_engine_settings(SETTINGS, before[SETTINGS]).targets
    then = {page.path: page for page in pages} | {one.path: one for one in items if isinstance(one, WrittenPage)}
    gate = open_gate({*content, *then, *files}, tuple(then.values()), navigation, None, ())
    body, _ = read_body(read_yaml(BODY, before[BODY])) if BODY in before else (None, ())
    return EarlierSources(
        items=items,
        files=files,
        reached=gate.published,
        office_files=tuple(_office_files(before, context)),
        body=whole(body),
    )


def _office_files(before: Mapping[str, bytes], context: ValidationContext) -> Iterator[OfficeFile]:
    for path, data in before.items():
        for kind in office_file_kinds():
            id = kind.id_of(path.removeprefix(f"{DISCLOSURES}/")) if path.startswith(f"{DISCLOSURES}/") else None
            office_file, _ = kind.read(document_of(path, data), id, context) if id else (None, ())
            yield from [office_file] if office_file and is_whole(office_file) else []


def _items(before: Mapping[str, bytes], context: ValidationContext) -> Iterator[Record | Release | WrittenPage]:
    for path, data in before.items():
        match path.split("/"):
            case [top, folder, year, name] if top == DISCLOSURES and name.endswith(".yml"):
                id = f"{year}/{name.removesuffix('.yml')}"
                record, _ = read_record(read_yaml(path, data), id, folder, context)
                yield from [record] if record and is_whole(record) else []
            case _ if path.startswith(f"{RELEASES}/") and path.endswith(".md"):
                id = path.removeprefix(f"{RELEASES}/").removesuffix(".md")
                release, _ = read_release(read_front_matter(path, data), id, context)
                yield from [release] if release and is_whole(release) else []
            case _ if path.startswith(f"{PAGES}/") and path.endswith(".md"):
                page, _ = read_page(read_front_matter(path, data, required=False), context, lambda _: True)
                yield from [page] if page and is_whole(page) else []
