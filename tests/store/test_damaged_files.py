"""A file that was damaged is set aside, and its last good state goes on."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.store.cases import ROW, decide
from workbench.errors import InputError
from workbench.store import backups, clock
from workbench.store.case_file import CaseFile


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
