"""What a file system says of a file → a stamp: while it is the same, the file need not be read again."""

import os

# Size, last change of the content and of the file itself (nanoseconds), number.
Stamp = tuple[int, int, int, int]

_SHORTLY = 2_000_000_000  # nanoseconds: the coarsest clock of a file system in use


def stamp_of(stat: os.stat_result) -> Stamp:
    return stat.st_size, stat.st_mtime_ns, stat.st_ctime_ns, stat.st_ino


def is_settled(stamp: Stamp, moment: int) -> bool:
    """Would a change after `moment` (nanoseconds, by the clock of the file system) give another stamp?

    A file that was changed shortly before could have been changed again within the same tick of that clock, as git
    knows of its index.
    """
    return last_change(stamp) < moment - _SHORTLY


def last_change(stamp: Stamp) -> int:
    """In nanoseconds."""
    return max(stamp[1:3])
