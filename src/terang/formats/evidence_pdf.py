"""The PDF of a sheet and pictures of pages → one PDF that is no larger than allowed."""

import io
from collections.abc import Sequence

import pikepdf
from PIL import Image

_QUALITIES = (80, 60, 40, 25)  # of JPEG: tried in turn
_DOTS = 96  # of a picture of a screen, an inch


def evidence_pdf(sheet: bytes, pictures: Sequence[bytes], limit: int) -> tuple[bytes, int]:
    """`sheet`, then each of `pictures` (PNG) on a page of its own; and how many pictures had to be left out to fit `limit` bytes."""
    for count in range(len(pictures), -1, -1):
        for quality in _QUALITIES if count else _QUALITIES[:1]:
            found = _joined(sheet, pictures[:count], quality)
            if len(found) <= limit:
                return found, len(pictures) - count
    return _joined(sheet, (), _QUALITIES[0]), len(pictures)


def _joined(sheet: bytes, pictures: Sequence[bytes], quality: int) -> bytes:
    """The same bytes for the same input: no date, no random id."""
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(sheet)) as whole:
        for picture in pictures:
            page = io.BytesIO()
            with Image.open(io.BytesIO(picture)) as image:
                image.convert("RGB").save(page, "PDF", resolution=_DOTS, quality=quality)
            with pikepdf.open(page) as added:
                whole.pages.extend(added.pages)
        del whole.docinfo
        whole.save(out, deterministic_id=True)
    return out.getvalue()
