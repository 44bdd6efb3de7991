"""Two npm packages and a configuration → every file of the form editor, which asks no host but the forge."""

import io
import json
import re
import tarfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib import resources
from typing import Any

from ..errors import CannotRun
from ..values.forge_places import ForgePlace


class UnknownPackage(CannotRun):
    """A package is not what this version of Terang was written for."""


@dataclass(frozen=True, slots=True)
class NpmPackage:
    """What is fetched: `integrity` is the digest that the npm client records in its lock files."""

    name: str
    version: str
    integrity: str


CMS = NpmPackage(
    "@sveltia/cms",
    "0.221.1",
    "sha512-J+Qoik9kGMk2L7vNpOQrnDmFRi+NB6vwJ0f657YtsxWH0P8WYSYRRSRC2pQ/jGGbVlM//Pg/WIgmkpswqoo3gQ==",
)
YAML = NpmPackage(
    "yaml", "2.9.1", "sha512-3NxN8+78OdzbT7C/WjGsyfPAtJaN3FNDsWxv7Y7mcDsT/oOmgW8BpyQQFFBnvZE3j9Y2Sdz1ULFLezL7Eb2yFw=="
)

# The editor's languages are a closed list: Indonesian takes the place of one of them.
_PLACE = "vi"
_SWAPS = (
    (rf"import\(`\.\./locales/{_PLACE}\.json`\)", "import(`./bahasa.js`)"),
    (rf"\b{_PLACE}:(?=\(\)=>\w+\(\(\)=>import\(`\./bahasa\.js`\))", "id:"),
    (rf",uk,{_PLACE},zh-CN,", ",uk,id,zh-CN,"),
    # Whether there is a newer version, and how the forge fares, is asked of other hosts: these questions are left out.
    (r"https://[\w.]+/@sveltia/cms\b", "data:application/json,{}#"),
    (r"https://[\w.]+/api/v2/status\.json", "data:application/json,{}"),
)
# Fonts come from the folder of the editor.
_FONT = re.compile(r"url\(https://[^)]*fontsource[^)]*\)\s*format\('woff2(?:-variations)?'\)")


def editor_files(
    packages: Mapping[NpmPackage, bytes], place: ForgePlace, configuration: Mapping[str, Any]
) -> Iterator[tuple[str, bytes]]:
    """Path below the folder of the editor, and content. `packages` are the tarballs of CMS and YAML."""
    cms, yaml = (dict(_members(packages[one])) for one in (CMS, YAML))
    assets = resources.files(__package__).joinpath("assets")
    page = assets.joinpath("index.html").read_text(encoding="utf-8")
    yield "index.html", page.replace("«api»", f"{place.api} {_pictures(place)}".strip()).encode()
    for name in ("mulai.js", "format.js"):
        yield name, assets.joinpath(name).read_bytes()
    yield "config.json", _json(configuration)
    yield "cms/index.js", _patched(_taken(cms, "npm/index.js").decode()).encode()
    words = json.loads(_taken(cms, "locales/en-US.json"))
    _lay_over(words, json.loads(assets.joinpath("bahasa.json").read_text(encoding="utf-8")), "")
    yield "cms/bahasa.js", b"export default " + _json(words).rstrip() + b";\n"
    yield "cms/LICENSE.txt", _taken(cms, "LICENSE.txt")
    yield "yaml/LICENSE.txt", _taken(yaml, "LICENSE")
    for path, content in cms.items():
        if path.startswith(("npm/assets/", "npm/chunks/")) and not path.endswith(".map"):
            yield f"cms/{path.removeprefix('npm/')}", content
    for path, content in yaml.items():
        if path.startswith("browser/dist/") and path.endswith(".js"):
            yield f"yaml/{path.removeprefix('browser/dist/')}", content


def _pictures(place: ForgePlace) -> str:
    """Where else the forge answers: its own pages for a self-hosted one."""
    return place.host if place.api.startswith(place.host) else ""


def _members(tarball: bytes) -> Iterator[tuple[str, bytes]]:
    with tarfile.open(fileobj=io.BytesIO(tarball), mode="r:gz") as package:
        for member in package:
            content = package.extractfile(member)
            if member.isfile() and content:
                yield member.name.partition("/")[2], content.read()


def _taken(files: Mapping[str, bytes], path: str) -> bytes:
    if path not in files:
        raise UnknownPackage(f"paket formulir tidak memuat «{path}»; pasang versi Terang yang lebih baru")
    return files[path]


def _patched(code: str) -> str:
    """Every replacement must fit exactly once: a bundle that is put together otherwise is refused."""
    for pattern, new in _SWAPS:
        code, count = re.subn(pattern, lambda _, new=new: new, code)  # type: ignore[misc]
        if count != 1:
            raise UnknownPackage(f"paket formulir berbeda dari yang dikenal ({pattern}: {count})")
    return _FONT.sub("local('-')", code).replace("//# sourceMappingURL=index.js.map", "")


def _lay_over(words: dict[str, Any], ours: Mapping[str, Any], at: str) -> None:
    for key, value in ours.items():
        if key not in words or isinstance(words[key], dict) is not isinstance(value, dict):
            raise UnknownPackage(f"paket formulir tidak mengenal kata «{at}{key}»")
        if isinstance(value, dict):
            _lay_over(words[key], value, f"{at}{key}.")
        else:
            words[key] = value


def _json(value: object) -> bytes:
    return (json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n").encode()
