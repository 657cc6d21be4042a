"""A disk that refuses something now and then: what was acknowledged is read back all the same."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from workbench.errors import InputError
from workbench.store import journal
from workbench.store.durable import sync_directory
from workbench.store.journal import JournalStorage
from workbench.store.lines import line_of

LONG = {"word": "long" * 100}


@pytest.fixture(autouse=True)
def _fold_when_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(journal, "FOLD_AFTER", 3600.0)


def journal_of(path: Path) -> Path:
    return path.with_name(path.name + ".journal")


def contents(path: Path) -> dict[str, Any]:
    tables = JournalStorage(path, read_only=True).read() or {}
    return {doc_id: row["word"] for doc_id, row in tables.get("words", {}).items()}


def word(number: int) -> list[tuple[str, int, dict[str, Any] | None]]:
    return [("words", number, {"word": str(number)})]


def refused(*_: object) -> None:
    raise OSError(errno.EIO, "Input/output error")


def refusing_directories(real: Callable[[int], None]) -> Callable[[int], None]:
    def fsync(descriptor: int) -> None:
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            refused()
        real(descriptor)

    return fsync


def refusing_files(real: Callable[[int], None]) -> Callable[[int], None]:
    def fsync(descriptor: int) -> None:
        if not stat.S_ISDIR(os.fstat(descriptor).st_mode):
            refused()
        real(descriptor)

    return fsync


@pytest.mark.parametrize("cut", [True, False])
def test_nothing_is_glued_to_a_write_that_stopped_in_the_middle(
    path: Path, cut: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    storage = JournalStorage(path)
    storage.append(word(1))
    real = os.write
    with monkeypatch.context() as patch:

        def half(descriptor: int, data: bytes) -> int:
            if len(data) < 100:
                raise OSError(errno.ENOSPC, "No space left on device")
            return real(descriptor, data[: len(data) // 2])

        patch.setattr(os, "write", half)
        if not cut:
            patch.setattr(os, "ftruncate", refused)
        with pytest.raises(InputError, match="No space"):
            storage.append([("words", 2, LONG)])
        # What the next one finds after a kill at this moment.
        assert contents(path) == {"1": "1"}
        with pytest.raises(InputError, match="Not saved"):
            storage.append([("words", 2, LONG)])
    storage.append([("words", 2, LONG), ("words", 3, {"word": "3"})])
    assert contents(path) == {"1": "1", "2": LONG["word"], "3": "3"}
    storage.abandon()
    assert JournalStorage(path, read_only=True).notices == []


def test_nothing_is_glued_to_a_journal_that_came_back_and_couldnt_be_emptied(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    storage = JournalStorage(path)
    storage.append(word(1))
    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", refusing_files(os.fsync))
        with pytest.raises(InputError):
            storage.append(word(2))
    journal_of(path).write_bytes(b"12")
    with monkeypatch.context() as patch:
        patch.setattr(os, "ftruncate", refused)
        with pytest.raises(InputError):
            storage.append(word(2))
    storage.append(word(2))
    assert contents(path) == {"1": "1", "2": "2"}
    storage.abandon()


def test_what_a_refused_fsync_may_have_dropped_is_written_again(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    storage = JournalStorage(path)
    storage.append(word(1))
    storage.append(word(2), sync=False)
    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", refusing_files(os.fsync))
        with pytest.raises(InputError):
            storage.append(word(3))
    synced = journal_of(path).stat().st_size
    storage.append(word(4))
    # The disk has zeros where the system dropped the second line.
    data = journal_of(path).read_bytes()
    first = len(line_of(1, word(1)))
    if len(data) > synced:
        journal_of(path).write_bytes(data[:first] + bytes(synced - first) + data[synced:])
    assert contents(path) == {"1": "1", "2": "2", "4": "4"}
    storage.abandon()


def test_nothing_counts_in_a_journal_whose_name_may_vanish(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    storage = JournalStorage(path)
    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", refusing_directories(os.fsync))
        for _ in range(3):
            with pytest.raises(InputError, match="Not saved"):
                storage.append(word(1))
    storage.append(word(1))
    assert contents(path) == {"1": "1"}
    storage.close()


def test_the_journal_stays_until_the_new_file_surely_has_its_name(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    storage = JournalStorage(path)
    storage.append(word(1))
    storage.fold()
    before = path.read_bytes()
    storage.append(word(2))
    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", refusing_directories(os.fsync))
        with pytest.raises(InputError, match="Saved in"):
            storage.fold()
        assert storage.fold_error is not None
        # Somebody else comes after a kill, and can't make the name durable either.
        storage.abandon()
        second = JournalStorage(path)
        second.fold()
        assert journal_of(path).stat().st_size
        second.abandon()
    # The power goes, and the old name is back.
    path.write_bytes(before)
    assert contents(path) == {"1": "1", "2": "2"}
    third = JournalStorage(path)
    third.fold()
    third.close()
    assert not journal_of(path).exists()
    assert contents(path) == {"1": "1", "2": "2"}


def test_a_fold_that_was_refused_late_makes_no_backup_of_its_own_file(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    storage = JournalStorage(path)
    storage.append(word(1))
    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", refusing_directories(os.fsync))
        with pytest.raises(InputError):
            storage.fold()
    storage.fold()
    assert not path.with_name("verdicts.json.backups").exists()
    storage.close()


def test_a_whole_write_that_was_refused_late_takes_nothing_with_it(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    storage = JournalStorage(path)
    storage.append(word(1))
    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", refusing_directories(os.fsync))
        with pytest.raises(InputError, match="Not saved"):
            storage.write({"words": {"5": {"word": "5"}}})
    storage.append(word(2))
    assert contents(path) == {"1": "1", "2": "2"}
    storage.close()
    assert contents(path) == {"1": "1", "2": "2"}


@pytest.mark.parametrize("code", [errno.EINVAL, errno.ENOTSUP, errno.ENOSYS])
def test_a_file_system_that_syncs_no_directories_is_one_all_the_same(
    path: Path, code: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.fsync

    def fsync(descriptor: int) -> None:
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            raise OSError(code, "not here")
        real(descriptor)

    monkeypatch.setattr(os, "fsync", fsync)
    sync_directory(path.parent)
    storage = JournalStorage(path)
    storage.append(word(1))
    storage.close()
    assert contents(path) == {"1": "1"}
