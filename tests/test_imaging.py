"""imaging: photos lose everything but their pixels, keep their shape, and come out the same every time."""

import contextlib
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageCms

from helpers import picture
from terang.attachments.images import (
    ENDINGS,
    PIXEL_LIMIT,
    ImageFacts,
    ImageFormat,
    NotAPicture,
    card,
    crop,
    inspect,
    shrink,
)

SECRET = "RAHASIA"
RED, BLUE = (200, 30, 30), (30, 30, 200)


def exif(orientation: int = 1) -> Image.Exif:
    """As a telephone writes it: the photographer, the device, the place."""
    found = Image.Exif()
    found[0x0112] = orientation
    found[0x013B] = found[0x010F] = found[0x8298] = SECRET
    gps = found.get_ifd(0x8825)
    gps[1], gps[2], gps[29] = "S", (6.0, 14.0, 17.3), SECRET
    return found


def opened(data: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(data))
    image.load()
    return image


def halves(size: tuple[int, int] = (40, 20)) -> Image.Image:
    """Red on the left, blue on the right."""
    image = Image.new("RGB", size, BLUE)
    image.paste(RED, (0, 0, size[0] // 2, size[1]))
    return image


def saved(image: Image.Image, format: str, **options: object) -> bytes:
    out = io.BytesIO()
    image.save(out, format, **options)  # type: ignore[arg-type]
    return out.getvalue()


def near(one: tuple[int, ...], other: tuple[int, ...]) -> bool:
    return all(abs(a - b) < 40 for a, b in zip(one, other, strict=True))


@pytest.mark.parametrize("format", [ImageFormat.JPEG, ImageFormat.PNG, ImageFormat.WEBP])
def test_nothing_but_pixels_is_left(format: ImageFormat) -> None:
    data = picture(format.value, (60, 40), exif=exif(), comment=SECRET, icc_profile=SRGB, xmp=SECRET.encode())
    assert SECRET.encode() in data, "the test itself must work"
    for made in (shrink(data, (30, 20), format), shrink(data, (60, 40), format), crop(data, (12, 6))):
        image = opened(made)
        assert SECRET.encode() not in made
        assert dict(image.getexif()) == {}
        assert not {"exif", "icc_profile", "comment", "xmp", "XML:com.adobe.xmp"} & image.info.keys()


SRGB = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


@pytest.mark.parametrize(
    ("orientation", "corner"),  # what stands at the left after turning: the red half, the blue one, or both
    [(1, RED), (2, BLUE), (3, BLUE), (4, RED)],
)
def test_orientation_is_applied(orientation: int, corner: tuple[int, int, int]) -> None:
    data = saved(halves(), "JPEG", exif=exif(orientation), quality=95)
    assert (inspect(data).width, inspect(data).height) == (40, 20)
    assert near(opened(shrink(data, (40, 20), ImageFormat.PNG)).getpixel((2, 10)), corner)  # type: ignore[arg-type]


@pytest.mark.parametrize(("orientation", "top"), [(5, RED), (6, RED), (7, BLUE), (8, BLUE)])
def test_pictures_on_their_side_stand_up(orientation: int, top: tuple[int, int, int]) -> None:
    data = saved(halves(), "JPEG", exif=exif(orientation), quality=95)
    facts = inspect(data)
    assert (facts.width, facts.height) == (20, 40)
    assert near(opened(shrink(data, facts.within(20), ImageFormat.PNG)).getpixel((10, 2)), top)  # type: ignore[arg-type]


def test_print_colours_become_those_of_a_screen() -> None:
    data = saved(Image.new("CMYK", (8, 8), (0, 0, 0, 0)), "JPEG")
    assert near(opened(shrink(data, (8, 8), ImageFormat.PNG)).getpixel((1, 1)), (255, 255, 255))  # type: ignore[arg-type]


def test_a_broken_profile_is_no_reason_to_fail() -> None:
    data = saved(halves(), "JPEG", icc_profile=b"not a profile")
    assert near(opened(shrink(data, (40, 20), ImageFormat.PNG)).getpixel((2, 10)), RED)  # type: ignore[arg-type]


@pytest.mark.parametrize("mode", ["RGBA", "LA", "P"])
def test_what_is_transparent_becomes_white(mode: str) -> None:
    clear = Image.new("RGBA", (8, 8), (10, 10, 10, 0)).convert(mode)
    options = {"transparency": 0} if mode == "P" else {}
    assert near(
        opened(shrink(saved(clear, "PNG", **options), (8, 8), ImageFormat.JPEG)).getpixel((4, 4)), (255, 255, 255)
    )  # type: ignore[arg-type]


@pytest.mark.parametrize("format", list(ImageFormat))
def test_the_same_photo_gives_the_same_bytes(format: ImageFormat) -> None:
    data = picture("JPEG", (300, 200))
    assert shrink(data, (150, 100), format) == shrink(data, (150, 100), format)
    assert inspect(data) == inspect(data)
    assert inspect(data).digest != inspect(picture("JPEG", (300, 200), seed=1)).digest


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"x",
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        b"\xff\xd8\xff",
        picture("JPEG", (200, 100))[:-200],
        picture("PNG", (200, 100))[:-200],
        picture("WEBP", (200, 100))[:100],
        picture("GIF", (8, 8)),
        picture("BMP", (8, 8)),
        picture("TIFF", (8, 8)),
    ],
    ids=["empty", "text", "svg", "head", "half jpeg", "half png", "half webp", "gif", "bmp", "tiff"],
)
def test_what_is_no_picture(data: bytes) -> None:
    with pytest.raises(NotAPicture):
        inspect(data)


@given(
    st.binary(max_size=200),
    st.sampled_from([b"\xff\xd8\xff\xe0", b"\x89PNG\r\n\x1a\n", b"RIFF\x10\0\0\0WEBPVP8 ", b""]),
)
def test_no_bytes_whatever_make_it_stumble(data: bytes, head: bytes) -> None:
    with contextlib.suppress(NotAPicture):
        inspect(head + data)


@pytest.mark.parametrize(
    ("size", "large"), [((12_000, 8_000), False), ((10_001, 10_000), True), ((30_000, 30_000), True)]
)
def test_the_limit_is_looked_at_before_anything_is_decoded(size: tuple[int, int], large: bool) -> None:
    facts = ImageFacts(*size, ImageFormat.PNG, "")
    assert facts.is_too_large == large == (size[0] * size[1] > PIXEL_LIMIT)


def test_a_bomb_is_not_decoded(monkeypatch: pytest.MonkeyPatch) -> None:
    data = saved(Image.new("1", (10_001, 10_000)), "PNG")
    monkeypatch.setattr(Image.Image, "load", lambda _: pytest.fail("decoded"))
    assert inspect(data).is_too_large


@given(st.integers(1, 5000), st.integers(1, 5000), st.integers(1, 3000), st.integers(1, 3000))
def test_shrinking_keeps_the_shape_and_never_grows(width: int, height: int, to_width: int, to_height: int) -> None:
    new = ImageFacts(width, height, ImageFormat.JPEG, "").within(to_width, to_height)
    assert 1 <= new[0] <= min(width, to_width)
    assert 1 <= new[1] <= min(height, to_height)
    share = min(1, to_width / width, to_height / height)
    assert abs(new[0] - width * share) <= 1
    assert abs(new[1] - height * share) <= 1


# --- as phones, scanners and drawing programs make them ---------------------------------------------------------------


def several(format: str, **options: object) -> bytes:
    """A red picture with a blue one behind it."""
    return saved(
        Image.new("RGB", (40, 20), RED),
        format,
        save_all=True,
        append_images=[Image.new("RGB", (40, 20), BLUE)],
        **options,
    )


def middle(data: bytes, size: tuple[int, int] = (40, 20)) -> tuple[int, ...]:
    found = opened(shrink(data, size, ImageFormat.PNG)).convert("RGB").getpixel((size[0] // 2, size[1] // 2))
    assert isinstance(found, tuple)
    return found


def test_a_jpeg_with_a_second_picture_inside_is_a_jpeg() -> None:
    data = several("MPO")
    assert opened(data).format == "MPO", "the test itself must work"
    facts = inspect(data)
    assert (facts.format, facts.width, facts.height, facts.is_animated) == (ImageFormat.JPEG, 40, 20, False)
    assert near(middle(data), RED)
    assert near(middle(data[: data.index(b"\xff\xd9") + 60]), RED)  # the second one is damaged


@pytest.mark.parametrize("format", ["PNG", "WEBP"])
def test_what_moves_is_said_and_its_first_picture_shown(format: str) -> None:
    data = several(format)
    assert inspect(data).is_animated
    assert not inspect(picture(format)).is_animated
    assert near(middle(data), RED)


def grey(value: int, **options: object) -> bytes:
    return saved(Image.new("I;16", (40, 20), value), "PNG", **options)


@pytest.mark.parametrize(("value", "seen"), [(0, 0), (255, 1), (300, 1), (40_000, 156), (65_535, 255)])
def test_sixteen_bits_of_grey_become_eight(value: int, seen: int) -> None:
    assert middle(grey(value)) == (seen, seen, seen)
    assert middle(grey(value, transparency=value)) == (255, 255, 255)
    assert middle(grey(value, transparency=(value + 1) % 65_536)) == (seen, seen, seen)


def swapped_profile() -> bytes:
    """An RGB profile that takes red for green: whoever applies it shows green."""
    made = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    red, green = made.index(b"rXYZ"), made.index(b"gXYZ")
    made[red : red + 4], made[green : green + 4] = b"gXYZ", b"rXYZ"
    return bytes(made)


@pytest.mark.parametrize("mode", ["RGB", "RGBA", "P"])
def test_the_profile_of_every_mode_is_applied(mode: str) -> None:
    data = saved(Image.new("RGB", (40, 20), (255, 0, 0)).convert(mode), "PNG", icc_profile=swapped_profile())
    assert near(middle(data), (0, 255, 0)), "as RGB"


def test_a_profile_for_colours_does_no_harm_to_grey() -> None:
    for mode in ("L", "LA", "1"):
        assert near(
            middle(saved(Image.new("L", (40, 20), 255).convert(mode), "PNG", icc_profile=SRGB)), (255, 255, 255)
        )


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "HEIC"),
        (b"\0\0\0\x18ftypmif1\0\0\0\0mif1heic", "HEIC"),
        (b"\0\0\0\x20ftypavif\0\0\0\0", "AVIF"),
        (b"\0\0\0\x18ftypmp42\0\0\0\0", "video"),
        (picture("GIF", (8, 8)), "GIF"),
        (picture("BMP", (8, 8)), "BMP"),
        (picture("TIFF", (8, 8)), "TIFF"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "SVG"),
        (b"%PDF-1.7\n", "PDF"),
        (picture("JPEG", (200, 100))[:-200], ""),
        (b"", ""),
    ],
)
def test_pictures_of_other_kinds_are_named(data: bytes, kind: str) -> None:
    with pytest.raises(NotAPicture) as refused:
        inspect(data)
    assert refused.value.kind == kind


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16"])
@pytest.mark.parametrize("size", [(1, 1), (1, 5000), (3000, 7), (2500, 1700)])
def test_pictures_of_any_shape_and_mode_are_reduced_without_a_seam(mode: str, size: tuple[int, int]) -> None:
    """Bands and blocks at the edge are as bright as the rest."""
    image = Image.new("I;16", size, 40_000) if mode == "I;16" else Image.new("L", size, 255).convert(mode)
    data = saved(image, "PNG")
    for target in ((1, 1), (64, 64), inspect(data).within(480), size):
        lowest, highest = opened(shrink(data, target, ImageFormat.PNG)).convert("L").getextrema()
        assert (lowest, highest) == ((156, 156) if mode == "I;16" else (255, 255))


def test_a_very_tall_picture_stays_within_what_an_encoder_takes() -> None:
    data = saved(Image.new("L", (400, 20_000), 255), "PNG")
    size = inspect(data).within(400)
    assert opened(shrink(data, size, ImageFormat.WEBP)).size == size == (320, 16_000)


def test_crop_is_exact() -> None:
    assert opened(crop(picture("JPEG", (900, 900)), (120, 63))).size == (120, 63)
    assert opened(crop(picture("PNG", (50, 900)), (120, 63))).size == (120, 63)


@pytest.mark.parametrize("title", ["Kota", "Pemerintah Kota Contoh " * 20, "Tanpaspasi" * 30, "", "é — «»"])
def test_a_card_holds_any_name(title: str) -> None:
    made = card(title, "Informasi publik", "#0b5d4b", (1200, 630))
    assert opened(made).size == (1200, 630)
    assert made == card(title, "Informasi publik", "#0b5d4b", (1200, 630))
    assert len(made) < 40_000


def test_endings_name_every_format() -> None:
    assert set(ENDINGS.values()) == set(ImageFormat)
