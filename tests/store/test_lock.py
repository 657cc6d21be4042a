"""One writer at a time; whose lock it is, and what can be done about it, is said in one line."""

from __future__ import annotations

import fcntl
import json
import os
import shutil
import subprocess
import sys
import tempfile
import traceback
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from workbench.errors import InputError
from workbench.store.case_file import CaseFile, lock_path
from workbench.store.model import Action, Change, How, Table

SOMEBODY_ELSE = 65534
LEFT = {"reviewer": "Zoe", "host": "elsewhere", "pid": 4711, "since": "2018-04-02T12:00:00Z"}


@pytest.fixture
def lock(path: Path) -> Path:
    """A lock that Zoe left on another computer."""
    place = lock_path(path)
    place.write_text(json.dumps(LEFT))
    return place


def forbidding(forbidden: int, *flags: int) -> Callable[..., int]:
    """An `os.open` that may not open a lock in some ways, as another user's file is."""
    real = os.open

    def call(name: str | Path, how: int, *mode: int) -> int:
        if str(name).endswith(".lock") and any(how & flag == flag for flag in flags):
            raise PermissionError(forbidden, "Permission denied")
        return real(name, how, *mode)

    return call


def said(path: Path) -> str:
    """Open a case that can't be written; return what is said about it."""
    file = CaseFile.open(path, reviewer="Ada")
    assert file.read_only
    (notice,) = file.notices
    assert "\n" not in notice
    file.close()
    return notice


def test_a_lock_of_another_user_who_is_dead_is_taken_over(
    path: Path, lock: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "open", forbidding(13, os.O_RDWR | os.O_CREAT))
    real, opened = os.open, []

    def after_removal(name: str | Path, how: int, *mode: int) -> int:
        opened.append(name)
        if not lock.exists():
            monkeypatch.undo()
        return real(name, how, *mode) if lock.exists() else os.open(name, how, *mode)

    monkeypatch.setattr(os, "open", after_removal)
    file = CaseFile.open(path, reviewer="Ada")
    assert (file.read_only, file.notices) == (False, ())
    assert json.loads(lock.read_bytes())["reviewer"] == "Ada"
    assert CaseFile.open(path, reviewer="Ben").read_only
    file.close()
    assert not lock.exists()


def test_a_lock_that_may_be_neither_written_nor_removed_is_held_as_it_is(
    path: Path, lock: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    with monkeypatch.context() as patch:
        patch.setattr(os, "open", forbidding(13, os.O_RDWR | os.O_CREAT))
        patch.setattr(os, "unlink", refused)
        file = CaseFile.open(path, reviewer="Ada")
        assert not file.read_only
        assert CaseFile.open(path, reviewer="Ben").read_only
        file.close()
    assert json.loads(lock.read_bytes()) == LEFT
    file = CaseFile.open(path, reviewer="Ben")
    assert not file.read_only
    file.close()


def test_a_lock_that_may_not_even_be_read_names_its_owner_and_how_to_mend_it(
    path: Path, lock: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "open", forbidding(13, os.O_RDONLY))
    monkeypatch.setattr(Path, "read_bytes", lambda _: b"")
    notice = said(path)
    assert f"verdicts.json.lock is {lock.owner()}'s" in notice
    assert "have it removed" in notice
    assert "--case" in notice


def test_a_lock_that_cant_be_taken_on_this_file_system_names_who_left_it(
    path: Path, lock: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_locks(*_: int) -> None:
        raise OSError(37, "No locks available")

    monkeypatch.setattr(fcntl, "flock", no_locks)
    notice = said(path)
    assert "verdicts.json.lock is Zoe's" in notice
    assert "No locks available" in notice
    assert lock.exists()


def test_a_lock_held_from_another_computer_says_what_to_do_when_that_is_gone(
    path: Path, lock: Path
) -> None:
    with lock.open("r+") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        notice = said(path)
    assert "Zoe has this case open on elsewhere since 2018" in notice
    assert "if that computer is gone, remove verdicts.json.lock" in notice


def test_nobody_is_named_who_is_dead(path: Path, lock: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", ""]) as ended:
        pass
    lock.write_text(json.dumps({**LEFT, "host": os.uname().nodename, "pid": ended.pid}))
    with lock.open("r+") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        notice = said(path)
    assert "Zoe" not in notice
    assert "somebody has this case open" in notice


@pytest.mark.skipif(os.getuid() != 0, reason="only root can be somebody else")
@pytest.mark.parametrize("mode", [0o644, 0o600])
def test_another_user_finds_roots_stale_lock(mode: int) -> None:
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o777)
    lock = folder / "verdicts.json.lock"
    lock.write_text(json.dumps(LEFT))
    lock.chmod(mode)
    child = os.fork()
    if child == 0:
        try:
            os.setuid(SOMEBODY_ELSE)
            file = CaseFile.open(folder / "verdicts.json", reviewer="Ada")
            if mode == 0o644:
                assert not file.read_only
            else:
                assert "is root's and can't be taken" in file.notices[0]
            file.close()
            os._exit(0)
        except BaseException:
            traceback.print_exc()
        finally:
            os._exit(1)
    ended = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    was_left = lock.exists()
    shutil.rmtree(folder)
    assert (ended, was_left) == (0, mode == 0o600)


@pytest.mark.parametrize("ending", ["lock", "journal", "tmp", "damaged", "backups", "importing"])
def test_nothing_is_written_or_removed_through_a_link(tmp_path: Path, ending: str) -> None:
    theirs = tmp_path / "theirs"
    theirs.mkdir()
    for number in range(9):
        (theirs / f"{number}.json").write_text("{}")
    precious = theirs if ending == "backups" else theirs / "1.json"
    before = {place.name: place.read_bytes() for place in theirs.iterdir()}
    folder = tmp_path / "case"
    folder.mkdir()
    (folder / f"verdicts.json.{ending}").symlink_to(precious)
    # A link in place of the journal is refused.
    with suppress(InputError):
        file = CaseFile.open(folder / "verdicts.json", reviewer="Ada")
        if not file.read_only:
            for number in (1, 2):
                change = Change(Table.VERDICTS, number, None, {"verdict": "confirmed"})
                file.record(Action.VERDICT, How.KEY, [change])
            assert not file.trouble
        file.close()
    assert {place.name: place.read_bytes() for place in theirs.iterdir()} == before
