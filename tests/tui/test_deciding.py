"""Verdicts by key, undo and redo, the whole claim, the suggestion."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tui.conftest import reviewing
from workbench.claims.model import Verdict
from workbench.review.case import Case
from workbench.store.model import How


@pytest.mark.parametrize(
    ("key", "verdict"),
    [
        ("c", Verdict.CONFIRMED),
        ("d", Verdict.DISPUTED),
        ("s", Verdict.SINGLE_SOURCE),
        ("x", Verdict.NOTHING_TO_CHECK),
    ],
)
async def test_a_key_decides_and_goes_on(case: Case, key: str, verdict: Verdict) -> None:
    async with reviewing(case) as review:
        first = review.current
        await review.press(key)
        assert case.mark(first).verdict is verdict
        assert review.current == case.next_open(first)
        await review.shows(f"1/{len(case.statements)} reviewed")


async def test_undo_and_redo_move_the_cursor_to_what_changed(case: Case) -> None:
    async with reviewing(case) as review:
        first = review.current
        await review.press("c", "G", "u")
        assert case.mark(first).verdict is None
        assert review.current == first
        await review.press("G", "ctrl+r")
        assert case.mark(first).verdict is Verdict.CONFIRMED
        assert review.current == first
        await review.press("ctrl+r")
        assert review.notice == "nothing to redo"


async def test_backspace_clears_and_stays(case: Case) -> None:
    async with reviewing(case) as review:
        first = review.current
        await review.press("c", "k", "backspace")
        assert case.mark(first).verdict is None
        assert review.current == first


async def test_a_capital_decides_the_whole_claim(case: Case) -> None:
    async with reviewing(case) as review:
        await review.press("right_square_bracket")
        claim = case.comparison.claim_of(review.current)
        assert claim is not None
        assert len(claim.statements) > 1
        await review.press("D")
        assert {case.mark(item).verdict for item in claim.statements} == {Verdict.DISPUTED}
        await review.press("u")
        assert {case.mark(item).verdict for item in claim.statements} == {None}


async def test_the_whole_claim_asks_before_it_changes_another_verdict(case: Case) -> None:
    async with reviewing(case) as review:
        await review.press("right_square_bracket")
        here = review.current
        claim = case.comparison.claim_of(here)
        assert claim is not None
        case.decide([here], Verdict.DISPUTED)
        await review.press("S")
        assert case.mark(here).verdict is Verdict.DISPUTED
        await review.press("y")
        assert {case.mark(item).verdict for item in claim.statements} == {Verdict.SINGLE_SOURCE}


async def test_a_split_says_that_the_verdict_is_gone(case: Case) -> None:
    async with reviewing(case) as review:
        await review.press("j", "c", "k", "vertical_line", "enter")
        assert "split into 2 fragments; 1 verdict is gone, u takes it back" in review.notice


async def test_enter_accepts_the_suggestion_and_the_ledger_knows(case: Case) -> None:
    async with reviewing(case) as review:
        await review.press("right_square_bracket")
        here = review.current
        claim = case.comparison.claim_of(here)
        assert claim is not None
        assert claim.suggestion is not None
        await review.press("enter")
        assert case.mark(here).verdict is claim.suggestion.verdict
        assert case.history(here)[-1].how is How.SUGGESTION


async def test_the_end_is_told(case: Case) -> None:
    async with reviewing(case) as review:
        case.decide([item.id for item in case.statements], Verdict.CONFIRMED)
        await review.press("n")
        assert "every statement is reviewed" in review.notice


async def test_a_reader_changes_nothing_and_learns_who_holds_the_case(
    case: Case, folder: Path
) -> None:
    case.decide([case.statements[0].id], Verdict.CONFIRMED)
    reader = Case.open([str(folder)], reviewer="Bo")
    assert reader.read_only
    async with reviewing(reader) as review:
        await review.press("j", "d")
        assert reader.mark(review.current).verdict is None
        assert "read-only" in review.notice
        assert "Ada" in review.notice
    reader.close()


async def test_undo_says_which_correction_it_took_back(case: Case) -> None:
    async with reviewing(case) as review:
        await review.press("G", "m")
        review.screen.go("a2.2")
        await review.press("m")
        await review.until(lambda: review.notice.startswith("linked"), "the link")
        words = "the link of “The terminal will stay closed until Fri…” and “Residents were told"
        await review.press("u")
        assert review.notice.startswith(f"undone: {words}")
        await review.press("ctrl+r")
        assert review.notice.startswith(f"redone: {words}")
        case.edit_details("a1", outlet="The Northport Mercury")
        await review.press("u")
        assert review.notice == "undone: the details of left.txt"
        case.declare_dependent("a1", "a2", True)
        await review.press("u")
        assert review.notice == "undone: the shared source of left.txt and right.txt"
        case.merge("a1.1")
        await review.press("u")
        assert review.notice.startswith("undone: the merge into “A fire at the Northport")
