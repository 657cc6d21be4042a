"""An import that was killed is finished by repeating it, and stands in nobody's way."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.export.harbour import decided, exported, harbour, imported, make
from workbench.claims.model import Verdict
from workbench.errors import InputError
from workbench.review.case import Case
from workbench.store.case_file import CaseFile

KILLED = 9
CALLS = ("open", "write", "fsync", "replace", "ftruncate", "unlink", "mkdir", "close")


def killed_at(step: int, text: str, folder: Path) -> bool:
    """Import in a process that is killed at a step, a write in its middle; False when it ended."""
    child = os.fork()
    if child == 0:
        calls = 0

        def counted(name: str, function: Any) -> Any:
            def call(*arguments: Any, **named: Any) -> Any:
                nonlocal calls
                calls += 1
                if calls == step:
                    if name == "write":
                        function(arguments[0], arguments[1][: len(arguments[1]) // 2])
                    os._exit(KILLED)
                return function(*arguments, **named)

            return call

        try:
            for name in CALLS:
                setattr(os, name, counted(name, getattr(os, name)))
            imported(text, folder, "Ben")
            os._exit(0)
        finally:
            os._exit(1)
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    assert code in (0, KILLED)
    return code == KILLED


@pytest.mark.parametrize("there", ["nothing", "an empty folder", "a folder with other files"])
def test_an_import_that_was_killed_at_any_step_is_finished_by_repeating_it(
    there: str, tmp_path: Path
) -> None:
    folder = harbour(tmp_path / "harbour")
    decided(folder)
    text = exported([str(folder)])
    step = 1
    while True:
        root = tmp_path / str(step)
        copy = root / "copy"
        root.mkdir()
        if there != "nothing":
            make(copy, {"keep.pdf": b"mine"} if there == "a folder with other files" else {})
        if not killed_at(step, text, copy):
            break
        half = root / "half"
        if copy.exists():
            shutil.copytree(copy, half)
            # What is half there is no case to decide in.
            if not (half / "verdicts.json").exists() and (half / "first.txt").exists():
                with pytest.raises(InputError, match="cut off: do it again"):
                    Case.open([str(half)])
        result = imported(text, copy, "Ben")
        assert (result.kept, result.missing, result.entries) == (0, 0, 6)
        assert exported([str(copy)]) == text
        mine = {"keep.pdf"} if there == "a folder with other files" else set()
        assert set(os.listdir(copy)) == {"first.txt", "second.txt", "verdicts.json"} | mine
        step += 1
    assert step > 15


def test_a_taking_over_that_was_killed_at_any_step_is_finished_by_repeating_it(
    tmp_path: Path,
) -> None:
    folder = harbour(tmp_path / "harbour")
    decided(folder)
    text = exported([str(folder)])
    step = 1
    killed = True
    while killed:
        copy = harbour(tmp_path / str(step))
        case = Case.open([str(copy)], reviewer="Zoe")
        case.decide([case.statements[0].id], Verdict.CONFIRMED)
        case.close()
        killed = killed_at(step, text, copy)
        imported(text, copy, "Ben")
        case = Case.open([str(copy)], read_only=True)
        actions = [entry.action for entry in case.reviewed().ledger]
        assert actions == ["verdict", "import"]
        assert len(case.reviewed().marks) == 2
        case.close()
        step += 1
    assert step > 15


def test_what_stands_in_the_way_of_an_import_that_was_cut_off_is_kept(tmp_path: Path) -> None:
    folder = harbour(tmp_path / "harbour")
    decided(folder)
    text = exported([str(folder)])
    copy = tmp_path / "copy"
    step = 1
    while killed_at(step, text, copy) and not (copy / "second.txt").exists():
        shutil.rmtree(copy, ignore_errors=True)
        step += 1
    (copy / "second.txt").write_text("My own words.")
    with pytest.raises(InputError, match="move it away"):
        imported(text, copy)
    assert (copy / "second.txt").read_text() == "My own words."
    other = make(tmp_path / "other", {"first.txt": b"Another case altogether.\n"})
    with pytest.raises(InputError, match="another import"):
        imported(exported([str(other)]), copy)
    (copy / "second.txt").unlink()
    imported(text, copy)
    assert exported([str(copy)]) == text


def test_a_folder_that_somebody_works_in_takes_no_import(tmp_path: Path) -> None:
    folder = harbour(tmp_path / "harbour")
    decided(folder)
    copy = make(tmp_path / "copy", {})
    other = CaseFile.open(copy / "verdicts.json", reviewer="Zoe")
    with pytest.raises(InputError, match="Zoe"):
        imported(exported([str(folder)]), copy)
    other.close()
    assert os.listdir(copy) == []
