"""Bytes of a PDF → text of its pages, and every string of its objects: notes, forms, addresses, properties, files inside."""

import io
import re
import zlib
from collections.abc import Callable, Iterator
from typing import Any

from .markup_text import XmlText
from .opened_file import MEMBER, BoundReached, FileFault, OpenedFile

_PAGES = 1_500
_OBJECTS = 300_000
_STREAM = 48 << 20  # bytes of a page's content, unpacked
_FORMS = 100_000  # drawn on one page
_REVISIONS = 4
_FEW = 20  # letters: a page with a picture and fewer is a scan
_ODD = re.compile("[\x01-\x08\x0e-\x1f\ue000-\uf8ff\ufffd-\uffff]")  # of fonts without a table to Unicode
_BINARY = re.compile("[\0-\x08\x0e-\x1a\x1c-\x1f]")
_PLACES = {
    **dict.fromkeys(("/Text", "/FreeText", "/Popup", "/Highlight"), "catatan"),
    **dict.fromkeys(("/Link", "/URI"), "tautan"),
    "/Widget": "formulir",
    "/JavaScript": "skrip",
    "/Filespec": "nama berkas di dalam",
}
_DULL_KEYS = ("/W", "/Widths", "/Parent", "/ID", "/O", "/U", "/OE", "/UE", "/Perms")

OpenInside = Callable[[bytes, str, OpenedFile], None]


def read_pdf(data: bytes, opened: OpenedFile, open_inside: OpenInside) -> None:
    """The structure comes first: it refuses what would keep the reader of pages busy for ever."""
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        opened.fault(FileFault.LOCKED if "password" in str(error).lower() else FileFault.DAMAGED)
        return
    try:
        _read_structure(data, opened, open_inside)
        shown = _read_pages(document, opened)
        if len(document) > _PAGES:
            raise BoundReached(f"{len(document)} halaman")
    finally:
        document.close()
    for number, end in enumerate(_earlier_ends(data), 1):
        _read_revision(data[:end], number, shown, opened)


def _read_pages(document: Any, opened: OpenedFile) -> set[str]:
    from pypdfium2 import raw

    shown: set[str] = set()
    scans: list[str] = []
    for number in range(min(len(document), _PAGES)):
        page = document[number]
        reading = page.get_textpage()
        text = reading.get_text_range()
        count = len(text.strip())
        if count < _FEW and any(
            raw.FPDFPageObj_GetType(raw.FPDFPage_GetObject(page, at)) == raw.FPDF_PAGEOBJ_IMAGE
            for at in range(min(raw.FPDFPage_CountObjects(page), 400))
        ):
            scans.append(str(number + 1))
        reading.close()
        page.close()
        if count >= _FEW and len(_ODD.findall(text)) > count // 5:
            opened.fault(FileFault.UNREADABLE, f"halaman {number + 1}")
        shown.add(text)
        opened.add(f"halaman {number + 1}", text)
    if scans:
        opened.fault(FileFault.SCANNED, f"halaman {', '.join(scans[:5])}{' …' if len(scans) > 5 else ''}")
    return shown


def _earlier_ends(data: bytes) -> list[int]:
    """Where earlier revisions of an incrementally saved file end."""
    ends = [match.end() for match in re.finditer(rb"%%EOF[\r\n]{0,2}", data)][:-1]
    tails = ((end, data[max(0, end - 64) : end]) for end in ends)
    return [end for end, tail in tails if b"startxref" in tail and not re.search(rb"startxref\s+0\s", tail)][
        -_REVISIONS:
    ]


def _read_revision(data: bytes, number: int, shown: set[str], opened: OpenedFile) -> None:
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError:
        return
    for at in range(min(len(document), 200)):
        text = document[at].get_textpage().get_text_range()
        if text not in shown:
            opened.hide("simpanan lama di dalam PDF")
            opened.add(f"simpanan lama {number}, halaman {at + 1}", text)
    document.close()


def _read_structure(data: bytes, opened: OpenedFile, open_inside: OpenInside) -> None:
    import pikepdf

    try:
        pdf = pikepdf.open(io.BytesIO(data), suppress_warnings=True, attempt_recovery=True)
    except pikepdf.PdfError:
        opened.fault(FileFault.DAMAGED)
        return
    forms: dict[tuple[int, int], list[tuple[int, int]]] = {}
    with pdf:
        for number, thing in enumerate(pdf.objects):
            if number > _OBJECTS:
                raise BoundReached("jumlah objek PDF")
            if isinstance(thing, pikepdf.Stream) and not _read_stream(thing, forms, opened, open_inside):
                continue
            if isinstance(thing, pikepdf.Dictionary | pikepdf.Array | pikepdf.Stream):
                opened.add(_place_of(thing, opened), "\n".join(_strings(thing, 0)))
        _refuse_rings(forms)
        layers: Any = pdf.Root.get("/OCProperties", {})
        if len(layers.get("/D", {}).get("/OFF", ())):
            opened.hide("lapisan tersembunyi di dalam PDF")


def _place_of(thing: Any, opened: OpenedFile) -> str:
    import pikepdf

    if isinstance(thing, pikepdf.Array):
        return "keterangan PDF"
    place = _PLACES.get(str(thing.get("/Subtype", thing.get("/S", "")))) or _PLACES.get(str(thing.get("/Type", "")))
    if place in ("catatan", "skrip"):
        opened.hide(f"{place} di dalam PDF")
    return place or ("formulir" if "/FT" in thing else "keterangan PDF")


def _read_stream(stream: Any, forms: dict[Any, Any], opened: OpenedFile, open_inside: OpenInside) -> bool:
    """Does it hold strings besides what is read here?"""
    import pikepdf

    kind, subkind = str(stream.get("/Type", "")), str(stream.get("/Subtype", ""))
    if subkind != "/Image" and kind not in ("/ObjStm", "/XRef", "/EmbeddedFile", "/Metadata"):
        _refuse_bomb(stream)
    if subkind == "/Form" and "/XObject" in (own := stream.get("/Resources", {})):
        named = {key: inner.objgen for key, inner in own.XObject.items() if isinstance(inner, pikepdf.Stream)}
        drawn = re.findall(rb"(/[^\s/\[\]()<>]+)\s+Do\b", stream.read_bytes())[:10_000]
        forms[stream.objgen] = [named[key.decode("latin-1")] for key in drawn if key.decode("latin-1") in named]
    if kind == "/Metadata":
        opened.add("keterangan PDF", XmlText(_unpacked(stream, opened), every_element_breaks=True).text)
    elif kind == "/EmbeddedFile":
        opened.hide("berkas di dalam PDF")
        open_inside(_unpacked(stream, opened), "berkas di dalam PDF", opened)
    return kind not in ("/XObject", "/ObjStm", "/XRef", "/Metadata")


def _strings(thing: Any, depth: int) -> Iterator[str]:
    import pikepdf

    if depth > 30:
        return
    if isinstance(thing, pikepdf.String):
        text = str(thing)
        if len(text) >= 4 and not _BINARY.search(text):
            yield text
    elif isinstance(thing, pikepdf.Array):
        if len(thing) <= 20_000:
            for item in thing:
                yield from _direct(item, depth)
    elif isinstance(thing, pikepdf.Dictionary | pikepdf.Stream):
        for key, item in thing.items():
            if key not in _DULL_KEYS:
                yield from _direct(item, depth)


def _direct(item: Any, depth: int) -> Iterator[str]:
    import pikepdf

    if isinstance(item, pikepdf.Object) and not item.is_indirect:
        yield from _strings(item, depth + 1)


def _refuse_bomb(stream: Any) -> None:
    """A stream that would unpack to more than the bound."""
    filters = stream.get("/Filter", "")
    content: bytes | None = None
    for name in [str(filters)] if str(filters).startswith("/") or not filters else [str(one) for one in filters]:
        if name not in ("/FlateDecode", "/Fl"):
            return
        content = _inflated(bytes(stream.read_raw_bytes()) if content is None else content, _STREAM)


def _refuse_rings(forms: dict[tuple[int, int], list[tuple[int, int]]]) -> None:
    """Forms that draw each other in a ring, or too many of them when all are drawn."""
    drawn: dict[tuple[int, int], int] = {}

    def count(form: tuple[int, int], above: frozenset[tuple[int, int]]) -> int:
        if form in above or len(above) > 60:
            raise BoundReached("bentuk PDF bersarang")
        if form not in drawn:
            drawn[form] = 1 + sum(count(inner, above | {form}) for inner in forms.get(form, ()))
        if drawn[form] > _FORMS:
            raise BoundReached("bentuk PDF bersarang")
        return drawn[form]

    for form in forms:
        count(form, frozenset())


def _unpacked(stream: Any, opened: OpenedFile) -> bytes:
    """Flate alone, in bounds; other filters are not unpacked."""
    filters, packed = str(stream.get("/Filter", "")), bytes(stream.read_raw_bytes())
    if not filters:
        return packed
    if "Flate" not in filters or filters.count("/") != 1:
        raise BoundReached("berkas termampatkan di dalam PDF")
    content = _inflated(packed, min(MEMBER, opened.unpacked))
    opened.unpacked -= len(content)
    return content


def _inflated(packed: bytes, limit: int) -> bytes:
    content = zlib.decompressobj().decompress(packed, limit + 1)
    if len(content) > limit:
        raise BoundReached("isi PDF yang dimampatkan")
    return content
