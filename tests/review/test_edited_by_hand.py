"""A case file that somebody edited by hand counts, or is set aside."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from tinydb import TinyDB

from tests.review.cases import open_case
from workbench.claims.model import Verdict
from workbench.errors import InputError
from workbench.review.model import Mark


def test_what_was_edited_into_nonsense_beside_a_reader_leaves_him_what_he_has(
    tmp_path: Path,
) -> None:
    first = open_case(tmp_path)
    first.decide(["a1.1"], Verdict.CONFIRMED)
    first.close()
    first = open_case(tmp_path)
    second = open_case(tmp_path, reviewer="Ben")
    file = tmp_path / "verdicts.json"
    file.write_bytes(file.read_bytes().replace(b'"confirmed"', b'"confirmd"'))
    assert not second.refresh()
    assert second.mark("a1.1").verdict is Verdict.CONFIRMED
    first._file.abandon()
    with pytest.raises(InputError, match="can't be read"):
        second.try_writing()
    assert second.read_only
    assert second.mark("a1.1").verdict is Verdict.CONFIRMED
    assert b"confirmd" in file.read_bytes()
    second.close()


def edited_into_nonsense(folder: Path, field: str, value: object) -> bytes:
    """Two reviews, and then an edit by hand; return what the case file holds."""
    for statement, verdict in (("a1.1", Verdict.CONFIRMED), ("a1.2", Verdict.DISPUTED)):
        case = open_case(folder)
        case.decide([statement], verdict)
        case.close()
    with TinyDB(folder / "verdicts.json") as database:
        database.table("verdicts").update({field: value}, doc_ids=[1])
    return (folder / "verdicts.json").read_bytes()


NONSENSE = [("verdict", "true"), ("verdict", 1), ("quote", None), ("start", "27"), ("article", [])]


@pytest.mark.parametrize(("field", "value"), NONSENSE)
def test_a_verdict_that_was_edited_by_hand_into_nonsense_is_refused_and_kept(
    tmp_path: Path, field: str, value: object
) -> None:
    edited = edited_into_nonsense(tmp_path, field, value)
    shutil.rmtree(tmp_path / "verdicts.json.backups")
    for read_only in (True, False):
        with pytest.raises(InputError, match="can't be read"):
            open_case(tmp_path, read_only=read_only)
    assert (tmp_path / "verdicts.json").read_bytes() == edited
    assert os.listdir(tmp_path) == ["verdicts.json"]


@pytest.mark.parametrize(("field", "value"), NONSENSE)
def test_what_was_edited_into_nonsense_is_kept_aside_where_there_is_a_backup(
    tmp_path: Path, field: str, value: object
) -> None:
    edited = edited_into_nonsense(tmp_path, field, value)
    reader = open_case(tmp_path, read_only=True)
    assert reader.progress().reviewed == 2
    reader.close()
    assert (tmp_path / "verdicts.json").read_bytes() == edited
    case = open_case(tmp_path)
    (notice,) = case.notices
    assert "\n" not in notice
    assert "verdicts.json is damaged and kept as verdicts.json.damaged-1" in notice
    assert "no decision is missing" in notice
    assert case.mark("a1.1").verdict is Verdict.CONFIRMED
    case.decide(["a1.3"], Verdict.CONFIRMED)
    case.close()
    assert (tmp_path / "verdicts.json.damaged-1").read_bytes() == edited
    case = open_case(tmp_path, read_only=True)
    assert (case.notices, case.progress().reviewed) == ((), 3)
    case.close()


def test_the_articles_that_verdicts_are_about_are_part_of_the_case(tmp_path: Path) -> None:
    edited_into_nonsense(tmp_path, "note", "")
    with TinyDB(tmp_path / "verdicts.json") as database:
        database.drop_table("articles")
    case = open_case(tmp_path)
    assert "damaged" in case.notices[0]
    assert case.progress().reviewed == 2
    case.close()


def test_a_verdict_edited_by_hand_counts_and_can_be_undone(tmp_path: Path) -> None:
    case = open_case(tmp_path)
    case.decide(["a1.1"], Verdict.CONFIRMED)
    case.close()
    with TinyDB(tmp_path / "verdicts.json") as database:
        database.table("verdicts").update({"verdict": "disputed"})
    case = open_case(tmp_path)
    assert case.mark("a1.1").verdict is Verdict.DISPUTED
    entry = case.undo()
    assert entry is not None
    before = entry.changes[0].before
    assert before is not None
    assert before["verdict"] == "disputed"
    assert case.mark("a1.1") == Mark()
    case.close()
