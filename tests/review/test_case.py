"""What a checker does with a case, and what is there after coming back."""

from __future__ import annotations

import os
import shutil
from dataclasses import replace
from itertools import count
from pathlib import Path

import pytest
from tinydb import TinyDB

from tests.review.cases import article, open_case, two_articles
from workbench.articles.model import Article, Label, SetApart
from workbench.claims.model import Comparison, Match, Relation, Verdict
from workbench.errors import InputError
from workbench.review.case import Case
from workbench.review.model import Mark
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
    case.adopt(Comparison(matches=(Match("a1.2", "a2.2", Relation.CONFLICT, 0.5),)))
    assert case.progress().conflicts_open == 1
    case.decide(["a2.2"], Verdict.DISPUTED)
    assert case.progress().conflicts_open == len(case.reviewed().open_conflicts()) == 0
    case.undo()
    assert case.progress().conflicts_open == len(case.reviewed().open_conflicts()) == 1
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


def edited(folder: Path) -> tuple[Article, Article]:
    """The articles with a correction put before, a figure changed, and a sentence gone."""
    one = article(
        1,
        folder / "harbour.txt",
        "Bridge closed after storm",
        "Correction: an earlier version gave another figure.",
        "The bridge was closed on Monday.",
        "Eleven people were hurt.",
    )
    return one, two_articles(folder)[1]


def test_an_edited_article_keeps_its_verdicts_and_asks_about_what_changed(tmp_path: Path) -> None:
    case = open_case(tmp_path)
    case.decide(["a1.1", "a1.2", "a1.3", "a2.1"], Verdict.CONFIRMED, How.BULK)
    case.write_note("a1.2", "asked the clinic", "")
    case.close()
    case = open_case(tmp_path, edited(tmp_path))
    for _ in range(2):
        assert case.mark("a1.2").verdict is Verdict.CONFIRMED
        assert case.mark("a2.1").verdict is Verdict.CONFIRMED
        assert (case.mark("a1.3").verdict, case.mark("a1.3").note) == (None, "asked the clinic")
        progress = case.progress()
        assert (progress.reviewed, progress.recheck, progress.orphans) == (2, 1, 1)
        recheck = case.recheck("a1.3")
        assert recheck is not None
        assert (recheck.old, recheck.new) == (
            "Twelve people were hurt.",
            "Eleven people were hurt.",
        )
        assert recheck.mark.verdict is Verdict.CONFIRMED
        assert case.rechecks() == case.reviewed().rechecks == (recheck,)
        (orphan,) = case.orphans()
        assert (orphan.article, orphan.quote) == ("harbour.txt", "He declined to comment.")
        assert orphan.mark.verdict is Verdict.CONFIRMED
        # Also after the case file has taken up the new text.
        case.decide(["a1.0"], Verdict.NOTHING_TO_CHECK)
        case.decide(["a1.0"], None)
        case.write_note("a1.3", "asked the clinic again", "")
        case.undo()
        case.close()
        case = open_case(tmp_path, edited(tmp_path))
    assert case.decide(["a1.3"], Verdict.CONFIRMED) is not None
    assert (case.progress().reviewed, case.progress().recheck) == (3, 0)
    case.undo()
    assert (case.progress().reviewed, case.progress().recheck) == (2, 1)
    case.decide(["a1.3"], None)
    assert (case.progress().reviewed, case.progress().recheck) == (2, 0)
    case.close()
    case = open_case(tmp_path)
    assert case.progress().orphans == 0
    case.close()


def renamed(one: Article, number: int, path: Path) -> Article:
    return article(number, path, *(s.text for s in one.statements))


def test_an_article_is_known_under_a_new_name(tmp_path: Path) -> None:
    one, other = two_articles(tmp_path)
    case = open_case(tmp_path)
    case.decide(["a1.1"], Verdict.CONFIRMED)
    case.decide(["a2.1"], Verdict.DISPUTED)
    case.close()
    port = tmp_path / "port.txt"
    case = open_case(tmp_path, (renamed(one, 1, port), other))
    assert case.mark("a1.1").verdict is Verdict.CONFIRMED
    case.decide(["a1.2"], Verdict.CONFIRMED)
    case.close()
    # It is edited under its new name, and another article takes the old one.
    changed = article(1, port, "New title", *(s.text for s in one.statements[1:]))
    new = article(3, tmp_path / "harbour.txt", "Harbour", "The harbour is old.")
    case = open_case(tmp_path, (changed, other, new))
    assert case.mark("a1.2").verdict is Verdict.CONFIRMED
    assert case.progress().orphans == 0
    case.decide(["a3.1"], Verdict.SINGLE_SOURCE)
    case.close()
    case = open_case(tmp_path, (changed, other, new))
    assert case.mark("a3.1").verdict is Verdict.SINGLE_SOURCE
    assert case.mark("a1.1").verdict is Verdict.CONFIRMED
    assert case.progress().reviewed == 4
    case.close()


def test_articles_that_swap_their_names_keep_their_verdicts(tmp_path: Path) -> None:
    one, other = two_articles(tmp_path)
    case = open_case(tmp_path)
    case.decide(["a1.1"], Verdict.CONFIRMED)
    case.decide(["a2.1"], Verdict.DISPUTED)
    case.close()
    swapped = (renamed(other, 1, Path(one.path)), renamed(one, 2, Path(other.path)))
    case = open_case(tmp_path, swapped)
    assert case.mark("a1.1").verdict is Verdict.DISPUTED
    assert case.mark("a2.1").verdict is Verdict.CONFIRMED
    case.close()


def test_a_copy_beside_an_edited_article_doesnt_take_its_verdicts(tmp_path: Path) -> None:
    one, other = two_articles(tmp_path)
    case = open_case(tmp_path)
    case.decide(["a1.1"], Verdict.CONFIRMED)
    case.close()
    copy = renamed(one, 3, tmp_path / "harbour-old.txt")
    case = open_case(tmp_path, (edited(tmp_path)[0], other, copy))
    assert case.mark("a1.2").verdict is Verdict.CONFIRMED
    assert case.mark("a3.1") == Mark()
    case.close()


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


def test_the_same_file_twice_is_two_articles(tmp_path: Path) -> None:
    twice = tuple(article(n, tmp_path / "one.txt", "Title", "It rained.") for n in (1, 2))
    case = open_case(tmp_path, twice)
    case.decide(["a1.1"], Verdict.CONFIRMED)
    case.decide(["a2.1"], Verdict.DISPUTED)
    case.close()
    case = open_case(tmp_path, twice)
    assert case.mark("a1.1").verdict is Verdict.CONFIRMED
    assert case.mark("a2.1").verdict is Verdict.DISPUTED
    case.close()


def test_a_folder_that_moved_keeps_its_verdicts(tmp_path: Path) -> None:
    before, after = tmp_path / "before", tmp_path / "after"
    before.mkdir()
    case = open_case(before)
    case.decide(["a1.1"], Verdict.CONFIRMED)
    case.close()
    before.rename(after)
    case = open_case(after)
    assert case.mark("a1.1").verdict is Verdict.CONFIRMED
    case.close()


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


def set_apart_by_reading(folder: Path) -> tuple[Article, ...]:
    """The two articles as a reading has them that takes the last two sentences for an appeal."""
    one, other = two_articles(folder)
    appeal, kept = one.statements[2:4], one.statements[:2]
    start, end = appeal[0].start, appeal[-1].end
    line = SetApart(one.text[start:end], start, end, Label.BOILERPLATE, "an appeal")
    return replace(one, statements=kept, set_apart=(line,)), other


def test_a_line_with_a_verdict_stays_in_the_article_though_it_is_read_as_an_appeal(
    tmp_path: Path,
) -> None:
    case = open_case(tmp_path)
    case.decide(["a1.3"], Verdict.DISPUTED)
    case.close()
    case = open_case(tmp_path, set_apart_by_reading(tmp_path))
    (kept,) = (s for s in case.statements if s.text == "He declined to comment.")
    assert case.mark(kept.id).verdict is Verdict.DISPUTED
    assert case.article("a1").set_apart == ()
    assert case.progress().orphans == 0
    # It goes with its verdict, but not from under the checker's eyes, and comes back with it.
    entry = case.decide([kept.id], None)
    assert entry is not None
    assert not case.layout_changed(entry)
    assert kept in case.statements
    case.close()
    case = open_case(tmp_path, set_apart_by_reading(tmp_path))
    assert len(case.article("a1").set_apart) == 1
    assert kept not in case.statements
    entry = case.undo()
    assert entry is not None
    assert case.layout_changed(entry) == {"a1"}
    assert case.needs_matching(entry)
    assert case.affected(entry) == (kept.id,)
    assert case.mark(kept.id).verdict is Verdict.DISPUTED
    assert case.progress().orphans == 0
    # The checker has the last word.
    case.set_apart(kept.id)
    assert kept not in case.statements
    case.close()
    case = open_case(tmp_path, set_apart_by_reading(tmp_path))
    assert kept not in case.statements
    case.undo()
    assert case.mark(kept.id).verdict is Verdict.DISPUTED
    case.split(kept.id, [kept.text.index("to")])
    assert [s.text for s in case.statements[3:5]] == ["He declined", "to comment."]
    case.close()
    case = open_case(tmp_path, set_apart_by_reading(tmp_path))
    assert [s.text for s in case.statements[3:5]] == ["He declined", "to comment."]
    case.close()


@pytest.mark.parametrize(
    "appeal", ["He declined to comment. He declined to comment.", "She declined to comment."]
)
def test_a_line_that_may_hold_other_words_than_those_decided_about_stays_apart(
    appeal: str, tmp_path: Path
) -> None:
    case = open_case(
        tmp_path, (article(1, tmp_path / "a.txt", "Title", "He declined to comment."),)
    )
    case.decide(["a1.1"], Verdict.DISPUTED)
    case.close()
    one = article(1, tmp_path / "a.txt", "Title", "Other words.", appeal)
    line = SetApart(appeal, one.statements[-1].start, len(one.text), Label.BOILERPLATE, "an appeal")
    case = open_case(tmp_path, (replace(one, statements=one.statements[:2], set_apart=(line,)),))
    assert case.article("a1").set_apart == (line,)
    assert case.progress().orphans == 1
    case.close()
