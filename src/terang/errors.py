"""The tree of Terang's exceptions: what each kind means, and the exit code of a command that it ends.

    TerangError
    ├── ContentError      1   what editors wrote cannot become a site
    ├── CannotRun         2   the command cannot start or go on: folders, files, arguments, other programs
    │   └── UsageError    2   the arguments contradict each other
    ├── OurFault          3   Terang itself is wrong, or its installation is damaged
    └── ValueRefused          caught inside Terang and turned into a problem or a note

Texts are Indonesian and complete sentences or clauses: commands show them as they are.
"""


class TerangError(Exception):
    """Any exception that Terang raises by intent."""

    exit_code = 2


class ContentError(TerangError):
    """What editors wrote cannot become a site."""

    exit_code = 1


class CannotRun(TerangError):
    """The command cannot start or go on; nothing is wrong with single sources."""


class UsageError(CannotRun):
    """Arguments that are right one by one contradict each other."""


class OurFault(TerangError):
    """Terang itself is wrong, or its installation is damaged."""

    exit_code = 3


class ValueRefused(TerangError):
    """A value cannot be used. The caller catches this and writes its own message."""
