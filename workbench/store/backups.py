"""Copies of the case file from before, for the day it is damaged.

They stand in `verdicts.json.backups`, the newest five, named after the time they were made.
"""

from __future__ import annotations

import contextlib
import os
from pathlib import Path
from typing import NamedTuple

from workbench.errors import InputError
from workbench.store import clock
from workbench.store.durable import read_plain, replace
from workbench.store.lines import Tables, folded_in, read_lines, tables_of

KEPT = 5


class Backup(NamedTuple):
    """A copy that can be read."""

    path: Path
    tables: Tables


def folder_of(path: Path) -> Path:
    """Return where the backups of a case file stand."""
    return path.with_name(path.name + ".backups")


def back_up(path: Path, data: bytes, note: str = "") -> Path:
    """Keep a copy of a case file's content, and the newest five in all. Raises OSError."""
    folder = folder_of(path)
    folder.mkdir(exist_ok=True)
    copy = folder / f"{clock.now().replace(':', '')}{note}.json"
    replace(copy, copy.with_suffix(".tmp"), data)
    for old in sorted(folder.glob("*.json"), reverse=True)[KEPT:]:
        with contextlib.suppress(OSError):
            old.unlink()
    return copy


class Recovery(NamedTuple):
    """What takes the place of a damaged case file: its tables, and the journal to go on with."""

    tables: Tables
    journal: bytes
    notice: str


def recover(path: Path, journal_path: Path, journal: bytes, *, read_only: bool) -> Recovery | None:
    """Set a damaged case file aside and return what its newest backup holds.

    The journal is set aside, too, when it doesn't continue the backup. None, and nothing has
    changed, when there is no backup or the file can't be set aside. With `read_only` everything
    stays where it is.
    """
    backup = newest(path)
    if backup is None:
        return None
    reached = folded_in(backup.tables)
    numbers = [number for number, _ in read_lines(journal)[0] if number > reached]
    follows = not numbers or numbers[0] == reached + 1
    aside = [path] if follows else [path, journal_path]
    kept = aside
    if not read_only:
        try:
            kept = [set_aside(one) for one in aside if one.exists()]
            if not follows:
                journal_path.unlink(missing_ok=True)
        except OSError:
            return None
    names = " and ".join(one.name for one in kept)
    decided = len(backup.tables.get("ledger", {}))
    if numbers and follows:
        lost = f"and the {len(numbers)} writes after it: nothing was lost"
    else:
        lost = f"whatever was decided after it is only in {names}"
    return Recovery(
        backup.tables,
        journal if follows else b"",
        f"{path.name} is damaged{names and ' and kept as '}{names}; this is the backup"
        f" {folder_of(path).name}/{backup.path.name} with {decided} decisions; {lost}",
    )


def set_aside(path: Path) -> Path:
    """Give a file a name of its own beside it; raises OSError."""
    number = 1
    while (aside := path.with_name(f"{path.name}.damaged-{number}")).exists():
        number += 1
    try:
        # Its old name goes when something whole takes it.
        os.link(path, aside)
    except OSError:
        os.rename(path, aside)
    return aside


def newest(path: Path) -> Backup | None:
    """Return the newest backup of a case file that can be read."""
    for copy in sorted(folder_of(path).glob("*.json"), reverse=True):
        with contextlib.suppress(InputError):
            tables = tables_of(copy, read_plain(copy))
            if tables:
                return Backup(copy, tables)
    return None
