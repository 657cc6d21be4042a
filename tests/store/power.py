"""A disk that forgets: what may be left of a folder when the power goes.

`Disk` watches a folder by the calls that the storage makes (`os.write`, `os.fsync`, `os.replace`,
...) and keeps what is surely on the disk: the content of a file as of its last fsync, the names
in a directory as of the fsync of that directory. At any of these calls it can pull the plug, and
some of them it can refuse: a write stops in the middle, and what a refused fsync was about is
dropped for good, though it can still be read, as Linux does it.
`leave` then writes one of the many folders that a file system may come up with: every name old or
new on its own (renames may be reordered), every file as it was synced, as it is now, or torn
anywhere in between, also with blocks of zeros where data hadn't arrived.
"""

from __future__ import annotations

import errno
import os
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

WATCHED = ("open", "write", "fsync", "replace", "ftruncate", "unlink", "link", "rename", "mkdir")


class PowerCut(BaseException):
    """The power goes; nobody catches this."""


class Disk:
    """What is surely on the disk of everything below a folder.

    `refused` is how many of the calls fail, of 1.
    """

    def __init__(
        self, folder: Path, cut_at: int, patch: pytest.MonkeyPatch, refused: float = 0.0
    ) -> None:
        self._folder = folder
        self._cut_at = cut_at
        self._refused = refused
        self.calls = 0
        self.is_off = False
        # Held open so that numbers of inodes aren't used again, and old content stays readable.
        self._held: dict[int, int] = {}
        self._real_open = os.open
        self._synced: dict[int, bytes] = {}
        self._dropped: dict[int, list[tuple[int, int]]] = {}
        self._names: dict[Path, dict[str, int]] = {folder: {}}
        for name in WATCHED:
            patch.setattr(os, name, self._watching(name, getattr(os, name)))

    def _watching(self, name: str, function: Callable[..., Any]) -> Callable[..., Any]:
        def call(*arguments: Any, **named: Any) -> Any:
            if self.is_off:
                raise PowerCut
            if name == "open":
                return self._open(function, *arguments, **named)
            self._look()
            self.calls += 1
            if self.calls == self._cut_at:
                if name == "write" and random.random() < 0.5:
                    # Cut off in the middle of a write.
                    data = bytes(arguments[1])
                    function(arguments[0], data[: random.randrange(len(data) + 1)])
                self.is_off = True
                raise PowerCut
            if name in ("write", "ftruncate"):
                self._forget_dropped(name, *arguments)
            if random.random() < self._refused:
                return self._refuse(name, function, *arguments)
            result = function(*arguments, **named)
            self._look()
            if name == "fsync":
                self._sync(arguments[0])
            return result

        return call

    def _refuse(self, name: str, function: Callable[..., Any], *arguments: Any) -> int:
        data = bytes(arguments[1]) if name == "write" else b""
        if len(data) > 1 and random.random() < 0.5:
            return int(function(arguments[0], data[: random.randrange(1, len(data))]))
        if name == "fsync":
            inode = os.fstat(arguments[0]).st_ino
            if inode in self._held:
                synced, now = self._synced.get(inode, b""), self._content(inode)
                pairs = enumerate(zip(synced, now, strict=False))
                same = next((at for at, (a, b) in pairs if a != b), min(len(synced), len(now)))
                self._dropped.setdefault(inode, []).append((same, len(now)))
        raise OSError(random.choice([errno.EIO, errno.ENOSPC]), "The disk refuses")

    def _forget_dropped(self, name: str, descriptor: int, what: Any) -> None:
        """What is written anew, or cut off, counts from then on."""
        status = os.fstat(descriptor)
        dropped = self._dropped.get(status.st_ino, [])
        end = status.st_size if name == "write" else int(what)
        self._dropped[status.st_ino] = [(a, min(b, end)) for a, b in dropped if a < end]

    def _open(self, function: Callable[..., Any], *arguments: Any, **named: Any) -> int:
        descriptor = int(function(*arguments, **named))
        if arguments[1] & os.O_TRUNC:
            self._dropped.pop(os.fstat(descriptor).st_ino, None)
        return descriptor

    def _look(self) -> None:
        for path in self._folder.rglob("*"):
            if path.is_file():
                inode = path.stat().st_ino
                if inode not in self._held:
                    self._held[inode] = self._real_open(path, os.O_RDONLY)

    def _sync(self, descriptor: int) -> None:
        inode = os.fstat(descriptor).st_ino
        for folder in [self._folder, *(p for p in self._folder.rglob("*") if p.is_dir())]:
            if folder.stat().st_ino == inode:
                self._names[folder] = self._names_in(folder)
                return
        self._synced[inode] = self._content(inode)

    def _names_in(self, folder: Path) -> dict[str, int]:
        return {path.name: path.stat().st_ino for path in folder.iterdir() if path.is_file()}

    def _content(self, inode: int) -> bytes:
        descriptor = self._held[inode]
        content = bytearray(os.pread(descriptor, os.fstat(descriptor).st_size, 0))
        for start, end in self._dropped.get(inode, ()):
            content[start:end] = bytes(end - start)
        return bytes(content)

    def leave(self, target: Path) -> None:
        """Write what may be left into another folder."""
        folders = [self._folder, *(p for p in self._folder.rglob("*") if p.is_dir())]
        for folder in folders:
            there = target / folder.relative_to(self._folder)
            there.mkdir(exist_ok=True)
            old, now = self._names.get(folder, {}), self._names_in(folder)
            for name in old.keys() | now.keys():
                inode = random.choice([old.get(name), now.get(name)])
                if inode is not None and not name.endswith(".lock"):
                    (there / name).write_bytes(self._left_of(inode))
        for descriptor in self._held.values():
            os.close(descriptor)

    def _left_of(self, inode: int) -> bytes:
        synced, now = self._synced.get(inode, b""), self._content(inode)
        if synced == now:
            return now
        kind = random.random()
        if kind < 0.3:
            return synced
        if kind < 0.5:
            return now
        # The size may have arrived without the data, and the data in blocks of any order.
        pairs = enumerate(zip(synced, now, strict=False))
        same = next((at for at, (a, b) in pairs if a != b), min(len(synced), len(now)))
        size = random.randrange(same, max(len(synced), len(now)) + 1)
        left = bytearray(now[:size].ljust(size, b"\0"))
        for block in range(same - same % 512, size, 512):
            if random.random() < 0.3:
                stop = min(block + 512, size)
                old = synced[block:stop].ljust(stop - block, b"\0")
                left[max(block, same) : stop] = old[max(block, same) - block :]
        return bytes(left)
