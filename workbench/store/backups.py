"""Copies of the case file from before, for the day it is damaged.

They stand in `verdicts.json.backups`, named after the time they were made: the newest five, and
of every history that none of these goes on with, the last copy.
"""

from __future__ import annotations

import contextlib
import errno
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from workbench.errors import InputError
from workbench.store import clock
from workbench.store.durable import read_plain, replace
from workbench.store.lines import LEDGER, Tables, tables_of

KEPT = 5


class Backup(NamedTuple):
    """A copy that can be read."""

    path: Path
    tables: Tables


def folder_of(path: Path) -> Path:
    """Return where the backups of a case file stand."""
    return path.with_name(path.name + ".backups")


def back_up(path: Path, data: bytes, note: str = "") -> Path:
    """Keep a copy of a case file's content, and let those go that it makes needless.

    Raises OSError.
    """
    folder = folder_of(path)
    if folder.is_symlink():
        raise OSError(errno.ELOOP, f"{folder.name} is a link")
    folder.mkdir(exist_ok=True)
    copy = folder / f"{clock.now().replace(':', '')}{note}.json"
    replace(copy, copy.with_suffix(".tmp"), data)
    _rotate(folder)
    return copy


def readable(path: Path) -> Iterator[Backup]:
    """Return the backups of a case file that can be read, newest first."""
    for copy in _copies(folder_of(path)):
        tables = _tables(copy)
        if tables:
            yield Backup(copy, tables)


def _copies(folder: Path) -> Sequence[Path]:
    """Return all copies, newest first."""
    return sorted(folder.glob("*.json"), reverse=True)


def _tables(copy: Path) -> Tables:
    with contextlib.suppress(InputError):
        return tables_of(copy, read_plain(copy))
    return {}


def _rotate(folder: Path) -> None:
    """Remove what is old, but never the last copy of a history that was broken off.

    A file that was begun anew, because the one before was damaged, would else push out the copies
    of what was lost.
    """
    copies = _copies(folder)
    kept = [*copies[:KEPT]]
    tables: dict[Path, Tables] = {}

    def held(copy: Path) -> Tables:
        if copy not in tables:
            tables[copy] = _tables(copy)
        return tables[copy]

    for old in copies[KEPT:]:
        if any(_goes_on(held(newer), held(old)) for newer in kept):
            with contextlib.suppress(OSError):
                old.unlink()
        else:
            kept.append(old)


def _goes_on(newer: Tables, older: Tables) -> bool:
    """Whether a ledger, which only ever grows, begins with all of another one."""
    ledger = newer.get(LEDGER, {})
    entries = older.get(LEDGER, {}).items()
    return bool(older) and all(ledger.get(number) == entry for number, entry in entries)
