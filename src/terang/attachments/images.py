"""Bytes of a picture → what it is, or a smaller picture without anything but its pixels."""

import hashlib
import io
import warnings
from dataclasses import dataclass, replace
from enum import Enum

import PIL
from PIL import Image, ImageDraw, ImageFont, ImageOps
from PIL.Image import open as _parsed
from PIL.JpegImagePlugin import JpegImageFile

from ..errors import ValueRefused
from .file_kinds import kind_of
from .flattening import flattened

Image.MAX_IMAGE_PIXELS = None  # nothing is decoded before its size was looked at: see PIXEL_LIMIT

PIXEL_LIMIT = 100_000_000
SIDE_LIMIT = 16_000  # pixels; the encoder of WebP refuses more than 16,383


class ImageFormat(Enum):
    """What photos may be; the value is Pillow's name."""

    JPEG = "JPEG"
    PNG = "PNG"
    WEBP = "WEBP"


ENDINGS = {".jpg": ImageFormat.JPEG, ".jpeg": ImageFormat.JPEG, ".png": ImageFormat.PNG, ".webp": ImageFormat.WEBP}

# What else is uploaded as a photo, by its kind.
_FOREIGN = {
    **{kind: kind.upper() for kind in ("heic", "avif", "gif", "tiff", "bmp", "svg", "pdf")},
    **dict.fromkeys(("mp4", "webm"), "video"),
}

_SAVING: dict[ImageFormat, dict[str, object]] = {
    ImageFormat.JPEG: {"quality": 85, "optimize": True, "progressive": True, "subsampling": "4:2:0"},
    ImageFormat.PNG: {"optimize": True},
    ImageFormat.WEBP: {"quality": 72, "method": 4},
}


# Changes whenever the bytes of a picture change for the same source.
RECIPE = hashlib.blake2b(repr((PIL.__version__, list(_SAVING.items()))).encode(), digest_size=4).hexdigest()


class NotAPicture(ValueRefused):
    """The bytes are no whole picture of a format in `ImageFormat`. `kind` names what they are, if that is known."""

    def __init__(self, kind: str = "") -> None:
        super().__init__(kind)
        self.kind = kind


@dataclass(frozen=True, slots=True)
class ImageFacts:
    """Width and height in pixels as seen, orientation applied. `digest` is a hash of the bytes."""

    width: int
    height: int
    format: ImageFormat
    digest: str
    is_animated: bool = False  # only the first picture is shown

    @property
    def is_too_large(self) -> bool:
        return self.width * self.height > PIXEL_LIMIT

    def within(self, width: int, height: int = SIDE_LIMIT) -> tuple[int, int]:
        """The size after shrinking (never growing) into a box."""
        share = min(1.0, width / self.width, height / self.height)
        return max(1, round(self.width * share)), max(1, round(self.height * share))


def inspect(data: bytes) -> ImageFacts:
    """NotAPicture when it is none. One above the limit is not decoded, and so may lie on its side."""
    try:
        image = _open(data)
        digest = hashlib.blake2b(data, digest_size=16).hexdigest()
        animated = bool(getattr(image, "is_animated", False))
        facts = ImageFacts(*image.size, ImageFormat(image.format), digest, animated)
        if facts.is_too_large:
            return facts
        width, height = image.size[::-1] if _lies_on_its_side(image) else image.size
        image.draft("L", (1, 1))  # an eighth of the work for a JPEG, and every byte is still read
        image.load()
    except Exception as error:  # Pillow's decoders raise whatever their formats provoke
        raise NotAPicture(_FOREIGN.get(kind_of(data), "")) from error
    return replace(facts, width=width, height=height)


def seen_size(data: bytes) -> tuple[int, int] | None:
    """Width and height in pixels, orientation applied, from its head alone; None where that cannot be read."""
    if data[:6] in (b"GIF87a", b"GIF89a") and len(data) >= 10:
        return int.from_bytes(data[6:8], "little"), int.from_bytes(data[8:10], "little")
    try:
        image = _open(data)
    except Exception:  # Pillow raises whatever their formats provoke
        return None
    width, height = image.size[::-1] if _lies_on_its_side(image) else image.size
    return width, height


def shrink(data: bytes, size: tuple[int, int], format: ImageFormat) -> bytes:
    """The picture in sRGB at `size`, upright, with no metadata; the same bytes for the same input."""
    return _saved(_decoded(data, size).resize(size, Image.Resampling.LANCZOS, reducing_gap=3.0), format)


def crop(data: bytes, size: tuple[int, int]) -> bytes:
    """A JPEG of exactly `size`, cut from the middle."""
    return _saved(ImageOps.fit(_decoded(data, size), size, Image.Resampling.LANCZOS), ImageFormat.JPEG)


def card(title: str, line: str, colour: str, size: tuple[int, int]) -> bytes:
    """A PNG with a title and a line below it on a ground of `colour` (`#rrggbb`), for link previews."""
    image = Image.new("RGB", size, colour)
    ink = "#ffffff" if ImageOps.grayscale(image).getpixel((0, 0)) < 140 else "#101010"  # type: ignore[operator]
    draw = ImageDraw.Draw(image)
    margin = size[0] // 12
    large, small = ImageFont.load_default(size[1] // 9), ImageFont.load_default(size[1] // 20)
    rows = _broken(title, size[0] - 2 * margin, large)[:4]
    draw.multiline_text((margin, margin), "\n".join(rows), ink, large, spacing=size[1] // 40)
    draw.text((margin, size[1] - margin), _broken(line, size[0] - 2 * margin, small)[0], ink, small, anchor="ls")
    out = io.BytesIO()
    image.quantize(16).save(out, "PNG", optimize=True)
    return out.getvalue()


def _broken(text: str, width: int, font: ImageFont.FreeTypeFont | ImageFont.ImageFont) -> list[str]:
    """Lines no wider than `width`, where words allow."""
    rows = [""]
    for word in text.split():
        longer = f"{rows[-1]} {word}".strip()
        if rows[-1] and font.getlength(longer) > width:
            rows.append(word)
        else:
            rows[-1] = longer
    return rows


def _open(data: bytes) -> Image.Image:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of damaged metadata, which is thrown away
        if data.startswith(
            b"\xff\xd8\xff"
        ):  # `open` takes one with a second picture inside, as phones make them, for an MPO
            return JpegImageFile(io.BytesIO(data))
        return _parsed(io.BytesIO(data), formats=[format.value for format in ImageFormat])


def _lies_on_its_side(image: Image.Image) -> bool:
    """Orientations 5 to 8. Damaged metadata say nothing."""
    try:
        return image.getexif().get(0x0112, 1) in range(5, 9)
    except Exception:  # as above
        return False


def _decoded(data: bytes, size: tuple[int, int]) -> Image.Image:
    """Upright, in sRGB, opaque on white; at least twice `size` where the picture itself is."""
    image = _open(data)
    width, height = size[::-1] if _lies_on_its_side(image) else size
    image.draft(None, (2 * width, 2 * height))
    share = min(image.width // (2 * width), image.height // (2 * height))
    small = flattened(image, max(1, share))
    try:
        small.info["exif"] = image.info.get("exif", b"")
        return ImageOps.exif_transpose(small)
    except Exception:  # as above
        return small


def _saved(image: Image.Image, format: ImageFormat) -> bytes:
    image.info.clear()  # EXIF, comments, text, profile: none of it leaves this place
    out = io.BytesIO()
    image.save(out, format.value, **_SAVING[format])
    return out.getvalue()
