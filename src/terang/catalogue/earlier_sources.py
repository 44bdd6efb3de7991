"""Files as they were, by path → the records, releases and pages in them, and which pages were published then."""

from collections.abc import Iterator, Mapping, Sequence, Set

from ..reading import read_engine_settings, read_front_matter, read_yaml
from ..records import Record, Release, WrittenPage
from ..repository import ATTACHMENTS, DISCLOSURES, PAGES, PHOTOS, RELEASES, SETTINGS
from ..validation import EarlierSources, ValidationContext, open_gate, read_page, read_record, read_release


def read_earlier(
    before: Mapping[str, bytes],
    pages: Sequence[WrittenPage],
    content: Set[str],
    navigation: Sequence[str] | None,
    context: ValidationContext,
) -> EarlierSources:
    """What could be read then: with errors nothing was published. `pages`, `content` and `navigation` are those of now."""
    items = tuple(_items(before, context))
    files = frozenset(path for path in before if path.startswith((f"{ATTACHMENTS}/", f"{PHOTOS}/")))
    if SETTINGS in before:
        navigation = read_engine_settings(SETTINGS, before[SETTINGS]).targets
    then = {page.path: page for page in pages} | {one.path: one for one in items if isinstance(one, WrittenPage)}
    gate = open_gate({*content, *then}, tuple(then.values()), navigation, None, ())
    return EarlierSources(items=items, files=files, reached=gate.published)


def _items(before: Mapping[str, bytes], context: ValidationContext) -> Iterator[Record | Release | WrittenPage]:
    for path, data in before.items():
        match path.split("/"):
            case [top, folder, year, name] if top == DISCLOSURES and name.endswith(".yml"):
                id = f"{year}/{name.removesuffix('.yml')}"
                record, _ = read_record(read_yaml(path, data), id, folder, context)
                yield from [record] if record else []
            case _ if path.startswith(f"{RELEASES}/") and path.endswith(".md"):
                id = path.removeprefix(f"{RELEASES}/").removesuffix(".md")
                release, _ = read_release(read_front_matter(path, data), id, context)
                yield from [release] if release else []
            case _ if path.startswith(f"{PAGES}/") and path.endswith(".md"):
                page, _ = read_page(read_front_matter(path, data, required=False), context, lambda _: True)
                yield from [page] if page else []
