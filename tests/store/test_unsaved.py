"""What the disk refuses is kept in memory, and saved as soon as it can be."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from tests.store.cases import ROW, decide
from workbench.errors import InputError
from workbench.store.case_file import CaseFile


def refusing(_: int) -> None:
    raise OSError(errno.EIO, "Input/output error")


def test_what_cant_be_saved_is_kept_and_saved_later(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = CaseFile.open(path, reviewer="Ada")
    decide(file, 1, ROW)
    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", refusing)
        decide(file, 2, ROW)
        file.set_meta("cursor", 1)
        decide(file, 3, ROW)
        assert not file.retry()
        assert file.unsaved == 2
        assert "Input/output error" in file.trouble
        assert "\n" not in file.trouble
        assert file.verdicts().keys() == {1, 2, 3}
        # Nothing half-saved stands on the disk meanwhile.
        assert CaseFile.open(path, reviewer="Ben", read_only=True).verdicts().keys() == {1}
    decide(file, 4, ROW)
    assert (file.unsaved, file.trouble) == (0, "")
    other = CaseFile.open(path, reviewer="Ben", read_only=True)
    assert other.verdicts().keys() == {1, 2, 3, 4}
    assert [entry.number for entry in other.ledger()] == [1, 2, 3, 4]
    file.close()


def test_closing_with_unsaved_decisions_says_so(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = CaseFile.open(path, reviewer="Ada")
    decide(file, 1, ROW)
    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", refusing)
        decide(file, 2, ROW)
        with pytest.raises(InputError, match="not saved: 1"):
            file.close()
    file = CaseFile.open(path, reviewer="Ada")
    assert not file.read_only
    assert file.verdicts().keys() == {1}
    file.close()


def test_another_place_takes_everything_that_couldnt_be_saved(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    file = CaseFile.open(path, reviewer="Ada")
    decide(file, 1, ROW)
    file.fold()
    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", refusing)
        decide(file, 2, ROW)
        with pytest.raises(InputError, match="Not saved"):
            file.move_to(elsewhere / "case.json")
        assert (file.path, file.unsaved) == (path, 1)
    with pytest.raises(InputError, match="exists"):
        file.move_to(path)
    file.move_to(elsewhere / "case.json")
    assert (file.unsaved, file.trouble, file.path.parent) == (0, "", elsewhere)
    decide(file, 3, ROW)
    file.close()
    moved = CaseFile.open(elsewhere / "case.json", reviewer="Ada", read_only=True)
    assert moved.verdicts().keys() == {1, 2, 3}
    assert len(moved.ledger()) == 3
    left = CaseFile.open(path, reviewer="Ada")
    assert not left.read_only
    assert left.verdicts().keys() == {1}
    left.close()


def test_a_journal_that_was_removed_under_our_hands_is_made_again(path: Path) -> None:
    file = CaseFile.open(path, reviewer="Ada")
    decide(file, 1, ROW)
    path.with_name("verdicts.json.journal").unlink()
    decide(file, 2, ROW)
    other = CaseFile.open(path, reviewer="Ben", read_only=True)
    assert other.verdicts().keys() == {1, 2}
    file.close()
