"""Sources and a finished tree → traces of what must not be seen, personal data, dead links, foreign hosts, scripts."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from pathlib import Path

from .feeds_and_maps import faults_of_format
from .finding import Finding
from .finished_files import finished_files, unpacked
from .hidden_sources import HiddenSource, hidden_sources, withdrawn_attachments
from .page_facts import PageFacts, addresses_in_css, facts_of_page
from .page_links import PageLinks
from .page_structure import faults_of_structure
from .plain_words import runs_of, text_of, words_of

# Gives the kinds of personal data in a text, without what the office allows.
FindPersonal = Callable[[str], list[str]]

_HASH = re.compile(r"\b[0-9a-f]{32,128}\b")


def check_site(root: Path, site: Path, now: datetime, address: str, find_personal: FindPersonal) -> list[Finding]:
    """All findings, in order. `address` is the full one of the site, or empty."""
    contents = dict(finished_files(site))
    texts = {path: [text_of(path, part) for part in unpacked(content)] for path, content in contents.items()}
    hidden, said, open_files = hidden_sources(root, now)
    found = [*_traces(hidden, said, open_files, texts)]
    found += [
        Finding(path, f"dicabut menurut {source}, tetapi masih ada")
        for path, source in withdrawn_attachments(root).items()
        if path in contents
    ]
    found += [
        Finding(path, f"memuat {kind}")
        for path, parts in texts.items()
        for kind in sorted({kind for part in parts for kind in find_personal(_HASH.sub(" ", part))})
    ]
    pages = {
        path: facts_of_page(content.decode("utf-8", "replace"))
        for path, content in contents.items()
        if path.endswith(".html")
    }
    links = PageLinks(frozenset(contents), pages, address)
    for path, facts in pages.items():
        found += [Finding(path, text) for text in (*links.faults(path), *_scripts(facts))]
        found += [Finding(path, text) for text in faults_of_structure(contents[path].decode("utf-8", "replace"))]
    for path, content in contents.items():
        found += [Finding(path, text) for text in faults_of_format(path, content, links)]
        if path.endswith(".css"):
            found += [
                Finding(path, text) for text in links.loaded(path, addresses_in_css(content.decode("utf-8", "replace")))
            ]
    return sorted({*found, *_doubled(pages)})


def _traces(
    hidden: list[HiddenSource], said: str, open_files: set[str], texts: Mapping[str, list[str]]
) -> Iterator[Finding]:
    """Runs of words and names of files that only a hidden source has."""
    known = runs_of(words_of(said))
    open_words = set(words_of(said))
    owners: dict[str, HiddenSource] = {}
    marks: dict[str, HiddenSource] = {}
    for source in hidden:
        for text in source.texts:
            owners = dict.fromkeys(runs_of(words_of(text)) - known, source) | owners  # the first one is named
            marks |= {word: source for word in words_of(text) if len(word) > 11 and word not in open_words}
        marks |= {name.casefold(): source for name in source.files if name not in open_files}
    if not hidden:
        return
    for path, parts in texts.items():
        for part in (path, *parts):
            words = words_of(part)
            runs = runs_of(words) & owners.keys()
            names = [mark for mark in marks if mark in part.casefold()] if marks else []
            for source in {owners[run].path: owners[run] for run in runs}.values():
                run = next(run for run in sorted(runs) if owners[run] is source)
                yield Finding(path, f"memuat isi {source.path} ({source.why}): «{run}»")
            for mark in names:
                yield Finding(path, f"menyebut «{mark}» dari {marks[mark].path} ({marks[mark].why})")


def _scripts(facts: PageFacts) -> list[str]:
    return [f"memuat skrip di dalam halaman: «{script}»" for script in dict.fromkeys(facts.scripts)]


def _doubled(pages: Mapping[str, PageFacts]) -> Iterator[Finding]:
    by_title: defaultdict[str, list[str]] = defaultdict(list)
    for path, facts in pages.items():
        if not facts.title:
            yield Finding(path, "tidak mempunyai judul (title)")
        elif facts.is_indexed:
            by_title[facts.title].append(path)
    for title, paths in by_title.items():
        yield from (Finding(path, f"berjudul sama dengan {paths[0]}: «{title}»") for path in paths[1:])
