"""Texts → files that carry them where somebody may overlook them: hidden sheets, comments, properties, files inside.

A carrier is a name of a file and what makes its bytes from lines of text. Each is small, and made without a network.
"""

import io
import json
import struct
import zipfile
from collections.abc import Callable, Sequence
from html import escape as entities
from typing import Any

import openpyxl
import pikepdf
from openpyxl.comments import Comment
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from helpers import pdf

Lines = Sequence[str]
_PNG_TEXTS = "Comment", "Author"


def zip_of(members: dict[str, bytes | str], comment: str = "") -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)
        archive.comment = comment.encode()[:65_000]
    return out.getvalue()


# --- tables and workbooks ---------------------------------------------------------------------------------------------


def _csv(lines: Lines, mark: str = ";") -> bytes:
    quoted = ('"' + line.replace('"', '""') + '"' for line in lines)
    return "".join(f"{number}{mark}{line}\n" for number, line in enumerate(quoted)).encode()


def _book(fill: Callable[[Any, Any, Lines], None]) -> Callable[[Lines], bytes]:
    def make(lines: Lines) -> bytes:
        book = openpyxl.Workbook()
        sheet = book.active
        assert sheet is not None
        sheet["A1"] = "Nama barang"
        fill(book, sheet, lines)
        out = io.BytesIO()
        book.save(out)
        return out.getvalue()

    return make


def book_of(rows: Sequence[Sequence[str]]) -> bytes:
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("Data")
    for row in rows:
        sheet.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _cells(sheet: Any, lines: Lines, column: int = 2) -> None:
    for row, line in enumerate(lines, 3):
        sheet.cell(row, column, line)


def _second_sheet(state: str) -> Callable[[Lines], bytes]:
    def fill(book: Any, _: Any, lines: Lines) -> None:
        sheet = book.create_sheet("Data")
        sheet.sheet_state = state
        _cells(sheet, lines)

    return _book(fill)


def _hidden_rows(_: Any, sheet: Any, lines: Lines) -> None:
    _cells(sheet, lines)
    for row in range(3, 3 + len(lines)):
        sheet.row_dimensions[row].hidden = True


def _hidden_column(_: Any, sheet: Any, lines: Lines) -> None:
    _cells(sheet, lines)
    sheet.column_dimensions["B"].hidden = True


def _comments(_: Any, sheet: Any, lines: Lines) -> None:
    for row, line in enumerate(lines, 1):
        sheet.cell(row, 1).comment = Comment(line, "a")


def _defined_names(book: Any, _: Any, lines: Lines) -> None:
    for number, line in enumerate(lines):
        book.defined_names[f"n{number}"] = DefinedName(f"n{number}", attr_text='"' + line.replace('"', "") + '"')


def _headers(_: Any, sheet: Any, lines: Lines) -> None:
    sheet.oddHeader.center.text = "\n".join(lines)


def _validation(_: Any, sheet: Any, lines: Lines) -> None:
    for number, line in enumerate(lines, 1):
        rule = DataValidation(type="list", formula1='"a,b"', prompt=line, promptTitle="x", allow_blank=True)
        rule.add(f"A{number}")
        sheet.add_data_validation(rule)


def _formulas(_: Any, sheet: Any, lines: Lines) -> None:
    for row, line in enumerate(lines, 3):
        sheet.cell(row, 2, '=CONCATENATE("' + line.replace('"', "") + '","x")')


def _properties(book: Any, _: Any, lines: Lines) -> None:
    book.properties.description = "\n".join(lines)
    book.properties.keywords = lines[0]


# --- documents of offices as their parts ------------------------------------------------------------------------------

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"


def _ooxml(kind: str, main: str, parts: dict[str, str]) -> bytes:
    types = f'<Types xmlns="{_TYPES}"><Override PartName="/{main}" ContentType="application/vnd.openxmlformats-officedocument.{kind}.main+xml"/></Types>'
    return zip_of({"[Content_Types].xml": types, **parts})


def _paragraphs(lines: Lines, tag: str = "t") -> str:
    """Each line in several runs, as Word leaves them after an edit."""
    runs = (
        "".join(
            f'<w:r><w:{tag} xml:space="preserve">{entities(line[at : at + 5])}</w:{tag}></w:r>'
            for at in range(0, len(line), 5)
        )
        for line in lines
    )
    return "".join(f"<w:p>{run}</w:p>" for run in runs)


def _docx(part: str, wrap: str, tag: str = "t") -> Callable[[Lines], bytes]:
    def make(lines: Lines) -> bytes:
        body = f"<w:document {_W}><w:body><w:p><w:r><w:t>Surat</w:t></w:r></w:p>%s</w:body></w:document>"
        text = wrap.format(_paragraphs(lines, tag))
        if part == "word/document.xml":
            return _ooxml("wordprocessingml.document", part, {part: body % text})
        return _ooxml("wordprocessingml.document", "word/document.xml", {"word/document.xml": body % "", part: text})

    return make


def _docx_properties(lines: Lines) -> bytes:
    values = "".join(f"<property><lpwstr>{entities(line)}</lpwstr></property>" for line in lines)
    return _docx(
        "docProps/custom.xml", f"<Properties>{values}</Properties>".replace("{", "{{").replace("}", "}}") + "<!--{}-->"
    )([])


_A = 'xmlns:a="a" xmlns:p="p"'


def _pptx(part: str, root: str) -> Callable[[Lines], bytes]:
    def make(lines: Lines) -> bytes:
        text = "".join(
            f"<a:p><a:r><a:t>{entities(line[:7])}</a:t></a:r><a:r><a:t>{entities(line[7:])}</a:t></a:r></a:p>"
            for line in lines
        )
        parts = {
            "ppt/presentation.xml": f"<p:presentation {_A}/>",
            part: f"<p:{root} {_A}>{text}</p:{root.split()[0]}>",
        }
        return _ooxml("presentationml.presentation", "ppt/presentation.xml", parts)

    return make


_ODF_NAMES = 'xmlns:office="o" xmlns:text="t" xmlns:table="tb" xmlns:dc="d" xmlns:meta="m"'


def _odf(kind: str, part: str, row: str, wrap: str = "{}") -> Callable[[Lines], bytes]:
    def make(lines: Lines) -> bytes:
        text = wrap.format("".join(row.format(entities(line)) for line in lines))
        parts = {"content.xml": f"<office:document-content {_ODF_NAMES}><office:body/></office:document-content>"}
        parts[part] = f"<office:document {_ODF_NAMES}><office:body>{text}</office:body></office:document>"
        mime = f"application/vnd.oasis.opendocument.{kind}"
        names = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
        entry = f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{mime}"/>'
        manifest = f'<manifest:manifest xmlns:manifest="{names}">{entry}</manifest:manifest>'
        return zip_of({"mimetype": mime, "META-INF/manifest.xml": manifest, **parts})

    return make


_TABLE = '<office:spreadsheet><table:table table:name="L"{}>%s</table:table></office:spreadsheet>'
_ODS_ROW = '<table:table-row{}><table:table-cell office:value-type="string">{}</table:table-cell></table:table-row>'
_ODS_SHEET = _TABLE.format("") % "{}"
_CELL = _ODS_ROW.format("", "<text:p>{}</text:p>")
_HIDDEN_CELL = _ODS_ROW.format(' table:visibility="collapse"', "<text:p>{}</text:p>")
_NOTE = "<office:annotation><text:p>{}</text:p></office:annotation>"


# --- PDF --------------------------------------------------------------------------------------------------------------


def _pdf_pages(lines: Lines) -> bytes:
    """Each line drawn as it is written, on lines of its own; letters beyond Latin-1 are written as what they look like."""
    with pikepdf.new() as document:
        for line in lines:
            page = document.add_blank_page(page_size=(595, 842))
            drawn = [
                b"("
                + piece.encode("latin-1").replace(b"\\", rb"\\").replace(b"(", rb"\(").replace(b")", rb"\)")
                + b") Tj 0 -14 Td"
                for piece in line.split("\n")
            ]
            content = b"BT /F1 11 Tf 50 760 Td " + b" ".join(drawn) + b" ET"
            font = pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica,
                                      Encoding=pikepdf.Name.WinAnsiEncoding)  # fmt: skip
            page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=font))
            page.Contents = document.make_stream(content)
        return _saved(document)


def _saved(document: pikepdf.Pdf) -> bytes:
    out = io.BytesIO()
    document.save(out, static_id=True)
    return out.getvalue()


def _pdf(fill: Callable[[pikepdf.Pdf, Lines], None]) -> Callable[[Lines], bytes]:
    def make(lines: Lines) -> bytes:
        with pikepdf.open(io.BytesIO(pdf("Halaman yang tidak memuat data siapa pun"))) as document:
            fill(document, lines)
            return _saved(document)

    return make


def _pdf_info(document: pikepdf.Pdf, lines: Lines) -> None:
    document.docinfo["/Subject"] = "\n".join(lines)


def _pdf_xmp(document: pikepdf.Pdf, lines: Lines) -> None:
    with document.open_metadata() as metadata:
        metadata["dc:subject"] = list(lines)


def _pdf_notes(document: pikepdf.Pdf, lines: Lines) -> None:
    notes = [
        document.make_indirect(
            pikepdf.Dictionary(Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Text, Rect=[0, 0, 9, 9], Contents=line)
        )
        for line in lines
    ]
    document.pages[0].Annots = pikepdf.Array(notes)


def _pdf_form(document: pikepdf.Pdf, lines: Lines) -> None:
    fields = [
        document.make_indirect(pikepdf.Dictionary(FT=pikepdf.Name.Tx, T=f"a{at}", V=line))
        for at, line in enumerate(lines)
    ]
    document.Root.AcroForm = pikepdf.Dictionary(Fields=pikepdf.Array(fields))


def _pdf_bookmarks(document: pikepdf.Pdf, lines: Lines) -> None:
    with document.open_outline() as outline:
        outline.root.extend(pikepdf.OutlineItem(line, 0) for line in lines)


def _pdf_attached(document: pikepdf.Pdf, lines: Lines) -> None:
    document.attachments["lampiran.txt"] = pikepdf.AttachedFileSpec(
        document, "\n\n".join(lines).encode(), filename="lampiran.txt"
    )


# --- pictures ---------------------------------------------------------------------------------------------------------


def _picture(kind: str, **options: object) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (8, 8), "white").save(out, kind, **options)
    return out.getvalue()


def _xmp(lines: Lines) -> bytes:
    return (
        "<x:xmpmeta xmlns:x='adobe:ns:meta/'>" + "".join(f"<i>{entities(line)}</i>" for line in lines) + "</x:xmpmeta>"
    ).encode()


def _exif(lines: Lines) -> bytes:
    exif = Image.Exif()
    exif[0x010E] = "\n".join(lines).encode("utf-8")
    return exif.tobytes()


def _exif_comment(lines: Lines) -> bytes:
    exif = Image.Exif()
    exif.get_ifd(0x8769)[0x9286] = b"UNICODE\0" + "\n".join(lines).encode("utf-16-le")
    return exif.tobytes()


def _exif_of_windows(lines: Lines) -> bytes:
    exif = Image.Exif()
    exif[0x9C9C] = "\n".join(lines).encode("utf-16-le")  # XPComment
    return exif.tobytes()


def _jpeg_comment(lines: Lines) -> bytes:
    return _picture("JPEG", comment="\n".join(lines).encode())


def _iptc(lines: Lines) -> bytes:
    records = b"".join(b"\x1c\x02\x78" + struct.pack(">H", len(one)) + one for one in (line.encode() for line in lines))
    body = b"Photoshop 3.0\0" + b"8BIM\x04\x04\0\0" + struct.pack(">I", len(records)) + records
    whole = _picture("JPEG")
    return whole[:2] + b"\xff\xed" + struct.pack(">H", len(body) + 2) + body + whole[2:]


def _png(make: str, lines: Lines) -> bytes:
    info, text = PngInfo(), "\n".join(lines)
    if make == "iTXt":
        info.add_itxt(_PNG_TEXTS[0], text, zip=True)
    elif make == "XMP":
        info.add_itxt("XML:com.adobe.xmp", _xmp(lines).decode())
    else:
        info.add_text(_PNG_TEXTS[0], text.encode("latin-1", "replace"), zip=make == "zTXt")
    return _picture("PNG", pnginfo=info)


def _tiff(lines: Lines) -> bytes:
    return _picture("TIFF", tiffinfo={270: "\n".join(lines).encode()})


# --- the table --------------------------------------------------------------------------------------------------------

_XML = "<?xml version='1.0'?><data>{}</data>"
_SVG = "<svg xmlns='http://www.w3.org/2000/svg'>{}</svg>"
_HTML = "<!doctype html><title>a</title>{}"


def _joined(whole: str, one: str) -> Callable[[Lines], bytes]:
    return lambda lines: whole.format("".join(one.format(entities(line)) for line in lines)).encode()


def _geojson(lines: Lines) -> bytes:
    features = [{"type": "Feature", "properties": {"a": line}, "geometry": None} for line in lines]
    return json.dumps({"type": "FeatureCollection", "features": features}, ensure_ascii=False).encode()


LATIN = "[^\x00-\xff]"
PRINTED = "[^\x00-\xac\xae-\xff]"  # a font of PDF shows a hyphen for the soft one

# What carries → name of the file, what makes its bytes, and a pattern of letters that it cannot hold.
CARRIERS: dict[str, tuple[str, Callable[[Lines], bytes], str]] = {
    "TXT": ("a.txt", lambda lines: "\n\n".join(lines).encode(), ""),
    "TXT UTF-16": ("a.txt", lambda lines: "\n\n".join(lines).encode("utf-16"), ""),
    "TXT Windows-1252": ("a.txt", lambda lines: "\n\n".join([*lines, "é"]).encode("cp1252"), LATIN),
    "Markdown": ("a.md", lambda lines: "\n\n".join(lines).encode(), ""),
    "CSV": ("a.csv", _csv, ""),
    "CSV comma": ("a.csv", lambda lines: _csv(lines, ","), ""),
    "TSV": ("a.tsv", lambda lines: _csv(lines, "\t"), ""),
    "JSON": ("a.json", lambda lines: json.dumps({"a": list(lines)}, ensure_ascii=False).encode(), ""),
    "JSON escaped": ("a.json", lambda lines: json.dumps(list(lines)).encode(), ""),
    "GeoJSON": ("a.geojson", _geojson, ""),
    "XML element": ("a.xml", _joined(_XML, "<a>{}</a>"), ""),
    "XML attribute": ("a.xml", _joined(_XML, '<a b="{}"/>'), ""),
    "XML comment": ("a.xml", _joined(_XML, "<!-- {} -->"), ""),
    "KML": ("a.kml", _joined("<kml><Placemark>{}</Placemark></kml>", "<description>{}</description>"), ""),
    "HTML": ("a.html", _joined(_HTML, "<p>{}</p>"), ""),
    "HTML attribute": ("a.html", _joined(_HTML, '<p title="{}">a</p>'), ""),
    "HTML comment": ("a.html", _joined(_HTML, "<!-- {} -->"), ""),
    "SVG text": ("a.svg", _joined(_SVG, "<text>{}</text>"), ""),
    "SVG description": ("a.svg", _joined(_SVG, "<desc>{}</desc>"), ""),
    "SVG attribute": ("a.svg", _joined(_SVG, '<g data-a="{}"/>'), ""),
    "PDF page": ("a.pdf", _pdf_pages, PRINTED),
    "PDF properties": ("a.pdf", _pdf(_pdf_info), ""),
    "PDF XMP": ("a.pdf", _pdf(_pdf_xmp), ""),
    "PDF note": ("a.pdf", _pdf(_pdf_notes), ""),
    "PDF form": ("a.pdf", _pdf(_pdf_form), ""),
    "PDF bookmark": ("a.pdf", _pdf(_pdf_bookmarks), ""),
    "PDF attached file": ("a.pdf", _pdf(_pdf_attached), ""),
    "XLSX cell": ("a.xlsx", _book(lambda _, sheet, lines: _cells(sheet, lines)), ""),
    "XLSX hidden sheet": ("a.xlsx", _second_sheet("hidden"), ""),
    "XLSX very hidden sheet": ("a.xlsx", _second_sheet("veryHidden"), ""),
    "XLSX hidden row": ("a.xlsx", _book(_hidden_rows), ""),
    "XLSX hidden column": ("a.xlsx", _book(_hidden_column), ""),
    "XLSX comment": ("a.xlsx", _book(_comments), ""),
    "XLSX defined name": ("a.xlsx", _book(_defined_names), ""),
    "XLSX header": ("a.xlsx", _book(_headers), ""),
    "XLSX list of a cell": ("a.xlsx", _book(_validation), ""),
    "XLSX formula": ("a.xlsx", _book(_formulas), ""),
    "XLSX property": ("a.xlsx", _book(_properties), ""),
    "ODS cell": ("a.ods", _odf("spreadsheet", "content.xml", _CELL, _ODS_SHEET), ""),
    "ODS hidden row": ("a.ods", _odf("spreadsheet", "content.xml", _HIDDEN_CELL, _ODS_SHEET), ""),
    "ODS comment": ("a.ods", _odf("spreadsheet", "content.xml", _ODS_ROW.format("", _NOTE), _ODS_SHEET), ""),
    "ODS property": ("a.ods", _odf("spreadsheet", "meta.xml", "<dc:subject>{}</dc:subject>"), ""),
    "ODT text": ("a.odt", _odf("text", "content.xml", "<text:p>{}</text:p>"), ""),
    "ODT comment": ("a.odt", _odf("text", "content.xml", f"<text:p>{_NOTE}</text:p>"), ""),
    "ODT deleted": ("a.odt", _odf("text", "content.xml", "<text:p>{}</text:p>", "<text:tracked-changes>{}</text:tracked-changes>"), ""),
    "ODT header": ("a.odt", _odf("text", "styles.xml", "<text:p>{}</text:p>"), ""),
    "ODT property": ("a.odt", _odf("text", "meta.xml", "<meta:user-defined>{}</meta:user-defined>"), ""),
    "ODP slide": ("a.odp", _odf("presentation", "content.xml", "<text:p>{}</text:p>"), ""),
    "DOCX text in runs": ("a.docx", _docx("word/document.xml", "{}"), ""),
    "DOCX text box": ("a.docx", _docx("word/document.xml", "<w:p><w:r><w:txbxContent>{}</w:txbxContent></w:r></w:p>"), ""),
    "DOCX deleted": ("a.docx", _docx("word/document.xml", "<w:del>{}</w:del>", "delText"), ""),
    "DOCX header": ("a.docx", _docx("word/header1.xml", f"<w:hdr {_W}>{{}}</w:hdr>"), ""),
    "DOCX footnote": ("a.docx", _docx("word/footnotes.xml", f"<w:footnotes {_W}>{{}}</w:footnotes>"), ""),
    "DOCX comment": ("a.docx", _docx("word/comments.xml", f"<w:comments {_W}>{{}}</w:comments>"), ""),
    "DOCX property": ("a.docx", _docx_properties, ""),
    "PPTX slide": ("a.pptx", _pptx("ppt/slides/slide1.xml", "sld"), ""),
    "PPTX hidden slide": ("a.pptx", _pptx("ppt/slides/slide2.xml", 'sld show="0"'), ""),
    "PPTX notes": ("a.pptx", _pptx("ppt/notesSlides/notesSlide1.xml", "notes"), ""),
    "PPTX comment": ("a.pptx", _pptx("ppt/comments/comment1.xml", "cmLst"), ""),
    "ZIP": ("a.zip", lambda lines: zip_of({"a.txt": "\n\n".join(lines)}), ""),
    "ZIP in ZIP": ("a.zip", lambda lines: zip_of({"b.zip": zip_of({"c.csv": _csv(lines)})}), ""),
    "ZIP with a workbook": ("a.zip", lambda lines: zip_of({"b.xlsx": _second_sheet("hidden")(lines)}), ""),
    "ZIP comment": ("a.zip", lambda lines: zip_of({"a.txt": "a"}, "\n\n".join(lines)), ""),
    "DOCX with a workbook": ("a.docx", lambda lines: _ooxml("wordprocessingml.document", "word/document.xml", {
        "word/document.xml": f"<w:document {_W}/>", "word/embeddings/b.xlsx": _second_sheet("visible")(lines)}), ""),  # type: ignore[dict-item]
    "JPEG EXIF": ("a.jpg", lambda lines: _picture("JPEG", exif=_exif(lines)), ""),
    "JPEG EXIF comment": ("a.jpg", lambda lines: _picture("JPEG", exif=_exif_comment(lines)), ""),
    "JPEG EXIF of Windows": ("a.jpg", lambda lines: _picture("JPEG", exif=_exif_of_windows(lines)), ""),
    "JPEG XMP": ("a.jpg", lambda lines: _picture("JPEG", xmp=_xmp(lines)), ""),
    "JPEG comment": ("a.jpg", _jpeg_comment, ""),
    "JPEG IPTC": ("a.jpg", _iptc, ""),
    "PNG tEXt": ("a.png", lambda lines: _png("tEXt", lines), LATIN),
    "PNG zTXt": ("a.png", lambda lines: _png("zTXt", lines), LATIN),
    "PNG iTXt": ("a.png", lambda lines: _png("iTXt", lines), ""),
    "PNG XMP": ("a.png", lambda lines: _png("XMP", lines), ""),
    "PNG EXIF": ("a.png", lambda lines: _picture("PNG", exif=_exif(lines)), ""),
    "WebP EXIF": ("a.webp", lambda lines: _picture("WEBP", exif=_exif(lines)), ""),
    "WebP XMP": ("a.webp", lambda lines: _picture("WEBP", xmp=_xmp(lines)), ""),
    "TIFF": ("a.tif", _tiff, ""),
}  # fmt: skip
