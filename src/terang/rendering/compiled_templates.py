"""Templates ↔ what they were compiled to, kept as Python keeps that of modules: in `__pycache__`, where it can be written.

To compile all templates takes half a second of processor time, to read them compiled a fiftieth.
"""

import os
import sys
from contextlib import suppress
from pathlib import Path

from jinja2 import FileSystemBytecodeCache
from jinja2.bccache import Bucket

from ..caching import installed_state


class CompiledTemplates(FileSystemBytecodeCache):
    """Believed while nothing of Terang and of what is installed has changed: values of filters may be compiled in."""

    def __init__(self) -> None:
        super().__init__(str(Path(__file__).with_name("__pycache__")), "template-%s.cache")

    def get_source_checksum(self, source: str) -> str:
        return super().get_source_checksum(installed_state().hex() + source)

    def load_bytecode(self, bucket: Bucket) -> None:
        if installed_state():
            with suppress(OSError):
                super().load_bytecode(bucket)

    def dump_bytecode(self, bucket: Bucket) -> None:
        if not sys.dont_write_bytecode:
            with suppress(OSError):
                os.makedirs(self.directory, exist_ok=True)
                super().dump_bytecode(bucket)
