"""A finished site and the settings that Terang writes for a server → that server, really running, on a port of its own."""

import os
import shutil
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from servers_setup import server
from terang.hosting.server_snippets import FOLDER

_SECONDS = 20  # a server that does not answer by then does not run


@contextmanager
def running(name: str, settings: str, host: str, site: Path, place: Path) -> Iterator[str]:
    """The address of the root of the host. `site` lies below it as in its address; `place` is for the server's own files."""
    program = server("apache2" if name == "apache" else name)
    if program is None:
        pytest.skip(f"{name} is not installed: run python tests/servers_setup.py as root")
    port = _free_port()
    settings = settings.replace(FOLDER, str(site))
    line, environment = _STARTERS[name](program, settings, host, port, place)
    with (place / "keluaran.txt").open("wb") as said:
        process = subprocess.Popen(
            line, stdout=said, stderr=said, stdin=subprocess.DEVNULL, env={**os.environ, **environment}
        )
    try:
        _wait(port, process, place)
        yield f"http://127.0.0.1:{port}/"
    finally:
        process.terminate()
        process.wait(_SECONDS)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait(port: int, process: "subprocess.Popen[bytes]", place: Path) -> None:
    end = time.monotonic() + _SECONDS
    while time.monotonic() < end and process.poll() is None:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    pytest.fail("\n".join(path.read_text("utf-8", "replace") for path in sorted(place.glob("*.txt"))), pytrace=False)


_Started = tuple[list[str], dict[str, str]]


def _nginx(program: str, settings: str, host: str, port: int, place: Path) -> _Started:
    shutil.copy("/etc/nginx/mime.types", place)
    (place / "ppid.conf").write_text(settings.replace("listen 80", f"listen 127.0.0.1:{port}"))
    temporary = "".join(
        f"    {kind}_temp_path {place}/{kind};\n" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    main = f"daemon off;\nmaster_process off;\npid {place}/pid;\nerror_log {place}/galat.txt;\nevents {{}}\nhttp {{\n"
    (place / "nginx.conf").write_text(f"{main}    access_log off;\n{temporary}    include {place}/ppid.conf;\n}}\n")
    return [program, "-c", str(place / "nginx.conf"), "-e", str(place / "galat.txt")], {}


def _apache(program: str, settings: str, host: str, port: int, place: Path) -> _Started:
    modules = ("mpm_event", "authz_core", "dir", "mime", "headers", "alias", "deflate", "filter")
    loaded = "".join(f"LoadModule {one}_module /usr/lib/apache2/modules/mod_{one}.so\n" for one in modules)
    head = f"ServerRoot {place}\nPidFile {place}/pid\nErrorLog {place}/galat.txt\nListen 127.0.0.1:{port}\nServerName {host}\n"
    user = "User www-data\nGroup www-data\n" if os.geteuid() == 0 else ""
    rest = f"TypesConfig /etc/mime.types\nDirectoryIndex index.html\nServerTokens Prod\n{user}"
    (place / "apache.conf").write_text(head + loaded + rest + settings.replace("*:80", f"127.0.0.1:{port}"))
    return [program, "-f", str(place / "apache.conf"), "-DFOREGROUND"], {}


def _lighttpd(program: str, settings: str, host: str, port: int, place: Path) -> _Started:
    own = (
        f'server.port = {port}\nserver.bind = "127.0.0.1"\nserver.errorlog = "{place}/galat.txt"\n'
        'index-file.names = ( "index.html" )\nserver.document-root = "/nonexistent"\n'
        'include_shell "/usr/share/lighttpd/create-mime.conf.pl"\n'
    )
    (place / "lighttpd.conf").write_text(own + settings)
    return [program, "-D", "-f", str(place / "lighttpd.conf")], {}


def _caddy(program: str, settings: str, host: str, port: int, place: Path) -> _Started:
    own = "{\n    admin off\n    auto_https off\n}\n"
    (place / "Caddyfile").write_text(own + settings.replace(f"{host} {{", f"http://127.0.0.1:{port} {{", 1))
    line = [program, "run", "--config", str(place / "Caddyfile"), "--adapter", "caddyfile"]
    return line, {"HOME": str(place), "XDG_DATA_HOME": str(place), "XDG_CONFIG_HOME": str(place)}


_STARTERS: dict[str, Callable[[str, str, str, int, Path], _Started]] = {
    "nginx": _nginx,
    "apache": _apache,
    "lighttpd": _lighttpd,
    "caddy": _caddy,
}
