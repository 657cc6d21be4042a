"""What was acknowledged is read back, whatever happened in between."""

from __future__ import annotations

import errno
import json
import os
import resource
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tinydb import TinyDB, where

from workbench.errors import InputError
from workbench.store import journal
from workbench.store.journal import JournalStorage
from workbench.store.lines import line_of, read_lines


@pytest.fixture(autouse=True)
def _fold_when_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(journal, "FOLD_AFTER", 3600.0)


def journal_of(path: Path) -> Path:
    return path.with_name(path.name + ".journal")


def contents(path: Path) -> dict[str, Any]:
    """The words by document id, as a reader sees them while others may write."""
    tables = JournalStorage(path, read_only=True).read() or {}
    return {doc_id: row["word"] for doc_id, row in tables.get("words", {}).items()}


def test_an_append_is_there_for_the_next_reader_at_once(path: Path) -> None:
    storage = JournalStorage(path)
    storage.append([("words", 1, {"word": "one"})])
    assert contents(path) == {"1": "one"}
    storage.append([("words", 1, None), ("words", 2, {"word": "two"})])
    assert contents(path) == {"2": "two"}
    storage.close()
    assert contents(path) == {"2": "two"}
    assert sorted(os.listdir(path.parent)) == ["verdicts.json", "verdicts.json.backups"]


def test_plain_tinydb_sees_it_soon_while_it_is_open(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal, "FOLD_AFTER", 0.01)
    storage = JournalStorage(path)
    storage.append([("words", 1, {"word": "one"})])
    for _ in range(500):
        if path.exists():
            break
        time.sleep(0.01)
    with TinyDB(path) as database:
        assert database.table("words").get(doc_id=1) == {"word": "one"}
    storage.close()


def test_tinydb_writes_through_it(path: Path) -> None:
    with TinyDB(path, storage=JournalStorage) as database:
        table = database.table("words")
        table.insert({"word": "one"})
        table.insert_multiple([{"word": "two"}, {"word": "three"}])
        table.update({"word": "zwei"}, where("word") == "two")
        table.remove(where("word") == "one")
        assert contents(path) == {"2": "zwei", "3": "three"}
    with TinyDB(path) as database:
        assert [row["word"] for row in database.table("words")] == ["zwei", "three"]


def test_a_whole_write_after_appends_isnt_undone_by_the_journal(path: Path) -> None:
    storage = JournalStorage(path)
    storage.append([("words", 1, {"word": "one"})])
    storage.write({"words": {5: {"word": "five"}}})
    assert contents(path) == {"5": "five"}
    storage.append([("words", 6, {"word": "six"})])
    assert contents(path) == {"5": "five", "6": "six"}
    storage.close()


def test_opening_and_reading_creates_nothing(path: Path) -> None:
    storage = JournalStorage(path)
    assert storage.read() is None
    storage.close()
    assert os.listdir(path.parent) == []


@settings(deadline=None)
@given(cut=st.integers(0, 200), garbage=st.binary(max_size=40))
def test_a_torn_tail_is_dropped_and_reported(
    cut: int, garbage: bytes, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.mktemp("case") / "verdicts.json"
    lines = [line_of(n, [("words", n, {"word": str(n)})]) for n in range(1, 5)]
    whole = b"".join(lines)
    data = whole[:cut] + garbage
    journal_of(path).write_bytes(data)
    kept, end = read_lines(data)
    storage = JournalStorage(path)
    assert list(contents(path)) == [str(n) for n in range(1, len(kept) + 1)]
    assert len(kept) >= whole[:cut].count(b"\n")
    assert bool(storage.notices) == (end < len(data))
    storage.append([("words", 9, {"word": "nine"})])
    assert contents(path)["9"] == "nine"
    storage.close()


def test_a_flipped_bit_ends_the_journal_there_and_the_rest_is_kept_aside(path: Path) -> None:
    lines = [line_of(n, [("words", n, {"word": str(n)})]) for n in range(1, 4)]
    damaged = lines[1].replace(b'"2"', b'"3"')
    journal_of(path).write_bytes(lines[0] + damaged + lines[2])
    storage = JournalStorage(path)
    assert contents(path) == {"1": "1"}
    assert "verdicts.json.damaged" in storage.notices[0]
    storage.close()
    assert path.with_name("verdicts.json.damaged").read_bytes() == damaged + lines[2]


def test_a_line_that_is_just_being_written_is_no_news_for_a_reader(path: Path) -> None:
    line = line_of(1, [("words", 1, {"word": "one"})])
    journal_of(path).write_bytes(line + line[:9])
    storage = JournalStorage(path, read_only=True)
    assert storage.notices == []
    assert contents(path) == {"1": "one"}
    assert journal_of(path).read_bytes() == line + line[:9]


class Crash(BaseException):
    """The power goes."""


def crash_at(step: int, monkeypatch: pytest.MonkeyPatch) -> Iterator[int]:
    """Let the `step`th call to the system that changes something never happen."""
    calls = 0

    def counted(function: Callable[..., Any]) -> Callable[..., Any]:
        def call(*arguments: Any, **named: Any) -> Any:
            nonlocal calls
            calls += 1
            if calls == step:
                raise Crash
            return function(*arguments, **named)

        return call

    for name in ("write", "fsync", "replace", "ftruncate"):
        monkeypatch.setattr(os, name, counted(getattr(os, name)))
    yield calls


def test_a_crash_at_any_step_loses_and_repeats_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    finished = False
    step = 0
    while not finished:
        step += 1
        path = tmp_path / str(step) / "verdicts.json"
        path.parent.mkdir()
        acknowledged: dict[str, str] = {}
        with monkeypatch.context() as patch:
            next(crash_at(step, patch))
            try:
                storage = JournalStorage(path)
                for number in range(1, 7):
                    # The same document over and over: an old line applied again would show.
                    storage.append([("words", 1, {"word": str(number)})])
                    acknowledged["1"] = str(number)
                    if number % 2 == 0:
                        storage.fold()
                storage.write({"words": {"1": {"word": "7"}}})
                acknowledged["1"] = "7"
                storage.close()
                finished = True
            except Crash:
                pass
        done = int(acknowledged.get("1", 0))
        # What was in flight may or may not have arrived, but nothing older may come back.
        assert int(contents(path).get("1", 0)) in {done, done + 1}
        again = JournalStorage(path)
        assert again.notices == [] or "cut off" in again.notices[0]
        again.append([("words", 2, {"word": "after"})])
        again.close()
        assert sorted(os.listdir(path.parent)) == ["verdicts.json", "verdicts.json.backups"]
        assert contents(path)["2"] == "after"
        assert int(contents(path).get("1", 0)) in {done, done + 1}
    assert step > 20


def test_a_journal_that_a_fold_left_behind_isnt_applied_twice(path: Path) -> None:
    storage = JournalStorage(path)
    storage.append([("words", 1, {"word": "one"})])
    old = journal_of(path).read_bytes()
    storage.append([("words", 1, {"word": "two"})])
    storage.close()
    journal_of(path).write_bytes(old)
    assert contents(path) == {"1": "two"}
    JournalStorage(path).close()
    assert contents(path) == {"1": "two"}
    assert sorted(os.listdir(path.parent)) == ["verdicts.json", "verdicts.json.backups"]


def test_a_journal_of_another_file_is_refused_and_kept(path: Path) -> None:
    path.write_text('{"words": {"1": {"word": "restored"}}}')
    journal_of(path).write_bytes(line_of(7, [("words", 1, {"word": "later"})]))
    with pytest.raises(InputError, match="doesn't continue"):
        JournalStorage(path)
    assert "restored" in path.read_text()
    assert journal_of(path).exists()


def test_lines_appended_during_a_fold_are_kept(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    storage = JournalStorage(path)
    storage.append([("words", 1, {"word": "one"})])
    real_replace = os.replace

    def replace(source: Path, target: Path) -> None:
        storage.append([("words", 2, {"word": "meanwhile"})])
        real_replace(source, target)

    monkeypatch.setattr(os, "replace", replace)
    storage.fold()
    assert contents(path) == {"1": "one", "2": "meanwhile"}
    monkeypatch.undo()
    storage.close()
    assert contents(path) == {"1": "one", "2": "meanwhile"}


def test_a_full_disk_refuses_the_decision_and_keeps_the_rest(path: Path) -> None:
    storage = JournalStorage(path)
    storage.append([("words", 1, {"word": "one"})])
    storage.fold()
    storage.append([("words", 2, {"word": "two"})])
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    try:
        resource.setrlimit(resource.RLIMIT_FSIZE, (60, hard))
        with pytest.raises(InputError, match="Not saved"):
            storage.append([("words", 3, {"word": "long" * 100})])
        with pytest.raises(InputError, match="couldn't be brought up to date"):
            storage.fold()
        assert contents(path) == {"1": "one", "2": "two"}
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    storage.append([("words", 3, {"word": "three"})])
    assert contents(path) == {"1": "one", "2": "two", "3": "three"}
    storage.close()
    assert json.loads(path.read_text())["words"]["3"] == {"word": "three"}


@pytest.mark.parametrize(
    "data",
    [
        b"{",
        b"\x00" * 100,
        b"[1, 2]",
        b'{"words": [1]}',
        b'{"words": {"x": {}}}',
        b'{"words": {"1": 5}}',
        b'{"words": {"' + b"9" * 5000 + b'": {}}}',
        b"[" * 100_000,
        b"\xff\xfe",
    ],
)
def test_a_file_that_isnt_ours_is_refused_and_kept(path: Path, data: bytes) -> None:
    path.write_bytes(data)
    with pytest.raises(InputError) as caught:
        JournalStorage(path)
    assert "\n" not in str(caught.value)
    assert path.read_bytes() == data


def test_a_pipe_is_refused(path: Path) -> None:
    os.mkfifo(path)
    with pytest.raises(InputError, match="plain file"):
        JournalStorage(path)


def refusing(stale: int, real: Callable[..., object]) -> Callable[..., object]:
    def call(descriptor: int, *arguments: object) -> object:
        if descriptor == stale:
            raise OSError(errno.ESTALE, "Stale file handle")
        return real(descriptor, *arguments)

    return call


def test_a_drive_that_was_away_is_written_to_again(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    storage = JournalStorage(path)
    storage.append([("words", 1, {"word": "one"})])
    # What was opened on a network drive before it was away stays of no use when it's back.
    for name in ("write", "fstat", "ftruncate", "fsync"):
        monkeypatch.setattr(os, name, refusing(storage._journal.descriptor, getattr(os, name)))
    with pytest.raises(InputError, match="Stale"):
        storage.append([("words", 2, {"word": "two"})])
    # Takes the number of the old descriptor.
    with open(os.devnull):
        storage.append([("words", 3, {"word": "three"})])
        assert contents(path) == {"1": "one", "3": "three"}
        storage.close()


@pytest.mark.parametrize("left", [b"", b"12"])
def test_a_journal_that_came_back_shorter_isnt_filled_up(
    path: Path, left: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    storage = JournalStorage(path)
    storage.append([("words", 1, {"word": "one"})])
    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", refusing(storage._journal.descriptor, os.fsync))
        with pytest.raises(InputError, match="Stale"):
            storage.append([("words", 2, {"word": "two"})])
    journal_of(path).write_bytes(left)
    storage.append([("words", 3, {"word": "three"})])
    assert contents(path) == {"1": "one", "3": "three"}
    assert JournalStorage(path, read_only=True).notices == []
    storage.close()
    assert contents(path) == {"1": "one", "3": "three"}
