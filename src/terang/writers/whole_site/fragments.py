"""The name of a marker in a written page → the computed fragment that replaces it."""

import re

from markupsafe import Markup, escape

from ... import urls
from ...coverage import totals
from ...errors import ContentError
from ...records import InformationClass
from ...rendering.templating import render
from ...values.capitals import with_capital
from ...values.source_links import LINK_SCHEME, path_of_marked
from ..lists.indexes import unit_groups
from ..records.alerts import active_alerts
from ..service.deadline_page import deadlines_view
from ..shared.asked import asked_of
from ..shared.body_html import target_of
from ..shared.entries import link_views, record_entry, release_entry
from ..shared.letter_links import LetterKind, letter_href
from ..shared.outputs import Site
from ..shared.programme_views import programme_records, programme_views
from ..shared.views import CLASS_IN_SHORT, ClassView, FilterChoice
from .front_page import front_view
from .organisation import LAW, organisation

MARKER = re.compile(r"<!-- terang:([a-z-]+) -->")
_LINK = re.compile(rf'href="{LINK_SCHEME}([^"#]*)([^"]*)"')
_PICTURE = re.compile(rf'<img\b[^>]* src="{LINK_SCHEME}([^"#]*)[^"]*"[^>]*>')
_SOURCE = re.compile(rf'src="{LINK_SCHEME}[^"]*"')
_ALT = re.compile(r' alt="([^"]*)"')
NEWEST_RECORDS, NEWEST_RELEASES = 3, 3
MOST_SUBJECTS = 20
PROGRAMMES_SHOWN = 3


class UnknownMarker(ContentError):
    """A written page asks for a fragment that does not exist; the text names both."""


def fill(html: str, page: str, site: Site) -> str:
    """The page at `page` with every marker replaced, and links to releases, records and their files resolved.

    Of what is not published the words stay: those of a link, and what is said in place of a picture.

    UnknownMarker for a name that no fragment has.
    """

    def fragment(match: re.Match[str]) -> str:
        name = match[1]
        if name not in NAMES:
            raise UnknownMarker(f"{page}: penanda «{name}» tidak dikenal; yang ada: {', '.join(NAMES)}")
        return str(_fragment(name, page, site))

    def link(match: re.Match[str]) -> str:
        target = target_of(path_of_marked(Markup(match[1]).unescape()), site)
        return f'href="{escape(urls.href(target, page))}{match[2]}"' if target else ""

    def picture(match: re.Match[str]) -> str:
        target = target_of(path_of_marked(Markup(match[1]).unescape()), site)
        if target:
            return _SOURCE.sub(f'src="{escape(urls.href(target, page))}"', match[0])
        alt = _ALT.search(match[0])
        return alt[1] if alt else ""

    return _PICTURE.sub(picture, _LINK.sub(link, MARKER.sub(fragment, html)))


NAMES = (
    "darurat",
    "kelas",
    "terbaru",
    "siaran",
    "kontak",
    "pejabat",
    "unit",
    "dasar-hukum",
    "unduhan",
    "tenggat",
    "kepatuhan",
    "statistik",
    "topik",
    "surat",
    "cari",
    "tugas",
    "angka",
    "jenis-unit",
    "susunan",
    "program",
)


def _fragment(name: str, page: str, site: Site) -> Markup:
    catalogue = site.catalogue
    template = f"fragments/{name}.html"
    match name:
        case "darurat":
            return render(template, site.catalogue.body, page, alerts=active_alerts(page, site))
        case "kelas":
            return render(template, site.catalogue.body, page, classes=_classes(page, site))
        case "terbaru":
            open_records = [r for r in catalogue.records if r.information_class is not InformationClass.EXEMPT]
            entries = tuple(
                record_entry(record, site.coverage.fresh.get(record.id), site, page)
                for record in open_records[:NEWEST_RECORDS]
            )
            return render(template, site.catalogue.body, page, entries=entries, more_href=urls.href(urls.RECORDS, page))
        case "siaran":
            entries = tuple(release_entry(release, site, page) for release in catalogue.releases[:NEWEST_RELEASES])
            return render(
                template, site.catalogue.body, page, entries=entries, more_href=urls.href(urls.RELEASES, page)
            )
        case "unit":
            return render(template, site.catalogue.body, page, groups=unit_groups(site, page))
        case "tenggat":
            return render(template, site.catalogue.body, page, view=deadlines_view(site, page))
        case "kepatuhan":
            total, due_href = totals(site.coverage.body), urls.href(urls.DUE, page)
            more_href = urls.href(urls.COVERAGE, page)
            return render(template, site.catalogue.body, page, total=total, more_href=more_href, due_href=due_href)
        case "statistik":
            year = next((one for one in reversed(catalogue.years) if one.register), None)
            hrefs = {
                "statistics_href": urls.href(urls.STATISTICS, page),
                "reports_href": urls.href(urls.REPORTS, page),
                "status_href": urls.href(urls.REQUEST_STATUS, page) if year else "",
                "asked_href": urls.href(urls.ASKED, page) if asked_of(site) else "",
            }
            return render(template, site.catalogue.body, page, year=year, **hrefs)
        case "topik":
            return render(
                template,
                site.catalogue.body,
                page,
                subjects=_subjects(page, site),
                more_href=urls.href(urls.SUBJECTS, page),
            )
        case "program":
            programmes = programme_views(programme_records(site)[:PROGRAMMES_SHOWN], page, site)
            more_href = urls.href(urls.PROGRAMMES, page)
            return render(template, site.catalogue.body, page, programmes=programmes, more_href=more_href)
        case "cari" | "tugas" | "angka" | "jenis-unit":
            return render(template, site.catalogue.body, page, view=front_view(page, site))
        case "susunan":
            return render(template, site.catalogue.body, page, root_node=organisation(site, page), law=LAW)
        case "surat":
            kind, label = _LETTERS.get(page, (LetterKind.REQUEST, "Tulis surat permintaan"))
            asked_href = urls.href(urls.ASKED, page) if kind is LetterKind.REQUEST and asked_of(site) else ""
            return render(
                template, site.catalogue.body, page, href=letter_href(kind, page), label=label, asked_href=asked_href
            )
        case "unduhan":
            return render(template, site.catalogue.body, page, downloads=link_views(_DOWNLOADS, page))
    return render(template, site.catalogue.body, page)


# The letter that the page is about.
_LETTERS = {
    urls.OBJECTION: (LetterKind.OBJECTION, "Tulis surat keberatan"),
    urls.DISPUTE: (LetterKind.DISPUTE, "Tulis permohonan ke Komisi Informasi"),
}


def _subjects(page: str, site: Site) -> tuple[FilterChoice, ...]:
    """The subjects with most to read, by name."""
    most = sorted(site.catalogue.by_subject.items(), key=lambda row: (-len(row[1]), row[0]))[:MOST_SUBJECTS]
    return tuple(
        FilterChoice(with_capital(name), urls.href(urls.subject(name), page), len(items))
        for name, items in sorted(most, key=lambda row: row[0].casefold())
    )


def _classes(page: str, site: Site) -> tuple[ClassView, ...]:
    return tuple(
        ClassView(
            kind.key,
            kind.label,
            urls.href(urls.information_class(kind), page),
            len(site.catalogue.by_class.get(kind, ())),
            CLASS_IN_SHORT[kind],
        )
        for kind in InformationClass
    )


_DOWNLOADS = (
    ("Daftar Informasi Publik", urls.DIP),
    ("Daftar Informasi yang Dikecualikan", urls.DIK),
    ("Daftar Informasi Publik (CSV)", urls.DIP_CSV),
    ("Daftar Informasi Publik (XLSX)", urls.DIP_XLSX),
    ("Daftar Informasi Publik (JSON)", urls.DIP_JSON),
    ("Langganan informasi publik (Atom)", urls.RECORD_FEED),
    ("Langganan siaran pers (Atom)", urls.RELEASE_FEED),
)
