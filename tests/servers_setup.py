"""This machine → the web servers on which the tests try a site; Debian's packages where root can install them."""

import os
import shutil
import subprocess
import sys

# Command → Debian's packages.
PACKAGES = {
    "nginx": ("nginx-light",),
    "apache2": ("apache2",),
    "lighttpd": ("lighttpd", "lighttpd-mod-deflate"),
    "caddy": ("caddy",),
}
_PATH = os.pathsep.join([os.environ.get("PATH", ""), "/usr/sbin", "/usr/local/sbin"])


def server(command: str) -> str | None:
    return shutil.which(command, path=_PATH)


def install() -> None:
    """Without starting them: the tests start their own, on ports of their own."""
    missing = [packages for command, packages in PACKAGES.items() if not server(command)]
    if not missing or os.geteuid() != 0 or not shutil.which("apt-get"):
        return
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive", "RUNLEVEL": "1"}
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "check": False, "env": environment}
    subprocess.run(["apt-get", "update"], **quiet)  # type: ignore[call-overload]
    for packages in missing:  # one by one: not every release of Debian has all of them
        subprocess.run(["apt-get", "install", "-y", "--no-install-recommends", *packages], **quiet)  # type: ignore[call-overload]


if __name__ == "__main__":
    install()
    for command, packages in PACKAGES.items():
        if not server(command):
            print(
                f"No {command}: its tests are skipped. On Debian: apt-get install {' '.join(packages)}", file=sys.stderr
            )
