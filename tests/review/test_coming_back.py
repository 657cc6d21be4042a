"""Articles that were edited, renamed or moved keep their verdicts."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.review.cases import article, open_case, two_articles
from workbench.articles.model import Article, Label, SetApart
from workbench.claims.model import Verdict
from workbench.review.model import Mark
from workbench.store.model import How


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
