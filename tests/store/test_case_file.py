"""One writer, any number of readers, and a ledger that tells it all."""

from __future__ import annotations

import errno
import fcntl
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.store.cases import ROW, decide
from workbench.errors import InputError
from workbench.store import migrations
from workbench.store.case_file import CaseFile, lock_path
from workbench.store.lines import Tables
from workbench.store.model import Action, Change, Document, How, Table


def test_tables_are_what_the_ledger_says(path: Path) -> None:
    file = CaseFile.open(path, reviewer="Ada")
    decide(file, 1, ROW)
    decide(file, 2, {"verdict": "disputed"})
    decide(file, 1, None)
    file.record(Action.LINK, How.KEY, [Change(Table.LINKS, 1, None, {"a": "x"})])
    file.close()
    file = CaseFile.open(path, reviewer="Ben", read_only=True)
    rebuilt: dict[Table, dict[int, Document]] = {table: {} for table in Table}
    for entry in file.ledger():
        for change in entry.changes:
            assert rebuilt[change.table].get(change.doc_id) == change.before
            rebuilt[change.table].pop(change.doc_id, None)
            if change.after is not None:
                rebuilt[change.table][change.doc_id] = change.after
    assert rebuilt[Table.VERDICTS] == file.verdicts() == {2: {"verdict": "disputed"}}
    assert rebuilt[Table.LINKS] == file.links() == {1: {"a": "x"}}
    assert [entry.number for entry in file.ledger()] == [1, 2, 3, 4]
    assert {entry.reviewer for entry in file.ledger()} == {"Ada"}


def test_meta_is_kept(path: Path) -> None:
    file = CaseFile.open(path, reviewer="Ada")
    file.set_meta("title", "Storm")
    file.close()
    assert CaseFile.open(path, reviewer="Ada", read_only=True).meta()["title"] == "Storm"


def test_the_lock_of_a_killed_process_is_taken_over(path: Path) -> None:
    code = (
        "import os, signal, sys; from pathlib import Path;"
        "from workbench.store.case_file import CaseFile;"
        "file = CaseFile.open(Path(sys.argv[1]), reviewer='Zoe');"
        "print(file.read_only, flush=True); sys.stdin.read()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "False\n"
        second = CaseFile.open(path, reviewer="Ada")
        assert second.holder is not None
        assert (second.holder.reviewer, second.holder.pid) == ("Zoe", other.pid)
        assert "Zoe" in second.notices[0]
        second.close()
        other.kill()
        other.wait()
    third = CaseFile.open(path, reviewer="Ada")
    assert not third.read_only
    third.close()
    assert os.listdir(path.parent) == []


def test_a_folder_that_cant_be_written_to_opens_for_reading(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = CaseFile.open(path, reviewer="Ada")
    decide(file, 1, ROW)
    file.close()
    real_open = os.open

    def refuse(name: str | Path, flags: int, mode: int = 0o777) -> int:
        if flags & os.O_CREAT:
            raise OSError(errno.EROFS, "Read-only file system")
        return real_open(name, flags, mode)

    monkeypatch.setattr(os, "open", refuse)
    file = CaseFile.open(path, reviewer="Ada")
    assert file.read_only
    assert file.holder is None
    assert "--case" in file.notices[0]
    assert file.verdicts() == {1: ROW}
    with pytest.raises(InputError, match="reading only"):
        decide(file, 2, ROW)


def test_a_write_protected_file_opens_for_reading_and_is_left_alone(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = CaseFile.open(path, reviewer="Ada")
    decide(file, 1, ROW)
    file.close()
    path.chmod(0o444)
    before = path.read_bytes()
    # The superuser may write everywhere.
    monkeypatch.setattr(os, "access", lambda *_: False)
    file = CaseFile.open(path, reviewer="Ben")
    assert file.read_only
    assert len(file.ledger()) == 1
    assert "is write-protected" in file.notices[0]
    file.close()
    assert path.read_bytes() == before
    assert not path.with_name("verdicts.json.lock").exists()


def test_a_lock_that_was_removed_is_taken_again(path: Path) -> None:
    file = CaseFile.open(path, reviewer="Ada")
    lock_path(path).unlink()
    decide(file, 1, {"verdict": "confirmed"})
    assert not file.unsaved
    other = CaseFile.open(path, reviewer="Ben")
    assert other.read_only
    other.close()
    file.close()
    assert not lock_path(path).exists()


def test_where_another_took_the_lock_that_was_removed_nothing_is_lost(path: Path) -> None:
    file = CaseFile.open(path, reviewer="Ada")
    decide(file, 1, {"verdict": "confirmed"})
    lock_path(path).unlink()
    other = CaseFile.open(path, reviewer="Ben")
    assert not other.read_only
    decide(other, 2, {"verdict": "disputed"})
    decide(file, 3, {"verdict": "single-source"})
    assert file.unsaved == 1
    assert "Ben has the case open now" in file.trouble
    file.move_to(path.with_name("elsewhere.json"))
    other.close()
    file.close()
    ours = CaseFile.open(path.with_name("elsewhere.json"), reviewer="Ada")
    theirs = CaseFile.open(path, reviewer="Ada")
    assert set(ours.verdicts()) == {1, 3}
    assert set(theirs.verdicts()) == {1, 2}
    ours.close()
    theirs.close()


def test_a_reader_sees_what_is_decided_and_takes_over_at_the_end(path: Path) -> None:
    first = CaseFile.open(path, reviewer="Ada")
    decide(first, 1, ROW)
    second = CaseFile.open(path, reviewer="Ben")
    assert not second.refresh()
    decide(first, 2, ROW)
    assert second.refresh()
    assert second.verdicts().keys() == {1, 2}
    assert not second.try_writing()
    decide(first, 3, ROW)
    first.close()
    assert second.try_writing()
    assert (second.read_only, second.holder) == (False, None)
    assert second.verdicts().keys() == {1, 2, 3}
    decide(second, 4, ROW)
    assert [entry.reviewer for entry in second.ledger()] == ["Ada", "Ada", "Ada", "Ben"]
    second.close()


def test_who_asked_to_read_only_never_takes_over(path: Path) -> None:
    file = CaseFile.open(path, reviewer="Ada", read_only=True)
    assert not file.try_writing()
    assert file.read_only


@pytest.mark.parametrize(
    "tables",
    [
        {"_default": {"1": {"name": "somebody's"}}},
        {"meta": {"1": {"schema": "one"}}},
        {"meta": {"1": {"schema": 2}}},
        {"meta": {"1": {"schema": 1}}, "ledger": {"1": {"number": 1}}},
        {"meta": {"1": {"schema": 1}}, "ledger": {"2": {"number": 1}}},
    ],
)
def test_a_file_that_isnt_a_case_or_is_newer_is_refused_and_kept(
    path: Path, tables: Document
) -> None:
    data = json.dumps(tables)
    path.write_text(data)
    with pytest.raises(InputError) as caught:
        CaseFile.open(path, reviewer="Ada")
    assert "--case" in str(caught.value)
    assert "\n" not in str(caught.value)
    assert path.read_text() == data
    assert os.listdir(path.parent) == ["verdicts.json"]


def test_an_earlier_schema_is_brought_up_step_by_step_with_a_backup_first(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = CaseFile.open(path, reviewer="Ada")
    decide(file, 1, ROW)
    file.close()
    before = json.loads(path.read_text())

    def from_1(tables: Tables) -> Tables:
        tables["verdicts"]["1"]["verdict"] += " once"
        return tables

    def from_2(tables: Tables) -> Tables:
        tables["verdicts"]["1"]["verdict"] += " twice"
        return tables

    monkeypatch.setattr(migrations, "SCHEMA", 3)
    monkeypatch.setattr(migrations, "MIGRATIONS", {1: from_1, 2: from_2})
    as_it_was = path.read_bytes()
    reader = CaseFile.open(path, reviewer="Ben", read_only=True)
    assert reader.verdicts()[1]["verdict"] == "confirmed once twice"
    assert path.read_bytes() == as_it_was
    file = CaseFile.open(path, reviewer="Ada")
    assert "schema 1" in file.notices[0]
    assert file.meta()["schema"] == 3
    assert file.verdicts()[1]["verdict"] == "confirmed once twice"
    (copy,) = path.with_name("verdicts.json.backups").glob("*-schema-1.json")
    assert json.loads(copy.read_text()) == before
    file.close()
    assert CaseFile.open(path, reviewer="Ada", read_only=True).notices == ()


def test_a_file_system_without_locks_opens_for_reading_and_says_so(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = CaseFile.open(path, reviewer="Ada")
    decide(file, 1, ROW)
    file.close()

    def no_locks(*_: int) -> None:
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr(fcntl, "flock", no_locks)
    file = CaseFile.open(path, reviewer="Ada")
    assert file.read_only
    assert "No locks available" in file.notices[0]
    assert "--case" in file.notices[0]
    assert file.verdicts() == {1: ROW}
    assert not path.with_name("verdicts.json.lock").exists()


def test_a_folder_in_its_place_and_a_missing_one_are_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="is a folder"):
        CaseFile.open(tmp_path, reviewer="Ada")
    with pytest.raises(InputError, match="no folder"):
        CaseFile.open(tmp_path / "missing" / "verdicts.json", reviewer="Ada")
