"""Pictures of written pages → their sizes in the HTML, so that nothing moves when they come."""

import io
import re

import pytest
from PIL import Image

from sites import Built
from terang.publishing.picture_sizes import with_picture_sizes


def _picture(size: tuple[int, int], format: str, orientation: int = 1) -> bytes:
    image, out = Image.new("RGB", size), io.BytesIO()
    exif = Image.Exif()
    exif[0x0112] = orientation
    image.save(out, format, exif=exif) if format != "GIF" else image.save(out, format)
    return out.getvalue()


FILES = {
    "panduan/gambar/a.webp": _picture((30, 20), "WEBP"),
    "panduan/b.jpg": _picture((30, 20), "JPEG", orientation=6),
    "berkas/c d.png": _picture((7, 9), "PNG"),
    "e.gif": _picture((5, 6), "GIF"),
    "f.svg": b'<svg xmlns="http://www.w3.org/2000/svg"/>',
    "g.png": b"\x89PNG\r\n\x1a\n cut off",
}


@pytest.mark.parametrize(
    ("source", "size"),
    [
        ("gambar/a.webp", (30, 20)),
        ("b.jpg", (20, 30)),
        ("../berkas/c%20d.png", (7, 9)),
        ("../e.gif?x=1#y", (5, 6)),
        ("../f.svg", None),
        ("../g.png", None),
        ("tidak-ada.png", None),
        ("../../luar.png", None),
        ("/e.gif", None),
        ("https://contoh.go.id/e.gif", None),
        ("data:image/gif;base64,R0lG", None),
        ("http://[", None),
    ],
)
def test_a_picture_says_its_size(source: str, size: tuple[int, int] | None) -> None:
    before = f'<p><img alt="" src="{source}" loading="lazy"></p>'
    after = with_picture_sizes(before, "panduan/x.html", FILES.get)
    assert after == (before.replace("<img", f'<img width="{size[0]}" height="{size[1]}"') if size else before)


def test_a_size_that_is_known_stays() -> None:
    known = '<img src="e.gif" width="1" height="2">'
    assert with_picture_sizes(known, "x.html", FILES.get) == known


def test_every_picture_of_the_demonstration_says_its_size(demo: Built) -> None:
    pictures = [
        (path, tag)
        for path in sorted(demo.files)
        if path.endswith(".html")
        for tag in re.findall(r"<img\b[^>]*>", demo.read(path))
    ]
    assert any(path.startswith("panduan/") for path, _ in pictures)
    assert not [(path, tag) for path, tag in pictures if " width=" not in tag or " height=" not in tag]
