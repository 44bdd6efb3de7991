"""attachments: pictures of written pages lose place, camera and names, and not one pixel."""

import io
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageChops, ImageOps, PngImagePlugin

from helpers import HOME, make_root, picture, run
from terang.attachments.picture_metadata import without_metadata

SECRET = "RAHASIA"


def exif(orientation: int = 1) -> bytes:
    found = Image.Exif()
    found[0x0112] = orientation
    found[0x013B] = found[0x010F] = SECRET
    gps = found.get_ifd(0x8825)
    gps[1], gps[2], gps[29] = "S", (6.0, 14.0, 17.3), SECRET
    return found.tobytes()


def png_texts() -> PngImagePlugin.PngInfo:
    info = PngImagePlugin.PngInfo()
    info.add_text("Author", SECRET)
    info.add_itxt("XML:com.adobe.xmp", SECRET)
    info.add_text("Comment", SECRET * 50, zip=True)
    return info


def mpo() -> bytes:
    out = io.BytesIO()
    second = Image.new("RGB", (30, 20), "blue")
    second.encoderinfo = {"exif": exif(), "comment": SECRET}  # type: ignore[attr-defined]
    Image.new("RGB", (30, 20), "red").save(out, "MPO", save_all=True, append_images=[second], exif=exif())
    return out.getvalue()


def gif() -> bytes:
    out = io.BytesIO()
    frames = [Image.new("P", (30, 20), colour) for colour in (1, 2, 3)]
    frames[0].save(out, "GIF", save_all=True, append_images=frames[1:], comment=SECRET, loop=0, duration=90)
    return out.getvalue()


CARRIERS: dict[str, Callable[[], bytes]] = {
    "jpeg": lambda: picture("JPEG", (60, 40), exif=exif(), comment=SECRET, xmp=SECRET.encode()),
    "jpeg, progressive": lambda: picture("JPEG", (60, 40), exif=exif(), progressive=True, comment=SECRET),
    "jpeg, lying": lambda: picture("JPEG", (60, 40), exif=exif(6)),
    "jpeg with a film behind it": lambda: picture("JPEG", (60, 40)) + b"\0\0\0\x18ftypmp42" + SECRET.encode(),
    "jpeg with a second picture": mpo,
    "jpeg of several bytes of fill": lambda: picture("JPEG", (60, 40), exif=exif()).replace(b"\xff\xdb", b"\xff\xff\xff\xdb", 1),
    "png": lambda: picture("PNG", (60, 40), exif=exif(), pnginfo=png_texts()),
    "png, lying": lambda: picture("PNG", (60, 40), exif=exif(8)),
    "png with something behind it": lambda: picture("PNG", (60, 40)) + SECRET.encode(),
    "webp": lambda: picture("WEBP", (60, 40), exif=exif(), xmp=SECRET.encode()),
    "webp, lying": lambda: picture("WEBP", (60, 40), exif=exif(5), xmp=SECRET.encode()),
    "gif": gif,
}  # fmt: skip


def shown(data: bytes) -> list[Image.Image]:
    """As a browser shows it, every frame of a film."""
    image = Image.open(io.BytesIO(data))
    frames = 1 if image.format == "MPO" else getattr(image, "n_frames", 1)
    return [upright(image, number) for number in range(frames)]


def upright(image: Image.Image, number: int) -> Image.Image:
    image.seek(number)
    return ImageOps.exif_transpose(image).convert("RGB")


@pytest.mark.parametrize("carrier", CARRIERS)
def test_only_what_is_seen_is_left(carrier: str) -> None:
    data = CARRIERS[carrier]()
    made = without_metadata(data)
    assert SECRET.encode() not in made
    left = Image.open(io.BytesIO(made))
    assert set(left.getexif()) <= {0x0112}
    assert not left.getexif().get_ifd(0x8825)
    assert not {"comment", "xmp", "XML:com.adobe.xmp", "Author", "Comment", "mp"} & left.info.keys()
    before, after = shown(data), shown(made)
    assert len(before) == len(after)
    for one, other in zip(before, after, strict=True):
        assert one.size == other.size
        assert ImageChops.difference(one, other).getbbox() is None
    assert without_metadata(made) == made


@pytest.mark.parametrize("carrier", [name for name in CARRIERS if "behind" not in name])
def test_there_was_something_to_remove(carrier: str) -> None:
    assert without_metadata(CARRIERS[carrier]()) != CARRIERS[carrier]()


def test_colours_keep_their_profile() -> None:
    for format in ("JPEG", "PNG", "WEBP"):
        made = without_metadata(picture(format, (60, 40), icc_profile=b"profile " * 20, exif=exif()))
        assert Image.open(io.BytesIO(made)).info["icc_profile"] == b"profile " * 20


@pytest.mark.parametrize("data", [b"", b"<svg/>", b"body { color: red }", b"%PDF-1.7", b"\0\0\0\x18ftypheic"])
def test_other_files_stay_as_they_are(data: bytes) -> None:
    assert without_metadata(data) == data


@given(
    st.sampled_from([make() for make in CARRIERS.values()]),
    st.integers(0, 3000),
    st.integers(0, 255),
    st.integers(0, 3000),
)
def test_damage_never_makes_it_stumble(data: bytes, at: int, byte: int, end: int) -> None:
    broken = bytearray(data[: len(data) - end] or data)
    broken[at % len(broken)] = byte
    without_metadata(bytes(broken))


NAV = "site_name: PPID\nnav:\n  - Beranda: index.md\n  - Profil: profil/index.md\n"
THEME = f"theme:\n  name: material\n  custom_dir: {HOME}/src/terang/theme\n  font: false\n"
BY_HAND = f"{NAV}{THEME}docs_dir: content\nhooks:\n  - {HOME}/hooks/site.py\nplugins: []\nuse_directory_urls: false\n"


@pytest.mark.parametrize("door", ["publish.py", "mkdocs"])
def test_a_picture_of_a_written_page_is_published_without_its_place(door: str, tmp_path: Path) -> None:
    """Whoever drives the build, and also when the cache knows the page."""
    page = {"content/profil/index.md": "# Profil\n\n![Kantor](kantor.jpg)\n", "content/profil/kantor.jpg": mpo()}
    root = make_root(tmp_path / "root", page | {"mkdocs.yml": BY_HAND if door == "mkdocs" else NAV})
    out = tmp_path / "site"
    for _ in range(2):
        if door == "mkdocs":
            words = ("mkdocs", "build", "-q", "-f", root / "mkdocs.yml", "-d", out)
            done = subprocess.run([sys.executable, "-m", *words], capture_output=True, text=True, check=False)
        else:
            done = run(door, "--root", root, "--out", out, "--today", "2026-03-31")
        assert done.returncode == 0, done.stderr
        assert (out / "profil/kantor.jpg").read_bytes() == without_metadata(mpo())
