"""What takes the place of a case file that can't be read, and where that one is kept."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from workbench.store.backups import Backup, folder_of
from workbench.store.durable import sync_directory
from workbench.store.lines import LEDGER, Tables, decode, folded_in, read_lines


class Recovery(NamedTuple):
    """The tables to go on with and the journal that continues them.

    `aside` says which files are to be kept under which names before anything is written, `notice`
    says in one line what was done, and what was lost if anything.
    """

    tables: Tables
    journal: bytes
    aside: Sequence[tuple[Path, Path]]
    notice: str


def recover(
    path: Path, data: bytes, journal: bytes, backup: Backup, *, read_only: bool
) -> Recovery:
    """Return how to go on from a backup of a case file that holds `data`; changes nothing.

    The journal is set aside, too, when it doesn't continue the backup. What is opened for reading
    stays where it is.
    """
    reached = folded_in(backup.tables)
    numbers = [number for number, _ in read_lines(journal)[0] if number > reached]
    follows = not numbers or numbers[0] == reached + 1
    damaged = [path] if data else []
    if not follows:
        damaged.append(path.with_name(path.name + ".journal"))
    aside = [] if read_only else [(one, free_name(one)) for one in damaged]
    names = " and ".join(one.name for one in ([target for _, target in aside] or damaged))
    decided = len(backup.tables.get(LEDGER, {}))
    if numbers and follows:
        lost = f"and the {len(numbers)} writes after it: nothing was lost"
    else:
        lost = _lost(data, decided, names)
    kept = f" and kept as {names}" if aside else ""
    return Recovery(
        backup.tables,
        journal if follows else b"",
        aside,
        f"{path.name} is damaged{kept}; this is the backup"
        f" {folder_of(path).name}/{backup.path.name} with {decided} decisions; {lost}",
    )


def free_name(path: Path) -> Path:
    """Return a name for a damaged file, beside it, that no other has."""
    number = 1
    while (aside := path.with_name(f"{path.name}.damaged-{number}")).exists():
        number += 1
    return aside


def set_aside(path: Path, aside: Path, *, stays: bool) -> None:
    """Keep a file under a name of its own, durably; raises OSError.

    Where it `stays` its old name goes only when something whole takes it.
    """
    if not path.exists():
        return
    if aside.exists():
        aside = free_name(path)
    linked = False
    if stays:
        with contextlib.suppress(OSError):
            os.link(path, aside)
            linked = True
    if not linked:
        os.rename(path, aside)
    sync_directory(path.parent)


def _lost(data: bytes, decided: int, names: str) -> str:
    """Say what a damaged file may have had that its backup hasn't."""
    if not names:
        return "whatever was decided after it is lost"
    with contextlib.suppress(ValueError, KeyError, AttributeError, TypeError):
        later = len(decode(data)[LEDGER]) - decided
        if later == 0:
            return f"no decision is missing; what was edited since is only in {names}"
        if later > 0:
            return f"the {later} decisions after it are only in {names}"
    return f"whatever was decided after it is only in {names}"
