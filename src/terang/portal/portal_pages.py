"""Portal → its pages, each with the key of what it is made from: none for a single record, which is read at its home."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from .. import urls
from ..coverage import DutyState
from ..law import CATEGORIES, DUTIES
from ..records import InformationClass
from ..rendering.templating import render_page
from ..writers import LazyOutput, cache_key
from .portal_figures import GatheredMember, Portal, state_of, totals_of
from .portal_files import DOWNLOADS
from .portal_frame import PortalFrame

_CLASSES = (*((kind.key, kind.label) for kind in InformationClass), ("siaran-pers", "Siaran pers"))
_Trail = tuple[str, str] | None


def portal_pages(portal: Portal, frame: PortalFrame) -> Iterator[LazyOutput]:
    pages = _Pages(portal, frame)
    yield from pages.fronts()
    yield from pages.of_bodies()
    yield from pages.of_duties()
    yield from pages.of_years()
    yield from pages.of_subjects()


class _Pages:
    """The portal's pages by what they show."""

    def __init__(self, portal: Portal, frame: PortalFrame) -> None:
        self._portal, self._frame = portal, frame
        self._shown = {member.id: _key(member) for member in portal.members}
        self._all = cache_key(*self._shown.values())
        self._subject_paths = {urls.gathered_subject(name) for name in portal.subjects}

    def fronts(self) -> Iterator[LazyOutput]:
        portal = self._portal
        title = portal.list.title
        about = f"Informasi publik {len(portal.members)} badan publik: dicari bersama dan dibandingkan."
        yield self._page(urls.PORTAL_HOME, "beranda", title, about, "home", self._all)
        yield self._page(urls.BODIES, "badan", "Badan publik", "Badan publik di portal ini.", "bodies", self._all)
        about = "Bagian kewajiban mengumumkan yang terpenuhi di tiap badan publik."
        yield self._page(urls.RANKING, "kepatuhan", "Peringkat", about, "ranking", self._all)
        bodies = [(body.id, body.fault, body.state is None) for body in portal.bodies]
        yield self._page(
            urls.SOURCES,
            "sumber",
            "Sumber",
            "Situs asal, lisensi, dan waktu pengambilan data tiap badan publik.",
            "sources",
            cache_key(self._all, bodies),
            downloads=DOWNLOADS,
        )
        about = "Mencari di semua badan publik sekaligus."
        yield self._page(urls.PORTAL_SEARCH, "cari", "Cari", about, "search", cache_key("cari"))

    def of_bodies(self) -> Iterator[LazyOutput]:
        for member in self._portal.members:
            state = member.state
            known = [
                (name, path, count)
                for name, count in sorted(state.subjects.items())
                if (path := urls.gathered_subject(name)) in self._subject_paths
            ]
            yield self._page(
                urls.gathered_body(member.id),
                "badan",
                state.name,
                f"Informasi publik {state.name}: jumlah, kewajiban, topik, dan yang terbaru.",
                "body",
                cache_key(self._shown[member.id], known),
                ("Badan publik", urls.BODIES),
                member=member,
                duties=_by_state(member),
                years=sorted(state.years, key=lambda year: (year.isdigit(), year), reverse=True),
                subjects=known,
            )

    def of_duties(self) -> Iterator[LazyOutput]:
        totals = {id: totals_of([figure for _, figure in rows]) for id, rows in self._portal.duties.items()}
        groups = [
            (label, [(DUTIES[id], one) for id, one in totals.items() if DUTIES[id].category == key])
            for key, label in _CLASSES
            if key in CATEGORIES
        ]
        about = "Setiap kewajiban mengumumkan, dan berapa badan publik yang memenuhinya."
        key = cache_key([(id, sorted((s.key, n) for s, n in one.by_state.items())) for id, one in totals.items()])
        yield self._page(
            urls.GATHERED_DUTIES, "kewajiban", "Kewajiban", about, "duties", cache_key(key, len(self._portal.members)),
            groups=[(label, rows) for label, rows in groups if rows],
        )  # fmt: skip
        for id, rows in self._portal.duties.items():
            title = DUTIES[id].title
            by_state = [(state, [row for row in rows if state_of(row[1]) is state]) for state in DutyState]
            yield self._page(
                urls.gathered_duty(id),
                "kewajiban",
                title,
                f"{title}: badan publik yang memenuhinya, terlambat, dan belum.",
                "duty",
                cache_key(b"".join([self._shown[member.id] for member, _ in rows])),
                ("Kewajiban", urls.GATHERED_DUTIES),
                duty=DUTIES[id],
                totals=totals[id],
                states=[(state, some) for state, some in by_state if some],
            )

    def of_years(self) -> Iterator[LazyOutput]:
        members = self._portal.members
        rows = {
            year: [(one, one.state.years[year]) for one in members if year in one.state.years]
            for year in self._portal.years
        }
        counts = [(year, len(some), _sum(found for _, found in some)) for year, some in rows.items()]
        about = "Informasi dan siaran pers menurut tahunnya."
        key = cache_key([(year, bodies, sorted(found.items())) for year, bodies, found in counts], len(members))
        yield self._page(urls.GATHERED_YEARS, "tahun", "Tahun", about, "years", key, rows=counts)
        for year, some in rows.items():
            heading = _year_label(year)
            shown = [
                (one.id, one.state.name, one.state.site, one.state.fetched, sorted(found.items()))
                for one, found in some
            ]
            yield self._page(
                urls.gathered_year(year),
                "tahun",
                heading,
                f"Yang diumumkan badan publik: {heading}.",
                "year",
                cache_key(shown),
                ("Tahun", urls.GATHERED_YEARS),
                heading=heading,
                year=year,
                rows=some,
            )

    def of_subjects(self) -> Iterator[LazyOutput]:
        found = [
            (name, urls.gathered_subject(name), sum(count for _, count in rows), len(rows))
            for name, rows in self._portal.subjects.items()
        ]
        about = "Topik yang disebut badan-badan publik, dari A sampai Z."
        key = cache_key(found, len(self._portal.members))
        yield self._page(urls.GATHERED_SUBJECTS, "topik", "Topik", about, "subjects", key, rows=found)
        for (name, path, count, bodies), rows in zip(found, self._portal.subjects.values(), strict=True):
            shown = [(one.id, one.state.name, one.state.site, one.state.fetched, number) for one, number in rows]
            yield self._page(
                path,
                "topik",
                f"Topik: {name}",
                f"{name}: {count} informasi dan siaran pers di {bodies} badan publik.",
                "subject",
                cache_key(name, shown),
                ("Topik", urls.GATHERED_SUBJECTS),
                name=name,
                count=count,
                rows=rows,
            )

    def _page(
        self,
        path: str,
        here: str,
        title: str,
        about: str,
        template: str,
        key: bytes,
        above: _Trail = None,
        **values: Any,
    ) -> LazyOutput:
        def make() -> bytes:
            front = [("Beranda", urls.PORTAL_HOME), *([above] if above else [])]
            trail = [{"label": name, "href": urls.href(target, path)} for name, target in front]
            content = render_page(
                f"portal/{template}.html",
                path,
                portal=self._portal,
                trail=[*trail, {"label": title, "href": None}],
                address=urls.gathered_body,
                record=urls.record,
                classes=_CLASSES,
                year_label=_year_label,
                **values,
            )
            return self._frame.page(path, here, title, about, content)

        return LazyOutput(path, cache_key(template, title, about, key), make)


def _key(member: GatheredMember) -> bytes:
    """Cache key: an index, the program that counted and the site decide all figures of a body."""
    state = member.state
    return cache_key(
        member.id, state.index_sha256, state.digests, state.site, state.fetched, member.fault, member.fault_since
    )


def _by_state(member: GatheredMember) -> list[tuple[DutyState, list[Any]]]:
    rows = [(DUTIES[id], figure) for id, figure in member.state.coverage.items()]
    found = [(state, [row for row in rows if state_of(row[1]) is state]) for state in DutyState]
    return [(state, some) for state, some in found if some]


def _sum(counts: Iterator[dict[str, int]]) -> Counter[str]:
    total: Counter[str] = Counter()
    for one in counts:
        total.update(one)
    return total


def _year_label(year: str) -> str:
    return "Tanpa tahun" if year == "tanpa-tahun" else year
