"""One writer per case: a lock held as long as the case is open for writing.

The lock is the system's own on `verdicts.json.lock`, so it ends with the process that held it,
however that ended; the file only says who the holder is.
"""

from __future__ import annotations

import contextlib
import os
import socket
import sys
from pathlib import Path

from workbench.store import clock
from workbench.store.lines import decode, encode
from workbench.store.model import Holder

if sys.platform == "win32":
    import msvcrt

    def _take(descriptor: int) -> None:
        # Far behind the content, so that others can still read who the holder is.
        os.lseek(descriptor, 1 << 20, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _take(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


class Lock:
    """A lock that was taken; `release` gives it back."""

    def __init__(self, path: Path, descriptor: int) -> None:
        self._path = path
        self._descriptor = descriptor

    def holds(self) -> bool:
        """Whether the lock still keeps others out: not when its file was removed."""
        try:
            return os.path.samestat(os.fstat(self._descriptor), self._path.stat())
        except OSError:
            return False

    def release(self) -> None:
        """Give the lock back and remove its file."""
        if self._descriptor < 0:
            return
        # Removed while still held: whoever opened it meanwhile sees that it is gone. Where
        # somebody removed ours before, there may be another's.
        if self.holds():
            with contextlib.suppress(OSError):
                self._path.unlink()
        os.close(self._descriptor)
        self._descriptor = -1


def take(path: Path, reviewer: str) -> Lock | Holder:
    """Take the lock, or return who has it.

    A lock that somebody left who is dead is taken over, also another user's. Raises OSError where
    no lock can be made; `refusal` puts it in words.
    """
    while True:
        ours = not path.exists()
        descriptor, is_others = _open(path)
        try:
            _take(descriptor)
        except (BlockingIOError, PermissionError):
            os.close(descriptor)
            return _holder(path)
        except OSError:
            os.close(descriptor)
            # Nobody can hold it here, or those who do need their file.
            if ours:
                with contextlib.suppress(OSError):
                    path.unlink()
            raise
        try:
            # The holder before us removed the file between our two calls: this one is dead.
            if os.path.samestat(os.fstat(descriptor), path.stat()):
                break
        except FileNotFoundError:
            pass
        os.close(descriptor)
    if is_others:
        # One of our own names us; where we may not remove theirs, we hold it as it is.
        try:
            path.unlink()
        except OSError:
            return Lock(path, descriptor)
        os.close(descriptor)
        return take(path, reviewer)
    us = {
        "reviewer": reviewer,
        "host": socket.gethostname(),
        "pid": os.getpid(),
        "since": clock.now(),
    }
    # A full disk only leaves us without a name.
    with contextlib.suppress(OSError):
        os.ftruncate(descriptor, 0)
        os.lseek(descriptor, 0, os.SEEK_SET)
        os.write(descriptor, encode(us))
    return Lock(path, descriptor)


def refusal(path: Path, error: OSError) -> str:
    """Say in one line why a lock couldn't be made, whose it is, and what can be done about it."""
    reason = error.strerror or str(error)
    if not os.path.lexists(path):
        return (
            f"no lock can be made in {path.parent} ({reason}); keep the case elsewhere with"
            " --case FILE"
        )
    holder = _holder(path)
    whose = holder.reviewer if holder.pid else _owner(path)
    return (
        f"{path.name} is {whose}'s and can't be taken ({reason}); when nobody has the case open any"
        " more, remove it or have it removed, or keep the case elsewhere with --case FILE"
    )


def held_words(holder: Holder, path: Path) -> str:
    """Say in one line who has the case open, and what can be done about it."""
    words = f"{holder.reviewer} has this case open on {holder.host}"
    if holder.since:
        words += f" since {holder.since}"
    if holder.host != socket.gethostname():
        words += f"; if that computer is gone, remove {path.name}"
    return words


def _open(path: Path) -> tuple[int, bool]:
    """Open a lock, and make it where it isn't; also return whether it is one we can't write."""
    # Through a link we would write who we are into somebody's file.
    no_link = getattr(os, "O_NOFOLLOW", 0)
    try:
        return os.open(path, os.O_RDWR | os.O_CREAT | no_link, 0o666), False
    except PermissionError:
        if not path.exists():
            raise
        return os.open(path, os.O_RDONLY | no_link), True


def _owner(path: Path) -> str:
    with contextlib.suppress(OSError, KeyError, NotImplementedError):
        return path.owner()
    return "somebody"


def _is_dead(host: str, pid: int) -> bool:
    """Whether a process of this computer has ended; of others nobody knows."""
    if host != socket.gethostname() or sys.platform == "win32":
        return False
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return True
    except (OSError, OverflowError):
        pass
    return False


def _holder(path: Path) -> Holder:
    """Return who is named in a lock; somebody else may hold it who couldn't write his name."""
    try:
        content = decode(path.read_bytes())
        holder = Holder(
            str(content["reviewer"]),
            str(content["host"]),
            int(content["pid"]),
            str(content["since"]),
        )
    except (OSError, ValueError, KeyError, TypeError):
        return Holder("somebody", "an unknown computer", 0, "")
    if _is_dead(holder.host, holder.pid):
        return Holder("somebody", holder.host, 0, "")
    return holder
