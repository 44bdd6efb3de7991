"""Bytes of a PDF → how many pages it has, and the first as a picture."""

import io


def first_page(data: bytes, width: int, height: int) -> tuple[int, bytes]:
    """A PNG within the box, twice as large as it will be shown."""
    import pypdfium2

    document = pypdfium2.PdfDocument(data)
    try:
        page = document[0]
        scale = min(2 * width / max(page.get_width(), 1), 2 * height / max(page.get_height(), 1))
        out = io.BytesIO()
        page.render(scale=scale, may_draw_forms=False).to_pil().convert("RGB").save(out, "PNG", compress_level=1)
        return len(document), out.getvalue()
    finally:
        document.close()
