"""A TinyDB storage that never loses an acknowledged write.

Two files: `verdicts.json`, plain TinyDB JSON, and `verdicts.json.journal`, what was written since.
`append` adds ONE checksummed line to the journal and syncs it before it returns, so its cost
doesn't grow with the records. The journal is folded into the JSON file soon after and on closing:
temporary file, fsync, `os.replace`, fsync of the directory, and only then is the journal emptied.
Every line carries a sequence number and the JSON file says up to which number it was folded, so a
crash between the last two steps applies nothing twice.

A file that can't be read any more is set aside and its newest backup (`workbench.store.backups`)
takes its place, with what the journal still has.
"""

from __future__ import annotations

import contextlib
import gc
import os
import threading
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from tinydb.storages import Storage

from workbench.errors import InputError
from workbench.store.backups import back_up
from workbench.store.durable import read_plain, replace, sync_directory
from workbench.store.journal_file import JournalFile
from workbench.store.lines import (
    FOLDED,
    LEDGER,
    META,
    META_ID,
    Damaged,
    Tables,
    Write,
    apply,
    encode,
    line_of,
    tables_of,
)
from workbench.store.migrations import migrated
from workbench.store.model import Document
from workbench.store.opening import Found, Opening
from workbench.store.recovery import set_aside

BACK_UP_AFTER = 600.0
"""Seconds after which a long session makes a backup in between; each makes one at its end."""
FOLD_AFTER = 1.0
"""Seconds from a write to its fold; the design promises that two are enough."""


class JournalStorage(Storage):
    """The storage; `TinyDB(path, storage=JournalStorage)` works as with TinyDB's own.

    Safe to use from several threads of one process; that no other process writes is for the
    caller to see to (`workbench.store.lock`). Nothing is created before the first write, and
    nothing at all with `read_only`. `notices` says in one line each what a crash left behind, and
    `is_recovered` whether a backup took the file's place. Raises Damaged for a file that isn't
    ours and has no backup, InputError for one that can't be read; the file is left as it is.
    """

    def __init__(self, path: str | Path, *, read_only: bool = False) -> None:
        self.path = Path(os.path.realpath(path))
        self.journal_path = self.path.with_name(self.path.name + ".journal")
        self._temporary = self.path.with_name(self.path.name + ".tmp")
        self.read_only = read_only
        self.notices: list[str] = []
        self.fold_error: OSError | None = None
        self._lock = threading.RLock()
        self._folding = threading.Lock()
        self._timer: threading.Timer | None = None
        damaged = self.path.with_name(self.path.name + ".damaged")
        self._journal = JournalFile(self.journal_path, damaged)
        self._tables: Tables = {}
        self._sequence = self._folded = 0
        self._left = False
        self.is_recovered = False
        self._aside: Sequence[tuple[Path, Path]] = ()
        self._backed_up = time.monotonic()
        self._to_back_up = False
        self._left_as: tuple[int, ...] | None = None
        collecting = gc.isenabled()
        # Nothing that is read is garbage, and looking for some takes longer than reading.
        gc.disable()
        try:
            self._opening = Opening(self.path, self.journal_path, read_only=read_only)
            self._left_as = self._state()
            self._take_up(self._opening.found())
        except Damaged:
            if not self.fall_back():
                raise
        finally:
            if collecting:
                gc.enable()

    @property
    def exists(self) -> bool:
        """Whether anything was ever written."""
        with self._lock:
            return bool(self._tables)

    @property
    def tables(self) -> Mapping[str, Mapping[str, Document]]:
        """All tables as they are; not to be changed, and not for another thread."""
        return self._tables

    def stamp(self) -> tuple[object, ...]:
        """Return something that is another thing when the files have changed."""
        found: list[object] = []
        for path in (self.path, self.journal_path):
            try:
                status = path.stat()
            except OSError:
                found.append(None)
            else:
                found.append((status.st_ino, status.st_size, status.st_mtime_ns))
        return tuple(found)

    # ---- TinyDB's three methods

    def read(self) -> Tables | None:
        """Return all tables, or None when nothing was ever written.

        Tables and documents are copies; what is nested in a document is shared.
        """
        with self._lock:
            if not self._tables:
                return None
            return {
                name: {doc_id: dict(doc) for doc_id, doc in table.items()}
                for name, table in self._tables.items()
            }

    def write(self, data: Mapping[str, Mapping[Any, Mapping[str, Any]]]) -> None:
        """Replace all tables, durably when it returns."""
        self._refuse_read_only()
        with self._folding, self._lock:
            before, sequence = self._tables, self._sequence
            self._tables = {
                str(name): {str(doc_id): dict(doc) for doc_id, doc in table.items()}
                for name, table in data.items()
            }
            self._sequence += 1
            try:
                self._replace(self._snapshot())
            except OSError as error:
                self._tables, self._sequence = before, sequence
                # It may be there all the same: what is in memory is written over it, and nothing
                # is appended to the journal before.
                self._folded = -1
                self._journal.distrust()
                raise not_saved(self.path, error) from error
            self._folded = self._sequence
            self._empty_journal()

    def close(self) -> None:
        """Fold what is left and let go of the files; raises InputError when folding fails."""
        self._stop_timer()
        try:
            if not self.read_only:
                self.fold()
                with contextlib.suppress(OSError):
                    self._temporary.unlink(missing_ok=True)
                if self._to_back_up:
                    self._back_up(self._snapshot())
        finally:
            with self._folding, self._lock:
                if self._folded == self._sequence and not self._left:
                    with contextlib.suppress(OSError):
                        self._journal.remove()
            self.abandon()

    def abandon(self) -> None:
        """Let go of the files and leave them as they are; what was appended is in them."""
        self._stop_timer()
        with self._folding, self._lock:
            self._journal.let_go()
            self.read_only = True

    def migrate(self, schema: int) -> str:
        """Bring the tables of an earlier schema to the present one; return what to say about it.

        A backup is made first. Raises InputError, and nothing has changed, when it can't be. What
        is read only is migrated in memory.
        """
        tables = migrated(self._tables, schema)
        if self.read_only:
            self._tables = tables
            return f"{self.path.name} is of an earlier Workbench (schema {schema})"
        try:
            copy = back_up(self.path, encode(self._tables), f"-schema-{schema}")
        except OSError as error:
            raise not_saved(self.path, error) from error
        self.write(tables)
        return (
            f"{self.path.name} was brought from schema {schema} to the present one; as it was it"
            f" is kept in {copy.parent.name}/{copy.name}"
        )

    def fall_back(self) -> bool:
        """Go on with the newest backup that wasn't tried yet; return whether there was one.

        For a file that can't be read, or holds what whoever opened it can't read. It is set aside
        before anything is written.
        """
        with self._folding, self._lock:
            found = self._opening.earlier()
            if found is None:
                return False
            self._take_up(found)
            self.is_recovered = True
            return True

    # ---- the fast path

    def append(self, writes: Sequence[Write], *, sync: bool = True) -> None:
        """Write some documents; with `sync` they are on the disk when it returns.

        Raises InputError when they couldn't be saved; then nothing has changed, neither in
        memory nor in what the next opening will read.
        """
        self._refuse_read_only()
        with self._lock:
            line = line_of(self._sequence + 1, writes)
            try:
                self._set_aside()
                if not self._journal.is_whole():
                    self._start_again()
                self._journal.append(line, sync=sync)
            except OSError as error:
                # A drive that was away and is back wants the file opened anew.
                self._journal.let_go()
                raise not_saved(self.path, error) from error
            self._sequence += 1
            apply(self._tables, writes)
            if sync:
                self._fold_soon()

    def fold(self) -> None:
        """Bring the JSON file up to date; raises InputError when that fails, and loses nothing.

        Writers are held up only while the snapshot is taken. Lines that they append meanwhile
        keep the journal; those already folded are known by their numbers.
        """
        with self._folding:
            with self._lock:
                # Also when it was closed while this waited: the file may be somebody else's now.
                self._refuse_read_only()
                sequence = self._sequence
                if sequence == self._folded and not self._is_broken():
                    if self._left:
                        self._empty_journal()
                    return
                snapshot = self._snapshot()
            try:
                self._replace(snapshot)
            except OSError as error:
                self.fold_error = error
                raise InputError(
                    f"Saved in {self.journal_path}, but {self.path.name} couldn't be brought up to"
                    f" date: {error.strerror or error}; the next opening will try again"
                ) from error
            self.fold_error = None
            with self._lock:
                self._folded = sequence
                self._to_back_up = True
                if self._sequence == sequence:
                    self._empty_journal()
            if time.monotonic() - self._backed_up > BACK_UP_AFTER:
                self._back_up(snapshot)

    # ---- inside

    def _take_up(self, found: Found) -> None:
        self._tables, self._sequence, self._folded = found.tables, found.sequence, found.folded
        self._journal.length = found.length
        if found.length:
            # Whoever left it may have been refused an fsync, and the system never says so again:
            # nothing is appended behind what may be gone after a power cut.
            self._journal.distrust()
        self._left = found.has_journal
        self._aside = found.aside
        self.notices[:] = found.notices
        if not self.read_only and (self._left or self._folded != self._sequence):
            self._fold_soon()

    def _set_aside(self) -> None:
        """Keep what is damaged under another name before anything is written."""
        for path, aside in self._aside:
            set_aside(path, aside, stays=path == self.path)
        self._aside = ()

    def _snapshot(self) -> bytes:
        meta = self._tables.setdefault(META, {})
        meta[META_ID] = {**meta.get(META_ID, {}), FOLDED: self._sequence}
        return encode(self._tables)

    def _state(self) -> tuple[int, ...] | None:
        """Return something that is another thing when the JSON file has changed."""
        try:
            status = self.path.stat()
        except OSError:
            return None
        return status.st_ino, status.st_size, status.st_mtime_ns

    def _is_broken(self) -> bool:
        """Whether somebody else made of the JSON file what hasn't our decisions any more."""
        if not self._tables or self._state() == self._left_as:
            return False
        try:
            tables = tables_of(self.path, read_plain(self.path))
        except Damaged:
            return True
        return tables.get(LEDGER) != self._tables.get(LEDGER)

    def _replace(self, snapshot: bytes) -> None:
        """Replace the JSON file; what somebody else made of it meanwhile is kept as a backup."""
        self._set_aside()
        now = self._state()
        if now is not None and now != self._left_as:
            back_up(self.path, self.path.read_bytes(), "-changed")
        try:
            replace(self.path, self._temporary, snapshot)
        finally:
            # Ours may have taken the name before something was refused.
            self._left_as = self._state()

    def _start_again(self) -> None:
        """Have everything in the JSON file, and an empty journal; raises OSError."""
        if self._tables:
            self._replace(self._snapshot())
            self._folded = self._sequence
        self._journal.empty()

    def _empty_journal(self) -> None:
        # Left as it is, the journal does no harm: its lines are known as folded.
        with contextlib.suppress(OSError):
            if self._left:
                # Who left it may have been killed before the JSON file's new name was surely kept.
                sync_directory(self.path.parent)
            self._journal.empty()
            self._left = False

    def _back_up(self, data: bytes) -> None:
        # Without one, only the second line of defence is missing.
        with contextlib.suppress(OSError):
            back_up(self.path, data)
            self._backed_up = time.monotonic()
            self._to_back_up = False

    def _stop_timer(self) -> None:
        with self._lock:
            timer, self._timer = self._timer, None
        if timer is not None:
            timer.cancel()

    def _fold_soon(self) -> None:
        if self._timer is None:
            self._timer = threading.Timer(FOLD_AFTER, self._fold_idle)
            self._timer.daemon = True
            self._timer.start()

    def _fold_idle(self) -> None:
        with self._lock:
            self._timer = None
        try:
            self.fold()
        except InputError:
            # The journal has it all, and `fold_error` tells.
            with self._lock:
                if not self.read_only:
                    self._fold_soon()

    def _refuse_read_only(self) -> None:
        if self.read_only:
            raise InputError(f"{self.path} is open for reading only: nothing was saved")


def not_saved(path: Path, error: OSError) -> InputError:
    """Return the one line for a write that failed."""
    reason = error.strerror or str(error)
    return InputError(f"Not saved to {path}: {reason}; mend that, or choose another place")
