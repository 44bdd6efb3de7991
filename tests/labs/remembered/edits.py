"""What people do to an office: for each kind of source, changes of an office that stands in memory."""

import re
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from terang.records import Body, Record, Release, ServiceReport, Unit
from terang.records.fields import Group, Many, Need, fields_of
from terang.urls import MANIFEST
from terang.values.dates import WIB

from . import making
from .drawing import MARK, Drawer
from .office import BODY, CLASSES, FILES, PHOTOS, RELEASES, SETTINGS, SYNONYMS, Source, id_of

# Changes the office of the drawer, and says what it did; empty when there was nothing to do.
Edit = Callable[[Drawer], str]

_MARKED = re.compile(rf"[a-zA-Z]{{8}}{MARK}")
_LETTERS = "abcdefghij"


def reword(draw: Drawer, path: str) -> str:
    """One marked word becomes another of the same length: the file has the size that it had."""
    source = draw.office.sources[path]
    text = source.content(path).decode("utf-8", "surrogateescape")
    words = _MARKED.findall(text)
    if not words:
        return ""
    old, new = draw.rng.choice(words), draw.word()
    source.values = _replaced(source.values, old, new)
    source.text = source.text.replace(old, new)
    source.raw = source.raw.replace(old.encode(), new.encode()) if source.raw is not None else None
    return f"reword {path}"


def _replaced(value: Any, old: str, new: str, *, whole: bool = False) -> Any:
    """Wherever it stands in texts; if `whole`, only where it is all of the text."""
    match value:
        case dict():
            return {key: _replaced(one, old, new, whole=whole) for key, one in value.items()}
        case list():
            return [_replaced(one, old, new, whole=whole) for one in value]
        case str():
            return (new if value == old else value) if whole else value.replace(old, new)
    return value


def change_field(draw: Drawer, kind: type, values: dict[str, Any], path: str, apart: tuple[str, ...] = ()) -> str:
    """Set, emptied, or changed within."""
    entry = draw.rng.choice([one for one in fields_of(kind) if one.key not in apart])
    old = values.get(entry.key)
    if old is not None and entry.need is not Need.REQUIRED and draw.chance(0.3):
        del values[entry.key]
        return f"{path} without {entry.key}"
    if isinstance(old, list) and isinstance(entry.type, Many) and draw.chance(0.6):
        inner = entry.type.of
        _change_list(draw, old, lambda: draw.value(inner, entry.key, path))
        if isinstance(inner, Group) and old and draw.chance(0.5):
            change_field(draw, inner.of, draw.rng.choice(old), path)
    elif isinstance(old, dict) and isinstance(entry.type, Group) and draw.chance(0.7):
        change_field(draw, entry.type.of, old, path)
    else:
        new = draw.value(entry.type, entry.key, path)
        if new in (None, [], {}):
            return ""
        values[entry.key] = new
    if not values.get(entry.key, True):
        del values[entry.key]
    return f"{path}: {entry.key}"


def _change_list(draw: Drawer, rows: list[Any], make: Callable[[], Any]) -> None:
    match draw.rng.randrange(3):
        case 0:
            draw.rng.shuffle(rows)
        case 1:
            rows.pop(draw.rng.randrange(len(rows)))
        case _:
            new = make()
            if new not in (None, *rows):
                rows.insert(draw.rng.randint(0, len(rows)), new)


def _stem(draw: Drawer) -> str:
    return "-".join("".join(draw.rng.choices(_LETTERS, k=4)) for _ in range(draw.rng.randint(1, 2)))


def _new_path(draw: Drawer, folder: str, ending: str) -> str:
    """Below a year."""
    return f"{folder}/{draw.rng.randint(2024, 2026)}/{_stem(draw)}{ending}"


def rename(draw: Drawer, path: str, new: str) -> str:
    """What names the file by its id, its place or a link goes with it."""
    office = draw.office
    if new in office.sources:
        return ""
    office.sources[new] = office.sources.pop(path)
    pairs = [(id_of(path), id_of(new))] if path.endswith((".yml", ".md")) else []
    pairs += [(path.removeprefix(f"{top}/"), new.removeprefix(f"{top}/")) for top in (FILES, PHOTOS)]
    for source in office.sources.values():
        for old_id, new_id in pairs:
            source.values = _replaced(source.values, old_id, new_id, whole=True)
        source.values = _replaced(source.values, f"../{path})", f"../{new})")
        source.text = source.text.replace(f"../{path})", f"../{new})")
    return f"{path} → {new}"


# --- records and releases


def _record(folder: str) -> Edit:
    top = f"disclosures/{folder}"

    def edit(draw: Drawer) -> str:
        office, paths = draw.office, draw.office.below(top)
        turn = draw.rng.random()
        if not paths or turn < 0.12:
            path = _new_path(draw, top, ".yml")
            office.sources[path] = making.record(draw, path)
            return f"new {path}"
        path = draw.rng.choice(paths)
        values = office.sources[path].values
        if turn < 0.2:
            return _removed(draw, path)
        if turn < 0.28:
            return rename(draw, path, _new_path(draw, top, ".yml"))
        if turn < 0.33:
            return _other_class(draw, path)
        if turn < 0.5:
            return _life(draw, path, "tanggal_terbit")
        if turn < 0.7:
            return reword(draw, path)
        if folder == "berkala" and turn < 0.76:
            values["program"] = making.programme(draw, path)
            return f"{path}: program"
        apart = ("kelas", "status", "pencabutan", "nihil", "program") + (
            making.CLOSED if folder == "dikecualikan" else ()
        )
        apart += () if folder == "serta-merta" else ("darurat",)
        return change_field(draw, Record, values, path, apart + (() if folder == "dikecualikan" else ("pengecualian",)))

    return edit


def _removed(draw: Drawer, path: str) -> str:
    del draw.office.sources[path]
    return f"removed {path}"


def _other_class(draw: Drawer, path: str) -> str:
    folder = draw.rng.choice([one for one in CLASSES if one != path.split("/")[1]])
    new = "/".join(["disclosures", folder, *path.split("/")[2:]])
    fresh, old = making.record(draw, new).values, draw.office.sources[path].values
    special = (
        "kelas",
        "darurat",
        "pengecualian",
        "program",
        "kewajiban",
        *(making.CLOSED if folder == "dikecualikan" else ()),
    )
    said = rename(draw, path, new)
    if said:
        moved = {key: value for key, value in old.items() if key not in special}
        draw.office.sources[new].values = moved | {key: fresh[key] for key in special if key in fresh}
    return said


def _life(draw: Drawer, path: str, date_key: str) -> str:
    """Draft, published, withdrawn, published later, under embargo."""
    values = draw.office.sources[path].values
    for key in ("status", "pencabutan", "embargo"):
        values.pop(key, None)
    turn = draw.rng.choice(("draf", "terbit", "dicabut", "nanti", "dulu", "embargo"))
    match turn:
        case "draf":
            values["status"] = "draf"
        case "dicabut":
            values |= {"status": "dicabut", "pencabutan": {"tanggal": draw.day(last=0), "alasan": draw.text(120)}}
        case "nanti":
            values[date_key] = f"{draw.office.today + timedelta(draw.rng.randint(1, 40))}"
            values |= {"embargo": f"{values[date_key]}T08:00+07:00"} if date_key == "tanggal" else {}
        case "dulu":
            values[date_key] = draw.day(last=0)
        case "embargo" if date_key == "tanggal":
            values["embargo"] = draw.moment(1)
    if date_key == "tanggal":
        making.mend_release(values)
    return f"{path}: {turn}"


def _release(draw: Drawer) -> str:
    office, paths = draw.office, draw.office.releases
    turn = draw.rng.random()
    if not paths or turn < 0.12:
        path = _new_path(draw, RELEASES, ".md")
        office.sources[path] = making.release(draw, path)
        return f"new {path}"
    path = draw.rng.choice(paths)
    source = office.sources[path]
    if turn < 0.2:
        return _removed(draw, path)
    if turn < 0.28:
        return rename(draw, path, _new_path(draw, RELEASES, ".md"))
    if turn < 0.5:
        return _life(draw, path, "tanggal")
    if turn < 0.65:
        return reword(draw, path)
    if turn < 0.75:
        source.text = draw.markdown(path)
        return f"text of {path}"
    said = change_field(draw, Release, source.values, path, ("status", "pencabutan", "embargo"))
    making.mend_release(source.values)
    return said


# --- pages and files


def _page(draw: Drawer) -> str:
    paths = [path for path in draw.office.pages if path != "content/index.md"]
    turn = draw.rng.random()
    new = f"content/{draw.rng.choice(('', 'profil/'))}{_stem(draw)}.md"
    if not paths or turn < 0.2:
        draw.office.sources[new] = making.page(draw, new)
        return f"new {new}"
    path = draw.rng.choice(paths)
    if turn < 0.35:
        return _removed(draw, path)
    if turn < 0.5:
        return rename(draw, path, new)
    if turn < 0.75:
        return reword(draw, path)
    draw.office.sources[path] = making.page(draw, path)
    return f"text of {path}"


def _attachment(draw: Drawer) -> str:
    return _file(draw, FILES, (".txt", ".csv"), lambda _: draw.attachment())


def _photo(draw: Drawer) -> str:
    return _file(draw, PHOTOS, (".png", ".jpg"), lambda path: draw.photo("PNG" if path.endswith("png") else "JPEG"))


def _file(draw: Drawer, folder: str, endings: tuple[str, ...], make: Callable[[str], bytes]) -> str:
    paths = draw.office.below(folder)
    turn = draw.rng.random()
    ending = draw.rng.choice(endings)
    new = f"{folder}/2025/{_stem(draw)}{ending}"
    if not paths or turn < 0.2:
        draw.office.sources[new] = Source(raw=make(new))
        return f"new {new}"
    path = draw.rng.choice(paths)
    if turn < 0.3:
        return _removed(draw, path)
    if turn < 0.45 and path.endswith(ending):
        return rename(draw, path, new)
    if turn < 0.6 and (said := reword(draw, path)):
        return said
    draw.office.sources[path] = Source(raw=make(path))
    return f"content of {path}"


# --- files of the office


def _register(name: str, whole: Callable[[Drawer, int], Source], row: Callable[[Drawer, str, int], Any]) -> Edit:
    top = f"disclosures/layanan/{name}"

    def edit(draw: Drawer) -> str:
        paths = draw.office.below(top)
        turn = draw.rng.random()
        if not paths or turn < 0.1:
            year = draw.rng.choice((2024, 2025, 2026))
            if any(f"/{year}." in path for path in paths):
                return ""
            path = f"{top}/{year}{draw.rng.choice(('.yml', '.csv'))}"
            draw.office.sources[path] = whole(draw, year)
            return f"new {path}"
        path = draw.rng.choice(paths)
        year = int(path.rpartition("/")[2][:4])
        if turn < 0.15:
            return _removed(draw, path)
        if turn < 0.22:
            other = path[:-4] + (".csv" if path.endswith(".yml") else ".yml")
            draw.office.sources[other] = draw.office.sources.pop(path)
            return f"{path} → {other}"
        if turn < 0.5:
            return reword(draw, path)
        rows = draw.office.sources[path].values["daftar"]
        place = draw.rng.randrange(len(rows)) if rows else 0
        if turn < 0.6 and rows:
            rows.pop(place)
        elif turn < 0.8 and rows:
            rows[place] = row(draw, rows[place]["nomor"], year)
        elif turn < 0.85:
            draw.rng.shuffle(rows)
        else:
            rows.insert(place, row(draw, f"{name[0].upper()}-{draw.rng.randint(100, 999)}/{year}", year))
        return f"row of {path}"

    return edit


def _report(draw: Drawer) -> str:
    top = "disclosures/layanan/laporan"
    paths = draw.office.below(top)
    turn = draw.rng.random()
    if not paths or turn < 0.1:
        year = draw.rng.choice((2023, 2024, 2025))
        draw.office.sources[f"{top}/{year}.md"] = making.report(draw, year)
        return f"new {top}/{year}.md"
    path = draw.rng.choice(paths)
    source, year = draw.office.sources[path], int(path[-7:-3])
    if turn < 0.2:
        return _removed(draw, path)
    if turn < 0.45:
        days = draw.rng.choice((-200, -1, 0, 1, 40))
        source.values["tanggal_terbit"] = f"{max(draw.office.today + timedelta(days), datetime(year + 1, 1, 1).date())}"
        source.text = making.report_text(draw) if draw.chance(0.4) else source.text
        return f"{path} published in {days} days"
    if turn < 0.55:
        source.values.pop("tanggal_terbit", None)
        return f"{path} is no longer published"
    if turn < 0.75:
        return reword(draw, path)
    if turn < 0.85:
        source.text = making.report_text(draw)
        return f"text of {path}"
    written = tuple(entry.key for entry in fields_of(ServiceReport) if f"## {entry.label}" in source.text)
    return change_field(draw, ServiceReport, source.values, path, (*written, "tanggal_terbit"))


def _yearly(top: str, years: tuple[int, ...], make: Callable[[Drawer, int], Source]) -> Edit:
    """A file for each year, drawn as a whole or with one word changed."""

    def edit(draw: Drawer) -> str:
        path = f"disclosures/{top}/{draw.rng.choice(years)}.yml"
        if path in draw.office.sources and draw.chance(0.5):
            return reword(draw, path)
        if path in draw.office.sources and draw.chance(0.3):
            return _removed(draw, path)
        draw.office.sources[path] = make(draw, int(path[-8:-4]))
        return f"content of {path}"

    return edit


def _synonyms(draw: Drawer) -> str:
    if SYNONYMS in draw.office.sources and draw.chance(0.5):
        return reword(draw, SYNONYMS)
    if SYNONYMS in draw.office.sources and draw.chance(0.2):
        return _removed(draw, SYNONYMS)
    draw.office.sources[SYNONYMS] = making.synonyms(draw)
    return f"content of {SYNONYMS}"


def _body(draw: Drawer) -> str:
    values = draw.office.sources[BODY].values
    units = values.setdefault("unit", [])
    turn = draw.rng.random()
    if turn < 0.2:
        return reword(draw, BODY) or change_field(draw, Body, values, BODY, ("unit",))
    if turn < 0.3:
        units.insert(draw.rng.randint(0, len(units)), draw.table(Unit) | {"id": _stem(draw)})
        return "new unit"
    if turn < 0.5 and units:
        return change_field(draw, Unit, draw.rng.choice(units), BODY, ("id",))
    if turn < 0.55 and units:
        old, new = draw.rng.choice(units)["id"], _stem(draw)
        for source in draw.office.sources.values():
            source.values = _replaced(source.values, old, new, whole=True)
        return f"unit {old} → {new}"
    if turn < 0.65 and units:
        _change_list(draw, units, lambda: None)
        return "fewer units, or in another order"
    return change_field(draw, Body, values, BODY, ("unit",))


# --- what is set outside of sources


def _settings(draw: Drawer) -> str:
    values = draw.office.sources[SETTINGS].values
    if draw.chance(0.3):  # what is not in the navigation, nor reached by a page, is not published
        nav = [path.removeprefix("content/") for path in draw.office.pages if draw.chance(0.6)]
        values["nav"] = "".join(f"\n  - {target}" for target in ("index.md", *nav)) if draw.chance(0.6) else ""
    elif draw.chance(0.5):
        values["site_name"] = draw.text(60)
    elif values.pop("site_url", None) is None:
        values["site_url"] = f"https://{draw.word()}.go.id/"
    return f"{SETTINGS}: {values}"


def _theme(draw: Drawer) -> str:
    draw.office.theme = draw.word()
    return "theme"


def _version(draw: Drawer) -> str:
    draw.office.version += draw.rng.choice((1, 1, -1))
    return f"version {draw.office.version}"


def _day(draw: Drawer) -> str:
    day = draw.office.today + timedelta(draw.rng.choice((0, 1, 1, 1, 2, 7, 30, 40, 100, -1, -30)))
    clock = datetime(day.year, day.month, day.day, draw.rng.randint(0, 23), tzinfo=WIB)
    draw.office.now = clock if draw.chance(0.4) else day
    return f"now {draw.office.now}"


def _search(draw: Drawer) -> str:
    draw.office.search = not draw.office.search
    return f"search {draw.office.search}"


KINDS: dict[str, Edit] = {
    **{f"record, {folder}": _record(folder) for folder in CLASSES},
    "release": _release,
    "page": _page,
    "attachment": _attachment,
    "photo": _photo,
    "requests": _register("permohonan", making.requests, making.request),
    "objections": _register("keberatan", making.objections, making.objection),
    "report": _report,
    "monev": _yearly("monev", (2024, 2025), making.monev),
    "budget": _yearly("anggaran", (2025, 2026), making.budget),
    "procurement": _yearly("pengadaan", (2025, 2026), making.procurement),
    "holidays": _yearly("hari-libur", (2025, 2026, 2027), making.holidays),
    "synonyms": _synonyms,
    "badan.yml": _body,
    "mkdocs.yml": _settings,
    "theme": _theme,
    "version": _version,
    "day": _day,
    "search": _search,
}


# --- what happens to what the last build left


def damage(draw: Drawer, folder: Path) -> str:
    """A file of the cache or of the site is lost, emptied, cut or changed. By its manifest a site is known to be ours."""
    files = sorted(path for path in folder.rglob("*") if path.is_file() and path.name != MANIFEST)
    if not files:
        return ""
    file, data = draw.rng.choice(files), b""
    how = draw.rng.choice(("lost", "emptied", "cut", "zeroed", "longer", "one bit"))
    if how == "lost":
        file.unlink()
        return f"lost {file.relative_to(folder)}"
    old = file.read_bytes()
    if how in ("one bit", "cut", "longer", "zeroed") and old:
        place = draw.rng.randrange(len(old))
        flipped = old[:place] + bytes((old[place] ^ 1,)) + old[place + 1 :]
        data = {"cut": old[:place], "zeroed": bytes(len(old)), "longer": old + b"x", "one bit": flipped}[how]
    file.write_bytes(data)
    return f"{how}: {file.relative_to(folder)}"
