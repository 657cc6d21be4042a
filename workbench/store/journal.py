"""A TinyDB storage that never loses an acknowledged write.

Two files: `verdicts.json`, plain TinyDB JSON, and `verdicts.json.journal`, what was written since.
`append` adds ONE checksummed line to the journal and syncs it before it returns, so its cost
doesn't grow with the records. The journal is folded into the JSON file soon after and on closing:
temporary file, fsync, `os.replace`, fsync of the directory, and only then is the journal emptied.
Every line carries a sequence number and the JSON file says up to which number it was folded, so a
crash between the last two steps applies nothing twice.

A file that isn't JSON any more is set aside and its newest backup (`workbench.store.backups`)
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
from workbench.store.backups import back_up, newest, recover
from workbench.store.durable import read_plain, replace, sync_directory
from workbench.store.lines import (
    FOLDED,
    META,
    META_ID,
    Damaged,
    Tables,
    Write,
    encode,
    folded_in,
    line_of,
    read_lines,
    tables_of,
)
from workbench.store.migrations import migrated
from workbench.store.model import Document

BACK_UP_AFTER = 600.0
"""Seconds after which a long session makes a backup in between; each makes one at its end."""
FOLD_AFTER = 1.0
"""Seconds from a write to its fold; the design promises that two are enough."""


class JournalStorage(Storage):
    """The storage; `TinyDB(path, storage=JournalStorage)` works as with TinyDB's own.

    Safe to use from several threads of one process; that no other process writes is for the
    caller to see to (`workbench.store.lock`). Nothing is created before the first write, and
    nothing at all with `read_only`. `notices` says in one line each what a crash left behind.
    Raises InputError for a file that isn't ours or can't be read; the file is left as it is.
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
        self._journal = -1
        self._tables: Tables = {}
        self._sequence = self._folded = self._length = 0
        self._torn = self._left = False
        self._tail = b""
        self._backed_up = time.monotonic()
        self._to_back_up = False
        self._left_as: tuple[int, ...] | None = None
        collecting = gc.isenabled()
        # Nothing that is read is garbage, and looking for some takes longer than reading.
        gc.disable()
        try:
            self._load()
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
                    self._back_up(read_plain(self.path))
        finally:
            with self._folding, self._lock:
                is_empty = self._folded == self._sequence and not self._left
                if self._journal >= 0 and is_empty:
                    with contextlib.suppress(OSError):
                        self.journal_path.unlink()
            self.abandon()

    def abandon(self) -> None:
        """Let go of the files and leave them as they are; what was appended is in them."""
        self._stop_timer()
        with self._folding, self._lock:
            self._let_go()
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
                self._find_journal()
                if self._torn:
                    self._drop_torn()
                self._torn = True
                written = 0
                while written < len(line):
                    written += os.write(self._journal, line[written:])
                if sync:
                    os.fsync(self._journal)
            except OSError as error:
                with contextlib.suppress(OSError):
                    if self._journal >= 0:
                        self._cut_journal()
                        self._torn = False
                # A drive that was away and is back wants the file opened anew.
                self._let_go()
                raise not_saved(self.path, error) from error
            self._torn = False
            self._length += len(line)
            self._sequence += 1
            self._apply(writes)
            if sync:
                self._fold_soon()

    def fold(self) -> None:
        """Bring the JSON file up to date; raises InputError when that fails, and loses nothing.

        Writers are held up only while the snapshot is taken. Lines that they append meanwhile
        keep the journal; those already folded are known by their numbers.
        """
        self._refuse_read_only()
        with self._folding:
            with self._lock:
                sequence = self._sequence
                if sequence == self._folded:
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

    def _load(self) -> None:
        # The journal first: a fold between the two reads then only makes lines known as folded.
        damaged = False
        journal = read_plain(self.journal_path)
        data = read_plain(self.path)
        try:
            if not data.strip() and self._is_gone(journal):
                raise Damaged(f"The case file {self.path} is empty")
            self._tables = tables_of(self.path, data) if data.strip() else {}
        except Damaged:
            recovery = recover(self.path, self.journal_path, journal, read_only=self.read_only)
            if recovery is None:
                raise
            self._tables, journal = recovery.tables, recovery.journal
            self.notices.append(recovery.notice)
            damaged = True
        self._sequence = folded_in(self._tables)
        # After damage there is something to fold, whatever the journal has.
        self._folded = -1 if damaged else self._sequence
        lines, self._length = read_lines(journal)
        # What a failed or killed append left after the last valid line.
        self._torn = self._length < len(journal)
        for sequence, writes in lines:
            if sequence <= self._sequence:
                continue
            if sequence != self._sequence + 1:
                raise InputError(
                    f"{self.journal_path} doesn't continue {self.path.name}: restore the"
                    f" {self.path.name} that belongs to it, or set the journal aside"
                )
            self._apply(writes)
            self._sequence = sequence
        if self._torn:
            self._report_torn(journal[self._length :])
        self._left = bool(journal)
        self._left_as = self._state()
        if not self.read_only and (self._left or damaged):
            self._fold_soon()

    def _is_gone(self, journal: bytes) -> bool:
        """Whether an empty case file was a full one before."""
        lines, _ = read_lines(journal)
        started_later = bool(lines) and lines[0][0] > 1
        return (started_later or self.path.exists()) and newest(self.path) is not None

    def _report_torn(self, tail: bytes) -> None:
        if self.read_only and b"\n" not in tail:
            # Somebody may be writing it right now.
            return
        notice = f"{self.journal_path.name}: a write that was cut off was dropped"
        if b"\n" in tail:
            # More than a write cut off in the middle: keep it for whoever may mend it.
            notice = f"{self.journal_path.name}: {len(tail)} damaged bytes at its end were dropped"
            if not self.read_only:
                self._tail = tail
                notice += f" and kept in {self.path.name}.damaged"
        self.notices.append(notice)

    def _drop_torn(self) -> None:
        """Cut off what stands behind the last valid line; raises OSError."""
        if self._tail:
            with self.path.with_name(self.path.name + ".damaged").open("ab") as file:
                file.write(self._tail)
            self._tail = b""
        self._cut_journal()

    def _apply(self, writes: Sequence[Write]) -> None:
        for name, doc_id, document in writes:
            table = self._tables.setdefault(str(name), {})
            if document is None:
                table.pop(str(doc_id), None)
            else:
                table[str(doc_id)] = document

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

    def _replace(self, snapshot: bytes) -> None:
        """Replace the JSON file; what somebody else made of it meanwhile is kept as a backup."""
        now = self._state()
        if now is not None and now != self._left_as:
            back_up(self.path, self.path.read_bytes(), "-changed")
        replace(self.path, self._temporary, snapshot)
        self._left_as = self._state()

    def _find_journal(self) -> None:
        """Open the journal; bring the JSON file up to date first when it isn't the one we left."""
        if self._journal >= 0 and os.fstat(self._journal).st_nlink == 0:
            # Somebody removed it.
            self._let_go()
            self._start_again()
        if self._journal < 0:
            self._open_journal()
            if os.fstat(self._journal).st_size < self._length:
                self._start_again()
                os.ftruncate(self._journal, 0)

    def _start_again(self) -> None:
        self._replace(self._snapshot())
        self._folded, self._length, self._torn = self._sequence, 0, False

    def _cut_journal(self) -> None:
        """Cut off what stands behind the last valid line; never make the file longer."""
        if os.fstat(self._journal).st_size > self._length:
            os.ftruncate(self._journal, self._length)

    def _let_go(self) -> None:
        if self._journal >= 0:
            with contextlib.suppress(OSError):
                os.close(self._journal)
            self._journal = -1

    def _open_journal(self) -> None:
        if self._journal < 0:
            flags = os.O_RDWR | os.O_CREAT | os.O_APPEND | getattr(os, "O_BINARY", 0)
            self._journal = os.open(self.journal_path, flags, 0o666)
            sync_directory(self.journal_path.parent)

    def _empty_journal(self) -> None:
        # Left as it is, the journal does no harm: its lines are known as folded.
        with contextlib.suppress(OSError):
            if self._journal < 0 and not self.journal_path.exists():
                return
            self._open_journal()
            if self._tail:
                self._drop_torn()
            os.ftruncate(self._journal, 0)
            self._length, self._torn, self._left = 0, False, False
            os.fsync(self._journal)

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
        # The journal has it all; `fold_error` tells, and the next write tries again.
        with contextlib.suppress(InputError):
            self.fold()

    def _refuse_read_only(self) -> None:
        if self.read_only:
            raise InputError(f"{self.path} is open for reading only: nothing was saved")


def not_saved(path: Path, error: OSError) -> InputError:
    """Return the one line for a write that failed."""
    reason = error.strerror or str(error)
    return InputError(f"Not saved to {path}: {reason}; mend that, or choose another place")
