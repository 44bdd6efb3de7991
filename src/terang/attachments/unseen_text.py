"""Bytes of a PDF → whether it has text that nobody sees, as below the picture of a scanned page."""

_INVISIBLE = frozenset({3, 7})  # text render modes: nothing is drawn, or only a clipping path


def has_invisible_text(data: bytes) -> bool:
    """False for what cannot be opened: its reader says so."""
    import pypdfium2
    from pypdfium2 import raw

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError:
        return False
    try:
        return any(
            raw.FPDFTextObj_GetTextRenderMode(one.raw) in _INVISIBLE
            for page in document
            for one in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT])
        )
    finally:
        document.close()
