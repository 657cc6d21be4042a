"""What is found when a case file is opened: its tables, and what the journal has beyond them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from workbench.errors import InputError
from workbench.store.backups import readable
from workbench.store.durable import read_plain
from workbench.store.lines import (
    LEDGER,
    Damaged,
    Tables,
    Write,
    apply,
    folded_in,
    read_lines,
    tables_of,
)
from workbench.store.recovery import recover


@dataclass(frozen=True, slots=True)
class Found:
    """The tables with everything that the journal has, up to the line number `sequence`.

    `folded` is the last line that the JSON file has, -1 when that must be written whatever it has.
    The journal's whole lines take `length` bytes; `has_journal` says whether there is anything in
    it. `notices` say in one line each what was amiss, and `aside` which damaged files are to be
    kept under which names before anything is written.
    """

    tables: Tables
    sequence: int
    folded: int
    length: int
    has_journal: bool
    notices: Sequence[str] = ()
    aside: Sequence[tuple[Path, Path]] = ()


class Opening:
    """The two files as they are on the disk; raises InputError for what can't be read.

    With `read_only` somebody else may be writing them.
    """

    def __init__(self, path: Path, journal_path: Path, *, read_only: bool) -> None:
        self._path = path
        self._journal_path = journal_path
        self._read_only = read_only
        self._backups = readable(path)
        if journal_path.is_symlink():
            raise InputError(
                f"{journal_path} is a link, which Workbench never makes: remove it, or name"
                " another file with --case"
            )
        # The journal first: a fold between the two reads then only makes lines known as folded.
        self._journal = read_plain(journal_path)

    def found(self) -> Found:
        """Return what the files hold.

        Raises Damaged for what is no case file, InputError for a journal that doesn't belong to it.
        """
        data = read_plain(self._path)
        tables = tables_of(self._path, data) if data.strip() else {}
        notices = [] if tables else self._look_for_an_earlier_one()
        return self._with_journal(tables, self._journal, notices)

    def earlier(self) -> Found | None:
        """Return what the newest backup that wasn't tried yet holds, None when there is none."""
        backup = next(self._backups, None)
        if backup is None:
            return None
        recovery = recover(
            self._path, read_plain(self._path), self._journal, backup, read_only=self._read_only
        )
        return self._with_journal(
            recovery.tables, recovery.journal, [recovery.notice], recovery.aside
        )

    def _with_journal(
        self,
        tables: Tables,
        journal: bytes,
        notices: list[str],
        aside: Sequence[tuple[Path, Path]] | None = None,
    ) -> Found:
        folded = reached = folded_in(tables)
        lines, length = read_lines(journal)
        for sequence, writes in lines:
            if sequence <= reached:
                self._check_folded(tables, writes)
                continue
            if sequence != reached + 1:
                raise InputError(
                    f"{self._journal_path} doesn't continue {self._path.name}: restore the"
                    f" {self._path.name} that belongs to it, or set the journal aside"
                )
            apply(tables, writes)
            reached = sequence
        if length < len(journal):
            notices += self._torn(journal[length:])
        is_backup = aside is not None
        return Found(
            tables,
            reached,
            -1 if is_backup else folded,
            length,
            bool(journal),
            notices,
            aside or (),
        )

    def _check_folded(self, tables: Tables, writes: Sequence[Write]) -> None:
        """Raise Damaged unless the JSON file has what it says it has of the journal."""
        ledger = tables.get(LEDGER, {})
        for name, doc_id, entry in writes:
            if name == LEDGER and ledger.get(str(doc_id)) != entry:
                raise Damaged(
                    f"{self._path.name} hasn't what {self._journal_path} says it has: restore the"
                    f" {self._path.name} that belongs to it, or set the journal aside"
                )

    def _look_for_an_earlier_one(self) -> list[str]:
        """Raise Damaged when an empty case file was a full one before; say it of a missing one."""
        backup = next(readable(self._path), None)
        if backup is None:
            return []
        lines, _ = read_lines(self._journal)
        if self._path.exists() or (lines[0][0] > 1 if lines else self._journal):
            raise Damaged(f"The case file {self._path} is empty")
        if lines:
            return []
        return [
            f"{self._path.name} is gone; its last backup {backup.path.parent.name}/"
            f"{backup.path.name} has {len(backup.tables.get(LEDGER, {}))} decisions: copy it to"
            f" {self._path.name} to go on with them"
        ]

    def _torn(self, tail: bytes) -> list[str]:
        """Say what stands behind the last whole line of the journal."""
        name = self._journal_path.name
        if b"\n" not in tail:
            # Where we only read, somebody may be writing it right now.
            return [] if self._read_only else [f"{name}: a write that was cut off was dropped"]
        # More than a write cut off in the middle: kept for whoever may mend it.
        kept = "" if self._read_only else f" and kept in {self._path.name}.damaged"
        return [f"{name}: {len(tail)} damaged bytes at its end were dropped{kept}"]
