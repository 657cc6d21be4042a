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

from workbench.errors import InputError
from workbench.store import backups, clock, migrations
from workbench.store.case_file import CaseFile, lock_path
from workbench.store.lines import Tables
from workbench.store.model import Action, Change, Document, How, Table

ROW: Document = {"verdict": "confirmed"}


def decide(file: CaseFile, doc_id: int, after: Document | None) -> None:
    change = Change(Table.VERDICTS, doc_id, file.verdicts().get(doc_id), after)
    file.record(Action.VERDICT, How.KEY, [change])


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "verdicts.json"


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


def refusing(_: int) -> None:
    raise OSError(errno.EIO, "Input/output error")


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


def test_what_somebody_else_made_of_the_file_meanwhile_is_kept(path: Path) -> None:
    file = CaseFile.open(path, reviewer="Ada")
    decide(file, 1, {"verdict": "confirmed"})
    file.fold()
    edited = path.read_bytes().replace(b"confirmed", b"edited!!!")
    path.write_bytes(edited)
    decide(file, 2, {"verdict": "disputed"})
    file.close()
    kept = [copy.read_bytes() for copy in backups.folder_of(path).glob("*-changed.json")]
    assert kept == [edited]


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


def test_a_damaged_file_is_set_aside_and_its_backup_goes_on(path: Path) -> None:
    file = CaseFile.open(path, reviewer="Ada")
    decide(file, 1, ROW)
    file.close()
    damaged = path.read_bytes()[:-20]
    path.write_bytes(damaged)
    reader = CaseFile.open(path, reviewer="Ben", read_only=True)
    assert reader.verdicts() == {1: ROW}
    assert path.read_bytes() == damaged
    file = CaseFile.open(path, reviewer="Ada")
    assert file.verdicts() == {1: ROW}
    (notice,) = file.notices
    assert "\n" not in notice
    assert "verdicts.json.damaged-1" in notice
    assert "1 decision" in notice
    decide(file, 2, ROW)
    file.close()
    assert path.with_name("verdicts.json.damaged-1").read_bytes() == damaged
    assert CaseFile.open(path, reviewer="Ada", read_only=True).verdicts() == {1: ROW, 2: ROW}


def test_what_the_journal_has_after_the_backup_isnt_lost(path: Path) -> None:
    file = CaseFile.open(path, reviewer="Ada")
    decide(file, 1, ROW)
    file.close()
    file = CaseFile.open(path, reviewer="Ada")
    decide(file, 2, ROW)
    file.abandon()
    path.write_bytes(b"\0" * 300)
    file = CaseFile.open(path, reviewer="Ada")
    assert file.verdicts() == {1: ROW, 2: ROW}
    assert "nothing was lost" in file.notices[0]
    file.close()


def damage(path: Path, how: str) -> bytes:
    """Break a case file though it stays JSON; return what it holds then."""
    tables = json.loads(path.read_bytes())
    if how == "no tables":
        tables = {}
    elif how == "no ledger":
        del tables["ledger"]
    elif how == "no verdicts":
        del tables["verdicts"]
    elif how == "a gap in the ledger":
        del tables["ledger"]["1"]
    elif how == "a wrong type in the ledger":
        tables["ledger"]["1"]["changes"] = "none"
    elif how == "a table that is a list":
        tables["verdicts"] = [1]
    elif how == "no schema":
        del tables["meta"]["1"]["schema"]
    path.write_text(json.dumps(tables))
    return path.read_bytes()


DAMAGES = (
    "no tables",
    "no ledger",
    "no verdicts",
    "a gap in the ledger",
    "a wrong type in the ledger",
    "a table that is a list",
    "no schema",
)


@pytest.mark.parametrize("how", DAMAGES)
def test_a_file_that_is_json_but_no_case_any_more_is_set_aside_too(path: Path, how: str) -> None:
    for number in (1, 2):
        file = CaseFile.open(path, reviewer="Ada")
        decide(file, number, ROW)
        file.close()
    damaged = damage(path, how)
    reader = CaseFile.open(path, reviewer="Ben", read_only=True)
    assert reader.verdicts() == {1: ROW, 2: ROW}
    assert path.read_bytes() == damaged
    file = CaseFile.open(path, reviewer="Ada")
    (notice,) = file.notices
    assert "\n" not in notice
    assert "kept as verdicts.json.damaged-1" in notice
    assert "with 2 decisions" in notice
    decide(file, 3, ROW)
    file.close()
    assert path.with_name("verdicts.json.damaged-1").read_bytes() == damaged
    file = CaseFile.open(path, reviewer="Ada", read_only=True)
    assert (file.notices, len(file.ledger())) == ((), 3)


@pytest.mark.parametrize("how", [how for how in DAMAGES if how != "no tables"])
def test_a_damaged_file_without_a_backup_is_refused_and_kept(path: Path, how: str) -> None:
    file = CaseFile.open(path, reviewer="Ada")
    decide(file, 1, ROW)
    file.fold()
    file.abandon()
    path.with_name("verdicts.json.lock").unlink(missing_ok=True)
    damaged = damage(path, how)
    with pytest.raises(InputError, match="--case") as caught:
        CaseFile.open(path, reviewer="Ada")
    assert "\n" not in str(caught.value)
    assert path.read_bytes() == damaged


def test_a_backup_that_is_no_case_is_passed_over(path: Path) -> None:
    file = CaseFile.open(path, reviewer="Ada")
    decide(file, 1, ROW)
    file.close()
    damaged = damage(path, "no ledger")
    (path.with_name("verdicts.json.backups") / "9999.json").write_bytes(damaged)
    file = CaseFile.open(path, reviewer="Ada")
    assert file.verdicts() == {1: ROW}
    assert len(file.notices) == 1
    file.close()


def test_what_was_decided_after_the_backup_is_counted(path: Path) -> None:
    file = CaseFile.open(path, reviewer="Ada")
    decide(file, 1, ROW)
    file.close()
    file = CaseFile.open(path, reviewer="Ada")
    decide(file, 2, ROW)
    decide(file, 3, ROW)
    file.fold()
    file.abandon()
    damaged = damage(path, "no verdicts")
    file = CaseFile.open(path, reviewer="Ada")
    assert file.verdicts() == {1: ROW}
    assert "the 2 decisions after it are only in verdicts.json.damaged-1" in file.notices[0]
    file.close()
    assert path.with_name("verdicts.json.damaged-1").read_bytes() == damaged


def test_a_folded_number_that_was_edited_doesnt_make_decisions_vanish(path: Path) -> None:
    file = CaseFile.open(path, reviewer="Ada")
    decide(file, 1, ROW)
    file.close()
    file = CaseFile.open(path, reviewer="Ada")
    decide(file, 2, ROW)
    file.abandon()
    tables = json.loads(path.read_bytes())
    tables["meta"]["1"]["folded"] = 99
    path.write_text(json.dumps(tables))
    file = CaseFile.open(path, reviewer="Ada")
    assert file.verdicts() == {1: ROW, 2: ROW}
    assert "nothing was lost" in file.notices[0]
    file.close()


def test_a_case_begun_anew_doesnt_push_out_the_backups_of_the_one_that_was_lost(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def session(number: int, doc_id: int) -> None:
        monkeypatch.setattr(clock, "now", lambda: f"2018-04-{number:02}T12:00:00Z")
        file = CaseFile.open(path, reviewer="Ada")
        decide(file, doc_id, ROW)
        file.close()

    for number in range(1, 4):
        session(number, number)
    whole = path.read_bytes()
    path.unlink()
    for number in range(4, 20):
        session(number, 1)
    kept = sorted(path.with_name("verdicts.json.backups").iterdir())
    assert len(kept) == backups.KEPT + 1
    assert kept[0].read_bytes() == whole


def test_where_the_file_is_gone_its_backup_is_offered(path: Path) -> None:
    file = CaseFile.open(path, reviewer="Ada")
    decide(file, 1, ROW)
    file.close()
    path.unlink()
    file = CaseFile.open(path, reviewer="Ada")
    (notice,) = file.notices
    assert "verdicts.json.backups/" in notice
    assert "1 decision" in notice
    assert not file.exists
    file.close()
    assert not path.exists()


def test_a_reader_goes_on_with_what_he_has_when_the_file_breaks(path: Path) -> None:
    file = CaseFile.open(path, reviewer="Ada")
    decide(file, 1, ROW)
    file.close()
    file = CaseFile.open(path, reviewer="Ada")
    decide(file, 2, ROW)
    file.fold()
    reader = CaseFile.open(path, reviewer="Ben")
    damage(path, "no ledger")
    assert not reader.refresh()
    assert reader.verdicts() == {1: ROW, 2: ROW}
    reader.close()
    file.close()
    assert CaseFile.open(path, reviewer="Ada", read_only=True).verdicts() == {1: ROW, 2: ROW}


def test_only_the_newest_backups_are_kept(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(backups.KEPT + 3):
        monkeypatch.setattr(clock, "now", lambda at=number: f"2018-04-0{at + 1}T12:00:00Z")
        file = CaseFile.open(path, reviewer="Ada")
        decide(file, number + 1, ROW)
        file.close()
    kept = sorted(path.with_name("verdicts.json.backups").iterdir())
    assert len(kept) == backups.KEPT
    assert len(json.loads(kept[-1].read_text())["verdicts"]) == backups.KEPT + 3


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
