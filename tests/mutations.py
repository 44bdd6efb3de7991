"""Faults put into the program one at a time → whether the tests that should notice do.

    python tests/mutations.py              try every row
    python tests/mutations.py --list       only name them
    python tests/mutations.py mobile cache try the rows whose names contain one of these words

Each fault is made in a temporary copy of the repository. A row is killed when each of its tests fails, and survives when
one of them passes. The exit code is 1 when a row survived or its tests could not be run.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from gate_faults import FAULTS

HOME = Path(__file__).resolve().parents[1]
SOURCE = Path("src")  # below the repository; paths of the table are relative to it
_LEFT_OUT = (
    *(".git", ".venv", "site", ".site.*", ".terang-cache", "build", "dist", "*.egg-info"),
    *("__pycache__", ".pytest_cache", ".mypy_cache", ".ruff_cache", ".hypothesis"),
)


@dataclass(frozen=True, slots=True)
class Mutation:
    """`old` stands exactly once in the file `path`; with `new` in its place each of `tests` must be able to fail."""

    name: str
    path: str
    old: str
    new: str
    tests: tuple[str, ...]

    @property
    def file(self) -> Path:
        """Relative to the repository."""
        return Path(os.path.normpath(SOURCE / self.path))


MUTATIONS = (
    Mutation(
        "a reference to a record with faults is one to nothing",
        "terang/validation/checks/relations.py",
        "    known = sources.record_ids",
        "    known = exempt",
        ("tests/test_one_run.py::test_nothing_is_said_that_follows_from_a_mistake_elsewhere",),
    ),
    Mutation(
        "office contacts of a body that cannot be read are somebody's own",
        "terang/validation/context.py",
        "return cls(has_all_units=False, has_all_contacts=False)",
        "return cls()",
        ("tests/test_one_run.py::test_nothing_is_said_that_follows_from_a_mistake_elsewhere",),
    ),
    Mutation(
        "a page with faults leads nowhere",
        "terang/catalogue/loading.py",
        "as_shown(pages)",
        "[one for one in pages if is_whole(one)]",
        ("tests/test_one_run.py::test_nothing_is_said_that_follows_from_a_mistake_elsewhere",),
    ),
    Mutation(
        "what is missing of a group with faults is asked for",
        "terang/validation/table_reader.py",
        "        is_complete, is_lost = values.is_complete, False",
        "        is_complete, is_lost = True, False",
        ("tests/test_mistakes.py::test_mistake",),
    ),
    Mutation(
        "a fault in one item of a list hides those of the others",
        "terang/reading/salvaging.py",
        "            found = self._list(inner, indent)",
        "            return read",
        ("tests/test_mixed_mistakes.py::test_of_several_mistakes_each_is_named_and_nothing_else",),
    ),
    Mutation(
        "a part of a record is taken for the whole",
        "terang/validation/partly_read.py",
        "    return None if is_partly_read(item) else item",
        "    return item",
        ("tests/test_partly_read.py::test_a_part_is_never_taken_for_the_whole",),
    ),
    Mutation(
        "found words vanish in forced colours",
        "terang/theme/aset/terang.css",
        "  mark { background: Mark; color: MarkText; }",
        "",
        ("tests/browser/test_browser_walks.py::test_page_in_forced_colours",),
    ),
    Mutation(
        "a link that has the focus looks as at rest",
        "terang/theme/aset/terang.css",
        "a:not([class]):focus-visible, .go:focus-visible,",
        "a:not([class]):focus-visible { outline: 0; box-shadow: none; } .go:focus-visible,",
        ("tests/browser/test_browser_walks.py::test_page_by_keyboard_alone",),
    ),
    Mutation(
        "a dataset that is not public comes in as open",
        "terang/importing/sources/dcat_source.py",
        "rows.append(_row(number, one, level in _PUBLIC))",
        "rows.append(_row(number, one, True))",
        ("tests/test_dcat_import.py::test_a_property_comes_in",),
    ),
    Mutation(
        "a hidden row of a sheet to fill in comes in",
        "terang/importing/lists/template_rows.py",
        "if at not in sheet.hidden_lines:",
        "if True:",
        ("tests/test_template.py::test_hidden_rows_and_columns_stay_out",),
    ),
    Mutation(
        "an answer that is a draft or exempt is listed",
        "terang/writers/shared/asked.py",
        "for id, found in questions.items() if id in shown",
        "for id, found in questions.items() if id in shown or not shown",
        ("tests/test_disclosure_log.py::test_without_an_answer_there_is_no_list",),
    ),
    Mutation(
        "a new import of a register drops where answers were published",
        "terang/importing/registers/year_files.py",
        'rows = _with_answers(rows, old or "")',
        "rows = list(rows)",
        ("tests/test_disclosure_log.py::test_a_new_import_of_the_office_register_leaves_what_was_published",),
    ),
    Mutation(
        "letters that lie upon each other are a title",
        "terang/importing/sources/pdf_source.py",
        "if _is_crowded(inside.chars) or any(_leaves(one, cell) for one in inside.chars):",
        "if False:",
        ("tests/test_pdf_lists.py::test_words_that_lie_upon_each_other_are_no_title",),
    ),
    Mutation(
        "the record is not found in the words of a request",
        "terang/writers/whole_site/search_documents.py",
        '" ".join(view.questions),',
        '"",',
        ("tests/test_disclosure_log.py::test_the_record_is_found_in_the_words_of_the_request",),
    ),
    Mutation(
        "mobile numbers of 13 digits pass the personal-data check",
        "terang/validation/personal_numbers.py",
        "_MOBILE_DIGITS = range(10, 14)",
        "_MOBILE_DIGITS = range(10, 13)",
        ("tests/test_importing.py::test_mobile_numbers_have_ten_to_thirteen_digits",),
    ),
    Mutation(
        "mobile numbers of ten digits pass the personal-data check",
        "terang/validation/personal_numbers.py",
        "_MOBILE_DIGITS = range(10, 14)",
        "_MOBILE_DIGITS = range(11, 14)",
        ("tests/test_importing.py::test_mobile_numbers_have_ten_to_thirteen_digits",),
    ),
    Mutation(
        "an address that begins with a number is masked only as far as the number",
        "terang/validation/personal.py",
        "            found[-1] = found[-1][0], stretch[1], found[-1][2]\n",
        "            continue\n",
        ("tests/test_importing.py::test_personal_data",),
    ),
    Mutation(
        "invisible letters within a number hide it",
        "terang/validation/reader_view.py",
        'if kind in ("Cf", "Mn", "Me")',
        'if kind in ("Mn", "Me")',
        ("tests/test_personal_data.py::test_every_spelling_is_found",),
    ),
    Mutation(
        "a mobile number of ten digits is no sign of personal data",
        "terang/validation/personal_signs.py",
        "8{_GAP}[1-9](?:{_GAP}\\d){{7}}",
        "8{_GAP}[1-9](?:{_GAP}\\d){{8}}",
        ("tests/test_personal_signs.py::test_random_texts_are_judged_alike",),
    ),
    Mutation(
        "an official contact allows a NIK",
        "terang/validation/context.py",
        " if {kind for *_, kind in find_personal(contact)} <= CONTACTS",
        "",
        ("tests/test_personal_data.py::test_an_official_contact_allows_no_number_of_a_person",),
    ),
    Mutation(
        "names of files are not looked at",
        "terang/validation/checks/personal_file_names.py",
        "in find_personal(path):",
        "in find_personal(path)[:0]:",
        ("tests/test_personal_data.py::test_names_of_files_are_looked_at_too",),
    ),
    Mutation(
        "masking looks only once",
        "terang/importing/shared/masking.py",
        'masked, more = mask("".join([*parts, text[end:]]), is_official, markdown=markdown)',
        'masked, more = "".join([*parts, text[end:]]), ()',
        ("tests/test_importing.py::test_nothing_of_personal_data_that_touches_is_left",),
    ),
    Mutation(
        "an exemption until a bare year ends on the first day of that year",
        "terang/records/exemption.py",
        "return self.until.last_day",
        "return self.until.first_day",
        ("tests/test_law_gates.py::test_an_exemption_ends_after_the_last_day_that_is_written",),
    ),
    Mutation(
        "an exemption ends a day early",
        "terang/validation/checks/exemptions.py",
        "if last and last < today:",
        "if last and last <= today:",
        ("tests/test_law_gates.py::test_an_exemption_ends_after_the_last_day_that_is_written",),
    ),
    Mutation(
        "freshness takes the latest of several duties instead of the earliest",
        "terang/coverage/freshness.py",
        "if before is None or cell.due < before.due:",
        "if before is None or cell.due > before.due:",
        ("tests/test_coverage.py::test_a_record_of_several_duties_is_fresh_until_the_earliest_falls_due",),
    ),
    Mutation(
        "freshness takes the first of several duties",
        "terang/coverage/freshness.py",
        "if before is None or cell.due < before.due:",
        "if before is None:",
        ("tests/test_coverage.py::test_a_record_of_several_duties_is_fresh_until_the_earliest_falls_due",),
    ),
    Mutation(
        "an output file that was altered at the same length is believed",
        "terang/publishing/tree.py",
        "if stat.st_size != made.size or stat.st_mtime_ns != made.time:\n            return False\n"
        "        return stat.st_ctime_ns == made.placed or _digest(self._out + made.path) == made.digest",
        "return stat.st_size == made.size",
        ("tests/test_publishing.py::test_a_file_that_somebody_altered_at_the_same_length_is_made_again",),
    ),
    Mutation(
        "an output file that was altered is believed when its time was put back",
        "terang/publishing/tree.py",
        "return stat.st_ctime_ns == made.placed or _digest(self._out + made.path) == made.digest",
        "return True",
        ("tests/test_publishing.py::test_a_file_that_somebody_altered_at_the_same_length_is_made_again",),
    ),
    Mutation(
        "a copy of the output is never believed",
        "terang/publishing/tree.py",
        "return stat.st_ctime_ns == made.placed or _digest(self._out + made.path) == made.digest",
        "return stat.st_ctime_ns == made.placed",
        ("tests/test_publishing.py::test_a_copy_of_a_site_is_believed",),
    ),
    Mutation(
        "the engine's version is left out of the mark of the engine cache",
        "terang/engines/engine_cache.py",
        ', [f"{name} {version(name)}" for name in engine.packages]]',
        "]",
        ("tests/test_kept.py::test_another_version_of_the_engine_renders_anew",),
    ),
    Mutation(
        "the version of a library of the engine is left out of the mark of the engine cache",
        "terang/engines/engine_choice.py",
        'EngineChoice("mkdocs", "mkdocs_engine", ("mkdocs", "markdown", "jinja2"))',
        'EngineChoice("mkdocs", "mkdocs_engine", ("mkdocs", "jinja2"))',
        ("tests/test_kept.py::test_another_version_of_the_engine_renders_anew",),
    ),
    Mutation(
        "a damaged entry of the cache is believed",
        "terang/caching/cache.py",
        "_checksum(memoryview(content)[_CHECKSUM:]) + self._mark()",
        "content[:_CHECKSUM] + self._mark()",
        ("tests/test_caching.py::test_a_damaged_entry_is_not_there_and_is_made_anew",),
    ),
    Mutation(
        "an entry of the cache that was made from something else is believed",
        "terang/caching/cache.py",
        "_checksum(memoryview(content)[_CHECKSUM:]) + self._mark()",
        "_checksum(memoryview(content)[_CHECKSUM:])",
        ("tests/test_caching.py::test_what_was_put_for_something_else_is_not_there",),
    ),
    Mutation(
        "the bound of the cache removes what is in use",
        "terang/caching/cache.py",
        "if total <= limit or used >= began:",
        "if total <= limit:",
        ("tests/test_caching.py::test_the_longest_unused_go_first_and_what_is_in_use_stays",),
    ),
    Mutation(
        "edits of a draft are told",
        "terang/catalogue/revisions.py",
        "if old is None or not old.is_public or not is_public:",
        "if old is None:",
        ("tests/test_history.py::test_what_the_public_never_read_is_not_told",),
    ),
    Mutation(
        "edits of before the publication are told",
        "terang/catalogue/revisions.py",
        " >= first",
        " >= date.min",
        ("tests/test_history.py::test_what_the_public_never_read_is_not_told",),
    ),
    Mutation(
        "half a history is told as if it were whole",
        "terang/catalogue/revisions.py",
        "if not log.is_complete():",
        "if False:",
        ("tests/test_history.py::test_half_a_history_is_none_and_that_is_said",),
    ),
    Mutation(
        "photos are never tidied from the cache",
        "terang/publishing/site_build.py",
        "        trim(cache, tree.began)\n",
        "",
        ("tests/test_remembered_builds.py::test_a_build_removes_what_no_build_used_for_longest",),
    ),
    Mutation(
        "the self-assessment calls a duty met that coverage calls met in part",
        "terang/assessing/evidence_finder.py",
        "if cell.met >= cell.required:",
        "if cell.met:",
        ("tests/test_assessing.py::test_a_duty_counts_by_the_details_that_coverage_calls_met",),
    ),
    Mutation(
        "nil of a period that runs fulfils its duty",
        "terang/coverage/validity.py",
        "if record.period.end > self._days[-1]:",
        "if False:",
        ("tests/test_coverage.py::test_nothing_in_a_period_that_runs_or_is_long_past_fulfils_nothing_today",),
    ),
    Mutation(
        "nil of a period long past fulfils its duty",
        "terang/coverage/validity.py",
        "for start, end in told if start <= in_time]",
        "for start, end in told]",
        ("tests/test_coverage.py::test_nothing_in_a_period_that_runs_or_is_long_past_fulfils_nothing_today",),
    ),
    Mutation(
        "a record is shown before its publication begins",
        "terang/validation/due_items.py",
        "return record.visible_from is None or _begin(record.visible_from) <= moment",
        "return True",
        ("tests/test_gates.py::test_what_is_not_due_is_nowhere",),
    ),
    Mutation(
        "a record is shown after its publication has ended",
        "terang/validation/due_items.py",
        "if record.status is Status.PUBLISHED and record.visible_until and is_record_over(record, now):",
        "if False:",
        ("tests/test_gates.py::test_of_a_record_whose_time_is_over_only_the_tombstone_is_left",),
    ),
    Mutation(
        "a correction of a later day is shown",
        "terang/validation/due_items.py",
        "corrections = tuple(note for note in release.corrections if note.date.first_day <= today)",
        "corrections = release.corrections",
        ("tests/test_gates.py::test_what_is_said_of_a_later_day_waits",),
    ),
    Mutation(
        "what changes with the day keeps its fingerprint",
        "terang/validation/due_items.py",
        "return replace(item, fingerprint=mark.digest())",
        "return item",
        ("tests/test_remembered_builds.py::test_a_record_whose_time_ends_is_withdrawn_by_a_cache_too",),
    ),
    Mutation(
        "files of drafts may be linked",
        "terang/catalogue/loading.py",
        "return item.status is Status.PUBLISHED\n",
        "return True\n",
        ("tests/test_gates.py::test_of_a_withdrawn_record_only_the_tombstone_is_left",),
    ),
    Mutation(
        "every page of content/ is published",
        "terang/validation/content_gate.py",
        "    published = frozenset(_reached(roots, known, present))",
        "    published = frozenset(present)",
        ("tests/test_content_gate.py::test_only_what_is_reached_is_published",),
    ),
    Mutation(
        "draft pages are published",
        "terang/validation/content_gate.py",
        'if path.endswith(".md") and (page is None or page.status is Status.DRAFT):',
        'if path.endswith(".md") and page is None:',
        ("tests/test_content_gate.py::test_a_draft_leads_nowhere",),
    ),
    Mutation(
        "the engine is given all of content/",
        "terang/engines/site_settings.py",
        "    for path in sorted(content):\n        place",
        '    for path in sorted(p.relative_to(root).as_posix() for p in (root / PAGES).rglob("*") if p.is_file()):\n        place',
        ("tests/test_content_gate.py::test_nothing_of_it_is_in_the_site",),
    ),
    Mutation(
        "an engine that drives the build is given all of content/",
        "terang/engines/mkdocs_events.py",
        "if catalogue and is_content and",
        "if catalogue and not is_content and",
        ("tests/test_content_gate.py::test_nothing_of_it_is_in_the_site",),
    ),
    Mutation(
        "litter is read",
        "terang/catalogue/source_files.py",
        "return bool(_LITTER.fullmatch(name))",
        "return False",
        ("tests/test_content_gate.py::test_litter_never_stops_a_build",),
    ),
    Mutation(
        "a withdrawn page is shown whole",
        "terang/engines/page_heads.py",
        '        return _tombstone(markdown, head, head["pencabutan"])',
        "        return markdown",
        ("tests/test_content_gate.py::test_of_a_withdrawn_page_only_the_tombstone_is_left",),
    ),
    Mutation(
        "placeholders of a skeleton are published",
        "terang/validation/life_cycle.py",
        "    else:\n        check_placeholders(reader)\n",
        "",
        ("tests/test_gates.py::test_what_new_writes_cannot_be_published_half_filled",),
    ),
    Mutation(
        "a value that a comment cuts is not told",
        "terang/reading/yaml_reader.py",
        '            self.problems.append(problem("komentar-memotong", place, cut=cut[1].strip()))',
        "            pass",
        ("tests/test_examples.py::test_invalid[komentar-memotong/judul]",),
    ),
    Mutation(
        "a record may vanish in silence",
        "terang/validation/checks/published_changes.py",
        "            if address not in there and address not in claimed:",
        "            if False:",
        ("tests/test_examples.py::test_invalid[terbit-dihapus/catatan]",),
    ),
    Mutation(
        "a page may change in silence",
        "terang/validation/silent_changes.py",
        '_PAGE = {"title": "title", "body": "isi"}',
        '_PAGE = {"title": "title"}',
        ("tests/test_examples.py::test_invalid[berubah-tanpa-catatan/halaman]",),
    ),
    Mutation(
        "an attachment may be replaced in silence",
        "terang/validation/checks/published_files.py",
        "        if not is_noted(old, new, sources):",
        "        if False:",
        ("tests/test_examples.py::test_invalid[berkas-berubah-tanpa-catatan/catatan]",),
    ),
    Mutation(
        "an attachment may vanish in silence",
        "terang/validation/checks/published_files.py",
        "        if path not in known:",
        "        if False:",
        ("tests/test_examples.py::test_invalid[berkas-terbit-hilang/tanpa-catatan]",),
    ),
    Mutation(
        "addresses vanish at a build",
        "terang/publishing/vanishing.py",
        "    if lost:\n        raise",
        "    if False:\n        raise",
        ("tests/test_vanishing.py::test_what_would_vanish_stops_the_build",),
    ),
    Mutation(
        "what no build made is not named",
        "terang/publishing/tree.py",
        "if path not in self.made)",
        "if False)",
        ("tests/test_vanishing.py::test_what_no_build_made_is_named_and_removed_when_asked",),
    ),
    Mutation(
        "check-site does not open compressed files",
        "terang/inspecting/finished_files.py",
        'if content.startswith(b"\\x1f\\x8b"):',
        "if False:",
        ("tests/test_inspecting.py::test_whatever_is_put_into_a_site_is_found",),
    ),
    Mutation(
        "check-site sees no drafts",
        "terang/inspecting/hidden_sources.py",
        'if values.get("status") == "draf":',
        "if False:",
        ("tests/test_inspecting.py::test_what_is_hidden_is_decided_anew",),
    ),
    Mutation(
        "check-site follows no fragments",
        "terang/inspecting/page_links.py",
        "elif fragment and path in self._pages and",
        "elif False and",
        ("tests/test_inspecting.py::test_whatever_is_put_into_a_site_is_found",),
    ),
    Mutation(
        "verify takes a link for a file",
        "terang/inspecting/manifests.py",
        "added = sorted((there - manifest.keys() - {MANIFEST}) | links)",
        "added = sorted(there - manifest.keys() - {MANIFEST})",
        ("tests/test_inspecting.py::test_a_copy_is_held_against_its_manifest",),
    ),
    Mutation(
        "EXIF in two-byte letters is not read",
        "terang/attachments/exif_texts.py",
        'return value.decode("utf-16-le", "replace")',
        "return value",
        ("tests/test_carriers.py::test_every_way_of_writing_is_found_in_every_carrier",),
    ),
    Mutation(
        "files inside a ZIP are not opened",
        "terang/attachments/opening.py",
        "        inside(read(), name, opened)",
        "        inside(b' ', name, opened)",
        ("tests/test_carriers.py::test_every_way_of_writing_is_found_in_every_carrier",),
    ),
    Mutation(
        "notes of a PDF with an odd blank are not read",
        "terang/attachments/pdf_text.py",
        "not _BINARY.search(text)",
        "text.isprintable()",
        ("tests/test_carriers.py::test_every_way_of_writing_is_found_in_every_carrier",),
    ),
    Mutation(
        "headings of columns are not looked at",
        "terang/validation/attachment_facts.py",
        "    if text.cell is not None:",
        "    if False:",
        ("tests/test_carriers.py::test_a_heading_tells_what_the_numbers_below_it_are",),
    ),
    Mutation(
        "attachments are not opened",
        "terang/validation/checks/attachments_opened.py",
        "    for path, facts in sources.opened.items():",
        "    for path, facts in ():",
        ("tests/test_examples.py::test_invalid[lampiran-data-pribadi/csv]",),
    ),
    Mutation(
        "a copy of a known file under another ending is believed",
        "terang/catalogue/opened_attachments.py",
        "of_content = {(ending_of(path), one.digest)",
        'of_content = {("pdf", one.digest)',
        ("tests/test_attachments.py::test_in_a_new_clone_a_known_file_is_not_opened_again",),
    ),
    Mutation(
        "rows of a register may vanish in silence",
        "terang/validation/silent_changes.py",
        "return any(all(_row_is_lost(row, other) for other in new if _name(other) == _name(row)) for row in old)",
        "return False",
        ("tests/test_examples.py::test_invalid[buku-berubah-tanpa-catatan/baris-dihapus]",),
    ),
    Mutation(
        "units may vanish in silence",
        "terang/validation/checks/published_body.py",
        "        if unit.id not in known:",
        "        if False:",
        ("tests/test_examples.py::test_invalid[unit-terbit-dihapus/badan]",),
    ),
    Mutation(
        "check-site looks for no personal data",
        "terang/inspecting/site_check.py",
        "for part in parts for kind in find_personal(",
        "for part in () for kind in find_personal(",
        ("tests/test_inspecting.py::test_whatever_is_put_into_a_site_is_found",),
    ),
    Mutation(
        "check-site looks at no structure",
        "terang/inspecting/site_check.py",
        "for text in faults_of_structure(contents[path].decode(",
        "for text in () and faults_of_structure(contents[path].decode(",
        ("tests/test_inspecting.py::test_whatever_is_put_into_a_site_is_found",),
    ),
    Mutation(
        "check-site sees no doubled titles",
        "terang/inspecting/site_check.py",
        "sorted({*found, *_doubled(pages)})",
        "sorted({*found})",
        ("tests/test_inspecting.py::test_two_pages_of_one_title_are_named",),
    ),
    Mutation(
        "check-site allows other hosts",
        "terang/inspecting/page_links.py",
        "if urlsplit(address).netloc and not self._is_own(address):",
        "if False:",
        ("tests/test_inspecting.py::test_whatever_is_put_into_a_site_is_found",),
    ),
    Mutation(
        "check-site follows no links of feeds and sitemaps",
        "terang/inspecting/feeds_and_maps.py",
        'if "//" in link and not',
        "if False and not",
        ("tests/test_inspecting.py::test_whatever_is_put_into_a_site_is_found",),
    ),
    Mutation(
        "check-site allows scripts in a page",
        "terang/inspecting/site_check.py",
        "for script in dict.fromkeys(facts.scripts)]",
        "for script in ()]",
        ("tests/test_inspecting.py::test_whatever_is_put_into_a_site_is_found",),
    ),
    *(Mutation(*row) for row in FAULTS),
)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("words", nargs="*", help="try only the rows whose names contain one of these")
    parser.add_argument("--list", action="store_true", help="only name the rows")
    chosen = parser.parse_args()
    rows = [row for row in MUTATIONS if not chosen.words or any(word in row.name for word in chosen.words)]
    if chosen.list:
        print("\n".join(row.name for row in rows))
        return 0
    with tempfile.TemporaryDirectory(prefix="terang-mutations-") as name:
        copy = Path(name) / HOME.name
        shutil.copytree(HOME, copy, ignore=shutil.ignore_patterns(*_LEFT_OUT))
        tests = sorted({test for row in rows for test in row.tests})
        if _pytest(copy, tests) != 0:
            print("tests fail without any fault; try: python -m pytest", *tests)
            return 1
        results = {row.name: _tried(row, copy) for row in rows}
    for result in sorted(set(results.values())):
        print(f"{list(results.values()).count(result)} {result}")
    return int(set(results.values()) != {"killed"})


def _tried(row: Mutation, copy: Path) -> str:
    file = copy / row.file
    source = file.read_text(encoding="utf-8")
    if source.count(row.old) != 1:
        result = "not found"
    else:
        file.write_text(source.replace(row.old, row.new), encoding="utf-8")
        codes = {_pytest(copy, [test]) for test in row.tests}
        result = "survived" if 0 in codes else "killed" if codes == {1} else "not run"
        file.write_text(source, encoding="utf-8")
    print(f"{result:9}  {row.name}", flush=True)
    return result


def _pytest(copy: Path, tests: list[str]) -> int:
    """Its exit code: 0 when all pass, 1 when one fails. No byte code is kept: a fault may be as long as what it replaces."""
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1", "PYTHONPATH": str(copy / SOURCE)}
    command = [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", *tests]
    return subprocess.run(command, cwd=copy, env=environment, capture_output=True, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
