"""The tree of Terang's exceptions: what each kind means, and the exit code of a command that it ends.

    TerangError
    ├── ContentError      1   what editors wrote cannot become a site
    ├── CannotRun         2   the command cannot start or go on: folders, files, arguments, other programs
    │   └── UsageError    2   the arguments contradict each other
    ├── OurFault          3   Terang itself is wrong, or its installation is damaged
    ├── ValueRefused          caught inside Terang and turned into a problem or a note
    └── Unread                caught inside Terang: a rule looked at what could not be read, and ends without a word

Texts are Indonesian and complete sentences or clauses: commands show them as they are.
"""

import errno


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


# What the operating system says in its own language, in ours.
_REASONS = {
    errno.ENOENT: "berkas atau folder tidak ada",
    errno.EACCES: "tidak diizinkan",
    errno.EPERM: "tidak diizinkan",
    errno.EISDIR: "itu folder, bukan berkas",
    errno.ENOTDIR: "sebagian alamatnya bukan folder",
    errno.EEXIST: "sudah ada",
    errno.ENOTEMPTY: "foldernya tidak kosong",
    errno.ENOSPC: "ruang penyimpanan habis",
    errno.EDQUOT: "jatah penyimpanan habis",
    errno.EROFS: "penyimpanannya hanya dapat dibaca",
    errno.EIO: "penyimpanan rusak atau terputus",
    errno.ENAMETOOLONG: "namanya terlalu panjang",
    errno.ELOOP: "tautan simboliknya berputar",
    errno.EMFILE: "terlalu banyak berkas terbuka",
    errno.ENOEXEC: "bukan program",
    errno.EBUSY: "sedang dipakai",
    errno.EXDEV: "di penyimpanan lain",
    errno.EFBIG: "terlalu besar",
    errno.ENOMEM: "memori habis",
    errno.EADDRINUSE: "sudah dipakai program lain",
    errno.EADDRNOTAVAIL: "alamat itu tidak ada di komputer ini",
    errno.ECONNREFUSED: "sambungan ditolak",
    errno.ETIMEDOUT: "tidak menjawab",
}


def reason_of(error: OSError | UnicodeError) -> str:
    """Why the system refused, in Indonesian; what we do not know by its number."""
    if isinstance(error, UnicodeError):
        return "bukan teks UTF-8"
    return _REASONS.get(error.errno or 0, f"galat sistem {error.errno}" if error.errno else "galat sistem")
