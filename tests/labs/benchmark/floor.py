"""A root and a plan of files → the least that any generator must do: read all of the one, write all of the other.

Run as a program of its own, so that it pays for its start as everybody does. Two processes share the work;
nothing is parsed, rendered or compared. The bytes written are noise of the right length.
"""

import os
import sys
from collections.abc import Sequence

PROCESSES = 2


def main(root: str, plan: str, out: str) -> None:
    """`plan` is a file with a line `<bytes> <path>` for each file to write."""
    sources = list(_files(root))
    with open(plan, encoding="utf-8") as lines:
        rows = [(int(size), path) for size, path in (line.rstrip("\n").split(" ", 1) for line in lines)]
    for folder in sorted({os.path.dirname(path) for _, path in rows}):
        os.makedirs(os.path.join(out, folder), exist_ok=True)
    noise = memoryview(os.urandom(1 << 16) * -(-max((size for size, _ in rows), default=1) // (1 << 16)))
    children = []
    for share in range(1, PROCESSES):
        child = os.fork()
        if not child:
            _work(sources[share::PROCESSES], rows[share::PROCESSES], out, noise)
            os._exit(0)
        children.append(child)
    _work(sources[::PROCESSES], rows[::PROCESSES], out, noise)
    if any(os.waitpid(child, 0)[1] for child in children):
        sys.exit("sebuah proses berhenti mendadak")


def _work(sources: Sequence[str], rows: Sequence[tuple[int, str]], out: str, noise: memoryview) -> None:
    for source in sources:
        descriptor = os.open(source, os.O_RDONLY)
        while os.read(descriptor, 1 << 20):
            pass
        os.close(descriptor)
    for size, path in rows:
        descriptor = os.open(f"{out}/{path}", os.O_WRONLY | os.O_CREAT, 0o644)
        written = 0
        while written < size:
            written += os.write(descriptor, noise[written:size])
        os.close(descriptor)


def _files(folder: str) -> Sequence[str]:
    found = []
    waiting = [folder]
    while waiting:
        with os.scandir(waiting.pop()) as entries:
            for entry in entries:
                if entry.name.startswith("."):
                    continue
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(entry.path)
                else:
                    found.append(entry.path)
    return found


if __name__ == "__main__":
    main(*sys.argv[1:4])
