"""What a checker does with a case, and what is there after coming back."""

from __future__ import annotations

import os
from itertools import count
from pathlib import Path

import pytest
from tinydb import TinyDB

from tests.review.cases import article, open_case, two_articles
from workbench.claims.model import Claim, Comparison, Match, Relation, Verdict
from workbench.errors import InputError
from workbench.review.case import Case
from workbench.review.model import Mark, in_conflict
from workbench.review.opening import case_file_of
from workbench.store import clock
from workbench.store.case_file import CaseFile
from workbench.store.model import Action, How


@pytest.fixture(autouse=True)
def _noon(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "now", lambda: "2018-04-02T12:00:00Z")


def test_opening_and_reading_creates_no_case_file(tmp_path: Path) -> None:
    case = open_case(tmp_path)
    case.remember_cursor("a1.2")
    case.reviewed()
    case.close()
    open_case(tmp_path, read_only=True).close()
    assert os.listdir(tmp_path) == []


def test_a_decision_is_there_after_coming_back(tmp_path: Path) -> None:
    case = open_case(tmp_path)
    case.decide(["a1.1"], Verdict.CONFIRMED)
    case.write_note("a1.1", "called the port", "https://example.org/port")
    case.remember_cursor("a2.1")
    case.close()
    assert sorted(os.listdir(tmp_path)) == ["verdicts.json", "verdicts.json.backups"]
    case = open_case(tmp_path)
    assert case.mark("a1.1") == Mark(
        Verdict.CONFIRMED,
        "called the port",
        "https://example.org/port",
        "Ada",
        "2018-04-02T12:00:00Z",
    )
    assert case.cursor == "a2.1"
    case.close()


def test_plain_tinydb_reads_the_tables(tmp_path: Path) -> None:
    case = open_case(tmp_path)
    case.decide(["a1.1", "a2.1"], Verdict.CONFIRMED, How.BULK)
    case.close()
    with TinyDB(tmp_path / "verdicts.json") as database:
        assert database.table("meta").all()[0]["schema"] == 1
        assert [row["path"] for row in database.table("articles")] == ["harbour.txt", "valley.txt"]
        first = database.table("verdicts").all()[0]
        assert first == {
            "article": "harbour.txt",
            "quote": "The bridge was closed on Monday.",
            "prefix": "Bridge closed after storm\n\n",
            "suffix": "\n\nTwelve people were hurt.\n\nHe d",
            "start": 27,
            "verdict": "confirmed",
            "note": "",
            "evidence": "",
            "reviewer": "Ada",
            "decided_at": "2018-04-02T12:00:00Z",
        }
        assert len(database.table("ledger")) == 1


def test_a_decision_has_one_moment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seconds = count()
    monkeypatch.setattr(clock, "now", lambda: f"2018-04-02T12:00:{next(seconds):02}Z")
    case = open_case(tmp_path)
    entry = case.decide(["a1.1", "a1.2", "a2.1"], Verdict.CONFIRMED, How.BULK)
    assert entry is not None
    assert {case.mark(s).decided_at for s in ("a1.1", "a1.2", "a2.1")} == {entry.at}
    case.close()


def test_undo_and_redo_survive_a_restart_and_take_back_a_bulk_whole(tmp_path: Path) -> None:
    case = open_case(tmp_path)
    case.decide(["a1.1"], Verdict.CONFIRMED)
    case.decide(["a1.1", "a1.2", "a2.1"], Verdict.DISPUTED, How.BULK)
    case.close()
    case = open_case(tmp_path)
    entry = case.undo()
    assert entry is not None
    assert (entry.action, entry.of) == (Action.UNDO, 2)
    assert set(case.affected(entry)) == {"a1.1", "a1.2", "a2.1"}
    assert case.mark("a1.1").verdict is Verdict.CONFIRMED
    assert case.progress().reviewed == 1
    case.close()
    case = open_case(tmp_path)
    case.redo()
    assert case.progress().verdicts[Verdict.DISPUTED] == 3
    assert case.redo() is None
    case.undo()
    case.undo()
    assert case.undo() is None
    assert case.progress().reviewed == 0
    case.decide(["a2.2"], Verdict.SINGLE_SOURCE)
    assert case.redo() is None
    case.close()


def test_deciding_the_same_again_changes_nothing(tmp_path: Path) -> None:
    case = open_case(tmp_path)
    assert case.decide(["a1.1"], None) is None
    assert case.write_note("a1.1", "", "") is None
    case.decide(["a1.1"], Verdict.CONFIRMED)
    assert case.decide(["a1.1"], Verdict.CONFIRMED) is None
    assert len(case.reviewed().ledger) == 1
    case.close()


def test_a_cleared_statement_keeps_its_record_id(tmp_path: Path) -> None:
    case = open_case(tmp_path)
    case.decide(["a1.1"], Verdict.CONFIRMED)
    case.decide(["a1.2"], Verdict.CONFIRMED)
    case.decide(["a1.1"], None)
    case.close()
    case = open_case(tmp_path)
    entry = case.decide(["a1.1"], Verdict.DISPUTED)
    assert entry is not None
    assert entry.changes[0].doc_id == 1
    assert [e.number for e in case.history("a1.1")] == [1, 3, 4]
    case.close()


def test_progress_counts_headlines_but_no_credit_lines(tmp_path: Path) -> None:
    case = open_case(tmp_path)
    assert (case.progress().statements, case.progress().reviewed) == (7, 0)
    case.decide(["a1.0", "a1.4"], Verdict.CONFIRMED)
    progress = case.progress()
    assert (progress.reviewed, progress.open, progress.verdicts[Verdict.CONFIRMED]) == (1, 6, 1)
    case.close()


def test_a_conflict_is_open_until_both_sides_are_reviewed(tmp_path: Path) -> None:
    case = open_case(tmp_path)
    case.decide(["a1.2"], Verdict.DISPUTED)
    conflict = Match("a1.2", "a2.2", Relation.CONFLICT, 0.5)
    case.adopt(Comparison((conflict,), (Claim("c1", ("a1.2", "a2.2")),)))
    assert case.progress().conflicts_open == 1
    case.decide(["a2.2"], Verdict.DISPUTED)
    assert case.progress().conflicts_open == len(case.reviewed().open_conflicts()) == 0
    case.undo()
    assert case.progress().conflicts_open == len(case.reviewed().open_conflicts()) == 1
    case.close()


def test_a_conflict_asks_for_no_verdict_on_a_caption_or_a_credit_line(tmp_path: Path) -> None:
    case = open_case(tmp_path)
    conflict = Match("a1.4", "a2.2", Relation.CONFLICT, 0.5)
    case.adopt(Comparison((conflict,), (Claim("c1", ("a1.4", "a2.2")),)))

    def counted() -> tuple[int, int]:
        progress = case.progress()
        assert progress.conflicts_open == len(case.reviewed().open_conflicts())
        return progress.conflicts_open, progress.claims_in_conflict

    assert counted() == (1, 1)
    case.decide(["a1.4"], Verdict.DISPUTED)
    assert counted() == (1, 1)
    case.decide(["a2.2"], Verdict.DISPUTED)
    assert counted() == (0, 0)
    case.decide(["a1.4"], None)
    assert counted() == (0, 0)
    case.adopt(case.comparison)
    assert counted() == (0, 0)
    case.undo()
    case.undo()
    assert counted() == (1, 1)
    case.close()


def test_what_is_counted_are_the_claims_in_open_conflict(tmp_path: Path) -> None:
    case = open_case(tmp_path)
    pairs = (("a1.0", "a2.0"), ("a1.0", "a2.1"), ("a1.1", "a2.1"), ("a1.2", "a2.2"))
    claims = (
        Claim("c1", ("a1.0", "a1.1", "a2.0", "a2.1")),
        Claim("c2", ("a1.2",)),
        Claim("c3", ("a2.2",)),
    )
    case.adopt(Comparison(tuple(Match(*p, Relation.CONFLICT, 0.5) for p in pairs), claims))

    def counted() -> int:
        reviewed = case.reviewed()
        conflicting = in_conflict(reviewed.open_conflicts(), reviewed.comparison)
        assert case.progress().claims_in_conflict == len(conflicting)
        assert case.progress().conflicts_open == len(reviewed.open_conflicts())
        return len(conflicting)

    # Three pairs are of one claim; the fourth is of two.
    assert counted() == 3
    for statement in ("a1.0", "a2.0", "a2.1"):
        case.decide([statement], Verdict.DISPUTED)
        assert counted() == 3
    case.decide(["a1.1"], Verdict.CONFIRMED)
    assert counted() == 2
    case.decide(["a1.2", "a2.2"], Verdict.DISPUTED)
    assert counted() == 0
    case.decide(["a1.1", "a2.2"], None)
    assert counted() == 3
    case.close()


def test_next_open_wraps_round_over_all_articles(tmp_path: Path) -> None:
    case = open_case(tmp_path)
    assert case.next_open(None) == "a1.0"
    assert case.next_open(None, -1) == "a2.2"
    assert case.next_open("a1.3") == "a2.0"
    assert case.next_open("a1.4") == "a2.0"
    assert case.next_open("a2.0", -1) == "a1.3"
    assert case.next_open("a1.4", -1) == "a1.3"
    assert case.next_open("a2.2") == "a1.0"
    assert case.next_open("a1.0", -1) == "a2.2"
    every = [s.id for s in case.statements if s.id != "a1.1"]
    case.decide(every, Verdict.CONFIRMED, How.BULK)
    assert case.next_open("a1.1") == "a1.1"
    case.decide(["a1.1"], Verdict.CONFIRMED)
    assert case.next_open("a1.1") is None
    case.close()


def test_a_second_review_is_read_only_and_names_the_first(tmp_path: Path) -> None:
    first = open_case(tmp_path)
    first.decide(["a1.1"], Verdict.CONFIRMED)
    second = open_case(tmp_path, reviewer="Ben")
    assert second.read_only
    assert second.holder is not None
    assert (second.holder.reviewer, second.holder.pid) == ("Ada", os.getpid())
    assert second.mark("a1.1").verdict is Verdict.CONFIRMED
    with pytest.raises(InputError, match="reading only"):
        second.decide(["a1.2"], Verdict.CONFIRMED)
    assert second.mark("a1.2").verdict is None
    second.close()
    first.close()
    third = open_case(tmp_path, reviewer="Ben")
    assert not third.read_only
    third.close()


def test_a_case_goes_on_in_another_place_and_takes_over_from_another_review(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    first = open_case(tmp_path)
    first.decide(["a1.1"], Verdict.CONFIRMED)
    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        assert first.decide(["a1.2"], Verdict.DISPUTED) is not None
        assert (first.unsaved, first.retry()) == (1, False)
        assert "No space left" in first.trouble
        assert first.progress().reviewed == 2
    first.move_to(str(elsewhere / "verdicts.json"))
    assert (first.unsaved, first.trouble) == (0, "")
    second = Case(
        two_articles(tmp_path), CaseFile.open(elsewhere / "verdicts.json", reviewer="Ben")
    )
    second.remember_cursor("a1.3")
    assert second.mark("a1.2").verdict is Verdict.DISPUTED
    assert not second.try_writing()
    first.split("a1.3", [12])
    first.decide(["a1.3/1"], Verdict.CONFIRMED)
    assert second.refresh()
    assert not second.refresh()
    assert second.mark("a1.3/1").verdict is Verdict.CONFIRMED
    assert second.cursor == "a1.3/1"
    first.undo()
    first.close()
    assert second.try_writing()
    assert second.progress().reviewed == 2
    entry = second.redo()
    assert entry is not None
    assert entry.reviewer == "Ben"
    second.close()


def test_the_case_file_stands_in_the_folder_of_the_articles(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text("One.")
    folder = str(tmp_path)
    expected = tmp_path / "verdicts.json"
    assert case_file_of([folder]) == expected
    assert case_file_of([f"{folder}/one.txt"]) == expected
    assert case_file_of([f"{folder}/one.txt", f"{folder}/two.txt"]) == expected
    assert case_file_of([f"{folder}/one.txt", "elsewhere/two.txt"]) == Path("verdicts.json")
    assert case_file_of(["-"]) == Path("verdicts.json")
    assert case_file_of(["https://example.org/a"]) == Path("verdicts.json")


def test_a_case_is_called_after_the_folder_of_its_articles(tmp_path: Path) -> None:
    folder, elsewhere = tmp_path / "storm", tmp_path / "elsewhere"
    folder.mkdir()
    elsewhere.mkdir()
    (folder / "one.txt").write_text("The bridge was closed on Monday.")
    for paths in ([str(folder)], [str(folder / "one.txt")]):
        case = Case.open(paths, case_file=str(elsewhere / "verdicts.json"))
        assert case.title == "storm"
        case.close()


def test_text_that_is_no_valid_unicode_is_kept(tmp_path: Path) -> None:
    articles = (article(1, tmp_path / "odd.txt", "Odd", "A lone \ud800 surrogate and \x00 a NUL."),)
    case = open_case(tmp_path, articles)
    case.decide(["a1.1"], Verdict.CONFIRMED)
    case.close()
    case = open_case(tmp_path, articles)
    assert isinstance(case, Case)
    assert case.mark("a1.1").verdict is Verdict.CONFIRMED
    case.close()


def test_a_note_by_somebody_else_doesnt_make_the_verdict_theirs(tmp_path: Path) -> None:
    case = open_case(tmp_path)
    case.decide(["a1.1"], Verdict.CONFIRMED)
    case.close()
    case = open_case(tmp_path, reviewer="Ben")
    case.write_note("a1.1", "seen", "")
    case.write_note("a1.2", "ask the port", "")
    assert (case.mark("a1.1").reviewer, case.mark("a1.1").note) == ("Ada", "seen")
    assert case.mark("a1.2").reviewer == "Ben"
    assert case.history("a1.1")[-1].reviewer == "Ben"
    case.close()


def test_reading_a_case_file_that_was_named_but_isnt_there_is_refused(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text("The bridge was closed on Monday.")
    wrong = str(tmp_path / "verdict.json")
    with pytest.raises(InputError, match="no case file"):
        Case.open([str(tmp_path)], case_file=wrong, read_only=True)
    Case.open([str(tmp_path)], case_file=wrong).close()
    assert os.listdir(tmp_path) == ["one.txt"]


def test_files_are_read_and_reviewed(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text("Storm\n\nThe bridge was closed on Monday.\n")
    (tmp_path / "two.txt").write_text("Rain\n\nThe bridge was closed on Monday.\n")
    case = Case.open([str(tmp_path)], reviewer="Ada")
    case.adopt(case.match())
    first = case.next_open(None)
    assert first is not None
    case.decide([first], Verdict.CONFIRMED)
    case.close()
    case = Case.open([str(tmp_path)], read_only=True)
    assert case.title == tmp_path.name
    assert case.mark(first).verdict is Verdict.CONFIRMED
    with pytest.raises(InputError, match="reading only"):
        case.undo()
    case.close()
