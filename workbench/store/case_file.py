"""The case file: TinyDB tables for what was decided, and the ledger that says how."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Mapping, Sequence
from pathlib import Path

from workbench.errors import InputError
from workbench.store import clock, migrations
from workbench.store.content import content_of, schema_of
from workbench.store.journal import JournalStorage
from workbench.store.ledger import Ledger, document_of
from workbench.store.lines import LEDGER, META, META_ID, Damaged, Tables, Write
from workbench.store.lock import Lock, held_words, refusal, take
from workbench.store.model import Action, Change, Document, Entry, Holder, How, Table


class CaseFile:
    """A case file, open for writing by one process at a time and for reading by any number.

    When somebody else has it open for writing, or the folder can't be written to, it opens
    read-only: `holder` says who else, `notices` why, one line each. The file is created by the
    first write, never by opening. Not for use from several threads.
    """

    def __init__(
        self,
        path: Path,
        reviewer: str,
        storage: JournalStorage,
        lock: Lock | None,
        holder: Holder | None,
        notices: Sequence[str],
    ) -> None:
        self.reviewer = reviewer
        self.trouble = ""
        self._unsaved: list[Write] = []
        self._unsaved_entries = 0
        self._opening = tuple(notices)
        self.path, self.holder = path, holder
        self._storage, self._lock = storage, lock
        try:
            self._take_up(storage)
        except Damaged:
            if not self.fall_back():
                raise

    def _take_up(self, storage: JournalStorage) -> None:
        """Take what a storage has; raises Damaged, and nothing has changed, where it is no case."""
        if storage.exists:
            schema = schema_of(self.path, storage.tables)
            if schema < migrations.SCHEMA:
                storage.notices.append(storage.migrate(schema))
        content = content_of(self.path, storage.tables)
        self.notices = (*self._opening, *storage.notices)
        self._storage = storage
        self._meta, self._documents = content.meta, content.documents
        self._ledger = content.ledger
        self._seen = storage.stamp()

    def fall_back(self) -> bool:
        """Go on with the newest backup that is a case; return whether there was one.

        For a file of which whoever opened it can't read a record. It is set aside before anything
        is written, and `notices` says so; called again it takes the backup before that one.
        """
        while self._storage.fall_back():
            try:
                self._take_up(self._storage)
            except Damaged:
                continue
            return True
        return False

    @classmethod
    def open(cls, path: Path, *, reviewer: str, read_only: bool = False) -> CaseFile:
        """Open a case file, or what will become one with the first write.

        A file that is broken is set aside and its newest backup takes its place, which `notices`
        says. Raises Damaged when there is none, and InputError when the file is of a newer
        Workbench; it is then left as it is.
        """
        if path.is_dir():
            raise InputError(f"{path} is a folder: name a file with --case")
        if not path.parent.is_dir():
            raise InputError(f"There is no folder {path.parent}: make it, or change --case")
        lock: Lock | None = None
        holder: Holder | None = None
        notices: list[str] = []
        if not read_only and path.exists() and not os.access(path, os.W_OK):
            # The folder alone would let us replace it.
            notices.append(
                f"Open for reading only: {path} is write-protected; make it writable, or name"
                " another file with --case"
            )
        elif not read_only:
            try:
                taken = take(lock_path(path), reviewer)
            except OSError as error:
                notices.append(f"Open for reading only: {refusal(lock_path(path), error)}")
            else:
                if isinstance(taken, Lock):
                    lock = taken
                else:
                    holder = taken
                    notices.append(f"Open for reading only: {held_words(holder, lock_path(path))}")
        storage: JournalStorage | None = None
        try:
            storage = JournalStorage(path, read_only=lock is None)
            return cls(path, reviewer, storage, lock, holder, notices)
        except BaseException:
            if storage is not None:
                storage.abandon()
            if lock is not None:
                lock.release()
            raise

    @property
    def read_only(self) -> bool:
        """Whether decisions are refused."""
        return self._storage.read_only

    @property
    def exists(self) -> bool:
        """Whether anything was ever written."""
        return self._storage.exists

    @property
    def problem(self) -> str:
        """Why the JSON file isn't up to date, in one line; empty when it is, or soon will be.

        The decisions are safe in the journal all the same.
        """
        error = self._storage.fold_error
        if error is None:
            return ""
        reason = error.strerror or str(error)
        return f"saved in the journal; {self.path.name} can't be written: {reason}"

    def articles(self) -> dict[int, Document]:
        """Return the records of the articles by their ids."""
        return dict(self._documents[Table.ARTICLES])

    def verdicts(self) -> dict[int, Document]:
        """Return the records of the verdicts and notes by their ids."""
        return dict(self._documents[Table.VERDICTS])

    def links(self) -> dict[int, Document]:
        """Return the records of the checker's own links and cuts by their ids."""
        return dict(self._documents[Table.LINKS])

    def ledger(self) -> Ledger:
        """Return every decision, oldest first; it grows with those to come."""
        return self._ledger

    def meta(self) -> Document:
        """Return what is known about the case as a whole: schema, title, cursor."""
        return dict(self._meta)

    def record(
        self,
        action: Action,
        how: How,
        changes: Sequence[Change],
        *,
        of: int | None = None,
        at: str | None = None,
    ) -> Entry:
        """Write a decision; it is on the disk when this returns, unless `trouble` says why not.

        `at` is when it was made, where that isn't now. What can't be saved is kept in memory, and
        `unsaved` counts it, until `retry` or the next decision saves it or `move_to` finds it
        another place. Raises InputError, and nothing has changed, when the case is open for
        reading only.
        """
        entry = Entry(
            number=len(self._ledger) + 1,
            at=at or clock.now(),
            reviewer=self.reviewer,
            action=action,
            how=how,
            changes=tuple(changes),
            of=of,
        )
        self._append(
            [
                *((change.table.value, change.doc_id, change.after) for change in changes),
                (LEDGER, entry.number, document_of(entry)),
            ],
            entries=1,
        )
        for change in changes:
            table = self._documents[change.table]
            if change.after is None:
                table.pop(change.doc_id, None)
            else:
                table[change.doc_id] = change.after
        self._ledger.append(entry)
        return entry

    def put_articles(self, articles: Mapping[int, Document]) -> None:
        """Write records of articles; those that are not named stay."""
        self._append(
            [(Table.ARTICLES.value, doc_id, article) for doc_id, article in articles.items()]
        )
        self._documents[Table.ARTICLES].update(articles)

    def set_meta(self, key: str, value: object) -> None:
        """Write something about the case as a whole, without waiting for the disk."""
        meta = {**self._meta, key: value}
        self._append([(META, int(META_ID), {"schema": migrations.SCHEMA, **meta})], sync=False)
        self._meta = meta

    def fold(self) -> None:
        """Bring the JSON file up to date now. Raises InputError."""
        self._storage.fold()

    # ---- when the disk refuses

    @property
    def unsaved(self) -> int:
        """How many decisions are only in memory; `trouble` says why, in one line."""
        return self._unsaved_entries

    def retry(self) -> bool:
        """Try again to save what is only in memory; return whether everything is saved."""
        if self._unsaved:
            self._append([])
        return not self._unsaved

    def move_to(self, path: Path) -> None:
        """Keep the case in another file from now on, whole, with what couldn't be saved.

        The old file stays as it is. Raises InputError, and nothing has changed, when the other
        file exists or can't be written either.
        """
        if path.exists():
            raise InputError(f"{path} exists: name a file that doesn't")
        other = CaseFile.open(path, reviewer=self.reviewer)
        try:
            other._storage.write(self._tables())
        except BaseException:
            other.abandon()
            raise
        storage, lock = self._storage, self._lock
        self._opening = ()
        self.path, self.holder, self._lock = path, None, other._lock
        self._take_up(other._storage)
        self._unsaved, self._unsaved_entries, self.trouble = [], 0, ""
        # Where nothing can be written, there is nothing to bring up to date.
        with contextlib.suppress(InputError, OSError):
            storage.close()
        if lock is not None:
            lock.release()

    # ---- when somebody else writes

    def try_writing(self) -> bool:
        """Take the case over when whoever held it is gone; return whether we write from now on.

        What they decided is there then.
        """
        if self.holder is None or self._lock is not None:
            return not self.read_only
        try:
            other = CaseFile.open(self.path, reviewer=self.reviewer)
        except InputError:
            return False
        if other.read_only:
            self.holder = other.holder or self.holder
            return False
        self._opening = ()
        self.holder, self._lock = None, other._lock
        self._take_up(other._storage)
        return True

    def refresh(self) -> bool:
        """Read what others decided meanwhile; return whether there was anything."""
        stamp = self._storage.stamp()
        if not self.read_only or stamp == self._seen:
            return False
        try:
            storage = JournalStorage(self.path, read_only=True)
            if storage.is_recovered:
                raise Damaged(f"{self.path} was broken under our eyes")
            self._take_up(storage)
        except InputError:
            # What we have is better.
            return False
        # As it was before we read: what was written meanwhile is seen the next time.
        self._seen = stamp
        return True

    def close(self) -> None:
        """Bring the JSON file up to date and let others write; closing twice does no harm.

        Raises InputError when that fails, or when decisions couldn't be saved.
        """
        saved = self.read_only or self.retry() or not self.unsaved
        try:
            self._storage.close()
        except InputError:
            if saved:
                raise
        finally:
            if self._lock is not None:
                self._lock.release()
                self._lock = None
        if not saved:
            raise InputError(f"{self.trouble} (decisions that were not saved: {self.unsaved})")

    def abandon(self) -> None:
        """Let others write, and leave the files as they are."""
        self._storage.abandon()
        if self._lock is not None:
            self._lock.release()
            self._lock = None

    def _append(self, writes: Sequence[Write], *, sync: bool = True, entries: int = 0) -> None:
        if self.read_only:
            raise InputError(f"{self.path} is open for reading only: nothing was saved")
        if "schema" not in self._meta:
            writes = [(META, int(META_ID), {"schema": migrations.SCHEMA, **self._meta}), *writes]
            self._meta["schema"] = migrations.SCHEMA
        self._unsaved += writes
        self._unsaved_entries += entries
        try:
            self._keep_lock()
            self._storage.append(self._unsaved, sync=sync or self._unsaved_entries > 0)
        except InputError as error:
            # Where the checker was is no decision.
            self.trouble = str(error) if self._unsaved_entries else ""
        else:
            self._unsaved, self._unsaved_entries, self.trouble = [], 0, ""

    def _keep_lock(self) -> None:
        """Take the lock again where its file was removed. Raises InputError when another has it."""
        if self._lock is None or self._lock.holds():
            return
        try:
            taken = take(lock_path(self.path), self.reviewer)
        except OSError as error:
            raise InputError(
                f"Not saved: the lock of {self.path} was removed and can't be made again"
                f" ({error.strerror})"
            ) from error
        if not isinstance(taken, Lock):
            raise InputError(
                f"Not saved: the lock of {self.path} was removed, and {taken.reviewer} has the"
                " case open now; keep this review elsewhere"
            )
        self._lock.release()
        self._lock = taken

    def _tables(self) -> Tables:
        """Return everything that there is, also what couldn't be saved."""
        tables: Tables = {META: {META_ID: {"schema": migrations.SCHEMA, **self._meta}}}
        for table, documents in self._documents.items():
            tables[table.value] = {str(doc_id): row for doc_id, row in documents.items()}
        tables[LEDGER] = self._ledger.rows()
        return tables


def lock_path(path: Path) -> Path:
    """Return where the lock of a case file stands."""
    real = Path(os.path.realpath(path))
    return real.with_name(real.name + ".lock")
