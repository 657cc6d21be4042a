"""Files and names that are on the disk when a function returns."""

from __future__ import annotations

import contextlib
import errno
import os
import stat
from pathlib import Path

from workbench.errors import InputError


def read_plain(path: Path) -> bytes:
    """Return the content of a file, nothing for one that isn't there. Raises InputError."""
    try:
        # Anything else may never end, or is nobody's to replace.
        if not stat.S_ISREG(path.stat().st_mode):
            raise InputError(f"{path} isn't a plain file: name another case file with --case")
        return path.read_bytes()
    except FileNotFoundError:
        return b""
    except OSError as error:
        raise InputError(
            f"Can't read the case file {path}: {error.strerror}; name another with --case"
        ) from error


def write(descriptor: int, data: bytes) -> None:
    """Write everything, however many writes it takes. Raises OSError."""
    written = 0
    while written < len(data):
        written += os.write(descriptor, data[written:] if written else data)


def replace(path: Path, temporary: Path, data: bytes) -> None:
    """Replace a file as a whole: it has its old content or the new one. Raises OSError."""
    try:
        # One of our own: what is there may be a link to somebody's file.
        temporary.unlink(missing_ok=True)
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
        descriptor = os.open(temporary, flags, 0o666)
        try:
            write(descriptor, data)
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
        with contextlib.suppress(OSError):
            temporary.chmod(path.stat().st_mode & 0o7777)
        os.replace(temporary, path)
    except OSError:
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise
    sync_directory(path.parent)


def sync_directory(path: Path) -> None:
    """Make names in a directory durable, where the system knows how."""
    if os.name == "nt":
        return
    directory = os.open(path, os.O_RDONLY)
    try:
        os.fsync(directory)
    except OSError as error:
        # Some network drives know no such thing.
        if error.errno not in {errno.EINVAL, errno.ENOTSUP, errno.ENOSYS}:
            raise
    finally:
        os.close(directory)
