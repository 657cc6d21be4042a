"""The journal as a file: whole lines, each on the disk before the next; what is torn is cut off."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

from workbench.store.durable import sync_directory, write

# Not through a link: it may lead to somebody's file.
APPENDING = os.O_CREAT | os.O_APPEND | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)


class JournalFile:
    """A file that lines are appended to, opened and made when the first one is.

    `length` is how many bytes of it are whole lines. What stands behind them is cut off before a
    line is appended; where it is more than a write that was cut off in the middle, it is kept in
    `damaged` first. All methods raise OSError, but for `let_go`.
    """

    def __init__(self, path: Path, damaged: Path, length: int = 0) -> None:
        self.path = path
        self.length = length
        self.descriptor = -1
        self._damaged = damaged
        self._in_doubt = False
        self._ours_is_torn = False

    def is_whole(self) -> bool:
        """Whether everything that was appended is surely in it."""
        if self.descriptor >= 0 and os.fstat(self.descriptor).st_nlink == 0:
            # Somebody removed it.
            self.let_go()
            self._in_doubt = True
        self._open()
        return not self._in_doubt and os.fstat(self.descriptor).st_size >= self.length

    def distrust(self) -> None:
        """Take nothing in it for certain until it is emptied."""
        self._in_doubt = True

    def append(self, line: bytes, *, sync: bool) -> None:
        """Write a line behind the others; where that fails, nothing stays of it."""
        try:
            self._open()
            self._cut()
            self._ours_is_torn = True
            write(self.descriptor, line)
            if sync:
                self._sync()
        except OSError:
            with contextlib.suppress(OSError):
                self._cut()
            # A drive that was away and is back wants the file opened anew.
            self.let_go()
            raise
        self._ours_is_torn = False
        self.length += len(line)

    def empty(self) -> None:
        """Remove all lines; where that fails, they are as they were."""
        if self.descriptor >= 0 or self.path.exists():
            self._open()
            self._cut()
            os.ftruncate(self.descriptor, 0)
        self.length, self._in_doubt = 0, False
        if self.descriptor >= 0:
            os.fsync(self.descriptor)

    def remove(self) -> None:
        """Remove the file, where it was ever opened."""
        if self.descriptor >= 0:
            self.path.unlink()

    def let_go(self) -> None:
        """Close it; it is opened again when it is needed."""
        if self.descriptor >= 0:
            with contextlib.suppress(OSError):
                os.close(self.descriptor)
            self.descriptor = -1

    def _open(self) -> None:
        if self.descriptor >= 0:
            return
        self.descriptor = os.open(self.path, os.O_RDWR | APPENDING, 0o666)
        try:
            sync_directory(self.path.parent)
        except OSError:
            # What is in a file whose name may vanish isn't saved.
            self.let_go()
            raise

    def _sync(self) -> None:
        try:
            os.fsync(self.descriptor)
        except OSError:
            # The system may have dropped what wasn't synced yet, and never says so again.
            self._in_doubt = True
            raise

    def _cut(self) -> None:
        """Cut off what stands behind the whole lines; never make the file longer."""
        if self.descriptor < 0 or os.fstat(self.descriptor).st_size <= self.length:
            return
        if not self._ours_is_torn:
            with self.path.open("rb") as file:
                file.seek(self.length)
                tail = file.read()
            if b"\n" in tail:
                descriptor = os.open(self._damaged, os.O_WRONLY | APPENDING, 0o666)
                try:
                    write(descriptor, tail)
                    os.fsync(descriptor)
                finally:
                    os.close(descriptor)
        os.ftruncate(self.descriptor, self.length)
        self._ours_is_torn = False
