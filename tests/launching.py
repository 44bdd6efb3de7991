"""A command of scripts/ → its exit code and what it said, from a process that has loaded Terang and forks for each.

To load Python and Terang takes most of the time of a short command. The child is what `python -W error <script>` would
be: its own process, arguments, folder, environment and output. What is settled when Python starts (PYTHONHASHSEED,
PYTHONIOENCODING, the language) is settled here too: whoever wants to change it needs a process of its own.
"""

import atexit
import functools
import json
import os
import runpy
import signal
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

HOME = Path(__file__).resolve().parents[1]
_SECONDS = 120  # then a command is killed, as one that hangs


def launch(
    script: Path, arguments: Sequence[str], cwd: Path, environment: Mapping[str, str]
) -> subprocess.CompletedProcess[str]:
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        request = {
            "script": str(script),
            "arguments": list(arguments),
            "cwd": str(cwd),
            "environment": dict(environment),
            "outputs": [f"/proc/{os.getpid()}/fd/{file.fileno()}" for file in (out, err)],
        }
        forker = _forker()
        assert forker.stdin
        assert forker.stdout
        forker.stdin.write(json.dumps(request) + "\n")
        forker.stdin.flush()
        code = int(forker.stdout.readline())
        said = [_text(file) for file in (out, err)]
    return subprocess.CompletedProcess([str(script), *arguments], code, *said)


def _text(file: "tempfile._TemporaryFileWrapper[bytes]") -> str:
    file.seek(0)
    return file.read().decode("utf-8", "replace").replace("\r\n", "\n")


@functools.cache
def _forker() -> "subprocess.Popen[str]":
    """One for each process of the test run."""
    command = [sys.executable, "-W", "error", __file__]
    environment = {**os.environ, "PYTHONIOENCODING": "utf-8"}
    forker = subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8", env=environment
    )
    atexit.register(forker.communicate)  # its input ends, and with it the process
    return forker


def _serve() -> dict[str, str | list[str]] | None:
    """Forks for each line of the input. Returns in the child, with what it shall do, and at the end of the input."""
    sys.path[:1] = [str(HOME / "src")]
    import terang.catalogue
    import terang.coverage
    import terang.importing
    import terang.publishing  # noqa: F401 - these load all others

    for line in sys.stdin:
        if (child := os.fork()) == 0:
            return dict(json.loads(line))
        _, status = os.waitpid(child, 0)
        print(os.waitstatus_to_exitcode(status), flush=True)
    return None


def _become(request: dict) -> None:  # type: ignore[type-arg]
    signal.alarm(_SECONDS)
    os.environ.clear()
    os.environ.update(request["environment"])
    os.chdir(request["cwd"])
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    for number, path in enumerate(request["outputs"], start=1):
        os.dup2(os.open(path, os.O_WRONLY), number)
    sys.path[:1] = [str(Path(request["script"]).parent)]
    sys.argv = [request["script"], *request["arguments"]]
    runpy.run_path(request["script"], run_name="__main__")


if __name__ == "__main__" and (found := _serve()):
    _become(found)
